"""What the office decides about a measure: verified, sent back, long-term, opened again; difficulties settled."""

from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.errors import BadInput, NotFound, NotPossible
from bot.core.sentence import Sentence
from bot.ledger import access, audit
from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.acts.telling import Telling, clause, says
from bot.ledger.audit import AuditEntry
from bot.ledger.measure import Duty, DutyRole, Measure, MeasureStatus, after_sending_back, move
from bot.ledger.progress import ExtensionRequest, ExtensionState, Report, ReportKind
from bot.post.notice import NoticeKind

_NOTHING_TO_DO = "措施已销号，不再需要延期"


async def verify(session: AsyncSession, actor: Actor, measure_id: int, now: datetime, *, note: str = "") -> Measure:
    """Closes a claim (销号). Done by the office, never by somebody who claimed it; claimant and handlers are told."""
    measure = await ground.measure_of(session, actor, measure_id)
    claimants = await _claimants(session, measure)
    access.require_verify(actor, claimants, measure.number)
    _require_claim(measure)
    people = await _claimant_and_handlers(session, measure)
    move(measure, MeasureStatus.CLOSED)
    measure.closed_by, measure.closed_at, measure.percent = actor.person_id, now, 100.0
    report = _report(session, actor, measure, ReportKind.VERIFIED, note, now)
    await _settle_open_matters(session, actor, measure, now)
    details = {"note": note.strip(), "claimed_by": measure.claimed_by, "claimed_at": measure.claimed_at}
    entry = await ground.finish(session, actor, measure, "measure.verify", details, now)
    told = says("result.verified", measure, said=report.text)
    await _tell(session, actor, measure, people, entry, told, now)
    return measure


async def send_back(session: AsyncSession, actor: Actor, measure_id: int, reason: str, now: datetime) -> Measure:
    """Does not accept a claim: in progress again, with a reason that claimant and handlers are told."""
    measure = await ground.measure_of(session, actor, measure_id)
    access.require_office(actor, Sentence("step.send_back"))
    reason = ground.require_text(reason, Sentence("what.send_back_reason"))
    _require_claim(measure)
    people = await _claimant_and_handlers(session, measure)
    claimed_by = measure.claimed_by
    move(measure, after_sending_back(measure))
    measure.claimed_by = measure.claimed_at = None
    _report(session, actor, measure, ReportKind.SENT_BACK, reason, now)
    details = {"reason": reason, "claimed_by": claimed_by, "status": measure.status}
    entry = await ground.finish(session, actor, measure, "measure.send_back", details, now)
    told = says("result.sent_back", measure, reason=clause(reason))
    await _tell(session, actor, measure, people, entry, told, now)
    return measure


async def mark_long_term(
    session: AsyncSession, actor: Actor, measure_id: int, staged_result: str, now: datetime
) -> Measure:
    """Makes it a standing task with a staged result; again on one that stands already, the result is renewed."""
    measure = await ground.measure_of(session, actor, measure_id)
    access.require_office(actor, Sentence("step.long_term"))
    staged_result = ground.require_text(staged_result, Sentence("what.staged_result"))
    if measure.status == MeasureStatus.CLAIMED:
        access.require_verify(actor, await _claimants(session, measure), measure.number)
    people = await _claimant_and_handlers(session, measure)
    before = {"status": measure.status, "staged_result": measure.staged_result}
    move(measure, MeasureStatus.LONG_TERM)
    measure.long_term, measure.staged_result = True, staged_result
    measure.claimed_by = measure.claimed_at = None
    _report(session, actor, measure, ReportKind.VERIFIED, staged_result, now)
    details = {"before": before, "staged_result": staged_result}
    entry = await ground.finish(session, actor, measure, "measure.long_term", details, now)
    told = says("result.long_term", measure, result=clause(staged_result))
    await _tell(session, actor, measure, people, entry, told, now)
    return measure


async def reopen(
    session: AsyncSession, actor: Actor, measure_id: int, due_on: date | None, reason: str, now: datetime
) -> Measure:
    """Opens a closed measure again (回头看): a new row of the next cycle with the same duties; the old row stays."""
    first = await ground.measure_of(session, actor, measure_id)
    access.require_office(actor, Sentence("step.reopen"))
    reason = ground.require_text(reason, Sentence("what.reopen_reason"))
    if first.status != MeasureStatus.CLOSED:
        raise NotPossible(Sentence("refusal.not_closed", number=first.number))
    today = await ground.today_of(session, actor, now)
    if due_on is not None and due_on < today:
        raise BadInput(Sentence("refusal.day_past", day=due_on))
    await _require_newest(session, first)
    again = Measure(**_carried_over(first), cycle=first.cycle + 1, due_on=due_on, created_at=now)
    session.add(again)
    await session.flush()
    people = await _copy_duties(session, first, again)
    details = {"reason": reason, "due_on": due_on, "after": first.id}
    entry = await ground.finish(session, actor, again, "measure.reopen", details, now)
    told = says("result.reopened", again, reason=clause(reason))
    await _tell(session, actor, again, people, entry, told, now)
    return again


