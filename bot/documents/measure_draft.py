"""A measure while its rows are being read, and how two rows about one measure become one."""

from dataclasses import dataclass, field

from bot.documents.deadline_words import Deadline
from bot.documents.ledger_cells import department_names, measure_number
from bot.documents.office_numbers import within_problem
from bot.ledger.draft import ParsedMeasure, status_of_problem
from bot.ledger.measure import MeasureStatus
from bot.ledger.progress import Quantity


@dataclass(slots=True)
class MeasureDraft:
    """A measure while its rows are being read; `number` is the one written in the sheet, if any; `is_said` tells whether
    the status stands in the sheet or only follows from it. `said_in` is the whole cell it was cut from; a stand-in is
    made of a problem that has no measures column."""

    text: str
    where: str
    number: str = ""
    deadline: Deadline = field(default_factory=Deadline)
    due_text: str | None = None
    status: MeasureStatus = MeasureStatus.NOT_STARTED
    is_said: bool = False
    percent: float | None = None
    quantity: Quantity | None = None
    progress: str | None = None
    standard: str | None = None
    evidence_text: str | None = None
    department: str | None = None
    supporting_departments: tuple[str, ...] = ()
    people: dict[str, tuple[str, ...]] = field(default_factory=dict)
    said_in: str = ""
    is_stand_in: bool = False

    def finish(self, problem: str, position: int) -> ParsedMeasure:
        """The measure with its number in the problem."""
        return ParsedMeasure(
            number=measure_number(within_problem(self.number, problem), problem, position),
            text=self.text,
            due=self.deadline.due,
            due_text=self.due_text,
            immediate=self.deadline.immediate,
            long_term=self.deadline.long_term or self.status == MeasureStatus.LONG_TERM,
            status=self.status,
            percent=self.percent,
            quantity=self.quantity,
            progress=self.progress,
            standard=self.standard,
            evidence_text=self.evidence_text,
            department=self.department,
            supporting_departments=self.supporting_departments,
            first_responsible=self.people.get("first_responsible", ()),
            directly_responsible=self.people.get("directly_responsible", ()),
            handlers=self.people.get("handlers", ()),
            where=self.where,
            is_numbered=bool(self.number),
        )

    def is_shared_with(self, other: "MeasureDraft") -> bool:
        """Whether the row below says the same of the same measure, for further people: nobody merged the cells."""
        return (self.text, self.number, self.due_text, self.status, self.percent, self.progress) == (
            other.text,
            other.number,
            other.due_text,
            other.status,
            other.percent,
            other.progress,
        )

    def add_row(self, other: "MeasureDraft") -> None:
        """Takes over a further row of the same measure; it is as far as the slowest of its rows."""
        if self.is_said and other.is_said:
            self.status = status_of_problem((self, other))
        self.add(other)

    def add(self, other: "MeasureDraft") -> None:
        """Takes over what another row or sheet says of the same measure, where this one says nothing or less."""
        if other.due_text and not self.due_text:
            self.due_text, self.deadline = other.due_text, other.deadline
        self.number = self.number or other.number
        if self.status == MeasureStatus.NOT_STARTED or (other.is_said and not self.is_said):
            self.status, self.is_said = other.status, other.is_said
        self.percent = other.percent if self.percent is None else self.percent
        self.quantity = self.quantity or other.quantity
        for name in ("progress", "standard", "evidence_text"):
            setattr(self, name, joined(getattr(self, name), getattr(other, name)))
        names = (*department_names(self.department or ""), *department_names(other.department or ""))
        if self.department and set(names) - set(department_names(self.department)):
            self.department = "、".join(dict.fromkeys(names))
        self.department = self.department or other.department
        both = (*self.supporting_departments, *other.supporting_departments)
        self.supporting_departments = tuple(dict.fromkeys(both))
        for role, names in other.people.items():
            self.people[role] = tuple(dict.fromkeys((*self.people.get(role, ()), *names)))


def joined(mine: str | None, theirs: str | None) -> str | None:
    """Both texts on lines of their own, each once."""
    if mine and theirs and theirs not in mine:
        return f"{mine}\n{theirs}"
    return mine or theirs
