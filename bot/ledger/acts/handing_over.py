"""Handing the handling of a measure on: asked, accepted, declined; until it is accepted the former handler stays."""

from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, delete, select

from bot.core.errors import NotAllowed, NotFound, NotPossible
from bot.core.sentence import Sentence
from bot.ledger import access
from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.acts.said import keep
from bot.ledger.acts.telling import Telling, clause, says
from bot.ledger.handover import Handover, HandoverState, open_handover
from bot.ledger.measure import Duty, DutyRole, Measure
from bot.ledger.people import Person
from bot.ledger.written import WrittenKind
from bot.post.notice import NoticeKind


async def ask_handler(
    session: AsyncSession,
    actor: Actor,
    measure_id: int,
    handler_id: int,
    now: datetime,
    *,
    inbox_id: int | None = None,
) -> Handover:
    """Asks somebody to handle the measure, and tells him or her; nothing changes before the answer.

    A request to somebody else that still waits is withdrawn; the same request again changes nothing. Raises
    NotPossible when this person handles it already.
    """
    measure = await ground.measure_of(session, actor, measure_id)
    if not access.may_delegate(actor, await ground.my_duties(session, actor, measure, now)):
        raise NotAllowed(Sentence("refusal.handover_not_yours", number=measure.number))
    ground.require_open(measure)
    handler = await ground.active_person(session, actor, handler_id)
    if await ground.people_with(session, measure.id, DutyRole.HANDLER) == [handler.id]:
        raise NotPossible(Sentence("refusal.handled_already", number=measure.number, name=handler.name))
    waiting = await open_handover(session, measure.id)
    if waiting is not None and waiting.handler_id == handler.id:
        return waiting
    if waiting is not None:
        await withdraw(session, actor, waiting, now)
    row = Handover(
        unit_id=measure.unit_id, measure_id=measure.id, asked_by=actor.person_id, handler_id=handler.id, asked_at=now
    )
    session.add(row)
    await session.flush()
    await keep(session, actor, inbox_id, WrittenKind.HANDOVER, row.id, now, measure=measure)
    details = {"handover": row.id, "to": handler.id, "name": handler.name, "inbox": inbox_id}
    entry = await ground.finish(session, actor, measure, "handover.ask", details, now)
    content = _content(measure, row, says("result.handover", measure, who=actor.name))
    await ground.tell(session, actor, NoticeKind.RESULT, [handler.id], entry, content, now)
    return row


async def accept(
    session: AsyncSession, actor: Actor, handover_id: int, now: datetime, *, inbox_id: int | None = None
) -> Measure:
    """The person asked becomes the handler, in the place of whoever was; those and the asker are told."""
    row, measure = await _asked(session, actor, handover_id)
    ground.require_open(measure)
    before = await ground.people_with(session, measure.id, DutyRole.HANDLER)
    await set_handlers(session, measure, [row.handler_id])
    row.state, row.decided_at = HandoverState.ACCEPTED, now
    await keep(
        session,
        actor,
        inbox_id,
        WrittenKind.ACCEPTANCE,
        row.id,
        now,
        measure=measure,
        changes={"handlers": [before, [row.handler_id]]},
    )
    details = {"handover": row.id, "from": before, "to": row.handler_id, "name": actor.name, "inbox": inbox_id}
    entry = await ground.finish(session, actor, measure, "measure.delegate", details, now)
    content = _content(measure, row, says("result.handed_over", measure, who=actor.name))
    leaders = await ground.people_with(session, measure.id, DutyRole.DIRECTLY_RESPONSIBLE)
    await ground.tell(session, actor, NoticeKind.RESULT, [row.asked_by, *before, *leaders], entry, content, now)
    return measure


