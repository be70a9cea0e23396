"""A ledger read from a document, not yet stored."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Literal, Protocol

from bot.ledger.measure import MeasureStatus, short_title
from bot.ledger.people import Role
from bot.ledger.progress import Quantity

Kind = Literal["ledger", "notice"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to tell the person who brought the file; `where` is what they can find in it."""

    where: str
    message: str


@dataclass(frozen=True, slots=True)
class RoundFacts:
    """What the document itself says about its inspection round; `stated_days` is the text's own count."""

    name: str | None = None
    group: str | None = None
    document_number: str | None = None
    inspected_from: date | None = None
    inspected_to: date | None = None
    stated_days: int | None = None
    feedback_on: date | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a notice that holds no problems: its heading without number, and its paragraphs as written."""

    heading: str
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NoticeFrame:
    """What stands around the problems of a notice: head, opening, sections before and after them, closing words.

    `problems_heading` is the heading of the section with the problems; `dated_on` the day under the text (成文日期).
    """

    title: str | None = None
    signer: str | None = None
    addressee: str | None = None
    opening: tuple[str, ...] = ()
    before: tuple[Section, ...] = ()
    problems_heading: str | None = None
    after: tuple[Section, ...] = ()
    contact: str | None = None
    dated_on: date | None = None


@dataclass(frozen=True, slots=True)
class ParsedMeasure:
    """One measure; `due_text` is the wording that `due`, `immediate` and `long_term` were read from.

    `percent` runs from 0 to 100 and is None where nothing was said. `progress` is what the document says was done
    (整改进展), `standard` when it counts as done (验收标准), `evidence_text` what is named as proof (佐证材料).
    `is_numbered` tells whether the document itself gives the number. Neither it nor the place (`where`) takes part in
    equality.
    """

    number: str
    text: str
    due: date | None = None
    due_text: str | None = None
    immediate: bool = False
    long_term: bool = False
    status: MeasureStatus = MeasureStatus.NOT_STARTED
    percent: float | None = None
    quantity: Quantity | None = None
    progress: str | None = None
    standard: str | None = None
    evidence_text: str | None = None
    department: str | None = None
    supporting_departments: tuple[str, ...] = ()
    first_responsible: tuple[str, ...] = ()
    directly_responsible: tuple[str, ...] = ()
    handlers: tuple[str, ...] = ()
    where: str = field(default="", compare=False)
    is_numbered: bool = field(default=True, compare=False)

    @property
    def title(self) -> str:
        """A short title for chat, at most 16 characters."""
        return short_title(self.text)

    def people(self) -> tuple[str, ...]:
        """Everyone named, leaders first."""
        return self.first_responsible + self.directly_responsible + self.handlers


@dataclass(frozen=True, slots=True)
class ParsedProblem:
    """One problem; `text` is its whole wording, `facets` the parts of it that were numbered 一是, 二是.

    `goal` is what the plan wants reached (整改目标); `is_numbered` tells whether the document itself gives the number.
    """

    number: str
    title: str
    text: str
    facets: tuple[str, ...] = ()
    aspect: str = ""
    topic: str = ""
    status: MeasureStatus = MeasureStatus.NOT_STARTED
    measures: tuple[ParsedMeasure, ...] = ()
    goal: str | None = None
    where: str = field(default="", compare=False)
    is_numbered: bool = field(default=True, compare=False)


@dataclass(frozen=True, slots=True)
class ParsedPerson:
    """Someone named in the document, once by name."""

    name: str
    title: str | None = None
    department: str | None = None
    phone: str | None = None
    roles: tuple[Role, ...] = ()
    where: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class ColumnReading:
    """What a column of a sheet was taken for: its header's place and words, the field's key and Chinese name.

    `certain` is False where a person should look.
    """

    where: str
    header: str
    field: str
    name: str
    certain: bool = True


@dataclass(frozen=True, slots=True)
class ParsedLedger:
    """A whole document: either problems or errors, never both, so that nothing is stored by halves.

    `unit_hint` is a unit that a title only seems to name; `as_of` is the day the document was drawn up (截至),
    `skipped` are the places that hold no content of a ledger, with what they are; `file` is the name it came under.
    """

    kind: Kind
    unit_name: str | None = None
    round_facts: RoundFacts = RoundFacts()
    problems: tuple[ParsedProblem, ...] = ()
    people: tuple[ParsedPerson, ...] = ()
    warnings: tuple[Finding, ...] = ()
    errors: tuple[Finding, ...] = ()
    frame: NoticeFrame = NoticeFrame()
    unit_hint: str | None = None
    as_of: date | None = None
    columns: tuple[ColumnReading, ...] = field(default=(), compare=False)
    skipped: tuple[Finding, ...] = field(default=(), compare=False)
    file: str | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if self.errors and (self.problems or self.people):
            raise ValueError("a document with errors holds no problems and no people")

    def counts(self) -> dict[str, int]:
        """How many aspects, topics, problems, measures and people there are."""
        return {
            "aspects": len({problem.aspect for problem in self.problems if problem.aspect}),
            "topics": len({(problem.aspect, problem.topic) for problem in self.problems if problem.topic}),
            "problems": len(self.problems),
            "measures": sum(len(problem.measures) for problem in self.problems),
            "people": len(self.people),
        }

    def to_json(self) -> dict[str, Any]:
        """The JSON document of `zhenggai import --json`, with ISO dates."""
        return {
            "kind": self.kind,
            "unit": self.unit_name,
            "round": _plain(asdict(self.round_facts)),
            "counts": self.counts(),
            "problems": [_plain(asdict(problem)) for problem in self.problems],
            "people": [_plain(asdict(person)) for person in self.people],
            "as_of": _plain(self.as_of),
            "columns": [asdict(column) for column in self.columns],
            "skipped": [asdict(finding) for finding in self.skipped],
            "warnings": [asdict(finding) for finding in self.warnings],
            "errors": [asdict(finding) for finding in self.errors],
        }


class HasStatus(Protocol):
    """A measure, parsed or stored."""

    @property
    def status(self) -> MeasureStatus: ...


def refused(kind: Kind, *errors: Finding, warnings: Iterable[Finding] = ()) -> ParsedLedger:
    """A document of which nothing can be used, and every reason why."""
    return ParsedLedger(kind, warnings=tuple(warnings), errors=errors)


def everyone(people: Iterable[ParsedPerson], problems: Iterable[ParsedProblem]) -> tuple[ParsedPerson, ...]:
    """The people listed, followed by those who are only named in a measure, in order of appearance."""
    found = {person.name: person for person in people}
    for problem in problems:
        for measure in problem.measures:
            for name in measure.people():
                found.setdefault(name, ParsedPerson(name, where=measure.where))
    return tuple(found.values())


def status_of_problem(measures: Iterable[HasStatus]) -> MeasureStatus:
    """The status of a problem of which only the measures are known: it is as far as the slowest of them."""
    found = {measure.status for measure in measures}
    if not found or found == {MeasureStatus.NOT_STARTED}:
        return MeasureStatus.NOT_STARTED
    if MeasureStatus.LONG_TERM in found and found <= {MeasureStatus.CLOSED, MeasureStatus.LONG_TERM}:
        return MeasureStatus.LONG_TERM
    if found & {MeasureStatus.NOT_STARTED, MeasureStatus.IN_PROGRESS}:
        return MeasureStatus.IN_PROGRESS
    slowest: tuple[MeasureStatus, ...] = (MeasureStatus.BASICALLY_DONE, MeasureStatus.CLAIMED, MeasureStatus.CLOSED)
    return next((status for status in slowest if status in found), MeasureStatus.IN_PROGRESS)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
