"""Leaves out what only sounds like it to the second opinion: a missed day vowed, a heading for a trouble, a day for a course."""

from bot.conversation.understand.asked_back import CONTRADICTED, DAY_OF_WHAT
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.talk.plea_reasons import ITS_NAME
from bot.conversation.understand.talk.pleas import WITHOUT_IT
from bot.conversation.understand.whole import Whole
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_MISSED = frozenset({Intent.CANNOT_ON_TIME})
_PLEADED = frozenset({Intent.EXTENSION})
_AT_WORK = frozenset({Intent.PROGRESS})
_UNDONE_AND_KEPT = frozenset({Intent.NOT_DONE, Intent.EVIDENCE})
_UNDONE = frozenset({Intent.NOT_DONE})
_FOR_LONG = frozenset({Intent.LONG_TERM})
_PUT_RIGHT = frozenset({Intent.CORRECTION})


def leave_out_what_is_only_alike(whole: Whole, before: frozenset[Intent]) -> None:
    """Sets right, in place, the intents that were weighed; `before` are those of the rules."""
    if before == _MISSED and any(WITHOUT_IT.fullmatch(each.clause.text) for each in whole.readings):
        whole.intents = set(before)  # 不延期，按时报不了: what will be missed is never vowed
    silent = [each for each in whole.readings if Intent.EXTENSION not in each.intents]
    if before == _PLEADED and silent and all(ITS_NAME.fullmatch(each.clause.text) for each in silent):
        whole.intents -= {Intent.DIFFICULTY}  # 修路那个活儿，想延到11月底
    if before == _AT_WORK and any(_FEARS_NOTHING.fullmatch(each.clause.text) for each in whole.readings):
        whole.intents -= {
            Intent.NO_DIFFICULTY
        }  # 不怕困难，正在推进: there may be trouble, and they are not afraid of it
    if before == _AT_WORK and whole.figures.metric and whole.verdicts() & {Verdict.DOING, Verdict.STARTED}:
        whole.intents -= _PUT_RIGHT  # 准确率93%，错的正逐条订正: faults of the work, and none of a report
        if _WORKED_ON.search(whole.text):
            whole.intents -= {Intent.NOT_DONE}  # 到课率88%，没来的娃儿还在劝: who is still to be won over
    if before == _AT_WORK and Verdict.NEARLY in whole.verdicts() and any(map(_is_a_check_away, whole.readings)):
        whole.intents -= {Intent.DIFFICULTY}  # 八九不离十，只缺消防检测: the last step, and nothing in its way
    if before == _UNDONE_AND_KEPT and whole.intents == {Intent.EVIDENCE}:
        whole.intents = set(before)  # 水管没换完，发票在会计那: a paper that somebody keeps is no end of the work
    if before == _UNDONE and whole.intents == _FOR_LONG and CONTRADICTED in whole.doubts:
        whole.intents = set(before)  # 拆干净了，后来反弹: it came undone, and nobody tells of a task without an end
    if before == _PUT_RIGHT and DAY_OF_WHAT in whole.doubts:
        whole.intents = set(before)  # 日期写错了，是10月17号: of what the day is nobody said


def _is_a_check_away(reading: Reading) -> bool:
    return reading.judgement.verdict is Verdict.LAST_STEP and reading.clause.has(Tag.APPROVAL, Tag.ACCEPT)


_WORKED_ON = expression(
    r"(?<![一-龥])[没未不](?:有|曾)?[一-龥]{1,4}的[一-龥]{0,4}?(?:还|仍|都|也)*(?:正在?|在)[一-龥]{1,6}(?=$|[,。;!])"
)
_FEARS_NOTHING = expression(
    r"(?:我们?|咱们?)?(?:都|也|并)?不[怕惧畏](?:有|什么|啥|再大的?)?(?:困难|难处|难|艰难|辛苦|苦)"
)
