"""What came in, once: committed before the platform is told that we have it."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlmodel import Field, Index, SQLModel, UniqueConstraint

from bot.core.columns import Json, UtcDateTime, Word


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
        Index("ix_inboxitem_state", "state", "id"),
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
