"""Tells which of two days named side by side is meant: 周五完，12月29号; 15号前，不，13号前报."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.writing.expressions import expression

_BARE_DAY = expression(r"(?:就是|也就是|也就|即|那就是)?\ue0ff+(?:[上下]班)?(?:之?前|那天|当天)?")
_NO_THAT = expression(r"(?:哦|啊|噢|哎|喔|呃)?(?:不对?|不是|错了|说错了|写错了|打错了)(?:不对|不是)?")
_IS_ITS_NAME = ("月", "号")


def take_the_day_meant(readings: Sequence[Reading]) -> None:
    """Marks, in place, the clause whose day another names more closely or puts right."""
    for before, after in pairwise(readings):
        is_loose = not any(sign in mention.text for mention in before.clause.dates for sign in _IS_ITS_NAME)
        if is_loose and before.judgement.verdict in {Verdict.WILL, Verdict.PROMISED} and _names_the_day(after):
            before.has_no_date = True
    for before, denied, after in zip(readings, readings[1:], readings[2:], strict=False):
        if _BARE_DAY.fullmatch(before.clause.covered) and _NO_THAT.fullmatch(denied.clause.text) and after.clause.dates:
            before.has_no_date, denied.has_open_denial, denied.judgement = True, False, NO_VERDICT
            denied.doubts.clear()


def _names_the_day(reading: Reading) -> bool:
    exact = any(mention.moment.is_exact and mention.span is None for mention in reading.clause.dates)
    named = any("月" in mention.text for mention in reading.clause.dates)
    return exact and named and _BARE_DAY.fullmatch(reading.clause.covered) is not None
