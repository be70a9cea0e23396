"""The buttons under a message to the office or a result: what can be done about it now."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.core.message import Button, Keyboard
from bot.documents.actions import Action, Verb
from bot.documents.labels import labelled
from bot.documents.reminder_buttons import item_rows
from bot.documents.reminder_item import Item
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


def note_buttons(
    kind: NoticeKind, content: Mapping[str, Any], card: MeasureCard | None, now: datetime, own: Mapping[str, str]
) -> Keyboard:
    """The rows of buttons for a message with this content about this measure (None: about no measure)."""
    topic, request = str(content.get("topic", "")), content.get("request")
    if topic == "claim" and card:
        return (_row(own, card.id, Verb.VERIFY, Verb.SEND_BACK),)
    if topic == "extension" and isinstance(request, int):
        return (_row(own, request, Verb.GRANT, Verb.REFUSE),)
    if topic == "handover" and isinstance(handover := content.get("handover"), int):
        return (_row(own, handover, Verb.ACCEPT, Verb.DECLINE),)
    if topic == "handover_unanswered" and isinstance(handover := content.get("handover"), int):
        return (_row(own, handover, Verb.ASK_OTHER, Verb.WITHDRAW),)
    rows: Keyboard = ()
    report = content.get("report")
    if kind is NoticeKind.OFFICE and topic in _OF_WORDS and isinstance(report, int):
        rows = (_row(own, report, *_OF_WORDS[topic]),)
    if card and topic in _SHOWS_THE_ITEM:
        rows = (*rows, (labelled(Action(Verb.SHOW, card.id), own, number=card.number),))
    is_open = card is not None and card.measure.status not in (MeasureStatus.CLOSED, MeasureStatus.CLAIMED)
    if card and topic in _TO_BE_DONE and is_open:
        rows = item_rows(Item(card, "", frozenset({Hearer.HANDLER.value})), now, own, prefixed=False)
    return rows


def _row(own: Mapping[str, str], target: int, *verbs: Verb) -> tuple[Button, ...]:
    return tuple(labelled(Action(verb, target), own) for verb in verbs)
