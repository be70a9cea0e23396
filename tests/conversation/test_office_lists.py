"""The office's lists: by page, as the ledger stands, and for others only what is theirs."""

from datetime import date

from sqlalchemy import update
from sqlmodel import col

from bot.ledger.measure import Measure, MeasureStatus
from bot.ledger.people import Address
from tests.support.desk import Desk
from tests.support.world import add_measure


async def many(desk: Desk, count: int) -> None:
    """More items of the handler, overdue since yesterday."""
    duties = (desk.world.first_leader, desk.world.leader, desk.world.handler)
    async with desk.database.transaction() as session:
        for place in range(count):
            facts = {"due_on": date(2023, 10, 10), "status": MeasureStatus.IN_PROGRESS, "position": 10 + place}
            number = f"1-{10 + place}"
            await add_measure(
                session, desk.world.unit, desk.world.problems[0], number, "补填台账", duties, desk.now, facts
            )


async def test_what_is_overdue_stands_with_its_handler_and_a_button(desk: Desk) -> None:
    answer = await desk.says(desk.world.clerk, "逾期")
    assert answer == "超期1项：\n1-3 补签承包合同，10月8日到期，已超期3天，推进中60%，罗小芸"
    assert desk.labels(desk.world.clerk) == ["1-3"]
    assert "第一责任人高建国" in await desk.presses(desk.world.clerk, "1-3")


async def test_weeks_and_months_are_named_with_their_days(desk: Desk) -> None:
    assert await desk.says(desk.world.clerk, "本周到期") == "本周没有到期的事项（10月9日至10月15日）。"
    assert (await desk.says(desk.world.clerk, "下周到期")).startswith("下周到期1项（10月16日至10月22日）：\n1-1 ")
    month = await desk.says(desk.world.clerk, "本月到期")
    assert month.splitlines()[0] == "本月到期3项（10月1日至10月31日）："
    assert [line[:3] for line in month.splitlines()[1:]] == ["1-3", "1-1", "2-1"]
    assert (await desk.says(desk.world.clerk, "下月到期")).splitlines()[0] == "下月到期1项（11月1日至11月30日）："


async def test_a_week_from_a_sunday_and_a_december_end_where_they_should(desk: Desk) -> None:
    desk.wait(days=4)
    assert "10月9日至10月15日" in await desk.says(desk.world.clerk, "本周到期")
    desk.wait(days=60)
    assert "2024年1月1日至2024年1月31日" in await desk.says(desk.world.clerk, "下月到期")


async def test_a_long_list_is_turned_over_in_its_place(desk: Desk) -> None:
    await many(desk, 9)
    first = await desk.says(desk.world.clerk, "超期")
    assert first.startswith("超期10项（第1/2页）：\n1-3 ")
    assert len(first.splitlines()) == 9
    listed = [*desk.chats[desk.world.chat(desk.world.clerk)]][-1]
    assert await desk.presses(desk.world.clerk, "下一页", message=listed) == ""
    assert desk.shown(desk.world.clerk, listed).startswith("超期10项（第2/2页）：")
    assert desk.labels(desk.world.clerk, listed) == ["1-17", "1-18", "上一页"]
    async with desk.database.transaction() as session:
        await session.execute(update(Measure).where(col(Measure.number).startswith("1-1")).values(due_on=None))
    await desk.presses(desk.world.clerk, "上一页", message=listed)
    assert desk.shown(desk.world.clerk, listed).startswith("超期1项：")


