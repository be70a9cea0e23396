"""The pure heart: ledger + now → notices due.

It asks what should have been said by now and was not, never what falls in this minute. A reminder is planned on the
working day on which it is said, and all of a person's reminders of one day are one message:

- a rung has fallen once its working day has come (`rungs.py`); one after the deadline ends those before it;
- of the fallen rungs that address somebody only the latest is said to that person, so after a pause of the program
  everybody hears once how things stand;
- what was said under a key is never said again, whoever asks and however often.

Sending (`acts/planning.py`) and the forecast stand on the same two functions, `due_notices` and `next_notice_on`.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.ledger import moments
from bot.ledger.calendar import Calendar
from bot.ledger.facts import MeasureFacts, UnitFacts
from bot.ledger.policy import Hearer
from bot.ledger.rungs import Fall, latest_fall, next_fall

_DAY = timedelta(days=1)
_NOBODY: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Wanted:
    """That `person_id` shall have heard of a rung, in `role`; `duty_person_id` has the duty and may be absent."""

    measure_id: int
    fall: Fall
    person_id: int
    duty_person_id: int
    role: Hearer

    @property
    def key(self) -> str:
        """The name of the decision, unique for ever."""
        return f"remind:{self.measure_id}:{self.fall.rung.name}:{self.fall.occurrence}:{self.person_id}"


@dataclass(frozen=True, slots=True)
class PlannedNotice:
    """A reminder that is due: at which moment, and whether that is later than one working day."""

    measure: MeasureFacts
    wanted: Wanted
    at: datetime
    day: date
    is_late: bool


def wanted_by(measure: MeasureFacts, unit: UnitFacts, day: date, calendar: Calendar) -> list[Wanted]:
    """What shall have been said of the measure by the message of `day`, said or not: one entry for each hearer."""
    if measure.is_silent or unit.is_paused(day):
        return []
    found: dict[int, Wanted] = {}
    for fall in fallen(measure, day, calendar):
        for role in fall.rung.hearers:
            for person_id in holders(role, measure, unit):
                hearer = unit.stand_in(person_id, day)
                if hearer not in found and unit.hears(hearer, day):
                    found[hearer] = Wanted(measure.id, fall, hearer, person_id, role)
    return list(found.values())


def fallen(measure: MeasureFacts, day: date, calendar: Calendar) -> list[Fall]:
    """The latest coming of each rung that has come by `day` and still counts, the latest of all first."""
    found = [latest_fall(rung, measure.anchor, day, calendar) for rung in measure.ladder.rungs]
    falls = sorted((fall for fall in found if fall), key=lambda fall: fall.order, reverse=True)
    return [fall for fall in falls if fall.is_after] or falls


def due_notices(
    measures: Sequence[MeasureFacts],
    unit: UnitFacts,
    now: datetime,
    calendar: Calendar,
    said: Set[str],
    used: Set[int] = _NOBODY,
) -> list[PlannedNotice]:
    """What is to be planned now for today's messages.

    `said` holds the keys of what was said or is planned; `used` the people whose message of today has gone.
    Empty on a free day and after work.
    """
    today = now.astimezone(unit.zone).date()
    if not calendar.is_workday(today):
        return []
    return [
        PlannedNotice(measure, wanted, at, today, _is_late(measure, wanted, today, calendar))
        for measure in measures
        for wanted in wanted_by(measure, unit, today, calendar)
        if wanted.key not in said and wanted.person_id not in used
        if (at := moments.moment(wanted.person_id, now, unit)) is not None
    ]


def next_notice_on(
    measure: MeasureFacts,
    unit: UnitFacts,
    now: datetime,
    calendar: Calendar,
    said: Set[str],
    used: Set[int] = _NOBODY,
) -> date | None:
    """The first working day, from today on, on which there may be something to say; None when there never will.

    Never later than the truth: it may name a day on which the only change is that somebody comes back.
    """
    if measure.is_silent:
        return None
    today = now.astimezone(unit.zone).date()
    if due_notices([measure], unit, now, calendar, said, used):
        return today
    following = calendar.next_workday(today)
    first = today if calendar.is_workday(today) and _is_before_work_ends(unit, now) else following
    if any(wanted.key not in said for wanted in wanted_by(measure, unit, first, calendar)):
        return following
    return _next_change(measure, unit, first, calendar)


def forecast(
    measures: Sequence[MeasureFacts],
    unit: UnitFacts,
    until_on: date,
    now: datetime,
    calendar: Calendar,
    said: Set[str],
    used: Set[int] = _NOBODY,
) -> Iterator[PlannedNotice]:
    """Everything that will be said up to and including `until_on`, if nothing happens in between.

    Here `said` holds only what has left, so that what is planned and waiting shows as well.
    """
    for measure in measures:
        told, moment, taken = set(said), now, used
        while (day := next_notice_on(measure, unit, moment, calendar, told, taken)) and day <= until_on:
            midnight = datetime.combine(day, time.min, unit.zone)
            if midnight > moment:
                moment, taken = midnight, _NOBODY
            notices = due_notices([measure], unit, moment, calendar, told, taken)
            yield from notices
            told.update(notice.wanted.key for notice in notices)
            measure = replace(measure, expected_on=day)


def holders(role: Hearer, measure: MeasureFacts, unit: UnitFacts) -> Iterator[int]:
    """The people whom a rung addresses in that role, whether they are there or not."""
    if role is Hearer.OFFICE:
        yield from unit.office
    else:
        yield from (duty.person_id for duty in measure.duties if duty.role == role)


def _is_late(measure: MeasureFacts, wanted: Wanted, today: date, calendar: Calendar) -> bool:
    """Late is what the program missed, not what a new deadline or a new handler makes due at once."""
    if measure.expected_on is None:
        return False
    return calendar.workdays_between(max(measure.expected_on, wanted.fall.day), today) > 1


def _is_before_work_ends(unit: UnitFacts, now: datetime) -> bool:
    return now.astimezone(unit.zone).time() < unit.work_end


def _next_change(measure: MeasureFacts, unit: UnitFacts, after: date, calendar: Calendar) -> date | None:
    """The first working day after `after` on which a rung falls, a hearer comes or goes, or the unit's silence is over."""
    falls = (next_fall(rung, measure.anchor, after, calendar) for rung in measure.ladder.rungs)
    days = [fall.day for fall in falls if fall is not None]
    holding = {duty.person_id for duty in measure.duties} | set(unit.office)
    deputies = [deputy for person_id in holding for deputy in unit.deputies.get(person_id, ())]
    for deputy in deputies:
        days += [deputy.from_on, deputy.until_on + _DAY]
    hearing = holding | {deputy.deputy_id for deputy in deputies}
    pauses = [unit.people[person_id].paused_until for person_id in hearing if person_id in unit.people]
    pauses.append(unit.paused_until)
    days += [last + _DAY for last in pauses if last is not None]
    found = min((calendar.this_or_next_workday(day) for day in days if day > after), default=None)
    if found is not None and unit.paused_until is not None and unit.is_paused(found):
        return calendar.this_or_next_workday(unit.paused_until + _DAY)
    return found
