"""The ledger as a draft again: what an export writes and an import would read back."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger.draft import (
    ParsedLedger,
    ParsedMeasure,
    ParsedPerson,
    ParsedProblem,
    RoundFacts,
    status_of_problem,
)
from bot.ledger.measure import Duty, DutyRole, Measure
from bot.ledger.people import Person, PersonRole, Role
from bot.ledger.problem import Aspect, Problem, Topic
from bot.ledger.unit import InspectionRound, Unit


async def outline(session: AsyncSession, unit_id: int) -> ParsedLedger:
    """The current round of the unit with its latest cycle of each measure, and the unit's people."""
    unit = await session.get_one(Unit, unit_id)
    inspection = await session.scalar(
        select(InspectionRound)
        .where(col(InspectionRound.unit_id) == unit_id, col(InspectionRound.is_current))
        .order_by(col(InspectionRound.id).desc())
    )
    people = await _people(session, unit_id)
    problems: tuple[ParsedProblem, ...] = ()
    if inspection is not None:
        problems = await _problems(session, inspection.id)
    return ParsedLedger("ledger", unit.name, _facts(inspection), problems, people)


def _facts(inspection: InspectionRound | None) -> RoundFacts:
    if inspection is None:
        return RoundFacts()
    return RoundFacts(
        name=inspection.name,
        group=inspection.team,
        inspected_from=inspection.started_on,
        inspected_to=inspection.ended_on,
        feedback_on=inspection.fed_back_on,
    )


async def _people(session: AsyncSession, unit_id: int) -> tuple[ParsedPerson, ...]:
    roles: dict[int, list[Role]] = defaultdict(list)
    for role in await session.scalars(
        select(PersonRole).join(Person, col(Person.id) == PersonRole.person_id).where(col(Person.unit_id) == unit_id)
    ):
        roles[role.person_id].append(role.role)
    rows = await session.scalars(
        select(Person).where(col(Person.unit_id) == unit_id, col(Person.is_active)).order_by(col(Person.id))
    )
    return tuple(
        ParsedPerson(row.name, row.title, row.department, row.phone, tuple(sorted(roles[row.id]))) for row in rows
    )


async def _problems(session: AsyncSession, round_id: int) -> tuple[ParsedProblem, ...]:
    measures = await _measures(session, round_id)
    rows = await session.execute(
        select(Problem, Topic, Aspect)
        .join(Topic, col(Topic.id) == col(Problem.topic_id))
        .join(Aspect, col(Aspect.id) == col(Topic.aspect_id))
        .where(col(Problem.round_id) == round_id)
        .order_by(col(Problem.position), col(Problem.id))
    )
    return tuple(
        ParsedProblem(
            number=problem.number,
            title=problem.title,
            text=problem.text,
            facets=tuple(problem.facets),
            aspect=aspect.title,
            topic=topic.title,
            status=status_of_problem(measures[problem.id]),
            measures=tuple(measures[problem.id]),
        )
        for problem, topic, aspect in rows
    )


async def _measures(session: AsyncSession, round_id: int) -> dict[int, list[ParsedMeasure]]:
    """The latest cycle of every measure of the round, by problem."""
    rows = (
        await session.scalars(
            select(Measure)
            .join(Problem, col(Problem.id) == col(Measure.problem_id))
            .where(col(Problem.round_id) == round_id)
            .order_by(col(Measure.position), col(Measure.id))
        )
    ).all()
    latest: dict[tuple[int, str], Measure] = {}
    for row in rows:
        key = (row.problem_id, row.number)
        if key not in latest or latest[key].cycle < row.cycle:
            latest[key] = row
    names = await _names(session, round_id)
    found: dict[int, list[ParsedMeasure]] = defaultdict(list)
    for row in latest.values():
        found[row.problem_id].append(_measure(row, names[row.id]))
    return found


async def _names(session: AsyncSession, round_id: int) -> dict[int, dict[DutyRole, list[str]]]:
    rows = await session.execute(
        select(Duty, col(Person.name))
        .join(Person, col(Person.id) == col(Duty.person_id))
        .join(Measure, col(Measure.id) == col(Duty.measure_id))
        .join(Problem, col(Problem.id) == col(Measure.problem_id))
        .where(col(Problem.round_id) == round_id)
        .order_by(col(Duty.position), col(Duty.id))
    )
    found: dict[int, dict[DutyRole, list[str]]] = defaultdict(lambda: defaultdict(list))
    for duty, name in rows:
        found[duty.measure_id][duty.role].append(name)
    return found


def _measure(row: Measure, names: dict[DutyRole, list[str]]) -> ParsedMeasure:
    def of(role: DutyRole) -> tuple[str, ...]:
        return tuple(names.get(role, ()))

    return ParsedMeasure(
        number=row.number,
        text=row.text,
        due=row.due_on,
        due_text=row.due_text,
        immediate=row.immediate,
        long_term=row.long_term,
        status=row.status,
        percent=row.percent,
        department=row.department,
        supporting_departments=_words(row.supporting_departments),
        first_responsible=of(DutyRole.FIRST_RESPONSIBLE),
        directly_responsible=of(DutyRole.DIRECTLY_RESPONSIBLE),
        handlers=of(DutyRole.HANDLER),
    )


def _words(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(str(value) for value in values)
