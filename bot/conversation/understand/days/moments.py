"""What a date in a reply is, and calendar arithmetic: which days a day of the month, a month, a weekday or a holiday can mean, seen from today."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum

from bot.conversation.understand.days.workdays import (
    HOLIDAYS,
    ONE_DAY,
    Workdays,
    after_workdays,
    festival,
    holiday_spans,
    next_workday,
)

FURTHEST_DAYS = 3660
"""Ten years: a longer span in a reply is not a deadline."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The day a wording means when it speaks of the past and when of the future (today included in both)."""

    past: date | None = None
    future: date | None = None
    is_exact: bool = False
    """One named day, rather than the end of a week, a month or a season."""
    is_vague: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time: `count` of "day", "workday", "month" or "hour"."""

    count: int
    unit: str

    def after(self, day: date, workdays: Workdays) -> date | None:
        """The day this long after `day`; None when that is too far off to be meant."""
        count = self.count
        if self.unit == "hour":
            return day + timedelta(days=count // 24) if count < FURTHEST_DAYS else None
        if self.unit == "workday":
            return after_workdays(day, count, workdays) if count <= 300 else None
        if self.unit == "month":
            return months_later(day, count) if count <= FURTHEST_DAYS // 30 else None
        return day + timedelta(days=count) if count <= FURTHEST_DAYS else None


class Edge(StrEnum):
    """What the wording says about the day: on it, until it, after it."""

    ON = "on"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date in a reply and where it stands; `span` when it was a length of time."""

    start: int
    end: int
    text: str
    moment: Moment
    edge: Edge = Edge.ON
    span: Span | None = None

    @property
    def is_fixed(self) -> bool:
        """Whether past and future readings agree."""
        return self.moment.past == self.moment.future


def fixed(day: date | None, *, is_exact: bool = False, is_vague: bool = False) -> Moment:
    """A moment that is the same whether past or future."""
    return Moment(day, day, is_exact, is_vague)


def nearest(days: Iterable[date | None], today: date, *, is_exact: bool = False, is_vague: bool = False) -> Moment:
    """Of the days a wording can mean: the last one behind us and the next one ahead."""
    known = sorted(day for day in days if day is not None)
    past = max((day for day in known if day <= today), default=None)
    future = min((day for day in known if day >= today), default=None)
    return Moment(past, future, is_exact, is_vague)


def day_of(year: int, month: int, day: int) -> date | None:
    """The date, or None when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_part(year: int, month: int, part: str) -> date | None:
    """The last day of a part of a month: 初 and 上旬 end on the 10th, 中旬 on the 20th, anything else at its end."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12):
        return None
    last = calendar.monthrange(year, month)[1]
    return date(year, month, {"初": 10, "头": 10, "头上": 10, "上旬": 10, "中旬": 20, "中": 20}.get(part, last))


def months_later(day: date, count: int) -> date | None:
    """The same day `count` months on, or that month's last day."""
    years, month = divmod(day.month - 1 + count, 12)
    return month_day(day.year + years, month + 1, day.day)


def month_day(year: int, month: int, day: int) -> date | None:
    """The day of that month, not beyond its last."""
    last = month_part(year, month, "底")
    return None if last is None else last.replace(day=min(day, last.day))


def weekday_in(today: date, weeks: int, weekday: int) -> date:
    """The weekday (0 is Monday) of the week `weeks` after this one."""
    return today + timedelta(days=7 * weeks + weekday - today.weekday())


def before_holiday(names: Iterable[str], today: date, workdays: Workdays) -> Moment:
    """The last working day before the holiday."""
    days = [next_workday(first, workdays, -ONE_DAY) for first, _ in _spans_around(names, today)]
    return nearest(days, today)


def after_holiday(names: Iterable[str], today: date, workdays: Workdays, shift: Span | None) -> Moment:
    """The first working day after the holiday, or the day `shift` after its last day off."""
    ends = [last for _, last in _spans_around(names, today)]
    if shift is not None:
        return nearest([shift.after(last, workdays) for last in ends], today)
    return nearest([next_workday(last, workdays) for last in ends], today, is_vague=True)


def during_holiday(names: Iterable[str], today: date) -> Moment:
    """The holiday's last day off."""
    return nearest([last for _, last in _spans_around(names, today)], today)


def holiday_itself(names: Iterable[str], today: date) -> Moment:
    """国庆当天: the day that is celebrated, whatever days are off around it."""
    years = range(max(MINYEAR + 1, today.year - 1), min(MAXYEAR - 1, today.year + 2))
    return nearest([festival(name, year) for name in names for year in years], today, is_exact=True)


def _spans_around(names: Iterable[str], today: date) -> list[tuple[date, date]]:
    years = range(max(MINYEAR + 1, today.year - 1), min(MAXYEAR - 1, today.year + 2))
    return sorted({span for name in names for year in years for span in holiday_spans(name, year)})


ANY_HOLIDAY = tuple(HOLIDAYS)
