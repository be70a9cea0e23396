"""Tasks are ended for certain, even when one misses its first cancellation."""

import asyncio
from collections.abc import Iterable

_PATIENCE_SECONDS = 1.0


async def end(tasks: "Iterable[asyncio.Task[None]]", patience: float = _PATIENCE_SECONDS) -> None:
    """Cancels and awaits all of them; who has not ended after `patience` seconds is cancelled again.

    Before Python 3.12 `asyncio.wait_for` loses a cancellation that comes in the same moment as its result
    (https://github.com/python/cpython/issues/86296), and a loop around it would go on for ever.
    """
    pending = set(tasks)
    while pending:
        for task in pending:
            task.cancel()
        done, pending = await asyncio.wait(pending, timeout=patience)
        for task in done:
            if not task.cancelled():
                # Read, so that a fault of a task that ended by itself is not reported as unseen.
                task.exception()
