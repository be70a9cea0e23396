"""Tells the days of chat beside a figure from the day of an end: 六成五，过年前就到这了."""

from collections.abc import Sequence

from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import TAKEN

_OF_THE_END = (
    *(Tag.COMPLETE, Tag.ACT, Tag.STRONG_ACT, Tag.ABLE, Tag.PROMISE, Tag.AT_ONCE, Tag.START, Tag.CLOSING),
    *(Tag.ACCEPT, Tag.EXTEND, Tag.MOVE, Tag.REPORT, Tag.HAND_IN, Tag.SUBMIT, Tag.NEARLY),
)
_SAYS_LITTLE = 4


def is_chat_beside_a_figure(reading: Reading, readings: Sequence[Reading]) -> bool:
    """六成五，过年前就到这了: beside how far it is, a day with words that tell of no end."""
    others = [share for each in readings if each is not reading for share in each.clause.percents]
    is_chat = reading.judgement.verdict is Verdict.NOTHING and not reading.intents and reading.role is None
    told = reading.clause.covered.strip(TAKEN)
    return (
        is_chat
        and any(share.metric is None for share in others)
        and not (reading.clause.percents or reading.clause.amounts)
        and not reading.clause.has(*_OF_THE_END)
        and not reading.reports
        and len(told) >= _SAYS_LITTLE
    )
