"""Who is who: people, their roles, their duties, and who stands in for them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import TypedDict, Unpack

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, func, select

from bot.core.errors import BadInput, NotAllowed, NotFound, NotPossible
from bot.core.sentence import Sentence
from bot.ledger import access, audit
from bot.ledger.access import Actor
from bot.ledger.acts import ground, planning
from bot.ledger.acts.addresses import (
    bind_address,
    bind_group,
    break_address,
    mend_address,
    move_chat,
    prefer_address,
    unbind_address,
)
from bot.ledger.measure import Duty, DutyRole, Measure, MeasureStatus
from bot.ledger.people import Deputy, Person, PersonRole, Role

__all__ = [
    "PersonFacts",
    "add_person",
    "bind_address",
    "bind_group",
    "break_address",
    "end_deputy",
    "mend_address",
    "move_chat",
    "prefer_address",
    "set_deputy",
    "set_duties",
    "set_roles",
    "unbind_address",
    "update_person",
]

_LONGEST_NAME = 60


class PersonFacts(TypedDict, total=False):
    """What may be changed of a person; what is left out stays."""

    name: str
    title: str | None
    department: str | None
    phone: str | None
    is_active: bool


async def add_person(
    session: AsyncSession,
    actor: Actor,
    name: str,
    now: datetime,
    *,
    title: str | None = None,
    department: str | None = None,
    phone: str | None = None,
    roles: Collection[Role] = (),
) -> Person:
    """A new person; a second one of the same name must be of another department."""
    access.require_office(actor, Sentence("step.people"))
    await ground.unit_of(session, actor)
    name = _checked_name(name)
    await _require_unlike_others(session, actor, name, department, None)
    person = Person(unit_id=actor.unit_id, name=name, title=title, department=department, phone=phone)
    session.add(person)
    await session.flush()
    for role in dict.fromkeys(roles):
        session.add(PersonRole(person_id=person.id, role=role))
    details = {"name": name, "title": title, "department": department, "roles": sorted(roles)}
    await audit.record(session, actor, "person.add", f"person:{person.id}", details, now)
    return person


async def update_person(
    session: AsyncSession, actor: Actor, person_id: int, now: datetime, **facts: Unpack[PersonFacts]
) -> Person:
    """Changes what is given; the reminders of somebody who has left, or has come back, are planned anew."""
    access.require_office(actor, Sentence("step.people"))
    person = await ground.person_of(session, actor, person_id)
    if "name" in facts:
        facts["name"] = _checked_name(facts["name"])
    name, department = facts.get("name", person.name), facts.get("department", person.department)
    await _require_unlike_others(session, actor, name, department, person.id)
    if facts.get("is_active") is False:
        await _require_another_in_office(session, actor, person)
    changed = {key: value for key, value in facts.items() if getattr(person, key) != value}
    if not changed:
        return person
    before = {key: getattr(person, key) for key in changed}
    for key, value in changed.items():
        setattr(person, key, value)
    await audit.record(
        session, actor, "person.update", f"person:{person.id}", {"before": before, "after": changed}, now
    )
    if "is_active" in changed:
        await replan_people(session, [person.id], now)
    return person


async def set_roles(
    session: AsyncSession, actor: Actor, person_id: int, roles: Collection[Role], now: datetime
) -> None:
    """The person's roles from now on; the office is never left without anybody."""
    access.require_office(actor, Sentence("step.people"))
    person = await ground.person_of(session, actor, person_id)
    before = await _roles_of(session, person_id)
    wanted = set(roles)
    if before == wanted:
        return
    if Role.OFFICE in before - wanted:
        await _require_another_in_office(session, actor, person)
    await session.execute(delete(PersonRole).where(col(PersonRole.person_id) == person_id))
    session.add_all(PersonRole(person_id=person_id, role=role) for role in sorted(wanted))
    details = {"name": person.name, "before": sorted(before), "after": sorted(wanted)}
    await audit.record(session, actor, "person.roles", f"person:{person_id}", details, now)
    if Role.OFFICE in before ^ wanted:
        await replan_unit(session, actor, now)


async def set_duties(
    session: AsyncSession,
    actor: Actor,
    measure_id: int,
    duties: Mapping[DutyRole, Sequence[int]],
    now: datetime,
) -> Measure:
    """Who answers for the measure, in the order given; roles that are not named stay as they are."""
    access.require_office(actor, Sentence("step.assign"))
    measure = await ground.measure_of(session, actor, measure_id)
    ground.require_open(measure)
    for person_id in {person_id for people in duties.values() for person_id in people}:
        await ground.active_person(session, actor, person_id)
    before = {role: await ground.people_with(session, measure.id, role) for role in duties}
    after = {role: list(dict.fromkeys(people)) for role, people in duties.items()}
    if before == after:
        return measure
    await session.execute(delete(Duty).where(col(Duty.measure_id) == measure.id, col(Duty.role).in_(list(duties))))
    for role, people in after.items():
        for position, person_id in enumerate(people):
            session.add(
                Duty(unit_id=measure.unit_id, measure_id=measure.id, person_id=person_id, role=role, position=position)
            )
    await ground.finish(session, actor, measure, "measure.duties", {"before": before, "after": after}, now)
    return measure


