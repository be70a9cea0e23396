"""The look ahead: what will be said to whom in the days to come and what will not, with reasons."""

from datetime import date, datetime, time

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger import handover_reminders, nudge
from bot.ledger.facts_reading import WAITING, Circumstances, circumstances, said_keys, subject, used_slots
from bot.ledger.measure import Measure, MeasureStatus
from bot.ledger.plan import forecast as of_the_ladders
from bot.ledger.planned_row import PlannedRow, in_messages, nudge_row, request_row, sent_row, unsent_row
from bot.ledger.unit import Unit
from bot.ledger.why_not import unsaid
from bot.post.delivery import Delivery
from bot.post.notice import Notice

_PORTION = 500


async def forecast(session: AsyncSession, unit_id: int, from_on: date, to_on: date, now: datetime) -> list[PlannedRow]:
    """What will be said from `from_on` to `to_on`, by the very functions of sending, and what will not, with reasons.

    A window that begins in the past is shown as seen from its first morning.
    """
    unit = await session.get_one(Unit, unit_id)
    now = min(now, datetime.combine(from_on, time.min, unit.zone))
    is_open = col(Measure.status) != MeasureStatus.CLOSED
    ids = (await session.scalars(select(Measure.id).where(col(Measure.unit_id) == unit_id, is_open))).all()
    rows: list[PlannedRow] = []
    for start in range(0, len(ids), _PORTION):
        for group in await circumstances(session, ids[start : start + _PORTION]):
            rows += [row for row in await coming(session, group, to_on, now) if row.at.date() >= from_on]
            for measure in group.measures:
                rows += [
                    unsent_row(row, group.unit) for row in unsaid(measure, group.unit, from_on, to_on, group.calendar)
                ]
    return in_messages(rows)


async def coming(session: AsyncSession, group: Circumstances, to_on: date, now: datetime) -> list[PlannedRow]:
    """What will be said of some measures from now up to a day: by their ladders, of requests that wait, and by order."""
    unit, calendar = group.unit, group.calendar
    said = await said_keys(session, (measure.id for measure in group.measures), with_waiting=False)
    used = await used_slots(session, unit.people, now.astimezone(unit.zone).date())
    notices = of_the_ladders(group.measures, unit, to_on, now, calendar, said, used)
    requests = await handover_reminders.coming(session, group, to_on, now, used)
    return [
        *(sent_row(notice, unit, calendar) for notice in notices),
        *(request_row(request, unit) for request in requests),
        *await _ordered(session, group, to_on),
    ]


async def _ordered(session: AsyncSession, group: Circumstances, to_on: date) -> list[PlannedRow]:
    """What the office ordered beside the ladders up to a day, and what has not left yet."""
    measures = {subject(measure.id): measure for measure in group.measures}
    statement = (
        select(Notice, Delivery)
        .join(Delivery, col(Delivery.id) == col(Notice.delivery_id))
        .where(
            col(Notice.subject).in_(measures),
            col(Notice.rung) == nudge.RUNG,
            col(Notice.cancelled_at).is_(None),
            col(Delivery.state).in_(WAITING),
            col(Delivery.resends) == 0,
        )
    )
    found = (await session.execute(statement.order_by(col(Notice.id)))).all()
    rows = [nudge_row(notice, delivery, measures[notice.subject], group.unit) for notice, delivery in found]
    return [row for row in rows if row.at.date() <= to_on]
