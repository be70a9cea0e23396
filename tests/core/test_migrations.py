"""A migrated database is the one that the code describes."""

import importlib
import pkgutil
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlmodel import SQLModel, col, select

import bot
from bot.core import migrations
from bot.core.database import Database
from bot.ledger.measure import Measure
from bot.ledger.unit import Unit
from tests.support.world import UNIT_NAME, build_world

for _module in pkgutil.walk_packages(bot.__path__, "bot."):
    if not _module.name.startswith("bot.core.migrations") and _module.name != "bot.__main__":
        importlib.import_module(_module.name)


def _differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, SQLModel.metadata))


async def test_the_migrated_schema_equals_the_tables_in_code(either_database: Database) -> None:
    async with either_database.reading() as session:
        assert await (await session.connection()).run_sync(_differences) == []


def _to(connection: Connection, step: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    config.attributes["connection"] = connection
    known = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    stands_at = MigrationContext.configure(connection).get_current_revision() or ""
    (command.downgrade if known.index(step) > known.index(stands_at) else command.upgrade)(config, step)


async def test_a_units_pause_without_an_end_gets_one_and_nothing_else_is_touched(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, datetime(2023, 10, 11, tzinfo=UTC))
    async with either_database.transaction() as session:
        connection = await session.connection()
        await connection.run_sync(_to, "0010")
        await session.execute(text("UPDATE unit SET paused = :paused"), {"paused": True})
        await connection.run_sync(_to, "0011")
    async with either_database.transaction() as session:
        await (await session.connection()).run_sync(_to, migrations.newest())
        unit = await session.get_one(Unit, world.unit)
        assert unit.paused_until is not None
        assert (unit.paused_reason, unit.name) == ("", UNIT_NAME)
        assert len((await session.scalars(select(col(Measure.id)))).all()) == 5
