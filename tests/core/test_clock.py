"""Clocks tell aware moments and never run backwards."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.clock import ManualClock, RehearsalClock, SystemClock

START = datetime(2023, 10, 11, 1, 0, tzinfo=UTC)


def test_the_systems_clock_is_aware() -> None:
    assert SystemClock().now().tzinfo is UTC


def test_a_rehearsal_begins_at_its_moment_and_only_grows() -> None:
    clock = RehearsalClock(START, speed=1000)
    first, second = clock.now(), clock.now()
    assert START <= first <= second


def test_a_manual_clock_stands_until_moved_and_refuses_to_go_back() -> None:
    clock = ManualClock(START)
    assert clock.now() == clock.now() == START
    clock.move_to(START + timedelta(hours=1))
    assert clock.now() == START + timedelta(hours=1)
    with pytest.raises(ValueError):
        clock.move_to(START)
