"""The office by talking: the list of what waits, and its decisions."""

from datetime import date

from bot.ledger.measure import MeasureStatus
from bot.post.notice import NoticeKind
from tests.support.desk import Desk


async def claim(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 已完成")
    await desk.sends(desk.world.handler, "a.jpg")


async def ask_for_time(desk: Desk) -> None:
    await desk.says(desk.world.other_handler, "申请延期 2-1")
    await desk.says(desk.world.other_handler, "11月10日")
    await desk.says(desk.world.other_handler, "配件未到货")


async def test_the_list_shows_claims_and_requests_with_their_buttons(desk: Desk) -> None:
    await claim(desk)
    await ask_for_time(desk)
    answer = await desk.says(desk.world.clerk, "待审")
    assert answer == (
        "待审：报完成1项，申请延期1项。\n"
        "1-1 修订台账管理办法：罗小芸 10月11日 09:30报完成，佐证1份\n"
        "2-1 检修农机库房：孟佳申请延期10月31日→11月10日，配件未到货"
    )
    assert desk.labels(desk.world.clerk) == ["1-1 通过", "1-1 退回", "2-1 同意延期", "2-1 不同意"]


async def test_an_empty_list_says_so(desk: Desk) -> None:
    assert await desk.says(desk.world.clerk, "待审") == "没有待审的事项。"


async def test_passing_closes_and_leaves_the_other_buttons(desk: Desk) -> None:
    await claim(desk)
    await ask_for_time(desk)
    await desk.says(desk.world.clerk, "待审")
    listed = [*desk.chats[desk.world.chat(desk.world.clerk)]][-1]
    assert await desk.presses(desk.world.clerk, "1-1 通过") == "1-1 已核实销号。"
    assert (await desk.measure(desk.world.soon)).status is MeasureStatus.CLOSED
    assert desk.labels(desk.world.clerk, listed) == ["2-1 同意延期", "2-1 不同意"]
    assert desk.shown(desk.world.clerk, listed).endswith("✓1-1 已核实销号 许文静 10月11日 09:30")
    assert "verified" in [said.content["topic"] for said in await desk.planned(NoticeKind.RESULT)]


async def test_sending_back_asks_the_reason(desk: Desk) -> None:
    await claim(desk)
    await desk.says(desk.world.clerk, "待审")
    assert await desk.presses(desk.world.clerk, "1-1 退回") == "退回 1-1 的原因？请直接回复。"
    assert (await desk.measure(desk.world.soon)).status is MeasureStatus.CLAIMED
    assert await desk.says(desk.world.clerk, "缺验收单") == "1-1 已退回（缺验收单）。"
    assert (await desk.measure(desk.world.soon)).status is MeasureStatus.IN_PROGRESS
    assert [said.content["topic"] for said in await desk.planned(NoticeKind.RESULT)] == ["sent_back"]


async def test_words_are_the_twins_of_the_buttons(desk: Desk) -> None:
    await claim(desk)
    assert await desk.says(desk.world.clerk, "退回 1-1 缺验收单") == "1-1 已退回（缺验收单）。"
    await desk.says(desk.world.handler, "1-1 已完成")
    assert await desk.says(desk.world.clerk, "1-1 通过") == "1-1 已核实销号。"


async def test_a_request_is_granted_and_the_date_moves(desk: Desk) -> None:
    await ask_for_time(desk)
    await desk.says(desk.world.clerk, "待审")
    assert await desk.presses(desk.world.clerk, "2-1 同意延期") == "2-1 已同意延期到11月10日。"
    assert (await desk.measure(desk.world.other)).due_on == date(2023, 11, 10)


async def test_a_request_is_granted_until_another_day(desk: Desk) -> None:
    await ask_for_time(desk)
    assert await desk.says(desk.world.clerk, "同意延期 2-1 到11月5日") == "2-1 已同意延期到11月5日。"
    assert (await desk.measure(desk.world.other)).due_on == date(2023, 11, 5)


async def test_a_request_is_refused_with_a_reason_and_the_date_stays(desk: Desk) -> None:
    await ask_for_time(desk)
    await desk.says(desk.world.clerk, "待审")
    assert await desk.presses(desk.world.clerk, "2-1 不同意") == "不同意 2-1 延期的原因？请直接回复。"
    assert await desk.says(desk.world.clerk, "工期够用") == "2-1 不同意延期（工期够用）。"
    assert (await desk.measure(desk.world.other)).due_on == date(2023, 10, 31)


async def test_a_colleague_was_faster(desk: Desk) -> None:
    await claim(desk)
    await desk.says(desk.world.clerk, "待审")
    listed = [*desk.chats[desk.world.chat(desk.world.clerk)]][-1]
    await desk.says(desk.world.clerk, "通过 1-1")
    assert await desk.presses(desk.world.clerk, "1-1 退回", message=listed) == ""
    assert desk.toast == "1-1 已销号。"
    assert desk.labels(desk.world.clerk, listed) == []


async def test_an_old_button_never_passes_a_newer_claim(desk: Desk) -> None:
    await claim(desk)
    await desk.says(desk.world.clerk, "待审")
    listed = [*desk.chats[desk.world.chat(desk.world.clerk)]][-1]
    desk.wait(hours=1)
    await desk.says(desk.world.clerk, "退回 1-1 缺验收单")
    desk.wait(hours=1)
    await desk.says(desk.world.handler, "1-1 已完成")
    assert await desk.presses(desk.world.clerk, "1-1 通过", message=listed) == ""
    assert desk.toast.startswith("这是上一次报完成的按钮")
    assert (await desk.measure(desk.world.soon)).status is MeasureStatus.CLAIMED


async def test_others_decide_nothing(desk: Desk) -> None:
    await claim(desk)
    await desk.says(desk.world.leader, "通过 1-1")
    assert (await desk.measure(desk.world.soon)).status is MeasureStatus.CLAIMED


async def test_a_decision_without_a_number_asks_for_one(desk: Desk) -> None:
    await claim(desk)
    assert await desk.says(desk.world.clerk, "通过") == "请写明编号，如：通过 4-2。发“待审”看清单。"


async def test_a_number_nobody_knows_is_said(desk: Desk) -> None:
    assert await desk.says(desk.world.clerk, "通过 9-9") == "没有编号为 9-9 的事项。请核对编号。"


async def test_what_was_not_claimed_is_not_passed(desk: Desk) -> None:
    answer = await desk.says(desk.world.clerk, "通过 1-1")
    assert "还没有报完成" in answer


async def test_a_reason_that_ends_in_a_full_stop_is_quoted_without_it(desk: Desk) -> None:
    await claim(desk)
    assert await desk.says(desk.world.clerk, "退回 1-1 缺验收单。") == "1-1 已退回（缺验收单）。"


async def test_an_old_button_after_a_colleague_sent_it_back_goes_away(desk: Desk) -> None:
    await claim(desk)
    await desk.says(desk.world.clerk, "待审")
    listed = [*desk.chats[desk.world.chat(desk.world.clerk)]][-1]
    await desk.says(desk.world.clerk, "退回 1-1 缺验收单")
    assert await desk.presses(desk.world.clerk, "1-1 通过", message=listed) == ""
    assert desk.toast == "1-1 还没有报完成。"
    assert desk.labels(desk.world.clerk, listed) == []
