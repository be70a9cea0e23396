"""Calendars fetch a feed by its secret address, and nobody else learns anything."""

import logging
from dataclasses import replace

import icalendar
import pytest
from sqlalchemy import text

from bot.core.log import HidingFormatter
from bot.ledger.access import command_actor
from bot.ledger.acts import feeds
from bot.ledger.measure import Measure
from bot.web.server import build
from tests.support.web import NOW, Desk


async def issue(desk: Desk, person_id: int) -> str:
    async with desk.database.transaction() as session:
        return await feeds.issue(session, command_actor(desk.world.unit), person_id, NOW)


async def test_the_address_alone_opens_the_feed(desk: Desk) -> None:
    token = await issue(desk, desk.world.handler)
    async with desk.client() as client:
        answer = await client.get(f"/feeds/{token}.ics")
        head = await client.head(f"/feeds/{token}.ics")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert "set-cookie" not in answer.headers
    assert len(icalendar.Calendar.from_ical(answer.content).walk("VEVENT")) == 3
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == answer.headers["etag"]


async def test_no_proxy_keeps_it_and_no_search_engine_lists_it(desk: Desk) -> None:
    token = await issue(desk, desk.world.handler)
    async with desk.client() as client:
        headers = (await client.get(f"/feeds/{token}.ics")).headers
    assert headers["cache-control"] == "private, no-cache"
    assert headers["x-robots-tag"] == "noindex"
    assert headers["x-content-type-options"] == "nosniff"


async def test_what_has_not_changed_is_not_sent_again(desk: Desk) -> None:
    token = await issue(desk, desk.world.handler)
    async with desk.client() as client:
        etag = (await client.get(f"/feeds/{token}.ics")).headers["etag"]
        for asked in (etag, f"W/{etag}", f'"other", {etag}', "*"):
            answer = await client.get(f"/feeds/{token}.ics", headers={"if-none-match": asked})
            assert (answer.status_code, answer.content, answer.headers["etag"]) == (304, b"", etag)
        async with desk.database.transaction() as session:
            (await session.get_one(Measure, desk.world.far)).title = "另一个题目"
        changed = await client.get(f"/feeds/{token}.ics", headers={"if-none-match": etag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != etag


async def test_unknown_and_revoked_addresses_cannot_be_told_apart(desk: Desk) -> None:
    revoked = await issue(desk, desk.world.handler)
    replaced = await issue(desk, desk.world.leader)
    await issue(desk, desk.world.leader)
    async with desk.database.transaction() as session:
        await feeds.revoke(session, command_actor(desk.world.unit), desk.world.handler, NOW)
    async with desk.client() as client:
        answers = [await client.get(f"/feeds/{word}.ics") for word in (revoked, replaced, "A" * 43, "x", "%00", "🗓")]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1
    assert len({tuple(answer.headers.items()) for answer in answers}) == 1
    assert "作废" in answers[0].json()["error"]


async def test_a_feed_is_only_read(desk: Desk) -> None:
    token = await issue(desk, desk.world.handler)
    async with desk.visitor() as visitor:
        assert (await visitor.post(f"/feeds/{token}.ics")).status_code == 405


async def test_the_gate_stands_before_feeds_as_before_pages(desk: Desk) -> None:
    token = await issue(desk, desk.world.handler)
    async with desk.client(host="stranger.example") as client:
        assert (await client.get(f"/feeds/{token}.ics")).status_code == 421


async def test_a_failure_does_not_write_the_address_into_the_log(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    token = await issue(desk, desk.world.handler)
    async with desk.database.transaction() as session:
        await session.execute(text("DROP TABLE calendarfeed"))
    async with desk.client() as client:
        answer = await client.get(f"/feeds/{token}.ics")
    assert answer.status_code == 500
    captured = capsys.readouterr()
    assert "/feeds/***.ics" in captured.out + captured.err
    assert token not in captured.out + captured.err


def test_no_log_line_shows_a_token() -> None:
    token = "Ab3-_" * 8 + "xyz"
    formatter = HidingFormatter(logging.Formatter("%(message)s"), [])
    record = logging.makeLogRecord({"msg": f"GET /feeds/{token}.ics 200", "levelno": logging.INFO})
    assert formatter.format(record) == "GET /feeds/***.ics 200"


async def test_it_is_served_without_the_demo(desk: Desk) -> None:
    token = await issue(desk, desk.world.handler)
    desk.app = build(replace(desk.context, channels={}, demo=None))
    async with desk.client() as client:
        assert (await client.get(f"/feeds/{token}.ics")).status_code == 200
