"""Whether the program lives, whether it is ready, and a few counts for a monitoring system."""

import asyncio
from datetime import timedelta
from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse, PlainTextResponse
from sqlalchemy import func
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped
from sqlmodel import col, select

from bot.core.errors import StorageError
from bot.core.migrations import require_newest
from bot.documents import say
from bot.post.delivery import Delivery, DeliveryState
from bot.post.inbox import InboxItem, InboxState
from bot.web.context import WebContext

SWEEP_LATE = timedelta(minutes=5)
"""The deadline check rings every minute; so long without one, somebody should look."""

_DATABASE_SECONDS = 5.0


class Health:
    """The doors for machines that watch; they tell counts and yes or no, nothing of the ledger."""

    def __init__(self, context: WebContext) -> None:
        self._context = context

    def router(self) -> APIRouter:
        router = APIRouter()
        router.add_api_route("/health/live", self.live, methods=["GET", "HEAD"])
        router.add_api_route("/health/ready", self.ready, methods=["GET", "HEAD"])
        router.add_api_route("/metrics", self.metrics, methods=["GET"])
        return router

    async def live(self) -> JSONResponse:
        """200 as long as the process answers at all."""
        return JSONResponse({"ok": True})

    async def ready(self) -> JSONResponse:
        """200 when the database answers at the newest schema and deadlines are being checked, else 503."""
        checks = [await self._database(), self._sweep()]
        ok = all(check["ok"] for check in checks)
        return JSONResponse({"ok": ok, "checks": checks}, 200 if ok else 503)

    async def _database(self) -> dict[str, Any]:
        try:
            async with asyncio.timeout(_DATABASE_SECONDS):
                await require_newest(self._context.database)
        except StorageError as error:
            return _check("database", ok=False, message=say.refusal(error))
        except (TimeoutError, SQLAlchemyError):
            return _check("database", ok=False, message="数据库没有应答。请检查数据库服务和磁盘。")
        return _check("database", ok=True, message="数据库正常，版本最新")

    def _sweep(self) -> dict[str, Any]:
        if self._context.sweep_age is None:
            return _check("sweep", ok=True, message="由演示时钟推进")
        age = self._context.sweep_age()
        if age is None:
            return _check("sweep", ok=False, message="启动后还没有检查过期限，请稍候再看。")
        if age > SWEEP_LATE:
            minutes = int(age.total_seconds() // 60)
            return _check("sweep", ok=False, message=f"已 {minutes} 分钟没有检查期限，请查看日志并重启服务。")
        return _check("sweep", ok=True, message="期限检查正常")

    async def metrics(self) -> PlainTextResponse:
        """Counts in the text format of Prometheus."""
        async with self._context.database.reading() as session:
            deliveries = await _by_state(session, col(Delivery.state))
            items = await _by_state(session, col(InboxItem.state))
        lines = [
            "# HELP zhenggai_deliveries Messages to recipients by state.",
            "# TYPE zhenggai_deliveries gauge",
            *(f'zhenggai_deliveries{{state="{state}"}} {deliveries.get(state, 0)}' for state in DeliveryState),
            "# HELP zhenggai_inbox Events received by state.",
            "# TYPE zhenggai_inbox gauge",
            *(f'zhenggai_inbox{{state="{state}"}} {items.get(state, 0)}' for state in InboxState),
        ]
        return PlainTextResponse("\n".join(lines) + "\n", media_type="text/plain; version=0.0.4")


async def _by_state(session: AsyncSession, state: Mapped[Any]) -> dict[str, int]:
    """How many rows stand in each state."""
    return {row[0]: row[1] for row in await session.execute(select(state, func.count()).group_by(state))}


def _check(name: str, *, ok: bool, message: str) -> dict[str, Any]:
    return {"name": name, "ok": ok, "message": message}
