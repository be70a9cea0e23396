"""Tells a round that is over of what is kept up for good: 比对长期坚持，已完成首轮."""

from bot.conversation.understand.whole import Whole
from bot.conversation.understand.writing.expressions import expression

_NTH = r"(?:首|第[一二三四五]|头一?|头两|前两|上一?|本)(?:轮|次|遍|期|批|季度?|回)"
_A_ROUND = expression(
    rf"[一-龥]{{0,6}}?(?:已经?|都|刚|也)*(?:完成|结束|[走查跑做搞办]完)了?{_NTH}[一-龥]{{0,4}}?了?"
    rf"|{_NTH}[一-龥]{{0,4}}?(?:已经?|都|刚|也)*(?:完成|结束|[走查跑做搞办开巡讲训][完过])了?"
)


def is_a_round_over(whole: Whole) -> bool:
    """One round of what goes on is how far it has come; 首轮还没开始 is none."""
    return any(_A_ROUND.fullmatch(each.clause.text) for each in whole.readings)
