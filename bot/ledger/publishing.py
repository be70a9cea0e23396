"""Everything the public notice is made of: the ledger on a day, the frame, what proves each measure, what contradicts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger.contradiction import against_closing
from bot.ledger.history import states_now, states_on
from bot.ledger.ledger_state import HeldMeasure, LedgerState, PlacedProblem, ledger_state
from bot.ledger.measure import DutyRole, Measure, MeasureStatus
from bot.ledger.problem import Problem, ProblemStatus, status_of
from bot.ledger.progress import Evidence, Report, ReportKind
from bot.ledger.publication import Publication
from bot.ledger.unit import Unit

_ASKED_FIRST = (DutyRole.HANDLER, DutyRole.DIRECTLY_RESPONSIBLE, DutyRole.FIRST_RESPONSIBLE)


@dataclass(frozen=True, slots=True)
class Publishing:
    """What the notice may be made of, as it stood when the day `on` ended.

    `frame` is the office's text as it stands now, None where there is none. `evidence` counts the files of each
    measure, `claims` holds what was last said of it as done, by the measure's id. `exempted` are the ids of the
    problems kept out: those exempt then, and those exempt now. `contradictions` are sentences by problem id.
    """

    state: LedgerState
    on: date
    frame: Publication | None = None
    evidence: Mapping[int, int] = field(default_factory=dict)
    claims: Mapping[int, str] = field(default_factory=dict)
    exempted: Mapping[int, str] = field(default_factory=dict)
    contradictions: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    def published(self) -> list[PlacedProblem]:
        """The problems that the notice tells of."""
        return [placed for placed in self.state.problems if placed.problem.id not in self.exempted]

    def measures_of(self, placed: PlacedProblem) -> tuple[HeldMeasure, ...]:
        return self.state.measures[placed.problem.id]

    def who_knows(self, held: HeldMeasure) -> str:
        """Who can supply what a measure lacks: its handlers, else the leaders who answer for it, else the office."""
        for role in _ASKED_FIRST:
            people = [self.state.people[id_] for id_ in held.duties.get(role, ()) if id_ in self.state.people]
            names = [person.name for person in people if person.is_active]
            if names:
                return "、".join(names)
        return "整改办"


async def publishing(session: AsyncSession, unit_id: int, now: datetime, as_of: date | None = None) -> Publishing:
    """What the notice of the unit's current round is made of, now or at the end of the local day `as_of`.

    Raises NotPossible for a day that is still to come, and for one before the first entry of the trail.
    """
    zone = (await session.get_one(Unit, unit_id)).zone
    on = as_of or now.astimezone(zone).date()
    state = ledger_state(await (states_on(session, unit_id, as_of, now) if as_of else states_now(session, unit_id)))
    before = datetime.combine(on + timedelta(days=1), time.min, zone)
    ids = [held.measure.id for measures in state.measures.values() for held in measures]
    return Publishing(
        state=state,
        on=on,
        frame=await session.get(Publication, state.round.id) if state.round else None,
        evidence=await _evidence(session, unit_id, before),
        claims=await _claims(session, unit_id, set(ids), before),
        exempted=await _exempted(session, state.problems),
        contradictions=_contradictions(state),
    )


def is_stated_closed(measure: Measure) -> bool:
    """Whether a document said that the measure is closed, and nobody claimed or checked it here."""
    return measure.status == MeasureStatus.CLOSED and measure.claimed_at is None and measure.closed_by is None


async def _evidence(session: AsyncSession, unit_id: int, before: datetime) -> dict[int, int]:
    rows = await session.execute(
        select(col(Evidence.measure_id), func.count())
        .where(col(Evidence.unit_id) == unit_id, col(Evidence.received_at) < before)
        .group_by(col(Evidence.measure_id))
    )
    return {row[0]: row[1] for row in rows}


async def _claims(session: AsyncSession, unit_id: int, measures: set[int], before: datetime) -> dict[int, str]:
    rows = await session.execute(
        select(col(Report.measure_id), col(Report.text))
        .where(col(Report.unit_id) == unit_id, col(Report.kind) == ReportKind.DONE, col(Report.at) < before)
        .order_by(col(Report.at), col(Report.id))
    )
    return {measure_id: text.strip() for measure_id, text in rows if measure_id in measures and text.strip()}


async def _exempted(session: AsyncSession, problems: Iterable[PlacedProblem]) -> dict[int, str]:
    """The reasons by problem; what is exempt today must not come out through a paper of an earlier day."""
    then = {placed.problem.id: placed.problem.exemption or "" for placed in problems if not placed.problem.is_published}
    rounds = {placed.problem.round_id for placed in problems}
    rows = await session.execute(
        select(col(Problem.id), col(Problem.exemption)).where(
            col(Problem.round_id).in_(rounds), col(Problem.is_published).is_(False)
        )
    )
    return then | {id_: reason or "" for id_, reason in rows}


def _contradictions(state: LedgerState) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for placed in state.problems:
        measures = [held.measure for held in state.measures[placed.problem.id]]
        is_closed = status_of(measures) == ProblemStatus.CLOSED
        if is_closed or placed.problem.stated_status == MeasureStatus.CLOSED:
            sentences = tuple(against_closing(placed.problem.number, measures))
            if sentences:
                found[placed.problem.id] = sentences
    return found
