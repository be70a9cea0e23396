"""The kinds of letters and forms, and an office's own templates for them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import LargeBinary
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import Field, SQLModel

from bot.core.columns import UtcDateTime, Word


class LetterKind(StrEnum):
    """What an office writes about one measure: two letters and two forms."""

    REMINDER = "reminder"
    SUPERVISION = "supervision"
    EXTENSION = "extension"
    CLOSING = "closing"


LETTER_NAMES: dict[LetterKind, str] = {
    LetterKind.REMINDER: "提醒函",
    LetterKind.SUPERVISION: "督办函",
    LetterKind.EXTENSION: "延期申请表",
    LetterKind.CLOSING: "销号申请表",
}


@dataclass(frozen=True, slots=True)
class CheckedTemplate:
    """A template that has been checked and rendered once; `name` is the file's name, only shown."""

    kind: LetterKind
    name: str
    data: bytes


class LetterTemplate(SQLModel, table=True):
    """A unit's own template for one kind, a .docx; without a row the shipped one is used."""

    unit_id: int = Field(foreign_key="unit.id", primary_key=True)
    kind: LetterKind = Field(sa_type=Word(LetterKind), primary_key=True)
    name: str = Field(max_length=200)
    sha256: str = Field(max_length=64)
    data: bytes = Field(sa_type=LargeBinary)
    set_at: datetime = Field(sa_type=UtcDateTime)


async def own_template(session: AsyncSession, unit_id: int, kind: LetterKind) -> LetterTemplate | None:
    """The unit's own template of that kind, None where the shipped one is used."""
    return await session.get(LetterTemplate, (unit_id, kind), populate_existing=True)
