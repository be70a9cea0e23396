"""Fetches updates by long poll and confirms to Telegram only what has been stored."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.channels.channel import Store
from bot.channels.telegram.client import Client
from bot.channels.telegram.outcome import seconds_of

KINDS = json.dumps(["message", "edited_message", "callback_query", "my_chat_member"])
CONNECTIONS = 8
"""With a pool of one, a connection that is half dead makes every later poll fail for ever."""

SILENT_POLLS = 3
CALL_SECONDS = 20
FIRST_PAUSE = 1.0
LONGEST_PAUSE = 30.0
CONFLICT_PAUSE = 15.0
BAD_TOKEN_PAUSE = 60.0

Pause = Callable[[float], Awaitable[None]]

log = structlog.get_logger(__name__)


class Poller:
    """One receiver. `open_client` gives fresh connections, at the start and whenever the poll falls silent;
    `elapsed` measures spans in seconds, by default the event loop's."""

    def __init__(
        self,
        open_client: Callable[[], Client],
        store: Store,
        seconds: int,
        pause: Pause = asyncio.sleep,
        elapsed: Callable[[], float] | None = None,
    ) -> None:
        self._open_client = open_client
        self._store = store
        self._seconds = seconds
        self._pause = pause
        self._elapsed = elapsed or asyncio.get_running_loop().time
        self._offset: int | None = None
        self._failures = 0
        self._heard_at = 0.0

    async def run(self) -> None:
        """Polls until cancelled; no failure of network or store ends it, none moves the offset."""
        client = self._open_client()
        self._heard_at = self._elapsed()
        try:
            while True:
                seconds = await self._step(client)
                if self._is_silent():
                    log.warning("telegram_poll_silent", rebuilt=True)
                    await client.close()
                    client = self._open_client()
                    self._heard_at = self._elapsed()
                if seconds > 0:
                    await self._pause(seconds)
        finally:
            await client.close()

    async def _step(self, client: Client) -> float:
        """One poll and one commit; the seconds to pause before the next."""
        try:
            # The library's read time does not end a poll whose bytes come one by one.
            async with asyncio.timeout(self._seconds + CALL_SECONDS):
                updates = await client.updates(self._offset, self._seconds, KINDS)
            self._heard_at = self._elapsed()
            if updates:
                await self._store(updates)
        except (TelegramError, TimeoutError) as error:
            return self._after(error, str(error))
        except Exception as error:  # a store that fails now may take the same updates later
            log.exception("telegram_updates_not_stored")
            return self._after(error, type(error).__name__)
        self._failures = 0
        self._confirm(updates)
        return 0.0

    def _confirm(self, updates: list[dict[str, Any]]) -> None:
        """The next poll confirms what was stored.

        Once a poll with an offset came back empty, all is confirmed and the offset is dropped: after a week of
        silence Telegram numbers anew anywhere, and an old offset could hide smaller numbers.
        """
        numbers = [update["update_id"] for update in updates if isinstance(update.get("update_id"), int)]
        self._offset = max(numbers) + 1 if numbers else None

    def _after(self, error: Exception, words: str) -> float:
        """Counts and logs a failure; the pause after it."""
        self._failures += 1
        log.warning("telegram_poll_failed", kind=type(error).__name__, words=words, failures=self._failures)
        return pause_after(error, self._failures)

    def _is_silent(self) -> bool:
        """Whether no poll has succeeded for three times its length."""
        return self._elapsed() - self._heard_at > SILENT_POLLS * max(self._seconds, CALL_SECONDS)


def pause_after(error: Exception, failures: int) -> float:
    """Seconds until the next try after so many failures in a row, longer each time."""
    match error:
        case RetryAfter():
            return seconds_of(error)
        case Conflict():
            return CONFLICT_PAUSE
        case InvalidToken():
            return BAD_TOKEN_PAUSE
        case _:
            return float(min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(failures - 1, 10)))
