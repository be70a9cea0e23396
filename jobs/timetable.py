"""Every job: its name, how often it looks, its step, and whom it wakes; one table."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

Step = Callable[[], Awaitable[int]]
"""Does what is due now and says how much that was; 0: nothing. Safe to run twice and after any pause."""


@dataclass(frozen=True, slots=True)
class Bell:
    """One job: rung every `seconds` by the clock, and at once by those jobs that name it in `wakes`."""

    name: str
    seconds: float
    step: Step
    wakes: tuple[str, ...] = ()


def timetable(*, deadlines: Step, digest: Step, listener: Step, delivery: Step) -> tuple[Bell, ...]:
    """All that happens by itself. Each step asks what should have happened by now, so a missed ring costs nothing."""
    return (
        Bell("listener", 1, listener, wakes=("delivery",)),
        Bell("deadlines", 60, deadlines, wakes=("delivery",)),
        Bell("digest", 60, digest, wakes=("delivery",)),
        Bell("delivery", 1, delivery),
    )
