"""Free words: written down, read back, or asked about; never dropped."""

from datetime import date

from bot.ledger.measure import MeasureStatus
from bot.ledger.progress import ReportKind
from bot.post.notice import NoticeKind
from tests.support.desk import Desk


async def test_words_with_an_items_number_are_written_down_at_once(desk: Desk) -> None:
    answer = await desk.says(desk.world.handler, "1-1 完成40%")
    assert answer == "已记下：1-1 进展40%。\n10月21日到期，还剩10天。\n有误请在30分钟内回复“更正”。"
    measure = await desk.measure(desk.world.soon)
    assert (measure.percent, measure.status) == (40, MeasureStatus.IN_PROGRESS)


async def test_with_several_items_and_no_reference_it_is_asked_which(desk: Desk) -> None:
    answer = await desk.says(desk.world.handler, "完成40%")
    assert answer == "“完成40%”说的是哪一项？点选，或回复编号如 1-3。"
    assert desk.labels(desk.world.handler) == ["1-3 补签承包合同", "1-1 修订台账管理办法", "1-2 清查在库农资", "全部"]
    assert (await desk.measure(desk.world.soon)).percent is None


async def test_what_was_said_is_kept_while_it_is_asked_which(desk: Desk) -> None:
    await desk.says(desk.world.handler, "完成40%")
    answer = await desk.presses(desk.world.handler, "1-1 修订台账管理办法")
    assert answer.startswith("已记下：1-1 进展40%。")
    assert (await desk.reports(desk.world.soon))[0].text == "完成40%"


async def test_the_number_in_words_is_the_twin_of_the_button(desk: Desk) -> None:
    await desk.says(desk.world.handler, "完成40%")
    assert (await desk.says(desk.world.handler, "1-1")).startswith("已记下：1-1 进展40%。")


async def test_it_may_be_said_of_all_at_once(desk: Desk) -> None:
    await desk.says(desk.world.handler, "都已完成")
    answer = await desk.says(desk.world.handler, "全部")
    assert answer.startswith("已记下：1-3、1-1、1-2 报完成，等整改办核实。")


async def test_a_number_outside_the_choices_is_not_taken(desk: Desk) -> None:
    await desk.says(desk.world.handler, "完成40%")
    assert await desk.says(desk.world.handler, "2-1") == "不在所列之中，请回复其中的编号，如 1-3。"
    assert (await desk.says(desk.world.handler, "1-2")).startswith("已记下：1-2 进展40%。")


async def test_a_reply_to_a_reminder_is_about_its_item(desk: Desk) -> None:
    reminder = await desk.remind(desk.world.handler, desk.world.far)
    answer = await desk.says(desk.world.handler, "完成50%", reply_to=reminder)
    assert answer.startswith("已记下：1-2 进展50%。")
    assert "✓1-2 进展50% 罗小芸 10月11日 09:30" in desk.shown(desk.world.handler, reminder)
    assert desk.labels(desk.world.handler, reminder) == []


async def test_a_reply_to_a_reminder_of_several_asks_among_them(desk: Desk) -> None:
    reminder = await desk.remind(desk.world.handler, desk.world.far, desk.world.soon)
    await desk.says(desk.world.handler, "完成50%", reply_to=reminder)
    assert desk.labels(desk.world.handler) == ["1-2 清查在库农资", "1-1 修订台账管理办法", "全部"]
    await desk.presses(desk.world.handler, "1-1 修订台账管理办法")
    assert "✓1-1 进展50%" in desk.shown(desk.world.handler, reminder)


