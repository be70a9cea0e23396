"""People and groups we do not know: told whom to ask, nothing of the ledger, and not more often than is useful."""

import hashlib
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.conversation.turn import answer
from bot.core.message import Incoming, Outgoing, rich
from bot.ledger import reading
from bot.ledger.office_text import OwnTexts, own_texts
from bot.ledger.unit import Unit
from bot.post import notice

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


async def tell(
    session: AsyncSession,
    incoming: Incoming,
    inbox_id: int,
    sentence: str,
    now: datetime,
    *,
    once_in: timedelta | None = None,
) -> None:
    """One sentence to the chat; with `once_in` the same one is said there only once in each such span."""
    key = f"answer:{inbox_id}:0"
    if once_in is not None:
        span = int(now.timestamp() // once_in.total_seconds())
        digest = hashlib.sha256(f"{incoming.channel}:{incoming.chat}:{sentence}".encode()).hexdigest()
        key = f"greeting:{digest[:32]}:{span}"
    recipient = notice.chat(incoming.channel, incoming.chat)
    await notice.plan(session, [answer(recipient, key, Outgoing(rich(sentence)), now)], now)


async def own_of_group(session: AsyncSession, incoming: Incoming) -> OwnTexts:
    """The own texts of the unit to which the group is bound; those that a stranger is answered with where it is not."""
    group = await reading.group_at(session, incoming.channel, incoming.chat)
    return await own_of_only_unit(session) if group is None else await own_texts(session, group.unit_id)


async def own_of_only_unit(session: AsyncSession) -> OwnTexts:
    """The own texts of the unit, where there is but one: with several, a stranger may belong to any of them."""
    units = (await session.scalars(select(col(Unit.id)).limit(2))).all()
    return await own_texts(session, units[0]) if len(units) == 1 else {}
