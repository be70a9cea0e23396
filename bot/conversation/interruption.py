"""Words that do not answer our open question: about another item, or a question in between."""

from bot.conversation import lookup, statement
from bot.conversation.asking import Asked, asked
from bot.conversation.dialogue import Waiting
from bot.conversation.entry import What, entries_of
from bot.conversation.hearing import meaning_of
from bot.conversation.items import by_name
from bot.conversation.turn import Turn

_TAKES_ANY_WORDS = frozenset(
    {
        Waiting.SEND_BACK_REASON,
        Waiting.REFUSE_REASON,
        Waiting.OFFICE_ANSWER,
        Waiting.UNIT_PAUSE_REASON,
        Waiting.WHICH,
    }
)
"""What the office is asked is answered by whatever it writes; which item is meant, by an item's name."""


async def is_about_something_else(turn: Turn, text: str) -> bool:
    """A reply to another item's message, words that do something about another item, or a question in between."""
    if turn.waiting is None or turn.waiting in _TAKES_ANY_WORDS:
        return False
    open_measure = turn.facts.get("measure")
    near = await lookup.near(turn, turn.incoming.reply_to)
    if near and open_measure is not None and open_measure not in {item.id for item in near}:
        return True
    meaning = await meaning_of(turn, text)
    if statement.is_question(meaning, text) and asked(text) not in (None, Asked.MINE):
        return not turn.waiting.is_quiet
    names = [mention.item for mention in meaning.items if mention.item != "others"]
    is_open_to_all = turn.waiting.is_quiet or turn.waiting is Waiting.RETELL
    if not names or is_open_to_all or all(entry.what is What.NOTE for entry in entries_of(meaning)):
        return False
    asked_about = await lookup.some(turn, _asked_about(turn))
    if not asked_about:
        return False
    own = await lookup.own(turn)
    return all(by_name(own, name) and not by_name(asked_about, name) for name in names)


def _asked_about(turn: Turn) -> list[int]:
    """The measures that the open question is about."""
    facts = turn.facts
    pairs = [id_ for id_, _ in facts.get("pairs", ())]
    return [*pairs, *facts.get("items", ()), *([facts["measure"]] if facts.get("measure") else [])]
