"""A ledger out of a document comes into the store: compared first, then written as one change."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.config import Settings
from bot.core.errors import BadInput
from bot.core.sentence import Sentence
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
    units = (await session.scalars(select(Unit).order_by(col(Unit.id)))).all()
    unit, name = _destination(units, unit_name, draft)
    unit_id = unit.id if unit else None
    compared = compare(draft, await read_stored(session, unit_id, draft))
    plan = _plan(compared, unit_id, await frame_differences(session, unit_id or 0, draft))
    return plan if unit or not name else _with_new_unit(plan, name)


async def import_draft(
    session: AsyncSession,
    draft: ParsedLedger,
    unit_name: str | None,
    settings: Settings,
    now: datetime,
    progress: Progress | None = None,
) -> ImportResult:
    """The import at the command line: into the unit named, else the one the document names, created where it is new.

    A document that names no unit goes into the only one there is, and into the first one that its title seems to
    name; raises NotFound where there are several to choose from, BadInput where there is none and no name for one.
    """
    _require_sound(draft)
    await audit.lock(session)
    units = (await session.scalars(select(Unit).order_by(col(Unit.id)))).all()
    unit, name = _destination(units, unit_name, draft)
    if unit is not None:
        return await apply(session, command_actor(unit.id, Via.IMPORT), draft, now, progress)
    if name is None and not units:
        raise BadInput("文件没有写明单位，请用 --unit 写上单位名称后再导入。")
    if name is None:
        unit = await unit_by_name(session, None)
        return await apply(session, command_actor(unit.id, Via.IMPORT), draft, now, progress)
    unit = await create_unit(session, name, settings, now)
    result = await apply(session, command_actor(unit.id, Via.IMPORT), draft, now, progress)
    return _with_new_unit(result, unit.name)


def _destination(units: Sequence[Unit], unit_name: str | None, draft: ParsedLedger) -> tuple[Unit | None, str | None]:
    """The unit that a document goes into, or the name of one to be created; neither where somebody must say."""
    by_name = {unit.name: unit for unit in units}
    name = unit_name or draft.unit_name
    if name:
        return by_name.get(name.strip()), name.strip()
    hint = draft.unit_hint
    if hint in by_name:
        return by_name[hint], hint
    if len(units) == 1:
        return units[0], units[0].name
    return None, None if units else hint


def _with_new_unit(plan: ImportPlan, name: str) -> ImportPlan:
    return replace(plan, differences=(f"新建单位“{name}”", *plan.differences))


async def apply(
    session: AsyncSession, actor: Actor, draft: ParsedLedger, now: datetime, progress: Progress | None = None
) -> ImportResult:
    """Stores the draft in the actor's unit; a draft that is already stored leaves no trace, not even in the trail.

    Raises BadInput for a draft with errors, and then stores nothing.
    """
    access.require_office(actor, Sentence("step.import"))
    _require_sound(draft)
    unit = await ground.unit_of(session, actor)
    stored = await read_stored(session, unit.id, draft)
    compared = compare(draft, stored)
    if not compared.is_empty():
        await Writer(session, actor, unit, stored, compared, now).write(draft, progress)
    plan = _plan(compared, unit.id, await store_frame(session, actor, draft, now))
    flags = tuple(found.sentence for found in await contradictions(session, unit.id))
    return ImportPlan(plan.new, plan.changed, plan.unchanged, plan.differences, plan.warnings + flags, unit.id)


def _require_sound(draft: ParsedLedger) -> None:
    if draft.errors:
        lines = [f"{fault.where}：{fault.message}" if fault.where else fault.message for fault in draft.errors]
        raise BadInput("\n".join([*lines, "有错误，没有导入任何内容。请改好后再导入。"]))


def _plan(compared: Comparison, unit_id: int | None, of_frame: Sequence[str]) -> ImportPlan:
    new, changed = len(compared.new_measures()), len(compared.changed_measures())
    unchanged = len(compared.measures) - new - changed
    differences = (*compared.differences(), *of_frame)
    return ImportPlan(new, changed, unchanged, differences, compared.warnings, unit_id)
