"""更正: what was said goes back whole, by word, by button and by editing; and what cannot go back says so."""

from datetime import date

from bot.ledger.measure import MeasureStatus
from tests.support.story import Scene, at, edits, hears, ledger, only, play, presses, says, shows, toast

HANDLER, LEADER, CLERK = "罗小芸", "韩志远", "许文静"
TWO = {"1-1": date(2023, 10, 31), "1-2": date(2023, 10, 31)}
ONE = {"1-1": date(2023, 10, 31)}
UNDO = "有误请在30分钟内回复“更正”。"


async def test_a_claim_is_taken_back_and_the_office_hears_of_it(scene: Scene) -> None:
    await only(scene, TWO)
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1", "1-2"),
        presses(HANDLER, "1-1 已完成"),
        hears(HANDLER, "已记下：1-1 报完成，等整改办核实。", UNDO, buttons=("更正",)),
        hears(CLERK, "1-1", buttons=("通过", "退回")),
        ledger("1-1", status=MeasureStatus.CLAIMED),
        says(HANDLER, "报错了"),
        hears(HANDLER, "已撤回：1-1 报完成。", "请重新说明 1-1 的情况。", buttons=("报进展",)),
        ledger("1-1", status=MeasureStatus.NOT_STARTED, claimed_by=None, percent=None),
        hears(CLERK, "罗小芸更正：刚才措施 1-1 的报告已撤回"),
        shows(HANDLER, "✓1-1 已撤回 罗小芸"),
        presses(CLERK, "通过"),
        toast("1-1 还没有报完成。"),
        # Said anew, of the item it was about.
        says(HANDLER, "做了六成"),
        hears(HANDLER, "已更正：1-1 进展60%。", UNDO),
        ledger("1-1", percent=60.0),
        # The button under an answer is good for that very entry, and for half an hour.
        says(HANDLER, "1-2 完成80%"),
        hears(HANDLER, "已记下：1-2 进展80%。"),
        presses(HANDLER, "更正", under="1-1 进展60%"),
        hears(HANDLER, "已撤回：1-1 报进展60%。"),
        ledger("1-1", percent=None),
        ledger("1-2", percent=80.0),
        at("2023-10-11 10:30"),
        presses(HANDLER, "更正", under="1-2 进展80%"),
        hears(HANDLER, "已超过30分钟，不能撤回。请直接说明现在的情况；误报完成的，请联系整改办退回。"),
        ledger("1-2", percent=80.0),
    )


async def test_a_correction_in_words_and_one_of_several_items(scene: Scene) -> None:
    await only(scene, TWO)
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1", "1-2"),
        says(HANDLER, "1-1完了，1-2没完成"),
        hears(HANDLER, "理解为：1-1 报完成；1-2 未完成。对吗？"),
        says(HANDLER, "是"),
        hears(HANDLER, "已记下：1-1 报完成，等整改办核实；1-2 未完成。"),
        hears(CLERK, "1-1"),
        says(HANDLER, "更正"),
        hears(HANDLER, "已撤回：1-1 报完成；1-2 报未完成。", "请重新说明，带上编号"),
        hears(CLERK, "更正", "1-1"),
        ledger("1-1", status=MeasureStatus.NOT_STARTED),
        says(HANDLER, "1-2 完成80%"),
        hears(HANDLER, "已更正：1-2 进展80%。"),
        says(HANDLER, "刚才报高了，60%"),
        hears(HANDLER, "已更正：1-2 进展60%。"),
        ledger("1-2", percent=60.0),
        says(HANDLER, "更正"),
        hears(HANDLER, "已撤回：1-2 报进展60%。"),
        # Both are gone: the first by the correction, the second by the word.
        ledger("1-2", percent=None),
    )


async def test_an_edited_message(scene: Scene) -> None:
    await only(scene, TWO)
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1", "1-2"),
        says(HANDLER, "1-1 已完成"),
        hears(HANDLER, "已记下：1-1 报完成"),
        hears(CLERK, "1-1"),
        edits(HANDLER, "1-1 已完成", "1-1 完成60%"),
        hears(HANDLER, "已更正：1-1 进展60%。"),
        hears(CLERK, "更正", "1-1"),
        ledger("1-1", status=MeasureStatus.IN_PROGRESS, percent=60.0),
        # What was only read back is replaced before anything was written.
        says(HANDLER, "1-2 差不多了"),
        hears(HANDLER, "理解为：1-2 进展约90%。对吗？"),
        edits(HANDLER, "1-2 差不多了", "1-2 完成一半"),
        hears(HANDLER, "已记下：1-2 进展50%。"),
        ledger("1-2", percent=50.0),
        # Hours later an edit is a further report; the first one stays in the ledger.
        at("2023-10-11 14:00"),
        edits(HANDLER, "1-2 完成一半", "1-2 完成七成"),
        hears(HANDLER, "已更正：1-2 进展70%。"),
        ledger("1-2", percent=70.0),
    )
