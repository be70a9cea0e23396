"""The first of the patterns that matches at a place of a text."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.openings import Beginning, opening
from bot.conversation.understand.writing.patterns import PATTERNS

_Match = Callable[[str, int], re.Match[str] | None]


def pattern_at(text: str, start: int) -> tuple[re.Match[str], frozenset[Tag]] | None:
    """The first pattern that matches at this place of the text, with what it means."""
    begun_by_any = False
    for match in _begun_by_any():
        begun_by_any = begun_by_any or match(text, start) is not None
    character, following = opening(text[start]), opening(text[start + 1]) if start + 1 < len(text) else ""
    for second, match, tags in _tried(character if character in _by_opening()[0] else "", begun_by_any):
        if (second is None or following in second) and (found := match(text, start)):
            return found, tags
    return None


@cache
def _tried(character: str, and_begun_by_any: bool) -> Sequence[tuple[frozenset[str] | None, _Match, frozenset[Tag]]]:
    """The patterns of which a match may begin with the character, each with the characters that may then follow.

    Those that may begin with any character are among them only if asked for, and alone where none begins with it, which "" stands for.
    Compiled only now: most commands read no reply.
    """
    by_opening, begun_by_any = _by_opening()
    places = sorted([*by_opening.get(character, ()), *(begun_by_any if and_begun_by_any else ())])
    return [(_beginning(place).following, _compiled(PATTERNS[place][0]).match, PATTERNS[place][1]) for place in places]


@cache
def _begun_by_any() -> Sequence[_Match]:
    """What matches where one of the patterns that may begin with any character does: one look for nearly all of them.

    A pattern that refers to its own groups stands alone.
    """
    patterns = [PATTERNS[place][0] for place in _by_opening()[1]]
    alone = [pattern for pattern in patterns if _compiled(pattern).groups]
    together = "|".join(f"(?:{pattern})" for pattern in patterns if pattern not in alone)
    return [_compiled(pattern).match for pattern in (together, *alone)]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _by_opening() -> tuple[Mapping[str, Sequence[int]], Sequence[int]]:
    """The places of the patterns by a character that their match may begin with, and of those begun by any other."""
    by_opening: defaultdict[str, list[int]] = defaultdict(list)
    begun_by_any: list[int] = []
    for place in range(len(PATTERNS)):
        openings = _beginning(place).openings
        if openings is None:
            begun_by_any.append(place)
        for character in openings or ():
            by_opening[character].append(place)
    return dict(by_opening), begun_by_any


@cache
def _beginning(place: int) -> Beginning:
    return Beginning.of(PATTERNS[place][0])
