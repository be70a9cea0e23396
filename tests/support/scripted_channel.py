"""A channel whose answers are written beforehand; everything else about it is real."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from typing import Any

from bot.channels.channel import Abilities, Check, Pace, Store
from bot.core.message import Accepted, Incoming, IncomingFile, Outcome, Outgoing, plain

Answer = Outcome | Exception | asyncio.Event
"""What a call meets: an outcome, an exception raised inside, or an event to wait for before it is accepted."""


class ScriptedChannel:
    """Remembers what it was given and answers as its script says, then with `Accepted`.

    `sent` holds (chat, text) of every call, whatever came of it; `arrived` those that reached the person.
    """

    def __init__(self, name: str = "scripted", *, pace: Pace | None = None, abilities: Abilities | None = None) -> None:
        self.name = name
        self.pace = pace or Pace(per_second=1e9)
        self.abilities = abilities or Abilities()
        self.sent: list[tuple[str, str]] = []
        self.arrived: list[tuple[str, Outgoing]] = []
        self.under_way = 0
        self.most_under_way = 0
        self.on_call: Callable[[str, Outgoing], None] = lambda chat, message: None
        self._scripts: dict[str | None, deque[Answer]] = defaultdict(deque)
        self._number = 0

    def will(self, *answers: Answer, chat: str | None = None) -> None:
        """The next calls, to this chat or to any, meet these answers in this order."""
        self._scripts[chat].extend(answers)

    def texts(self) -> list[str]:
        """The words of all that arrived."""
        return [plain(message.text) for _, message in self.arrived]

    async def send(self, chat: str, message: Outgoing) -> Outcome:
        self.sent.append((chat, plain(message.text)))
        self.on_call(chat, message)
        self.under_way += 1
        self.most_under_way = max(self.most_under_way, self.under_way)
        try:
            return await self._answer(chat, message)
        finally:
            self.under_way -= 1

    async def _answer(self, chat: str, message: Outgoing) -> Outcome:
        script = self._scripts[chat] or self._scripts[None]
        answer: Answer = script.popleft() if script else self._accept()
        if isinstance(answer, asyncio.Event):
            await answer.wait()
            answer = self._accept()
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, Accepted):
            self.arrived.append((chat, message))
        return answer

    def _accept(self) -> Accepted:
        self._number += 1
        return Accepted(str(self._number))

    async def acknowledge(self, press: str, text: str = "") -> None:
        """Nobody waits for a press here."""

    def read(self, raw: Mapping[str, Any]) -> tuple[Incoming, ...]:
        return ()

    async def fetch(self, file: IncomingFile, limit: int) -> bytes:
        return b""

    def link(self, code: str) -> str | None:
        return None

    async def listen(self, store: Store) -> None:
        """Nobody speaks here."""

    async def check(self) -> list[Check]:
        return [Check(self.name, True, "")]

    async def close(self) -> None:
        """Nothing is open."""
