"""Who is speaking: the person whose chat it is, with unit and rights."""

from sqlalchemy.ext.asyncio import AsyncSession

from bot.conversation.turn import Speaker
from bot.core.errors import NotFound
from bot.core.message import Incoming
from bot.core.sentence import Sentence
from bot.ledger import access, reading
from bot.ledger.access import Via
from bot.ledger.unit import Unit


async def speaker(session: AsyncSession, incoming: Incoming) -> Speaker | None:
    """The paired person behind the event; in a group whoever pressed or wrote. None for everybody else."""
    chat = incoming.sender if incoming.is_group else incoming.chat
    person = await reading.person_at(session, incoming.channel, chat)
    if person is None:
        return None
    unit = await session.get(Unit, person.unit_id)
    if unit is None:
        raise NotFound(Sentence("refusal.unit_unknown"))
    return Speaker(person, unit, await access.actor_of(session, person.id, Via.CHAT))
