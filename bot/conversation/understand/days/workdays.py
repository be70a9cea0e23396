"""Working days and holidays as the understanding of dates needs them."""

from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Protocol

import chinese_calendar
from lunar_python import Lunar, Solar

ONE_DAY = timedelta(days=1)
HOLIDAYS = {
    "元旦": "New Year's Day",
    "春节": "Spring Festival",
    "过年": "Spring Festival",
    "清明": "Tomb-sweeping Day",
    "五一": "Labour Day",
    "劳动节": "Labour Day",
    "端午": "Dragon Boat Festival",
    "中秋": "Mid-autumn Festival",
    "国庆": "National Day",
    "十一": "National Day",
    "双节": "National Day",
    "中秋国庆": "National Day",
    "国庆中秋": "National Day",
    "除夕": "Spring Festival",
    "大年": "Spring Festival",
    "大年三十": "Spring Festival",
}
"""What people call a holiday → what the calendar library calls it."""
LUNAR_DAYS = {
    "元宵": (1, 15),
    "正月十五": (1, 15),
    "端午": (5, 5),
    "七夕": (7, 7),
    "中元": (7, 15),
    "中秋": (8, 15),
    "重阳": (9, 9),
    "腊八": (12, 8),
    "小年": (12, 23),
}
"""What people call a day of the lunar calendar → its month and day; those with days off are also in HOLIDAYS."""
NAMED_DAYS = {
    **dict.fromkeys(("三八", "妇女节"), (3, 8)),
    "植树节": (3, 12),
    "五四": (5, 4),
    "护士节": (5, 12),
    **dict.fromkeys(("六一", "儿童节"), (6, 1)),
    **dict.fromkeys(("七一", "建党节"), (7, 1)),
    **dict.fromkeys(("八一", "建军节"), (8, 1)),
    "教师节": (9, 10),
    "双十一": (11, 11),
    "宪法日": (12, 4),
    "圣诞": (12, 25),
}
"""What people call a day of the solar calendar on which they work → its month and day."""
_LUNAR = {"Spring Festival": (1, 1), "Dragon Boat Festival": (5, 5), "Mid-autumn Festival": (8, 15)}
_FIXED = {"New Year's Day": (1, 1, 1), "Labour Day": (5, 1, 5), "National Day": (10, 1, 7)}
"""Month, first and last day of the holidays of the solar calendar, for years which the library does not know."""


class Workdays(Protocol):
    """Knows which days people work on."""

    def is_workday(self, day: date) -> bool: ...


class ShippedWorkdays:
    """The public calendar with its make-up days; Monday to Friday outside the years it knows."""

    def is_workday(self, day: date) -> bool:
        return _is_workday(day)


@lru_cache(maxsize=1024)
def _is_workday(day: date) -> bool:
    """The library looks at all the days that it knows each time it is asked for one."""
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return day.weekday() < 5


def holiday_spans(name: str, year: int) -> tuple[tuple[date, date], ...]:
    """First and last day off of a holiday as celebrated in `year`, adjoining days off included; empty if unknown."""
    return _spans(HOLIDAYS[name], year)


def festival(name: str, year: int) -> date | None:
    """The day that a holiday celebrates: 国庆 is 1 October, 春节 the first day of the lunar year; None if unknown."""
    holiday = HOLIDAYS[name]
    if holiday in _FIXED:
        month, day, _ = _FIXED[holiday]
        return date(year, month, day)
    if holiday in _LUNAR:
        return _lunar(*_LUNAR[holiday], year)
    return _solar_term(name, year)


@cache
def _spans(holiday: str, year: int) -> tuple[tuple[date, date], ...]:
    named = sorted(
        day for day, label in chinese_calendar.constants.holidays.items() if label == holiday and day.year == year
    )
    if not named and holiday in _LUNAR:
        named = _lunar_days_off(holiday, year)
    if not named and holiday in _FIXED:
        month, first, last = _FIXED[holiday]
        named = [date(year, month, first), date(year, month, last)]
    if not named:
        return ()
    # A New Year's holiday may begin in the December before: the year's first run of days is the one meant.
    first_day, last_day = named[0], named[0]
    for day in named:
        if (day - last_day).days <= 7:
            last_day = day
    return ((_stretched(first_day, -ONE_DAY), _stretched(last_day, ONE_DAY)),)


SOLAR_TERMS = [
    "小寒",
    "大寒",
    "立春",
    "雨水",
    "惊蛰",
    "春分",
    "谷雨",
    "立夏",
    "小满",
    "芒种",
    "夏至",
    "小暑",
    "大暑",
    "立秋",
    "处暑",
    "白露",
    "秋分",
    "寒露",
    "霜降",
    "立冬",
    "小雪",
    "大雪",
    "冬至",
]
"""The terms of the farming year; 清明 is missing because it is a holiday."""


@cache
def _solar_term(name: str, year: int) -> date:
    terms = Solar.fromYmd(year, 6, 1).getLunar().getJieQiTable()
    # The almanac's year begins at the solstice of the December before, and names its second one in Latin letters.
    day = terms["DONG_ZHI" if name == "冬至" else name]
    return date(day.getYear(), day.getMonth(), day.getDay())


def named_day(name: str, year: int) -> date | None:
    """The day of the solar `year` that bears the name; None when that year has none or the almanac ends."""
    if name in NAMED_DAYS:
        return date(year, *NAMED_DAYS[name])
    return _solar_term(name, year) if name in SOLAR_TERMS else _lunar(*LUNAR_DAYS[name], year)


def lunar_date(month: int, day: int, year: int) -> date | None:
    """The day of the solar `year` with this month and day of the lunar calendar; None when there is none."""
    return _lunar(month, day, year)


@cache
def _lunar(month: int, day: int, year: int) -> date | None:
    """The solar date, in `year`, of a month and day of the lunar calendar, whose twelfth month ends in the next year."""
    for lunar_year in (year, year - 1):
        try:
            solar = Lunar.fromYmd(lunar_year, month, day).getSolar()
            found = date(solar.getYear(), solar.getMonth(), solar.getDay())
        except Exception:
            return None
        if found.year == year:
            return found
    return None


def _lunar_days_off(holiday: str, year: int) -> list[date]:
    """Eight days from New Year's Eve, else the day alone; weekends that touch are added by the caller."""
    day = _lunar(*_LUNAR[holiday], year)
    if day is None:
        return []
    return [day + step * ONE_DAY for step in (range(-1, 7) if holiday == "Spring Festival" else range(1))]


def _stretched(day: date, step: timedelta) -> date:
    """The last day off in the direction of `step`: holidays that touch are one holiday to everybody."""
    shipped = ShippedWorkdays()
    for _ in range(15):
        if shipped.is_workday(day + step):
            break
        day += step
    return day


def next_workday(day: date, workdays: Workdays, step: timedelta = ONE_DAY) -> date:
    """The nearest working day after `day` (before it with a negative step), within a month."""
    for _ in range(31):
        day += step
        if workdays.is_workday(day):
            break
    return day


def after_workdays(day: date, count: int, workdays: Workdays) -> date:
    """The day `count` working days after `day`."""
    for _ in range(count):
        day = next_workday(day, workdays)
    return day
