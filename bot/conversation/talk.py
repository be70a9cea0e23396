"""An event of a known person, and the question that is open in the chat: what it asks, and what waits behind it."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.conversation import dialogue
from bot.conversation.dialogue import Dialogue, Waiting
from bot.core.message import Incoming, IncomingKind, Received
from bot.ledger.access import Actor
from bot.ledger.people import Person
from bot.ledger.unit import Unit

OLDEST = timedelta(days=7)
"""A message said to be older, or of the future, comes from a clock that is wrong: then our own is asked."""

_GIVES_WAY = frozenset({Waiting.WHICH, Waiting.RETELL})
"""Questions that are dropped when something else is said: new words are the answer to them, or make them idle."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: a person of a unit, with what he or she may do."""

    person: Person
    unit: Unit
    actor: Actor


@dataclass(slots=True)
class Talk:
    """The event with the open question of its chat.

    One question is open at a time. A new one about another item lets the unanswered one wait behind it; when the new
    one is answered, the one behind is open again and is named again.
    """

    session: AsyncSession
    received: Received
    inbox_id: int
    now: datetime
    speaker: Speaker
    open: Dialogue | None = None
    is_answered: bool = False
    """Whether this event has taken the open question up; else it waits on while something else is dealt with."""
    asks_again: str = ""
    """The question that waits on, in its own words."""
    given_up: list[dict[str, Any]] = field(default_factory=list)
    """The facts of questions that nobody will answer any more; words in them are kept for the office."""
    _said_in: str | None = None

    @property
    def incoming(self) -> Incoming:
        return self.received.incoming

    @property
    def text(self) -> str:
        return self.received.incoming.text.strip()

    @property
    def must_confirm(self) -> bool:
        """Whether nothing is written before a yes: another's words passed on, or words said in a group."""
        return self.incoming.is_forwarded or self.incoming.is_group

    @property
    def zone(self) -> ZoneInfo:
        return self.speaker.unit.zone

    @property
    def today(self) -> date:
        """The local day on which the person spoke, which is what "tomorrow" counts from."""
        spoken = self.incoming.at
        is_sound = timedelta() <= self.now - spoken <= OLDEST
        return (spoken if is_sound else self.now).astimezone(self.zone).date()

    @property
    def facts(self) -> dict[str, Any]:
        """What is known so far of the open question."""
        return self.open.facts if self.open else {}

    @property
    def waiting(self) -> Waiting | None:
        return Waiting(self.open.waiting_for) if self.open else None

    async def remember(self, waiting: Waiting, facts: dict[str, Any]) -> None:
        """Opens a question without saying anything more; an unanswered one about another item waits behind it."""
        facts = {"message": self.message, **facts, "question": self.inbox_id, "parked": self._to_park(waiting, facts)}
        await self._open(waiting, facts)

    async def close(self) -> None:
        """The open question is answered or given up; the one that waited behind it is open again."""
        parked = self.facts.get("parked")
        await dialogue.close(self.session, self.incoming.channel, self.home)
        self.open = None
        if parked:
            await self._open(Waiting(parked["waiting"]), parked["facts"])
            self.asks_again = parked["facts"].get("prompt", "")

    async def leave_aside(self, about: Collection[int]) -> None:
        """What was said now is about these measures: a question about something else waits on, and is named again."""
        if self.open is None:
            return
        self.asks_again = self.facts.get("prompt", "")
        if len(about) == 1:
            until = (self.now + dialogue.TOPIC_FOR).isoformat()
            await self._open(Waiting(self.open.waiting_for), {**self.facts, "last": [*about, until]})

    @property
    def last_item(self) -> int | None:
        """The measure we have just talked about, though a question about another one may be open."""
        if last := self.facts.get("last"):
            measure, until = last
            if self.now <= datetime.fromisoformat(until):
                return int(measure)
        return self.facts.get("measure")

    def waits_on(self, about: Collection[int]) -> bool:
        """Whether the open question is neither answered nor about one of these measures."""
        if self.waiting is None or self.waiting.is_quiet or self.is_answered or self.waiting in _GIVES_WAY:
            return False
        measure = self.facts.get("measure")
        return measure is None or measure not in about

    async def bring_up(self, question: str) -> None:
        """Takes up a question that waits behind the open one, when a button under it is pressed."""
        facts, behind = self.facts, self.facts.get("parked")
        if not behind or str(facts.get("question")) == question or str(behind["facts"].get("question")) != question:
            return
        front = {"waiting": self.open.waiting_for if self.open else "", "facts": {**facts, "parked": None}}
        await self._open(Waiting(behind["waiting"]), {**behind["facts"], "parked": front})

    def take_up(self, *, holds_words: bool = False) -> None:
        """The open question is answered now; with `holds_words` what was said before it is what will be written."""
        self.is_answered = True
        if holds_words:
            self._said_in = self.facts.get("message")

    def _to_park(self, waiting: Waiting, facts: dict[str, Any]) -> dict[str, Any] | None:
        """What waits behind the question that is now opened: the one open till now, unless it goes on in the new one."""
        behind: dict[str, Any] | None = self.facts.get("parked")
        if self.open is None or waiting.is_quiet or not self.waits_on([facts.get("measure") or 0]):
            return behind
        if behind is not None:
            # One question may wait, not a heap of them.
            self.given_up.append(behind["facts"])
        return {"waiting": self.open.waiting_for, "facts": {**self.facts, "parked": None}}

    async def _open(self, waiting: Waiting, facts: dict[str, Any]) -> None:
        channel, home = self.incoming.channel, self.home
        await dialogue.ask(self.session, channel, home, self.speaker.person.id, waiting, facts, self.now)
        self.open = await dialogue.current(self.session, channel, home, self.now)

    @property
    def message(self) -> str | None:
        """The person's message in which was said what is dealt with; None for a pressed button."""
        if self._said_in is not None:
            return self._said_in
        return None if self.incoming.kind is IncomingKind.PRESS else self.incoming.message

    @property
    def home(self) -> str:
        """The chat whose dialogue this is; in a group the person's own, for what one asks there binds nobody else."""
        return self.incoming.sender if self.incoming.is_group else self.incoming.chat

    def place_of(self, message: str | None) -> str | None:
        """A message's number with its channel, for two channels may count alike."""
        return f"{self.incoming.channel}:{message}" if message is not None else None
