"""What changes while the page is open, as server-sent events: phones, bubbles, toasts, ledger, clock."""

import asyncio
import json
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.channels.sandbox import SandboxChannel
from bot.channels.sandbox import phone as shown
from bot.ledger import board
from bot.ledger.unit import Unit
from bot.web.context import DemoControls, WebContext
from bot.web.pages.board import counts, measures, phones

_LOOK_SECONDS = 1.0
"""A page looks at least this often: acts change the ledger without ringing the bell."""
_BREATH_SECONDS = 15
"""Looks without news before a breath is sent, so that nothing between us and the page thinks the line is dead."""
_BUBBLES_AT_FIRST = 60
"""Bubbles of each phone that a page gets when it opens."""

_WEEKDAYS = "一二三四五六日"


@dataclass(slots=True)
class Seen:
    """What one open page knows."""

    pulse: tuple[int, int] | None = None
    ledger: tuple[int, date] | None = None
    clock: dict[str, Any] | None = None
    toast: int = 0
    has_bubbles: bool = False
    chats: list[str] = field(default_factory=list)
    faces: dict[int, int] = field(default_factory=dict)


class Live:
    """The one source of news for every open page of the sandbox; `is_moving` while the clock is being moved."""

    def __init__(self, context: WebContext, demo: DemoControls, channel: SandboxChannel) -> None:
        self._context = context
        self._demo = demo
        self._channel = channel
        self.is_moving = False
        self._closing = asyncio.Event()

    def close(self) -> None:
        """Ends every stream, so that the server need not cut them off when it stops."""
        self._closing.set()
        self._channel.bell.ring()

    async def stream(self) -> AsyncGenerator[str, None]:
        """Everything at first, then what is new, for as long as the page listens."""
        seen = Seen(toast=self._channel.toasts[-1].number if self._channel.toasts else 0)
        silent = 0
        yield "retry: 2000\n\n"
        with self._channel.bell.listening() as rung:
            while not self._closing.is_set():
                rung.clear()
                news = await self.news(seen)
                silent = 0 if news else silent + 1
                if news:
                    yield "".join(_event(name, value) for name, value in news)
                elif silent % _BREATH_SECONDS == 0:
                    yield ": \n\n"
                await _rung_or_late(rung)

    async def news(self, seen: Seen | None = None) -> list[tuple[str, Any]]:
        """What a page that knows `seen` does not know yet (all for None), in the order in which to show it."""
        seen = seen or Seen()
        now = self._context.clock.now()
        async with self._context.database.reading() as session:
            unit = await session.get(Unit, self._demo.unit_id)
            zone = unit.zone if unit else self._context.settings.unit.zone
            news = self._clock(seen, now, zone)
            news += await self._ledger(session, seen, now, now.astimezone(zone).date())
            news += await self._bubbles(session, seen)
        return news + self._toasts(seen)

    def _clock(self, seen: Seen, now: datetime, zone: ZoneInfo) -> list[tuple[str, Any]]:
        clock = {**written(now.astimezone(zone)), "zone": zone.key, "moving": self.is_moving}
        if clock == seen.clock:
            return []
        seen.clock = clock
        return [("clock", clock)]

    async def _ledger(self, session: AsyncSession, seen: Seen, now: datetime, today: date) -> list[tuple[str, Any]]:
        version = (await board.version(session), today)
        if version == seen.ledger:
            return []
        seen.ledger = version
        rows = await board.rows(session, self._demo.unit_id)
        contacts = await board.contacts(session, self._demo.unit_id, self._channel.name)
        people = phones(contacts, rows, now)
        chats = [phone["chat"] for phone in people]
        if chats != seen.chats:
            seen.chats, seen.pulse = chats, None
        return [("phones", people), ("ledger", {"counts": counts(rows, now), "rows": measures(rows, now)})]

    async def _bubbles(self, session: AsyncSession, seen: Seen) -> list[tuple[str, Any]]:
        pulse = await shown.pulse(session)
        if pulse == seen.pulse:
            return []
        is_first, seen.has_bubbles, seen.pulse = not seen.has_bubbles, True, pulse
        faces = await shown.faces(session, seen.chats)
        fresh = [face for face in faces if seen.faces.get(face.number) != face.edits]
        seen.faces = {face.number: face.edits for face in faces}
        if is_first:
            fresh = _newest_of_each(fresh)
        found = await shown.messages(session, [face.number for face in fresh])
        return [("bubbles", {"first": is_first, "bubbles": found})] if found or is_first else []

    def _toasts(self, seen: Seen) -> list[tuple[str, Any]]:
        fresh = [toast for toast in self._channel.toasts if toast.number > seen.toast]
        if fresh:
            seen.toast = fresh[-1].number
        return [("toast", {"chat": toast.chat, "text": toast.text}) for toast in fresh]


def written(local: datetime) -> dict[str, str]:
    """The moment as the page shows it: day, weekday and time apart."""
    return {
        "at": local.isoformat(timespec="minutes"),
        "day": f"{local.year}年{local.month}月{local.day}日",
        "weekday": f"星期{_WEEKDAYS[local.weekday()]}",
        "time": f"{local:%H:%M}",
    }


def _newest_of_each(faces: list[shown.Face]) -> list[shown.Face]:
    kept: dict[str, list[shown.Face]] = {}
    for face in faces:
        kept.setdefault(face.chat, []).append(face)
    return [face for group in kept.values() for face in group[-_BUBBLES_AT_FIRST:]]


async def _rung_or_late(rung: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(_LOOK_SECONDS):
            await rung.wait()
    except TimeoutError:
        return


def _event(name: str, value: Any) -> str:
    return f"event: {name}\ndata: {json.dumps(value, ensure_ascii=False)}\n\n"
