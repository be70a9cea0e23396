"""Ladders: who hears what, how long before and after a deadline."""

from typing import Any

from sqlmodel import Field, SQLModel, UniqueConstraint

from bot.core.columns import Json


class CustomLadder(SQLModel, table=True):
    """A ladder the office wrote or copied; it hides the shipped one of the same name."""

    __table_args__ = (UniqueConstraint("unit_id", "name"),)

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id", index=True)
    name: str = Field(max_length=60)
    rungs: list[Any] = Field(default_factory=list, sa_type=Json)
