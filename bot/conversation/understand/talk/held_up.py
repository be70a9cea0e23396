"""Takes what only tells why the work is slow, or was late once, for no trouble and no deadline given up."""

from collections.abc import Sequence

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.writing.expressions import expression

HELD_UP = expression(r"(?:耽误|耽搁|延误|拖延|误)(?:了|$|\ue0ff|[一二两三四五六七八九十半几好])")
_WAS_HELD_UP = expression(
    r"(?:耽误|耽搁|延误|误)(?:了(?:\ue0ff|好?几|些|不少|个?把)|的$)|(?:那阵子?|那会儿|前阵子?|前段|当时|前期)[^,。;!?]{0,6}(?:耽误|耽搁|延误)"
)
"""四成五，雨天耽误了几个工: why it is no further, and no deadline given up."""


def forget_what_was_made_up_for(readings: Sequence[Reading]) -> None:
    """延误了几天，已经补上了: late once, and done now."""
    pleads = any(each.intents & {Intent.EXTENSION, Intent.NO_EXTENSION} for each in readings)
    has_figures = any(share.metric is None for each in readings for share in each.clause.percents)
    for place, reading in enumerate(readings):
        was_late = reading.intents <= {Intent.CANNOT_ON_TIME, Intent.DIFFICULTY} and _WAS_HELD_UP.search(
            reading.clause.covered
        )
        if was_late and has_figures and not pleads and len(readings) > 1 and not reading.clause.percents:
            reading.intents.clear()
            reading.doubts.clear()
        is_late = reading.intents == {Intent.CANNOT_ON_TIME} and HELD_UP.search(reading.clause.text)
        if is_late and any(later.judgement.verdict is Verdict.DONE for later in readings[place + 1 :]):
            reading.intents.clear()
            reading.doubts.clear()


_IS_SLOW = expression(
    r"(?:慢(?:了)?(?:些|点|一点)?|费劲|费事|老拖|拖后腿|难啃|(?:是|都是|全是)?硬骨头|差的是[一-龥]{2,6}|(?:老|总|常)掉线|停了?(?:\ue0ff+|几天|两天)工?|停工(?:了)?(?:\ue0ff+|几天)?)$"
)


def forget_why_it_is_slow(readings: Sequence[Reading]) -> None:
    """五成八，档案那部分慢: beside how far it is, what goes slowly is no trouble that anybody is asked to mend."""
    if not any(share.metric is None for each in readings[:1] for share in each.clause.percents):
        return
    for reading in readings[1:]:
        is_all = reading.intents and reading.intents <= {Intent.DIFFICULTY, Intent.EXTENSION}
        if is_all and _IS_SLOW.search(reading.clause.covered) and not reading.clause.dates[1:]:
            reading.intents, reading.blocker, reading.judgement = set(), None, NO_VERDICT
            reading.has_no_date = True
            reading.doubts.clear()
