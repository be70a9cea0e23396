"""The first of the patterns that matches at a place of a text."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.openings import opening, opening_characters
from bot.conversation.understand.writing.patterns import PATTERNS

_Match = Callable[[str, int], re.Match[str] | None]


def pattern_at(text: str, start: int) -> tuple[re.Match[str], frozenset[Tag]] | None:
    """The first pattern that matches at this place of the text, with what it means."""
    begun_by_any = False
    for match in _begun_by_any():
        begun_by_any = begun_by_any or match(text, start) is not None
    for match, tags in _tried(opening(text[start]), begun_by_any):
        if found := match(text, start):
            return found, tags
    return None


@cache
def _tried(character: str, and_begun_by_any: bool) -> Sequence[tuple[_Match, frozenset[Tag]]]:
    """The patterns of which a match may begin with the character, compiled only now: most commands read no reply.

    Those that may begin with any character are among them only if asked for.
    """
    return [
        (_compiled(PATTERNS[place][0]).match, PATTERNS[place][1])
        for place in sorted([*_BY_OPENING.get(character, ()), *(_BEGUN_BY_ANY if and_begun_by_any else ())])
    ]


@cache
def _begun_by_any() -> Sequence[_Match]:
    """What matches where one of the patterns that may begin with any character does: one look for nearly all of them.

    A pattern that refers to its own groups stands alone.
    """
    alone = [pattern for place in _BEGUN_BY_ANY if _compiled(pattern := PATTERNS[place][0]).groups]
    together = "|".join(f"(?:{PATTERNS[place][0]})" for place in _BEGUN_BY_ANY if PATTERNS[place][0] not in alone)
    return [_compiled(pattern).match for pattern in (together, *alone)]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _by_opening() -> tuple[Mapping[str, Sequence[int]], Sequence[int]]:
    """The places of the patterns by a character that their match may begin with, and of those begun by any other."""
    by_opening: defaultdict[str, list[int]] = defaultdict(list)
    begun_by_any: list[int] = []
    for place, (pattern, _) in enumerate(PATTERNS):
        characters = opening_characters(pattern)
        if characters is None:
            begun_by_any.append(place)
        for character in characters or ():
            by_opening[character].append(place)
    return dict(by_opening), begun_by_any


_BY_OPENING, _BEGUN_BY_ANY = _by_opening()
