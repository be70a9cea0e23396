"""What the tests of the acts stand on: the world of people in a store, and a moment in working hours."""

import pytest

from bot.core.database import Database
from tests.ledger.acts.bench import NOW
from tests.support.world import World, build_world


@pytest.fixture
async def world(database: Database) -> World:
    """The world of people on SQLite, on the morning of Wednesday 2023-10-11."""
    async with database.transaction() as session:
        return await build_world(session, NOW)
