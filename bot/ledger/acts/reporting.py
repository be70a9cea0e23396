"""What those with a duty say about their measure: progress, a claim, a difficulty, a note, evidence, a new handler."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Unpack

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, delete, func, select

from bot.core.errors import NotAllowed
from bot.core.message import StoredFile
from bot.ledger import access, audit
from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.acts.said import Said, called, content_of, particulars, quoted, take, write
from bot.ledger.audit import AuditEntry
from bot.ledger.measure import Duty, DutyRole, Measure, MeasureStatus, move
from bot.ledger.progress import Evidence, Report, ReportKind
from bot.post.notice import NoticeKind

_LONGEST_NAME = 200
_LONGEST_TYPE = 100


async def report_progress(
    session: AsyncSession,
    actor: Actor,
    measure_id: int,
    now: datetime,
    **said: Unpack[Said],
) -> Measure:
    """Progress; 100 % is still only in progress. A lower percent than before is kept as a correction."""
    measure, report = await take(session, actor, measure_id, ReportKind.PROGRESS, said, now)
    is_lower = "correction" in report.facts
    if measure.status == MeasureStatus.NOT_STARTED or (measure.status == MeasureStatus.BASICALLY_DONE and is_lower):
        move(measure, MeasureStatus.IN_PROGRESS)
    entry = await ground.finish(session, actor, measure, "measure.progress", particulars(measure, report), now)
    if measure.status == MeasureStatus.CLAIMED and report.percent is not None and report.percent < 100:
        await _tell_contradiction(session, actor, measure, report, entry, f"报告进度{report.percent:g}%")
    return measure


async def report_basically_done(
    session: AsyncSession,
    actor: Actor,
    measure_id: int,
    now: datetime,
    **said: Unpack[Said],
) -> Measure:
    """Basically done: still running, still reminded; a claim or a standing task stays what it is."""
    measure, report = await take(session, actor, measure_id, ReportKind.BASICALLY_DONE, said, now)
    if measure.status in (MeasureStatus.NOT_STARTED, MeasureStatus.IN_PROGRESS):
        move(measure, MeasureStatus.BASICALLY_DONE)
    await ground.finish(session, actor, measure, "measure.basically_done", particulars(measure, report), now)
    return measure


async def claim_done(
    session: AsyncSession,
    actor: Actor,
    measure_id: int,
    now: datetime,
    **said: Unpack[Said],
) -> Measure:
    """A claim that it is done: the office is asked to check; the words of that message say what was handed in by then.

    A second claim while the first waits is kept as a report and changes nothing.
    """
    measure, report = await take(session, actor, measure_id, ReportKind.DONE, said, now)
    is_first = measure.status != MeasureStatus.CLAIMED
    if is_first:
        move(measure, MeasureStatus.CLAIMED)
        measure.claimed_by, measure.claimed_at = actor.person_id, now
    evidence = await _evidence_count(session, measure.id)
    details = {**particulars(measure, report), "evidence": evidence}
    entry = await ground.finish(session, actor, measure, "measure.claim", details, now)
    if is_first:
        sentence = f"{actor.name}报告{await called(session, measure)}已完成，请核验。"
        content = content_of("claim", measure, report, sentence) | {"evidence": evidence}
        await ground.tell_office(session, actor, entry, content, now)
    return measure


async def report_not_done(
    session: AsyncSession,
    actor: Actor,
    measure_id: int,
    now: datetime,
    **said: Unpack[Said],
) -> Report:
    """Not done. Takes back “basically done”; a waiting claim stays, and the office is told of the contradiction."""
    measure, report = await take(session, actor, measure_id, ReportKind.NOT_DONE, said, now)
    if measure.status == MeasureStatus.BASICALLY_DONE:
        move(measure, MeasureStatus.IN_PROGRESS)
    entry = await ground.finish(session, actor, measure, "measure.not_done", particulars(measure, report), now)
    if measure.status == MeasureStatus.CLAIMED:
        await _tell_contradiction(session, actor, measure, report, entry, "报告未完成")
    return report


async def report_difficulty(
    session: AsyncSession,
    actor: Actor,
    measure_id: int,
    now: datetime,
    **said: Unpack[Said],
) -> Report:
    """A difficulty: the office is told, and it stays open until the office settles it or the measure is closed."""
    measure, report = await take(session, actor, measure_id, ReportKind.DIFFICULTY, said, now)
    entry = await ground.finish(session, actor, measure, "measure.difficulty", particulars(measure, report), now)
    sentence = f"{actor.name}反映{await called(session, measure)}有困难{quoted(report.text)}，请协调。"
    await ground.tell_office(session, actor, entry, content_of("difficulty", measure, report, sentence), now)
    return report


async def commit_to(
    session: AsyncSession,
    actor: Actor,
    measure_id: int,
    now: datetime,
    **said: Unpack[Said],
) -> Report:
    """A promise of when it will be done or reported; it moves no deadline."""
    measure, report = await take(session, actor, measure_id, ReportKind.COMMITMENT, said, now)
    await ground.finish(session, actor, measure, "measure.commitment", particulars(measure, report), now)
    return report


async def acknowledge(
    session: AsyncSession,
    actor: Actor,
    measure_id: int,
    now: datetime,
    **said: Unpack[Said],
) -> Report:
    """“收到”: proves that it was received and nothing more."""
    measure, report = await take(session, actor, measure_id, ReportKind.ACKNOWLEDGED, said, now)
    await ground.finish(session, actor, measure, "measure.acknowledged", particulars(measure, report), now)
    return report


async def note(
    session: AsyncSession,
    actor: Actor,
    measure_id: int | None,
    now: datetime,
    *,
    text: str,
    facts: Mapping[str, Any] | None = None,
    inbox_id: int | None = None,
) -> Report:
    """What was not understood, kept for the office, which is told; without a measure when nobody knows which is meant."""
    said: Said = {"text": ground.require_text(text, "内容"), "facts": facts or {}, "inbox_id": inbox_id}
    if measure_id is None:
        report = await write(session, actor, None, ReportKind.NOTE, said, now)
        entry = await audit.record(
            session, actor, "note", f"report:{report.id}", {"text": report.text, "inbox": inbox_id}, now
        )
        content = {
            "topic": "note",
            "report": report.id,
            "text": f"{actor.name}留言{quoted(report.text)}，未能对应到措施。",
        }
        await ground.tell_office(session, actor, entry, content, now)
        return report
    measure = await ground.measure_of(session, actor, measure_id)
    access.require_note(actor, await ground.my_duties(session, actor, measure, now), measure.number)
    report = await write(session, actor, measure, ReportKind.NOTE, said, now)
    entry = await ground.finish(session, actor, measure, "measure.note", particulars(measure, report), now)
    sentence = f"{actor.name}就{await called(session, measure)}留言{quoted(report.text)}，请阅处。"
    await ground.tell_office(session, actor, entry, content_of("note", measure, report, sentence), now)
    return report


async def attach_evidence(
    session: AsyncSession,
    actor: Actor,
    measure_id: int,
    file: StoredFile,
    now: datetime,
    *,
    caption: str = "",
    inbox_id: int | None = None,
) -> Evidence:
    """Binds a stored file to the measure, with the server's time; the same bytes for the same measure count once."""
    measure = await ground.measure_of(session, actor, measure_id)
    access.require_note(actor, await ground.my_duties(session, actor, measure, now), measure.number)
    ground.require_open(measure)
    known = await session.scalar(
        select(Evidence).where(col(Evidence.measure_id) == measure.id, col(Evidence.sha256) == file.sha256)
    )
    if known is not None:
        return known
    evidence = Evidence(
        unit_id=measure.unit_id,
        measure_id=measure.id,
        person_id=actor.person_id,
        sha256=file.sha256,
        name=file.name[:_LONGEST_NAME],
        media_type=file.media_type[:_LONGEST_TYPE],
        size=file.size,
        caption=caption.strip(),
        received_at=now,
        inbox_id=inbox_id,
    )
    session.add(evidence)
    await session.flush()
    details = {"evidence": evidence.id, "sha256": file.sha256, "name": evidence.name, "size": file.size}
    await ground.finish(session, actor, measure, "measure.evidence", details, now)
    return evidence


