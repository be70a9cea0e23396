"""Walks a text with wordings in the order of their precedence: each sees what those before it have left."""

import re
from collections.abc import Callable, Iterable
from typing import Generic, Protocol, TypeVar, TypeVarTuple

from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.sieve import Sieve
from bot.conversation.understand.writing.words import TAKEN, cover


class _Placed(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


_Mention = TypeVar("_Mention", bound=_Placed)
_Given = TypeVarTuple("_Given")


class Wordings(Generic[_Mention, *_Given]):
    """Wordings in the order of their precedence, each a pattern with the reader that knows what it means.

    A reader is handed the match and what was given; where it answers None, the place is left to the wordings behind it.
    """

    def __init__(self, wordings: Iterable[tuple[str, Callable[[re.Match[str], *_Given], _Mention | None]]]) -> None:
        patterns, readers = zip(*wordings, strict=True)
        self._sieve = Sieve(patterns)
        self._wordings = [(expression(pattern), reader) for pattern, reader in zip(patterns, readers, strict=True)]

    def find(self, text: str, *given: *_Given) -> tuple[list[_Mention], str]:
        """What the readers make of the wordings in a text, and the text with the places of all that covered."""
        found: list[_Mention] = []
        # What is covered on the way may be what a wording looks for beside it.
        for place in self._sieve.likely(text + TAKEN):
            pattern, reader = self._wordings[place]
            new = [mention for match in pattern.finditer(text) if (mention := reader(match, *given))]
            if new:
                found += new
                text = cover(text, [(mention.start, mention.end) for mention in new])
        return found, text
