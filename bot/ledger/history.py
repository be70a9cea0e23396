"""How everything stood after each entry of the audit trail, and from that the ledger as it stood at any moment."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import Field, Index, SQLModel, col, select

from bot.core.columns import Json, UtcDateTime
from bot.core.errors import NotPossible
from bot.ledger.states import State, read_states, subjects_of
from bot.ledger.unit import Unit

_PORTION = 500


class Version(SQLModel, table=True):
    """The state of one thing after the entry `sequence` of the trail; see `states.py` for what a state holds.

    Written where entries are written, so nothing that is on record can lack its version. Never changed.
    """

    __table_args__ = (Index("ix_version_of", "unit_id", "subject", "sequence", unique=True),)

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id")
    subject: str = Field(max_length=80)
    sequence: int
    at: datetime = Field(sa_type=UtcDateTime)
    state: dict[str, Any] = Field(default_factory=dict, sa_type=Json)


async def keep(session: AsyncSession, unit_id: int, subjects: Mapping[str, int], now: datetime) -> None:
    """Keeps how these subjects stand after the last entry about each, by its sequence."""
    rows = [
        {"unit_id": unit_id, "subject": subject, "sequence": subjects[subject], "at": now, "state": state}
        for subject, state in (await read_states(session, subjects)).items()
    ]
    for start in range(0, len(rows), _PORTION):
        await session.execute(insert(Version), rows[start : start + _PORTION])


async def states_now(session: AsyncSession, unit_id: int) -> dict[str, State]:
    """How everything of the unit stands."""
    return await read_states(session, await subjects_of(session, unit_id))


async def states_on(session: AsyncSession, unit_id: int, day: date, now: datetime) -> dict[str, State]:
    """How everything of the unit stood when that local day ended; what was not yet there is absent.

    Raises NotPossible for a day that is still to come, and for one before the first entry.
    """
    zone = (await session.get_one(Unit, unit_id)).zone
    if day > now.astimezone(zone).date():
        raise NotPossible(f"{day} 还没有到，台账只能按今天或过去的日期查看，请另选一个日期。")
    newest = (
        select(col(Version.subject), func.max(col(Version.sequence)).label("sequence"))
        .where(col(Version.unit_id) == unit_id, col(Version.at) < _end_of(day, zone))
        .group_by(col(Version.subject))
        .subquery()
    )
    statement = select(col(Version.subject), col(Version.state)).join(
        newest, (newest.c.subject == col(Version.subject)) & (newest.c.sequence == col(Version.sequence))
    )
    rows = await session.execute(statement.where(col(Version.unit_id) == unit_id))
    states: dict[str, State] = {row.subject: row.state for row in rows}
    if not states:
        raise NotPossible(await _too_early(session, unit_id, day, zone))
    return states


def _end_of(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day + timedelta(days=1), time.min, zone)


async def _too_early(session: AsyncSession, unit_id: int, day: date, zone: ZoneInfo) -> str:
    first = await session.scalar(select(func.min(col(Version.at))).where(col(Version.unit_id) == unit_id))
    if first is None:
        return "台账里还没有记录，不能按过去的日期导出。请先导入台账。"
    return f"台账从 {first.astimezone(zone).date()} 起才有记录，查不到 {day} 的情况，请另选一个日期。"
