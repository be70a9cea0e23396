"""Requests for more time: asked before the deadline, decided by the office; only a grant moves the date."""

from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.errors import BadInput, NotFound, NotPossible
from bot.core.sentence import Sentence
from bot.ledger import access
from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.acts.said import keep
from bot.ledger.acts.telling import Telling, clause, says
from bot.ledger.audit import AuditEntry
from bot.ledger.measure import DutyRole, Measure, MeasureStatus
from bot.ledger.progress import ExtensionRequest, ExtensionState
from bot.ledger.written import WrittenKind
from bot.post.notice import NoticeKind

MOST_DAYS = 366
"""Nobody may ask for more time than a year beyond the deadline."""

_DECIDED = {
    ExtensionState.GRANTED: Sentence("outcome.granted"),
    ExtensionState.REFUSED: Sentence("outcome.refused"),
    ExtensionState.WITHDRAWN: Sentence("outcome.withdrawn"),
}


async def ask_extension(
    session: AsyncSession,
    actor: Actor,
    measure_id: int,
    due_wanted: date,
    reason: str,
    now: datetime,
    *,
    inbox_id: int | None = None,
) -> ExtensionRequest:
    """Asks for a later date, with a reason, on the last day at the latest; one request per measure may be open.

    The old date stays in force. The office is told. Raises NotPossible after the deadline.
    """
    measure = await ground.measure_of(session, actor, measure_id)
    duties = await ground.my_duties(session, actor, measure, now)
    access.require_report(actor, duties, measure.number)
    ground.require_open(measure)
    today = await ground.today_of(session, actor, now)
    due_on = _deadline_still_running(measure, today)
    reason = ground.require_text(reason, Sentence("what.extension_reason"))
    if due_wanted <= due_on:
        raise BadInput(Sentence("extension.not_later", day=due_wanted, due=due_on))
    if (due_wanted - due_on).days > MOST_DAYS:
        raise BadInput(Sentence("extension.too_far", day=due_wanted))
    if await _open_request(session, measure) is not None:
        raise NotPossible(Sentence("refusal.extension_waiting", number=measure.number))
    request = ExtensionRequest(
        unit_id=measure.unit_id,
        measure_id=measure.id,
        asked_by=actor.person_id,
        asked_at=now,
        reason=reason,
        due_before=due_on,
        due_wanted=due_wanted,
    )
    session.add(request)
    await session.flush()
    await keep(session, actor, inbox_id, WrittenKind.EXTENSION, request.id, now, measure=measure)
    details = {
        "request": request.id,
        "due_before": due_on,
        "due_wanted": due_wanted,
        "reason": reason,
        "inbox": inbox_id,
    }
    entry = await ground.finish(session, actor, measure, "extension.ask", details, now)
    told = says("result.extension", measure, who=actor.name, due=due_on, day=due_wanted, reason=clause(reason))
    content = {"measure": measure.id, "request": request.id, **told}
    await ground.tell_office(session, actor, entry, content, now)
    return request


async def grant_extension(
    session: AsyncSession,
    actor: Actor,
    request_id: int,
    now: datetime,
    *,
    due_on: date | None = None,
    note: str = "",
) -> ExtensionRequest:
    """Moves the date to the one asked for, or to `due_on`; the wording stays, the new date is noted beside it."""
    request, measure = await _asked(session, actor, request_id)
    ground.require_open(measure)
    granted = due_on or request.due_wanted
    before = measure.due_on or request.due_before
    if granted <= before:
        raise BadInput(Sentence("refusal.grant_not_later", day=granted, due=before))
    _decide(request, actor, ExtensionState.GRANTED, note, now)
    request.due_granted = measure.due_on = granted
    today = await ground.today_of(session, actor, now)
    noted = f"{today:%Y-%m-%d}经批准延期至{granted:%Y-%m-%d}"
    measure.note = f"{measure.note}；{noted}" if measure.note else noted
    details = {"request": request.id, "due_before": before, "due_granted": granted, "note": note.strip()}
    entry = await ground.finish(session, actor, measure, "extension.grant", details, now)
    told = says("result.extension_granted", measure, day=granted)
    await _tell(session, actor, request, measure, entry, told, now)
    return request


