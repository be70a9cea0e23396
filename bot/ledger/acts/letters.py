"""An office sets its own template of a letter, or goes back to the shipped one."""

import hashlib
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.sentence import Sentence
from bot.ledger import access, audit
from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.letter_template import CheckedTemplate, LetterKind, LetterTemplate, own_template

_STEP = Sentence("step.letter_template")


async def set_template(session: AsyncSession, actor: Actor, template: CheckedTemplate, now: datetime) -> LetterTemplate:
    """Puts the template in the place of the unit's former one; the same bytes again change nothing."""
    access.require_office(actor, _STEP)
    unit = await ground.unit_of(session, actor)
    sha256 = hashlib.sha256(template.data).hexdigest()
    known = await own_template(session, unit.id, template.kind)
    if known is not None and known.sha256 == sha256:
        return known
    before = known.sha256 if known else None
    row = LetterTemplate(
        unit_id=unit.id, kind=template.kind, name=template.name, sha256=sha256, data=template.data, set_at=now
    )
    row = await session.merge(row)
    await session.flush()
    details = {"kind": template.kind, "name": template.name, "before": before, "after": sha256}
    await audit.record(session, actor, "letter_template.set", f"unit:{unit.id}", details, now)
    return row


async def reset_template(session: AsyncSession, actor: Actor, kind: LetterKind, now: datetime) -> bool:
    """Takes the unit's own template away, so that the shipped one is used; False where there was none."""
    access.require_office(actor, _STEP)
    unit = await ground.unit_of(session, actor)
    known = await own_template(session, unit.id, kind)
    if known is None:
        return False
    await session.delete(known)
    await session.flush()
    details = {"kind": kind, "name": known.name, "before": known.sha256, "after": None}
    await audit.record(session, actor, "letter_template.reset", f"unit:{unit.id}", details, now)
    return True
