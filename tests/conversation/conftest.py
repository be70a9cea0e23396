"""The world of people before a desk."""

from datetime import UTC, datetime

import pytest

from bot.core.database import Database
from tests.support.desk import Desk
from tests.support.world import build_world

MORNING = datetime(2023, 10, 11, 1, 30, tzinfo=UTC)
"""Wednesday 2023-10-11, 09:30 in Shanghai."""


@pytest.fixture
async def desk(database: Database) -> Desk:
    async with database.transaction() as session:
        world = await build_world(session, MORNING)
    return Desk(database, world, MORNING)
