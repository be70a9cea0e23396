"""A body is taken in whole or not at all."""

import asyncio
from collections.abc import Iterable

import pytest
from starlette.types import Message, Receive

from bot.web.body import Gone, TooLarge, replay, take_in


def pieces(*bodies: bytes, end: Iterable[Message] = ()) -> Receive:
    messages: list[Message] = [{"type": "http.request", "body": body, "more_body": True} for body in bodies]
    left = iter([*messages, *(end or [{"type": "http.request", "body": b"", "more_body": False}])])

    async def receive() -> Message:
        return next(left)

    return receive


async def test_the_pieces_are_put_together() -> None:
    assert await take_in(pieces(b"ab", b"", b"c"), None, 3) == b"abc"


async def test_one_byte_too_many_is_refused() -> None:
    with pytest.raises(TooLarge):
        await take_in(pieces(b"ab", b"cd"), None, 3)


async def test_an_announced_length_is_refused_before_anything_is_read() -> None:
    with pytest.raises(TooLarge):
        await take_in(pieces(), "4", 3)


async def test_a_sender_who_hangs_up_has_sent_nothing() -> None:
    with pytest.raises(Gone):
        await take_in(pieces(b"a", end=[{"type": "http.disconnect"}]), None, 3)


async def test_the_page_gets_the_body_once_and_then_the_connection() -> None:
    async def later() -> Message:
        return {"type": "http.disconnect"}

    receive = replay(b"abc", later)
    assert (await receive())["body"] == b"abc"
    assert (await asyncio.wait_for(receive(), 5))["type"] == "http.disconnect"