async def test_a_reply_to_an_answer_is_about_its_item(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-2 完成50%")
    message = [*desk.chats[desk.world.chat(desk.world.handler)]][-1]
    desk.wait(days=3)
    assert (await desk.says(desk.world.handler, "完成60%", reply_to=message)).startswith("已记下：1-2 进展60%。")


async def test_a_doubtful_reply_is_read_back_before_anything_changes(desk: Desk) -> None:
    answer = await desk.says(desk.world.handler, "1-1 差不多了")
    assert answer == "理解为：1-1 进展约90%。对吗？"
    assert desk.labels(desk.world.handler) == ["是", "更正"]
    assert await desk.reports(desk.world.soon) == []


async def test_yes_writes_down_what_was_read_back(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 差不多了")
    answer = await desk.presses(desk.world.handler, "是")
    assert answer.startswith("已记下：1-1 进展约90%。")
    report = (await desk.reports(desk.world.soon))[0]
    assert (report.percent, report.text) == (90, "1-1 差不多了")


async def test_yes_in_words_is_the_twin(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 差不多了")
    assert (await desk.says(desk.world.handler, "对的")).startswith("已记下：1-1 进展约90%。")


async def test_correcting_asks_anew_and_keeps_the_item(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 差不多了")
    assert await desk.presses(desk.world.handler, "更正") == "请重新说明 1-1 的情况。"
    assert (await desk.says(desk.world.handler, "完成70%")).startswith("已记下：1-1 进展70%。")
    assert len(await desk.reports(desk.world.soon)) == 1


async def test_saying_it_anew_instead_of_answering_replaces_what_was_read_back(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 差不多了")
    assert (await desk.says(desk.world.handler, "完成70%")).startswith("已记下：1-1 进展70%。")


async def test_several_items_in_one_reply_are_read_back_and_written_down_each(desk: Desk) -> None:
    answer = await desk.says(desk.world.handler, "1-1完了，1-2没完成")
    assert answer == "理解为：1-1 报完成；1-2 未完成。对吗？"
    answer = await desk.says(desk.world.handler, "是")
    assert answer.startswith("已记下：1-1 报完成，等整改办核实；1-2 未完成。")
    assert (await desk.measure(desk.world.soon)).status is MeasureStatus.CLAIMED
    assert [report.kind for report in await desk.reports(desk.world.far)] == [ReportKind.NOT_DONE]


async def test_the_others_are_all_that_were_not_named(desk: Desk) -> None:
    answer = await desk.says(desk.world.handler, "1-1没完成，其他都完了")
    assert answer == "理解为：1-1 未完成；1-3 报完成；1-2 报完成。对吗？"


async def test_a_forecast_is_no_progress(desk: Desk) -> None:
    answer = await desk.says(desk.world.handler, "1-1 预计月底能到70%")
    assert answer.startswith("已记下：1-1 推进中，预计10月31日达到70%。")
    assert (await desk.measure(desk.world.soon)).percent is None


async def test_what_is_not_understood_becomes_a_note_and_the_office_sees_it(desk: Desk) -> None:
    reminder = await desk.remind(desk.world.handler, desk.world.soon)
    answer = await desk.says(desk.world.handler, "这个事情还要再商量", reply_to=reminder)
    assert answer == "1-1 没有认出进展，原话已转整改办。\n发“帮助”看写法。"
    assert [(report.kind, report.text) for report in await desk.reports(desk.world.soon)] == [
        (ReportKind.NOTE, "这个事情还要再商量")
    ]
    office = await desk.planned(NoticeKind.OFFICE)
    assert [said.content["topic"] for said in office] == ["note"]
    assert office[0].recipient == f"person:{desk.world.clerk}"


async def test_words_about_somebody_elses_item_become_a_note(desk: Desk) -> None:
    answer = await desk.says(desk.world.handler, "2-1 完成80%")
    assert answer == "“2-1”不在您名下，原话已转整改办。发“我的”看名下事项。"
    assert (await desk.measure(desk.world.other)).percent is None
    assert [report.text for report in await desk.reports(None)] == ["2-1 完成80%"]


async def test_a_difficulty_reaches_the_office(desk: Desk) -> None:
    answer = await desk.says(desk.world.handler, "1-1 资金没到位")
    assert answer.startswith("已记下：1-1 有困难（")
    assert "已告整改办" in answer
    assert [said.content["topic"] for said in await desk.planned(NoticeKind.OFFICE)] == ["difficulty"]


async def test_a_correction_of_the_last_report_is_about_its_item(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-2 完成80%")
    desk.wait(minutes=5)
    answer = await desk.says(desk.world.handler, "刚才报高了，60%")
    assert answer.startswith("已更正：1-2 进展60%。")
    assert (await desk.measure(desk.world.far)).percent == 60
    assert len(await desk.reports(desk.world.far)) == 2


async def test_an_edited_message_is_a_correction_of_the_same_item(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-2 完成80%")
    message = f"m{desk.events}"
    answer = await desk.edits(desk.world.handler, message, "完成60%")
    assert answer.startswith("已更正：1-2 进展60%。")


async def test_a_second_claim_says_that_it_waits(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 已完成")
    assert await desk.says(desk.world.leader, "1-1 已完成") == "1-1 已报完成，等待整改办核实。"
    assert len(await desk.reports(desk.world.soon)) == 1


async def test_a_date_hoped_for_is_kept_with_the_report(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 完成40%，10月18日弄好")
    assert (await desk.reports(desk.world.soon))[0].expected_on == date(2023, 10, 18)


async def test_an_items_number_alone_shows_the_item(desk: Desk) -> None:
    assert (await desk.says(desk.world.handler, "1-1")).startswith("1-1 修订台账管理办法，10月21日到期")
    assert not (await desk.says(desk.world.handler, "2-1")).startswith("2-1 检修农机库房")


async def test_words_on_where_the_proof_is_are_no_progress(desk: Desk) -> None:
    answer = await desk.says(desk.world.handler, "1-1 材料在小赵那")
    assert answer.startswith("已记下：1-1 佐证情况，已转整改办。照片、文件也可直接发送。\n")
    assert (await desk.measure(desk.world.soon)).status is MeasureStatus.NOT_STARTED


async def test_a_whole_sentence_is_no_mere_name_of_an_item(desk: Desk) -> None:
    await desk.says(desk.world.handler, "完成40%")
    await desk.says(desk.world.handler, "1-1 佐证材料已经放在办公室了")
    assert (await desk.measure(desk.world.soon)).percent is None
    assert [report.text for report in await desk.reports(None)] == ["完成40%"]
    assert [report.text for report in await desk.reports(desk.world.soon)] == ["1-1 佐证材料已经放在办公室了"]
