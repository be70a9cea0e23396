"""Reads one matched wording of a day, a week, a month, a quarter or a year."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.conversation.understand.days import moments
from bot.conversation.understand.days.moments import DateMention, Edge, Moment, Span, fixed, nearest
from bot.conversation.understand.days.workdays import ONE_DAY, Workdays, next_workday
from bot.conversation.understand.numbers.numerals import digit, number


@dataclass(frozen=True, slots=True)
class Today:
    day: date
    workdays: Workdays


def mention_of(match: re.Match[str], moment: Moment, *, span: Span | None = None) -> DateMention:
    return DateMention(match.start(), match.end(), match.group(), moment, edge_of(match), span)


def edge_of(match: re.Match[str]) -> Edge:
    edge = match.groupdict().get("edge") or ""
    if edge.endswith(("前", "内", "以里")) or edge == "为止":
        return Edge.BEFORE
    if edge == "前后":
        return Edge.ON
    return Edge.AFTER if edge.endswith(("后", "过完", "过了", "一过", "结束")) else Edge.ON


def small(text: str) -> int:
    return int(number(text) or 0)


def year_of(text: str | None, today: date) -> int | None:
    """The year a word means; None when no year was named."""
    if not text:
        return None
    steps = {"今年": 0, "本年": 0, "本年度": 0, "明年": 1, "来年": 1, "后年": 2, "去年": -1, "前年": -2}
    if text in steps:
        return today.year + steps[text]
    said = int(text.removesuffix("年"))
    return said if said > 99 else 2000 + said


def yearly(match: re.Match[str], here: Today, make: Callable[[int], date | None], *, is_exact: bool) -> DateMention:
    """A day that comes every year, in the year named or around today."""
    year = year_of(match["year"], here.day)
    if year is not None:
        day = make(year)
        return mention_of(match, fixed(day, is_exact=is_exact, is_vague=day is None))
    days = [make(here.day.year + step) for step in (-1, 0, 1)]
    return mention_of(match, nearest(days, here.day, is_exact=is_exact, is_vague=not any(days)))


def read_full_date(match: re.Match[str], here: Today) -> DateMention | None:
    day = moments.day_of(year_of(match["year"], here.day) or here.day.year, small(match["month"]), small(match["day"]))
    return mention_of(match, fixed(day, is_exact=True, is_vague=day is None))


def read_month_and_day(match: re.Match[str], here: Today) -> DateMention | None:
    month, day = small(match["month"]), small(match["day"])
    return yearly(match, here, lambda year: moments.day_of(year, month, day), is_exact=True)


def read_month(match: re.Match[str], here: Today) -> DateMention | None:
    month, part = small(match["month"]), match["part"] or "底"
    return yearly(match, here, lambda year: moments.month_part(year, month, part), is_exact=False)


def read_this_month(match: re.Match[str], here: Today) -> DateMention | None:
    step = {"下个月": 1, "下月": 1, "次月": 1, "上个月": -1, "上月": -1, "下下个月": 2, "下下月": 2}.get(
        match["which"] or "", 0
    )
    years, month = divmod(here.day.month - 1 + step, 12)
    year = here.day.year + years
    if match["day"]:
        return mention_of(match, fixed(moments.day_of(year, month + 1, small(match["day"])), is_exact=True))
    return mention_of(match, fixed(moments.month_part(year, month + 1, match["part"] or "底")))


def read_week_of_month(match: re.Match[str], here: Today) -> DateMention | None:
    """11月第一周 ends on the 7th, 下月第二个周五 is one day, 本月最后一个工作日 the last on which people work."""
    start = _month_start(match, here)
    if start is None:
        return None
    end = moments.month_part(start.year, start.month, "底") or start
    if match["workday"]:
        day = next_workday(end + ONE_DAY, here.workdays, -ONE_DAY) if match["last"] else None
        return mention_of(match, fixed(day, is_exact=True)) if day else None
    weeks = 5 if match["last"] else digit(match["week"]) or 1
    if match["weekday"] is None:
        return mention_of(match, fixed(min(start + (7 * weeks - 1) * ONE_DAY, end)))
    day = start + ((_WEEKDAYS[match["weekday"]] - start.weekday()) % 7 + 7 * (weeks - 1)) * ONE_DAY
    return mention_of(match, fixed(day if day <= end else day - 7 * ONE_DAY, is_exact=True))


def _month_start(match: re.Match[str], here: Today) -> date | None:
    if match["which"]:
        return moments.months_later(here.day.replace(day=1), 1 if match["which"].startswith("下") else 0)
    month, year = small(match["month"]), year_of(match["year"], here.day) or here.day.year
    return date(year + (month < here.day.month and not match["year"]), month, 1)


def read_ten_days(match: re.Match[str], here: Today) -> DateMention | None:
    """中旬 without a month: of this one or, once that is over, of the next; 本旬: the ten days that are running."""
    running = "上旬" if here.day.day <= 10 else "中旬" if here.day.day <= 20 else "下旬"
    part = running if match["part"] == "本旬" else match["part"]
    months = (moments.months_later(here.day.replace(day=1), step) for step in (-1, 0, 1))
    days = [moments.month_part(month.year, month.month, part) for month in months if month]
    return mention_of(match, nearest(days, here.day))


def read_year_part(match: re.Match[str], here: Today) -> DateMention | None:
    part = match["part"]
    month = {"年中": 6, "上半年": 6}.get(part, 12)
    if part == "上半年":
        return yearly(match, here, lambda year: moments.month_part(year, 6, "底"), is_exact=False)
    year = year_of(match["year"], here.day) or here.day.year
    if not match["year"] and match["part"] in {"年底", "年末", "岁末", "岁尾"} and here.day.month <= _EARLY_IN_THE_YEAR:
        # 年底前就清了, said in January, is of the year that is over
        return mention_of(
            match, nearest([moments.month_part(year - 1, month, "底"), moments.month_part(year, month, "底")], here.day)
        )
    return mention_of(match, fixed(moments.month_part(year, month, "底")))


_EARLY_IN_THE_YEAR = 2
"""Months."""


def read_quarter(match: re.Match[str], here: Today) -> DateMention | None:
    which = match["quarter"].removeprefix("第")
    current = (here.day.month - 1) // 3
    if which in {"本", "这个", "当", "季"}:
        return mention_of(match, fixed(moments.month_part(here.day.year, current * 3 + 3, "底")))
    if which in {"下", "下个"}:
        years, quarter = divmod(current + 1, 4)
        return mention_of(match, fixed(moments.month_part(here.day.year + years, quarter * 3 + 3, "底")))
    month = 3 * (digit(which) or 4)
    return yearly(match, here, lambda year: moments.month_part(year, month, "底"), is_exact=False)


def read_year_alone(match: re.Match[str], here: Today) -> DateMention | None:
    year = year_of(match["year"], here.day)
    return mention_of(match, fixed(moments.month_part(year, 12, "底"), is_vague=True)) if year else None


_WEEKS = {"上上": -2, "大上": -2, "大下": 2, "上": -1, "这": 0, "本": 0, "当": 0, "下": 1, "下下": 2}
_WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6, "末": 6, "底": 6, "初": 1}


def read_weekday(match: re.Match[str], here: Today) -> DateMention | None:
    which, name = match["which"], match["weekday"]
    weekday = _WEEKDAYS.get(name or "日")
    weekday = (digit(name or "") or 7) - 1 if weekday is None else weekday
    is_exact = name is not None and name not in "末底初"
    if which:
        return mention_of(match, fixed(moments.weekday_in(here.day, _WEEKS[which], weekday), is_exact=is_exact))
    if name is None:
        return None
    if name in "末底":
        return mention_of(match, nearest([moments.weekday_in(here.day, weeks, weekday) for weeks in (-1, 0)], here.day))
    days = [moments.weekday_in(here.day, weeks, weekday) for weeks in (-1, 0, 1)]
    return mention_of(match, nearest(days, here.day, is_exact=is_exact))


def read_deadline(match: re.Match[str], here: Today) -> DateMention | None:
    """到期那天: no time before the deadline, which only the ledger knows."""
    del here
    return mention_of(match, Moment(), span=Span(0, "day"))


def read_this_week(match: re.Match[str], here: Today) -> DateMention | None:
    return mention_of(match, fixed(moments.weekday_in(here.day, 0, 6)))


def read_day_of_month(match: re.Match[str], here: Today) -> DateMention | None:
    day = small(match["day"])
    starts = [moments.months_later(here.day.replace(day=1), step) for step in (-1, 0, 1)]
    days = [moments.day_of(start.year, start.month, day) for start in starts if start]
    return mention_of(match, nearest(days, here.day, is_exact=True)) if any(days) else None
