"""The buttons under a message to the office or a result: what can be done about it now."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.core.message import Keyboard
from bot.documents import reminder
from bot.documents.actions import Action, Verb, button
from bot.documents.reminder import Item
from bot.ledger.card import MeasureCard
from bot.ledger.measure import MeasureStatus
from bot.ledger.policy import Hearer
from bot.post.notice import NoticeKind

_TO_BE_DONE = frozenset(
    {"sent_back", "extension_refused", "extension_granted", "handed_over", "reopened", "duty_changed"}
)
_OF_WORDS: dict[str, tuple[Verb, ...]] = {
    "note": (Verb.ANSWER,),
    "question": (Verb.ANSWER,),
    "difficulty": (Verb.RESOLVE, Verb.ANSWER),
    "wrong_person": (Verb.REASSIGN, Verb.ANSWER),
}
"""What the office may do about somebody's words; the target is the report that holds them."""
_SHOWS_THE_ITEM = frozenset({"note", "question", "difficulty", "wrong_person", "difference"})


def note_buttons(kind: NoticeKind, content: Mapping[str, Any], card: MeasureCard | None, now: datetime) -> Keyboard:
    """The rows of buttons for a message with this content about this measure (None: about no measure)."""
    topic, request = str(content.get("topic", "")), content.get("request")
    if topic == "claim" and card:
        return (tuple(button(Action(verb, card.id)) for verb in (Verb.VERIFY, Verb.SEND_BACK)),)
    if topic == "extension" and isinstance(request, int):
        return (tuple(button(Action(verb, request)) for verb in (Verb.GRANT, Verb.REFUSE)),)
    if topic == "handover" and isinstance(handover := content.get("handover"), int):
        return (tuple(button(Action(verb, handover)) for verb in (Verb.ACCEPT, Verb.DECLINE)),)
    rows: Keyboard = ()
    report = content.get("report")
    if kind is NoticeKind.OFFICE and topic in _OF_WORDS and isinstance(report, int):
        rows = (tuple(button(Action(verb, report)) for verb in _OF_WORDS[topic]),)
    if card and topic in _SHOWS_THE_ITEM:
        rows = (*rows, (button(Action(Verb.SHOW, card.id), f"查看 {card.number}"),))
    is_open = card is not None and card.measure.status not in (MeasureStatus.CLOSED, MeasureStatus.CLAIMED)
    if card and topic in _TO_BE_DONE and is_open:
        rows = reminder.item_rows(Item(card, "", frozenset({Hearer.HANDLER.value})), now, prefixed=False)
    return rows
