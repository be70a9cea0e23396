"""People and groups we do not know: told whom to ask, nothing of the ledger, and not more often than is useful."""

import hashlib
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.conversation.turn import answer
from bot.core.message import Incoming, Outgoing, rich
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
