"""Turns the lines of a ledger sheet into problems and measures, naming every faulty cell at once."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from bot.documents.deadline_words import Deadline, read_deadline
from bot.documents.grids import Findings, Line
from bot.documents.ledger_cells import (
    LONGEST_NAME,
    department_names,
    is_nothing,
    measure_number,
    people_names,
    percentage,
    plain_number,
)
from bot.documents.ledger_warnings import warn_of_gaps
from bot.documents.plain_text import tidy_line
from bot.documents.quantity_cell import read_quantity
from bot.documents.status_words import SHEET_WORDS, sheet_status, weigh_closing, yes_or_no
from bot.ledger.draft import ParsedMeasure, ParsedProblem, status_of_problem
from bot.ledger.measure import MeasureStatus

_PROBLEM_KEYS = {"aspect", "topic", "problem", "title", "problem_text", "facets", "goal", "problem_status"}
_ALLOWED = "、".join(dict.fromkeys(SHEET_WORDS.values()))
_LONGEST_NUMBER = 20


@dataclass(slots=True)
class _Draft:
    """A problem while its measures are being collected."""

    problem: ParsedProblem
    own_status: MeasureStatus | None = None
    measures: dict[str, ParsedMeasure] = field(default_factory=dict)

    def complete(self, line: Line) -> None:
        """Takes what is long and stands once: after sorting, that need not be the problem's first row."""
        known, facets = self.problem, line.get("facets")
        self.problem = replace(
            known,
            text=line.get("problem_text") or known.text if known.text == known.title else known.text,
            facets=known.facets or (tuple(facets.split("\n")) if facets else ()),
            goal=known.goal or line.get("goal") or None,
        )

    def finish(self) -> ParsedProblem:
        measures = tuple(self.measures.values())
        return replace(self.problem, status=self.own_status or status_of_problem(measures), measures=measures)


def read_problems(lines: Iterable[Line], findings: Findings) -> tuple[ParsedProblem, ...]:
    """The problems in the order of their first line.

    Empty problem cells (as merged cells are read) take what stands above them. What is wrong goes to `findings`.
    """
    reader = _Reader(findings)
    for line in lines:
        reader.take(line)
    problems = tuple(draft.finish() for draft in reader.drafts.values())
    if not problems and not findings.errors:
        findings.fail("", "表头下面没有一行内容，请填写问题和措施后再导入")
    warn_of_gaps(problems, findings)
    return problems


class _Reader:
    def __init__(self, findings: Findings) -> None:
        self.drafts: dict[str, _Draft] = {}
        self._findings = findings
        self._current: _Draft | None = None
        self._aspect = self._topic = ""

    def take(self, line: Line) -> None:
        draft = self._draft_of(line)
        if line.cells.keys() <= _PROBLEM_KEYS:
            return
        measure = _read_measure(line, draft.problem.number, len(draft.measures) + 1, self._findings)
        if measure.number in draft.measures:
            earlier = draft.measures[measure.number].where
            self._findings.fail(line.cell("number"), f"措施序号“{measure.number}”与 {earlier} 重复，请改正")
        draft.measures.setdefault(measure.number, measure)

    def _draft_of(self, line: Line) -> _Draft:
        number, title = plain_number(line.get("problem")), tidy_line(line.get("title"))
        current = self._current
        if current and not number and title in ("", current.problem.title):
            return current
        if number in self.drafts:
            self._current = self.drafts[number]
            if title not in ("", self._current.problem.title):
                earlier = self._current.problem.where
                self._findings.fail(line.cell("problem"), f"问题序号“{number}”与 {earlier} 的另一问题重复，请改正")
            self._current.complete(line)
            return self._current
        return self._begin(line, number, title)

    def _begin(self, line: Line, number: str, title: str) -> _Draft:
        if not number:
            self._findings.fail(line.cell("problem"), "问题序号为空，请填写")
        if not title:
            self._findings.fail(line.cell("title"), "问题为空，请填写问题名称")
        if len(number) > _LONGEST_NUMBER:
            self._findings.fail(line.cell("problem"), f"问题序号超过 {_LONGEST_NUMBER} 个字，请改短")
        self._carry(line)
        status = self._problem_status(line)
        problem = ParsedProblem(
            number=number,
            title=title,
            text=line.get("problem_text") or title,
            facets=tuple(line.get("facets").split("\n")) if line.get("facets") else (),
            aspect=self._aspect,
            topic=self._topic,
            goal=line.get("goal") or None,
            where=self._findings.place(line.cell("problem")),
        )
        self._current = _Draft(problem, status)
        if number and title:
            self.drafts[number] = self._current
        return self._current

    def _carry(self, line: Line) -> None:
        aspect, topic = tidy_line(line.get("aspect")), tidy_line(line.get("topic"))
        if aspect and aspect != self._aspect:
            self._aspect, self._topic = ("" if is_nothing(aspect) else aspect), ""
        if topic:
            self._topic = "" if is_nothing(topic) else topic

    def _problem_status(self, line: Line) -> MeasureStatus | None:
        word = line.get("problem_status")
        status = sheet_status(word) if word else None
        if word and status is None:
            self._findings.fail(line.cell("problem_status"), _unknown_status(word))
        return status


