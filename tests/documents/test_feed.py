"""The calendar feed as calendars read it."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from bot.core.database import Database
from bot.documents.feed import write_feed
from bot.ledger.calendar_feed import feed_of
from bot.ledger.measure import Measure, MeasureStatus
from bot.ledger.people import Person
from bot.ledger.unit import Disclosure, Unit
from tests.support.world import World, build_world, stand_in

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2023, 10, 11, 1, 7, tzinfo=UTC)


@pytest.fixture
async def world(database: Database) -> World:
    async with database.transaction() as session:
        return await build_world(session, NOW)


async def written(database: Database, person_id: int, now: datetime = NOW) -> bytes:
    async with database.reading() as session:
        return write_feed(await feed_of(session, await session.get_one(Person, person_id), now))


def events(data: bytes) -> dict[str, Any]:
    """The events by the item's number in their title."""
    calendar = icalendar.Calendar.from_ical(data)
    assert calendar.errors == []
    return {str(event["summary"]).split(" ")[1].partition("（")[0]: event for event in calendar.walk("VEVENT")}


async def test_it_says_what_outlook_and_phones_ask_for(database: Database, world: World) -> None:
    data = await written(database, world.handler)
    calendar: Any = icalendar.Calendar.from_ical(data)
    assert (calendar["version"], calendar["method"], calendar["calscale"]) == ("2.0", "PUBLISH", "GREGORIAN")
    assert calendar["prodid"]
    assert "罗小芸" in calendar["x-wr-calname"]
    assert b"\r\nREFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n" in data
    assert b"\r\nX-PUBLISHED-TTL:PT6H\r\n" in data
    assert b"\r\nX-WR-TIMEZONE:Asia/Shanghai\r\n" in data
    for event in calendar.walk("VEVENT"):
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "STATUS"} <= set(event)
        assert event["dtstamp"].dt.tzinfo is not None


async def test_its_lines_end_in_crlf_and_hold_75_octets_at_most(database: Database, world: World) -> None:
    async with database.transaction() as session:
        (await session.get_one(Measure, world.far)).title = "修订台账管理办法，" * 12
    data = await written(database, world.handler)
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert lines[-1] == b""
    assert str(events(data)["1-2"]["summary"]).endswith("修订台账管理办法，" * 12)


async def test_a_deadline_is_a_whole_day_that_blocks_no_time(database: Database, world: World) -> None:
    event = events(await written(database, world.handler))["1-2"]
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2023, 11, 20), date(2023, 11, 21))
    assert (event["transp"], event["class"], event["status"]) == ("TRANSPARENT", "PRIVATE", "CONFIRMED")


async def test_alarms_ring_when_work_begins(database: Database, world: World) -> None:
    event = events(await written(database, world.handler))["1-2"]
    midnight = datetime(2023, 11, 20, tzinfo=SHANGHAI)
    rings = [midnight + alarm["trigger"].dt for alarm in event.walk("VALARM")]
    assert [f"{moment:%m-%d %H:%M}" for moment in rings] == ["10-31 09:00", "11-10 09:00", "11-17 09:00"]
    assert {alarm["action"] for alarm in event.walk("VALARM")} == {"DISPLAY"}


async def test_the_title_says_no_more_than_the_unit_allows_and_never_the_problem(
    database: Database, world: World
) -> None:
    for disclosure, words in (
        (Disclosure.NUMBER, "整改时限 1-2"),
        (Disclosure.TITLE, "整改时限 1-2 清查在库农资"),
        (Disclosure.FULL, "整改时限 1-2 清查在库农资"),
    ):
        async with database.transaction() as session:
            (await session.get_one(Unit, world.unit)).disclosure = disclosure
        data = await written(database, world.handler)
        assert str(events(data)["1-2"]["summary"]) == words
        assert "台账管理不严" not in data.replace(b"\r\n ", b"").decode()


async def test_the_event_keeps_its_name_while_its_date_moves(database: Database, world: World) -> None:
    before = events(await written(database, world.handler))["1-2"]
    async with database.transaction() as session:
        (await session.get_one(Measure, world.far)).due_on = date(2023, 12, 29)
    after = events(await written(database, world.leader))["1-2"]
    assert before["uid"] == after["uid"]
    assert after["dtstart"].dt == date(2023, 12, 29)
    names = {str(event["uid"]) for event in events(await written(database, world.first_leader)).values()}
    assert len(names) == 4


async def test_a_closed_item_is_crossed_out(database: Database, world: World) -> None:
    async with database.transaction() as session:
        measure = await session.get_one(Measure, world.far)
        measure.status, measure.closed_at = MeasureStatus.CLOSED, NOW
    event = events(await written(database, world.handler))["1-2"]
    assert event["status"] == "CANCELLED"
    assert list(event.walk("VALARM")) == []


async def test_a_deputy_sees_for_whom(database: Database, world: World) -> None:
    async with database.transaction() as session:
        await stand_in(session, world, world.handler, date(2023, 10, 11), date(2023, 10, 12))
    event = events(await written(database, world.deputy))["1-2"]
    assert str(event["summary"]) == "整改时限 1-2 清查在库农资（代罗小芸）"
    assert "由您代办" in event["description"]


async def test_an_unchanged_ledger_gives_the_same_bytes(database: Database, world: World) -> None:
    first = await written(database, world.first_leader)
    assert await written(database, world.first_leader, NOW + timedelta(hours=3)) == first


async def test_a_title_cannot_break_out_of_its_line(database: Database, world: World) -> None:
    async with database.transaction() as session:
        (await session.get_one(Measure, world.far)).title = "甲;乙,丙\\丁\nATTENDEE:mailto:x@example.org\r\nX:1"
    data = await written(database, world.handler)
    assert b"\r\nATTENDEE" not in data
    assert b"\r\nX:1" not in data
    assert str(events(data)["1-2"]["summary"]).startswith("整改时限 1-2 甲;乙,丙\\丁")
