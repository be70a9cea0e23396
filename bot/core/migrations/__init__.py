"""One step per change of schema (Alembic), and the way to the newest."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from bot.core.database import Database, why_unreachable
from bot.core.errors import StorageError

_FOLDER = Path(__file__).parent


def newest() -> str:
    """The name of the newest step this program knows."""
    return ScriptDirectory(str(_FOLDER)).get_current_head() or ""


async def current_step(database: Database) -> str | None:
    """The step the database stands at, None when there is no ledger in it yet.

    Raises StorageError where the database cannot be reached.
    """
    _make_room(database)
    try:
        async with database.reading() as session:
            return await (await session.connection()).run_sync(_step)
    except DBAPIError as error:
        raise why_unreachable(error) from None


async def upgrade(database: Database) -> None:
    """Creates the schema or brings it to the newest step; safe to repeat.

    Raises StorageError where the database cannot be reached or was made by a newer program.
    """
    _make_room(database)
    try:
        async with database.transaction() as session:
            await (await session.connection()).run_sync(_upgrade)
    except DBAPIError as error:
        raise why_unreachable(error) from None


async def require_newest(database: Database) -> None:
    """Raises StorageError with the way out unless the schema is at the newest step."""
    step = await current_step(database)
    if step is None:
        raise StorageError("数据库里还没有台账。请先运行 zhenggai init。")
    _refuse_newer(step)
    if step != newest():
        raise StorageError("数据库是旧版本建立的。请先运行 zhenggai backup 备份，再运行 zhenggai init 升级。")


def _make_room(database: Database) -> None:
    file = database.sqlite_file
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)


def _step(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _refuse_newer(step: str | None) -> None:
    known = {script.revision for script in ScriptDirectory(str(_FOLDER)).walk_revisions()}
    if step is not None and step not in known:
        raise StorageError("数据库是更新版本的程序建立的。请升级本程序，或用 zhenggai restore 恢复旧备份。")


def _upgrade(connection: Connection) -> None:
    _refuse_newer(_step(connection))
    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