async def set_deputy(
    session: AsyncSession,
    actor: Actor,
    person_id: int,
    deputy_id: int,
    from_on: date,
    until_on: date,
    now: datetime,
) -> Deputy:
    """Somebody hears and acts in the person's place, both days included; said by the office or the person."""
    person = await ground.person_of(session, actor, person_id)
    _require_own(actor, person)
    deputy = await ground.active_person(session, actor, deputy_id)
    if person.id == deputy.id:
        raise BadInput(Sentence("refusal.deputy_oneself"))
    if until_on < from_on:
        raise BadInput(Sentence("refusal.deputy_backwards", first=from_on, last=until_on))
    overlapping = (
        await session.scalars(
            select(Deputy).where(
                col(Deputy.person_id) == person.id,
                col(Deputy.from_on) <= until_on,
                col(Deputy.until_on) >= from_on,
            )
        )
    ).all()
    for row in overlapping:
        if (row.deputy_id, row.from_on, row.until_on) == (deputy.id, from_on, until_on):
            return row
    if overlapping:
        first, last = overlapping[0].from_on, overlapping[0].until_on
        raise NotPossible(Sentence("refusal.deputy_overlaps", name=person.name, first=first, last=last))
    row = Deputy(unit_id=actor.unit_id, person_id=person.id, deputy_id=deputy.id, from_on=from_on, until_on=until_on)
    session.add(row)
    await session.flush()
    details = {"person": person.name, "deputy": deputy.name, "from_on": from_on, "until_on": until_on}
    await audit.record(session, actor, "deputy.set", f"person:{person.id}", details, now)
    await replan_people(session, [person.id], now)
    return row


async def end_deputy(session: AsyncSession, actor: Actor, deputy_row_id: int, now: datetime) -> None:
    """Takes a standing-in back; what was done by the deputy stays done."""
    await ground.unit_of(session, actor)
    row = await session.scalar(
        select(Deputy).where(col(Deputy.id) == deputy_row_id, col(Deputy.unit_id) == actor.unit_id)
    )
    if row is None:
        raise NotFound(Sentence("refusal.deputy_unknown"))
    person = await ground.person_of(session, actor, row.person_id)
    _require_own(actor, person)
    details = {"deputy": row.deputy_id, "from_on": row.from_on, "until_on": row.until_on}
    await session.delete(row)
    await audit.record(session, actor, "deputy.end", f"person:{person.id}", details, now)
    await replan_people(session, [person.id], now)


async def replan_people(session: AsyncSession, people: Collection[int], now: datetime) -> None:
    """Plans anew for everything open that one of these people hears of: by duty, in a place, or in the office."""
    await planning.replan_hearers(session, people, now)


async def replan_unit(session: AsyncSession, actor: Actor, now: datetime) -> None:
    """Plans anew for everything open in the unit."""
    ids = await session.scalars(
        select(col(Measure.id)).where(
            col(Measure.unit_id) == actor.unit_id, col(Measure.status) != MeasureStatus.CLOSED
        )
    )
    await planning.replan(session, ids.all(), now)


def _require_own(actor: Actor, person: Person) -> None:
    if not access.is_office(actor) and actor.person_id != person.id:
        raise NotAllowed(Sentence("refusal.deputy_not_yours", name=person.name))


def _checked_name(name: str) -> str:
    name = ground.require_text(name, Sentence("what.person_name"))
    if len(name) > _LONGEST_NAME:
        raise BadInput(Sentence("refusal.name_too_long", most=_LONGEST_NAME))
    return name


async def _require_unlike_others(
    session: AsyncSession, actor: Actor, name: str, department: str | None, but: int | None
) -> None:
    twins = await session.scalars(select(Person).where(col(Person.unit_id) == actor.unit_id, col(Person.name) == name))
    if any((twin.department or "") == (department or "") and twin.id != but for twin in twins):
        raise NotPossible(Sentence("refusal.name_taken", name=name, department=department))


async def _require_another_in_office(session: AsyncSession, actor: Actor, person: Person) -> None:
    """Else nobody could verify, grant or invite any more."""
    if Role.OFFICE not in await _roles_of(session, person.id):
        return
    others = (
        select(func.count())
        .select_from(PersonRole)
        .join(Person, col(Person.id) == col(PersonRole.person_id))
        .where(
            col(Person.unit_id) == actor.unit_id,
            col(Person.is_active).is_(True),
            col(PersonRole.role) == Role.OFFICE,
            col(Person.id) != person.id,
        )
    )
    if not await session.scalar(others):
        raise NotPossible(Sentence("refusal.last_of_office", name=person.name))


async def _roles_of(session: AsyncSession, person_id: int) -> set[Role]:
    rows = await session.scalars(select(PersonRole.role).where(col(PersonRole.person_id) == person_id))
    return set(map(Role, rows))
