"""What becomes of a claimed delivery: a letter with address and words, or the reason why it is none."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

import structlog
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot.channels.channel import Channel
from bot.core import checkpoint
from bot.core.database import Database
from bot.core.message import Outgoing, RefusalReason, outgoing_to_json
from bot.ledger.directory import ChatAddress
from bot.post import notice
from bot.post.attempt import latest
from bot.post.claim import Letter, give_up
from bot.post.delivery import Delivery
from bot.post.notice import Notice

log = structlog.get_logger(__name__)


class Compose(Protocol):
    """Puts the notices of one delivery into words that fit the channel, reading the ledger afresh."""

    async def __call__(
        self,
        session: AsyncSession,
        delivery_id: int,
        recipient: str,
        notices: Sequence[Notice],
        now: datetime,
        *,
        channel: str = "",
        repeated: bool = False,
        rehearsal: bool = False,
    ) -> Outgoing: ...


@dataclass(frozen=True, slots=True)
class DeliveryOffice:
    """What the sender asks of those who know the ledger and the words."""

    addresses: Callable[[AsyncSession, str], Awaitable[Sequence[ChatAddress]]]
    """Where a recipient is reached now, the best first."""
    still_due: Callable[[AsyncSession, Sequence[Notice], datetime], Awaitable[Mapping[int, str]]]
    """Notice id → why it must not be said any more."""
    compose: Compose
    break_address: Callable[[AsyncSession, str, str, str, datetime], Awaitable[None]]
    """Channel and chat can no longer be reached, for a reason in Chinese: remember it, tell the office."""
    move_chat: Callable[[AsyncSession, str, str, str, datetime], Awaitable[None]]
    """On this channel the first chat is now called like the second."""
    report_undelivered: Callable[[AsyncSession, int, str, int, str, datetime], Awaitable[None]]
    """Unit, recipient, delivery and reason: no address takes it; tell the office."""


@dataclass(slots=True)
class Desk:
    """A batch of claimed deliveries after a second look: a letter each, or the reason why there is none."""

    letters: list[Letter] = field(default_factory=list)
    held: list[tuple[Delivery, str]] = field(default_factory=list)
    """To be tried again after a pause."""
    unreachable: list[tuple[Delivery, str]] = field(default_factory=list)


class LetterWriter:
    """Looks at claimed deliveries again and puts them into words; one bad delivery never stops another."""

    def __init__(
        self, database: Database, office: DeliveryOffice, channels: Mapping[str, Channel], *, rehearsal: bool
    ) -> None:
        self._database = database
        self._office = office
        self._channels = channels
        self._rehearsal = rehearsal

    async def write(self, token: str, claimed: Sequence[Delivery], now: datetime) -> Desk:
        """Ends what is no longer true, and words the rest."""
        desk = Desk()
        true = await self._recheck(token, claimed, now, desk)
        checkpoint.reached("recheck.committed")
        while true:
            # An error of the database spoils the session it happened in: the rest goes on in a new one.
            async with self._database.reading() as session:
                is_sound = True
                while true and is_sound:
                    delivery, notices = true.pop(0)
                    is_sound = await self._put_into_words(session, delivery, notices, now, desk)
        return desk

    async def _recheck(
        self, token: str, claimed: Sequence[Delivery], now: datetime, desk: Desk
    ) -> list[tuple[Delivery, list[Notice]]]:
        """The deliveries that still have something to say, with what that is."""
        try:
            return await self._true_of(token, claimed, now)
        except Exception:
            log.warning("recheck_failed", deliveries=len(claimed), exc_info=True)
        true: list[tuple[Delivery, list[Notice]]] = []
        for delivery in claimed:
            try:
                true += await self._true_of(token, [delivery], now)
            except Exception as error:
                log.exception("delivery_not_checked", delivery=delivery.id)
                desk.held.append((delivery, f"发送前核对出错：{type(error).__name__}"))
        return true

    async def _true_of(
        self, token: str, claimed: Sequence[Delivery], now: datetime
    ) -> list[tuple[Delivery, list[Notice]]]:
        """One transaction: what the ledger says is no longer true is struck out together with what it marks for that."""
        true: list[tuple[Delivery, list[Notice]]] = []
        async with self._database.transaction() as session:
            notices = await self._notices(session, claimed)
            outdated = await self._office.still_due(session, [n for some in notices.values() for n in some], now)
            if outdated:
                # The order in which acts take their locks: measures, deliveries, notices.
                await session.scalars(_locked(claimed))
            for delivery in claimed:
                left = [n for n in notices[delivery.id] if n.id not in outdated]
                # What may have arrived in a first copy was said, whatever happens now.
                struck = [n for n in notices[delivery.id] if n.id in outdated and delivery.resends == 0]
                for n in struck:
                    await notice.strike(session, col(Notice.id) == n.id, outdated[n.id], now)
                if left:
                    true.append((delivery, left))
                else:
                    reasons = [outdated[n.id] for n in notices[delivery.id]]
                    await give_up(session, token, delivery, reasons[0] if reasons else "没有要发送的内容", now)
            checkpoint.reached("recheck.written")
        return true

    async def _notices(self, session: AsyncSession, claimed: Sequence[Delivery]) -> dict[int, list[Notice]]:
        by_delivery: dict[int, list[Notice]] = {delivery.id: [] for delivery in claimed}
        statement = select(Notice).where(
            col(Notice.delivery_id).in_(list(by_delivery)), col(Notice.cancelled_at).is_(None)
        )
        for row in await session.scalars(statement.order_by(col(Notice.id))):
            by_delivery[row.delivery_id or 0].append(row)
        return by_delivery

    async def _put_into_words(
        self, session: AsyncSession, delivery: Delivery, notices: Sequence[Notice], now: datetime, desk: Desk
    ) -> bool:
        """False when the session can no longer be trusted."""
        try:
            bound = (delivery.channel, delivery.chat) if delivery.channel and delivery.chat else None
            addresses = [bound] if bound else await self._addresses(session, delivery.recipient)
            address = next((place for place in addresses if place[0] in self._channels), None)
            if address is not None:
                payload = await self._payload(session, delivery, address[0], notices, now)
        except Exception as error:
            log.exception("delivery_not_worded", delivery=delivery.id)
            desk.held.append((delivery, f"写信出错：{type(error).__name__}"))
            return False
        if address is not None:
            desk.letters.append(Letter(delivery, *address, payload, frozenset(row.id for row in notices)))
        elif addresses:
            # The channel may come back with the next start; a person without any address will not by itself.
            desk.held.append((delivery, f"通道 {addresses[0][0]} 未启用"))
        else:
            desk.unreachable.append((delivery, f"{RefusalReason.NO_ADDRESS}: 没有可用的地址"))
        return True

    async def _addresses(self, session: AsyncSession, recipient: str) -> list[tuple[str, str]]:
        return [(address.channel, address.chat) for address in await self._office.addresses(session, recipient)]

    async def next_address(
        self, session: AsyncSession, recipient: str, tried: Collection[tuple[str, str]]
    ) -> tuple[str, str] | None:
        """The best address on a channel that is on and not yet tried."""
        places = await self._addresses(session, recipient)
        return next((place for place in places if place[0] in self._channels and place not in tried), None)

    async def _payload(
        self, session: AsyncSession, delivery: Delivery, channel: str, notices: Sequence[Notice], now: datetime
    ) -> dict[str, object]:
        if delivery.resends and self._channels[channel].abilities.closes_window:
            # The platform drops the copy only if it is the same to the byte.
            sent_before = await latest(session, delivery.id)
            if sent_before is not None:
                return sent_before.payload
        outgoing = await self._office.compose(
            session,
            delivery.id,
            delivery.recipient,
            notices,
            now,
            channel=channel,
            repeated=delivery.resends > 0,
            rehearsal=self._rehearsal,
        )
        return outgoing_to_json(outgoing)


def _locked(claimed: Sequence[Delivery]) -> SelectOfScalar[int]:
    ids = [delivery.id for delivery in claimed]
    return select(col(Delivery.id)).where(col(Delivery.id).in_(ids)).order_by(col(Delivery.id)).with_for_update()
