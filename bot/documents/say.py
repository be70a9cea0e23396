"""One sentence of ours, by name, as the unit words it."""

from collections.abc import Mapping
from typing import Any

from bot.core.message import plain
from bot.documents.templates import render


def text(name: str, own: Mapping[str, str] | None = None, /, **facts: Any) -> str:
    """The sentence filled in; raises KeyError for a name that no family has."""
    return plain(render(name, own, **facts))
