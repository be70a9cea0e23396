"""What a reply can mean: intents, numbers, dates, items, and whether to read it back first."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.conversation.understand.enumerations import named_often


@named_often
class Intent(StrEnum):
    """What the writer does by writing; the order here is the order in which intents are reported."""

    ACK = "ack"
    CORRECTION = "correction"
    DONE = "done"
    BASICALLY_DONE = "basically_done"
    EXTENSION = "extension"
    NO_EXTENSION = "no_extension"
    CANNOT_ON_TIME = "cannot_on_time"
    DIFFICULTY = "difficulty"
    PROGRESS = "progress"
    NOT_DONE = "not_done"
    NO_DIFFICULTY = "no_difficulty"
    EVIDENCE = "evidence"
    EVIDENCE_PENDING = "evidence_pending"
    CLOSE_REQUEST = "close_request"
    LONG_TERM = "long_term"
    ESCALATE = "escalate"
    COMMIT = "commit"
    DELEGATE = "delegate"
    WRONG_PERSON = "wrong_person"
    DEFER = "defer"
    APPROVE = "approve"
    QUESTION = "question"
    UNCLEAR = "unclear"


@named_often
class PercentSource(StrEnum):
    """Where a percentage comes from."""

    SAID = "said"
    CALCULATED = "calculated"
    ESTIMATED = "estimated"
    MINIMUM = "minimum"


@named_often
class DateRole(StrEnum):
    """What the date of a reply is the date of."""

    ETA = "eta"
    EXTEND_TO = "extend_to"
    DONE_ON = "done_on"
    DONE_BY = "done_by"
    REPORT_BY = "report_by"
    EVIDENCE_BY = "evidence_by"
    START = "start"


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much is done, of how much, in one unit; what was neither said nor computable is None."""

    done: float | None
    total: float | None = None
    left: float | None = None
    unit: str = ""

    def to_json(self) -> dict[str, object]:
        amounts = {"done": self.done, "total": self.total, "left": self.left}
        known: dict[str, object] = {name: whole(amount) for name, amount in amounts.items() if amount is not None}
        return known | {"unit": self.unit}


@dataclass(frozen=True, slots=True)
class ItemMention:
    """One item named in the reply and what was said about it; `item` "others" means all not named."""

    item: str
    intent: Intent
    date: datetime.date | None = None
    percent: float | None = None

    def to_json(self) -> dict[str, object]:
        answer: dict[str, object] = {"item": self.item, "intent": self.intent.value}
        if self.date is not None:
            answer["date"] = self.date.isoformat()
        if self.percent is not None:
            answer["percent"] = whole(self.percent)
        return answer


@dataclass(frozen=True, slots=True)
class Forecast:
    """A percentage hoped for by a date; never the actual one."""

    percent: float
    date: datetime.date | None = None

    def to_json(self) -> dict[str, object]:
        return {"percent": whole(self.percent), "date": _iso(self.date)}


@dataclass(frozen=True, slots=True)
class Reason:
    """Which words of the plain text led to one part of the meaning."""

    field: str
    """The key of the JSON that it explains, such as "intents" or "date"."""
    value: str
    words: str
    start: int
    end: int

    def to_json(self) -> dict[str, object]:
        return {"field": self.field, "value": self.value, "words": self.words, "from": self.start, "to": self.end}


@dataclass(frozen=True, slots=True)
class Understanding:
    """What the bot makes of one reply; `doubts` says in Chinese why it must be read back."""

    text: str
    intents: tuple[Intent, ...]
    percent: float | None = None
    percent_source: PercentSource | None = None
    quantity: Quantity | None = None
    date: datetime.date | None = None
    date_role: DateRole | None = None
    items: tuple[ItemMention, ...] = ()
    person: str | None = None
    department: str | None = None
    forecast: Forecast | None = None
    blocker: str | None = None
    need: Quantity | None = None
    stage: str | None = None
    left: str | None = None
    holder: str | None = None
    document: str | None = None
    metric: Mapping[str, float] = field(default_factory=dict)
    confirm: bool = False
    doubts: tuple[str, ...] = ()
    plain: str = ""
    """The reply in the plain writing that was read; the places of `why` are places in it."""
    why: tuple[Reason, ...] = ()

    def to_json(self) -> dict[str, object]:
        """The stable JSON of `zhenggai understand`, with dates in ISO 8601 and whole numbers as integers."""
        return {
            "text": self.text,
            "intents": [intent.value for intent in self.intents],
            "percent": None if self.percent is None else whole(self.percent),
            "percent_source": None if self.percent_source is None else self.percent_source.value,
            "quantity": None if self.quantity is None else self.quantity.to_json(),
            "date": _iso(self.date),
            "date_role": None if self.date_role is None else self.date_role.value,
            "items": [item.to_json() for item in self.items],
            "person": self.person,
            "forecast": None if self.forecast is None else self.forecast.to_json(),
            "confirm": self.confirm,
            "department": self.department,
            "blocker": self.blocker,
            "need": None if self.need is None else self.need.to_json(),
            "stage": self.stage,
            "left": self.left,
            "holder": self.holder,
            "document": self.document,
            "metric": {name: whole(number) for name, number in self.metric.items()},
            "doubts": list(self.doubts),
            "read_as": self.plain,
            "why": [reason.to_json() for reason in self.why],
        }


def whole(number: float) -> int | float:
    """The number as JSON shows it: 5 rather than 5.0."""
    return int(number) if number == int(number) else number


def _iso(day: datetime.date | None) -> str | None:
    return None if day is None else day.isoformat()
