"""A person and an address become one, by a code that the office gave."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.conversation.greeting import MINUTE, own_of_only_unit, tell
from bot.core.message import Incoming
from bot.documents import say
from bot.ledger.acts import pairing
from bot.ledger.acts.pairing import NotPaired, Paired
from bot.ledger.office_text import own_texts
from bot.ledger.people import Person


async def pair(session: AsyncSession, incoming: Incoming, inbox_id: int, code: str, now: datetime) -> None:
    """Tries the code and says what came of it; whoever tries one after another is not answered every time."""
    outcome = await pairing.redeem(
        session, code, incoming.channel, incoming.chat, incoming.is_group, incoming.chat_title, now
    )
    if isinstance(outcome, NotPaired):
        why = say.refusal(outcome.refusal, await own_of_only_unit(session))
        await tell(session, incoming, inbox_id, why, now, once_in=MINUTE)
    else:
        await tell(session, incoming, inbox_id, await _welcome(session, outcome), now)


async def _welcome(session: AsyncSession, paired: Paired) -> str:
    own = await own_texts(session, paired.unit_id)
    if paired.person_id is None:
        return say.text("answer.group_paired", own, name=paired.name)
    person = await session.get_one(Person, paired.person_id)
    return say.text("answer.paired", own, name=person.name, title=person.title or "")
