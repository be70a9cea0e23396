"""Looks for wordings in turn, each in what those before it have left of a text."""

import re
from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar, TypeVarTuple

from bot.conversation.understand.writing.openings import Sought, openings_in
from bot.conversation.understand.writing.words import TAKEN, cover


class _Placed(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


_Mention = TypeVar("_Mention", bound=_Placed)
_Given = TypeVarTuple("_Given")


def find_in_turn(
    text: str,
    wordings: Iterable[tuple[Sought, Callable[[re.Match[str], *_Given], _Mention | None]]],
    *given: *_Given,
) -> tuple[list[_Mention], str]:
    """What the readers make of the wordings they stand with, and the text with the places of all that covered.

    A reader is handed the match and what was `given`; where it answers None, the place is left to the wordings behind it.
    """
    found: list[_Mention] = []
    openings = openings_in(text + TAKEN)
    for sought, reader in wordings:
        if not sought.may_match(openings):
            continue
        new = [mention for match in sought.pattern.finditer(text) if (mention := reader(match, *given))]
        found += new
        text = cover(text, [(mention.start, mention.end) for mention in new])
    return found, text
