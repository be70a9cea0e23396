"""A message that no address takes: noted, and the office is told whom it did not reach."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.sentence import Sentence
from bot.ledger import audit
from bot.ledger.access import job_actor
from bot.ledger.acts import ground
from bot.ledger.acts.telling import says
from bot.ledger.people import GroupChat, Person


async def report_undelivered(
    session: AsyncSession, unit_id: int, recipient: str, delivery_id: int, reason: str, now: datetime
) -> None:
    """A platform refused the delivery for good and there is no further address; `recipient` as the post office has it."""
    await audit.lock(session)
    name, actor = await _called(session, recipient), job_actor(unit_id)
    details = {"recipient": recipient, "delivery": delivery_id, "reason": reason}
    entry = await audit.record(session, actor, "delivery.refused", f"delivery:{delivery_id}", details, now)
    content = says("result.undelivered", who=name, reference=delivery_id, reason=reason)
    await ground.tell_office(session, actor, entry, content, now)


async def _called(session: AsyncSession, recipient: str) -> str | Sentence:
    kind, _, number = recipient.partition(":")
    if kind == "person" and (person := await session.get(Person, int(number))):
        return person.name
    if kind == "group" and (group := await session.get(GroupChat, int(number))):
        return Sentence("result.group", group=group.name)
    return Sentence("result.some_chat")
