"""Leaves out what is only denied, owned to be wrong or of another: 已经完成了，不是70%; 90%是填错的."""

from collections.abc import Sequence

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.words import TAKEN


def leave_out_what_is_denied(readings: Sequence[Reading]) -> None:
    """已经完成了，不是70%: a number that is only denied takes nothing back of what is said beside it."""
    if len(readings) == 1:
        return
    is_put_right = any(Intent.CORRECTION in reading.intents for reading in readings)
    for reading in readings:
        clause = reading.clause
        if is_put_right and _OH_DEAR.fullmatch(clause.text):
            reading.judgement = NO_VERDICT
        if not (clause.percents or clause.amounts or clause.dates):
            continue
        reading.has_no_date |= is_put_right and _WHAT_WAS_REPORTED.fullmatch(clause.covered) is not None
        if _OWNED_TO_BE_WRONG.search(clause.text) or _OF_ANOTHER.match(clause.covered.lstrip(TAKEN)):
            reading.has_no_figures = True
            if clause.dates:
                reading.judgement, reading.has_no_date = NO_VERDICT, True
        if _ONLY_DENIED.fullmatch(clause.covered):
            reading.has_open_denial, reading.has_no_figures, reading.has_no_date = False, True, True


_OH_DEAR = expression(r"(?:哎|哎呀|哎哟|呀|糟|坏)?(?:完|坏|糟)了")
"""完了，搞混了: an outcry, and no claim."""
_WHAT_WAS_REPORTED = expression(r"(?:刚才?|刚刚|之前|上次|前面)?[报填写发录]的(?:是|那个|数)*\ue0ff+的?")
"""刚报的是10月: the time that an earlier figure was of."""
_OWNED_TO_BE_WRONG = expression(
    r"是(?:笔误|口误|手误|误报|误填|串行|错的?|不对的?|旧的?|老的?|以前的|早先的|上周的|上个?月的)$|是[^,。;!?]{0,3}(?:[填写报说算录打记数看讲]|统计|计算)(?:错|高|低|多|少|重|漏|反|串)了?的?$"
)
"""90%是填错的."""
_OF_ANOTHER = expression(
    r"^是(?:别的?人?|人家|其他|其它|隔壁|[一二三四五六七八九十\d]{1,2}(?:标段?|期|队|组|班|号线|车间|片)|另外?一?[个家]?|外单位|兄弟)[^,。;!?]{0,6}(?:的|数|数字|那边)$"
)
"""我们是30%，80%是别人家的."""
_ONLY_DENIED = expression(r"(?:而|并)?(?:不是|并非)\ue0ff+了?")
