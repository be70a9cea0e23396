"""What Telegram's servers remember: people, chats, messages, updates; guarded by one lock."""

import hashlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.support.fake_telegram.entities import Entity
from tests.support.fake_telegram.errors import bad_request, forbidden
from tests.support.fake_telegram.faults import Faults
from tests.support.fake_telegram.limits import Limits, Meter
from tests.support.fake_telegram.model import Call, Chat, Json, Message, Press, StoredFile, User

ASKED_FOR_ONLY = {"chat_member", "message_reaction", "message_reaction_count"}
"""Update kinds that never come unless they are named in allowed_updates."""
KEPT_SECONDS = 24 * 3600.0


@dataclass
class Pending:
    """An update that waits for the bot; a stubborn one is given once more even though it was confirmed."""

    body: Json
    since: float
    stubborn: bool = False


@dataclass
class Webhook:
    """Where updates are pushed, and how that went."""

    url: str = ""
    secret: str = ""
    last_error: str = ""
    last_error_on: int = 0


@dataclass
class Link:
    """A download path and when it was given."""

    file: StoredFile
    given_at: float


@dataclass(repr=False)
class World:
    """All state; every reader and writer holds `changed`, which is notified after each change."""

    bot: User
    token: str
    limits: Limits
    now: Callable[[], float]
    query_seconds: float
    privacy_mode: bool
    changed: threading.Condition = field(default_factory=threading.Condition)
    users: dict[int, User] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    messages: dict[int, dict[int, Message]] = field(default_factory=dict)
    files: dict[str, StoredFile] = field(default_factory=dict)
    links: dict[str, Link] = field(default_factory=dict)
    presses: dict[str, Press] = field(default_factory=dict)
    pending: list[Pending] = field(default_factory=list)
    given: dict[int, Json] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    commands: dict[str, list[Json]] = field(default_factory=dict)
    allowed_updates: list[str] = field(default_factory=list)
    webhook: Webhook = field(default_factory=Webhook)
    faults: Faults = field(default_factory=Faults)
    on_update: list[Callable[[], None]] = field(default_factory=list)
    _next_update: int = 700_000_001
    _next_number: int = 0

    def __post_init__(self) -> None:
        self.meter = Meter(self.limits)

    def number(self) -> int:
        """A number never given before in this world."""
        self._next_number += 1
        return self._next_number

    def date(self) -> int:
        """The Unix time that messages carry."""
        return int(time.time())

    def add_message(self, chat: Chat, sender: User, **content: Any) -> Message:
        """A new message at the end of the chat."""
        # One sequence over all chats, so that a message number alone can't be mistaken in a test.
        message = Message(chat, self.number(), sender, self.date(), sent_at=self.now(), **content)
        self.messages.setdefault(chat.id, {})[message.id] = message
        return message

    def message(self, chat: Chat, message_id: int) -> Message | None:
        """The message with this number, None when it never was or was deleted."""
        message = self.messages.get(chat.id, {}).get(message_id)
        return None if message is None or message.deleted else message

    def store(self, data: bytes, *, name: str = "", media_type: str = "", size: int | None = None) -> StoredFile:
        """Keeps bytes under a new file id; equal bytes share their unique id."""
        unique = "AQAD" + hashlib.sha256(data).hexdigest()[:12]
        file = StoredFile(
            f"BQACAgUAAx{self.number():06d}{unique}",
            unique,
            data,
            len(data) if size is None else size,
            name,
            media_type,
        )
        self.files[file.file_id] = file
        return file

    def add_update(self, kind: str, body: Json) -> None:
        """Queues an update, unless the bot did not ask for its kind."""
        wanted = kind in self.allowed_updates if self.allowed_updates else kind not in ASKED_FOR_ONLY
        if wanted:
            self.queue({"update_id": self.next_update_id(), kind: body})

    def next_update_id(self) -> int:
        self._next_update += 1
        return self._next_update - 1

    def jump_update_ids(self, to: int) -> None:
        """The next update gets this number, as after a week of silence."""
        self._next_update = to

    def queue(self, update: Json, *, stubborn: bool = False) -> None:
        """Puts an update at the end and wakes whoever waits for one."""
        self.pending.append(Pending(update, self.now(), stubborn))
        for wake in self.on_update:
            wake()

    def waiting_updates(self) -> list[Json]:
        """What is not confirmed yet and not older than a day."""
        oldest = self.now() - KEPT_SECONDS
        self.pending = [pending for pending in self.pending if pending.since >= oldest]
        return [pending.body for pending in self.pending]

    def confirm_before(self, offset: int) -> None:
        """Forgets every update with a smaller number, wherever it stands in the queue."""
        self.pending = [pending for pending in self.pending if pending.stubborn or pending.body["update_id"] >= offset]

    def give(self, most: int) -> list[Json]:
        """The first updates of the queue, which stay there until they are confirmed."""
        batch = self.pending[:most]
        for pending in batch:
            pending.stubborn = False
            self.given[pending.body["update_id"]] = pending.body
        return self.faults.batch([pending.body for pending in batch])

    def confirm(self, update_id: int) -> None:
        """Forgets one update."""
        self.pending = [pending for pending in self.pending if pending.body["update_id"] != update_id]

    def writable(self, chat_id: object) -> Chat:
        """The chat, if the bot may write there now; else the refusal Telegram gives."""
        chat = self.known(chat_id)
        if chat.person is not None:
            _require_open(chat, chat.person)
        elif chat.bot_status == "kicked":
            raise forbidden(f"bot was kicked from the {_noun(chat)}")
        elif chat.bot_status == "left":
            raise forbidden(f"bot is not a member of the {_noun(chat)}")
        elif not chat.may_write:
            raise bad_request("not enough rights to send text messages to the chat")
        return chat

    def known(self, chat_id: object) -> Chat:
        """The chat, if it exists."""
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None:
            raise bad_request("chat not found")
        if chat.migrated_to is not None:
            refusal = bad_request("group chat was upgraded to a supergroup chat")
            refusal.parameters = {"migrate_to_chat_id": chat.migrated_to}
            raise refusal
        return chat

    def sees(self, message: Message) -> bool:
        """Whether the bot is shown this message of a person; privacy mode hides free talk in groups."""
        chat = message.chat
        if not chat.is_group or not self.privacy_mode or chat.bot_status == "administrator" or message.service:
            return True
        if message.reply_to is not None and message.reply_to.sender is self.bot:
            return True
        return _addresses(message.text, message.entities, self.bot.username or "")


def _require_open(chat: Chat, person: User) -> None:
    if person.deactivated:
        raise forbidden("user is deactivated")
    if chat.blocked:
        raise forbidden("bot was blocked by the user")
    if not chat.opened:
        raise forbidden("bot can't initiate conversation with a user")


def _noun(chat: Chat) -> str:
    return "supergroup chat" if chat.kind == "supergroup" else "group chat"


def _addresses(text: str, entities: list[Entity], username: str) -> bool:
    """Whether the text is a command that this bot may take for itself."""
    first = next((entity for entity in entities if entity["type"] == "bot_command"), None)
    if first is None or first["offset"] != 0:
        return False
    _command, _at, addressee = text.split()[0].partition("@")
    return addressee.lower() in ("", username.lower())
