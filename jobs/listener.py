"""Takes what came in, answers it: files first, then one transaction of act, answer and inbox, then the press."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.channels.channel import Channel
from bot.conversation import answer, failure, lapse
from bot.core import checkpoint
from bot.core.clock import Clock
from bot.core.config import Settings
from bot.core.database import Database
from bot.core.errors import BadInput
from bot.core.message import Incoming, IncomingFile, IncomingKind, Received, RejectedFile, StoredFile
from bot.documents.evidence import EvidenceStore
from bot.ledger import reading
from bot.post import inbox
from bot.post.inbox import InboxItem, InboxState

ALBUM_WAIT = timedelta(seconds=2)
"""Photos of one album come as separate messages; they are one statement once no more of them can be under way."""

TAKEN_AT_ONCE = 50
_MEGABYTE = 1024 * 1024
_LONGEST_ERROR = 500

log = structlog.get_logger(__name__)


class Listener:
    """Reads events in the order they came, one at a time for a chat; a chat that fails does not hold up the others."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        channels: Mapping[str, Channel],
        evidence: EvidenceStore,
        settings: Settings,
    ) -> None:
        self._database = database
        self._clock = clock
        self._channels = channels
        self._evidence = evidence
        self._most_bytes = settings.evidence.max_megabytes * _MEGABYTE

    async def step(self) -> int:
        """Answers the oldest open event of each chat, and ends questions nobody answered; 0: nothing to do now."""
        now = self._clock.now()
        async with self._database.reading() as session:
            items = await inbox.take(session, now, TAKEN_AT_ONCE)
            some_lapsed = await lapse.is_due(session, now)
        answered = await asyncio.gather(*(self._attend(item) for item in items))
        return sum(answered) + (await self._end_questions() if some_lapsed else 0)

    async def _end_questions(self) -> int:
        async with self._database.transaction() as session:
            return await lapse.lapse(session, self._clock.now())

    async def _attend(self, item: InboxItem) -> int:
        try:
            events = await self._events(item)
            if not events:
                return 0
            received = await self._with_files(events)
            return await self._answer(item, events, received)
        except Exception as error:
            log.exception("event_failed", inbox=item.id, channel=item.channel, tries=item.tries + 1)
            await self._fail(item, error)
            return 1

    async def _events(self, item: InboxItem) -> list[tuple[InboxItem, Incoming]]:
        """The event, with the other photos of its album; empty while more of them may come."""
        incoming = self._read(item)
        album = incoming.files[0].group if incoming.files else None
        if album is None:
            return [(item, incoming)]
        if self._clock.now() < item.received_at + ALBUM_WAIT:
            return []
        async with self._database.reading() as session:
            waiting = await session.scalars(
                select(InboxItem)
                .where(
                    col(InboxItem.state) == InboxState.NEW,
                    col(InboxItem.channel) == item.channel,
                    col(InboxItem.chat) == item.chat,
                )
                .order_by(col(InboxItem.id))
            )
            events = [(other, self._read(other)) for other in waiting]
        return [(other, event) for other, event in events if event.files and event.files[0].group == album]

    def _read(self, item: InboxItem) -> Incoming:
        events = self._channels[item.channel].read(item.raw)
        return next((event for event in events if event.business_key == item.business_key), events[0])

    async def _with_files(self, events: Sequence[tuple[InboxItem, Incoming]]) -> Received:
        """All events as one, with the files fetched and kept; only people we know may fill our disk."""
        first = events[0][1]
        files = [file for _, event in events for file in event.files]
        text = next((event.text for _, event in events if event.text), "")
        whole = replace(first, files=tuple(files), text=text)
        if not files or not await self._is_known(first):
            return Received(whole)
        stored: list[StoredFile] = []
        rejected: list[RejectedFile] = []
        for file in files:
            try:
                stored.append(await self._store(first.channel, file))
            except BadInput as refusal:
                rejected.append(RejectedFile(file.name, refusal))
        return Received(whole, tuple(stored), tuple(rejected))

    async def _is_known(self, incoming: Incoming) -> bool:
        if incoming.is_group:
            return False
        async with self._database.reading() as session:
            return await reading.person_at(session, incoming.channel, incoming.chat) is not None

    async def _store(self, channel: str, file: IncomingFile) -> StoredFile:
        data = await self._channels[channel].fetch(file, self._most_bytes)
        stored = await asyncio.to_thread(self._evidence.put, data, file.name)
        return replace(stored, group=file.group)

    async def _answer(self, item: InboxItem, events: Sequence[tuple[InboxItem, Incoming]], received: Received) -> int:
        now = self._clock.now()
        async with self._database.transaction() as session:
            if not await self._finish(session, events):
                return 0
            handled = await answer.handle(session, received, item.id, now)
            checkpoint.reached("answer.written")
        checkpoint.reached("answer.committed")
        await self._acknowledge(received.incoming, handled.toast)
        return len(events)

    async def _finish(self, session: AsyncSession, events: Sequence[tuple[InboxItem, Incoming]]) -> bool:
        """Takes the events out of the inbox first, so that of two listeners one finds nothing left to answer."""
        now = self._clock.now()
        mine = [await inbox.finish(session, item, now) for item, _ in events]
        return mine[0]

    async def _acknowledge(self, incoming: Incoming, toast: str) -> None:
        if incoming.kind is IncomingKind.PRESS and incoming.press:
            await self._channels[incoming.channel].acknowledge(incoming.press, toast)

    async def _fail(self, item: InboxItem, error: Exception) -> None:
        """Counts the failure; the last one is shown to the office and to the sender, for nothing is dropped silently."""
        now = self._clock.now()
        async with self._database.transaction() as session:
            said = f"{type(error).__name__}: {error}"[:_LONGEST_ERROR]
            state = await inbox.fail(session, item, said, now)
            incoming = self._read(item) if item.channel in self._channels else None
            if incoming and state is InboxState.FAILED:
                await failure.show(session, incoming, item.id, now)
            toast = await failure.toast(session, incoming) if incoming else ""
        if incoming and item.tries == 0:
            await self._acknowledge(incoming, toast)
