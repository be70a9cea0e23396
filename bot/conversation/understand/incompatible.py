"""Drops, of two intents that nobody means at once, the one that only comes from what stands around the other."""

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.whole import Whole
from bot.conversation.understand.work.verdicts import Verdict

_CLAIMED = frozenset({Verdict.DONE, Verdict.BASIC})
_ALWAYS = (
    (Intent.DEFER, Intent.DIFFICULTY),
    (Intent.NO_DIFFICULTY, Intent.DIFFICULTY),
    (Intent.EVIDENCE_PENDING, Intent.DIFFICULTY),
    (Intent.WRONG_PERSON, Intent.DIFFICULTY),
    (Intent.WRONG_PERSON, Intent.PROGRESS),
    (Intent.BASICALLY_DONE, Intent.DEFER),
    (Intent.BASICALLY_DONE, Intent.PROGRESS),
)
"""The first makes the second idle: 手机带不进，出来再答; 佐证正打包，网慢传不动; 广告牌找城管，我们没权."""
_WITHOUT_FIGURES = (Intent.DEFER, Intent.EXTENSION, Intent.EVIDENCE_PENDING)
"""Make a mere course no progress: 正跟班子谈话，迟点回; 申请顺延，等批; 票据不全，正凑."""


def settle_the_incompatible(whole: Whole) -> None:
    """Leaves one of each pair of intents that exclude each other."""
    intents = whole.intents
    for kept, dropped in _ALWAYS:
        if kept in intents:
            intents.discard(dropped)
    if Intent.PROGRESS not in intents:
        return
    if _has_figures(whole):
        intents -= {Intent.EVIDENCE} | (set() if Intent.NO_EXTENSION in intents else {Intent.COMMIT})
        return
    if Intent.DEFER in intents and _names_the_end(whole):
        intents.discard(Intent.DEFER)  # 今天下班前弄完，你等我信
    if whole.verdicts() & _CLAIMED:
        return
    if intents & set(_WITHOUT_FIGURES):
        intents.discard(Intent.PROGRESS)
    elif Intent.EVIDENCE in intents:
        # 权属比对中，航拍图跟册子对: papers are what is worked with; 决定书已送达，附上: the papers are what is told.
        intents.discard(Intent.EVIDENCE if Verdict.DOING in whole.verdicts() else Intent.PROGRESS)


def _has_figures(whole: Whole) -> bool:
    return whole.figures.percent is not None or whole.amounts.quantity is not None


def _names_the_end(whole: Whole) -> bool:
    return any(each.judgement.verdict is Verdict.WILL and each.clause.dates for each in whole.readings)