def _read_measure(line: Line, problem: str, position: int, findings: Findings) -> ParsedMeasure:
    if not line.get("text"):
        findings.fail(line.cell("text"), "整改措施为空，请填写")
    number = measure_number(line.get("number"), problem, position)
    if len(number) > _LONGEST_NUMBER:
        findings.fail(line.cell("number"), f"措施序号超过 {_LONGEST_NUMBER} 个字，请改短")
    deadline = _deadline(line, findings)
    status = _status(line, deadline, findings)
    return ParsedMeasure(
        number=number,
        text=line.get("text"),
        due=deadline.due,
        due_text=tidy_line(line.get("due_text")) or None,
        immediate=deadline.immediate,
        long_term=deadline.long_term or status == MeasureStatus.LONG_TERM,
        status=status,
        percent=_percent(line, findings),
        quantity=read_quantity(line.get("quantity")),
        progress=line.get("progress") or None,
        standard=line.get("standard") or None,
        evidence_text=line.get("evidence_text") or None,
        department=tidy_line(line.get("department")) or None,
        supporting_departments=department_names(line.get("supporting_departments")),
        first_responsible=_people(line, "first_responsible", findings),
        directly_responsible=_people(line, "directly_responsible", findings),
        handlers=_people(line, "handlers", findings),
        where=findings.place(line.cell("text")),
    )


def _people(line: Line, key: str, findings: Findings) -> tuple[str, ...]:
    names = people_names(line.get(key))
    if any(len(name) > LONGEST_NAME for name in names):
        findings.fail(line.cell(key), f"姓名超过 {LONGEST_NAME} 个字，请用顿号隔开各人姓名")
    return names


def _deadline(line: Line, findings: Findings) -> Deadline:
    """What the wording says, except that a date in the column 截止日期 wins over the date in the wording."""
    said, fixed = read_deadline(line.get("due_text")), read_deadline(line.get("due"))
    for key, deadline in (("due_text", said), ("due", fixed)):
        if deadline.complaint and not fixed.due:
            findings.warn(line.cell(key), deadline.complaint)
    if said.due and fixed.due and said.due != fixed.due:
        findings.warn(line.cell("due"), f"整改时限是 {said.due}，截止日期是 {fixed.due}，按截止日期处理，请核对")
    kind = read_deadline(line.get("kind"))
    return Deadline(fixed.due or said.due, said.immediate or kind.immediate, said.long_term or kind.long_term)


def _status(line: Line, deadline: Deadline, findings: Findings) -> MeasureStatus:
    word, closed = line.get("status"), yes_or_no(line.get("is_closed"))
    if line.get("is_closed") and closed is None:
        findings.fail(line.cell("is_closed"), f"是否销号写的是“{line.get('is_closed')}”，请填“是”或“否”")
    status = sheet_status(word) if word else _unsaid_status(line, deadline, closed=bool(closed))
    if status is None:
        findings.fail(line.cell("status"), _unknown_status(word))
        return MeasureStatus.NOT_STARTED
    status, complaint = weigh_closing(status, closed)
    if complaint:
        findings.warn(line.cell("is_closed"), complaint)
    return status


def _unsaid_status(line: Line, deadline: Deadline, *, closed: bool) -> MeasureStatus:
    if closed:
        return MeasureStatus.CLOSED
    if deadline.long_term and not deadline.due:
        return MeasureStatus.LONG_TERM
    return MeasureStatus.IN_PROGRESS if percentage(line.get("percent")) else MeasureStatus.NOT_STARTED


def _unknown_status(word: str) -> str:
    return f"状态“{tidy_line(word)[:20]}”不认识，请填其中之一：{_ALLOWED}"


def _percent(line: Line, findings: Findings) -> float | None:
    word = line.get("percent")
    percent = percentage(word)
    if word and percent is None:
        findings.fail(line.cell("percent"), f"进度“{tidy_line(word)[:20]}”不是 0 到 100 之间的数，请改正")
    return percent