async def delegate(
    session: AsyncSession,
    actor: Actor,
    measure_id: int,
    handler_id: int,
    now: datetime,
    *,
    inbox_id: int | None = None,
) -> Measure:
    """Hands the handling to somebody else, who is told; the responsible leaders stay responsible."""
    measure = await ground.measure_of(session, actor, measure_id)
    duties = await ground.my_duties(session, actor, measure, now)
    if not access.may_delegate(actor, duties):
        raise NotAllowed(f"措施 {measure.number} 不在{actor.name}名下，不能转办。请联系整改办。")
    ground.require_open(measure)
    handler = await ground.active_person(session, actor, handler_id)
    before = await ground.people_with(session, measure.id, DutyRole.HANDLER)
    if before == [handler.id]:
        return measure
    await session.execute(delete(Duty).where(col(Duty.measure_id) == measure.id, col(Duty.role) == DutyRole.HANDLER))
    session.add(Duty(unit_id=measure.unit_id, measure_id=measure.id, person_id=handler.id, role=DutyRole.HANDLER))
    details = {"from": before, "to": handler.id, "name": handler.name, "inbox": inbox_id}
    entry = await ground.finish(session, actor, measure, "measure.delegate", details, now)
    sentence = f"{actor.name}将{await called(session, measure)}转由{handler.name}具体经办。"
    content = {"topic": "delegated", "measure": measure.id, "text": sentence}
    await ground.tell(session, actor, NoticeKind.RESULT, [handler.id], entry, content, now)
    return measure


async def _tell_contradiction(
    session: AsyncSession, actor: Actor, measure: Measure, report: Report, entry: AuditEntry, what: str
) -> None:
    """A claim waits, and now somebody says otherwise: the claim stays, the office is told."""
    sentence = f"措施 {measure.number} 已报完成、尚待核验，{actor.name}又{what}{quoted(report.text)}，请核实。"
    await ground.tell_office(session, actor, entry, content_of("note", measure, report, sentence), report.at)


async def _evidence_count(session: AsyncSession, measure_id: int) -> int:
    counting = select(func.count()).select_from(Evidence).where(col(Evidence.measure_id) == measure_id)
    return await session.scalar(counting) or 0
