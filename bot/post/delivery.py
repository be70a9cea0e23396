"""Claim, sending, settle: the state machine of one message to one recipient."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlmodel import Field, Index, SQLModel, UniqueConstraint

from bot.core.columns import Json, UtcDateTime, Word
from bot.post.notice import NoticeKind


class DeliveryState(StrEnum):
    """`docs/delivery-states.md` draws them; `sending` is committed before the socket is written."""

    PLANNED = "planned"
    READY = "ready"
    CLAIMED = "claimed"
    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"
    UNCERTAIN = "uncertain"
    CANCELLED = "cancelled"


class Delivery(SQLModel, table=True):
    """One message to one recipient by one address; a fallback to the next address is a new row that names this one.

    (recipient, slot, fallback) is unique: the slot of reminders is the working day, which keeps the cap of one a day.
    """

    __table_args__ = (
        UniqueConstraint("recipient", "slot", "fallback"),
        Index("ix_delivery_due", "state", "not_before", "priority"),
    )

    id: int = Field(default=None, primary_key=True)
    unit_id: int | None = Field(default=None, index=True)
    recipient: str = Field(max_length=160)
    slot: str = Field(max_length=120)
    fallback: int = 0
    fallback_of: int | None = Field(default=None, foreign_key="delivery.id")
    kind: NoticeKind = Field(sa_type=Word(NoticeKind))
    priority: int = 5
    state: DeliveryState = Field(default=DeliveryState.PLANNED, sa_type=Word(DeliveryState))
    not_before: datetime = Field(sa_type=UtcDateTime)
    channel: str | None = None
    chat: str | None = Field(default=None, max_length=120)
    message: str | None = Field(default=None, max_length=120)
    token: str | None = Field(default=None, max_length=40)
    lease_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    attempts: int = 0
    resends: int = 0
    payload: dict[str, Any] | None = Field(default=None, sa_type=Json)
    description: str = ""
    created_at: datetime = Field(sa_type=UtcDateTime)
    settled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
