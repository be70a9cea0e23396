"""The fake Telegram fails as it is told to, and logs every call without its token."""

import httpx
import pytest
from telegram import Bot
from telegram.error import NetworkError, RetryAfter, TimedOut

from tests.support.conftest import started
from tests.support.fake_telegram import FakeTelegram
from tests.support.fake_telegram.seconds import Seconds


async def test_a_lost_answer_was_done_and_a_lost_request_was_not(
    server: FakeTelegram, bot: Bot, seconds: Seconds
) -> None:
    _person, chat = started(server)
    for fault, arrived in ((server.lose_answer, 1), (server.lose_request, 0)):
        before = len(server.from_bot(chat))
        fault("sendMessage")
        with pytest.raises(NetworkError) as broken:
            await bot.send_message(chat.id, "提醒")
        assert isinstance(broken.value.__cause__, httpx.RemoteProtocolError | httpx.ReadError)
        assert len(server.from_bot(chat)) - before == arrived
        seconds.pass_by(1)


async def test_a_fault_can_wait_for_a_later_call(server: FakeTelegram, bot: Bot) -> None:
    chats = [started(server, number)[1] for number in (21, 22, 23)]
    server.lose_answer("sendMessage", after=1)
    await bot.send_message(chats[0].id, "一")
    with pytest.raises(NetworkError):
        await bot.send_message(chats[1].id, "二")
    await bot.send_message(chats[2].id, "三")


async def test_a_held_answer_is_a_read_timeout_though_it_was_done(server: FakeTelegram, bot: Bot) -> None:
    _person, chat = started(server)
    hold = server.hold_answer("sendMessage")
    with pytest.raises(TimedOut) as late:
        await bot.send_message(chat.id, "提醒", read_timeout=0.2)
    hold.release()
    assert isinstance(late.value.__cause__, httpx.ReadTimeout)
    assert [message.text for message in server.from_bot(chat)] == ["提醒"]


async def test_a_refused_connection_is_a_connect_error(server: FakeTelegram, bot: Bot) -> None:
    _person, chat = started(server)
    with server.refusing_connections():
        with pytest.raises(NetworkError) as refused:
            await bot.send_message(chat.id, "提醒")
        assert isinstance(refused.value.__cause__, httpx.ConnectError)
    assert server.from_bot(chat) == []
    await bot.send_message(chat.id, "提醒")


async def test_errors_can_be_ordered_and_are_not_done(server: FakeTelegram, bot: Bot) -> None:
    _person, chat = started(server)
    server.fail(500, "Internal Server Error", method="sendMessage")
    with pytest.raises(NetworkError, match="Internal Server Error"):
        await bot.send_message(chat.id, "提醒")
    server.fail(429, "Too Many Requests: retry after 7", retry_after=7)
    with pytest.raises(RetryAfter):
        await bot.send_message(chat.id, "提醒")
    server.answer_raw(502, b"<html>Bad Gateway</html>")
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await bot.send_message(chat.id, "提醒")
    assert server.from_bot(chat) == []


async def test_the_log_of_calls_holds_arguments_but_no_token(server: FakeTelegram, bot: Bot) -> None:
    _person, chat = started(server)
    await bot.send_message(chat.id, "提醒", parse_mode="HTML")
    call = server.calls_to("sendMessage")[-1]
    assert (call.arguments["text"], call.arguments["parse_mode"], call.code) == ("提醒", "HTML", 200)
    assert all(server.token not in repr(call) for call in server.calls)
