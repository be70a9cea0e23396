"""Decides which doubts of single clauses the rest of the reply settles, and which the whole reply adds."""

from collections.abc import Iterable, Sequence

from bot.conversation.understand.asked_back import (
    DISSENT_FROM_WHICH,
    DONE_ON_A_CONDITION,
    DONE_OR_TO_BE_DONE,
    HANGS_ON_A_CONDITION,
    IS_ALL_OF_IT_DONE,
    IS_IT_DONE,
    IS_THIS_ITEM_DONE,
    LOOSELY_TOLD,
    NOT_OF_THE_WORK,
    ONE_PART_ONLY,
    ONE_STEP_ONLY,
    ONLY_A_NO,
    STILL_WAITING_FOR_AN_ANSWER,
    TELLS_NOTHING,
    UNCLEAR_WHAT_IS_DENIED,
    UNCLEAR_WHEN,
    UNSURE_WHETHER_DONE,
    VAGUE_WHETHER_DONE,
    VAGUE_WHETHER_UNDONE,
    WHO_ANSWERS_FOR_IT,
)
from bot.conversation.understand.days.timing import Timing
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.numbers.figures import A_CHANGE
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.settled_beside import is_settled_beside
from bot.conversation.understand.specific import names_a_step
from bot.conversation.understand.whole import UNDERWAY, Whole
from bot.conversation.understand.work.hopes import ONLY_THE_PACE, hangs_on_something
from bot.conversation.understand.work.verdicts import UNDONE, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_INFORMATIVE = frozenset(set(Intent) - {Intent.PROGRESS, Intent.ACK, Intent.UNCLEAR})
_WHETHER_DONE = frozenset(
    {
        UNSURE_WHETHER_DONE,
        IS_THIS_ITEM_DONE,
        VAGUE_WHETHER_DONE,
        IS_IT_DONE,
        IS_ALL_OF_IT_DONE,
        UNCLEAR_WHAT_IS_DENIED,
        LOOSELY_TOLD,
    }
)
"""Doubts that an amount of a total settles: 改造完4栋，还剩1栋."""
_DONE_AND_KEPT_UP = frozenset({Intent.DONE, Intent.LONG_TERM})
_LOOSELY_DENIED = frozenset({UNCLEAR_WHAT_IS_DENIED, ONLY_A_NO})
_SAYS_HOW_IT_STANDS = frozenset({Intent.PROGRESS, Intent.ACK, Intent.NO_DIFFICULTY})
_ONE_STEP = frozenset({ONE_STEP_ONLY, ONE_PART_ONLY, STILL_WAITING_FOR_AN_ANSWER})
"""合同签了 told as progress: the step is named, and nobody took it for the work."""


def is_answered(whole: Whole, reading: Reading, reason: str) -> bool:
    """Whether the rest of the reply settles what one clause left open."""
    others = [other for other in whole.readings if other is not reading]
    if (
        _is_answered_by_figures(whole, reading, reason)
        or _is_counted_all_the_same(whole, reading, reason)
        or is_settled_beside(whole, reading, reason, others)
    ):
        return True
    told = {other.judgement.verdict for other in others}
    if (reason in _ONE_STEP or reason.startswith("像是出了变故")) and Intent.DIFFICULTY in whole.intents:
        return True
    if reason == DONE_ON_A_CONDITION:
        return Verdict.NOT_DONE in told or any(Intent.DIFFICULTY in other.intents for other in others)
    if reason == UNCLEAR_WHEN and any(date.moment.is_exact for other in others for date in other.clause.dates):
        return True
    is_kept_up = reason == IS_ALL_OF_IT_DONE and whole.intents >= _DONE_AND_KEPT_UP  # 已规范，以后每年核一次
    if (is_kept_up or reason in {LOOSELY_TOLD, IS_THIS_ITEM_DONE}) and (
        whole.intents & {Intent.EVIDENCE, Intent.CLOSE_REQUEST, Intent.LONG_TERM} or Verdict.WILL_START in told
    ):
        return True
    is_taken_back = Intent.CORRECTION in reading.intents and reading.judgement.verdict is Verdict.UNSURE
    if (is_taken_back and told & UNDONE) or (reason == VAGUE_WHETHER_UNDONE and Intent.LONG_TERM in whole.intents):
        return True  # 之前报完成报早了，还没完
    if reading.clause.text.startswith("结果") or (
        reading.clause.has(Tag.UNREAL) and told & UNDONE and "以为" in reading.clause.text
    ):
        return True
    if reason in _LOOSELY_DENIED or reading.clause.text.startswith(("别说", "甭说", "莫说")):
        return any(other.judgement.verdict in UNDONE and not other.judgement.doubt for other in others)
    if reason == DISSENT_FROM_WHICH:
        return bool(told - {Verdict.NOTHING})
    if reason == IS_IT_DONE and any(_NONE_IS_LEFT.fullmatch(other.clause.text) for other in others):
        return True  # 楼道杂物清空，一堆不剩
    if "报出后" in reason and any(other.blocker for other in others):
        return True
    return reason == reading.judgement.doubt and _is_answered_by_others(reading, others)


