"""A ledger kept before there was a history begins its history as it stands."""

import importlib
from datetime import date, timedelta

import pytest
from sqlalchemy import Connection, delete, insert

from bot.core.database import Database
from bot.core.errors import NotPossible
from bot.ledger.acts import people, reporting, settings
from bot.ledger.history import Version, states_now
from bot.ledger.outline import overview
from bot.ledger.policy import When
from tests.ledger.acts.bench import NOW, do, rows
from tests.support.world import build_world

step = importlib.import_module("bot.core.migrations.versions.0004_history")


def begin(connection: Connection) -> None:
    """What the step does once its table is there."""
    connection.execute(delete(Version))
    connection.execute(insert(Version), list(step._rows(connection)))


async def test_the_first_versions_are_how_everything_stands_at_the_upgrade(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
    later = NOW + timedelta(days=2)
    rungs = [{"when": When.BEFORE, "days": 30, "hearers": ["handler"], "level": "yellow"}]
    await do(either_database, world.handler, reporting.claim_done, world.soon, later)
    await do(either_database, world.clerk, settings.save_custom_ladder, "本局", rungs, later)
    await do(either_database, world.clerk, settings.override_day, date(2023, 10, 14), True, later)
    await do(either_database, world.clerk, people.update_person, world.leader, later, phone="13800000000")
    async with either_database.transaction() as session:
        await (await session.connection()).run_sync(begin)
    async with either_database.reading() as session:
        assert {row.subject: row.state for row in await rows(either_database, Version)} == await states_now(
            session, world.unit
        )
        evening = later + timedelta(hours=8)
        assert await overview(session, world.unit, evening, date(2023, 10, 13)) == await overview(
            session, world.unit, evening
        )
        with pytest.raises(NotPossible, match="从 2023-10-13 起才有记录"):
            await overview(session, world.unit, evening, date(2023, 10, 12))
