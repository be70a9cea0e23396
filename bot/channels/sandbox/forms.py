"""The sandbox's own raw form of what a person did, and the way from it to an event; pure."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.core.message import Incoming, IncomingFile, IncomingKind

NAME = "sandbox"

_CHAT = re.compile(r"(p|g)[0-9]{1,18}", re.ASCII)
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def is_chat(chat: str) -> bool:
    """Whether it has the shape of an address: `p<person id>` for a person, `g<number>` for a group."""
    return _CHAT.fullmatch(chat) is not None


def is_group(chat: str) -> bool:
    """Whether the address is a group's."""
    return chat.startswith("g")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who holds the phone: the person's own chat and name."""

    chat: str
    name: str


def raw_message(
    chat: str,
    speaker: Speaker,
    message: int,
    at: datetime,
    *,
    text: str = "",
    reply_to: int | None = None,
    file: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """A text or a file as the sandbox reports it; `file` has reference, name, media_type and size."""
    kind = IncomingKind.FILE if file else IncomingKind.TEXT
    raw = {**_head(f"m{message}", kind, chat, speaker, at), "message": str(message), "text": text}
    if reply_to is not None:
        raw["reply_to"] = str(reply_to)
    if file:
        raw["file"] = dict(file)
    return raw


def raw_press(chat: str, speaker: Speaker, message: int, data: str, press: str, at: datetime) -> dict[str, Any]:
    """A pressed button as the sandbox reports it; `press` is new for every press and begins with the chat."""
    head = _head(press, IncomingKind.PRESS, chat, speaker, at)
    return {**head, "message": str(message), "data": data, "press": press}


def _head(update: str, kind: IncomingKind, chat: str, speaker: Speaker, at: datetime) -> dict[str, Any]:
    return {
        "update": update,
        "kind": kind.value,
        "chat": chat,
        "sender": speaker.chat,
        "sender_name": speaker.name,
        "at": at.isoformat(),
    }


def read(raw: Mapping[str, Any]) -> Incoming:
    """The event; a form that is not ours gives OTHER with a number made of its content, never an error."""
    try:
        return _read(raw)
    except (KeyError, TypeError, ValueError):
        digest = hashlib.sha256(json.dumps(raw, sort_keys=True, default=str).encode()).hexdigest()[:32]
        chat = raw.get("chat")
        return Incoming(
            channel=NAME,
            kind=IncomingKind.OTHER,
            platform_id=f"?{digest}",
            business_key=f"?{digest}",
            chat=chat if isinstance(chat, str) and is_chat(chat) else "",
            sender="",
            at=_LONG_AGO,
        )


def _read(raw: Mapping[str, Any]) -> Incoming:
    kind, chat, update = IncomingKind(raw["kind"]), _word(raw, "chat"), _word(raw, "update")
    if not is_chat(chat) or kind not in (IncomingKind.TEXT, IncomingKind.FILE, IncomingKind.PRESS):
        raise ValueError(kind)
    is_press = kind is IncomingKind.PRESS
    message = _word(raw, "message")
    press = _word(raw, "press") if is_press else None
    return Incoming(
        channel=NAME,
        kind=kind,
        platform_id=update,
        business_key=f"press:{press}" if is_press else f"{chat}:{message}",
        chat=chat,
        sender=_word(raw, "sender"),
        at=_moment(_word(raw, "at")),
        message=message,
        text=_word(raw, "text") if not is_press else "",
        data=_word(raw, "data") if is_press else None,
        press=press,
        reply_to=_word(raw, "reply_to") if "reply_to" in raw else None,
        files=(_file(raw["file"]),) if kind is IncomingKind.FILE else (),
        is_group=is_group(chat),
        sender_name=_word(raw, "sender_name"),
    )


def _word(raw: Mapping[str, Any], key: str) -> str:
    value = raw[key]
    if not isinstance(value, str):
        raise TypeError(key)
    return value


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment.astimezone(UTC)


def _file(raw: Mapping[str, Any]) -> IncomingFile:
    size = raw["size"]
    if not isinstance(size, int):
        raise TypeError(size)
    return IncomingFile(_word(raw, "reference"), _word(raw, "name"), _word(raw, "media_type"), size)
