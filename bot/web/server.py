"""Puts pages and doors behind the gate."""

import re
from http import HTTPStatus
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles

from bot.channels.sandbox import SandboxChannel
from bot.core.errors import NotAllowed, NotFound, NotPossible, Refusal
from bot.documents import say
from bot.web.context import WebContext
from bot.web.guard import Guard
from bot.web.health import Health
from bot.web.hooks import Hooks
from bot.web.pages.feeds import Feeds
from bot.web.pages.sandbox import SandboxPages

_STATIC = Path(__file__).parent / "static"
_UPLOADS = re.compile(r"/sandbox/chats/[^/]+/file")
_STATUS = {NotAllowed: 403, NotFound: 404, NotPossible: 409}
_SENTENCES = {404: "没有这个页面。", 405: "这个地址不接受这种请求。", 503: "暂时不能服务，请稍后再试。"}


def build(context: WebContext) -> FastAPI:
    """The application; the sandbox page is there in the demo only."""
    app = FastAPI(title="整改", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.closing = []
    app.add_middleware(Guard, settings=context.settings, upload_paths=_UPLOADS)
    app.add_exception_handler(Refusal, _refused)
    app.add_exception_handler(RequestValidationError, _unreadable)
    app.add_exception_handler(HTTPException, _failed)
    app.include_router(Hooks(context).router())
    app.include_router(Health(context).router())
    app.include_router(Feeds(context).router())
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    channel = context.channels.get("sandbox")
    if context.demo is not None and isinstance(channel, SandboxChannel):
        pages = SandboxPages(context, context.demo, channel)
        app.include_router(pages.router())
        app.state.closing.append(pages.close)
    return app


def close_streams(app: FastAPI) -> None:
    """To be called before the server stops: answers that would go on for ever come to their end."""
    for close in app.state.closing:
        close()


async def _refused(_request: Request, error: Exception) -> JSONResponse:
    status = next((status for kind, status in _STATUS.items() if isinstance(error, kind)), 400)
    sentence = say.refusal(error) if isinstance(error, Refusal) else str(error)
    return JSONResponse({"error": sentence}, status)


async def _unreadable(_request: Request, _error: Exception) -> JSONResponse:
    return JSONResponse({"error": "页面发来的内容读不懂，请刷新后重试。"}, 422)


async def _failed(_request: Request, error: Exception) -> JSONResponse:
    status = error.status_code if isinstance(error, HTTPException) else 500
    sentence = _SENTENCES.get(status) or HTTPStatus(status).phrase
    return JSONResponse({"error": sentence}, status)
