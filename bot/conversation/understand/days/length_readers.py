"""Reads a length of time: 三天之内, 半个月, 十个工作日, 三天前."""

import re
from dataclasses import replace

from bot.conversation.understand.days import moments
from bot.conversation.understand.days.date_readers import Today, mention_of
from bot.conversation.understand.days.moments import DateMention, Edge, Moment, Span, fixed
from bot.conversation.understand.days.workdays import ONE_DAY
from bot.conversation.understand.numbers.numerals import number


def read_length(match: re.Match[str], here: Today) -> DateMention | None:
    span = _span(match)
    if span is None or match["these"]:
        return mention_of(match, Moment(is_vague=True))
    if (match["edge"] or "").endswith("前"):
        day = here.day - ONE_DAY * span.count if span.unit == "day" and span.count < moments.FURTHEST_DAYS else None
        return replace(mention_of(match, fixed(day, is_exact=True)), edge=Edge.ON)
    is_about = match["count"] == _ABOUT_ONE
    day = span.after(here.day, here.workdays)
    return mention_of(match, fixed(day, is_exact=span.unit != "hour" and not is_about, is_vague=is_about), span=span)


_ABOUT_ONE = "个把"
"""个把月: a month or so, which is to be asked about."""
UNIT_DAYS = {"天": 1, "日": 1, "周": 7, "星期": 7, "礼拜": 7}
_HOURS_OF_A_DAY = 24
"""七十二小时内 are three days, and end on a day as three days do."""
_UNIT_MONTHS = {"月": 1, "季度": 3, "年": 12}


def _span(match: re.Match[str]) -> Span | None:
    """The length said: 半个月 is 15 days, 半年 six months; of 三五天 the longer counts, of 个把月 the one; 几天 has none."""
    count_text, unit = match["count"], match["unit"]
    if "几" in count_text or "多" in count_text:
        return None
    count = 1 if count_text == _ABOUT_ONE else number(count_text[-1]) if match["about"] else number(count_text)
    if count is None or not 0 < count < moments.FURTHEST_DAYS:
        return None
    count += 0.5 if match["half"] else 0
    if unit == "工作日":
        return Span(int(count), "workday")
    if unit in UNIT_DAYS:
        return Span(round(count * UNIT_DAYS[unit]), "day")
    if unit in _UNIT_MONTHS:
        months = count * _UNIT_MONTHS[unit]
        return Span(int(months), "month") if months == int(months) else Span(round(months * 30), "day")
    if unit == "分钟":
        return Span(0, "hour")
    hours = round(count)
    return Span(hours, "hour") if hours % _HOURS_OF_A_DAY else Span(hours // _HOURS_OF_A_DAY, "day")
