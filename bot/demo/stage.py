"""The demo's house: a fresh ledger with the sample unit, a phone for everybody, and a clock that is moved by hand."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlmodel import col, select

from bot.app import House, build
from bot.channels.sandbox import forms
from bot.core.clock import ManualClock
from bot.core.config import DatabaseSection, EvidenceSection, Settings, WebSection
from bot.core.migrations import upgrade
from bot.demo.sample import sample_ledger
from bot.ledger import look_ahead
from bot.ledger.access import command_actor
from bot.ledger.acts import addresses, importing
from bot.ledger.acts.settings import create_unit
from bot.ledger.people import Person

ZONE = ZoneInfo("Asia/Shanghai")
OPENING = datetime(2023, 9, 1, 8, 30, tzinfo=ZONE)
"""The sample ledger tells how things stood on this morning, a Friday."""

GROUP = "g1"
_AHEAD = timedelta(days=45)
_MIDNIGHT = timedelta(minutes=1)


class Stage:
    """A house on which time passes only when it is told to; everything else is as in service."""

    def __init__(self, house: House, clock: ManualClock, unit_id: int) -> None:
        self.house = house
        self.unit_id = unit_id
        self._clock = clock

    def now(self) -> datetime:
        return self._clock.now().astimezone(ZONE)

    async def advance(self, to: datetime) -> None:
        """Lets time pass, stopping at every moment at which something is due, as a running service would."""
        while self.now() < to:
            await self.step(to)
        await self.settle()

    async def step(self, limit: datetime) -> None:
        """Lets time pass to the next moment at which something is due, at most to `limit`."""
        moment = min(await self._next_stop(), limit)
        self._clock.move_to(max(moment, self._clock.now()))
        await self.settle()

    async def settle(self) -> None:
        """Does what is due now."""
        await self.house.settle()

    async def next_event(self) -> datetime | None:
        """When the next message will leave, as far as the ledger tells today; None when nothing is planned."""
        waiting = await self._next_due()
        today = self.now().date()
        async with self.house.database.reading() as session:
            rows = await look_ahead.forecast(session, self.unit_id, today, today + _AHEAD, self._clock.now())
        foreseen = [row.at for row in rows if not row.not_sent and row.at > self._clock.now()]
        moments = [moment for moment in (waiting, min(foreseen, default=None)) if moment is not None]
        return min(moments, default=None)

    async def _next_stop(self) -> datetime:
        """The next moment to look: something due, or shortly after the next midnight, when a new day is planned."""
        tomorrow = (self.now() + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0) + _MIDNIGHT
        morning = self.now().replace(hour=9, minute=20, second=0, microsecond=0)
        stops = [tomorrow, await self._next_due(), morning]
        return min(stop for stop in stops if stop is not None and stop > self._clock.now())

    async def _next_due(self) -> datetime | None:
        due = await self.house.sender.next_at()
        return due if due is not None and due > self._clock.now() else None


def demo_settings(folder: Path, host: str = "127.0.0.1", port: int = 8000) -> Settings:
    """Settings of a demo that keeps everything in one folder and knows no token."""
    return Settings(
        database=DatabaseSection(url=f"sqlite:///{folder / 'zhenggai.db'}"),
        evidence=EvidenceSection(directory=folder / "evidence"),
        web=WebSection(host=host, port=port),
    )


async def set_stage(settings: Settings, opening: datetime = OPENING) -> Stage:
    """A new house in an empty folder, with the sample unit at its opening morning and everybody's phone paired."""
    clock = ManualClock(opening)
    house = build(settings, clock, sandbox=True)
    await upgrade(house.database)
    async with house.database.transaction() as session:
        draft = sample_ledger()
        unit = await create_unit(session, draft.unit_name or "", settings, clock.now())
        actor = command_actor(unit.id)
        await importing.apply(session, actor, draft, clock.now())
        for person in await session.scalars(select(Person).where(col(Person.unit_id) == unit.id)):
            await addresses.bind_address(session, actor, person.id, forms.NAME, f"p{person.id}", clock.now())
        await addresses.bind_group(session, actor, "整改领导小组", forms.NAME, GROUP, clock.now())
    return Stage(house, clock, unit.id)
