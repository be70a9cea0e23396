"""Buttons: each starts what it says, once, and only while that still makes sense."""

from datetime import date

import pytest

from bot.documents.actions import Action, Verb, encode
from bot.ledger.measure import MeasureStatus
from bot.ledger.progress import ReportKind
from tests.support.desk import Desk
from tests.support.world import stand_in


async def test_reporting_asks_the_percent_with_quick_answers(desk: Desk) -> None:
    await desk.remind(desk.world.handler, desk.world.soon)
    answer = await desk.presses(desk.world.handler, "报进展")
    assert answer == "1-1 进展到百分之几？点选，或直接回复文字。"
    assert desk.labels(desk.world.handler) == ["25%", "50%", "75%", "90%"]


async def test_a_quick_answer_is_written_down_and_shown_on_both_messages(desk: Desk) -> None:
    reminder = await desk.remind(desk.world.handler, desk.world.soon)
    await desk.presses(desk.world.handler, "报进展")
    question = [*desk.chats[desk.world.chat(desk.world.handler)]][-1]
    answer = await desk.presses(desk.world.handler, "75%")
    assert answer.startswith("已记下：1-1 进展75%。")
    assert desk.shown(desk.world.handler, reminder).endswith("✓1-1 进展75% 罗小芸 10月11日 09:30")
    assert desk.labels(desk.world.handler, reminder) == []
    assert desk.labels(desk.world.handler, question) == []


@pytest.mark.parametrize(("words", "percent"), [("80", 80), ("80%", 80), ("完成80%", 80), ("８０", 80)])
async def test_a_bare_number_answers_the_question_for_the_percent(desk: Desk, words: str, percent: int) -> None:
    await desk.remind(desk.world.handler, desk.world.soon)
    await desk.presses(desk.world.handler, "报进展")
    await desk.says(desk.world.handler, words)
    assert (await desk.measure(desk.world.soon)).percent == percent


async def test_words_without_a_number_answer_it_too(desk: Desk) -> None:
    await desk.remind(desk.world.handler, desk.world.soon)
    await desk.presses(desk.world.handler, "报进展")
    assert (await desk.says(desk.world.handler, "方案送审中")).startswith("已记下：1-1 推进中。")
    report = (await desk.reports(desk.world.soon))[0]
    assert (report.kind, report.text, report.percent) == (ReportKind.PROGRESS, "方案送审中", None)


async def test_a_hundred_percent_is_not_done(desk: Desk) -> None:
    answer = await desk.presses_data(desk.world.handler, encode(Action(Verb.PERCENT, desk.world.soon, "100")), None)
    assert answer == (
        "已记下：1-1 进展100%。\n进展100%不等于完成，确已完成请回复“已完成”。\n有误请在30分钟内回复“更正”。"
    )
    assert (await desk.measure(desk.world.soon)).status is MeasureStatus.IN_PROGRESS
    await desk.presses(desk.world.handler, "已完成")
    assert (await desk.measure(desk.world.soon)).status is MeasureStatus.CLAIMED


async def test_done_is_a_claim_and_asks_for_evidence_once(desk: Desk) -> None:
    reminder = await desk.remind(desk.world.handler, desk.world.soon, desk.world.far)
    answer = await desk.presses(desk.world.handler, "1-1 已完成")
    assert answer == (
        "已记下：1-1 报完成，等整改办核实。\n请直接发送佐证照片或文件，没有可不发。\n有误请在30分钟内回复“更正”。"
    )
    assert (await desk.measure(desk.world.soon)).status is MeasureStatus.CLAIMED
    assert desk.labels(desk.world.handler, reminder) == [
        "1-2 报进展",
        "1-2 已完成",
        "1-2 收到",
        "1-2 申请延期",
        "1-2 有困难",
    ]


async def test_a_second_device_changes_nothing(desk: Desk) -> None:
    await desk.remind(desk.world.handler, desk.world.soon)
    await desk.presses(desk.world.handler, "已完成")
    answer = await desk.presses(desk.world.handler, "已完成", stale=True)
    assert answer == ""
    assert desk.toast == "这一步已经办过或已过期。"
    assert len(await desk.reports(desk.world.soon)) == 1


async def test_receipt_pressed_twice_is_kept_once_and_leaves_the_other_buttons(desk: Desk) -> None:
    reminder = await desk.remind(desk.world.handler, desk.world.soon)
    assert (await desk.presses(desk.world.handler, "收到")).startswith("已记下：1-1 收到。")
    await desk.presses(desk.world.handler, "收到", stale=True)
    assert len(await desk.reports(desk.world.soon)) == 1
    assert desk.labels(desk.world.handler, reminder) == ["报进展", "已完成", "申请延期", "有困难"]


