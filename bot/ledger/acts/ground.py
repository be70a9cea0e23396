"""What every act stands on: fresh rows of one's own unit, the entry in the trail, the word to others, the new plan."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.errors import BadInput, NotFound, NotPossible
from bot.core.sentence import Sentence
from bot.ledger import audit, calendar
from bot.ledger.access import Actor, duties_of
from bot.ledger.acts import planning
from bot.ledger.audit import AuditEntry
from bot.ledger.directory import office_people
from bot.ledger.measure import Duty, DutyRole, Measure, MeasureStatus
from bot.ledger.people import Person
from bot.ledger.problem import Problem, status_of
from bot.ledger.unit import Unit
from bot.post import notice
from bot.post.notice import NoticeDraft, NoticeKind

_PRIORITY = 3


async def unit_of(session: AsyncSession, actor: Actor) -> Unit:
    """The actor's unit, fresh from the store, with the ledger's turn taken; raises NotFound."""
    await audit.lock(session)
    unit = await session.scalar(
        select(Unit).where(col(Unit.id) == actor.unit_id).execution_options(populate_existing=True)
    )
    if unit is None:
        raise NotFound(Sentence("refusal.unit_unknown"))
    return unit


async def measure_of(session: AsyncSession, actor: Actor, measure_id: int) -> Measure:
    """A measure of the actor's unit, fresh from the store, with the ledger's turn taken; raises NotFound."""
    await audit.lock(session)
    measure = await session.scalar(
        select(Measure)
        .where(col(Measure.id) == measure_id, col(Measure.unit_id) == actor.unit_id)
        .execution_options(populate_existing=True)
    )
    if measure is None:
        raise NotFound(Sentence("refusal.measure_unknown"))
    return measure


async def person_of(session: AsyncSession, actor: Actor, person_id: int) -> Person:
    """A person of the actor's unit, fresh from the store, with the ledger's turn taken; raises NotFound."""
    await audit.lock(session)
    person = await session.scalar(
        select(Person)
        .where(col(Person.id) == person_id, col(Person.unit_id) == actor.unit_id)
        .execution_options(populate_existing=True)
    )
    if person is None:
        raise NotFound(Sentence("refusal.person_unknown"))
    return person


async def active_person(session: AsyncSession, actor: Actor, person_id: int) -> Person:
    """As `person_of`; raises NotPossible for somebody who has left."""
    person = await person_of(session, actor, person_id)
    if not person.is_active:
        raise NotPossible(Sentence("refusal.person_cannot_take", name=person.name))
    return person


async def today_of(session: AsyncSession, actor: Actor, now: datetime) -> date:
    """The unit's local day."""
    return now.astimezone((await unit_of(session, actor)).zone).date()


async def my_duties(session: AsyncSession, actor: Actor, measure: Measure, now: datetime) -> frozenset[DutyRole]:
    """The actor's duties for the measure today, a stood-in person's among them."""
    return await duties_of(session, actor, measure.id, await today_of(session, actor, now))


async def people_with(session: AsyncSession, measure_id: int, *roles: DutyRole) -> list[int]:
    """The ids of those who hold one of the duties, leaders first."""
    rows = await session.execute(
        select(Duty).where(col(Duty.measure_id) == measure_id, col(Duty.role).in_(roles)).order_by(col(Duty.position))
    )
    order = list(DutyRole)
    duties = sorted(rows.scalars(), key=lambda duty: order.index(duty.role))
    return list(dict.fromkeys(duty.person_id for duty in duties))


def require_open(measure: Measure) -> None:
    """Raises NotPossible for a closed measure."""
    if measure.status == MeasureStatus.CLOSED:
        raise NotPossible(Sentence("refusal.closed", number=measure.number))


def require_text(text: str, what: Sentence) -> str:
    """The text without surrounding space; raises BadInput, saying `what` is missing, when nothing is left."""
    if not text.strip():
        raise BadInput(Sentence("refusal.empty", what=what))
    return text.strip()


async def finish(
    session: AsyncSession, actor: Actor, measure: Measure, action: str, details: Mapping[str, Any], now: datetime
) -> AuditEntry:
    """Ends an act on a measure: its problem's status, the entry in the trail, the new plan."""
    await settle_problem(session, measure.problem_id)
    particulars = {"number": measure.number, "cycle": measure.cycle, **details}
    entry = await audit.record(session, actor, action, f"measure:{measure.id}", particulars, now)
    await planning.replan(session, [measure.id], now)
    return entry


async def settle_problem(session: AsyncSession, problem_id: int) -> None:
    """Sets the problem's status to what follows from its measures."""
    await session.flush()
    problem = await session.get(Problem, problem_id)
    measures = await session.scalars(select(Measure).where(col(Measure.problem_id) == problem_id))
    if problem is not None:
        problem.status = status_of(measures)
        await session.flush()


async def tell(
    session: AsyncSession,
    actor: Actor,
    kind: NoticeKind,
    people: Iterable[int | None],
    entry: AuditEntry,
    content: Mapping[str, Any],
    now: datetime,
) -> None:
    """Plans a message of its own for each person but the actor; `content` as `telling.says` gives it, and ids.

    The entry of the trail makes the key unique for ever. Outside working hours it waits for the next working day.
    """
    unit = await unit_of(session, actor)
    not_before = calendar.at_work(now, unit, await calendar.load(session, unit.id))
    drafts = []
    for person_id in dict.fromkeys(id_ for id_ in people if id_ is not None and id_ != actor.person_id):
        key = f"{kind.value}:{content['topic']}:{entry.sequence}:{person_id}"
        drafts.append(
            NoticeDraft(
                key=key,
                kind=kind,
                recipient=notice.person(person_id),
                slot=f"{kind.value}:{key}",
                not_before=not_before,
                unit_id=unit.id,
                subject=entry.subject,
                content=dict(content),
                priority=_PRIORITY,
            )
        )
    await notice.plan(session, drafts, now)


async def tell_office(
    session: AsyncSession, actor: Actor, entry: AuditEntry, content: Mapping[str, Any], now: datetime
) -> None:
    """Plans an OFFICE message for everyone in the office but the actor."""
    people = await office_people(session, actor.unit_id)
    await tell(session, actor, NoticeKind.OFFICE, (person.id for person in people), entry, content, now)
