"""The buttons below a reminder: all of them where the items are few, else page by page."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.message import Button, Keyboard
from bot.documents.actions import Action, Verb
from bot.documents.labels import labelled
from bot.documents.reminder_item import Frame, Item
from bot.ledger.measure import MeasureStatus
from bot.ledger.policy import Hearer

MOST_WITH_ALL_BUTTONS = 5
"""Items up to which each has all its buttons at once; with more there are pages of as many items."""


def keyboard(items: Sequence[Item], delivery_id: int, now: datetime, page: int, frame: Frame) -> Keyboard:
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
