"""A Telegram for tests: the Bot API over real HTTP, people who talk and press, and everything that goes wrong."""

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self, TypeVar

from tests.support.fake_telegram.errors import ApiError
from tests.support.fake_telegram.faults import Break, Fault, Hold
from tests.support.fake_telegram.limits import UNLIMITED, Limits
from tests.support.fake_telegram.model import Button, Call, Chat, Json, Message, Press, StoredFile, User
from tests.support.fake_telegram.people import People
from tests.support.fake_telegram.server import Server
from tests.support.fake_telegram.world import World

__all__ = ["UNLIMITED", "Button", "Call", "Chat", "FakeTelegram", "Limits", "Message", "Press", "StoredFile", "User"]

TOKEN = "7100200300:AAFakeCanary-TokenThatMustNeverBeSeen1"
"""Shaped like a real token, and a canary: a test that finds it in any output has found a leak."""

Found = TypeVar("Found")


class FakeTelegram(People):
    """`with FakeTelegram() as server:` — then point a bot at `server.base_url` with `server.token`.

    `now` gives seconds for flood limits, expiry of presses (`query_seconds`), links and deletions, so that
    a test can move it; long polls alone last real seconds. All methods may be called from any thread.
    """

    def __init__(
        self,
        *,
        limits: Limits = Limits(),  # noqa: B008  frozen, so one for all is safe
        now: Callable[[], float] = time.monotonic,
        token: str = TOKEN,
        username: str = "zhenggai_test_bot",
        query_seconds: float = 15.0,
        privacy_mode: bool = True,
    ) -> None:
        bot = User(int(token.partition(":")[0]), "整改", username, is_bot=True)
        super().__init__(World(bot, token, limits, now, query_seconds, privacy_mode))
        self._server = Server(self.world)
        self.token = token
        self.base_url = f"http://127.0.0.1:{self._server.port}"

    def __enter__(self) -> Self:
        self._server.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.stop()

    # What can be seen

    def messages(self, chat: Chat) -> list[Message]:
        """All messages of the chat that are not deleted, oldest first."""
        with self.world.changed:
            return [message for message in self.world.messages.get(chat.id, {}).values() if not message.deleted]

    def from_bot(self, chat: Chat) -> list[Message]:
        """The bot's messages in the chat, oldest first."""
        return [message for message in self.messages(chat) if message.sender is self.world.bot]

    @property
    def calls(self) -> list[Call]:
        """Every call the bot made, oldest first."""
        with self.world.changed:
            return list(self.world.calls)

    def calls_to(self, method: str) -> list[Call]:
        """The calls of one method, oldest first; file downloads are called `download`."""
        return [call for call in self.calls if call.method == method]

    @property
    def pending(self) -> list[Json]:
        """The updates that the bot has not confirmed."""
        with self.world.changed:
            return self.world.waiting_updates()

    def commands(self, scope: str = "default") -> list[str]:
        """The names of the commands set for a scope."""
        with self.world.changed:
            return [command["command"] for command in self.world.commands.get(scope, [])]

    def wait_for(self, predicate: Callable[[], Found], timeout: float = 10.0) -> Found:
        """Waits until the predicate gives something true and returns that; asks again after each change."""
        with self.world.changed:
            found = self.world.changed.wait_for(predicate, timeout)
            if not found:
                last = [(call.method, call.code, call.description) for call in self.world.calls[-5:]]
                raise AssertionError(f"nothing after {timeout} s; the last calls were {last}")
            return found

    async def until(self, predicate: Callable[[], Found], seconds: float = 10.0) -> Found:
        """`wait_for` for tests in whose own loop the bot runs."""
        return await asyncio.to_thread(self.wait_for, predicate, seconds)

    # What can go wrong

    def lose_answer(self, method: str | None = None, times: int = 1, after: int = 0) -> None:
        """The next calls of `method` (None: any but getUpdates) are done, but the connection breaks before the answer."""
        self._plan(Fault(method, times, after, breaks=Break.AFTER))

    def lose_request(self, method: str | None = None, times: int = 1, after: int = 0) -> None:
        """The connection breaks before the call is done; the bot cannot tell it from `lose_answer`."""
        self._plan(Fault(method, times, after, breaks=Break.BEFORE))

    def hold_answer(self, method: str | None = None) -> Hold:
        """The next call is done, its answer kept back until `release()`."""
        hold = Hold(self._server.loop)
        self._plan(Fault(method, holds=hold))
        return hold

    def fail(
        self,
        code: int,
        description: str,
        retry_after: int | None = None,
        method: str | None = None,
        times: int = 1,
        after: int = 0,
    ) -> None:
        """The next calls are not done but answered with this error."""
        parameters = None if retry_after is None else {"retry_after": retry_after}
        self._plan(Fault(method, times, after, error=ApiError(code, description, parameters)))

    def answer_raw(self, code: int, body: bytes, method: str | None = None, times: int = 1) -> None:
        """The next calls are not done; something between gives an answer of its own, such as a proxy's page."""
        self._plan(Fault(method, times, answer=(code, body)))

    def _plan(self, fault: Fault) -> None:
        with self.world.changed:
            self.world.faults.waiting.append(fault)

    @contextmanager
    def refusing_connections(self) -> Iterator[None]:
        """Inside, the port refuses connections, and open ones are cut; afterwards it is as before."""
        self._server.refuse()
        try:
            yield
        finally:
            self._server.accept()

    def cut_connections(self) -> None:
        """Breaks every open connection, long polls among them; new ones are taken at once."""
        with self.refusing_connections():
            pass

    def duplicate_updates(self, batches: int = 1) -> None:
        """In the next batches each update comes twice."""
        with self.world.changed:
            self.world.faults.doubled_batches += batches

    def reorder_updates(self, batches: int = 1) -> None:
        """The next batches come last update first."""
        with self.world.changed:
            self.world.faults.reversed_batches += batches

    def redeliver(self) -> int:
        """Everything ever given to the bot comes once more under its old numbers, confirmed or not; how many."""
        with self.world.changed:
            updates = list(self.world.given.values())
            for update in updates:
                self.world.queue(update, stubborn=True)
            return len(updates)

    def repeat_under_new_numbers(self) -> int:
        """Everything ever given to the bot comes once more under new update numbers; how many."""
        with self.world.changed:
            updates = list(self.world.given.values())
            for update in updates:
                self.world.queue({**update, "update_id": self.world.next_update_id()})
            return len(updates)

    def jump_update_ids(self, to: int) -> None:
        """The next update has this number; after a week of silence Telegram starts anew anywhere."""
        with self.world.changed:
            self.world.jump_update_ids(to)
