"""Tells the days of chat beside a figure from the day of an end: 六成五，过年前就到这了."""

from collections.abc import Sequence

from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import TAKEN

_OF_THE_END = (
    *(Tag.COMPLETE, Tag.ACT, Tag.STRONG_ACT, Tag.ABLE, Tag.PROMISE, Tag.AT_ONCE, Tag.START, Tag.CLOSING),
    *(Tag.ACCEPT, Tag.EXTEND, Tag.MOVE, Tag.REPORT, Tag.HAND_IN, Tag.SUBMIT, Tag.NEARLY),
)
_SAYS_LITTLE = 4


def is_chat_beside_a_figure(reading: Reading, readings: Sequence[Reading]) -> bool:
    """六成五，过年前就到这了: beside how far it is, a day with words that tell of no end."""
    others = [share for each in readings if each is not reading for share in each.clause.percents]
    is_chat = reading.judgement.verdict is Verdict.NOTHING and not reading.intents and reading.role is None
    told = reading.clause.covered.strip(TAKEN)
    is_untold = reading.role is None
    if (
        is_untold
        and _CAME_BY.fullmatch(reading.clause.covered)
        and not any(each.clause.has(Tag.ACCEPT) for each in readings)
    ):
        return True
    if any(share.metric is None for share in others) and _has_only_days_of_chat(reading):
        return True
    return (
        is_chat
        and any(share.metric is None for share in others)
        and not (reading.clause.percents or reading.clause.amounts)
        and not reading.clause.has(*_OF_THE_END)
        and not reading.reports
        and len(told) >= _SAYS_LITTLE
    )


_LASTED = expression(r"(?:才|刚|都|快|已经?|满|停|歇|休|熬|耽误|耽搁|等|缓|下|刮|请假|放假|出差)(?:过|了|他)?$")
_ONLY_JUST = expression(r"^[一-龥]{1,8}\ue0ff+(?:上午|下午|晚上)?才[^,。;!?]{1,6}$")
_CAME_BY = expression(
    r"[一-龥]{2,6}\ue0ff+(?:[上下]午|晚上)?(?:还|都|刚|亲自)*来(?:看|瞧|检查|转|查|走|瞅)(?:过|了)[一-龥]{0,2}"
)
_AT_WHAT_HOURS = frozenset(["晚上", "夜里", "夜间", "中午", "白天", "早上", "傍晚", "上午", "下午"])


def _has_only_days_of_chat(reading: Reading) -> bool:
    """开学才两周, 先停两天, 吊机昨天才修好, 改晚上去: how long, how late and at what hours, beside a figure of the work."""
    clause = reading.clause
    if clause.percents or clause.amounts or reading.reports or not clause.dates:
        return False
    if _ONLY_JUST.match(clause.covered) and all(each.moment.past == each.moment.future for each in clause.dates):
        return True
    return not clause.has(Tag.REPORT, Tag.HAND_IN, Tag.REPLY, Tag.COMPLETE, Tag.PROMISE) and all(
        each.text in _AT_WHAT_HOURS
        or (each.span is not None and _LASTED.search(clause.text[: each.start - clause.start]))
        for each in clause.dates
    )
