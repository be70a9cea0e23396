"""The form of a sign that takes a claim back, with the doubts that several of them share, and how signs are looked for."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.sieve import Sieve, with_one_digit


class Sign(NamedTuple):
    """What takes a claim back, looked for in the whole clause, before or behind the word that claims."""

    pattern: re.Pattern[str]
    verdict: Verdict
    doubt: str | None
    unless: tuple[Tag, ...] = ()
    """What, before the word, lets the claim stand all the same."""
    of_mere_acts: bool = False
    """Takes back 已派人清理 only, and not 已派人清理完毕."""


def signs(
    verdict: Verdict,
    doubt: str | None,
    *patterns: str,
    unless: tuple[Tag, ...] = (),
    of_mere_acts: bool = False,
) -> tuple[Sign, ...]:
    """One sign for each pattern, all with the same verdict and doubt."""
    return tuple(Sign(expression(pattern), verdict, doubt, unless, of_mere_acts) for pattern in patterns)


class Lookout:
    """Signs in a row, of which a text shows some."""

    def __init__(self, row: Sequence[Sign]) -> None:
        self._row = row
        self._sieve = Sieve([sign.pattern.pattern for sign in row])

    def seen_in(self, text: str) -> Iterator[Sign]:
        """The signs that stand anywhere in the text."""
        for place in self._sieve.likely(text):
            if self._row[place].pattern.search(text):
                yield self._row[place]

    def opening(self, text: str) -> Iterator[Sign]:
        """The signs that the text begins with."""
        plain = with_one_digit(text)
        for place in self._sieve.places_of(self._sieve.sifted(text) & self._sieve.begun(plain[:1], plain[1:2])):
            if self._row[place].pattern.match(text):
                yield self._row[place]


LOST = "像是出了变故，是否影响整改"
