"""What is to be written down of a reply, item by item; read out of its meaning, and kept while we wait for a yes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from bot.conversation.understand.meaning import DateRole, Intent, PercentSource, Understanding


class What(StrEnum):
    """What is said of an item; each is one act of the ledger."""

    DONE = "done"
    BASICALLY_DONE = "basically_done"
    PROGRESS = "progress"
    NOT_DONE = "not_done"
    DIFFICULTY = "difficulty"
    EXTENSION = "extension"
    DELEGATE = "delegate"
    COMMITMENT = "commitment"
    DEFERRED = "deferred"
    WRONG_PERSON = "wrong_person"
    ACKNOWLEDGED = "acknowledged"
    QUESTION = "question"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to write down. `percent` runs from 0 to 100; `day` is the date hoped for, promised or wanted."""

    what: What
    percent: float | None = None
    done: float | None = None
    total: float | None = None
    unit: str = ""
    day: date | None = None
    reason: str = ""
    person: str = ""
    facts: dict[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """For keeping in the dialogue's row."""
        return {
            "what": self.what.value,
            "percent": self.percent,
            "done": self.done,
            "total": self.total,
            "unit": self.unit,
            "day": self.day.isoformat() if self.day else None,
            "reason": self.reason,
            "person": self.person,
            "facts": self.facts,
        }

    @staticmethod
    def from_json(value: Mapping[str, Any]) -> "Entry":
        """The way back from `to_json`."""
        day = value["day"]
        return Entry(**{**value, "what": What(value["what"]), "day": date.fromisoformat(day) if day else None})


_PLAIN: dict[Intent, What] = {
    Intent.DONE: What.DONE,
    Intent.BASICALLY_DONE: What.BASICALLY_DONE,
    Intent.PROGRESS: What.PROGRESS,
    Intent.NOT_DONE: What.NOT_DONE,
    Intent.CANNOT_ON_TIME: What.NOT_DONE,
    Intent.DIFFICULTY: What.DIFFICULTY,
    Intent.ESCALATE: What.DIFFICULTY,
    Intent.EXTENSION: What.EXTENSION,
    Intent.DELEGATE: What.DELEGATE,
    Intent.COMMIT: What.COMMITMENT,
    Intent.NO_EXTENSION: What.COMMITMENT,
    Intent.ACK: What.ACKNOWLEDGED,
    Intent.CLOSE_REQUEST: What.DONE,
    Intent.DEFER: What.DEFERRED,
    Intent.WRONG_PERSON: What.WRONG_PERSON,
    Intent.QUESTION: What.QUESTION,
}

_LEAST = frozenset({What.ACKNOWLEDGED, What.DEFERRED})
"""What is said by the way."""

_HIDES: dict[What, frozenset[What]] = {
    What.DONE: frozenset({What.BASICALLY_DONE, What.PROGRESS, What.COMMITMENT}) | _LEAST,
    What.BASICALLY_DONE: frozenset({What.PROGRESS, What.COMMITMENT}) | _LEAST,
    What.PROGRESS: frozenset({What.NOT_DONE, What.COMMITMENT}) | _LEAST,
    What.DIFFICULTY: frozenset({What.NOT_DONE}) | _LEAST,
    What.EXTENSION: frozenset({What.NOT_DONE, What.DIFFICULTY}) | _LEAST,
    What.NOT_DONE: frozenset({What.COMMITMENT}) | _LEAST,
    What.WRONG_PERSON: frozenset({What.DELEGATE, What.NOT_DONE, What.COMMITMENT, What.QUESTION}) | _LEAST,
    What.DELEGATE: frozenset({What.COMMITMENT}) | _LEAST,
    What.COMMITMENT: _LEAST,
    What.DEFERRED: frozenset({What.ACKNOWLEDGED}),
}
"""What says more hides what says less of the same item, so that one reply is one line in the ledger where it can be.

A reply that holds "done" and "not done" at once keeps both: then nothing is written before it was read back.
"""

_BECAUSE = re.compile(r"(?:因为|由于|原因是|原因[:：]|理由是|理由[:：]|主要是)\s*(?P<reason>.{2,})", re.DOTALL)
_AWAITS = re.compile(r"(?:卡在|等着|等待|正等|在等|还等|须等|需等|待|等)(?P<what>[^，,。；;、!！]{2,20})")
_HOPES = frozenset({DateRole.ETA, DateRole.REPORT_BY, DateRole.EVIDENCE_BY, DateRole.START})


def entries_of(meaning: Understanding) -> tuple[Entry, ...]:
    """What to write down of a reply about one item; a single NOTE when nothing in it is an act."""
    whats = {_PLAIN[intent] for intent in meaning.intents if intent in _PLAIN}
    hidden = {less for what in whats for less in _HIDES.get(what, ())}
    entries = tuple(_entry(what, meaning) for what in What if what in whats - hidden)
    return entries or (Entry(What.NOTE, facts=_facts(meaning)),)


def entries_by_item(meaning: Understanding) -> tuple[tuple[str, Entry], ...]:
    """What to write down of a reply that names several items: each item's name (or "others") and its entry."""
    found = []
    for mention in meaning.items:
        what = _PLAIN.get(mention.intent, What.NOTE)
        found.append(
            (mention.item, replace(Entry(what, facts=_facts(meaning)), percent=mention.percent, day=mention.date))
        )
    return tuple(found)


def reason_in(text: str) -> str:
    """What follows 因为, 由于, 原因是 in the words; empty when they give no reason."""
    found = _BECAUSE.search(text)
    return found["reason"].strip(" 。.") if found else ""


def awaited_in(text: str) -> str:
    """What or whom a difficulty waits for: 财政评审 in 卡在财政评审; empty when the words do not say."""
    found = _AWAITS.search(text)
    return found["what"].strip() if found else ""


def is_contradiction(entries: tuple[Entry, ...]) -> bool:
    """Whether a reply says of one item that it is done and that it is not."""
    return {What.DONE, What.NOT_DONE} <= {entry.what for entry in entries}


def _entry(what: What, meaning: Understanding) -> Entry:
    facts = _facts(meaning)
    match what:
        case What.PROGRESS | What.BASICALLY_DONE:
            amounts = meaning.quantity
            return Entry(
                what,
                percent=meaning.percent if what is What.PROGRESS else None,
                done=amounts.done if amounts else None,
                total=amounts.total if amounts else None,
                unit=amounts.unit if amounts else "",
                day=_hope(meaning),
                facts=facts,
            )
        case What.EXTENSION:
            wanted = meaning.date if meaning.date_role in (DateRole.EXTEND_TO, DateRole.ETA, None) else None
            hindered = meaning.text if Intent.DIFFICULTY in meaning.intents else ""
            reason = reason_in(meaning.text) or _unnumbered(meaning.blocker or hindered)
            return Entry(what, day=wanted, reason=reason, facts=facts)
        case What.DIFFICULTY:
            return Entry(what, reason=_unnumbered(meaning.blocker or ""), facts=facts)
        case What.DELEGATE | What.WRONG_PERSON:
            return Entry(what, person=meaning.person or meaning.department or "", facts=facts)
        case _:
            return Entry(what, day=_hope(meaning), facts=facts)


def _unnumbered(words: str) -> str:
    """The words without the item's number before them, which is said beside them anyway."""
    return re.sub(r"^\s*(?:\d{1,3}(?:-\d{1,3}){1,2}|第\d{1,3}[项条])[\s:：,，]*", "", words).strip()


def _hope(meaning: Understanding) -> date | None:
    return meaning.date if meaning.date_role in _HOPES else None


def _facts(meaning: Understanding) -> dict[str, Any]:
    """What else was understood; kept with the report, never taken for progress."""
    facts: dict[str, Any] = {"intents": [intent.value for intent in meaning.intents]}
    if meaning.percent_source not in (None, PercentSource.SAID):
        facts["percent_source"] = meaning.percent_source.value
    if meaning.forecast:
        facts["forecast"] = meaning.forecast.to_json()
    if meaning.metric:
        facts["metric"] = dict(meaning.metric)
    if meaning.date and meaning.date_role in _HOPES and meaning.date_role is not DateRole.ETA:
        # Kept with the day: when it begins, or is reported, is no word on when it will be done.
        facts["date_role"] = meaning.date_role.value
    if meaning.date and meaning.date_role and meaning.date_role not in _HOPES:
        facts[meaning.date_role.value] = meaning.date.isoformat()
    for name in ("blocker", "stage", "left", "holder", "document", "department", "person"):
        if value := getattr(meaning, name):
            facts[name] = value
    return facts
