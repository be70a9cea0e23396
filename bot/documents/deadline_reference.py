"""What a deadline without a year, or counted from the feedback, is measured against."""

import calendar
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

_TOO_LONG_AGO = timedelta(days=183)
_TOO_FAR_AHEAD = timedelta(days=305)


@dataclass(frozen=True, slots=True)
class Reference:
    """What is known around a deadline: the day of the feedback, the day the sheet was drawn up (截至), the years of
    full dates beside it, the year in its title, and the last day of the concentrated rectification (集中整改期)."""

    feedback_on: date | None = None
    as_of: date | None = None
    years: frozenset[int] = frozenset()
    title_year: int | None = None
    concentrated_until: date | None = None

    def with_known(self, feedback_on: date | None) -> "Reference":
        """The same with the ledger's own day of feedback, where the document names none."""
        return self if self.feedback_on else replace(self, feedback_on=feedback_on)

    def base_year(self) -> int | None:
        """The year that 今年 and 明年 are counted from."""
        if self.feedback_on or self.as_of:
            return (self.feedback_on or self.as_of or date.min).year
        return self.title_year or (next(iter(self.years)) if len(self.years) == 1 else None)

    def source(self) -> str:
        """What a missing year is taken from, in Chinese."""
        if self.feedback_on:
            return f"反馈日期 {self.feedback_on.isoformat()}"
        if self.as_of:
            return f"截至日期 {self.as_of.isoformat()}"
        return "同列其他日期" if len(self.years) == 1 else "标题"

    def in_its_year(self, day_of: Callable[[int], date]) -> date | None:
        """The day that `day_of` makes of the fitting year; None where no year is known or two would fit.

        A deadline lies after the feedback. Beside a 截至 date it lies in the same year, unless that was long ago.
        """
        if self.feedback_on:
            return self._after_feedback(day_of, self.feedback_on)
        if self.as_of:
            day = day_of(self.as_of.year)
            return day if day >= self.as_of - _TOO_LONG_AGO else None
        year = self.base_year() if len(self.years) < 2 else None
        if self.title_year and self.years and self.years != {self.title_year}:
            year = None
        return day_of(year) if year else None

    def _after_feedback(self, day_of: Callable[[int], date], feedback: date) -> date | None:
        day = day_of(feedback.year)
        if day < feedback:
            day = day_of(feedback.year + 1)
        return day if day <= feedback + _TOO_FAR_AHEAD else None

    def after_feedback(self, count: int, unit: str) -> date | None:
        """So many 年, 月, 周 or 日 after the feedback; a month ends on the same day of the month, or on its last."""
        start = self.feedback_on
        if start is None or not 0 < count <= 400:
            return None
        if unit in ("年", "月"):
            return _months_later(start, count * (12 if unit == "年" else 1))
        return start + timedelta(days=count * (7 if unit == "周" else 1))


def _months_later(start: date, months: int) -> date:
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


NOTHING_KNOWN = Reference()
"""For a wording that stands alone."""
