"""A desk at which tests talk to the conversation directly: what people do goes in, what they are shown comes out."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.conversation.answer import handle
from bot.core.database import Database
from bot.core.errors import BadInput
from bot.core.message import (
    Button,
    Incoming,
    IncomingFile,
    IncomingKind,
    Outgoing,
    Received,
    RejectedFile,
    StoredFile,
    outgoing_from_json,
    outgoing_to_json,
    plain,
    rich,
)
from bot.core.sentence import Sentence
from bot.documents.actions import Action, Verb
from bot.documents.labels import labelled
from bot.ledger.measure import Measure
from bot.ledger.progress import Report
from bot.post import notice
from bot.post.delivery import Delivery, DeliveryState
from bot.post.notice import Notice, NoticeDraft, NoticeKind
from bot.post.tables import Attempt
from tests.support.world import CHANNEL, World

_VERBS = (Verb.REPORT, Verb.DONE, Verb.ACKNOWLEDGE, Verb.EXTEND, Verb.TROUBLE)


@dataclass
class Desk:
    """Chats of the world's people. Each event is one transaction; answers and edits appear in the chats at once.

    Everything else that is planned (for the office, results) stays planned: it is for the sender's tests.
    """

    database: Database
    world: World
    now: datetime
    chats: dict[str, dict[str, Outgoing]] = field(default_factory=dict)
    toast: str = ""
    events: int = 0
    _pressed: list[tuple[str, Button]] = field(default_factory=list)

    def wait(self, **span: float) -> None:
        """Time goes by."""
        self.now += timedelta(**span)

    async def says(self, person: int, text: str, *, reply_to: str | None = None) -> str:
        """The person writes; the answers, one after another."""
        return await self.does(
            person, Incoming(**self._head(person), kind=IncomingKind.TEXT, text=text, reply_to=reply_to)
        )

    async def edits(self, person: int, message: str, text: str) -> str:
        """The person edits a message written before."""
        incoming = Incoming(**self._head(person), kind=IncomingKind.EDITED, text=text)
        return await self.does(person, replace(incoming, message=message))

    async def sends(
        self, person: int, *names: str, caption: str = "", reply_to: str | None = None, rejected: Sequence[str] = ()
    ) -> str:
        """The person sends files of these names; those named in `rejected` could not be taken."""
        files = tuple(IncomingFile(name, name, "image/jpeg") for name in (*names, *rejected))
        incoming = Incoming(**self._head(person), kind=IncomingKind.FILE, text=caption, files=files, reply_to=reply_to)
        stored = tuple(StoredFile(name.encode().hex().ljust(64, "0")[:64], name, "image/jpeg", 3) for name in names)
        refused = tuple(RejectedFile(name, BadInput(Sentence("refusal.file_too_big", most=20))) for name in rejected)
        return await self.does(person, incoming, stored, refused)

    async def presses(self, person: int, label: str, *, message: str | None = None, stale: bool = False) -> str:
        """The person presses a button, of the newest message that has it unless one is named.

        `stale` presses what the message no longer shows, as a second device does that has not seen the edit.
        """
        chat = self.world.chat(person)
        faces = self.chats.get(chat, {})
        among = [message] if message else [*reversed(faces)]
        found = next(((number, key) for number in among for key in _buttons(faces[number]) if key.label == label), None)
        if found is None and stale:
            found = next((pressed for pressed in self._pressed if pressed[1].label == label), None)
        assert found, f"no button {label!r}, only {[[key.label for key in _buttons(face)] for face in faces.values()]}"
        return await self.presses_data(person, found[1].data, found[0], found[1])

    async def presses_data(self, person: int, data: str, message: str | None, key: Button | None = None) -> str:
        """The press itself, of any data."""
        if key and message:
            self._pressed.append((message, key))
        head = self._head(person) | {"message": message}
        return await self.does(person, Incoming(**head, kind=IncomingKind.PRESS, data=data, press=f"q{self.events}"))

    async def does(
        self,
        person: int,
        incoming: Incoming,
        files: tuple[StoredFile, ...] = (),
        rejected: tuple[RejectedFile, ...] = (),
    ) -> str:
        """One event, handled and answered."""
        async with self.database.transaction() as session:
            handled = await handle(session, Received(incoming, files, rejected), self.events, self.now)
        self.toast = handled.toast
        return await self._deliver(incoming.chat)

    async def remind(self, person: int, *measures: int) -> str:
        """A reminder about the measures stands in the person's chat; its number."""
        async with self.database.transaction() as session:
            rows = []
            for measure_id in measures:
                measure = await session.get(Measure, measure_id)
                assert measure is not None
                prefix = measure.number if len(measures) > 1 else ""
                rows.append(tuple(labelled(Action(verb, measure_id), {}, prefix=prefix) for verb in _VERBS))
            self.events += 1
            drafts = [
                NoticeDraft(
                    key=f"remind:{self.events}:{measure_id}",
                    kind=NoticeKind.REMINDER,
                    recipient=notice.person(person),
                    slot=f"reminder:{self.events}",
                    not_before=self.now,
                    subject=f"measure:{measure_id}",
                )
                for measure_id in measures
            ]
            planned = await notice.plan(session, drafts, self.now)
            said = await session.get(Notice, planned.new[0])
            assert said is not None
            assert said.delivery_id is not None
            face = Outgoing(rich("整改提醒"), tuple(rows))
            return await self._show(session, said.delivery_id, self.world.chat(person), face)

    def shown(self, person: int, message: str | None = None) -> str:
        """The words of a message as the person sees it now; of the newest unless one is named."""
        faces = self.chats[self.world.chat(person)]
        return plain(faces[message or [*faces][-1]].text)

    def labels(self, person: int, message: str | None = None) -> list[str]:
        """The buttons under it."""
        faces = self.chats[self.world.chat(person)]
        return [key.label for key in _buttons(faces[message or [*faces][-1]])]

    async def measure(self, measure_id: int) -> Measure:
        async with self.database.reading() as session:
            found = await session.get(Measure, measure_id)
            assert found is not None
            return found

    async def reports(self, measure_id: int | None) -> list[Report]:
        """Everything said of the measure, oldest first."""
        async with self.database.reading() as session:
            statement = select(Report).where(col(Report.measure_id) == measure_id).order_by(col(Report.id))
            return list(await session.scalars(statement))

    async def planned(self, *kinds: NoticeKind) -> list[Notice]:
        """What is planned of these kinds."""
        async with self.database.reading() as session:
            return list(
                await session.scalars(select(Notice).where(col(Notice.kind).in_(kinds)).order_by(col(Notice.id)))
            )

    def _head(self, person: int) -> dict[str, Any]:
        self.events += 1
        chat = self.world.chat(person)
        return {
            "channel": CHANNEL,
            "platform_id": f"u{self.events}",
            "business_key": f"{chat}:{self.events}",
            "chat": chat,
            "sender": chat,
            "at": self.now,
            "message": f"m{self.events}",
        }

    async def _deliver(self, chat: str) -> str:
        """Plays the sender for answers and edits; the new messages in the chat, as one text."""
        before = len(self.chats.get(chat, {}))
        async with self.database.transaction() as session:
            waiting = await session.scalars(
                select(Notice)
                .join(Delivery, col(Delivery.id) == col(Notice.delivery_id))
                .where(col(Notice.kind).in_([NoticeKind.ANSWER, NoticeKind.EDIT]), col(Notice.cancelled_at).is_(None))
                .where(col(Delivery.state) == DeliveryState.READY)
                .order_by(col(Notice.id))
            )
            for said in list(waiting):
                assert said.delivery_id is not None
                to = said.recipient.split(":", 2)[2] if said.recipient.startswith("chat:") else said.recipient
                await self._show(session, said.delivery_id, to, outgoing_from_json(said.content))
        new = [*self.chats.get(chat, {}).values()][before:]
        return "\n---\n".join(plain(face.text) for face in new)

    async def _show(self, session: AsyncSession, delivery_id: int, chat: str, face: Outgoing) -> str:
        number = face.edits or f"b{delivery_id}"
        delivery = await session.get(Delivery, delivery_id)
        assert delivery is not None
        delivery.state, delivery.channel, delivery.chat, delivery.message = DeliveryState.SENT, CHANNEL, chat, number
        delivery.settled_at = self.now
        session.add(
            Attempt(
                delivery_id=delivery_id,
                token="t",
                channel=CHANNEL,
                chat=chat,
                payload=outgoing_to_json(face),
                started_at=self.now,
                outcome="accepted",
                message=number,
            )
        )
        self.chats.setdefault(chat, {})[number] = face
        return number


def _buttons(face: Outgoing) -> list[Button]:
    return [key for row in face.buttons for key in row]
