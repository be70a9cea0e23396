"""How much Telegram takes before it answers 429: per private chat, per group, over all."""

import math
from collections import deque
from dataclasses import dataclass

from tests.support.fake_telegram.errors import too_many_requests

GROUP_WINDOW = 60.0


@dataclass(frozen=True)
class Limits:
    """The flood limits, as documented.

    A private chat takes `private_burst` messages in any `private_burst` seconds: 1 is the documented
    one a second and the default; 3 would let three pass at once and then ask for a pause. A group takes
    `group_per_minute` messages and edits in any 60 seconds, the bot `overall_per_second` in any second.
    """

    private_burst: int = 1
    group_per_minute: int = 20
    overall_per_second: int = 30


UNLIMITED = Limits(private_burst=10**9, group_per_minute=10**9, overall_per_second=10**9)


class Meter:
    """Counts what was taken in sliding windows; what is refused does not count."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._overall: deque[float] = deque()
        self._chats: dict[int, deque[float]] = {}

    def take(self, chat_id: int, *, group: bool, edit: bool, now: float) -> None:
        """Counts one message or edit at `now` (seconds), or raises a 429.

        An edit in a private chat counts only overall: an answer to a press must not wait.
        """
        windows = [(self._overall, self.limits.overall_per_second, 1.0)]
        lane = self._chats.setdefault(chat_id, deque())
        if group:
            windows.append((lane, self.limits.group_per_minute, GROUP_WINDOW))
        elif not edit:
            windows.append((lane, self.limits.private_burst, float(self.limits.private_burst)))
        waits = [_wait(taken, most, seconds, now) for taken, most, seconds in windows]
        if max(waits) > 0:
            raise too_many_requests(max(1, math.ceil(max(waits))))
        for taken, _most, _seconds in windows:
            taken.append(now)


def _wait(taken: deque[float], most: int, seconds: float, now: float) -> float:
    """Seconds until one more fits into the window, 0 when it fits now."""
    while taken and taken[0] <= now - seconds:
        taken.popleft()
    return taken[-most] + seconds - now if len(taken) >= most else 0.0
