"""Reads one grid of an office's own ledger: its facts, its columns, its rows."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.documents.column_choice import Body, decide
from bot.documents.deadline_words import read_deadline
from bot.documents.grids import Findings, Grid
from bot.documents.office_measures import MeasureReader
from bot.documents.office_people import PeopleColumns, beside_people
from bot.documents.office_rows import SheetRows
from bot.documents.problem_draft import ProblemDraft
from bot.documents.sheet_facts import NO_FACTS, SheetFacts, read_sheet_facts
from bot.documents.sheet_hints import NO_HINTS, Hints
from bot.documents.sheet_layout import Header, Layout, find_header, report_columns
from bot.ledger.draft import ParsedPerson

_SIGN = re.compile(r"[%％]")
_BARE = re.compile(r"\d{1,12}(?:\.\d{1,12})?")
_SHOWN_CELLS = 5
_AROUND = 6
"""Rows below the table that may carry its day."""


@dataclass(slots=True)
class OfficeSheet:
    """What one grid holds: problems in order, people by name with what stands beside their names, facts, findings."""

    grid: Grid
    findings: Findings
    header: Header | None = None
    facts: SheetFacts = NO_FACTS
    problems: list[ProblemDraft] = field(default_factory=list)
    people: Mapping[str, ParsedPerson] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.grid.name

    def place(self, row: int, column: int) -> str:
        """A cell as a person finds it."""
        return self.grid.place(row, column)


def read_grid(
    grid: Grid, hints: Hints = NO_HINTS, *, names: Sequence[str] = (), facts: SheetFacts = NO_FACTS
) -> OfficeSheet:
    """The problems and measures of any grid with a header somewhere in it, such as a table of a Word document.

    `facts` is what other parts of the document say; `names` (of sheet and file) may carry a year. A grid without a
    header of a ledger has no `header` and no problems. Nothing is raised for what is in the grid.
    """
    findings = Findings(grid.name, grid.separator)
    header = find_header(grid, hints.by_form())
    if header is None:
        return OfficeSheet(grid, findings)
    layout = decide(header, grid)
    report_columns(header, grid, findings)
    _report_marks(grid, layout, findings)
    own = read_sheet_facts(_texts_around(grid, header), (grid.name, *names)).or_else(facts)
    rows = _rows(grid, header, layout, hints, own, findings)
    rows.read(grid, header)
    _report_inferred(rows.reader, findings)
    findings.fates |= dict.fromkeys(layout.header, "表头") | {
        number: "标题" for number in grid.filled() if number < header.top
    }
    return OfficeSheet(grid, findings, header, own, rows.problems, rows.reader.people.known)


def _rows(grid: Grid, header: Header, layout: Layout, hints: Hints, facts: SheetFacts, findings: Findings) -> SheetRows:
    body = Body(grid, layout.first)
    years: set[int] = set()
    for key in ("due_text", "due", "problem_due"):
        for index in layout.columns.get(key, ()):
            years |= {due.year for text in body.said(index) if (due := read_deadline(text).due)}
    people = PeopleColumns(findings, beside_people(dict(layout.columns)))
    percents = [text for index in layout.columns.get("percent", ()) for text in body.said(index)]
    titles = "".join(column.title() for column in header.of("percent"))
    scale = 1.0 if _SIGN.search(titles) else _scale_of(percents)
    reader = MeasureReader(findings, people, facts.reference(hints.feedback_on, years), grid.epoch, scale)
    return SheetRows(findings, reader, layout)


def _scale_of(percents: Sequence[str]) -> float | None:
    """100 where the bare numbers of a column of progress are 0.35 and 1, else 1; None where there are only 0 and 1."""
    numbers = [float(text) for text in percents if _BARE.fullmatch(text)]
    if any(number > 1 for number in numbers) or not any(numbers):
        return 1
    return 100 if any(0 < number < 1 for number in numbers) else None


def _texts_around(grid: Grid, header: Header) -> list[str]:
    """The cells above the header, and what stands alone in the last rows."""
    above = [cell for row in grid.rows[: header.top] for cell in row if cell.strip()]
    last = [grid.rows[number] for number in grid.filled()[-_AROUND:] if number > header.bottom]
    alone = [texts[0] for row in last if len(texts := [cell for cell in row if cell.strip()]) == 1]
    return above + alone


def _report_inferred(reader: MeasureReader, findings: Findings) -> None:
    cells = list(dict.fromkeys(reader.inferred))
    if cells:
        shown = "、".join(cells[:_SHOWN_CELLS]) + ("等" if len(cells) > _SHOWN_CELLS else "")
        findings.warn("", f"{len(cells)} 处时限没有写年份，年份取自{reader.reference.source()}，请核对：{shown}")


def _report_marks(grid: Grid, layout: Layout, findings: Findings) -> None:
    """Hidden rows and columns are read like the others, for filters hide them; the office shall know."""
    rows = sorted(
        number for number in grid.hidden_rows if number >= layout.first and any(map(str.strip, _row(grid, number)))
    )
    if rows:
        findings.warn("", f"有 {len(rows)} 个隐藏的行（如第 {rows[0] + 1} 行）也已读取，如不需要请删除后再导入")
    read = {index for indices in layout.columns.values() for index in indices}
    columns = sorted(grid.hidden_columns & read)
    if columns:
        letters = "、".join(grid.address(layout.header[-1], index) for index in columns[:_SHOWN_CELLS])
        findings.warn("", f"有 {len(columns)} 个隐藏的列（{letters}）也已读取，如不需要请删除后再导入")
    formulas = [cell for cell in grid.formulas if cell[0] >= layout.first and cell[1] in read]
    if formulas:
        place = grid.address(*formulas[0])
        findings.warn("", f"有 {len(formulas)} 个单元格是公式（如 {place}），只按文字读取，请选择性粘贴为数值后再导入")


def _row(grid: Grid, number: int) -> Sequence[str]:
    return grid.rows[number] if number < len(grid.rows) else ()
