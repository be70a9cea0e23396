"""Where platforms knock: committed to the inbox before they hear that we have it."""

import json
from typing import Any

import structlog
from fastapi import APIRouter, Request, Response
from sqlalchemy.exc import DBAPIError

from bot.core import checkpoint
from bot.core.storable import storable
from bot.post import inbox
from bot.web.context import WebContext

log = structlog.get_logger(__name__)

SECRET_HEADER = "x-telegram-bot-api-secret-token"  # noqa: S105 the header's name, not a secret


class Hooks:
    """The doors for platforms. The gate has capped the body already; a knock has no cookie, it has a secret."""

    def __init__(self, context: WebContext) -> None:
        self._context = context

    def router(self) -> APIRouter:
        router = APIRouter()
        if self._takes_telegram():
            router.add_api_route("/hooks/telegram", self.telegram, methods=["POST"])
        return router

    def _takes_telegram(self) -> bool:
        telegram = self._context.settings.telegram
        return telegram.mode == "webhook" and bool(telegram.webhook_secret) and "telegram" in self._context.channels

    async def telegram(self, request: Request) -> Response:
        """200 once the update is safe; 403 for a wrong secret, which is compared in constant time and never logged.

        Anything else but 2xx makes Telegram knock again later, so 503 says: not stored, come again.
        """
        if not self._context.settings.telegram.webhook_secret.matches(request.headers.get(SECRET_HEADER, "")):
            return Response(status_code=403)
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
            return Response(status_code=415)
        raw = _object(await request.body())
        if raw is None:
            return Response(status_code=400)
        return await self._store("telegram", raw)

    async def _store(self, channel: str, raw: dict[str, Any]) -> Response:
        events = [(raw, incoming) for incoming in self._context.channels[channel].read(raw)]
        try:
            async with self._context.database.transaction() as session:
                await inbox.receive(session, events, self._context.clock.now())
        except DBAPIError:
            log.exception("hook_not_stored", channel=channel)
            return Response(status_code=503)
        checkpoint.reached("hook.committed")
        self._context.wake()
        return Response(status_code=200)


def _object(body: bytes) -> dict[str, Any] | None:
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return storable(value) if isinstance(value, dict) else None
