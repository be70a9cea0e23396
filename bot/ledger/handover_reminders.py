"""The reminders of requests to take a measure on: their keys, the days that held one, and those to come."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger import moments
from bot.ledger.directory import reachable
from bot.ledger.facts import AskedFacts, MeasureFacts
from bot.ledger.facts_reading import WAITING, Circumstances
from bot.ledger.handover_course import MOST_REMINDERS, foreseen
from bot.ledger.measure import MeasureStatus
from bot.post.delivery import Delivery
from bot.post.notice import Notice

AT_REST = (MeasureStatus.CLAIMED, MeasureStatus.CLOSED)
"""While a claim waits, and after closing, there is nothing to take on."""
_PORTION = 500


@dataclass(frozen=True, slots=True)
class ComingReminder:
    """That the person asked will be reminded of a request for the `number`-th time, at that moment."""

    measure: MeasureFacts
    asked: AskedFacts
    number: int
    at: datetime


def key(asked: AskedFacts, number: int) -> str:
    """The key of the notice by which a request is recalled for the `number`-th time."""
    return f"handover:{asked.handover_id}:{number}"


async def reminded_on(
    session: AsyncSession, requests: Iterable[AskedFacts], *, with_waiting: bool = True
) -> Mapping[int, list[date]]:
    """By request, the days whose messages held a reminder of it or, unless left out, will hold one that is planned.

    What was taken back does not count.
    """
    keys = {key(asked, number): asked.handover_id for asked in requests for number in range(1, MOST_REMINDERS + 1)}
    found: dict[int, list[date]] = defaultdict(list)
    wanted = list(keys)
    for start in range(0, len(wanted), _PORTION):
        statement = (
            select(col(Notice.key), col(Delivery.slot))
            .join(Delivery, col(Delivery.id) == col(Notice.delivery_id))
            .where(col(Notice.key).in_(wanted[start : start + _PORTION]), col(Notice.cancelled_at).is_(None))
        )
        if not with_waiting:
            statement = statement.where(col(Delivery.state).not_in(WAITING) | (col(Delivery.resends) > 0))
        for notice_key, slot in await session.execute(statement):
            if (day := moments.day_of(slot)) is not None:
                found[keys[notice_key]].append(day)
    return found


async def coming(
    session: AsyncSession, group: Circumstances, until_on: date, now: datetime, used: Set[int]
) -> list[ComingReminder]:
    """What will be said of the requests that wait, up to and including a day, if nobody answers in between.

    What is planned and has not left counts as coming; `used` are the people whose message of today has gone.
    """
    requests = [
        (measure, asked)
        for measure in group.measures
        for asked in measure.asked
        if measure.status not in AT_REST and not asked.is_told
    ]
    reminded = await reminded_on(session, [asked for _, asked in requests], with_waiting=False)
    with_chat = await reachable(session, {asked.person_id for _, asked in requests})
    return [
        ComingReminder(measure, asked, number, at)
        for measure, asked in requests
        for number, at in foreseen(
            asked,
            reminded[asked.handover_id],
            group.unit,
            now,
            until_on,
            group.calendar,
            has_chat=asked.person_id in with_chat,
            is_used=asked.person_id in used,
        )
    ]
