"""Taking back what was just said: the whole entry of one event, in the ledger, in the trail, and for those who were told."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.errors import NotFound, NotPossible
from bot.core.sentence import Sentence
from bot.ledger import audit
from bot.ledger.access import Actor
from bot.ledger.acts import absence, ground, handing_over
from bot.ledger.acts.extension import withdraw_extension
from bot.ledger.acts.recalling import Recalled, recall
from bot.ledger.acts.telling import says
from bot.ledger.handover import Handover, HandoverState
from bot.ledger.measure import DutyRole, Measure, MeasureStatus
from bot.ledger.people import Deputy
from bot.ledger.progress import Evidence, ExtensionRequest, Report, ReportKind
from bot.ledger.written import KIND_TEXTS, Written, WrittenKind, entry, plain
from bot.post.notice import NoticeKind

WITHIN = timedelta(minutes=30)
"""So long after it was said may an entry be taken back."""

_MOMENTS = frozenset({"claimed_at", "reported_at"})


async def take_back(session: AsyncSession, actor: Actor, inbox_id: int, now: datetime) -> list[Written]:
    """Takes back everything the event wrote for the actor, and answers the lines; none of it, if one cannot be.

    Figures and state of each measure are what they would be without the entry; what others said meanwhile stays.
    Messages about it that have not left are cancelled, after the others a correction is sent. Raises NotFound where
    nothing stands, NotPossible after half an hour or when somebody has already acted on it.
    """
    await ground.unit_of(session, actor)
    lines = await entry(session, actor.person_id or 0, inbox_id)
    if not lines:
        raise NotFound(Sentence("refusal.nothing_to_undo"))
    if now - lines[0].at > WITHIN:
        raise NotPossible(Sentence("refusal.undo_too_late", count=WITHIN.seconds // 60))
    for line in lines:
        line.taken_back_at = now
        await session.flush()
        if line.measure_id is not None:
            await _of_a_measure(session, actor, line, line.measure_id, now)
        else:
            await _of_a_person(session, actor, line, now)
    return lines


async def _of_a_measure(session: AsyncSession, actor: Actor, line: Written, measure_id: int, now: datetime) -> None:
    measure = await ground.measure_of(session, actor, measure_id)
    if measure.status is MeasureStatus.CLOSED:
        raise NotPossible(Sentence("refusal.undo_closed", number=measure.number))
    details: dict[str, Any] = {"inbox": line.inbox_id, "kind": line.kind, "target": line.target}
    match line.kind:
        case WrittenKind.REPORT:
            await _report(session, measure, line, now)
            details["restored"] = line.changes
        case WrittenKind.EVIDENCE:
            details["evidence"] = await _evidence(session, line)
        case WrittenKind.EXTENSION:
            request = await session.get_one(ExtensionRequest, line.target, populate_existing=True)
            await withdraw_extension(session, actor, request, measure, now)
        case WrittenKind.HANDOVER:
            await _handover(session, measure, line, now)
        case _:
            await _acceptance(session, measure, line)
            details["restored"] = line.changes
    told = await recall(session, measure, line, now)
    trail = await ground.finish(session, actor, measure, "measure.take_back", details, now)
    await _tell(session, actor, measure, line, told, trail, now)


async def _of_a_person(session: AsyncSession, actor: Actor, line: Written, now: datetime) -> None:
    match line.kind:
        case WrittenKind.DEPUTY:
            row = await session.get(Deputy, line.target, populate_existing=True)
            if row is not None:
                await absence.end_stand_in(session, actor, row, now)
        case WrittenKind.PAUSE:
            until, reason = line.changes["paused_until"][0], line.changes["paused_reason"][0]
            await absence.restore_pause(session, actor, date.fromisoformat(until) if until else None, reason, now)
        case _:
            report = await session.get_one(Report, line.target, populate_existing=True)
            report.taken_back_at = now
            details = {"inbox": line.inbox_id, "report": report.id}
            trail = await audit.record(session, actor, "note.take_back", f"report:{report.id}", details, now)
            told = await recall(session, None, line, now)
            await _tell(session, actor, None, line, told, trail, now)


async def _report(session: AsyncSession, measure: Measure, line: Written, now: datetime) -> None:
    report = await session.get_one(Report, line.target, populate_existing=True)
    report.taken_back_at = now
    if report.kind is ReportKind.DIFFICULTY and report.resolved_at is None:
        report.resolved_at = now
    if await _passes_to_another_claim(session, measure, line):
        return
    later = await _later_lines(session, measure, line)
    for name, (before, after) in sorted(line.changes.items(), key=lambda change: change[0] != "status"):
        heir = next((other for other in later if name in other.changes), None)
        if heir is not None:
            heir.changes = {**heir.changes, name: [before, heir.changes[name][1]]}
        elif plain(getattr(measure, name)) == after:
            setattr(measure, name, _value(name, before))
        elif name == "status":
            raise NotPossible(Sentence("refusal.undo_decided", number=measure.number))


async def _passes_to_another_claim(session: AsyncSession, measure: Measure, line: Written) -> bool:
    """Whether somebody else also said “done”: then that claim stands in the place of this one."""
    if line.changes.get("status", ["", ""])[1] != MeasureStatus.CLAIMED or measure.status != MeasureStatus.CLAIMED:
        return False
    another = await session.scalar(
        select(Report)
        .where(
            col(Report.measure_id) == measure.id,
            col(Report.kind) == ReportKind.DONE,
            col(Report.id) > line.target,
            col(Report.taken_back_at).is_(None),
            col(Report.person_id).is_not(None),
        )
        .order_by(col(Report.id))
        .limit(1)
    )
    if another is None:
        return False
    measure.claimed_by, measure.claimed_at = another.person_id, another.at
    heir = await session.scalar(
        select(Written).where(col(Written.kind) == WrittenKind.REPORT, col(Written.target) == another.id)
    )
    if heir is not None:
        claim = {"claimed_by": plain(another.person_id), "claimed_at": plain(another.at)}
        inherited = {name: [before, claim.get(name, after)] for name, (before, after) in line.changes.items()}
        heir.changes = {**heir.changes, **inherited}
    return True


async def _later_lines(session: AsyncSession, measure: Measure, line: Written) -> Sequence[Written]:
    rows = await session.scalars(
        select(Written)
        .where(
            col(Written.measure_id) == measure.id,
            col(Written.kind) == WrittenKind.REPORT,
            col(Written.id) > line.id,
            col(Written.taken_back_at).is_(None),
        )
        .order_by(col(Written.id))
    )
    return rows.all()


def _value(name: str, word: Any) -> Any:
    if name == "status":
        # Not a step of the picture of states: it is as if the step had never been taken.
        return MeasureStatus(word)
    return datetime.fromisoformat(word) if name in _MOMENTS and word else word


async def _evidence(session: AsyncSession, line: Written) -> dict[str, Any]:
    """The file is no longer bound; its bytes stay in the store and its hash in the trail."""
    evidence = await session.get_one(Evidence, line.target, populate_existing=True)
    facts = {"sha256": evidence.sha256, "name": evidence.name, "received_at": evidence.received_at}
    await session.delete(evidence)
    await session.flush()
    return facts


async def _handover(session: AsyncSession, measure: Measure, line: Written, now: datetime) -> None:
    row = await session.get_one(Handover, line.target, populate_existing=True)
    if row.state is HandoverState.ACCEPTED:
        raise NotPossible(Sentence("refusal.undo_accepted", number=measure.number))
    if row.state is HandoverState.ASKED:
        row.state, row.decided_at = HandoverState.WITHDRAWN, now


async def _acceptance(session: AsyncSession, measure: Measure, line: Written) -> None:
    before, after = line.changes["handlers"]
    if await ground.people_with(session, measure.id, DutyRole.HANDLER) != after:
        raise NotPossible(Sentence("refusal.undo_handlers", number=measure.number))
    await handing_over.set_handlers(session, measure, before)
    row = await session.get_one(Handover, line.target, populate_existing=True)
    row.state, row.decided_at = HandoverState.ASKED, None


async def _tell(
    session: AsyncSession,
    actor: Actor,
    measure: Measure | None,
    line: Written,
    told: Recalled,
    trail: audit.AuditEntry,
    now: datetime,
) -> None:
    """A correction for those who had been told."""
    content = says("result.taken_back", measure, who=actor.name, entry=Sentence(KIND_TEXTS[line.kind]))
    if measure is not None:
        content["measure"] = measure.id
    for kind, people in ((NoticeKind.OFFICE, told.office), (NoticeKind.RESULT, told.others)):
        await ground.tell(session, actor, kind, people, trail, content, now)
