"""The office urges: within the one message of a working day, beyond it once and knowingly, and never lost."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import update
from sqlmodel import col

from bot.core.database import Database
from bot.core.errors import NotAllowed, NotPossible
from bot.ledger import recheck
from bot.ledger.acts import pauses, people, planning, reporting, review
from bot.ledger.acts.nudging import How, Nudged, nudge_people
from bot.ledger.measure import DutyRole
from bot.ledger.people import Address
from bot.post.delivery import Delivery, DeliveryState
from bot.post.notice import Notice
from tests.ledger.acts.bench import NOW, do, rows, trail
from tests.support.planning import at
from tests.support.world import World, build_second_unit, build_world, stand_in

TODAY = date(2023, 10, 11)
TEN = at("10-11 10:07")


async def urge(
    database: Database, world: World, now: datetime = TEN, *, how: How = How.SOON, measure: int | None = None
) -> Nudged:
    return await do(database, world.clerk, nudge_people, measure or world.soon, now, how=how)


async def nudges(database: Database) -> list[Notice]:
    """What stands of all nudges."""
    found = [row for row in await rows(database, Notice) if row.rung == "nudge"]
    return [row for row in found if row.cancelled_at is None]


async def has_gone(database: Database, person: int) -> None:
    """The person's messages planned so far have been sent."""
    async with database.transaction() as session:
        mine = update(Delivery).where(col(Delivery.recipient) == f"person:{person}")
        await session.execute(mine.values(state=DeliveryState.SENT))


async def test_handler_and_leader_hear_at_once_in_working_hours(database: Database, world: World) -> None:
    nudged = await urge(database, world)
    assert nudged == Nudged(TODAY, TEN, told=("韩志远", "罗小芸"))
    assert {row.recipient for row in await nudges(database)} == {f"person:{world.handler}", f"person:{world.leader}"}
    assert await trail(database) == ["measure.nudge"]


async def test_of_an_overdue_item_the_first_responsible_hears_too(database: Database, world: World) -> None:
    assert (await urge(database, world, measure=world.overdue)).told == ("高建国", "韩志远", "罗小芸")


async def test_the_same_again_changes_nothing(database: Database, world: World) -> None:
    await urge(database, world)
    again = await urge(database, world, TEN + timedelta(hours=1))
    assert (again.told, again.before) == ((), ("韩志远", "罗小芸"))
    assert await trail(database) == ["measure.nudge"]


async def test_it_joins_the_message_that_waits_and_does_not_make_a_second(database: Database, world: World) -> None:
    async with database.transaction() as session:
        await planning.sweep(session, at("10-11 00:20"))
    before = await rows(database, Delivery)
    nudged = await urge(database, world, at("10-11 08:30"), measure=world.overdue)
    assert nudged.at.astimezone(nudged.at.tzinfo) < at("10-11 09:15")
    assert len(await rows(database, Delivery)) == len(before)


async def test_whoever_had_todays_message_is_named_and_left_out(database: Database, world: World) -> None:
    async with database.transaction() as session:
        await planning.sweep(session, TEN)
    await has_gone(database, world.handler)
    nudged = await urge(database, world)
    assert (nudged.told, nudged.spent) == (("韩志远",), ("罗小芸",))


async def test_beyond_the_cap_one_message_a_day_and_person(database: Database, world: World) -> None:
    async with database.transaction() as session:
        await planning.sweep(session, TEN)
    await has_gone(database, world.handler)
    assert (await urge(database, world)).told == ("韩志远",)
    await has_gone(database, world.leader)
    more = await urge(database, world, how=How.ONCE_MORE)
    assert (more.told, more.before, more.spent) == (("罗小芸",), ("韩志远",), ())
    again = await urge(database, world, how=How.ONCE_MORE)
    assert (again.told, again.before) == ((), ("韩志远", "罗小芸"))
    await has_gone(database, world.handler)
    other = await urge(database, world, how=How.ONCE_MORE, measure=world.far)
    assert (other.told, other.spent) == (("韩志远",), ("罗小芸",))


