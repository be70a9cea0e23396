"""The world of people stands in either store and says which day it is counted from."""

from datetime import UTC, date, datetime

from sqlmodel import col, select

from bot.core.database import Database
from bot.ledger.measure import Measure
from bot.ledger.people import Address
from tests.support.world import build_second_unit, build_world, stand_in

NOW = datetime(2023, 10, 11, 1, 30, tzinfo=UTC)


async def test_the_world_stands(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
        stranger = await build_second_unit(session, NOW)
        await stand_in(session, world, world.handler, date(2023, 10, 11), date(2023, 10, 12))
    async with either_database.reading() as session:
        measures = (await session.scalars(select(Measure).order_by(col(Measure.id)))).all()
        chats = set((await session.scalars(select(col(Address.chat)))).all())
    assert [measure.number for measure in measures] == ["1-1", "1-2", "1-3", "2-1", "2-2"]
    assert measures[0].due_on == date(2023, 10, 21)
    assert {world.chat(world.clerk), world.chat(stranger)} <= chats
