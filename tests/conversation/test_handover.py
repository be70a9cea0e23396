"""Handing on: a clear name is asked at once, an unclear one is chosen, and the colleague has the last word."""

from sqlmodel import col, select

from bot.ledger.access import command_actor
from bot.ledger.acts.people import add_person
from bot.ledger.handover import Handover, HandoverState
from bot.ledger.measure import Duty, DutyRole
from bot.post.notice import NoticeKind
from tests.support.desk import Desk


async def handlers(desk: Desk, measure_id: int) -> list[int]:
    async with desk.database.reading() as session:
        found = await session.scalars(
            select(Duty.person_id).where(col(Duty.measure_id) == measure_id, col(Duty.role) == DutyRole.HANDLER)
        )
        return list(found)


async def handover(desk: Desk) -> Handover:
    async with desk.database.reading() as session:
        found = (await session.scalars(select(Handover).order_by(col(Handover.id)))).all()
        return found[-1]


async def test_a_clear_name_is_asked_at_once_and_nothing_changes_before_the_answer(desk: Desk) -> None:
    answer = await desk.says(desk.world.leader, "1-1 请沈一鸣落实")
    assert answer.split("\n") == [
        "已记下：1-1 请沈一鸣经办。",
        "等对方接受，接受前经办人不变，责任领导不变。",
        "有误请在30分钟内回复“更正”。",
    ]
    assert await handlers(desk, desk.world.soon) == [desk.world.handler]
    (asked,) = await desk.planned(NoticeKind.RESULT)
    assert (asked.recipient, asked.content["topic"]) == (f"person:{desk.world.deputy}", "handover")


async def test_accepting_in_words_makes_the_colleague_the_handler(desk: Desk) -> None:
    await desk.says(desk.world.leader, "1-1 请沈一鸣落实")
    answer = await desk.says(desk.world.deputy, "接受")
    assert answer.startswith("已接受经办 1-1。\n10月21日到期，还剩10天。")
    assert await handlers(desk, desk.world.soon) == [desk.world.deputy]


async def test_declining_asks_the_reason_once(desk: Desk) -> None:
    await desk.says(desk.world.leader, "1-1 请沈一鸣落实")
    assert await desk.says(desk.world.deputy, "不接受") == "不接受经办 1-1 的原因？请直接回复。"
    assert (await desk.says(desk.world.deputy, "月底前在外培训")).startswith("已答复：不接受经办 1-1，已告转办人。")
    row = await handover(desk)
    assert (row.state, row.reason) == (HandoverState.DECLINED, "月底前在外培训")
    assert await handlers(desk, desk.world.soon) == [desk.world.handler]


async def test_the_reason_may_be_said_at_once(desk: Desk) -> None:
    await desk.says(desk.world.leader, "1-1 请沈一鸣落实")
    answer = await desk.says(desk.world.deputy, "不接受，手上有三项急件")
    assert answer.startswith("已答复：不接受经办 1-1")
    assert (await handover(desk)).reason == "手上有三项急件"


async def test_a_name_nobody_has_is_chosen_from_the_list(desk: Desk) -> None:
    answer = await desk.says(desk.world.leader, "1-1 请老赵落实")
    assert answer == "1-1 转给谁办？名单中没有“老赵”，点选，或回复姓名。"
    assert "孟佳 农机股" in desk.labels(desk.world.leader)
    answer = await desk.presses(desk.world.leader, "孟佳 农机股")
    assert answer.startswith("已记下：1-1 请孟佳经办。")
    assert (await handover(desk)).handler_id == desk.world.other_handler


async def test_a_name_that_two_bear_is_asked_about(desk: Desk) -> None:
    async with desk.database.transaction() as session:
        actor = command_actor(desk.world.unit)
        await add_person(session, actor, "孟凡", desk.now, department="财务股")
    answer = await desk.says(desk.world.leader, "1-1 请小孟落实")
    assert answer == "1-1 转给谁办？“小孟”有2人，点选，或回复姓名。"
    assert desk.labels(desk.world.leader) == ["孟佳 农机股", "孟凡 财务股"]
    assert (await desk.says(desk.world.leader, "孟凡")).startswith("已记下：1-1 请孟凡经办。")


async def test_somebody_who_is_asked_nothing_accepts_nothing(desk: Desk) -> None:
    await desk.says(desk.world.leader, "1-1 请沈一鸣落实")
    assert not (await desk.says(desk.world.other_handler, "接受")).startswith("已接受")
    assert await handlers(desk, desk.world.soon) == [desk.world.handler]


async def test_the_list_of_ones_own_names_what_waits_for_ones_word(desk: Desk) -> None:
    await desk.says(desk.world.leader, "1-1 请沈一鸣落实")
    answer = await desk.says(desk.world.deputy, "我的")
    assert answer == "您名下没有未销号的事项。\n待您答复是否接受经办：1-1。请回复“接受”或“不接受”加原因。"
