"""The table of weights: how much each piece of writing speaks for or against an intent, and for reading back.

`weights.tsv` is written by `make weights` from the seen part of the corpus of replies; see docs/understanding.md. A line
holds a piece and, for each name, its weight in hundredths of a natural logarithm of odds: `还没⇥not_done:182 done:-97`.
The first line holds the digest of the replies that it was written from, the second the weights before any piece is read.
"""

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

CONFIRM = "confirm"
"""The name under which the weights for reading back stand; the other names are those of intents."""
NAME = "weights.tsv"
HUNDREDTHS = 100
_BITS, _MIDDLE = 32, 1 << 31
"""The weights of a piece are one number of as many digits as there are names, each so wide: one `+` then adds them all.

The four pieces of each of two thousand characters, of a few hundred hundredths each, stay far below the middle of a digit.
"""


@dataclass(frozen=True, slots=True)
class _Table:
    names: tuple[str, ...]
    base: int
    """The weights before any piece, with the middle added to each so that none is below nothing."""
    by_piece: dict[str, str | int]
    """For each piece the rest of its line, or its weights once it was met: few ever are."""

    def weights_of(self, piece: str) -> int:
        """The weights of one piece; 0 where it has none."""
        known = self.by_piece.get(piece, 0)
        if isinstance(known, str):
            self.by_piece[piece] = known = _in_one_number(known, self.names)
        return known


@cache
def _table() -> _Table:
    _, base, *lines = files(__package__).joinpath(NAME).read_text(encoding="utf-8").splitlines()
    weights = dict(_weights_of(base.split("\t")[1]))
    by_piece: dict[str, str | int] = {piece: cell for piece, _, cell in (line.partition("\t") for line in lines)}
    base_of_all = sum((weight + _MIDDLE) << place * _BITS for place, weight in enumerate(weights.values()))
    return _Table(tuple(weights), base_of_all, by_piece)


def _weights_of(cell: str) -> Iterator[tuple[str, int]]:
    for entry in cell.split(" "):
        name, _, weight = entry.partition(":")
        yield name, int(weight)


def _in_one_number(cell: str, names: tuple[str, ...]) -> int:
    return sum(weight << names.index(name) * _BITS for name, weight in _weights_of(cell))


def _apart(total: int, count: int) -> tuple[int, ...]:
    """The weights that were added up to one number with the middle in each."""
    return tuple(each - _MIDDLE for each in struct.unpack(f"<{count}I", total.to_bytes(count * _BITS // 8, "little")))


def scores(pieces: Iterable[str]) -> dict[str, float]:
    """The logarithm of the odds that a careful clerk would note each name for a reply of these pieces."""
    table = _table()
    total, by_piece = table.base, table.by_piece
    for piece in pieces:
        if piece in by_piece:
            total += table.weights_of(piece)
    weights = _apart(total, len(table.names))
    return {name: weight / HUNDREDTHS for name, weight in zip(table.names, weights, strict=True)}


def weightiest(pieces: Iterable[str], name: str) -> str | None:
    """The piece that speaks loudest for a name; None where none does."""
    table = _table()
    place = table.names.index(name)
    middle = sum(_MIDDLE << each * _BITS for each in range(len(table.names)))
    weighed = (
        (_apart(weights + middle, len(table.names))[place], piece)
        for piece in pieces
        if (weights := table.weights_of(piece))
    )
    weight, piece = max(weighed, default=(0, ""))
    return piece if weight > 0 else None
