"""A fake Telegram with one person who pressed Start, and our channel pointed at it."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime

import pytest

from bot.channels.telegram import TelegramChannel
from bot.core.clock import ManualClock
from bot.core.config import TelegramSection
from bot.core.secrets import Secret
from tests.support.fake_telegram import Chat, FakeTelegram, User
from tests.support.fake_telegram.seconds import Seconds

NOW = datetime(2026, 3, 9, 1, 7, tzinfo=UTC)


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def server(seconds: Seconds) -> Iterator[FakeTelegram]:
    with FakeTelegram(now=seconds) as server:
        yield server


@pytest.fixture
async def telegram(server: FakeTelegram) -> AsyncIterator[TelegramChannel]:
    settings = TelegramSection(token=Secret(server.token), base_url=server.base_url)
    channel = TelegramChannel(settings, ManualClock(NOW))
    yield channel
    await channel.close()


@pytest.fixture
def li(server: FakeTelegram) -> User:
    person = server.user(501, "李明")
    server.start(person)
    return person


@pytest.fixture
def chat(server: FakeTelegram, li: User) -> Chat:
    return server.private_chat(li)
