"""Finds the dates in a reply: 月底, 下周五, 10月20日前, 三天之内, 国庆前, 明年5月底, seen from today."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.conversation.understand import moments
from bot.conversation.understand.moments import Moment, Span, fixed, nearest
from bot.conversation.understand.numerals import NUMBER, digit, number
from bot.conversation.understand.workdays import HOLIDAYS, Workdays
from bot.conversation.understand.words import cover


class Edge(StrEnum):
    """What the wording says about the day: on it, until it, after it."""

    ON = "on"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date in a reply and where it stands; `span` when it was a length of time."""

    start: int
    end: int
    text: str
    moment: Moment
    edge: Edge = Edge.ON
    span: Span | None = None
    is_season: bool = False

    @property
    def is_fixed(self) -> bool:
        """Whether past and future readings agree."""
        return self.moment.past == self.moment.future


@dataclass(frozen=True, slots=True)
class _Today:
    day: date
    workdays: Workdays


_BARE_DAY = re.compile(r"^([^月]{1,3})[日号].*$")
_Reader = Callable[[re.Match[str], _Today], DateMention | None]

_YEAR = r"(?P<year>(?:20)?\d\d年|今年|本年度?|明年|来年|后年|去年|前年)?(?:的)?"
_MONTH = r"(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|二十|[一二三四五六七八九])"
_HOUR = r"(?:(?:的)?(?:上午|下午|中午|晚上|早上|傍晚|晚|早|凌晨)(?!好)(?:\d{1,2}[点时](?:半|\d{1,2}分?)?)?|\d{1,2}[点时](?:半|钟)?)?(?:下班)?"
_EDGE = (
    r"(?P<edge>之?前(?!期|往|景|置|述|后|面|进|列)|以前|之内|以内|内(?!容|部|蒙|业|控|外)|之?后(?!续|期|勤|面|备|果|台)|以后|为止|左右|期间|时间)?"
)
_TAIL = _HOUR + _EDGE


def find_dates(text: str, today: date, workdays: Workdays) -> list[DateMention]:
    """Every date in the text, in order; a stretch such as 10月12日至15日 counts as its last day."""
    found: list[DateMention] = []
    here = _Today(today, workdays)
    for pattern, reader in _PATTERNS:
        new = [mention for match in pattern.finditer(text) if (mention := reader(match, here))]
        found += new
        text = cover(text, [(mention.start, mention.end) for mention in new])
    return list(_stretches_joined(sorted(found, key=lambda mention: mention.start), text))


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
        day = _small(_BARE_DAY.sub(r"\1", last.text))
        ends = [start and moments.day_of(start.year, start.month, day) for start in (first.moment.past, first.moment.future)]
        moment = replace(moment, past=ends[0], future=ends[1])
    return replace(last, start=first.start, text=first.text + last.text, moment=moment)


def _mention(match: re.Match[str], moment: Moment, *, span: Span | None = None, is_season: bool = False) -> DateMention:
    return DateMention(match.start(), match.end(), match.group(), moment, _edge(match), span, is_season)


def _edge(match: re.Match[str]) -> Edge:
    edge = match.groupdict().get("edge") or ""
    if edge.endswith("前") or edge.endswith("内") or edge == "为止":
        return Edge.BEFORE
    return Edge.AFTER if edge.endswith("后") else Edge.ON


def _small(text: str) -> int:
    return int(number(text) or 0)


def _year(text: str | None, today: date) -> int | None:
    """The year a word means; None when no year was named."""
    if not text:
        return None
    steps = {"今年": 0, "本年": 0, "本年度": 0, "明年": 1, "来年": 1, "后年": 2, "去年": -1, "前年": -2}
    if text in steps:
        return today.year + steps[text]
    said = int(text.removesuffix("年"))
    return said if said > 99 else 2000 + said


def _yearly(match: re.Match[str], here: _Today, make: Callable[[int], date | None], *, is_exact: bool) -> DateMention | None:
    """A day that comes every year, in the year named or around today."""
    year = _year(match["year"], here.day)
    if year is not None:
        day = make(year)
        return _mention(match, fixed(day, is_exact=is_exact)) if day else None
    days = [make(here.day.year + step) for step in (-1, 0, 1)]
    return _mention(match, nearest(days, here.day, is_exact=is_exact)) if any(days) else None


