"""A task ends even when it misses its first cancellation."""

import asyncio

from bot.core.tasks import end


async def test_a_task_that_loses_a_cancellation_is_cancelled_again() -> None:
    begun = asyncio.Event()
    lost = 0

    async def stubborn() -> None:
        nonlocal lost
        while True:
            begun.set()
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                if lost:
                    raise
                lost += 1

    task = asyncio.create_task(stubborn())
    await begun.wait()
    await end([task], patience=0.01)
    assert task.cancelled()
    assert lost == 1


async def test_nothing_to_end_is_no_fault() -> None:
    await end([])


async def test_a_task_that_failed_by_itself_is_let_be() -> None:
    async def failing() -> None:
        raise OSError

    task = asyncio.create_task(failing())
    await end([task])
    assert task.done()
