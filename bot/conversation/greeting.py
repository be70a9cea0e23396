"""People and groups we do not know: told whom to ask, nothing of the ledger, and not more often than is useful."""

import hashlib
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.conversation.turn import answer
from bot.core.message import Incoming, Outgoing, rich
from bot.post import notice


async def tell(
    session: AsyncSession, incoming: Incoming, inbox_id: int, sentence: str, now: datetime, *, sparing: bool = False
) -> None:
    """One sentence to the chat. `sparing`: the same sentence goes to the same chat at most once an hour."""
    key = f"answer:{inbox_id}:0"
    if sparing:
        digest = hashlib.sha256(f"{incoming.channel}:{incoming.chat}:{sentence}".encode()).hexdigest()
        key = f"greeting:{digest[:32]}:{now:%Y%m%d%H}"
    recipient = notice.chat(incoming.channel, incoming.chat)
    await notice.plan(session, [answer(recipient, key, Outgoing(rich(sentence)), now)], now)
