"""What the office answered to somebody's words."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from bot.core.columns import UtcDateTime


class OfficeAnswer(SQLModel, table=True):
    """One answer of the office to one report; a second one to the same words is refused."""

    report_id: int = Field(foreign_key="report.id", primary_key=True)
    unit_id: int = Field(foreign_key="unit.id")
    person_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime = Field(sa_type=UtcDateTime)
    text: str
    inbox_id: int | None = None
