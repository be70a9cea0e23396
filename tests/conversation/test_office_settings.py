"""When and by which ladder reminders leave, set by the office in chat."""

from datetime import date, time

from sqlmodel import select

from bot.ledger.calendar import load
from bot.ledger.policy import CustomLadder
from bot.ledger.unit import Unit
from tests.support.desk import Desk


async def unit(desk: Desk) -> Unit:
    async with desk.database.reading() as session:
        return await session.get_one(Unit, desk.world.unit)


async def test_a_ladder_of_the_offices_own_is_written_and_used(desk: Desk) -> None:
    words = "存阶梯 本局：前15天 经办人；到期前5个工作日 经办人、直接责任人；当天 经办人；超期1天 经办人、第一责任人，每5个工作日"
    answer = await desk.says(desk.world.clerk, words)
    assert answer.splitlines()[0] == "已存阶梯“本局”：到期前15天、到期前5个工作日、到期当天、超期1天。"
    async with desk.database.reading() as session:
        (row,) = (await session.scalars(select(CustomLadder))).all()
    assert [rung["level"] for rung in row.rungs] == ["green", "yellow", "yellow", "red"]
    assert row.rungs[3]["hearers"] == ["first_responsible", "handler"]
    assert (row.rungs[3]["repeat_days"], row.rungs[3]["repeat_in_workdays"]) == (5, True)
    assert await desk.says(desk.world.clerk, "设阶梯 1-1 本局") == "1-1 提醒阶梯：本局。"
    assert "本局：" in await desk.says(desk.world.clerk, "阶梯")


async def test_a_step_that_is_not_understood_is_named(desk: Desk) -> None:
    answer = await desk.says(desk.world.clerk, "存阶梯 本局：前15天 经办人；随便提醒")
    assert answer.startswith("“随便提醒”没有看懂。写法：")
    assert "写了两次" in await desk.says(desk.world.clerk, "存阶梯 本局：前15天 经办人；前15天 整改办")


async def test_working_hours_are_shown_and_set(desk: Desk) -> None:
    assert (await desk.says(desk.world.clerk, "工作时间")).startswith("工作时间09:00—18:00")
    assert (await desk.says(desk.world.clerk, "工作时间 8:30到17点半")).startswith("工作时间08:30—17:30")
    assert (await unit(desk)).work_start == time(8, 30)
    assert "不早于下班时间" in await desk.says(desk.world.clerk, "工作时间 18:00到9:00")
    assert (await desk.says(desk.world.clerk, "工作时间 8:30")).startswith("请写明上班和下班时间")
    assert (await desk.says(desk.world.clerk, "工作时间 25:00到26:00")).startswith("时间“25:00”不对")


async def test_the_weekly_pages_time_is_shown_and_set(desk: Desk) -> None:
    assert (await desk.says(desk.world.clerk, "周报时间")).startswith("周报每周一09:20发")
    assert (await desk.says(desk.world.clerk, "周报时间 周五 16:30")).startswith("周报每周五16:30发")
    stored = await unit(desk)
    assert (stored.digest_weekday, stored.digest_at) == (5, time(16, 30))


async def test_a_single_day_is_free_or_worked_or_by_the_calendar(desk: Desk) -> None:
    assert await desk.says(desk.world.clerk, "放假 10月20日 运动会") == "10月20日休息，不发提醒（运动会）。"
    assert await desk.says(desk.world.clerk, "上班 10月21日") == "10月21日上班，照发提醒。"
    async with desk.database.reading() as session:
        days = await load(session, desk.world.unit)
    assert (days.is_workday(date(2023, 10, 20)), days.is_workday(date(2023, 10, 21))) == (False, True)
    assert await desk.says(desk.world.clerk, "按日历 10月20日") == "10月20日按日历。"
    assert (await desk.says(desk.world.handler, "放假 10月20日")).startswith("工作日安排由整改办办理")
