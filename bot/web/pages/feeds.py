"""The door for calendars: whoever has a feed's address may read it, nobody else learns that it exists."""

import asyncio
import hashlib

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from bot.documents.feed import write_feed
from bot.ledger.calendar_feed import feed_of, reader_of
from bot.web.context import WebContext

PREFIX = "/feeds/"
_UNKNOWN = "没有这个日历，或订阅地址已作废。请向整改办索取新的地址。"
_HEADERS = {
    # Only the calendar itself may keep a copy, and it asks each time whether the copy still holds.
    "cache-control": "private, no-cache",
    "x-robots-tag": "noindex",
    "content-disposition": 'inline; filename="zhenggai.ics"',
}


class Feeds:
    """Calendar feeds; the token in the address is the key, no login is asked for."""

    def __init__(self, context: WebContext) -> None:
        self._context = context

    def router(self) -> APIRouter:
        router = APIRouter()
        router.add_api_route(PREFIX + "{token}.ics", self.feed, methods=["GET", "HEAD"])
        return router

    async def feed(self, request: Request) -> Response:
        """The feed; 304 when the asker has it as it stands, 404 for an unknown and for a revoked address alike."""
        async with self._context.database.reading() as session:
            # Declared as a parameter, the token would make FastAPI load a whole second pydantic at each start.
            person = await reader_of(session, request.path_params["token"])
            feed = await feed_of(session, person, self._context.clock.now()) if person else None
        if feed is None:
            return JSONResponse({"error": _UNKNOWN}, 404)
        # A leader of a thousand items takes half a second, in which others want to be served.
        body = await asyncio.to_thread(write_feed, feed)
        headers = {**_HEADERS, "etag": f'"{hashlib.sha256(body).hexdigest()[:32]}"'}
        if _knows(request.headers.get("if-none-match", ""), headers["etag"]):
            return Response(status_code=304, headers=headers)
        return Response(body, media_type="text/calendar; charset=utf-8", headers=headers)


def _knows(asked: str, etag: str) -> bool:
    """Whether If-None-Match names the tag; proxies that compress make it a weak one."""
    tags = {tag.strip().removeprefix("W/") for tag in asked.split(",")}
    return etag in tags or "*" in tags
