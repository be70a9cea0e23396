"""Decides which doubts of single clauses the rest of the reply settles, and which the whole reply adds."""

import re
from collections.abc import Iterable, Sequence

from bot.conversation.understand.lexicon import Tag
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.timing import Timing
from bot.conversation.understand.verdicts import Verdict
from bot.conversation.understand.whole import UNDERWAY, Whole

_INFORMATIVE = frozenset(set(Intent) - {Intent.PROGRESS, Intent.ACK, Intent.UNCLEAR})
_WHETHER_DONE = frozenset({"是否指本项已完成", "说法含糊，是否已完成", "是否已完成", "是否指整项已完成"})
"""Doubts that an amount of a total settles: 改造完4栋，还剩1栋."""
_ONE_STEP = frozenset({"完成的是其中一步", "完成的是其中一部分", "报出后是否还在等答复"})
"""合同签了 told as progress: the step is named, and nobody took it for the work."""


def is_answered(whole: Whole, reading: Reading, reason: str) -> bool:
    """Whether the rest of the reply settles what one clause left open."""
    verdict = reading.judgement.verdict
    if verdict is Verdict.UNSURE and reading.clause.percents and whole.figures.percent is not None:
        return True
    if verdict is Verdict.UNSURE and Intent.NO_EXTENSION in whole.intents and reading.clause.has(Tag.SCHEDULE):
        return True
    is_counted = reading.clause.amounts and whole.amounts.percent is not None and whole.amounts.percent < 100
    if is_counted and reason == reading.judgement.doubt and reason in _WHETHER_DONE:
        return True
    if reason in _ONE_STEP and whole.intents <= {Intent.PROGRESS, Intent.ACK, Intent.NO_DIFFICULTY}:
        return True
    figures = whole.figures.percent is not None or whole.amounts.quantity is not None
    others = [other for other in whole.readings if other is not reading]
    if reason == "带有条件，是否已完成" and verdict is Verdict.UNSURE:
        return any(
            Intent.DIFFICULTY in other.intents or other.judgement.verdict is Verdict.NOT_DONE for other in others
        )
    if reason == "否定的范围不明确":
        return any(other.judgement.verdict is Verdict.NOT_DONE and not other.judgement.doubt for other in others)
    if reason == reading.judgement.doubt and verdict in {Verdict.NEARLY, Verdict.LAST_STEP}:
        return whole.figures.percent is not None and Intent.DONE not in whole.intents
    if verdict in {Verdict.STAGE, Verdict.STARTED} and reason == reading.judgement.doubt and _goes_on(others):
        return True
    if verdict in {Verdict.STAGE, Verdict.LEFT_OVER, Verdict.STARTED} and reason == reading.judgement.doubt:
        return figures or any(other.clause.dates and not other.has_no_date for other in others)
    if verdict is Verdict.DONE and reason == reading.judgement.doubt and "双重" not in reason and "反问" not in reason:
        return any(other.judgement.verdict is Verdict.DONE and not other.judgement.doubt for other in others) or figures
    return "报出后" in reason and any(other.blocker for other in others)


def _goes_on(readings: Iterable[Reading]) -> bool:
    """地基打好了，开始砌墙: the step that follows a finished one is told."""
    return any(
        reading.judgement.verdict in _A_STEP_UNDERWAY or (Intent.PROGRESS in reading.intents and reading.blocker)
        for reading in readings
    )


_A_STEP_UNDERWAY = frozenset({Verdict.DOING, Verdict.DRAFTING, Verdict.STARTED, Verdict.WILL_START})
_SPECIFIC = (Tag.STAGE, Tag.DRAFT, Tag.SUPPLY, Tag.APPROVAL)
_SAYS_NOTHING = re.compile(
    r"正在|正|还在|仍在|在|目前|现在|我们?|这边|这项|这条|该项|本项|此项|第?[一二三四五六七八九十\d]+[条项]|整改|工作|任务|事情?|措施|问题|各项|相关|"
    r"[抓加]紧|走|程序|流程|手续|按照?|原?计划|时序|要求|启动|开始|着手|动手|起步|正常|顺利|加快|有序|稳步|扎实|全力|积极|持续|推进|推动|办理|落实|进行|实施|开展|处理|解决|[办改做弄搞干推着了中的吧呢嘛啊哦嗯都也就已]|领导|局长|主任|同志|您好|你好|[\ue000-\uf8ff,。!;:、]"
)
"""What is left of 正在有序推进整改工作 without these is nothing."""


def _is_specific(readings: Sequence[Reading]) -> bool:
    """正在起草管理办法, 打好地基在砌墙 name the step; 正在推进 says nothing."""
    finished = any(reading.judgement.verdict is Verdict.STAGE for reading in readings)
    if any(_ONE_STEP.intersection(reading.doubts) for reading in readings):
        return True
    return any(
        reading.judgement.verdict in _A_STEP_UNDERWAY
        and (finished or reading.clause.has(*_SPECIFIC) or len(_SAYS_NOTHING.sub("", reading.clause.text)) >= _A_NOUN)
        for reading in readings
    )


_A_NOUN = 2


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
    is_empty = percent is None and not any(known)
    if Intent.PROGRESS in intents and not intents & _INFORMATIVE and is_empty and not _is_specific(readings):
        whole.doubt("没有数字也没有时间，请报一个比例或下一步时间")
    for reason in (*figures.doubts, whole.amounts.doubt):
        whole.doubt(reason)
    if Intent.WRONG_PERSON in intents and not any(reading.person for reading in readings):
        whole.doubt("应由谁负责")
    if figures.metric and intents == {Intent.PROGRESS} and percent is None and not whole.verdicts() & UNDERWAY:
        whole.doubt("是质量指标，不是完成比例")
