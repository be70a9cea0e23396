"""Every step of every delivery, written down by the database itself, whoever took it."""

from sqlalchemy import text

from bot.core.database import Database
from bot.post.delivery import DeliveryState

_TABLE = "CREATE TABLE footstep (delivery INTEGER, before TEXT, after TEXT)"
_TRIGGER = """
CREATE TRIGGER footsteps AFTER UPDATE OF state ON delivery WHEN old.state <> new.state
BEGIN INSERT INTO footstep VALUES (new.id, old.state, new.state); END
"""


async def watch(database: Database) -> None:
    """From now on each change of state leaves a footstep (SQLite)."""
    async with database.transaction() as session:
        await session.execute(text(_TABLE))
        await session.execute(text(_TRIGGER))


async def footsteps(database: Database) -> set[tuple[DeliveryState, DeliveryState]]:
    """The steps taken so far."""
    async with database.reading() as session:
        rows = await session.execute(text("SELECT DISTINCT before, after FROM footstep"))
        return {(DeliveryState(before), DeliveryState(after)) for before, after in rows}
