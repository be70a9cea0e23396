"""Working days, make-up days, quiet hours."""

from datetime import date

from sqlmodel import Field, SQLModel, UniqueConstraint


class CalendarOverride(SQLModel, table=True):
    """A day on which the office knows better than the shipped calendar."""

    __table_args__ = (UniqueConstraint("unit_id", "day"),)

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id", index=True)
    day: date
    is_workday: bool
    note: str = ""
