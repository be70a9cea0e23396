"""An office for the sender that knows no ledger: addresses, wording and doubts are told to it by the test."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.message import Outgoing, rich
from bot.ledger.directory import ChatAddress
from bot.post.notice import Notice
from jobs.letters import DeliveryOffice


@dataclass(slots=True)
class Office:
    """Every recipient lives on `channel` in a chat of the same name, unless `homes` says otherwise."""

    channel: str = "scripted"
    homes: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    outdated: dict[str, str] = field(default_factory=dict)
    """Notice key → why it must not be said any more."""
    broken: list[tuple[str, str, str]] = field(default_factory=list)
    moved: list[tuple[str, str, str]] = field(default_factory=list)
    undelivered: list[tuple[str, str]] = field(default_factory=list)
    composed: list[tuple[int, bool]] = field(default_factory=list)
    """Delivery and whether it was called a repetition, in order."""
    stumbles: Callable[[str, str], None] = lambda where, recipient: None
    """May raise, told "addresses", "still_due", "compose", "break_address" or "move_chat", and a recipient or chat."""

    def desk(self) -> DeliveryOffice:
        return DeliveryOffice(
            self.addresses, self.still_due, self.compose, self.break_address, self.move_chat, self.report_undelivered
        )

    async def addresses(self, session: AsyncSession, recipient: str) -> list[ChatAddress]:
        self.stumbles("addresses", recipient)
        if recipient.startswith("chat:"):
            _, channel, chat = recipient.split(":", 2)
            return [ChatAddress(channel, chat)]
        broken = {(channel, chat) for channel, chat, _ in self.broken}
        homes = self.homes.get(recipient, [(self.channel, recipient)])
        return [ChatAddress(channel, chat) for channel, chat in homes if (channel, chat) not in broken]

    async def still_due(self, session: AsyncSession, notices: Sequence[Notice], now: datetime) -> dict[int, str]:
        for notice in notices:
            self.stumbles("still_due", notice.recipient)
        return {notice.id: self.outdated[notice.key] for notice in notices if notice.key in self.outdated}

    async def compose(
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
    ) -> Outgoing:
        self.stumbles("compose", recipient)
        self.composed.append((delivery_id, repeated))
        words = "、".join(notice.key for notice in notices) + ("（可能重复）" if repeated else "")
        return Outgoing(rich(f"№{delivery_id} {words}"), reference=str(delivery_id))

    async def break_address(self, session: AsyncSession, channel: str, chat: str, reason: str, now: datetime) -> None:
        self.stumbles("break_address", chat)
        self.broken.append((channel, chat, reason))

    async def move_chat(self, session: AsyncSession, channel: str, old: str, new: str, now: datetime) -> None:
        self.stumbles("move_chat", old)
        self.moved.append((channel, old, new))

    async def report_undelivered(
        self, session: AsyncSession, unit_id: int, recipient: str, delivery_id: int, reason: str, now: datetime
    ) -> None:
        self.undelivered.append((recipient, reason))
