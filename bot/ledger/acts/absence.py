"""What people arrange for themselves: a deputy for days away, and a pause of their own reminders."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.errors import BadInput, NotAllowed, NotPossible
from bot.core.sentence import Sentence
from bot.ledger import access, audit
from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.acts.people import end_deputy, replan_people, set_deputy
from bot.ledger.acts.said import keep
from bot.ledger.acts.telling import Telling, clause, says
from bot.ledger.audit import AuditEntry
from bot.ledger.directory import leaders_above
from bot.ledger.people import Deputy, Person
from bot.ledger.written import WrittenKind
from bot.post.notice import NoticeKind

MOST_DAYS = 14
"""So long may one silence one's own reminders; the office may do it for longer."""


async def stand_in(
    session: AsyncSession,
    actor: Actor,
    deputy_id: int,
    from_on: date,
    until_on: date,
    now: datetime,
    *,
    inbox_id: int | None = None,
) -> Deputy:
    """The deputy hears and acts in the actor's place, both days included; deputy and office are told.

    Raises what `set_deputy` raises, and BadInput for days that are over.
    """
    person = await _self(session, actor)
    if until_on < await ground.today_of(session, actor, now):
        raise BadInput(Sentence("refusal.day_past", day=until_on))
    row = await set_deputy(session, actor, person.id, deputy_id, from_on, until_on, now)
    await keep(session, actor, inbox_id, WrittenKind.DEPUTY, row.id, now)
    deputy = await session.get_one(Person, deputy_id)
    details = {"deputy": deputy.name, "from_on": from_on, "until_on": until_on, "inbox": inbox_id}
    entry = await audit.record(session, actor, "deputy.told", f"person:{person.id}", details, now)
    asked = says("result.stand_in", topic="deputy", who=person.name, first=from_on, last=until_on)
    away = says("result.away", topic="deputy", who=person.name, first=from_on, last=until_on, people=deputy.name)
    await ground.tell(session, actor, NoticeKind.RESULT, [deputy.id], entry, {"deputy": row.id, **asked}, now)
    await ground.tell_office(session, actor, entry, {"deputy": row.id, **away}, now)
    return row


async def end_stand_in(session: AsyncSession, actor: Actor, row: Deputy, now: datetime) -> None:
    """Takes a standing-in of one's own back, and tells the deputy and the office."""
    person, deputy = await _self(session, actor), await session.get_one(Person, row.deputy_id)
    id_, first, last = row.id, row.from_on, row.until_on
    await end_deputy(session, actor, id_, now)
    entry = await audit.record(session, actor, "deputy.told", f"person:{person.id}", {"ended": id_}, now)
    told = says("result.stand_in_ended", topic="deputy", who=person.name, first=first, last=last, people=deputy.name)
    content = {"deputy": id_, **told}
    await ground.tell(session, actor, NoticeKind.RESULT, [deputy.id], entry, content, now)
    await ground.tell_office(session, actor, entry, content, now)


async def pause_own(
    session: AsyncSession, actor: Actor, until: date, reason: str, now: datetime, *, inbox_id: int | None = None
) -> Person:
    """No reminders for the actor up to and including that day, for a reason and at most 14 days from today.

    The office and the first-responsible leaders of the actor's items are told. Raises BadInput, NotAllowed.
    """
    person = await _self(session, actor)
    today = await ground.today_of(session, actor, now)
    reason = ground.require_text(reason, Sentence("what.pause_reason"))
    if until < today:
        raise BadInput(Sentence("refusal.day_past", day=until))
    if until >= today + timedelta(days=MOST_DAYS):
        last = today + timedelta(days=MOST_DAYS - 1)
        raise NotPossible(Sentence("refusal.pause_too_long", count=MOST_DAYS, day=last))
    before = {"paused_until": person.paused_until, "paused_reason": person.paused_reason}
    person.paused_until, person.paused_reason = until, reason
    entry = await _record_pause(session, actor, person, before, now, inbox_id)
    told = says("result.self_paused", topic="paused", who=person.name, day=until, reason=clause(reason))
    await _tell_above(session, actor, person, entry, told, now)
    return person


async def resume_own(session: AsyncSession, actor: Actor, now: datetime, *, inbox_id: int | None = None) -> Person:
    """The actor is reminded again; those who were told of the pause are told of its end."""
    person = await _self(session, actor)
    if person.paused_until is None or person.paused_until < await ground.today_of(session, actor, now):
        raise NotPossible(Sentence("refusal.not_paused"))
    before = {"paused_until": person.paused_until, "paused_reason": person.paused_reason}
    person.paused_until, person.paused_reason = None, ""
    entry = await _record_pause(session, actor, person, before, now, inbox_id)
    told = says("result.self_resumed", topic="paused", who=person.name)
    await _tell_above(session, actor, person, entry, told, now)
    return person


async def restore_pause(session: AsyncSession, actor: Actor, until: date | None, reason: str, now: datetime) -> None:
    """Puts back what was before a pause that is taken back; part of another act."""
    person = await _self(session, actor)
    before = {"paused_until": person.paused_until, "paused_reason": person.paused_reason}
    person.paused_until, person.paused_reason = until, reason
    entry = await _record_pause(session, actor, person, before, now, None)
    told = says("result.pause_taken_back", topic="paused", who=person.name)
    await _tell_above(session, actor, person, entry, told, now)


async def _record_pause(
    session: AsyncSession,
    actor: Actor,
    person: Person,
    before: Mapping[str, object],
    now: datetime,
    inbox_id: int | None,
) -> AuditEntry:
    after = {"paused_until": person.paused_until, "paused_reason": person.paused_reason}
    changes = {name: [_word(before[name]), _word(after[name])] for name in after}
    await keep(session, actor, inbox_id, WrittenKind.PAUSE, person.id, now, changes=changes)
    details = {"name": person.name, "before": before, "after": after, "inbox": inbox_id}
    entry = await audit.record(session, actor, "person.pause", f"person:{person.id}", details, now)
    await replan_people(session, [person.id], now)
    return entry


def _word(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


async def _tell_above(
    session: AsyncSession, actor: Actor, person: Person, entry: AuditEntry, told: Telling, now: datetime
) -> None:
    content = {"person": person.id, **told}
    await ground.tell_office(session, actor, entry, content, now)
    above = await leaders_above(session, person.id)
    await ground.tell(session, actor, NoticeKind.RESULT, above, entry, content, now)


async def _self(session: AsyncSession, actor: Actor) -> Person:
    if actor.person_id is None or access.is_read_only(actor):
        raise NotAllowed(Sentence("refusal.no_reminders"))
    return await ground.person_of(session, actor, actor.person_id)
