"""A reminder that the office orders by hand: whom it addresses, beside all ladders."""

from dataclasses import dataclass
from datetime import date

from bot.ledger.facts import MeasureFacts, UnitFacts
from bot.ledger.plan import holders
from bot.ledger.policy import Hearer

RUNG = "nudge"
"""Stands in a notice in the place of a ladder's rung."""

_USUAL = (Hearer.HANDLER, Hearer.DIRECTLY_RESPONSIBLE)
_OVERDUE = (*_USUAL, Hearer.FIRST_RESPONSIBLE)


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody who is addressed in a role; `duty_person_id` has the duty and may be absent."""

    person_id: int
    duty_person_id: int
    role: Hearer


def called(measure: MeasureFacts, unit: UnitFacts, day: date) -> list[Called]:
    """Whom a nudge of that day addresses, each once: handlers and directly responsible; once overdue the first as well.

    Where nobody has one of these duties whoever answers first is addressed. Deputies stand in as for any reminder.
    """
    is_overdue = measure.due_on is not None and measure.due_on < day
    roles = _OVERDUE if is_overdue else _USUAL
    found = _holding(measure, unit, day, roles) or _holding(measure, unit, day, _OVERDUE)
    return list(found.values())


def _holding(measure: MeasureFacts, unit: UnitFacts, day: date, roles: tuple[Hearer, ...]) -> dict[int, Called]:
    found: dict[int, Called] = {}
    for role in roles:
        for person_id in holders(role, measure, unit):
            hearer = unit.stand_in(person_id, day)
            found.setdefault(hearer, Called(hearer, person_id, role))
    return found
