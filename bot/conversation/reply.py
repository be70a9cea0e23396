"""The words of our answers: at most three short lines, numbers and dates first; pure."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.conversation.entry import Entry, What
from bot.conversation.items import Item
from bot.conversation.understand import Intent
from bot.documents import say
from bot.documents.due_words import due_words
from bot.ledger.date_words import day_words as day_words
from bot.ledger.measure import MeasureStatus
from bot.ledger.office_text import OwnTexts

LONGEST_QUOTE = 40
"""Letters of a person's own words that an answer repeats."""

_MOST_LINES = 3

_SAID: dict[What, str] = {
    What.DONE: "entry.done",
    What.BASICALLY_DONE: "entry.basically_done",
    What.NOT_DONE: "entry.not_done",
    What.COMMITMENT: "entry.commitment",
    What.ACKNOWLEDGED: "entry.acknowledged",
    What.NOTE: "entry.note",
    What.DEFERRED: "entry.deferred",
    What.QUESTION: "entry.question",
}
_ABOUT = {"estimated": "entry.about", "minimum": "entry.at_least"}

UNDO_HINT = say.text("answer.undo")
"""The one way to undo, under every answer that has written something down: as shipped."""

_STATES: dict[MeasureStatus, str] = {
    MeasureStatus.NOT_STARTED: "state.not_started",
    MeasureStatus.IN_PROGRESS: "state.in_progress",
    MeasureStatus.BASICALLY_DONE: "state.basically_done",
    MeasureStatus.CLAIMED: "state.claimed",
    MeasureStatus.CLOSED: "state.closed",
    MeasureStatus.LONG_TERM: "state.long_term",
}


def number(value: float) -> str:
    """80, 80.6 or 6.2: no trailing zeros, at most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def moment_words(moment: datetime, zone: ZoneInfo) -> str:
    """10月11日 09:40, in the unit's own time."""
    local = moment.astimezone(zone)
    return f"{local.month}月{local.day}日 {local:%H:%M}"


def quote(text: str) -> str:
    """A person's words on one line, cut to what an answer may repeat."""
    words = " ".join(text.split()).rstrip("。.；;")
    return words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1] + "…"


def numbers(items: Iterable[Item]) -> str:
    """4-2、4-3."""
    return "、".join(item.number for item in items)


def entry_words(entry: Entry, today: date, own: OwnTexts) -> str:
    """What was said of an item, as the unit words it: 进展80%（5/6.2万亩），预计10月31日."""
    day = day_words(entry.day, today) if entry.day else ""
    match entry.what:
        case What.PROGRESS:
            words = _progress(entry, own)
        case What.EXTENSION:
            return say.text("entry.extension", own, day=day)
        case What.DELEGATE:
            words = say.text("entry.delegate", own, name=entry.person)
        case What.WRONG_PERSON:
            words = say.text("entry.wrong_person", own, name=entry.person)
        case What.DIFFICULTY:
            words = say.text("entry.difficulty", own, reason=quote(entry.reason))
        case What.NOT_DONE if Intent.CANNOT_ON_TIME in entry.facts.get("intents", ()):
            words = say.text("entry.cannot_on_time", own)
        case _:
            words = say.text(_SAID[entry.what], own)
    forecast = entry.facts.get("forecast")
    if day:
        return say.text("entry.expected", own, facts=words, day=day)
    if forecast:
        on = day_words(date.fromisoformat(forecast["date"]), today) if forecast["date"] else ""
        return say.text("entry.forecast", own, facts=words, day=on, percent=number(forecast["percent"]))
    return words


def written_words(entry: Entry, today: date, own: OwnTexts) -> str:
    """The same once it is written down, where the word alone could be taken for the fact: 报完成，等整改办核实."""
    words = entry_words(entry, today, own)
    return say.text("entry.to_be_verified", own, facts=words) if entry.what is What.DONE else words


def _progress(entry: Entry, own: OwnTexts) -> str:
    amounts = ""
    if entry.done is not None:
        amounts = number(entry.done) + (f"/{number(entry.total)}" if entry.total is not None else "") + entry.unit
    if entry.percent is None:
        return say.text("entry.amounts", own, amounts=amounts) if amounts else say.text("entry.going_on", own)
    source = _ABOUT.get(entry.facts.get("percent_source", ""))
    about = say.text(source, own) if source else ""
    return say.text("entry.progress", own, about=about, percent=number(entry.percent), amounts=amounts)


def deadline_words(item: Item, today: date, own: OwnTexts) -> str:
    """10月31日到期，还剩20天; empty for an item without a date."""
    return due_words(item.due_on, today, own) if item.due_on else ""


def state_words(item: Item, own: OwnTexts) -> str:
    """推进中80%, 已销号."""
    if item.status is MeasureStatus.IN_PROGRESS:
        percent = number(item.percent) if item.percent is not None else ""
        return say.text("state.in_progress", own, percent=percent)
    return say.text(_STATES[item.status], own)


def recorded(facts: Sequence[tuple[Item, str]]) -> str:
    """4-2、4-3 收到；4-6 未完成: items of which the same was said stand together."""
    groups: dict[str, list[Item]] = {}
    for item, words in facts:
        groups.setdefault(words, []).append(item)
    return "；".join(f"{numbers(items)} {words}" for words, items in groups.items())


def read_back(facts: Sequence[tuple[Item, str]]) -> str:
    """4-2 进展约90%；4-3 报完成."""
    words: dict[str, list[str]] = {}
    for item, said in facts:
        words.setdefault(item.number, []).append(said)
    return "；".join(f"{name} {'，'.join(said)}" for name, said in words.items())


def at_most_three(lines: Iterable[str], undo: str = UNDO_HINT) -> str:
    """The first three lines that are not empty, as one text; the way to undo is never the one left out."""
    kept = [line for line in lines if line]
    if len(kept) > _MOST_LINES and kept[-1] == undo:
        kept = [*kept[: _MOST_LINES - 1], undo]
    return "\n".join(kept[:_MOST_LINES])
