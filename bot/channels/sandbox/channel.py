"""The chat in the browser as a channel like any other: it sends into rows, and what people do comes by the page."""

from collections import deque
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import text as sql
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.channels.channel import Abilities, Check, Pace, Store
from bot.channels.sandbox import forms
from bot.channels.sandbox.bell import Bell
from bot.channels.sandbox.tables import SandboxFile, SandboxMessage
from bot.core.clock import Clock
from bot.core.database import Database
from bot.core.errors import BadInput
from bot.core.message import (
    Accepted,
    Incoming,
    IncomingFile,
    Outcome,
    Outgoing,
    RefusalReason,
    Refused,
    Uncertain,
    plain,
)
from bot.core.sentence import Sentence

TEXT_UNITS = 4096
"""The longest text, in UTF-16 units, as on the narrowest real platform."""

_TOASTS_KEPT = 200
_MONTH_SECONDS = 30 * 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Toast:
    """A few words shown for a moment over one phone; `number` counts up from 1 in this process."""

    number: int
    chat: str
    text: str


class SandboxChannel:
    """Messages are rows of our own store, so a message sent again under its reference stays one message."""

    name = forms.NAME
    abilities = Abilities(text_units=TEXT_UNITS, closes_window=True, duplicate_window=_MONTH_SECONDS)
    pace = Pace()

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self.bell = Bell()
        self.toasts: deque[Toast] = deque(maxlen=_TOASTS_KEPT)
        self._toasts_given = 0

    async def send(self, chat: str, message: Outgoing) -> Outcome:
        """Writes the bubble, or the new face of one; the same reference in the same chat is written once."""
        refused = _unfit(chat, message)
        if refused:
            return refused
        try:
            outcome = await self._write(chat, message)
        except DBAPIError as error:
            return Uncertain(type(error).__name__)
        self.bell.ring()
        return outcome

    async def _write(self, chat: str, message: Outgoing) -> Outcome:
        now = self._clock.now()
        try:
            async with self._database.transaction() as session:
                return await _put(session, chat, message, now)
        except IntegrityError:
            # Another process wrote the same reference between our look and our write.
            async with self._database.transaction() as session:
                return await _put(session, chat, message, now)

    async def acknowledge(self, press: str, text: str = "") -> None:
        """Shows the words over the phone the press came from; without words there is nothing to show."""
        chat = press.partition(":")[0]
        if text and forms.is_chat(chat):
            self._toasts_given += 1
            self.toasts.append(Toast(self._toasts_given, chat, text))
        self.bell.ring()

    def read(self, raw: Mapping[str, Any]) -> tuple[Incoming, ...]:
        """One event for each form."""
        return (forms.read(raw),)

    async def fetch(self, file: IncomingFile, limit: int) -> bytes:
        """The bytes as they were posted."""
        number = file.reference.removeprefix("f")
        try:
            async with self._database.reading() as session:
                row = await session.get(SandboxFile, int(number)) if number.isdecimal() else None
        except DBAPIError as error:
            raise OSError(type(error).__name__) from None
        if row is None:
            raise BadInput(Sentence("refusal.file_gone"))
        if row.size > limit:
            raise BadInput(Sentence("refusal.file_too_big", most=limit / 1_048_576))
        return row.data

    def link(self, code: str) -> str | None:
        """None: there is no link into a chat of this page; the code is typed."""
        return None

    async def listen(self, store: Store) -> None:
        """Returns at once: what people do comes by the page's own posts."""

    async def check(self) -> list[Check]:
        try:
            async with self._database.reading() as session:
                await session.execute(sql("SELECT 1 FROM sandboxmessage LIMIT 1"))
        except DBAPIError:
            return [Check(self.name, ok=False, message="浏览器对话的数据表读不出来", mend="请运行 zhenggai init。")]
        return [Check(self.name, ok=True, message="浏览器对话可用")]

    async def close(self) -> None:
        """Nothing is held open."""


def _unfit(chat: str, message: Outgoing) -> Refused | None:
    if not forms.is_chat(chat):
        return Refused(RefusalReason.GONE, "chat not found")
    words = plain(message.text)
    if not words.strip():
        return Refused(RefusalReason.BAD_CONTENT, "message text is empty")
    if units(words) > TEXT_UNITS:
        return Refused(RefusalReason.BAD_CONTENT, "message is too long")
    return None


def units(words: str) -> int:
    """Length in UTF-16 units, as chat platforms count."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


async def _put(session: AsyncSession, chat: str, message: Outgoing, now: datetime) -> Outcome:
    face = asdict(message)
    text, buttons = list(face["text"]), [list(row) for row in face["buttons"]]
    if message.edits is not None:
        return await _edit(session, chat, message.edits, text, buttons, now)
    if message.reference:
        found = await session.scalar(
            select(SandboxMessage).where(
                col(SandboxMessage.chat) == chat, col(SandboxMessage.reference) == message.reference
            )
        )
        if found:
            return Accepted(str(found.id), note="already there")
    answered = await message_in(session, chat, message.reply_to)
    row = SandboxMessage(
        chat=chat,
        from_bot=True,
        text=text,
        buttons=buttons,
        reply_to=answered.id if answered else None,
        reference=message.reference or None,
        at=now,
    )
    session.add(row)
    await session.flush()
    return Accepted(str(row.id))


async def _edit(
    session: AsyncSession, chat: str, number: str, text: list[Any], buttons: list[Any], now: datetime
) -> Outcome:
    row = await message_in(session, chat, number)
    if row is None or not row.from_bot:
        return Refused(RefusalReason.TARGET_MISSING, "message to edit not found")
    if (row.text, row.buttons) == (text, buttons):
        return Accepted(str(row.id), note="not modified")
    row.text, row.buttons, row.edited_at, row.edits = text, buttons, now, row.edits + 1
    session.add(row)
    await session.flush()
    return Accepted(str(row.id))


async def message_in(session: AsyncSession, chat: str, number: str | None) -> SandboxMessage | None:
    """The chat's message of this number, None when the chat has no such message."""
    if number is None or not (number.isascii() and number.isdecimal() and len(number) <= 18):
        return None
    row = await session.get(SandboxMessage, int(number))
    return row if row is not None and row.chat == chat else None
