"""A person and an address become one, by a code that the office gave."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.conversation.greeting import tell
from bot.core.errors import Refusal
from bot.core.message import Incoming
from bot.ledger.acts import pairing


async def pair(session: AsyncSession, incoming: Incoming, inbox_id: int, code: str, now: datetime) -> None:
    """Tries the code and says what came of it; a refusal for too many wrong codes is not repeated every time."""
    try:
        paired = await pairing.redeem(
            session,
            code,
            incoming.channel,
            incoming.chat,
            incoming.is_group,
            incoming.chat_title,
            now,
        )
    except Refusal as refusal:
        await tell(session, incoming, inbox_id, str(refusal), now)
        return
    await tell(session, incoming, inbox_id, f"已绑定：{paired.name}。", now)
