"""Substitutions made one after another, of which only those are tried that a text gives occasion for."""

import re
from collections.abc import Callable

from bot.conversation.understand.writing.sieve import Sieve

Step = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]
"""What is looked for, and what is put in its place as `re.sub` takes it."""


class Rewriting:
    """Steps that are taken in their order, each on what those before it have made of the text."""

    def __init__(self, *steps: Step) -> None:
        self._steps = steps
        self._sieve = Sieve([pattern.pattern for pattern, _ in steps])

    def of(self, text: str) -> str:
        """The text after all steps; what one has changed may be the occasion for a later one."""
        taken = -1
        while True:
            for place in self._sieve.likely(text):
                if place <= taken:
                    continue
                pattern, new = self._steps[place]
                changed = pattern.sub(new, text)
                if changed != text:
                    text, taken = changed, place
                    break
            else:
                return text
