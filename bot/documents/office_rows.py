"""Walks the rows of an office's own sheet: which problem each belongs to, and the measures it adds."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.documents.grids import Findings, Grid, Line, lines_of
from bot.documents.ledger_cells import is_nothing
from bot.documents.measure_draft import MeasureDraft, joined
from bot.documents.notice_marks import mark_at
from bot.documents.notice_naming import first_sentence
from bot.documents.office_measures import MeasureReader
from bot.documents.office_numbers import simple_number, without_number
from bot.documents.plain_text import tidy_line
from bot.documents.problem_draft import ProblemDraft, facets_of, title_and_text, without_mark
from bot.documents.row_kinds import RowKind, heading, heading_of, judge_of, kind_of
from bot.documents.sheet_headers import bare
from bot.documents.sheet_layout import Header, Layout
from bot.documents.status_words import sheet_status
from bot.ledger.measure import MeasureStatus

_LONGEST_NUMBER = 20
_DITTO = ("同上", "〃", "″", "同前", "同上条", '"', "”")
_OF_A_PROBLEM = ("title", "problem_text", "facets", "problem")
_OF_A_MEASURE = (
    "due_text", "due", "problem_due", "department", "supporting_departments", "first_responsible",
    "directly_responsible", "handlers", "owners", "progress", "status", "is_done", "percent", "is_closed",
)  # fmt: skip


@dataclass(slots=True)
class SheetRows:
    """One sheet's problems in order, and what the walk over its rows remembers."""

    findings: Findings
    reader: MeasureReader
    layout: Layout
    problems: list[ProblemDraft] = field(default_factory=list)
    aspect: str = ""
    topic: str = ""
    _headings: list[tuple[int, str, str]] = field(default_factory=list)
    _is_headed: bool = False
    _above: dict[str, str] = field(default_factory=dict)
    _count: int = 0

    @property
    def _lacks_measures(self) -> bool:
        return "text" not in self.layout.columns

    def read(self, grid: Grid, header: Header) -> None:
        """Reads every row below the header; each gets its fate in `findings`."""
        judge = judge_of(grid, self.layout, {column.index: bare(column.header) for column in header.columns})
        lines = {line.number - 1: line for line in lines_of(grid, self.layout.first, self.layout.columns)}
        filled = [number for number in grid.filled() if number >= self.layout.first]
        for number in sorted({*lines, *filled}):
            line = lines.get(number)
            if not any(cell.strip() for cell in grid.rows[number]):
                if line is not None:
                    self._take(line)  # only what is merged with the rows above
                continue
            kind = kind_of(grid, number, judge)
            self.findings.fates[number] = kind.value
            column = next(place for place, cell in enumerate(grid.rows[number]) if cell.strip())
            if kind == RowKind.HEADING:
                self._head(heading_of(grid, number), grid.address(number, column))
            elif kind == RowKind.CONTENT and line is not None:
                self._take(self._spelt_out(line))
            elif kind == RowKind.CONTENT:
                self.findings.warn(grid.address(number, column), "这一行在已识别的各列中没有内容，未导入")

    def _spelt_out(self, line: Line) -> Line:
        """The row with 同上 replaced by what stands above it."""
        cells = {key: self._above.get(key, text) if text in _DITTO else text for key, text in line.cells.items()}
        self._above |= cells
        return replace(line, cells=cells)

    def _head(self, text: str, cell: str) -> None:
        """A heading between the rows: an aspect, a topic, or the problem itself where no column names one."""
        level, words = heading(tidy_line(text))
        if not any(key in self.layout.columns for key in _OF_A_PROBLEM):
            self._headings = [known for known in self._headings if level and known[0] and known[0] < level]
            self._headings.append((level, text, self.findings.place(cell)))
            self._is_headed = True
        elif level in (2, 3):
            self.topic = words
        else:
            self.aspect, self.topic = words, ""

    def _begin_below_heading(self) -> None:
        """The last heading is the problem of the rows below it, those above it are its aspect and topic."""
        *above, (_, text, where) = self._headings
        self._is_headed = False
        names = [heading(tidy_line(words))[1] for _, words, _ in above]
        title = first_sentence(heading(tidy_line(text))[1])
        self.problems.append(
            ProblemDraft(
                "", title, text, where, aspect=names[0] if names else "", topic=names[1] if len(names) > 1 else ""
            )
        )

    def _take(self, line: Line) -> None:
        problem, is_new = self._problem_of(line)
        if problem is None:
            self.findings.warn(line.cell("text"), "这一行不知道属于哪个问题，未导入，请补写问题")
            return
        if not is_new and line.get("goal") and "goal" not in line.repeated:
            problem.goal = joined(problem.goal, line.get("goal"))
        text = line.get("text")
        if text and not is_nothing(text):
            self._take_measures(line, problem, text)
        elif any(line.get(key) and key not in line.repeated for key in _OF_A_MEASURE):
            self._take_without_text(line, problem)

    def _take_measures(self, line: Line, problem: ProblemDraft, text: str) -> None:
        if "text" in line.repeated and problem.measures and problem.measures[-1].said_in == line.get("text"):
            self._continue(line, problem)
            return
        own = without_number(text, *{len(problem.measures) + 1, self._count + 1} - {1})
        fresh = self.reader.read(line, own)
        last = problem.measures[-len(fresh) :]
        if len(last) == len(fresh) and all(map(MeasureDraft.is_shared_with, last, fresh)):
            for known, measure in zip(last, fresh, strict=True):
                known.add(measure)
            return
        for measure in fresh:
            measure.said_in = text
            problem.measures.append(measure)
            self._count += 1

    def _continue(self, line: Line, problem: ProblemDraft) -> None:
        """A further row of the measure above: what it says more is added."""
        fresh = {key: text for key, text in line.cells.items() if key not in line.repeated and key != "text"}
        if fresh:
            (more,) = self.reader.read(replace(line, cells={"number": "+", **fresh}), "")
            more.number = ""
            problem.measures[-1].add_row(more)

    def _take_without_text(self, line: Line, problem: ProblemDraft) -> None:
        if problem.measures and not self._lacks_measures:
            self._continue(line, problem)
        elif self._lacks_measures:
            for measure in self.reader.read(replace(line, cells={**line.cells, "number": "1"}), problem.title):
                measure.number, measure.is_stand_in = simple_number(line.get("number")), True
                problem.measures.append(measure)
        else:
            self.findings.warn(line.cell("text"), "整改措施为空，这一行的时限、责任人等没有导入，请补写措施")

    def _problem_of(self, line: Line) -> tuple[ProblemDraft | None, bool]:
        """The problem of a row and whether it begins here: a new number or a new wording begins one."""
        if self._is_headed:
            self._begin_below_heading()
            return self.problems[-1], True
        number = "" if "problem" in line.repeated else simple_number(line.get("problem"))
        said = self._said(line)
        current = self.problems[-1] if self.problems else None
        is_same_text = not said or (current is not None and said == current.said)
        is_same_number = not number or (current is not None and number == current.number)
        if current is not None and is_same_text and is_same_number:
            return current, False
        if not said and not number:
            return None, False
        return self._begin(line, simple_number(line.get("problem")), said), True

    def _said(self, line: Line) -> str:
        texts = (tidy_line(line.get(key)) for key in ("title", "problem_text", "facets"))
        return "\n".join(text for text in texts if text and not is_nothing(text))

    def _begin(self, line: Line, number: str, said: str) -> ProblemDraft:
        self._carry(line)
        title, text = title_and_text(line)
        mark = mark_at(title)
        if mark and mark.value and not number and "problem" not in self.layout.columns:
            number = str(mark.value)
        problem = ProblemDraft(
            number=number[:_LONGEST_NUMBER],
            title=without_mark(title),
            text=text,
            where=self.findings.place(line.cell(_first_of(line.places))),
            facets=facets_of(line, text),
            aspect=self.aspect,
            topic=self.topic,
            goal=line.get("goal") or None,
            status=self._problem_status(line),
            said=said,
        )
        if len(number) > _LONGEST_NUMBER:
            self.findings.fail(line.cell("problem"), f"问题序号超过 {_LONGEST_NUMBER} 个字，请改短")
        self.problems.append(problem)
        return problem

    def _carry(self, line: Line) -> None:
        aspect, topic = tidy_line(line.get("aspect")), tidy_line(line.get("topic"))
        if aspect and heading(aspect)[1] != self.aspect:
            self.aspect, self.topic = ("" if is_nothing(aspect) else heading(aspect)[1]), ""
        if topic:
            self.topic = "" if is_nothing(topic) else heading(topic)[1]

    def _problem_status(self, line: Line) -> MeasureStatus | None:
        word = line.get("problem_status")
        status = sheet_status(word) if word else None
        if word and status is None and "problem_status" not in line.repeated:
            self.findings.warn(line.cell("problem_status"), f"问题状态“{tidy_line(word)[:20]}”不认识，按各条措施推算")
        return status


def _first_of(places: Mapping[str, int]) -> str:
    """The field that names a problem, of those the sheet has."""
    return next((key for key in ("title", "problem_text", "facets") if key in places), "problem")
