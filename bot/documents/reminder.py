"""One reminder message: the lines of its items by level, and the buttons below them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache

from bot.core.message import Outgoing, RichText
from bot.documents import say
from bot.documents.due_words import due_words
from bot.documents.reminder_buttons import keyboard
from bot.documents.reminder_item import ASKED, Frame, Item
from bot.documents.templates import render
from bot.ledger.card import MeasureCard
from bot.ledger.measure import DutyRole, MeasureStatus
from bot.ledger.policy import Hearer, Level
from bot.ledger.unit import Disclosure

MOST_LISTED = 30
"""Items that a person reads in one message, where the channel holds so many."""

_LONGEST_TITLE = 40
_MOST_NAMED = 3
_NEARLY = 80
"""Percent from which the example of a reply is a finished item."""

_LEVELS = {
    "red": "level.red",
    "yellow": "level.yellow",
    "green": "level.green",
    ASKED: "level.asked",
    "": "level.none",
}
"""The texts of the levels, in the order in which they stand in a message."""
_ORDER = tuple(_LEVELS)
_DOERS = frozenset({Hearer.HANDLER.value, Hearer.DIRECTLY_RESPONSIBLE.value, Hearer.FIRST_RESPONSIBLE.value})


def message(items: Sequence[Item], delivery_id: int, now: datetime, frame: Frame, *, page: int = 0) -> Outgoing:
    """The whole reminder; `page` counts from 0 and matters only where the buttons need several.

    What does not fit the channel is told in fewer words first: texts become titles, then the least urgent items are
    only counted, and the last one left bears its number alone.
    """
    ordered = sorted(items, key=lambda item: (_ORDER.index(item.group), item.card.due_on or date.max))

    @cache
    def lines(disclosure: Disclosure) -> list[str]:
        return [_line(item, now, disclosure, frame.own) for item in ordered[:MOST_LISTED]]

    count, text = 0, RichText()
    for count, disclosure in _attempts(min(len(ordered), MOST_LISTED), frame.disclosure):
        text = _text(ordered, lines(disclosure)[:count], delivery_id, frame.own)
        if frame.holds(text):
            break
    buttons = keyboard(ordered[:count], delivery_id, now, page, frame)
    return Outgoing(text, buttons, reference=f"№{delivery_id}")


def _attempts(most: int, wanted: Disclosure) -> Iterator[tuple[int, Disclosure]]:
    """How many items to list and how much of each, from all that is wanted down to one number."""
    yield most, wanted
    if wanted is Disclosure.FULL:
        yield most, Disclosure.TITLE
    briefer = Disclosure.NUMBER if wanted is Disclosure.NUMBER else Disclosure.TITLE
    yield from ((count, briefer) for count in range(most - 1, 0, -1))
    yield 1, Disclosure.NUMBER


def _text(ordered: Sequence[Item], lines: Sequence[str], delivery_id: int, own: Mapping[str, str]) -> RichText:
    """The words with the first items listed, a line each, and the others counted."""
    shown = ordered[: len(lines)]
    groups = [
        {
            "word": say.text(_LEVELS[level], own),
            "count": sum(item.group == level for item in ordered),
            "lines": [line for item, line in zip(shown, lines, strict=True) if item.group == level],
        }
        for level in dict.fromkeys(item.group for item in shown)
    ]
    doing = [item for item in shown if item.roles & _DOERS]
    return render(
        "reminder",
        own,
        is_late=any(item.is_late for item in ordered),
        groups=groups,
        more=len(ordered) - len(shown),
        example=_example(doing[0].card, own) if doing else "",
        reference=delivery_id,
    )


def _example(card: MeasureCard, own: Mapping[str, str]) -> str:
    """A reply that fits the item: nobody who has reported 95 % should read of 80 %."""
    if card.measure.status is MeasureStatus.LONG_TERM:
        name = "due.example_standing"
    else:
        name = "due.example_done" if (card.measure.percent or 0) >= _NEARLY else "due.example"
    return say.text(name, own, number=card.number)


def worse(one: str, other: str) -> str:
    """The more serious of two levels."""
    return min(one, other, key=_ORDER.index)


def level_now(planned: str, card: MeasureCard, now: datetime) -> str:
    """The level to show: as planned by the ladder, but red once the deadline is over, and none without a deadline."""
    if card.due_on is None or card.measure.status is MeasureStatus.LONG_TERM:
        return ""
    is_over = (card.days_left(now) or 0) < 0
    return Level.RED.value if is_over else planned if planned in _LEVELS and planned else Level.GREEN.value


def _line(item: Item, now: datetime, disclosure: Disclosure, own: Mapping[str, str]) -> str:
    card = item.card
    words = {Disclosure.NUMBER: "", Disclosure.TITLE: _title(card), Disclosure.FULL: _one_line(card)}[disclosure]
    handlers = _names([holder.name for holder in card.holders(DutyRole.HANDLER)], own)
    is_handler = Hearer.HANDLER.value in item.roles
    parts = [
        f"{card.number} {words}".strip(" 。；"),
        deadline_words(card, now, own) or say.text("due.tell_more", own),
        say.text("due.reported", own, percent=f"{card.measure.percent:g}") if card.measure.percent else "",
        say.text("due.nudged", own) if item.is_nudged else "",
        say.text("due.handlers", own, people=handlers) if handlers and not is_handler else "",
        say.text("handover.still_asked", own, name=item.request.asker) if item.request else "",
    ]
    return "，".join(part for part in parts if part)


def _title(card: MeasureCard) -> str:
    title = " ".join(card.title.split())
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"


def _one_line(card: MeasureCard) -> str:
    return " ".join(card.measure.text.split())


def _names(names: Sequence[str], own: Mapping[str, str]) -> str:
    """甲、乙、丙等5人."""
    shown = "、".join(names[:_MOST_NAMED])
    return say.text("due.and_others", own, people=shown, count=len(names)) if len(names) > _MOST_NAMED else shown


def deadline_words(card: MeasureCard, now: datetime, own: Mapping[str, str]) -> str:
    """10月31日到期，还剩20天; empty where nothing runs out."""
    if card.due_on is None or card.measure.status is MeasureStatus.LONG_TERM:
        return ""
    return due_words(card.due_on, now.astimezone(card.zone).date(), own)