async def test_the_next_day_is_the_next_working_day(database: Database, world: World) -> None:
    friday = at("10-13 16:00")
    nudged = await urge(database, world, friday, how=How.NEXT_DAY)
    assert (nudged.on, nudged.told) == (date(2023, 10, 16), ("韩志远", "罗小芸"))
    assert nudged.at.hour == 9


async def test_after_work_and_on_free_days_it_waits_for_the_next_morning(database: Database, world: World) -> None:
    assert (await urge(database, world, at("10-13 18:00"))).on == date(2023, 10, 16)
    assert (await urge(database, world, at("10-14 10:00"), measure=world.far)).on == date(2023, 10, 16)


async def test_a_nudge_that_could_not_leave_on_its_day_joins_the_next(either_database: Database) -> None:
    database = either_database
    async with database.transaction() as session:
        world = await build_world(session, NOW)
    await urge(database, world)
    morning = at("10-12 09:20")
    async with database.transaction() as session:
        await planning.sweep(session, morning)
    standing = await nudges(database)
    deliveries = {row.id: row for row in await rows(database, Delivery)}
    assert {deliveries[row.delivery_id or 0].slot for row in standing} == {"reminder:2023-10-12"}
    assert len(standing) == 2
    assert all(row.content["late"] for row in standing)


async def test_one_looked_at_after_work_is_not_lost_either(database: Database, world: World) -> None:
    await urge(database, world)
    evening = at("10-11 18:30")
    async with database.transaction() as session:
        waiting = await nudges(database)
        late = await recheck.still_due(session, waiting, evening)
        assert set(late) == {row.id for row in waiting}
    async with database.transaction() as session:
        await planning.sweep(session, at("10-12 00:20"))
    assert len(await nudges(database)) == 2


async def test_what_is_reported_done_meanwhile_is_not_urged(database: Database, world: World) -> None:
    await urge(database, world)
    await do(database, world.handler, reporting.claim_done, world.soon, TEN, text="已完成")
    assert await nudges(database) == []
    with pytest.raises(NotPossible, match="refusal.nudge_claimed number=1-1"):
        await urge(database, world)
    await do(database, world.clerk, review.verify, world.soon, TEN)
    with pytest.raises(NotPossible, match="refusal.closed number=1-1"):
        await urge(database, world)


async def test_a_deputy_hears_and_a_paused_person_is_named(database: Database, world: World) -> None:
    async with database.transaction() as session:
        await stand_in(session, world, world.handler, TODAY, TODAY)
    await do(database, world.clerk, pauses.pause_person, world.leader, TODAY, NOW)
    nudged = await urge(database, world)
    assert (nudged.told, nudged.deaf) == (("沈一鸣",), ("韩志远",))


async def test_without_a_chat_it_waits_and_is_said(database: Database, world: World) -> None:
    async with database.transaction() as session:
        for address in await rows(database, Address):
            if address.person_id == world.handler:
                await session.delete(address)
    assert (await urge(database, world)).unbound == ("罗小芸",)


async def test_nobody_to_urge_is_refused(database: Database, world: World) -> None:
    nobody: dict[DutyRole, list[int]] = {role: [] for role in DutyRole}
    await do(database, world.clerk, people.set_duties, world.soon, nobody, NOW)
    with pytest.raises(NotPossible, match="refusal.nudge_nobody number=1-1"):
        await urge(database, world)
    await do(database, world.clerk, pauses.pause_unit, date(2023, 10, 20), "机房搬迁", NOW)
    with pytest.raises(NotPossible, match="refusal.nudge_paused"):
        await urge(database, world, measure=world.far)


async def test_only_the_units_own_office_urges(database: Database, world: World) -> None:
    with pytest.raises(NotAllowed, match="refusal.office_only step=step.nudge"):
        await do(database, world.leader, nudge_people, world.soon, TEN)
    async with database.transaction() as session:
        stranger = await build_second_unit(session, NOW)
    with pytest.raises(Exception, match="refusal.measure_unknown"):
        await do(database, stranger, nudge_people, world.soon, TEN)
