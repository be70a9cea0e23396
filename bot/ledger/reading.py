"""What the ledger holds, read for one unit: cards of measures, what waits for the office, who is reached where."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col, exists, select

from bot.ledger.access import absent_people
from bot.ledger.card import Holder, MeasureCard, cards, person_names
from bot.ledger.directory import ChatAddress, addresses, group_at, office_people, person_at, unit_by_name
from bot.ledger.measure import Duty, Measure, MeasureStatus
from bot.ledger.people import Person
from bot.ledger.problem import Problem, ProblemStatus
from bot.ledger.progress import ExtensionRequest, ExtensionState, Report, ReportKind
from bot.ledger.unit import InspectionRound, Unit

__all__ = [
    "ChatAddress",
    "Counts",
    "Holder",
    "MeasureCard",
    "OpenDifficulty",
    "addresses",
    "cards",
    "claims_waiting",
    "counts",
    "difficulties_open",
    "extensions_waiting",
    "find_measure",
    "group_at",
    "items_of",
    "newest_only",
    "office_people",
    "person_at",
    "person_names",
    "running",
    "unit_by_name",
]

_NOT_RUNNING = (MeasureStatus.CLAIMED, MeasureStatus.CLOSED, MeasureStatus.LONG_TERM)


@dataclass(frozen=True, slots=True)
class OpenDifficulty:
    """A difficulty somebody reported that the office has not yet settled."""

    report: Report
    person: str
    card: MeasureCard


@dataclass(frozen=True, slots=True)
class Counts:
    """The unit's figures on a day; only the newest row of each measure counts."""

    problems: int
    problems_closed: int
    measures: int
    by_status: dict[MeasureStatus, int]
    overdue: int
    due_soon: int
    extensions_waiting: int
    closed_this_week: int

    def of(self, status: MeasureStatus) -> int:
        return self.by_status.get(status, 0)


def newest_only() -> ColumnElement[bool]:
    """The condition that leaves out measures that were re-opened under a later cycle."""
    later = aliased(Measure)
    return ~exists().where(
        col(later.problem_id) == col(Measure.problem_id),
        col(later.number) == col(Measure.number),
        col(later.cycle) > col(Measure.cycle),
    )


async def items_of(session: AsyncSession, person_id: int, now: datetime) -> list[MeasureCard]:
    """Everything not yet closed that the person answers for or stands in for today; first what is due first."""
    zone = await session.scalar(
        select(Unit.timezone).join(Person, col(Person.unit_id) == col(Unit.id)).where(col(Person.id) == person_id)
    )
    if zone is None:
        return []
    people = [person_id, *await absent_people(session, person_id, now.astimezone(ZoneInfo(zone)).date())]
    mine = select(Duty.measure_id).where(col(Duty.person_id).in_(people))
    open_ = (col(Measure.id).in_(mine), col(Measure.status) != MeasureStatus.CLOSED)
    return await _listed(session, *open_)


async def _listed(session: AsyncSession, *conditions: ColumnElement[bool]) -> list[MeasureCard]:
    ids = await session.scalars(
        select(col(Measure.id))
        .join(Problem, col(Problem.id) == col(Measure.problem_id))
        .where(*conditions)
        .order_by(col(Measure.due_on).is_(None), col(Measure.due_on), col(Problem.position), col(Measure.position))
    )
    return await cards(session, list(ids))


async def running(session: AsyncSession, unit_id: int, first: date | None, last: date) -> list[MeasureCard]:
    """What is neither claimed nor closed and falls due from `first` (None: however long ago) to `last`, by its date."""
    due = (col(Measure.due_on) <= last, *([col(Measure.due_on) >= first] if first else []))
    of_unit = (col(Measure.unit_id) == unit_id, newest_only(), col(Measure.status).not_in(_NOT_RUNNING))
    return await _listed(session, *of_unit, *due)


