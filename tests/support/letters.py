"""Short ways to put notices into the post office and to look at what became of them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlmodel import col, select

from bot.core.database import Database
from bot.core.message import Outcome
from bot.post import claim, notice, settle
from bot.post.attempt import Attempt
from bot.post.claim import Letter
from bot.post.delivery import Delivery, DeliveryState
from bot.post.notice import Notice, NoticeDraft, NoticeKind, Planned
from bot.post.settle import Answer, NotBegun

NOW = datetime(2023, 10, 11, 1, 5, tzinfo=UTC)
"""A Wednesday, 09:05 in Beijing."""
LEASE = timedelta(seconds=60)


def seconds(number: float) -> timedelta:
    return timedelta(seconds=number)


def draft(key: str, recipient: str = "person:1", kind: NoticeKind = NoticeKind.REMINDER, **more: Any) -> NoticeDraft:
    """A notice that may leave at NOW, in a message of its own unless `slot` is given."""
    values: dict[str, Any] = {"slot": f"slot:{key}", "not_before": NOW, "subject": f"about:{key}"} | more
    return NoticeDraft(key=key, kind=kind, recipient=recipient, **values)


async def plan(database: Database, *drafts: NoticeDraft, now: datetime = NOW) -> Planned:
    async with database.transaction() as session:
        return await notice.plan(session, drafts, now)


async def take(database: Database, token: str = "t", *, now: datetime = NOW, limit: int = 100) -> list[Delivery]:
    async with database.transaction() as session:
        return await claim.claim(session, now, token=token, lease=LEASE, limit=limit)


async def begin(
    database: Database, deliveries: Sequence[Delivery], token: str = "t", *, now: datetime = NOW
) -> list[Letter]:
    """As a worker does it: words, then `sending`."""
    letters = []
    async with database.transaction() as session:
        for delivery in deliveries:
            said = select(col(Notice.id)).where(
                col(Notice.delivery_id) == delivery.id, col(Notice.cancelled_at).is_(None)
            )
            chat = delivery.chat or delivery.recipient
            letters.append(
                Letter(delivery, "scripted", chat, {"number": delivery.id}, frozenset(await session.scalars(said)))
            )
        return await claim.begin_sending(session, token, letters, now, LEASE)


async def answer(
    database: Database, letter: Letter, outcome: Outcome | NotBegun, token: str = "t", *, now: datetime = NOW
) -> bool:
    """Whether the answer was still ours to write down."""
    async with database.transaction() as session:
        return bool(await settle.settle(session, [Answer(letter, token, outcome, now)]))


async def sending(database: Database, key: str = "a", token: str = "t", **more: Any) -> Letter:
    """One planned notice, on its way out."""
    await plan(database, draft(key, **more))
    (letter,) = await begin(database, await take(database, token), token)
    return letter


async def deliveries(database: Database) -> list[Delivery]:
    async with database.reading() as session:
        return list(await session.scalars(select(Delivery).order_by(col(Delivery.id))))


async def states(database: Database) -> list[DeliveryState]:
    return [delivery.state for delivery in await deliveries(database)]


async def notices(database: Database) -> list[Notice]:
    async with database.reading() as session:
        return list(await session.scalars(select(Notice).order_by(col(Notice.id))))


async def attempts(database: Database) -> list[Attempt]:
    async with database.reading() as session:
        return list(await session.scalars(select(Attempt).order_by(col(Attempt.id))))