def _is_counted_all_the_same(whole: Whole, reading: Reading, reason: str) -> bool:
    """孩子正逐个补，接种率96%; 除开五户全搬了: a figure shows that it is of the work, and how much of it is left."""
    if reason == NOT_OF_THE_WORK:
        figures = whole.figures
        is_told = figures.percent is not None or figures.forecast is not None or whole.amounts.percent is not None
        return bool(figures.metric) or is_told
    is_excepted = reason == DONE_ON_A_CONDITION and reading.clause.has(Tag.EXCEPT)
    return is_excepted and whole.amounts.quantity is not None


def _is_answered_by_figures(whole: Whole, reading: Reading, reason: str) -> bool:
    verdict, of_the_work = reading.judgement.verdict, reason == reading.judgement.doubt
    has_percent = whole.figures.percent is not None
    if verdict is Verdict.UNSURE and reading.clause.percents and has_percent:
        return True
    if verdict is Verdict.UNSURE and Intent.NO_EXTENSION in whole.intents and reading.clause.has(Tag.SCHEDULE):
        return True
    if reason in {*_LOOSELY_DENIED, VAGUE_WHETHER_UNDONE} and _tells_how_much(whole, reading):
        return True
    if reason in _ONE_STEP and whole.intents <= _SAYS_HOW_IT_STANDS:
        return True
    if has_percent and DONE_OR_TO_BE_DONE in reason:
        return True
    if not of_the_work:
        return False
    if verdict is Verdict.UNSURE and Intent.CORRECTION in reading.intents and (has_percent or whole.amounts.quantity):
        return True
    if reading.clause.amounts and (whole.amounts.percent or 100) < 100 and reason in _WHETHER_DONE:
        return True
    if verdict in {Verdict.NEARLY, Verdict.LAST_STEP}:
        return (has_percent or whole.amounts.percent is not None) and Intent.DONE not in whole.intents
    if verdict in {Verdict.LEFT_OVER, Verdict.STARTED, Verdict.UNSURE, Verdict.NOT_DONE} and whole.figures.metric:
        return True  # 完好率95%，剩余设备在大修
    figures = has_percent or whole.amounts.quantity is not None
    return figures and (verdict in {Verdict.STAGE, Verdict.LEFT_OVER, Verdict.STARTED} or _may_be_dropped(reading))


def _tells_how_much(whole: Whole, reading: Reading) -> bool:
    """并不是全部完成，做了六成; 隐患64处，没销的16处."""
    if whole.figures.percent is not None and whole.figures.percent < 100:
        return True
    return bool(reading.clause.amounts) and (whole.amounts.percent or 100) < 100


def _may_be_dropped(reading: Reading) -> bool:
    reason = reading.judgement.doubt or ""
    twice_denied = "双重" in reason and len(_DENIAL.findall(reading.clause.text)) > 1
    return reading.judgement.verdict is Verdict.DONE and not twice_denied and "反问" not in reason


_NONE_IS_LEFT = expression(
    r"(?:一[一-龥]|半[一-龥]|啥|什么)(?:都|也)?(?:不|没|未)(?:剩|落|留|少|漏|差|欠)(?:下|掉)?(?:了)?"
)
_DENIAL = expression(r"[没无不未非]")
"""这项没尾巴了 denies once, and is as good as done beside what is."""


def _is_answered_by_others(reading: Reading, others: Sequence[Reading]) -> bool:
    verdict, told = reading.judgement.verdict, {other.judgement.verdict for other in others}
    if verdict is Verdict.STARTED and told & {Verdict.STAGE, Verdict.DONE}:
        return True
    if verdict in {Verdict.STAGE, Verdict.STARTED} and _goes_on(others):
        return "部分" not in (reading.judgement.doubt or "")
    if verdict in {Verdict.STAGE, Verdict.LEFT_OVER, Verdict.STARTED}:
        return any(other.clause.dates and not other.has_no_date for other in others)
    return _may_be_dropped(reading) and any(
        other.judgement.verdict is Verdict.DONE and not other.judgement.doubt for other in others
    )


def _goes_on(readings: Iterable[Reading]) -> bool:
    """地基打好了，开始砌墙: the step that follows a finished one is told."""
    return any(
        reading.judgement.verdict in _A_STEP_UNDERWAY or (Intent.PROGRESS in reading.intents and reading.blocker)
        for reading in readings
    )


