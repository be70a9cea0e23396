"""What one event of a person wrote into the ledger, line by line, kept so that the whole can be taken back."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import Field, Index, SQLModel, col, select

from bot.core.columns import Json, UtcDateTime, Word


class WrittenKind(StrEnum):
    """What a line wrote; `target` of the line is the id of that row."""

    REPORT = "report"
    EVIDENCE = "evidence"
    EXTENSION = "extension"
    HANDOVER = "handover"
    ACCEPTANCE = "acceptance"
    DEPUTY = "deputy"
    PAUSE = "pause"


KIND_TEXTS: dict[WrittenKind, str] = {
    WrittenKind.REPORT: "entry.report",
    WrittenKind.EVIDENCE: "entry.evidence",
    WrittenKind.EXTENSION: "entry.request",
    WrittenKind.HANDOVER: "entry.handover",
    WrittenKind.ACCEPTANCE: "entry.acceptance",
    WrittenKind.DEPUTY: "entry.deputy",
    WrittenKind.PAUSE: "entry.pause",
}
"""The names of the texts that say what a line is."""


class Written(SQLModel, table=True):
    """One line of an entry: all lines of one person and one `inbox_id` are the entry.

    `message` is the platform's number of the message in which it was said, None for a pressed button. `changes` holds for each field of the measure (of the person, for a pause) its value before and after.
    """

    __table_args__ = (Index("ix_written_person_at", "person_id", "at"),)

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id")
    person_id: int = Field(foreign_key="person.id")
    inbox_id: int = Field(index=True)
    message: str | None = Field(default=None, max_length=120)
    measure_id: int | None = Field(default=None, foreign_key="measure.id", index=True)
    at: datetime = Field(sa_type=UtcDateTime)
    kind: WrittenKind = Field(sa_type=Word(WrittenKind))
    target: int
    changes: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    taken_back_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


def changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, list[Any]]:
    """The fields that differ, each with both values as JSON knows them."""
    return {name: [plain(value), plain(after[name])] for name, value in before.items() if value != after[name]}


def plain(value: Any) -> Any:
    """A field's value as JSON keeps it: moments and days as ISO words."""
    return value.isoformat() if isinstance(value, date | datetime) else value


async def entry(session: AsyncSession, person_id: int, inbox_id: int) -> list[Written]:
    """The lines that the event wrote for the person, newest first; those taken back are left out."""
    rows = await session.scalars(
        select(Written)
        .where(
            col(Written.person_id) == person_id,
            col(Written.inbox_id) == inbox_id,
            col(Written.taken_back_at).is_(None),
        )
        .order_by(col(Written.id).desc())
        .execution_options(populate_existing=True)
    )
    return list(rows)


async def newest(session: AsyncSession, person_id: int, measure_id: int | None = None) -> Written | None:
    """The last line the person wrote (of the measure, if one is named) that still stands."""
    mine = select(Written).where(col(Written.person_id) == person_id, col(Written.taken_back_at).is_(None))
    if measure_id is not None:
        mine = mine.where(col(Written.measure_id) == measure_id)
    return await session.scalar(mine.order_by(col(Written.id).desc()).limit(1))


async def said_in(session: AsyncSession, person_id: int, inbox_id: int, message: str) -> None:
    """Notes in which message the entry was said, so that an edit of that message finds it."""
    mine = (col(Written.person_id) == person_id, col(Written.inbox_id) == inbox_id)
    await session.execute(update(Written).where(*mine).values(message=message))


async def entry_of(session: AsyncSession, person_id: int, message: str) -> Written | None:
    """The newest line said in that message that still stands."""
    said = select(Written).where(
        col(Written.person_id) == person_id, col(Written.message) == message, col(Written.taken_back_at).is_(None)
    )
    return await session.scalar(said.order_by(col(Written.id).desc()).limit(1))
