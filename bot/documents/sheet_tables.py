"""Parts a sheet that holds several tables, each under a header of its own, into one grid for each."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.documents.grids import Grid
from bot.documents.sheet_headers import bare, match
from bot.documents.sheet_layout import find_header

_LONGEST_HEADER = 12
_FEWEST_FIELDS = 3


def tables_of(grid: Grid) -> list[Grid]:
    """The tables of a sheet in order, cells at their old addresses; a header that only repeats itself parts nothing."""
    header = find_header(grid, {})
    if header is None:
        return [grid]
    own = range(header.top, header.bottom + 1)
    heads = [row for row, cells in enumerate(grid.rows) if row in own or _is_header(cells)]
    known: set[tuple[tuple[int, str], ...]] = set()
    starts: list[int] = []
    for row in heads:
        if (forms := _forms(grid, row)) not in known and row - 1 not in heads:
            starts.append(row)
        known.add(forms)
    del starts[:1]
    bounds = [0, *starts, len(grid.rows)]
    return [_part(grid, start, end) for start, end in pairwise(bounds)] if starts else [grid]


def _is_header(cells: Sequence[str]) -> bool:
    """Whether a row holds nothing but short words that surely name columns, or nearly so."""
    words = [cell.strip() for cell in cells if cell.strip()]
    if len(words) < _FEWEST_FIELDS or any(len(word) > _LONGEST_HEADER or word[0].isdecimal() for word in words):
        return False
    fields = [found[0] for word in words if (found := match(word)) and found[1]]
    return len(set(fields)) >= _FEWEST_FIELDS and 4 * len(fields) >= 3 * len(words)


def _forms(grid: Grid, row: int) -> tuple[tuple[int, str], ...]:
    return tuple((column, bare(cell)) for column, cell in enumerate(grid.rows[row]) if cell.strip())


def _part(grid: Grid, start: int, end: int) -> Grid:
    """The rows from `start` to before `end`, with empty ones in place of those above."""
    return replace(
        grid,
        rows=[*([] for _ in range(start)), *grid.rows[start:end]],
        merges=tuple(merge for merge in grid.merges if start <= merge.top < end),
        hidden_rows=frozenset(row for row in grid.hidden_rows if start <= row < end),
        formulas=tuple(cell for cell in grid.formulas if start <= cell[0] < end),
    )
