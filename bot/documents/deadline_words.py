"""Reads the wording of a deadline, such as 2023年10月底前 or 立行立改并长期坚持."""

import re
from dataclasses import dataclass, field
from datetime import date

from bot.documents.date_words import NUMBERED_DATES, YEARLESS, MonthDay, plain_dates
from bot.documents.deadline_reference import NOTHING_KNOWN, Reference

_IMMEDIATE = re.compile(
    r"立行立改|即知即改|立查立改|边查边改|边巡边改|立整立改|即查即改|即行即改|立即整改|立即改|马上整改|即刻整改|立改"
)
_LONG_TERM = re.compile(
    r"(?:并|且)?(?:长期|持续|常态化?|长效)(?:坚持|整改|推进|执行|保持|开展|落实|化|抓|机制)*(?:类|任务)?|(?:并|且)坚持(?=$|[，。；,;])"
)
_DONE_ON = re.compile(r"已(?:经)?于.{2,14}?(?:前|底)?(?:全部|基本)?(?:完成|整改|办结|销号)(?:整改|到位|完毕|销号)?")
_DONE = re.compile(
    r"已(?:经)?(?:全部)?(?:完成|整改|办结|销号)(?:整改|到位|完毕|销号)?|(?<![前底内])完成整改$|^(?:整改)?完成$"
)
_DONE_THAT_DAY = re.compile(
    r"(?:(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]|\d{4}[./-]\d{1,2}[./-]\d{1,2}日?)已(?:经)?(?:全部)?(?:完成|整改|办结|销号)(?:整改|到位|完毕|销号)?"
)
_ONLY_BEGINS = re.compile(r"＃起(?![草始])")
_RECURRING = re.compile(r"每(?:个)?(?:半年|季度|季|年|月|周|日|天)[^，。；,;]*")
_CONCENTRATED = re.compile(r"(?:在)?集中整改(?:期|期间|阶段|期限)?(?:之?内|结束)?(?:前)?(?:完成)?")
_FROM_FEEDBACK = re.compile(
    r"(?:自|从)?(?:收到)?(?:巡察|巡视)?(?:组)?(?:意见|问题|情况)?反馈(?:的)?(?:意见|问题|情况|会)*(?:之日|当日|日)?(?:起|之后|以后|后)*"
    r"的?(?P<count>\d{1,3}|半)个?(?P<unit>月|日|天|周|年)(?:之内|以内|内|前)?"
)
_NO_YEAR = "没有写年份"
_BETWEEN_DATES = re.compile(r"[至到—–~～－]|[月日]起|[月日\d]\s*-\s*(?:\d{1,4}\s*[年月日]|\d{4}\D)")
_CALENDAR_WORD = re.compile(r"\d|[年月日天周旬]")


@dataclass(frozen=True, slots=True)
class Deadline:
    """What a wording says; a date, the flags and the complaint may all hold together.

    `done` is set where the wording says that it is finished (已完成); `inferred` where the year of `due` is not in the
    wording but follows from the reference. Neither takes part in equality.
    """

    due: date | None = None
    immediate: bool = False
    long_term: bool = False
    complaint: str | None = None
    done: bool = field(default=False, compare=False)
    inferred: bool = field(default=False, compare=False)


@dataclass(slots=True)
class _Reading:
    """A wording while it is taken apart: what is left of it, and what was found; `written` are dates with a year."""

    rest: str
    reference: Reference
    dates: list[date] = field(default_factory=list)
    written: list[date] = field(default_factory=list)
    impossible: bool = False
    inferred: bool = False
    missing: str = ""

    def take(self, pattern: re.Pattern[str]) -> bool:
        self.rest, times = pattern.subn("", self.rest)
        return times > 0


def read_deadline(wording: str, reference: Reference = NOTHING_KNOWN) -> Deadline:
    """The deadline a wording names; an empty wording names none.

    月底 is the month's last day, 上旬 ends on the 10th, 中旬 on the 20th, X前 includes X, a month alone means its last
    day and a year alone its last day; of a span or of several dates the last one counts. A missing year follows from
    `reference` or is not known; nothing is ever guessed. What cannot be read is named in `complaint`, in Chinese.
    """
    text = plain_dates(wording)
    if not text:
        return Deadline()
    reading = _Reading(text, reference)
    finished_on = any([reading.take(_DONE_ON), reading.take(_DONE_THAT_DAY)])
    immediate, long_term, done = reading.take(_IMMEDIATE), reading.take(_LONG_TERM), reading.take(_DONE)
    recurring = reading.take(_RECURRING)
    _take_concentrated(reading)
    _take_from_feedback(reading)
    _take_dates(reading)
    _take_yearless(reading)
    begins = reading.rest.count("＃") == 1 and bool(_ONLY_BEGINS.search(reading.rest))
    due = None if begins else max(reading.dates, default=None)
    understood = bool(reading.dates) or immediate or long_term or done or finished_on or recurring
    complaint = _complaint(wording, reading, understood=understood)
    if complaint is None and due is None and (finished_on or ((recurring or begins) and not (long_term or immediate))):
        what = "写的是完成时间" if finished_on else "写的是开始时间" if begins else "是定期要求"
        complaint = f"整改时限“{_shown(wording)}”{what}，不作为截止日期，请核对"
    return Deadline(due, immediate, long_term, complaint, done or finished_on, reading.inferred)


