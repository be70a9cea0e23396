"""Who may do what, as pure questions, and the sentence for who may not."""

from datetime import UTC, date, datetime

import pytest

from bot.core.database import Database
from bot.core.errors import NotAllowed, NotFound
from bot.core.sentence import Sentence
from bot.ledger import access
from bot.ledger.access import Actor, Via, actor_of, command_actor, duties_of, job_actor
from bot.ledger.measure import DutyRole
from bot.ledger.people import Person, Role
from tests.support.world import build_world, stand_in

NOW = datetime(2023, 10, 11, 1, 30, tzinfo=UTC)
HANDLER = frozenset({DutyRole.HANDLER})


def actor(*roles: Role, person_id: int | None = 7) -> Actor:
    return Actor(1, person_id, "某某", frozenset(roles), Via.CHAT)


@pytest.mark.parametrize(
    ("roles", "decides", "reads_all", "reports"),
    [
        ((), False, False, True),
        ((Role.OFFICE,), True, True, True),
        ((Role.ADMINISTRATOR,), True, True, True),
        ((Role.LEADERSHIP,), False, True, True),
        ((Role.SUPERIOR,), False, True, False),
        ((Role.SUPERIOR, Role.OFFICE), True, True, True),
    ],
)
def test_roles_open_doors(roles: tuple[Role, ...], decides: bool, reads_all: bool, reports: bool) -> None:
    who = actor(*roles)
    assert access.is_office(who) is decides
    assert access.may_read_all(who) is reads_all
    assert access.may_report(who, HANDLER) is reports
    assert access.may_report(who, frozenset()) is False
    assert access.may_note(who, frozenset()) is decides
    assert access.may_delegate(who, HANDLER) is reports


def test_a_claimant_and_an_asker_do_not_decide_about_themselves() -> None:
    clerk = actor(Role.OFFICE)
    assert not access.may_verify(clerk, {7})
    assert access.may_verify(clerk, {8})
    assert not access.may_decide(clerk, 7)
    assert access.may_decide(clerk, None)
    assert access.may_verify(command_actor(1), {7})
    assert access.may_decide(command_actor(1), None)


def test_a_refusal_says_who_may() -> None:
    with pytest.raises(NotAllowed, match="refusal.office_only step=step.decide_extension"):
        access.require_office(actor(), Sentence("step.decide_extension"))
    with pytest.raises(NotAllowed, match="refusal.not_yours number=4-2"):
        access.require_report(actor(), frozenset(), "4-2")


def test_jobs_act_without_a_person() -> None:
    assert (job_actor(3).unit_id, job_actor(3).person_id, job_actor(3).via) == (3, None, Via.JOB)


async def test_an_actor_has_the_roles_of_today_and_none_when_gone(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
    async with either_database.transaction() as session:
        who = await actor_of(session, world.clerk, Via.WEB)
        assert (who.unit_id, who.name, who.roles, who.via) == (world.unit, "许文静", frozenset({Role.OFFICE}), Via.WEB)
        (await session.get_one(Person, world.clerk)).is_active = False
        with pytest.raises(NotAllowed, match="refusal.person_left name=许文静"):
            await actor_of(session, world.clerk, Via.WEB)
        with pytest.raises(NotFound):
            await actor_of(session, 9999, Via.WEB)


async def test_duties_are_ones_own_and_those_of_whom_one_stands_in_for(either_database: Database) -> None:
    today = date(2023, 10, 11)
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
        await stand_in(session, world, world.leader, today, today)
        deputy = await actor_of(session, world.deputy, Via.CHAT)
        assert await duties_of(session, deputy, world.soon, today) == {DutyRole.DIRECTLY_RESPONSIBLE}
        assert await duties_of(session, deputy, world.soon, date(2023, 10, 12)) == set()
        assert await duties_of(session, deputy, world.other, today) == set()
        handler = await actor_of(session, world.handler, Via.CHAT)
        assert await duties_of(session, handler, world.soon, today) == HANDLER
        assert await duties_of(session, command_actor(world.unit), world.soon, today) == set()
