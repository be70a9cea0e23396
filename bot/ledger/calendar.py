"""Working days, make-up days, quiet hours."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Protocol
from zoneinfo import ZoneInfo

import chinese_calendar
from chinese_calendar.constants import holidays
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import Field, SQLModel, UniqueConstraint, col, select

_DAY = timedelta(days=1)
_FIRST_YEAR = min(holidays).year
_LAST_YEAR = max(holidays).year
_WARNING_DAYS = 60
_FRIDAY = 4
_OWN_REST = "单位安排的休息日"
_NAMES = {holiday.value: holiday.chinese for holiday in chinese_calendar.Holiday} | {
    "Mid-autumn Festival": "中秋节",
    "Dragon Boat Festival": "端午节",
    "Tomb-sweeping Day": "清明节",
    "Anti-Fascist 70th Day": "抗战胜利纪念日",
}


class CalendarOverride(SQLModel, table=True):
    """A day on which the office knows better than the shipped calendar."""

    __table_args__ = (UniqueConstraint("unit_id", "day"),)

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id", index=True)
    day: date
    is_workday: bool
    note: str = ""


class WorkingHours(Protocol):
    """Whatever has a zone and working hours: a unit, or the planner's copy of one."""

    @property
    def zone(self) -> ZoneInfo: ...
    @property
    def work_start(self) -> time: ...
    @property
    def work_end(self) -> time: ...


class Calendar:
    """The working days of one unit: the State Council's arrangement as published, with the unit's own days over it.

    Past `known_until` nothing is published yet and Monday to Friday are taken for working days.
    """

    known_until = date(_LAST_YEAR, 12, 31)

    def __init__(self, overrides: Mapping[date, bool] | None = None, notes: Mapping[date, str] | None = None) -> None:
        self._overrides = dict(overrides or {})
        self._notes = dict(notes or {})
        self._years: dict[int, tuple[int, ...]] = {}

    def is_workday(self, day: date) -> bool:
        own = self._overrides.get(day)
        return _is_shipped_workday(day) if own is None else own

    def next_workday(self, day: date) -> date:
        """The first working day after `day`."""
        return self.add_workdays(day, 1)

    def previous_workday(self, day: date) -> date:
        """The last working day before `day`."""
        return self.add_workdays(day, -1)

    def this_or_next_workday(self, day: date) -> date:
        """`day` itself if it is a working day, else the next one."""
        return self.add_workdays(day - _DAY, 1)

    def add_workdays(self, day: date, count: int) -> date:
        """The working day `count` working days after `day` (before it, if negative); `day` itself for 0."""
        if count == 0:
            return day
        return self._forward(day, count) if count > 0 else self._backward(day, -count)

    def workdays_between(self, after: date, until: date) -> int:
        """How many working days lie after `after`, up to and including `until`; 0 if there is no such day."""
        if until <= after:
            return 0
        total = 0
        for year in range(after.year, until.year + 1):
            days = self._year(year)
            total += bisect_right(days, until.toordinal()) - bisect_right(days, after.toordinal())
        return total

    def holiday_name(self, day: date) -> str:
        """Why nobody works around `day`, in Chinese: the names of its run of free days; empty on a working day."""
        if self.is_workday(day):
            return ""
        first, last = self.previous_workday(day) + _DAY, self.next_workday(day) - _DAY
        run = (date.fromordinal(ordinal) for ordinal in range(first.toordinal(), last.toordinal() + 1))
        names = dict.fromkeys(name for name in map(self._free_day_name, run) if name)
        return "、".join(names) or "周末"

    def warning_due(self, today: date) -> int | None:
        """The year for which nothing is published yet, from 60 days before it begins; None while all is well."""
        return self.known_until.year + 1 if self.known_until - today <= timedelta(days=_WARNING_DAYS) else None

    def _free_day_name(self, day: date) -> str:
        if day in self._overrides:
            return self._notes.get(day) or _OWN_REST
        return _shipped_name(day)

    def _forward(self, day: date, count: int) -> date:
        year = day.year
        while True:
            days = self._year(year)
            index = bisect_right(days, day.toordinal()) + count - 1
            if index < len(days):
                return date.fromordinal(days[index])
            count = index - len(days) + 1
            year += 1

    def _backward(self, day: date, count: int) -> date:
        year = day.year
        while True:
            days = self._year(year)
            index = bisect_left(days, day.toordinal()) - count
            if index >= 0:
                return date.fromordinal(days[index])
            count = -index
            year -= 1

    def _year(self, year: int) -> tuple[int, ...]:
        """The ordinals of the working days of one year, in order."""
        if year not in self._years:
            own = {day.toordinal(): works for day, works in self._overrides.items() if day.year == year}
            shipped = _shipped_year(year)
            days = shipped if not own else sorted({*shipped, *own} - {day for day, works in own.items() if not works})
            self._years[year] = tuple(days)
        return self._years[year]


def _is_shipped_workday(day: date) -> bool:
    if _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return bool(chinese_calendar.is_workday(day))
    return day.weekday() <= _FRIDAY


def _shipped_name(day: date) -> str:
    name = holidays.get(day)
    return "" if name is None else _NAMES.get(name, name)


@lru_cache(maxsize=64)
def _shipped_year(year: int) -> tuple[int, ...]:
    ordinals = range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1)
    return tuple(ordinal for ordinal in ordinals if _is_shipped_workday(date.fromordinal(ordinal)))


def iso_week(day: date) -> str:
    """The ISO week of a day, such as 2023-W41."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


async def load(session: AsyncSession, unit_id: int) -> Calendar:
    """The calendar of a unit, with the days its office has set."""
    rows = await session.scalars(select(CalendarOverride).where(col(CalendarOverride.unit_id) == unit_id))
    own = list(rows)
    return Calendar({row.day: row.is_workday for row in own}, {row.day: row.note for row in own})


def is_at_work(now: datetime, unit: WorkingHours, calendar: Calendar) -> bool:
    """Whether `now` lies inside the working hours of a working day; the end is outside."""
    local = now.astimezone(unit.zone)
    return calendar.is_workday(local.date()) and unit.work_start <= local.time() < unit.work_end


def at_work(now: datetime, unit: WorkingHours, calendar: Calendar) -> datetime:
    """`now` inside working hours, else the next moment at which they begin."""
    if is_at_work(now, unit, calendar):
        return now
    local = now.astimezone(unit.zone)
    is_early = calendar.is_workday(local.date()) and local.time() < unit.work_start
    day = local.date() if is_early else calendar.next_workday(local.date())
    return datetime.combine(day, unit.work_start, unit.zone)
