"""The service from its start to a graceful stop: bells, listening channels, pages."""

import asyncio
import contextlib
import signal
import socket
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from typing import Any

import structlog
import uvicorn
from fastapi import FastAPI

from bot.app import House
from bot.channels.channel import Channel
from bot.core import checkpoint
from bot.core.config import WebSection
from bot.core.errors import ConfigurationError
from bot.core.storable import storable
from bot.core.tasks import end
from bot.post import inbox
from bot.web.server import close_streams
from jobs.runner import Runner

log = structlog.get_logger(__name__)

DRAIN_SECONDS = 20.0
"""Calls under way get this long to end on SIGTERM; with all else the stop stays within 25 s."""
_RESTART_SECONDS = 5.0
_PAGE_SECONDS = 2


class _Server(uvicorn.Server):
    """uvicorn without signal handlers of its own: the service decides when the pages end; `up` is set once they answer."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = asyncio.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.up.set()


async def serve(house: House, pages: Callable[[Runner], FastAPI], ready: Callable[[str], None]) -> None:
    """Runs until SIGTERM or SIGINT; `ready` is told the address of the pages once they answer.

    On the way out: no new updates, no new sends, calls under way are awaited, so that nothing is left uncertain.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, stop.set)
    runner = Runner(house.bells())
    async with _pages(house.settings.web, pages(runner), ready, stop):
        runner.start()
        listeners = [asyncio.create_task(_listen(house, channel, runner)) for channel in house.channels.values()]
        await stop.wait()
        log.info("stopping")
        await end(listeners)
        await house.sender.drain(DRAIN_SECONDS)
    await runner.stop()


async def _listen(house: House, channel: Channel, runner: Runner) -> None:
    """Keeps one channel listening; what it brings is in the inbox before the platform is told."""

    async def store(raw_updates: Sequence[Mapping[str, Any]]) -> None:
        kept = [storable(dict(raw)) for raw in raw_updates]
        events = [(raw, incoming) for raw in kept for incoming in channel.read(raw)]
        async with house.database.transaction() as session:
            await inbox.receive(session, events, house.clock.now())
        checkpoint.reached("inbox.committed")
        runner.ring("listener")

    while True:
        try:
            await channel.listen(store)
            return
        except Exception:
            # Listening must not end for one fault: an update nobody hears is a lost answer.
            log.exception("listening_failed", channel=channel.name)
        await asyncio.sleep(_RESTART_SECONDS)


@contextlib.asynccontextmanager
async def _pages(
    web: WebSection, app: FastAPI, ready: Callable[[str], None], stop: asyncio.Event
) -> AsyncIterator[None]:
    """Serves the pages inside the block. Raises ConfigurationError when the port is taken."""
    server = _Server(
        uvicorn.Config(
            app, host=web.host, port=web.port, log_config=None, access_log=False, server_header=False,
            # Nobody may tell us an address that is not the connection's: limits are counted by it.
            proxy_headers=False, timeout_graceful_shutdown=_PAGE_SECONDS,
        )
    )  # fmt: skip
    try:
        sockets = [server.config.bind_socket()]
    except SystemExit:
        # uvicorn ends the process when it cannot bind; a person needs the sentence instead.
        raise ConfigurationError(
            f"端口 {web.port} 打不开，可能已被别的程序占用。请修改配置项 web.port 或停止占用它的程序。"
        ) from None
    task = asyncio.create_task(server.serve(sockets=sockets))
    task.add_done_callback(lambda _: stop.set())
    await server.up.wait()
    host, port = sockets[0].getsockname()[:2]
    ready(f"http://{host}:{port}")
    try:
        yield
    finally:
        close_streams(app)
        server.should_exit = True
        await asyncio.gather(task, return_exceptions=True)
