"""Shorter talks: which item, a doubtful reply, a difficulty, receipt, old buttons, correction, evidence alone."""

from datetime import date

from bot.ledger.measure import MeasureStatus
from tests.support.story import (
    Scene,
    at,
    hears,
    ledger,
    only,
    play,
    presses,
    says,
    sends_photo,
    shows,
    toast,
)

HANDLER, LEADER, FIRST, CLERK = "罗小芸", "韩志远", "高建国", "许文静"
TWO = {"1-1": date(2023, 10, 31), "1-2": date(2023, 10, 31)}
ONE = {"1-1": date(2023, 10, 31)}


async def test_several_items_and_no_reference(scene: Scene) -> None:
    await only(scene, TWO)
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1", "1-2", buttons=("1-1 报进展", "1-2 已完成")),
        says(HANDLER, "完成一半"),
        hears(HANDLER, "“完成一半”说的是哪一项？", buttons=("1-1 修订台账管理办法", "1-2 清查在库农资")),
        ledger("1-1", percent=None),
        presses(HANDLER, "1-2 清查在库农资"),
        hears(HANDLER, "已记下：1-2 进展50%。"),
        ledger("1-2", percent=50.0),
        # In reply to the reminder of both, by number.
        says(HANDLER, "1-1 完成30%", reply_to="提醒 2项"),
        hears(HANDLER, "已记下：1-1 进展30%。"),
        shows(HANDLER, "✓1-1 进展30%", no_buttons=("1-1 报进展",)),
        # Both in one sentence are read back.
        says(HANDLER, "1-1完了，1-2没完成"),
        hears(HANDLER, "理解为：1-1 报完成；1-2 未完成。对吗？", buttons=("是", "更正")),
        ledger("1-1", status=MeasureStatus.IN_PROGRESS),
        presses(HANDLER, "是"),
        hears(HANDLER, "已记下：1-1 报完成，等整改办核实；1-2 未完成。"),
        hears(CLERK, "1-1", buttons=("通过", "退回")),
        ledger("1-1", status=MeasureStatus.CLAIMED),
    )


async def test_a_doubtful_reply_is_read_back(scene: Scene) -> None:
    await only(scene, ONE)
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1"),
        says(HANDLER, "差不多了"),
        hears(HANDLER, "理解为：1-1 进展约90%。对吗？", buttons=("是", "更正")),
        ledger("1-1", percent=None, status=MeasureStatus.NOT_STARTED),
        presses(HANDLER, "更正"),
        hears(HANDLER, "请重新说明 1-1 的情况。"),
        says(HANDLER, "八成吧"),
        hears(HANDLER, "已记下：1-1 进展80%。"),
        ledger("1-1", percent=80.0),
    )


async def test_what_nobody_understands_reaches_the_office(scene: Scene) -> None:
    await only(scene, ONE)
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1"),
        says(HANDLER, "此事说来话长"),
        hears(HANDLER, "1-1", "原话已转整改办。"),
        hears(CLERK, "罗小芸", "1-1", "此事说来话长"),
        ledger("1-1", status=MeasureStatus.NOT_STARTED),
    )


async def test_a_difficulty(scene: Scene) -> None:
    await only(scene, ONE)
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1"),
        presses(HANDLER, "有困难"),
        hears(HANDLER, "1-1 有什么困难，需要谁协调？"),
        says(HANDLER, "财政评审排不上，请局长协调"),
        hears(HANDLER, "已记下：1-1 有困难（财政评审排不上，请局长协调）。", "已告整改办、高建国"),
        hears(CLERK, "罗小芸", "1-1", "财政评审排不上", buttons=("已解决", "答复")),
        hears(FIRST, "罗小芸", "1-1", "财政评审排不上", buttons=("查看 1-1",)),
        shows(HANDLER, "✓1-1 有困难"),
    )


async def test_a_second_device_and_an_old_button(scene: Scene) -> None:
    await only(scene, ONE)
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1"),
        presses(HANDLER, "收到"),
        hears(HANDLER, "已记下：1-1 收到。"),
        shows(HANDLER, "✓1-1 收到 罗小芸", no_buttons=("收到",)),
        at("2023-10-23 10:00"),
        hears(HANDLER, "1-1", "还剩8天"),
        hears(LEADER, "1-1"),
        presses(LEADER, "已完成"),
        hears(LEADER, "已记下：1-1 报完成"),
        hears(CLERK, "1-1", "韩志远"),
        presses(HANDLER, "报进展", under="还剩8天"),
        toast("1-1 已报完成，等待整改办核实。"),
        says(CLERK, "通过 1-1"),
        hears(CLERK, "1-1 已核实销号。"),
        hears(LEADER, "1-1", "已销号"),
        hears(HANDLER, "1-1", "已销号"),
        presses(HANDLER, "报进展", under="还剩20天"),
        toast("1-1 已销号，不用再办。"),
    )


async def test_a_photo_first_and_the_words_later(scene: Scene) -> None:
    await only(scene, TWO)
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1", "1-2"),
        sends_photo(HANDLER),
        hears(HANDLER, "是哪一项？", buttons=("1-1 修订台账管理办法",)),
        presses(HANDLER, "1-1 修订台账管理办法"),
        hears(HANDLER, "已收到 1-1 佐证1份。"),
        says(HANDLER, "1-1 已完成"),
        hears(HANDLER, "已记下：1-1 报完成，等整改办核实。"),
        hears(CLERK, "1-1", "佐证1份"),
    )
