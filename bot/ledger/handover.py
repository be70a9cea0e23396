"""Handing the handling of a measure on: asked of somebody, who accepts or declines."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import Field, SQLModel, col, select

from bot.core.columns import UtcDateTime, Word
from bot.ledger.measure import Measure


class HandoverState(StrEnum):
    """Where it stands; until it is accepted the former handler stays."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Handover(SQLModel, table=True):
    """One person asks another to handle a measure; the responsible leaders stay responsible whatever comes of it."""

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id")
    measure_id: int = Field(foreign_key="measure.id", index=True)
    asked_by: int | None = Field(default=None, foreign_key="person.id")
    handler_id: int = Field(foreign_key="person.id", index=True)
    asked_at: datetime = Field(sa_type=UtcDateTime)
    state: HandoverState = Field(default=HandoverState.ASKED, sa_type=Word(HandoverState))
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reason: str = ""


async def open_handover(session: AsyncSession, measure_id: int) -> Handover | None:
    """The one that waits for its handler's word."""
    return await session.scalar(
        select(Handover).where(col(Handover.measure_id) == measure_id, col(Handover.state) == HandoverState.ASKED)
    )


async def numbers_asked(session: AsyncSession, person_id: int) -> list[str]:
    """The numbers of the measures that the person was asked to handle and has not answered for, the oldest first."""
    rows = await session.scalars(
        select(Measure.number)
        .join(Handover, col(Handover.measure_id) == col(Measure.id))
        .where(col(Handover.handler_id) == person_id, col(Handover.state) == HandoverState.ASKED)
        .order_by(col(Handover.id))
    )
    return list(rows)
