"""Short ways for the tests of the acts: one act in one transaction, and what stands in the store afterwards."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel, col, select

from bot.core.database import Database
from bot.ledger.access import Via, actor_of
from bot.ledger.audit import AuditEntry, verify
from bot.ledger.measure import Measure
from bot.ledger.progress import Report
from bot.ledger.unit import Place, Unit
from bot.post.notice import Notice, NoticeKind
from tests.support.noted import noted

NOW = datetime(2023, 10, 11, 1, 30, tzinfo=UTC)
"""Wednesday, half past nine in the morning in China."""

P = ParamSpec("P")
Result = TypeVar("Result")
Row = TypeVar("Row", bound=SQLModel)


async def do(
    database: Database,
    person_id: int,
    act: Callable[Concatenate[AsyncSession, Any, P], Awaitable[Result]],
    *arguments: P.args,
    **more: P.kwargs,
) -> Result:
    """The act by this person, from chat, in a transaction of its own."""
    async with database.transaction() as session:
        actor = await actor_of(session, person_id, Via.CHAT)
        return await act(session, actor, *arguments, **more)


async def measure(database: Database, measure_id: int) -> Measure:
    async with database.reading() as session:
        return await session.get_one(Measure, measure_id)


async def rows(database: Database, table: type[Row]) -> list[Row]:
    """Every row of a table, in the order of its key."""
    async with database.reading() as session:
        return list(await session.scalars(select(table).order_by(*table.__mapper__.primary_key)))  # type: ignore[attr-defined]  # SQLModel's stubs do not know mappers


async def reports(database: Database, measure_id: int) -> list[Report]:
    return [report for report in await rows(database, Report) if report.measure_id == measure_id]


async def told(database: Database, kind: NoticeKind) -> list[tuple[str, str, str]]:
    """The notices of one kind: recipient, topic, sentence."""
    shown = {unit.id: unit.shown_in(Place.PERSON) for unit in await rows(database, Unit)}
    found = [notice for notice in await rows(database, Notice) if notice.kind == kind]
    return [(notice.recipient, notice.content["topic"], noted(notice, shown[notice.unit_id or 0])) for notice in found]


async def trail(database: Database) -> list[str]:
    """The actions in the audit trail, which must be sound."""
    async with database.reading() as session:
        assert await verify(session) == []
        return list(await session.scalars(select(col(AuditEntry.action)).order_by(col(AuditEntry.sequence))))