def _take_concentrated(reading: _Reading) -> None:
    if reading.take(_CONCENTRATED):
        if reading.reference.concentrated_until:
            reading.dates.append(reading.reference.concentrated_until)
        else:
            reading.missing = "没有写明集中整改期到哪一天"


def _take_from_feedback(reading: _Reading) -> None:
    def take(found: re.Match[str]) -> str:
        count, unit = found["count"], {"天": "日"}.get(found["unit"], found["unit"])
        if count == "半":
            count, unit = ("6", "月") if unit == "年" else ("15", "日")
        day = reading.reference.after_feedback(int(count), unit)
        if day:
            reading.dates.append(day)
        else:
            reading.missing = "从反馈算起，但不知道反馈日期"
        return ""

    reading.rest = _FROM_FEEDBACK.sub(take, reading.rest)


def _take_dates(reading: _Reading) -> None:
    for pattern, last_day in NUMBERED_DATES:
        for found in pattern.finditer(reading.rest):
            try:
                reading.dates.append(last_day(found))
            except ValueError:
                reading.impossible = True
        reading.rest = pattern.sub("＃", reading.rest)


def _take_yearless(reading: _Reading) -> None:
    """Dates without a year: of the year before them in the wording, else of the reference's."""
    reading.written = list(reading.dates)
    for pattern, last_day in YEARLESS:
        for found in pattern.finditer(reading.rest):
            _take_one_yearless(reading, found["relative"] or "", last_day(found))
        reading.rest = pattern.sub("＃", reading.rest)


def _take_one_yearless(reading: _Reading, relative: str, day_of: MonthDay) -> None:
    try:
        day = _placed(reading, relative, day_of)
    except ValueError:
        reading.impossible = True
        return
    if day:
        reading.dates.append(day)
    elif not reading.missing:
        reading.missing = _NO_YEAR


def _placed(reading: _Reading, relative: str, day_of: MonthDay) -> date | None:
    day_of(2024)  # raises for a day that no year has
    if relative:
        base = reading.written[0].year if reading.written else reading.reference.base_year()
        reading.inferred = base is not None
        return day_of(base + (relative in ("明年", "次年", "来年", "翌年"))) if base else None
    if reading.written:
        written = max(reading.written)
        same_year = day_of(written.year)
        if same_year >= written:
            return same_year
        return day_of(written.year + 1) if _is_span(reading.rest) else None
    day = reading.reference.in_its_year(day_of)
    reading.inferred = reading.inferred or day is not None
    return day


def _shown(wording: str) -> str:
    line = " ".join(wording.split())
    return line if len(line) <= 30 else line[:29] + "…"


def _complaint(wording: str, reading: _Reading, *, understood: bool) -> str | None:
    what, dates = f"整改时限“{_shown(wording)}”", reading.dates
    if reading.impossible:
        tail = "中有不存在的日期，请核对" if dates else "中的日期不存在，暂按无日期处理，请改正"
        return what + tail
    if reading.missing and not dates:
        also = "请补写反馈日期，或" if "反馈" in reading.missing else "请"
        mend = "请补写年份" if reading.missing == _NO_YEAR else f"{also}写成“2023年10月31日”这样的日期"
        return f"{what}{reading.missing}，暂按无日期处理，{mend}"
    if reading.missing == _NO_YEAR:
        return f"{what}中还有读不出的日期，按 {max(dates).isoformat()} 处理，请核对"
    if not understood:
        return f"{what}读不出日期，暂按无日期处理，请写成“2023年10月31日”这样的日期"
    if _CALENDAR_WORD.search(reading.rest) and not dates:
        return f"{what}中有读不出的日期，请写成“2023年10月31日”这样的日期"
    if len(set(dates)) > 1 and not _is_span(wording):
        return f"{what}写了多个日期，按最后一个 {max(dates).isoformat()} 处理，请核对"
    return None


def _is_span(wording: str) -> bool:
    return bool(_BETWEEN_DATES.search(wording))
