"""The characters that a match of a pattern may begin with, so that few patterns are tried on a text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from re import _constants as operation  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

_WIDE = 100
"""A range of more characters than this (any Chinese one) is no help in choosing."""
_ANY_DIGIT = "0"
"""Stands for every digit: a pattern that begins with one digit is tried wherever any stands."""
_ZERO_WIDTH = (operation.AT, operation.ASSERT, operation.ASSERT_NOT)
_REPEATS = (operation.MAX_REPEAT, operation.MIN_REPEAT, operation.POSSESSIVE_REPEAT)


class _AnyCharacter(Exception):
    """A match may begin with nearly every character, or what it begins with cannot be told."""


def opening_characters(pattern: str) -> frozenset[str] | None:
    """The characters that a match of the regular expression may begin with, as `openings_in` names those of a text.

    None if that may be any. May name too many, never too few: what stands before the match or must follow it is not looked at. The standard
    library has no public way to ask this, hence its parser; a part of a kind not known here counts as any character.
    """
    try:
        characters, may_be_empty = _of_sequence(_parser.parse(pattern))
    except _AnyCharacter:
        return None
    return None if may_be_empty else openings_in("".join(characters))


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern that is looked for only in a text with a character that it may begin with."""

    pattern: re.Pattern[str]
    openings: frozenset[str] | None

    @staticmethod
    def of(pattern: str) -> "Sought":
        return Sought(re.compile(pattern), opening_characters(pattern))

    def may_match(self, openings: frozenset[str]) -> bool:
        """Whether it is worth looking for in a text with these openings."""
        return self.openings is None or not self.openings.isdisjoint(openings)


def openings_in(text: str) -> frozenset[str]:
    """The characters of a text, one digit standing for all of them."""
    return frozenset(map(opening, text))


def opening(character: str) -> str:
    return _ANY_DIGIT if character.isdecimal() else character


def _of_sequence(parts: Iterable[tuple[Any, Any]]) -> tuple[set[str], bool]:
    """The opening characters, and whether the whole sequence may match nothing."""
    characters: set[str] = set()
    for part in parts:
        more, may_be_empty = _of_part(*part)
        characters |= more
        if not may_be_empty:
            return characters, False
    return characters, True


def _of_part(kind: Any, argument: Any) -> tuple[set[str], bool]:
    if kind is operation.LITERAL:
        return {chr(argument)}, False
    if kind is operation.IN:
        return {character for part in argument for character in _of_class(*part)}, False
    if kind in _ZERO_WIDTH:
        return set(), True
    if kind is operation.BRANCH:
        openings = [_of_sequence(branch) for branch in argument[1]]
        return set().union(*(characters for characters, _ in openings)), any(empty for _, empty in openings)
    if kind is operation.SUBPATTERN:
        return _of_sequence(argument[-1])
    if kind is operation.ATOMIC_GROUP:
        return _of_sequence(argument)
    if kind in _REPEATS:
        least, _, repeated = argument
        characters, may_be_empty = _of_sequence(repeated)
        return characters, may_be_empty or least == 0
    raise _AnyCharacter


def _of_class(kind: Any, argument: Any) -> set[str]:
    if kind is operation.LITERAL:
        return {chr(argument)}
    if kind is operation.CATEGORY and argument is operation.CATEGORY_DIGIT:
        return {_ANY_DIGIT}
    if kind is operation.RANGE and argument[1] - argument[0] < _WIDE:
        return {chr(code) for code in range(argument[0], argument[1] + 1)}
    raise _AnyCharacter
