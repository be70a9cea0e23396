"""Reads a concession or a short word of the end beside clauses that speak of nothing but papers: what these prove is done."""

from collections.abc import Sequence

from bot.conversation.understand.asked_back import IS_THIS_ITEM_DONE, LOOSELY_TOLD, RESERVED_ABOUT_DONE
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression


def read_papers_beside(readings: Sequence[Reading]) -> None:
    """Changes, in place, what was said with reserve or in few words beside the papers of the work."""
    if len(readings) < _A_PAIR:
        return
    _take_the_concession_of_a_paper_only(readings)
    _take_a_short_end_beside_papers(readings)


_DONE_INDEED = expression(r"(?:我们?|这条|已经?)*(?:([一-龥])(?:倒)?是\1[完好](?:了)?|([完好])(?:倒)?是\2了)")
_A_RECEIPT_NOT_OUT = expression(
    r"(?:就是|只是|但|可)*(?:发?票|收据|回单|条子?|单子?)(?:还|都|也|尚)*(?:没(?:有)?|未)(?:开|拿|到|出|收|打|签|盖)(?:来|到|出来|下来|齐|全)?(?:呢)?"
)
"""票没开: a paper without its full name, where nothing else is wanting."""
_A_PAIR = 2
_OF_PAPERS = frozenset({Intent.EVIDENCE, Intent.EVIDENCE_PENDING, Intent.CLOSE_REQUEST})


def _take_the_concession_of_a_paper_only(readings: Sequence[Reading]) -> None:
    """改是改好了，材料没交: what follows the concession is a paper, and takes nothing from the work."""
    first, others = readings[0], readings[1:]
    if not _DONE_INDEED.fullmatch(first.clause.text):
        return
    for each in others:
        if not each.intents and _A_RECEIPT_NOT_OUT.fullmatch(each.clause.text):
            each.intents, each.judgement, each.has_open_denial = {Intent.EVIDENCE_PENDING}, NO_VERDICT, False
            each.doubts.clear()
    if first.judgement.verdict is Verdict.UNSURE and all(
        each.intents and each.intents <= _OF_PAPERS for each in others
    ):
        first.judgement = Judgement(Verdict.DONE, first.judgement.word, RESERVED_ABOUT_DONE)
        first.doubts = [RESERVED_ABOUT_DONE]


_SHORT_END = expression(
    r"(?:活儿?|工程|施工|事情?|这[条项件]|整改|我们?|这边|也|都|已经?|嗯|全|[干办弄做])*(?:完|完工|完事|妥|成|搞定|了结)了?"
)
_IN_FEW_WORDS = frozenset({LOOSELY_TOLD, IS_THIS_ITEM_DONE})


def _take_a_short_end_beside_papers(readings: Sequence[Reading]) -> None:
    """完，复印件在小姚手上; 验收单拍给你了，活完了: who names the papers tells of the work that they prove."""
    for end in readings:
        if (
            end.judgement.verdict is Verdict.UNSURE
            and end.judgement.doubt in _IN_FEW_WORDS
            and _SHORT_END.fullmatch(end.clause.text)
            and all(each.intents and each.intents <= _OF_PAPERS for each in readings if each is not end)
        ):
            end.judgement = Judgement(Verdict.DONE, end.judgement.word)
            end.doubts.clear()
