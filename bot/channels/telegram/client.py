"""The library's Bot on connections that alone know the token: no log line, error or repr can show it."""

import os
import urllib.request
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import httpx
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.core.secrets import Secret

PLACEHOLDER = "TOKEN"
"""What the library takes for the token; the transport puts the real one in, last of all."""

CONNECT_SECONDS = 5.0
WRITE_SECONDS = 10.0
READ_SECONDS = 15.0
POOL_SECONDS = 2.0
"""Together below the 20 seconds a call may last. A short read time would make many calls uncertain."""

# The library's own switch: `retry_after` becomes a timedelta, and reading it gives no warning.
os.environ.setdefault("PTB_TIMEDELTA", "1")


class TokenTransport(httpx.AsyncBaseTransport):
    """Puts the token into the address of a request when nobody is left who could log it."""

    def __init__(self, token: Secret, root: str, connections: int) -> None:
        self._token = token
        parts = urlsplit(root)
        self._inner = httpx.AsyncHTTPTransport(
            # Loading the certificates takes longer than all the rest, and plain HTTP has no use for them.
            verify=parts.scheme != "http",
            limits=httpx.Limits(max_connections=connections),
            proxy=_proxy(parts.scheme, parts.hostname or ""),
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        token = quote(self._token.reveal(), safe=":").encode()
        path = request.url.raw_path.replace(f"/bot{PLACEHOLDER}/".encode(), b"/bot" + token + b"/", 1)
        real = httpx.Request(
            request.method,
            request.url.copy_with(raw_path=path),
            headers=request.headers,
            stream=request.stream,
            extensions=request.extensions,
        )
        return await self._inner.handle_async_request(real)

    async def aclose(self) -> None:
        await self._inner.aclose()


class QuietRequest(HTTPXRequest):
    """Takes the token out of answers too: a proxy's error page may repeat the address it was asked for."""

    def __init__(self, token: Secret, root: str, connections: int) -> None:
        self._token = token
        super().__init__(
            connection_pool_size=connections,
            connect_timeout=CONNECT_SECONDS,
            read_timeout=READ_SECONDS,
            write_timeout=WRITE_SECONDS,
            pool_timeout=POOL_SECONDS,
            httpx_kwargs={"transport": TokenTransport(token, root, connections)},
        )

    async def do_request(self, url: str, method: str, *rest: Any, **named: Any) -> tuple[int, bytes]:
        code, payload = await super().do_request(url, method, *rest, **named)
        if method == "POST" or code != httpx.codes.OK:
            payload = payload.replace(self._token.reveal().encode(), b"***")
        return code, payload


class Client:
    """A Bot with a pool of connections of its own; nothing is opened before the first call."""

    def __init__(self, token: Secret, root: str, connections: int) -> None:
        self._request = QuietRequest(token, root, connections)
        self._root = root.rstrip("/")
        self.bot = Bot(
            PLACEHOLDER,
            base_url=f"{self._root}/bot",
            base_file_url=f"{self._root}/file/bot",
            request=self._request,
            get_updates_request=self._request,
        )

    async def updates(self, offset: int | None, seconds: int, kinds: str) -> list[dict[str, Any]]:
        """One long poll of at most `seconds`, as raw as it came; raises TelegramError.

        The library's own `get_updates` gives its types, from which the raw form cannot be had back.
        """
        query = {"timeout": seconds, "allowed_updates": kinds, **({} if offset is None else {"offset": offset})}
        answer = await self._request.post(
            f"{self._root}/bot{PLACEHOLDER}/getUpdates?{urlencode(query)}", read_timeout=seconds + READ_SECONDS
        )
        return answer if isinstance(answer, list) else []

    async def close(self) -> None:
        """Releases the connections; calls under way fail."""
        await self._request.shutdown()


def _proxy(scheme: str, host: str) -> str | None:
    """The proxy that the environment names for this host, if any; httpx looks for none once it has a transport."""
    if urllib.request.proxy_bypass(host):
        return None
    named = urllib.request.getproxies()
    return named.get(scheme) or named.get("all")
