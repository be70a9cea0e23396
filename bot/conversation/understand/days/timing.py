"""Chooses the date of a reply and what it is the date of."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot.conversation.understand.days.date_roles import PAST, describes, role_of
from bot.conversation.understand.days.dates_aside import has_strange_words, is_conditional, is_of_something_else
from bot.conversation.understand.days.moments import DateMention, Edge, Span
from bot.conversation.understand.days.tense import AHEAD_OF_TIME, THE_DEADLINE, is_behind, is_running
from bot.conversation.understand.days.workdays import Workdays
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.lexicon import Tag

_FAR_DAYS = 200
_PRIORITY = (
    DateRole.EXTEND_TO,
    DateRole.ETA,
    DateRole.DONE_ON,
    DateRole.DONE_BY,
    DateRole.START,
    DateRole.REPORT_BY,
    DateRole.EVIDENCE_BY,
)
_FROM_THE_DEADLINE = re.compile(
    r"到期(?:之?后|以后)再|到期日[^,。;!?]{0,4}[加多宽]|[延推顺展挪]|缓(?!\ue0ff)|后移|拖后|(?:到期日?|截止日?期?|期满)(?:的)?(?:基础|之?后|往后|上)|原(?:定|来)?(?:期限|时限|时间|基础|计划)|(?:期限|时限|计划|规定|要求|截止)[^,。;!?]{0,6}[晚迟加多宽]|比[^,。;!?]{1,8}[晚迟]"
)
"""延期一周, 在原期限上再加10天, 比规定的晚三天: counted from the deadline."""


@dataclass(slots=True)
class Timing:
    """The date of a reply, its role, and what is doubtful about it."""

    day: date | None = None
    role: DateRole | None = None
    doubts: list[str] = field(default_factory=list)
    mention: DateMention | None = None
    is_bare: bool = False
    """A date was given with nothing else said in its clause."""
    extends: bool = False
    """Cannot keep the deadline but names another time: that asks for an extension."""


@dataclass(frozen=True, slots=True)
class _Dated:
    day: date | None
    role: DateRole
    mention: DateMention
    doubt: str | None = None
    is_main: bool = False
    """The day of the end itself, or the one that a plea names."""
    is_weak: bool = False
    """Of a clause that says nothing of the work."""


def time_of(
    readings: Sequence[Reading], intents: set[Intent], today: date, due: date | None, workdays: Workdays
) -> Timing:
    """The reply's date: of an extension first, of completion next, then the rest; several items keep theirs."""
    timing = Timing()
    named = {name for reading in readings for mention in reading.clause.items for name in mention.names}
    dated: list[_Dated] = []
    for reading in readings:
        if (
            reading.has_no_date
            or reading.clause.has(Tag.EXCEPT)
            or is_of_something_else(reading, readings, intents, today)
            or (len(named) > 1 and reading.clause.items)
            or (named and reading.clause.has(Tag.OTHERS))
        ):
            continue
        if (
            reading.judgement.verdict is Verdict.NOTHING
            and reading.role is None
            and not reading.reports
            and not reading.intents - {Intent.ACK}
        ):
            timing.is_bare = timing.is_bare or (bool(reading.clause.dates) and not has_strange_words(reading))
            if has_strange_words(reading):
                continue
        found = _dates_of(reading, readings, intents, today, due, workdays)
        is_weak = reading.judgement.verdict is Verdict.NOTHING and not reading.intents
        dated += [replace(each, is_main=_is_main(reading, each.role), is_weak=is_weak) for each in found]
    if Intent.CANNOT_ON_TIME in intents:
        timing.extends = any(each.role is DateRole.ETA for each in dated) or _names_another_time(readings)
        dated = [_as_extension(each) for each in dated]
    if Intent.EXTENSION in intents and not any(each.role is DateRole.EXTEND_TO for each in dated):
        # 想缓缓，12月底完成: the day that stands beside the plea is the one asked for.
        dated = [_as_extension(each) for each in dated]
    if any(each.role is DateRole.START and not each.is_weak for each in dated):
        # 4月16号停暖，当天就开挖: the day of something else is no end beside a beginning.
        dated = [each for each in dated if not (each.is_weak and each.role is DateRole.ETA)]
    dated.sort(key=lambda each: (_PRIORITY.index(each.role), each.day is None, not each.is_main))
    if dated:
        _settle(timing, dated[0], today, due, workdays)
    return timing