_A_STEP_UNDERWAY = frozenset({Verdict.DOING, Verdict.DRAFTING, Verdict.STARTED, Verdict.WILL_START})


_LOST = expression(r"[死坏漏塌裂断丢掉枯冻淹烧]了")
"""苗子死了一半，正补: what is being made good is named."""


def _is_specific(readings: Sequence[Reading]) -> bool:
    """正在起草管理办法, 打好地基在砌墙 name the step; 正在推进 says nothing."""
    finished = any(reading.judgement.verdict is Verdict.STAGE for reading in readings)
    lost = any(_LOST.search(reading.clause.text) for reading in readings)
    if any(_ONE_STEP.intersection(reading.doubts) for reading in readings):
        return True
    if all(reading.judgement.verdict is Verdict.NOTHING for reading in readings):
        return any(names_a_step(reading.clause) for reading in readings)  # 入户核查走第二遍
    return any(
        reading.judgement.verdict in _A_STEP_UNDERWAY and (finished or lost or names_a_step(reading.clause))
        for reading in readings
    )


_MAY_HANG_ON_SOMETHING = frozenset({Verdict.WILL, Verdict.PROMISED, Verdict.WILL_START})


def doubt_the_rest(whole: Whole, percent: float | None, timing: Timing) -> None:
    """What makes a reply worth reading back although each clause of it is clear."""
    intents, figures, readings = whole.intents, whole.figures, whole.readings
    known = (
        whole.amounts.quantity,
        timing.day,
        figures.forecast,
        figures.metric,
        next((each.blocker for each in readings if each.blocker), None),
    )
    is_empty = percent is None and not any(known) and not figures.tells_a_change
    if Intent.PROGRESS in intents and not intents & _INFORMATIVE and is_empty and not _is_specific(readings):
        whole.doubt(TELLS_NOTHING)
    told = whole.verdicts()
    counted = whole.amounts.quantity
    counts_the_rest = counted is not None and counted.done is not None and counted.left is not None
    hangs_by_day = not counts_the_rest or timing.day is not None  # 剩3户在外地，人一回来就签: how far it is, is told
    if (
        hangs_by_day
        and told & _MAY_HANG_ON_SOMETHING
        and any(hangs_on_something(each.clause) and not ONLY_THE_PACE.search(each.clause.text) for each in readings)
    ):
        whole.doubt(HANGS_ON_A_CONDITION)
    for reason in (*figures.doubts, whole.amounts.doubt):
        if not (reason == A_CHANGE and _keeps_at_it(whole)):
            whole.doubt(reason)
    if intents == {Intent.NOT_DONE} and any(_NO_SIGN.search(each.clause.text) for each in readings):
        whole.doubt(VAGUE_WHETHER_UNDONE)
    if Intent.WRONG_PERSON in intents and not any(reading.person for reading in readings):
        whole.doubt(WHO_ANSWERS_FOR_IT)
    is_counted = percent is not None or whole.amounts.quantity is not None
    tells_of_quality = bool(figures.metric) and intents == {Intent.PROGRESS}
    if tells_of_quality and not (is_counted or _keeps_at_it(whole) or _names_a_step_besides(readings)):
        whole.doubt("是质量指标，不是完成比例")


def _keeps_at_it(whole: Whole) -> bool:
    """线损率降到4.1%，继续压."""
    return bool(whole.verdicts() & UNDERWAY) or any(
        _KEEPS_AT_IT.search(each.clause.text)
        or (not each.clause.percents and _GOES_ON.search(each.clause.text) is not None)
        for each in whole.readings
    )


def _names_a_step_besides(readings: Sequence[Reading]) -> bool:
    """完好率95%，剩余设备在大修."""
    return any(not each.clause.percents and names_a_step(each.clause) for each in readings)


_NO_SIGN = expression(r"[没无未](?:有)?(?:什么|啥|任何|见)?(?:动静|声响|音信|声息|反应)|影子")
"""尚无动静: nothing is heard of it, which may be less or more than not done."""
_GOES_ON = expression(r"(?:正(?:在|着手)?|(?<![现存实好自旨])在)(?![职岗册校编用库位线内家场建])[一-龥]{1,8}$")
"""回访机制在搭, 正重新论证线路: work beside a figure of quality."""
_KEEPS_AT_IT = expression(
    r"^[没不未][一-龥]{1,4}的[一-龥]{0,6}(?:已经?|正在?|在|都|全部?)[一-龥]{2,6}$|继续|接着|(?<![好远早多长难])着呢$|还在(?!建|编|册|职)|还得|还要|还会|再(?:压|降|提|抓|做|补|查|改|推|往|努|加)|没(?:停|松|撤|断)"
)
"""线损率降到4.1%，继续压: the work goes on, so that nobody takes the figure for its end."""
