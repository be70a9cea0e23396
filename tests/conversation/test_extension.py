"""Asking for more time: until when, why, and the office decides."""

from datetime import date

import pytest
from sqlmodel import select

from bot.conversation.entry import reason_in
from bot.conversation.extension import sensible_days
from bot.ledger.calendar import Calendar
from bot.ledger.progress import ExtensionRequest, ExtensionState
from bot.post.notice import NoticeKind
from tests.support.desk import Desk

TODAY = date(2023, 10, 11)


async def requests(desk: Desk) -> list[ExtensionRequest]:
    async with desk.database.reading() as session:
        return list(await session.scalars(select(ExtensionRequest)))


def test_the_dates_offered_are_sensible() -> None:
    assert sensible_days(date(2023, 10, 21), Calendar(), TODAY) == (
        ("button.one_week_more", date(2023, 10, 30)),
        ("button.month_end", date(2023, 10, 31)),
        ("button.two_weeks_more", date(2023, 11, 6)),
    )


def test_a_months_end_on_a_free_day_gives_its_last_working_day() -> None:
    assert ("button.month_end", date(2023, 12, 29)) in sensible_days(date(2023, 12, 15), Calendar(), TODAY)
    assert ("button.month_end", date(2023, 10, 31)) in sensible_days(date(2023, 9, 28), Calendar(), date(2023, 9, 20))


def test_from_a_months_end_the_next_months_end_is_offered() -> None:
    assert ("button.month_end", date(2023, 11, 30)) in sensible_days(date(2023, 10, 31), Calendar(), TODAY)


def test_one_date_is_offered_once() -> None:
    assert sensible_days(date(2023, 10, 24), Calendar(), TODAY) == (
        ("button.month_end", date(2023, 10, 31)),
        ("button.two_weeks_more", date(2023, 11, 7)),
    )


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("延期到11月30日，因为设备没到货", "设备没到货"),
        ("由于连续降雨。", "连续降雨"),
        ("原因：招标流标", "招标流标"),
        ("延期到11月30日", ""),
    ],
)
def test_a_reason_given_in_the_words_is_found(words: str, reason: str) -> None:
    assert reason_in(words) == reason


async def test_by_buttons_date_then_reason_then_the_office(desk: Desk) -> None:
    reminder = await desk.remind(desk.world.handler, desk.world.soon)
    answer = await desk.presses(desk.world.handler, "申请延期")
    assert answer == "1-1 申请延到哪一天？点选，或回复日期如11月30日。"
    assert desk.labels(desk.world.handler) == ["+1周 10月30日", "月底 10月31日", "+2周 11月6日", "其他日期"]
    assert await desk.presses(desk.world.handler, "月底 10月31日") == "1-1 申请延到10月31日，请回复原因。"
    answer = await desk.says(desk.world.handler, "设备还没到货")
    assert answer == (
        "已记下：1-1 申请延期到10月31日（设备还没到货），等整改办决定。\n批准前仍按10月21日提醒。\n"
        "有误请在30分钟内回复“更正”。"
    )
    assert "✓1-1 申请延期到10月31日" in desk.shown(desk.world.handler, reminder)
    request = (await requests(desk))[0]
    assert (request.due_wanted, request.reason, request.state) == (
        date(2023, 10, 31),
        "设备还没到货",
        ExtensionState.ASKED,
    )
    assert (await desk.measure(desk.world.soon)).due_on == date(2023, 10, 21)
    assert [said.content["topic"] for said in await desk.planned(NoticeKind.OFFICE)] == ["extension"]


async def test_by_words_with_date_and_reason_it_is_only_read_back(desk: Desk) -> None:
    answer = await desk.says(desk.world.handler, "1-1 延期到11月30日，因为设备没到货")
    assert answer == "理解为：1-1 申请延期到11月30日。对吗？"
    answer = await desk.says(desk.world.handler, "是")
    assert answer.startswith("已记下：1-1 申请延期到11月30日（设备没到货），等整改办决定。")


async def test_a_missing_reason_is_asked_for_once(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 延期到11月30日")
    assert await desk.says(desk.world.handler, "是") == "1-1 申请延到11月30日，请回复原因。"
    assert (await desk.says(desk.world.handler, "招标流标")).startswith("已记下：1-1 申请延期到11月30日（招标流标）")


async def test_a_typed_date_answers_the_question(desk: Desk) -> None:
    await desk.says(desk.world.handler, "申请延期 1-1")
    assert await desk.says(desk.world.handler, "11月15日") == "1-1 申请延到11月15日，请回复原因。"


@pytest.mark.parametrize(("words", "day"), [("月底", "10月31日"), ("+1周", "10月30日"), ("2周", "11月6日")])
async def test_the_words_of_a_date_button_are_its_twin(desk: Desk, words: str, day: str) -> None:
    await desk.says(desk.world.handler, "申请延期 1-1")
    assert await desk.says(desk.world.handler, words) == f"1-1 申请延到{day}，请回复原因。"


async def test_a_date_that_is_none_is_asked_for_again(desk: Desk) -> None:
    await desk.says(desk.world.handler, "申请延期 1-1")
    answer = await desk.says(desk.world.handler, "等通知")
    assert answer == "没有认出日期，请回复如 11月30日；不申请了请回复“取消”。"
    assert await desk.says(desk.world.handler, "取消") == "已取消。"
    assert await requests(desk) == []


async def test_a_day_not_after_the_deadline_is_not_taken(desk: Desk) -> None:
    await desk.says(desk.world.handler, "申请延期 1-1")
    assert await desk.says(desk.world.handler, "10月20日") == "10月20日不晚于现期限10月21日，请回复更晚的日期。"
    assert await desk.says(desk.world.handler, "11月1日") == "1-1 申请延到11月1日，请回复原因。"


async def test_after_the_deadline_it_is_too_late_to_ask(desk: Desk) -> None:
    answer = await desk.says(desk.world.handler, "申请延期 1-3")
    assert answer == "1-3 已于10月8日到期，逾期后不能申请延期，请与整改办联系。"


async def test_an_item_without_a_date_needs_no_more_time(desk: Desk) -> None:
    assert await desk.says(desk.world.other_handler, "申请延期 2-2") == "2-2 没有到期日，不用申请延期。"


async def test_a_second_request_waits_for_the_first(desk: Desk) -> None:
    for words in ("申请延期 1-1", "11月1日", "招标流标", "申请延期 1-1", "11月5日"):
        await desk.says(desk.world.handler, words)
    answer = await desk.says(desk.world.handler, "又流标了")
    assert "已有一份延期申请等待审批" in answer
    assert len(await requests(desk)) == 1


async def test_progress_said_instead_of_a_date_is_taken_as_progress(desk: Desk) -> None:
    await desk.says(desk.world.handler, "申请延期 1-1")
    assert (await desk.says(desk.world.handler, "1-1 完成90%")).startswith("已记下：1-1 进展90%。")
