"""The Telegram channel: one call to send or edit, updates by poll or web hook, files, links."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog
from telegram import LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.channels.channel import Abilities, Check, Pace, Store
from bot.channels.telegram import setup
from bot.channels.telegram.client import Client
from bot.channels.telegram.files import fetch_file
from bot.channels.telegram.outcome import is_unchanged, is_unparsable, outcome_of
from bot.channels.telegram.polling import CONNECTIONS, Poller, pause_after
from bot.channels.telegram.reading import CHANNEL, read_update
from bot.channels.telegram.text import to_html, to_markup
from bot.core.clock import Clock
from bot.core.config import TelegramSection
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
    utf16_units,
)

TEXT_UNITS = 4096
TOAST_LETTERS = 200
CALL_SECONDS = 19.0
SENDING_CONNECTIONS = 32

log = structlog.get_logger(__name__)


class TelegramChannel:
    """A bot on Telegram. It knows its own name, and so its links, once `check` or `listen` has asked for it."""

    name = CHANNEL
    abilities = Abilities(text_units=TEXT_UNITS)

    def __init__(self, settings: TelegramSection, clock: Clock, public_url: str = "") -> None:
        self._settings = settings
        self._clock = clock
        self._hook = setup.hook_address(public_url)
        self._client = Client(settings.token, settings.base_url, SENDING_CONNECTIONS)
        self._username = ""
        self.pace = Pace(settings.chat_seconds, settings.group_seconds, settings.per_second)

    async def send(self, chat: str, message: Outgoing) -> Outcome:
        """One message or one edit; an edit that changes nothing is Accepted."""
        if not _is_number(chat):
            return Refused(RefusalReason.NO_ADDRESS, f"not a chat of Telegram: {chat[:40]!r}")
        if message.edits is not None and not _is_number(message.edits):
            return Refused(RefusalReason.TARGET_MISSING, f"not a message of Telegram: {message.edits[:40]!r}")
        if utf16_units(plain(message.text)) > TEXT_UNITS:
            return Refused(RefusalReason.BAD_CONTENT, f"more than {TEXT_UNITS} UTF-16 units")
        try:
            async with asyncio.timeout(CALL_SECONDS):
                return await self._send(chat, message)
        except TimeoutError:
            return Uncertain(f"no answer within {CALL_SECONDS:g} s")
        except Exception as error:  # an answer of a new shape may make the library stumble after the sending
            log.exception("telegram_answer_not_understood", chat=chat, reference=message.reference)
            return Uncertain(f"answer not understood: {type(error).__name__}")

    async def acknowledge(self, press: str, text: str = "") -> None:
        """Stops the waiting sign on a button; too late or lost is no harm."""
        try:
            await self._client.bot.answer_callback_query(press, text[:TOAST_LETTERS] or None)
        except TelegramError as error:
            log.debug("telegram_press_not_acknowledged", words=str(error))

    def read(self, raw: Mapping[str, Any]) -> tuple[Incoming, ...]:
        """One update as one event."""
        return read_update(raw, self._clock.now(), self._username)

    async def fetch(self, file: IncomingFile, limit: int) -> bytes:
        """The bytes of a file that somebody sent."""
        return await fetch_file(self._client, file, limit)

    def link(self, code: str) -> str | None:
        """https://t.me/<bot>?start=<code>, None while the bot's name is not known."""
        return f"https://t.me/{self._username}?start={code}" if self._username else None

    async def listen(self, store: Store) -> None:
        """Polls until cancelled; with a web hook, registers it and returns."""
        await _persist(self._introduce)
        if self._settings.mode == "polling":
            await _persist(lambda: setup.leave_hook(self._client))
            await Poller(self._open_poll, store, self._settings.poll_seconds).run()
        elif self._hook and self._settings.webhook_secret:
            await _persist(lambda: setup.take_hook(self._client, self._settings, self._hook))

    async def check(self) -> list[Check]:
        """Whether the token is known, and how the web hook does where there is one."""
        name, checks = await setup.check(self._client, self._settings, self._hook)
        self._username = name or self._username
        return checks

    async def close(self) -> None:
        """Releases the connections."""
        await self._client.close()

    async def _send(self, chat: str, message: Outgoing) -> Outcome:
        try:
            return await self._call(chat, message, to_html(message.text), ParseMode.HTML)
        except TelegramError as error:
            if not is_unparsable(error):
                return _settled(message, error)
            log.error("telegram_marks_unreadable", chat=chat, reference=message.reference, words=str(error))
        # Refused marks prove that nothing was sent, and the words matter more than their marks.
        try:
            return await self._call(chat, message, plain(message.text), None)
        except TelegramError as error:
            return _settled(message, error)

    async def _call(self, chat: str, message: Outgoing, text: str, mode: str | None) -> Accepted:
        face: dict[str, Any] = {
            "text": text,
            "parse_mode": mode,
            "reply_markup": to_markup(message.buttons),
            "link_preview_options": LinkPreviewOptions(is_disabled=True),
        }
        if message.edits is not None:
            await self._client.bot.edit_message_text(chat_id=int(chat), message_id=int(message.edits), **face)
            return Accepted(message.edits)
        reply = _reply(message.reply_to)
        sent = await self._client.bot.send_message(int(chat), reply_parameters=reply, **face)
        return Accepted(str(sent.message_id))

    async def _introduce(self) -> None:
        self._username = await setup.introduce(self._client)

    def _open_poll(self) -> Client:
        return Client(self._settings.token, self._settings.base_url, CONNECTIONS)


async def _persist(work: Callable[[], Awaitable[None]]) -> None:
    """Does work that is safe to repeat, again and again until it is done."""
    failures = 0
    while True:
        try:
            return await work()
        except TelegramError as error:
            failures += 1
            log.warning("telegram_not_ready", kind=type(error).__name__, words=str(error), failures=failures)
            await asyncio.sleep(pause_after(error, failures))


def _settled(message: Outgoing, error: TelegramError) -> Outcome:
    if message.edits is not None and is_unchanged(error):
        return Accepted(message.edits, "not modified")
    return outcome_of(error)


def _reply(target: str | None) -> ReplyParameters | None:
    """A reply that goes out even if its target is gone."""
    if target is None or not _is_number(target):
        return None
    return ReplyParameters(int(target), allow_sending_without_reply=True)


def _is_number(text: str) -> bool:
    return text.removeprefix("-").isascii() and text.removeprefix("-").isdigit()
