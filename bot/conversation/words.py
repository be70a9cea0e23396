"""Words of a known person in a chat of their own: a command, the answer to our question, or a statement."""

from collections.abc import Sequence

from bot.conversation import (
    absence,
    absence_words,
    asking_back,
    going_on,
    handing_anew,
    handover,
    lists,
    lookup,
    matters,
    office,
    office_desk,
    office_waiting,
    question,
    receipt,
    statement,
    steps,
    undo,
)
from bot.conversation.commands import Command, Word, item_alone, read
from bot.conversation.dialogue import Waiting
from bot.conversation.entry import What, entries_of
from bot.conversation.hearing import meaning_of
from bot.conversation.items import Ask, Found, Item, Nobodys, which
from bot.conversation.turn import Turn
from bot.documents import labels
from bot.documents.actions import Verb

_VERBS = {
    Word.REPORT: Verb.REPORT,
    Word.DONE: Verb.DONE,
    Word.EXTEND: Verb.EXTEND,
    Word.TROUBLE: Verb.TROUBLE,
    Word.ACKNOWLEDGE: Verb.ACKNOWLEDGE,
}
_DECISIONS = frozenset({Word.VERIFY, Word.SEND_BACK, Word.GRANT, Word.REFUSE, Word.AGREE})
_OF_THE_WORK = frozenset({What.DONE, What.BASICALLY_DONE, What.NOT_DONE, What.EXTENSION})
"""Whoever says one of these talks of the work, and of days away only beside it."""
_TALK = frozenset({What.NOTE, What.ACKNOWLEDGED, What.DEFERRED, What.QUESTION})
"""What people say to each other in a group."""
_FREE = frozenset(
    {
        Waiting.TROUBLE,
        Waiting.EXTENSION_REASON,
        Waiting.SEND_BACK_REASON,
        Waiting.REFUSE_REASON,
        Waiting.DECLINE_REASON,
        Waiting.OFFICE_ANSWER,
        Waiting.PAUSE_REASON,
        Waiting.UNIT_PAUSE_REASON,
        Waiting.RETELL,
    }
)
"""Questions that any words answer, short ones too."""
_ABOUT_ONE = frozenset(
    {
        Waiting.CONFIRM,
        Waiting.RETELL,
        Waiting.PERCENT,
        Waiting.TROUBLE,
        Waiting.EXTENSION_DATE,
        Waiting.EXTENSION_REASON,
    }
)
"""Questions that are about one item."""


async def hear(turn: Turn, text: str) -> None:
    """Takes the words; whatever they are, something is said, and nothing of them is lost."""
    text = labels.as_shipped(text, turn.own)
    if turn.incoming.is_forwarded:
        # Another's words are no command of the one who passes them on, and no answer.
        await statement.hear(turn, text, origin=turn.incoming.reply_to)
        return
    if await office_desk.take(turn, text):
        return
    if receipt.is_thanks(text):
        receipt.thanked(turn)
        return
    command = read(text)
    if command and await _command(turn, command, text):
        return
    if await matters.answer_reply(turn, text):
        return
    if await handover.by_word(turn, text) or await handing_anew.by_word(turn, text):
        return
    if _may_begin_anew(turn) and (await _shown(turn, text) or await _arranged(turn, text)):
        return
    if await steps.answer(turn, text) or await _arranged(turn, text):
        return
    await statement.hear(turn, text, origin=turn.incoming.reply_to)


def _may_begin_anew(turn: Turn) -> bool:
    """Whether no question waits that any words could answer."""
    return turn.waiting is None or turn.waiting.is_quiet or turn.waiting is Waiting.RETELL


async def _shown(turn: Turn, text: str) -> bool:
    """An item's number alone asks to see the item."""
    number = item_alone(text)
    item = await lookup.numbered(turn, number) if number and "-" in number else None
    if item is None or not await lookup.answers_for(turn, item):
        return False
    await lists.show(turn, item)
    return True


async def in_a_group(turn: Turn, text: str) -> None:
    """A reply to a message of ours in a group: what it reports is read back in private, the rest is talk."""
    meaning = await meaning_of(turn, text)
    if all(entry.what in _TALK for entry in entries_of(meaning)):
        return
    await statement.hear(turn, text)


