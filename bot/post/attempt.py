"""Each real call and its answer; the trail of deliveries, append only."""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.post.tables import Attempt

__all__ = ["Attempt", "latest", "trail"]


async def trail(session: AsyncSession, delivery_id: int) -> Sequence[Attempt]:
    """Every call made for a delivery, in order."""
    statement = select(Attempt).where(col(Attempt.delivery_id) == delivery_id).order_by(col(Attempt.id))
    return (await session.scalars(statement)).all()


async def latest(session: AsyncSession, delivery_id: int) -> Attempt | None:
    """The last call made for a delivery: what it carried can be sent again to the byte."""
    statement = select(Attempt).where(col(Attempt.delivery_id) == delivery_id)
    return (await session.scalars(statement.order_by(col(Attempt.id).desc()).limit(1))).first()
