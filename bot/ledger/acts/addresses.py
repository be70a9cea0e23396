"""By which chats people and groups are reached: bound, preferred, broken, mended, moved."""

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.errors import NotAllowed, NotFound, NotPossible
from bot.core.sentence import Sentence
from bot.ledger import access, audit, calendar
from bot.ledger.access import Actor, job_actor
from bot.ledger.acts import ground
from bot.ledger.acts.telling import says
from bot.ledger.people import Address, AddressState, GroupChat, Person
from bot.ledger.unit import Unit
from bot.post import claim, notice

_LONGEST_NAME = 120


async def bind_address(
    session: AsyncSession, actor: Actor, person_id: int, channel: str, chat: str, now: datetime
) -> Address:
    """Makes the chat the person's own and preferred one; a chat belongs to one person. Again it is mended."""
    person = await ground.active_person(session, actor, person_id)
    _require_own(actor, person)
    address = await _address_at(session, channel, chat)
    if address is not None and address.person_id != person.id:
        raise NotPossible(Sentence("refusal.chat_of_another"))
    if await _group_at(session, channel, chat) is not None:
        raise NotPossible(Sentence("refusal.chat_of_group"))
    is_new = address is None
    if address is None:
        address = Address(unit_id=person.unit_id, person_id=person.id, channel=channel, chat=chat, bound_at=now)
        session.add(address)
    elif address.state == AddressState.ACTIVE and address.is_preferred:
        return address
    address.state, address.broken_reason = AddressState.ACTIVE, None
    await session.flush()
    await _make_preferred(session, address)
    details = {"person": person.name, "channel": channel, "chat": chat, "is_new": is_new}
    await audit.record(session, actor, "address.bind", f"person:{person.id}", details, now)
    await _let_waiting_leave(session, person, now)
    return address


async def _let_waiting_leave(session: AsyncSession, person: Person, now: datetime) -> None:
    """What waited for want of a chat leaves now, or when work begins."""
    unit = await session.get_one(Unit, person.unit_id)
    not_before = calendar.at_work(now, unit, await calendar.load(session, unit.id))
    await claim.address_found(session, notice.person(person.id), not_before)


async def prefer_address(session: AsyncSession, actor: Actor, address_id: int, now: datetime) -> Address:
    """The person's messages go there first from now on."""
    address, person = await _own_address(session, actor, address_id)
    if not address.is_preferred:
        await _make_preferred(session, address)
        details = {"channel": address.channel, "chat": address.chat}
        await audit.record(session, actor, "address.prefer", f"person:{person.id}", details, now)
    return address


async def unbind_address(session: AsyncSession, actor: Actor, address_id: int, now: datetime) -> None:
    """Takes the chat from the person; the next of the person's chats is preferred."""
    address, person = await _own_address(session, actor, address_id)
    details = {"channel": address.channel, "chat": address.chat}
    await session.delete(address)
    await session.flush()
    rest = select(Address).where(col(Address.person_id) == person.id)
    next_ = await session.scalar(rest.order_by(col(Address.is_preferred).desc(), col(Address.id)).limit(1))
    if next_ is not None:
        next_.is_preferred = True
    await audit.record(session, actor, "address.unbind", f"person:{person.id}", details, now)


async def bind_group(
    session: AsyncSession, actor: Actor, name: str, channel: str, chat: str, now: datetime
) -> GroupChat:
    """Makes the chat a group of the unit, which gets the weekly digest; again it is renamed and mended."""
    access.require_office(actor, Sentence("step.group"))
    unit = await ground.unit_of(session, actor)
    name = ground.require_text(name, Sentence("what.group_name"))[:_LONGEST_NAME]
    group = await _group_at(session, channel, chat)
    if group is not None and group.unit_id != unit.id:
        raise NotPossible(Sentence("refusal.group_of_another_unit"))
    if await _address_at(session, channel, chat) is not None:
        raise NotPossible(Sentence("refusal.chat_of_person"))
    if group is None:
        group = GroupChat(unit_id=unit.id, name=name, channel=channel, chat=chat, bound_at=now)
        session.add(group)
    elif group.name == name and group.state == AddressState.ACTIVE:
        return group
    group.name, group.state, group.broken_reason = name, AddressState.ACTIVE, None
    await session.flush()
    details = {"name": name, "channel": channel, "chat": chat}
    await audit.record(session, actor, "group.bind", f"group:{group.id}", details, now)
    return group


