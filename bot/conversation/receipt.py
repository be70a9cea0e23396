"""收到, 好的, 晚上回复 and 谢谢: words that answer a message of ours as a whole, and so mean the items it held."""

import re
from collections.abc import Sequence

from bot.conversation import lookup, report
from bot.conversation.entry import Entry, What
from bot.conversation.items import Item
from bot.conversation.question import is_settled, settled_words
from bot.conversation.reply import numbers
from bot.conversation.turn import Turn
from bot.conversation.understand.writing.normalise import normalise
from bot.ledger.handover import numbers_asked
from bot.ledger.told import told_last

_MOST_LINES = 3
_TITLES = "领导|主任|科长|股长|局长|书记|老师|主席|部长|处长|院长|校长|同志们?|大家|各位|整改办|办公室"
_THANKS = re.compile(
    r"(?:(?:非常|十分|太|真|很|多|实在|先)*(?:感谢|谢谢|谢|辛苦|费心|有劳)(?:大家|各位|领导|你们|您|你)?(?:了|啦)?)+"
    rf"(?:你们|您|你|[\u4e00-\u9fff]?(?:{_TITLES}))*(?:了|啦)?[啊呀哈哦呢]*"
)
_BESIDE = re.compile(r"[^\w]+")
"""Punctuation and pictures, which say nothing more."""


def is_thanks(text: str) -> bool:
    """Whether the words thank and say nothing else: 谢谢, 辛苦了，谢谢; 收到，谢谢 says more."""
    return _THANKS.fullmatch(_BESIDE.sub("", normalise(text).text)) is not None


def thanked(turn: Turn) -> None:
    """Thanks are no receipt of a task and need no answer but the shortest; an open question is named again."""
    asks = turn.facts.get("prompt", "") if turn.waiting and not turn.waiting.is_quiet else ""
    turn.say(turn.three((turn.worded("answer.nothing_to_record"), asks)))


async def take(
    turn: Turn, text: str, entry: Entry, own: Sequence[Item], near: Sequence[Item], origin: str | None
) -> bool:
    """Writes the receipt, or the promise of an answer, down for the items it is of; False where those are not known.

    They are the items of the message replied to (`near`), else of the last message that told the speaker something.
    """
    meant = near or await _of_last_message(turn, own)
    ids = {item.id for item in own}
    still = [item for item in meant if item.id in ids and not is_settled(item)]
    if entry.what is not What.ACKNOWLEDGED:
        if still:
            await report.record(turn, [(item, entry) for item in still], text, origin=origin)
        return bool(still)
    fresh = [item for item in still if not await report.acknowledged_today(turn, item)]
    if fresh:
        await report.record(turn, [(item, entry) for item in fresh], text, origin=origin)
    else:
        turn.say(await _nothing_new(turn, own, meant, still))
    return True


async def _of_last_message(turn: Turn, own: Sequence[Item]) -> Sequence[Item]:
    """The items of the last reminder or result; before the first one the only item there is."""
    told = await told_last(turn.session, turn.speaker.person.id)
    if not told:
        return own if len(own) == 1 else ()
    return await lookup.some(turn, told)


async def _nothing_new(turn: Turn, own: Sequence[Item], meant: Sequence[Item], still: Sequence[Item]) -> str:
    """Why a receipt adds nothing: known, settled, asked for something else, or of no message."""
    if still:
        return turn.worded("answer.known_received", number=numbers(still))
    asked = await numbers_asked(turn.session, turn.speaker.person.id)
    waiting = [item.number for item in meant if item.number in asked]
    if waiting:
        return turn.worded("handover.to_be_answered", number="、".join(waiting))
    if meant:
        settled = [words for item in meant if (words := settled_words(turn, item))]
        return "\n".join(settled[:_MOST_LINES]) or turn.worded("answer.nothing_to_record")
    return turn.worded("answer.nothing_sent" if own else "answer.nothing_to_record")
