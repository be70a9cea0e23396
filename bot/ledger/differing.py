"""Whether what two people said of one measure goes together: state, amounts, percent, promised day; pure."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.ledger.progress import Report, ReportKind

SAME_TIME = timedelta(days=1)
"""What is said within a day is about the same state of things: any difference counts."""
LOOKED_BACK = timedelta(days=7)
"""Within a week work only goes on: less than was said before differs, more is progress."""

_FARTHER = {ReportKind.NOT_DONE: 0, ReportKind.BASICALLY_DONE: 1, ReportKind.DONE: 2}
"""How far the work is by the kind of report alone; progress says it in figures."""
_MYRIADS = {"万": 1e4, "亿": 1e8}
_SAYS_NO_ROLE = "eta"


class Point(StrEnum):
    """In what two reports differ."""

    STATE = "state"
    AMOUNT = "amount"
    PERCENT = "percent"
    PROMISE = "promise"


@dataclass(frozen=True, slots=True)
class Difference:
    """That the newer report does not go with the older one of another person."""

    point: Point
    older: Report
    newer: Report


def differences(newer: Report, others: Sequence[Report]) -> list[Difference]:
    """In what the report differs from those of others, the newest first; all from the one person who differs first.

    Of each point only the newest report that speaks of it counts. Amounts that differ make their percents superfluous.
    """
    found: list[Difference] = []
    for point in Point:
        older = next((other for other in others if _speaks_of(point, newer, other)), None)
        if older is not None and _differs(point, older, newer):
            found.append(Difference(point, older, newer))
    points = {difference.point for difference in found}
    return [
        difference
        for difference in found
        if difference.older.person_id == found[0].older.person_id
        and not (difference.point is Point.PERCENT and Point.AMOUNT in points)
    ]


def percent_of(report: Report) -> float | None:
    """From 0 to 100; “done” counts as 100."""
    return 100.0 if report.kind is ReportKind.DONE else report.percent


def standing(reports: Sequence[Report], now: datetime) -> Iterator[Report]:
    """Those (the newest first) that are young enough and were said since the office last sent the claim back."""
    for report in reports:
        if report.kind is ReportKind.SENT_BACK or report.at <= now - LOOKED_BACK:
            return
        yield report


def _speaks_of(point: Point, newer: Report, other: Report) -> bool:
    """Whether both reports say something that can be compared."""
    match point:
        case Point.STATE:
            return newer.kind in _FARTHER and other.kind in _FARTHER
        case Point.AMOUNT:
            return newer.quantity_done is not None and other.quantity_done is not None and _is_one_unit(newer, other)
        case Point.PERCENT:
            return percent_of(newer) is not None and percent_of(other) is not None
        case _:
            is_dated = newer.expected_on is not None and other.expected_on is not None
            return is_dated and _date_role(newer) == _date_role(other)


def _differs(point: Point, older: Report, newer: Report) -> bool:
    match point:
        case Point.STATE:
            return _steps_aside(_FARTHER[older.kind], _FARTHER[newer.kind], older, newer)
        case Point.AMOUNT:
            before, after = _scaled(older.quantity_done, older), _scaled(newer.quantity_done, newer)
            wholes = (older.quantity_total, newer.quantity_total)
            if None not in wholes and not math.isclose(_scaled(wholes[0], older), _scaled(wholes[1], newer)):
                return True
            return _steps_aside(before, after, older, newer)
        case Point.PERCENT:
            return _steps_aside(percent_of(older) or 0.0, percent_of(newer) or 0.0, older, newer)
        case _:
            return older.expected_on != newer.expected_on


def _steps_aside(before: float, after: float, older: Report, newer: Report) -> bool:
    """Less than was said before, or more within a day of it."""
    if math.isclose(before, after):
        return False
    return after < before or older.at > newer.at - SAME_TIME


def _is_one_unit(one: Report, other: Report) -> bool:
    return _unit(one)[1] == _unit(other)[1]


def _unit(report: Report) -> tuple[float, str]:
    """What one of the unit is, and the unit itself: 10000 and 亩 for 万亩."""
    words = (report.quantity_unit or "").strip()
    factor = _MYRIADS.get(words[:1])
    return (factor, words[1:]) if factor else (1.0, words)


def _scaled(amount: float | None, report: Report) -> float:
    return (amount or 0.0) * _unit(report)[0]


def _date_role(report: Report) -> str:
    """What the promised day is for: the end of the work, the next report, its beginning."""
    return str(report.facts.get("date_role", _SAYS_NO_ROLE))
