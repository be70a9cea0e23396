"""Bells ring, wake one another, and survive a failing step."""

import asyncio

from jobs.runner import Runner
from jobs.timetable import Bell


class Counter:
    """A step that has a number of things to do, and tells when it was last asked."""

    def __init__(self, work: int = 0, *, fails: int = 0) -> None:
        self.work = work
        self.fails = fails
        self.asked = 0
        self.idle = asyncio.Event()

    async def step(self) -> int:
        self.asked += 1
        if self.fails:
            self.fails -= 1
            raise OSError("no disk")
        if self.work:
            self.work -= 1
            return 1
        self.idle.set()
        return 0


async def test_a_bell_steps_until_nothing_is_left() -> None:
    counter = Counter(work=3)
    runner = Runner([Bell("one", 3600, counter.step)])
    runner.start()
    assert runner.age("one") is None
    await counter.idle.wait()
    await runner.stop()
    assert (counter.work, counter.asked) == (0, 4)
    assert runner.age("one") is not None


async def test_work_done_wakes_the_next_bell() -> None:
    first, second = Counter(work=1), Counter()
    runner = Runner([Bell("second", 3600, second.step), Bell("first", 3600, first.step, wakes=("second",))])
    runner.start()
    await second.idle.wait()
    await first.idle.wait()
    second.idle.clear()
    first.work = 1
    first.idle.clear()
    runner.ring("first")
    await second.idle.wait()
    await runner.stop()
    assert second.asked >= 2


async def test_a_failing_step_is_tried_again_at_the_next_ring() -> None:
    counter = Counter(fails=1)
    runner = Runner([Bell("one", 0.01, counter.step)])
    runner.start()
    await counter.idle.wait()
    await runner.stop()
    assert counter.asked >= 2
