"""Name, commands, web hook and check of the Telegram channel."""

import asyncio
from contextlib import suppress

import pytest

from bot.channels.telegram import TelegramChannel
from bot.core.clock import ManualClock
from bot.core.config import TelegramSection
from bot.core.errors import BadInput
from bot.core.message import IncomingFile
from bot.core.secrets import Secret
from tests.channels.conftest import NOW
from tests.support.fake_telegram import Chat, FakeTelegram, User
from tests.support.fake_telegram.seconds import Seconds

MEGABYTE = 1024 * 1024
PUBLIC = "https://zg.example.gov.cn/"


def hooked(server: FakeTelegram, secret: str = "s3cret-word", public_url: str = PUBLIC) -> TelegramChannel:
    settings = TelegramSection(
        token=Secret(server.token), base_url=server.base_url, mode="webhook", webhook_secret=Secret(secret)
    )
    return TelegramChannel(settings, ManualClock(NOW), public_url)


async def nowhere(updates: object) -> None:
    raise AssertionError(f"nothing is polled, but {updates} came")


async def test_links_are_known_after_the_first_check(telegram: TelegramChannel, server: FakeTelegram, li: User) -> None:
    assert telegram.link("K7QW9") is None
    await telegram.check()
    link = telegram.link("K7QW9")
    assert link == "https://t.me/zhenggai_test_bot?start=K7QW9"
    assert server.follow(li, link).text == "/start K7QW9"


async def test_listening_by_poll_sets_commands_and_takes_a_hook_away(
    telegram: TelegramChannel, server: FakeTelegram, li: User
) -> None:
    server.world.webhook.url = "https://old.example.gov.cn/hooks/telegram"
    stored: list[object] = []

    async def store(updates: object) -> None:
        stored.append(updates)

    task = asyncio.create_task(telegram.listen(store))
    await server.until(lambda: server.pending == [])
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    assert len(stored) == 1
    assert server.world.webhook.url == ""
    assert server.commands("all_private_chats") == ["tasks", "help"]
    assert telegram.link("K7QW9") is not None


async def test_listening_by_hook_registers_it_and_returns(server: FakeTelegram) -> None:
    channel = hooked(server)
    await channel.listen(nowhere)
    assert server.world.webhook.url == "https://zg.example.gov.cn/hooks/telegram"
    assert server.world.webhook.secret == "s3cret-word"
    assert server.world.allowed_updates == ["message", "edited_message", "callback_query", "my_chat_member"]
    assert [check.ok for check in await channel.check()] == [True, True]
    await channel.close()


async def test_a_hook_without_secret_or_address_is_not_registered(server: FakeTelegram) -> None:
    for channel, word in ((hooked(server, secret=""), "webhook_secret"), (hooked(server, public_url=""), "public_url")):
        await channel.listen(nowhere)
        (_token, hook) = await channel.check()
        assert not hook.ok
        assert word in hook.mend
        await channel.close()
    assert server.world.webhook.url == ""


async def test_a_hook_that_failed_last_time_is_told(server: FakeTelegram) -> None:
    channel = hooked(server)
    await channel.listen(nowhere)
    server.world.webhook.last_error = "Connection refused"
    (_token, hook) = await channel.check()
    assert (hook.ok, "Connection refused" in hook.message) == (False, True)
    await channel.close()


async def test_a_wrong_token_and_a_dead_network_say_how_to_mend_them(
    telegram: TelegramChannel, server: FakeTelegram
) -> None:
    server.fail(401, "Unauthorized", method="getMe")
    (check,) = await telegram.check()
    assert (check.ok, "BotFather" in check.mend) == (False, True)
    with server.refusing_connections():
        (check,) = await telegram.check()
    assert (check.ok, "HTTPS_PROXY" in check.mend) == (False, True)


def reference(server: FakeTelegram, li: User, chat: Chat, size: int | None = None) -> IncomingFile:
    sent = server.send_document(chat, li, b"data", "a.txt", "text/plain", size=size).document
    assert sent is not None
    return IncomingFile(sent.file_id, sent.name, sent.media_type, sent.size)


async def test_a_file_above_telegrams_own_limit_is_not_even_asked_for(
    telegram: TelegramChannel, server: FakeTelegram, li: User, chat: Chat
) -> None:
    with pytest.raises(BadInput, match="refusal.file_too_big most=20.0"):
        await telegram.fetch(reference(server, li, chat, 21 * MEGABYTE), 100 * MEGABYTE)
    assert server.calls_to("getFile") == []


async def test_telegrams_word_that_a_file_is_too_big_reaches_the_person(
    telegram: TelegramChannel, server: FakeTelegram, li: User, chat: Chat
) -> None:
    big = reference(server, li, chat, 21 * MEGABYTE)
    with pytest.raises(BadInput, match="refusal.file_too_big most=20.0"):
        await telegram.fetch(IncomingFile(big.reference, big.name, big.media_type), 100 * MEGABYTE)


async def test_a_broken_network_while_fetching_may_be_tried_later(
    telegram: TelegramChannel, server: FakeTelegram, li: User, chat: Chat
) -> None:
    file = reference(server, li, chat)
    with server.refusing_connections(), pytest.raises(OSError):
        await telegram.fetch(file, MEGABYTE)
    server.lose_answer("download")
    with pytest.raises(OSError):
        await telegram.fetch(file, MEGABYTE)
    assert await telegram.fetch(file, MEGABYTE) == b"data"


async def test_a_link_that_died_meanwhile_may_be_tried_later(
    telegram: TelegramChannel, server: FakeTelegram, li: User, chat: Chat, seconds: Seconds
) -> None:
    file = reference(server, li, chat)
    server.fail(404, "Not Found", method="download")
    with pytest.raises(OSError):
        await telegram.fetch(file, MEGABYTE)
