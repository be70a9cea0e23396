"""The look ahead names the reminders of requests that wait and what the office ordered, as they are then sent."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import update
from sqlmodel import col, select

from bot.core.database import Database
from bot.ledger import look_ahead, nudge
from bot.ledger.acts import handing_over, handover_reminding, planning, reporting
from bot.ledger.acts.nudging import How, nudge_people
from bot.ledger.facts_reading import person_of
from bot.ledger.handover import REMINDER_RUNG
from bot.ledger.next_reminder import next_reminders
from bot.ledger.planned_row import PlannedRow
from bot.post.delivery import Delivery, DeliveryState
from bot.post.notice import Notice
from tests.ledger.acts.bench import NOW, do, rows
from tests.support.planning import at, day
from tests.support.world import World, build_world

WEDNESDAY = at("10-11 15:00")


async def built(database: Database) -> World:
    async with database.transaction() as session:
        return await build_world(session, NOW)


async def ask(database: Database, world: World) -> int:
    """The leader asks the deputy, who has no duty for the measure, to take it on."""
    return int((await do(database, world.leader, handing_over.ask_handler, world.soon, world.deputy, WEDNESDAY)).id)


async def foretold(database: Database, world: World, now: datetime) -> list[PlannedRow]:
    async with database.reading() as session:
        coming = await look_ahead.forecast(session, world.unit, now.date(), day("10-31"), now)
    return [row for row in coming if row.rung == REMINDER_RUNG]


async def check(database: Database, now: datetime) -> None:
    async with database.transaction() as session:
        await planning.sweep(session, now)
        await handover_reminding.follow_up(session, now)


async def said(database: Database) -> Mapping[str, int]:
    """On which days the deputy was reminded of the request, and in which message."""
    slots = {row.id: row.slot for row in await rows(database, Delivery)}
    notices = [row for row in await rows(database, Notice) if row.rung == REMINDER_RUNG and row.cancelled_at is None]
    return {
        slots[row.delivery_id or 0].removeprefix("reminder:2023-"): person_of(row.recipient) or 0 for row in notices
    }


async def test_the_reminders_of_a_request_are_foretold_as_they_are_sent(either_database: Database) -> None:
    world = await built(either_database)
    await ask(either_database, world)
    expected = {f"{row.at:%m-%d}": row.person_id for row in await foretold(either_database, world, WEDNESDAY)}
    for number in range(1, 15):
        morning = at("10-11 08:00") + timedelta(days=number)
        await check(either_database, morning)
        async with either_database.transaction() as session:
            await session.execute(update(Delivery).values(state=DeliveryState.SENT))
    assert expected == await said(either_database) == dict.fromkeys(("10-12", "10-13", "10-16"), world.deputy)


async def test_a_request_travels_in_the_message_of_the_day_and_says_how_often_it_was_recalled(
    database: Database,
) -> None:
    world = await built(database)
    await ask(database, world)
    first, *_ = await foretold(database, world, WEDNESDAY)
    assert first.to_json() | {"at": "", "message": 0} == {
        "at": "",
        "person": "沈一鸣",
        "role": "handler",
        "rule": "转办待答复 第1次",
        "level": "green",
        "problem": "1",
        "measure": "1-1",
        "due": "2023-10-21",
        "message": 0,
        "rung": "handover",
        "late": False,
        "why": "",
    }
    assert first.at > at("10-12 09:00")


async def test_one_that_is_planned_and_has_not_left_shows_until_it_leaves(database: Database) -> None:
    world = await built(database)
    await ask(database, world)
    thursday = at("10-12 08:00")
    await check(database, thursday)
    assert [row.rule for row in await foretold(database, world, thursday)] == [
        f"转办待答复 第{number}次" for number in (1, 2, 3)
    ]
    async with database.transaction() as session:
        deputies = select(col(Notice.delivery_id)).where(col(Notice.rung) == REMINDER_RUNG)
        sent = update(Delivery).where(col(Delivery.id).in_(deputies))
        await session.execute(sent.values(state=DeliveryState.SENT))
    left = await foretold(database, world, thursday)
    assert [(f"{row.at:%m-%d}", row.rule[-2:-1]) for row in left] == [("10-13", "2"), ("10-16", "3")]


async def test_nothing_is_foretold_of_a_request_that_is_answered_or_rests(database: Database) -> None:
    world = await built(database)
    handover = await ask(database, world)
    await do(database, world.handler, reporting.claim_done, world.soon, WEDNESDAY)
    assert await foretold(database, world, WEDNESDAY) == []
    await do(database, world.deputy, handing_over.decline, handover, "手上任务已满", WEDNESDAY)
    assert await foretold(database, world, WEDNESDAY) == []


async def test_whoever_was_asked_hears_when_the_next_reminder_comes(database: Database) -> None:
    world = await built(database)
    await ask(database, world)
    async with database.reading() as session:
        coming = await next_reminders(session, world.deputy, [world.soon], WEDNESDAY)
    assert coming[world.soon].date() == day("10-12")


async def ordered(database: Database, world: World, now: datetime) -> list[PlannedRow]:
    async with database.reading() as session:
        coming = await look_ahead.forecast(session, world.unit, now.date(), day("10-31"), now)
    return [row for row in coming if row.rung == nudge.RUNG]


async def test_what_the_office_ordered_shows_until_it_leaves(database: Database) -> None:
    world = await built(database)
    evening = at("10-11 19:00")
    await do(database, world.clerk, nudge_people, world.soon, evening)
    foreseen = await ordered(database, world, evening)
    assert {(row.person, row.rule, f"{row.at:%m-%d}", row.level) for row in foreseen} == {
        ("罗小芸", "整改办催办", "10-12", "yellow"),
        ("韩志远", "整改办催办", "10-12", "yellow"),
    }
    async with database.reading() as session:
        coming = await next_reminders(session, world.handler, [world.soon], evening)
    assert coming[world.soon].date() == day("10-12")
    async with database.transaction() as session:
        await session.execute(update(Delivery).values(state=DeliveryState.SENT))
    assert await ordered(database, world, evening) == []


async def test_a_message_beyond_the_cap_has_a_number_of_its_own(database: Database) -> None:
    world = await built(database)
    ten = at("10-11 10:07")
    await do(database, world.clerk, nudge_people, world.soon, ten)
    async with database.transaction() as session:
        await session.execute(update(Delivery).values(state=DeliveryState.SENT))
    await do(database, world.clerk, nudge_people, world.overdue, ten, how=How.ONCE_MORE)
    async with database.reading() as session:
        coming = await look_ahead.forecast(session, world.unit, ten.date(), ten.date(), ten)
    extra = {row.message for row in coming if row.is_extra}
    assert extra and extra.isdisjoint(row.message for row in coming if not row.is_extra and not row.not_sent)