async def resolve_difficulty(
    session: AsyncSession, actor: Actor, report_id: int, now: datetime, *, note: str = ""
) -> Report:
    """The office has settled a difficulty; whoever reported it is told. Settling it again changes nothing."""
    report = await session.get(Report, report_id, populate_existing=True)
    access.require_office(actor, Sentence("step.resolve"))
    if report is None or report.unit_id != actor.unit_id or report.kind != ReportKind.DIFFICULTY:
        raise NotFound(Sentence("refusal.difficulty_unknown"))
    measure = await ground.measure_of(session, actor, report.measure_id or 0)
    if report.resolved_at is not None:
        return report
    report.resolved_at = now
    entry = await ground.finish(
        session, actor, measure, "measure.difficulty_resolved", {"report": report.id, "note": note.strip()}, now
    )
    told = says("result.difficulty_resolved", measure, said=note)
    await _tell(session, actor, measure, [report.person_id], entry, told, now)
    return report


def _require_claim(measure: Measure) -> None:
    ground.require_open(measure)
    if measure.status != MeasureStatus.CLAIMED:
        raise NotPossible(Sentence("refusal.not_claimed", number=measure.number))


async def _require_newest(session: AsyncSession, measure: Measure) -> None:
    later = select(col(Measure.id)).where(
        col(Measure.problem_id) == measure.problem_id,
        col(Measure.number) == measure.number,
        col(Measure.cycle) > measure.cycle,
    )
    if await session.scalar(later.limit(1)) is not None:
        raise NotPossible(Sentence("refusal.reopened_before", number=measure.number))


async def _claimants(session: AsyncSession, measure: Measure) -> set[int]:
    """Everyone who said of this claim that it is done."""
    since = measure.claimed_at
    said = select(Report.person_id).where(
        col(Report.measure_id) == measure.id,
        col(Report.kind) == ReportKind.DONE,
        col(Report.person_id).is_not(None),
        col(Report.taken_back_at).is_(None),
    )
    if since is not None:
        said = said.where(col(Report.at) >= since)
    found = {person_id for person_id in await session.scalars(said) if person_id is not None}
    return found | ({measure.claimed_by} if measure.claimed_by is not None else set())


async def _claimant_and_handlers(session: AsyncSession, measure: Measure) -> list[int | None]:
    return [measure.claimed_by, *await ground.people_with(session, measure.id, DutyRole.HANDLER)]


def _report(
    session: AsyncSession, actor: Actor, measure: Measure, kind: ReportKind, text: str, now: datetime
) -> Report:
    report = Report(
        unit_id=measure.unit_id,
        measure_id=measure.id,
        person_id=actor.person_id,
        at=now,
        kind=kind,
        text=text.strip(),
    )
    session.add(report)
    return report


async def _settle_open_matters(session: AsyncSession, actor: Actor, measure: Measure, now: datetime) -> None:
    """With the closing, open difficulties are settled and an open request for more time has lost its object."""
    difficulties = await session.scalars(
        select(Report).where(
            col(Report.measure_id) == measure.id,
            col(Report.kind) == ReportKind.DIFFICULTY,
            col(Report.resolved_at).is_(None),
        )
    )
    for difficulty in difficulties:
        difficulty.resolved_at = now
    requests = await session.scalars(
        select(ExtensionRequest).where(
            col(ExtensionRequest.measure_id) == measure.id, col(ExtensionRequest.state) == ExtensionState.ASKED
        )
    )
    for request in requests.all():
        request.state, request.decision_note = ExtensionState.REFUSED, _NOTHING_TO_DO
        request.decided_by, request.decided_at = actor.person_id, now
        await audit.record(
            session, actor, "extension.lapse", f"extension:{request.id}", {"measure": measure.number}, now
        )


def _carried_over(measure: Measure) -> dict[str, Any]:
    """What the next cycle keeps: the promise and who coordinates it, nothing of how far it had come."""
    kept = {
        "unit_id",
        "problem_id",
        "number",
        "position",
        "title",
        "text",
        "quantity_total",
        "quantity_unit",
        "department",
        "supporting_departments",
        "ladder",
    }
    return measure.model_dump(include=kept)


async def _copy_duties(session: AsyncSession, origin: Measure, to: Measure) -> list[int]:
    duties = (await session.scalars(select(Duty).where(col(Duty.measure_id) == origin.id))).all()
    for duty in duties:
        session.add(Duty(**duty.model_dump(exclude={"id", "measure_id"}), measure_id=to.id))
    await session.flush()
    return [duty.person_id for duty in duties]


async def _tell(
    session: AsyncSession,
    actor: Actor,
    measure: Measure,
    people: list[int | None] | list[int],
    entry: AuditEntry,
    told: Telling,
    now: datetime,
) -> None:
    content = {"measure": measure.id, **told}
    await ground.tell(session, actor, NoticeKind.RESULT, people, entry, content, now)
