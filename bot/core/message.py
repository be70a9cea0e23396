"""What goes in and out of a chat: text, buttons, files, outcomes."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.core.errors import Refusal

CALLBACK_BYTES = 64
"""The narrowest platform (Telegram) takes 64 bytes of data behind a button."""


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style. Channels that know no bold show it plain."""

    text: str
    bold: bool = False


RichText = tuple[Span, ...]
"""A message body: spans one after another, line breaks are plain newlines inside them."""


def plain(text: RichText) -> str:
    """The words alone."""
    return "".join(span.text for span in text)


def utf16_units(text: str) -> int:
    """The length of a text as chat platforms count it: two for a letter outside the basic plane, such as an emoji."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def rich(text: str) -> RichText:
    """Words without style as a body."""
    return (Span(text),) if text else ()


class Look(StrEnum):
    """How a button may stand out, on platforms that can colour it."""

    NORMAL = "normal"
    GOOD = "good"
    BAD = "bad"
    MAIN = "main"


@dataclass(frozen=True, slots=True)
class Button:
    """A label people press and the data that comes back; at most 64 bytes of data."""

    label: str
    data: str
    look: Look = Look.NORMAL

    def __post_init__(self) -> None:
        if not 1 <= len(self.data.encode()) <= CALLBACK_BYTES:
            raise ValueError(f"button data must be 1 to {CALLBACK_BYTES} bytes: {self.data!r}")


Keyboard = tuple[tuple[Button, ...], ...]
"""Rows of buttons."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to one chat, or, with `edits`, the new face of a message sent before.

    `reference` is our own number of it (shown where a platform compares contents to drop duplicates). `secrets` are
    words of it that are not kept once it has left, such as a code that makes a chat somebody's.
    """

    text: RichText
    buttons: Keyboard = ()
    reply_to: str | None = None
    edits: str | None = None
    reference: str = ""
    secrets: tuple[str, ...] = ()


class IncomingKind(StrEnum):
    """What a person or the platform did."""

    TEXT = "text"
    EDITED = "edited"
    PRESS = "press"
    FILE = "file"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    JOINED = "joined"
    LEFT = "left"
    MIGRATED = "migrated"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """A file that waits at the platform; `reference` is what `Channel.fetch` needs. Name and type are the sender's word."""

    reference: str
    name: str
    media_type: str
    size: int | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing that came in, read from the platform's own form.

    `platform_id` is the platform's number of the update, `business_key` names the event itself
    (chat and message, or the press), for platforms send the same event under new numbers. `is_forwarded`: the words
    or files are somebody else's, passed on.
    """

    channel: str
    kind: IncomingKind
    platform_id: str
    business_key: str
    chat: str
    sender: str
    at: datetime
    message: str | None = None
    text: str = ""
    data: str | None = None
    press: str | None = None
    reply_to: str | None = None
    files: tuple[IncomingFile, ...] = ()
    is_group: bool = False
    sender_name: str = ""
    chat_title: str = ""
    new_chat: str | None = None
    is_forwarded: bool = False


class RefusalReason(StrEnum):
    """Why a platform will never take this message to this address."""

    BLOCKED = "blocked"
    GONE = "gone"
    NEVER_STARTED = "never_started"
    KICKED = "kicked"
    MIGRATED = "migrated"
    NO_RIGHT = "no_right"
    TARGET_MISSING = "target_missing"
    BAD_CONTENT = "bad_content"
    BAD_CREDENTIALS = "bad_credentials"
    NO_ADDRESS = "no_address"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Accepted:
    """The platform took it; `message` is its number there, None for what has no number."""

    message: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """Permanent: the same call will never succeed. `new_chat` is set when the chat moved."""

    reason: RefusalReason
    description: str
    new_chat: str | None = None


@dataclass(frozen=True, slots=True)
class Deferred:
    """Certainly not sent, and may be tried again after `seconds`; `whole_channel` when all chats must wait."""

    seconds: float
    description: str
    whole_channel: bool = False


@dataclass(frozen=True, slots=True)
class Uncertain:
    """Nobody knows whether it arrived: the answer was lost."""

    description: str


Outcome = Accepted | Refused | Deferred | Uncertain


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file we hold: bytes live in the evidence store under their SHA-256."""

    sha256: str
    name: str
    media_type: str
    size: int
    group: str | None = None


@dataclass(frozen=True, slots=True)
class RejectedFile:
    """A file that could not be taken, and why."""

    name: str
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Received:
    """An incoming event with its files already fetched."""

    incoming: Incoming
    files: tuple[StoredFile, ...] = ()
    rejected: tuple[RejectedFile, ...] = field(default=())


def outgoing_to_json(message: Outgoing) -> dict[str, object]:
    """The message as JSON, for keeping with the attempt: exactly what was sent can be sent again."""
    kept = asdict(message)
    if not message.secrets:
        del kept["secrets"]
    return kept


def outgoing_from_json(value: Mapping[str, Any]) -> Outgoing:
    """The way back from `outgoing_to_json`."""
    return Outgoing(
        text=tuple(Span(span["text"], span["bold"]) for span in value["text"]),
        buttons=tuple(
            tuple(Button(button["label"], button["data"], Look(button["look"])) for button in row)
            for row in value["buttons"]
        ),
        reply_to=value["reply_to"],
        edits=value["edits"],
        reference=value["reference"],
        secrets=tuple(value.get("secrets", ())),
    )
