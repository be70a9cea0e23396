"""What Telegram brings is in the inbox before Telegram hears 200."""

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator, Sequence
from typing import Any

import httpx
import pytest
from sqlalchemy import text
from sqlmodel import col, select
from structlog.testing import capture_logs

from bot.core import checkpoint
from bot.core.database import Database
from bot.post.inbox import InboxItem, InboxState
from bot.web.guard import HOOK_BYTES
from tests.support.web import Desk, build_desk

SECRET = "canary_Webhook-Secret_77"
URL = "/hooks/telegram"
UPDATE: dict[str, Any] = {
    "update_id": 5001,
    "message": {
        "message_id": 7,
        "date": 1697000000,
        "chat": {"id": 42, "type": "private", "first_name": "罗小芸"},
        "from": {"id": 42, "is_bot": False, "first_name": "罗小芸"},
        "text": "1-3 完成80%",
    },
}


@pytest.fixture
async def desk(database: Database) -> Desk:
    telegram = {"token": "7100200300:AAcanary", "mode": "webhook", "webhook_secret": SECRET}
    return await build_desk(database, {"telegram": telegram}, telegram=True)


@pytest.fixture
async def platform(desk: Desk) -> AsyncIterator[httpx.AsyncClient]:
    """Telegram's own requests: no cookie, no origin, a host of their own, the secret."""
    async with desk.client(host="bot.example.gov.cn", address="149.154.167.220") as client:
        client.headers["x-telegram-bot-api-secret-token"] = SECRET
        yield client


async def stored(desk: Desk) -> Sequence[InboxItem]:
    async with desk.database.reading() as session:
        return (await session.scalars(select(InboxItem).order_by(col(InboxItem.id)))).all()


async def test_an_update_is_kept_as_it_came_and_the_listener_is_woken(desk: Desk, platform: httpx.AsyncClient) -> None:
    answer = await platform.post(URL, json=UPDATE)
    assert (answer.status_code, answer.content) == (200, b"")
    (item,) = await stored(desk)
    assert (item.channel, item.chat, item.state, item.raw) == ("telegram", "42", InboxState.NEW, UPDATE)
    assert desk.woken == [1]


async def test_it_is_committed_before_the_answer_leaves(desk: Desk, platform: httpx.AsyncClient) -> None:
    kept: list[int] = []

    def look(name: str) -> None:
        if name == "hook.committed":
            with sqlite3.connect(str(desk.database.sqlite_file)) as other:
                kept.append(other.execute("SELECT count(*) FROM inboxitem").fetchone()[0])

    checkpoint.observe(look)
    await platform.post(URL, json=UPDATE)
    assert kept == [1]


async def test_the_same_update_a_hundred_times_is_one(desk: Desk, platform: httpx.AsyncClient) -> None:
    answers = await asyncio.gather(*(platform.post(URL, json=UPDATE) for _ in range(100)))
    assert {answer.status_code for answer in answers} == {200}
    again = await platform.post(URL, json={**UPDATE, "update_id": 9999})
    assert again.status_code == 200
    assert len(await stored(desk)) == 1


async def test_a_wrong_secret_is_forbidden_and_nowhere_logged(desk: Desk) -> None:
    with capture_logs() as logs:
        async with desk.client() as client:
            assert (await client.post(URL, json=UPDATE)).status_code == 403
            for secret in ("", "wrong", SECRET.lower(), SECRET + "x", SECRET[:-1]):
                answer = await client.post(URL, json=UPDATE, headers={"x-telegram-bot-api-secret-token": secret})
                assert (answer.status_code, answer.content) == (403, b""), secret
    assert logs == []
    assert await stored(desk) == []
    assert desk.woken == []


async def test_an_update_of_a_kind_nobody_knows_is_kept_too(desk: Desk, platform: httpx.AsyncClient) -> None:
    unknown = {"update_id": 5002, "teleported_message": {"to": ["moon"]}}
    assert (await platform.post(URL, json=unknown)).status_code == 200
    assert [item.raw for item in await stored(desk)] == [unknown]


async def test_letters_that_no_store_takes_do_not_stop_an_update(desk: Desk, platform: httpx.AsyncClient) -> None:
    message = {**UPDATE["message"], "text": "a\x00b\ud83d"}
    body = json.dumps({**UPDATE, "message": message})
    answer = await platform.post(URL, content=body, headers={"content-type": "application/json; charset=utf-8"})
    assert answer.status_code == 200
    (item,) = await stored(desk)
    assert item.raw["message"]["text"] == "a�b�"


async def test_what_is_no_update_at_all_is_refused(desk: Desk, platform: httpx.AsyncClient) -> None:
    for body in (b"", b"{", b"[]", b'"x"', b"1", b"\xff", b"[" * 20_000):
        answer = await platform.post(URL, content=body, headers={"content-type": "application/json"})
        assert answer.status_code == 400, body[:9]
    assert await stored(desk) == []


async def test_only_json_is_taken(platform: httpx.AsyncClient) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "", "application/jsonp"):
        answer = await platform.post(URL, content=json.dumps(UPDATE), headers={"content-type": kind})
        assert answer.status_code == 415, kind


async def test_a_body_beyond_all_measure_is_refused(platform: httpx.AsyncClient) -> None:
    huge: dict[str, Any] = {**UPDATE, "padding": "x" * HOOK_BYTES}
    assert (await platform.post(URL, json=huge)).status_code == 413


async def test_telegram_is_never_slowed_down(platform: httpx.AsyncClient) -> None:
    answers = [await platform.post(URL, content=b"{", headers={"content-type": "application/json"}) for _ in range(99)]
    assert {answer.status_code for answer in answers} == {400}


async def test_when_the_store_fails_telegram_is_asked_to_come_again(desk: Desk, platform: httpx.AsyncClient) -> None:
    async with desk.database.transaction() as session:
        await session.execute(text("ALTER TABLE inboxitem RENAME TO elsewhere"))
    with capture_logs() as logs:
        answer = await platform.post(URL, json=UPDATE)
    assert answer.status_code == 503
    assert [log["event"] for log in logs] == ["hook_not_stored"]
    assert SECRET not in str(logs)
    assert desk.woken == []
    async with desk.database.transaction() as session:
        await session.execute(text("ALTER TABLE elsewhere RENAME TO inboxitem"))
    assert (await platform.post(URL, json=UPDATE)).status_code == 200
    assert len(await stored(desk)) == 1


@pytest.mark.parametrize(
    "telegram",
    [
        {"token": "1:x", "mode": "polling", "webhook_secret": SECRET},
        {"token": "1:x", "mode": "webhook", "webhook_secret": ""},
    ],
)
async def test_without_a_webhook_and_its_secret_there_is_no_door(database: Database, telegram: dict[str, str]) -> None:
    desk = await build_desk(database, {"telegram": telegram}, telegram=True)
    async with desk.client() as client:
        answer = await client.post(URL, json=UPDATE, headers={"x-telegram-bot-api-secret-token": ""})
        assert answer.status_code == 404
