"""Which unit is meant, who sits in its office, who is reached where."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.errors import NotFound
from bot.ledger.measure import Duty, DutyRole, Measure, MeasureStatus
from bot.ledger.people import Address, AddressState, GroupChat, Person, PersonRole, Role
from bot.ledger.unit import Unit


@dataclass(frozen=True, slots=True)
class ChatAddress:
    """Where to write; `address_id` is None for groups and for a chat named outright."""

    channel: str
    chat: str
    address_id: int | None = None


async def unit_by_name(session: AsyncSession, name: str | None) -> Unit:
    """The unit of that name, or the only one; raises NotFound with the names to choose from."""
    units = (await session.scalars(select(Unit).order_by(col(Unit.id)))).all()
    if not units:
        raise NotFound("台账里还没有单位。请先用 zhenggai import 导入台账。")
    chosen = [unit for unit in units if name is None or unit.name == name.strip()]
    if len(chosen) == 1:
        return chosen[0]
    names = "、".join(unit.name for unit in units)
    if name is None:
        raise NotFound(f"台账里有 {len(units)} 个单位，请用 --unit 指明其中一个：{names}。")
    raise NotFound(f"没有名为“{name}”的单位。现有单位：{names}。")


async def addresses(session: AsyncSession, recipient: str) -> list[ChatAddress]:
    """Where `person:ID`, `group:ID` or `chat:CHANNEL:CHAT` is reached now, the preferred address first."""
    kind, _, rest = recipient.partition(":")
    if kind == "chat":
        channel, _, chat = rest.partition(":")
        return [ChatAddress(channel, chat)]
    if kind == "group":
        group = await session.get(GroupChat, int(rest))
        return [ChatAddress(group.channel, group.chat)] if group and group.state == AddressState.ACTIVE else []
    rows = await session.scalars(
        select(Address)
        .join(Person, col(Person.id) == col(Address.person_id))
        .where(
            col(Address.person_id) == int(rest),
            col(Address.state) == AddressState.ACTIVE,
            col(Person.is_active).is_(True),
        )
        .order_by(col(Address.is_preferred).desc(), col(Address.id))
    )
    return [ChatAddress(address.channel, address.chat, address.id) for address in rows]


async def reachable(session: AsyncSession, people: Collection[int]) -> set[int]:
    """Those of the people who have an address that works."""
    rows = await session.scalars(
        select(col(Address.person_id)).where(
            col(Address.person_id).in_(people), col(Address.state) == AddressState.ACTIVE
        )
    )
    return set(rows)


async def person_at(session: AsyncSession, channel: str, chat: str) -> Person | None:
    """Whose chat it is; None for an unknown chat and for somebody who has left."""
    return await session.scalar(
        select(Person)
        .join(Address, col(Address.person_id) == col(Person.id))
        .where(col(Address.channel) == channel, col(Address.chat) == chat, col(Person.is_active).is_(True))
    )


async def group_at(session: AsyncSession, channel: str, chat: str) -> GroupChat | None:
    """The bound group of that chat."""
    return await session.scalar(select(GroupChat).where(col(GroupChat.channel) == channel, col(GroupChat.chat) == chat))


async def office_people(session: AsyncSession, unit_id: int) -> list[Person]:
    """Everyone who sits in the unit's office now."""
    rows = await session.scalars(
        select(Person)
        .join(PersonRole, col(PersonRole.person_id) == col(Person.id))
        .where(col(Person.unit_id) == unit_id, col(Person.is_active).is_(True), col(PersonRole.role) == Role.OFFICE)
        .order_by(col(Person.id))
    )
    return list(rows)


async def leaders_above(session: AsyncSession, person_id: int) -> list[int]:
    """The ids of those who answer first for something open that the person answers for."""
    mine = (
        select(Duty.measure_id)
        .join(Measure, col(Measure.id) == col(Duty.measure_id))
        .where(col(Duty.person_id) == person_id, col(Measure.status) != MeasureStatus.CLOSED)
    )
    rows = await session.scalars(
        select(Duty.person_id)
        .where(
            col(Duty.measure_id).in_(mine),
            col(Duty.role) == DutyRole.FIRST_RESPONSIBLE,
            col(Duty.person_id) != person_id,
        )
        .distinct()
        .order_by(col(Duty.person_id))
    )
    return list(rows)


async def first_leaders(session: AsyncSession, unit_id: int) -> list[int]:
    """The ids of those who answer first for something open of the unit."""
    rows = await session.scalars(
        select(Duty.person_id)
        .join(Measure, col(Measure.id) == col(Duty.measure_id))
        .where(
            col(Duty.unit_id) == unit_id,
            col(Duty.role) == DutyRole.FIRST_RESPONSIBLE,
            col(Measure.status) != MeasureStatus.CLOSED,
        )
        .distinct()
        .order_by(col(Duty.person_id))
    )
    return list(rows)


async def paused_people(session: AsyncSession, unit_id: int, today: date) -> list[Person]:
    """Everyone who is not reminded today, by an own pause or the office's; the longest silence last."""
    rows = await session.scalars(
        select(Person)
        .where(col(Person.unit_id) == unit_id, col(Person.is_active).is_(True), col(Person.paused_until) >= today)
        .order_by(col(Person.paused_until), col(Person.id))
    )
    return list(rows)
