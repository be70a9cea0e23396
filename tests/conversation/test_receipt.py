"""What a bare 收到 is of: the message replied to or the last one, and never more; 谢谢 is of nothing."""

import pytest

from bot.conversation.receipt import is_thanks
from bot.ledger.progress import ReportKind
from bot.post.notice import NoticeKind
from tests.support.desk import Desk

UNDO = "\n有误请在30分钟内回复“更正”。"


@pytest.mark.parametrize(
    "text",
    [
        "谢谢",
        "谢谢！",
        "谢谢🙏",
        "感谢",
        "多谢",
        "辛苦了",
        "辛苦了，谢谢",
        "谢谢领导",
        "谢谢许主任",
        "非常感谢",
        "感谢各位！",
        "谢谢你们啦",
    ],
)
def test_thanks_alone_are_thanks(text: str) -> None:
    assert is_thanks(text)


@pytest.mark.parametrize(
    "text",
    [
        "收到，谢谢",
        "好的谢谢",
        "知道了，谢谢",
        "谢谢，还没完成",
        "谢谢提醒",
        "👌",
        "4-2 已完成，谢谢",
        "没有，谢谢",
        "谢某已办理",
    ],
)
def test_words_that_say_more_are_no_mere_thanks(text: str) -> None:
    assert not is_thanks(text)


async def test_a_receipt_is_of_the_last_reminder_only(desk: Desk) -> None:
    await desk.remind(desk.world.handler, desk.world.far)
    desk.wait(days=1)
    await desk.remind(desk.world.handler, desk.world.soon, desk.world.overdue)
    before = await desk.measure(desk.world.soon)
    assert await desk.says(desk.world.handler, "好的") == f"已记下：1-1、1-3 收到。{UNDO}"
    assert await desk.reports(desk.world.far) == []
    assert (await desk.measure(desk.world.soon)).status is before.status


async def test_a_receipt_in_reply_to_a_message_is_of_that_message(desk: Desk) -> None:
    older = await desk.remind(desk.world.handler, desk.world.far)
    await desk.remind(desk.world.handler, desk.world.soon, desk.world.overdue)
    assert (await desk.says(desk.world.handler, "收到", reply_to=older)).startswith("已记下：1-2 收到。")
    assert await desk.reports(desk.world.soon) == await desk.reports(desk.world.overdue) == []


async def test_a_second_receipt_adds_nothing(desk: Desk) -> None:
    await desk.remind(desk.world.handler, desk.world.soon, desk.world.far)
    await desk.says(desk.world.handler, "收到")
    assert await desk.says(desk.world.handler, "收到") == "1-1、1-2 已记下收到。"
    assert len(await desk.reports(desk.world.soon)) == 1


async def test_what_was_settled_meanwhile_is_not_received_again(desk: Desk) -> None:
    await desk.remind(desk.world.handler, desk.world.soon)
    await desk.says(desk.world.handler, "1-1 已完成")
    assert await desk.says(desk.world.handler, "收到") == "1-1 已报完成，等待整改办核实。"
    assert [report.kind for report in await desk.reports(desk.world.soon)] == [ReportKind.DONE]


async def test_without_a_message_there_is_nothing_to_receive(desk: Desk) -> None:
    assert await desk.says(desk.world.handler, "收到") == "没有待您确认的提醒。发“我的”看名下事项。"
    assert await desk.says(desk.world.deputy, "收到") == "没有要登记的内容。"
    assert await desk.reports(None) == []


async def test_an_answer_promised_for_the_evening_is_of_the_last_reminder(desk: Desk) -> None:
    await desk.remind(desk.world.handler, desk.world.soon)
    assert (await desk.says(desk.world.handler, "在下乡，晚上回复")).startswith("已记下：1-1 稍后回复")
    assert await desk.reports(desk.world.far) == []


async def test_thanks_write_nothing_and_leave_the_open_question_open(desk: Desk) -> None:
    await desk.remind(desk.world.handler, desk.world.soon)
    assert await desk.says(desk.world.handler, "谢谢！") == "没有要登记的内容。"
    await desk.says(desk.world.handler, "有困难 1-1")
    assert await desk.says(desk.world.handler, "谢谢") == (
        "没有要登记的内容。\n1-1 有什么困难，需要谁协调？请直接回复。"
    )
    assert await desk.reports(desk.world.soon) == []
    assert await desk.planned(NoticeKind.OFFICE) == []
    assert (await desk.says(desk.world.handler, "财政评审排不上")).startswith("已记下：1-1 有困难")