async def test_the_same_question_is_not_asked_twice(desk: Desk) -> None:
    await desk.remind(desk.world.handler, desk.world.soon)
    await desk.presses(desk.world.handler, "报进展")
    assert await desk.presses(desk.world.handler, "报进展") == ""
    assert desk.toast.startswith("1-1 进展到百分之几")


async def test_an_old_button_of_a_claimed_item_says_so_and_goes_away(desk: Desk) -> None:
    reminder = await desk.remind(desk.world.leader, desk.world.soon, desk.world.far)
    await desk.says(desk.world.handler, "1-1 已完成")
    assert await desk.presses(desk.world.leader, "1-1 报进展", message=reminder) == ""
    assert desk.toast == "1-1 已报完成，等待整改办核实。"
    assert "1-1 报进展" not in desk.labels(desk.world.leader, reminder)
    assert "1-2 报进展" in desk.labels(desk.world.leader, reminder)


async def test_an_old_button_of_a_closed_item_says_so(desk: Desk) -> None:
    reminder = await desk.remind(desk.world.handler, desk.world.soon)
    await desk.says(desk.world.handler, "1-1 已完成")
    await desk.says(desk.world.clerk, "通过 1-1")
    await desk.presses(desk.world.handler, "有困难", message=reminder)
    assert desk.toast == "1-1 已销号，不用再办。"


async def test_somebody_without_the_duty_is_refused(desk: Desk) -> None:
    await desk.remind(desk.world.other_handler, desk.world.soon)
    assert await desk.presses(desk.world.other_handler, "已完成") == ""
    assert desk.toast == "1-1 不在您名下，不能办理。"
    assert (await desk.measure(desk.world.soon)).status is MeasureStatus.NOT_STARTED


async def test_a_deputy_may_press_while_standing_in(desk: Desk) -> None:
    async with desk.database.transaction() as session:
        await stand_in(session, desk.world, desk.world.handler, date(2023, 10, 10), date(2023, 10, 12))
    await desk.remind(desk.world.deputy, desk.world.soon)
    assert (await desk.presses(desk.world.deputy, "收到")).startswith("已记下：1-1 收到。")


async def test_a_difficulty_asks_what_and_tells_the_office(desk: Desk) -> None:
    reminder = await desk.remind(desk.world.handler, desk.world.soon)
    assert await desk.presses(desk.world.handler, "有困难") == "1-1 有什么困难，需要谁协调？请直接回复。"
    answer = await desk.says(desk.world.handler, "财政评审排不上")
    assert answer == (
        "已记下：1-1 有困难（财政评审排不上）。\n已告整改办，解决前一直挂在该项上。\n有误请在30分钟内回复“更正”。"
    )
    assert "✓1-1 有困难" in desk.shown(desk.world.handler, reminder)


async def test_data_that_is_not_ours_does_nothing(desk: Desk) -> None:
    for data in ("", "x", "9:dn:1", "1:zz:1", "1:dn:999999", "1:pc:1:200", "1:dt:1:99999999", "1:pg:1:0"):
        assert await desk.presses_data(desk.world.handler, data or "?", None) == ""
        assert desk.toast != ""


async def test_a_question_about_another_item_waits_and_is_named_again(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 差不多了")
    first = [*desk.chats[desk.world.chat(desk.world.handler)]][-1]
    await desk.says(desk.world.handler, "1-2 差不多了")
    answer = await desk.presses(desk.world.handler, "是", message=first)
    assert answer.split("\n")[:2] == ["已记下：1-1 进展约90%。", "理解为：1-2 进展约90%。对吗？"]
    assert await desk.reports(desk.world.far) == []
    assert (await desk.says(desk.world.handler, "是")).startswith("已记下：1-2 进展约90%。")


async def test_an_old_question_is_no_longer_answered(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 差不多了")
    question = [*desk.chats[desk.world.chat(desk.world.handler)]][-1]
    await desk.says(desk.world.handler, "七八成吧")
    assert await desk.presses(desk.world.handler, "是", message=question) == ""
    assert desk.toast == "这一步已经办过或已过期。"
    assert await desk.reports(desk.world.soon) == []


async def test_nobody_turns_the_pages_of_somebody_elses_reminder(desk: Desk) -> None:
    await desk.remind(desk.world.handler, desk.world.soon)
    message = await desk.remind(desk.world.other_handler, desk.world.other)
    foreign = encode(Action(Verb.PAGE, 1, "0"))
    assert await desk.presses_data(desk.world.other_handler, foreign, message) == ""
    assert desk.toast != ""
