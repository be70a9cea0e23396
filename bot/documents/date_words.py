"""The ways in which Chinese documents write a day, a month, a quarter or a year, and the last day that each means."""

import calendar
import re
from collections.abc import Callable
from datetime import date

from bot.documents.ordinals import numeral
from bot.documents.plain_text import plain_forms

MonthDay = Callable[[int], date]
"""Makes the day of a given year; raises ValueError where that year has no such day."""

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PART = r"(?:月?(?P<part>底|末|终|上中旬|中下旬|上旬|中旬|下旬|初|中))?"
_SPAN = r"(?:-|至|到|~|—|–|－)+"
_QUARTER = r"第?(?P<quarter>[1-4])季度?"
_FULL = re.compile(
    _YEAR
    + r"(?:年|(?P<mark>[-/.]))(?:(?:(?P<first>\d{1,2})月)?\d{1,2}[日号]?"
    + _SPAN
    + r"(?=\d{1,2}月)|\d{1,2}[./]\d{1,2}"
    + _SPAN
    + r"(?=\d{1,2}[./]\d{1,2}))?(?P<month>\d{1,2})(?(mark)(?P=mark)|月)(?:\d{1,2}[日号]?"
    + _SPAN
    + r"(?=\d{1,2}[日号]))?(?P<day>\d{1,2})(?!\d)[日号]?"
)
_DIGITS_ONLY = re.compile(r"(?<!\d)(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)(?!\d)[日号]?")
_SHORT = re.compile(
    r"(?<![\d.])(?P<year>[1-4]\d)(?:年(?P<month>\d{1,2})月|\.(?P<month2>\d{1,2})\.)(?P<day>\d{1,2})(?![\d.])[日号]?"
)
_MONTH = re.compile(
    _YEAR
    + r"(?:年|[-/.])(?:(?P<first>\d{1,2})月?(?:份)?"
    + _SPAN
    + r")?(?P<month>\d{1,2})(?![\d./-]*\d|季|个|[日号])(?:月份?)?"
    + _PART
)
_MONTH_DIGITS = re.compile(r"(?<!\d)(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?![\d.])" + _PART)
_SHORT_MONTH = re.compile(r"(?<![\d.])(?P<year>[1-4]\d)年(?P<month>\d{1,2})月份?" + _PART)
_YEAR_PART = re.compile(
    _YEAR
    + r"年度?(?:(?:"
    + _QUARTER
    + r"|(?P<half>[上下])半年)[底末内终]?|[底末内终]|(?=$|[^\u3400-\u9fff]|之?前|以前|完成|全年|并|起|长期|持续|坚持|力争|整改|至|到))"
)
_RELATIVE = r"(?P<relative>今年|本年|当年|明年|次年|来年|翌年)?度?"
_OF_DAY = re.compile(
    _RELATIVE
    + r"(?<![\d.])(?P<month>\d{1,2})月(?:\d{1,2}[日号]?"
    + _SPAN
    + r"(?=\d{1,2}[日号]))?(?P<day>\d{1,2})(?!\d)[日号]?"
)
_OF_POINTED_DAY = re.compile(
    r"(?P<relative>(?!))?(?<![\d.])(?:\d{1,2}\.\d{1,2}"
    + _SPAN
    + r")?(?P<month>\d{1,2})\.(?P<day>\d{1,2})(?![\d.])日?(?=之?前|以前)"
)
_OF_MONTH = re.compile(
    _RELATIVE + r"(?<![\d.第])(?:\d{1,2}月?(?:份)?" + _SPAN + r")?(?<![\d.])(?P<month>\d{1,2})月份?(?!\d)" + _PART
)
_OF_QUARTER = re.compile(_RELATIVE + r"(?:" + _QUARTER + r"|(?P<half>[上下])半年)(?:底|末|内|终)?")
_OF_YEAR = re.compile(
    r"(?P<relative>今年|本年|当年|明年|次年|来年|翌年)度?(?:底|末|内|终)|(?:年底|年末|年终|年内|岁末)"
)
_CHINESE_DATE = re.compile(
    r"[〇零○一二三四五六七八九]{4}年|[一二三四五六七八九十]{1,3}(?=个?[月日号]|个?工作日|天|周|年内|季)|两(?=个?[月周]|年|天)"
)
_CLOCK = re.compile(r"(?<=\d)[ T]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?")
_CHINESE_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_DAY_OF_PART = {"上旬": 10, "初": 10, "上中旬": 20, "中旬": 20, "中": 20}


