"""What two people said of one measure: when it goes together, and when the office should look."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ledger.differing import Point, differences, standing
from bot.ledger.progress import Report, ReportKind

NOW = datetime(2023, 10, 11, 2, tzinfo=UTC)
HOUR, DAYS = timedelta(hours=1), timedelta(days=3)
ONE, OTHER = 1, 2
PROGRESS, DONE, NOT_DONE = ReportKind.PROGRESS, ReportKind.DONE, ReportKind.NOT_DONE
BASICALLY, COMMITMENT = ReportKind.BASICALLY_DONE, ReportKind.COMMITMENT


def said(kind: ReportKind = PROGRESS, *, ago: timedelta = timedelta(), by: int = OTHER, **more: Any) -> Report:
    return Report(unit_id=1, measure_id=1, person_id=by, at=NOW - ago, kind=kind, **({"facts": {}} | more))


def amount(done: float, unit: str, total: float | None = None, **more: Any) -> Report:
    return said(quantity_done=done, quantity_total=total, quantity_unit=unit, **more)


def points(newer: Report, *others: Report) -> list[Point]:
    return [difference.point for difference in differences(newer, others)]


@pytest.mark.parametrize(
    ("older", "newer", "point"),
    [
        (said(percent=80, ago=HOUR), said(percent=50), Point.PERCENT),
        (said(percent=50, ago=HOUR), said(percent=80), Point.PERCENT),
        (said(percent=80, ago=DAYS), said(percent=50), Point.PERCENT),
        (said(percent=60, ago=HOUR), said(DONE), Point.PERCENT),
        (amount(5, "万亩", 6.2, ago=HOUR), amount(4, "万亩", 6.2), Point.AMOUNT),
        (amount(5, "万亩", ago=HOUR), amount(40000, "亩"), Point.AMOUNT),
        (amount(3, "个", 5, ago=DAYS), amount(3, "个", 6), Point.AMOUNT),
        (said(NOT_DONE, ago=HOUR), said(DONE), Point.STATE),
        (said(BASICALLY, ago=DAYS), said(NOT_DONE), Point.STATE),
        (
            said(COMMITMENT, ago=DAYS, expected_on=date(2023, 10, 20)),
            said(expected_on=date(2023, 10, 25)),
            Point.PROMISE,
        ),
    ],
)
def test_what_does_not_go_together_is_seen(older: Report, newer: Report, point: Point) -> None:
    assert points(newer, older) == [point]


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (said(percent=50, ago=DAYS), said(percent=80)),
        (said(percent=80, ago=HOUR), said(percent=80)),
        (amount(4, "万亩", ago=DAYS), amount(5, "万亩")),
        (amount(4, "万亩", ago=HOUR), amount(40000, "亩")),
        (amount(4, "公里", ago=HOUR), amount(3, "个")),
        (said(NOT_DONE, ago=DAYS), said(DONE)),
        (said(NOT_DONE, ago=HOUR), said(percent=60)),
        (said(ReportKind.ACKNOWLEDGED, ago=HOUR), said(DONE)),
        (
            said(COMMITMENT, ago=HOUR, expected_on=date(2023, 10, 12), facts={"date_role": "report_by"}),
            said(expected_on=date(2023, 10, 20)),
        ),
    ],
)
def test_what_goes_together_is_left_alone(older: Report, newer: Report) -> None:
    assert points(newer, older) == []


def test_differing_amounts_make_their_percents_superfluous() -> None:
    older = amount(5, "万亩", 6.2, percent=80.6, expected_on=date(2023, 10, 20), ago=HOUR)
    newer = amount(4, "万亩", 6.2, percent=64.5, expected_on=date(2023, 10, 25))
    assert points(newer, older) == [Point.AMOUNT, Point.PROMISE]


def test_of_each_point_the_newest_word_counts_and_one_other_person_is_named() -> None:
    others = [said(percent=50, ago=HOUR), said(percent=90, ago=2 * HOUR), said(NOT_DONE, by=3, ago=HOUR)]
    assert points(said(percent=50), *others) == []
    newer = said(DONE)
    assert {difference.older.person_id for difference in differences(newer, others)} == {3}


def test_what_was_said_before_it_was_sent_back_or_long_ago_counts_no_more() -> None:
    fresh, back, before = said(ago=HOUR), said(ReportKind.SENT_BACK, ago=2 * HOUR), said(DONE, ago=3 * HOUR)
    assert list(standing([fresh, back, before], NOW)) == [fresh]
    assert list(standing([fresh, said(ago=timedelta(days=8))], NOW)) == [fresh]


_reports = st.builds(
    lambda kind, percent, done, unit, hours: said(
        kind, percent=percent, quantity_done=done, quantity_unit=unit, ago=timedelta(hours=hours)
    ),
    st.sampled_from([PROGRESS, DONE, NOT_DONE, BASICALLY, COMMITMENT]),
    st.none() | st.floats(0, 100),
    st.none() | st.floats(0, 1e6),
    st.sampled_from([None, "", "亩", "万亩", "元", "亿元"]),
    st.integers(0, 160),
)


@given(_reports, st.lists(_reports, max_size=5))
def test_any_report_agrees_with_itself_and_differs_from_one_person_at_most(newer: Report, others: list[Report]) -> None:
    twin = newer.model_copy(update={"person_id": ONE})
    assert twin not in [difference.older for difference in differences(newer, [twin, *others])]
    assert len({difference.older.person_id for difference in differences(newer, others)}) <= 1
