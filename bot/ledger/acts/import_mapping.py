"""Remembers for a unit what the headers of its own sheets mean, and recalls it for the next import."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.errors import BadInput
from bot.core.sentence import Sentence
from bot.ledger import access, audit
from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.sheet_mapping import LONGEST_HEADER, SheetMapping
from bot.ledger.unit import InspectionRound, Unit


@dataclass(frozen=True, slots=True)
class Recollection:
    """What the ledger knows that helps to read a sheet: headers with their fields, the day of the feedback."""

    mapping: Mapping[str, str] = field(default_factory=dict)
    feedback_on: date | None = None


async def recall(session: AsyncSession, *names: str | None) -> Recollection:
    """What is known of the first unit of these names that there is, else of the only one; nothing where neither is."""
    units = (await session.scalars(select(Unit).order_by(col(Unit.id)))).all()
    by_name = {unit.name: unit for unit in units}
    named = [name.strip() for name in names if name]
    unit = next((by_name[name] for name in named if name in by_name), None)
    if unit is None and len(units) == 1 and not named:
        unit = units[0]
    if unit is None:
        return Recollection()
    rows = await session.scalars(select(SheetMapping).where(col(SheetMapping.unit_id) == unit.id))
    current = await session.scalar(
        select(InspectionRound)
        .where(col(InspectionRound.unit_id) == unit.id)
        .order_by(col(InspectionRound.is_current).desc(), col(InspectionRound.id).desc())
        .limit(1)
    )
    return Recollection({row.header: row.field for row in rows}, current.fed_back_on if current else None)


async def remember(session: AsyncSession, actor: Actor, mapping: Mapping[str, str], now: datetime) -> None:
    """Keeps header → field for the actor's unit; what is known already leaves no trace. Raises BadInput."""
    access.require_office(actor, Sentence("step.import"))
    unit = await ground.unit_of(session, actor)
    if any(len(header) > LONGEST_HEADER for header in mapping):
        raise BadInput(f"表头超过 {LONGEST_HEADER} 个字，记不下来，请改短。")
    rows = await session.scalars(select(SheetMapping).where(col(SheetMapping.unit_id) == unit.id))
    known = {row.header: row for row in rows}
    changes: dict[str, tuple[str | None, str]] = {}
    for header, wanted in mapping.items():
        row = known.get(header)
        if row is None:
            session.add(SheetMapping(unit_id=unit.id, header=header, field=wanted))
            changes[header] = (None, wanted)
        elif row.field != wanted:
            changes[header] = (row.field, wanted)
            row.field = wanted
    if changes:
        await session.flush()
        await audit.record(session, actor, "import.mapping", f"unit:{unit.id}", {"changes": changes}, now)
