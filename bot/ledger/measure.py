"""Measures, duties, deadlines, the states and the steps between them."""

import re
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Protocol

from sqlmodel import Field, Index, SQLModel, UniqueConstraint

from bot.core.columns import Json, UtcDateTime, Word
from bot.core.errors import NotPossible
from bot.core.sentence import Sentence

_CLAUSE_END = re.compile(r"(?<=.{4})[，,。；;：:！!？?（(]")
_SETTING = re.compile(r"^(?:在|为|按照|根据|截至|截止|针对|结合|围绕|对(?!照))[^，。；《“]{2,40}，(?=.{6})")


class MeasureStatus(StrEnum):
    """The states of a measure; `docs/measure-states.md` draws them, `tests/ledger/test_measure_states.py` walks them."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    BASICALLY_DONE = "basically_done"
    CLAIMED = "claimed"
    CLOSED = "closed"
    LONG_TERM = "long_term"


STATUS_WORDS: dict[MeasureStatus, str] = {
    MeasureStatus.NOT_STARTED: "未启动",
    MeasureStatus.IN_PROGRESS: "整改中",
    MeasureStatus.BASICALLY_DONE: "基本完成",
    MeasureStatus.CLAIMED: "待核验",
    MeasureStatus.CLOSED: "已销号",
    MeasureStatus.LONG_TERM: "长期坚持",
}

EDGES: frozenset[tuple[MeasureStatus, MeasureStatus]] = frozenset(
    {
        (MeasureStatus.NOT_STARTED, MeasureStatus.IN_PROGRESS),
        (MeasureStatus.NOT_STARTED, MeasureStatus.BASICALLY_DONE),
        (MeasureStatus.NOT_STARTED, MeasureStatus.CLAIMED),
        (MeasureStatus.NOT_STARTED, MeasureStatus.LONG_TERM),
        (MeasureStatus.IN_PROGRESS, MeasureStatus.BASICALLY_DONE),
        (MeasureStatus.IN_PROGRESS, MeasureStatus.CLAIMED),
        (MeasureStatus.IN_PROGRESS, MeasureStatus.LONG_TERM),
        (MeasureStatus.BASICALLY_DONE, MeasureStatus.IN_PROGRESS),
        (MeasureStatus.BASICALLY_DONE, MeasureStatus.CLAIMED),
        (MeasureStatus.BASICALLY_DONE, MeasureStatus.LONG_TERM),
        (MeasureStatus.LONG_TERM, MeasureStatus.CLAIMED),
        (MeasureStatus.CLAIMED, MeasureStatus.IN_PROGRESS),
        (MeasureStatus.CLAIMED, MeasureStatus.LONG_TERM),
        (MeasureStatus.CLAIMED, MeasureStatus.CLOSED),
    }
)
"""Every step there is; nothing leads out of CLOSED, a re-opened measure is a new row."""


class DutyRole(StrEnum):
    """In what way a person answers for a measure."""

    FIRST_RESPONSIBLE = "first_responsible"
    DIRECTLY_RESPONSIBLE = "directly_responsible"
    HANDLER = "handler"


ROLE_TITLES: dict[DutyRole, str] = {
    DutyRole.FIRST_RESPONSIBLE: "第一责任人",
    DutyRole.DIRECTLY_RESPONSIBLE: "直接责任人",
    DutyRole.HANDLER: "具体经办人",
}
"""The roles as papers, sheets and the command line name them."""

ROLE_TEXTS: dict[DutyRole, str] = {
    DutyRole.FIRST_RESPONSIBLE: "role.first_responsible",
    DutyRole.DIRECTLY_RESPONSIBLE: "role.directly_responsible",
    DutyRole.HANDLER: "role.handler",
}
"""The names of the texts that name the roles in chat."""


class Measure(SQLModel, table=True):
    """One promised step. A re-opened measure (回头看) is a new row with the next `cycle`; the old row stays as it was.

    `next_notice_on` is the first day on which the ladder will want something said of it, None when never; it is
    what the deadline check looks for, so its cost grows with what is due and not with the ledger. `progress_text`,
    `standard` and `evidence_text` are a document's words on progress, acceptance and proof; `result` is the verified
    result as it may be published; `source` is where in which document it came from.
    """

    __table_args__ = (
        UniqueConstraint("problem_id", "number", "cycle"),
        Index("ix_measure_next_notice_on", "unit_id", "next_notice_on"),
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
    progress_text: str | None = None
    standard: str | None = None
    evidence_text: str | None = None
    result: str | None = None
    source: str | None = None
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


_INSTEAD = {
    MeasureStatus.CLOSED: Sentence("instead.closed"),
    MeasureStatus.CLAIMED: Sentence("instead.claimed"),
}
"""What there is to do instead of a step that cannot be taken."""


def move(measure: Measure, to: MeasureStatus) -> None:
    """Takes one of the EDGES; staying is no step. Raises NotPossible for any other."""
    if measure.status == to:
        return
    if (measure.status, to) not in EDGES:
        now, wanted = STATUS_WORDS[measure.status], STATUS_WORDS[to]
        instead = _INSTEAD.get(measure.status, Sentence("instead.open"))
        raise NotPossible(
            Sentence("refusal.no_such_step", number=measure.number, status=now, wanted=wanted, instead=instead)
        )
    measure.status = to


def after_sending_back(measure: Measure) -> MeasureStatus:
    """Where a claim goes that the office does not accept: standing tasks without a date stand on, so that they are
    still asked after; everything else is in progress again."""
    standing = measure.long_term and measure.due_on is None
    return MeasureStatus.LONG_TERM if standing else MeasureStatus.IN_PROGRESS


class Standing(Protocol):
    """As much of a measure as its problem's status follows from: a row, or a few columns of one."""

    @property
    def number(self) -> str: ...
    @property
    def cycle(self) -> int: ...
    @property
    def status(self) -> MeasureStatus: ...
    @property
    def staged_result(self) -> str | None: ...


def is_settled(measure: Standing) -> bool:
    """Whether it no longer keeps its problem open: closed, or long-term with a staged result."""
    has_result = measure.status == MeasureStatus.LONG_TERM and bool(measure.staged_result)
    return measure.status == MeasureStatus.CLOSED or has_result


def short_title(text: str, longest: int = 16) -> str:
    """The first telling clause of a measure's text, cut to `longest` letters; what a chat message may show of it."""
    line = _SETTING.sub("", text.strip().replace("\n", ""))
    ends = (found.start() for found in _CLAUSE_END.finditer(line) if not _is_quoted(line, found.start()))
    clause = line[: next(ends, len(line))].strip()
    return clause if len(clause) <= longest else clause[: longest - 1] + "…"


def _is_quoted(text: str, position: int) -> bool:
    before = text[:position]
    return sum(map(before.count, "“‘《（")) > sum(map(before.count, "”’》）"))
