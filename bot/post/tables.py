"""The rows of the post office: a notice is a decision, a delivery one message, an attempt one call."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlmodel import Field, Index, SQLModel, UniqueConstraint

from bot.core.columns import Json, UtcDateTime, Word


class NoticeKind(StrEnum):
    """Why somebody hears something; policies for lost answers hang on it."""

    REMINDER = "reminder"
    OVERDUE = "overdue"
    ESCALATION = "escalation"
    OFFICE = "office"
    RESULT = "result"
    ANSWER = "answer"
    EDIT = "edit"
    DIGEST = "digest"
    OPERATOR = "operator"


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


class Notice(SQLModel, table=True):
    """One decision that somebody shall hear something. `key` is unique for ever, so that planning twice writes once.

    `recipient` is `person:ID`, `group:ID` or `chat:CHANNEL:CHAT`; `subject` is what it is about, such as `measure:ID`.
    `content` holds what the words need beyond the subject; for answers and edits the whole message.
    Notices of one recipient and one slot travel in one delivery; `delivery_id` names the one that carries it now.
    """

    id: int = Field(default=None, primary_key=True)
    unit_id: int | None = Field(default=None, index=True)
    key: str = Field(unique=True, max_length=200)
    kind: NoticeKind = Field(sa_type=Word(NoticeKind))
    recipient: str = Field(max_length=160, index=True)
    subject: str = Field(default="", max_length=80, index=True)
    rung: str = Field(default="", max_length=60)
    role: str = Field(default="", max_length=40)
    level: str = Field(default="", max_length=20)
    occurrence: str = Field(default="", max_length=40)
    content: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    planned_at: datetime = Field(sa_type=UtcDateTime)
    delivery_id: int | None = Field(default=None, foreign_key="delivery.id", index=True)
    cancelled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    cancel_reason: str = ""


class Delivery(SQLModel, table=True):
    """One message to one recipient by one address; a fallback to the next address is a new row that names this one.

    (recipient, slot, fallback) is unique: the slot of reminders is the working day, which keeps the cap of one a day.
    `channel` and `chat` are empty until an address is chosen; a waiting row that has them is bound to that address.
    `token` is the fence: whoever claims the row gives it a new one, and every later step names it.
    `attempts` counts calls begun, `resends` how often it went out again after a lost answer.
    """

    __table_args__ = (
        UniqueConstraint("recipient", "slot", "fallback"),
        Index("ix_delivery_due", "state", "not_before"),
        Index("ix_delivery_order", "state", "priority", "not_before", "id"),
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
    description: str = ""
    created_at: datetime = Field(sa_type=UtcDateTime)
    settled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Attempt(SQLModel, table=True):
    """One call to a platform: what was sent, when, and what came back (empty `outcome`: nothing yet)."""

    __table_args__ = (Index("ix_attempt_message", "channel", "chat", "message"),)

    id: int = Field(default=None, primary_key=True)
    delivery_id: int = Field(foreign_key="delivery.id", index=True)
    token: str = Field(max_length=40)
    channel: str
    chat: str
    payload: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    started_at: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    outcome: str = ""
    description: str = ""
    message: str | None = None
