"""Nudges whose day passed before they left: planned again, for nothing that the office ordered may be lost."""

from collections.abc import Set
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger import moments, nudge
from bot.ledger.facts_reading import Circumstances, person_of, subject
from bot.ledger.measure import MeasureStatus
from bot.ledger.why_not import MISSED
from bot.post import notice as post
from bot.post.notice import Notice, NoticeDraft

_OVER = frozenset({MeasureStatus.CLAIMED, MeasureStatus.CLOSED})


async def plan_again(session: AsyncSession, group: Circumstances, now: datetime, used: Set[int]) -> int:
    """Puts each such nudge into the message of today, or of the next working day where today's has gone; says how many."""
    still = [subject(measure.id) for measure in group.measures if measure.status not in _OVER]
    if group.unit.is_paused(now.astimezone(group.unit.zone).date()) or not still:
        return 0
    rows = await session.scalars(
        select(Notice).where(
            col(Notice.subject).in_(still), col(Notice.rung) == nudge.RUNG, col(Notice.cancel_reason) == MISSED
        )
    )
    missed = list(rows)
    planned = await post.plan(session, [_draft(row, group, now, used) for row in missed], now)
    late = {draft.key for draft in planned.late}
    everybody = set(group.unit.people)
    again = [_draft(row, group, now, everybody) for row in missed if row.key in late]
    return len(planned.new) + len((await post.plan(session, again, now)).new)


def _draft(row: Notice, group: Circumstances, now: datetime, used: Set[int]) -> NoticeDraft:
    person_id = person_of(row.recipient) or 0
    day = now.astimezone(group.unit.zone).date()
    at = moments.moment(person_id, now, group.unit) if group.calendar.is_workday(day) else None
    if at is None or person_id in used:
        day = group.calendar.next_workday(day)
        at = moments.opening(person_id, day, group.unit)
    return NoticeDraft(
        key=row.key,
        kind=row.kind,
        recipient=row.recipient,
        slot=moments.slot(day),
        not_before=at,
        unit_id=row.unit_id,
        subject=row.subject,
        rung=row.rung,
        role=row.role,
        level=row.level,
        occurrence=row.occurrence,
        content={**row.content, "late": True},
    )
