"""Every store keeps what came in once, and hands out one event of a chat at a time, in order."""

import asyncio
import random
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlmodel import col, select

from bot.core.database import Database
from bot.core.message import Incoming, IncomingKind
from bot.post import inbox
from bot.post.inbox import InboxItem, InboxState
from tests.support.letters import NOW

Event = tuple[dict[str, Any], Incoming]


def event(number: str, key: str | None = None, *, chat: str = "c1", channel: str = "telegram") -> Event:
    incoming = Incoming(channel, IncomingKind.TEXT, number, key or f"message:{number}", chat, chat, NOW)
    return {"update": number, "text": "完成80%"}, incoming


async def receive(database: Database, *events: Event) -> int:
    async with database.transaction() as session:
        return await inbox.receive(session, events, NOW)


async def heads(database: Database, now: datetime = NOW, limit: int = 50) -> list[str]:
    async with database.transaction() as session:
        return [item.platform_id for item in await inbox.take(session, now, limit)]


async def finish_first(database: Database) -> str:
    async with database.transaction() as session:
        (item, *_) = await inbox.take(session, NOW, 1)
        assert await inbox.finish(session, item, NOW)
        return item.platform_id


async def fail_first(database: Database, now: datetime) -> InboxState:
    async with database.transaction() as session:
        (item, *_) = await inbox.take(session, now, 1)
        return await inbox.fail(session, item, "RuntimeError", now)


async def items(database: Database) -> list[InboxItem]:
    async with database.reading() as session:
        return list(await session.scalars(select(InboxItem).order_by(col(InboxItem.id))))


async def test_an_event_is_kept_as_it_came(either_database: Database) -> None:
    assert await receive(either_database, event("1")) == 1
    (item,) = await items(either_database)
    assert (item.raw, item.chat, item.state, item.received_at) == (
        {"update": "1", "text": "完成80%"}, "c1", InboxState.NEW, NOW
    )  # fmt: skip


async def test_nothing_received_changes_nothing(either_database: Database) -> None:
    assert await receive(either_database) == 0


async def test_the_same_update_is_kept_once(either_database: Database) -> None:
    assert await receive(either_database, event("1"), event("1", "other")) == 1
    assert await receive(either_database, event("1")) == 0


async def test_the_same_message_under_another_number_is_kept_once(either_database: Database) -> None:
    assert await receive(either_database, event("1", "m")) == 1
    assert await receive(either_database, event("2", "m"), event("3")) == 1


async def test_other_channels_have_numbers_of_their_own(either_database: Database) -> None:
    assert await receive(either_database, event("1"), event("1", channel="sandbox")) == 2


async def test_a_hundred_copies_in_any_order_are_one(either_database: Database) -> None:
    events = [event(str(number)) for number in range(20)] * 100
    random.Random(7).shuffle(events)
    assert sum([await receive(either_database, *events[start : start + 100]) for start in range(0, 2000, 100)]) == 20


async def test_rival_receivers_keep_it_once(either_database: Database) -> None:
    events = [event(str(number)) for number in range(30)]
    assert sum(await asyncio.gather(*(receive(either_database, *events) for _ in range(4)))) == 30


async def test_what_is_undone_was_never_received(either_database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with either_database.transaction() as session:
            await inbox.receive(session, [event("1")], NOW)
            raise ZeroDivisionError
    assert await receive(either_database, event("1")) == 1


async def test_one_event_of_each_chat_is_handed_out_oldest_first(either_database: Database) -> None:
    await receive(either_database, event("1"), event("2"), event("3", chat="c2"), event("4", chat="c2"))
    assert await heads(either_database) == ["1", "3"]
    assert await heads(either_database, limit=1) == ["1"]


async def test_the_next_of_a_chat_comes_when_the_first_is_finished(either_database: Database) -> None:
    await receive(either_database, event("1"), event("2"))
    assert await finish_first(either_database) == "1"
    assert await heads(either_database) == ["2"]


async def test_a_failing_event_pauses_its_chat_and_no_other(either_database: Database) -> None:
    await receive(either_database, event("1"), event("2"), event("3", chat="c2"))
    assert await fail_first(either_database, NOW) is InboxState.NEW
    assert await heads(either_database) == ["3"]
    assert await heads(either_database, NOW + timedelta(seconds=3)) == ["1", "3"]


async def test_an_event_that_always_fails_is_put_aside_and_shown(either_database: Database) -> None:
    await receive(either_database, event("1"), event("2"))
    now, outcomes = NOW, []
    for _ in range(inbox.TRIES):
        outcomes.append(await fail_first(either_database, now))
        now += timedelta(minutes=20)
    assert outcomes == [InboxState.NEW] * (inbox.TRIES - 1) + [InboxState.FAILED]
    assert await heads(either_database, now) == ["2"]
    failed = (await items(either_database))[0]
    assert (failed.tries, failed.error, failed.finished_at is not None) == (inbox.TRIES, "RuntimeError", True)


async def test_an_event_is_finished_once(either_database: Database) -> None:
    await receive(either_database, event("1"))
    async with either_database.transaction() as session:
        (item,) = await inbox.take(session, NOW, 1)
    async with either_database.transaction() as session:
        assert await inbox.finish(session, item, NOW)
    async with either_database.transaction() as session:
        assert not await inbox.finish(session, item, NOW)
    assert await heads(either_database) == []


async def test_rival_listeners_finish_each_event_once(either_database: Database) -> None:
    await receive(either_database, *(event(str(number), chat=f"c{number}") for number in range(12)))

    async def listen() -> int:
        async with either_database.transaction() as session:
            taken = await inbox.take(session, NOW, 12)
            return sum([await inbox.finish(session, item, NOW) for item in taken])

    finished = sum(await asyncio.gather(*(listen() for _ in range(4))))
    assert finished == 12
    assert {item.state for item in await items(either_database)} == {InboxState.DONE}
