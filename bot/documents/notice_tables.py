"""The tables of a Word document: cards and layout tables become lines, ledgers (整改情况一览表) are read as sheets."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.documents.grids import Grid
from bot.documents.notice_grammar import Paragraph
from bot.documents.notice_labels import label_at_beginning
from bot.documents.notice_source import Source
from bot.documents.plain_text import tidy, tidy_line
from bot.documents.sheet_layout import find_header
from bot.ledger.draft import Finding, ParsedLedger, ParsedMeasure, ParsedProblem

_COUNTERS = ("序号", "问题序号", "问题编号", "编号", "任务序号", "整改序号")
_LONGEST_SHARED = 6


def flattened(source: Source) -> tuple[Source, list[Grid]]:
    """The source with its cards and layout tables as lines in their places, and the tables that are ledgers."""
    ledgers: list[Grid] = []
    lines: list[Paragraph] = []
    done = 0
    result = Source([], [], list(source.skipped), list(source.warnings))
    for before, grid in source.tables:
        lines += source.paragraphs[done:before]
        done = before
        if is_card(grid):
            lines += _lines_of_card(grid)
        elif find_header(grid, {}) is not None:
            ledgers.append(grid)
        elif grid.width() == 1 or len(grid.filled()) <= 2:
            lines += _lines_of_layout(grid)
        else:
            result.warnings.append(Finding(grid.name, "这个表格不是整改台账，没有读取，请核对"))
            for row in grid.filled():
                result.skip(Paragraph(0, _row_text(grid, row), place=grid.place(row, 0)), "不是台账的表格")
    for line in [*lines, *source.paragraphs[done:]]:
        result.add(line)
    return result, ledgers


def is_card(grid: Grid) -> bool:
    """Whether the rows are pairs of a label and its text, as 整改目标 | …, one problem a table."""
    rows = grid.filled()
    labelled = sum(_is_pair(grid, row) for row in rows)
    return labelled >= 2 and 2 * labelled >= len(rows)


def filled_from(problems: Sequence[ParsedProblem], table: ParsedLedger) -> tuple[list[ParsedProblem], list[Finding]]:
    """The problems with deadlines, people and departments that a table beside the text adds to them.

    A table's problem is the one of the text with the same name, or one whose name contains it. What the text says
    itself stays; what only the table has is named in a warning.
    """
    result = list(problems)
    warnings: list[Finding] = []
    for listed in table.problems:
        index = next((at for at, problem in enumerate(problems) if _is_same(problem, listed)), None)
        if index is None:
            shown = tidy_line(listed.title)[:20]
            warnings.append(Finding(listed.where, f"表格中的问题“{shown}”正文里没有，未导入，请核对"))
        else:
            result[index] = _filled(result[index], listed)
    return result, warnings


def _is_pair(grid: Grid, row: int) -> bool:
    cells = [cell for cell in _cells(grid, row) if cell]
    return len(cells) >= 2 and _is_label(cells[0]) and not _is_label(cells[1])


def _is_label(cell: str) -> bool:
    words = tidy_line(cell).replace(" ", "").rstrip("：:")
    if words in _COUNTERS:
        return True
    found = label_at_beginning(f"{words}：")
    return found is not None and found.end == len(words) + 1


def _lines_of_card(grid: Grid) -> Iterator[Paragraph]:
    for row in grid.filled():
        cells = [cell for cell in _cells(grid, row) if cell]
        place = grid.place(row, 0)
        while cells:
            text = cells.pop(0)
            if _is_label(text) and cells and not _is_label(cells[0]):
                label = tidy_line(text).replace(" ", "").rstrip("：:")
                text = f"问题{cells.pop(0)}：" if label in _COUNTERS else f"{label}：{cells.pop(0)}"
            for line in tidy(text).split("\n"):
                yield Paragraph(0, line, place=place)


def _lines_of_layout(grid: Grid) -> Iterator[Paragraph]:
    for row in grid.filled():
        for line in tidy(_row_text(grid, row)).split("\n"):
            yield Paragraph(0, line, place=grid.place(row, 0))


def _row_text(grid: Grid, row: int) -> str:
    return " ".join(filter(None, _cells(grid, row)))


def _cells(grid: Grid, row: int) -> list[str]:
    return [tidy(cell) for cell in grid.rows[row]]


def _is_same(problem: ParsedProblem, listed: ParsedProblem) -> bool:
    one, other = _core(problem.title), _core(listed.title)
    shorter = min(len(one), len(other))
    return bool(one) and (one == other or (shorter >= _LONGEST_SHARED and (one in other or other in one)))


def _core(title: str) -> str:
    return (
        "".join(letter for letter in title if "\u3400" <= letter <= "\u9fff").removeprefix("关于").removesuffix("问题")
    )


def _filled(problem: ParsedProblem, listed: ParsedProblem) -> ParsedProblem:
    own, added = problem.measures, listed.measures
    if not added:
        return problem
    if not own:
        renumbered = (
            replace(measure, number=f"{problem.number}-{position}") for position, measure in enumerate(added, start=1)
        )
        return replace(problem, measures=tuple(renumbered))
    if len(own) != len(added):
        if len({_duties(measure) for measure in added}) > 1:
            return problem
        added = (added[0],) * len(own)
    return replace(problem, measures=tuple(_with_duties(*pair) for pair in zip(own, added, strict=True)))


def _duties(measure: ParsedMeasure) -> tuple[object, ...]:
    return measure.due_text, measure.department, measure.people()


def _with_duties(own: ParsedMeasure, added: ParsedMeasure) -> ParsedMeasure:
    if own.due_text is None and added.due_text is not None:
        own = replace(
            own,
            due=added.due,
            due_text=added.due_text,
            immediate=added.immediate,
            long_term=own.long_term or added.long_term,
        )
    return replace(
        own,
        department=own.department or added.department,
        supporting_departments=own.supporting_departments or added.supporting_departments,
        first_responsible=own.first_responsible or added.first_responsible,
        directly_responsible=own.directly_responsible or added.directly_responsible,
        handlers=own.handlers or added.handlers,
    )
