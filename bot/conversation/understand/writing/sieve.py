"""Many patterns of which only those are tried on a text, or at a place of it, that have a chance there."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import count
from threading import Lock
from typing import NamedTuple

from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.needs import Needs, needs_of
from bot.conversation.understand.writing.openings import ANY_DIGIT, Beginning, branches_of

_MOST_NEEDS = 3
"""So many needs of a pattern are looked at; a fourth hardly ever tells more."""
_SMALL = 50
"""Sieves of no more patterns are shaken together: a larger one would make each of their looks at a text dearer."""
_TEXTS_KEPT = 16
"""Many sieves in turn are asked about the clauses of one reply, and few replies have more."""
_DIGIT = expression(r"\d")


def with_one_digit(text: str) -> str:
    """The text with one digit in the place of each, as patterns are sifted by them."""
    return _DIGIT.sub(ANY_DIGIT, text)


@lru_cache(maxsize=_TEXTS_KEPT)
def _characters_of(text: str) -> frozenset[str]:
    return frozenset(with_one_digit(text))


class Sieve:
    """Patterns in a row, of which each branch is known by its place among the branches of all.

    A set of branches is the bits of an integer, so that one `&` sifts hundreds at once. What each needs is found out when a
    text is first sifted: most commands read no reply. Small sieves that were made until then are shaken together: whichever
    is asked first about a text has it sifted for all of them.
    """

    def __init__(self, patterns: Sequence[str]) -> None:
        self._number = _BENCH.numbered(patterns)

    def sifted(self, text: str) -> int:
        """The branches that may match somewhere in a text: all that they need is there."""
        met_by, start, every, _, _ = self._seat
        return met_by(text) >> start & every

    def begun(self, first: str, second: str) -> int:
        """The branches whose match may begin with these two characters of a text `with_one_digit`; "" stands for its end."""
        beginnings = self._seat.beginnings
        return beginnings.firsts.get(first, beginnings.any_first) & beginnings.seconds.get(
            second, beginnings.any_second
        )

    def likely(self, text: str) -> Iterable[int]:
        """The places of the patterns that may match somewhere in a text, in order."""
        met_by, start, every, _, _ = self._seat
        branches = met_by(text) >> start & every
        return self.places_of(branches) if branches else ()

    def places_of(self, branches: int) -> Iterator[int]:
        """The places of the patterns with any of the branches, in order."""
        patterns, last = self._seat.pattern_of, -1
        while branches:
            lowest = branches & -branches
            place = patterns[lowest.bit_length() - 1]
            if place != last:
                yield place
                last = place
            branches ^= lowest

    @cached_property
    def _seat(self) -> "_Seat":
        return _BENCH.seat_of(self._number)


class _Seat(NamedTuple):
    met_by: Callable[[str], int]
    """The branches of all sieves together of which a text meets every need."""
    start: int
    """The place of the first branch of the sieve among them."""
    every: int
    """All branches of the sieve, the first of them as the lowest bit."""
    pattern_of: Sequence[int]
    """The place of the pattern that each branch is of."""
    beginnings: "_Beginnings"


class _Bench:
    """Gives each sieve its seat when it is first asked for, and at the same time all small ones that have none yet."""

    def __init__(self) -> None:
        self._waiting: dict[int, Sequence[str]] = {}
        self._seats: dict[int, _Seat] = {}
        self._numbers = count()
        self._lock = Lock()

    def numbered(self, patterns: Sequence[str]) -> int:
        """The number under which a sieve of these patterns waits for its seat."""
        number = next(self._numbers)
        self._waiting[number] = patterns
        return number

    def seat_of(self, number: int) -> _Seat:
        """The seat of a sieve."""
        with self._lock:
            if number in self._waiting:
                small = [each for each, patterns in self._waiting.items() if len(patterns) <= _SMALL]
                together = small if number in small else [number]
                rows = [self._waiting.pop(each) for each in together]
                self._seats |= zip(together, _seats(rows), strict=True)
            return self._seats[number]


_BENCH = _Bench()


def _seats(sieves: Sequence[Sequence[str]]) -> Iterator[_Seat]:
    """The seats of sieves that are shaken together, of each of which the patterns are given."""
    rows = [
        [
            (place, needs_of(branch)[:_MOST_NEEDS], Beginning.of_parts(branch))
            for place, pattern in enumerate(patterns)
            for branch in branches_of(pattern)
        ]
        for patterns in sieves
    ]
    needs = [needs for row in rows for _, needs, _ in row]
    met_by = lru_cache(maxsize=_TEXTS_KEPT)(_Needed.by(needs).met_by)
    start = 0
    for row in rows:
        beginnings = _Beginnings.of([beginning for _, _, beginning in row])
        yield _Seat(met_by, start, (1 << len(row)) - 1, [place for place, _, _ in row], beginnings)
        start += len(row)


@dataclass(frozen=True, slots=True)
class _Needed:
    """What branches need: behind the first needs of all of them stand their second ones, and so on."""

    count: int
    meeting: Mapping[str, int]
    """The needs that a character meets."""
    unasked: int
    """The needs that are none."""

    @staticmethod
    def by(branches: Sequence[Needs]) -> "_Needed":
        meeting: defaultdict[str, int] = defaultdict(int)
        unasked = 0
        for place, needs in enumerate(branches):
            for which in range(_MOST_NEEDS):
                bit = 1 << (which * len(branches) + place)
                if which >= len(needs):
                    unasked |= bit
                    continue
                for character in needs[which]:
                    meeting[character] |= bit
        return _Needed(len(branches), dict(meeting), unasked)

    def met_by(self, text: str) -> int:
        """The branches of which all needs are met."""
        met, meeting = self.unasked, self.meeting
        for character in _characters_of(text):
            if character in meeting:
                met |= meeting[character]
        for _ in range(_MOST_NEEDS - 1):
            met &= met >> self.count
        return met & ((1 << self.count) - 1)


@dataclass(frozen=True, slots=True)
class _Beginnings:
    """The branches by the first two characters of a match."""

    firsts: Mapping[str, int]
    any_first: int
    """Those that may begin with any character; they are among those of every other one."""
    seconds: Mapping[str, int]
    any_second: int

    @staticmethod
    def of(branches: Sequence[Beginning]) -> "_Beginnings":
        return _Beginnings(
            *_by_character([branch.openings for branch in branches]),
            *_by_character([branch.following for branch in branches]),
        )


def _by_character(sets: Sequence[frozenset[str] | None]) -> tuple[Mapping[str, int], int]:
    """The places of the sets by each character that any of them names, and of those that hold any (None)."""
    by_character: defaultdict[str, int] = defaultdict(int)
    by_any = 0
    for place, characters in enumerate(sets):
        if characters is None:
            by_any |= 1 << place
        for character in characters or ():
            by_character[character] |= 1 << place
    return {character: places | by_any for character, places in by_character.items()}, by_any
