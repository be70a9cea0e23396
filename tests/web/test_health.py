"""Machines that watch are told yes or no, and counts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from bot.core.database import Database
from bot.post.delivery import DeliveryState
from bot.post.inbox import InboxState
from bot.web.context import WebContext
from bot.web.server import build
from tests.support.web import NOW, Desk


def watcher(context: WebContext) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(app=build(context)), base_url="http://zhenggai.internal")


async def readiness(context: WebContext) -> tuple[int, dict[str, bool], Any]:
    async with watcher(context) as client:
        answer = await client.get("/health/ready")
    checks = answer.json()["checks"]
    return answer.status_code, {check["name"]: check["ok"] for check in checks}, checks


async def test_it_lives(desk: Desk) -> None:
    async with watcher(desk.context) as client:
        answer = await client.get("/health/live")
        assert (answer.status_code, answer.json()) == (200, {"ok": True})
        assert (await client.head("/health/live")).status_code == 200


@pytest.mark.parametrize("age", [lambda: timedelta(0), lambda: timedelta(minutes=5), None])
async def test_it_is_ready_with_a_good_store_and_a_recent_sweep(
    desk: Desk, age: Callable[[], timedelta | None] | None
) -> None:
    status, checks, _ = await readiness(replace(desk.context, sweep_age=age))
    assert (status, checks) == (200, {"database": True, "sweep": True})


@pytest.mark.parametrize(
    ("age", "words"), [(lambda: None, "还没有检查过期限"), (lambda: timedelta(minutes=9), "已 9 分钟没有检查期限")]
)
async def test_it_is_not_ready_when_deadlines_are_not_checked(
    desk: Desk, age: Callable[[], timedelta | None], words: str
) -> None:
    status, checks, details = await readiness(replace(desk.context, sweep_age=age))
    assert (status, checks) == (503, {"database": True, "sweep": False})
    assert words in details[1]["message"]


async def test_it_is_not_ready_on_another_schema(desk: Desk) -> None:
    async with desk.database.transaction() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    status, checks, details = await readiness(desk.context)
    assert (status, checks["database"]) == (503, False)
    assert "更新版本" in details[0]["message"]


async def test_it_is_not_ready_without_a_store_and_shows_no_password(desk: Desk) -> None:
    lost = Database("postgresql://zhenggai:canary-word@127.0.0.1:1/zhenggai")
    status, checks, details = await readiness(replace(desk.context, database=lost))
    await lost.close()
    assert (status, checks["database"]) == (503, False)
    assert "canary-word" not in str(details)


async def test_the_counts_name_every_state_and_nothing_of_the_ledger(desk: Desk) -> None:
    async with desk.database.transaction() as session:
        for number, state in enumerate(("sent", "sent", "uncertain")):
            await session.execute(
                text(
                    "INSERT INTO delivery (recipient, slot, fallback, kind, priority, state, not_before, attempts, resends,"
                    " description, created_at) VALUES ('person:5', :slot, 0, 'reminder', 5, :state, :now, 0, 0, '', :now)"
                ),
                {"slot": str(number), "state": state, "now": f"{NOW:%Y-%m-%d %H:%M:%S}"},
            )
    async with watcher(desk.context) as client:
        answer = await client.get("/metrics")
    assert answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    lines = answer.text.splitlines()
    assert 'zhenggai_deliveries{state="sent"} 2' in lines
    assert 'zhenggai_deliveries{state="uncertain"} 1' in lines
    assert sum(line.startswith("zhenggai_deliveries{") for line in lines) == len(DeliveryState)
    assert sum(line.startswith("zhenggai_inbox{") for line in lines) == len(InboxState)
    assert all(line.isascii() for line in lines)