async def break_address(session: AsyncSession, channel: str, chat: str, reason: str, now: datetime) -> None:
    """A platform says that the chat is not reached any more: noted once, and the office is told whom it concerns."""
    await audit.lock(session)
    found = await _address_at(session, channel, chat) or await _group_at(session, channel, chat)
    if found is None or found.state == AddressState.BROKEN:
        return
    found.state, found.broken_reason = AddressState.BROKEN, reason
    actor, name, subject = await _whose(session, found)
    details = {"name": name, "channel": channel, "chat": chat, "reason": reason}
    entry = await audit.record(session, actor, "address.break", subject, details, now)
    who = Sentence("result.group", group=found.name) if isinstance(found, GroupChat) else name
    content = says("result.address_broken", who=who, channel=channel, reason=reason)
    await ground.tell_office(session, actor, entry, content, now)


async def mend_address(session: AsyncSession, channel: str, chat: str, now: datetime) -> None:
    """Somebody wrote from the chat, or let us in again: it is reached."""
    await audit.lock(session)
    found = await _address_at(session, channel, chat) or await _group_at(session, channel, chat)
    if found is None or found.state == AddressState.ACTIVE:
        return
    found.state, found.broken_reason = AddressState.ACTIVE, None
    actor, name, subject = await _whose(session, found)
    await audit.record(session, actor, "address.mend", subject, {"name": name, "channel": channel, "chat": chat}, now)
    if isinstance(found, Address):
        await _let_waiting_leave(session, await session.get_one(Person, found.person_id), now)


async def move_chat(session: AsyncSession, channel: str, old: str, new: str, now: datetime) -> None:
    """The platform gave the chat another number: whoever was reached by the old one is reached by the new one.

    Where the new number is bound already, the old binding has lost its object and breaks.
    """
    await audit.lock(session)
    found = await _address_at(session, channel, old) or await _group_at(session, channel, old)
    if found is None or old == new:
        return
    taken = await _address_at(session, channel, new) or await _group_at(session, channel, new)
    actor, name, subject = await _whose(session, found)
    if taken is None:
        found.chat, found.state, found.broken_reason = new, AddressState.ACTIVE, None
    else:
        found.state, found.broken_reason = AddressState.BROKEN, f"已迁移到 {new}"
    details = {"name": name, "channel": channel, "old": old, "new": new}
    await audit.record(session, actor, "address.move", subject, details, now)


async def _own_address(session: AsyncSession, actor: Actor, address_id: int) -> tuple[Address, Person]:
    await ground.unit_of(session, actor)
    address = await session.scalar(
        select(Address).where(col(Address.id) == address_id, col(Address.unit_id) == actor.unit_id)
    )
    if address is None:
        raise NotFound(Sentence("refusal.address_unknown"))
    person = await ground.person_of(session, actor, address.person_id)
    _require_own(actor, person)
    return address, person


async def _whose(session: AsyncSession, found: Address | GroupChat) -> tuple[Actor, str, str]:
    actor = job_actor(found.unit_id)
    if isinstance(found, GroupChat):
        return actor, f"群“{found.name}”", f"group:{found.id}"
    person = await session.get_one(Person, found.person_id)
    return actor, person.name, f"person:{person.id}"


async def _address_at(session: AsyncSession, channel: str, chat: str) -> Address | None:
    return await session.scalar(
        select(Address)
        .where(col(Address.channel) == channel, col(Address.chat) == chat)
        .execution_options(populate_existing=True)
    )


async def _group_at(session: AsyncSession, channel: str, chat: str) -> GroupChat | None:
    return await session.scalar(
        select(GroupChat)
        .where(col(GroupChat.channel) == channel, col(GroupChat.chat) == chat)
        .execution_options(populate_existing=True)
    )


async def _make_preferred(session: AsyncSession, address: Address) -> None:
    await session.execute(update(Address).where(col(Address.person_id) == address.person_id).values(is_preferred=False))
    address.is_preferred = True
    await session.flush()


def _require_own(actor: Actor, person: Person) -> None:
    if not access.is_office(actor) and actor.person_id != person.id:
        raise NotAllowed(Sentence("refusal.address_not_yours", name=person.name))
