"""The sandbox page: everyone's phone side by side, the demo's clock, the ledger as it changes."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal

from fastapi import APIRouter, File, Form, Request, Response, UploadFile
from fastapi.responses import JSONResponse, RedirectResponse, StreamingResponse
from fastapi.templating import Jinja2Templates
from pydantic import BaseModel, Field
from sqlalchemy.ext.asyncio import AsyncSession

from bot.channels.sandbox import SandboxChannel, phone
from bot.channels.sandbox.forms import Speaker
from bot.core.errors import NotFound, NotPossible
from bot.ledger import board
from bot.ledger.unit import Unit
from bot.post import inbox
from bot.web.context import DemoControls, WebContext
from bot.web.pages.live import Live, written

_TEMPLATES = Jinja2Templates(Path(__file__).parent.parent / "templates")
_STREAMS = 32
"""Open pages at once; each looks at the store once a second."""
_STRANGER = "p0"

Act = Callable[[AsyncSession, Speaker], Awaitable[phone.Event]]


class Saying(BaseModel):
    """A text from a phone; in a group `speaker` is the chat of the person who says it."""

    text: str = Field(max_length=20_000)
    reply_to: str | None = Field(default=None, max_length=20)
    speaker: str | None = Field(default=None, max_length=20)


class Pressing(BaseModel):
    """A pressed button of a message."""

    message: str = Field(max_length=20)
    data: str = Field(max_length=64)
    speaker: str | None = Field(default=None, max_length=20)


class Moving(BaseModel):
    """How far the clock shall go."""

    by: Literal["hour", "day", "next"]


class SandboxPages:
    """The page, its stream of news, and its posts; whatever is posted goes through the inbox like any platform's."""

    def __init__(self, context: WebContext, demo: DemoControls, channel: SandboxChannel) -> None:
        self._context = context
        self._demo = demo
        self._channel = channel
        self._live = Live(context, demo, channel)
        self._streams = 0

    def router(self) -> APIRouter:
        router = APIRouter()
        router.add_api_route("/", self.home, methods=["GET"])
        router.add_api_route("/sandbox", self.page, methods=["GET"])
        router.add_api_route("/sandbox/events", self.events, methods=["GET"])
        router.add_api_route("/sandbox/chats/{chat}/say", self.say, methods=["POST"], status_code=204)
        router.add_api_route("/sandbox/chats/{chat}/press", self.press, methods=["POST"], status_code=204)
        router.add_api_route("/sandbox/chats/{chat}/file", self.file, methods=["POST"], status_code=204)
        router.add_api_route("/sandbox/clock", self.clock, methods=["POST"])
        return router

    def close(self) -> None:
        """Ends the streams of the open pages; they ask again as soon as there is a server again."""
        self._live.close()

    async def home(self) -> RedirectResponse:
        return RedirectResponse("/sandbox")

    async def page(self, request: Request) -> Response:
        async with self._context.database.reading() as session:
            unit = await session.get(Unit, self._demo.unit_id)
        zone = unit.zone if unit else self._context.settings.unit.zone
        now = written(self._context.clock.now().astimezone(zone))
        values = {
            "unit": unit.name if unit else "",
            "clock": now,
            "zone": zone.key,
            "csrf": request.state.csrf,
            "megabytes": self._context.settings.evidence.max_megabytes,
        }
        return _TEMPLATES.TemplateResponse(request, "sandbox.html", values)

    async def events(self) -> Response:
        if self._streams >= _STREAMS:
            return JSONResponse({"error": "打开的页面太多，请关掉几个再试。"}, 503)

        async def counted() -> AsyncIterator[str]:
            self._streams += 1
            try:
                async for event in self._live.stream():
                    yield event
            finally:
                self._streams -= 1

        return StreamingResponse(counted(), media_type="text/event-stream", headers={"x-accel-buffering": "no"})

    async def say(self, chat: str, said: Saying) -> None:
        async def act(session: AsyncSession, speaker: Speaker) -> phone.Event:
            now = self._context.clock.now()
            return await phone.say(session, chat, speaker, said.text, now, reply_to=said.reply_to)

        await self._commit(chat, said.speaker, act)

    async def press(self, chat: str, pressed: Pressing) -> None:
        async def act(session: AsyncSession, speaker: Speaker) -> phone.Event:
            now = self._context.clock.now()
            return await phone.press(session, chat, speaker, pressed.message, pressed.data, now)

        await self._commit(chat, pressed.speaker, act)

    async def file(
        self,
        chat: str,
        file: Annotated[UploadFile, File()],
        text: Annotated[str, Form(max_length=20_000)] = "",
        reply_to: Annotated[str | None, Form(max_length=20)] = None,
        speaker: Annotated[str | None, Form(max_length=20)] = None,
    ) -> None:
        data = await file.read()
        name, kind = file.filename or "", file.content_type or ""

        async def act(session: AsyncSession, who: Speaker) -> phone.Event:
            now = self._context.clock.now()
            return await phone.attach(session, chat, who, name, kind, data, now, text=text, reply_to=reply_to)

        await self._commit(chat, speaker, act)

    async def _commit(self, chat: str, speaker: str | None, act: Act) -> None:
        """Bubble and inbox in one transaction; only then the listener is woken and the pages look."""
        async with self._context.database.transaction() as session:
            who = await self._speaker(session, chat, speaker)
            event = await act(session, who)
            await inbox.receive(session, [event], self._context.clock.now())
        self._channel.bell.ring()
        self._context.wake()

    async def _speaker(self, session: AsyncSession, chat: str, speaker: str | None) -> Speaker:
        """Who speaks in this chat. Raises NotFound for a phone that is not on the page."""
        contacts = await board.contacts(session, self._demo.unit_id, self._channel.name)
        names = {contact.chat: contact.name for contact in contacts if contact.person_id is not None}
        groups = {contact.chat for contact in contacts if contact.person_id is None}
        names.setdefault(_STRANGER, "未绑定的手机")
        holder = speaker if chat in groups else chat
        if holder not in names:
            raise NotFound("这个页面上没有这部手机，请刷新后重试。")
        return Speaker(holder, names[holder])

    async def clock(self, moving: Moving) -> dict[str, str]:
        """Moves the demo's clock. Raises NotPossible while it is moving or when nothing is to come."""
        if self._live.is_moving:
            raise NotPossible("时间正在前进，请等它停下再试。")
        self._live.is_moving = True
        self._channel.bell.ring()
        try:
            now = self._context.clock.now()
            to = now + timedelta(hours=1) if moving.by == "hour" else now + timedelta(days=1)
            if moving.by == "next":
                event = await self._demo.next_event()
                if event is None:
                    raise NotPossible("之后没有要发生的事了。")
                to = max(event, now)
            await self._demo.advance(to)
        finally:
            self._live.is_moving = False
            self._channel.bell.ring()
        return written(self._context.clock.now().astimezone(self._context.settings.unit.zone))
