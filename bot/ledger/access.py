"""May this person do that? Answers with yes, or with a sentence that says who may."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.errors import NotAllowed, NotFound
from bot.core.sentence import Sentence
from bot.ledger.measure import Duty, DutyRole
from bot.ledger.people import Deputy, Person, PersonRole, Role

_OFFICE = frozenset({Role.OFFICE, Role.ADMINISTRATOR})


class Via(StrEnum):
    """By which way a change came."""

    CHAT = "chat"
    COMMAND = "command"
    IMPORT = "import"
    JOB = "job"
    WEB = "web"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, in one unit; `person_id` is None for the machine's administrator and for jobs."""

    unit_id: int
    person_id: int | None
    name: str
    roles: frozenset[Role]
    via: Via


async def actor_of(session: AsyncSession, person_id: int, via: Via) -> Actor:
    """The person with his or her roles; raises NotFound, or NotAllowed for somebody who has left."""
    person = await session.get(Person, person_id)
    if person is None:
        raise NotFound(Sentence("refusal.person_unknown"))
    if not person.is_active:
        raise NotAllowed(Sentence("refusal.person_left", name=person.name))
    roles = (await session.scalars(select(PersonRole.role).where(col(PersonRole.person_id) == person_id))).all()
    return Actor(person.unit_id, person.id, person.name, frozenset(map(Role, roles)), via)


def command_actor(unit_id: int, via: Via = Via.COMMAND) -> Actor:
    """The machine's administrator at the command line, who may do what the office may."""
    return Actor(unit_id, None, "系统管理员", _OFFICE, via)


def job_actor(unit_id: int) -> Actor:
    """The program itself, for what happens without anybody's order."""
    return Actor(unit_id, None, "系统", frozenset({Role.ADMINISTRATOR}), Via.JOB)


def is_office(actor: Actor) -> bool:
    """Whether the actor decides for the office: verifies, sends back, grants, invites, keeps people and settings."""
    return bool(actor.roles & _OFFICE)


def may_read_all(actor: Actor) -> bool:
    """Whether the actor may see the whole ledger of the unit."""
    return bool(actor.roles & (_OFFICE | {Role.LEADERSHIP, Role.SUPERIOR}))


def is_read_only(actor: Actor) -> bool:
    """A superior looks and does not touch, unless he or she also sits in the office."""
    return Role.SUPERIOR in actor.roles and not is_office(actor)


def may_report(actor: Actor, duties: Collection[DutyRole]) -> bool:
    """Whoever has a duty for the measure, or acts for one who has."""
    return bool(duties) and not is_read_only(actor)


def may_note(actor: Actor, duties: Collection[DutyRole]) -> bool:
    """Notes and evidence: those who may report, and the office."""
    return may_report(actor, duties) or is_office(actor)


def may_delegate(actor: Actor, duties: Collection[DutyRole]) -> bool:
    """The responsible leaders and the present handler hand on the handling; the office does it for others."""
    return may_note(actor, duties)


def may_verify(actor: Actor, claimants: Collection[int]) -> bool:
    """The office, but never somebody who claimed it."""
    return is_office(actor) and (actor.person_id is None or actor.person_id not in claimants)


def may_decide(actor: Actor, asked_by: int | None) -> bool:
    """The office, but never about one's own request."""
    return is_office(actor) and (actor.person_id is None or actor.person_id != asked_by)


def require_office(actor: Actor, step: Sentence) -> None:
    """Raises NotAllowed unless the office acts; `step` is what is done, such as `Sentence("step.decide_extension")`."""
    if not is_office(actor):
        raise NotAllowed(Sentence("refusal.office_only", step=step))


def require_report(actor: Actor, duties: Collection[DutyRole], number: str) -> None:
    """Raises NotAllowed unless the actor may report on the measure of that number."""
    if not may_report(actor, duties):
        raise NotAllowed(Sentence("refusal.not_yours", number=number))


def require_note(actor: Actor, duties: Collection[DutyRole], number: str) -> None:
    """Raises NotAllowed unless the actor may add notes and evidence to the measure."""
    if not may_note(actor, duties):
        raise NotAllowed(Sentence("refusal.not_yours", number=number))


def require_verify(actor: Actor, claimants: Collection[int], number: str) -> None:
    """Raises NotAllowed unless the actor sits in the office and did not claim the measure."""
    require_office(actor, Sentence("step.verify"))
    if not may_verify(actor, claimants):
        raise NotAllowed(Sentence("refusal.own_claim", number=number))


def require_decide(actor: Actor, asked_by: int | None, number: str) -> None:
    """Raises NotAllowed unless the actor sits in the office and is not the one who asked."""
    require_office(actor, Sentence("step.decide_extension"))
    if not may_decide(actor, asked_by):
        raise NotAllowed(Sentence("refusal.own_request", number=number))


async def duties_of(session: AsyncSession, actor: Actor, measure_id: int, today: date) -> frozenset[DutyRole]:
    """The actor's duties for the measure, own ones and those of people he or she stands in for today."""
    if actor.person_id is None:
        return frozenset()
    stood_in_for = await absent_people(session, actor.person_id, today)
    found = await session.scalars(
        select(Duty.role).where(
            col(Duty.measure_id) == measure_id,
            col(Duty.unit_id) == actor.unit_id,
            col(Duty.person_id).in_([actor.person_id, *stood_in_for]),
        )
    )
    return frozenset(map(DutyRole, found.all()))


async def absent_people(session: AsyncSession, deputy_id: int, today: date) -> list[int]:
    """The ids of the people for whom this person acts today."""
    found = await session.scalars(
        select(Deputy.person_id).where(
            col(Deputy.deputy_id) == deputy_id, col(Deputy.from_on) <= today, col(Deputy.until_on) >= today
        )
    )
    return list(found.all())
