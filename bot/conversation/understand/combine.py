"""Puts the clauses of a reply together into one meaning, and decides what must be read back first."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from bot.conversation.understand.corrections import mark_corrections
from bot.conversation.understand.deferrals import settle_deferrals
from bot.conversation.understand.duties import settle_duties
from bot.conversation.understand.figures import choose
from bot.conversation.understand.hindrances import set_aside_recovered_debts
from bot.conversation.understand.in_context import read_in_context
from bot.conversation.understand.lexicon import Tag
from bot.conversation.understand.meaning import Intent, ItemMention, PercentSource, Understanding
from bot.conversation.understand.naming import items_of
from bot.conversation.understand.negation import is_broken
from bot.conversation.understand.normalise import Plain
from bot.conversation.understand.orders import call_by_name, leave_to_the_instructed
from bot.conversation.understand.overruled import set_aside
from bot.conversation.understand.promises import weigh_promises
from bot.conversation.understand.quantities import add_up
from bot.conversation.understand.questions import leave_open_what_is_asked_about
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.reasons import reasons_of
from bot.conversation.understand.state import settle_state
from bot.conversation.understand.timing import Timing, time_of
from bot.conversation.understand.verdicts import Verdict
from bot.conversation.understand.whole import UNDERWAY, Whole
from bot.conversation.understand.workdays import Workdays

_ORDER = {intent: place for place, intent in enumerate(Intent)}


NEARLY_DONE, LAST_STEP = 90, 95
"""Estimates, in percent, for 差不多了 and for 就差验收."""


def combine(
    text: str, plain: Plain, readings: Sequence[Reading], today: date, due: date | None, workdays: Workdays
) -> Understanding:
    """The meaning of the whole reply."""
    mark_corrections(readings)
    overruled = set_aside(readings)
    read_in_context(readings)
    leave_open_what_is_asked_about(readings)
    call_by_name(readings)
    leave_to_the_instructed(readings)
    settle_duties(readings)
    settle_deferrals(readings)
    set_aside_recovered_debts(readings)
    whole = Whole(readings, choose(readings, today), add_up(readings, plain.text), is_broken(plain.text))
    if whole.amounts.percent is not None:
        whole.figures.drop_the_estimate()
    for reading in readings:
        whole.intents |= reading.intents
    if whole.amounts.need:
        whole.intents.add(Intent.DIFFICULTY)
    settle_state(whole)
    items = items_of(readings)
    if len(items) > 1:
        whole.doubts.clear()
        _by_items(whole, items)
    timing = time_of(readings, whole.intents, today, due, workdays)
    weigh_promises(whole, timing)
    for reason in (*timing.doubts, *overruled):
        whole.doubt(reason)
    _settle(whole, plain)
    return _told(text, plain, whole, items, timing)


def _by_items(whole: Whole, items: Iterable[ItemMention]) -> None:
    """Several items: the reply's intents are those of its items, and it is always read back."""
    work = {Intent.DONE, Intent.PROGRESS, Intent.NOT_DONE, Intent.BASICALLY_DONE}
    whole.intents = (whole.intents - work) | {item.intent for item in items}
    whole.intents -= {Intent.UNCLEAR} if len(whole.intents) > 1 else set()
    whole.doubt("涉及几项，请逐项核对")


_INFORMATIVE = frozenset(set(Intent) - {Intent.PROGRESS, Intent.ACK, Intent.UNCLEAR})


def _settle(whole: Whole, plain: Plain) -> None:
    """The last gate: what is doubtful is marked, and an open denial or a cut text never leaves "done" standing."""
    if not whole.intents or whole.intents == {Intent.UNCLEAR}:
        whole.intents = {Intent.ACK} if plain.is_hum else {Intent.UNCLEAR}
        if not plain.is_hum:
            whole.doubt("没有听懂")
    if plain.is_cut and whole.intents & {Intent.DONE, Intent.COMMIT, Intent.ACK}:
        whole.intents -= {Intent.DONE, Intent.ACK, Intent.COMMIT}
        whole.intents.add(Intent.PROGRESS)
    if plain.is_cut:
        whole.doubt("文字过长，只读了开头")
    if Intent.UNCLEAR in whole.intents and len(whole.intents) > 1:
        whole.intents.discard(Intent.UNCLEAR)
    for reading in whole.readings:
        for reason in reading.doubts:
            if not _is_answered(whole, reading, reason):
                whole.doubt(reason)


_WHETHER_DONE = frozenset({"是否指本项已完成", "说法含糊，是否已完成", "是否已完成", "是否指整项已完成"})
"""Doubts that an amount of a total settles: 改造完4栋，还剩1栋."""


