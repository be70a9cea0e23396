"""Two people, two accounts of one measure: both are kept, the office sees the difference."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.sentence import Sentence
from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.acts.said import content_of
from bot.ledger.acts.telling import says
from bot.ledger.audit import AuditEntry
from bot.ledger.card import person_names
from bot.ledger.differing import LOOKED_BACK, Point, differences, percent_of, standing
from bot.ledger.measure import Duty, Measure
from bot.ledger.people import Deputy
from bot.ledger.progress import Report, ReportKind

_SAYING = (
    ReportKind.DONE,
    ReportKind.BASICALLY_DONE,
    ReportKind.PROGRESS,
    ReportKind.NOT_DONE,
    ReportKind.COMMITMENT,
)
_STATES = {
    ReportKind.DONE: "differs.done",
    ReportKind.BASICALLY_DONE: "differs.basically_done",
    ReportKind.NOT_DONE: "differs.not_done",
}
_LOOKED_THROUGH = 100
_A_DAY = timedelta(days=1)
"""The days of standing in are the unit's, the time of a report is not: a day more on either side is sure to hold all."""


@dataclass(frozen=True, slots=True)
class Differing:
    """What another person said that does not go with a report: in words, point by point, and the report's own beside."""

    person: str
    at: datetime
    other_said: tuple[Sentence, ...]
    own_said: tuple[Sentence, ...]
    is_of_the_ledger: bool
    """Whether it is about what the ledger shows, and not only about a promised day."""


async def differing(session: AsyncSession, report: Report, now: datetime) -> Differing | None:
    """In what another person with a duty, or a deputy of one, has just said something else of the measure.

    None where all goes together.
    """
    answering = select(Duty.person_id).where(col(Duty.measure_id) == report.measure_id)
    standing_in = select(Deputy.deputy_id).where(
        col(Deputy.person_id).in_(answering),
        col(Deputy.from_on) <= now.date() + _A_DAY,
        col(Deputy.until_on) >= (now - LOOKED_BACK).date() - _A_DAY,
    )
    said_by_others = (
        col(Report.kind).in_(_SAYING)
        & (col(Report.person_id) != report.person_id)
        & (col(Report.person_id).in_(answering) | col(Report.person_id).in_(standing_in))
    )
    rows = await session.scalars(
        select(Report)
        .where(
            col(Report.measure_id) == report.measure_id,
            said_by_others | (col(Report.kind) == ReportKind.SENT_BACK),
            col(Report.taken_back_at).is_(None),
            col(Report.at) > now - LOOKED_BACK,
            col(Report.id) < report.id,
        )
        .order_by(col(Report.id).desc())
        .limit(_LOOKED_THROUGH)
    )
    found = differences(report, list(standing(rows.all(), now)))
    if not found:
        return None
    older = found[0].older
    names = await person_names(session, [older.person_id])
    return Differing(
        person=names.get(older.person_id or 0, ""),
        at=older.at,
        other_said=tuple(_words(difference.point, difference.older) for difference in found),
        own_said=tuple(_words(difference.point, difference.newer) for difference in found),
        is_of_the_ledger=any(difference.point is not Point.PROMISE for difference in found),
    )


async def tell_if_differing(
    session: AsyncSession, actor: Actor, measure: Measure, report: Report, entry: AuditEntry, now: datetime
) -> None:
    """The office is told what both said; the ledger shows the newer one."""
    found = await differing(session, report, now)
    if found is None:
        return
    told = says(
        "result.difference",
        measure,
        other=found.person,
        day=await day_of(session, actor, found),
        other_said=found.other_said,
        who=actor.name,
        own_said=found.own_said,
        is_kept=found.is_of_the_ledger,
    )
    await ground.tell_office(session, actor, entry, content_of(measure, report, told), now)


async def day_of(session: AsyncSession, actor: Actor, found: Differing) -> date:
    """The unit's local day on which the other person said it."""
    return found.at.astimezone((await ground.unit_of(session, actor)).zone).date()


def _words(point: Point, report: Report) -> Sentence:
    """What the report says on that point."""
    match point:
        case Point.STATE:
            return Sentence(_STATES[report.kind])
        case Point.AMOUNT:
            whole = f"/{report.quantity_total:g}" if report.quantity_total is not None else ""
            return Sentence("differs.amount", amount=f"{report.quantity_done:g}{whole}{report.quantity_unit or ''}")
        case Point.PERCENT:
            return Sentence("differs.percent", percent=f"{percent_of(report):g}")
        case _:
            return Sentence("differs.promised", day=report.expected_on)
