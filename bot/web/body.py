"""Takes a request's body in before any page sees it, and no more of it than allowed."""

import asyncio

from starlette.types import Message, Receive

_SECONDS = 60.0
"""The longest time a body may take; a sender of one byte a minute holds no page."""


class TooLarge(Exception):
    """The body is larger than its door allows."""


class TooSlow(Exception):
    """The body did not arrive in time."""


class Gone(Exception):
    """The sender hung up before the body was whole."""


async def take_in(receive: Receive, announced: str | None, limit: int) -> bytes:
    """The whole body. Raises TooLarge (by the announced length already), TooSlow or Gone."""
    if announced is not None and (len(announced) > 18 or not announced.isdecimal() or int(announced) > limit):
        raise TooLarge
    chunks: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(_SECONDS):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise Gone
                chunk = message.get("body", b"")
                size += len(chunk)
                if size > limit:
                    raise TooLarge
                chunks.append(chunk)
                if not message.get("more_body", False):
                    return b"".join(chunks)
    except TimeoutError:
        raise TooSlow from None


def replay(body: bytes, receive: Receive) -> Receive:
    """Gives the page the body in one piece, and after it whatever the connection says."""
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again
