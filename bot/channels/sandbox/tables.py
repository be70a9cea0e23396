"""The rows that stand in for a platform's own memory: messages and files of the chats in the browser."""

from datetime import datetime
from typing import Any

from sqlalchemy import LargeBinary
from sqlmodel import Field, SQLModel, UniqueConstraint

from bot.core.columns import Json, UtcDateTime


class SandboxFile(SQLModel, table=True):
    """A posted file; the bytes lie apart from the message, so that reading a chat never loads them."""

    id: int = Field(default=None, primary_key=True)
    sha256: str = Field(max_length=64)
    name: str = Field(max_length=200)
    media_type: str = Field(max_length=100)
    size: int
    data: bytes = Field(sa_type=LargeBinary)


class SandboxMessage(SQLModel, table=True):
    """One bubble. `text` holds spans, `buttons` rows of buttons, `edits` counts how often its face was changed.

    (chat, reference) is unique, which is how a message sent again is known.
    """

    __table_args__ = (UniqueConstraint("chat", "reference"),)

    id: int = Field(default=None, primary_key=True)
    chat: str = Field(max_length=120, index=True)
    from_bot: bool
    sender: str = Field(default="", max_length=120)
    author: str = Field(default="", max_length=60)
    text: list[Any] = Field(default_factory=list, sa_type=Json)
    buttons: list[Any] = Field(default_factory=list, sa_type=Json)
    reply_to: int | None = None
    reference: str | None = Field(default=None, max_length=120)
    file_id: int | None = Field(default=None, foreign_key="sandboxfile.id")
    at: datetime = Field(sa_type=UtcDateTime)
    edited_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    edits: int = 0
