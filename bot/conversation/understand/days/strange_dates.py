"""Tells whether a date stands beside words that no list knows, and so is the date of something else."""

from bot.conversation.understand.reading import Reading
from bot.conversation.understand.writing.expressions import expression

_WAS_INSPECTED = expression(
    r"(?:看|查|验|检查|复查|抽查|核查|验收|查验|核实)(?:的|过了?|了)$|会(?:上)?(?:通|审)?过的$|[批审签]的$"
)
"""督查室上周四现场看过: the day on which it was seen to be done."""
_WENT_WELL = expression(
    r"(?:成功|通过|合格|达标|顺利|正常)了?$|(?:试运行|投运|投用|启用|试车|试水|并网|通[水电气暖车]|供[暖热水电])了?$|(?:审议|会议?|会上)[一-龥]{0,2}(?:通过|过)了?(?:并[一-龥]{2,4})?$"
)
"""昨儿点火成功: the day on which it proved to be done."""
_TOLD_WHEN = expression(
    r"^[^,。;!?]{0,8}\ue0ff(?!.*(?:开会|会上|说|讲|打电话|通知|下雨|停电|去|才知道))[^,。;!?没未不会要能]{1,10}"
    r"(?:的[一-龥]?|[上齐掉走毕清妥通满完好]|下来|上去|归位|到账|到户|到位)了?$"
)
"""9月25号交给牧户的, 昨晚最后一块标牌立上: when it was done, told beside the claim."""


def has_strange_words(reading: Reading) -> bool:
    """今天风真大: a date beside words that no list knows is the date of something else."""
    if _WAS_INSPECTED.search(reading.clause.text) or _WENT_WELL.search(reading.clause.text):
        return False
    if _TOLD_WHEN.search(reading.clause.covered):
        return False
    return sum(len(word.text) for word in reading.clause.words if not word.tags) > 2