def _full_date(match: re.Match[str], here: _Today) -> DateMention | None:
    day = moments.day_of(_year(match["year"], here.day) or here.day.year, _small(match["month"]), _small(match["day"]))
    return _mention(match, fixed(day, is_exact=True)) if day else None


def _month_and_day(match: re.Match[str], here: _Today) -> DateMention | None:
    month, day = _small(match["month"]), _small(match["day"])
    return _yearly(match, here, lambda year: moments.day_of(year, month, day), is_exact=True)


def _month(match: re.Match[str], here: _Today) -> DateMention | None:
    month, part = _small(match["month"]), match["part"] or "底"
    return _yearly(match, here, lambda year: moments.month_part(year, month, part), is_exact=False)


def _this_month(match: re.Match[str], here: _Today) -> DateMention | None:
    step = {"下个月": 1, "下月": 1, "次月": 1, "上个月": -1, "上月": -1, "下下个月": 2, "下下月": 2}.get(match["which"] or "", 0)
    years, month = divmod(here.day.month - 1 + step, 12)
    year = here.day.year + years
    if match["day"]:
        return _mention(match, fixed(moments.day_of(year, month + 1, _small(match["day"])), is_exact=True))
    return _mention(match, fixed(moments.month_part(year, month + 1, match["part"] or "底")))


def _year_part(match: re.Match[str], here: _Today) -> DateMention | None:
    part = match["part"]
    month = {"年中": 6, "上半年": 6}.get(part, 12)
    if part == "上半年":
        return _yearly(match, here, lambda year: moments.month_part(year, 6, "底"), is_exact=False)
    year = _year(match["year"], here.day) or here.day.year
    return _mention(match, fixed(moments.month_part(year, month, "底")))


def _quarter(match: re.Match[str], here: _Today) -> DateMention | None:
    which = match["quarter"]
    current = (here.day.month - 1) // 3
    if which in {"本", "这个", "当", "季"}:
        return _mention(match, fixed(moments.month_part(here.day.year, current * 3 + 3, "底")))
    if which in {"下", "下个"}:
        years, quarter = divmod(current + 1, 4)
        return _mention(match, fixed(moments.month_part(here.day.year + years, quarter * 3 + 3, "底")))
    month = 3 * (digit(which) or 4)
    return _yearly(match, here, lambda year: moments.month_part(year, month, "底"), is_exact=False)


def _year_alone(match: re.Match[str], here: _Today) -> DateMention | None:
    year = _year(match["year"], here.day)
    return _mention(match, fixed(moments.month_part(year, 12, "底"), is_vague=True)) if year else None


_WEEKS = {"上上": -2, "上": -1, "这": 0, "本": 0, "当": 0, "下": 1, "下下": 2}
_WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6, "末": 6, "底": 6, "初": 1}


def _weekday(match: re.Match[str], here: _Today) -> DateMention | None:
    which, name = match["which"], match["weekday"]
    weekday = _WEEKDAYS.get(name or "日")
    weekday = (digit(name or "") or 7) - 1 if weekday is None else weekday
    is_exact = name is not None and name not in "末底初"
    if which:
        return _mention(match, fixed(moments.weekday_in(here.day, _WEEKS[which], weekday), is_exact=is_exact))
    if name is None:
        return None
    if name in "末底":
        return _mention(match, fixed(moments.weekday_in(here.day, 0, weekday)))
    days = [moments.weekday_in(here.day, weeks, weekday) for weeks in (-1, 0, 1)]
    return _mention(match, nearest(days, here.day, is_exact=is_exact))


_DAY_STEPS = {
    **dict.fromkeys(("今天", "今日", "今儿", "今晚", "今早", "下午", "上午", "中午", "晚上", "傍晚", "早上", "下班前", "午后", "晚间"), 0),
    **dict.fromkeys(("明天", "明日", "明儿", "明早", "明晚", "次日"), 1),
    **dict.fromkeys(("后天", "后日", "后儿"), 2),
    "大后天": 3,
    **dict.fromkeys(("昨天", "昨日", "昨儿", "昨晚"), -1),
    **dict.fromkeys(("前天", "前日", "前儿"), -2),
    "大前天": -3,
}


