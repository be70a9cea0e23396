"""A ledger out of a document comes into the store: compared first, then written as one change."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.config import Settings
from bot.core.errors import BadInput
from bot.ledger import access, audit
from bot.ledger.access import Actor, Via, command_actor
from bot.ledger.acts import ground
from bot.ledger.acts.import_frame import frame_differences, store_frame
from bot.ledger.acts.import_plan import Comparison, compare
from bot.ledger.acts.import_stored import read_stored
from bot.ledger.acts.import_writing import Progress, Writer
from bot.ledger.acts.settings import create_unit
from bot.ledger.contradiction import contradictions
from bot.ledger.directory import unit_by_name
from bot.ledger.draft import ParsedLedger
from bot.ledger.unit import Unit


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do, or did: measures new, changed and unchanged; differences and warnings in Chinese lines."""

    new: int
    changed: int
    unchanged: int
    differences: tuple[str, ...]
    warnings: tuple[str, ...]
    unit_id: int | None = None

    def summary(self) -> str:
        """One sentence for the person who brought the file."""
        if not self.differences:
            return "与台账一致，没有变化。"
        return f"措施新增 {self.new} 条，修改 {self.changed} 条，未变 {self.unchanged} 条。"


ImportResult = ImportPlan


async def preview(session: AsyncSession, unit_name: str | None, draft: ParsedLedger) -> ImportPlan:
    """What importing the draft would change; stores nothing. Raises BadInput for a draft with errors."""
    _require_sound(draft)
    unit = await _unit_named(session, unit_name or draft.unit_name)
    compared = compare(draft, await read_stored(session, unit.id if unit else None, draft))
    plan = _plan(compared, unit.id if unit else None, await frame_differences(session, unit.id if unit else 0, draft))
    if unit is not None or not (unit_name or draft.unit_name):
        return plan
    first = f"新建单位“{unit_name or draft.unit_name}”"
    return ImportPlan(plan.new, plan.changed, plan.unchanged, (first, *plan.differences), plan.warnings)


async def import_draft(
    session: AsyncSession,
    draft: ParsedLedger,
    unit_name: str | None,
    settings: Settings,
    now: datetime,
    progress: Progress | None = None,
) -> ImportResult:
    """The import at the command line: into the unit named, else the one the document names, created where it is new.

    A document that names no unit goes into the only one there is; raises NotFound where there are several.
    """
    _require_sound(draft)
    name = unit_name or draft.unit_name
    await audit.lock(session)
    unit = await _unit_named(session, name)
    is_new = unit is None and name is not None
    if unit is None:
        unit = await create_unit(session, name, settings, now) if name else await unit_by_name(session, None)
    result = await apply(session, command_actor(unit.id, Via.IMPORT), draft, now, progress)
    if not is_new:
        return result
    differences = (f"新建单位“{unit.name}”", *result.differences)
    return ImportPlan(result.new, result.changed, result.unchanged, differences, result.warnings, unit.id)


async def apply(
    session: AsyncSession, actor: Actor, draft: ParsedLedger, now: datetime, progress: Progress | None = None
) -> ImportResult:
    """Stores the draft in the actor's unit; a draft that is already stored leaves no trace, not even in the trail.

    Raises BadInput for a draft with errors, and then stores nothing.
    """
    access.require_office(actor, "导入台账")
    _require_sound(draft)
    unit = await ground.unit_of(session, actor)
    stored = await read_stored(session, unit.id, draft)
    compared = compare(draft, stored)
    if not compared.is_empty():
        await Writer(session, actor, unit, stored, compared, now).write(draft.kind, progress)
    plan = _plan(compared, unit.id, await store_frame(session, actor, draft, now))
    flags = tuple(found.sentence for found in await contradictions(session, unit.id))
    return ImportPlan(plan.new, plan.changed, plan.unchanged, plan.differences, plan.warnings + flags, unit.id)


def _require_sound(draft: ParsedLedger) -> None:
    if draft.errors:
        lines = [f"{fault.where}：{fault.message}" if fault.where else fault.message for fault in draft.errors]
        raise BadInput("\n".join([*lines, "有错误，没有导入任何内容。请改好后再导入。"]))


async def _unit_named(session: AsyncSession, name: str | None) -> Unit | None:
    return await session.scalar(select(Unit).where(col(Unit.name) == name.strip())) if name else None


def _plan(compared: Comparison, unit_id: int | None, of_frame: Sequence[str]) -> ImportPlan:
    new, changed = len(compared.new_measures()), len(compared.changed_measures())
    unchanged = len(compared.measures) - new - changed
    differences = (*compared.differences(), *of_frame)
    return ImportPlan(new, changed, unchanged, differences, compared.warnings, unit_id)
