"""On which day a rung of a ladder falls, and which fall is the latest or the next."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.ledger.calendar import Calendar
from bot.ledger.policy import Rung, When


@dataclass(frozen=True, slots=True)
class Fall:
    """One coming of a rung: the day it counts to, and the working day on which it is said.

    `occurrence` names it among all comings of the rung, by what it counts from and the number of the repetition.
    """

    rung: Rung
    counted_on: date
    day: date
    occurrence: str

    @property
    def is_after(self) -> bool:
        return self.rung.when is When.AFTER

    @property
    def order(self) -> tuple[date, int]:
        """Sorts comings in time; two on one working day by how far they stand from the deadline."""
        return (self.day, -self.rung.days if self.rung.when is When.BEFORE else self.rung.days)


@dataclass(frozen=True, slots=True)
class Anchor:
    """What rungs count from: the deadline, if there is one, and the day since which regular checks run."""

    due_on: date | None
    since_on: date


def latest_fall(rung: Rung, anchor: Anchor, on: date, calendar: Calendar) -> Fall | None:
    """The last coming of the rung that is said on `on` or was to be said earlier; None before the first."""
    number = _count_until(rung, anchor, on, calendar)
    while number >= _first(rung):
        found = _fall(rung, anchor, number, calendar)
        if found is None or found.day <= on:
            return found
        number -= 1
    return None


def next_fall(rung: Rung, anchor: Anchor, after: date, calendar: Calendar) -> Fall | None:
    """The first coming of the rung that is said after `after`; None where no more comes."""
    latest = latest_fall(rung, anchor, after, calendar)
    if latest is None:
        return _fall(rung, anchor, _first(rung), calendar)
    if not _is_repeated(rung):
        return None
    return _fall(rung, anchor, _number(latest) + 1, calendar)


def _is_repeated(rung: Rung) -> bool:
    return rung.when is When.EVERY or rung.repeat_days > 0


def _first(rung: Rung) -> int:
    return 1 if rung.when is When.EVERY else 0


def _number(fall: Fall) -> int:
    return int(fall.occurrence.partition("+")[2] or 0)


def _count_until(rung: Rung, anchor: Anchor, on: date, calendar: Calendar) -> int:
    """A number of repetition that is certainly not below the latest one's."""
    if not _is_repeated(rung):
        return 0
    if rung.when is When.EVERY:
        return _steps(anchor.since_on, on, rung.days, rung.in_workdays, calendar)
    first = _fall(rung, anchor, 0, calendar)
    if first is None:
        return 0
    start = first.day if rung.repeat_in_workdays else first.counted_on
    return _steps(start, on, rung.repeat_days, rung.repeat_in_workdays, calendar)


def _steps(start: date, on: date, length: int, in_workdays: bool, calendar: Calendar) -> int:
    days = calendar.workdays_between(start, on) if in_workdays else max((on - start).days, 0)
    return days // length


def _fall(rung: Rung, anchor: Anchor, number: int, calendar: Calendar) -> Fall | None:
    """Coming `number` of the rung; None where there is no deadline to count from."""
    if rung.when is When.EVERY:
        counted = _plus(anchor.since_on, number * rung.days, rung.in_workdays, calendar)
        return Fall(rung, counted, calendar.this_or_next_workday(counted), f"{anchor.since_on.isoformat()}+{number}")
    if anchor.due_on is None:
        return None
    if rung.when is When.BEFORE:
        counted = _plus(anchor.due_on, -rung.days, rung.in_workdays, calendar)
        return Fall(rung, counted, _before(counted, anchor.due_on, calendar), anchor.due_on.isoformat())
    return _after(rung, anchor.due_on, number, calendar)


def _after(rung: Rung, due_on: date, number: int, calendar: Calendar) -> Fall:
    counted = _plus(due_on, rung.days, rung.in_workdays, calendar)
    occurrence = due_on.isoformat()
    if number:
        start = calendar.this_or_next_workday(counted) if rung.repeat_in_workdays else counted
        counted = _plus(start, number * rung.repeat_days, rung.repeat_in_workdays, calendar)
        occurrence += f"+{number}"
    return Fall(rung, counted, calendar.this_or_next_workday(counted), occurrence)


def _before(counted: date, due_on: date, calendar: Calendar) -> date:
    """On a free day it waits for the next working day, unless that would be too late: then it comes forward."""
    day = calendar.this_or_next_workday(counted)
    return day if day <= due_on else calendar.previous_workday(counted)


def _plus(day: date, count: int, in_workdays: bool, calendar: Calendar) -> date:
    return calendar.add_workdays(day, count) if in_workdays else day + timedelta(days=count)
