"""How pressing a measure is on a day: the level its ladder has reached, and the days that are left."""

from dataclasses import dataclass
from datetime import date

from bot.ledger.calendar import Calendar
from bot.ledger.facts import MeasureFacts
from bot.ledger.ledger_state import HeldMeasure, LedgerState, PlacedProblem
from bot.ledger.measure import MeasureStatus
from bot.ledger.plan import fallen
from bot.ledger.policy import Level, choose

_AT_REST = frozenset({MeasureStatus.CLAIMED, MeasureStatus.CLOSED, MeasureStatus.LONG_TERM})


@dataclass(frozen=True, slots=True)
class Urgency:
    """`level` is None before the first rung of the ladder; `days_left` is negative after the deadline."""

    level: Level | None
    days_left: int


def urgency(held: HeldMeasure, placed: PlacedProblem, state: LedgerState, on: date) -> Urgency | None:
    """The urgency of a measure of the state; None where nothing runs out: no date, claimed, closed or long-term.

    Overdue is red, whatever the ladder says of the days after the deadline.
    """
    measure = held.measure
    if measure.due_on is None or measure.status in _AT_REST:
        return None
    days_left = (measure.due_on - on).days
    if days_left < 0:
        return Urgency(Level.RED, days_left)
    ladder = choose(
        measure=measure.ladder,
        problem=placed.problem.ladder,
        unit=state.unit.ladder,
        is_long_term=False,
        custom=state.ladders,
    )
    since = measure.created_at.astimezone(state.unit.zone).date()
    facts = MeasureFacts(
        measure.id, measure.number, placed.problem.number, measure.status, measure.due_on, ladder, since
    )
    return Urgency(_level(facts, on, state.calendar), days_left)


def _level(facts: MeasureFacts, on: date, calendar: Calendar) -> Level | None:
    return next((fall.rung.level for fall in fallen(facts, on, calendar)), None)
