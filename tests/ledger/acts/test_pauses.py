"""Silence ordered by the office: with a day, for the unit with a cap and a reason, told to those above, over by itself."""

from datetime import date, timedelta

import pytest

from bot.core.database import Database
from bot.core.errors import BadInput, NotAllowed, NotPossible
from bot.ledger.acts import pauses, planning
from bot.ledger.people import Person
from bot.ledger.unit import Unit
from bot.post.notice import Notice, NoticeKind
from tests.ledger.acts.bench import NOW, do, measure, rows, told, trail
from tests.support.planning import at
from tests.support.world import World, build_world

DAY = date(2023, 10, 20)
WHY = "机房搬迁"


async def unit(database: Database, world: World) -> Unit:
    async with database.reading() as session:
        return await session.get_one(Unit, world.unit)


async def sweep(database: Database, when: str) -> int:
    async with database.transaction() as session:
        return (await planning.sweep(session, at(when))).notices


async def test_a_unit_is_silent_until_its_day_and_those_above_know(database: Database, world: World) -> None:
    for _ in range(2):
        await do(database, world.clerk, pauses.pause_unit, DAY, f" {WHY}。", NOW)
    stored = await unit(database, world)
    assert [stored.is_paused_on(DAY), stored.is_paused_on(DAY + timedelta(days=1))] == [True, False]
    assert await trail(database) == ["unit.pause"]
    words = "许文静已暂停全单位的提醒，至10月20日，原因：机房搬迁。期限不变。"
    assert await told(database, NoticeKind.RESULT) == [(f"person:{world.first_leader}", "paused", words)]
    await do(database, world.clerk, pauses.resume_unit, NOW)
    await do(database, world.clerk, pauses.resume_unit, NOW)
    assert (await unit(database, world)).paused_until is None
    assert await trail(database) == ["unit.pause", "unit.pause"]


async def test_a_silent_unit_needs_a_day_within_reach_and_a_reason(database: Database, world: World) -> None:
    today = date(2023, 10, 11)
    with pytest.raises(BadInput, match="refusal.day_past"):
        await do(database, world.clerk, pauses.pause_unit, today - timedelta(days=1), WHY, NOW)
    with pytest.raises(NotPossible, match="refusal.unit_pause_too_long most=30 day=2023-11-09"):
        await do(database, world.clerk, pauses.pause_unit, today + timedelta(days=30), WHY, NOW)
    with pytest.raises(BadInput, match="refusal.empty"):
        await do(database, world.clerk, pauses.pause_unit, DAY, " ", NOW)
    assert await rows(database, Notice) == []


async def test_the_silence_ends_by_itself_even_when_the_program_slept_over_its_end(
    either_database: Database,
) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
    await do(either_database, world.clerk, pauses.pause_unit, DAY, WHY, NOW)
    assert await sweep(either_database, "10-12 09:00") == 0
    assert (await measure(either_database, world.soon)).next_notice_on == date(2023, 10, 23)
    assert await sweep(either_database, "10-20 17:00") == 0
    assert await sweep(either_database, "10-25 08:00") > 0
    said = [row for row in await rows(either_database, Notice) if row.kind is not NoticeKind.RESULT]
    assert {row.subject for row in said} >= {f"measure:{world.soon}", f"measure:{world.overdue}"}


async def test_what_waited_when_the_silence_began_is_taken_back(database: Database, world: World) -> None:
    assert await sweep(database, "10-12 08:00") > 0
    await do(database, world.clerk, pauses.pause_unit, DAY, WHY, at("10-12 08:10"))
    waiting = [row for row in await rows(database, Notice) if row.subject.startswith("measure:")]
    assert {row.cancel_reason for row in waiting} == {"本单位已暂停提醒"}


async def test_a_persons_silence_is_kept_until_it_is_lifted(database: Database, world: World) -> None:
    await do(database, world.clerk, pauses.pause_person, world.handler, DAY, NOW)
    await do(database, world.clerk, pauses.pause_person, world.handler, None, NOW)
    async with database.reading() as session:
        assert (await session.get_one(Person, world.handler)).paused_until is None
    assert await trail(database) == ["person.pause", "person.pause"]


async def test_only_the_office_silences_others(database: Database, world: World) -> None:
    for who in (world.handler, world.first_leader, world.superior):
        with pytest.raises(NotAllowed):
            await do(database, who, pauses.pause_unit, DAY, WHY, NOW)
        with pytest.raises(NotAllowed):
            await do(database, who, pauses.resume_unit, NOW)
        with pytest.raises(NotAllowed):
            await do(database, who, pauses.pause_person, world.handler, None, NOW)
