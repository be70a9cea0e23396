"""A fake Telegram with a clock that is moved by hand, and the real client library talking to it."""

from collections.abc import AsyncIterator, Iterator

import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from tests.support.fake_telegram import FakeTelegram


class Seconds:
    """A clock in seconds that stands still until it is moved."""

    def __init__(self) -> None:
        self.value = 1000.0

    def __call__(self) -> float:
        return self.value

    def pass_by(self, seconds: float) -> None:
        self.value += seconds


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
