"""Aspects, topics and problems of an inspection round."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from sqlmodel import Field, SQLModel, UniqueConstraint

from bot.core.columns import Json, Word
from bot.ledger.measure import Standing, is_settled


class Aspect(SQLModel, table=True):
    """The widest heading of the findings, such as one of "three aspects"."""

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id")
    round_id: int = Field(foreign_key="inspectionround.id", index=True)
    position: int
    title: str


class Topic(SQLModel, table=True):
    """A heading below an aspect; some findings have none, then it is the aspect's own, without a title."""

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id")
    aspect_id: int = Field(foreign_key="aspect.id", index=True)
    position: int
    title: str = ""


class ProblemStatus(StrEnum):
    """Where a problem stands; closed only when all its measures are closed or long-term with a staged result."""

    OPEN = "open"
    CLOSED = "closed"


class Problem(SQLModel, table=True):
    """One finding, with its number, title, whole text and facets (一是…二是…).

    `stated_status` is what a document or the office says of it as a whole; `status` follows from the measures.
    `source` is where in which document it came from; what is exempt from publication says why in `exemption`.
    """

    __table_args__ = (UniqueConstraint("round_id", "number"),)

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id", index=True)
    round_id: int = Field(foreign_key="inspectionround.id")
    topic_id: int = Field(foreign_key="topic.id", index=True)
    number: str = Field(max_length=20)
    position: int
    title: str
    text: str = ""
    facets: list[Any] = Field(default_factory=list, sa_type=Json)
    status: ProblemStatus = Field(default=ProblemStatus.OPEN, sa_type=Word(ProblemStatus))
    stated_status: str | None = None
    goal: str | None = None
    source: str | None = None
    is_published: bool = True
    exemption: str | None = None
    ladder: str | None = None


def status_of(measures: Iterable[Standing]) -> ProblemStatus:
    """What follows from the newest row of each measure: closed when all are settled; without measures open."""
    newest: dict[str, Standing] = {}
    for measure in measures:
        known = newest.get(measure.number)
        if known is None or known.cycle < measure.cycle:
            newest[measure.number] = measure
    settled = bool(newest) and all(is_settled(measure) for measure in newest.values())
    return ProblemStatus.CLOSED if settled else ProblemStatus.OPEN
