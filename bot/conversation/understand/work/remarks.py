"""Sets aside, beside work that is told as done, remarks on how it was done, who is glad of it, and how well things are now."""

from collections.abc import Sequence
from dataclasses import replace

from bot.conversation.understand.asked_back import IS_ALL_OF_IT_DONE, IS_IT_DONE, NOT_OF_THE_WORK
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.pieces import came_undone
from bot.conversation.understand.work.seen_done import say_nothing_of_the_work
from bot.conversation.understand.work.verdicts import NO_VERDICT, UNDONE, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.remark_patterns import HOW_IT_STANDS, REMARKS_AFTER, REMARKS_ANYWHERE
from bot.conversation.understand.writing.words import TAKEN


def set_aside_remarks(readings: Sequence[Reading]) -> None:
    """Takes, in place, all meaning from clauses that only comment on what another clause tells as done."""
    done = [place for place, reading in enumerate(readings) if _is_sure(reading)]
    if not done or len(readings) == 1:
        return
    for place, reading in enumerate(readings):
        if reading.judgement.doubt == NOT_OF_THE_WORK and place not in done:
            # 那天还在放假, 名册里17个孩子: what has nothing to do with it says nothing against it.
            reading.judgement, reading.has_open_denial = NO_VERDICT, False
            reading.doubts.clear()
        if place in done or not _may_comment(reading) or _FOR_NOW.match(reading.clause.text):
            continue
        counts_nothing = all(amount.value == 1 or amount.is_none_at_all for amount in reading.clause.amounts)
        is_remark = (counts_nothing and REMARKS_ANYWHERE.fullmatch(reading.clause.text)) or (
            place > done[0]
            and not _is_open(reading)
            and Intent.QUESTION not in reading.intents
            and (_comments_after(reading) or _is_gone(readings[done[0]], reading))
        )
        if is_remark:
            say_nothing_of_the_work(reading)
            reading.blocker, reading.person = None, None
            reading.has_no_date = reading.has_no_figures = True
            taken = TAKEN * len(reading.clause.text)
            reading.clause = replace(reading.clause, text=taken, covered=taken, words=(), tags=frozenset(), dates=())


def _is_sure(reading: Reading) -> bool:
    """退完了, 都换过了: told without a doubt, by a word that brings the work to its end."""
    word, clause = reading.judgement.word, reading.clause
    if (clause.amounts or clause.percents) and not clause.has(Tag.ALL, Tag.COMPLETE):
        return False
    return (
        reading.judgement.verdict is Verdict.DONE
        and reading.judgement.doubt in _SOFT_DOUBTS
        and word is not None
        and (word.does(Tag.COMPLETE, Tag.STRONG_ACT) or clause.has(Tag.ALL, Tag.PERFECT))
    )


_FOR_NOW = expression(r"(?:暂时|暂且|目前暂|姑且|临时)")
"""堵住了，暂时不漏了: that it will hold is not said."""
_SOFT_DOUBTS = frozenset({None, IS_IT_DONE, IS_ALL_OF_IT_DONE})
_AT_ODDS = frozenset(
    {
        *(Intent.DIFFICULTY, Intent.CANNOT_ON_TIME, Intent.WRONG_PERSON, Intent.NOT_DONE, Intent.QUESTION),
        *(Intent.DELEGATE, Intent.ACK, Intent.EXTENSION),
    }
)
_MAY_COMMENT = UNDONE | {
    *(Verdict.NOTHING, Verdict.DOING, Verdict.WILL, Verdict.STAGE, Verdict.UNSURE, Verdict.STARTED, Verdict.NEARLY),
    Verdict.LEFT_OVER,
    Verdict.LAST_STEP,
}


def _may_comment(reading: Reading) -> bool:
    """Whether the clause, taken by itself, says nothing that has to be kept: no paper, no wish, no answer, no day of the end."""
    clause = reading.clause
    return (
        reading.judgement.verdict in _MAY_COMMENT
        and reading.intents <= _AT_ODDS
        and reading.role is not DateRole.DONE_ON
        and not clause.items
        and all(word.text in _EVERY for word in clause.all(Tag.ALL))
        and not came_undone(clause.text)
    )


def _comments_after(reading: Reading) -> bool:
    """电话都打得通, 晚上亮堂堂; 25号可以交付 names a day that is to come."""
    text = reading.clause.text
    if not REMARKS_AFTER.fullmatch(text):
        return False
    return all(each.text in _HOURS for each in reading.clause.dates) or HOW_IT_STANDS.fullmatch(text) is None


_HOURS = frozenset({"晚上", "夜里", "白天", "早上", "中午", "下午", "上午", "夜间", "傍晚", "清早", "一早", "深夜"})
_GONE = expression(r"(?:早|已经?|全|都|也|现在|如今|就)*(?:没影儿?|没(?:有)?|不见|不在|消失|看不[到见着])了")
_TAKEN_AWAY = expression(r"[拆清搬撤删销关停铲推扒砍挖灭除拔拖填](?:[一-龥]{0,2})了?$")


def _is_gone(claim: Reading, reading: Reading) -> bool:
    """拆了，早就没影了: what was taken away is there no more."""
    return _GONE.fullmatch(reading.clause.text) is not None and _TAKEN_AWAY.search(claim.clause.text) is not None


_EVERY = frozenset({"都", "全", "全部"})
"""电话都打得通; but 一块不落 tells that it was all of them."""
_OPEN = expression(
    r"还[没未不差缺剩欠有要得需]|尚|仍|但|可(?![以真算])|不过|只是|结果|却|等(?!了)|如果|要是|才能|剩|就差"
)


def _is_open(reading: Reading) -> bool:
    """还没…, 但…: names what is left, however the rest of it is worded."""
    return _OPEN.search(reading.clause.text) is not None
