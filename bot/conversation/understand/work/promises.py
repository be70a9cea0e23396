"""Weighs promises, reports to come and consents against everything else that a reply says."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.days.timing import Timing
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.whole import UNDERWAY, Whole
from bot.conversation.understand.work.state import asks_for_time
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.work.wishes import HOPES
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_SAYS_WHERE_IT_STANDS = frozenset(
    {
        Intent.DONE,
        Intent.PROGRESS,
        Intent.BASICALLY_DONE,
        Intent.EXTENSION,
        Intent.NOT_DONE,
        Intent.DIFFICULTY,
    }
)
_SAYS_NO_MORE_THAN_A_DATE = frozenset({Intent.ACK, Intent.LONG_TERM, Intent.UNCLEAR})


def vow_within_the_term(readings: Sequence[Reading]) -> None:
    """换完药柜，五天以内: the bare end with a term behind it is vowed, as 五天以内换完药柜 is."""
    for before, after in pairwise(readings):
        clause = before.clause
        if (
            _is_a_term(after)
            and before.judgement.verdict in _BARE_ENDS
            and not before.intents
            and clause.has(Tag.ACT, Tag.COMPLETE)
            and not (clause.dates or clause.amounts or clause.percents or clause.items)
            and not clause.has(Tag.NEG, Tag.PERFECT, Tag.ALREADY, Tag.PLAN, Tag.HEDGE, Tag.IF, Tag.OTHERS)
        ):
            before.judgement = Judgement(Verdict.PROMISED, before.judgement.word)
            before.doubts.clear()


_WITH_A_WILL = expression(
    r"(?:我们?|正|在|都|天天|这边)*(?:抓紧|加紧|赶紧|加快|加班加点|全力|铆足了?劲)(?:时间|进度)?地?(?:[干弄办改搞做赶推整修装拆建]|推进|施工|落实|整改|办理|处理)?(?:呢|着)?"
)


def leave_the_hope_soft(readings: Sequence[Reading]) -> None:
    """抓紧干，争取本周五前装完: how hard they work at what they hope for makes no vow of the hope."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict is Verdict.PROMISED
            and not before.intents
            and _WITH_A_WILL.fullmatch(before.clause.text)
            and after.judgement.verdict is Verdict.WILL
            and after.clause.dates
            and any(mark.text in HOPES for mark in after.clause.all(Tag.PLAN))
        ):
            before.judgement = NO_VERDICT


_BARE_ENDS = frozenset({Verdict.UNSURE, Verdict.WILL, Verdict.DONE, Verdict.NOTHING})
_AT_MOST = expression(
    r"(?:我们?|也|就|,)*(?:最多|顶多|至多|撑死)(?:再|也|就|用|要|不过)*\ue0ff+(?:的?(?:时间|工夫|功夫))?"
)
_WITHIN = expression(r"(?:就|也就|保证|一定|在)*\ue0ff+")


def _is_a_term(reading: Reading) -> bool:
    """五天以内, 最多五天: nothing but a length of time that ends with the work."""
    covered, spans = reading.clause.covered, [mention for mention in reading.clause.dates if mention.span]
    is_within = bool(spans) and spans[0].text.endswith(("内", "以里")) and _WITHIN.fullmatch(covered) is not None
    return is_within or (bool(spans) and _AT_MOST.fullmatch(covered) is not None)


def weigh_promises(whole: Whole, timing: Timing) -> None:
    """Adds what promises and bare dates amount to, then drops what a stronger statement makes idle."""
    intents = whole.intents
    if Verdict.PROMISED in whole.verdicts() and not asks_for_time(whole) and Intent.DONE not in intents:
        intents.add(Intent.COMMIT)
    if any(reading.reports for reading in whole.readings):
        if not intents & _SAYS_WHERE_IT_STANDS:
            intents.add(Intent.COMMIT)
    elif timing.is_bare and intents <= _SAYS_NO_MORE_THAN_A_DATE:
        intents.add(Intent.PROGRESS)
    if timing.extends:
        intents.add(Intent.EXTENSION)
    _drop_beside_done(whole)
    if Intent.WRONG_PERSON in intents and not any(reading.clause.has(Tag.TROUBLE) for reading in whole.readings):
        intents.discard(Intent.DIFFICULTY)
    if Intent.APPROVE in intents:
        intents -= {Intent.COMMIT, Intent.CLOSE_REQUEST}
    vows = any(
        each.clause.has(Tag.PROMISE) and (Intent.COMMIT in each.intents or (each.reports and each.clause.dates))
        for each in whole.readings
    )
    if asks_for_time(whole) or vows or Verdict.PROMISED in whole.verdicts():
        intents.discard(Intent.DEFER)
    if Intent.DEFER in intents and any(reading.reports for reading in whole.readings):
        intents.discard(Intent.COMMIT)
    _weigh_against_the_state(whole)


