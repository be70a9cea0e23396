"""Tells what a reply means once all is settled: its intents in order, its share, its doubts and its reasons."""

from collections.abc import Callable, Iterable
from datetime import date

from bot.conversation.understand.asked_back import CONSENT_TO_WHICH, WHY_AND_UNTIL_WHEN, WHY_NOT_ON_TIME
from bot.conversation.understand.days.timing import Timing
from bot.conversation.understand.doubts import doubt_the_rest
from bot.conversation.understand.incompatible import settle_the_incompatible
from bot.conversation.understand.meaning import Intent, ItemMention, PercentSource, Quantity, Understanding
from bot.conversation.understand.opinion.second_opinion import second_opinion
from bot.conversation.understand.reasons import reasons_of
from bot.conversation.understand.role_of_the_day import settle_the_role
from bot.conversation.understand.settled_beside import settle_the_loose
from bot.conversation.understand.whole import UNDERWAY, Whole
from bot.conversation.understand.work.after_all import take_what_is_left
from bot.conversation.understand.work.verdicts import UNDONE, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.normalise import Plain

_ORDER = {intent: place for place, intent in enumerate(Intent)}
NEARLY_DONE, LAST_STEP = 90, 95
"""Estimates, in percent, for 差不多了 and for 就差验收."""


def told(
    text: str,
    plain: Plain,
    whole: Whole,
    items: tuple[ItemMention, ...],
    timing: Timing,
    time_again: Callable[[], Timing],
    today: date,
    *,
    is_weighed: bool,
) -> Understanding:
    """The meaning of the whole, after the second opinion where it is weighed; `time_again` for what that makes of the day."""
    first = set(whole.intents)
    take_what_is_left(whole)
    if whole.readings and all(reading.intents == {Intent.QUESTION} for reading in whole.readings):
        whole.intents &= {Intent.QUESTION, Intent.WRONG_PERSON}  # 佐证是发邮箱还是送过去
    if len(items) < 2:
        settle_the_incompatible(whole)
        settle_the_role(whole, timing)
    whole.intents = whole.intents or first
    percent, source = _percent(whole, items)
    doubt_the_rest(whole, percent, timing)
    settle_the_loose(whole)
    before = frozenset(whole.intents)
    opinion = second_opinion(whole, plain, timing, today) if is_weighed else None
    if whole.intents != before:
        _carry_the_doubts_along(whole, before)
        take_what_is_left(whole)
        if timing.day is None or Intent.DONE in whole.intents - before:
            timing = time_again()
            for reason in timing.doubts if timing.day else ():
                whole.doubt(reason)
        settle_the_incompatible(whole)
        settle_the_role(whole, timing)
        percent, source = _percent(whole, items)
    readings = whole.readings
    intents = tuple(sorted(whole.intents, key=_ORDER.__getitem__))
    return Understanding(
        text=text,
        intents=intents,
        percent=percent,
        percent_source=source,
        quantity=_counted(whole) if len(items) < 2 else None,  # 3-2改好了，3-3还差两块牌子: counts of one of them
        date=timing.day,
        date_role=timing.role,
        items=items if len(items) != 1 else (ItemMention(items[0].item, _main(intents)),),
        person=_first(reading.person for reading in readings) if whole.intents & _OF_SOMEBODY else None,
        department=_first(reading.department for reading in readings) if whole.intents & _OF_SOMEBODY else None,
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
        why=reasons_of(plain, whole, intents, timing, items) + (opinion.reasons(plain) if opinion else ()),
    )


_OF_SOMEBODY = {Intent.DELEGATE, Intent.WRONG_PERSON, Intent.ESCALATE, Intent.APPROVE, Intent.QUESTION}
"""Intents that somebody may be named with; 基本完成，扫尾由办公室跟 gives the work to nobody."""
_ALWAYS_ASKED = {
    Intent.CANNOT_ON_TIME: WHY_NOT_ON_TIME,
    Intent.EXTENSION: WHY_AND_UNTIL_WHEN,
    Intent.APPROVE: CONSENT_TO_WHICH,
}


