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
    doubts = _forget_what_was_asked_in_earnest(readings)
    _forget_what_was_put_right(readings)
    _take_no_problem_for_no_difficulty(readings)
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
        is_over = _OVER.match(before.clause.text) and before.judgement.verdict in {
            Verdict.NOT_DONE,
            Verdict.NOT_STARTED,
        }
        if is_over and after.judgement.verdict is Verdict.DONE and _BY_NOW.match(after.clause.text):
            before.judgement, before.has_no_date = NO_VERDICT, True
    for claim, remark in pairwise(readings):
        if claim.judgement.verdict is Verdict.DONE and _MISREPORTED.match(remark.clause.text):
            remark.judgement, remark.has_no_date, remark.has_open_denial = NO_VERDICT, True, False


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


def _take_no_problem_for_no_difficulty(readings: Sequence[Reading]) -> None:
    """没什么问题，都在推进: beside work that goes on, 没问题 is no promise but says that nothing is in the way."""
    if not any(reading.judgement.verdict is Verdict.DOING for reading in readings):
        return
    for reading in readings:
        if reading.clause.has(Tag.NO_PROBLEM) and reading.intents == {Intent.ACK, Intent.COMMIT}:
            reading.intents = {Intent.NO_DIFFICULTY}
