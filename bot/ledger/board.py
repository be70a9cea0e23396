"""The ledger at a glance: every measure in its order, and who can be reached on a channel."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger.audit import AuditEntry
from bot.ledger.card import MeasureCard, cards
from bot.ledger.measure import Duty, DutyRole, Measure
from bot.ledger.people import Address, AddressState, GroupChat, Person, PersonRole, Role
from bot.ledger.problem import Problem
from bot.ledger.reading import newest_only


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


async def rows(session: AsyncSession, unit_id: int) -> list[MeasureCard]:
    """Every measure of the unit in the ledger's order, the newest round first; of a re-opened one the newest cycle."""
    ids = await session.scalars(
        select(col(Measure.id))
        .join(Problem, col(Problem.id) == col(Measure.problem_id))
        .where(col(Measure.unit_id) == unit_id, newest_only())
        .order_by(col(Problem.round_id).desc(), col(Problem.position), col(Measure.position), col(Measure.id))
    )
    return await cards(session, list(ids))


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