async def _arranged(turn: Turn, text: str) -> bool:
    """Days away or a pause, where the words say nothing of the work itself."""
    wish = absence_words.read(text, turn.today)
    if wish is None:
        return False
    meaning = await meaning_of(turn, text)
    entries = entries_of(meaning)
    tells_how_far = any(entry.percent is not None or entry.done is not None for entry in entries)
    if meaning.items or tells_how_far or any(entry.what in _OF_THE_WORK for entry in entries):
        return False
    if any(entry.what is What.PROGRESS for entry in entries) and not absence_words.is_plain(wish):
        return False
    await absence.take(turn, wish)
    return True


async def _command(turn: Turn, command: Command, text: str) -> bool:
    match command.word:
        case Word.HELP | Word.START:
            turn.say(lists.help_words(turn))
        case Word.MINE:
            await lists.mine(turn)
        case Word.WAITING:
            await (office_waiting.show(turn) if lookup.is_office(turn) else lists.mine(turn))
        case Word.CANCEL:
            await _cancel(turn)
        case Word.SHOW if command.item:
            await lists.show_numbered(turn, command.item)
        case Word.RESUME:
            await absence.resume(turn)
        case Word.YES | Word.CORRECT | Word.UNDO:
            return await _yes_or_no(turn, command.word)
        case Word.AGREE if not command.item and not turn.incoming.reply_to:
            return False
        case word if word in _DECISIONS and (lookup.is_office(turn) or (command.item and command.leads)):
            await office.by_word(turn, command, turn.incoming.reply_to)
        case word if word in _VERBS and (command.item or turn.waiting not in _FREE):
            await _about_an_item(turn, _VERBS[word], command.item, text)
        case _:
            return False
    return True


async def _cancel(turn: Turn) -> None:
    is_question = turn.waiting not in (None, Waiting.TOPIC, Waiting.WORDS)
    if is_question:
        await going_on.keep_unsaid(turn)
        await turn.close()
    said = turn.worded("answer.cancelled" if is_question else "answer.no_question")
    turn.say("\n".join(line for line in (said, turn.asks_again) if line))


async def _yes_or_no(turn: Turn, word: Word) -> bool:
    """是 and 更正 answer what was read back; 更正 alone takes back what was said last."""
    if turn.waiting is Waiting.CONFIRM:
        return False
    just_said = turn.waiting is not None and turn.waiting.is_quiet
    if word is Word.UNDO or (word is Word.CORRECT and just_said):
        await undo.by_word(turn)
    elif turn.waiting in _FREE:
        return False
    else:
        turn.say(turn.worded("answer.nothing_open"))
    return True


async def _about_an_item(turn: Turn, verb: Verb, name: str, text: str) -> None:
    """The twin of a button: the same, once it is clear which item is meant."""
    origin = turn.incoming.reply_to
    own = await lookup.own(turn)
    near = await lookup.near(turn, origin)
    if verb is Verb.ACKNOWLEDGE and not name:
        await statement.hear(turn, text, topic=None, origin=origin)
        return
    topic = None
    if turn.waiting in _ABOUT_ONE:
        topic = await lookup.one(turn, turn.facts.get("measure"))
        origin = origin or turn.facts.get("origin")
    elif turn.waiting is Waiting.WORDS and not name and not near:
        topic = await lookup.one(turn, turn.facts.get("measure"))
    match which(own, [name] if name else [], near=near, topic=topic):
        case Found(items):
            await _begin(turn, verb, items, origin)
        case Ask(choices):
            await going_on.keep_unsaid(turn)
            await asking_back.ask_which(turn, choices, {"verb": verb.value, "origin": origin})
        case Nobodys():
            await _not_mine(turn, name)


async def _begin(turn: Turn, verb: Verb, items: Sequence[Item], origin: str | None) -> None:
    if verb in (Verb.DONE, Verb.ACKNOWLEDGE):
        await going_on.settle_all(turn, verb, items, origin)
    else:
        await question.start(turn, verb, items[0], origin)


async def _not_mine(turn: Turn, name: str) -> None:
    item = await lookup.numbered(turn, name) if name else None
    if item and await lookup.answers_for(turn, item):
        turn.say(question.settled_words(turn, item))
    else:
        turn.say(turn.worded("answer.not_yours", number=name) if name else turn.worded("answer.no_items"))
