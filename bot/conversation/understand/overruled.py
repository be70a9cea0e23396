"""Sets aside what one clause of a reply says when another clause overrules it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.lexicon import Tag
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.verdicts import NO_VERDICT, TWICE_DENIED, Verdict


def set_aside(readings: Sequence[Reading]) -> list[str]:
    """Drops what is over, asked in earnest, or put right by the next clause; returns the doubts that this leaves."""
    _forget_what_is_over(readings)
    _forget_what_was_feared(readings)
    _forget_what_was_overcome(readings)
    doubts = _forget_what_was_asked_in_earnest(readings)
    _forget_what_was_put_right(readings)
    return doubts


_OVER = re.compile(
    r"^(?:之前|以前|原来|原先|本来|起初|开始时|先前|上次|上周|上个?月|昨天|前天|早先|当时|去年|前阵子|前期)"
)
_MISREPORTED = re.compile(r"(?:之前|上次|原来|前期|昨天|先前)(?:误报|错报|漏报|误写|错写|报错|写错|填错|误填)")
_BY_NOW = re.compile(
    r"^(?:现在|目前|如今|今天|这周|本周|这个?月|本月|后来|刚才|刚刚|刚|眼下|现已|最近|但现在|不过现在)"
)


def _forget_what_is_over(readings: Sequence[Reading]) -> None:
    """原来没完成，现在完成了: what was wanting then says nothing against what is done now."""
    for before, after in pairwise(readings):
        was_wanting = before.judgement.verdict in _WANTING or bool(before.intents & _IN_THE_WAY)
        if (
            was_wanting
            and _OVER.match(before.clause.text)
            and after.judgement.verdict is Verdict.DONE
            and (_BY_NOW.match(after.clause.text))
        ):
            _forget(before)
    for claim, remark in pairwise(readings):
        if claim.judgement.verdict is Verdict.DONE and _MISREPORTED.match(remark.clause.text):
            remark.judgement, remark.has_no_date, remark.has_open_denial = NO_VERDICT, True, False


_WANTING = frozenset({Verdict.NOT_DONE, Verdict.NOT_STARTED})
_IN_THE_WAY = frozenset({Intent.CANNOT_ON_TIME, Intent.DIFFICULTY, Intent.EXTENSION, Intent.NOT_DONE})


def _forget(reading: Reading) -> None:
    reading.intents -= _IN_THE_WAY
    reading.judgement, reading.has_no_date, reading.has_open_denial = NO_VERDICT, True, False
    reading.blocker = None
    reading.doubts.clear()


_FEARED = re.compile(
    r"^(?:本来|原本|原先|原来|之前|起初|开始|一开始)(?:我们?)?(?:还|都|就|很|挺)*(?:担心|怕|害怕|以为|愁|发愁|觉得|估计)"
)


def _forget_what_was_feared(readings: Sequence[Reading]) -> None:
    """本来担心来不及，…: told only to say that it came otherwise."""
    for reading in readings[:-1]:
        if _FEARED.match(reading.clause.text):
            _forget(reading)


_AT_LAST = re.compile(r"^(?:好在|幸好|幸亏|幸而|所幸|后来|最后|最终|终于|总算|好不容易|到底|结果)")


def _forget_what_was_overcome(readings: Sequence[Reading]) -> None:
    """前任没交接，资料也找不到，好在手续已补齐，已整改到位: what stood in the way before the end is overcome."""
    places = [
        place
        for place, reading in enumerate(readings)
        if reading.judgement.verdict is Verdict.DONE
        and not reading.judgement.doubt
        and _AT_LAST.match(reading.clause.text)
        and reading.clause.has(Tag.COMPLETE)
    ]
    if not places or readings[-1].judgement.verdict is not Verdict.DONE:
        return
    for reading in readings[: places[0]]:
        if reading.intents & _IN_THE_WAY or reading.judgement.verdict in _WANTING:
            _forget(reading)


_WHY_NOT = re.compile(r"(?:怎么|咋|为什么|为啥|什么|谁|哪能|哪里)(?:没|不|会没|能没)")


def _forget_what_was_asked_in_earnest(readings: Sequence[Reading]) -> list[str]:
    """怎么没改，早改了: a question that its own writer answers."""
    doubts = []
    for before, after in pairwise(readings):
        if (
            after.judgement.verdict is Verdict.DONE
            and after.clause.has(Tag.ALREADY, Tag.PERFECT)
            and _WHY_NOT.match(before.clause.text)
        ):
            before.intents, before.judgement = set(), NO_VERDICT
            doubts.append("反问句，请确认")
    return doubts


_RIGHTLY = ("是", "而是", "应是", "应该是", "主要是", "就是", "只是", "只不过", "不过是", "无非是")


def _forget_what_was_put_right(readings: Sequence[Reading]) -> None:
    """不是已完成，是基本完成: what is denied is only the word, and the next clause gives the right one."""
    for before, after in pairwise(readings):
        says_it_right = after.clause.text.startswith(_RIGHTLY)
        if before.judgement.doubt == TWICE_DENIED and after.judgement.verdict is Verdict.LAST_STEP and says_it_right:
            after.judgement = NO_VERDICT
        says_it_right = says_it_right or after.judgement.verdict is Verdict.DONE
        if (
            before.clause.text.startswith(("不是", "并不是", "并非"))
            and before.judgement.verdict in {Verdict.NOT_DONE, Verdict.DOING}
            and says_it_right
            and (after.judgement.verdict is not Verdict.NOTHING or after.intents)
        ):
            before.judgement = NO_VERDICT
