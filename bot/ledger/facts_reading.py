"""The planner's facts, read from the store for a portion of measures in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger import calendar as working_days
from bot.ledger import moments
from bot.ledger.calendar import Calendar
from bot.ledger.facts import AskedFacts, DeputyFacts, DutyFacts, MeasureFacts, PersonFacts, UnitFacts
from bot.ledger.handover import requests_of
from bot.ledger.ladder_reading import read_ladder
from bot.ledger.measure import Duty, Measure, MeasureStatus
from bot.ledger.people import Deputy, Person, PersonRole, Role
from bot.ledger.policy import CustomLadder, Hearer, Ladder, choose
from bot.ledger.problem import Problem
from bot.ledger.progress import Report, ReportKind
from bot.ledger.unit import Unit
from bot.post.delivery import Delivery, DeliveryState
from bot.post.notice import Notice, NoticeKind, person

REMINDERS = frozenset({NoticeKind.REMINDER, NoticeKind.OVERDUE, NoticeKind.ESCALATION})
"""The kinds of notices that ladders give."""

WAITING = frozenset({DeliveryState.PLANNED, DeliveryState.READY, DeliveryState.CLAIMED})
"""States of a message that certainly has not left."""

_OPEN = frozenset({DeliveryState.PLANNED, DeliveryState.READY, DeliveryState.CANCELLED})


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Some measures of one unit, and all that must be known to plan for them; `rows` holds the same as stored, by id."""

    unit: UnitFacts
    calendar: Calendar
    measures: tuple[MeasureFacts, ...]
    rows: Mapping[int, Measure]


def subject(measure_id: int) -> str:
    """The subject of a measure's notices."""
    return f"measure:{measure_id}"


def measure_of(subject: str) -> int | None:
    """The measure's id in a notice's subject; None for any other subject."""
    kind, _, number = subject.partition(":")
    return int(number) if kind == "measure" and number.isdecimal() else None


def person_of(recipient: str) -> int | None:
    """The person's id in a notice's recipient; None for groups and chats."""
    kind, _, number = recipient.partition(":")
    return int(number) if kind == "person" and number.isdecimal() else None


async def circumstances(
    session: AsyncSession, measure_ids: Collection[int], *, lock: bool = False
) -> list[Circumstances]:
    """The facts of these measures, unit by unit; ids that do not exist are left out.

    With `lock` (PostgreSQL) measures that somebody is changing just now are left out too: that change plans anew.
    """
    statement = (
        select(Measure, Problem.number, Problem.ladder)
        .join(Problem, col(Problem.id) == col(Measure.problem_id))
        .where(col(Measure.id).in_(measure_ids))
        .order_by(col(Measure.id))
        .execution_options(populate_existing=lock)
    )
    if lock:
        statement = statement.with_for_update(of=Measure, skip_locked=True)
    rows = (await session.execute(statement)).all()
    duties = await _duties(session, [measure.id for measure, _, _ in rows])
    checked = await _last_verified(session, [measure.id for measure, _, _ in rows if _stands_on(measure)])
    by_unit: dict[int, list[tuple[Measure, str, str | None]]] = defaultdict(list)
    for row in rows:
        by_unit[row[0].unit_id].append(row)
    asked = await requests_of(session, [measure.id for measure, _, _ in rows])
    return [await _of_unit(session, unit_id, found, duties, asked, checked) for unit_id, found in by_unit.items()]


async def said_keys(
    session: AsyncSession,
    measure_ids: Iterable[int],
    *,
    occurrences: Collection[str] | None = None,
    with_waiting: bool = True,
) -> set[str]:
    """The keys of the reminders said about these measures, and of those planned and waiting unless left out.

    `occurrences` narrows the search to those comings, so that a long history costs nothing.
    """
    statement = select(col(Notice.key)).where(
        col(Notice.subject).in_([subject(id_) for id_ in measure_ids]),
        col(Notice.kind).in_(REMINDERS),
        col(Notice.cancelled_at).is_(None),
    )
    if occurrences is not None:
        statement = statement.where(col(Notice.occurrence).in_(occurrences))
    if not with_waiting:
        statement = statement.join(Delivery, col(Delivery.id) == col(Notice.delivery_id))
        statement = statement.where(col(Delivery.state).not_in(WAITING) | (col(Delivery.resends) > 0))
    return set(await session.scalars(statement))


async def used_slots(session: AsyncSession, people: Collection[int], day: date) -> set[int]:
    """Those of the people whose reminder message of that day has been taken to be sent, or has gone."""
    return await used_slot(session, people, moments.slot(day))


async def used_slot(session: AsyncSession, people: Collection[int], slot: str) -> set[int]:
    """Those of the people whose message of that slot has been taken to be sent, or has gone."""
    statement = select(col(Delivery.recipient), col(Delivery.state), col(Delivery.resends)).where(
        col(Delivery.recipient).in_([person(id_) for id_ in people]), col(Delivery.slot) == slot
    )
    # The newest row of a slot counts: the last of its fallbacks to a further address.
    rows = (await session.execute(statement.order_by(col(Delivery.id)))).all()
    newest = {recipient: state in _OPEN and not resends for recipient, state, resends in rows}
    return {found for recipient, is_open in newest.items() if not is_open and (found := person_of(recipient))}


