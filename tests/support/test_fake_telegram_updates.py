"""The fake Telegram gives updates as the real one does: by long poll or web hook, until they are confirmed."""

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from telegram import Bot, Update
from telegram.error import Conflict, NetworkError

from tests.support.conftest import keyboard, started
from tests.support.fake_telegram import FakeTelegram
from tests.support.fake_telegram.seconds import Seconds


def texts(updates: tuple[Update, ...]) -> list[str | None]:
    return [update.message.text if update.message else None for update in updates]


async def test_updates_stay_until_a_higher_offset_confirms_them(server: FakeTelegram, bot: Bot) -> None:
    person, chat = started(server)
    server.say(chat, person, "已完成80%")
    first = await bot.get_updates()
    assert texts(first) == ["/start", "已完成80%"] == texts(await bot.get_updates())
    assert texts(await bot.get_updates(offset=first[0].update_id + 1)) == ["已完成80%"]
    assert await bot.get_updates(offset=first[-1].update_id + 1) == ()
    assert server.pending == []


async def test_a_batch_keeps_to_its_limit(server: FakeTelegram, bot: Bot) -> None:
    person, chat = started(server)
    for number in range(5):
        server.say(chat, person, str(number))
    assert texts(await bot.get_updates(limit=2)) == ["/start", "0"]
    assert texts(await bot.get_updates(offset=-1)) == ["4"]
    assert texts(await bot.get_updates()) == ["4"]


async def test_a_long_poll_waits_for_the_next_word(server: FakeTelegram, bot: Bot) -> None:
    person = server.user(11, "李明")
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await server.until(lambda: server.calls_to("getUpdates"))
    assert not poll.done()
    server.start(person, "ABC")
    assert texts(await poll) == ["/start ABC"]


async def test_a_poll_without_timeout_returns_at_once(server: FakeTelegram, bot: Bot) -> None:
    assert await bot.get_updates(timeout=0) == ()


