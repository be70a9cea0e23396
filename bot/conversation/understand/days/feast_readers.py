"""Reads the wording of a holiday, a feast of the lunar year or a season."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date

from bot.conversation.understand.days import moments
from bot.conversation.understand.days.date_readers import Today, edge_of, mention_of, small, year_of, yearly
from bot.conversation.understand.days.length_readers import UNIT_DAYS
from bot.conversation.understand.days.moments import DateMention, Edge, Moment, Span
from bot.conversation.understand.days.workdays import HOLIDAYS, ONE_DAY, lunar_date, named_day, next_workday

_LONG_HOLIDAYS = ("春节", "五一", "国庆")
_LATELY_DAYS = 21


def _long_holiday_near(here: Today) -> str:
    """长假之后: of the holidays that last the one that is hardly over, or else the next."""
    by_name = {name: moments.during_holiday([name], here.day) for name in _LONG_HOLIDAYS}
    for name, moment in by_name.items():
        if moment.past is not None and (here.day - moment.past).days <= _LATELY_DAYS:
            return name
    return min(by_name, key=lambda name: by_name[name].future or date.max)


def read_holiday(match: re.Match[str], here: Today) -> DateMention | None:
    names = [match["name"]] if match["name"] in HOLIDAYS else moments.ANY_HOLIDAY
    if match["name"] == "长假":
        names = [_long_holiday_near(here)]
    elif match["name"].startswith(("年", "开年")):
        names = ["春节"]
    elif match["name"].startswith("跨年"):
        names = ["元旦"]
    is_back = match["back"] or "完假" in match.group() or "放假完" in match.group()
    is_first = match["first"] or (is_back and match["itself"])  # 国庆收假头一天, 节后上班那天
    is_over = (
        match["over"]
        or match["back"] in _RETURNED
        or (is_first and match["back"])
        or "收假" in match.group()
        or (is_back and not match["back"])
    )
    edge = Edge.AFTER if is_over else Edge.BEFORE if match["ahead"] else edge_of(match)  # 没到中秋就落实了
    year = year_of(match["year"], here.day)
    here = here if year is None or year in range(here.day.year - 1, here.day.year + 2) else _in_year(here, year)
    if edge is Edge.BEFORE:
        moment = moments.before_holiday(names, here.day, here.workdays)
    elif edge is Edge.AFTER:
        shift = _shift(match) if match["count"] else None
        moment = moments.after_holiday(names, here.day, here.workdays, shift)
        moment = replace(moment, is_vague=False, is_exact=True) if is_first or is_back else moment
    elif match["itself"]:
        moment = moments.holiday_itself(names, here.day)
    else:
        moment = moments.during_holiday(names, here.day)
    if year:
        days = [day for day in (moment.past, moment.future) if day and day.year == year]
        moment = replace(moment, past=days[0] if days else None, future=days[0] if days else None)
    return replace(mention_of(match, moment), edge=edge)


_RETURNED = ("回来", "归来")


def _shift(match: re.Match[str]) -> Span:
    """节后十天, 节后一个月: so long after the last day off."""
    count = small(match["count"])
    return Span(count, "month") if match["unit"] == "月" else Span(count * UNIT_DAYS[match["unit"]], "day")


def _in_year(here: Today, year: int) -> Today:
    """The same, looked at from the middle of the year that was named."""
    return Today(date(year, 7, 1), here.workdays) if MINYEAR < year < MAXYEAR else here


def read_named_day(match: re.Match[str], here: Today) -> DateMention | None:
    """重阳节前, 腊八, 教师节后: 前 is the last working day before, 后 the first one after."""
    return _on_a_day(match, here, lambda year: named_day(match["name"], year))


_LUNAR_MONTHS = {"正月": 1, "大年": 1, "冬月": 11, "腊月": 12}


def read_lunar_date(match: re.Match[str], here: Today) -> DateMention | None:
    """正月十六, 腊月二十前."""
    month, day = _LUNAR_MONTHS[match["lunar"]], small(match["day"].removeprefix("初").replace("廿", "二十"))
    return _on_a_day(match, here, lambda year: lunar_date(month, day, year))


def _on_a_day(match: re.Match[str], here: Today, of_year: Callable[[int], date | None]) -> DateMention:
    edge = edge_of(match)
    step = {Edge.BEFORE: -ONE_DAY, Edge.AFTER: ONE_DAY}.get(edge)

    def day_in(year: int) -> date | None:
        day = of_year(year) if 1900 < year < 2100 else None
        return day if day is None or step is None else next_workday(day, here.workdays, step)

    return yearly(match, here, day_in, is_exact=edge is Edge.ON)


def read_season(match: re.Match[str], here: Today) -> DateMention | None:
    del here
    return mention_of(match, Moment(is_vague=True))
