"""Rules, priorities and pauses of each kind of notice."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.post.policy import LONGEST_PAUSE, PRIORITIES, RULES, WhenUncertain, pause_after, strictest
from bot.post.tables import NoticeKind

HOLD, ONCE, RETRY = WhenUncertain.HOLD, WhenUncertain.RESEND_ONCE, WhenUncertain.RETRY


@pytest.mark.parametrize(
    ("kind", "rule", "priority"),
    [
        (NoticeKind.ANSWER, ONCE, 0),
        (NoticeKind.EDIT, RETRY, 0),
        (NoticeKind.OPERATOR, ONCE, 1),
        (NoticeKind.OFFICE, ONCE, 3),
        (NoticeKind.RESULT, ONCE, 3),
        (NoticeKind.REMINDER, ONCE, 5),
        (NoticeKind.OVERDUE, ONCE, 5),
        (NoticeKind.ESCALATION, HOLD, 5),
        (NoticeKind.DIGEST, HOLD, 7),
    ],
)
def test_each_kind_has_its_rule_and_its_place(kind: NoticeKind, rule: WhenUncertain, priority: int) -> None:
    assert (RULES[kind], PRIORITIES[kind]) == (rule, priority)


def test_no_kind_is_without_rule_and_place() -> None:
    assert set(RULES) == set(PRIORITIES) == set(NoticeKind)


@given(st.lists(st.sampled_from(NoticeKind), min_size=1))
def test_the_strictest_rule_binds_them_all(kinds: list[NoticeKind]) -> None:
    order = [HOLD, ONCE, RETRY]
    assert order.index(RULES[strictest(kinds)]) == min(order.index(RULES[kind]) for kind in kinds)
    assert strictest(kinds) in kinds


@given(st.integers(0, 10_000), st.text())
def test_a_pause_is_neither_nothing_nor_for_ever(tries: int, name: str) -> None:
    assert timedelta(seconds=2) <= pause_after(tries, name) <= LONGEST_PAUSE * 1.25


def test_pauses_double_up_to_the_longest() -> None:
    pauses = [pause_after(tries, "delivery:1") for tries in range(1, 15)]
    assert pauses[3] > 4 * pauses[0]
    assert pauses[-1] >= LONGEST_PAUSE


def test_what_failed_together_does_not_come_back_together() -> None:
    assert len({pause_after(5, f"delivery:{number}") for number in range(100)}) == 100
    assert pause_after(5, "delivery:1") == pause_after(5, "delivery:1")
