"""The characters without which a pattern cannot match anywhere in a text."""

from collections.abc import Sequence
from itertools import zip_longest
from re import IGNORECASE
from re import _constants as operation  # type: ignore[attr-defined]
from typing import Any

from bot.conversation.understand.writing.openings import REPEATS, Parts, characters_of, opening

Needs = tuple[frozenset[str], ...]
"""Of each set a text must hold a character, or the pattern does not match in it; one digit stands for all of them.

May say too little, never too much: what a part of an unknown kind needs is left out.
"""
_MOST = 120
"""A set of more characters than this is found in nearly every text."""
_NOTHING: Needs = ()


def needs_of(parts: Parts) -> Needs:
    """What a regular expression of these parts needs of a text, the rarest first as far as that can be told: the smallest sets.

    What stands before a match or must follow it is needed too, so the text has to be the one that is searched, from end to end.
    """
    return tuple(sorted(dict.fromkeys(_of_sequence(parts)), key=len))


def _of_sequence(parts: Parts) -> Needs:
    return tuple(need for part in parts for need in _of_part(*part))


def _of_part(kind: Any, argument: Any) -> Needs:
    if kind is operation.LITERAL:
        return (frozenset(opening(chr(argument))),)
    if kind is operation.IN:
        characters = characters_of(argument)
        return (characters,) if characters is not None and len(characters) <= _MOST else _NOTHING
    if kind is operation.BRANCH:
        return _of_either([_of_sequence(branch) for branch in argument[1]])
    if kind is operation.SUBPATTERN:
        return _NOTHING if argument[1] & IGNORECASE else _of_sequence(argument[-1])
    if kind is operation.ATOMIC_GROUP:
        return _of_sequence(argument)
    if kind is operation.ASSERT:
        return _of_sequence(argument[1])
    if kind in REPEATS and argument[0]:
        return _of_sequence(argument[2])
    return _NOTHING


def _of_either(branches: Sequence[Needs]) -> Needs:
    """The needs of branches, joined in their order: whichever branch it is, one of each joined set is needed."""
    if not all(branches):
        return _NOTHING
    joined = (
        frozenset().union(*(need or branch[-1] for need, branch in zip(needs, branches, strict=True)))
        for needs in zip_longest(*branches)
    )
    return tuple(need for need in joined if len(need) <= _MOST)
