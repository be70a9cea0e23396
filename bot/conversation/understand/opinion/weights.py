"""The table of weights: how much each piece of writing speaks for or against an intent, and for reading back.

`weights.tsv` is written by `make weights` from the seen part of the corpus of replies; see docs/understanding.md. A line
holds a piece and, for each name, its weight in hundredths of a natural logarithm of odds: `还没⇥not_done:182 done:-97`.
The first line holds the digest of the replies that it was written from, the second the weights before any piece is read.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

CONFIRM = "confirm"
"""The name under which the weights for reading back stand; the other names are those of intents."""
NAME = "weights.tsv"
HUNDREDTHS = 100


@cache
def _table() -> tuple[dict[str, int], dict[str, str]]:
    """The weights before any piece, and for each piece the rest of its line: few are ever looked at."""
    _, base, *lines = files(__package__).joinpath(NAME).read_text(encoding="utf-8").splitlines()
    by_piece = dict(line.split("\t") for line in lines)
    return dict(_weights_of(base.split("\t")[1])), by_piece


def _weights_of(cell: str) -> Iterator[tuple[str, int]]:
    for entry in cell.split(" "):
        name, _, weight = entry.partition(":")
        yield name, int(weight)


def scores(pieces: Iterable[str]) -> dict[str, float]:
    """The logarithm of the odds that a careful clerk would note each name for a reply of these pieces."""
    base, by_piece = _table()
    total = dict(base)
    for piece in pieces:
        if cell := by_piece.get(piece):
            for name, weight in _weights_of(cell):
                total[name] += weight
    return {name: weight / HUNDREDTHS for name, weight in total.items()}


def weightiest(pieces: Iterable[str], name: str) -> str | None:
    """The piece that speaks loudest for a name; None where none does."""
    _, by_piece = _table()
    weighed = ((dict(_weights_of(cell)).get(name, 0), piece) for piece in pieces if (cell := by_piece.get(piece)))
    weight, piece = max(weighed, default=(0, ""))
    return piece if weight > 0 else None
