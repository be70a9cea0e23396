"""Tables of cases for the pure heart: who hears what on which day, and what stays silent."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ledger import moments
from bot.ledger.calendar import Calendar
from bot.ledger.facts import DeputyFacts, DutyFacts, UnitFacts
from bot.ledger.measure import MeasureStatus
from bot.ledger.plan import next_notice_on
from bot.ledger.policy import SHIPPED, Hearer, Ladder, Level, Rung, When
from bot.ledger.why_not import Saying, why_taken_back
from tests.support.planning import (
    CLERK,
    DEPUTY,
    FIRST,
    HANDLER,
    LEADER,
    NAMES,
    SHANGHAI,
    SHIPPED_DAYS,
    UNIT,
    at,
    course,
    day,
    due,
    lines,
    measure,
    without,
)

EVERYBODY = "罗小芸 韩志远 高建国 许文静"


def test_three_colours_from_the_first_green_to_the_repeated_red() -> None:
    assert course(measure("2023-10-31"), "2023-11-20") == [
        "10-11 before-20 罗小芸",
        "10-23 before-10 罗小芸 韩志远",
        "10-30 before-3 罗小芸 韩志远",
        f"11-01 after-1 {EVERYBODY}",
        f"11-08 after-1+1 {EVERYBODY}",
        f"11-15 after-1+2 {EVERYBODY}",
    ]


def test_the_short_ladder_speaks_four_times_and_once_after() -> None:
    assert course(measure("2023-10-27", ladder="short"), "2023-12-31") == [
        "10-20 before-7 罗小芸 韩志远",
        "10-24 before-3 罗小芸 韩志远",
        "10-26 before-1 罗小芸 韩志远",
        "10-27 before-0 罗小芸 韩志远",
        "10-30 after-1 罗小芸 韩志远 高建国",
    ]


def test_of_two_rungs_on_one_working_day_the_nearer_to_the_deadline_is_said() -> None:
    # Three days before is a Saturday, one day before the Monday after it.
    assert course(measure("2023-10-31", ladder="short"), "2023-10-30")[1:] == ["10-30 before-1 罗小芸 韩志远"]


def test_the_quiet_ladder_climbs_one_person_at_a_time() -> None:
    assert course(measure("2023-10-31", ladder="quiet"), "2023-12-31") == [
        "10-24 before-7 罗小芸",
        "11-01 after-1 韩志远",
        "11-06 after-5 高建国",
    ]


def test_long_term_is_checked_every_ninety_days_without_a_deadline() -> None:
    standing = measure(None, ladder="long-term", status=MeasureStatus.LONG_TERM, since="2023-09-01")
    assert course(standing, "2024-06-30") == [
        "11-30 every-90+1 罗小芸 韩志远",
        "02-28 every-90+2 罗小芸 韩志远",
        "05-28 every-90+3 罗小芸 韩志远",
    ]


@pytest.mark.parametrize(
    ("deadline", "first_line"),
    [
        # 20 days before is Saturday, 14 October; the next working day is not after the deadline.
        ("2023-11-03", "10-16 before-20 罗小芸"),
        # Saturday and Sunday, 7 and 8 October, are working days.
        ("2023-10-27", "10-07 before-20 罗小芸"),
        ("2023-10-28", "10-08 before-20 罗小芸"),
        # Inside the long holiday.
        ("2023-10-23", "10-07 before-20 罗小芸"),
    ],
)
def test_a_rung_on_a_free_day_waits_for_the_next_working_day(deadline: str, first_line: str) -> None:
    assert course(measure(deadline), "2023-12-31")[0] == first_line


def test_a_deadline_inside_a_holiday_is_announced_before_the_holiday_and_overdue_after_it() -> None:
    assert course(measure("2023-10-05", ladder="short"), "2023-10-31", since="09-27 08:00") == [
        "09-28 before-0 罗小芸 韩志远",
        "10-07 after-1 罗小芸 韩志远 高建国",
    ]


def test_the_office_can_make_a_holiday_a_working_day() -> None:
    open_day = Calendar({day("10-06"): True})
    assert course(measure("2023-10-05", ladder="short"), "2023-10-31", since="10-01 08:00", calendar=open_day) == [
        "10-06 after-1 罗小芸 韩志远 高建国"
    ]


def test_a_late_import_hears_only_the_latest_rung() -> None:
    assert lines(due(measure("2023-10-17"), "10-12 08:00")) == ["before-10 罗小芸 韩志远"]
    assert lines(due(measure("2023-09-20"), "10-12 08:00")) == [f"after-1+2 {EVERYBODY}"]


def test_what_was_said_is_not_said_again() -> None:
    notices = due(measure("2023-10-31"), "10-12 08:00")
    said = frozenset(notice.wanted.key for notice in notices)
    assert lines(notices) == ["before-20 罗小芸"]
    assert due(measure("2023-10-31"), "10-12 08:01", said=said) == []
    assert [*said] == ["remind:1:before-20:2023-10-31:1"]


def test_a_moved_deadline_moves_the_keys() -> None:
    said = frozenset(notice.wanted.key for notice in due(measure("2023-10-16"), "10-13 08:00"))
    moved = due(measure("2023-10-26"), "10-16 08:00", said=said)
    assert [notice.wanted.key for notice in moved] == [
        "remind:1:before-10:2023-10-26:1",
        "remind:1:before-10:2023-10-26:2",
    ]


@pytest.mark.parametrize("status", [MeasureStatus.CLAIMED, MeasureStatus.CLOSED])
def test_claimed_and_closed_measures_are_silent(status: MeasureStatus) -> None:
    assert course(measure("2023-10-10", status=status), "2024-12-31") == []
    assert next_notice_on(measure(status=status), UNIT, at("10-12 08:00"), SHIPPED_DAYS, frozenset()) is None


def test_a_measure_without_a_deadline_is_silent() -> None:
    assert course(measure(None), "2024-12-31") == []


def test_a_paused_unit_is_silent() -> None:
    paused = replace(UNIT, paused_until=day("10-31"))
    assert due(measure("2023-10-10"), "10-12 08:00", unit=paused) == []


def test_a_units_silence_ends_by_itself_with_the_latest_word_to_each() -> None:
    paused = replace(UNIT, paused_until=day("10-24"))
    assert course(measure("2023-10-31"), "2023-10-31", unit=paused) == [
        "10-25 before-10 罗小芸 韩志远",
        "10-30 before-3 罗小芸 韩志远",
    ]


def test_a_run_missed_at_the_end_of_a_silence_costs_nothing() -> None:
    paused = replace(UNIT, paused_until=day("10-13"))
    assert next_notice_on(measure("2023-10-20"), paused, at("10-12 08:00"), SHIPPED_DAYS, frozenset()) == day("10-16")
    assert lines(due(measure("2023-10-20"), "10-18 08:00", unit=paused)) == ["before-3 罗小芸 韩志远"]


def test_a_paused_person_hears_the_latest_when_the_pause_is_over() -> None:
    resting = without(HANDLER, paused_until=day("10-24"))
    assert course(measure("2023-10-31"), "2023-10-31", unit=resting) == [
        "10-23 before-10 韩志远",
        "10-25 before-10 罗小芸",
        "10-30 before-3 罗小芸 韩志远",
    ]


def test_somebody_who_left_hears_nothing() -> None:
    assert course(measure("2023-10-31"), "2023-10-31", unit=without(HANDLER, is_active=False)) == [
        "10-23 before-10 韩志远",
        "10-30 before-3 韩志远",
    ]


def deputised(from_on: str, until_on: str, person: int = HANDLER) -> dict[int, tuple[DeputyFacts, ...]]:
    return {person: (DeputyFacts(DEPUTY, day(from_on), day(until_on)),)}


def test_the_deputy_hears_in_the_absent_persons_place() -> None:
    unit = replace(UNIT, deputies=deputised("10-20", "10-27"))
    assert course(measure("2023-10-31"), "2023-10-31", unit=unit) == [
        "10-11 before-20 罗小芸",
        "10-20 before-20 沈一鸣",
        "10-23 before-10 沈一鸣 韩志远",
        "10-30 before-3 罗小芸 韩志远",
    ]


def test_a_deputy_who_left_does_not_hear() -> None:
    unit = replace(without(DEPUTY, is_active=False), deputies=deputised("10-01", "10-31"))
    assert lines(due(measure("2023-10-31"), "10-12 08:00", unit=unit)) == ["before-20 罗小芸"]


def test_one_person_with_two_duties_hears_once_by_the_nearer_one() -> None:
    both = replace(
        measure("2023-10-20"),
        duties=(DutyFacts(LEADER, Hearer.DIRECTLY_RESPONSIBLE), DutyFacts(LEADER, Hearer.HANDLER)),
    )
    assert [(n.wanted.person_id, n.wanted.role) for n in due(both, "10-12 08:00")] == [(LEADER, Hearer.HANDLER)]


def test_a_new_handler_hears_where_things_stand() -> None:
    said = frozenset(notice.wanted.key for notice in due(measure("2023-10-20"), "10-12 08:00"))
    handed_over = replace(
        measure("2023-10-20"),
        duties=(DutyFacts(DEPUTY, Hearer.HANDLER), DutyFacts(LEADER, Hearer.DIRECTLY_RESPONSIBLE)),
    )
    assert lines(due(handed_over, "10-13 08:00", said=said)) == ["before-10 沈一鸣"]


def test_a_person_whose_message_of_today_has_gone_waits_for_the_next_working_day() -> None:
    used = frozenset({HANDLER})
    assert lines(due(measure("2023-10-20"), "10-13 10:00", used=used)) == ["before-10 韩志远"]
    said = frozenset({"remind:1:before-10:2023-10-20:2"})
    looked = next_notice_on(measure("2023-10-20"), UNIT, at("10-13 10:00"), SHIPPED_DAYS, said, used)
    assert looked == day("10-16")


@pytest.mark.parametrize("now", ["10-13 18:00", "10-13 23:59", "10-14 10:00", "10-15 10:00"])
def test_after_work_and_on_free_days_nothing_is_planned_but_the_next_working_day_noted(now: str) -> None:
    assert due(measure("2023-10-20"), now) == []
    assert next_notice_on(measure("2023-10-20"), UNIT, at(now), SHIPPED_DAYS, frozenset()) == day("10-16")


def test_between_rungs_the_next_look_is_the_next_rungs_day() -> None:
    said = frozenset({"remind:1:before-20:2023-10-31:1"})
    assert next_notice_on(measure("2023-10-31"), UNIT, at("10-12 08:00"), SHIPPED_DAYS, said) == day("10-23")


def test_lateness_is_what_the_program_missed() -> None:
    expected = replace(measure("2023-10-20"), expected_on=day("10-10"))
    assert [n.is_late for n in due(expected, "10-11 08:00")] == [False, False]
    assert [n.is_late for n in due(expected, "10-12 08:00")] == [True, True]
    imported_today = replace(measure("2023-10-20"), expected_on=day("10-12"))
    assert [n.is_late for n in due(imported_today, "10-12 08:00")] == [False, False]


def test_lateness_is_counted_in_working_days() -> None:
    ladder = Ladder("own", (Rung(When.BEFORE, 20, (Hearer.HANDLER,), Level.GREEN),))
    before_the_holiday = replace(measure("2023-10-18"), ladder=ladder, expected_on=day("09-28"))
    assert not any(n.is_late for n in due(before_the_holiday, "10-07 08:00"))
    assert any(n.is_late for n in due(before_the_holiday, "10-08 08:00"))


def test_rungs_before_the_deadline_end_when_one_after_it_has_come() -> None:
    ladder = Ladder(
        "own",
        (
            Rung(When.BEFORE, 10, (Hearer.HANDLER,), Level.GREEN),
            Rung(When.AFTER, 1, (Hearer.OFFICE,), Level.RED, repeat_days=2, repeat_in_workdays=False),
        ),
    )
    own = replace(measure("2023-10-10"), ladder=ladder)
    assert lines(due(own, "10-12 08:00")) == ["after-1 许文静"]
    assert course(own, "10-20", since="10-11 08:00") == [
        "10-11 after-1 许文静",
        "10-13 after-1+1 许文静",
        "10-16 after-1+2 许文静",
        "10-17 after-1+3 许文静",
        "10-19 after-1+4 许文静",
    ]


def test_each_person_hears_the_latest_rung_that_names_them() -> None:
    overdue = replace(measure("2023-10-31"), ladder=SHIPPED["quiet"])
    assert lines(due(overdue, "11-08 08:00")) == ["after-5 高建国", "after-1 韩志远"]


@given(person=st.integers(1, 10_000), hour=st.integers(0, 23), minute=st.integers(0, 59))
def test_no_message_starts_on_the_hour_or_the_half_hour(person: int, hour: int, minute: int) -> None:
    unit = replace(UNIT, work_start=datetime(2023, 10, 9, hour, minute, tzinfo=SHANGHAI).time())
    opening = moments.opening(person, day("10-09"), unit)
    start = datetime(2023, 10, 9, hour, minute, tzinfo=SHANGHAI)
    assert opening.minute not in (0, 30)
    assert timedelta(minutes=1) <= opening - start <= timedelta(minutes=14)


@given(person=st.integers(1, 10_000), seconds=st.integers(0, 9 * 3600 - 1))
def test_a_message_planned_during_the_day_leaves_at_once_but_never_at_a_crowded_minute(
    person: int, seconds: int
) -> None:
    now = at("10-09 09:00") + timedelta(seconds=seconds)
    leaves = moments.moment(person, now, UNIT)
    if leaves is None:
        assert now >= at("10-09 17:30")
    else:
        assert now <= leaves < at("10-09 18:00")
        assert leaves.minute not in (0, 30)
        assert leaves - now < timedelta(minutes=15)


def test_the_same_person_opens_at_the_same_minute_every_day_and_people_differ() -> None:
    first = moments.opening(HANDLER, day("10-09"), UNIT)
    assert moments.opening(HANDLER, day("10-10"), UNIT) - first == timedelta(days=1)
    assert len({moments.opening(person, day("10-09"), UNIT) for person in range(1, 50)}) > 5


def test_the_names_of_the_test_cover_everybody() -> None:
    assert set(NAMES) == {HANDLER, LEADER, FIRST, CLERK, DEPUTY}


def test_a_clock_that_goes_back_says_nothing_twice() -> None:
    said = frozenset(notice.wanted.key for notice in due(measure("2023-10-20"), "10-12 09:20"))
    assert due(measure("2023-10-20"), "10-12 09:10", said=said) == []
    assert due(measure("2023-10-20"), "10-11 09:20", said=said) == []


@pytest.mark.parametrize("today", ["2024-03-29", "2024-03-31", "2024-04-02", "2024-10-25", "2024-10-28"])
def test_where_summer_time_begins_and_ends_messages_still_open_after_work_begins(today: str) -> None:
    berlin = replace(UNIT, zone=ZoneInfo("Europe/Berlin"))
    opening = moments.opening(HANDLER, day(today), berlin)
    assert (opening.date(), opening.hour) == (day(today), 9)
    assert moments.moment(HANDLER, opening - timedelta(hours=9), berlin) == opening


def test_a_leap_day_is_a_day_like_any_other() -> None:
    assert course(measure("2024-03-10"), "2024-03-11", since="2024-02-21 08:00") == [
        "02-21 before-20 罗小芸",
        "02-29 before-10 罗小芸 韩志远",
        "03-07 before-3 罗小芸 韩志远",
        f"03-11 after-1 {EVERYBODY}",
    ]


@pytest.mark.parametrize(
    ("saying", "changes", "reason"),
    [
        (("before-10", "2023-10-20", HANDLER), {}, ""),
        (("before-10", "2023-10-20", HANDLER), {"status": MeasureStatus.CLOSED}, "已销号"),
        (("before-10", "2023-10-20", HANDLER), {"status": MeasureStatus.CLAIMED}, "已报完成，等待核验"),
        (("before-10", "2023-10-20", HANDLER), {"due_on": day("10-25")}, "整改时限已改为10月25日"),
        (("before-10", "2023-10-20", HANDLER), {"due_on": None}, "整改时限已取消"),
        (("before-10", "2023-10-20", HANDLER), {"duties": ()}, "已不由本人负责"),
        (("before-10", "2023-10-20", HANDLER), {"ladder": SHIPPED["short"]}, "提醒规则已更改"),
        (
            ("before-10", "2023-10-20", HANDLER),
            {"ladder": SHIPPED["long-term"], "status": MeasureStatus.LONG_TERM},
            "已转为长期坚持",
        ),
        (("before-20", "2023-10-20", HANDLER), {}, "已有更近的提醒"),
    ],
)
def test_what_is_taken_back_has_its_reason(
    saying: tuple[str, str, int], changes: dict[str, object], reason: str
) -> None:
    changed = replace(measure("2023-10-20"), **changes)  # type: ignore[arg-type]  # the table names real fields
    rung, occurrence, person = saying
    assert why_taken_back(Saying(rung, occurrence, person, day("10-12")), changed, UNIT, SHIPPED_DAYS) == reason


@pytest.mark.parametrize(
    ("unit", "reason"),
    [
        (replace(UNIT, paused_until=day("12-31")), "本单位已暂停提醒"),
        (without(HANDLER, paused_until=day("10-12")), "罗小芸已暂停提醒"),
        (without(HANDLER, is_active=False), "已离岗"),
        (replace(UNIT, deputies=deputised("10-12", "10-12")), "已由沈一鸣代收"),
    ],
)
def test_what_is_taken_back_for_the_persons_sake_has_its_reason(unit: UnitFacts, reason: str) -> None:
    saying = Saying("before-10", "2023-10-20", HANDLER, day("10-12"))
    assert why_taken_back(saying, measure("2023-10-20"), unit, SHIPPED_DAYS) == reason
