"""One measure with everything that is said beside it: its problem, its people, what waits and what was handed in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger.measure import Duty, DutyRole, Measure, MeasureStatus, short_title
from bot.ledger.people import Person
from bot.ledger.problem import Problem
from bot.ledger.progress import Evidence, ExtensionRequest, ExtensionState
from bot.ledger.unit import Unit

YELLOW_DAYS = 10
"""From so many days before the deadline an item is yellow; after the deadline it is red."""

_PORTION = 500


@dataclass(frozen=True, slots=True)
class Holder:
    """A person who answers for a measure, by name."""

    person_id: int
    name: str


@dataclass(frozen=True, slots=True)
class MeasureCard:
    """One measure with everything that is said beside it; `title` is short enough for chat."""

    measure: Measure
    problem_number: str
    problem_title: str
    title: str
    zone: ZoneInfo
    duties: dict[DutyRole, tuple[Holder, ...]] = field(default_factory=dict)
    claimed_by: str = ""
    open_request: ExtensionRequest | None = None
    asked_by: str = ""
    evidence_count: int = 0

    @property
    def id(self) -> int:
        return self.measure.id

    @property
    def number(self) -> str:
        return self.measure.number

    @property
    def due_on(self) -> date | None:
        return self.measure.due_on

    def days_left(self, now: datetime) -> int | None:
        """Calendar days until the deadline, negative when it is over, None without one."""
        return None if self.due_on is None else (self.due_on - now.astimezone(self.zone).date()).days

    def level(self, now: datetime) -> str:
        """`red` when overdue, `yellow` from ten days before, else `green`; empty where nothing runs out."""
        days = self.days_left(now)
        settled = (MeasureStatus.CLAIMED, MeasureStatus.CLOSED, MeasureStatus.LONG_TERM)
        if days is None or self.measure.status in settled:
            return ""
        return "red" if days < 0 else "yellow" if days <= YELLOW_DAYS else "green"

    def holders(self, *roles: DutyRole) -> tuple[Holder, ...]:
        """The people with one of these duties (all, when none is named), leaders first, each once."""
        found = [holder for role in DutyRole if not roles or role in roles for holder in self.duties.get(role, ())]
        return tuple(dict.fromkeys(found))


async def cards(session: AsyncSession, measure_ids: Sequence[int]) -> list[MeasureCard]:
    """The cards of these measures, in the order given; ids that do not exist are left out."""
    found: dict[int, MeasureCard] = {}
    for start in range(0, len(measure_ids), _PORTION):
        found.update(await _some_cards(session, measure_ids[start : start + _PORTION]))
    return [found[id_] for id_ in measure_ids if id_ in found]


async def _some_cards(session: AsyncSession, ids: Sequence[int]) -> dict[int, MeasureCard]:
    rows = await session.execute(
        select(Measure, Problem, Unit.timezone)
        .join(Problem, col(Problem.id) == col(Measure.problem_id))
        .join(Unit, col(Unit.id) == col(Measure.unit_id))
        .where(col(Measure.id).in_(ids))
    )
    duties = await _duties(session, ids)
    requests = await session.scalars(
        select(ExtensionRequest).where(
            col(ExtensionRequest.measure_id).in_(ids), col(ExtensionRequest.state) == ExtensionState.ASKED
        )
    )
    open_requests = {request.measure_id: request for request in requests}
    counted = await session.execute(
        select(Evidence.measure_id, func.count()).where(col(Evidence.measure_id).in_(ids)).group_by("measure_id")
    )
    evidence = {row[0]: row[1] for row in counted}
    measures = rows.all()
    named = [measure.claimed_by for measure, _, _ in measures]
    names = await person_names(session, [*named, *(request.asked_by for request in open_requests.values())])
    return {
        measure.id: MeasureCard(
            measure=measure,
            problem_number=problem.number,
            problem_title=problem.title,
            title=measure.title or short_title(measure.text),
            zone=ZoneInfo(timezone),
            duties=duties.get(measure.id, {}),
            claimed_by=names.get(measure.claimed_by or 0, ""),
            open_request=(request := open_requests.get(measure.id)),
            asked_by=names.get((request.asked_by if request else None) or 0, ""),
            evidence_count=evidence.get(measure.id, 0),
        )
        for measure, problem, timezone in measures
    }


async def _duties(session: AsyncSession, ids: Sequence[int]) -> dict[int, dict[DutyRole, tuple[Holder, ...]]]:
    rows = await session.execute(
        select(Duty, Person.name)
        .join(Person, col(Person.id) == col(Duty.person_id))
        .where(col(Duty.measure_id).in_(ids))
        .order_by(col(Duty.position), col(Duty.id))
    )
    found: dict[int, dict[DutyRole, tuple[Holder, ...]]] = {}
    for duty, name in rows:
        roles = found.setdefault(duty.measure_id, {})
        roles[duty.role] = (*roles.get(duty.role, ()), Holder(duty.person_id, name))
    return found


async def person_names(session: AsyncSession, ids: Iterable[int | None]) -> dict[int, str]:
    """The names of these people by id."""
    wanted = {id_ for id_ in ids if id_ is not None}
    if not wanted:
        return {}
    rows = await session.execute(select(col(Person.id), col(Person.name)).where(col(Person.id).in_(wanted)))
    return {row[0]: row[1] for row in rows}