async def test_a_difficulty_is_settled_from_the_list(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 有困难，卡在财政评审")
    answer = await desk.says(desk.world.clerk, "困难")
    assert answer == "未解决困难1条：\n1-1 修订台账管理办法：罗小芸10月11日反映，等财政评审"
    assert desk.labels(desk.world.clerk) == ["1-1 已解决", "查看 1-1"]
    assert await desk.presses(desk.world.clerk, "1-1 已解决") == "1-1 困难已办结，已告罗小芸。"
    assert await desk.says(desk.world.clerk, "困难") == "没有未解决的困难。"


async def test_items_nobody_hears_of_are_listed_with_the_reason(desk: Desk) -> None:
    assert await desk.says(desk.world.clerk, "无人") == "各项都有人收到提醒。"
    async with desk.database.transaction() as session:
        gone = (desk.world.other_handler, desk.world.other_leader)
        addresses = col(Address.person_id).in_(gone)
        await session.execute(update(Address).where(addresses).values(state="broken"))
        await session.execute(
            update(Address).where(col(Address.person_id) == desk.world.first_leader).values(state="broken")
        )
    answer = await desk.says(desk.world.clerk, "没人管")
    assert answer.splitlines()[0] == "无人收到提醒的2项："
    assert answer.splitlines()[2] == "2-2 坚持每月巡查：孟佳未绑定，唐立新未绑定"


async def test_a_person_is_looked_up_with_the_open_items(desk: Desk) -> None:
    answer = await desk.says(desk.world.clerk, "查 孟佳")
    assert answer.splitlines()[0] == "孟佳（农机股）未销号2项："
    assert desk.labels(desk.world.clerk) == ["2-1", "2-2"]
    assert (await desk.says(desk.world.clerk, "查沈一鸣")) == "沈一鸣（种植业股）名下没有未销号的事项。"


async def test_an_unknown_name_brings_the_nearest(desk: Desk) -> None:
    assert await desk.says(desk.world.clerk, "查 罗晓芸") == "名单中没有“罗晓芸”。相近的有：罗小芸。"
    assert await desk.says(desk.world.clerk, "查 4-9") == "没有编号为 4-9 的事项。请核对编号。"
    assert await desk.says(desk.world.clerk, "催办 1-9") == "没有编号为 1-9 的事项。相近的有：1-1、1-2、1-3。"


async def test_the_leadership_and_the_superior_may_look_too(desk: Desk) -> None:
    for who in (desk.world.first_leader, desk.world.superior):
        assert "1-3" in await desk.says(who, "逾期")
        assert "孟佳（农机股）" in await desk.says(who, "查 孟佳")
    assert await desk.says(desk.world.superior, "困难") == "没有未解决的困难。"


async def test_others_see_their_own_items_and_nobody_elses(desk: Desk) -> None:
    assert (
        await desk.says(desk.world.handler, "逾期") == "超期1项：\n1-3 补签承包合同，10月8日到期，已超期3天，推进中60%"
    )
    assert await desk.says(desk.world.other_handler, "逾期") == "没有超期的事项。"
    assert "1-3" not in await desk.says(desk.world.other_handler, "查 罗小芸")
    assert "1-3" not in await desk.presses_data(desk.world.other_handler, f"1:ls:0:p{desk.world.handler}", None)


async def test_short_words_that_answer_our_question_are_no_list(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 已完成")
    await desk.says(desk.world.clerk, "退回 1-1")
    assert await desk.says(desk.world.clerk, "逾期") == "1-1 已退回（逾期）。"


async def test_a_problem_is_looked_up_with_its_items(desk: Desk) -> None:
    answer = await desk.says(desk.world.clerk, "查 问题2")
    assert answer.splitlines()[0] == "问题2（农机检修不及时）未销号2项："
    assert desk.labels(desk.world.clerk) == ["2-1", "2-2"]
    assert await desk.says(desk.world.clerk, "查第9个问题") == "没有问题9。本单位问题：1、2。"


async def test_a_number_alone_is_a_look_at_the_item(desk: Desk) -> None:
    assert (await desk.says(desk.world.clerk, "2-1")).startswith("2-1 检修农机库房，10月31日到期")
    assert await desk.says(desk.world.clerk, "查2-1进展") == await desk.says(desk.world.clerk, "查 2-1")
    assert "经办人" not in await desk.says(desk.world.handler, "2-1")


async def test_people_without_a_chat_are_listed(desk: Desk) -> None:
    assert await desk.says(desk.world.clerk, "未绑定") == "有事项的人都已绑定聊天。"
    async with desk.database.transaction() as session:
        mine = update(Address).where(col(Address.person_id) == desk.world.handler)
        await session.execute(mine.values(state="broken"))
    answer = await desk.says(desk.world.clerk, "谁没绑定")
    assert answer == "名下有事项而未绑定聊天的1人，发“绑定码 罗小芸”取码：\n罗小芸（种植业股），3项"


async def test_what_falls_due_within_seven_days(desk: Desk) -> None:
    desk.wait(days=3)
    assert (await desk.says(desk.world.clerk, "七天内到期")).splitlines()[1].startswith("1-1 ")
