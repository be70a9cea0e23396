"""Settles doubts of one clause by a plain fact in another: what is underway, ahead, in trouble, or how much is done."""

from collections.abc import Iterable

from bot.conversation.understand.asked_back import (
    CONTRADICTED,
    DECISION_OR_RESULT,
    DONE_ON_A_CONDITION,
    DONE_OR_TO_BE_DONE,
    IS_ALL_OF_IT_DONE,
    IS_EVERY_ONE_DONE,
    IS_IT_BEGUN,
    IS_IT_DONE,
    IS_THIS_ITEM_DONE,
    LOOSELY_TOLD,
    NOT_OF_THE_WORK,
    OF_ANOTHER_UNIT,
    ONLY_A_NO,
    TWICE_DENIED_AT_WORK,
    UNCLEAR_WHAT_IS_DENIED,
    VAGUE_WHETHER_UNDONE,
)
from bot.conversation.understand.days.dated import VAGUE
from bot.conversation.understand.days.strange_dates import sets_out
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.numbers.figures import A_CHANGE
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.specific import names_a_step
from bot.conversation.understand.whole import Whole
from bot.conversation.understand.work.verdicts import UNDONE, Verdict
from bot.conversation.understand.writing.expressions import expression

_WHETHER_DONE = frozenset(
    {
        IS_IT_DONE,
        IS_THIS_ITEM_DONE,
        LOOSELY_TOLD,
        NOT_OF_THE_WORK,
        DECISION_OR_RESULT,
        OF_ANOTHER_UNIT,
        IS_IT_BEGUN,
        IS_ALL_OF_IT_DONE,
    }
)
"""审计组定了，月底启动: nobody takes the first clause for the end of the work, and the second says how it stands."""
_DONE_OR_TO_BE, _CONDITION = DONE_OR_TO_BE_DONE, DONE_ON_A_CONDITION
_SETTLED_BY_A_NO = frozenset({VAGUE_WHETHER_UNDONE, OF_ANOTHER_UNIT, NOT_OF_THE_WORK})
_SAID_BY_OTHERS = expression(r"说|写|称|喊|嚷|答应|承诺|表态|要求")
"""各系都说做了，我一查，都没做: what others say and what keeps them busy leaves a plain no as it is."""
_CLAIMED = frozenset({Intent.DONE, Intent.BASICALLY_DONE})
_ON_ITS_WAY = frozenset({Verdict.DOING, Verdict.STARTED, Verdict.DRAFTING, Verdict.STAGE})
_AHEAD = frozenset({Verdict.WILL, Verdict.WILL_START, Verdict.PROMISED})


def is_settled_beside(whole: Whole, reading: Reading, reason: str, others: Iterable[Reading]) -> bool:
    """Whether another clause of a reply that claims nothing makes the doubt idle."""
    if whole.intents & _CLAIMED:
        return False
    others = list(others)
    if reason == _DONE_OR_TO_BE and Intent.NO_EXTENSION in whole.intents:
        return True  # 宽限就免了，期内搞定
    if reason == _CONDITION and Intent.EVIDENCE_PENDING in whole.intents:
        return True  # 附件没传成功，等网好了补上
    if reason == UNCLEAR_WHAT_IS_DENIED and Intent.DEFER in whole.intents:
        return True  # 手术台上，别打
    if reason == ONLY_A_NO:
        return any(Intent.DIFFICULTY in other.intents for other in others)  # 还没，机子坏了
    if reason == TWICE_DENIED_AT_WORK:
        return any(
            Intent.DIFFICULTY in other.intents or other.judgement.verdict in {Verdict.PROMISED, Verdict.DOING}
            for other in others
        )
    if whole.intents == {Intent.NOT_DONE} and (
        reason in _SETTLED_BY_A_NO or _SAID_BY_OTHERS.search(reading.clause.text)
    ):
        return any(_says_plainly_no(other) for other in others)
    if reason not in _WHETHER_DONE and not (reason == _CONDITION and "先" in reading.clause.text):
        return False
    return whole.figures.percent is not None or any(_says_how_it_stands(other) for other in others)


def _says_plainly_no(reading: Reading) -> bool:
    return reading.judgement.verdict in UNDONE and not reading.judgement.doubt


def _says_how_it_stands(reading: Reading) -> bool:
    """In another clause, by itself plain: a step that is named, a day, trouble, a paper wanting, a nod."""
    verdict = reading.judgement.verdict
    if reading.intents & {Intent.DIFFICULTY, Intent.ACK, Intent.EVIDENCE_PENDING} or reading.blocker:
        return True
    is_ahead = verdict in _AHEAD or (verdict is Verdict.NOTHING and sets_out(reading))
    if is_ahead and reading.clause.dates and not reading.has_no_date:
        return True
    return verdict in _ON_ITS_WAY and names_a_step(reading.clause)


_TROUBLE_ALONE = frozenset({Intent.DIFFICULTY, Intent.ESCALATE})
"""单位撤了，找不到责任人: what happened is the trouble itself."""
_LOOSE = frozenset({LOOSELY_TOLD, IS_ALL_OF_IT_DONE, IS_EVERY_ONE_DONE, IS_IT_DONE, A_CHANGE})


def settle_the_loose(whole: Whole) -> None:
    """妥了, 第十一条妥了, 时效提升26%，整改办结了: where all in all the reply is a claim, a loose word is as good as any.

    A claim is only a claim until the office verifies it.
    """
    if Intent.DONE in whole.intents and Intent.PROGRESS not in whole.intents:
        whole.doubts = [doubt for doubt in whole.doubts if doubt not in _LOOSE]
    if (
        CONTRADICTED in whole.doubts
        and Intent.DONE not in whole.intents
        and (whole.intents <= _TROUBLE_ALONE or _goes_on_to_a_day(whole))
    ):
        whole.doubts.remove(CONTRADICTED)  # 工作票办好，今晚动火
    if VAGUE in whole.doubts and any(_names_a_day_alone(each) for each in whole.readings):
        whole.doubts.remove(VAGUE)  # 寒假前（1月10日）有望到80%


def _goes_on_to_a_day(whole: Whole) -> bool:
    """Whether a day to come, or what is left by count, says that not all is done."""
    counted = whole.amounts.quantity
    is_counted = counted is not None and counted.left is not None and counted.done is not None
    ahead = (each for each in whole.readings if each.judgement.verdict in _AHEAD)
    return is_counted or any(each.clause.dates and not each.has_no_date for each in ahead)


def _names_a_day_alone(reading: Reading) -> bool:
    days = reading.clause.dates
    return len(days) == 1 and days[0].moment.is_exact and _A_DAY_ALONE.fullmatch(reading.clause.covered) is not None


_A_DAY_ALONE = expression(r"(?:即|就是|也就是|最[迟晚]|至迟|排到|定在)?\ue0ff+(?:前|左右)?")
