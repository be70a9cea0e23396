"""Who is who, who answers for what, who stands in, and by which chat they are reached."""

from datetime import date, timedelta

import pytest

from bot.core.database import Database
from bot.core.errors import BadInput, NotAllowed, NotFound, NotPossible
from bot.ledger.acts import people
from bot.ledger.measure import Duty, DutyRole
from bot.ledger.people import Address, AddressState, Deputy, GroupChat, Person, PersonRole, Role
from bot.ledger.reading import addresses, items_of
from bot.post.notice import NoticeKind
from tests.ledger.acts.bench import NOW, do, rows, told, trail
from tests.support.world import World, build_world

TODAY = date(2023, 10, 11)


async def person(database: Database, person_id: int) -> Person:
    async with database.reading() as session:
        return await session.get_one(Person, person_id)


async def test_a_new_person_has_a_place_and_roles(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
    added = await do(
        either_database, world.clerk, people.add_person, " 白露 ", NOW, department="农机股", roles=[Role.OFFICE]
    )
    stored = await person(either_database, added.id)
    assert (stored.name, stored.department, stored.unit_id) == ("白露", "农机股", world.unit)
    assert (added.id, Role.OFFICE) in [(row.person_id, row.role) for row in await rows(either_database, PersonRole)]
    assert await trail(either_database) == ["person.add"]


async def test_two_of_one_name_need_two_departments(database: Database, world: World) -> None:
    await do(database, world.clerk, people.add_person, "罗小芸", NOW, department="农机股")
    with pytest.raises(NotPossible, match="refusal.name_taken name=罗小芸"):
        await do(database, world.clerk, people.add_person, "罗小芸", NOW, department="种植业股")


@pytest.mark.parametrize("name", ["", "  ", "长" * 61])
async def test_a_name_is_something_and_not_too_long(database: Database, world: World, name: str) -> None:
    with pytest.raises(BadInput):
        await do(database, world.clerk, people.add_person, name, NOW)


async def test_a_change_keeps_what_was_before_in_the_trail(database: Database, world: World) -> None:
    await do(database, world.clerk, people.update_person, world.handler, NOW, title="四级主任科员", phone="13800000000")
    await do(database, world.clerk, people.update_person, world.handler, NOW, title="四级主任科员")
    assert (await person(database, world.handler)).title == "四级主任科员"
    assert await trail(database) == ["person.update"]


async def test_the_office_is_never_left_empty(database: Database, world: World) -> None:
    with pytest.raises(NotPossible, match="refusal.last_of_office name=许文静"):
        await do(database, world.clerk, people.set_roles, world.clerk, [], NOW)
    with pytest.raises(NotPossible):
        await do(database, world.clerk, people.update_person, world.clerk, NOW, is_active=False)
    await do(database, world.clerk, people.set_roles, world.leader, [Role.OFFICE], NOW)
    await do(database, world.clerk, people.set_roles, world.clerk, [], NOW)
    with pytest.raises(NotAllowed):
        await do(database, world.clerk, people.set_roles, world.clerk, [Role.OFFICE], NOW)


async def test_duties_are_set_in_order_and_the_rest_stays(database: Database, world: World) -> None:
    wanted = {DutyRole.HANDLER: [world.deputy, world.handler, world.deputy]}
    await do(database, world.clerk, people.set_duties, world.soon, wanted, NOW)
    await do(database, world.clerk, people.set_duties, world.soon, wanted, NOW)
    duties = [
        (duty.role, duty.person_id, duty.position)
        for duty in await rows(database, Duty)
        if duty.measure_id == world.soon
    ]
    assert duties == [
        (DutyRole.FIRST_RESPONSIBLE, world.first_leader, 0),
        (DutyRole.DIRECTLY_RESPONSIBLE, world.leader, 0),
        (DutyRole.HANDLER, world.deputy, 0),
        (DutyRole.HANDLER, world.handler, 1),
    ]
    assert await trail(database) == ["measure.duties"]


async def test_who_has_left_takes_no_duty(database: Database, world: World) -> None:
    await do(database, world.clerk, people.update_person, world.deputy, NOW, is_active=False)
    with pytest.raises(NotPossible, match="refusal.person_cannot_take name=沈一鸣"):
        await do(database, world.clerk, people.set_duties, world.soon, {DutyRole.HANDLER: [world.deputy]}, NOW)


async def test_a_deputy_is_set_by_the_person_and_taken_back(database: Database, world: World) -> None:
    until = TODAY + timedelta(days=3)
    for _ in range(2):
        row = await do(database, world.handler, people.set_deputy, world.handler, world.deputy, TODAY, until, NOW)
    async with database.reading() as session:
        assert len(await items_of(session, world.deputy, NOW)) == 3
    await do(database, world.clerk, people.end_deputy, row.id, NOW)
    assert await rows(database, Deputy) == []
    assert await trail(database) == ["deputy.set", "deputy.end"]


async def test_a_deputy_makes_sense_or_is_refused(database: Database, world: World) -> None:
    async def set_(deputy: int, first: date, last: date) -> None:
        await do(database, world.clerk, people.set_deputy, world.handler, deputy, first, last, NOW)

    with pytest.raises(BadInput, match="refusal.deputy_oneself"):
        await set_(world.handler, TODAY, TODAY)
    with pytest.raises(BadInput, match="refusal.deputy_backwards first=2023-10-11 last=2023-10-10"):
        await set_(world.deputy, TODAY, TODAY - timedelta(days=1))
    await set_(world.deputy, TODAY, TODAY + timedelta(days=5))
    with pytest.raises(NotPossible, match="refusal.deputy_overlaps name=罗小芸 first=2023-10-11 last=2023-10-16"):
        await set_(world.other_handler, TODAY + timedelta(days=5), TODAY + timedelta(days=9))
    with pytest.raises(NotAllowed, match="refusal.deputy_not_yours name=罗小芸"):
        await do(database, world.leader, people.set_deputy, world.handler, world.deputy, TODAY, TODAY, NOW)
    with pytest.raises(NotFound):
        await do(database, world.clerk, people.end_deputy, 9999, NOW)


async def test_the_newest_chat_is_preferred_until_another_is_chosen(database: Database, world: World) -> None:
    (first,) = [row for row in await rows(database, Address) if row.person_id == world.handler]
    second = await do(database, world.handler, people.bind_address, world.handler, "telegram", "77", NOW)
    assert second.is_preferred
    await do(database, world.handler, people.prefer_address, first.id, NOW)
    async with database.reading() as session:
        found = await addresses(session, f"person:{world.handler}")
    assert [address.channel for address in found] == ["sandbox", "telegram"]
    with pytest.raises(NotAllowed, match="refusal.address_not_yours name=罗小芸"):
        await do(database, world.leader, people.prefer_address, first.id, NOW)


async def test_a_chat_taken_away_leaves_the_next_preferred(database: Database, world: World) -> None:
    second = await do(database, world.handler, people.bind_address, world.handler, "telegram", "77", NOW)
    await do(database, world.clerk, people.unbind_address, second.id, NOW)
    (left,) = [row for row in await rows(database, Address) if row.person_id == world.handler]
    assert (left.channel, left.is_preferred) == ("sandbox", True)


async def test_a_chat_belongs_to_one_person_or_one_group(database: Database, world: World) -> None:
    await do(database, world.clerk, people.bind_group, "领导小组", "telegram", "-100", NOW)
    with pytest.raises(NotPossible, match="refusal.chat_of_group"):
        await do(database, world.handler, people.bind_address, world.handler, "telegram", "-100", NOW)
    with pytest.raises(NotPossible, match="refusal.chat_of_person"):
        await do(database, world.clerk, people.bind_group, "群", "sandbox", world.chat(world.handler), NOW)
    with pytest.raises(NotPossible, match="refusal.chat_of_another"):
        await do(database, world.clerk, people.bind_address, world.leader, "sandbox", world.chat(world.handler), NOW)


async def test_a_broken_address_is_told_once_and_binding_again_mends_it(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
    chat = world.chat(world.handler)
    for _ in range(2):
        async with either_database.transaction() as session:
            await people.break_address(session, "sandbox", chat, "对方已屏蔽", NOW)
    async with either_database.reading() as session:
        assert await addresses(session, f"person:{world.handler}") == []
    ((recipient, topic, sentence),) = await told(either_database, NoticeKind.OFFICE)
    assert (recipient, topic) == (f"person:{world.clerk}", "address_broken")
    assert "罗小芸在 sandbox 上的联系地址已失效（对方已屏蔽）" in sentence
    await do(either_database, world.handler, people.bind_address, world.handler, "sandbox", chat, NOW)
    async with either_database.transaction() as session:
        await people.break_address(session, "sandbox", chat, "对方已屏蔽", NOW)
        await people.mend_address(session, "sandbox", chat, NOW)
        await people.mend_address(session, "sandbox", chat, NOW)
    assert {row.state for row in await rows(either_database, Address)} == {AddressState.ACTIVE}
    assert await trail(either_database) == ["address.break", "address.bind", "address.break", "address.mend"]


async def test_an_unknown_chat_breaks_mends_and_moves_nothing(database: Database, world: World) -> None:
    async with database.transaction() as session:
        await people.break_address(session, "telegram", "404", "找不到", NOW)
        await people.mend_address(session, "telegram", "404", NOW)
        await people.move_chat(session, "telegram", "404", "405", NOW)
    assert await trail(database) == []


async def test_a_group_that_moved_is_reached_by_its_new_number(database: Database, world: World) -> None:
    group = await do(database, world.clerk, people.bind_group, "领导小组", "telegram", "-100", NOW)
    async with database.transaction() as session:
        await people.break_address(session, "telegram", "-100", "已升级", NOW)
        await people.move_chat(session, "telegram", "-100", "-1009", NOW)
    async with database.reading() as session:
        (found,) = await addresses(session, f"group:{group.id}")
    assert found.chat == "-1009"


async def test_moving_to_a_number_that_is_bound_breaks_the_old_one(database: Database, world: World) -> None:
    await do(database, world.clerk, people.bind_group, "旧群", "telegram", "-1", NOW)
    await do(database, world.clerk, people.bind_group, "新群", "telegram", "-2", NOW)
    async with database.transaction() as session:
        await people.move_chat(session, "telegram", "-1", "-2", NOW)
    assert [(row.name, row.chat, row.state) for row in await rows(database, GroupChat)] == [
        ("旧群", "-1", AddressState.BROKEN),
        ("新群", "-2", AddressState.ACTIVE),
    ]


async def test_only_the_office_keeps_people_and_duties(database: Database, world: World) -> None:
    for who in (world.handler, world.first_leader, world.superior):
        with pytest.raises(NotAllowed):
            await do(database, who, people.add_person, "白露", NOW)
        with pytest.raises(NotAllowed):
            await do(database, who, people.update_person, who, NOW, title="局长")
        with pytest.raises(NotAllowed):
            await do(database, who, people.set_roles, who, [Role.OFFICE], NOW)
        with pytest.raises(NotAllowed):
            await do(database, who, people.set_duties, world.soon, {DutyRole.HANDLER: [who]}, NOW)
        with pytest.raises(NotAllowed):
            await do(database, who, people.bind_group, "群", "telegram", "-1", NOW)
    assert await trail(database) == []
