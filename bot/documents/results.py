"""The one sentence of a note or result, put together from the facts that the act handed over."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.documents import say
from bot.ledger.date_words import day_words
from bot.ledger.unit import Disclosure

_DAYS = frozenset({"day", "due", "first", "last"})
"""Facts that are kept as ISO dates and read as days."""


def sentence(content: Mapping[str, Any], own: Mapping[str, str], disclosure: Disclosure, today: date) -> str:
    """`content` names its text under `says`, with its `facts`; what carries a whole `text` is taken as it stands.

    The measure is named with its short title only where the unit shows titles.
    """
    if "says" not in content:
        return str(content.get("text", ""))
    facts: dict[str, Any] = {"number": "", **_facts(content["facts"], own, today)}
    return say.text(content["says"], own, **facts, item=_item(facts, own, disclosure))


def _facts(facts: Mapping[str, Any], own: Mapping[str, str], today: date) -> dict[str, Any]:
    worded = {name: _fact(fact, own, today) for name, fact in facts.items()}
    return worded | {
        name: day_words(date.fromisoformat(facts[name]), today) for name in _DAYS & facts.keys() if facts[name]
    }


def _fact(fact: Any, own: Mapping[str, str], today: date) -> Any:
    """Words of ours are kept by the names of their texts."""
    if isinstance(fact, Mapping):
        return say.text(fact["says"], own, **_facts(fact["facts"], own, today))
    return "、".join(_fact(part, own, today) for part in fact) if isinstance(fact, list) else fact


def _item(facts: Mapping[str, Any], own: Mapping[str, str], disclosure: Disclosure) -> str:
    """措施 4-2（修订物资采购管理办法）, or nothing where no measure is meant."""
    if not facts["number"]:
        return ""
    title = "" if disclosure is Disclosure.NUMBER else facts.get("title", "")
    return say.text("result.measure", own, number=facts["number"], title=title)
