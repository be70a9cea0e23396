"""Questions are answered from the ledger, or by the office; others' items stay closed."""

from sqlmodel import select

from bot.conversation.reply import UNDO_HINT
from bot.ledger.measure import Measure
from bot.ledger.office_answer import OfficeAnswer
from bot.post.notice import NoticeKind
from tests.support.desk import Desk


async def test_a_question_without_an_item_is_answered_of_all(desk: Desk) -> None:
    assert (await desk.says(desk.world.handler, "什么时候到期？")).startswith("名下未销号3项：")
    assert (await desk.says(desk.world.handler, "我有几项没完成")).startswith("名下未销号3项：")
    assert await desk.says(desk.world.handler, "延期批了没有？") == "名下事项没有延期申请。"


async def test_after_talking_of_an_item_a_question_is_about_it(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 完成40%")
    assert await desk.says(desk.world.handler, "哪天到期？") == "1-1 10月21日到期，还剩10天。"
    assert (await desk.measure(desk.world.soon)).percent == 40


async def test_what_the_plan_asks_for_is_told(desk: Desk) -> None:
    async with desk.database.transaction() as session:
        measure = await session.get_one(Measure, desk.world.soon)
        measure.evidence_text, measure.standard = "印发文件、签到表", "办法经党组会审议印发"
    answer = await desk.says(desk.world.handler, "1-1 要什么材料？")
    assert answer.split("\n")[:2] == ["1-1 要求的佐证：印发文件、签到表。", "验收标准：办法经党组会审议印发。"]
    assert "办法经党组会审议印发" in await desk.says(desk.world.handler, "1-1 怎么算完成？")


async def test_the_next_reminder_is_the_planners_own(desk: Desk) -> None:
    assert await desk.says(desk.world.handler, "1-2 下次什么时候提醒？") == "1-2 下次提醒：10月31日 09:07。"
    await desk.says(desk.world.handler, "1-2 已完成")
    assert await desk.says(desk.world.handler, "1-2 下次什么时候提醒？") == "1-2 已报完成，核实期间不提醒。"


async def test_others_items_stay_closed_to_questions(desk: Desk) -> None:
    answer = await desk.says(desk.world.handler, "2-1 什么时候到期？")
    assert answer == "“2-1”不在您名下，原话已转整改办。发“我的”看名下事项。"
    assert (await desk.says(desk.world.superior, "2-1 什么时候到期？")) == "2-1 10月31日到期，还剩20天。"


async def test_a_question_does_not_end_the_one_that_we_asked(desk: Desk) -> None:
    await desk.says(desk.world.handler, "申请延期 1-1")
    assert await desk.says(desk.world.handler, "现在到期是哪天？") == "1-1 10月21日到期，还剩10天。"
    assert await desk.says(desk.world.handler, "11月1日") == "1-1 申请延到11月1日，请回复原因。"


async def test_only_the_office_can_answer_and_does_so_by_a_button_too(desk: Desk) -> None:
    answer = await desk.says(desk.world.handler, "1-1 要盖哪个章？")
    assert answer == "已转整改办：1-1“1-1 要盖哪个章？”。答复发到这里。"
    (question,) = await desk.planned(NoticeKind.OFFICE)
    await desk.presses_data(desk.world.clerk, f"1:an:{question.content['report']}", None)
    assert "请回复答复内容" in desk.shown(desk.world.clerk)
    assert await desk.says(desk.world.clerk, "单位公章") == "已转罗小芸：1-1 “单位公章”。"
    async with desk.database.reading() as session:
        kept = (await session.scalars(select(OfficeAnswer))).one()
    assert (kept.person_id, kept.text) == (desk.world.clerk, "单位公章")
    (result,) = await desk.planned(NoticeKind.RESULT)
    assert result.recipient == f"person:{desk.world.handler}"


async def test_nobody_but_the_office_presses_its_buttons(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 资金没到位")
    report = (await desk.reports(desk.world.soon))[0]
    for verb in ("an", "rs", "ra"):
        answer = await desk.presses_data(desk.world.leader, f"1:{verb}:{report.id}", None)
        assert "由整改办办理" in answer + desk.toast
    assert (await desk.reports(desk.world.soon))[0].resolved_at is None


async def test_no_answer_is_longer_than_three_lines(desk: Desk) -> None:
    for text in (
        "1-1 已完成",
        "更正",
        "1-1 完成40%",
        "1-1 卡在评审，请局长协调",
        "1-2 赶不上了",
        "1-2 基本完成",
        "晚上回复",
    ):
        answer = await desk.says(desk.world.handler, text)
        for message in answer.split("\n---\n"):
            lines = message.split("\n")
            assert len(lines) <= 3, answer
            assert not message.startswith("已记下") or lines[-1] == UNDO_HINT
