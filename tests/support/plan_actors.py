"""The program's side of the simulated year: the planner alone, and the planner with a real store and post office."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import delete, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.database import Database
from bot.ledger import look_ahead
from bot.ledger.acts import planning
from bot.ledger.calendar import Calendar, CalendarOverride
from bot.ledger.facts import DeputyFacts, DutyFacts, MeasureFacts, PersonFacts, UnitFacts
from bot.ledger.measure import Duty, DutyRole, Measure, MeasureStatus
from bot.ledger.people import Deputy, Person, PersonRole, Role
from bot.ledger.plan import due_notices, next_notice_on
from bot.ledger.planned_row import PlannedRow
from bot.ledger.policy import LONG_TERM_LADDER, SHIPPED, Hearer
from bot.ledger.problem import Aspect, Problem, Topic
from bot.ledger.recheck import still_due
from bot.ledger.unit import InspectionRound, Unit
from bot.post import notice as post
from bot.post.delivery import Delivery, DeliveryState
from bot.post.notice import Notice
from tests.support.plan_oracle import Item, OracleMeasure, OracleWorld
from tests.support.plan_script import PEOPLE
from tests.support.planning import SHANGHAI


def unit_facts(world: OracleWorld) -> UnitFacts:
    deputies: dict[int, tuple[DeputyFacts, ...]] = {}
    for absent, deputy, first, last in world.deputies:
        deputies[absent] = (*deputies.get(absent, ()), DeputyFacts(deputy, first, last))
    people = {id_: PersonFacts(id_, f"{id_}", id_ not in world.gone, world.paused_until.get(id_)) for id_ in PEOPLE}
    return UnitFacts(
        1, SHANGHAI, time(9), time(18), people, world.unit_paused_until, tuple(world.office), deputies
    )  # fmt: skip


def measure_facts(measure: OracleMeasure) -> MeasureFacts:
    status = MeasureStatus(measure.status)
    ladder = LONG_TERM_LADDER if status == MeasureStatus.LONG_TERM else measure.ladder
    duties = tuple(DutyFacts(person, Hearer(role)) for role, person in measure.duties)
    return MeasureFacts(
        measure.id, f"1-{measure.id}", "1", status, measure.due, SHIPPED[ladder], measure.entered, duties
    )  # fmt: skip


class PlannerAlone:
    """The pure functions and a memory of what they said; what is planned leaves at once."""

    def __init__(self, world: OracleWorld) -> None:
        self._world = world
        self._said: set[str] = set()
        self._used: dict[date, set[int]] = {}
        self._next: dict[int, date | None] = {}

    def replan(self, now: datetime) -> None:
        """Everything anew, as after a change that may touch all."""
        for measure in self._world.measures.values():
            self._note(measure, now)

    def look(self, now: datetime) -> dict[int, set[Item]]:
        today = now.date()
        ids = [id_ for id_, day in self._next.items() if day is not None and day <= today]
        measures = [measure_facts(self._world.measures[id_]) for id_ in ids]
        used = frozenset(self._used.get(today, ()))
        due = due_notices(measures, unit_facts(self._world), now, Calendar(self._world.own_days), self._said, used)
        leaving: dict[int, set[Item]] = {}
        for notice in due:
            fall = notice.wanted.fall
            item = (notice.measure.id, fall.rung.name, fall.occurrence)
            leaving.setdefault(notice.wanted.person_id, set()).add(item)
            self._said.add(notice.wanted.key)
        self._used.setdefault(today, set()).update(leaving)
        for id_ in ids:
            self._note(self._world.measures[id_], now)
        return leaving

    def _note(self, measure: OracleMeasure, now: datetime) -> None:
        used = frozenset(self._used.get(now.date(), ()))
        self._next[measure.id] = next_notice_on(
            measure_facts(measure), unit_facts(self._world), now, Calendar(self._world.own_days), self._said, used
        )


@dataclass(frozen=True)
class Sent:
    """One message as it left."""

    at: datetime
    items: frozenset[Item]


class PlannerWithStore:
    """Sweep, replan and forecast on a real store; sending is done here, without any channel."""

    def __init__(self, database: Database, world: OracleWorld) -> None:
        self._database = database
        self._world = world
        self._written: dict[int, str] = {}

    async def begin(self) -> None:
        """An empty unit with everybody in it; ids are those of the script."""
        async with self._database.transaction() as session:
            session.add(Unit(id=1, name="云岭县农业农村局"))
            await session.flush()
            session.add_all(Person(id=id_, unit_id=1, name=f"人{id_}") for id_ in PEOPLE)
            session.add(InspectionRound(id=1, unit_id=1, name="第三轮巡察"))
            await session.flush()
            session.add(Aspect(id=1, unit_id=1, round_id=1, position=1, title="履行职责方面"))
            await session.flush()
            session.add(Topic(id=1, unit_id=1, aspect_id=1, position=1))
            await session.flush()
            session.add(Problem(id=1, unit_id=1, round_id=1, topic_id=1, number="1", position=1, title="台账管理不严"))

    async def enter(self, measure: OracleMeasure, now: datetime) -> None:
        async with self._database.transaction() as session:
            number = f"1-{measure.id}"
            session.add(
                Measure(
                    id=measure.id,
                    unit_id=1,
                    problem_id=1,
                    number=number,
                    position=measure.id,
                    text="清查",
                    created_at=now,
                )
            )
            await session.flush()
            await self._copy_measure(session, measure)
            await planning.replan(session, [measure.id], now)

    async def take_over(self, now: datetime) -> None:
        """Writes the world as it now is and plans anew what it may touch: everything."""
        world = self._world
        async with self._database.transaction() as session:
            await session.execute(update(Unit).values(paused_until=world.unit_paused_until))
            await session.execute(delete(Deputy))
            await session.execute(delete(PersonRole))
            await session.execute(delete(CalendarOverride))
            for absent, deputy, first, last in world.deputies:
                session.add(Deputy(unit_id=1, person_id=absent, deputy_id=deputy, from_on=first, until_on=last))
                await session.flush()
            session.add_all(PersonRole(person_id=id_, role=Role.OFFICE) for id_ in world.office)
            session.add_all(
                CalendarOverride(unit_id=1, day=day, is_workday=works) for day, works in world.own_days.items()
            )
            people = [
                {"id": id_, "is_active": id_ not in world.gone, "paused_until": world.paused_until.get(id_)}
                for id_ in PEOPLE
            ]
            await session.execute(update(Person), people)
            for measure in world.measures.values():
                await self._copy_measure(session, measure)
            await planning.replan(session, list(world.measures), now)

    async def look(self, now: datetime, *, may_send: bool) -> dict[int, Sent]:
        """The deadline check, and then every waiting message whose moment has come, after a last look; by person."""
        async with self._database.transaction() as session:
            while not (await planning.sweep(session, now, limit=8)).is_last:
                pass
            if not may_send:
                return {}
            waiting = await session.scalars(
                select(Delivery).where(
                    col(Delivery.state).in_([DeliveryState.PLANNED, DeliveryState.READY]),
                    col(Delivery.not_before) <= now,
                )
            )
            sent: dict[int, Sent] = {}
            for delivery in waiting.all():
                items = await self._last_look(session, delivery.id, now)
                person = int(delivery.recipient.removeprefix("person:"))
                if items:
                    assert person not in sent, "two messages to one person at one moment"
                    sent[person] = Sent(delivery.not_before, items)
                    moved = update(Delivery).where(col(Delivery.id) == delivery.id)
                    await session.execute(moved.values(state=DeliveryState.SENT, settled_at=now))
            return sent

    async def forecast(self, first: date, last: date, now: datetime) -> list[PlannedRow]:
        async with self._database.reading() as session:
            return await look_ahead.forecast(session, 1, first, last, now)

    async def _last_look(self, session: AsyncSession, delivery_id: int, now: datetime) -> frozenset[Item]:
        notices = (
            await session.scalars(
                select(Notice).where(col(Notice.delivery_id) == delivery_id, col(Notice.cancelled_at).is_(None))
            )
        ).all()
        dropped = await still_due(session, notices, now)
        for id_, reason in dropped.items():
            await post.cancel(session, now, reason, keys=[next(n.key for n in notices if n.id == id_)])
        return frozenset(
            (int(notice.subject.removeprefix("measure:")), notice.rung, notice.occurrence)
            for notice in notices
            if notice.id not in dropped
        )

    async def _copy_measure(self, session: AsyncSession, measure: OracleMeasure) -> None:
        if self._written.get(measure.id) == repr(measure):
            return
        self._written[measure.id] = repr(measure)
        facts: Mapping[str, Any] = {
            "due_on": measure.due,
            "ladder": measure.ladder,
            "status": MeasureStatus(measure.status),
        }
        await session.execute(update(Measure).where(col(Measure.id) == measure.id).values(**facts))
        await session.execute(delete(Duty).where(col(Duty.measure_id) == measure.id))
        session.add_all(_duties(measure.id, measure.duties))
        await session.flush()


def _duties(measure_id: int, duties: Iterable[tuple[str, int]]) -> list[Duty]:
    return [
        Duty(unit_id=1, measure_id=measure_id, person_id=person, role=DutyRole(role), position=place)
        for place, (role, person) in enumerate(duties)
    ]
