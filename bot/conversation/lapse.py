"""Questions that nobody answered: what was said before them goes to the office instead of being forgotten."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.conversation.dialogue import Dialogue, Waiting
from bot.core.errors import Refusal
from bot.documents import say
from bot.ledger import access
from bot.ledger.access import Via
from bot.ledger.acts import messages
from bot.ledger.office_text import own_texts

_HOLDS_WORDS = (Waiting.WHICH, Waiting.CONFIRM, Waiting.PERSON)


async def is_due(session: AsyncSession, now: datetime) -> bool:
    """Whether there is a question to end."""
    over = select(col(Dialogue.chat)).where(col(Dialogue.expires_at) <= now).limit(1)
    return await session.scalar(over) is not None


async def lapse(session: AsyncSession, now: datetime, limit: int = 100) -> int:
    """Ends dialogues whose time is over, and keeps their unwritten words as notes; says how many."""
    rows = await session.scalars(select(Dialogue).where(col(Dialogue.expires_at) <= now).limit(limit))
    over = list(rows.all())
    for dialogue in over:
        behind = dialogue.facts.get("parked")
        questions = [
            (dialogue.waiting_for, dialogue.facts),
            *([(behind["waiting"], behind["facts"])] if behind else []),
        ]
        for waiting, facts in questions:
            if waiting in _HOLDS_WORDS and dialogue.person_id is not None:
                await _keep(session, facts, dialogue.person_id, now)
        here = (col(Dialogue.channel) == dialogue.channel, col(Dialogue.chat) == dialogue.chat)
        await session.execute(delete(Dialogue).where(*here))
    return len(over)


async def _keep(session: AsyncSession, question: Mapping[str, Any], person_id: int, now: datetime) -> None:
    said, files = question.get("said", ""), question.get("files", [])
    if not said and not files:
        return
    measure_id = question.get("measure")
    facts = {"files": files} if files else {}
    try:
        async with session.begin_nested():
            actor = await access.actor_of(session, person_id, Via.CHAT)
            if files:
                own = await own_texts(session, actor.unit_id)
                said = say.text("evidence.unplaced", own, said=said, count=len(files))
            await messages.note(session, actor, measure_id, now, text=said, facts=facts)
    except Refusal:
        # Somebody who has left, or whose item was handed on: the inbox still holds the message itself.
        return
