"""Taking back planned reminders: those that a change has made wrong, and those whose day passed before they left."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger import moments
from bot.ledger.facts_reading import REMINDERS, WAITING, Circumstances, measure_of, person_of, subject
from bot.ledger.measure import Measure
from bot.ledger.why_not import MISSED, Saying, why_taken_back
from bot.post import notice as post
from bot.post.delivery import Delivery, DeliveryState
from bot.post.notice import Notice


async def take_back_wrong(session: AsyncSession, groups: Sequence[Circumstances], now: datetime) -> None:
    """Takes back the waiting reminders of these measures that their facts no longer ask for, each with its reason."""
    by_reason: dict[str, list[str]] = defaultdict(list)
    for group in groups:
        facts = {measure.id: measure for measure in group.measures}
        for measure_id, key, saying in await _waiting(session, facts):
            if reason := why_taken_back(saying, facts[measure_id], group.unit, group.calendar):
                by_reason[reason].append(key)
    for reason, keys in by_reason.items():
        await post.cancel(session, now, reason, keys=keys)


async def take_back_missed(
    session: AsyncSession, units: Collection[int], today: date, now: datetime, limit: int
) -> int:
    """Takes back reminders of days before `today` that have not left, and has their measures looked at again.

    So after a pause one person gets one message, not one for every day missed. Answers how many messages it were.
    """
    statement = (
        select(col(Delivery.id), col(Delivery.slot))
        .where(
            col(Delivery.state).in_([DeliveryState.PLANNED, DeliveryState.READY]),
            col(Delivery.not_before) < now,
            col(Delivery.kind).in_(REMINDERS),
            col(Delivery.unit_id).in_(units),
            col(Delivery.slot) < moments.slot(today),
        )
        .order_by(col(Delivery.not_before))
        .limit(limit)
    )
    missed = {id_: moments.day_of(slot) for id_, slot in await session.execute(statement)}
    if missed:
        await _have_looked_at(session, await _cancel(session, missed, now))
    return len(missed)


async def _waiting(session: AsyncSession, measure_ids: Collection[int]) -> list[tuple[int, str, Saying]]:
    """The planned reminders of these measures that have not left: measure, key, and what they say."""
    statement = (
        select(Notice, col(Delivery.slot))
        .join(Delivery, col(Delivery.id) == col(Notice.delivery_id))
        .where(
            col(Notice.subject).in_([subject(id_) for id_ in measure_ids]),
            col(Notice.kind).in_(REMINDERS),
            col(Notice.cancelled_at).is_(None),
            col(Delivery.state).in_(WAITING),
        )
    )
    found = []
    for notice, slot in await session.execute(statement):
        measure_id, person_id, day = measure_of(notice.subject), person_of(notice.recipient), moments.day_of(slot)
        if measure_id is not None and person_id is not None and day is not None:
            found.append((measure_id, notice.key, Saying(notice.rung, notice.occurrence, person_id, day)))
    return found


async def _cancel(session: AsyncSession, missed: Mapping[int, date | None], now: datetime) -> dict[int, date]:
    """Cancels what these messages would have said; answers the measures with the day on which each was to be said."""
    rows = await session.execute(
        select(col(Notice.key), col(Notice.subject), col(Notice.delivery_id)).where(
            col(Notice.delivery_id).in_(missed), col(Notice.cancelled_at).is_(None)
        )
    )
    keys: list[str] = []
    days: dict[int, date] = {}
    for key, about, delivery_id in rows:
        keys.append(key)
        measure_id, day = measure_of(about), missed[delivery_id or 0]
        if measure_id is not None and day is not None:
            days[measure_id] = min(day, days.get(measure_id, day))
    await post.cancel(session, now, MISSED, keys=keys)
    return days


async def _have_looked_at(session: AsyncSession, days: Mapping[int, date]) -> None:
    for measure in await session.scalars(select(Measure).where(col(Measure.id).in_(days))):
        if measure.next_notice_on is None or measure.next_notice_on > days[measure.id]:
            measure.next_notice_on = days[measure.id]
