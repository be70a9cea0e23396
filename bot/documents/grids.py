"""A sheet as a grid of text: its cells, what is merged and hidden in it, and how a person finds a cell."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.documents.plain_text import tidy
from bot.ledger.draft import Finding

MAX_ROWS = 100_000
MAX_COLUMNS = 100
EPOCH_1900, EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_LOOKED_BACK = 8
_MOST_MERGED_CELLS = 2_000_000

Address = Callable[[int, int], str]
"""Names a cell by row and column, both counted from 0."""


def column_letters(index: int) -> str:
    """The letters of a column counted from 0: A, B … Z, AA."""
    letters, index = "", index + 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def sheet_address(row: int, column: int) -> str:
    """A cell as spreadsheets call it, such as E7."""
    return f"{column_letters(column)}{row + 1}"


@dataclass(frozen=True, slots=True)
class Merge:
    """Cells made one; rows and columns counted from 0, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet, or one table of a Word document; rows may differ in length, rows and columns count from 0.

    `separator` stands between the name and an address: 台账!E7, but 表1第3行. `epoch` is the day from which a
    workbook counts its serial dates.
    """

    name: str
    rows: Sequence[Sequence[str]]
    merges: Sequence[Merge] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    formulas: Sequence[tuple[int, int]] = ()
    separator: str = "!"
    address: Address = sheet_address
    epoch: date = EPOCH_1900

    def width(self) -> int:
        return max((len(row) for row in self.rows), default=0)

    def cell(self, row: int, column: int) -> str:
        """The text as it stands, empty outside the grid."""
        cells = self.rows[row] if 0 <= row < len(self.rows) else ()
        return cells[column] if 0 <= column < len(cells) else ""

    def filled(self) -> list[int]:
        """The rows that hold anything."""
        return [number for number, cells in enumerate(self.rows) if any(cell.strip() for cell in cells)]

    def place(self, row: int, column: int) -> str:
        return f"{self.name}{self.separator}{self.address(row, column)}"


@dataclass(slots=True)
class Findings:
    """What there is to say about one sheet while it is read, and what became of each of its rows."""

    sheet: str
    separator: str = "!"
    warnings: list[Finding] = field(default_factory=list)
    errors: list[Finding] = field(default_factory=list)
    fates: dict[int, str] = field(default_factory=dict)

    def warn(self, cell: str, message: str) -> None:
        """Notes something to look at in a cell, or in the whole sheet where `cell` is empty."""
        self.warnings.append(self._finding(cell, message))

    def warn_once(self, cell: str, message: str) -> None:
        """As `warn`, unless the very same was said of the cell just now."""
        if self._finding(cell, message) not in self.warnings[-_LOOKED_BACK:]:
            self.warn(cell, message)

    def fail(self, cell: str, message: str) -> None:
        """Notes a reason why nothing of the sheet can be used."""
        self.errors.append(self._finding(cell, message))

    def unread(self) -> Finding:
        """That the whole sheet was passed over."""
        return self._finding("", "这张工作表里没有认出台账或人员，未导入")

    def place(self, cell: str) -> str:
        """A cell as a person finds it: 台账!E7."""
        return f"{self.sheet}{self.separator}{cell}" if cell else self.sheet

    def _finding(self, cell: str, message: str) -> Finding:
        return Finding(self.place(cell), message)


@dataclass(frozen=True, slots=True)
class Line:
    """One row under a known header: its cells by field, tidied.

    `number` is the row's own, counted from 1. `repeated` are the fields whose cell is merged with the row above:
    they hold the same text again, and nothing new.
    """

    number: int
    cells: Mapping[str, str]
    places: Mapping[str, int]
    repeated: frozenset[str] = frozenset()
    address: Address = sheet_address

    def get(self, key: str) -> str:
        """The cell's text, empty where the cell or the column is missing."""
        return self.cells.get(key, "")

    def cell(self, key: str) -> str:
        """The cell's address, such as E7; the first column where the field is missing."""
        return self.address(self.number - 1, self.places.get(key, 0))


def spread_down(grid: Grid) -> tuple[list[list[str]], set[tuple[int, int]]]:
    """The rows with vertically merged cells repeated in each row, and which cells are such repetitions."""
    rows = [list(row) for row in grid.rows]
    repeated: set[tuple[int, int]] = set()
    budget = _MOST_MERGED_CELLS
    for merge in grid.merges:
        text = grid.cell(merge.top, merge.left)
        for number in range(merge.top + 1, min(merge.bottom + 1, len(rows))):
            budget -= 1
            if budget < 0:
                return rows, repeated
            row = rows[number]
            if text and merge.left < MAX_COLUMNS:
                row += [""] * (merge.left + 1 - len(row))
                if not row[merge.left].strip():
                    row[merge.left] = text
                    repeated.add((number, merge.left))
    return rows, repeated


def lines_of(grid: Grid, first: int, columns: Mapping[str, Sequence[int]]) -> Iterator[Line]:
    """The rows from `first` on that hold anything; a field with several columns gets their texts on lines."""
    rows, repeated = spread_down(grid)
    places = {key: indices[0] for key, indices in columns.items()}
    for number in range(first, len(rows)):
        row = rows[number]
        cells: dict[str, str] = {}
        same: list[str] = []
        for key, indices in columns.items():
            texts = [text for index in indices if index < len(row) and (text := tidy(row[index]))]
            if texts:
                cells[key] = "\n".join(texts)
                if all((number, index) in repeated for index in indices if index < len(row) and row[index].strip()):
                    same.append(key)
        if cells:
            yield Line(number + 1, cells, places, frozenset(same), grid.address)


def day_of(serial: str, epoch: date) -> date | None:
    """The day that a spreadsheet's bare number from 2000 to 2050 means, or None; such as 45230 for 2023-10-31."""
    if not re.fullmatch(r"[0-9]{5}", serial):
        return None
    day = epoch + timedelta(days=int(serial))
    return day if 2000 <= day.year <= 2050 else None
