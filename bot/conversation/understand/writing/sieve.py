"""Many patterns of which only those are tried on a text, or at a place of it, that have a chance there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.needs import Needs, needs_of
from bot.conversation.understand.writing.openings import ANY_DIGIT, Beginning, Parts, branches_of

_MOST_NEEDS = 3
"""So many needs of a pattern are looked at; a fourth hardly ever tells more."""
_DIGIT = expression(r"\d")


def with_one_digit(text: str) -> str:
    """The text with one digit in the place of each, as patterns are sifted by them."""
    return _DIGIT.sub(ANY_DIGIT, text)


@lru_cache(maxsize=16)
def _characters_of(text: str) -> frozenset[str]:
    """What patterns are sifted by; many sieves in turn are asked about one clause, so that its characters are kept."""
    return frozenset(with_one_digit(text))


class Sieve:
    """Patterns in a row, of which each branch is known by its place among the branches of all.

    A set of branches is the bits of an integer, so that one `&` sifts hundreds at once. What each needs is found out when a
    text is first sifted: most commands read no reply.
    """

    def __init__(self, patterns: Sequence[str]) -> None:
        self._patterns = patterns

    def sifted(self, text: str) -> int:
        """The branches that may match somewhere in a text: all that they need is there."""
        tables = self._tables
        met, meeting = tables.unasked, tables.meeting.get
        for character in _characters_of(text):
            met |= meeting(character, 0)
        for _ in range(_MOST_NEEDS - 1):
            met &= met >> tables.count
        return met & tables.every

    def begun(self, first: str, second: str) -> int:
        """The branches whose match may begin with these two characters of a text `with_one_digit`; "" stands for its end."""
        tables = self._tables
        return tables.firsts.get(first, tables.any_first) & tables.seconds.get(second, tables.any_second)

    def likely(self, text: str) -> Iterable[int]:
        """The places of the patterns that may match somewhere in a text, in order."""
        branches = self.sifted(text)
        return self.places_of(branches) if branches else ()

    def places_of(self, branches: int) -> Iterator[int]:
        """The places of the patterns with any of the branches, in order."""
        patterns, last = self._tables.patterns, -1
        while branches:
            lowest = branches & -branches
            place = patterns[lowest.bit_length() - 1]
            if place != last:
                yield place
                last = place
            branches ^= lowest

    @cached_property
    def _tables(self) -> "_Tables":
        return _Tables.of([list(map(_Traits.of, branches_of(pattern))) for pattern in self._patterns])


class _Traits(NamedTuple):
    """What is known of a branch."""

    needs: Needs
    openings: frozenset[str] | None
    following: frozenset[str] | None

    @staticmethod
    def of(parts: Parts) -> "_Traits":
        beginning = Beginning.of_parts(parts)
        return _Traits(needs_of(parts)[:_MOST_NEEDS], beginning.openings, beginning.following)


@dataclass(frozen=True, slots=True)
class _Tables:
    patterns: Sequence[int]
    """The place of the pattern that each branch is of."""
    count: int
    every: int
    """All branches."""
    meeting: Mapping[str, int]
    """The needs that a character meets: behind the first needs of all branches stand their second ones, and so on."""
    unasked: int
    """The needs that are none."""
    firsts: Mapping[str, int]
    any_first: int
    """Those that may begin with any character; they are among those of every other one."""
    seconds: Mapping[str, int]
    any_second: int

    @staticmethod
    def of(patterns: Sequence[Sequence[_Traits]]) -> "_Tables":
        """The tables for patterns of which each branch is given."""
        branches = [branch for pattern in patterns for branch in pattern]
        meeting: defaultdict[str, int] = defaultdict(int)
        unasked = 0
        for place, branch in enumerate(branches):
            for which in range(_MOST_NEEDS):
                bit = 1 << (which * len(branches) + place)
                if which >= len(branch.needs):
                    unasked |= bit
                    continue
                for character in branch.needs[which]:
                    meeting[character] |= bit
        return _Tables(
            [place for place, pattern in enumerate(patterns) for _ in pattern],
            len(branches),
            (1 << len(branches)) - 1,
            dict(meeting),
            unasked,
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
