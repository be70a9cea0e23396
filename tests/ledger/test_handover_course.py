"""The course of a request that nobody answers, day by day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.ledger.facts import AskedFacts, DeputyFacts, UnitFacts
from bot.ledger.handover_course import MOST_REMINDERS, Remind, Tell, next_step
from tests.support.effort import rounds
from tests.support.planning import DEPUTY, HANDLER, SHIPPED_DAYS, UNIT, at, day, without

ASKED = AskedFacts(7, HANDLER, "罗小芸", at("10-11 15:00"))
"""Asked on a Wednesday."""


def course(days: list[date], unit: UnitFacts = UNIT, asked: AskedFacts = ASKED, *, has_chat: bool = True) -> list[str]:
    """What is due on each of the days on which the program runs: `10-12 1`, `10-17 told after 3`."""
    reminded: list[date] = []
    found = []
    for today in days:
        match next_step(asked, reminded, unit, today, SHIPPED_DAYS, has_chat=has_chat):
            case Remind(number):
                reminded.append(today)
                found.append(f"{today:%m-%d} {number}")
            case Tell(count):
                found.append(f"{today:%m-%d} told after {count}")
                break
    return found


def days(first: str, last: str) -> list[date]:
    return [day(first) + timedelta(days=count) for count in range((day(last) - day(first)).days + 1)]


def test_three_working_days_and_then_a_word_to_those_who_wait() -> None:
    assert course(days("10-11", "10-31")) == ["10-12 1", "10-13 2", "10-16 3", "10-17 told after 3"]


def test_what_was_asked_on_a_free_day_counts_from_the_day_it_is_said() -> None:
    asked = replace(ASKED, at=at("10-14 20:00"))
    assert course(days("10-14", "10-31"), asked=asked)[0] == "10-17 1"


def test_a_pause_of_the_program_shortens_nothing() -> None:
    assert course(days("10-11", "10-12") + days("10-25", "10-31")) == [
        "10-12 1",
        "10-25 2",
        "10-26 3",
        "10-27 told after 3",
    ]


@pytest.mark.parametrize(
    ("unit", "has_chat"),
    [
        (UNIT, False),
        (without(HANDLER, is_active=False), True),
        (without(HANDLER, paused_until=day("10-31")), True),
        (replace(UNIT, deputies={HANDLER: (DeputyFacts(DEPUTY, day("10-01"), day("10-31")),)}), True),
    ],
)
def test_who_cannot_be_reminded_keeps_nobody_waiting_longer(unit: UnitFacts, has_chat: bool) -> None:
    assert course(days("10-11", "10-31"), unit, has_chat=has_chat) == ["10-17 told after 0"]


def test_whoever_comes_back_is_still_reminded_before_others_are_told() -> None:
    back = without(HANDLER, paused_until=day("10-13"))
    assert course(days("10-11", "10-31"), back)[:2] == ["10-16 1", "10-17 2"]


@given(st.sets(st.integers(0, 40), max_size=30))
@settings(max_examples=rounds(40))
def test_on_any_days_of_running_there_are_three_reminders_at_most_and_one_word(running: set[int]) -> None:
    found = course([day("10-11") + timedelta(days=count) for count in sorted(running)])
    reminders = [line for line in found if "told" not in line]
    assert len(reminders) <= MOST_REMINDERS
    assert found == reminders or (len(reminders) == MOST_REMINDERS and found[:-1] == reminders)
    assert all(SHIPPED_DAYS.is_workday(day(line[:5])) for line in found)
    assert len({line[:5] for line in found}) == len(found)
