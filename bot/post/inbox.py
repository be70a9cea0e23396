"""What came in, once: committed before the platform is told that we have it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import func, or_, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import Field, Index, SQLModel, UniqueConstraint, col, select

from bot.core import checkpoint
from bot.core.columns import Json, UtcDateTime, Word
from bot.core.message import Incoming
from bot.post.policy import pause_after
from bot.post.statements import insert_into

TRIES = 6
"""After so many failures an event is put aside and shown to the office, so that it no longer blocks its chat."""


class InboxState(StrEnum):
    """Whether an event has been dealt with; FAILED is shown to the office, never forgotten."""

    NEW = "new"
    DONE = "done"
    FAILED = "failed"


class InboxItem(SQLModel, table=True):
    """One event as it came, raw. Unique by the platform's number and by what it is about."""

    __table_args__ = (
        UniqueConstraint("channel", "platform_id"),
        UniqueConstraint("channel", "business_key"),
        Index("ix_inboxitem_state", "state", "channel", "chat", "id"),
    )

    id: int = Field(default=None, primary_key=True)
    channel: str = Field(max_length=20)
    platform_id: str = Field(max_length=120)
    business_key: str = Field(max_length=200)
    chat: str = Field(max_length=120)
    raw: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    received_at: datetime = Field(sa_type=UtcDateTime)
    state: InboxState = Field(default=InboxState.NEW, sa_type=Word(InboxState))
    tries: int = 0
    not_before: datetime | None = Field(default=None, sa_type=UtcDateTime)
    finished_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    error: str = ""


async def receive(session: AsyncSession, events: Sequence[tuple[Mapping[str, Any], Incoming]], now: datetime) -> int:
    """Keeps each event that is not here yet, neither by the platform's number nor by what it is about; says how many.

    When the caller's transaction is committed, the platform may be told that we have them.
    """
    statement = insert_into(session, InboxItem).on_conflict_do_nothing().returning(col(InboxItem.id))
    rows = [
        {
            "channel": incoming.channel,
            "platform_id": incoming.platform_id,
            "business_key": incoming.business_key,
            "chat": incoming.chat,
            "raw": dict(raw),
            "received_at": now,
            "state": InboxState.NEW,
            "tries": 0,
            "error": "",
        }
        for raw, incoming in events
    ]
    if not rows:
        return 0
    new = len((await session.execute(statement, rows)).all())
    checkpoint.reached("inbox.written")
    return new


async def take(session: AsyncSession, now: datetime, limit: int) -> list[InboxItem]:
    """The oldest open event of each chat whose moment has come, at most `limit`, oldest first.

    One at a time for a chat, so that what a person says is heard in the order it was said. On PostgreSQL the rows are
    the caller's until the end of the transaction; events in other hands are passed over.
    """
    heads = (
        select(func.min(col(InboxItem.id)))
        .where(col(InboxItem.state) == InboxState.NEW)
        .group_by(col(InboxItem.channel), col(InboxItem.chat))
    )
    is_due = or_(col(InboxItem.not_before).is_(None), col(InboxItem.not_before) <= now)
    statement = (
        select(InboxItem)
        .where(col(InboxItem.id).in_(heads), col(InboxItem.state) == InboxState.NEW, is_due)
        .order_by(col(InboxItem.id))
        .limit(limit)
        .with_for_update(skip_locked=True)
        .execution_options(populate_existing=True)
    )
    return list(await session.scalars(statement))


async def finish(session: AsyncSession, item: InboxItem, now: datetime) -> bool:
    """Marks the event as dealt with, in the transaction of what it caused; False when somebody else already has."""
    return await _end(session, item.id, InboxState.DONE, finished_at=now, not_before=None)


async def fail(session: AsyncSession, item: InboxItem, error: str, now: datetime) -> InboxState:
    """Counts a failure; after a growing pause the event is tried again, after TRIES failures it is put aside."""
    tries = item.tries + 1
    name = f"inbox:{item.id}"
    if tries >= TRIES:
        await _end(session, item.id, InboxState.FAILED, finished_at=now, tries=tries, error=error)
        return InboxState.FAILED
    until = now + pause_after(tries, name)
    await _end(session, item.id, InboxState.NEW, not_before=until, tries=tries, error=error)
    return InboxState.NEW


async def _end(session: AsyncSession, item_id: int, state: InboxState, **values: Any) -> bool:
    statement = (
        update(InboxItem)
        .where(col(InboxItem.id) == item_id, col(InboxItem.state) == InboxState.NEW)
        .values(state=state, **values)
        .returning(col(InboxItem.id))
        .execution_options(synchronize_session=False)
    )
    return (await session.scalar(statement)) is not None
