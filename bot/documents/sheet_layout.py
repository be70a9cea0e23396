"""Finds the header of a sheet, of one row or of several, and what stands in each column below it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.documents.grids import Findings, Grid
from bot.documents.header_fields import IGNORED
from bot.documents.plain_text import tidy_line
from bot.documents.sheet_headers import TICKED, bare, match, name_of
from bot.documents.status_words import sheet_status

_SEARCHED_ROWS = 40
_MOST_HEADER_ROWS = 3
_LONGEST_HEADER = 30
_LONGEST_DOUBTFUL_HEADER = 20
_CORE = frozenset({"title", "problem_text", "facets", "text", "task", "result"})
_OF_DUTY = frozenset({"first_responsible", "directly_responsible", "handlers", "person", "department", "owners"})


@dataclass(slots=True)
class Column:
    """One column of a sheet: where it stands, its header with the one above it, and the field it holds.

    `key` is None while nothing fits; `certain` is False where a person should look.
    """

    index: int
    header: str
    parent: str = ""
    key: str | None = None
    certain: bool = True

    def title(self) -> str:
        """The header as a person names it."""
        if self.parent and self.header and bare(self.parent) != bare(self.header):
            return f"{self.parent}{self.header}"
        return self.header or self.parent


@dataclass(slots=True)
class Header:
    """The rows `top` to `bottom` of a grid, counted from 0, as columns."""

    top: int
    bottom: int
    columns: list[Column]

    def of(self, key: str) -> list[Column]:
        return [column for column in self.columns if column.key == key]

    def has(self, *keys: str) -> bool:
        return any(column.key in keys for column in self.columns)


@dataclass(frozen=True, slots=True)
class Layout:
    """What the rows from `first` on hold: the field's key → its columns from 0; `header` are the rows above them."""

    first: int
    header: range
    columns: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


def find_header(grid: Grid, mapping: Mapping[str, str]) -> Header | None:
    """The header that explains most columns, the upper one of equals; None where there is none.

    `mapping` says by hand what a header means: its bare form → the field's key.
    """
    spread = _spread_header_merges(grid)
    best: Header | None = None
    most = 0.0
    tall = {merge.top for merge in grid.merges if merge.bottom > merge.top}
    for top in grid.filled()[:_SEARCHED_ROWS]:
        for depth in range(1, _MOST_HEADER_ROWS + 1):
            if depth > 1 and not _may_be_deeper(grid, top, depth, tall):
                break
            header = _header(grid, spread, top, depth, mapping)
            score = _score(header)
            if score > most:
                best, most = header, score
    return best


def _spread_header_merges(grid: Grid) -> dict[tuple[int, int], str]:
    """The texts of merged cells near the top, in every cell that they cover."""
    found: dict[tuple[int, int], str] = {}
    last = (grid.filled() or [0])[: _SEARCHED_ROWS + _MOST_HEADER_ROWS][-1] + _MOST_HEADER_ROWS
    width = grid.width()
    for merge in grid.merges:
        text = grid.cell(merge.top, merge.left)
        if text and merge.top <= last and merge.bottom - merge.top < _SEARCHED_ROWS:
            for row in range(merge.top, merge.bottom + 1):
                for column in range(merge.left, min(merge.right + 1, width)):
                    found[row, column] = text
    return found


def _may_be_deeper(grid: Grid, top: int, depth: int, tall: set[int]) -> bool:
    """Whether a further row may belong to the header: it leaves cells empty that the row above fills, or the reverse."""
    row = top + depth - 1
    if row >= len(grid.rows):
        return False
    above, here = grid.rows[row - 1], grid.rows[row]
    gaps = any(cell.strip() and not grid.cell(row - 1, column).strip() for column, cell in enumerate(here))
    filled = sum(bool(cell.strip()) for cell in here)
    return (top in tall or gaps) and filled < max(2, sum(bool(cell.strip()) for cell in above) + len(here) // 2 + 1)


def _header(
    grid: Grid, spread: Mapping[tuple[int, int], str], top: int, depth: int, mapping: Mapping[str, str]
) -> Header:
    columns: list[Column] = []
    parent_of_gap = ""
    for index in range(grid.width()):
        texts = [tidy_line(spread.get((row, index)) or grid.cell(row, index)) for row in range(top, top + depth)]
        if texts[0]:
            parent_of_gap = texts[0]
        elif depth > 1 and any(texts[1:]) and not _starts_a_merge(grid, top, index):
            texts[0] = parent_of_gap
        said = list(dict.fromkeys(text for text in texts if text))
        if said:
            columns.append(_column(index, said, mapping, is_deep=depth > 1))
    return Header(top, top + depth - 1, columns)


def _starts_a_merge(grid: Grid, row: int, column: int) -> bool:
    return any(merge.top <= row <= merge.bottom and merge.left == column for merge in grid.merges)


def _column(index: int, said: Sequence[str], mapping: Mapping[str, str], *, is_deep: bool) -> Column:
    header, parent = said[-1], "".join(said[:-1])
    column = Column(index, header, parent)
    by_hand = next((mapping[form] for text in (parent + header, header) if (form := bare(text)) in mapping), None)
    ticked = sheet_status(header) if parent else None
    if by_hand:
        column.key = by_hand
    elif ticked and (above := match(parent)) and above[0] in ("status", "progress", "result"):
        column.key = f"{TICKED}{ticked.value}"
    elif max(map(len, said)) <= _LONGEST_HEADER and (found := match(header, parent)):
        key, certain = found
        if certain or (len(header) <= _LONGEST_DOUBTFUL_HEADER and not (is_deep and not parent)):
            column.key, column.certain = key, certain
    return column


def _score(header: Header) -> float:
    """How much of a header is understood: a certain field counts 1, a doubtful one ½; a deeper header must earn it."""
    if len(header.columns) < 2:
        return 0
    certain = {column.key for column in header.columns if column.key and column.certain}
    doubtful = {column.key for column in header.columns if column.key} - certain
    known = certain | doubtful
    is_list_of_duties = bool(certain & {"serial", "problem"}) and len(certain & _OF_DUTY) > 1
    if not (known & _CORE and len(known) > 1) and not is_list_of_duties:
        return 0
    strange = sum(column.key is None for column in header.columns)
    return len(certain) + len(doubtful) / 2 - strange / 10 - (header.bottom - header.top) / 5


def report_columns(header: Header, grid: Grid, findings: Findings) -> None:
    """Warns of every column that is read by a guess, and of every column that is not read."""
    for column in header.columns:
        place = grid.address(header.bottom, column.index)
        title = column.title()[:20]
        if column.key is None:
            findings.warn(place, f"“{title}”列没有对应的项目，未导入")
        elif not column.certain and column.key != IGNORED:
            findings.warn(
                place,
                f'“{title}”列按“{name_of(column.key)}”读取，拿不准；如不对，请用 --map "{title}=项目" 指定',
            )
