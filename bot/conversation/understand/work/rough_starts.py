"""Sets aside how badly it began where the reply ends in what is done: 业主开头不让装，磨了俩月同意了，上周装完."""

from collections.abc import Sequence

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.forgetting import IN_THE_WAY, forget
from bot.conversation.understand.work.verdicts import UNDONE, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_AT_FIRST = expression(
    r"^[^,。;!?没未不]{0,5}?(?:一?开头|一开始|刚开始|开始(?:时|的时候|那会儿?)?|起初|起先|最初|当时|当初|原先|原来|之前|前面|前期|前段(?:时间)?|早先|先前|那会儿?|头先)"
)
"""业主开头死活不让装, 前面卡在审批: how it was then."""
_STILL = expression(
    r"还(?!好|是|行|算)|仍|尚|[没未](?!有?(?:问题|意见|反弹|人闹|再))|不(?!再|过|错|久|漏|堵)|正(?!常)|在[一-龥]{1,3}(?:中|着)|继续|接着|之后|以后|下一?步|[将再会等]|打算|准备|计划|预计|争取|剩|差|一部分|一半|几[户个家处]"
)
_OVER_BY_NOW = frozenset({Verdict.NOTHING, Verdict.STAGE, Verdict.DOING, Verdict.STARTED, Verdict.DONE, Verdict.UNSURE})


def forget_rough_starts(readings: Sequence[Reading]) -> None:
    """Takes back, in place, the trouble of the beginning and the steps out of it before a plain end."""
    if not readings:
        return
    end = readings[-1]
    is_plain = end.judgement.verdict is Verdict.DONE and not end.judgement.doubt and not end.intents & IN_THE_WAY
    is_told = end.clause.has(Tag.COMPLETE, Tag.PERFECT, Tag.ALL) and not (end.clause.amounts or end.clause.items)
    if not (is_plain and is_told):
        return
    starts = [
        place
        for place, each in enumerate(readings[:-1])
        if (each.intents & IN_THE_WAY or each.judgement.verdict in UNDONE or each.has_open_denial)
        and Intent.EXTENSION not in each.intents
        and _AT_FIRST.match(each.clause.text)
    ]
    if not starts:
        return
    between = readings[starts[0] + 1 :]
    if any(_STILL.search(each.clause.text) or each.clause.items for each in between) or not all(
        each.judgement.verdict in _OVER_BY_NOW and not each.intents & IN_THE_WAY for each in between
    ):
        return
    for reading in (readings[starts[0]], *between[:-1]):
        if reading is not end and reading.judgement.verdict is not Verdict.DONE:
            forget(reading)
            reading.has_no_figures = True
