"""Stages: each channel with people behind it, all handled alike, for the suite that every channel passes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

from bot.channels.channel import Channel
from bot.channels.recorder import Recorder
from bot.channels.sandbox import SandboxChannel, phone
from bot.channels.sandbox.forms import Speaker
from bot.channels.telegram import TelegramChannel
from bot.core.clock import ManualClock
from bot.core.config import TelegramSection
from bot.core.database import Database
from bot.core.message import IncomingKind, Outgoing, plain
from bot.core.secrets import Secret
from tests.support.fake_telegram import UNLIMITED, Chat, FakeTelegram, Message

NOW = datetime(2026, 3, 9, 1, 7, tzinfo=UTC)
Raw = dict[str, Any]


@dataclass(frozen=True)
class Bubble:
    """One message of the bot as people see it: words, bold words, rows of labels, the number it answers."""

    number: str
    words: str
    bold: tuple[str, ...]
    labels: tuple[tuple[str, ...], ...]
    reply_to: str | None


class Stage(Protocol):
    """A channel, three chats (`li` and `wang` private, `group`) and one address that is `gone`."""

    channel: Channel
    li: str
    wang: str
    group: str
    gone: str

    async def shown(self, chat: str) -> list[Bubble]:
        """The bot's messages in this chat, oldest first."""
        ...

    async def say(self, chat: str, text: str, reply_to: str | None = None) -> Raw:
        """Li writes into the chat; the raw form as it comes to the channel."""
        ...

    async def attach(self, chat: str, data: bytes, name: str, media_type: str, text: str = "") -> Raw:
        """Li sends a file."""
        ...

    async def press(self, chat: str, message: str, label: str) -> Raw:
        """Li presses the button with this label."""
        ...


class TelegramStage:
    """The Telegram channel against the fake Telegram, over real HTTP."""

    def __init__(self, server: FakeTelegram) -> None:
        settings = TelegramSection(token=Secret(server.token), base_url=server.base_url)
        self.server = server
        self.channel: Channel = TelegramChannel(settings, ManualClock(NOW))
        self.person = server.user(501, "李明")
        server.start(self.person)
        other = server.user(502, "王芳")
        server.start(other)
        self.chats: dict[str, Chat] = {str(person.id): server.private_chat(person) for person in (self.person, other)}
        self.li, self.wang = self.chats
        chat = server.group("整改领导小组", self.person, other, admin=True)
        self.group = str(chat.id)
        self.chats[self.group] = chat
        self.gone = "999999"

    async def shown(self, chat: str) -> list[Bubble]:
        return [_bubble(message) for message in self.server.from_bot(self.chats[chat])]

    async def say(self, chat: str, text: str, reply_to: str | None = None) -> Raw:
        target = None if reply_to is None else self._message(chat, reply_to)
        self.server.say(self.chats[chat], self.person, text, target)
        return self.server.pending[-1]

    async def attach(self, chat: str, data: bytes, name: str, media_type: str, text: str = "") -> Raw:
        self.server.send_document(self.chats[chat], self.person, data, name, media_type, caption=text)
        return self.server.pending[-1]

    async def press(self, chat: str, message: str, label: str) -> Raw:
        self.server.press(self._message(chat, message), label, self.person)
        return self.server.pending[-1]

    def _message(self, chat: str, number: str) -> Message:
        return next(m for m in self.server.messages(self.chats[chat]) if m.id == int(number))


def _bubble(message: Message) -> Bubble:
    return Bubble(
        str(message.id),
        message.text,
        tuple(message.bold),
        tuple(tuple(button.label for button in row) for row in message.buttons),
        None if message.reply_to is None else str(message.reply_to.id),
    )


class RecorderStage:
    """The recorder; what people do is put in in its own raw form."""

    def __init__(self) -> None:
        self.recorder = Recorder(ManualClock(NOW))
        self.channel: Channel = self.recorder
        self.li, self.wang, self.group, self.gone = "li", "wang", "group", "gone"
        self.recorder.gone.add(self.gone)
        self._told = 0

    async def shown(self, chat: str) -> list[Bubble]:
        faces = [(number, face) for number, (where, face) in self.recorder.faces.items() if where == chat]
        return [_of(number, face) for number, face in faces]

    async def say(self, chat: str, text: str, reply_to: str | None = None) -> Raw:
        return self._hear(chat, text=text, reply_to=reply_to)

    async def attach(self, chat: str, data: bytes, name: str, media_type: str, text: str = "") -> Raw:
        self.recorder.files[name] = data
        file = {"reference": name, "name": name, "media_type": media_type, "size": len(data)}
        return self._hear(chat, text=text, kind=IncomingKind.FILE, files=[file])

    async def press(self, chat: str, message: str, label: str) -> Raw:
        rows = self.recorder.faces[message][1].buttons
        data = next(button.data for row in rows for button in row if button.label == label)
        self._told += 1
        return self._hear(chat, kind=IncomingKind.PRESS, message=message, data=data, press=f"press-{self._told}")

    def _hear(self, chat: str, **fields: Any) -> Raw:
        self._told += 1
        known = {"sender": self.li, "is_group": chat == self.group, "message": f"told-{self._told}"}
        return self.recorder.hear(chat, **{**known, **fields})


def _of(number: str, face: Outgoing) -> Bubble:
    bold = tuple(span.text for span in face.text if span.bold)
    labels = tuple(tuple(button.label for button in row) for row in face.buttons)
    return Bubble(number, plain(face.text), bold, labels, face.reply_to)


class SandboxStage:
    """The chat in the browser, on a store of its own."""

    def __init__(self, database: Database) -> None:
        self.channel: Channel = SandboxChannel(database, ManualClock(NOW))
        self.database = database
        self.li, self.wang, self.group, self.gone = "p1", "p2", "g1", "p-gone"
        self.speaker = Speaker(self.li, "李明")

    async def shown(self, chat: str) -> list[Bubble]:
        async with self.database.reading() as session:
            numbers = [face.number for face in await phone.faces(session, [chat])]
            rows = await phone.messages(session, numbers)
        return [_sandbox_bubble(row) for row in rows if row["from_bot"]]

    async def say(self, chat: str, text: str, reply_to: str | None = None) -> Raw:
        async with self.database.transaction() as session:
            return (await phone.say(session, chat, self.speaker, text, NOW, reply_to=reply_to))[0]

    async def attach(self, chat: str, data: bytes, name: str, media_type: str, text: str = "") -> Raw:
        async with self.database.transaction() as session:
            return (await phone.attach(session, chat, self.speaker, name, media_type, data, NOW, text=text))[0]

    async def press(self, chat: str, message: str, label: str) -> Raw:
        async with self.database.transaction() as session:
            (row,) = await phone.messages(session, [int(message)])
            data = next(button["data"] for line in row["buttons"] for button in line if button["label"] == label)
            return (await phone.press(session, chat, self.speaker, message, data, NOW))[0]


def _sandbox_bubble(row: dict[str, Any]) -> Bubble:
    bold = tuple(span["text"] for span in row["text"] if span["bold"])
    words = "".join(span["text"] for span in row["text"])
    labels = tuple(tuple(button["label"] for button in line) for line in row["buttons"])
    return Bubble(str(row["id"]), words, bold, labels, None if row["reply_to"] is None else str(row["reply_to"]))


@asynccontextmanager
async def telegram_stage() -> AsyncIterator[TelegramStage]:
    """A stage on a fake Telegram of its own."""
    with FakeTelegram(limits=UNLIMITED) as server:
        stage = TelegramStage(server)
        yield stage
        await stage.channel.close()