def _day_word(match: re.Match[str], here: _Today) -> DateMention | None:
    return _mention(match, fixed(here.day + _DAY_STEPS[match["name"]] * moments.ONE_DAY, is_exact=True))


def _day_of_month(match: re.Match[str], here: _Today) -> DateMention | None:
    day = _small(match["day"])
    starts = [moments.months_later(here.day.replace(day=1), step) for step in (-1, 0, 1)]
    days = [moments.day_of(start.year, start.month, day) for start in starts if start]
    return _mention(match, nearest(days, here.day, is_exact=True)) if any(days) else None


def _length(match: re.Match[str], here: _Today) -> DateMention | None:
    span = _span(match)
    if span is None or match["these"]:
        return _mention(match, Moment(is_vague=True))
    if (match["edge"] or "").endswith("前"):
        day = here.day - moments.ONE_DAY * span.count if span.unit == "day" and span.count < moments.FURTHEST_DAYS else None
        return _mention(match, fixed(day, is_exact=True))
    return _mention(match, fixed(span.after(here.day, here.workdays), is_exact=span.unit != "hour"), span=span)


_UNIT_DAYS = {"天": 1, "日": 1, "周": 7, "星期": 7, "礼拜": 7}
_UNIT_MONTHS = {"月": 1, "季度": 3, "年": 12}


def _span(match: re.Match[str]) -> Span | None:
    """The length said: 半个月 is 15 days, 半年 six months; of 三五天 the longer counts; 几天 has none."""
    count_text, unit = match["count"], match["unit"]
    if "几" in count_text or "多" in count_text:
        return None
    count = number(count_text[-1]) if match["about"] else number(count_text)
    if count is None or not 0 < count < moments.FURTHEST_DAYS:
        return None
    count += 0.5 if match["half"] else 0
    if unit == "工作日":
        return Span(int(count), "workday")
    if unit in _UNIT_DAYS:
        return Span(round(count * _UNIT_DAYS[unit]), "day")
    if unit in _UNIT_MONTHS:
        months = count * _UNIT_MONTHS[unit]
        return Span(int(months), "month") if months == int(months) else Span(round(months * 30), "day")
    return Span(round(count), "hour")


def _holiday(match: re.Match[str], here: _Today) -> DateMention | None:
    names = [match["name"]] if match["name"] in HOLIDAYS else moments.ANY_HOLIDAY
    if match["name"] == "年":
        names = ["春节"]
    edge = _edge(match)
    if edge is Edge.BEFORE:
        moment = moments.before_holiday(names, here.day, here.workdays)
    elif edge is Edge.AFTER:
        shift = Span(_small(match["count"]) * _UNIT_DAYS[match["unit"]], "day") if match["count"] else None
        moment = moments.after_holiday(names, here.day, here.workdays, shift)
        moment = replace(moment, is_vague=False, is_exact=True) if match["first"] else moment
    else:
        moment = moments.during_holiday(names, here.day)
    if year := _year(match["year"], here.day):
        days = [day for day in (moment.past, moment.future) if day and day.year == year]
        moment = replace(moment, past=days[0] if days else None, future=days[0] if days else None)
    return _mention(match, moment)


def _season(match: re.Match[str], here: _Today) -> DateMention | None:
    del here
    return _mention(match, Moment(is_vague=True), is_season=True)


