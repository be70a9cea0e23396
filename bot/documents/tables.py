"""Finds the header of a sheet whose columns are known beforehand, and hands out the lines below it."""

from collections.abc import Iterator, Sequence

from bot.documents.grids import Findings, Grid, Line, lines_of
from bot.documents.ledger_columns import LEDGER_COLUMNS, Column, Item, find_columns, missing_columns, same_header
from bot.documents.plain_text import tidy_line

_HEADER_SEARCH = 10
_SHIPPED = ("problem", "title", "number", "text", "status")


def shipped_header(grid: Grid) -> int | None:
    """The row of the header that our own export writes, counted from 0; None in any other sheet."""
    for number in grid.filled()[:_HEADER_SEARCH]:
        places = find_columns(grid.rows[number], LEDGER_COLUMNS)
        if all(key in places for key in _SHIPPED):
            return number
    return None


def lines_below_header(grid: Grid, columns: Sequence[Column[Item]], findings: Findings) -> Iterator[Line]:
    """The lines that hold anything; the header is looked for in the first ten rows.

    A required column that is missing is an error, a column we do not know is a warning.
    """
    head = grid.filled()[:_HEADER_SEARCH]
    if not head:
        findings.fail("", "表中没有内容，请填写后再导入")
        return iter(())
    best = max(head, key=lambda number: (len(find_columns(grid.rows[number], columns)), -number))
    places = find_columns(grid.rows[best], columns)
    missing = missing_columns(places, columns)
    if missing:
        names = "".join(f"“{name}”" for name in missing)
        findings.fail("", f"前 {_HEADER_SEARCH} 行中没有找到表头{names}，请补上该列，列名可参照导出的台账")
        return iter(())
    _warn_of_unknown(grid, best, places, findings)
    return lines_of(grid, best + 1, {key: (index,) for key, index in places.items()})


def _warn_of_unknown(grid: Grid, number: int, places: dict[str, int], findings: Findings) -> None:
    known = set(places.values())
    for index, cell in enumerate(grid.rows[number]):
        if same_header(cell) and index not in known:
            findings.warn(grid.address(number, index), f"“{tidy_line(cell)}”列没有对应的项目，未导入")
