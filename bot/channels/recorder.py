"""A channel that remembers instead of sending; for tests and dry runs."""

import asyncio
import hashlib
import json
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog

from bot.channels.channel import Abilities, Check, Pace, Store
from bot.core.clock import Clock
from bot.core.errors import BadInput
from bot.core.message import (
    Accepted,
    Incoming,
    IncomingFile,
    IncomingKind,
    Outcome,
    Outgoing,
    RefusalReason,
    Refused,
    plain,
    utf16_units,
)
from bot.core.sentence import Sentence

RETRY_SECONDS = 0.05

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Sent:
    """One call of `send`: where to, what, when, and what was answered."""

    chat: str
    message: Outgoing
    at: datetime
    outcome: Outcome


class Recorder:
    """Accepts what any platform would, with numbers 1, 2, 3 …, unless `outcomes` holds what the next calls are
    answered or the chat is in `gone`.

    `faces` keeps the present face of each message by its number, `sent` each call. What people do is put in by
    `hear`, in the raw form that `read` understands: the fields of Incoming by name.
    """

    def __init__(self, clock: Clock, name: str = "recorder", pace: Pace | None = None) -> None:
        self.name = name
        self.abilities = Abilities()
        self.pace = pace or Pace()
        self.sent: list[Sent] = []
        self.faces: dict[str, tuple[str, Outgoing]] = {}
        self.acknowledged: list[tuple[str, str]] = []
        self.files: dict[str, bytes] = {}
        self.outcomes: deque[Outcome] = deque()
        self.gone: set[str] = set()
        self._clock = clock
        self._heard: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._number = 0

    async def send(self, chat: str, message: Outgoing) -> Outcome:
        """Remembers the call."""
        outcome = self.outcomes.popleft() if self.outcomes else self._take(chat, message)
        self.sent.append(Sent(chat, message, self._clock.now(), outcome))
        return outcome

    async def acknowledge(self, press: str, text: str = "") -> None:
        """Remembers the acknowledgement."""
        self.acknowledged.append((press, text))

    def read(self, raw: Mapping[str, Any]) -> tuple[Incoming, ...]:
        """The fields of Incoming by name, as `hear` takes them."""
        try:
            return (_event(self.name, raw, self._clock.now()),)
        except (KeyError, TypeError, ValueError, AttributeError):
            mark = hashlib.sha256(json.dumps(raw, sort_keys=True, default=str).encode()).hexdigest()[:16]
            return (Incoming(self.name, IncomingKind.OTHER, mark, f"update:{mark}", "", "", self._clock.now()),)

    async def fetch(self, file: IncomingFile, limit: int) -> bytes:
        """The bytes put into `files` under the file's reference."""
        data = self.files.get(file.reference)
        if data is None:
            raise BadInput(Sentence("refusal.file_gone"))
        if len(data) > limit:
            raise BadInput(Sentence("refusal.file_too_big", most=limit / 1024 / 1024))
        return data

    def link(self, code: str) -> str | None:
        """There are no links into a memory."""
        return None

    def hear(
        self, chat: str, text: str = "", *, kind: IncomingKind = IncomingKind.TEXT, **fields: Any
    ) -> dict[str, Any]:
        """Puts in what somebody did, and gives it in its raw form; `sender` is the chat unless it is named."""
        self._number += 1
        raw: dict[str, Any] = {"id": str(self._number), "kind": kind.value, "chat": chat, "text": text, **fields}
        raw.setdefault("sender", chat)
        self._heard.put_nowait(raw)
        return raw

    async def listen(self, store: Store) -> None:
        """Stores what was put in, one by one, until cancelled; what could not be stored comes again."""
        while True:
            raw = await self._heard.get()
            while not await _is_stored(store, raw):
                pass

    async def check(self) -> list[Check]:
        """Always well."""
        return [Check(self.name, True, "只记录，不发送。")]

    async def close(self) -> None:
        """Nothing to release."""

    def _take(self, chat: str, message: Outgoing) -> Outcome:
        refused = self._unfit(chat, plain(message.text))
        if refused is not None:
            return refused
        if message.edits is None:
            self._number += 1
            self.faces[str(self._number)] = (chat, message)
            return Accepted(str(self._number))
        known = self.faces.get(message.edits)
        if known is None or known[0] != chat:
            return Refused(RefusalReason.TARGET_MISSING, f"no message {message.edits} in chat {chat}")
        self.faces[message.edits] = (chat, message)
        return Accepted(message.edits)

    def _unfit(self, chat: str, words: str) -> Refused | None:
        if chat in self.gone:
            return Refused(RefusalReason.GONE, "chat not found")
        if not words.strip():
            return Refused(RefusalReason.BAD_CONTENT, "message text is empty")
        if utf16_units(words) > self.abilities.text_units:
            return Refused(RefusalReason.BAD_CONTENT, "message is too long")
        return None


async def _is_stored(store: Store, raw: dict[str, Any]) -> bool:
    try:
        await store([raw])
    except Exception:  # whatever a store stumbles over now, it may take the same later
        log.exception("recorder_update_not_stored")
        await asyncio.sleep(RETRY_SECONDS)
        return False
    return True


def _event(channel: str, raw: Mapping[str, Any], now: datetime) -> Incoming:
    number = str(raw["id"])
    named: dict[str, Any] = {
        name: str(raw[name]) for name in ("message", "data", "press", "reply_to", "new_chat") if raw.get(name)
    }
    return Incoming(
        channel=channel,
        kind=IncomingKind(raw["kind"]),
        platform_id=number,
        business_key=str(raw.get("key", f"update:{number}")),
        chat=str(raw["chat"]),
        sender=str(raw["sender"]),
        at=datetime.fromisoformat(raw["at"]) if "at" in raw else now,
        text=str(raw.get("text", "")),
        files=tuple(IncomingFile(**file) for file in raw.get("files", ())),
        is_group=bool(raw.get("is_group", False)),
        sender_name=str(raw.get("sender_name", "")),
        chat_title=str(raw.get("chat_title", "")),
        **named,
    )
