"""The weekly page is planned once a group and week, in working hours, and never twice."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.clock import ManualClock
from bot.core.database import Database
from bot.core.errors import NotFound
from bot.ledger.calendar import Calendar
from bot.ledger.people import AddressState, GroupChat
from bot.ledger.unit import Unit
from bot.post.delivery import Delivery
from bot.post.notice import Notice
from jobs.digest import WeeklyDigest, due_from
from tests.support.world import World, build_world

SATURDAY = datetime(2023, 10, 7, 4, 0, tzinfo=UTC)
"""A working day, for it makes up for the holiday; 12:00 in Shanghai."""
MONDAY = datetime(2023, 10, 9, 1, 19, tzinfo=UTC)
"""09:19 in Shanghai, one minute before the page is due."""


async def group(session: AsyncSession, world: World, chat: str = "g1", bound_at: datetime = SATURDAY) -> GroupChat:
    row = GroupChat(unit_id=world.unit, name="领导小组", channel="sandbox", chat=chat, bound_at=bound_at)
    session.add(row)
    await session.flush()
    return row


async def with_group(database: Database) -> tuple[World, int]:
    async with database.transaction() as session:
        world = await build_world(session, SATURDAY)
        return world, (await group(session, world)).id


async def keys(database: Database) -> list[str]:
    async with database.reading() as session:
        rows = await session.scalars(select(Notice).where(col(Notice.cancelled_at).is_(None)).order_by(col(Notice.id)))
        return [row.key for row in rows]


async def test_the_page_is_planned_when_its_hour_comes_and_only_once(either_database: Database) -> None:
    _, group_id = await with_group(either_database)
    clock = ManualClock(MONDAY)
    digest = WeeklyDigest(either_database, clock)
    assert await digest.step() == 0
    clock.move_to(MONDAY + timedelta(minutes=1))
    assert [await digest.step() for _ in range(3)] == [1, 0, 0]
    clock.move_to(MONDAY + timedelta(days=4))
    assert await digest.step() == 0
    clock.move_to(MONDAY + timedelta(days=7, minutes=1))
    assert await digest.step() == 1
    assert (await keys(either_database))[-1] == f"digest:{group_id}:2023-W42"


async def test_after_a_pause_the_page_of_this_week_still_goes_out_in_working_hours(database: Database) -> None:
    await with_group(database)
    evening = datetime(2023, 10, 11, 14, 0, tzinfo=UTC)
    assert await WeeklyDigest(database, ManualClock(evening)).step() == 1
    async with database.reading() as session:
        delivery = await session.scalar(select(Delivery))
    assert delivery is not None
    assert delivery.not_before == datetime(2023, 10, 12, 1, 0, tzinfo=UTC)


async def test_an_unsent_page_of_last_week_gives_way(database: Database) -> None:
    _, group_id = await with_group(database)
    clock = ManualClock(MONDAY + timedelta(hours=1))
    digest = WeeklyDigest(database, clock)
    await digest.step()
    clock.move_to(clock.now() + timedelta(days=7))
    await digest.step()
    assert await keys(database) == [f"digest:{group_id}:2023-W42"]


async def test_a_group_bound_after_the_hour_waits_for_next_week(database: Database) -> None:
    world, _ = await with_group(database)
    clock = ManualClock(MONDAY + timedelta(hours=3))
    digest = WeeklyDigest(database, clock)
    await digest.step()
    async with database.transaction() as session:
        await group(session, world, "g2", bound_at=clock.now())
    assert await digest.step() == 0


async def test_a_paused_unit_and_a_broken_group_get_nothing(database: Database) -> None:
    world, group_id = await with_group(database)
    digest = WeeklyDigest(database, ManualClock(MONDAY + timedelta(hours=1)))
    async with database.transaction() as session:
        unit, chat = await session.get(Unit, world.unit), await session.get(GroupChat, group_id)
        assert unit is not None
        assert chat is not None
        unit.paused_until = MONDAY.date()
    assert await digest.step() == 0
    async with database.transaction() as session:
        unit, chat = await session.get(Unit, world.unit), await session.get(GroupChat, group_id)
        assert unit is not None
        assert chat is not None
        unit.paused_until, chat.state = None, AddressState.BROKEN
    assert await digest.step() == 0


async def test_by_hand_it_goes_at_once_and_asking_twice_is_asking_once(database: Database) -> None:
    world, group_id = await with_group(database)
    clock = ManualClock(SATURDAY)
    digest = WeeklyDigest(database, clock)
    assert await digest.send_now(world.unit) == 1
    assert await digest.send_now(world.unit) == 1
    clock.move_to(SATURDAY + timedelta(minutes=1))
    assert await digest.send_now(world.unit) == 1
    assert await keys(database) == [f"digest:{group_id}:2023-W40", f"digest:{group_id}:2023-W40:20231007T1201"]


async def test_the_page_can_be_looked_at(database: Database) -> None:
    world, _ = await with_group(database)
    digest = WeeklyDigest(database, ManualClock(MONDAY))
    assert (await digest.page(world.unit)).week == "2023-W41"
    with pytest.raises(NotFound):
        await digest.page(99)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (MONDAY, datetime(2023, 10, 9, 1, 20, tzinfo=UTC)),
        (SATURDAY, datetime(2023, 10, 7, 1, 20, tzinfo=UTC)),
        (datetime(2023, 9, 27, tzinfo=UTC), datetime(2023, 9, 25, 1, 20, tzinfo=UTC)),
    ],
)
def test_a_holiday_moves_the_page_inside_its_week(now: datetime, due: datetime) -> None:
    unit = Unit(name="甲", digest_weekday=1, digest_at=time(9, 20))
    assert due_from(unit, now, Calendar()) == due


def test_a_week_without_a_working_day_has_no_page() -> None:
    unit = Unit(name="甲", digest_weekday=6, digest_at=time(9, 20))
    assert due_from(unit, MONDAY, Calendar({date(2023, 10, 14): False})) is None
