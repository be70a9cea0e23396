"""Settles doubts of one clause by a plain fact in another: what is underway, ahead, in trouble, or how much is done."""

from collections.abc import Iterable

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.specific import names_a_step
from bot.conversation.understand.whole import Whole
from bot.conversation.understand.work.verdicts import UNDONE, Verdict

_WHETHER_DONE = frozenset(
    {
        "是否已完成",
        "是否指本项已完成",
        "口语，是否指已完成",
        "像是与整改无关的话",
        "是决定还是结果",
        "说的是别的单位",
        "是否已经启动",
    }
)
"""审计组定了，月底启动: nobody takes the first clause for the end of the work, and the second says how it stands."""
_TWICE_DENIED = "双重否定，是否指正在办理"
"""不是学校不改，批文没下来改不了: the trouble beside it, or a promise, says what is meant."""
_BARE_NO = "只说了“没有”，是否指尚未完成"
_CLAIMED = frozenset({Intent.DONE, Intent.BASICALLY_DONE})
_ON_ITS_WAY = frozenset({Verdict.DOING, Verdict.STARTED, Verdict.DRAFTING, Verdict.STAGE})
_AHEAD = frozenset({Verdict.WILL, Verdict.WILL_START, Verdict.PROMISED})


def is_settled_beside(whole: Whole, reading: Reading, reason: str, others: Iterable[Reading]) -> bool:
    """Whether another clause of a reply that claims nothing makes the doubt idle."""
    if whole.intents & _CLAIMED:
        return False
    others = list(others)
    if reason == _BARE_NO:
        return any(Intent.DIFFICULTY in other.intents for other in others)  # 还没，机子坏了
    if reason == _TWICE_DENIED:
        return any(
            Intent.DIFFICULTY in other.intents or other.judgement.verdict is Verdict.PROMISED for other in others
        )
    if reason == "说法含糊，是否尚未完成":
        return any(_says_plainly_no(other) for other in others)
    if reason == "带有条件，是否已完成" and "先" not in reading.clause.text:
        return False
    if reason not in _WHETHER_DONE and reason != "带有条件，是否已完成":
        return False
    return whole.figures.percent is not None or any(_says_how_it_stands(other) for other in others)


def _says_plainly_no(reading: Reading) -> bool:
    return reading.judgement.verdict in UNDONE and not reading.judgement.doubt


def _says_how_it_stands(reading: Reading) -> bool:
    """In another clause, by itself plain: a step that is named, a day, trouble, a paper wanting, a nod."""
    verdict = reading.judgement.verdict
    if reading.intents & {Intent.DIFFICULTY, Intent.ACK, Intent.EVIDENCE_PENDING} or reading.blocker:
        return True
    if verdict in _AHEAD and reading.clause.dates and not reading.has_no_date:
        return True
    return verdict in _ON_ITS_WAY and names_a_step(reading.clause)
