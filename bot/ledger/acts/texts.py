"""Puts an office's own wording in place of the shipped one, and takes it away again."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.errors import BadInput, NotFound
from bot.core.sentence import Sentence
from bot.ledger import access, audit
from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.office_text import LONGEST_SOURCE, OfficeText

Examination = Callable[[str, str], None]
"""Raises BadInput with every reason why the source (second) must not stand for the text of that name (first)."""

_STEP = Sentence("step.change_texts")


async def set_text(
    session: AsyncSession, actor: Actor, name: str, source: str, examine: Examination, now: datetime
) -> OfficeText:
    """The unit's own wording of a text, once it has passed the examination; the same again leaves no trace.

    Raises NotAllowed, and BadInput for what is empty, too long or does not pass.
    """
    access.require_office(actor, _STEP)
    unit = await ground.unit_of(session, actor)
    source = ground.require_text(source.replace("\r\n", "\n"), Sentence("what.text"))
    if len(source) > LONGEST_SOURCE:
        raise BadInput(f"文字超过 {LONGEST_SOURCE} 个字，请改短。")
    examine(name, source)
    row = await _row(session, unit.id, name)
    if row is not None and row.source == source:
        return row
    before = row.source if row else None
    row = row or OfficeText(unit_id=unit.id, name=name, source=source, at=now)
    row.source, row.person_id, row.at = source, actor.person_id, now
    session.add(row)
    await session.flush()
    details = {"name": name, "before": before, "after": source}
    await audit.record(session, actor, "text.set", f"unit:{unit.id}", details, now)
    return row


async def reset_text(session: AsyncSession, actor: Actor, name: str, now: datetime) -> None:
    """Goes back to the shipped wording; raises NotFound where the unit has none of its own."""
    access.require_office(actor, _STEP)
    unit = await ground.unit_of(session, actor)
    row = await _row(session, unit.id, name)
    if row is None:
        raise NotFound(f"文字“{name[:40]}”没有改过，现用的就是原文。")
    await session.delete(row)
    await session.flush()
    details = {"name": row.name, "before": row.source, "after": None}
    await audit.record(session, actor, "text.reset", f"unit:{unit.id}", details, now)


async def _row(session: AsyncSession, unit_id: int, name: str) -> OfficeText | None:
    found: OfficeText | None = await session.scalar(
        select(OfficeText).where(col(OfficeText.unit_id) == unit_id, col(OfficeText.name) == name)
    )
    return found
