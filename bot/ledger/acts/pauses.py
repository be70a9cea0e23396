"""The office silences the reminders of a person or of the whole unit until a day, and ends such a silence."""

from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.errors import BadInput, NotPossible
from bot.core.sentence import Sentence
from bot.ledger import access, audit
from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.acts.people import replan_people, replan_unit
from bot.ledger.acts.telling import Telling, clause, says
from bot.ledger.directory import first_leaders
from bot.ledger.unit import Unit
from bot.post.notice import NoticeKind

MOST_DAYS_OF_UNIT = 30
"""So long may a whole unit be silent without the office saying so again."""


async def pause_unit(session: AsyncSession, actor: Actor, until: date, reason: str, now: datetime) -> Unit:
    """Nobody of the unit is reminded up to and including that day; deadlines stay, and the end comes by itself.

    The rest of the office and all first-responsible leaders are told. Raises what `require_last_day` raises, and
    BadInput without a reason. The same again changes nothing.
    """
    access.require_office(actor, Sentence("step.unit"))
    unit = await ground.unit_of(session, actor)
    require_last_day(until, await ground.today_of(session, actor, now))
    reason = ground.require_text(reason, Sentence("what.pause_reason"))
    if (unit.paused_until, unit.paused_reason) != (until, reason):
        told = says("result.unit_paused", topic="paused", who=actor.name, day=until, reason=clause(reason))
        await _set_unit(session, actor, unit, until, reason, told, now)
    return unit


async def resume_unit(session: AsyncSession, actor: Actor, now: datetime) -> Unit:
    """The unit is reminded again, before its day; those who were told of the pause are told of its end."""
    access.require_office(actor, Sentence("step.unit"))
    unit = await ground.unit_of(session, actor)
    if unit.is_paused_on(await ground.today_of(session, actor, now)):
        told = says("result.unit_resumed", topic="paused", who=actor.name)
        await _set_unit(session, actor, unit, None, "", told, now)
    return unit


def require_last_day(until: date, today: date) -> None:
    """Raises BadInput for a day that is over, NotPossible for one beyond what a unit may be silent for."""
    if until < today:
        raise BadInput(Sentence("refusal.day_past", day=until))
    last = today + timedelta(days=MOST_DAYS_OF_UNIT - 1)
    if until > last:
        raise NotPossible(Sentence("refusal.unit_pause_too_long", most=MOST_DAYS_OF_UNIT, day=last))


async def pause_person(
    session: AsyncSession, actor: Actor, person_id: int, until: date | None, now: datetime, *, reason: str = ""
) -> None:
    """The person is not reminded up to and including that day, and is told so; None ends the pause."""
    access.require_office(actor, Sentence("step.pause_others"))
    person = await ground.person_of(session, actor, person_id)
    if (person.paused_until, person.paused_reason) == (until, reason):
        return
    details = {"name": person.name, "before": person.paused_until, "after": until, "reason": reason}
    person.paused_until, person.paused_reason = until, reason
    entry = await audit.record(session, actor, "person.pause", f"person:{person.id}", details, now)
    await replan_people(session, [person.id], now)
    if until is None:
        told = says("result.person_resumed", topic="paused")
    else:
        told = says("result.person_paused", topic="paused", day=until, reason=clause(reason))
    content = {"person": person.id, **told}
    await ground.tell(session, actor, NoticeKind.RESULT, [person.id], entry, content, now)


async def _set_unit(
    session: AsyncSession, actor: Actor, unit: Unit, until: date | None, reason: str, told: Telling, now: datetime
) -> None:
    details = {"before": unit.paused_until, "after": until, "reason": reason}
    unit.paused_until, unit.paused_reason = until, reason
    entry = await audit.record(session, actor, "unit.pause", f"unit:{unit.id}", details, now)
    await replan_unit(session, actor, now)
    await ground.tell_office(session, actor, entry, told, now)
    leaders = await first_leaders(session, unit.id)
    await ground.tell(session, actor, NoticeKind.RESULT, leaders, entry, told, now)
