"""A decision that someone shall hear something, and its unique key."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlmodel import Field, SQLModel

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


class Notice(SQLModel, table=True):
    """One decision. `key` is unique for ever, so that planning twice writes once.

    `recipient` is `person:ID`, `group:ID` or `chat:CHANNEL:CHAT`; `subject` is what it is about, such as `measure:ID`.
    `content` holds what the words need beyond the subject; for answers and edits the whole message.
    Notices of one recipient and one slot travel in one delivery.
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
