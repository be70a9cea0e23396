"""The office's fixed words: what it wants with which item, person or list; pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.conversation.commands import normal
from bot.conversation.office_patterns import FRAME, ITEM, LISTS, PATTERNS, SLASH, UNIT, WHOLE, Order


@dataclass(frozen=True, slots=True)
class OfficeCommand:
    """An order with the items, the name and the further words it holds; empty is what was not said.

    `leads`: the order stands first, so that it is hardly a report that only looks like one; `is_apart`: a pause stands
    between order and name.
    """

    order: Order
    items: tuple[str, ...] = ()
    name: str = ""
    rest: str = ""
    leads: bool = True
    is_apart: bool = True


_ALONE = {spelling: order for order, spellings in LISTS.items() for spelling in spellings}
_COMPILED = tuple((order, re.compile(pattern, re.DOTALL)) for order, pattern in PATTERNS)
_POLITE = re.compile(r"^(?:请你?|帮我|帮忙|麻烦你?|给我|我要|我想)[ ,，]*(?=\S{2})|(?<=\S{2})(?:吧|谢谢)$")
_EDGES = " \t\n。．.,，;；:：!！~～?？"


def read(text: str) -> OfficeCommand | None:
    """The order the words are; None for everything else."""
    words = _POLITE.sub("", normal(text).strip(_EDGES))
    if words.startswith("/"):
        order = SLASH.get(words.partition(" ")[0].partition("@")[0].lower())
        return OfficeCommand(order) if order else None
    if order := _listed(words):
        return OfficeCommand(order)
    return next(_matching(words), None)


def _listed(words: str) -> Order | None:
    if order := _ALONE.get(words):
        return order
    framed = FRAME.fullmatch(words)
    return _ALONE.get(framed["word"]) if framed else None


def _matching(words: str) -> Iterator[OfficeCommand]:
    for order, pattern in _COMPILED:
        found = pattern.fullmatch(words)
        if found is None:
            continue
        parts = {name: (value or "").strip(_EDGES) for name, value in found.groupdict().items()}
        name = parts.get("name", "") or parts.get("role", "")
        named = parts.get("items", "")
        items = [named] if "问题" in named else re.findall(ITEM, named)
        items = items or [target for target in [parts.get("target", "")] if target]
        if WHOLE.fullmatch(name):
            items, name = [UNIT], ""
        yield OfficeCommand(
            order,
            tuple(map(_number, items)),
            name,
            parts.get("rest", ""),
            leads=not words.startswith(tuple(items)) if items else True,
            is_apart=bool(found.groupdict().get("gap")),
        )


def _number(item: str) -> str:
    """4 for 第4项, 问题4 for 第4个问题: as the ledger and the other orders write it."""
    digits = "".join(letter for letter in item if letter.isdigit())
    if WHOLE.fullmatch(item):
        return UNIT
    if "问题" in item:
        return f"问题{digits}"
    return digits if item.startswith("第") else item
