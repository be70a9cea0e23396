"""The characters that a match of a pattern may begin with, so that few patterns are tried on a text."""

from collections.abc import Iterable
from dataclasses import dataclass
from re import _constants as operation  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from bot.conversation.understand.writing.expressions import expression

_WIDE = 100
"""A range of more characters than this (any Chinese one) is no help in choosing."""
_ANY_DIGIT = "0"
"""Stands for every digit: a pattern that begins with one digit is tried wherever any stands."""
_ZERO_WIDTH = (operation.AT, operation.ASSERT, operation.ASSERT_NOT)
_REPEATS = (operation.MAX_REPEAT, operation.MIN_REPEAT, operation.POSSESSIVE_REPEAT)
_Characters = frozenset[str] | None
"""None stands for any: nearly every character is possible, or which are cannot be told."""
_NO_CHARACTER: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a match may begin with; characters as `openings_in` names those of a text.

    May name too many, never too few: what stands before the match or must follow it is not looked at.
    """

    first: _Characters
    second: _Characters
    may_be_empty: bool = False
    may_be_single: bool = False

    @staticmethod
    def of(pattern: str) -> "Beginning":
        """The beginning of a regular expression.

        The standard library has no public way to ask this, hence its parser; a part of a kind not known here counts as anything.
        """
        return _of_sequence(_parser.parse(pattern))

    @property
    def openings(self) -> frozenset[str] | None:
        """The characters that a match may begin with; None if that may be any or the match empty."""
        return None if self.may_be_empty else self.first

    @property
    def following(self) -> frozenset[str] | None:
        """The characters of which one must be the second of a match; None if that may be any or need not be."""
        return None if self.may_be_empty or self.may_be_single else self.second


_ANYTHING = Beginning(None, None, may_be_empty=True, may_be_single=True)
_NOTHING = Beginning(_NO_CHARACTER, _NO_CHARACTER, may_be_empty=True)


class Sought:
    """A pattern that is looked for only in a text with a character that it may begin with."""

    __slots__ = ("openings", "pattern")
    openings: frozenset[str] | None

    def __init__(self, pattern: str) -> None:
        self.pattern = expression(pattern)

    def __getattr__(self, name: str) -> frozenset[str] | None:
        """Asked once, for the openings: like compiling, finding them out is left until a reply is read."""
        if name != "openings":
            raise AttributeError(name)
        self.openings = Beginning.of(self.pattern.pattern).openings
        return self.openings

    def may_match(self, openings: frozenset[str]) -> bool:
        """Whether it is worth looking for in a text with these openings."""
        own = self.openings
        return own is None or not own.isdisjoint(openings)


def openings_in(text: str) -> frozenset[str]:
    """The characters of a text, one digit standing for all of them."""
    return frozenset(map(opening, text))


def opening(character: str) -> str:
    return _ANY_DIGIT if character.isdecimal() else character


def _of_sequence(parts: Iterable[tuple[Any, Any]]) -> Beginning:
    found = _NOTHING
    for part in parts:
        found = _followed_by(found, _of_part(*part))
        if not (found.may_be_empty or found.may_be_single):
            break
    return found


def _followed_by(one: Beginning, other: Beginning) -> Beginning:
    return Beginning(
        _either(one.first, other.first if one.may_be_empty else _NO_CHARACTER),
        _either(
            one.second,
            other.first if one.may_be_single else _NO_CHARACTER,
            other.second if one.may_be_empty else _NO_CHARACTER,
        ),
        may_be_empty=one.may_be_empty and other.may_be_empty,
        may_be_single=(one.may_be_empty and other.may_be_single) or (one.may_be_single and other.may_be_empty),
    )


def _either(*several: _Characters) -> _Characters:
    known = [characters for characters in several if characters is not None]
    return frozenset().union(*known) if len(known) == len(several) else None


def _of_part(kind: Any, argument: Any) -> Beginning:
    if kind is operation.LITERAL:
        return _one_of(frozenset(opening(chr(argument))))
    if kind is operation.IN:
        return _one_of(_either(*(_of_class(*part) for part in argument)))
    if kind in (operation.ANY, operation.NOT_LITERAL):
        return _one_of(None)
    if kind in _ZERO_WIDTH:
        return _NOTHING
    if kind is operation.BRANCH:
        return _any_of([_of_sequence(branch) for branch in argument[1]])
    if kind is operation.SUBPATTERN:
        return _of_sequence(argument[-1])
    if kind is operation.ATOMIC_GROUP:
        return _of_sequence(argument)
    if kind in _REPEATS:
        return _repeated(*argument)
    return _ANYTHING


def _one_of(characters: _Characters) -> Beginning:
    return Beginning(characters, _NO_CHARACTER, may_be_single=True)


def _any_of(branches: list[Beginning]) -> Beginning:
    return Beginning(
        _either(*(branch.first for branch in branches)),
        _either(*(branch.second for branch in branches)),
        may_be_empty=any(branch.may_be_empty for branch in branches),
        may_be_single=any(branch.may_be_single for branch in branches),
    )


def _repeated(least: int, most: int, part: Iterable[tuple[Any, Any]]) -> Beginning:
    once = _of_sequence(part)
    twice = _followed_by(once, once if least > 1 else _any_of([_NOTHING, once])) if most > 1 else once
    return twice if least else _any_of([_NOTHING, twice])


def _of_class(kind: Any, argument: Any) -> _Characters:
    if kind is operation.LITERAL:
        return frozenset(opening(chr(argument)))
    if kind is operation.CATEGORY and argument is operation.CATEGORY_DIGIT:
        return frozenset(_ANY_DIGIT)
    if kind is operation.RANGE and argument[1] - argument[0] < _WIDE:
        return openings_in("".join(map(chr, range(argument[0], argument[1] + 1))))
    return None
