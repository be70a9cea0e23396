"""The chained record of every change: each entry carries the hash of the one before."""

from datetime import datetime
from typing import Any

from sqlmodel import Field, SQLModel

from bot.core.columns import Json, UtcDateTime


class AuditEntry(SQLModel, table=True):
    """One change: who did what to what, by which way, and the hash that ties it to the entry before.

    `sequence` counts from 1 without gaps over the whole installation.
    """

    sequence: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    unit_id: int | None = None
    at: datetime = Field(sa_type=UtcDateTime)
    actor_id: int | None = None
    actor_name: str
    via: str = Field(max_length=20)
    action: str = Field(max_length=60)
    subject: str = Field(max_length=80, index=True)
    details: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    previous_hash: str = Field(max_length=64)
    hash: str = Field(max_length=64, unique=True)
