"""Reads the wording of a deadline, such as 2023年10月底前 or 立行立改并长期坚持."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from bot.documents.ordinals import numeral
from bot.documents.plain_text import plain_forms

_IMMEDIATE = re.compile(r"立行立改|即知即改|立查立改|边查边改|立即整改|立即改|马上整改|立改")
_LONG_TERM = re.compile(r"(?:并|且)?(?:长期|持续|常态化?)(?:坚持|整改|推进|执行|保持|开展|落实|化|抓)*")
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FULL_DATE = re.compile(_YEAR + r"(?:年|[-/.])(?P<month>\d{1,2})(?:月|[-/.])(?P<day>\d{1,2})(?!\d)[日号]?")
_MONTH = re.compile(
    _YEAR
    + r"(?:年|[-/.])(?:\d{1,2}月?(?:-|至|到|~|—|–))?(?P<month>\d{1,2})(?![\d-])月?份?(?P<part>底|末|上旬|中旬|下旬|初)?"
)
_YEAR_PART = re.compile(_YEAR + r"年(?:第?(?P<quarter>[1-4一二三四])季度|(?P<half>[上下])半年)?(?P<end>底|末|内|终)?")
_CHINESE_DATE = re.compile(r"[〇零○一二三四五六七八九]{4}年|[一二三四五六七八九十]{1,3}(?=[月日号])")
_MIDNIGHT = re.compile(r"[ T]0?0:00(?::00(?:\.0+)?)?")
_CHINESE_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_CALENDAR_WORD = re.compile(r"\d|[年月日天周旬]")


@dataclass(frozen=True, slots=True)
class Deadline:
    """What a wording says; a date, the two flags and the complaint may all hold together."""

    due: date | None = None
    immediate: bool = False
    long_term: bool = False
    complaint: str | None = None


def read_deadline(wording: str) -> Deadline:
    """The deadline a wording names; an empty wording names none.

    月底 is the month's last day, 上旬 ends on the 10th, 中旬 on the 20th, X前 includes X, a month alone means its last
    day and a year alone its last day; of a span or of several dates the last one counts. What cannot be read is
    named in `complaint`, in Chinese, for a person.
    """
    text = _with_plain_dates(plain_forms(wording))
    if not text:
        return Deadline()
    text, immediate = _taken(text, _IMMEDIATE)
    text, long_term = _taken(text, _LONG_TERM)
    rest, dates, impossible = _dates(text)
    due = max(dates, default=None)
    complaint = _complaint(wording, rest, dates, impossible, understood=bool(dates) or immediate or long_term)
    return Deadline(due, immediate, long_term, complaint)


def _with_plain_dates(text: str) -> str:
    compact = re.sub(r"\s+", "", _MIDNIGHT.sub("", text))

    def plain(found: re.Match[str]) -> str:
        words = found.group()
        if words.endswith("年"):
            return words.translate(_CHINESE_DIGITS)
        return str(numeral(words) or words)

    return _CHINESE_DATE.sub(plain, compact)


def _taken(text: str, pattern: re.Pattern[str]) -> tuple[str, bool]:
    rest, times = pattern.subn("", text)
    return rest, times > 0


def _dates(text: str) -> tuple[str, list[date], list[str]]:
    dates: list[date] = []
    impossible: list[str] = []
    for pattern, last_day in ((_FULL_DATE, _full), (_MONTH, _of_month), (_YEAR_PART, _of_year)):
        for found in pattern.finditer(text):
            try:
                dates.append(last_day(found))
            except ValueError:
                impossible.append(found.group())
        text = pattern.sub("", text)
    return text, dates, impossible


def _full(found: re.Match[str]) -> date:
    return date(int(found["year"]), int(found["month"]), int(found["day"]))


def _of_month(found: re.Match[str]) -> date:
    year, month = int(found["year"]), int(found["month"])
    if not 1 <= month <= 12:
        raise ValueError(month)
    last = calendar.monthrange(year, month)[1]
    return date(year, month, {"上旬": 10, "初": 10, "中旬": 20}.get(found["part"] or "", last))


def _of_year(found: re.Match[str]) -> date:
    year, month = int(found["year"]), 12
    if found["quarter"]:
        month = 3 * ("1234".find(found["quarter"]) + 1 or "一二三四".index(found["quarter"]) + 1)
    elif found["half"] == "上":
        month = 6
    return date(year, month, calendar.monthrange(year, month)[1])


def _complaint(wording: str, rest: str, dates: list[date], impossible: list[str], *, understood: bool) -> str | None:
    shown = wording if len(wording) <= 30 else wording[:29] + "…"
    if impossible:
        return (
            f"整改时限“{shown}”中的日期不存在，暂按无日期处理，请改正"
            if not dates
            else f"整改时限“{shown}”中有不存在的日期，请核对"
        )
    if re.search(r"\d{1,2}月", rest) and not dates:
        return f"整改时限“{shown}”没有写年份，暂按无日期处理，请补写年份"
    if not understood:
        return f"整改时限“{shown}”读不出日期，暂按无日期处理，请写成“2023年10月31日”这样的日期"
    if _CALENDAR_WORD.search(rest) and not dates:
        return f"整改时限“{shown}”中有读不出的日期，请写成“2023年10月31日”这样的日期"
    if len(set(dates)) > 1 and not _is_span(wording):
        return f"整改时限“{shown}”写了多个日期，按最后一个 {max(dates).isoformat()} 处理，请核对"
    return None


def _is_span(wording: str) -> bool:
    return any(mark in wording for mark in "至到—–~～") or " - " in wording
