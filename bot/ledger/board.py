"""The ledger at a glance: one row a measure, and who can be reached on a channel."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger.audit import AuditEntry
from bot.ledger.measure import Duty, DutyRole, Measure, MeasureStatus
from bot.ledger.people import Address, AddressState, GroupChat, Person, PersonRole, Role
from bot.ledger.problem import Problem

NEAR_DAYS = 10
"""From so many days before its deadline a measure stands on yellow, as on the ladder `three-colour`."""

_TITLE_LETTERS = 24


class Light(StrEnum):
    """How a measure stands against its deadline; the last three have nothing to do with dates."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    CLAIMED = "claimed"
    CLOSED = "closed"
    STANDING = "standing"


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One measure of the newest round and cycle; `days_left` is negative after the deadline, None without one."""

    measure: int
    number: str
    title: str
    problem: str
    due_on: date | None
    days_left: int | None
    status: MeasureStatus
    percent: float | None
    light: Light
    people: Mapping[DutyRole, tuple[tuple[int, str], ...]]


@dataclass(frozen=True, slots=True)
class Contact:
    """A chat of a person or of a group on one channel; `duties` in which ways the person answers for something."""

    chat: str
    name: str
    title: str = ""
    department: str = ""
    person_id: int | None = None
    roles: frozenset[Role] = frozenset()
    duties: frozenset[DutyRole] = frozenset()


async def rows(session: AsyncSession, unit_id: int, today: date) -> list[BoardRow]:
    """Every measure of the unit in the ledger's order; of a re-opened one the newest cycle alone."""
    found = await session.execute(
        select(Measure, Problem)
        .join(Problem, col(Problem.id) == col(Measure.problem_id))
        .where(col(Measure.unit_id) == unit_id)
        .order_by(col(Problem.round_id), col(Problem.position), col(Measure.position), col(Measure.cycle))
    )
    newest = {(problem.id, measure.number): (measure, problem) for measure, problem in found}
    people = await _people(session, unit_id)
    return [_row(measure, problem, today, people.get(measure.id, {})) for measure, problem in newest.values()]


def light(status: MeasureStatus, due_on: date | None, today: date) -> Light:
    """The colour of a measure, or its state where dates no longer count."""
    still = {
        MeasureStatus.CLAIMED: Light.CLAIMED,
        MeasureStatus.CLOSED: Light.CLOSED,
        MeasureStatus.LONG_TERM: Light.STANDING,
    }
    if status in still:
        return still[status]
    if due_on is None or (due_on - today).days > NEAR_DAYS:
        return Light.GREEN
    return Light.YELLOW if due_on >= today else Light.RED


def _row(
    measure: Measure, problem: Problem, today: date, people: Mapping[DutyRole, tuple[tuple[int, str], ...]]
) -> BoardRow:
    return BoardRow(
        measure=measure.id,
        number=measure.number,
        title=measure.title or measure.text[:_TITLE_LETTERS],
        problem=problem.title,
        due_on=measure.due_on,
        days_left=(measure.due_on - today).days if measure.due_on else None,
        status=measure.status,
        percent=measure.percent,
        light=light(measure.status, measure.due_on, today),
        people=people,
    )


async def _people(session: AsyncSession, unit_id: int) -> dict[int, dict[DutyRole, tuple[tuple[int, str], ...]]]:
    found = await session.execute(
        select(col(Duty.measure_id), col(Duty.role), col(Person.id), col(Person.name))
        .join(Person, col(Person.id) == col(Duty.person_id))
        .where(col(Duty.unit_id) == unit_id)
        .order_by(col(Duty.measure_id), col(Duty.position), col(Duty.id))
    )
    people: dict[int, dict[DutyRole, tuple[tuple[int, str], ...]]] = {}
    for measure_id, role, person_id, name in found:
        duties = people.setdefault(measure_id, {})
        duties[role] = (*duties.get(role, ()), (person_id, name))
    return people


async def contacts(session: AsyncSession, unit_id: int, channel: str) -> list[Contact]:
    """Everyone of the unit with a working address on the channel, in the order they were entered; then the groups."""
    found = await session.execute(
        select(col(Address.chat), Person)
        .join(Person, col(Person.id) == col(Address.person_id))
        .where(
            col(Address.unit_id) == unit_id,
            col(Address.channel) == channel,
            col(Address.state) == AddressState.ACTIVE,
            col(Person.is_active),
        )
        .order_by(col(Person.id), col(Address.id))
    )
    people = [(chat, person) for chat, person in found]
    ids = [person.id for _, person in people]
    roles, duties = await _roles(session, ids), await _duties(session, ids)
    persons = [
        Contact(
            chat,
            person.name,
            person.title or "",
            person.department or "",
            person.id,
            frozenset(roles.get(person.id, ())),
            frozenset(duties.get(person.id, ())),
        )
        for chat, person in people
    ]
    return persons + await _groups(session, unit_id, channel)


async def _groups(session: AsyncSession, unit_id: int, channel: str) -> list[Contact]:
    groups = await session.scalars(
        select(GroupChat)
        .where(
            col(GroupChat.unit_id) == unit_id,
            col(GroupChat.channel) == channel,
            col(GroupChat.state) == AddressState.ACTIVE,
        )
        .order_by(col(GroupChat.id))
    )
    return [Contact(group.chat, group.name) for group in groups]


async def _roles(session: AsyncSession, people: Collection[int]) -> dict[int, set[Role]]:
    found: dict[int, set[Role]] = {}
    for person_id, role in await session.execute(
        select(col(PersonRole.person_id), col(PersonRole.role)).where(col(PersonRole.person_id).in_(people))
    ):
        found.setdefault(person_id, set()).add(role)
    return found


async def _duties(session: AsyncSession, people: Collection[int]) -> dict[int, set[DutyRole]]:
    found: dict[int, set[DutyRole]] = {}
    for person_id, role in await session.execute(
        select(col(Duty.person_id), col(Duty.role)).where(col(Duty.person_id).in_(people)).distinct()
    ):
        found.setdefault(person_id, set()).add(role)
    return found


async def version(session: AsyncSession) -> int:
    """A number that grows with every change of the ledger: the newest entry of the audit trail."""
    return await session.scalar(select(func.max(col(AuditEntry.sequence)))) or 0
