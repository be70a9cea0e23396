"""One sentence of ours, by name, as the unit words it; a refusal is such sentences."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from bot.core.errors import Refusal
from bot.core.message import plain
from bot.core.sentence import Fact, Sentence
from bot.documents.templates import render
from bot.ledger.date_words import day_words


def text(name: str, own: Mapping[str, str] | None = None, /, **facts: Any) -> str:
    """The sentence filled in; raises KeyError for a name that no family has."""
    return plain(render(name, own, **facts))


def refusal(refused: Refusal, own: Mapping[str, str] | None = None, today: date | None = None) -> str:
    """Why something is refused, a reason a line; days with their year unless it is that of `today`."""
    return "\n".join(words(reason, own, today) for reason in refused.reasons)


def words(fact: Fact, own: Mapping[str, str] | None, today: date | None) -> str:
    """The fact as it stands in a sentence; empty for None."""
    match fact:
        case None:
            return ""
        case Sentence():
            return text(fact.name, own, **{name: words(part, own, today) for name, part in fact.facts.items()})
        case date():
            return day_words(fact, today)
        case time():
            return f"{fact:%H:%M}"
        case float():
            return f"{fact:g}"
        case str() | int():
            return str(fact)
        case Sequence():
            return "、".join(words(part, own, today) for part in fact)
