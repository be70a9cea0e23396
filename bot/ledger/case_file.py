"""Everything the ledger holds about one measure, together: what letters and forms about it are filled with."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger import calendar
from bot.ledger.card import MeasureCard, cards, person_names
from bot.ledger.measure import Measure
from bot.ledger.notice_messages import accepted_reminders
from bot.ledger.problem import Aspect, Problem, Topic
from bot.ledger.progress import Evidence, ExtensionRequest, ExtensionState, Report, ReportKind
from bot.ledger.unit import InspectionRound, Unit

_SAID_OF_PROGRESS = (
    ReportKind.PROGRESS,
    ReportKind.BASICALLY_DONE,
    ReportKind.DONE,
    ReportKind.NOT_DONE,
    ReportKind.DIFFICULTY,
    ReportKind.COMMITMENT,
)


@dataclass(frozen=True, slots=True)
class HandedIn:
    """One file of evidence and who handed it in."""

    evidence: Evidence
    person: str


@dataclass(frozen=True, slots=True)
class CaseFile:
    """One measure with its problem, its people, what was said and handed in, and the reminders that were taken.

    `report` is the newest word on progress, `request` the request for more time that waits, else the newest one.
    `reminded_at` holds when platforms took reminders about it, oldest first. `answer_by` is the working day by which
    a letter written now asks for an answer.
    """

    unit: Unit
    round: InspectionRound
    aspect: Aspect
    topic: Topic
    problem: Problem
    card: MeasureCard
    evidence: tuple[HandedIn, ...]
    report: Report | None
    reporter: str
    request: ExtensionRequest | None
    requester: str
    reminded_at: tuple[datetime, ...]
    answer_by: date


async def case_file(
    session: AsyncSession, unit: Unit, measure: Measure, now: datetime, *, answer_workdays: int
) -> CaseFile:
    """The file of a measure of the unit; an answer is asked for within so many working days from today."""
    (card,) = await cards(session, [measure.id])
    problem = await session.get_one(Problem, measure.problem_id)
    topic = await session.get_one(Topic, problem.topic_id)
    files = (
        await session.scalars(select(Evidence).where(col(Evidence.measure_id) == measure.id).order_by(col(Evidence.id)))
    ).all()
    report, request = await _newest_report(session, measure.id), await _request(session, measure.id)
    names = await person_names(
        session,
        [
            *(file.person_id for file in files),
            report.person_id if report else None,
            request.asked_by if request else None,
        ],
    )
    working_days = await calendar.load(session, unit.id)
    return CaseFile(
        unit=unit,
        round=await session.get_one(InspectionRound, problem.round_id),
        aspect=await session.get_one(Aspect, topic.aspect_id),
        topic=topic,
        problem=problem,
        card=card,
        evidence=tuple(HandedIn(file, names.get(file.person_id or 0, "")) for file in files),
        report=report,
        reporter=names.get((report.person_id if report else None) or 0, ""),
        request=request,
        requester=names.get((request.asked_by if request else None) or 0, ""),
        reminded_at=tuple(await accepted_reminders(session, unit.id, measure.id)),
        answer_by=working_days.add_workdays(now.astimezone(unit.zone).date(), answer_workdays),
    )


async def _newest_report(session: AsyncSession, measure_id: int) -> Report | None:
    return await session.scalar(
        select(Report)
        .where(
            col(Report.measure_id) == measure_id,
            col(Report.kind).in_(_SAID_OF_PROGRESS),
            col(Report.taken_back_at).is_(None),
        )
        .order_by(col(Report.at).desc(), col(Report.id).desc())
        .limit(1)
    )


async def _request(session: AsyncSession, measure_id: int) -> ExtensionRequest | None:
    return await session.scalar(
        select(ExtensionRequest)
        .where(
            col(ExtensionRequest.measure_id) == measure_id,
            col(ExtensionRequest.state) != ExtensionState.WITHDRAWN,
        )
        .order_by((col(ExtensionRequest.state) == ExtensionState.ASKED).desc(), col(ExtensionRequest.id).desc())
        .limit(1)
    )
