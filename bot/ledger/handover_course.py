"""What becomes of a handing over that nobody answers: reminders on three working days, then a word to those who wait."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.ledger import calendar as working_days
from bot.ledger import moments
from bot.ledger.calendar import Calendar
from bot.ledger.facts import AskedFacts, UnitFacts

MOST_REMINDERS = 3
"""So often somebody is reminded of a request; then the asker and the office are told that it stands unanswered."""


@dataclass(frozen=True, slots=True)
class Remind:
    """The person asked shall be reminded in the message of today, for the `number`-th time."""

    number: int


@dataclass(frozen=True, slots=True)
class Tell:
    """The asker and the office shall hear that there is no answer after so many reminders."""

    reminders: int


def asked_on(asked: AskedFacts, unit: UnitFacts, calendar: Calendar) -> date:
    """The working day on which the request itself reaches the person."""
    return working_days.at_work(asked.at, unit, calendar).astimezone(unit.zone).date()


def next_step(
    asked: AskedFacts,
    reminded_on: Sequence[date],
    unit: UnitFacts,
    today: date,
    calendar: Calendar,
    *,
    has_chat: bool,
) -> Remind | Tell | None:
    """What is due today for a request that waits; None for nothing. At most one reminder falls on a day.

    `reminded_on` are the days whose messages held a reminder of it. Counted from what was said and not from today's
    distance to the request, so that a pause of the program shortens nothing. Who cannot be reminded (away, paused,
    without a chat) keeps the others waiting no longer than somebody who can.
    """
    first = asked_on(asked, unit, calendar)
    if today <= max([first, *reminded_on]) or not calendar.is_workday(today) or unit.is_paused(today):
        return None
    if len(reminded_on) >= MOST_REMINDERS:
        return Tell(len(reminded_on))
    if has_chat and not why_not_reminded(asked.person_id, unit, today):
        return Remind(len(reminded_on) + 1)
    return Tell(len(reminded_on)) if calendar.workdays_between(first, today) > MOST_REMINDERS else None


def foreseen(
    asked: AskedFacts,
    reminded_on: Sequence[date],
    unit: UnitFacts,
    now: datetime,
    until_on: date,
    calendar: Calendar,
    *,
    has_chat: bool,
    is_used: bool,
) -> Iterator[tuple[int, datetime]]:
    """The number and the moment of each reminder up to and including a day, if nobody answers in between.

    `is_used`: the person's message of today has gone, and nothing more is said today.
    """
    today = day = now.astimezone(unit.zone).date()
    days = list(reminded_on)
    while day <= until_on:
        begin = now if day == today else datetime.combine(day, time.min, unit.zone)
        match next_step(asked, days, unit, day, calendar, has_chat=has_chat):
            case Remind(number) if not (is_used and day == today) and (
                at := moments.moment(asked.person_id, begin, unit)
            ):
                yield number, at
                days.append(day)
            case Tell():
                return
        day += timedelta(days=1)


def why_not_reminded(person_id: int, unit: UnitFacts, day: date) -> str:
    """Why the person hears nothing of a request on that day; a deputy cannot take the task on. Empty: is reminded."""
    person = unit.people.get(person_id)
    if person is None or not person.is_active:
        return "已离岗"
    if unit.stand_in(person_id, day) != person_id:
        return f"{person.name}不在岗"
    return "" if unit.hears(person_id, day) else f"{person.name}已暂停提醒"
