"""Words that only their reader may keep, such as a code for pairing: struck out of the store once they have left."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.post import notice
from bot.post.delivery import CANCELLED, REFUSED, SENT
from bot.post.inbox import InboxItem
from bot.post.tables import Attempt, Delivery, Notice

SUBJECT = "secret"
"""Stands as the subject of a notice whose message holds such words, until they are struck out."""
HIDDEN = "（已隐去）"
KEPT_FOR = timedelta(hours=24)
"""A message that has not left by then never will; nor is a lost answer waited for any longer."""

_ENDED = (SENT, REFUSED, CANCELLED)
_TOO_LATE = "内容已过有效期"


async def redact_due(session: AsyncSession, now: datetime) -> int:
    """Strikes such words out of every message that has left or never will, and of all its calls; says of how many.

    While a lost answer may still lead to a second copy, what it needs stays.
    """
    await _cancel_old(session, now)
    rows = await session.execute(
        select(Notice, Delivery)
        .join(Delivery, col(Delivery.id) == col(Notice.delivery_id))
        .where(
            col(Notice.subject) == SUBJECT,
            col(Delivery.state).in_(_ENDED)
            | col(Notice.cancelled_at).is_not(None)
            | (col(Notice.planned_at) <= now - KEPT_FOR),
        )
    )
    found = rows.all()
    for row, delivery in found:
        await _redact_calls(session, delivery)
        row.content, row.subject = redacted(row.content), ""
    await session.flush()
    return len(found)


def some_are_kept() -> ColumnElement[bool]:
    """The condition that a message with such words is still in the store."""
    return select(col(Notice.id)).where(col(Notice.subject) == SUBJECT).exists()


def redacted(message: Mapping[str, Any]) -> dict[str, Any]:
    """The message (as `outgoing_to_json` makes it) without the words it names as secrets."""
    return {name: _without(part, message.get("secrets", ())) for name, part in message.items() if name != "secrets"}


async def redact_event(session: AsyncSession, inbox_id: int, words: str) -> None:
    """Strikes the words out of an event that came in and has been dealt with."""
    raw = await session.scalar(select(col(InboxItem.raw)).where(col(InboxItem.id) == inbox_id))
    if raw:
        struck = update(InboxItem).where(col(InboxItem.id) == inbox_id).values(raw=_without(raw, [words]))
        await session.execute(struck.execution_options(synchronize_session=False))


async def _cancel_old(session: AsyncSession, now: datetime) -> None:
    old = select(col(Notice.key)).where(
        col(Notice.subject) == SUBJECT, col(Notice.planned_at) <= now - KEPT_FOR, col(Notice.cancelled_at).is_(None)
    )
    if keys := list(await session.scalars(old)):
        await notice.cancel(session, now, _TOO_LATE, keys=keys)


async def _redact_calls(session: AsyncSession, delivery: Delivery) -> None:
    """Those of the delivery and of the earlier addresses that it took over from."""
    chain = [delivery.id]
    earlier = delivery.fallback_of
    while earlier is not None:
        chain.append(earlier)
        earlier = await session.scalar(select(col(Delivery.fallback_of)).where(col(Delivery.id) == earlier))
    for call in await session.scalars(select(Attempt).where(col(Attempt.delivery_id).in_(chain))):
        call.payload = redacted(call.payload)


def _without(part: Any, words: Sequence[str]) -> Any:
    """The same with the words hidden in every text, at whatever depth."""
    match part:
        case str():
            for word in words:
                part = part.replace(word, HIDDEN)
            return part
        case Mapping():
            return {name: _without(value, words) for name, value in part.items()}
        case list() | tuple():
            return [_without(value, words) for value in part]
        case _:
            return part
