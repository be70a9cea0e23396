"""The roof: puts the real parts together, once."""

from dataclasses import dataclass

from sqlmodel import select

from bot.channels.channel import Channel
from bot.channels.sandbox import SandboxChannel
from bot.channels.telegram import TelegramChannel
from bot.core.clock import Clock
from bot.core.config import Settings
from bot.core.database import Database
from bot.core.migrations import current_step, require_newest, upgrade
from bot.documents.evidence import EvidenceStore
from bot.documents.wording import compose
from bot.ledger.access import command_actor
from bot.ledger.acts.addresses import break_address, move_chat
from bot.ledger.acts.people import replan_unit
from bot.ledger.acts.undelivered import report_undelivered
from bot.ledger.directory import addresses
from bot.ledger.recheck import still_due
from bot.ledger.unit import Unit
from jobs.deadlines import DeadlineCheck
from jobs.delivery import Sender
from jobs.digest import WeeklyDigest
from jobs.letters import DeliveryOffice
from jobs.listener import Listener
from jobs.timetable import Bell, timetable

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class House:
    """All parts of one running program; every part is the real one."""

    settings: Settings
    clock: Clock
    database: Database
    channels: dict[str, Channel]
    evidence: EvidenceStore
    deadlines: DeadlineCheck
    digest: WeeklyDigest
    listener: Listener
    sender: Sender

    def bells(self) -> tuple[Bell, ...]:
        return timetable(
            deadlines=self.deadlines.step,
            digest=self.digest.step,
            listener=self.listener.step,
            delivery=self.sender.step,
        )

    async def settle(self) -> int:
        """Does everything that is due at this moment of the clock; says how much that was.

        As in service, a job looks again for as long as it finds something, and once more after one that wakes it.
        """
        done = 0
        bells = {bell.name: bell for bell in self.bells()}
        ringing = list(bells)
        while ringing:
            bell = bells[ringing.pop(0)]
            while count := await bell.step():
                done += count
                ringing += [name for name in bell.wakes if name not in ringing]
        return done

    async def close(self) -> None:
        for channel in self.channels.values():
            await channel.close()
        await self.database.close()


def build(settings: Settings, clock: Clock, *, rehearsal: bool = False, sandbox: bool = False) -> House:
    """A house by the settings; `sandbox` adds the chat in the browser. Opens nothing yet."""
    database = Database(settings.database.url)
    evidence = EvidenceStore(settings.evidence.directory, settings.evidence.max_megabytes * _MEGABYTE)
    channels = _channels(settings, database, clock, sandbox=sandbox)
    return House(
        settings=settings,
        clock=clock,
        database=database,
        channels=channels,
        evidence=evidence,
        deadlines=DeadlineCheck(database, clock),
        digest=WeeklyDigest(database, clock),
        listener=Listener(database, clock, channels, evidence, settings),
        sender=Sender(database, clock, channels, settings.delivery, _delivery_office(), rehearsal=rehearsal),
    )


def _delivery_office() -> DeliveryOffice:
    """What the sender may ask of those who know the ledger and the words."""
    return DeliveryOffice(
        addresses=addresses,
        still_due=still_due,
        compose=compose,
        break_address=break_address,
        move_chat=move_chat,
        report_undelivered=report_undelivered,
    )


def _channels(settings: Settings, database: Database, clock: Clock, *, sandbox: bool) -> dict[str, Channel]:
    """The registry: one line a channel."""
    channels: list[Channel] = []
    if settings.telegram.token:
        channels.append(TelegramChannel(settings.telegram, clock, settings.web.public_url))
    if sandbox:
        channels.append(SandboxChannel(database, clock))
    return {channel.name: channel for channel in channels}


async def open_ledger(database: Database) -> None:
    """Makes a new database ready; an old one is refused with the way to upgrade it. Raises StorageError."""
    if await current_step(database) is None:
        await upgrade(database)
    await require_newest(database)


async def look_again(house: House) -> None:
    """Has everything open looked at anew from the clock's moment.

    A clock that was set by hand may stand before the days that were noted for the next look.
    """
    async with house.database.transaction() as session:
        for unit in (await session.scalars(select(Unit))).all():
            await replan_unit(session, command_actor(unit.id), house.clock.now())
