"""Reports, quantities, evidence and requests for more time."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlmodel import Field, SQLModel

from bot.core.columns import Json, UtcDateTime, Word


class ReportKind(StrEnum):
    """What a report says; NOTE is what was not understood and kept for the office."""

    PROGRESS = "progress"
    BASICALLY_DONE = "basically_done"
    DONE = "done"
    NOT_DONE = "not_done"
    DIFFICULTY = "difficulty"
    ACKNOWLEDGED = "acknowledged"
    COMMITMENT = "commitment"
    NOTE = "note"
    SENT_BACK = "sent_back"
    VERIFIED = "verified"


@dataclass(frozen=True, slots=True)
class Quantity:
    """So much done of so much, such as 5 of 6.2 万亩; either number may be unknown."""

    done: float | None = None
    total: float | None = None
    unit: str | None = None


class Report(SQLModel, table=True):
    """Somebody's word about a measure, kept as said; what was taken back at once keeps its row with `taken_back_at`."""

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id")
    measure_id: int | None = Field(default=None, foreign_key="measure.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    at: datetime = Field(sa_type=UtcDateTime, index=True)
    kind: ReportKind = Field(sa_type=Word(ReportKind))
    text: str = ""
    percent: float | None = None
    quantity_done: float | None = None
    quantity_total: float | None = None
    quantity_unit: str | None = None
    expected_on: date | None = None
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    inbox_id: int | None = None
    resolved_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    taken_back_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class ExtensionState(StrEnum):
    """Where a request for more time stands."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class ExtensionRequest(SQLModel, table=True):
    """A request for more time, made before the deadline; only a grant moves the date."""

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id", index=True)
    measure_id: int = Field(foreign_key="measure.id", index=True)
    asked_by: int | None = Field(default=None, foreign_key="person.id")
    asked_at: datetime = Field(sa_type=UtcDateTime)
    reason: str
    due_before: date
    due_wanted: date
    state: ExtensionState = Field(default=ExtensionState.ASKED, sa_type=Word(ExtensionState))
    decided_by: int | None = Field(default=None, foreign_key="person.id")
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    due_granted: date | None = None
    decision_note: str = ""


class Evidence(SQLModel, table=True):
    """A file handed in for a measure; its bytes lie in the evidence store under their SHA-256.

    Name and type are shown, never trusted; `received_at` is our server's time, for dates of evidence are audited.
    """

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id")
    measure_id: int = Field(foreign_key="measure.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id")
    sha256: str = Field(max_length=64, index=True)
    name: str = Field(max_length=200)
    media_type: str = Field(max_length=100)
    size: int
    caption: str = ""
    received_at: datetime = Field(sa_type=UtcDateTime)
    inbox_id: int | None = None
