"""Finds the dates in a reply: 月底, 下周五, 12月6日前, 三天之内, 国庆前, 明年5月底, seen from today."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.conversation.understand.days.date_patterns import DATES
from bot.conversation.understand.days.date_readers import Today, small
from bot.conversation.understand.days.moments import DateMention, day_of
from bot.conversation.understand.days.workdays import Workdays
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.sieve import Sieve

_BARE_DAY = expression(r"^([^月]{1,3})[日号].*$")
_WHICH_YEAR = expression(r"(?<!\d)(?:20)?\d\d年度?(?=的(?!时候|\d)|那|这)")


def years_that_name(text: str) -> list[tuple[int, int]]:
    """2021年那笔借款, 2019年的欠条: years that tell which thing is meant, and nothing of when it was done."""
    likely = (_NAMING[place] for place in _NAMING_SIEVE.likely(text))
    return [match.span() for pattern in likely for match in pattern.finditer(text)]


_NUMBERED_THINGS = expression(
    r"(?<![月\d])(?:\d{1,2}号[、和,]?){2,8}(?=都|全|均|也|已|[炉楼机线泵井库门塔车船窑罐])|(?<![月\d])\d{1,2}号(?=[炉窑塔罐锅泵](?!前|后))"
)
"""1号2号3号都干完: machines by their numbers, and no days."""
_NAMING = (_WHICH_YEAR, _NUMBERED_THINGS)
_NAMING_SIEVE = Sieve([each.pattern for each in _NAMING])
_MONTHS = expression(
    r"(?<![\d年])(?:今年)?(?P<first>\d{1,2})(?:月份?)?[-至到~](?P<last>\d{1,2})月份?(?![底前末初内中上下旬完能])"
)


def months_gone_by(text: str, today: date) -> list[tuple[int, int]]:
    """1-9月来件132件: a stretch of this year that is over, and no day ahead."""
    return [
        match.span() for match in _MONTHS.finditer(text) if 1 <= int(match["first"]) < int(match["last"]) <= today.month
    ]


def find_dates(text: str, today: date, workdays: Workdays) -> list[DateMention]:
    """Every date in the text, in order; a stretch such as 10月12日至15日 counts as its last day."""
    found, text = DATES.find(text, Today(today, workdays))
    found = list(_stretches_joined(sorted(found, key=lambda mention: mention.start), text))
    return list(_referred_back(found, text))


_THAT_DAY = expression(r"(?<!到期)(?<!的)(?:当天|当日|同日|同一天)(?:晚上|下午|上午)?")
_OF_THAT_MONTH = expression(r"^当月(.{1,3})[日号].*$")


def _referred_back(found: list[DateMention], text: str) -> Iterator[DateMention]:
    """9月15日过的会，当天就执行; 9月15日挂牌，当月22日完工: a day that is told by the one named before it."""
    last: DateMention | None = None
    that_day = [match.span() for match in _THAT_DAY.finditer(text)] if found else []
    starts = [mention.start for mention in found]
    for mention in found:
        if last and (of_month := _OF_THAT_MONTH.match(mention.text)):
            moment = last.moment
            ends = [day and day_of(day.year, day.month, small(of_month[1])) for day in (moment.past, moment.future)]
            mention = replace(mention, moment=replace(moment, past=ends[0], future=ends[1]))
        yield mention
        last = mention if mention.moment.is_exact else last
        following = (
            min((start for start in starts if start >= mention.end), default=len(text)) if that_day else len(text)
        )
        for start, end in that_day:
            if last is mention and mention.end < start < following and text[mention.end : start].count(",") == 1:
                yield replace(mention, start=start, end=end, text=text[start:end])


def _stretches_joined(found: list[DateMention], text: str) -> Iterator[DateMention]:
    held: DateMention | None = None
    for mention in found:
        if held and text[held.end : mention.start] in {"-", "至", "~", "—", "–", "到", "--", "——"}:
            mention = _end_of_stretch(held, mention)
        elif held:
            yield held
        held = mention
    if held:
        yield held


def _end_of_stretch(first: DateMention, last: DateMention) -> DateMention:
    """Both as one; a bare 20日 after 12月15日至 is of that December."""
    moment = last.moment
    if _BARE_DAY.match(last.text) and first.moment.is_exact:
        day = small(_BARE_DAY.sub(r"\1", last.text))
        ends = [start and day_of(start.year, start.month, day) for start in (first.moment.past, first.moment.future)]
        moment = replace(moment, past=ends[0], future=ends[1])
    return replace(last, start=first.start, text=first.text + last.text, moment=moment)
