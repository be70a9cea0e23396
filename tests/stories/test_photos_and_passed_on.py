"""Photos before the words, albums, and what somebody else wrote."""

from datetime import date

from bot.ledger.measure import MeasureStatus
from tests.support.story import (
    Scene,
    at,
    forwards,
    hears,
    ledger,
    only,
    play,
    presses,
    says,
    sends_album,
    sends_photo,
)

HANDLER, CLERK = "罗小芸", "许文静"
TWO = {"1-1": date(2023, 10, 31), "1-2": date(2023, 10, 31)}


async def test_a_photo_then_words_without_a_number(scene: Scene) -> None:
    await only(scene, TWO)
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1", "1-2"),
        sends_photo(HANDLER),
        hears(HANDLER, "是哪一项？"),
        presses(HANDLER, "1-2 清查在库农资"),
        hears(HANDLER, "已收到 1-2 佐证1份。", "是否完成、进展多少，请补充。"),
        says(HANDLER, "已完成"),
        hears(HANDLER, "已记下：1-2 报完成，等整改办核实。", "已有佐证1份"),
        hears(CLERK, "1-2", "佐证1份"),
        ledger("1-1", status=MeasureStatus.NOT_STARTED),
    )


async def test_an_album_with_one_caption(scene: Scene) -> None:
    await only(scene, {"1-1": date(2023, 10, 31)})
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1"),
        sends_album(HANDLER, 3, "1-1 已完成"),
        hears(HANDLER, "已收到 1-1 佐证", "已记下：1-1 报完成，等整改办核实。"),
        *((hears(HANDLER, "已收到 1-1 佐证1份。"), hears(HANDLER, "已收到 1-1 佐证1份。")) if scene.one_by_one else ()),
        hears(CLERK, "1-1", "佐证3份" if not scene.one_by_one else "佐证"),
        says(HANDLER, "查 1-1"),
        hears(HANDLER, "佐证3份"),
    )


async def test_what_somebody_else_wrote_is_nobodys_report(scene: Scene) -> None:
    await only(scene, {"1-1": date(2023, 10, 31)})
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1"),
        forwards(HANDLER, "1-1 已经完成，验收单已签", "施工队老周"),
        hears(HANDLER, "这是转发的内容，没有登记。理解为：1-1 报完成。作为您本人的报告吗？", buttons=("是", "只留存")),
        ledger("1-1", status=MeasureStatus.NOT_STARTED),
        presses(HANDLER, "只留存"),
        hears(HANDLER, "已作为转发材料留存，没有登记进展。"),
        hears(CLERK, "罗小芸", "1-1 已经完成，验收单已签"),
        ledger("1-1", status=MeasureStatus.NOT_STARTED),
        forwards(HANDLER, "已完成", "施工队老周"),
        hears(HANDLER, "这是转发的内容，没有登记。"),
        presses(HANDLER, "是"),
        hears(HANDLER, "已记下：1-1 报完成，等整改办核实。"),
        hears(CLERK, "1-1"),
    )
