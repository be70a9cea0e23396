"""Why something is not said, or not said any more: Chinese reasons for the forecast and for what is taken back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.ledger import nudge
from bot.ledger.calendar import Calendar
from bot.ledger.facts import MeasureFacts, UnitFacts
from bot.ledger.handover import REMINDER_RUNG
from bot.ledger.handover_course import why_not_reminded
from bot.ledger.measure import MeasureStatus
from bot.ledger.plan import holders, wanted_by
from bot.ledger.policy import HEARER_NAMES, Hearer, When
from bot.ledger.rungs import Fall, next_fall

GONE = "事项已不在台账中"
MISSED = "当日未能发出，并入下一次提醒"
_NEARER = "已有更近的提醒"
_ANSWERED = "转办已有答复或已撤回"
_LONGEST_HOLIDAY = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Saying:
    """A reminder that was planned: of which rung and coming, for whom, on which day."""

    rung: str
    occurrence: str
    person_id: int
    day: date


@dataclass(frozen=True, slots=True)
class Unsaid:
    """Something that the ladder names and that is not said (then), with the reason; `person` may be empty."""

    measure: MeasureFacts
    fall: Fall | None
    role: Hearer | None
    person_id: int | None
    on: date
    reason: str


def why_taken_back(saying: Saying, measure: MeasureFacts, unit: UnitFacts, calendar: Calendar) -> str:
    """Why a planned reminder must not be said any more; empty while it is right."""
    if reason := _why_silent(measure, unit, saying.day):
        return reason
    if saying.rung == nudge.RUNG:
        return _why_deaf(saying.person_id, saying.day, measure, unit)
    if saying.rung == REMINDER_RUNG:
        is_open = saying.occurrence in {str(asked.handover_id) for asked in measure.asked}
        return why_not_reminded(saying.person_id, unit, saying.day) if is_open else _ANSWERED
    wanted = wanted_by(measure, unit, saying.day, calendar)
    if any(
        (w.fall.rung.name, w.fall.occurrence, w.person_id) == (saying.rung, saying.occurrence, saying.person_id)
        for w in wanted
    ):
        return ""
    return _why_changed(saying, measure) or _why_deaf(saying.person_id, saying.day, measure, unit) or _NEARER


def unsaid(measure: MeasureFacts, unit: UnitFacts, from_on: date, to_on: date, calendar: Calendar) -> Iterator[Unsaid]:
    """What the ladder names between the two days (both included) and what is not said, or on another day."""
    if measure.status == MeasureStatus.CLOSED:
        return
    if measure.is_silent and measure.status != MeasureStatus.CLAIMED:
        yield Unsaid(measure, None, None, None, from_on, "没有整改时限")
        return
    for fall in _falls(measure, from_on, to_on, calendar):
        if silent := _why_silent(measure, unit, fall.day):
            yield from _each(fall, measure, unit, silent)
            continue
        if fall.counted_on != fall.day and from_on <= fall.counted_on <= to_on:
            name = calendar.holiday_name(fall.counted_on)
            moved = f"{name}{'' if name.endswith('休息日') or name == '周末' else '放假'}，移到{fall.day.month}月{fall.day.day}日"
            yield from _each(fall, measure, unit, moved)
        if from_on <= fall.day <= to_on:
            yield from _unheard(fall, measure, unit, calendar)


def _why_silent(measure: MeasureFacts, unit: UnitFacts, day: date) -> str:
    if measure.status == MeasureStatus.CLOSED:
        return "已销号"
    if measure.status == MeasureStatus.CLAIMED:
        return "已报完成，等待核验"
    return "本单位已暂停提醒" if unit.is_paused(day) else ""


def _why_changed(saying: Saying, measure: MeasureFacts) -> str:
    known = {rung.name: rung for rung in measure.ladder.rungs}
    if saying.rung not in known:
        return "已转为长期坚持" if measure.status == MeasureStatus.LONG_TERM else "提醒规则已更改"
    counts_from = measure.since_on if known[saying.rung].when is When.EVERY else measure.due_on
    if counts_from is None:
        return "整改时限已取消"
    if saying.occurrence.partition("+")[0] != counts_from.isoformat():
        return f"整改时限已改为{counts_from.month}月{counts_from.day}日"
    return ""


def _why_deaf(person_id: int, day: date, measure: MeasureFacts, unit: UnitFacts) -> str:
    duty_people = {duty.person_id for duty in measure.duties} | set(unit.office)
    if person_id not in {unit.stand_in(duty_person, day) for duty_person in duty_people}:
        return f"已由{_name(unit.stand_in(person_id, day), unit)}代收" if person_id in duty_people else "已不由本人负责"
    person = unit.people.get(person_id)
    if person is None or not person.is_active:
        return "已离岗"
    return "" if unit.hears(person_id, day) else f"{person.name}已暂停提醒"


def _falls(measure: MeasureFacts, from_on: date, to_on: date, calendar: Calendar) -> Iterator[Fall]:
    """Every coming that counts to, or is said on, one of the days."""
    for rung in measure.ladder.rungs:
        fall = next_fall(rung, measure.anchor, from_on - _LONGEST_HOLIDAY, calendar)
        while fall is not None and min(fall.counted_on, fall.day) <= to_on:
            if max(fall.counted_on, fall.day) >= from_on:
                yield fall
            fall = next_fall(rung, measure.anchor, fall.day, calendar)


def _each(fall: Fall, measure: MeasureFacts, unit: UnitFacts, reason: str) -> Iterator[Unsaid]:
    for role in fall.rung.hearers:
        for person_id in holders(role, measure, unit):
            yield Unsaid(measure, fall, role, person_id, fall.counted_on, reason)


def _unheard(fall: Fall, measure: MeasureFacts, unit: UnitFacts, calendar: Calendar) -> Iterator[Unsaid]:
    """Who does not hear the coming on its day, though addressed by it."""
    heard = {(w.fall.rung.name, w.duty_person_id) for w in wanted_by(measure, unit, fall.day, calendar)}
    for role in fall.rung.hearers:
        present = list(holders(role, measure, unit))
        if not present:
            yield Unsaid(measure, fall, role, None, fall.day, f"没有指定{HEARER_NAMES[role]}")
        for person_id in present:
            stand_in = unit.stand_in(person_id, fall.day)
            if stand_in != person_id:
                yield Unsaid(measure, fall, role, person_id, fall.day, f"不在岗，由{_name(stand_in, unit)}代收")
            elif (fall.rung.name, person_id) not in heard:
                reason = _why_deaf(person_id, fall.day, measure, unit) or _NEARER
                yield Unsaid(measure, fall, role, person_id, fall.day, reason)


def _name(person_id: int, unit: UnitFacts) -> str:
    person = unit.people.get(person_id)
    return person.name if person else "他人"