async def find_measure(session: AsyncSession, unit_id: int, number: str) -> Measure | None:
    """The measure of that number (`4-2`; full-width signs will do): newest cycle, current round first."""
    plain = re.sub(r"[‐‑–—―−－~_.]", "-", unicodedata.normalize("NFKC", number)).strip()
    return await session.scalar(
        select(Measure)
        .join(Problem, col(Problem.id) == col(Measure.problem_id))
        .join(InspectionRound, col(InspectionRound.id) == col(Problem.round_id))
        .where(col(Measure.unit_id) == unit_id, col(Measure.number) == plain)
        .order_by(col(InspectionRound.is_current).desc(), col(InspectionRound.id).desc(), col(Measure.cycle).desc())
        .limit(1)
    )


async def claims_waiting(session: AsyncSession, unit_id: int) -> list[MeasureCard]:
    """Claims that the office has not yet checked, the oldest first."""
    waiting = (col(Measure.unit_id) == unit_id, col(Measure.status) == MeasureStatus.CLAIMED)
    found = await _listed(session, *waiting)
    return sorted(found, key=lambda card: card.measure.claimed_at or card.measure.created_at)


async def extensions_waiting(session: AsyncSession, unit_id: int) -> list[MeasureCard]:
    """The cards whose `open_request` waits for the office, the oldest request first."""
    ids = await session.scalars(
        select(ExtensionRequest.measure_id)
        .where(col(ExtensionRequest.unit_id) == unit_id, col(ExtensionRequest.state) == ExtensionState.ASKED)
        .order_by(col(ExtensionRequest.asked_at), col(ExtensionRequest.id))
    )
    return await cards(session, list(ids))


async def difficulties_open(session: AsyncSession, unit_id: int) -> list[OpenDifficulty]:
    """Difficulties not yet settled, the oldest first."""
    rows = await session.scalars(
        select(Report)
        .where(
            col(Report.unit_id) == unit_id,
            col(Report.kind) == ReportKind.DIFFICULTY,
            col(Report.resolved_at).is_(None),
            col(Report.measure_id).is_not(None),
        )
        .order_by(col(Report.at), col(Report.id))
    )
    reports = rows.all()
    names = await person_names(session, (report.person_id for report in reports))
    found = {card.id: card for card in await cards(session, list({report.measure_id or 0 for report in reports}))}
    return [
        OpenDifficulty(report, names.get(report.person_id or 0, ""), found[report.measure_id])
        for report in reports
        if report.measure_id in found
    ]


async def counts(session: AsyncSession, unit_id: int, on: date) -> Counts:
    """The figures of the unit as it stands, seen from the day `on`; soon means within seven days after it."""
    newest = (col(Measure.unit_id) == unit_id, newest_only())
    rows = await session.execute(select(Measure.status, func.count()).where(*newest).group_by("status"))
    by_status = {MeasureStatus(status): count for status, count in rows}
    running = (*newest, col(Measure.status).not_in(_NOT_RUNNING))
    due = col(Measure.due_on)
    unit = await session.get(Unit, unit_id)
    week = datetime.combine(on - timedelta(days=7), datetime.min.time(), unit.zone if unit else None)

    async def number(*conditions: ColumnElement[bool]) -> int:
        return await session.scalar(select(func.count()).select_from(Measure).where(*conditions)) or 0

    async def problems(*conditions: ColumnElement[bool]) -> int:
        of_unit = col(Problem.unit_id) == unit_id
        return await session.scalar(select(func.count()).select_from(Problem).where(of_unit, *conditions)) or 0

    waiting = select(func.count()).select_from(ExtensionRequest)
    waiting = waiting.where(
        col(ExtensionRequest.unit_id) == unit_id, col(ExtensionRequest.state) == ExtensionState.ASKED
    )
    return Counts(
        problems=await problems(),
        problems_closed=await problems(col(Problem.status) == ProblemStatus.CLOSED),
        measures=sum(by_status.values()),
        by_status=by_status,
        overdue=await number(*running, due < on),
        due_soon=await number(*running, due >= on, due <= on + timedelta(days=7)),
        extensions_waiting=await session.scalar(waiting) or 0,
        closed_this_week=await number(col(Measure.unit_id) == unit_id, col(Measure.closed_at) >= week),
    )