def _is_answered(whole: Whole, reading: Reading, reason: str) -> bool:
    """Whether the rest of the reply settles what one clause left open."""
    verdict = reading.judgement.verdict
    if verdict is Verdict.UNSURE and reading.clause.percents and whole.figures.percent is not None:
        return True
    if verdict is Verdict.UNSURE and Intent.NO_EXTENSION in whole.intents and reading.clause.has(Tag.SCHEDULE):
        return True
    is_counted = reading.clause.amounts and whole.amounts.percent is not None and whole.amounts.percent < 100
    if is_counted and reason == reading.judgement.doubt and reason in _WHETHER_DONE:
        return True
    figures = whole.figures.percent is not None or whole.amounts.quantity is not None
    others = [other for other in whole.readings if other is not reading]
    if reason == "带有条件，是否已完成" and verdict is Verdict.UNSURE:
        return any(Intent.DIFFICULTY in other.intents or other.judgement.verdict is Verdict.NOT_DONE for other in others)
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
    return any(
        reading.judgement.verdict in _A_STEP_UNDERWAY
        and (
            finished
            or reading.clause.has(*_SPECIFIC)
            or len(_SAYS_NOTHING.sub("", reading.clause.text)) >= _A_NOUN
        )
        for reading in readings
    )


_A_NOUN = 2


def _doubt_the_rest(whole: Whole, percent: float | None, timing: Timing) -> None:
    """What makes a reply worth reading back although each clause of it is clear."""
    intents, figures, readings = whole.intents, whole.figures, whole.readings
    known = (whole.amounts.quantity, timing.day, figures.forecast, figures.metric, _first(r.blocker for r in readings))
    is_empty = percent is None and not any(known)
    if Intent.PROGRESS in intents and not intents & _INFORMATIVE and is_empty and not _is_specific(readings):
        whole.doubt("没有数字也没有时间，请报一个比例或下一步时间")
    for reason in (*figures.doubts, whole.amounts.doubt):
        whole.doubt(reason)
    if Intent.WRONG_PERSON in intents and not _first(reading.person for reading in readings):
        whole.doubt("应由谁负责")
    if figures.metric and intents == {Intent.PROGRESS} and percent is None and not whole.verdicts() & UNDERWAY:
        whole.doubt("是质量指标，不是完成比例")


def _told(text: str, plain: Plain, whole: Whole, items: tuple[ItemMention, ...], timing: Timing) -> Understanding:
    percent, source = _percent(whole, items)
    _doubt_the_rest(whole, percent, timing)
    readings = whole.readings
    intents = tuple(sorted(whole.intents, key=_ORDER.__getitem__))
    return Understanding(
        text=text,
        intents=intents,
        percent=percent,
        percent_source=source,
        quantity=whole.amounts.quantity,
        date=timing.day,
        date_role=timing.role,
        items=items if len(items) != 1 else (ItemMention(items[0].item, _main(intents)),),
        person=_first(reading.person for reading in readings),
        department=_first(reading.department for reading in readings),
        forecast=whole.figures.forecast,
        blocker=_first(reading.blocker for reading in readings),
        need=whole.amounts.need,
        stage=_first(reading.judgement.stage for reading in readings),
        left=_first(reading.judgement.left for reading in readings),
        holder=_first(reading.holder for reading in readings),
        document=plain.document,
        metric=whole.figures.metric,
        confirm=bool(whole.doubts),
        doubts=tuple(whole.doubts),
        plain=plain.readable,
        why=reasons_of(plain, whole, intents, timing),
    )


def _percent(whole: Whole, items: tuple[ItemMention, ...]) -> tuple[float | None, PercentSource | None]:
    if len(items) > 1:
        return None, None
    if Intent.DONE in whole.intents:
        return 100, None
    if whole.figures.percent is not None:
        return whole.figures.percent, whole.figures.source
    if whole.amounts.percent is not None and Intent.PROGRESS in whole.intents:
        return whole.amounts.percent, PercentSource.CALCULATED
    verdicts = whole.verdicts()
    if (
        Intent.PROGRESS in whole.intents
        and not verdicts & {Verdict.NOT_DONE, Verdict.NOT_STARTED}
        and whole.amounts.quantity is None
    ):
        if Verdict.LAST_STEP in verdicts:
            return LAST_STEP, PercentSource.ESTIMATED
        if Verdict.BASIC in verdicts:
            return None, None
        if Verdict.NEARLY in verdicts:
            return NEARLY_DONE, PercentSource.ESTIMATED
    return None, None


_MAIN_FIRST = (Intent.NOT_DONE, Intent.CANNOT_ON_TIME, Intent.EXTENSION, Intent.DONE)


def _main(intents: tuple[Intent, ...]) -> Intent:
    return next((intent for intent in _MAIN_FIRST if intent in intents), intents[0])


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)
