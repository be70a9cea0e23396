"""What those with a duty say about their measure: progress, a claim, a difficulty, a promise, receipt; and evidence."""

from datetime import datetime
from typing import Unpack

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, func, select

from bot.core.message import StoredFile
from bot.ledger import access
from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.acts.differing import day_of, differing, tell_if_differing
from bot.ledger.acts.said import Said, Taken, content_of, finish, keep, take
from bot.ledger.acts.telling import says
from bot.ledger.audit import AuditEntry
from bot.ledger.measure import DutyRole, Measure, MeasureStatus, move
from bot.ledger.progress import Evidence, Report, ReportKind
from bot.ledger.written import WrittenKind
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
    """Progress; 100 % is still only in progress. A lower percent than before is kept as a correction.

    Where another person has just reported another number, both are kept and the office is told of the difference.
    """
    taken = await take(session, actor, measure_id, ReportKind.PROGRESS, said, now)
    measure, report, _ = taken
    is_lower = "correction" in report.facts
    if measure.status == MeasureStatus.NOT_STARTED or (measure.status == MeasureStatus.BASICALLY_DONE and is_lower):
        move(measure, MeasureStatus.IN_PROGRESS)
    entry = await finish(session, actor, taken, "measure.progress", now)
    if measure.status == MeasureStatus.CLAIMED and report.percent is not None and report.percent < 100:
        await _tell_contradiction(session, actor, taken, entry, f"{report.percent:g}")
    else:
        await tell_if_differing(session, actor, measure, report, entry, now)
    return measure


async def report_basically_done(
    session: AsyncSession,
    actor: Actor,
    measure_id: int,
    now: datetime,
    **said: Unpack[Said],
) -> Measure:
    """Basically done: still running, still reminded; a claim or a standing task stays what it is.

    As with every report, the office is told where another person has just said something else.
    """
    taken = await take(session, actor, measure_id, ReportKind.BASICALLY_DONE, said, now)
    if taken.measure.status in (MeasureStatus.NOT_STARTED, MeasureStatus.IN_PROGRESS):
        move(taken.measure, MeasureStatus.BASICALLY_DONE)
    entry = await finish(session, actor, taken, "measure.basically_done", now)
    if taken.measure.status != MeasureStatus.CLAIMED:
        await tell_if_differing(session, actor, taken.measure, taken.report, entry, now)
    return taken.measure


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
    taken = await take(session, actor, measure_id, ReportKind.DONE, said, now)
    measure, report, _ = taken
    is_first = measure.status != MeasureStatus.CLAIMED
    if is_first:
        move(measure, MeasureStatus.CLAIMED)
        measure.claimed_by, measure.claimed_at = actor.person_id, now
    evidence = await _evidence_count(session, measure.id)
    entry = await finish(session, actor, taken, "measure.claim", now, evidence=evidence)
    if is_first:
        found = await differing(session, report, now)
        told = says(
            "result.claim",
            measure,
            who=actor.name,
            other=found.person if found else "",
            day=await day_of(session, actor, found) if found else "",
            other_said=found.other_said if found else (),
        )
        content = content_of(measure, report, told) | {"evidence": evidence}
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
    taken = await take(session, actor, measure_id, ReportKind.NOT_DONE, said, now)
    if taken.measure.status == MeasureStatus.BASICALLY_DONE:
        move(taken.measure, MeasureStatus.IN_PROGRESS)
    entry = await finish(session, actor, taken, "measure.not_done", now)
    if taken.measure.status == MeasureStatus.CLAIMED:
        await _tell_contradiction(session, actor, taken, entry, "")
    else:
        await tell_if_differing(session, actor, taken.measure, taken.report, entry, now)
    return taken.report


async def report_difficulty(
    session: AsyncSession,
    actor: Actor,
    measure_id: int,
    now: datetime,
    *,
    escalates: bool = False,
    waits_for: str = "",
    **said: Unpack[Said],
) -> Report:
    """A difficulty: the office is told, and it stays open until the office settles it or the measure is closed.

    `waits_for` says whom or what it waits for; with `escalates` the first-responsible leaders are told as well.
    """
    if waits_for.strip():
        said["facts"] = {**(said.get("facts") or {}), "waits_for": waits_for.strip()}
    taken = await take(session, actor, measure_id, ReportKind.DIFFICULTY, said, now)
    measure, report, _ = taken
    entry = await finish(session, actor, taken, "measure.difficulty", now, escalates=escalates)
    told = says("result.difficulty", measure, who=actor.name, waits_for=waits_for.strip(), said=report.text)
    content = content_of(measure, report, told)
    await ground.tell_office(session, actor, entry, content, now)
    if escalates:
        leaders = await ground.people_with(session, measure.id, DutyRole.FIRST_RESPONSIBLE)
        await ground.tell(session, actor, NoticeKind.RESULT, leaders, entry, content, now)
    return report


async def commit_to(
    session: AsyncSession,
    actor: Actor,
    measure_id: int,
    now: datetime,
    **said: Unpack[Said],
) -> Report:
    """A promise of when it will be done or reported; it moves no deadline."""
    taken = await take(session, actor, measure_id, ReportKind.COMMITMENT, said, now)
    entry = await finish(session, actor, taken, "measure.commitment", now)
    if taken.measure.status != MeasureStatus.CLAIMED:
        await tell_if_differing(session, actor, taken.measure, taken.report, entry, now)
    return taken.report


async def acknowledge(
    session: AsyncSession,
    actor: Actor,
    measure_id: int,
    now: datetime,
    **said: Unpack[Said],
) -> Report:
    """“收到”: proves that it was received and nothing more."""
    taken = await take(session, actor, measure_id, ReportKind.ACKNOWLEDGED, said, now)
    await finish(session, actor, taken, "measure.acknowledged", now)
    return taken.report


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
    await keep(session, actor, inbox_id, WrittenKind.EVIDENCE, evidence.id, now, measure=measure)
    details = {"evidence": evidence.id, "sha256": file.sha256, "name": evidence.name, "size": file.size}
    await ground.finish(session, actor, measure, "measure.evidence", details, now)
    return evidence


async def _tell_contradiction(
    session: AsyncSession, actor: Actor, taken: Taken, entry: AuditEntry, percent: str
) -> None:
    """A claim waits, and now somebody says otherwise: the claim stays, the office is told. No percent: not done."""
    measure, report, _ = taken
    told = says("result.contradiction", measure, topic="note", who=actor.name, percent=percent, said=report.text)
    await ground.tell_office(session, actor, entry, content_of(measure, report, told), report.at)


async def _evidence_count(session: AsyncSession, measure_id: int) -> int:
    counting = select(func.count()).select_from(Evidence).where(col(Evidence.measure_id) == measure_id)
    return await session.scalar(counting) or 0
