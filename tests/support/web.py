"""The pages over the world of people: a clock moved by hand, a demo that only moves it, a client behind the gate."""

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx
from fastapi import FastAPI

from bot.channels.channel import Channel
from bot.channels.sandbox import SandboxChannel
from bot.channels.telegram import TelegramChannel
from bot.core.clock import ManualClock
from bot.core.config import Settings
from bot.core.database import Database
from bot.web.context import WebContext
from bot.web.server import build
from tests.support.world import World, build_world

NOW = datetime(2023, 10, 11, 1, 7, tzinfo=UTC)
"""Wednesday 2023-10-11, 09:07 in Beijing."""

HOST = "127.0.0.1:8000"


@dataclass
class HandMovedDemo:
    """Controls that move the clock and do nothing else; `events` are the moments at which something will happen."""

    unit_id: int
    clock: ManualClock
    events: list[datetime] = field(default_factory=list)

    async def advance(self, to: datetime) -> None:
        self.clock.move_to(to)

    async def next_event(self) -> datetime | None:
        return next((moment for moment in self.events if moment > self.clock.now()), None)


@dataclass(slots=True)
class Desk:
    """Everything a test of the pages may want to look at."""

    database: Database
    clock: ManualClock
    channel: SandboxChannel
    demo: HandMovedDemo
    context: WebContext
    app: FastAPI
    world: World
    woken: list[int]

    def client(self, host: str = HOST, address: str = "127.0.0.1") -> httpx.AsyncClient:
        """A browser's requests without a browser: never followed, straight into the application."""
        transport = httpx.ASGITransport(app=self.app, client=(address, 50000))
        return httpx.AsyncClient(transport=transport, base_url=f"http://{host}")

    @asynccontextmanager
    async def visitor(self) -> AsyncIterator[httpx.AsyncClient]:
        """A client that has opened the page: it holds the cookie and sends the token and its origin."""
        async with self.client() as client:
            page = await client.get("/sandbox")
            found = re.search(r'name="csrf-token" content="([^"]+)"', page.text)
            assert found is not None
            client.headers.update({"x-csrf-token": found[1], "origin": f"http://{HOST}"})
            yield client


async def build_desk(database: Database, values: Mapping[str, Any] | None = None, *, telegram: bool = False) -> Desk:
    """The world, its chats in the browser, and the pages over them; `values` are settings.

    With `telegram` there is a Telegram channel as well, which calls nobody by itself.
    """
    clock = ManualClock(NOW)
    settings = Settings.model_validate(dict(values or {}))
    async with database.transaction() as session:
        world = await build_world(session, NOW)
    channel = SandboxChannel(database, clock)
    channels: dict[str, Channel] = {"sandbox": channel}
    if telegram:
        channels["telegram"] = TelegramChannel(settings.telegram, clock)
    demo = HandMovedDemo(world.unit, clock)
    woken: list[int] = []
    context = WebContext(
        database=database,
        clock=clock,
        channels=channels,
        settings=settings,
        wake=lambda: woken.append(1),
        demo=demo,
    )
    return Desk(database, clock, channel, demo, context, build(context), world, woken)
