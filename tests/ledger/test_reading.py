"""What the ledger holds is read as cards, and everybody is reached where they can be."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot.core.database import Database
from bot.core.errors import NotFound
from bot.ledger import reading
from bot.ledger.measure import DutyRole, Measure, MeasureStatus
from bot.ledger.people import Address, AddressState, GroupChat, Person
from bot.ledger.progress import Evidence, ExtensionRequest, Report, ReportKind
from tests.support.world import World, build_second_unit, build_world, stand_in

NOW = datetime(2023, 10, 11, 1, 30, tzinfo=UTC)
TODAY = date(2023, 10, 11)


async def world_in(database: Database) -> World:
    async with database.transaction() as session:
        return await build_world(session, NOW)


async def test_a_card_says_everything_about_a_measure(either_database: Database) -> None:
    world = await world_in(either_database)
    async with either_database.transaction() as session:
        session.add(
            Evidence(
                unit_id=world.unit,
                measure_id=world.soon,
                sha256="a" * 64,
                name="办法.pdf",
                media_type="application/pdf",
                size=9,
                received_at=NOW,
            )
        )
        session.add(
            ExtensionRequest(
                unit_id=world.unit,
                measure_id=world.soon,
                asked_by=world.handler,
                asked_at=NOW,
                reason="等批复",
                due_before=date(2023, 10, 21),
                due_wanted=date(2023, 11, 30),
            )
        )
    async with either_database.reading() as session:
        (card,) = await reading.cards(session, [world.soon])
        (waiting,) = await reading.extensions_waiting(session, world.unit)
    assert (card.number, card.problem_number, card.title) == ("1-1", "1", "修订台账管理办法")
    assert [holder.name for holder in card.holders()] == ["高建国", "韩志远", "罗小芸"]
    assert [holder.name for holder in card.holders(DutyRole.HANDLER)] == ["罗小芸"]
    assert (card.days_left(NOW), card.level(NOW), card.evidence_count) == (10, "yellow", 1)
    assert (waiting.id, waiting.asked_by) == (world.soon, "罗小芸")


async def test_cards_come_in_the_order_asked_for_and_leave_out_what_is_not_there(database: Database) -> None:
    world = await world_in(database)
    async with database.reading() as session:
        found = await reading.cards(session, [world.other, 9999, world.soon])
    assert [card.number for card in found] == ["2-1", "1-1"]


async def test_levels_follow_the_days_left(database: Database) -> None:
    world = await world_in(database)
    async with database.reading() as session:
        found = await reading.cards(session, world.measures)
    assert [card.level(NOW) for card in found] == ["yellow", "green", "red", "green", ""]


async def test_the_day_is_counted_where_the_unit_is(database: Database) -> None:
    world = await world_in(database)
    late_evening_in_utc = datetime(2023, 10, 11, 16, 30, tzinfo=UTC)
    async with database.reading() as session:
        (card,) = await reading.cards(session, [world.soon])
    assert card.days_left(late_evening_in_utc) == 9


async def test_ones_own_items_come_first_due_first(either_database: Database) -> None:
    world = await world_in(either_database)
    async with either_database.reading() as session:
        mine = await reading.items_of(session, world.handler, NOW)
        leaders = await reading.items_of(session, world.first_leader, NOW)
        nobodys = await reading.items_of(session, world.deputy, NOW)
    assert [card.number for card in mine] == ["1-3", "1-1", "1-2"]
    assert [card.number for card in leaders] == ["1-3", "1-1", "2-1", "1-2", "2-2"]
    assert nobodys == []


async def test_a_deputy_sees_the_items_on_the_days_of_standing_in_only(database: Database) -> None:
    world = await world_in(database)
    async with database.transaction() as session:
        await stand_in(session, world, world.handler, TODAY, TODAY + timedelta(days=1))
    async with database.reading() as session:
        seen = [len(await reading.items_of(session, world.deputy, NOW + timedelta(days=n))) for n in (-1, 0, 1, 2)]
    assert seen == [0, 3, 3, 0]


@pytest.mark.parametrize("number", ["1-1", " 1-1 ", "１－１", "1—1", "1.1", "1−1"])
async def test_a_measure_is_found_by_its_number_however_it_is_written(database: Database, number: str) -> None:
    world = await world_in(database)
    async with database.reading() as session:
        found = await reading.find_measure(session, world.unit, number)
    assert found is not None
    assert found.id == world.soon


async def test_a_number_finds_the_newest_cycle_and_only_in_ones_own_unit(database: Database) -> None:
    world = await world_in(database)
    async with database.transaction() as session:
        stranger = await build_second_unit(session, NOW)
        first = await session.get(Measure, world.soon)
        assert first is not None
        again = Measure(**{**first.model_dump(exclude={"id"}), "cycle": 2})
        session.add(again)
        other_unit = (await session.get(Person, stranger) or Person(unit_id=0, name="")).unit_id
    async with database.reading() as session:
        found = await reading.find_measure(session, world.unit, "1-1")
        assert await reading.find_measure(session, other_unit, "1-1") is None
    assert found is not None
    assert found.cycle == 2


async def test_claims_and_difficulties_wait_in_the_order_they_came(either_database: Database) -> None:
    world = await world_in(either_database)
    async with either_database.transaction() as session:
        for hours, id_ in ((2, world.soon), (1, world.far)):
            measure = await session.get(Measure, id_)
            assert measure is not None
            measure.status, measure.claimed_by = MeasureStatus.CLAIMED, world.handler
            measure.claimed_at = NOW + timedelta(hours=hours)
        difficulty: dict[str, Any] = {
            "unit_id": world.unit,
            "person_id": world.handler,
            "kind": ReportKind.DIFFICULTY,
            "at": NOW,
        }
        session.add(Report(measure_id=world.overdue, text="资金没到位", **difficulty))
        session.add(Report(measure_id=world.far, text="已解决", resolved_at=NOW, **difficulty))
    async with either_database.reading() as session:
        claims = await reading.claims_waiting(session, world.unit)
        (difficulty_,) = await reading.difficulties_open(session, world.unit)
    assert [(card.number, card.claimed_by) for card in claims] == [("1-2", "罗小芸"), ("1-1", "罗小芸")]
    assert (difficulty_.person, difficulty_.card.number, difficulty_.report.text) == ("罗小芸", "1-3", "资金没到位")


async def test_the_only_unit_needs_no_name(database: Database) -> None:
    async with database.reading() as session:
        with pytest.raises(NotFound, match="还没有单位"):
            await reading.unit_by_name(session, None)
    world = await world_in(database)
    async with database.reading() as session:
        assert (await reading.unit_by_name(session, None)).id == world.unit
        with pytest.raises(NotFound, match="没有名为“某局”的单位。现有单位：云岭县农业农村局"):
            await reading.unit_by_name(session, "某局")


async def test_one_of_several_units_must_be_named(database: Database) -> None:
    world = await world_in(database)
    async with database.transaction() as session:
        await build_second_unit(session, NOW)
    async with database.reading() as session:
        assert (await reading.unit_by_name(session, "云岭县农业农村局")).id == world.unit
        with pytest.raises(NotFound, match="云岭县农业农村局、白鹭县水利局"):
            await reading.unit_by_name(session, None)


async def test_addresses_come_preferred_first_and_leave_out_broken_ones(either_database: Database) -> None:
    world = await world_in(either_database)
    async with either_database.transaction() as session:
        address: dict[str, Any] = {"unit_id": world.unit, "person_id": world.handler, "bound_at": NOW}
        session.add(Address(channel="telegram", chat="11", is_preferred=False, **address))
        session.add(Address(channel="wecom", chat="w", state=AddressState.BROKEN, **address))
        group = GroupChat(unit_id=world.unit, name="领导小组", channel="telegram", chat="-100", bound_at=NOW)
        session.add(group)
        await session.flush()
    async with either_database.reading() as session:
        found = await reading.addresses(session, f"person:{world.handler}")
        assert await reading.addresses(session, "person:9999") == []
        assert await reading.addresses(session, f"group:{group.id}") == [reading.ChatAddress("telegram", "-100")]
        assert await reading.addresses(session, "chat:telegram:a:b") == [reading.ChatAddress("telegram", "a:b")]
        at = await reading.group_at(session, "telegram", "-100")
    assert [(address.channel, address.chat) for address in found] == [
        ("sandbox", f"p{world.handler}"),
        ("telegram", "11"),
    ]
    assert at is not None
    assert at.id == group.id


async def test_who_has_left_is_not_reached_and_not_known(database: Database) -> None:
    world = await world_in(database)
    async with database.reading() as session:
        known = await reading.person_at(session, "sandbox", world.chat(world.clerk))
        assert [person.name for person in await reading.office_people(session, world.unit)] == ["许文静"]
    assert known is not None
    assert known.id == world.clerk
    async with database.transaction() as session:
        clerk = await session.get(Person, world.clerk)
        assert clerk is not None
        clerk.is_active = False
    async with database.reading() as session:
        assert await reading.person_at(session, "sandbox", world.chat(world.clerk)) is None
        assert await reading.office_people(session, world.unit) == []
        assert await reading.addresses(session, f"person:{world.clerk}") == []


async def test_the_counts_leave_out_what_was_re_opened(either_database: Database) -> None:
    world = await world_in(either_database)
    async with either_database.transaction() as session:
        first = await session.get(Measure, world.soon)
        assert first is not None
        first.status, first.closed_at = MeasureStatus.CLOSED, NOW
        session.add(
            Measure(
                **{
                    **first.model_dump(exclude={"id"}),
                    "cycle": 2,
                    "status": MeasureStatus.NOT_STARTED,
                    "closed_at": None,
                }
            )
        )
    async with either_database.reading() as session:
        counts = await reading.counts(session, world.unit, TODAY)
    assert (counts.measures, counts.problems, counts.problems_closed) == (5, 2, 0)
    assert counts.of(MeasureStatus.CLOSED) == 0
    assert counts.of(MeasureStatus.IN_PROGRESS) == 2
    assert (counts.overdue, counts.due_soon, counts.closed_this_week, counts.extensions_waiting) == (1, 0, 1, 0)
