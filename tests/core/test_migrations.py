"""A migrated database is the one that the code describes."""

import importlib
import pkgutil

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection
from sqlmodel import SQLModel

import bot
from bot.core.database import Database

for _module in pkgutil.walk_packages(bot.__path__, "bot."):
    if not _module.name.startswith("bot.core.migrations") and _module.name != "bot.__main__":
        importlib.import_module(_module.name)


def _differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, SQLModel.metadata))


async def test_the_migrated_schema_equals_the_tables_in_code(either_database: Database) -> None:
    async with either_database.reading() as session:
        assert await (await session.connection()).run_sync(_differences) == []
