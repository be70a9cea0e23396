"""One event and all that is said because of it: collected while we think, written down at the end."""

import hashlib
from collections.abc import Awaitable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from bot.conversation.dialogue import Waiting
from bot.conversation.reply import at_most_three
from bot.conversation.talk import Speaker, Talk
from bot.conversation.understand import Lexicon
from bot.core.errors import Refusal
from bot.core.message import Button, Keyboard, Outgoing, outgoing_to_json, rich
from bot.documents import labels, say
from bot.documents.actions import Action
from bot.ledger import written
from bot.ledger.office_text import OwnTexts
from bot.ledger.people import Person
from bot.post import notice, redaction
from bot.post.notice import NoticeDraft, NoticeKind

__all__ = ["Speaker", "Turn", "answer", "face_subject", "rows"]

Result = TypeVar("Result")


@dataclass(slots=True)
class Turn(Talk):
    """The event within the caller's transaction; `say` and `repaint` collect, `write` plans notices."""

    toast: str = ""
    corrects: bool = False
    """Whether what is said now takes the place of something said before."""
    preface: str = ""
    """What the next answer begins with, so that two things done are told in one message."""
    people: list[Person] | None = None
    """Everybody of the unit, once read."""
    vocabulary: Lexicon | None = None
    """The words that replies of the unit are read with, once read."""
    own: OwnTexts = field(default_factory=dict)
    """The sentences that the unit words in its own way."""
    _answers: list[tuple[Outgoing, int | None]] = field(default_factory=list)
    _faces: dict[str, Outgoing] = field(default_factory=dict)

    def worded(self, name: str, /, **facts: Any) -> str:
        """One of our sentences, as the unit words it."""
        return say.text(name, self.own, **facts)

    def refusal(self, refused: Refusal) -> str:
        """Why something is refused, as the unit words it."""
        return say.refusal(refused, self.own, self.today)

    def button(self, action: Action, says: str = "", /, *, prefix: str = "", **facts: Any) -> Button:
        """A button with the label of its verb, or the one that `says` names, as the unit words it."""
        return labels.labelled(action, self.own, says, prefix=prefix, **facts)

    def three(self, lines: Iterable[str]) -> str:
        """At most three lines of an answer; the way to undo is never the one left out."""
        return at_most_three(lines, self.worded("answer.undo"))

    def say(self, text: str, buttons: Keyboard = (), *, about: int | None = None, secret: str = "") -> None:
        """One answer; `about` is the measure it speaks of, so that a reply to it is about that measure.

        `secret` is a word of it that is not kept once the answer has left.
        """
        if self.preface:
            text, self.preface = self.three([self.preface, *text.split("\n")]), ""
        secrets = (secret,) if secret else ()
        self._answers.append((Outgoing(rich(text), buttons, secrets=secrets), about))

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
        await self.remember(waiting, {**facts, "prompt": text})
        if text:
            self.say(text, buttons, about=about)

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
        if message := self.place_of(self.message):
            await written.said_in(self.session, self.speaker.person.id, self.inbox_id, message)
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
        subject=redaction.SUBJECT if message.secrets else f"measure:{about}" if about else "",
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
