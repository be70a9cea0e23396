"""The Bot API over real HTTP, on a thread with its own loop, where connections can be cut and refused."""

import asyncio
import json
import re
import socket
import threading
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from uvicorn import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from tests.support.fake_telegram.arguments import Arguments, read_arguments
from tests.support.fake_telegram.errors import ApiError, conflict
from tests.support.fake_telegram.faults import Break, Fault
from tests.support.fake_telegram.methods import METHODS, take_updates
from tests.support.fake_telegram.model import Call
from tests.support.fake_telegram.webhook import deliver_updates
from tests.support.fake_telegram.world import World

TOKEN_SHAPE = re.compile(r"\d+:[\w-]+")
LINK_SECONDS = 3600
LONGEST_POLL = 50


class Connection(H11Protocol):
    """A connection of uvicorn that keeps quiet: its access log would print the token of every call."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.access_log = False


class Server:
    """Listens on 127.0.0.1; its port stays reserved while connections are refused."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.loop = asyncio.new_event_loop()
        self._reserved = _socket(0)
        self.port: int = self._reserved.getsockname()[1]
        self._thread = threading.Thread(target=self._run, name="fake-telegram", daemon=True)
        self._state = ServerState()
        routes = [
            Route("/bot{token}/{method}", self._api, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", self._download, methods=["GET"]),
        ]
        self._config = Config(Starlette(routes=routes), log_config=None, lifespan="off", ws="none")
        self._listener: asyncio.Server | None = None
        self._polls: list[asyncio.Future[str]] = []
        self._updated = asyncio.Event()

    def start(self) -> None:
        """Starts listening; when it returns, connections are taken."""
        self.world.on_update.append(self._wake_from_anywhere)
        self._thread.start()
        self.call(self._open())

    def stop(self) -> None:
        """Closes everything and ends the thread."""
        self.world.on_update.clear()
        self.call(self._shut_down())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join()
        self.loop.close()
        self._reserved.close()

    def call(self, work: Coroutine[Any, Any, None]) -> None:
        """Runs a coroutine on the server's loop and waits for it."""
        asyncio.run_coroutine_threadsafe(work, self.loop).result(timeout=10)

    def refuse(self) -> None:
        """From now on connecting fails at once; open connections are cut."""
        self.call(self._close())

    def accept(self) -> None:
        """Takes connections again, on the same port."""
        self.call(self._open())

    def _run(self) -> None:
        asyncio.set_event_loop(self.loop)
        self.loop.create_task(deliver_updates(self.world, self._updated))
        self.loop.run_forever()

    def _wake_from_anywhere(self) -> None:
        self.loop.call_soon_threadsafe(self._wake)

    def _wake(self) -> None:
        self._updated.set()
        for poll in self._polls:
            if not poll.done():
                poll.set_result("update")

    async def _open(self) -> None:
        if self._listener is None:
            self._listener = await self.loop.create_server(
                lambda: Connection(self._config, self._state, {}), sock=_socket(self.port), backlog=512
            )

    async def _close(self) -> None:
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        for connection in list(self._state.connections):
            if isinstance(connection, Connection):
                connection.transport.abort()

    async def _shut_down(self) -> None:
        await self._close()
        others = [task for task in asyncio.all_tasks(self.loop) if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await self.loop.shutdown_default_executor()

    async def _api(self, request: Request) -> Response:
        token, method = request.path_params["token"], request.path_params["method"]
        if not TOKEN_SHAPE.fullmatch(token):
            return _answer(ApiError(404, "Not Found"))
        if token != self.world.token:
            return _answer(ApiError(401, "Unauthorized"))
        arguments = await read_arguments(request)
        call, fault = self._meet(method, arguments)
        if fault is not None and fault.breaks is Break.BEFORE:
            return await self._cut(request)
        answer = await self._answered(request, call, arguments, fault)
        if fault is not None and fault.breaks is Break.AFTER:
            return await self._cut(request)
        if fault is not None and fault.holds is not None:
            await _either(fault.holds.released.wait(), request)
        return answer

    def _meet(self, method: str, arguments: Arguments) -> tuple[Call, Fault | None]:
        """Writes the call down and finds the fault that waits for it."""
        with self.world.changed:
            files = {name: upload.name for name, upload in arguments.uploads.items()}
            call = Call(method, dict(arguments.values), files, self.world.now())
            self.world.calls.append(call)
            self.world.changed.notify_all()
            return call, self.world.faults.take(method)

    async def _answered(self, request: Request, call: Call, arguments: Arguments, fault: Fault | None) -> Response:
        if fault is not None and fault.answer is not None:
            call.code = fault.answer[0]
            return Response(fault.answer[1], fault.answer[0])
        try:
            if fault is not None and fault.error is not None:
                raise fault.error
            result = await self._result(request, call.method, arguments)
        except ApiError as error:
            return self._close_call(call, error.code, error.description, _answer(error))
        return self._close_call(call, 200, "", JSONResponse({"ok": True, "result": result}))

    def _close_call(self, call: Call, code: int, description: str, response: Response) -> Response:
        with self.world.changed:
            call.code, call.description = code, description
            self.world.changed.notify_all()
        return response

    async def _result(self, request: Request, method: str, arguments: Arguments) -> Any:
        if method == "getUpdates":
            return await self._poll(request, arguments)
        work = METHODS.get(method)
        if work is None:
            raise ApiError(404, "Not Found")
        with self.world.changed:
            return work(self.world, arguments)

    async def _poll(self, request: Request, arguments: Arguments) -> list[dict[str, Any]]:
        """getUpdates: a later poll ends an earlier one with 409, an active web hook ends both."""
        if self.world.webhook.url:
            raise conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            )
        for earlier in self._polls:
            if not earlier.done():
                earlier.set_result("conflict")
        poll: asyncio.Future[str] = self.loop.create_future()
        self._polls.append(poll)
        try:
            return await self._wait_for_updates(request, arguments, poll)
        finally:
            self._polls.remove(poll)

    async def _wait_for_updates(
        self, request: Request, arguments: Arguments, poll: asyncio.Future[str]
    ) -> list[dict[str, Any]]:
        with self.world.changed:
            batch = take_updates(self.world, arguments)
        seconds = min(arguments.integer("timeout"), LONGEST_POLL)
        if batch or seconds <= 0:
            return batch
        timer = self.loop.call_later(seconds, _resolve, poll, "timeout")
        try:
            if not await _either(poll, request):
                return []
        finally:
            timer.cancel()
        if poll.result() == "conflict":
            raise conflict("terminated by other getUpdates request; make sure that only one bot instance is running")
        with self.world.changed:
            return take_updates(self.world, arguments)

    async def _download(self, request: Request) -> Response:
        token, path = request.path_params["token"], request.path_params["path"]
        if token != self.world.token:
            return _answer(ApiError(401, "Unauthorized"))
        call, fault = self._meet("download", Arguments({"path": path}))
        if fault is not None and fault.breaks is not None:
            return await self._cut(request)
        try:
            if fault is not None and fault.error is not None:
                raise fault.error
            data = self._linked(path)
        except ApiError as error:
            return self._close_call(call, error.code, error.description, _answer(error))
        return self._close_call(call, 200, "", Response(data, media_type="application/octet-stream"))

    def _linked(self, path: str) -> bytes:
        with self.world.changed:
            link = self.world.links.get(path)
            if link is None or self.world.now() - link.given_at > LINK_SECONDS:
                raise ApiError(404, "Not Found")
            return link.file.data

    async def _cut(self, request: Request) -> Response:
        """Breaks the connection without an answer and waits until it is gone."""
        for connection in list(self._state.connections):
            if isinstance(connection, Connection) and connection.client == tuple(request.scope["client"]):
                connection.transport.abort()
        while (await request.receive())["type"] != "http.disconnect":
            pass
        return Response()


def _socket(port: int) -> socket.socket:
    """A bound socket that does not listen yet; several may share a port, so that it stays ours between listeners."""
    # With the protocol named, asyncio turns Nagle's algorithm off; otherwise each answer waits 40 ms.
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    bound.bind(("127.0.0.1", port))
    return bound


def _answer(error: ApiError) -> Response:
    return Response(json.dumps(error.body()), error.code, media_type="application/json")


def _resolve(future: asyncio.Future[str], result: str) -> None:
    if not future.done():
        future.set_result(result)


async def _either(work: Awaitable[Any], request: Request) -> bool:
    """Waits for the work or for the client to hang up, whichever is first; True when the work is done."""
    waiting = [asyncio.ensure_future(work), asyncio.ensure_future(_hung_up(request.receive))]
    try:
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        return waiting[0].done()
    finally:
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)


async def _hung_up(receive: Callable[[], Awaitable[Any]]) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
