"""Turns a sheet of cards (反馈问题 | …, 整改措施 | …, one card below the other) into the table that it stands for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bot.documents.column_choice import PROBLEM_KEYS
from bot.documents.grids import Grid
from bot.documents.sheet_headers import bare, match

_LONGEST_LABEL = 12
_IN_ONE_CELL = re.compile(r"\s*([^：:\n]{2,12}?)\s*[：:]\s*(\S[\s\S]*)")
_OF_MEASURES = ("text", "task", "result")
_FEWEST_LABELS = 3
_OTHER = "其他内容"

Place = tuple[int, int]
"""A cell by row and column, both from 0."""


@dataclass(slots=True)
class _Cards:
    """The cards of a sheet as rows of a table while they are read: label → text, with the cell that each came from."""

    labels: dict[str, Place] = field(default_factory=dict)
    rows: list[dict[str, tuple[str, Place]]] = field(default_factory=list)
    above: list[tuple[str, Place]] = field(default_factory=list)
    _last: tuple[str, int] = ("", -1)

    def add(self, label: str, at: Place, text: str, place: Place) -> None:
        """A label that the card has already begins the next row: a further measure, or the next card."""
        label = next((known for known in self.labels if bare(known) == bare(label)), label)
        self.labels.setdefault(label, at)
        if not self.rows or label in self.rows[-1]:
            self.rows.append({})
        self.rows[-1][label] = (text, place)
        self._last = (label, place[1])

    def add_unlabelled(self, text: str, place: Place) -> None:
        """A text below another one continues it; one above all cards is a title; any other is kept apart."""
        if not self.rows:
            self.above.append((text, place))
            return
        label = self._last[0] if place[1] == self._last[1] else _OTHER
        self.labels.setdefault(label, place)
        known = self.rows[-1].get(label)
        self.rows[-1][label] = (f"{known[0]}\n{text}", known[1]) if known else (text, place)


def as_table(grid: Grid) -> Grid:
    """The sheet as a table whose cells keep the addresses they had; a sheet that holds no cards stays as it is."""
    if any(_is_header(grid, row) for row in grid.filled()):
        return grid
    cards = _Cards()
    pairs = 0
    for row in grid.filled():
        for label, at, text, place in _pairs(grid, row):
            if label:
                cards.add(label, at, text, place)
                pairs += 1
            else:
                cards.add_unlabelled(text, place)
    keys = {found[0] for label in cards.labels if (found := _field(label))}
    is_ledger = bool(keys & {*PROBLEM_KEYS, "task"}) and bool(keys & {*_OF_MEASURES})
    if not is_ledger or len(keys) < _FEWEST_LABELS or 2 * pairs < len(grid.filled()):
        return grid
    return _table(grid, cards)


def _table(grid: Grid, cards: _Cards) -> Grid:
    places: dict[Place, Place] = {}
    rows: list[list[str]] = []
    for text, place in cards.above:
        places[len(rows), 0] = place
        rows.append([text])
    places |= {(len(rows), index): place for index, place in enumerate(cards.labels.values())}
    rows.append([label.rstrip("：:") for label in cards.labels])
    for card in cards.rows:
        for index, label in enumerate(cards.labels):
            places[len(rows), index] = card[label][1] if label in card else next(iter(card.values()))[1]
        rows.append([card[label][0] if label in card else "" for label in cards.labels])
    return replace(
        grid,
        rows=rows,
        merges=(),
        hidden_rows=frozenset(),
        hidden_columns=frozenset(),
        formulas=(),
        address=lambda row, column: grid.address(*places.get((row, column), (row, column))),
    )


def _pairs(grid: Grid, row: int) -> Iterator[tuple[str, Place, str, Place]]:
    """The labels of a row with the texts beside them, and texts without a label as pairs with an empty one."""
    cells = [(column, text) for column, text in enumerate(grid.rows[row]) if text.strip()]
    while cells:
        column, text = cells.pop(0)
        inside = _IN_ONE_CELL.fullmatch(text)
        if _field(text):
            if cells and not _field(cells[0][1]):
                value_at, value = cells.pop(0)
                yield text.strip(), (row, column), value, (row, value_at)
        elif inside and _field(inside[1]):
            yield inside[1], (row, column), inside[2], (row, column)
        else:
            yield "", (row, column), text, (row, column)


def _is_header(grid: Grid, row: int) -> bool:
    """Whether labels stand side by side, as in the header of a table."""
    columns = [column for column, text in enumerate(grid.rows[row]) if text.strip() and _field(text)]
    return any(column + 1 in columns for column in columns)


def _field(label: str) -> tuple[str, bool] | None:
    """The field that a label surely means, or None."""
    words = label.strip().rstrip("：:")
    found = match(words) if len(words) <= _LONGEST_LABEL else None
    return found if found and found[1] else None
