"""An event that could not be dealt with: the sender and the office are told, and the raw event stays in the inbox."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.conversation.greeting import tell
from bot.conversation.reply import quote
from bot.core.message import Incoming
from bot.ledger import reading
from bot.ledger.acts.telling import says
from bot.post import notice
from bot.post.notice import NoticeDraft, NoticeKind

_SORRY = "这条消息没有处理成功，已转整改办，不用重发。"


async def show(session: AsyncSession, incoming: Incoming, inbox_id: int, now: datetime) -> None:
    """Tells the sender, if we know who it is, and everyone in that unit's office."""
    chat = incoming.sender if incoming.is_group else incoming.chat
    person = await reading.person_at(session, incoming.channel, chat)
    if person is None:
        return
    await tell(session, incoming, inbox_id, _SORRY, now)
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
