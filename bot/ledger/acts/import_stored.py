"""What the store holds of the round that a draft speaks of, read once before anything is compared."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger.audit import AuditEntry
from bot.ledger.draft import ParsedLedger
from bot.ledger.measure import Duty, DutyRole, Measure
from bot.ledger.people import Person, PersonRole, Role
from bot.ledger.problem import Aspect, Problem, Topic
from bot.ledger.progress import ExtensionRequest, ExtensionState
from bot.ledger.unit import InspectionRound, Unit

NAMELESS_ROUND = "本轮巡察"
"""What a round is called while no document has named it."""

_HANDED_ON = ("measure.delegate", "measure.duties")


@dataclass(frozen=True, slots=True)
class Stored:
    """Rows by what a document calls them; of a re-opened measure the newest cycle.

    `extended` holds the measures whose date an extension moved, `handed_on` those whose people were changed by an act.
    """

    round: InspectionRound | None = None
    headings: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    problems: Mapping[str, Problem] = field(default_factory=dict)
    measures: Mapping[tuple[str, str], Measure] = field(default_factory=dict)
    duties: Mapping[int, Mapping[DutyRole, tuple[int, ...]]] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    roles: Mapping[int, frozenset[Role]] = field(default_factory=dict)
    extended: frozenset[int] = frozenset()
    handed_on: frozenset[int] = frozenset()
    zone: tzinfo = UTC

    def day(self, moment: datetime | None) -> date | None:
        """The unit's local day of a moment."""
        return moment.astimezone(self.zone).date() if moment else None

    def names(self, people: tuple[int, ...]) -> tuple[str, ...]:
        """The names of these ids."""
        known = {person.id: person.name for person in self.people}
        return tuple(known.get(id_, "") for id_ in people)


async def read_stored(session: AsyncSession, unit_id: int | None, draft: ParsedLedger) -> Stored:
    """Everything of the unit that the draft may touch; nothing for a unit that does not exist yet."""
    if unit_id is None:
        return Stored()
    people = tuple(await session.scalars(select(Person).where(col(Person.unit_id) == unit_id).order_by(col(Person.id))))
    roles: dict[int, set[Role]] = defaultdict(set)
    of_unit = col(PersonRole.person_id).in_(select(Person.id).where(col(Person.unit_id) == unit_id))
    for row in await session.scalars(select(PersonRole).where(of_unit)):
        roles[row.person_id].add(row.role)
    known_roles = {person_id: frozenset(found) for person_id, found in roles.items()}
    unit = await session.get_one(Unit, unit_id)
    round_ = await _round(session, unit_id, draft.round_facts.name)
    if round_ is None:
        return Stored(people=people, roles=known_roles, zone=unit.zone)
    found = await session.execute(
        select(Problem, Aspect.title, Topic.title)
        .join(Topic, col(Topic.id) == col(Problem.topic_id))
        .join(Aspect, col(Aspect.id) == col(Topic.aspect_id))
        .where(col(Problem.round_id) == round_.id)
    )
    rows = found.all()
    numbers = {problem.id: problem.number for problem, _, _ in rows}
    return Stored(
        round=round_,
        headings={problem.id: (aspect, topic) for problem, aspect, topic in rows},
        problems={problem.number: problem for problem, _, _ in rows},
        measures=await _measures(session, round_.id, numbers),
        duties=await _duties(session, round_.id),
        people=people,
        roles=known_roles,
        extended=await _extended(session, unit_id),
        handed_on=await _handed_on(session, unit_id),
        zone=unit.zone,
    )


async def _round(session: AsyncSession, unit_id: int, name: str | None) -> InspectionRound | None:
    """The round of that name; for a document that names none, or while no document has named ours, the current one."""
    rounds = (
        await session.scalars(
            select(InspectionRound)
            .where(col(InspectionRound.unit_id) == unit_id)
            .order_by(col(InspectionRound.is_current).desc(), col(InspectionRound.id).desc())
        )
    ).all()
    named = next((round_ for round_ in rounds if round_.name == name), None)
    current = rounds[0] if rounds else None
    if named is not None or current is None:
        return named
    return current if name is None or current.name == NAMELESS_ROUND else None


async def _measures(session: AsyncSession, round_id: int, numbers: Mapping[int, str]) -> dict[tuple[str, str], Measure]:
    of_round = col(Measure.problem_id).in_(select(Problem.id).where(col(Problem.round_id) == round_id))
    rows = await session.scalars(
        select(Measure).where(of_round).order_by(col(Measure.cycle)).execution_options(populate_existing=True)
    )
    return {(numbers[measure.problem_id], measure.number): measure for measure in rows}


async def _duties(session: AsyncSession, round_id: int) -> dict[int, dict[DutyRole, tuple[int, ...]]]:
    rows = await session.execute(
        select(col(Duty.measure_id), col(Duty.role), col(Duty.person_id))
        .join(Measure, col(Measure.id) == col(Duty.measure_id))
        .join(Problem, col(Problem.id) == col(Measure.problem_id))
        .where(col(Problem.round_id) == round_id)
        .order_by(col(Duty.position), col(Duty.id))
    )
    found: dict[int, dict[DutyRole, tuple[int, ...]]] = defaultdict(dict)
    for measure_id, role, person_id in rows:
        found[measure_id][role] = (*found[measure_id].get(role, ()), person_id)
    return found


async def _extended(session: AsyncSession, unit_id: int) -> frozenset[int]:
    rows = await session.scalars(
        select(ExtensionRequest.measure_id).where(
            col(ExtensionRequest.unit_id) == unit_id, col(ExtensionRequest.state) == ExtensionState.GRANTED
        )
    )
    return frozenset(rows)


async def _handed_on(session: AsyncSession, unit_id: int) -> frozenset[int]:
    subjects = await session.scalars(
        select(AuditEntry.subject).where(col(AuditEntry.unit_id) == unit_id, col(AuditEntry.action).in_(_HANDED_ON))
    )
    return frozenset(int(subject.removeprefix("measure:")) for subject in subjects)