async def decline(session: AsyncSession, actor: Actor, handover_id: int, reason: str, now: datetime) -> Measure:
    """The handler stays who it was; the one who asked is told the reason."""
    row, measure = await _asked(session, actor, handover_id)
    row.reason = ground.require_text(reason, Sentence("what.decline_reason"))
    row.state, row.decided_at = HandoverState.DECLINED, now
    details = {"handover": row.id, "reason": row.reason}
    entry = await ground.finish(session, actor, measure, "handover.decline", details, now)
    told = says("result.handover_declined", measure, who=actor.name, reason=clause(row.reason))
    content = _content(measure, row, told)
    await ground.tell(session, actor, NoticeKind.RESULT, [row.asked_by], entry, content, now)
    return measure


async def withdraw_request(session: AsyncSession, actor: Actor, handover_id: int, now: datetime) -> Measure:
    """The request that still waits no longer stands; whoever was asked is told. By whoever may hand on, or asked."""
    row, measure = await _known(session, actor, handover_id)
    duties = await ground.my_duties(session, actor, measure, now)
    if row.asked_by != actor.person_id and not access.may_delegate(actor, duties):
        raise NotAllowed(Sentence("refusal.handover_not_yours", number=measure.number))
    if row.state is not HandoverState.ASKED:
        raise NotPossible(Sentence("refusal.handover_over", number=measure.number))
    await withdraw(session, actor, row, now)
    return measure


async def withdraw(session: AsyncSession, actor: Actor, row: Handover, now: datetime) -> None:
    """The request no longer stands; whoever was asked is told. Part of another act, which checked the right to it."""
    row.state, row.decided_at = HandoverState.WITHDRAWN, now
    measure = await ground.measure_of(session, actor, row.measure_id)
    entry = await ground.finish(session, actor, measure, "handover.withdraw", {"handover": row.id}, now)
    content = _content(measure, row, says("result.handover_withdrawn", measure))
    await ground.tell(session, actor, NoticeKind.RESULT, [row.handler_id], entry, content, now)


async def set_handlers(session: AsyncSession, measure: Measure, people: list[int]) -> None:
    """These are the handlers, in this order; part of another act."""
    await session.execute(delete(Duty).where(col(Duty.measure_id) == measure.id, col(Duty.role) == DutyRole.HANDLER))
    for position, person_id in enumerate(people):
        session.add(
            Duty(
                unit_id=measure.unit_id,
                measure_id=measure.id,
                person_id=person_id,
                role=DutyRole.HANDLER,
                position=position,
            )
        )
    await session.flush()


def _content(measure: Measure, row: Handover, told: Telling) -> dict[str, Any]:
    return {"measure": measure.id, "handover": row.id, **told}


async def _known(session: AsyncSession, actor: Actor, handover_id: int) -> tuple[Handover, Measure]:
    """A request of the actor's unit, whatever became of it, and its measure; raises NotFound."""
    found = await session.scalar(
        select(col(Handover.measure_id)).where(col(Handover.id) == handover_id, col(Handover.unit_id) == actor.unit_id)
    )
    if found is None:
        raise NotFound(Sentence("refusal.handover_unknown"))
    measure = await ground.measure_of(session, actor, found)
    return await session.get_one(Handover, handover_id, populate_existing=True), measure


async def _asked(session: AsyncSession, actor: Actor, handover_id: int) -> tuple[Handover, Measure]:
    """A request that still waits for the actor's own word, and its measure."""
    row, measure = await _known(session, actor, handover_id)
    if row.handler_id != actor.person_id:
        person = await session.get_one(Person, row.handler_id)
        raise NotAllowed(Sentence("refusal.handover_of_another", number=measure.number, name=person.name))
    if row.state != HandoverState.ASKED:
        raise NotPossible(_why_over(row.state, measure.number))
    if access.is_read_only(actor):
        raise NotAllowed(Sentence("refusal.handler_read_only"))
    return row, measure


def _why_over(state: HandoverState, number: str) -> Sentence:
    match state:
        case HandoverState.ACCEPTED:
            return Sentence("refusal.handover_accepted", number=number)
        case HandoverState.DECLINED:
            return Sentence("refusal.handover_declined", number=number)
        case _:
            return Sentence("refusal.handover_withdrawn", number=number)
