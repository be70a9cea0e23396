"""Phones for stories: the same people on the sandbox or on a fake Telegram, behind one face."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pytest
from sqlalchemy import update
from sqlmodel import col, select

from bot.app import House, build
from bot.channels.sandbox import SandboxChannel, phone
from bot.channels.sandbox.forms import Speaker
from bot.channels.sandbox.tables import SandboxMessage
from bot.core.clock import ManualClock
from bot.core.config import DatabaseSection, EvidenceSection, Settings, TelegramSection
from bot.core.secrets import Secret
from bot.ledger.people import Address
from bot.post import inbox
from bot.post.inbox import InboxItem
from tests.support.fake_telegram import UNLIMITED, Chat, FakeTelegram, Message, User

PHOTO = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c02"
    "0000000b4944415478da6364f80f00010501012718e3660000000049454e44ae426082"
)
"""The smallest true PNG."""


def photo(place: int) -> bytes:
    """A photo that differs from those of other places."""
    return PHOTO + bytes([place])


GROUP = 0
"""Stands for the leadership group where a person's id is asked for."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A message of the bot as a phone shows it now."""

    number: str
    text: str
    labels: tuple[str, ...]


class Phones(Protocol):
    """Everybody's phone, by person id; what people do is in the inbox when the call returns."""

    house: House
    has_albums: bool

    async def say(self, person: int, text: str, reply_to: str | None = None) -> None: ...
    async def press(self, person: int, number: str, label: str) -> None: ...
    async def photograph(self, person: int, caption: str = "", reply_to: str | None = None) -> None: ...
    async def album(self, person: int, count: int, caption: str = "") -> None:
        """Several photos at once; where the platform knows no albums, one after another."""
        ...

    async def edit(self, person: int, said: str, text: str) -> None:
        """Corrects the person's own newest message that has these words."""
        ...

    async def forward(self, person: int, text: str, author: str) -> None:
        """Passes on what somebody else wrote."""
        ...

    async def shown(self, person: int) -> list[Shown]: ...
    def toast(self) -> str:
        """The words shown over the last pressed button."""
        ...


def _settings(url: str, folder: Path, telegram: TelegramSection | None = None) -> Settings:
    return Settings(
        database=DatabaseSection(url=url),
        evidence=EvidenceSection(directory=folder / "evidence"),
        telegram=telegram or TelegramSection(),
    )


class SandboxPhones:
    """Chats in the browser: what is done here is what the page's posts do."""

    has_albums = False

    def __init__(self, house: House, clock: ManualClock) -> None:
        self.house = house
        self._clock = clock

    def _chat(self, person: int) -> str:
        return f"p{person}" if person else "g1"

    async def say(self, person: int, text: str, reply_to: str | None = None) -> None:
        await self._post(
            person,
            lambda session, who: phone.say(
                session, self._chat(person), who, text, self._clock.now(), reply_to=reply_to
            ),
        )

    async def press(self, person: int, number: str, label: str) -> None:
        async with self.house.database.reading() as session:
            row = await session.get_one(SandboxMessage, int(number))
            data = next(key["data"] for line in row.buttons for key in line if key["label"] == label)
        await self._post(
            person, lambda session, who: phone.press(session, self._chat(person), who, number, data, self._clock.now())
        )

    async def photograph(self, person: int, caption: str = "", reply_to: str | None = None) -> None:
        await self._post(
            person,
            lambda session, who: phone.attach(
                session,
                self._chat(person),
                who,
                "photo.png",
                "image/png",
                PHOTO,
                self._clock.now(),
                text=caption,
                reply_to=reply_to,
            ),
        )

    async def album(self, person: int, count: int, caption: str = "") -> None:
        for place in range(count):
            await self._post(
                person,
                lambda session, who, place=place: phone.attach(
                    session,
                    self._chat(person),
                    who,
                    f"photo-{place}.png",
                    "image/png",
                    photo(place),
                    self._clock.now(),
                    text="" if place else caption,
                ),
            )

    async def edit(self, person: int, said: str, text: str) -> None:
        pytest.skip("in the browser's chat nobody edits a message")

    async def forward(self, person: int, text: str, author: str) -> None:
        pytest.skip("in the browser's chat nothing is forwarded")

    async def _post(self, person: int, act: Any) -> None:
        async with self.house.database.transaction() as session:
            event = await act(session, Speaker(self._chat(person), ""))
            await inbox.receive(session, [event], self._clock.now())

    async def shown(self, person: int) -> list[Shown]:
        async with self.house.database.reading() as session:
            rows = await session.scalars(
                select(SandboxMessage)
                .where(col(SandboxMessage.chat) == self._chat(person), col(SandboxMessage.from_bot))
                .order_by(col(SandboxMessage.id))
            )
            return [
                Shown(
                    str(row.id),
                    "".join(span["text"] for span in row.text),
                    tuple(key["label"] for line in row.buttons for key in line),
                )
                for row in rows
            ]

    def toast(self) -> str:
        channel = self.house.channels["sandbox"]
        assert isinstance(channel, SandboxChannel)
        return channel.toasts[-1].text if channel.toasts else ""


