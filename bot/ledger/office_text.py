"""The wording that an office has put in place of the shipped one."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import Field, SQLModel, UniqueConstraint, col, select

from bot.core.columns import UtcDateTime

LONGEST_NAME = 60
LONGEST_SOURCE = 4000
"""Letters of one text with its fields."""

OwnTexts = Mapping[str, str]
"""The sources of a unit's own texts by name; what is missing is as shipped."""


class OfficeText(SQLModel, table=True):
    """One text of a unit's own: `source` with fields, who wrote it (None: the machine's administrator) and when."""

    __table_args__ = (UniqueConstraint("unit_id", "name"),)

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id", index=True)
    name: str = Field(max_length=LONGEST_NAME)
    source: str = Field(max_length=LONGEST_SOURCE)
    person_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime = Field(sa_type=UtcDateTime)


async def office_texts(session: AsyncSession, unit_id: int) -> Sequence[OfficeText]:
    """The rows of the unit, by name."""
    rows = await session.scalars(
        select(OfficeText).where(col(OfficeText.unit_id) == unit_id).order_by(col(OfficeText.name))
    )
    return rows.all()


async def own_texts(session: AsyncSession, unit_id: int | None) -> OwnTexts:
    """The sources alone; none for what belongs to no unit."""
    if unit_id is None:
        return {}
    return {row.name: row.source for row in await office_texts(session, unit_id)}
