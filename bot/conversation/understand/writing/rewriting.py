"""Substitutions made one after another, of which only those are tried that a text gives occasion for."""

import re
from collections.abc import Callable
from operator import methodcaller

from bot.conversation.understand.writing.sieve import Sieve

Step = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]
"""What is looked for, and what is put in its place as `re.sub` takes it."""


class Rewriting:
    """Steps that are taken in their order, each on what those before it have made of the text."""

    def __init__(self, *steps: Step) -> None:
        self._steps = [(pattern, _on_a_match(new)) for pattern, new in steps]
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


def _on_a_match(new: str | Callable[[re.Match[str]], str]) -> str | Callable[[re.Match[str]], str]:
    r"""What is put in a place; `re.sub` would unfold a template with \g<name> even where it finds nothing."""
    return methodcaller("expand", new) if isinstance(new, str) and "\\" in new else new
