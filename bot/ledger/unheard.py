"""Open measures of which nobody would hear, each with the reason; for the office to mend."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.sentence import Sentence
from bot.ledger.card import MeasureCard, cards
from bot.ledger.facts import MeasureFacts, UnitFacts
from bot.ledger.facts_reading import circumstances
from bot.ledger.measure import ROLE_TEXTS, Duty, DutyRole, Measure, MeasureStatus
from bot.ledger.people import Address, AddressState, Person
from bot.ledger.plan import holders
from bot.ledger.policy import Hearer
from bot.ledger.problem import Problem
from bot.ledger.reading import newest_only

_PORTION = 500
_PEOPLE = 3
"""Names in one reason."""


@dataclass(frozen=True, slots=True)
class Unheard:
    """A measure, and why no reminder of it reaches anybody."""

    card: MeasureCard
    why: Sequence[Sentence]


async def unheard(session: AsyncSession, unit_id: int, now: datetime) -> list[Unheard]:
    """What is open, not claimed, and would be heard by nobody today, in the ledger's order; a unit's pause aside."""
    ids = await session.scalars(
        select(col(Measure.id))
        .join(Problem, col(Problem.id) == col(Measure.problem_id))
        .where(
            col(Measure.unit_id) == unit_id,
            col(Measure.status).not_in((MeasureStatus.CLOSED, MeasureStatus.CLAIMED)),
            newest_only(),
        )
        .order_by(col(Problem.position), col(Measure.position), col(Measure.id))
    )
    wanted = list(ids)
    bound = await _bound(session, unit_id)
    reasons: dict[int, list[Sentence]] = {}
    for start in range(0, len(wanted), _PORTION):
        for group in await circumstances(session, wanted[start : start + _PORTION]):
            today = now.astimezone(group.unit.zone).date()
            reasons |= {measure.id: _why(measure, group.unit, today, bound) for measure in group.measures}
    found = [id_ for id_ in wanted if reasons.get(id_)]
    return [Unheard(card, reasons[card.id]) for card in await cards(session, found)]


async def without_chat(session: AsyncSession, unit_id: int) -> list[tuple[Person, int]]:
    """Everybody who answers for something open and has no working address, with the number of items; the most first."""
    bound = await _bound(session, unit_id)
    count = func.count(col(Duty.measure_id).distinct())
    rows = await session.execute(
        select(Person, count)
        .join(Duty, col(Duty.person_id) == col(Person.id))
        .join(Measure, col(Measure.id) == col(Duty.measure_id))
        .where(
            col(Person.unit_id) == unit_id, col(Person.is_active).is_(True), col(Measure.status) != MeasureStatus.CLOSED
        )
        .group_by(col(Person.id))
        .order_by(count.desc(), col(Person.id))
    )
    return [(person, number) for person, number in rows if person.id not in bound]


async def _bound(session: AsyncSession, unit_id: int) -> frozenset[int]:
    rows = await session.scalars(
        select(col(Address.person_id)).where(col(Address.unit_id) == unit_id, col(Address.state) == AddressState.ACTIVE)
    )
    return frozenset(rows)


def _why(measure: MeasureFacts, unit: UnitFacts, today: date, bound: frozenset[int]) -> list[Sentence]:
    """Empty where somebody hears of it; the office itself does not count, for it is everybody's last resort."""
    if measure.is_silent:
        return [Sentence("unheard.no_deadline")]
    roles = [role for rung in measure.ladder.rungs for role in rung.hearers if role is not Hearer.OFFICE]
    asked = list(dict.fromkeys(roles))
    people = {unit.stand_in(person_id, today): None for role in asked for person_id in holders(role, measure, unit)}
    if not people:
        missing = [Sentence(ROLE_TEXTS[DutyRole(role)]) for role in asked] if measure.duties else []
        return [Sentence("unheard.nobody", roles=missing)]
    reasons = [_why_deaf(id_, unit, today, bound) for id_ in people]
    return [reason for reason in reasons if reason][:_PEOPLE] if all(reasons) else []


def _why_deaf(person_id: int, unit: UnitFacts, today: date, bound: frozenset[int]) -> Sentence | None:
    """None for somebody who hears."""
    person = unit.people.get(person_id)
    if person is None or not person.is_active:
        return Sentence("unheard.left", name=person.name if person else "")
    if person.paused_until is not None and person.paused_until >= today:
        return Sentence("unheard.paused", name=person.name, day=person.paused_until)
    return None if person_id in bound else Sentence("unheard.unbound", name=person.name)
