"""Before anything is written: what was understood is read back, or it is asked which item is meant."""

from collections.abc import Sequence
from typing import Any

from bot.conversation.dialogue import Waiting
from bot.conversation.items import Item
from bot.conversation.reply import entry_words, quote
from bot.conversation.reply import read_back as read_back_words
from bot.conversation.report import Pair
from bot.conversation.turn import Turn, rows
from bot.core.message import Keyboard
from bot.documents.actions import Action, Verb, button

MOST_CHOICES = 8
"""Buttons under one question; whoever has more items answers with the number."""


async def read_back(
    turn: Turn, pairs: Sequence[Pair], text: str, origin: str | None, *, corrects: bool = False
) -> None:
    facts: dict[str, Any] = {
        "said": text,
        "origin": origin,
        "corrects": corrects,
        "pairs": [[item.id, entry.to_json()] for item, entry in pairs],
        **forwarded(turn),
    }
    only = pairs[0][0].id if len({item.id for item, _ in pairs}) == 1 else None
    if only:
        facts["measure"] = only
    understood = read_back_words([(item, entry_words(entry, turn.today, turn.own)) for item, entry in pairs])
    words = turn.worded("answer.read_back", facts=understood)
    keys = (turn.button(Action(Verb.YES, turn.inbox_id)), turn.button(Action(Verb.CORRECT, turn.inbox_id)))
    if turn.incoming.is_forwarded:
        words = turn.worded("answer.read_back_forwarded", facts=understood)
        keys = (turn.button(Action(Verb.YES, turn.inbox_id)), turn.button(Action(Verb.KEEP, turn.inbox_id)))
    await turn.ask(Waiting.CONFIRM, facts, words, (keys,), about=only)


async def ask_which(turn: Turn, choices: Sequence[Item], facts: dict[str, Any]) -> None:
    """Asks which item is meant, keeping what was said or sent, so that nobody must say it twice."""
    facts = {**facts, "choices": [item.id for item in choices]}
    said = quote(facts.get("said", ""))
    text = turn.worded("ask.which_said" if said else "ask.which", said=said, number=choices[0].number)
    await turn.ask(Waiting.WHICH, facts, text, _choices(turn, choices))


def _choices(turn: Turn, choices: Sequence[Item]) -> Keyboard:
    asked = str(turn.inbox_id)
    picks = [button(Action(Verb.PICK, item.id, asked), f"{item.number} {item.title}".strip()) for item in choices]
    everything = turn.button(Action(Verb.PICK, 0, asked), "button.all")
    return (*rows(picks[:MOST_CHOICES], 1), *(((everything,),) if len(choices) <= MOST_CHOICES else ()))


def forwarded(turn: Turn) -> dict[str, Any]:
    """What is kept of words that were passed on."""
    return {"forwarded": True} if turn.incoming.is_forwarded else {}