async def test_a_second_poller_ends_the_first_with_a_conflict(server: FakeTelegram, bot: Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await server.until(lambda: len(server.calls_to("getUpdates")) == 1)
    second = asyncio.create_task(bot.get_updates(timeout=30))
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await first
    started(server)
    assert texts(await second) == ["/start"]


async def test_a_poller_that_hung_up_is_forgotten(server: FakeTelegram, bot: Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await server.until(lambda: server.calls_to("getUpdates"))
    poll.cancel()
    await asyncio.gather(poll, return_exceptions=True)
    await server.until(lambda: server.calls_to("getUpdates")[0].code == 200)
    started(server)
    assert texts(await bot.get_updates(timeout=30)) == ["/start"]


async def test_only_the_kinds_asked_for_are_kept(server: FakeTelegram, bot: Bot) -> None:
    await bot.get_updates(allowed_updates=["message"])
    person, chat = started(server)
    server.edit(server.say(chat, person, "60%"), "80%")
    assert texts(await bot.get_updates()) == ["/start", "60%"]
    await bot.get_updates(allowed_updates=["edited_message"])
    server.edit(server.say(chat, person, "85%"), "90%")
    assert [update.edited_message.text for update in await bot.get_updates() if update.edited_message] == ["90%"]


async def test_updates_are_kept_for_a_day(server: FakeTelegram, bot: Bot, seconds: Seconds) -> None:
    started(server)
    seconds.pass_by(24 * 3600 + 1)
    assert await bot.get_updates() == ()


async def test_a_press_comes_with_its_message_and_its_presser(server: FakeTelegram, bot: Bot) -> None:
    person, chat = started(server)
    await bot.send_message(chat.id, "到期", reply_markup=keyboard([("已完成", "v1:done:7")]))
    (message,) = server.from_bot(chat)
    press = server.press(message, "已完成", person)
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    assert query.message is not None
    assert (query.id, query.data, query.from_user.id) == (press.id, "v1:done:7", person.id)
    assert query.message.message_id == message.id


async def test_a_press_under_a_deleted_message_is_inaccessible(server: FakeTelegram, bot: Bot) -> None:
    person, chat = started(server)
    await bot.send_message(chat.id, "到期", reply_markup=keyboard([("已完成", "done")]))
    (message,) = server.from_bot(chat)
    server.remove(message)
    server.press(message, "已完成", person)
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    assert query.message is not None
    assert query.message.is_accessible is False


async def test_blocking_and_joining_are_told(server: FakeTelegram, bot: Bot) -> None:
    person, _chat = started(server)
    server.block(person)
    server.unblock(person)
    group = server.group("领导小组", person)
    server.kick(group, person)
    changes = [update.my_chat_member for update in await bot.get_updates() if update.my_chat_member]
    assert [(change.chat.id, change.new_chat_member.status) for change in changes] == [
        (person.id, "kicked"),
        (person.id, "member"),
        (group.id, "member"),
        (group.id, "kicked"),
    ]


async def test_a_blocked_person_who_writes_lets_the_bot_back(server: FakeTelegram, bot: Bot) -> None:
    person, chat = started(server)
    server.block(person)
    server.say(chat, person, "在")
    await bot.send_message(chat.id, "提醒")


async def test_privacy_mode_hides_free_talk_in_groups(server: FakeTelegram, bot: Bot) -> None:
    chair, member = server.user(1, "陈主任"), server.user(2, "王芳")
    group = server.group("领导小组", chair, member)
    await bot.send_message(group.id, "周报")
    (report,) = server.from_bot(group)
    server.say(group, member, "大家看看")
    server.say(group, member, "/status@zhenggai_test_bot")
    server.say(group, member, "/status@another_bot")
    server.say(group, member, "已阅", reply_to=report)
    seen = [update.message for update in await bot.get_updates() if update.message]
    assert [message.text for message in seen] == ["/status@zhenggai_test_bot", "已阅"]
    assert seen[1].reply_to_message is not None
    assert seen[1].reply_to_message.message_id == report.id


async def test_an_administrator_bot_sees_everything(server: FakeTelegram, bot: Bot) -> None:
    chair = server.user(1, "陈主任")
    server.say(server.group("领导小组", chair, admin=True), chair, "大家看看")
    assert "大家看看" in texts(await bot.get_updates())


async def test_a_migration_is_told_by_both_service_messages(server: FakeTelegram, bot: Bot) -> None:
    group = server.group("领导小组", server.user(1, "陈主任"), kind="group")
    successor = server.migrate(group)
    told = [update.message for update in await bot.get_updates() if update.message]
    assert [(message.chat.id, message.migrate_to_chat_id, message.migrate_from_chat_id) for message in told] == [
        (group.id, successor.id, None),
        (successor.id, None, group.id),
    ]


async def test_an_album_comes_as_messages_of_one_group(server: FakeTelegram, bot: Bot) -> None:
    person, chat = started(server)
    server.send_photo(chat, person, b"\xff\xd8\xff1", caption="整改前后", media_group="g1")
    server.send_photo(chat, person, b"\xff\xd8\xff2", media_group="g1")
    album = [update.message for update in await bot.get_updates() if update.message and update.message.photo]
    assert [(message.media_group_id, message.caption) for message in album] == [("g1", "整改前后"), ("g1", None)]


async def test_a_deep_link_starts_with_its_payload(server: FakeTelegram, bot: Bot) -> None:
    server.follow(server.user(11, "李明"), "https://t.me/zhenggai_test_bot?start=K7QW9")
    assert texts(await bot.get_updates()) == ["/start K7QW9"]


async def test_updates_can_come_twice_and_out_of_order(server: FakeTelegram, bot: Bot) -> None:
    person, chat = started(server)
    server.say(chat, person, "二")
    server.duplicate_updates()
    assert texts(await bot.get_updates()) == ["/start", "/start", "二", "二"]
    server.reorder_updates()
    assert texts(await bot.get_updates()) == ["二", "/start"]
    assert texts(await bot.get_updates()) == ["/start", "二"]


async def test_confirmed_updates_can_come_again_under_old_or_new_numbers(server: FakeTelegram, bot: Bot) -> None:
    started(server)
    (first,) = await bot.get_updates()
    assert await bot.get_updates(offset=first.update_id + 1) == ()
    assert server.redeliver() == 1
    (again,) = await bot.get_updates(offset=first.update_id + 1)
    assert again.update_id == first.update_id
    assert await bot.get_updates(offset=first.update_id + 1) == ()
    server.repeat_under_new_numbers()
    (renumbered,) = await bot.get_updates(offset=first.update_id + 1)
    assert renumbered.update_id > first.update_id
    assert texts((renumbered,)) == texts((first,))


async def test_update_numbers_may_jump(server: FakeTelegram, bot: Bot) -> None:
    started(server)
    server.jump_update_ids(55)
    started(server, 12, "王芳")
    assert [update.update_id for update in await bot.get_updates()][-1] == 55


async def test_cut_connections_end_a_long_poll(server: FakeTelegram, bot: Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await server.until(lambda: server.calls_to("getUpdates"))
    server.cut_connections()
    with pytest.raises(NetworkError):
        await poll
    started(server)
    assert texts(await bot.get_updates(timeout=30)) == ["/start"]


def test_waiting_in_vain_says_what_was_called_last(server: FakeTelegram) -> None:
    with pytest.raises(AssertionError, match="nothing after 0.01 s"):
        server.wait_for(lambda: server.calls_to("sendMessage"), timeout=0.01)


class Hook:
    """A web hook that notes what it gets and answers with the codes it was given, then with 200."""

    def __init__(self, *codes: int) -> None:
        self.codes = list(codes)
        self.got: list[tuple[int, str | None]] = []
        self.changed = threading.Condition()
        self.url = ""

    def take(self, body: bytes, secret: str | None) -> int:
        update: dict[str, Any] = json.loads(body)
        with self.changed:
            self.got.append((update["update_id"], secret))
            self.changed.notify_all()
            return self.codes.pop(0) if self.codes else 200


@contextmanager
def listening(hook: Hook) -> Iterator[Hook]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            self.send_response(hook.take(body, self.headers.get("X-Telegram-Bot-Api-Secret-Token")))
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the base class named it
            return

    with HTTPServer(("127.0.0.1", 0), Handler) as web:
        thread = threading.Thread(target=lambda: web.serve_forever(0.01), daemon=True)
        thread.start()
        hook.url = f"http://127.0.0.1:{web.server_port}/hooks/telegram"
        yield hook
        web.shutdown()
        thread.join()


async def test_a_web_hook_gets_each_update_with_the_secret_until_it_takes_it(server: FakeTelegram, bot: Bot) -> None:
    person, chat = started(server)
    with listening(Hook(500, 503)) as hook:
        await bot.set_webhook(hook.url, secret_token="s3cret")
        server.say(chat, person, "已完成")
        await server.until(lambda: server.pending == [])
        info = await bot.get_webhook_info()
    numbers = [number for number, _secret in hook.got]
    assert numbers == [numbers[0]] * 3 + [numbers[0] + 1]
    assert {secret for _number, secret in hook.got} == {"s3cret"}
    assert info.last_error_message == "Wrong response from the webhook: 503 Service Unavailable"


async def test_a_web_hook_excludes_polling_until_it_is_deleted(server: FakeTelegram, bot: Bot) -> None:
    await bot.set_webhook("https://bot.example.gov/hooks/telegram")
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_a_web_hook_must_be_https_or_loopback(server: FakeTelegram, bot: Bot) -> None:
    with pytest.raises(NetworkError, match="(?i)an https url must be provided"):
        await bot.set_webhook("http://bot.example.gov/hooks/telegram")


async def test_pending_updates_can_be_dropped(server: FakeTelegram, bot: Bot) -> None:
    started(server)
    await bot.delete_webhook(drop_pending_updates=True)
    assert server.pending == []
