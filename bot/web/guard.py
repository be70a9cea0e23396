"""One gate before every page and door: host, limits, CSRF, size of the body, security headers."""

import hmac
import re
import secrets
from dataclasses import dataclass
from urllib.parse import parse_qs

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.core.config import Settings
from bot.core.secrets import redact
from bot.web.body import Gone, TooLarge, TooSlow, replay, take_in
from bot.web.limits import Limit
from bot.web.origin import answers_to, is_own_origin

log = structlog.get_logger(__name__)

COOKIE = "zhenggai_csrf"
HEADER = "x-csrf-token"
FIELD = "csrf"
HOOKS = "/hooks/"

FORM_BYTES = 64 * 1024
HOOK_BYTES = 1024 * 1024
_ENVELOPE_BYTES = 64 * 1024
"""What a form puts around a file."""

_MACHINES = (HOOKS, "/health/", "/metrics")
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # Not "no-referrer": with it browsers send "Origin: null" with our own forms.
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


@dataclass(frozen=True, slots=True)
class Refused(Exception):
    """The gate stays shut, with a status and a Chinese sentence."""

    status: int
    sentence: str
    retry_after: int | None = None


class Guard:
    """Wraps the application; nothing reaches a page that it has not let through.

    The address that counts is the connection's own: what a forwarding header says anybody can say.
    """

    def __init__(self, app: ASGIApp, settings: Settings, upload_paths: re.Pattern[str]) -> None:
        self._app = app
        self._web = settings.web
        self._upload_bytes = settings.evidence.max_megabytes * 1024 * 1024 + _ENVELOPE_BYTES
        self._upload_paths = upload_paths
        self._looks = Limit(burst=400, per_second=40)
        self._posts = Limit(burst=60, per_second=5)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        visit = _Visit(scope, send, is_secure=self._web.public_url.startswith("https:"))
        try:
            await self._app(scope, await self._let_in(visit, receive), visit.send)
        except Refused as refused:
            await visit.refuse(scope, receive, refused)
        except Gone:
            return
        except Exception:
            log.exception("page_failed", path=redact(visit.path, ()))
            await visit.refuse(scope, receive, Refused(500, "程序出错，已记入日志。请稍后再试，仍不行请联系管理员。"))

    async def _let_in(self, visit: "_Visit", receive: Receive) -> Receive:
        """The way to the body for the page. Raises Refused, or Gone when nobody waits for an answer any more."""
        if not visit.path.startswith(_MACHINES):
            self._know_host(visit)
            self._slow_down(visit)
        if visit.method in _SAFE:
            return receive
        is_hook = visit.path.startswith(HOOKS)
        if not is_hook and not is_own_origin(visit.headers, self._web.public_url):
            raise Refused(403, "请求不是从本页面发出的，已拒绝。请刷新页面后重试。")
        limit = HOOK_BYTES if is_hook else self._room(visit.path)
        try:
            body = await take_in(receive, visit.headers.get("content-length"), limit)
        except TooLarge:
            raise Refused(413, f"内容超过 {max(limit // 1_048_576, 1)} MB，请压缩或拆分后再发。") from None
        except TooSlow:
            raise Refused(408, "网络太慢，内容没有收全。请重新发送。") from None
        if not is_hook and not visit.has_token(body):
            raise Refused(403, "页面已过期。请刷新后重试。")
        return replay(body, receive)

    def _know_host(self, visit: "_Visit") -> None:
        if not answers_to(visit.headers.get("host", ""), self._web.public_url, self._web.host):
            raise Refused(421, "不认识这个访问地址。如要用域名访问，请把它写进配置项 web.public_url。")

    def _slow_down(self, visit: "_Visit") -> None:
        limit = self._looks if visit.method in _SAFE else self._posts
        wait = limit.take(visit.address)
        if wait:
            raise Refused(429, "操作太频繁，请稍候再试。", retry_after=int(wait) + 1)

    def _room(self, path: str) -> int:
        return self._upload_bytes if self._upload_paths.fullmatch(path) else FORM_BYTES


class _Visit:
    """One request at the gate, and the answer's headers on its way out."""

    def __init__(self, scope: Scope, send: Send, *, is_secure: bool) -> None:
        self.path: str = scope["path"]
        self.method: str = scope["method"]
        self.headers = Headers(scope=scope)
        self.address: str = (scope.get("client") or ("",))[0]
        self._send = send
        self._is_secure = is_secure
        self._answered = False
        cookie = cookie_parser(self.headers.get("cookie", "")).get(COOKIE, "")
        self._cookie = cookie if _TOKEN.fullmatch(cookie) else ""
        self._token = self._cookie or secrets.token_urlsafe(32)
        scope.setdefault("state", {})["csrf"] = self._token

    def has_token(self, body: bytes) -> bool:
        """Whether the header, or the hidden field of a plain form, repeats the cookie."""
        given = self.headers.get(HEADER, "")
        if not given and self.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
            given = (parse_qs(body.decode("utf-8", "replace")).get(FIELD) or [""])[0]
        return bool(self._cookie) and hmac.compare_digest(self._cookie.encode(), given.encode())

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._answered = True
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
            is_static = self.path.startswith("/static/")
            headers.setdefault("cache-control", "no-cache" if is_static else "no-store")
            if not self._cookie and headers.get("content-type", "").startswith("text/html"):
                secure = "; Secure" if self._is_secure else ""
                headers.append("set-cookie", f"{COOKIE}={self._token}; Path=/; HttpOnly; SameSite=Lax{secure}")
        await self._send(message)

    async def refuse(self, scope: Scope, receive: Receive, refused: Refused) -> None:
        """Answers with the sentence, unless an answer is on its way already."""
        if self._answered:
            return
        headers = {"retry-after": str(refused.retry_after)} if refused.retry_after else None
        answer = JSONResponse({"error": refused.sentence}, refused.status, headers)
        await answer(scope, receive, self.send)
