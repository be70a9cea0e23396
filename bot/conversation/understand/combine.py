"""Puts the clauses of a reply together into one meaning, and decides what must be read back first."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.conversation.understand.asked_back import NOT_UNDERSTOOD
from bot.conversation.understand.beside_one_another import read_beside_one_another
from bot.conversation.understand.days.dated import IS_OVER, VAGUE
from bot.conversation.understand.days.timing import Timing, time_again, time_of
from bot.conversation.understand.days.workdays import Workdays
from bot.conversation.understand.doubts import is_answered
from bot.conversation.understand.meaning import Intent, ItemMention, Understanding
from bot.conversation.understand.naming import items_of
from bot.conversation.understand.numbers.figures import choose
from bot.conversation.understand.numbers.quantities import add_up
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.told import told
from bot.conversation.understand.whole import UNDERWAY, Whole
from bot.conversation.understand.work.promises import weigh_promises
from bot.conversation.understand.work.state import settle_state
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.normalise import Plain


def combine(
    text: str,
    plain: Plain,
    readings: Sequence[Reading],
    today: date,
    due: date | None,
    workdays: Workdays,
    *,
    in_own_words: bool = False,
) -> Understanding:
    """The meaning of the whole reply; what it says in an office's own words is for the office to tell, and not weighed."""
    overruled = read_beside_one_another(readings, today)
    whole = Whole(readings, choose(readings, today), add_up(readings, plain.text), plain.text)
    if whole.amounts.percent is not None:
        whole.figures.drop_the_estimate()
    for reading in readings:
        whole.intents |= reading.intents
    if whole.amounts.need:
        whole.intents.add(Intent.DIFFICULTY)
    settle_state(whole)
    items = items_of(readings)
    if len(items) > 1:
        whole.doubts.clear()
        _by_items(whole, items)
    timing = time_of(readings, whole.intents, today, due, workdays)
    weigh_promises(whole, timing)
    if len(items) > 1:
        whole.intents |= {item.intent for item in items if item.intent is not Intent.UNCLEAR}
    tells_no_plan = whole.intents <= _NO_PLAN and timing.day is None
    for reason in (*timing.doubts, *overruled):
        is_of_what_was = reason.endswith(IS_OVER) and (
            Intent.DONE in whole.intents or whole.intents == _NOT_DONE or whole.intents <= _OF_PAPERS
        )
        if not (is_of_what_was or (reason == VAGUE and (tells_no_plan or _is_of_a_wanting_paper(whole, timing)))):
            whole.doubt(reason)
    _settle(whole, plain)
    return told(
        text,
        plain,
        whole,
        items,
        timing,
        lambda: time_again(readings, whole.intents, today, due, workdays),
        today,
        is_weighed=len(items) < 2 and not (in_own_words or plain.is_cut),
    )


_NO_PLAN = frozenset({Intent.DIFFICULTY, Intent.NOT_DONE, Intent.ESCALATE, Intent.LONG_TERM, Intent.DEFER, Intent.ACK})
"""停暖前不让破路: the season belongs to the trouble, and no day of ours is asked for."""
_OF_PAPERS = frozenset({Intent.EVIDENCE, Intent.CLOSE_REQUEST, Intent.ACK})
"""材料上周就传了，请销号: when the papers came, and no day that is asked for."""
_NOT_DONE = {Intent.NOT_DONE}
"""尚未整改，9月才接到单子: since when, and no day to come."""


def _is_of_a_wanting_paper(whole: Whole, timing: Timing) -> bool:
    """改完了，材料过两天补: the day of the paper, for which the claim need not wait."""
    if whole.intents == {Intent.EVIDENCE_PENDING}:
        return True  # 佐证还缺个检测报告，等几天
    return Intent.DONE in whole.intents and any(
        reading.intents == {Intent.EVIDENCE_PENDING} and timing.mention in reading.clause.dates
        for reading in whole.readings
    )


def _by_items(whole: Whole, items: Iterable[ItemMention]) -> None:
    """Several items: the reply's intents are those of its items, and it is always read back."""
    work = {Intent.DONE, Intent.PROGRESS, Intent.NOT_DONE, Intent.BASICALLY_DONE}
    goes_on = any(
        _ANOTHER_ONE.match(each.clause.text) and not each.clause.items and each.judgement.verdict in UNDERWAY
        for each in whole.readings
    )
    whole.intents = (whole.intents - work) | {item.intent for item in items}
    whole.intents |= {Intent.PROGRESS} if goes_on else set()
    whole.intents -= {Intent.UNCLEAR} if len(whole.intents) > 1 else set()
    if whole.intents != {Intent.QUESTION}:
        whole.doubt("涉及几项，请逐项核对")


_ANOTHER_ONE = expression(
    r"(?:但|只|就|还)?(?:最后|剩下?的?|另外?|还有|其中)(?:那|的)?(?:一|[\d二两三四五六])[条项个件]"
)
"""前三项都完成了，最后一项正在征求意见: an item without its number, that goes on."""


def _settle(whole: Whole, plain: Plain) -> None:
    """The last gate: what is doubtful is marked, and an open denial or a cut text never leaves "done" standing."""
    if not whole.intents or whole.intents == {Intent.UNCLEAR}:
        whole.intents = {Intent.ACK} if plain.is_hum else {Intent.UNCLEAR}
        if not plain.is_hum:
            whole.doubt(NOT_UNDERSTOOD)
    if plain.is_cut and whole.intents & {Intent.DONE, Intent.COMMIT, Intent.ACK}:
        whole.intents -= {Intent.DONE, Intent.ACK, Intent.COMMIT}
        whole.intents.add(Intent.PROGRESS)
    if plain.is_cut:
        whole.doubt("文字过长，只读了开头")
    if Intent.UNCLEAR in whole.intents and len(whole.intents) > 1:
        whole.intents.discard(Intent.UNCLEAR)
    for reading in whole.readings:
        for reason in reading.doubts:
            if not is_answered(whole, reading, reason):
                whole.doubt(reason)
