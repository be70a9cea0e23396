"""What somebody was told last that was no answer: a reminder or a result, and the measures it spoke of."""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger.facts_reading import REMINDERS, measure_of
from bot.post import notice
from bot.post.delivery import Delivery, DeliveryState
from bot.post.notice import Notice, NoticeKind

_TELLS = REMINDERS | {NoticeKind.RESULT}
_ARRIVED = (DeliveryState.SENT, DeliveryState.UNCERTAIN)
"""A message whose answer was lost may stand in the chat, and what is said there is said of it."""


async def told_last(session: AsyncSession, person_id: int) -> Sequence[int]:
    """The ids of the measures of the person's newest reminder or result, each once; empty before the first."""
    about = (
        col(Notice.kind).in_(_TELLS),
        col(Notice.subject).startswith("measure:", autoescape=True),
        col(Notice.cancelled_at).is_(None),
    )
    newest = await session.scalar(
        select(col(Delivery.id))
        .join(Notice, col(Notice.delivery_id) == col(Delivery.id))
        .where(col(Delivery.recipient) == notice.person(person_id), col(Delivery.state).in_(_ARRIVED), *about)
        .order_by(col(Delivery.settled_at).desc(), col(Delivery.id).desc())
        .limit(1)
    )
    if newest is None:
        return ()
    subjects = await session.scalars(
        select(col(Notice.subject)).where(col(Notice.delivery_id) == newest, *about).order_by(col(Notice.id))
    )
    return list(dict.fromkeys(id_ for about in subjects if (id_ := measure_of(about)) is not None))