async def refuse_extension(
    session: AsyncSession, actor: Actor, request_id: int, reason: str, now: datetime
) -> ExtensionRequest:
    """Leaves the date as it is, with a reason."""
    request, measure = await _asked(session, actor, request_id)
    reason = ground.require_text(reason, Sentence("what.refusal_reason"))
    _decide(request, actor, ExtensionState.REFUSED, reason, now)
    entry = await ground.finish(
        session, actor, measure, "extension.refuse", {"request": request.id, "reason": reason}, now
    )
    due_on = measure.due_on or request.due_before
    told = says("result.extension_refused", measure, reason=clause(reason), due=due_on)
    await _tell(session, actor, request, measure, entry, told, now)
    return request


async def withdraw_extension(
    session: AsyncSession, actor: Actor, request: ExtensionRequest, measure: Measure, now: datetime
) -> None:
    """The asker takes the request back before it was decided; part of taking back an entry. Raises NotPossible."""
    if request.state != ExtensionState.ASKED:
        raise NotPossible(
            Sentence("refusal.extension_not_undone", number=measure.number, outcome=_DECIDED[request.state])
        )
    request.state, request.decision_note = ExtensionState.WITHDRAWN, "本人撤回"
    request.decided_by, request.decided_at = actor.person_id, now


def _deadline_still_running(measure: Measure, today: date) -> date:
    number = measure.number
    if measure.status == MeasureStatus.CLAIMED:
        raise NotPossible(Sentence("refusal.extension_claimed", number=number))
    if measure.due_on is None:
        raise NotPossible(Sentence("extension.no_deadline", number=number))
    if today > measure.due_on:
        raise NotPossible(Sentence("extension.overdue", number=number, due=measure.due_on))
    return measure.due_on


async def _open_request(session: AsyncSession, measure: Measure) -> ExtensionRequest | None:
    return await session.scalar(
        select(ExtensionRequest).where(
            col(ExtensionRequest.measure_id) == measure.id, col(ExtensionRequest.state) == ExtensionState.ASKED
        )
    )


async def _asked(session: AsyncSession, actor: Actor, request_id: int) -> tuple[ExtensionRequest, Measure]:
    """A request that still waits, and its measure; checks that the actor may decide about it."""
    found = await session.scalar(
        select(col(ExtensionRequest.measure_id)).where(
            col(ExtensionRequest.id) == request_id, col(ExtensionRequest.unit_id) == actor.unit_id
        )
    )
    if found is None:
        raise NotFound(Sentence("refusal.request_unknown"))
    measure = await ground.measure_of(session, actor, found)
    request = await session.get_one(ExtensionRequest, request_id, populate_existing=True)
    access.require_decide(actor, request.asked_by, measure.number)
    if request.state != ExtensionState.ASKED:
        raise NotPossible(Sentence("refusal.extension_decided", number=measure.number, outcome=_DECIDED[request.state]))
    return request, measure


def _decide(request: ExtensionRequest, actor: Actor, state: ExtensionState, note: str, now: datetime) -> None:
    request.state, request.decision_note = state, note.strip()
    request.decided_by, request.decided_at = actor.person_id, now


async def _tell(
    session: AsyncSession,
    actor: Actor,
    request: ExtensionRequest,
    measure: Measure,
    entry: AuditEntry,
    told: Telling,
    now: datetime,
) -> None:
    """Tells the one who asked, the responsible leaders and the handlers."""
    people = [request.asked_by, *await ground.people_with(session, measure.id, *DutyRole)]
    content = {"measure": measure.id, "request": request.id, **told}
    await ground.tell(session, actor, NoticeKind.RESULT, people, entry, content, now)
