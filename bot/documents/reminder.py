"""One reminder message: the lines of its items by level, and the buttons below them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache

from bot.core.message import Button, Keyboard, Outgoing, RichText, plain
from bot.documents import say
from bot.documents.actions import Action, Verb
from bot.documents.channel_limits import TELEGRAM, ChannelLimits
from bot.documents.due_words import due_words
from bot.documents.labels import labelled
from bot.documents.templates import render
from bot.ledger.card import MeasureCard
from bot.ledger.measure import DutyRole, MeasureStatus
from bot.ledger.policy import Hearer, Level
from bot.ledger.unit import Disclosure

MOST_WITH_ALL_BUTTONS = 5
"""Items up to which each has all its buttons at once; with more there are pages of as many items."""

MOST_LISTED = 30
"""Items that a person reads in one message, where the channel holds so many."""

_LONGEST_TITLE = 40
_MOST_NAMED = 3
_NEARLY = 80
"""Percent from which the example of a reply is a finished item."""

_ASKED = "asked"
"""The level of an item that somebody is only asked to handle."""
_LEVELS = {
    "red": "level.red",
    "yellow": "level.yellow",
    "green": "level.green",
    _ASKED: "level.asked",
    "": "level.none",
}
"""The texts of the levels, in the order in which they stand in a message."""
_ORDER = tuple(_LEVELS)
_DOERS = frozenset({Hearer.HANDLER.value, Hearer.DIRECTLY_RESPONSIBLE.value, Hearer.FIRST_RESPONSIBLE.value})


@dataclass(frozen=True, slots=True)
class Request:
    """That the reader is asked to handle the item and has not answered; `asker` is empty for the command line."""

    handover_id: int
    asker: str


@dataclass(frozen=True, slots=True)
class Item:
    """One measure in one person's reminder, with the ways (roles) in which the person hears of it."""

    card: MeasureCard
    level: str
    roles: frozenset[str]
    is_late: bool = False
    is_nudged: bool = False
    """Whether the office has urged it by hand."""
    request: Request | None = None

    @property
    def group(self) -> str:
        """The level under which the item is listed."""
        return self.level if self.roles else _ASKED


@dataclass(frozen=True, slots=True)
class Frame:
    """What a reminder must fit into: how much may be shown, the channel, what else the message holds, own wording."""

    disclosure: Disclosure
    limits: ChannelLimits = TELEGRAM
    beside: str = ""
    """Marks and other notices that stand in the same message."""
    own: Mapping[str, str] = field(default_factory=dict)

    def holds(self, text: RichText) -> bool:
        return self.limits.holds(plain(text) + self.beside)


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
    keyboard = _keyboard(ordered[:count], delivery_id, now, page, frame)
    return Outgoing(text, keyboard, reference=f"№{delivery_id}")


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


def _keyboard(items: Sequence[Item], delivery_id: int, now: datetime, page: int, frame: Frame) -> Keyboard:
    """All buttons of all items where they are few; else those of one page, and the way to the others.

    A channel that takes none in a message gets none.
    """
    most = frame.limits.buttons
    if not most:
        return ()
    rows = [item_rows(item, now, frame.own, prefixed=len(items) > 1) for item in items]
    sizes = [sum(len(row) for row in some) for some in rows]
    if len(items) <= MOST_WITH_ALL_BUTTONS and sum(sizes) <= most:
        return tuple(row for some in rows for row in some)
    at_once = max(min(MOST_WITH_ALL_BUTTONS, (most - 2) // max(sizes)), 1)
    pages = -(-len(items) // at_once)
    page = min(max(page, 0), pages - 1)
    visible = rows[page * at_once : (page + 1) * at_once]
    left = most - sum(sizes[page * at_once : (page + 1) * at_once])
    return (*(row for some in visible for row in some), _page_row(delivery_id, page, pages, left, frame.own))


def _page_row(delivery_id: int, page: int, pages: int, left: int, own: Mapping[str, str]) -> tuple[Button, ...]:
    """The ways to the pages beside this one; where only one button is `left`, the one that leads round."""
    beside = ((page - 1, "button.previous_page"), (page + 1, "button.next_page"))
    others = [(number, label) for number, label in beside if 0 <= number < pages]
    if len(others) > left:
        others = [((page + 1) % pages, "button.next_page")]
    return tuple(
        labelled(Action(Verb.PAGE, delivery_id, str(number)), own, label, page=f"{number + 1}/{pages}")
        for number, label in others
    )


def item_rows(item: Item, now: datetime, own: Mapping[str, str], *, prefixed: bool) -> Keyboard:
    """The buttons of one item for somebody who hears of it in these roles; nobody sees one that must fail."""
    card = item.card
    prefix = card.number if prefixed else ""
    asks: Keyboard = ()
    if item.request is not None:
        verbs = (Verb.ACCEPT, Verb.DECLINE)
        asks = (tuple(labelled(Action(verb, item.request.handover_id), own, prefix=prefix) for verb in verbs),)
    if not item.roles:
        return asks
    left = card.days_left(now)
    is_standing = card.measure.status is MeasureStatus.LONG_TERM
    if not item.roles - {Hearer.OFFICE.value}:
        return (*asks, (labelled(Action(Verb.SHOW, card.id), own, number=card.number),))
    if is_standing:
        rows: tuple[tuple[Verb, ...], ...] = ((Verb.REPORT, Verb.ACKNOWLEDGE, Verb.TROUBLE),)
    elif left is None or left < 0:
        rows = ((Verb.REPORT, Verb.DONE, Verb.ACKNOWLEDGE), (Verb.TROUBLE,))
    else:
        rows = ((Verb.REPORT, Verb.DONE, Verb.ACKNOWLEDGE), (Verb.EXTEND, Verb.TROUBLE))
    return (*asks, *(tuple(labelled(Action(verb, card.id), own, prefix=prefix) for verb in row) for row in rows))