async def _duties(session: AsyncSession, measure_ids: Sequence[int]) -> Mapping[int, list[DutyFacts]]:
    statement = select(col(Duty.measure_id), col(Duty.person_id), col(Duty.role)).where(
        col(Duty.measure_id).in_(measure_ids)
    )
    found: dict[int, list[DutyFacts]] = defaultdict(list)
    for measure_id, person_id, role in await session.execute(statement.order_by(col(Duty.position), col(Duty.id))):
        found[measure_id].append(DutyFacts(person_id, Hearer(role)))
    return found


async def _of_unit(
    session: AsyncSession,
    unit_id: int,
    rows: Sequence[tuple[Measure, str, str | None]],
    duties: Mapping[int, list[DutyFacts]],
    asked: Mapping[int, list[AskedFacts]],
    checked: Mapping[int, datetime],
) -> Circumstances:
    unit = await session.get_one(Unit, unit_id)
    office = await _office(session, unit_id)
    concerned = {duty.person_id for measure, _, _ in rows for duty in duties.get(measure.id, ())} | set(office)
    concerned |= {request.person_id for measure, _, _ in rows for request in asked.get(measure.id, ())}
    deputies = await _deputies(session, concerned)
    concerned |= {deputy.deputy_id for found in deputies.values() for deputy in found}
    facts = UnitFacts(
        id=unit.id,
        zone=unit.zone,
        work_start=unit.work_start,
        work_end=unit.work_end,
        people=await _people(session, concerned),
        paused_until=unit.paused_until,
        office=office,
        deputies=deputies,
    )
    custom = await custom_ladders(session, unit_id)
    measures = tuple(
        MeasureFacts(
            id=measure.id,
            number=measure.number,
            problem=number,
            status=MeasureStatus(measure.status),
            due_on=measure.due_on,
            ladder=_ladder(measure, problem_ladder, unit, custom),
            since_on=checked.get(measure.id, measure.created_at).astimezone(unit.zone).date(),
            duties=tuple(duties.get(measure.id, ())),
            expected_on=measure.next_notice_on,
            asked=tuple(asked.get(measure.id, ())),
        )
        for measure, number, problem_ladder in rows
    )
    calendar = await working_days.load(session, unit_id)
    return Circumstances(facts, calendar, measures, {measure.id: measure for measure, _, _ in rows})


async def _last_verified(session: AsyncSession, measure_ids: Sequence[int]) -> dict[int, datetime]:
    """When the office last looked at standing tasks: regular checks count from there, else from their entry."""
    if not measure_ids:
        return {}
    statement = select(col(Report.measure_id), func.max(col(Report.at))).where(
        col(Report.measure_id).in_(measure_ids), col(Report.kind) == ReportKind.VERIFIED
    )
    rows = await session.execute(statement.group_by(col(Report.measure_id)))
    return {measure_id: at for measure_id, at in rows if measure_id is not None}


def _stands_on(measure: Measure) -> bool:
    return measure.status == MeasureStatus.LONG_TERM or (measure.long_term and measure.due_on is None)


def _ladder(measure: Measure, problem: str | None, unit: Unit, custom: Mapping[str, Ladder]) -> Ladder:
    return choose(
        measure=measure.ladder,
        problem=problem,
        unit=unit.ladder,
        is_long_term=_stands_on(measure),
        custom=custom,
    )


async def custom_ladders(session: AsyncSession, unit_id: int) -> dict[str, Ladder]:
    """The ladders the unit's office wrote, by name."""
    rows = await session.scalars(select(CustomLadder).where(col(CustomLadder.unit_id) == unit_id))
    return {row.name: read_ladder(row.name, row.rungs) for row in rows}


async def _office(session: AsyncSession, unit_id: int) -> tuple[int, ...]:
    statement = (
        select(col(Person.id))
        .join(PersonRole, col(PersonRole.person_id) == col(Person.id))
        .where(col(Person.unit_id) == unit_id, col(PersonRole.role) == Role.OFFICE)
    )
    return tuple(await session.scalars(statement.order_by(col(Person.id))))


async def _deputies(session: AsyncSession, people: Collection[int]) -> dict[int, tuple[DeputyFacts, ...]]:
    statement = select(Deputy).where(col(Deputy.person_id).in_(people)).order_by(col(Deputy.id))
    found: dict[int, list[DeputyFacts]] = defaultdict(list)
    for row in await session.scalars(statement):
        found[row.person_id].append(DeputyFacts(row.deputy_id, row.from_on, row.until_on))
    return {person_id: tuple(deputies) for person_id, deputies in found.items()}


async def _people(session: AsyncSession, ids: Collection[int]) -> dict[int, PersonFacts]:
    columns: tuple[Any, ...] = (col(Person.id), col(Person.name), col(Person.is_active), col(Person.paused_until))
    rows = await session.execute(select(*columns).where(col(Person.id).in_(ids)))
    return {row[0]: PersonFacts(*row) for row in rows}
