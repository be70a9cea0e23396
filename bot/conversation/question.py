"""What a button about an item starts: each asks for what the ledger cannot know, with sensible answers to press."""

from typing import Any

from bot.conversation import extension, report
from bot.conversation.dialogue import Waiting
from bot.conversation.entry import Entry, What
from bot.conversation.items import Item
from bot.conversation.turn import Turn, rows
from bot.core.message import Keyboard
from bot.documents.actions import Action, Verb, button
from bot.documents.labels import LABELS
from bot.ledger.measure import MeasureStatus

QUICK_PERCENTS = (25, 50, 75, 90)
_SETTLED = {MeasureStatus.CLOSED: "card.closed", MeasureStatus.CLAIMED: "card.claimed"}


async def start(turn: Turn, verb: Verb, item: Item, origin: str | None) -> None:
    """Starts what the button asks for; `origin` is the message it stands under, where the outcome will be written."""
    if settled := settled_words(turn, item):
        turn.toast = settled
        return
    match verb:
        case Verb.REPORT:
            await _ask_progress(turn, item, origin)
        case Verb.DONE:
            await report.record(turn, [(item, Entry(What.DONE))], turn.worded(LABELS[Verb.DONE]), origin=origin)
        case Verb.EXTEND:
            await extension.start(turn, item, origin=origin)
        case Verb.TROUBLE:
            text = turn.worded("ask.difficulty", number=item.number)
            await ask_once(turn, Waiting.TROUBLE, item, origin, text)
        case Verb.ACKNOWLEDGE if await report.acknowledged_today(turn, item):
            turn.toast = turn.worded("answer.known_received", number=item.number)
        case Verb.ACKNOWLEDGE:
            await report.record(turn, [(item, Entry(What.ACKNOWLEDGED))], turn.worded(LABELS[verb]), origin=origin)
        case _:
            raise ValueError(f"not a verb about an item: {verb}")


def is_settled(item: Item) -> bool:
    """Whether nothing is to be said of the item any more."""
    return item.status in _SETTLED


def settled_words(turn: Turn, item: Item) -> str:
    """Why nothing is to be said of the item any more; empty while it is open."""
    return turn.worded(_SETTLED[item.status], number=item.number) if is_settled(item) else ""


async def _ask_progress(turn: Turn, item: Item, origin: str | None) -> None:
    picks = [button(Action(Verb.PERCENT, item.id, str(percent)), f"{percent}%") for percent in QUICK_PERCENTS]
    text = turn.worded("ask.percent", number=item.number)
    await ask_once(turn, Waiting.PERCENT, item, origin, text, rows(picks, 4))


async def ask_once(
    turn: Turn, waiting: Waiting, item: Item, origin: str | None, text: str, buttons: Keyboard = (), **more: Any
) -> None:
    """Asks, unless the very same question is open already: then a second press changes nothing."""
    facts = {"measure": item.id, "origin": origin, **more}
    if turn.waiting is waiting and turn.facts.get("measure") == item.id:
        turn.toast = text
        return
    await turn.ask(waiting, facts, text, buttons, about=item.id)
