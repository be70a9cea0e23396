"""Receiving by long poll: nothing is confirmed before it is stored, and no failure ends it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any

from telegram.error import NetworkError

from bot.channels.telegram.client import Client
from bot.channels.telegram.polling import LONGEST_PAUSE, Poller, pause_after
from bot.core.secrets import Secret
from tests.support.fake_telegram import Chat, FakeTelegram, User

Raw = Mapping[str, Any]


class Store:
    """Keeps what it is given; fails first as often as told."""

    def __init__(self, failures: int = 0) -> None:
        self.failures = failures
        self.batches: list[list[Raw]] = []
        self.server: FakeTelegram | None = None

    async def __call__(self, updates: Sequence[Raw]) -> None:
        if self.failures:
            self.failures -= 1
            raise OSError("disk full")
        self.batches.append(list(updates))

    @property
    def texts(self) -> list[str]:
        return [raw["message"]["text"] for batch in self.batches for raw in batch]


@asynccontextmanager
async def polling(
    server: FakeTelegram, store: Any, seconds: int = 30, elapsed: Callable[[], float] | None = None
) -> AsyncIterator[tuple[list[float], list[Client]]]:
    """A poller under way; the pauses it asked for (none lasts) and the clients it opened."""
    pauses: list[float] = []
    clients: list[Client] = []

    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    def open_client() -> Client:
        clients.append(Client(Secret(server.token), server.base_url, 8))
        return clients[-1]

    task = asyncio.create_task(Poller(open_client, store, seconds, pause, elapsed).run())
    try:
        yield pauses, clients
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def offsets(server: FakeTelegram) -> list[str | None]:
    return [call.arguments.get("offset") for call in server.calls_to("getUpdates")]


async def confirmed(server: FakeTelegram) -> None:
    await server.until(lambda: server.pending == [])


async def test_what_is_said_is_stored_and_then_confirmed(server: FakeTelegram, li: User, chat: Chat) -> None:
    store = Store()
    async with polling(server, store):
        await confirmed(server)
        server.say(chat, li, "已完成80%")
        await confirmed(server)
    assert store.texts == ["/start", "已完成80%"]


async def test_the_raw_form_is_kept_word_for_word(server: FakeTelegram, li: User) -> None:
    expected = server.pending
    store = Store()
    async with polling(server, store):
        await confirmed(server)
    assert store.batches == [expected]


async def test_the_four_kinds_are_asked_for(server: FakeTelegram, li: User) -> None:
    async with polling(server, Store()):
        await confirmed(server)
    assert server.world.allowed_updates == ["message", "edited_message", "callback_query", "my_chat_member"]


async def test_nothing_is_confirmed_before_the_store_has_committed(server: FakeTelegram, li: User) -> None:
    seen: list[int] = []

    async def store(updates: Sequence[Raw]) -> None:
        seen.append(len(server.pending))

    async with polling(server, store):
        await confirmed(server)
    assert seen == [1]


async def test_a_store_that_fails_gets_the_same_updates_again(server: FakeTelegram, li: User) -> None:
    store = Store(failures=3)
    async with polling(server, store) as (pauses, _clients):
        await confirmed(server)
    assert store.texts == ["/start"]
    assert pauses[:3] == [1.0, 2.0, 4.0]


async def test_twice_and_out_of_order_is_confirmed_by_the_highest_number(
    server: FakeTelegram, li: User, chat: Chat
) -> None:
    server.say(chat, li, "二")
    server.duplicate_updates()
    server.reorder_updates()
    store = Store()
    async with polling(server, store):
        await confirmed(server)
    assert sorted(set(store.texts)) == ["/start", "二"]
    assert len(store.batches) == 1


async def test_smaller_numbers_after_a_long_silence_are_not_missed(server: FakeTelegram, li: User, chat: Chat) -> None:
    store = Store()
    async with polling(server, store, seconds=1):
        await server.until(lambda: offsets(server)[-1:] == [None] and len(offsets(server)) > 2)
        server.jump_update_ids(17)
        server.say(chat, li, "久违")
        await server.until(lambda: "久违" in store.texts)
    assert store.batches[-1][0]["update_id"] == 17


async def test_cut_refused_and_failing_polls_are_outlived(server: FakeTelegram, li: User, chat: Chat) -> None:
    store = Store()
    async with polling(server, store) as (pauses, _clients):
        await confirmed(server)
        server.cut_connections()
        server.fail(502, "Bad Gateway", method="getUpdates", times=2)
        server.say(chat, li, "在")
        await server.until(lambda: "在" in store.texts)
    assert pauses
    assert store.texts == ["/start", "在"]


async def test_a_lost_answer_brings_the_updates_again(server: FakeTelegram, li: User) -> None:
    server.lose_answer("getUpdates")
    store = Store()
    async with polling(server, store):
        await confirmed(server)
    assert store.texts == ["/start"]


async def test_a_flood_limit_and_a_rival_are_waited_for(server: FakeTelegram, li: User) -> None:
    server.fail(429, "Too Many Requests: retry after 9", retry_after=9, method="getUpdates")
    server.fail(409, "Conflict: terminated by other getUpdates request", method="getUpdates")
    server.fail(401, "Unauthorized", method="getUpdates")
    async with polling(server, Store()) as (pauses, _clients):
        await confirmed(server)
    assert pauses[:3] == [9.0, 15.0, 60.0]


async def test_silence_for_three_polls_rebuilds_the_connections(server: FakeTelegram, li: User) -> None:
    hours = iter(range(0, 10_000_000, 40))
    server.fail(500, "Internal Server Error", method="getUpdates", times=4)
    store = Store()
    async with polling(server, store, elapsed=lambda: float(next(hours))) as (_pauses, clients):
        await confirmed(server)
    assert len(clients) >= 2
    assert store.texts == ["/start"]


async def test_a_quiet_chat_is_no_silence(server: FakeTelegram) -> None:
    async with polling(server, Store(), seconds=0) as (_pauses, clients):
        await server.until(lambda: len(server.calls_to("getUpdates")) > 20)
    assert len(clients) == 1


def test_pauses_grow_to_a_limit() -> None:
    pauses = [pause_after(NetworkError("x"), failures) for failures in range(1, 2000)]
    assert pauses[:4] == [1.0, 2.0, 4.0, 8.0]
    assert max(pauses) == LONGEST_PAUSE == pauses[-1]