def without_clock(wording: str) -> str:
    """The wording without the time of day that spreadsheets add to a date."""
    return _CLOCK.sub("", wording)


def plain_dates(wording: str) -> str:
    """The wording without spaces and clock times, its numbers in plain digits."""
    compact = re.sub(r"\s+", "", _CLOCK.sub("", plain_forms(wording)))

    def plain(found: re.Match[str]) -> str:
        words = found.group()
        if words.endswith("年"):
            return words.translate(_CHINESE_DIGITS)
        return "2" if words == "两" else str(numeral(words) or words)

    return _CHINESE_DATE.sub(plain, compact)


def _last(year: int, month: int) -> int:
    if not 1 <= month <= 12:
        raise ValueError(month)
    return calendar.monthrange(year, month)[1]


def _year(found: re.Match[str]) -> int:
    year = int(found["year"])
    named = found.groupdict()
    month, first = named["month"] or named.get("month2"), named.get("first")
    into_next = bool(first and month and int(first) > int(month))  # 2023年11月—3月 ends in the year after
    return (year if year > 99 else 2000 + year) + into_next


def _full(found: re.Match[str]) -> date:
    named = found.groupdict()
    return date(_year(found), int(named["month"] or named["month2"]), int(found["day"]))


def _of_month(found: re.Match[str]) -> date:
    year, month = _year(found), int(found["month"])
    return date(year, month, _DAY_OF_PART.get(found["part"] or "", _last(year, month)))


def _month_of_part(found: re.Match[str]) -> int:
    if found["quarter"]:
        return 3 * int(found["quarter"])
    return 6 if found["half"] == "上" else 12


def _of_year(found: re.Match[str]) -> date:
    month = _month_of_part(found)
    return date(int(found["year"]), month, _last(int(found["year"]), month))


def _day_in_any_year(found: re.Match[str]) -> MonthDay:
    month, day = int(found["month"]), int(found["day"])
    return lambda year: date(year, month, day)


def _month_in_any_year(found: re.Match[str]) -> MonthDay:
    month, part = int(found["month"]), found["part"] or ""
    return lambda year: date(year, month, _DAY_OF_PART.get(part) or _last(year, month))


def _part_of_any_year(found: re.Match[str]) -> MonthDay:
    month = _month_of_part(found)
    return lambda year: date(year, month, _last(year, month))


def _end_of_any_year(_: re.Match[str]) -> MonthDay:
    return lambda year: date(year, 12, 31)


NUMBERED_DATES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], date]], ...] = (
    (_FULL, _full),
    (_DIGITS_ONLY, _full),
    (_SHORT, _full),
    (_MONTH, _of_month),
    (_MONTH_DIGITS, _of_month),
    (_SHORT_MONTH, _of_month),
    (_YEAR_PART, _of_year),
)
"""The forms that carry their year, in the order in which they are looked for."""

YEARLESS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], MonthDay]], ...] = (
    (_OF_DAY, _day_in_any_year),
    (_OF_POINTED_DAY, _day_in_any_year),
    (_OF_MONTH, _month_in_any_year),
    (_OF_QUARTER, _part_of_any_year),
    (_OF_YEAR, _end_of_any_year),
)
"""The forms without a year; each match makes the day of whichever year turns out to be meant."""
