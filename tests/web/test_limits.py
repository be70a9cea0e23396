"""A limit counts by its own seconds and forgets whom it has not seen for long."""

from hypothesis import given
from hypothesis import strategies as st

from bot.web.limits import Limit


def test_a_burst_passes_and_then_the_wait_is_told() -> None:
    limit = Limit(burst=3, per_second=0.5, seconds=lambda: 100.0)
    assert [limit.take("a") for _ in range(4)] == [0, 0, 0, 2.0]
    assert limit.take("b") == 0


def test_time_fills_the_bucket_but_not_beyond_its_rim() -> None:
    now = [0.0]
    limit = Limit(burst=2, per_second=1, seconds=lambda: now[0])
    assert [limit.take("a") for _ in range(2)] == [0, 0]
    now[0] = 1.0
    assert [limit.take("a") > 0 for _ in range(2)] == [False, True]
    now[0] = 1000.0
    assert [limit.take("a") > 0 for _ in range(3)] == [False, False, True]


def test_strangers_without_number_do_not_fill_the_memory() -> None:
    limit = Limit(burst=1, per_second=0.001, seconds=lambda: 0.0)
    assert limit.take("first") == 0
    for number in range(10_000):
        limit.take(str(number))
    assert limit.take("first") == 0


@given(st.lists(st.floats(0, 5), max_size=60))
def test_in_any_stretch_no_more_pass_than_burst_and_rate_allow(pauses: list[float]) -> None:
    now = [0.0]
    limit = Limit(burst=4, per_second=2, seconds=lambda: now[0])
    passed = 0
    for pause in pauses:
        now[0] += pause
        passed += limit.take("a") == 0
    assert passed <= 4 + 2 * now[0] + 1e-6
