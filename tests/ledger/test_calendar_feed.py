"""What stands in a person's calendar feed, and whose feed an address opens."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.core.database import Database
from bot.core.errors import NotAllowed, NotPossible
from bot.ledger.access import Via, actor_of, command_actor
from bot.ledger.acts import feeds
from bot.ledger.acts.settings import set_ladder
from bot.ledger.calendar_feed import Feed, feed_of, reader_of
from bot.ledger.measure import Duty, DutyRole, Measure, MeasureStatus
from bot.ledger.people import Person
from tests.support.world import World, build_world, stand_in

NOW = datetime(2023, 10, 11, 1, 7, tzinfo=UTC)
TODAY = date(2023, 10, 11)


@pytest.fixture
async def world(database: Database) -> World:
    async with database.transaction() as session:
        return await build_world(session, NOW)


async def read(database: Database, person_id: int, now: datetime = NOW) -> Feed:
    async with database.reading() as session:
        return await feed_of(session, await session.get_one(Person, person_id), now)


async def owner(database: Database, token: str) -> int | None:
    async with database.reading() as session:
        found = await reader_of(session, token)
        return found.id if found else None


async def change(database: Database, measure_id: int, **values: object) -> None:
    async with database.transaction() as session:
        measure = await session.get_one(Measure, measure_id)
        for name, value in values.items():
            setattr(measure, name, value)


def numbers(feed: Feed) -> list[str]:
    return [item.card.number for item in feed.items]


async def test_it_holds_ones_own_dated_items_first_what_is_due_first(database: Database, world: World) -> None:
    assert numbers(await read(database, world.handler)) == ["1-3", "1-1", "1-2"]
    assert numbers(await read(database, world.other_handler)) == ["2-1"]
    assert numbers(await read(database, world.clerk)) == []


async def test_it_rings_when_the_ladder_speaks_to_that_person(database: Database, world: World) -> None:
    handler = {item.card.number: item.alarm_days for item in (await read(database, world.handler)).items}
    leader = {item.card.number: item.alarm_days for item in (await read(database, world.leader)).items}
    # 1-2 is due on 20 November: 20, 10 and 3 days before; the leader hears from the tenth day on.
    assert handler["1-2"] == (date(2023, 10, 31), date(2023, 11, 10), date(2023, 11, 17))
    assert leader["1-2"] == (date(2023, 11, 10), date(2023, 11, 17))
    assert handler["1-3"] == ()


async def test_whom_no_rung_addresses_hears_seven_days_and_one_day_before(database: Database, world: World) -> None:
    first = {item.card.number: item.alarm_days for item in (await read(database, world.first_leader)).items}
    assert first["1-2"] == (date(2023, 11, 13), date(2023, 11, 19))


async def test_another_ladder_rings_on_other_days(database: Database, world: World) -> None:
    async with database.transaction() as session:
        await set_ladder(session, command_actor(world.unit), "quiet", NOW, measure_id=world.far)
    items = {item.card.number: item for item in (await read(database, world.handler)).items}
    assert items["1-2"].alarm_days == (date(2023, 11, 13),)
    assert items["1-2"].changes == 1
    assert items["1-2"].changed_at == NOW


async def test_a_claimed_item_stays_and_rings_no_more(database: Database, world: World) -> None:
    await change(database, world.far, status=MeasureStatus.CLAIMED)
    items = {item.card.number: item for item in (await read(database, world.handler)).items}
    assert items["1-2"].alarm_days == ()


async def test_a_closed_item_stays_for_a_while_and_then_goes(database: Database, world: World) -> None:
    await change(database, world.soon, status=MeasureStatus.CLOSED, closed_at=NOW)
    assert "1-1" in numbers(await read(database, world.handler, NOW + timedelta(days=59)))
    assert "1-1" not in numbers(await read(database, world.handler, NOW + timedelta(days=61)))


async def test_a_reopened_item_takes_the_place_of_the_closed_one(database: Database, world: World) -> None:
    await change(database, world.soon, status=MeasureStatus.CLOSED, closed_at=NOW)
    async with database.transaction() as session:
        old = await session.get_one(Measure, world.soon)
        again = Measure(**old.model_dump(exclude={"id", "cycle", "status", "closed_at"}), cycle=2)
        session.add(again)
        await session.flush()
        session.add(Duty(unit_id=world.unit, measure_id=again.id, person_id=world.handler, role=DutyRole.HANDLER))
    feed = await read(database, world.handler)
    assert [item.card.id for item in feed.items if item.card.number == "1-1"] == [again.id]


async def test_a_deputy_sees_the_absent_persons_items_on_these_days_only(database: Database, world: World) -> None:
    async with database.transaction() as session:
        await stand_in(session, world, world.other_handler, TODAY, TODAY + timedelta(days=2))
    feed = await read(database, world.deputy)
    assert [(item.card.number, item.stands_in_for) for item in feed.items] == [("2-1", "孟佳")]
    assert numbers(await read(database, world.deputy, NOW + timedelta(days=3))) == []
    assert numbers(await read(database, world.other_handler)) == ["2-1"]


async def test_ones_own_item_is_not_shown_as_another_persons(database: Database, world: World) -> None:
    async with database.transaction() as session:
        await stand_in(session, world, world.handler, TODAY, TODAY)
        session.add(
            Duty(unit_id=world.unit, measure_id=world.soon, person_id=world.deputy, role=DutyRole.DIRECTLY_RESPONSIBLE)
        )
    items = {item.card.number: item for item in (await read(database, world.deputy)).items}
    assert (items["1-1"].stands_in_for, items["1-1"].roles) == ("", (DutyRole.DIRECTLY_RESPONSIBLE,))
    assert items["1-2"].stands_in_for == "罗小芸"


async def test_a_new_address_voids_the_old_one_and_only_its_hash_is_kept(database: Database, world: World) -> None:
    async with database.transaction() as session:
        office = command_actor(world.unit)
        first = await feeds.issue(session, office, world.handler, NOW)
        second = await feeds.issue(session, office, world.handler, NOW)
    assert len(first) == 43
    assert await owner(database, first) is None
    assert await owner(database, second) == world.handler
    assert await owner(database, second.lower()) is None


async def test_a_revoked_address_and_one_of_somebody_who_left_open_nothing(database: Database, world: World) -> None:
    async with database.transaction() as session:
        office = command_actor(world.unit)
        revoked = await feeds.issue(session, office, world.handler, NOW)
        assert await feeds.revoke(session, office, world.handler, NOW) == 1
        assert await feeds.revoke(session, office, world.handler, NOW) == 0
        left = await feeds.issue(session, office, world.deputy, NOW)
        (await session.get_one(Person, world.deputy)).is_active = False
        await session.flush()
        with pytest.raises(NotPossible, match="refusal.person_cannot_take name=沈一鸣"):
            await feeds.issue(session, office, world.deputy, NOW)
    assert await owner(database, revoked) is None
    assert await owner(database, left) is None


async def test_people_may_have_their_own_address_and_not_another_persons(database: Database, world: World) -> None:
    async with database.transaction() as session:
        handler = await actor_of(session, world.handler, Via.CHAT)
        token = await feeds.issue(session, handler, world.handler, NOW)
        with pytest.raises(NotAllowed, match="refusal.office_only step=step.feed"):
            await feeds.issue(session, handler, world.leader, NOW)
        with pytest.raises(NotAllowed, match="refusal.office_only step=step.feed"):
            await feeds.revoke(session, handler, world.leader, NOW)
    assert await owner(database, token) == world.handler


async def test_both_stores_read_the_same(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
        await stand_in(session, world, world.handler, TODAY, TODAY)
        token = await feeds.issue(session, command_actor(world.unit), world.deputy, NOW)
        await set_ladder(session, command_actor(world.unit), "quiet", NOW, measure_id=world.far)
    assert await owner(either_database, token) == world.deputy
    items = (await read(either_database, world.deputy)).items
    assert [(item.card.number, item.changes, item.changed_at) for item in items] == [
        ("1-3", 0, NOW),
        ("1-1", 0, NOW),
        ("1-2", 1, NOW),
    ]
