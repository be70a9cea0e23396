"""The first of the patterns that matches at a place of a text."""

import re
from functools import cache

from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.patterns import PATTERNS
from bot.conversation.understand.writing.sieve import Sieve, with_one_digit

_SIEVE = Sieve([pattern for pattern, _ in PATTERNS])


class Matching:
    """One text, of which it is known what may match anywhere in it."""

    __slots__ = ("_plain", "_sifted", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._plain = with_one_digit(text)
        self._sifted = _SIEVE.sifted(text)

    def at(self, start: int) -> tuple[re.Match[str], frozenset[Tag]] | None:
        """The first pattern that matches at this place of the text, with what it means."""
        if not self._sifted:
            return None
        sifted = self._sifted & _SIEVE.begun(self._plain[start], self._plain[start + 1 : start + 2])
        for place in _SIEVE.places_of(sifted) if sifted else ():
            if found := _compiled(place).match(self._text, start):
                return found, PATTERNS[place][1]
        return None


@cache
def _compiled(place: int) -> re.Pattern[str]:
    """Compiled only now: most commands read no reply."""
    return re.compile(PATTERNS[place][0])
