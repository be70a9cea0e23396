"""Days away and silence, asked on until they are whole; words about the work are not taken for them."""

from datetime import date

from sqlmodel import select

from bot.ledger.people import Deputy, Person
from tests.support.desk import Desk


async def deputies(desk: Desk) -> list[tuple[int, date, date]]:
    async with desk.database.reading() as session:
        rows = await session.scalars(select(Deputy))
        return [(row.deputy_id, row.from_on, row.until_on) for row in rows]


async def paused_until(desk: Desk, person: int) -> date | None:
    async with desk.database.reading() as session:
        return (await session.get_one(Person, person)).paused_until


async def test_whoever_does_not_name_a_deputy_chooses_one(desk: Desk) -> None:
    answer = await desk.says(desk.world.handler, "我下周出差，找老赵")
    assert answer == "10月16日至10月22日由谁代理？“老赵”不能确定是哪一位，点选，或回复姓名。"
    assert "沈一鸣 种植业股" in desk.labels(desk.world.handler)
    assert (await desk.says(desk.world.handler, "沈一鸣")).startswith("已记下：10月16日至10月22日由沈一鸣代理。")
    assert await deputies(desk) == [(desk.world.deputy, date(2023, 10, 16), date(2023, 10, 22))]


async def test_whoever_does_not_say_until_when_is_asked(desk: Desk) -> None:
    assert await desk.says(desk.world.handler, "出差了，有事找沈一鸣") == "不在岗到哪一天？点选，或回复日期如11月30日。"
    assert (await desk.says(desk.world.handler, "到下周三")).startswith("已记下：10月11日至10月18日由沈一鸣代理。")


async def test_days_away_overlapping_others_are_refused_with_the_way_out(desk: Desk) -> None:
    await desk.says(desk.world.handler, "我下周出差，找沈一鸣")
    answer = await desk.says(desk.world.handler, "休假到10月20日，由孟佳代")
    assert answer == "罗小芸在10月16日至10月22日已有代理人，请先取消原安排，或错开日期。"
    assert len(await deputies(desk)) == 1


async def test_a_pause_is_asked_for_its_reason_and_capped(desk: Desk) -> None:
    assert await desk.says(desk.world.handler, "暂停提醒到10月20日") == "暂停提醒到10月20日，请回复原因。"
    assert (await desk.says(desk.world.handler, "做手术")).startswith("已记下：暂停提醒至10月20日（做手术）。")
    assert await paused_until(desk, desk.world.handler) == date(2023, 10, 20)
    assert "最长14天，最晚到10月24日" in await desk.says(desk.world.handler, "暂停提醒到11月30日，住院")
    assert await paused_until(desk, desk.world.handler) == date(2023, 10, 20)


async def test_words_about_the_work_are_heard_as_such(desk: Desk) -> None:
    for text in ("1-2 不要催了，正在办", "1-1 本周出差，完成40%"):
        await desk.says(desk.world.handler, text)
    assert await paused_until(desk, desk.world.handler) is None
    assert await deputies(desk) == []
    assert (await desk.measure(desk.world.soon)).percent == 40
