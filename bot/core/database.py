"""One engine, one transaction at a time where the database wants it so; SQLite or PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from bot.core import sqlite_driver
from bot.core.errors import StorageError

_BUSY_SECONDS = 30
"""How long a command waits for the service's transaction on the same SQLite file, and the other way round."""


class Database:
    """The store. `transaction()` is the only way to write; what is raised inside leaves nothing behind.

    SQLite: write-ahead log, `synchronous=FULL`, foreign keys, and one writer: writers of this process queue on a
    lock, writers of other processes on `BEGIN IMMEDIATE`. PostgreSQL: read committed, rows are locked by statements.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.is_sqlite = url.startswith("sqlite:")
        self._engine = _engine(url)
        self._writing = self._engine.execution_options(zhenggai_writes=True)
        self._one_writer = asyncio.Lock() if self.is_sqlite else None

    @property
    def sqlite_file(self) -> Path | None:
        """The file behind it, None on PostgreSQL."""
        return Path(self.url.removeprefix("sqlite:///")) if self.is_sqlite else None

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """A session whose work is committed as a whole when the block ends well, and undone when it raises."""
        async with (
            self._one_writer or nullcontext(),
            AsyncSession(self._writing, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A session that sees one state of the store and writes nothing; what it changes is thrown away."""
        async with AsyncSession(self._engine, expire_on_commit=False) as session:
            yield session

    async def close(self) -> None:
        await self._engine.dispose()


def _engine(url: str) -> AsyncEngine:
    if url.startswith("sqlite:///"):
        engine = create_async_engine(
            url.replace("sqlite:///", "sqlite+aiosqlite:///", 1),
            connect_args={"timeout": _BUSY_SECONDS, "async_creator_fn": sqlite_driver.Connection},
        )
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
        return engine
    if url.startswith(("postgresql://", "postgres://")):
        return create_async_engine("postgresql+psycopg://" + url.split("://", 1)[1], pool_size=10, max_overflow=20)
    raise StorageError(
        "配置项 database.url 只认 sqlite:///文件名 或 postgresql://用户:密码@主机/库名，请按 config.example.toml 修改。"
    )


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("zhenggai_writes", False)
    driver = cast("sqlite_driver.Connection", connection.connection.driver_connection)
    driver.open_with_next("BEGIN IMMEDIATE" if writes else "BEGIN")


def why_unreachable(error: DBAPIError) -> StorageError:
    """A driver's error at opening as a sentence; the address is not repeated, for it may hold a password."""
    reason = str(error.orig).strip().splitlines()[0] if error.orig else "没有说明"
    return StorageError(f"数据库打不开：{reason}。请检查配置项 database.url、文件权限或数据库服务。")
