"""Finds repeats in regular expressions that can read one text in so many ways that a match which fails never ends."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from re import _constants as operation  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

_MANY = 10
"""A repeat of so many times or more counts as one without end: two ways each time are a thousand ways."""
_LAST_CHARACTER = 0x10FFFF
_ANY = ((0, _LAST_CHARACTER),)
_CATEGORIES = {
    operation.CATEGORY_DIGIT: ((ord("0"), ord("9")),),
    operation.CATEGORY_SPACE: ((ord("\t"), ord("\r")), (ord(" "), ord(" "))),
}
_Ranges = tuple[tuple[int, int], ...]
_Part = tuple[Any, Any]


@dataclass(frozen=True, slots=True)
class _Piece:
    """The places of a part of an expression that a match may begin with and end with, and whether it may match nothing."""

    first: tuple[int, ...] = ()
    last: tuple[int, ...] = ()
    may_be_empty: bool = False


_NOTHING = _Piece(may_be_empty=True)


@dataclass(slots=True)
class _Automaton:
    """The places of an expression where one character is read, and which may be the next to be read."""

    characters: list[_Ranges] = field(default_factory=list)
    followers: list[list[int]] = field(default_factory=list)
    """A place named twice can be reached in two ways: the same text is then read in two ways."""

    def place(self, characters: _Ranges) -> _Piece:
        self.characters.append(characters)
        self.followers.append([])
        place = (len(self.characters) - 1,)
        return _Piece(place, place)

    def join(self, one: _Piece, other: _Piece) -> None:
        for place in one.last:
            self.followers[place] += other.first

    def sequence(self, parts: Iterable[_Part]) -> _Piece:
        whole = _NOTHING
        for kind, argument in parts:
            whole = self._followed_by(whole, self._part(kind, argument))
        return whole

    def _followed_by(self, one: _Piece, other: _Piece) -> _Piece:
        self.join(one, other)
        return _Piece(
            one.first + other.first if one.may_be_empty else one.first,
            one.last + other.last if other.may_be_empty else other.last,
            one.may_be_empty and other.may_be_empty,
        )

    def _part(self, kind: Any, argument: Any) -> _Piece:
        if kind in (operation.LITERAL, operation.NOT_LITERAL, operation.IN, operation.ANY):
            return self.place(_characters(kind, argument))
        if kind is operation.SUBPATTERN:
            return self.sequence(argument[-1])
        if kind is operation.BRANCH:
            return _any_of([self.sequence(branch) for branch in argument[1]])
        if kind in (operation.MAX_REPEAT, operation.MIN_REPEAT):
            return self._repeated(*argument)
        if kind is operation.ATOMIC_GROUP:
            return self._read_in_one_way(argument, may_be_empty=False)
        if kind is operation.POSSESSIVE_REPEAT:
            return self._read_in_one_way(argument[2], may_be_empty=argument[0] == 0)
        if kind is operation.GROUPREF:
            return self.place(_ANY)
        return _NOTHING  # what looks around, and the edges of words and texts

    def _repeated(self, least: int, most: int, parts: Sequence[_Part]) -> _Piece:
        if most >= _MANY:
            whole = self.sequence(parts)
            self.join(whole, whole)
            return _Piece(whole.first, whole.last, whole.may_be_empty or least == 0)
        whole = _NOTHING
        for time in range(most, 0, -1):  # a(a(a)?)?, from within: there is one way only to have two of three
            once = self.sequence(parts)
            whole = self._followed_by(once, whole)
            whole = _Piece(whole.first, whole.last, whole.may_be_empty or time > least)
        return whole

    def _read_in_one_way(self, parts: Sequence[_Part], *, may_be_empty: bool) -> _Piece:
        """What is never tried again is one place, which begins like its first characters."""
        inside = _Automaton()
        whole = inside.sequence(parts)
        characters = tuple(span for place in whole.first for span in inside.characters[place])
        once = self.place(characters)
        return _Piece(once.first, once.last, may_be_empty or whole.may_be_empty)

    def reads_one_text_in_two_ways(self) -> bool:
        """Whether two different walks, both from one place to one place, read the same characters."""
        if any(len(set(after)) < len(after) for after in self.followers):
            return True
        seen: set[tuple[int, int]] = set()
        ahead = [pair for after in self.followers for pair in combinations(sorted(after), 2)]
        while ahead:
            pair = ahead.pop()
            if pair in seen or not _overlap(self.characters[pair[0]], self.characters[pair[1]]):
                continue
            seen.add(pair)
            for one, other in product(self.followers[pair[0]], self.followers[pair[1]]):
                if one == other:
                    return True
                ahead.append((min(one, other), max(one, other)))
        return False


def ambiguous_repeats(pattern: str, flags: int = 0) -> list[str]:
    """What is wrong with each repeat of an expression that can read a text in more and more ways the longer it gets.

    A repeat within a repeat does, such as in `(?:已+|都)*`, and one of overlapping choices, such as `(?:对|对对)*`. What is atomic
    or possessive is never tried again and does no harm; what looks around is left out of account, so that a repeat may be named
    which is saved by it.
    """
    return [_shown(repeat) for repeat in _repeats(_parser.parse(pattern, flags)) if _is_ambiguous(repeat)]


def _is_ambiguous(repeated: Sequence[_Part]) -> bool:
    automaton = _Automaton()
    whole = automaton.sequence(repeated)
    automaton.join(whole, whole)
    return automaton.reads_one_text_in_two_ways()


def _repeats(parts: Iterable[_Part]) -> Iterator[Sequence[_Part]]:
    """What is repeated by each repeat of many times, however deep it stands."""
    for kind, argument in parts:
        if kind in (operation.MAX_REPEAT, operation.MIN_REPEAT) and argument[1] >= _MANY:
            yield argument[2]
        for inside in _inside(kind, argument):
            yield from _repeats(inside)


def _inside(kind: Any, argument: Any) -> Sequence[Sequence[_Part]]:
    if kind is operation.BRANCH:
        return list(argument[1])
    if kind is operation.ATOMIC_GROUP:
        return [argument]
    if kind is operation.SUBPATTERN:
        return [argument[-1]]
    if kind in (operation.MAX_REPEAT, operation.MIN_REPEAT, operation.POSSESSIVE_REPEAT):
        return [argument[2]]
    if kind in (operation.ASSERT, operation.ASSERT_NOT):
        return [argument[1]]
    return []


def _any_of(branches: Sequence[_Piece]) -> _Piece:
    return _Piece(
        tuple(place for branch in branches for place in branch.first),
        tuple(place for branch in branches for place in branch.last),
        any(branch.may_be_empty for branch in branches),
    )


def _characters(kind: Any, argument: Any) -> _Ranges:
    if kind is operation.LITERAL:
        return ((argument, argument),)
    if kind is operation.NOT_LITERAL:
        return _others(((argument, argument),))
    if kind is operation.ANY:
        return _ANY
    is_negated = argument[0][0] is operation.NEGATE
    ranges = tuple(span for part in argument[is_negated:] for span in _of_class(*part))
    return _others(ranges) if is_negated else ranges


def _of_class(kind: Any, argument: Any) -> _Ranges:
    if kind is operation.LITERAL:
        return ((argument, argument),)
    if kind is operation.RANGE:
        return (argument,)
    return _CATEGORIES.get(argument, _ANY)


def _others(ranges: _Ranges) -> _Ranges:
    """Every character but these."""
    others, begin = [], 0
    for first, last in sorted(ranges):
        if begin < first:
            others.append((begin, first - 1))
        begin = max(begin, last + 1)
    return (*others, (begin, _LAST_CHARACTER)) if begin <= _LAST_CHARACTER else tuple(others)


def _overlap(one: _Ranges, other: _Ranges) -> bool:
    return any(first <= end and begin <= last for first, last in one for begin, end in other)


def _shown(parts: Sequence[_Part]) -> str:
    """The characters that stand in what is repeated, to find it by."""
    return "".join(chr(argument) for kind, argument in _flat(parts) if kind is operation.LITERAL) or "(no character)"


def _flat(parts: Iterable[_Part]) -> Iterator[_Part]:
    for kind, argument in parts:
        yield kind, argument
        if kind is operation.IN:
            yield from argument
        for inside in _inside(kind, argument):
            yield from _flat(inside)
