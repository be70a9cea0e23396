"""One reminder message: the lines of its items by level, and the buttons below them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.core.message import Button, Keyboard, Outgoing
from bot.documents.actions import Action, Verb, button
from bot.documents.templates import render
from bot.ledger.card import MeasureCard
from bot.ledger.measure import DutyRole, MeasureStatus
from bot.ledger.policy import Hearer, Level
from bot.ledger.unit import Disclosure

MOST_WITH_ALL_BUTTONS = 5
"""Items up to which each has all its buttons at once; with more there are pages of as many items."""

MOST_LISTED = 30
"""Items whose lines fit the narrowest platform's message."""

_LEVELS = {"red": "红色督办", "yellow": "黄色预警", "green": "绿色提醒", "": "长期坚持"}
_ORDER = tuple(_LEVELS)
_DOERS = frozenset({Hearer.HANDLER.value, Hearer.DIRECTLY_RESPONSIBLE.value, Hearer.FIRST_RESPONSIBLE.value})


@dataclass(frozen=True, slots=True)
class Item:
    """One measure in one person's reminder, with the ways (roles) in which the person hears of it."""

    card: MeasureCard
    level: str
    roles: frozenset[str]
    is_late: bool = False
    is_nudged: bool = False
    """Whether the office has urged it by hand."""


def message(
    items: Sequence[Item], delivery_id: int, now: datetime, *, disclosure: Disclosure, page: int = 0
) -> Outgoing:
    """The whole reminder; `page` counts from 0 and matters only where there are more than five items."""
    ordered = sorted(items, key=lambda item: (_ORDER.index(item.level), item.card.due_on or date.max))
    shown = ordered[:MOST_LISTED]
    groups = [
        {
            "word": _LEVELS[level],
            "count": sum(item.level == level for item in ordered),
            "lines": [_line(item, now, disclosure) for item in shown if item.level == level],
        }
        for level in dict.fromkeys(item.level for item in shown)
    ]
    doing = [item for item in shown if item.roles & _DOERS]
    text = render(
        "reminder",
        is_late=any(item.is_late for item in ordered),
        groups=groups,
        more=len(ordered) - len(shown),
        example=doing[0].card.number if doing else "",
        reference=delivery_id,
    )
    return Outgoing(text, _keyboard(shown, delivery_id, now, page), reference=f"№{delivery_id}")


def worse(one: str, other: str) -> str:
    """The more serious of two levels."""
    return min(one, other, key=_ORDER.index)


def level_now(planned: str, card: MeasureCard, now: datetime) -> str:
    """The level to show: as planned by the ladder, but red once the deadline is over, and none without a deadline."""
    if card.due_on is None or card.measure.status is MeasureStatus.LONG_TERM:
        return ""
    is_over = (card.days_left(now) or 0) < 0
    return Level.RED.value if is_over else planned if planned in _LEVELS and planned else Level.GREEN.value


def _line(item: Item, now: datetime, disclosure: Disclosure) -> str:
    card = item.card
    words = {Disclosure.NUMBER: "", Disclosure.TITLE: card.title, Disclosure.FULL: card.measure.text}[disclosure]
    handlers = "、".join(holder.name for holder in card.holders(DutyRole.HANDLER))
    parts = [
        f"{card.number} {words}".strip(" 。；"),
        deadline_words(card, now) or "请报近期进展",
        f"已报{card.measure.percent:g}%" if card.measure.percent else "",
        "整改办催办" if item.is_nudged else "",
        f"经办人{handlers}" if handlers and Hearer.HANDLER.value not in item.roles else "",
    ]
    return "，".join(part for part in parts if part)


def deadline_words(card: MeasureCard, now: datetime) -> str:
    """10月31日到期，还剩20天; empty where nothing runs out. The year stands only when it is another one."""
    left = card.days_left(now)
    if card.due_on is None or left is None or card.measure.status is MeasureStatus.LONG_TERM:
        return ""
    day = short_date(card.due_on, now.astimezone(card.zone).date())
    if left < 0:
        return f"{day}到期，已超期{-left}天"
    return f"{day}到期，还剩{left}天" if left else f"{day}到期，今天到期"


def short_date(day: date, today: date) -> str:
    """10月31日, with the year when it is not this year's."""
    words = f"{day.month}月{day.day}日"
    return words if day.year == today.year else f"{day.year}年{words}"


def _keyboard(items: Sequence[Item], delivery_id: int, now: datetime, page: int) -> Keyboard:
    if len(items) <= MOST_WITH_ALL_BUTTONS:
        prefixed = len(items) > 1
        return tuple(row for item in items for row in item_rows(item, now, prefixed=prefixed))
    pages = -(-len(items) // MOST_WITH_ALL_BUTTONS)
    page = min(max(page, 0), pages - 1)
    begin = page * MOST_WITH_ALL_BUTTONS
    visible = items[begin : begin + MOST_WITH_ALL_BUTTONS]
    rows = tuple(row for item in visible for row in item_rows(item, now, prefixed=True))
    return (*rows, _page_row(delivery_id, page, pages))


def _page_row(delivery_id: int, page: int, pages: int) -> tuple[Button, ...]:
    others = ((page - 1, "上一页"), (page + 1, "下一页"))
    return tuple(
        button(Action(Verb.PAGE, delivery_id, str(number)), f"{word}（{number + 1}/{pages}）")
        for number, word in others
        if 0 <= number < pages
    )


def item_rows(item: Item, now: datetime, *, prefixed: bool) -> Keyboard:
    """The buttons of one item for somebody who hears of it in these roles; nobody sees one that must fail."""
    card = item.card
    left = card.days_left(now)
    is_standing = card.measure.status is MeasureStatus.LONG_TERM
    if not item.roles - {Hearer.OFFICE.value}:
        return ((button(Action(Verb.SHOW, card.id), f"查看 {card.number}"),),)
    if is_standing:
        rows: tuple[tuple[Verb, ...], ...] = ((Verb.REPORT, Verb.ACKNOWLEDGE, Verb.TROUBLE),)
    elif left is None or left < 0:
        rows = ((Verb.REPORT, Verb.DONE, Verb.ACKNOWLEDGE), (Verb.TROUBLE,))
    else:
        rows = ((Verb.REPORT, Verb.DONE, Verb.ACKNOWLEDGE), (Verb.EXTEND, Verb.TROUBLE))
    prefix = card.number if prefixed else ""
    return tuple(tuple(button(Action(verb, card.id), prefix=prefix) for verb in row) for row in rows)
