"""What a channel is: it sends, reads and fetches, and says what it can do and how fast."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from bot.core.message import Incoming, IncomingFile, Outcome, Outgoing

Store = Callable[[Sequence[Mapping[str, Any]]], Awaitable[None]]
"""Commits raw updates to the inbox; when it returns they are safe."""


@dataclass(frozen=True, slots=True)
class Abilities:
    """What the platform can do. `closes_window`: resending the same bytes within `duplicate_window` seconds is harmless."""

    edits: bool = True
    buttons: bool = True
    files: bool = True
    text_units: int = 4096
    closes_window: bool = False
    duplicate_window: float = 0.0


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds between two messages to one person's chat, to one group, and messages a second over all chats."""

    chat_seconds: float = 0.0
    group_seconds: float = 0.0
    per_second: float = 1000.0


@dataclass(frozen=True, slots=True)
class Check:
    """One line of `doctor`: what was looked at, whether it is well, and in Chinese what is wrong and how to mend it."""

    name: str
    ok: bool
    message: str
    mend: str = ""


class Channel(Protocol):
    """A way to reach people. It never raises for what the network does, never retries, never waits for a rate limit."""

    name: str
    abilities: Abilities
    pace: Pace

    async def send(self, chat: str, message: Outgoing) -> Outcome:
        """One call to the platform: a new message, or an edit when `message.edits` is set. Lasts at most 20 s."""
        ...

    async def acknowledge(self, press: str, text: str = "") -> None:
        """Stops the waiting sign on a pressed button; best effort, never raises."""
        ...

    def read(self, raw: Mapping[str, Any]) -> tuple[Incoming, ...]:
        """The platform's own form as events; pure; an unknown form gives an OTHER event, never an error."""
        ...

    async def fetch(self, file: IncomingFile, limit: int) -> bytes:
        """The file's bytes; raises BadInput (Chinese sentence) when it is larger than `limit` bytes or gone,
        and OSError when the network failed and a later try may succeed."""
        ...

    def link(self, code: str) -> str | None:
        """A link that opens the chat with this pairing code, where the platform has such links."""
        ...

    async def listen(self, store: Store) -> None:
        """Receives until cancelled, confirming to the platform only what `store` has committed.
        Returns at once where updates arrive by web hook."""
        ...

    async def check(self) -> list[Check]:
        """Looks whether the platform can be reached with these credentials."""
        ...

    async def close(self) -> None:
        """Releases connections."""
        ...
