"""What a worker that is gone left behind is found again, and lost answers meet their rule."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot.post.delivery import CLAIMED, READY, REFUSED, SENDING, SENT, UNCERTAIN, move
from bot.post.policy import RULES, WhenUncertain, pause_after
from bot.post.tables import Attempt, Delivery, DeliveryState

_PAGE = 200
WORKER_GONE = "发送途中程序中断，是否送达不明"


@dataclass(frozen=True, slots=True)
class Recovered:
    """How many were put back unsent, became uncertain, or will be sent again."""

    put_back: int = 0
    uncertain: int = 0
    again: int = 0

    def __bool__(self) -> bool:
        return bool(self.put_back or self.uncertain or self.again)


async def recover(
    session: AsyncSession,
    now: datetime,
    *,
    resend_after: timedelta,
    tries: int,
    windows: Mapping[str, timedelta],
    alive: Collection[str] = (),
) -> Recovered:
    """One page of what has been left behind: leases that ran out, and lost answers whose rule says "again".

    `windows`: for channels that drop a duplicate by themselves, how long after the first copy they do. `tries`: how
    often at most something is repeated that may be repeated freely. `alive`: tokens of this very process, whose
    leases are in good hands however the clock runs.
    """
    return Recovered(
        put_back=len(await _ended(session, now, CLAIMED, alive)),
        uncertain=len(await _ended(session, now, SENDING, alive)),
        again=await _send_again(session, now, resend_after, tries, windows),
    )


def some_are_behind(now: datetime, *, tries: int, windows: Mapping[str, timedelta]) -> ColumnElement[bool]:
    """The condition that there may be something to recover: a lease has run out, or a lost answer may be repeated."""
    is_held = col(Delivery.state).in_([CLAIMED, SENDING])
    ended = select(col(Delivery.id)).where(is_held, col(Delivery.lease_until) < now)
    return ended.exists() | _lost(tries, windows).exists()


async def _ended(session: AsyncSession, now: datetime, state: DeliveryState, alive: Collection[str]) -> set[int]:
    """`claimed` proves that nothing was sent, so it goes back; of `sending` nobody knows."""
    is_over = (col(Delivery.lease_until) < now, col(Delivery.token).not_in(alive))
    statement = select(col(Delivery.id)).where(col(Delivery.state) == state, *is_over).limit(_PAGE)
    ids = (await session.scalars(statement)).all()
    if state is CLAIMED:
        return await move(session, ids, (CLAIMED,), READY, *is_over, token=None, lease_until=None)
    # The token stays: should the answer come after all, it is welcome.
    return await move(
        session, ids, (SENDING,), UNCERTAIN, *is_over, lease_until=None, settled_at=now, description=WORKER_GONE
    )


async def _send_again(
    session: AsyncSession, now: datetime, resend_after: timedelta, tries: int, windows: Mapping[str, timedelta]
) -> int:
    again = 0
    lost = _lost(tries, windows)
    for delivery in (await session.scalars(lost.order_by(col(Delivery.settled_at).desc()).limit(_PAGE))).all():
        at = await _again_at(session, delivery, now, resend_after, windows)
        if at is not None:
            # Nobody else's token may have come in between; the address and the token stay as they are.
            again += len(
                await move(
                    session, [delivery.id], (UNCERTAIN,), READY, col(Delivery.resends) == delivery.resends,
                    not_before=at, resends=col(Delivery.resends) + 1,
                )
            )  # fmt: skip
    return again


def _lost(tries: int, windows: Mapping[str, timedelta]) -> SelectOfScalar[Delivery]:
    """Those without an answer that may be repeated when their time comes."""
    may_repeat = [kind for kind, rule in RULES.items() if rule is not WhenUncertain.HOLD]
    is_candidate = col(Delivery.kind).in_(may_repeat) | col(Delivery.channel).in_(windows)
    return select(Delivery).where(col(Delivery.state) == UNCERTAIN, is_candidate, col(Delivery.attempts) < tries)


async def _again_at(
    session: AsyncSession, delivery: Delivery, now: datetime, resend_after: timedelta, windows: Mapping[str, timedelta]
) -> datetime | None:
    soon = now + pause_after(delivery.attempts, f"delivery:{delivery.id}")
    window = windows.get(delivery.channel or "")
    if window is not None:
        first = await session.scalar(
            select(func.min(col(Attempt.started_at))).where(col(Attempt.delivery_id) == delivery.id)
        )
        if first is not None and soon < first + window:
            return soon
    rule = RULES[delivery.kind]
    if rule is WhenUncertain.RETRY:
        return soon
    lost_at = delivery.settled_at or now
    once = rule is WhenUncertain.RESEND_ONCE and delivery.resends == 0
    return now if once and lost_at + resend_after <= now else None


async def again(session: AsyncSession, delivery_id: int, now: datetime) -> bool:
    """A person decides that an uncertain or refused message goes out again; False when it is neither any more.

    The second copy of an uncertain one says that it may be one; a refused one looks for its address anew.
    """
    repeated = await move(
        session, [delivery_id], (UNCERTAIN,), READY, not_before=now, resends=col(Delivery.resends) + 1, attempts=0
    )
    if repeated:
        return True
    has_successor = select(col(Delivery.fallback_of)).where(col(Delivery.fallback_of) == delivery_id).exists()
    anew = await move(
        session, [delivery_id], (REFUSED,), READY, ~has_successor,
        not_before=now, token=None, channel=None, chat=None, settled_at=None, attempts=0,
    )  # fmt: skip
    return bool(anew)


async def arrived(session: AsyncSession, delivery_id: int, now: datetime) -> bool:
    """A person knows that an uncertain message did arrive; False when it is not uncertain any more."""
    return bool(await move(session, [delivery_id], (UNCERTAIN,), SENT, settled_at=now, description="人工确认已送达"))
