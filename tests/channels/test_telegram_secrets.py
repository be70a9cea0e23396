"""A canary: the token is in no log line at debug level, no error, no repr, whatever happens."""

import asyncio
import io
import logging
import traceback
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
import structlog

from bot.channels.telegram import TelegramChannel
from bot.core.clock import ManualClock
from bot.core.config import TelegramSection
from bot.core.message import IncomingFile, Outgoing, rich
from bot.core.secrets import Secret
from tests.channels.conftest import NOW
from tests.support.fake_telegram import Chat, FakeTelegram, User


@pytest.fixture
def output() -> Iterator[io.StringIO]:
    """Everything any library logs, at debug level, without our own hiding."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    root = logging.getLogger()
    level, disabled = root.level, logging.root.manager.disable
    names = ("httpx", "httpcore", "telegram", "asyncio")
    levels = {name: logging.getLogger(name).level for name in names}
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    logging.disable(logging.NOTSET)
    for name in names:
        logging.getLogger(name).setLevel(logging.DEBUG)
    with structlog.testing.capture_logs() as events:
        yield stream
    stream.write(repr(events))
    root.removeHandler(handler)
    root.setLevel(level)
    logging.disable(disabled)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


def shown(error: BaseException) -> str:
    """An error with all its causes, as a traceback prints it, with the repr of each."""
    chain: list[BaseException] = []
    current: BaseException | None = error
    while current is not None:
        chain.append(current)
        current = current.__cause__ or current.__context__
    return "".join(traceback.format_exception(error)) + "".join(repr(one) + repr(vars(one)) for one in chain)


async def everything(telegram: TelegramChannel, server: FakeTelegram, li: User, chat: Chat) -> list[str]:
    """All that can go well and wrong; what it gave, as text."""
    where, said = str(chat.id), Outgoing(rich("4-2"))
    document = server.send_document(chat, li, b"data", "a.txt", "text/plain").document
    assert document is not None
    file = IncomingFile(document.file_id, "a.txt", "text/plain")
    echo = f"<html>cannot reach /bot{server.token}/sendMessage</html>".encode()
    given: list[Any] = [telegram, telegram._client, telegram._client.bot, telegram._client._request]
    given += [await telegram.send(where, said), await telegram.send(where, said), await telegram.send("1", said)]
    for code in (200, 400, 401, 403, 404, 409, 502):
        server.answer_raw(code, echo)
        given.append(await telegram.send(where, said))
    server.lose_answer("sendMessage")
    given.append(await telegram.send(where, said))
    with server.refusing_connections():
        given += [await telegram.send(where, said), await telegram.check()]
        await telegram.acknowledge("1")
        given.append(await raised(telegram, file))
    server.answer_raw(404, echo, "getFile")
    given.append(await raised(telegram, file))
    server.fail(404, server.token, method="download")
    given.append(await raised(telegram, file))
    given += [await telegram.fetch(file, 100), await telegram.check(), telegram.link("K")]
    return [str(one) + repr(one) for one in given]


async def raised(telegram: TelegramChannel, file: IncomingFile) -> str:
    try:
        await telegram.fetch(file, 100)
    except Exception as error:
        return shown(error)
    return ""


async def poll_a_while(telegram: TelegramChannel, server: FakeTelegram) -> None:
    async def store(updates: Any) -> None:
        return

    task = asyncio.create_task(telegram.listen(store))
    await server.until(lambda: server.pending == [])
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def test_the_token_is_never_seen(
    server: FakeTelegram, li: User, chat: Chat, output: io.StringIO, capfd: pytest.CaptureFixture[str]
) -> None:
    settings = TelegramSection(token=Secret(server.token), base_url=server.base_url)
    telegram = TelegramChannel(settings, ManualClock(NOW))
    given = await everything(telegram, server, li, chat)
    await poll_a_while(telegram, server)
    await telegram.close()
    logged = output.getvalue()
    streams = "".join(capfd.readouterr())
    canary = server.token.partition(":")[2]
    assert "HTTP Request: POST" in logged
    assert [text for text in (*given, logged, streams) if canary in text] == []
