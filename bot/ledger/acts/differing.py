"""Two people, two numbers for one measure: both are kept, the office sees the difference."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.acts.said import content_of
from bot.ledger.acts.telling import says
from bot.ledger.audit import AuditEntry
from bot.ledger.measure import Duty, Measure
from bot.ledger.people import Person
from bot.ledger.progress import Report, ReportKind

SAME_TIME = timedelta(days=1)
"""Numbers given within a day are about the same state of things: any difference counts."""
LOOKED_BACK = timedelta(days=7)
"""Within a week progress only grows: a lower number differs, a higher one is progress."""


@dataclass(frozen=True, slots=True)
class Number:
    """What another person reported: percent from 0 to 100."""

    person: str
    percent: float
    at: datetime


async def another_number(session: AsyncSession, report: Report, now: datetime) -> Number | None:
    """The newest number of another person with a duty that does not go with this report; “done” counts as 100."""
    percent = 100.0 if report.kind is ReportKind.DONE else report.percent
    if percent is None:
        return None
    answering = select(Duty.person_id).where(col(Duty.measure_id) == report.measure_id)
    found = await session.execute(
        select(col(Report.percent), col(Report.at), col(Person.name))
        .join(Person, col(Person.id) == col(Report.person_id))
        .where(
            col(Report.measure_id) == report.measure_id,
            col(Report.person_id) != report.person_id,
            col(Report.person_id).in_(answering),
            col(Report.percent).is_not(None),
            col(Report.taken_back_at).is_(None),
            col(Report.at) > now - LOOKED_BACK,
        )
        .order_by(col(Report.id).desc())
        .limit(1)
    )
    row = found.first()
    if row is None:
        return None
    other = Number(row[2], row[0] or 0.0, row[1])
    is_progress = percent > other.percent and other.at <= now - SAME_TIME
    return None if other.percent == percent or is_progress else other


async def tell_difference(
    session: AsyncSession,
    actor: Actor,
    measure: Measure,
    report: Report,
    other: Number,
    entry: AuditEntry,
    now: datetime,
) -> None:
    """The office is told both numbers; the ledger shows the newer one."""
    told = says(
        "result.difference",
        measure,
        other=other.person,
        day=other.at.astimezone((await ground.unit_of(session, actor)).zone).date(),
        other_percent=f"{other.percent:g}",
        who=actor.name,
        percent=f"{report.percent:g}",
    )
    await ground.tell_office(session, actor, entry, content_of(measure, report, told), now)
