"""A fake Telegram with a clock that is moved by hand, and the real client library talking to it."""

from collections.abc import AsyncIterator, Iterator

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.request import HTTPXRequest

from tests.support.fake_telegram import Chat, FakeTelegram, User
from tests.support.fake_telegram.seconds import Seconds


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def server(seconds: Seconds) -> Iterator[FakeTelegram]:
    with FakeTelegram(now=seconds) as server:
        yield server


@pytest.fixture
async def bot(server: FakeTelegram, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    # Without this switch the library warns whenever it reads a 429.
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    async with client(server) as bot:
        yield bot


def client(server: FakeTelegram, token: str | None = None) -> Bot:
    """A python-telegram-bot client of this server; not initialised, so that it made no call yet."""
    plain_http = {"trust_env": False, "verify": False}
    return Bot(
        token or server.token,
        base_url=f"{server.base_url}/bot",
        base_file_url=f"{server.base_url}/file/bot",
        request=HTTPXRequest(read_timeout=5, httpx_kwargs=plain_http),
        get_updates_request=HTTPXRequest(8, read_timeout=5, httpx_kwargs=plain_http),
    )


PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452") + (640).to_bytes(4) + (480).to_bytes(4) + b"rest"


def started(server: FakeTelegram, number: int = 11, name: str = "李明") -> tuple[User, Chat]:
    """A person who pressed Start."""
    person = server.user(number, name)
    server.start(person)
    return person, server.private_chat(person)


def keyboard(*rows: list[tuple[str, str]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in rows]
    )
