"""The weekly page: numbers, counts and dates, and they agree with the ledger."""

import re
from datetime import UTC, date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.database import Database
from bot.documents import digest
from bot.ledger.measure import Measure, MeasureStatus
from bot.ledger.people import Person
from bot.ledger.progress import ExtensionRequest, Report, ReportKind
from bot.ledger.reading import counts
from bot.ledger.unit import Unit
from tests.support.world import World, add_measure, build_second_unit, build_world

NOW = datetime(2023, 10, 16, 1, 20, tzinfo=UTC)
"""A Monday, 09:20 in Shanghai."""


async def page(session: AsyncSession, world: World) -> digest.DigestPage:
    unit = await session.get(Unit, world.unit)
    assert unit is not None
    return await digest.page(session, unit, NOW)


async def busy_world(session: AsyncSession) -> World:
    world = await build_world(session, NOW)
    soon, far = await session.get(Measure, world.soon), await session.get(Measure, world.far)
    assert soon is not None
    assert far is not None
    soon.due_on = NOW.date() + timedelta(days=7)
    far.status, far.closed_at = MeasureStatus.CLOSED, NOW - timedelta(days=2)
    session.add(
        ExtensionRequest(
            unit_id=world.unit,
            measure_id=world.other,
            asked_at=NOW,
            reason="等审批",
            due_before=NOW.date(),
            due_wanted=NOW.date(),
        )
    )
    session.add(
        Report(unit_id=world.unit, measure_id=world.overdue, at=NOW, kind=ReportKind.DIFFICULTY, text="资金没到位")
    )
    await session.flush()
    return world


async def test_people_whose_reminders_are_paused_are_counted(database: Database) -> None:
    async with database.transaction() as session:
        world = await busy_world(session)
        (await session.get_one(Person, world.handler)).paused_until = NOW.date()
        assert "\n暂停提醒1人\n" in (await page(session, world)).text


async def test_the_page_tells_the_week(database: Database) -> None:
    async with database.transaction() as session:
        world = await busy_world(session)
        week = await page(session, world)
    assert week.week == "2023-W42"
    assert week.text == (
        "云岭县农业农村局整改周报\n"
        "2023年第42周，截至2023年10月16日\n"
        "\n"
        "问题2个，已销号0个。\n"
        "措施5条，已销号1条，销号率20.0%。\n"
        "其中：未启动2条，整改中1条，长期坚持1条。\n"
        "\n"
        "超期1项：1-3（10月13日）\n"
        "近七天新增超期1项：1-3（10月13日）\n"
        "七天内到期1项：1-1（10月23日）\n"
        "待核验0项\n"
        "待批延期1项：2-1\n"
        "待协调困难1项：1-3\n"
        "近七天销号1项：1-2\n"
        "\n"
        "销号率=已销号措施÷措施总数，长期坚持的计入总数。\n"
    )


async def test_the_lists_agree_with_the_counts_of_the_ledger(database: Database) -> None:
    async with database.transaction() as session:
        world = await busy_world(session)
        text = (await page(session, world)).text
        figures = await counts(session, world.unit, date(2023, 10, 16))
    said = {word: int(count) for word, count in re.findall(r"^([^\d\n]+)(\d+)项", text, re.MULTILINE)}
    assert said["超期"] == figures.overdue
    assert said["七天内到期"] == figures.due_soon
    assert said["待批延期"] == figures.extensions_waiting
    assert said["近七天销号"] == figures.closed_this_week


async def test_a_group_reads_no_titles_no_texts_and_no_names(database: Database) -> None:
    async with database.transaction() as session:
        text = (await page(session, await busy_world(session))).text
    for secret in ("修订台账", "补签承包", "资金没到位", "等审批", "罗小芸", "高建国", "台账管理不严"):
        assert secret not in text


async def test_another_units_items_stay_out(database: Database) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        before = (await page(session, world)).text
        await build_second_unit(session, NOW)
        assert (await page(session, world)).text == before


async def test_a_long_list_is_cut(database: Database) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        duties = (world.first_leader, world.leader, world.handler)
        for n in range(10, 40):
            more = {"due_on": NOW.date() - timedelta(days=9)}
            await add_measure(session, world.unit, world.problems[0], f"1-{n}", "甲", duties, NOW, more)
        text = (await page(session, world)).text
    line = next(line for line in text.split("\n") if line.startswith("超期"))
    assert line.startswith("超期31项：")
    assert line.endswith("等")
    assert line.count("、") == 19
