"""Who may leave now and who must wait: the pace of chats and channels."""

import itertools
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.post.lane import BURST, BUSY, Place, Wish, allot
from tests.support.letters import NOW, seconds


def wish(number: int, chat: str = "", *, gap: float = 0, per_second: float = 1000, urgent: bool = False) -> Wish:
    return Wish(number, ("x", chat or f"c{number}"), urgent, gap, per_second)


def test_one_message_of_each_chat_leaves() -> None:
    allotment = allot([wish(1, "a"), wish(2, "b"), wish(3, "a")], {}, NOW)
    assert allotment.go == {1, 2}
    assert allotment.waits == {3: NOW}


def test_the_next_of_a_chat_waits_for_its_gap() -> None:
    allotment = allot([wish(1, "a", gap=1.1), wish(2, "a", gap=1.1)], {}, NOW)
    assert allotment.waits == {2: NOW + seconds(1.1)}
    assert allotment.free_at["x", "a"] == NOW + seconds(1.1)


def test_a_chat_without_a_gap_leaves_no_lane_behind() -> None:
    assert set(allot([wish(1, "a")], {}, NOW).free_at) == {("x", "")}


def test_a_closed_chat_waits_and_no_other() -> None:
    allotment = allot([wish(1, "a"), wish(2, "b")], {("x", "a"): NOW + seconds(30)}, NOW)
    assert (allotment.go, allotment.waits) == ({2}, {1: NOW + seconds(30)})


def test_a_closed_channel_waits_and_no_other() -> None:
    other = Wish(2, ("y", "b"), False, 0, 10)
    allotment = allot([wish(1, "a"), other], {("x", ""): NOW + seconds(30)}, NOW)
    assert allotment.go == {2}
    assert allotment.waits[1] >= NOW + seconds(30) - BURST


def test_a_chat_with_a_call_under_way_waits_a_little() -> None:
    allotment = allot([wish(1, "a"), wish(2, "b")], {}, NOW, busy=[("x", "a")])
    assert (allotment.go, allotment.waits) == ({2}, {1: NOW + BUSY})


def test_a_crowd_comes_back_one_by_one() -> None:
    queues: dict[str, datetime] = {}
    allotment = allot([wish(number, per_second=10) for number in range(30)], {}, NOW, queues=queues)
    moments = sorted(allotment.waits.values())
    assert len(allotment.go) == 3
    assert all(later - earlier == seconds(0.1) for earlier, later in itertools.pairwise(moments))
    more = allot([wish(99, per_second=10)], allotment.free_at, NOW, queues=queues)
    assert more.waits[99] > moments[-1]


def test_who_is_urgent_does_not_queue() -> None:
    queues = {"x": NOW + seconds(600)}
    allotment = allot([wish(1, urgent=True)], {("x", ""): NOW + seconds(1)}, NOW, queues=queues)
    assert allotment.waits == {1: NOW + seconds(1) - BURST}


@given(
    st.lists(st.tuples(st.integers(0, 5), st.sampled_from([0.0, 0.5, 1.1])), min_size=1, max_size=60),
    st.sampled_from([2.0, 25.0, 1000.0]),
    st.lists(st.floats(0.01, 2), min_size=1, max_size=40),
)
def test_no_window_ever_holds_more_than_the_pace_allows(
    wanted: list[tuple[int, float]], per_second: float, pauses: list[float]
) -> None:
    lanes: dict[Place, datetime] = {}
    left: list[tuple[datetime, str]] = []
    now = NOW
    waiting = [wish(number, f"c{chat}", gap=gap, per_second=per_second) for number, (chat, gap) in enumerate(wanted)]
    for pause in pauses:
        allotment = allot(waiting, lanes, now)
        assert allotment.go.isdisjoint(allotment.waits)
        assert allotment.go | set(allotment.waits) == {one.delivery_id for one in waiting}
        left += [(now, one.place[1]) for one in waiting if one.delivery_id in allotment.go]
        waiting = [one for one in waiting if one.delivery_id not in allotment.go]
        lanes |= allotment.free_at
        now += seconds(pause)
    for at, _ in left:
        in_a_second = sum(1 for other, _ in left if at <= other < at + seconds(1))
        assert in_a_second <= per_second * (1 + BURST.total_seconds()) + 1
