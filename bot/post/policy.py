"""What a kind of notice deserves: its place in the queue, its pause between tries, its rule when an answer is lost."""

import hashlib
from collections.abc import Iterable
from datetime import timedelta
from enum import StrEnum

from bot.post.tables import NoticeKind

LONGEST_PAUSE = timedelta(minutes=15)
"""Between two tries; what the platform itself asks for may be longer."""

_FIRST_PAUSE = timedelta(seconds=2)
_JITTER = 0.25


class WhenUncertain(StrEnum):
    """What happens when nobody knows whether a message arrived."""

    HOLD = "hold"
    """It stays as it is and is shown; a person decides. For what a double would harm."""
    RESEND_ONCE = "resend_once"
    """Once more after a while, under the same number, marked as possibly repeated. For what a miss would harm more."""
    RETRY = "retry"
    """Again and again: doing it twice is the same as doing it once."""


RULES: dict[NoticeKind, WhenUncertain] = {
    NoticeKind.DIGEST: WhenUncertain.HOLD,
    NoticeKind.ESCALATION: WhenUncertain.HOLD,
    NoticeKind.OVERDUE: WhenUncertain.RESEND_ONCE,
    NoticeKind.REMINDER: WhenUncertain.RESEND_ONCE,
    NoticeKind.OFFICE: WhenUncertain.RESEND_ONCE,
    NoticeKind.RESULT: WhenUncertain.RESEND_ONCE,
    NoticeKind.OPERATOR: WhenUncertain.RESEND_ONCE,
    NoticeKind.ANSWER: WhenUncertain.RESEND_ONCE,
    NoticeKind.EDIT: WhenUncertain.RETRY,
}
"""From the strictest to the mildest; a message made of several kinds is treated as the strictest of them."""

PRIORITIES: dict[NoticeKind, int] = {
    NoticeKind.ANSWER: 0,
    NoticeKind.EDIT: 0,
    NoticeKind.OPERATOR: 1,
    NoticeKind.OFFICE: 3,
    NoticeKind.RESULT: 3,
    NoticeKind.ESCALATION: 5,
    NoticeKind.OVERDUE: 5,
    NoticeKind.REMINDER: 5,
    NoticeKind.DIGEST: 7,
}
"""Smaller goes first: somebody is waiting for an answer, nobody for a digest."""

WAITS_FOR_ADDRESS = frozenset({NoticeKind.REMINDER, NoticeKind.OVERDUE, NoticeKind.ESCALATION})
"""Kinds that are not given up while their recipient has no chat: whoever is bound at noon hears today what is due."""

WORTH_A_WORD = frozenset(
    {NoticeKind.REMINDER, NoticeKind.OVERDUE, NoticeKind.ESCALATION, NoticeKind.RESULT, NoticeKind.DIGEST}
)
"""Kinds of which the office is told when no address takes them."""

_STRICTNESS = {kind: place for place, kind in enumerate(RULES)}


def strictest(kinds: Iterable[NoticeKind]) -> NoticeKind:
    """The kind whose rule binds a message made of all of them."""
    return min(kinds, key=_STRICTNESS.__getitem__)


def pause_after(tries: int, name: str) -> timedelta:
    """How long to wait after the `tries`-th try: doubled each time, at most LONGEST_PAUSE.

    A stable hash of `name` adds up to a quarter, so that what failed together does not come back together.
    """
    plain: timedelta = min(_FIRST_PAUSE * 2 ** min(max(tries, 1) - 1, 16), LONGEST_PAUSE)
    digest = hashlib.sha256(f"{name}:{tries}".encode()).digest()
    return plain * (1 + _JITTER * int.from_bytes(digest[:4]) / 2**32)
