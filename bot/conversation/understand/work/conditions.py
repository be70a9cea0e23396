"""Reads what hangs on a condition: a hope that is read back, with no day but one of the calendar; and what is in the way unless."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.conversation.understand.asked_back import HANGS_ON_A_CONDITION, NOT_OF_THE_WORK
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.hopes import BARRING, CONDITION, ONLY_THE_PACE
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import TAKEN

_THEN_AT_ONCE = expression(
    r"(?!.*(?:[已刚没未不]|早就))[一-龥\ue0ff]{1,10}(?:了[字头账款]?|到位|到账|下来|回来|点头|同意|签字|放晴|(?<=[天雨雪风水地路])(?:好|晴|停|小|干|暖|凉|退|化|通)|松口|发话|拍板|答应|批准|放行|拨款|给钱|(?<=一)(?:到|批|定|通|停|退|来|好|完|齐|晴|暖|拨|签|开|过|到货|松口|发|交|熟|黄|化))(?:[我咱俺]们?|这边)?"
    r"(?:就(?!是|等|差|剩|算)|立马|马上|当天就?|当周就?|立刻|随即|第二天就?)[一-龥]{1,6}(?<![了过的着])"
)
"""领导签了字我当天就发, 价格谈拢了立马签约: what comes first, and what then."""
_WHEN_IT_COMES = expression(
    r"(?!.*[已刚没未不])[一-龥]{0,8}?(?:了|到位|到账|下来|回来|(?:一|货|款|钱|料|人)[到来批签定通停晴]|完|后)(?:我们?)?(?:就|马上|立马|立即)[一-龥]{1,4}(?<![了过的着])"
)
"""货到了就装, 批了就办: read as a course that has still to begin."""
_OPEN = frozenset({Verdict.NOTHING, Verdict.UNSURE, Verdict.WILL, Verdict.PROMISED, Verdict.WILL_START})
_STAYS = frozenset({Tag.PROMISE, Tag.NEG, Tag.ALREADY, Tag.ASK, Tag.UNABLE, Tag.CANNOT, Tag.EVIDENCE, Tag.ANSWER})
_LONGEST_RESULT = 12


def read_conditions(readings: Sequence[Reading]) -> None:
    """Tells, in place, hopes under a condition from promises, days and troubles."""
    for before, after in pairwise(readings):
        _take_unless_for_the_trouble(before, after)
        _take_once_for_a_condition(before, after)
        if _is_open(after) and Intent.DIFFICULTY not in after.intents and _only_opens(before):
            before.intents -= {Intent.EVIDENCE, Intent.EVIDENCE_PENDING} | _OF_TROUBLE
            if before.judgement.verdict is Verdict.NOT_DONE:
                before.judgement = NO_VERDICT
                before.doubts.clear()
            if after.clause.has(Tag.ON_TIME) or (
                _UNLESS.fullmatch(before.clause.text) and _VOWED.search(after.clause.text)
            ):
                after.judgement = Judgement(Verdict.PROMISED, after.judgement.word)  # 要是这周批下来，就能按期完
            else:
                _hang(after)
            if _BARRED.fullmatch(before.clause.text):
                taken = TAKEN * len(before.clause.text)
                before.clause = replace(before.clause, text=taken, covered=taken, words=(), tags=frozenset())
                after.doubts.append(HANGS_ON_A_CONDITION)
    for reading in readings:
        if (
            reading.judgement.verdict in _TOLD_AS_OVER
            and not reading.clause.dates
            and "就" in reading.clause.text
            and _ONCE_AND_THEN.fullmatch(reading.clause.text)
        ):
            _hang(reading)
            reading.doubts.append(HANGS_ON_A_CONDITION)
        if ONLY_THE_PACE.search(reading.clause.text):
            continue
        if _is_open(reading) and _THEN_AT_ONCE.fullmatch(reading.clause.text):
            _hang(reading)
            reading.doubts.append(HANGS_ON_A_CONDITION)
        elif (
            len(readings) == 1
            and reading.judgement.verdict is Verdict.DOING
            and _WHEN_IT_COMES.fullmatch(reading.clause.text)
        ):
            reading.doubts.append(HANGS_ON_A_CONDITION)
        elif not reading.intents and _is_unread_result(reading) and CONDITION.search(reading.clause.covered):
            _hang(reading)
    _take_what_comes_for_the_start(readings)


def _only_opens(reading: Reading) -> bool:
    """电一通, 只要款拨下来: names the condition, and nothing else."""
    if _BARRED.fullmatch(reading.clause.text) and not reading.intents - _OF_TROUBLE:
        return True
    return (
        reading.judgement.verdict in {Verdict.NOTHING, Verdict.UNSURE}
        and not reading.intents - {Intent.EVIDENCE, Intent.EVIDENCE_PENDING}
        and CONDITION.search(reading.clause.covered) is not None
        and (not reading.clause.has(Tag.NEG) or "不再" in reading.clause.text)
        and not _AS_EVERYBODY_SAYS.search(reading.clause.text)
    )


_BARRED = expression(rf"(?!.*(?:绝|决|我|咱|俺|保证|肯定|从))[一-龥]{{2,9}}{BARRING}")
_OF_TROUBLE = frozenset({Intent.NO_DIFFICULTY, Intent.DIFFICULTY, Intent.COMMIT})
"""厂家不掉链子, 村民不变卦: said of what must not happen, it is neither a vow nor the lack of trouble."""


_AS_EVERYBODY_SAYS = expression(r"(?:没有?|无|不出)(?:什么)?(?:意外|例外|岔子|变化|变动|特殊情况)")
"""如果没有意外: a courtesy in the shape of a condition."""


def _is_open(reading: Reading) -> bool:
    return (
        reading.judgement.verdict in _OPEN
        and reading.intents <= {Intent.COMMIT, Intent.DIFFICULTY}
        and not reading.clause.tags & _STAYS
        and not (reading.clause.percents or reading.clause.items)
        and len(reading.clause.text) <= _LONGEST_RESULT
    )


def _is_unread_result(reading: Reading) -> bool:
    """海况允许的话月底见效: the condition and what hangs on it in one clause, by a verb that nothing has read."""
    clause = reading.clause
    return (
        reading.judgement.verdict in {Verdict.NOTHING, Verdict.UNSURE}
        and not clause.tags & _STAYS
        and not (clause.has(Tag.COMPLETE) or clause.percents or clause.amounts)
        and _WITH_ITS_RESULT.search(clause.covered) is not None
    ) or reading.judgement.doubt == NOT_OF_THE_WORK


_COMES = expression(
    r"(?:到位?|到货|进场|送到|运到|拉来|来|下来|批下来|送来|运来|开过来|开到|停[产水电气工航运机课诊]|封[路航道]|断[流电水])$"
)
_ONCE_IT_IS_THERE = expression(
    r"(?:一|货|人|东西|料)?(?:[到来停封]|下来|批下来)(?:了|齐了?|位)?(?:就|才|立马|马上|当天就?)(?:能|可以|开始)?[开动装改干换栽挖铺施进修做弄拆建种清刷搬][一-龥]{0,3}"
)


def _take_what_comes_for_the_start(readings: Sequence[Reading]) -> None:
    """挖机20号到，到了就挖: the day on which what is needed comes is that of the beginning."""
    for before, after in pairwise(readings):
        is_awaited = before.judgement.verdict in {Verdict.WILL, Verdict.NOTHING} and not before.intents
        comes = is_awaited and before.clause.dates and _COMES.search(before.clause.text)
        if comes and _ONCE_IT_IS_THERE.fullmatch(after.clause.text):
            before.judgement = Judgement(Verdict.WILL_START, before.judgement.word)
            after.judgement, after.has_no_date = NO_VERDICT, True
            before.doubts.clear()
            after.doubts.clear()


_WITH_ITS_RESULT = expression(
    r"(?:(?<!^要)(?<!^需要)(?<!^想要)(?<!^想看)(?<!^要看)的话|一[一-龥]{1,8}?就能?)[一-龥\ue0ff]{2,10}$"
)


def _hang(reading: Reading) -> None:
    verdict = reading.judgement.verdict
    reading.intents.clear()
    reading.doubts.clear()
    reading.blocker = None
    reading.has_open_denial = False
    reading.judgement = Judgement(
        verdict if verdict is Verdict.WILL_START else Verdict.WILL,
        reading.judgement.word,
        stage=reading.judgement.stage,
    )
    days = reading.clause.dates
    reading.has_no_date = bool(days) and all(day.span is not None or day.text.startswith("当") for day in days)


_ONCE_IT_COMES = (
    r"(?!.*(?:[已刚昨早没未不]|上[个周月次]|前天|当[天时]))[^,。;!?\ue0ff\d了]{1,10}?(?<![第十百千万这那每其唯统专之逐划单])一"
    r"(?![次下些点起直样律致般面边半个条项家户处名天年月周日时定共切旦应概体路早晚贯度方份张台栋座间块笔件桩])[一-龥]{1,3}(?:之?后|以后)?"
)
_THAT_FOLLOWS = r"[一-龥]{0,6}?(?:也|都|全|基本|差不多)*(?:就|便|立马|马上|立刻|自然)[一-龥]{1,8}"
_ONCE = expression(_ONCE_IT_COMES)
_THEN = expression(rf"(?!.*(?:[已刚昨早没未不]|上[个周月次])){_THAT_FOLLOWS}")
_ONCE_AND_THEN = expression(_ONCE_IT_COMES + _THAT_FOLLOWS)
"""验收一过，这条就了结: what must come first has not come, however the rest is told."""


def _take_once_for_a_condition(before: Reading, after: Reading) -> None:
    if after.judgement.verdict not in _TOLD_AS_OVER or after.clause.dates or before.clause.dates:
        return
    comes_first = _ONCE.fullmatch(before.clause.covered) or (
        after.clause.text.startswith(("就", "便", "才"))
        and (_ONLY_IF.match(before.clause.text) or _A_MATTER_OF.fullmatch(before.clause.text))
    )
    if comes_first and _THEN.fullmatch(after.clause.text):
        before.judgement, before.has_open_denial = NO_VERDICT, False
        before.doubts.clear()
        _hang(after)
        after.doubts.append(HANGS_ON_A_CONDITION)


_ONLY_IF = expression(r"(?:只要|如果|要是|假如|一旦|若是?(?!干))(?![^,。;!?]{0,4}(?:没记错|没搞错|没弄错))")
_A_MATTER_OF = expression(
    r"(?:也|就|只|不过)*(?:签|盖|补|走|交|打|跑|办|等)(?:个|一?[下趟道份])[一-龥]{1,4}的(?:事儿?|工夫|功夫)"
)
"""只要签字，就完成了; 签个字的事，就完了."""
_TOLD_AS_OVER = frozenset({Verdict.DONE, Verdict.UNSURE, Verdict.NEARLY, Verdict.STAGE, Verdict.BASIC})
_UNLESS = expression(r"除非[^,。;!?]{2,}")
_VOWED = expression(r"准(?!备)|必|肯定|一定|保证|铁定|包管|绝对")
_OR_ELSE = expression(r"(?:不然|否则|要不然?|要不)")
_WITHOUT_THAT = expression(r"[一-龥]{1,8}不[一-龥]{1,4}")


def _take_unless_for_the_trouble(before: Reading, after: Reading) -> None:
    """除非炸药批下来，不然动不了; 燃气不改道，这厨房动不了: what has not come is what stands in the way."""
    word = after.judgement.word
    is_unable = after.judgement.verdict is Verdict.NOT_DONE and word is not None and word.does(Tag.UNABLE)
    unless = _UNLESS.fullmatch(before.clause.text) and _OR_ELSE.match(after.clause.text)
    without = (
        _WITHOUT_THAT.fullmatch(before.clause.text)
        and before.judgement.verdict is Verdict.NOT_DONE
        and before.judgement.doubt is not None
        and not before.intents
    )
    if is_unable and (unless or without):
        before.judgement, before.has_open_denial, before.blocker = NO_VERDICT, False, before.clause.core
        before.doubts.clear()
        before.intents = {Intent.DIFFICULTY}
