"""Measures, duties, deadlines, the states and the steps between them."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlmodel import Field, Index, SQLModel, UniqueConstraint

from bot.core.columns import Json, UtcDateTime, Word


class MeasureStatus(StrEnum):
    """The states of a measure; `docs/measure-states.md` draws them, `tests/ledger/test_measure_states.py` walks them."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    BASICALLY_DONE = "basically_done"
    CLAIMED = "claimed"
    CLOSED = "closed"
    LONG_TERM = "long_term"


class DutyRole(StrEnum):
    """In what way a person answers for a measure."""

    FIRST_RESPONSIBLE = "first_responsible"
    DIRECTLY_RESPONSIBLE = "directly_responsible"
    HANDLER = "handler"


class Measure(SQLModel, table=True):
    """One promised step. A re-opened measure (回头看) is a new row with the next `cycle`; the old row stays as it was.

    `next_notice_on` is the first day on which the ladder will want something said of it, None when never; it is
    what the deadline check looks for, so its cost grows with what is due and not with the ledger.
    """

    __table_args__ = (
        UniqueConstraint("problem_id", "number", "cycle"),
        Index("ix_measure_next_notice_on", "next_notice_on"),
        Index("ix_measure_unit_status", "unit_id", "status"),
    )

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id")
    problem_id: int = Field(foreign_key="problem.id", index=True)
    number: str = Field(max_length=20)
    position: int
    cycle: int = 1
    title: str = ""
    text: str
    due_on: date | None = None
    due_text: str | None = None
    immediate: bool = False
    long_term: bool = False
    status: MeasureStatus = Field(default=MeasureStatus.NOT_STARTED, sa_type=Word(MeasureStatus))
    percent: float | None = None
    quantity_done: float | None = None
    quantity_total: float | None = None
    quantity_unit: str | None = None
    department: str | None = None
    supporting_departments: list[Any] = Field(default_factory=list, sa_type=Json)
    staged_result: str | None = None
    note: str | None = None
    ladder: str | None = None
    claimed_by: int | None = Field(default=None, foreign_key="person.id")
    claimed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    closed_by: int | None = Field(default=None, foreign_key="person.id")
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reported_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    created_at: datetime = Field(sa_type=UtcDateTime)
    next_notice_on: date | None = None


class Duty(SQLModel, table=True):
    """One person's duty for one measure."""

    __table_args__ = (UniqueConstraint("measure_id", "person_id", "role"),)

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id")
    measure_id: int = Field(foreign_key="measure.id", index=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    role: DutyRole = Field(sa_type=Word(DutyRole))
    position: int = 0
