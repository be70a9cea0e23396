"""The pages over the world of people."""

import pytest

from bot.core.database import Database
from tests.support.web import Desk, build_desk


@pytest.fixture
async def desk(database: Database) -> Desk:
    return await build_desk(database)
