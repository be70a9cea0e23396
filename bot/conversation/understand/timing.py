"""Chooses the date of a reply and what it is the date of."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.conversation.understand.lexicon import Tag
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.moments import DateMention, Edge
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.tense import is_behind, is_running
from bot.conversation.understand.verdicts import Verdict
from bot.conversation.understand.workdays import Workdays

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
_DEADLINE_WORDS = ("延", "推", "顺", "缓", "展", "后移")


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
            or _COMPARES.search(reading.clause.text)
            or reading.clause.has(Tag.EXCEPT)
            or (len(named) > 1 and reading.clause.items)
        ):
            continue
        if reading.judgement.verdict is Verdict.NOTHING and reading.role is None and not reading.intents - {Intent.ACK}:
            timing.is_bare = timing.is_bare or (bool(reading.clause.dates) and not _has_strange_words(reading))
            if _has_strange_words(reading):
                continue
        dated += _dates_of(reading, readings, intents, today, due, workdays)
    if Intent.CANNOT_ON_TIME in intents:
        timing.extends = any(each.role is DateRole.ETA for each in dated) or _names_another_time(readings)
        dated = [_as_extension(each) for each in dated]
    dated.sort(key=lambda each: (_PRIORITY.index(each.role), each.day is None))
    if dated:
        _settle(timing, dated[0], today, due, workdays)
    return timing


_COMPARES = re.compile(
    r"(?:跟|和|与|同|比|较|按)[^,。;!?]{0,5}(?:一样|相同|一致|持平|没变|不变|差不多|没动|没有变化|无变化|没变化)"
)
"""跟上周一样: the date of what is compared."""


def _has_strange_words(reading: Reading) -> bool:
    """今天风真大: a date beside words that no list knows is the date of something else."""
    return sum(len(word.text) for word in reading.clause.words if not word.tags) > 2


def _as_extension(each: _Dated) -> _Dated:
    return _Dated(each.day, DateRole.EXTEND_TO, each.mention, each.doubt) if each.role is DateRole.ETA else each


def _names_another_time(readings: Sequence[Reading]) -> bool:
    return any(
        reading.judgement.verdict in {Verdict.WILL, Verdict.PROMISED}
        and reading.clause.dates
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
    role = _role(reading, readings, intents, today)
    if role is None or not reading.clause.dates or _is_forecast(reading, today):
        return
    dates = [mention for mention in reading.clause.dates if role not in _PAST or not _describes(reading, mention)]
    if not dates:
        return
    mention = dates[-1] if role is DateRole.EXTEND_TO else dates[0]
    if role is DateRole.EXTEND_TO:
        yield _Dated(_extended(reading, mention, today, due, workdays), role, mention)
    elif role in {DateRole.DONE_ON, DateRole.DONE_BY}:
        yield from _done_at(mention, today)
    else:
        yield _ahead(mention, role, today)


_PAST = frozenset({DateRole.DONE_ON, DateRole.DONE_BY})
_OF_THE_THING = re.compile(
    r"(?!收的[尾口]|[发下印出行]的文|[封完]的工)(?:度|份)?(?:那|这|的(?!$|[,。;!])|[^,。;!?已了]{1,4}的(?!$|[,。;!]))"
)


def _describes(reading: Reading, mention: DateMention) -> bool:
    """2021年那笔借款已收回, 2020年签的合同: the date tells which thing is meant, not when it was done."""
    clause = reading.clause
    return bool(_OF_THE_THING.match(clause.text[mention.end - clause.start :]))


def _is_forecast(reading: Reading, today: date) -> bool:
    """预计年底能到90%: the date belongs to the forecast."""
    del today
    clause = reading.clause
    progress = [mention for mention in clause.percents if mention.metric is None and not mention.is_change]
    return bool(progress) and not clause.has(Tag.ALREADY) and reading.judgement.verdict is not Verdict.DONE


def _role(reading: Reading, readings: Sequence[Reading], intents: set[Intent], today: date) -> DateRole | None:
    if reading.role is not None:
        return reading.role
    verdict = reading.judgement.verdict
    if reading.reports:
        return DateRole.ETA if intents & {Intent.PROGRESS, Intent.BASICALLY_DONE} else DateRole.REPORT_BY
    if verdict is Verdict.DONE:
        return DateRole.DONE_ON if Intent.DONE in intents else None
    if verdict is Verdict.WILL_START:
        return DateRole.START
    if verdict in {Verdict.STARTED, Verdict.STAGE, Verdict.UNSURE} and not _is_all_ahead(reading, today):
        return None
    place = readings.index(reading)
    if reading.clause.has(Tag.HAND_IN) and place and Intent.EVIDENCE in readings[place - 1].intents:
        return DateRole.EVIDENCE_BY
    if verdict is Verdict.NOTHING and Intent.EXTENSION in intents:
        return DateRole.EXTEND_TO
    if verdict is Verdict.NOTHING and Intent.DONE in intents:
        return None if _is_all_ahead(reading, today) else DateRole.DONE_ON
    return DateRole.ETA


def _is_all_ahead(reading: Reading, today: date) -> bool:
    return all(not is_behind(mention.moment.past, mention.moment.future, today) for mention in reading.clause.dates)


def _extended(reading: Reading, mention: DateMention, today: date, due: date | None, workdays: Workdays) -> date | None:
    """延期一周 counts from the deadline where it is known and still ahead, 再给十天 from today."""
    if mention.span is None:
        return mention.moment.future
    moves = any(word.text.startswith(_DEADLINE_WORDS) for word in reading.clause.all(Tag.EXTEND))
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