def _as_extension(each: _Dated) -> _Dated:
    return replace(each, role=DateRole.EXTEND_TO) if each.role is DateRole.ETA else each


def _is_main(reading: Reading, role: DateRole) -> bool:
    """本周拿方案，下周动工，月底前完成: of several days the one on which the work ends."""
    if role is DateRole.EXTEND_TO:
        return reading.role is role
    word = reading.judgement.word
    return reading.judgement.verdict in _ENDS and word is not None and word.does(Tag.COMPLETE)


_ENDS = frozenset({Verdict.WILL, Verdict.PROMISED, Verdict.DONE})


_ONCE = re.compile(r"(?:得|要)?(?:等|待)[^,。;!?]{1,8}(?:完|好|了|后)(?:才|就)?(?:能|可以|会)")
"""等麦子种完就能弄好: a time that no calendar knows."""


def _names_another_time(readings: Sequence[Reading]) -> bool:
    return any(
        reading.judgement.verdict in {Verdict.WILL, Verdict.PROMISED}
        and (reading.clause.dates or _ONCE.match(reading.clause.text))
        and not reading.has_no_date
        for reading in readings
    )


def _dates_of(
    reading: Reading,
    readings: Sequence[Reading],
    intents: set[Intent],
    today: date,
    due: date | None,
    workdays: Workdays,
) -> Iterable[_Dated]:
    role = role_of(reading, readings, intents, today)
    if role is None or not reading.clause.dates or _is_forecast(reading, today):
        return
    dates = [mention for mention in reading.clause.dates if role not in PAST or not describes(reading, mention)]
    dates = [
        mention
        for mention in _behind_the_condition(reading, dates)
        if not (_is_a_year_gone_by(mention, role, today) or _is_told_of_the_past(reading, mention, role, today))
    ]
    if not dates:
        return
    is_last = role is DateRole.EXTEND_TO or (len(dates) > 1 and is_conditional(reading))
    mention = dates[-1] if is_last else dates[0] if role not in PAST else _nearest_to_the_verb(reading, dates)
    if role in {DateRole.ETA, DateRole.REPORT_BY} and mention.span and _is_ahead_of_time(reading, mention):
        yield _Dated(_before(due, mention.span, workdays), role, mention)
        return
    if role is DateRole.EXTEND_TO:
        yield _Dated(_extended(reading, mention, today, due, workdays), role, mention)
    elif role in {DateRole.DONE_ON, DateRole.DONE_BY}:
        yield from _done_at(mention, today)
    elif role is DateRole.START and reading.judgement.verdict is Verdict.STARTED and _is_over(mention, today):
        yield _Dated(mention.moment.past, role, mention)
    else:
        yield _ahead(mention, role, today)


def _is_told_of_the_past(reading: Reading, mention: DateMention, role: DateRole, today: date) -> bool:
    """上周开的会，当场就定了: when something was, which nobody takes for a plan."""
    if role is not DateRole.ETA or not is_behind(mention.moment.past, mention.moment.future, today):
        return False
    behind = reading.clause.text[mention.end - reading.clause.start :]
    return reading.clause.has(Tag.PERFECT) or behind.endswith("了") or _ONE_OF.match(behind) is not None


_ONE_OF = re.compile(r"[一-龥]{1,3}的(?:[一-龥]{1,4})?$")


def _nearest_to_the_verb(reading: Reading, dates: Sequence[DateMention]) -> DateMention:
    """春节补贴多发的部分上周四已扣回: the first date may name the thing, the one before the verb tells when."""
    word = reading.judgement.word
    before = [mention for mention in dates if word is not None and mention.end <= word.start]
    return before[-1] if before else dates[0]


def _is_over(mention: DateMention, today: date) -> bool:
    """Whether what began that day has begun; 11月1号, said in October, is still to come."""
    past, future = mention.moment.past, mention.moment.future
    return past is not None and (past == today or is_behind(past, future, today))


