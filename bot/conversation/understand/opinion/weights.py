"""The table of weights: how much each piece of writing speaks for or against an intent, and for reading back.

`weights.tsv` is written by `make weights` from the seen part of the corpus of replies; see docs/understanding.md. A line
holds a piece and, for each name, its weight in hundredths of a natural logarithm of odds: `还没⇥not_done:182 done:-97`.
The first line holds the digest of the replies that it was written from, the second the weights before any piece is read.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from struct import Struct

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
    base: int
    """The weights before any piece, with the middle added to each so that none is below nothing."""
    places: dict[str, int]
    """The digit of each name, counted from the lowest, in this order."""
    digits: Struct
    """All of them, the lowest first."""
    of_each: int
    """A one in the place of each name."""
    lines: dict[str, str]
    """For each piece the rest of its line."""
    weights: "_Weights"

    def weighed(self, pieces: frozenset[str]) -> Iterable[int]:
        """The weights of those of the pieces that have any."""
        return map(self.weights.__getitem__, self.lines.keys() & pieces)


class _Weights(dict[str, int]):
    """The weights of the pieces that were ever met, which are few: a line is read when its piece is first asked for."""

    def __init__(self, lines: dict[str, str], places: dict[str, int]) -> None:
        super().__init__()
        self._lines, self._places = lines, places

    def __missing__(self, piece: str) -> int:
        weights = sum(weight << self._places[name] * _BITS for name, weight in _weights_of(self._lines[piece]))
        self[piece] = weights
        return weights


@cache
def _table() -> _Table:
    _, base, *lines = files(__package__).joinpath(NAME).read_text(encoding="utf-8").splitlines()
    weights = dict(_weights_of(base.split("\t")[1]))
    places = {name: place for place, name in enumerate(weights)}
    of_each = sum(1 << place * _BITS for place in places.values())
    base_of_all = of_each * _MIDDLE + sum(weight << places[name] * _BITS for name, weight in weights.items())
    by_piece = {piece: cell for piece, _, cell in (line.partition("\t") for line in lines)}
    digits = Struct(f"<{len(places)}I")
    return _Table(base_of_all, places, digits, of_each, by_piece, _Weights(by_piece, places))


def _weights_of(cell: str) -> Iterator[tuple[str, int]]:
    for entry in cell.split(" "):
        name, _, weight = entry.partition(":")
        yield name, int(weight)


def odds_of(pieces: frozenset[str]) -> dict[str, float]:
    """For each name the logarithm of the odds that a careful clerk would note it for a reply of some pieces."""
    table = _table()
    total = sum(table.weighed(pieces), table.base)
    digits = table.digits.unpack(total.to_bytes(table.digits.size, "little"))
    return {name: (digit - _MIDDLE) / HUNDREDTHS for name, digit in zip(table.places, digits, strict=True)}


def weightiest(pieces: frozenset[str], name: str) -> str | None:
    """The piece that speaks loudest for a name; None where none does."""
    table = _table()
    place, middle = table.places[name], table.of_each * _MIDDLE
    weighed = ((_digit(table.weights[piece] + middle, place), piece) for piece in table.lines.keys() & pieces)
    weight, piece = max(weighed, default=(0, ""))
    return piece if weight > 0 else None


def _digit(total: int, place: int) -> int:
    """One of the weights that were added up to one number with the middle in each."""
    return (total >> place * _BITS & (1 << _BITS) - 1) - _MIDDLE
