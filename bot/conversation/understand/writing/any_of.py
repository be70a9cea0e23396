"""Patterns of which it is asked, all at once, whether any is found in a text."""

import re
from collections.abc import Sequence

from bot.conversation.understand.writing.sieve import Sieve


class AnyOf:
    """Patterns by the way in which each is looked for: anywhere, at the beginning, or as the whole of a text."""

    def __init__(
        self,
        *,
        search: Sequence[re.Pattern[str]] = (),
        match: Sequence[re.Pattern[str]] = (),
        fullmatch: Sequence[re.Pattern[str]] = (),
    ) -> None:
        ways = {"search": search, "match": match, "fullmatch": fullmatch}
        self._ways = [(pattern, way) for way, patterns in ways.items() for pattern in patterns]
        self._sieve = Sieve([pattern.pattern for pattern, _ in self._ways])

    def found_in(self, text: str) -> bool:
        """Whether any of them is found; few are looked for, so that it costs little more than one."""
        for place in self._sieve.likely(text):
            pattern, way = self._ways[place]
            if getattr(pattern, way)(text):
                return True
        return False
