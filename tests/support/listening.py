"""A listener between a remembering channel and a real store: what people do goes in raw, what is planned can be seen."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlmodel import col, select

from bot.channels.recorder import Recorder
from bot.core.clock import ManualClock
from bot.core.config import Settings
from bot.core.database import Database
from bot.core.message import IncomingFile, IncomingKind, outgoing_from_json, plain
from bot.documents.evidence import EvidenceStore
from bot.ledger.progress import Evidence, Report
from bot.post import inbox
from bot.post.inbox import InboxItem
from bot.post.notice import Notice, NoticeKind
from jobs.listener import Listener
from tests.support.noted import noted
from tests.support.world import CHANNEL, World, build_world

MEGABYTE = 1024 * 1024


class Phone(Recorder):
    """The remembering channel, which may be without a network for a while."""

    def __init__(self, clock: ManualClock) -> None:
        super().__init__(clock, name=CHANNEL)
        self.is_offline = False
        self.fetched: list[str] = []

    async def fetch(self, file: IncomingFile, limit: int) -> bytes:
        if self.is_offline:
            raise OSError("no network")
        self.fetched.append(file.name)
        return await super().fetch(file, limit)


@dataclass
class Ear:
    """The parts, put together as the roof does it."""

    database: Database
    clock: ManualClock
    phone: Phone
    listener: Listener
    world: World
    evidence: EvidenceStore
    _raws: list[dict[str, Any]] = field(default_factory=list)

    def chat(self, person: int) -> str:
        return self.world.chat(person)

    async def receive(self, *raws: dict[str, Any]) -> int:
        """What a platform's knock does: commits to the inbox; says how many were new."""
        async with self.database.transaction() as session:
            events = [(raw, self.phone.read(raw)[0]) for raw in raws]
            return await inbox.receive(session, events, self.clock.now())

    async def hears(self, person: int, text: str, **more: Any) -> dict[str, Any]:
        """A message in the inbox, not yet answered."""
        raw = self.phone.hear(self.chat(person), text, **more)
        await self.receive(raw)
        return raw

    async def hears_file(self, person: int, name: str, data: bytes = b"\xff\xd8\xff photo", **more: Any) -> None:
        """A file in the inbox; `group` names its album."""
        group = more.pop("group", None)
        self.phone.files[name] = data
        file = {"reference": name, "name": name, "media_type": "image/jpeg", "size": len(data), "group": group}
        await self.hears(person, more.pop("text", ""), kind=IncomingKind.FILE, files=[file], **more)

    async def work(self) -> int:
        """Steps until nothing is left to do now."""
        done = 0
        while count := await self.listener.step():
            done += count
        return done

    async def answers(self, *kinds: NoticeKind) -> list[str]:
        """The words of everything planned of these kinds (answers, when none is named), oldest first."""
        async with self.database.reading() as session:
            wanted = kinds or (NoticeKind.ANSWER,)
            notices = await session.scalars(select(Notice).where(col(Notice.kind).in_(wanted)).order_by(col(Notice.id)))
            return [_words(said) for said in notices]

    async def rows(self, table: type[Any]) -> Sequence[Any]:
        async with self.database.reading() as session:
            return (await session.scalars(select(table).order_by(table.id))).all()

    async def inbox(self) -> Sequence[InboxItem]:
        return await self.rows(InboxItem)

    async def reports(self) -> Sequence[Report]:
        return await self.rows(Report)

    async def files(self) -> Sequence[Evidence]:
        return await self.rows(Evidence)


def _words(said: Notice) -> str:
    return plain(outgoing_from_json(said.content).text) if "buttons" in said.content else noted(said)


async def open_ear(database: Database, folder: Path, start: datetime, megabytes: int = 1) -> Ear:
    """The world of people in an empty store, and a listener on it."""
    async with database.transaction() as session:
        world = await build_world(session, start)
    clock = ManualClock(start)
    phone = Phone(clock)
    evidence = EvidenceStore(folder / "evidence", megabytes * MEGABYTE)
    settings = Settings.model_validate({"evidence": {"max_megabytes": megabytes}})
    return Ear(database, clock, phone, Listener(database, clock, {CHANNEL: phone}, evidence, settings), world, evidence)
