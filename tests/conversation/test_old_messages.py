"""Old messages stay answerable: of a round that is over, of an item handed on, of a question long forgotten."""

from datetime import date

from bot.ledger.access import command_actor
from bot.ledger.acts import review
from bot.ledger.measure import MeasureStatus
from tests.support.desk import Desk


async def reopened(desk: Desk) -> int:
    """1-1 is closed and opened again; the new measure's id."""
    await desk.says(desk.world.handler, "1-1 已完成")
    await desk.says(desk.world.clerk, "通过 1-1")
    async with desk.database.transaction() as session:
        actor = command_actor(desk.world.unit)
        again = await review.reopen(session, actor, desk.world.soon, date(2023, 12, 31), "回头看发现反弹", desk.now)
        return again.id


async def test_a_reply_to_a_reminder_of_a_closed_round_is_about_the_new_one(desk: Desk) -> None:
    reminder = await desk.remind(desk.world.handler, desk.world.soon)
    again = await reopened(desk)
    desk.wait(days=20)
    assert (await desk.says(desk.world.handler, "完成三成", reply_to=reminder)).startswith("已记下：1-1 进展30%。")
    assert (await desk.measure(again)).percent == 30
    assert (await desk.measure(desk.world.soon)).status is MeasureStatus.CLOSED


async def test_an_old_button_of_a_closed_round_says_where_to_go(desk: Desk) -> None:
    reminder = await desk.remind(desk.world.handler, desk.world.soon)
    await reopened(desk)
    assert await desk.presses(desk.world.handler, "申请延期", message=reminder) == ""
    assert desk.toast == "1-1 已重新整改，请发“我的”办理。"


async def test_the_same_button_after_silence_asks_again(desk: Desk) -> None:
    reminder = await desk.remind(desk.world.handler, desk.world.far)
    await desk.presses(desk.world.handler, "报进展", message=reminder)
    desk.wait(days=9)
    assert (await desk.presses(desk.world.handler, "报进展", message=reminder)).startswith("1-2 进展到百分之几？")
    assert (await desk.says(desk.world.handler, "70")).startswith("已记下：1-2 进展70%。")


async def test_a_number_under_a_question_long_forgotten_still_counts_for_its_item(desk: Desk) -> None:
    await desk.remind(desk.world.handler, desk.world.far)
    await desk.presses(desk.world.handler, "报进展")
    desk.wait(days=9)
    assert (await desk.presses(desk.world.handler, "75%")).startswith("已记下：1-2 进展75%。")


async def test_a_day_under_a_question_about_silence_is_good_only_while_it_is_asked(desk: Desk) -> None:
    await desk.says(desk.world.handler, "暂停提醒")
    desk.wait(days=2)
    assert await desk.presses(desk.world.handler, "下周 10月20日") == ""
    assert desk.toast == "这一步已经办过或已过期。"


async def test_who_handed_it_on_is_refused_on_the_old_message(desk: Desk) -> None:
    reminder = await desk.remind(desk.world.handler, desk.world.soon)
    await desk.says(desk.world.handler, "1-1 请沈一鸣落实")
    await desk.says(desk.world.deputy, "接受")
    answer = await desk.says(desk.world.handler, "完成50%", reply_to=reminder)
    assert "不在您名下，不能办理" in answer
    assert (await desk.measure(desk.world.soon)).percent is None
