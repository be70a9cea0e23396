"""Reads one matched wording of a date: a day, a month, a weekday, a length of time, a holiday, a season."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date

from bot.conversation.understand.days import moments
from bot.conversation.understand.days.moments import DateMention, Edge, Moment, Span, fixed, nearest
from bot.conversation.understand.days.workdays import HOLIDAYS, ONE_DAY, Workdays, lunar_day, next_workday
from bot.conversation.understand.numbers.numerals import digit, number


@dataclass(frozen=True, slots=True)
class Today:
    day: date
    workdays: Workdays


Reader = Callable[[re.Match[str], Today], DateMention | None]


def _mention(match: re.Match[str], moment: Moment, *, span: Span | None = None) -> DateMention:
    return DateMention(match.start(), match.end(), match.group(), moment, _edge(match), span)


def _edge(match: re.Match[str]) -> Edge:
    edge = match.groupdict().get("edge") or ""
    if edge.endswith(("前", "内")) or edge == "为止":
        return Edge.BEFORE
    return Edge.AFTER if edge.endswith(("后", "过完", "过了")) else Edge.ON


def small(text: str) -> int:
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


def _yearly(match: re.Match[str], here: Today, make: Callable[[int], date | None], *, is_exact: bool) -> DateMention:
    """A day that comes every year, in the year named or around today."""
    year = _year(match["year"], here.day)
    if year is not None:
        day = make(year)
        return _mention(match, fixed(day, is_exact=is_exact, is_vague=day is None))
    days = [make(here.day.year + step) for step in (-1, 0, 1)]
    return _mention(match, nearest(days, here.day, is_exact=is_exact, is_vague=not any(days)))


def read_full_date(match: re.Match[str], here: Today) -> DateMention | None:
    day = moments.day_of(_year(match["year"], here.day) or here.day.year, small(match["month"]), small(match["day"]))
    return _mention(match, fixed(day, is_exact=True, is_vague=day is None))


def read_month_and_day(match: re.Match[str], here: Today) -> DateMention | None:
    month, day = small(match["month"]), small(match["day"])
    return _yearly(match, here, lambda year: moments.day_of(year, month, day), is_exact=True)


def read_month(match: re.Match[str], here: Today) -> DateMention | None:
    month, part = small(match["month"]), match["part"] or "底"
    return _yearly(match, here, lambda year: moments.month_part(year, month, part), is_exact=False)


def read_this_month(match: re.Match[str], here: Today) -> DateMention | None:
    step = {"下个月": 1, "下月": 1, "次月": 1, "上个月": -1, "上月": -1, "下下个月": 2, "下下月": 2}.get(
        match["which"] or "", 0
    )
    years, month = divmod(here.day.month - 1 + step, 12)
    year = here.day.year + years
    if match["day"]:
        return _mention(match, fixed(moments.day_of(year, month + 1, small(match["day"])), is_exact=True))
    return _mention(match, fixed(moments.month_part(year, month + 1, match["part"] or "底")))


def read_ten_days(match: re.Match[str], here: Today) -> DateMention | None:
    """中旬 without a month: of this one or, once that is over, of the next; 本旬: the ten days that are running."""
    running = "上旬" if here.day.day <= 10 else "中旬" if here.day.day <= 20 else "下旬"
    part = running if match["part"] == "本旬" else match["part"]
    months = (moments.months_later(here.day.replace(day=1), step) for step in (-1, 0, 1))
    days = [moments.month_part(month.year, month.month, part) for month in months if month]
    return _mention(match, nearest(days, here.day))


def read_year_part(match: re.Match[str], here: Today) -> DateMention | None:
    part = match["part"]
    month = {"年中": 6, "上半年": 6}.get(part, 12)
    if part == "上半年":
        return _yearly(match, here, lambda year: moments.month_part(year, 6, "底"), is_exact=False)
    year = _year(match["year"], here.day) or here.day.year
    return _mention(match, fixed(moments.month_part(year, month, "底")))


def read_quarter(match: re.Match[str], here: Today) -> DateMention | None:
    which = match["quarter"].removeprefix("第")
    current = (here.day.month - 1) // 3
    if which in {"本", "这个", "当", "季"}:
        return _mention(match, fixed(moments.month_part(here.day.year, current * 3 + 3, "底")))
    if which in {"下", "下个"}:
        years, quarter = divmod(current + 1, 4)
        return _mention(match, fixed(moments.month_part(here.day.year + years, quarter * 3 + 3, "底")))
    month = 3 * (digit(which) or 4)
    return _yearly(match, here, lambda year: moments.month_part(year, month, "底"), is_exact=False)


def read_year_alone(match: re.Match[str], here: Today) -> DateMention | None:
    year = _year(match["year"], here.day)
    return _mention(match, fixed(moments.month_part(year, 12, "底"), is_vague=True)) if year else None


_WEEKS = {"上上": -2, "上": -1, "这": 0, "本": 0, "当": 0, "下": 1, "下下": 2}


_WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6, "末": 6, "底": 6, "初": 1}


def read_weekday(match: re.Match[str], here: Today) -> DateMention | None:
    which, name = match["which"], match["weekday"]
    weekday = _WEEKDAYS.get(name or "日")
    weekday = (digit(name or "") or 7) - 1 if weekday is None else weekday
    is_exact = name is not None and name not in "末底初"
    if which:
        return _mention(match, fixed(moments.weekday_in(here.day, _WEEKS[which], weekday), is_exact=is_exact))
    if name is None:
        return None
    if name in "末底":
        return _mention(match, nearest([moments.weekday_in(here.day, weeks, weekday) for weeks in (-1, 0)], here.day))
    days = [moments.weekday_in(here.day, weeks, weekday) for weeks in (-1, 0, 1)]
    return _mention(match, nearest(days, here.day, is_exact=is_exact))


def read_deadline(match: re.Match[str], here: Today) -> DateMention | None:
    """到期那天: no time before the deadline, which only the ledger knows."""
    del here
    return _mention(match, Moment(), span=Span(0, "day"))


def read_this_week(match: re.Match[str], here: Today) -> DateMention | None:
    return _mention(match, fixed(moments.weekday_in(here.day, 0, 6)))


DAY_STEPS = {
    **dict.fromkeys(
        (
            "今天",
            "今日",
            "今儿",
            "今晚",
            "今早",
            "下午",
            "上午",
            "中午",
            "晚上",
            "傍晚",
            "早上",
            "下班前",
            "午后",
            "晚间",
        ),
        0,
    ),
    **dict.fromkeys(("明天", "明日", "明儿", "明早", "明晚", "次日", "明朝"), 1),
    **dict.fromkeys(("后天", "后日", "后儿"), 2),
    "大后天": 3,
    **dict.fromkeys(("昨天", "昨日", "昨儿", "昨晚", "夜来"), -1),
    **dict.fromkeys(("前天", "前日", "前儿"), -2),
    "大前天": -3,
}


def read_day_word(match: re.Match[str], here: Today) -> DateMention | None:
    return _mention(match, fixed(here.day + DAY_STEPS[match["name"]] * ONE_DAY, is_exact=True))


def read_hour(match: re.Match[str], here: Today) -> DateMention | None:
    return _mention(match, fixed(here.day, is_exact=True))


def read_day_of_month(match: re.Match[str], here: Today) -> DateMention | None:
    day = small(match["day"])
    starts = [moments.months_later(here.day.replace(day=1), step) for step in (-1, 0, 1)]
    days = [moments.day_of(start.year, start.month, day) for start in starts if start]
    return _mention(match, nearest(days, here.day, is_exact=True)) if any(days) else None


def read_length(match: re.Match[str], here: Today) -> DateMention | None:
    span = _span(match)
    if span is None or match["these"]:
        return _mention(match, Moment(is_vague=True))
    if (match["edge"] or "").endswith("前"):
        day = here.day - ONE_DAY * span.count if span.unit == "day" and span.count < moments.FURTHEST_DAYS else None
        return replace(_mention(match, fixed(day, is_exact=True)), edge=Edge.ON)
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
    if unit == "分钟":
        return Span(0, "hour")
    return Span(round(count), "hour")


def read_holiday(match: re.Match[str], here: Today) -> DateMention | None:
    names = [match["name"]] if match["name"] in HOLIDAYS else moments.ANY_HOLIDAY
    if match["name"] == "年":
        names = ["春节"]
    is_back = match["back"] or "完假" in match.group() or "放假完" in match.group()
    is_first = match["first"] or (is_back and match["itself"])  # 国庆收假头一天, 节后上班那天
    is_over = (
        match["over"] or (is_first and match["back"]) or "收假" in match.group() or (is_back and not match["back"])
    )
    edge = Edge.AFTER if is_over else Edge.BEFORE if match["ahead"] else _edge(match)  # 没到中秋就落实了
    year = _year(match["year"], here.day)
    here = here if year is None or year in range(here.day.year - 1, here.day.year + 2) else _in_year(here, year)
    if edge is Edge.BEFORE:
        moment = moments.before_holiday(names, here.day, here.workdays)
    elif edge is Edge.AFTER:
        shift = _shift(match) if match["count"] else None
        moment = moments.after_holiday(names, here.day, here.workdays, shift)
        moment = replace(moment, is_vague=False, is_exact=True) if is_first or is_back else moment
    elif match["itself"]:
        moment = moments.holiday_itself(names, here.day)
    else:
        moment = moments.during_holiday(names, here.day)
    if year:
        days = [day for day in (moment.past, moment.future) if day and day.year == year]
        moment = replace(moment, past=days[0] if days else None, future=days[0] if days else None)
    return replace(_mention(match, moment), edge=edge)


def _shift(match: re.Match[str]) -> Span:
    """节后十天, 节后一个月: so long after the last day off."""
    count = small(match["count"])
    return Span(count, "month") if match["unit"] == "月" else Span(count * _UNIT_DAYS[match["unit"]], "day")


def _in_year(here: Today, year: int) -> Today:
    """The same, looked at from the middle of the year that was named."""
    return Today(date(year, 7, 1), here.workdays) if MINYEAR < year < MAXYEAR else here


def read_lunar_day(match: re.Match[str], here: Today) -> DateMention | None:
    """重阳节前, 腊八: 前 is the last working day before, 后 the first one after."""
    edge = _edge(match)
    step = {Edge.BEFORE: -ONE_DAY, Edge.AFTER: ONE_DAY}.get(edge)

    def day_in(year: int) -> date | None:
        day = lunar_day(match["name"], year) if 1900 < year < 2100 else None
        return day if day is None or step is None else next_workday(day, here.workdays, step)

    return _yearly(match, here, day_in, is_exact=edge is Edge.ON)


def read_season(match: re.Match[str], here: Today) -> DateMention | None:
    del here
    return _mention(match, Moment(is_vague=True))
