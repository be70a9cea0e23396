"""Rings the bells on one machine; APScheduler lives here alone."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.core.tasks import end
from jobs.timetable import Bell

log = structlog.get_logger(__name__)


class Runner:
    """APScheduler says "look now"; each bell has one task that then steps until nothing is left to do.

    A ring while the bell is at work is remembered, so nothing waits for the next round.
    """

    def __init__(self, bells: Sequence[Bell]) -> None:
        self._bells = {bell.name: bell for bell in bells}
        self._rings = {bell.name: asyncio.Event() for bell in bells}
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._tasks: list[asyncio.Task[None]] = []
        self._last: dict[str, float] = {}

    def start(self) -> None:
        """Starts the clockwork; must be called inside a running loop."""
        for bell in self._bells.values():
            self._scheduler.add_job(
                self._rings[bell.name].set,
                "interval",
                seconds=bell.seconds,
                id=bell.name,
                coalesce=True,
                max_instances=1,
                # A late look is as good as one in time: every step asks what is due by now.
                misfire_grace_time=None,
            )
            self._tasks.append(asyncio.create_task(self._attend(bell), name=f"bell-{bell.name}"))
            self.ring(bell.name)
        self._scheduler.start()

    def ring(self, name: str) -> None:
        """Asks the bell to look at once."""
        self._rings[name].set()

    def age(self, name: str) -> timedelta | None:
        """How long ago the bell's step last came to its end without a fault; None while it never did."""
        last = self._last.get(name)
        return None if last is None else timedelta(seconds=asyncio.get_running_loop().time() - last)

    async def _attend(self, bell: Bell) -> None:
        ring = self._rings[bell.name]
        while True:
            await ring.wait()
            ring.clear()
            try:
                while await bell.step():
                    for other in bell.wakes:
                        self.ring(other)
                self._last[bell.name] = asyncio.get_running_loop().time()
            except Exception:
                # One failing pass must not end the job: the next ring tries again, and the log says why.
                log.exception("job_failed", job=bell.name)

    async def stop(self) -> None:
        """Rings no more and lets go of what is under way at its next pause."""
        self._scheduler.shutdown(wait=False)
        await end(self._tasks)
