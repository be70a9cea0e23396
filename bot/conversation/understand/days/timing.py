"""Chooses the date of a reply and what it is the date of."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot.conversation.understand.days.dated import Dated, dates_of
from bot.conversation.understand.days.dates_aside import is_of_something_else
from bot.conversation.understand.days.dates_of_the_story import is_of_the_story
from bot.conversation.understand.days.moments import DateMention, Edge
from bot.conversation.understand.days.strange_dates import has_strange_words
from bot.conversation.understand.days.workdays import Workdays
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.naming import tells_the_day
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_PRIORITY = (
    DateRole.EXTEND_TO,
    DateRole.ETA,
    DateRole.DONE_ON,
    DateRole.DONE_BY,
    DateRole.START,
    DateRole.REPORT_BY,
    DateRole.EVIDENCE_BY,
)


_ANSWERS_LATER = frozenset({Intent.DEFER, Intent.ACK})


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


def time_of(
    readings: Sequence[Reading], intents: set[Intent], today: date, due: date | None, workdays: Workdays
) -> Timing:
    """The reply's date: of an extension first, of completion next, then the rest; several items keep theirs."""
    timing = Timing()
    named = {name for reading in readings for mention in reading.clause.items for name in mention.names}
    dated: list[Dated] = []
    for place, reading in enumerate(readings):
        if (
            not reading.clause.dates
            or reading.has_no_date
            or reading.clause.has(Tag.EXCEPT)
            or is_of_something_else(reading, readings, intents, today)
            or is_of_the_story(reading, readings, today)
            or (len(named) > 1 and (reading.clause.items or tells_the_day(readings, place)))
            or (named and reading.clause.has(Tag.OTHERS))
        ):
            continue
        if (
            reading.judgement.verdict is Verdict.NOTHING
            and reading.role is None
            and not reading.reports
            and not reading.intents - {Intent.ACK}
        ):
            if has_strange_words(reading):
                continue
            timing.is_bare = True
        found = dates_of(reading, readings, intents, today, due, workdays)
        is_weak = reading.judgement.verdict is Verdict.NOTHING and not reading.intents
        told = _SAID_BY_OTHERS.match(reading.clause.text) is not None
        dated += [replace(each, is_main=_is_main(reading, each.role), is_weak=is_weak, is_told=told) for each in found]
    if Intent.CANNOT_ON_TIME in intents:
        names_a_day = any(each.role is DateRole.ETA for each in dated) or _names_another_time(readings)
        timing.extends = names_a_day and len(named) <= 1
        dated = [_as_extension(each) for each in dated]
    if Intent.EXTENSION in intents and not any(each.role is DateRole.EXTEND_TO for each in dated):
        # 想缓缓，12月底完成: the day that stands beside the plea is the one asked for.
        dated = [_as_extension(each) for each in dated]
    if any(each.day for each in dated):
        dated = [each for each in dated if each.day or "已经过去" not in (each.doubt or "")]
    if any(each.role is DateRole.START and not each.is_weak for each in dated):
        # 4月16号停暖，当天就开挖: the day of something else is no end beside a beginning.
        dated = [each for each in dated if not (each.is_weak and each.role is DateRole.ETA)]
    if intents <= _ANSWERS_LATER and any(each.role is DateRole.REPORT_BY and each.day for each in dated):
        # 今晚加班统计，明早报: what counts is the day of the answer.
        dated = [each for each in dated if each.role is DateRole.REPORT_BY]
    dated.sort(
        key=lambda each: (
            _PRIORITY.index(each.role),
            each.day is None,
            # 再有个把礼拜，18号吧: a day that is named says what was meant
            each.mention.moment.is_vague,
            # 招标公告昨天挂的，5月13日开标: of two beginnings that which is to come
            each.role is DateRole.START and each.day is not None and each.day < today,
            each.is_weak,
            each.is_told,
            not each.is_main,
        )
    )
    if dated:
        _settle(timing, dated[0], today, due, workdays)
    return timing


def time_again(
    readings: Sequence[Reading], intents: set[Intent], today: date, due: date | None, workdays: Workdays
) -> Timing:
    """车队后天进沟: the date of a reply once a second opinion has told what its strange words are about."""
    for reading in readings:
        says_nothing = reading.judgement.verdict is Verdict.NOTHING and not reading.intents and reading.role is None
        if says_nothing and reading.clause.dates and has_strange_words(reading):
            if any(mention.span for mention in reading.clause.dates):
                reading.has_no_date = True  # 排队时间从40分钟降到15
            elif Intent.DONE in intents and _is_over(reading, today):
                reading.role = DateRole.DONE_ON  # 制度汇编上周一就发到各室了
            elif intents == {Intent.DEFER}:
                reading.role = DateRole.REPORT_BY
            elif intents == {Intent.PROGRESS}:
                reading.role = DateRole.START if _begins_that_day(reading) else DateRole.ETA
    return time_of(readings, intents, today, due, workdays)


