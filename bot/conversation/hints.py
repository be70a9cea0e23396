"""What an answer adds to what was written down: what is still missing, who was told, how long there is left."""

from collections.abc import Sequence

from bot.conversation import lookup
from bot.conversation.entry import Entry, What
from bot.conversation.items import Item
from bot.conversation.reply import deadline_words, number
from bot.conversation.turn import Turn
from bot.conversation.understand.meaning import Intent
from bot.core.message import Keyboard
from bot.documents.actions import Action, Verb
from bot.ledger.measure import DutyRole


def escalates(entry: Entry) -> bool:
    """Whether a leader is wanted: 请局长协调."""
    return Intent.ESCALATE in entry.facts.get("intents", ())


def together(turn: Turn, written: Sequence[tuple[Item, Entry]]) -> str:
    """What is missing of several items at once."""
    done = [item for item, entry in written if entry.what is What.DONE]
    return turn.worded("hint.proof_of_several") if done else ""


async def hint(turn: Turn, item: Item, entries: Sequence[Entry]) -> tuple[str, Keyboard]:
    """What is still missing of one item, or how long there is left; with a button where one press would do."""
    whats = {entry.what for entry in entries}
    if What.DONE in whats:
        card = await lookup.card(turn, item.id)
        received = card.evidence_count if card else 0
        return turn.worded("hint.proof_received" if received else "hint.proof_wanted", count=received), ()
    if What.DIFFICULTY in whats:
        return await _who_was_told(turn, item, entries), ()
    percents = [entry.percent for entry in entries if entry.percent is not None]
    if percents and max(percents) >= 100:
        words = turn.worded("hint.not_done_yet", percent=number(max(percents)))
        return words, ((turn.button(Action(Verb.DONE, item.id)),),)
    if any(Intent.CANNOT_ON_TIME in entry.facts.get("intents", ()) for entry in entries):
        return turn.worded("hint.cannot_on_time"), ((turn.button(Action(Verb.EXTEND, item.id)),),)
    if name := next((name for what, name in _OF_A_KIND.items() if what in whats), ""):
        return turn.worded(name), ()
    words = deadline_words(item, turn.today, turn.own)
    missing = turn.worded(name) if (name := _missing(entries)) else ""
    return "，".join(part for part in (words, missing) if part) + ("。" if words or missing else ""), ()


_OF_A_KIND: dict[What, str] = {
    What.DELEGATE: "hint.delegated",
    What.WRONG_PERSON: "hint.wrong_person",
    What.BASICALLY_DONE: "hint.basically_done",
    What.NOTE: "hint.noted",
}


def _missing(entries: Sequence[Entry]) -> str:
    """The text that names the number or the date which the words did not say; empty when nothing is missing."""
    for entry in entries:
        says_number = entry.percent is not None or entry.done is not None
        if entry.what is What.PROGRESS and not says_number and not entry.facts.get("forecast"):
            return "hint.number_missing"
        if entry.what is What.NOT_DONE and entry.day is None:
            return "hint.date_missing"
    return ""


async def _who_was_told(turn: Turn, item: Item, entries: Sequence[Entry]) -> str:
    names: list[str] = []
    if any(escalates(entry) for entry in entries):
        card = await lookup.card(turn, item.id)
        leaders = card.holders(DutyRole.FIRST_RESPONSIBLE) if card else ()
        names = [holder.name for holder in leaders if holder.person_id != turn.speaker.person.id]
    return turn.worded("hint.difficulty_told", people="、".join([turn.worded("role.office"), *names]))
