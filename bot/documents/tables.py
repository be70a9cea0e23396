"""Finds the header in a grid of cells and hands out the lines below it, each cell with its address."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from bot.documents.ledger_columns import Column, Item, find_columns, missing_columns, same_header
from bot.documents.plain_text import tidy, tidy_line
from bot.ledger.draft import Finding

MAX_ROWS = 100_000
_HEADER_SEARCH = 10

Row = tuple[int, Sequence[str]]
"""A row's number from 1, and its cells as text."""


@dataclass(slots=True)
class Findings:
    """What there is to say about one sheet while it is read."""

    sheet: str
    warnings: list[Finding] = field(default_factory=list)
    errors: list[Finding] = field(default_factory=list)

    def warn(self, cell: str, message: str) -> None:
        """Notes something to look at in a cell, or in the whole sheet where `cell` is empty."""
        self.warnings.append(self._finding(cell, message))

    def fail(self, cell: str, message: str) -> None:
        """Notes a reason why nothing of the sheet can be used."""
        self.errors.append(self._finding(cell, message))

    def place(self, cell: str) -> str:
        """A cell as a person finds it: 台账!E7."""
        return f"{self.sheet}!{cell}" if cell else self.sheet

    def _finding(self, cell: str, message: str) -> Finding:
        return Finding(self.place(cell), message)


@dataclass(frozen=True, slots=True)
class Line:
    """One row under a known header: its cells by column key, tidied."""

    number: int
    cells: dict[str, str]
    places: dict[str, int]

    def get(self, key: str) -> str:
        """The cell's text, empty where the cell or the column is missing."""
        return self.cells.get(key, "")

    def cell(self, key: str) -> str:
        """The cell's address, such as E7; column A where the column is missing."""
        return f"{column_letters(self.places.get(key, 0))}{self.number}"


def column_letters(index: int) -> str:
    """The letters of a column counted from 0: A, B … Z, AA."""
    letters, index = "", index + 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def lines_below_header(rows: Iterator[Row], columns: Sequence[Column[Item]], findings: Findings) -> Iterator[Line]:
    """The lines that hold anything; the header is looked for in the first ten rows.

    A required column that is missing, and more rows than we take, are errors; a column we do not know is a warning.
    """
    head = list(islice(rows, _HEADER_SEARCH))
    if not head:
        findings.fail("", "表中没有内容，请填写后再导入")
        return iter(())
    best = max(range(len(head)), key=lambda index: (len(find_columns(head[index][1], columns)), -index))
    places = find_columns(head[best][1], columns)
    missing = missing_columns(places, columns)
    if missing:
        names = "".join(f"“{name}”" for name in missing)
        findings.fail("", f"前 {_HEADER_SEARCH} 行中没有找到表头{names}，请补上该列，列名可参照导出的台账")
        return iter(())
    _warn_of_unknown(head[best], places, findings)
    return _lines(chain(head[best + 1 :], rows), places, findings)


def _warn_of_unknown(header: Row, places: dict[str, int], findings: Findings) -> None:
    number, cells = header
    known = set(places.values())
    for index, cell in enumerate(cells):
        if same_header(cell) and index not in known:
            findings.warn(f"{column_letters(index)}{number}", f"“{tidy_line(cell)}”列没有对应的项目，未导入")


def _lines(rows: Iterator[Row], places: dict[str, int], findings: Findings) -> Iterator[Line]:
    taken = 0
    for number, cells in rows:
        here = {key: text for key, index in places.items() if index < len(cells) and (text := tidy(cells[index]))}
        if not here:
            continue
        taken += 1
        if taken > MAX_ROWS:
            findings.fail(f"A{number}", f"超过 {MAX_ROWS} 行的上限，请分成几个文件导入")
            return
        yield Line(number, here, places)
