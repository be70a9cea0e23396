"""The ledger as a draft again: what an export writes and an import would read back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.ledger.draft import (
    ParsedLedger,
    ParsedMeasure,
    ParsedPerson,
    ParsedProblem,
    RoundFacts,
    status_of_problem,
)
from bot.ledger.history import states_now, states_on
from bot.ledger.ledger_state import HeldMeasure, LedgerState, PlacedProblem, ledger_state
from bot.ledger.measure import DutyRole, Measure, MeasureStatus
from bot.ledger.problem import ProblemStatus, status_of
from bot.ledger.progress import Quantity
from bot.ledger.unit import Unit
from bot.ledger.urgency import Urgency, urgency


@dataclass(frozen=True, slots=True)
class Overview:
    """The ledger as it stood when the day `on` ended (None: on no particular day), with what follows from it.

    `urgencies` by the numbers of problem and measure; `settled` are the numbers of the problems that count as closed.
    """

    ledger: ParsedLedger
    on: date | None = None
    urgencies: Mapping[tuple[str, str], Urgency] = field(default_factory=dict)
    settled: frozenset[str] = frozenset()


async def outline(session: AsyncSession, unit_id: int) -> ParsedLedger:
    """The current round of the unit with its latest cycle of each measure, and the unit's people."""
    return outline_of(ledger_state(await states_now(session, unit_id)))


async def overview(session: AsyncSession, unit_id: int, now: datetime, as_of: date | None = None) -> Overview:
    """The ledger as it stands, or as it stood when the local day `as_of` ended.

    Raises NotPossible for a day that is still to come, and for one before the first entry of the trail.
    """
    if as_of is None:
        today = now.astimezone((await session.get_one(Unit, unit_id)).zone).date()
        return overview_of(ledger_state(await states_now(session, unit_id)), today)
    return overview_of(ledger_state(await states_on(session, unit_id, as_of, now)), as_of)


def overview_of(state: LedgerState, on: date) -> Overview:
    """What follows from a state, seen from the day `on`."""
    urgencies = {
        (placed.problem.number, held.measure.number): found
        for placed in state.problems
        for held in state.measures[placed.problem.id]
        if (found := urgency(held, placed, state, on)) is not None
    }
    settled = (
        placed.problem.number
        for placed in state.problems
        if status_of(held.measure for held in state.measures[placed.problem.id]) is ProblemStatus.CLOSED
    )
    return Overview(outline_of(state), on, urgencies, frozenset(settled))


def outline_of(state: LedgerState) -> ParsedLedger:
    """A state as a draft; people who have left are named where they still answer for something, and nowhere else."""
    problems = tuple(_problem(placed, state) for placed in state.problems)
    people = tuple(
        ParsedPerson(row.name, row.title, row.department, row.phone, state.roles.get(row.id, ()))
        for row in state.people.values()
        if row.is_active
    )
    return ParsedLedger("ledger", state.unit.name, _facts(state), problems, people)


def _facts(state: LedgerState) -> RoundFacts:
    if state.round is None:
        return RoundFacts()
    return RoundFacts(
        name=state.round.name,
        group=state.round.team,
        document_number=state.document_number,
        inspected_from=state.round.started_on,
        inspected_to=state.round.ended_on,
        stated_days=state.stated_days,
        feedback_on=state.round.fed_back_on,
    )


def _problem(placed: PlacedProblem, state: LedgerState) -> ParsedProblem:
    row = placed.problem
    measures = tuple(_measure(held, state) for held in state.measures[row.id])
    stated = MeasureStatus(row.stated_status) if row.stated_status and not measures else None
    return ParsedProblem(
        number=row.number,
        title=row.title,
        text=row.text,
        facets=tuple(str(facet) for facet in row.facets),
        aspect=placed.aspect,
        topic=placed.topic,
        status=stated or status_of_problem(measures),
        measures=measures,
        goal=row.goal,
    )


def _measure(held: HeldMeasure, state: LedgerState) -> ParsedMeasure:
    row = held.measure

    def of(role: DutyRole) -> tuple[str, ...]:
        people = held.duties.get(role, ())
        return tuple(state.people[person_id].name for person_id in people if person_id in state.people)

    return ParsedMeasure(
        number=row.number,
        text=row.text,
        due=row.due_on,
        due_text=row.due_text,
        immediate=row.immediate,
        long_term=row.long_term,
        status=row.status,
        percent=row.percent,
        quantity=_quantity(row),
        progress=row.progress_text,
        standard=row.standard,
        evidence_text=row.evidence_text,
        department=row.department,
        supporting_departments=tuple(str(name) for name in row.supporting_departments),
        first_responsible=of(DutyRole.FIRST_RESPONSIBLE),
        directly_responsible=of(DutyRole.DIRECTLY_RESPONSIBLE),
        handlers=of(DutyRole.HANDLER),
    )


def _quantity(row: Measure) -> Quantity | None:
    known = (row.quantity_done, row.quantity_total, row.quantity_unit)
    return Quantity(*known) if any(value is not None for value in known) else None
