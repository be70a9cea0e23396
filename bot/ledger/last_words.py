"""What was last said about a measure, by whom; what is still open of it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger.card import person_names
from bot.ledger.progress import Evidence, ExtensionRequest, Report, ReportKind

_SAYING = (
    ReportKind.DONE,
    ReportKind.BASICALLY_DONE,
    ReportKind.PROGRESS,
    ReportKind.NOT_DONE,
    ReportKind.DIFFICULTY,
    ReportKind.COMMITMENT,
)
_LOOKED_THROUGH = 100


@dataclass(frozen=True, slots=True)
class LastWord:
    """The newest report of one person, which still stands."""

    person: str
    report: Report

    @property
    def at(self) -> datetime:
        return self.report.at


async def last_words(session: AsyncSession, measure_id: int) -> list[LastWord]:
    """Each person's newest report on the state of the measure, the newest first."""
    rows = await session.scalars(
        select(Report)
        .where(
            col(Report.measure_id) == measure_id,
            col(Report.kind).in_(_SAYING),
            col(Report.taken_back_at).is_(None),
            col(Report.person_id).is_not(None),
        )
        .order_by(col(Report.id).desc())
        .limit(_LOOKED_THROUGH)
    )
    newest: dict[int, Report] = {}
    for row in rows:
        newest.setdefault(row.person_id or 0, row)
    names = await person_names(session, newest)
    return [LastWord(names.get(person_id, ""), report) for person_id, report in newest.items()]


async def open_difficulties(session: AsyncSession, measure_id: int) -> list[LastWord]:
    """The difficulties that nobody has settled yet, the oldest first."""
    rows = await session.scalars(
        select(Report)
        .where(
            col(Report.measure_id) == measure_id,
            col(Report.kind) == ReportKind.DIFFICULTY,
            col(Report.resolved_at).is_(None),
            col(Report.taken_back_at).is_(None),
        )
        .order_by(col(Report.id))
    )
    reports = rows.all()
    names = await person_names(session, (report.person_id for report in reports))
    return [LastWord(names.get(report.person_id or 0, ""), report) for report in reports]


async def last_request(session: AsyncSession, measure_id: int) -> ExtensionRequest | None:
    """The newest request for more time, whatever became of it."""
    return await session.scalar(
        select(ExtensionRequest)
        .where(col(ExtensionRequest.measure_id) == measure_id)
        .order_by(col(ExtensionRequest.id).desc())
        .limit(1)
    )


async def evidence_names(session: AsyncSession, measure_id: int, most: int) -> list[str]:
    """The names of the newest files handed in."""
    rows = await session.scalars(
        select(Evidence.name)
        .where(col(Evidence.measure_id) == measure_id)
        .order_by(col(Evidence.id).desc())
        .limit(most)
    )
    return list(rows)
