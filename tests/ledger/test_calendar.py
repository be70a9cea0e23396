"""Working days as published, with make-up days, the office's own days, and the end of what is published."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.database import Database
from bot.ledger import calendar as working_days
from bot.ledger.calendar import Calendar, CalendarOverride
from bot.ledger.unit import Unit

SHIPPED = Calendar()
DAYS = st.dates(date(2019, 1, 1), date(2029, 12, 31))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2023-09-28", True),
        ("2023-09-29", False),
        ("2023-10-06", False),
        ("2023-10-07", True),
        ("2023-10-08", True),
        ("2023-10-14", False),
        ("2024-02-04", True),
        ("2024-02-29", True),
    ],
)
def test_holidays_are_free_and_make_up_days_are_not(day: str, works: bool) -> None:
    assert SHIPPED.is_workday(date.fromisoformat(day)) is works


def test_the_long_holiday_is_stepped_over_in_both_directions() -> None:
    assert SHIPPED.next_workday(date(2023, 9, 28)) == date(2023, 10, 7)
    assert SHIPPED.previous_workday(date(2023, 10, 7)) == date(2023, 9, 28)
    assert SHIPPED.this_or_next_workday(date(2023, 10, 1)) == date(2023, 10, 7)
    assert SHIPPED.this_or_next_workday(date(2023, 10, 8)) == date(2023, 10, 8)


def test_working_days_are_added_across_years_in_both_directions() -> None:
    assert SHIPPED.add_workdays(date(2023, 12, 29), 1) == date(2024, 1, 2)
    assert SHIPPED.add_workdays(date(2024, 1, 2), -1) == date(2023, 12, 29)
    assert SHIPPED.add_workdays(date(2023, 10, 6), 0) == date(2023, 10, 6)
    assert SHIPPED.add_workdays(date(2023, 1, 3), 500) == date(2025, 1, 2)


@given(day=DAYS, count=st.integers(1, 600))
def test_adding_agrees_with_walking_day_by_day(day: date, count: int) -> None:
    walked, left = day, count
    while left:
        walked += timedelta(days=1)
        left -= SHIPPED.is_workday(walked)
    assert SHIPPED.add_workdays(day, count) == walked
    assert SHIPPED.workdays_between(day, walked) == count
    assert SHIPPED.workdays_between(walked, day) == 0


@given(day=DAYS, count=st.integers(1, 300))
def test_going_back_undoes_going_forward(day: date, count: int) -> None:
    start = SHIPPED.this_or_next_workday(day)
    assert SHIPPED.add_workdays(SHIPPED.add_workdays(start, count), -count) == start


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2023, 9, 29), "中秋节、国庆节"),
        (date(2023, 10, 3), "中秋节、国庆节"),
        (date(2023, 10, 14), "周末"),
        (date(2024, 2, 12), "春节"),
        (date(2024, 4, 4), "清明节"),
        (date(2024, 6, 10), "端午节"),
        (date(2023, 10, 9), ""),
    ],
)
def test_a_free_day_says_in_chinese_why(day: date, name: str) -> None:
    assert SHIPPED.holiday_name(day) == name


def test_past_the_published_data_weekdays_work() -> None:
    assert SHIPPED.known_until == date(2026, 12, 31)
    assert SHIPPED.is_workday(date(2027, 1, 1))
    assert not SHIPPED.is_workday(date(2027, 1, 2))
    assert not SHIPPED.is_workday(date(1999, 10, 2))


def test_the_end_of_the_data_is_told_from_sixty_days_before() -> None:
    assert SHIPPED.warning_due(date(2026, 10, 31)) is None
    assert SHIPPED.warning_due(date(2026, 11, 1)) == 2027
    assert SHIPPED.warning_due(date(2027, 3, 1)) == 2027


def test_the_offices_own_days_go_before_the_published_ones() -> None:
    own = Calendar({date(2023, 10, 6): True, date(2023, 10, 9): False}, {date(2023, 10, 9): "建局日"})
    assert own.next_workday(date(2023, 9, 28)) == date(2023, 10, 6)
    assert own.next_workday(date(2023, 10, 8)) == date(2023, 10, 10)
    assert own.holiday_name(date(2023, 10, 9)) == "建局日"
    assert Calendar({date(2023, 10, 9): False}).holiday_name(date(2023, 10, 9)) == "单位安排的休息日"


async def test_a_units_own_days_are_loaded_and_not_anothers(either_database: Database) -> None:
    async with either_database.transaction() as session:
        units = [Unit(name="云岭县农业农村局"), Unit(name="白鹭县水利局")]
        session.add_all(units)
        await session.flush()
        session.add(CalendarOverride(unit_id=units[0].id, day=date(2023, 10, 9), is_workday=False, note="建局日"))
        await session.flush()
        assert not (await working_days.load(session, units[0].id)).is_workday(date(2023, 10, 9))
        assert (await working_days.load(session, units[1].id)).is_workday(date(2023, 10, 9))


@pytest.mark.parametrize(
    ("now", "at"),
    [
        ("2023-10-09T10:30", "2023-10-09T10:30"),
        ("2023-10-09T07:10", "2023-10-09T09:00"),
        ("2023-10-09T18:00", "2023-10-10T09:00"),
        ("2023-09-28T18:30", "2023-10-07T09:00"),
        ("2023-10-03T10:30", "2023-10-07T09:00"),
    ],
)
def test_outside_working_hours_it_waits_for_the_next_opening(now: str, at: str) -> None:
    zone = ZoneInfo("Asia/Shanghai")
    unit = Unit(name="云岭县农业农村局", work_start=time(9), work_end=time(18))
    moment = datetime.fromisoformat(now).replace(tzinfo=zone).astimezone(UTC)
    assert working_days.at_work(moment, unit, SHIPPED) == datetime.fromisoformat(at).replace(tzinfo=zone)
    assert working_days.is_at_work(moment, unit, SHIPPED) is (now == at)
