"""What we are waiting for from whom; a row, so that it survives a restart."""

from datetime import datetime
from typing import Any

from sqlmodel import Field, SQLModel

from bot.core.columns import Json, UtcDateTime


class Dialogue(SQLModel, table=True):
    """The open question in one chat: what was asked (`waiting_for`), and what is known so far (`facts`)."""

    channel: str = Field(primary_key=True, max_length=20)
    chat: str = Field(primary_key=True, max_length=120)
    person_id: int | None = None
    waiting_for: str = Field(default="", max_length=40)
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    expires_at: datetime = Field(sa_type=UtcDateTime)