def _carry_the_doubts_along(whole: Whole, before: frozenset[Intent]) -> None:
    """What the second opinion drops takes its doubts along, and what it adds brings its own."""
    for reading in whole.readings:
        said = reading.intents or _SAYS.get(reading.judgement.verdict, frozenset())
        if said and said <= before - whole.intents:
            whole.doubts = [doubt for doubt in whole.doubts if doubt not in reading.doubts]
    for intent, doubt in _ALWAYS_ASKED.items():
        if intent in whole.intents - before:
            whole.doubt(doubt)


_SAYS = {
    **dict.fromkeys(UNDERWAY, frozenset({Intent.PROGRESS})),
    **dict.fromkeys(UNDONE, frozenset({Intent.NOT_DONE})),
}


def _counted(whole: Whole) -> Quantity | None:
    """基本做完，有两间屋没刷: beside 基本完成 a few that are left are no count of the work."""
    counted = whole.amounts.quantity
    is_the_rest = counted is not None and counted.done is None and counted.total is None
    return None if is_the_rest and Intent.BASICALLY_DONE in whole.intents else counted


def _percent(whole: Whole, items: tuple[ItemMention, ...]) -> tuple[float | None, PercentSource | None]:
    if len(items) > 1 and any(item.intent is not Intent.DONE for item in items):
        return None, None
    if Intent.DONE in whole.intents:
        return 100, None
    if Intent.BASICALLY_DONE in whole.intents and whole.figures.source is PercentSource.ESTIMATED:
        return None, None  # 大部分整改到位，可算基本完成: a guess beside it tells no more
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
            is_more_work = any(_MORE_WORK.fullmatch(each.judgement.left or "") for each in whole.readings)
            is_of_a_part = Verdict.NEARLY not in verdicts and any(
                each.judgement.verdict not in {Verdict.NEARLY, Verdict.NOTHING}
                and _A_PART.fullmatch(each.clause.text)
                and (is_more_work or not _ALL_OF_THEM.fullmatch(each.clause.text))
                for each in whole.readings
            )
            return (None, None) if is_of_a_part else (LAST_STEP, PercentSource.ESTIMATED)
        if Verdict.BASIC in verdicts:
            return None, None
        if Verdict.NEARLY in verdicts:
            is_one_step_short = any(_A_STEP_SHORT.fullmatch(each.clause.text) for each in whole.readings)
            return LAST_STEP if is_one_step_short else NEARLY_DONE, PercentSource.ESTIMATED
    return None, None


_A_STEP_SHORT = expression(
    r"(?!还差(?:一丁|一丢|那么|这么)|(?:也?就|只|仅)[差缺欠][那这]么一?[点丁丢])(?:就|只|还|也就|唯独|[唯惟尚仅单独仍光])?[差缺欠](?!一?点)(?:了|的)?(?:最后|一)?[个枚道]?[^,。;!?\d没未不]{2,8}"
)
"""快了，差最后签字: one step short of it."""
_A_PART = expression(
    r"(?!我|这|那|本条|整改|任务|工作|活|事|材料|资料|报告|手续|该|能|其[他它余]|别的|什么|啥|都|全|也|已|差|基本|大[体致]|快|马上|前面|眼|就|公示|表|账|单|册|名单|字)"
    r"(?:[一-龥]{2,6}(?:部分)?(?:都|也|已经?|全|改造|建设|安装)*(?:[一-龥](?<![不没未])[好完妥通齐成]|[一-龥]起来)了?|[一-龥]{2,4}(?:通|完|好|齐|成)了)"
)
"""主楼改造好了，就剩扶手: a part of it that is named and over, so that nobody knows how large the rest is."""
_ALL_OF_THEM = expression(r"[一-龥]{1,3}(?:都|全)(?:已经?)?[一-龥]{1,2}[完好齐]了")
"""粮都倒完了，就差过磅: all of it, but for the step."""
_MORE_WORK = expression(
    r"(?:[装刷铺砌抹贴粉安焊吊架埋种栽挖修建改](?![订载定])[一-龥]{1,3}|回填|覆土|[绿亮美硬]化|保温|勾缝|[标划]线)"
)
"""楼板都浇好了，只剩装门窗: another part of the work, and no step that ends it."""
_MAIN_FIRST = (Intent.NOT_DONE, Intent.CANNOT_ON_TIME, Intent.EXTENSION, Intent.DONE)


def _main(intents: tuple[Intent, ...]) -> Intent:
    return next((intent for intent in _MAIN_FIRST if intent in intents), intents[0])


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)
