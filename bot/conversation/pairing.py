"""A person and an address become one, by a code that the office gave."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.conversation.greeting import MINUTE, tell
from bot.core.message import Incoming
from bot.ledger.acts import pairing
from bot.ledger.acts.pairing import NotPaired, Paired
from bot.ledger.people import Person


async def pair(session: AsyncSession, incoming: Incoming, inbox_id: int, code: str, now: datetime) -> None:
    """Tries the code and says what came of it; whoever tries one after another is not answered every time."""
    outcome = await pairing.redeem(
        session, code, incoming.channel, incoming.chat, incoming.is_group, incoming.chat_title, now
    )
    if isinstance(outcome, NotPaired):
        await tell(session, incoming, inbox_id, outcome.reason, now, once_in=MINUTE)
    else:
        await tell(session, incoming, inbox_id, await _welcome(session, outcome), now)


async def _welcome(session: AsyncSession, paired: Paired) -> str:
    if paired.person_id is None:
        return f"已绑定本群：{paired.name}。每周通报发到这里。"
    person = await session.get_one(Person, paired.person_id)
    return f"已绑定：{person.name} {person.title or ''}".rstrip() + "。\n发“帮助”看用法。"