def _is_over(reading: Reading, today: date) -> bool:
    moments = [mention.moment for mention in reading.clause.dates]
    return all(moment.is_exact and moment.past is not None and moment.past <= today for moment in moments)


def _begins_that_day(reading: Reading) -> bool:
    return not reading.clause.has(Tag.COMPLETE, Tag.ABLE) and all(
        mention.moment.is_exact and mention.edge is not Edge.BEFORE for mention in reading.clause.dates
    )


_SAID_BY_OTHERS = expression(r"(?!我)[一-龥]{2,8}?(?:那边|方面)?(?:说|讲|答应|承诺|答复)")
"""施工方讲月底完，我看得到11月20号: the day that others named stands behind the writer's own."""


def _as_extension(each: Dated) -> Dated:
    return replace(each, role=DateRole.EXTEND_TO) if each.role is DateRole.ETA else each


def _is_main(reading: Reading, role: DateRole) -> bool:
    """本周拿方案，下周动工，月底前完成: of several days the one on which the work ends."""
    if role is DateRole.EXTEND_TO:
        return reading.role is role
    word = reading.judgement.word
    is_all = word is not None and word.does(Tag.CLOSING) and reading.clause.has(Tag.ALL)  # 4月底前全部收尾
    return reading.judgement.verdict in _ENDS and word is not None and (word.does(Tag.COMPLETE) or is_all)


_ENDS = frozenset({Verdict.WILL, Verdict.PROMISED, Verdict.DONE})


_ONCE = expression(r"(?:得|要)?(?:等|待)[^,。;!?]{1,8}(?:完|好|了|后)(?:才|就)?(?:能|可以|会)")
"""等麦子种完就能弄好: a time that no calendar knows."""


_BEFORE_IT = expression(r"(?:争取|力争)?(?![目以之提从日先])[一-龥]{2,4}(?:之|以)?前(?!面|期|段|台|往|来|去|后|天|年)")
"""转场前铁定打完: before what no calendar knows."""


_VOWS_BY_THEN = expression(
    r"(?![目以之提从日先材资照报台票])[一-龥]{2,6}?(?:之|以)?前(?:肯定|一定|保证|铁定|准|绝对|必|指定)(?:能|会)?[交报拿][^,。;!?没未不了]{0,3}"
    r"|(?![到届同按及准随当平定限])[一-龥]{2,6}?(?:(?:之|以)?前|的?时候?)(?:肯定|一定|保证|铁定|准|绝对|必|指定)(?:能|会)?(?:开[园馆业张学放工通]|通[车水电气航]|投[用产]|营业|迎客|住人|复[工产课航]|交)"
)
"""学期结束前肯定交, 花开时一定开园: what comes by then ends the work, where the old day will not be kept."""


def _names_another_time(readings: Sequence[Reading]) -> bool:
    return any(
        not reading.has_no_date
        and (
            (
                reading.judgement.verdict in {Verdict.WILL, Verdict.PROMISED}
                and (reading.clause.dates or _ONCE.match(reading.clause.text) or _BEFORE_IT.match(reading.clause.text))
            )
            or (
                not any(mention.moment.future for mention in reading.clause.dates)
                and _VOWS_BY_THEN.fullmatch(reading.clause.text)
            )
        )
        for reading in readings
    )


_A_WEEKEND = expression(r"(?:周|星期|礼拜)[六日天末]")
"""周日回来再报: whoever names the weekend means it."""


def _settle(timing: Timing, chosen: Dated, today: date, due: date | None, workdays: Workdays) -> None:
    timing.day = chosen.day
    timing.role = chosen.role if chosen.day else None
    timing.mention = chosen.mention
    if chosen.doubt:
        timing.doubts.append(chosen.doubt)
    if chosen.day is None or chosen.day == today:
        return
    names_the_weekend = chosen.role is DateRole.REPORT_BY and _A_WEEKEND.search(chosen.mention.text) is not None
    if chosen.mention.moment.is_exact and not workdays.is_workday(chosen.day) and not names_the_weekend:
        timing.doubts.append(f"{chosen.day.month}月{chosen.day.day}日不是工作日")
    if due and chosen.role is DateRole.ETA and chosen.day > due:
        timing.doubts.append("晚于整改期限，是否申请延期")
