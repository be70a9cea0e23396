"""How often one address may ask: a bucket that fills by itself and is emptied by asking."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

_ADDRESSES_KEPT = 10_000


@dataclass(slots=True)
class _Bucket:
    tokens: float
    filled_at: float


def loop_seconds() -> float:
    """Seconds of the event loop, which no change of the wall clock touches and no demo moves."""
    return asyncio.get_running_loop().time()


class Limit:
    """At most `burst` at once and `per_second` in the long run for each key; the keys longest unseen are forgotten."""

    def __init__(self, burst: int, per_second: float, seconds: Callable[[], float] = loop_seconds) -> None:
        self._burst = burst
        self._per_second = per_second
        self._seconds = seconds
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()

    def take(self, key: str) -> float:
        """0 when the key may go on now, else the seconds until it may."""
        now = self._seconds()
        bucket = self._buckets.pop(key, None) or _Bucket(self._burst, now)
        bucket.tokens = min(self._burst, bucket.tokens + (now - bucket.filled_at) * self._per_second)
        bucket.filled_at = now
        self._buckets[key] = bucket
        if len(self._buckets) > _ADDRESSES_KEPT:
            self._buckets.popitem(last=False)
        if bucket.tokens < 1:
            return (1 - bucket.tokens) / self._per_second
        bucket.tokens -= 1
        return 0.0
