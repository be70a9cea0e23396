"""The characters that a match of a pattern may begin with, so that few patterns are tried on a text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from re import IGNORECASE, _parser  # type: ignore[attr-defined]
from re import _constants as operation  # type: ignore[attr-defined]
from typing import Any

_WIDE = 100
"""A range of more characters than this (any Chinese one) is no help in choosing."""
ANY_DIGIT = "0"
"""Stands for every digit: a pattern that begins with one digit is tried wherever any stands."""
_ZERO_WIDTH = (operation.AT, operation.ASSERT, operation.ASSERT_NOT)
REPEATS = (operation.MAX_REPEAT, operation.MIN_REPEAT, operation.POSSESSIVE_REPEAT)
Parts = Iterable[tuple[Any, Any]]
"""Of a regular expression, as the parser tells them: kinds of part, each with what it is made of."""
_Characters = frozenset[str] | None
"""None stands for any: nearly every character is possible, or which are cannot be told."""
_NO_CHARACTER: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a match may begin with; one digit stands for all of them.

    May name too many, never too few: what stands before the match or must follow it is not looked at.
    """

    first: _Characters
    second: _Characters
    may_be_empty: bool = False
    may_be_single: bool = False

    @staticmethod
    def of(pattern: str) -> "Beginning":
        """The beginning of a regular expression; a part of a kind not known here counts as anything."""
        return _any_of([_of_sequence(branch) for branch in branches_of(pattern)])

    @staticmethod
    def of_parts(parts: Parts) -> "Beginning":
        return _of_sequence(parts)

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


def branches_of(pattern: str) -> Sequence[Parts]:
    """What the branches of a regular expression are made of.

    The standard library has no public way to ask this, hence its parser. Raises `ValueError` where capitals are ignored.
    """
    parts = _parser.parse(pattern)
    if parts.state.flags & IGNORECASE:
        raise ValueError(pattern)
    is_branch = len(parts) == 1 and parts[0][0] is operation.BRANCH
    return [list(branch) for branch in (parts[0][1][1] if is_branch else (parts,))]


def opening(character: str) -> str:
    """The character, or the digit that stands for all."""
    return ANY_DIGIT if character.isdecimal() else character


def _of_sequence(parts: Parts) -> Beginning:
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
        return _one_of(characters_of(argument))
    if kind in (operation.ANY, operation.NOT_LITERAL):
        return _one_of(None)
    if kind in _ZERO_WIDTH:
        return _NOTHING
    if kind is operation.BRANCH:
        return _any_of([_of_sequence(branch) for branch in argument[1]])
    if kind is operation.SUBPATTERN:
        return _ANYTHING if argument[1] & IGNORECASE else _of_sequence(argument[-1])
    if kind is operation.ATOMIC_GROUP:
        return _of_sequence(argument)
    if kind in REPEATS:
        return _repeated(*argument)
    return _ANYTHING


def characters_of(members: Parts) -> _Characters:
    """The characters of a class, from what the parser tells of it; None if they are too many to be told."""
    return _either(*(_of_class(*member) for member in members))


def _one_of(characters: _Characters) -> Beginning:
    return Beginning(characters, _NO_CHARACTER, may_be_single=True)


def _any_of(branches: list[Beginning]) -> Beginning:
    return Beginning(
        _either(*(branch.first for branch in branches)),
        _either(*(branch.second for branch in branches)),
        may_be_empty=any(branch.may_be_empty for branch in branches),
        may_be_single=any(branch.may_be_single for branch in branches),
    )


def _repeated(least: int, most: int, part: Parts) -> Beginning:
    once = _of_sequence(part)
    twice = _followed_by(once, once if least > 1 else _any_of([_NOTHING, once])) if most > 1 else once
    return twice if least else _any_of([_NOTHING, twice])


def _of_class(kind: Any, argument: Any) -> _Characters:
    if kind is operation.LITERAL:
        return frozenset(opening(chr(argument)))
    if kind is operation.CATEGORY and argument is operation.CATEGORY_DIGIT:
        return frozenset(ANY_DIGIT)
    if kind is operation.RANGE and argument[1] - argument[0] < _WIDE:
        return frozenset(opening(chr(code)) for code in range(argument[0], argument[1] + 1))
    return None
