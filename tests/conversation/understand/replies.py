"""The corpus of replies: what a careful clerk makes of each, and how an answer differs from that."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from bot.conversation.understand import Understanding, understand

CORPUS = Path(__file__).parent / "corpus"
SEEN = "seen"
HELD_OUT = "held_out"
FIELDS = (
    "intents",
    "percent",
    "percent_source",
    "quantity",
    "date",
    "date_role",
    "items",
    "person",
    "forecast",
    "confirm",
)
# What the stable JSON does not promise is compared only where the label names it.
MORE_FIELDS = ("metric", "need")
_ABSENT: dict[str, object] = {"items": [], "confirm": False}


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of one answer that is not what the label says."""

    field: str
    expected: object
    found: object

    def __str__(self) -> str:
        return f"{self.field}: expected {self.expected}, found {self.found}"


@dataclass(frozen=True, slots=True)
class Reply:
    """One labelled reply; `label` holds the expected JSON, an absent key standing for null or empty.

    `ignored` are fields on which reasonable clerks differ, `optional` are intents that one clerk would add and
    another would not. Neither ever excuses a `done` that the label does not name.
    """

    text: str
    today: date
    due: date | None
    family: str
    label: dict[str, Any]
    ignored: frozenset[str]
    optional: frozenset[str]

    @property
    def intents(self) -> list[str]:
        return list(self.label["intents"])

    @property
    def strict(self) -> bool:
        """Whether nothing is left open."""
        return not self.ignored and not self.optional

    def read(self) -> Understanding:
        return _read(self.text, self.today, self.due)

    def differences(self, found: dict[str, Any]) -> list[Difference]:
        """Every compared field in which `found`, the JSON of an understanding, is not as labelled."""
        fields = [*FIELDS, *(name for name in MORE_FIELDS if name in self.label)]
        pairs = [(name, self.label.get(name, _ABSENT.get(name)), found[name]) for name in fields]
        return [Difference(*pair) for pair in pairs if pair[0] not in self.ignored and self._differs(*pair)]

    def falsely_done(self, found: dict[str, Any]) -> bool:
        """Whether `found` claims the whole, or an item, done of which the writer did not say so."""
        claimed = _done_items(found)
        if "done" in self.intents or "done" in self.optional:
            return "items" not in self.ignored and bool(claimed - _done_items(self.label))
        return "done" in found["intents"] or bool(claimed)

    def _differs(self, name: str, expected: Any, found: Any) -> bool:
        if name == "intents":
            return set(expected) - self.optional != set(found) - self.optional
        if name == "items":  # listed in whatever order
            return _by_item(expected) != _by_item(found)
        return bool(expected != found)


@cache
def _read(text: str, today: date, due: date | None) -> Understanding:
    """Read once, however many tests look at it."""
    return understand(text, today, due=due)


def _by_item(mentions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(mentions, key=lambda mention: str(mention["item"]))


def _done_items(meaning: dict[str, Any]) -> set[str]:
    return {mention["item"] for mention in meaning.get("items", []) if mention["intent"] == "done"}


@cache
def replies(part: str) -> tuple[Reply, ...]:
    """All replies of a part of the corpus, `SEEN` or `HELD_OUT`, family by family."""
    return tuple(_load(part))


@cache
def never_done() -> dict[str, tuple[str, ...]]:
    """Sentences of people who are not done, in all the manners of chat, under the heading of each."""
    families: dict[str, tuple[str, ...]] = {}
    for line in _lines("never_done.txt"):
        if line.startswith("# "):
            families[heading := line.removeprefix("# ")] = ()
        else:
            families[heading] += (line,)
    return families


@cache
def true_claims() -> tuple[str, ...]:
    """Sentences of people who are done, in words that look as if they were not."""
    return tuple(line for line in _lines("true_claims.txt") if not line.startswith("# "))


@dataclass(frozen=True, slots=True)
class FirstSight:
    """What the rules alone made of a reply when they saw it for the first time, and whose hand had written it."""

    text: str
    hand: int
    told: frozenset[str]
    """The intents, and "confirm" where it was to be read back."""


@cache
def first_sight() -> tuple[FirstSight, ...]:
    """Recorded before a rule was mended for any of them: what they tell of the rules' own errors is gone afterwards."""
    sights = map(json.loads, _lines("first_sight.jsonl"))
    return tuple(
        FirstSight(
            each["text"], each["hand"], frozenset(each["intents"]) | ({"confirm"} if each.get("confirm") else set())
        )
        for each in sights
    )


def _lines(name: str) -> list[str]:
    return [line for line in (CORPUS / name).read_text(encoding="utf-8").splitlines() if line]


def digest() -> str:
    """The SHA-256 of all that weights are learned from, in any order: what a table was written from."""
    labels = (json.dumps(reply.label, ensure_ascii=False, sort_keys=True) for reply in replies(SEEN))
    lessons = (
        *sorted(labels),
        *sorted(true_claims()),
        *sorted(chain.from_iterable(never_done().values())),
        *_lines("first_sight.jsonl"),
    )
    return hashlib.sha256("\n".join(lessons).encode()).hexdigest()


def families() -> list[str]:
    return sorted(path.stem for path in (CORPUS / SEEN).glob("*.jsonl"))


def _load(part: str) -> Iterator[Reply]:
    for path in sorted((CORPUS / part).glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            label = json.loads(line)
            yield Reply(
                text=label["text"],
                today=date.fromisoformat(label["today"]),
                due=date.fromisoformat(label["due"]) if "due" in label else None,
                family=label["family"],
                label=label,
                ignored=frozenset(label.get("ignore", [])),
                optional=frozenset(label.get("optional", [])),
            )
