"""What platforms tell of chats: blocked and let back, joined and left, moved to another number."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.message import Incoming, IncomingKind, RefusalReason
from bot.documents.delivery_words import REASONS
from bot.ledger.acts import addresses
from bot.ledger.people import Address, AddressState

KINDS = frozenset(
    {
        IncomingKind.BLOCKED,
        IncomingKind.UNBLOCKED,
        IncomingKind.JOINED,
        IncomingKind.LEFT,
        IncomingKind.MIGRATED,
    }
)


async def follow(session: AsyncSession, incoming: Incoming, now: datetime) -> None:
    """Breaks, mends or moves the address, if it is one of ours; nothing is said in the chat."""
    match incoming.kind:
        case IncomingKind.BLOCKED:
            await addresses.break_address(session, incoming.channel, incoming.chat, REASONS[RefusalReason.BLOCKED], now)
        case IncomingKind.LEFT:
            await addresses.break_address(session, incoming.channel, incoming.chat, REASONS[RefusalReason.KICKED], now)
        case IncomingKind.UNBLOCKED | IncomingKind.JOINED:
            await addresses.mend_address(session, incoming.channel, incoming.chat, now)
        case IncomingKind.MIGRATED if incoming.new_chat:
            await addresses.move_chat(session, incoming.channel, incoming.chat, incoming.new_chat, now)
        case _:
            return


async def wrote(session: AsyncSession, incoming: Incoming, now: datetime) -> None:
    """Somebody writes from a chat that we took for broken: it is reached again."""
    broken = select(col(Address.id)).where(
        col(Address.channel) == incoming.channel,
        col(Address.chat) == incoming.chat,
        col(Address.state) == AddressState.BROKEN,
    )
    if await session.scalar(broken) is not None:
        await addresses.mend_address(session, incoming.channel, incoming.chat, now)
