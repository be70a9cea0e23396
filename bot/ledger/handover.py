"""Handing the handling of a measure on: asked of somebody, who accepts or declines."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import Field, SQLModel, col, select

from bot.core.columns import UtcDateTime, Word
from bot.ledger.facts import AskedFacts
from bot.ledger.measure import Measure
from bot.ledger.people import Person

REMINDER_RUNG = "handover"
"""Stands in a reminder of a request that waits, in the place of a ladder's rung; its occurrence is the request's id."""


class HandoverState(StrEnum):
    """Where it stands; until it is accepted the former handler stays."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Handover(SQLModel, table=True):
    """One person asks another to handle a measure; the responsible leaders stay responsible whatever comes of it.

    `unanswered_at` is when asker and office were told that it stands unanswered; it may still be answered after that.
    """

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id")
    measure_id: int = Field(foreign_key="measure.id", index=True)
    asked_by: int | None = Field(default=None, foreign_key="person.id")
    handler_id: int = Field(foreign_key="person.id", index=True)
    asked_at: datetime = Field(sa_type=UtcDateTime)
    state: HandoverState = Field(default=HandoverState.ASKED, sa_type=Word(HandoverState))
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reason: str = ""
    unanswered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


async def open_handover(session: AsyncSession, measure_id: int) -> Handover | None:
    """The one that waits for its handler's word."""
    return await session.scalar(
        select(Handover).where(col(Handover.measure_id) == measure_id, col(Handover.state) == HandoverState.ASKED)
    )


async def requests_of(session: AsyncSession, measure_ids: Collection[int]) -> Mapping[int, list[AskedFacts]]:
    """Who was asked to handle which measure and has not answered."""
    columns: tuple[Any, ...] = (
        col(Handover.measure_id),
        col(Handover.id),
        col(Handover.handler_id),
        col(Person.name),
        col(Handover.asked_at),
        col(Handover.unanswered_at).is_not(None),
    )
    rows = await session.execute(
        select(*columns)
        .join(Person, col(Person.id) == col(Handover.handler_id))
        .where(col(Handover.measure_id).in_(measure_ids), col(Handover.state) == HandoverState.ASKED)
        .order_by(col(Handover.id))
    )
    found: dict[int, list[AskedFacts]] = defaultdict(list)
    for measure_id, *facts in rows:
        found[measure_id].append(AskedFacts(*facts))
    return found


async def numbers_asked(session: AsyncSession, person_id: int) -> list[str]:
    """The numbers of the measures that the person was asked to handle and has not answered for, the oldest first."""
    rows = await session.scalars(
        select(Measure.number)
        .join(Handover, col(Handover.measure_id) == col(Measure.id))
        .where(col(Handover.handler_id) == person_id, col(Handover.state) == HandoverState.ASKED)
        .order_by(col(Handover.id))
    )
    return list(rows)
