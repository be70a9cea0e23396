"""One event and all that is said because of it: collected while we think, written down at the end."""

import hashlib
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.conversation import dialogue
from bot.conversation.dialogue import Dialogue, Waiting
from bot.core.errors import Refusal
from bot.core.message import Button, Incoming, Keyboard, Outgoing, Received, outgoing_to_json, rich
from bot.ledger.access import Actor
from bot.ledger.people import Person
from bot.ledger.unit import Unit
from bot.post import notice
from bot.post.notice import NoticeDraft, NoticeKind

Result = TypeVar("Result")

OLDEST = timedelta(days=7)
"""A message said to be older, or of the future, comes from a clock that is wrong: then our own is asked."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: a person of a unit, with what he or she may do."""

    person: Person
    unit: Unit
    actor: Actor


@dataclass(slots=True)
class Turn:
    """An event of a known person within the caller's transaction; `say` and `repaint` collect, `write` plans notices."""

    session: AsyncSession
    received: Received
    inbox_id: int
    now: datetime
    speaker: Speaker
    open: Dialogue | None = None
    toast: str = ""
    corrects: bool = False
    """Whether what is said now takes the place of something said before."""
    _answers: list[tuple[Outgoing, int | None]] = field(default_factory=list)
    _faces: dict[str, Outgoing] = field(default_factory=dict)

    @property
    def incoming(self) -> Incoming:
        return self.received.incoming

    @property
    def text(self) -> str:
        return self.received.incoming.text.strip()

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

    def say(self, text: str, buttons: Keyboard = (), *, about: int | None = None) -> None:
        """One answer; `about` is the measure it speaks of, so that a reply to it is about that measure."""
        self._answers.append((Outgoing(rich(text), buttons), about))

    def repaint(self, message: str, face: Outgoing) -> None:
        """The new face of a message sent before."""
        self._faces[message] = face

    def repainted(self, message: str) -> Outgoing | None:
        """The face given to the message in this very turn."""
        return self._faces.get(message)

    async def ask(
        self, waiting: Waiting, facts: dict[str, Any], text: str, buttons: Keyboard = (), *, about: int | None = None
    ) -> None:
        """Asks a question and remembers that it is open."""
        await self.remember(waiting, facts)
        if text:
            self.say(text, buttons, about=about)

    async def remember(self, waiting: Waiting, facts: dict[str, Any]) -> None:
        """Opens a question without saying anything more."""
        incoming = self.incoming
        facts = {**facts, "question": self.inbox_id}
        await dialogue.ask(self.session, incoming.channel, self.home, self.speaker.person.id, waiting, facts, self.now)
        self.open = await dialogue.current(self.session, incoming.channel, self.home, self.now)

    async def close(self) -> None:
        """The open question is answered or given up."""
        await dialogue.close(self.session, self.incoming.channel, self.home)
        self.open = None

    @property
    def home(self) -> str:
        """The chat whose dialogue this is; in a group the person's own, for what one asks there binds nobody else."""
        return self.incoming.sender if self.incoming.is_group else self.incoming.chat

    async def tried(self, act: Awaitable[Result]) -> Result | Refusal:
        """What the act gives, or the refusal; a refused act leaves nothing behind."""
        try:
            async with self.session.begin_nested():
                return await act
        except Refusal as refusal:
            return refusal

    async def write(self) -> None:
        """Plans the collected answers and faces, to go out at once."""
        incoming = self.incoming
        chat = notice.chat(incoming.channel, incoming.chat)
        answers_to = notice.person(self.speaker.person.id) if incoming.is_group else chat
        drafts = [
            answer(answers_to, f"answer:{self.inbox_id}:{place}", message, self.now, self.speaker.unit.id, about)
            for place, (message, about) in enumerate(self._answers)
        ]
        for message, face in self._faces.items():
            subject = face_subject(incoming.channel, incoming.chat, message)
            await notice.cancel(self.session, self.now, "有更新的内容", subject=subject)
            drafts.append(self._face_draft(chat, subject, message, face))
        await notice.plan(self.session, drafts, self.now)

    def _face_draft(self, chat: str, subject: str, message: str, face: Outgoing) -> NoticeDraft:
        key = f"edit:{self.inbox_id}:{message}"
        return NoticeDraft(
            key=key,
            kind=NoticeKind.EDIT,
            recipient=chat,
            slot=key,
            not_before=self.now,
            unit_id=self.speaker.unit.id,
            subject=subject,
            content=outgoing_to_json(face),
            priority=0,
        )


def answer(
    recipient: str, key: str, message: Outgoing, now: datetime, unit_id: int | None = None, about: int | None = None
) -> NoticeDraft:
    """An answer that goes out at once, once: the key says what it answers."""
    return NoticeDraft(
        key=key,
        kind=NoticeKind.ANSWER,
        recipient=recipient,
        slot=key,
        not_before=now,
        unit_id=unit_id,
        subject=f"measure:{about}" if about else "",
        content=outgoing_to_json(message),
        priority=0,
    )


def face_subject(channel: str, chat: str, message: str) -> str:
    """What the edits of one message have in common; hashed, for chats of some platforms have long names."""
    digest = hashlib.sha256(f"{channel}:{chat}:{message}".encode()).hexdigest()
    return f"face:{digest[:40]}"


def rows(buttons: Sequence[Button], width: int) -> Keyboard:
    """The buttons in rows of `width`."""
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))
