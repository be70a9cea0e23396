"""Each real call and its answer; the trail of deliveries, append only."""

from datetime import datetime
from typing import Any

from sqlmodel import Field, SQLModel

from bot.core.columns import Json, UtcDateTime


class Attempt(SQLModel, table=True):
    """One call to a platform: what was sent, when, and what came back (empty `outcome`: nothing yet)."""

    id: int = Field(default=None, primary_key=True)
    delivery_id: int = Field(foreign_key="delivery.id", index=True)
    token: str = Field(max_length=40, index=True)
    channel: str
    chat: str
    payload: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    started_at: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    outcome: str = ""
    description: str = ""
    message: str | None = None