def _weigh_against_the_state(whole: Whole) -> None:
    """马上好，只差盖章 tells how far it is; 一定完成 does not; 月底完不成，下月一定完成 asks for time."""
    intents = whole.intents
    if Verdict.LAST_STEP in whole.verdicts() and not any(each.clause.has(Tag.PROMISE) for each in whole.readings):
        intents.discard(Intent.COMMIT)
    if Intent.COMMIT in intents and (_only_watches(whole) or _only_reassures(whole)):
        intents.discard(Intent.COMMIT)
    if Intent.ACK in intents and len(intents) > 1 and _only_thanks(whole):
        intents.discard(Intent.ACK)
    if Intent.COMMIT in intents and not _is_under_way(whole):
        intents.discard(Intent.PROGRESS)
    if asks_for_time(whole) and intents >= {Intent.COMMIT, Intent.CANNOT_ON_TIME}:
        intents.discard(Intent.COMMIT)


_WATCHES = expression(
    r"[^,。;!?]{0,12}?(?:这边|这里|一直|都|也|亲自)*我(?:们|这边)?(?:一直|都|天天|亲自|在)*(?:盯|抓|跟|管|看|催)着(?:的|呢|在)?"
)


def _only_watches(whole: Whole) -> bool:
    """盘点的事我盯着的，正在逐店对数: who watches over work that goes on has promised nothing."""
    vows = [
        each for each in whole.readings if each.judgement.verdict is Verdict.PROMISED or each.intents == {Intent.COMMIT}
    ]
    goes_on = any(each.judgement.verdict is Verdict.DOING for each in whole.readings)
    return goes_on and bool(vows) and all(_WATCHES.fullmatch(each.clause.text) for each in vows)


_REASSURES = expression(
    r"(?:也|就)?(?:请|让)?(?:各级)?(?:领导|组织|各位|办公室|大家|[您你]们?)*(?:都|就|只管|尽管)?放(?:一百个)?心(?:吧|啊|好了)?"
)
_THANKS = expression(r"(?:也|多|十分|非常|再次)?(?:谢谢?|感谢|多谢|辛苦)[^,。;!?没未不]{0,12}")


def _only_reassures(whole: Whole) -> bool:
    """有序推进中，请放心: a courtesy beside work that goes on, and no promise."""
    vows = [
        each for each in whole.readings if Intent.COMMIT in each.intents or each.judgement.verdict is Verdict.PROMISED
    ]
    goes_on = any(each.judgement.verdict in {Verdict.DOING, Verdict.STARTED} for each in whole.readings)
    return goes_on and bool(vows) and all(_REASSURES.fullmatch(each.clause.text) for each in vows)


def _only_thanks(whole: Whole) -> bool:
    """稳步推进，谢谢关心: thanks beside how it stands own no receipt."""
    nods = [each for each in whole.readings if Intent.ACK in each.intents]
    return bool(nods) and all(_THANKS.fullmatch(each.clause.text) for each in nods)


_YES = expression(r"(?:是|对|没错|ok|嗯|行|就是|确实)+(?:的|呀|啊|了)?")
"""是的，完成了: affirms, and owns no receipt."""


def _drop_beside_done(whole: Whole) -> None:
    """Who has done it need not promise it, nor answer later; a nod that came with the promise goes too."""
    intents = whole.intents
    if Intent.DONE not in intents:
        return
    intents.discard(Intent.DEFER)
    nods = [reading for reading in whole.readings if Intent.ACK in reading.intents]
    if all(_YES.fullmatch(reading.clause.text) for reading in nods):
        intents.discard(Intent.ACK)
    if Intent.COMMIT in intents:
        intents.discard(Intent.COMMIT)
        if not any(
            Intent.ACK in reading.intents and Intent.COMMIT not in reading.intents for reading in whole.readings
        ):
            intents.discard(Intent.ACK)


_IN_EARNEST = expression(
    r"(?:我们?|[一-龥]{0,6}[里上组会院校局办司厂队区县市镇乡村])?(?:对此|对这[项件个]?[一-龥]{0,4})?(?:都|也|一直|已)?(?:高度|非常|十分|很|特别)?(?:重视|认真对待|全力以赴|态度坚决|上心)"
)
"""馆里高度重视，确保五一前清零: in earnest about it, and nothing of how it stands."""


def _is_under_way(whole: Whole) -> bool:
    """Whether anything beyond the promise itself tells of progress."""
    figures = whole.figures.percent, whole.figures.forecast, whole.figures.metric, whole.amounts.quantity
    verdicts = {each.judgement.verdict for each in whole.readings if not _IN_EARNEST.fullmatch(each.clause.text)}
    told = verdicts & (UNDERWAY | {Verdict.DONE, Verdict.UNSURE}) - {Verdict.WILL}
    return any(figures) or bool(told) or any(Intent.PROGRESS in reading.intents for reading in whole.readings)