def _behind_the_condition(reading: Reading, dates: list[DateMention]) -> list[DateMention]:
    """厂家明天发货的话下周五装完: the day of the condition is not the day of the end."""
    place = reading.clause.text.rfind("的话")
    behind = [mention for mention in dates if mention.start - reading.clause.start > place]
    return behind if place >= 0 and behind else dates


_A_YEAR = re.compile(r"(?:20\d\d年|去年|前年)(?:度|初|底|末|年底|年初)?")


def _is_a_year_gone_by(mention: DateMention, role: DateRole, today: date) -> bool:
    """2016年建楼的时候就没办手续: when it came about, and no day to wait for."""
    past = mention.moment.future
    return role is DateRole.ETA and _A_YEAR.fullmatch(mention.text) is not None and past is not None and past < today


def _is_ahead_of_time(reading: Reading, mention: DateMention) -> bool:
    """能比时限提前三天完成: counted back from the deadline."""
    said = reading.clause.text[: mention.start - reading.clause.start]
    return said.endswith(AHEAD_OF_TIME) or mention.text.startswith(THE_DEADLINE)


def _before(due: date | None, span: Span, workdays: Workdays) -> date | None:
    """As long before the deadline as the span is long; None where the deadline is not known."""
    after = None if due is None else span.after(due, workdays)
    return None if due is None or after is None else due - (after - due)


def _is_forecast(reading: Reading, today: date) -> bool:
    """预计年底能到90%: the date belongs to the forecast."""
    del today
    clause = reading.clause
    progress = [
        mention
        for mention in clause.percents
        if mention.metric is None and not mention.is_change and not mention.is_left
    ]
    return bool(progress) and not clause.has(Tag.ALREADY) and reading.judgement.verdict is not Verdict.DONE


def _extended(reading: Reading, mention: DateMention, today: date, due: date | None, workdays: Workdays) -> date | None:
    """延期一周 counts from the deadline where it is known and still ahead, 再给十天 from today."""
    if mention.span is None:
        return mention.moment.future
    moves = _FROM_THE_DEADLINE.search(reading.clause.covered) is not None
    return mention.span.after(due if moves and due and due > today else today, workdays)


def _done_at(mention: DateMention, today: date) -> Iterable[_Dated]:
    role = DateRole.DONE_BY if mention.edge is Edge.BEFORE else DateRole.DONE_ON
    day = mention.moment.past
    if mention.edge is Edge.AFTER and not mention.moment.is_exact:
        return
    if day is not None and day > today and is_running(mention):
        return
    if day is not None and day > today:
        yield _Dated(None, role, mention, f"“{mention.text}”还没有到，是否已完成")
    elif day is not None:
        yield _Dated(day, role, mention)


def _ahead(mention: DateMention, role: DateRole, today: date) -> _Dated:
    past, future = mention.moment.past, mention.moment.future
    if future is None:
        return _Dated(None, role, mention, "时间不明确，请报具体日期")
    if mention.moment.is_vague:
        return _Dated(future, role, mention, "时间不明确，请报具体日期")
    if future < today or (
        (future - today).days > _FAR_DAYS and past is not None and past < today and (today - past).days < 60
    ):
        return _Dated(None, role, mention, f"“{mention.text}”已经过去，请报新的日期")
    return _Dated(future, role, mention)


def _settle(timing: Timing, chosen: _Dated, today: date, due: date | None, workdays: Workdays) -> None:
    timing.day = chosen.day
    timing.role = chosen.role if chosen.day else None
    timing.mention = chosen.mention
    if chosen.doubt:
        timing.doubts.append(chosen.doubt)
    if chosen.day is None or chosen.day == today:
        return
    if chosen.mention.moment.is_exact and not workdays.is_workday(chosen.day):
        timing.doubts.append(f"{chosen.day.month}月{chosen.day.day}日不是工作日")
    if due and chosen.role is DateRole.ETA and chosen.day > due:
        timing.doubts.append("晚于整改期限，是否申请延期")
