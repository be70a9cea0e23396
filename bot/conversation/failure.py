"""An event that could not be dealt with: the sender and the office are told, and the raw event stays in the inbox."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.conversation.greeting import tell
from bot.conversation.reply import quote
from bot.core.message import Incoming
from bot.documents import say
from bot.ledger import reading
from bot.ledger.acts.telling import says
from bot.ledger.office_text import own_texts
from bot.ledger.people import Person
from bot.post import notice
from bot.post.notice import NoticeDraft, NoticeKind


async def show(session: AsyncSession, incoming: Incoming, inbox_id: int, now: datetime) -> None:
    """Tells the sender, if we know who it is, and everyone in that unit's office."""
    person = await _sender(session, incoming)
    if person is None:
        return
    sorry = say.text("answer.failed", await own_texts(session, person.unit_id))
    await tell(session, incoming, inbox_id, sorry, now)
    words = quote(incoming.text) if incoming.text.strip() else ""
    drafts = [
        NoticeDraft(
            key=(key := f"operator:inbox:{inbox_id}:{clerk.id}"),
            kind=NoticeKind.OPERATOR,
            recipient=notice.person(clerk.id),
            slot=key,
            not_before=now,
            unit_id=person.unit_id,
            subject=f"inbox:{inbox_id}",
            content=says("result.inbox_failed", who=person.name, said=words, reference=inbox_id),
        )
        for clerk in await reading.office_people(session, person.unit_id)
        if clerk.id != person.id
    ]
    await notice.plan(session, drafts, now)


async def toast(session: AsyncSession, incoming: Incoming) -> str:
    """What somebody who pressed a button is told while the event waits to be tried again."""
    person = await _sender(session, incoming)
    return say.text("answer.tried_again", await own_texts(session, person.unit_id if person else None))


async def _sender(session: AsyncSession, incoming: Incoming) -> Person | None:
    return await reading.person_at(session, incoming.channel, incoming.sender if incoming.is_group else incoming.chat)
