"""What may go wrong on the way: answers lost, held or replaced, updates doubled or out of order."""

import asyncio
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from tests.support.fake_telegram.errors import ApiError


class Break(Enum):
    """Where a connection breaks."""

    BEFORE = "before the request is done"
    AFTER = "after the request is done, before the answer"


@dataclass
class Fault:
    """One thing that goes wrong: for `method` (None: any but getUpdates), `times` times, after `after` good calls."""

    method: str | None
    times: int = 1
    after: int = 0
    breaks: Break | None = None
    answer: tuple[int, bytes] | None = None
    error: ApiError | None = None
    holds: "Hold | None" = None

    def fits(self, method: str) -> bool:
        return method == self.method or (self.method is None and method != "getUpdates")


@dataclass
class Hold:
    """An answer kept back until `release()`; the request itself was done at once."""

    loop: asyncio.AbstractEventLoop
    released: asyncio.Event = field(default_factory=asyncio.Event)

    def release(self) -> None:
        """Lets the answer go; may be called from any thread."""
        self.loop.call_soon_threadsafe(self.released.set)


class Faults:
    """The faults that wait for their call, first come first served, and what the next batch of updates suffers."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []
        self.doubled_batches = 0
        self.reversed_batches = 0

    def take(self, method: str) -> Fault | None:
        """The fault this call meets, if any; used up by it."""
        for fault in self.waiting:
            if not fault.fits(method):
                continue
            if fault.after > 0:
                fault.after -= 1
                continue
            fault.times -= 1
            if fault.times == 0:
                self.waiting.remove(fault)
            return fault
        return None

    def batch(self, updates: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """The batch as it leaves: each update twice, or the last first, when asked for."""
        if updates and self.doubled_batches:
            self.doubled_batches -= 1
            updates = [update for update in updates for _ in range(2)]
        if updates and self.reversed_batches:
            self.reversed_batches -= 1
            updates = updates[::-1]
        return updates
