"""Claim, sending, settle: the state machine of one message to one recipient."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.post.policy import RULES, WhenUncertain
from bot.post.tables import Attempt, Delivery, DeliveryState, Notice, NoticeKind

__all__ = ["STEPS", "Delivery", "DeliveryState", "find_by_message", "move", "next_at"]

PLANNED, READY, CLAIMED, SENDING = (
    DeliveryState.PLANNED,
    DeliveryState.READY,
    DeliveryState.CLAIMED,
    DeliveryState.SENDING,
)
SENT, REFUSED, UNCERTAIN, CANCELLED = (
    DeliveryState.SENT,
    DeliveryState.REFUSED,
    DeliveryState.UNCERTAIN,
    DeliveryState.CANCELLED,
)

STEPS: dict[tuple[DeliveryState, DeliveryState], str] = {
    (PLANNED, READY): "its moment has come (claim.open_due)",
    (PLANNED, CANCELLED): "nothing is left to say (notice.cancel), or it joined a later slot (notice.carry_over)",
    (READY, CLAIMED): "a worker takes it for the length of a lease (claim.claim)",
    (READY, CANCELLED): "nothing is left to say (notice.cancel)",
    (READY, UNCERTAIN): "nothing is left to say, but the first copy may have arrived (notice.cancel)",
    (READY, SENT): "the lost answer of the first copy came after all (settle.settle)",
    (READY, REFUSED): "the lost answer of the first copy came after all, and says no (settle.refuse)",
    (CLAIMED, READY): "put back: must wait, could not be worded, worker stopping or gone (claim.put_back, recovery)",
    (CLAIMED, CANCELLED): "seen again just before sending: no longer true (claim.give_up, notice.cancel)",
    (CLAIMED, UNCERTAIN): "the same, but the first copy may have arrived (claim.give_up, notice.cancel)",
    (CLAIMED, REFUSED): "there is no address (claim.no_address)",
    (CLAIMED, SENDING): "committed before the socket is written (claim.begin_sending)",
    (SENDING, SENT): "the platform took it (settle.settle)",
    (SENDING, REFUSED): "the platform never will; the next address is tried (settle.refuse)",
    (SENDING, READY): "certainly not sent: deferred, or not begun for want of time (settle.settle)",
    (SENDING, UNCERTAIN): "no answer (settle.settle), or the worker is gone (recovery.recover)",
    (UNCERTAIN, SENT): "a late answer by its own token (settle.settle), or a person saw it (recovery.arrived)",
    (UNCERTAIN, REFUSED): "a late answer by its own token (settle.refuse)",
    (UNCERTAIN, READY): "to be sent again, by the rule of its kind or by a person (recovery.recover, recovery.again)",
    (REFUSED, READY): "to be tried again, by a person (recovery.again)",
    (CANCELLED, PLANNED): "something new to say in the same slot (notice.plan)",
    (CANCELLED, READY): "something new to say at once in the same slot (notice.plan)",
}
"""Every step there is and who takes it; `docs/delivery-states.md` draws them. There is no other way to change a state."""


async def move(
    session: AsyncSession,
    ids: Collection[int],
    before: Iterable[DeliveryState],
    after: DeliveryState,
    *conditions: ColumnElement[bool],
    **values: Any,
) -> set[int]:
    """Takes one step for those of `ids` that stand in a state of `before` and meet the conditions; says which did.

    One statement. Who is not in the answer is not ours any more: write nothing about it. A worker's conditions name
    its token. Raises ValueError for a step that STEPS does not know.
    """
    for state in before:
        if (state, after) not in STEPS:
            raise ValueError(f"no delivery goes from {state} to {after}")
    if not ids:
        return set()
    statement = (
        update(Delivery)
        .where(col(Delivery.id).in_(ids), col(Delivery.state).in_(list(before)), *conditions)
        .values(state=after, **values)
        .returning(col(Delivery.id))
        .execution_options(synchronize_session=False)
    )
    return set((await session.execute(statement)).scalars())


def held_by(token: str) -> ColumnElement[bool]:
    """The condition that the row still bears this worker's token."""
    return col(Delivery.token) == token


async def find_by_message(
    session: AsyncSession, channel: str, chat: str, message: str
) -> tuple[Delivery, list[Notice]] | None:
    """The delivery that a message in a chat came from, and what it said; None for a message that is not ours."""
    statement = (
        select(Delivery)
        .join(Attempt, col(Attempt.delivery_id) == col(Delivery.id))
        .where(col(Attempt.channel) == channel, col(Attempt.chat) == chat, col(Attempt.message) == message)
        .where(col(Delivery.kind) != NoticeKind.EDIT)
        .order_by(col(Delivery.id))
        .limit(1)
    )
    delivery = (await session.scalars(statement)).first()
    if delivery is None:
        return None
    notices = select(Notice).where(col(Notice.delivery_id) == delivery.id, col(Notice.cancelled_at).is_(None))
    return delivery, list((await session.scalars(notices.order_by(col(Notice.id)))).all())


async def next_at(session: AsyncSession, resend_after: timedelta) -> datetime | None:
    """When the post office will next have something to do, None while nothing waits.

    `resend_after` is how long a message with a lost answer waits before it goes out again.
    """
    waiting = select(func.min(col(Delivery.not_before))).where(col(Delivery.state).in_([PLANNED, READY]))
    leased = select(func.min(col(Delivery.lease_until))).where(col(Delivery.state).in_([CLAIMED, SENDING]))
    again = [kind for kind, rule in RULES.items() if rule is WhenUncertain.RESEND_ONCE]
    lost = select(func.min(col(Delivery.settled_at))).where(
        col(Delivery.state) == UNCERTAIN, col(Delivery.resends) == 0, col(Delivery.kind).in_(again)
    )
    lost_at = await session.scalar(lost)
    moments = [await session.scalar(waiting), await session.scalar(leased), lost_at and lost_at + resend_after]
    return min((moment for moment in moments if moment is not None), default=None)