class TelegramPhones:
    """Accounts at a fake Telegram over real HTTP; the channel polls as it does in service."""

    has_albums = True

    def __init__(self, house: House, clock: ManualClock, server: FakeTelegram) -> None:
        self.house = house
        self._clock = clock
        self._server = server
        self._people: dict[int, User] = {}
        self._group: Chat | None = None

    async def open_accounts(self, names: Mapping[int, str]) -> None:
        """Gives everybody an account, pairs it, and takes the bot into a group of them."""
        for person, name in names.items():
            user = self._server.user(50_000 + person, name)
            self._people[person] = user
            self._server.private_chat(user).opened = True
            async with self.house.database.transaction() as session:
                mine = update(Address).where(col(Address.person_id) == person)
                await session.execute(mine.values(channel="telegram", chat=str(user.id)))
        self._group = self._server.group("整改领导小组", *self._people.values())

    def _chat(self, person: int) -> Chat:
        if person == GROUP:
            assert self._group is not None
            return self._group
        return self._server.private_chat(self._people[person])

    def _user(self, person: int) -> User:
        return self._people[person] if person else next(iter(self._people.values()))

    def _message(self, person: int, number: str | None) -> Message | None:
        found = (message for message in self._server.messages(self._chat(person)) if str(message.id) == number)
        return next(found, None)

    async def say(self, person: int, text: str, reply_to: str | None = None) -> None:
        self._server.say(self._chat(person), self._user(person), text, self._message(person, reply_to))
        await self._arrived()

    async def press(self, person: int, number: str, label: str) -> None:
        message = self._message(person, number)
        assert message is not None
        self._server.press(message, label, self._user(person))
        await self._arrived()

    async def photograph(self, person: int, caption: str = "", reply_to: str | None = None) -> None:
        answered = self._message(person, reply_to)
        self._server.send_photo(self._chat(person), self._user(person), PHOTO, caption=caption, reply_to=answered)
        await self._arrived()

    async def album(self, person: int, count: int, caption: str = "") -> None:
        for place in range(count):
            self._server.send_photo(
                self._chat(person),
                self._user(person),
                photo(place),
                caption="" if place else caption,
                media_group=f"album-{caption}-{count}",
            )
        await self._arrived()

    async def edit(self, person: int, said: str, text: str) -> None:
        mine = [message for message in self._server.messages(self._chat(person)) if not message.sender.is_bot]
        message = next(message for message in reversed(mine) if said in message.text)
        self._server.edit(message, text)
        await self._arrived()

    async def forward(self, person: int, text: str, author: str) -> None:
        self._server.forward(self._chat(person), self._user(person), text, author)
        await self._arrived()

    async def _arrived(self) -> None:
        """Until the bot has confirmed every update, which it does only when they are in its inbox."""
        await self._server.until(lambda: not self._server.pending)

    async def shown(self, person: int) -> list[Shown]:
        return [
            Shown(str(message.id), message.text, tuple(message.labels))
            for message in self._server.from_bot(self._chat(person))
        ]

    def toast(self) -> str:
        pressed = [press for press in self._server.world.presses.values() if press.answered]
        return pressed[-1].answer if pressed else ""


@asynccontextmanager
async def on_sandbox(url: str, folder: Path, clock: ManualClock) -> AsyncIterator[SandboxPhones]:
    """A house with the chat in the browser."""
    house = build(_settings(url, folder), clock, sandbox=True)
    try:
        yield SandboxPhones(house, clock)
    finally:
        await house.close()


@asynccontextmanager
async def on_telegram(url: str, folder: Path, clock: ManualClock) -> AsyncIterator[TelegramPhones]:
    """A house on a fake Telegram whose clock is the story's."""
    with FakeTelegram(limits=UNLIMITED, now=lambda: clock.now().timestamp()) as server:
        section = TelegramSection(
            token=Secret(server.token), base_url=server.base_url, poll_seconds=1, chat_seconds=0, group_seconds=0
        )
        house = build(_settings(url, folder, section), clock)
        channel = house.channels["telegram"]

        async def store(raws: Sequence[Mapping[str, Any]]) -> None:
            events = [(raw, incoming) for raw in raws for incoming in channel.read(raw)]
            async with house.database.transaction() as session:
                await inbox.receive(session, events, clock.now())

        listening = asyncio.create_task(channel.listen(store))
        try:
            yield TelegramPhones(house, clock, server)
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
            await house.close()


async def unanswered(house: House) -> list[InboxItem]:
    """Events that were not dealt with; at the end of a story there are none."""
    async with house.database.reading() as session:
        rows = await session.scalars(select(InboxItem).where(col(InboxItem.state) != inbox.InboxState.DONE))
        return list(rows)
