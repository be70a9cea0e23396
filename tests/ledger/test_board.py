"""The ledger at a glance shows every measure once, and everyone who can be reached."""

from datetime import UTC, datetime

from sqlalchemy import update
from sqlmodel import col

from bot.core.database import Database
from bot.ledger import board
from bot.ledger.access import Via, actor_of
from bot.ledger.audit import record
from bot.ledger.measure import DutyRole
from bot.ledger.people import Address, AddressState, GroupChat, Person, Role
from tests.support.world import add_measure, build_second_unit, build_world

NOW = datetime(2023, 10, 11, 1, 7, tzinfo=UTC)


async def test_every_measure_stands_in_the_ledgers_order(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
        await build_second_unit(session, NOW)
        duties = (world.first_leader, world.leader, world.handler)
        await add_measure(session, world.unit, world.problems[0], "1-10", "建立巡查制度", duties, NOW, {})
        rows = await board.rows(session, world.unit)
    assert [row.number for row in rows] == ["1-1", "1-2", "1-3", "1-10", "2-1", "2-2"]
    assert rows[0].holders(DutyRole.HANDLER)[0].name == "罗小芸"


async def test_of_a_reopened_measure_the_newest_cycle_is_shown(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
        duties = (world.first_leader, world.leader, world.handler)
        again = await add_measure(
            session, world.unit, world.problems[0], "1-3", "补签承包合同", duties, NOW, {"cycle": 2}
        )
        rows = await board.rows(session, world.unit)
    assert [(row.id, row.measure.cycle) for row in rows if row.number == "1-3"] == [(again, 2)]


async def test_contacts_are_the_working_addresses_of_one_channel_and_unit(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
        await build_second_unit(session, NOW)
        session.add(GroupChat(unit_id=world.unit, name="领导小组", channel="sandbox", chat="g1", bound_at=NOW))
        session.add(GroupChat(unit_id=world.unit, name="别处的群", channel="telegram", chat="-100", bound_at=NOW))
        await session.execute(
            update(Address).where(col(Address.person_id) == world.deputy).values(state=AddressState.BROKEN)
        )
        await session.execute(update(Person).where(col(Person.id) == world.superior).values(is_active=False))
        contacts = await board.contacts(session, world.unit, "sandbox")
    assert [one.name for one in contacts] == ["许文静", "高建国", "韩志远", "唐立新", "罗小芸", "孟佳", "领导小组"]
    clerk, group = contacts[0], contacts[-1]
    assert (clerk.chat, clerk.roles, clerk.duties) == (
        f"p{world.clerk}",
        frozenset({Role.OFFICE}),
        frozenset(),
    )
    assert contacts[4].duties == frozenset({DutyRole.HANDLER})
    assert (group.chat, group.person_id) == ("g1", None)


async def test_the_version_grows_with_every_change(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
        before = await board.version(session)
        actor = await actor_of(session, world.clerk, Via.CHAT)
        await record(session, actor, "note", f"measure:{world.soon}", {}, NOW)
        assert await board.version(session) > before