_FIRST = r"(?P<first>(?:的)?(?:第一天|第一个工作日|首日|首个工作日|上班第一天|一上班|头一天))?"
_PATTERNS: tuple[tuple[re.Pattern[str], _Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"(?<!\d)(?P<year>20\d\d)[年./-]{_MONTH}[月./-]{_DAY}(?!\d)[日号]?{_TAIL}", _full_date),
        (
            rf"{_YEAR}(?P<name>元旦|春节|过年|清明|五一|劳动节|端午|中秋|国庆|双节|十一(?=前|后|之|以|期间|假|长假|放假|节)|(?:节|假)(?:日|期)?(?=前|后|之前|之后|以后)"
            rf"|放假(?=前)|收假(?=后)|(?<![\d一二两三四五六七八九十几半多今明去本全])年(?=前|后))(?:节|假期|长假|小长假|放假|佳节|假|假日)*{_EDGE}{_FIRST}"
            rf"(?:(?P<count>{NUMBER})个?(?P<unit>天|周|星期)(?:之内|以内|内)?)?",
            _holiday,
        ),
        (
            r"(?:明年|来年|今年|后年|去年|今|明)?(?:春季|春天|开春|入春|春上|夏季|夏天|秋季|秋天|秋后|秋收|冬季|冬天|入冬|上冻|封冻|解冻|化冻|开化|汛期|雨季|雪化|天暖|天气转暖|转暖|春耕|春播"
            rf"|防火期|采暖季|供暖季?|造林季节?|种植季节?|生长季|大地封冻|土地封冻)(?:结束|来临|到来|了|期)?{_EDGE}",
            _season,
        ),
        (rf"{_YEAR}{_MONTH}月{_DAY}[日号]?(?![\d个.%])(?!旬){_TAIL}", _month_and_day),
        (
            rf"(?<![每了用花时达第\d.])(?P<these>这|近|过|最近)?(?P<count>(?P<about>一两|两三|三四|四五|三五|五六|七八)|{NUMBER}|半|几|好几|十几|十来)个?(?P<half>半)?"
            rf"(?P<unit>工作日|天(?!气|然)|周(?![一二三四五六日末岁边期年])|星期(?![一二三四五六日])|礼拜|(?<=个)月|(?<=半)月|季度(?<=个季度)|小时|钟头){_EDGE}",
            _length,
        ),
        (
            rf"(?<![每了用花时达第\d.])(?P<these>)(?P<count>{NUMBER}|半)(?P<about>)(?P<half>)(?P<unit>日(?=内|之内|以内|后|之后|以后)|年(?=内|之内|以内|后|时间)|(?<=半)年){_EDGE}",
            _length,
        ),
        (rf"{_YEAR}{_MONTH}月份?(?P<part>底|末|初|中旬|上旬|下旬|中(?!标|心|央))?{_EDGE}", _month),
        (
            rf"(?P<which>下下个?月|下个?月|上个?月|次月|本月|这个月|这月|当月|月)(?:份)?(?:(?P<part>底|末|初|中旬|上旬|下旬|内|中(?!标|心|央))|{_DAY}[日号]?(?![\d个.%])){_TAIL}",
            _this_month,
        ),
        (rf"(?P<which>下下个?月|下个?月|上个?月|次月|本月|这个月|这月|当月)(?:份)?(?P<part>)(?P<day>){_EDGE}", _this_month),
        (rf"{_YEAR}(?:的)?(?P<quarter>本|这个|当|下个?|第?[一二三四1-4]|季)(?:个)?(?:季度(?:末|底)?|(?<=季)度?末){_EDGE}", _quarter),
        (rf"{_YEAR}(?P<part>年底|年末|底(?<=年底)|年终|年内|年中|上半年|下半年){_EDGE}", _year_part),
        (rf"(?<![\d每])(?P<which>上上|下下|上|下|这|本|当)?个?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天末1-7底初](?!\d|个|级|定|切|直))?{_TAIL}", _weekday),
        (rf"(?P<name>{'|'.join(sorted(_DAY_STEPS, key=len, reverse=True))})(?!好){_TAIL}", _day_word),
        (
            rf"(?<![第\d.编文\ue001年/])(?:{_DAY})(?:号(?!楼|文|线|门|院|令|公告|机|坑|井|地|图|桩|点|窗|问题|整改|措施|项|车)|日(?!常|报|志|记|均|期|程)){_TAIL}",
            _day_of_month,
        ),
        (rf"(?<![\d.]){_YEAR}{_MONTH}[./](?P<day>[0-3]?\d)(?![\d./%万亿亩])(?=前|之前|[号日完报交印下已开办验改]){_TAIL}", _month_and_day),
        (r"(?P<year>(?:20)\d\d年|明年|来年|后年)(?P<edge>之?前|以前|内|以内)?", _year_alone),
    )
)
