"""What we are waiting for from whom; a row, so that it survives a restart."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import Field, SQLModel, col

from bot.core.columns import Json, UtcDateTime

OPEN_FOR = timedelta(hours=24)
"""How long a question stays open; a later word is read as a new one."""
TOPIC_FOR = timedelta(minutes=30)
"""How long a photo sent alone belongs to the item talked about before."""


class Waiting(StrEnum):
    """What the open question asks for; TOPIC asks nothing, it is the item we have just talked about.

    WORDS follows a photo without words: what is said next of no other item is about the photo's.
    """

    WHICH = "which"
    CONFIRM = "confirm"
    RETELL = "retell"
    PERCENT = "percent"
    EVIDENCE = "evidence"
    EXTENSION_DATE = "extension_date"
    EXTENSION_REASON = "extension_reason"
    TROUBLE = "trouble"
    SEND_BACK_REASON = "send_back_reason"
    REFUSE_REASON = "refuse_reason"
    PERSON = "person"
    DECLINE_REASON = "decline_reason"
    OFFICE_ANSWER = "office_answer"
    AWAY_UNTIL = "away_until"
    PAUSE_UNTIL = "pause_until"
    PAUSE_REASON = "pause_reason"
    UNIT_PAUSE_UNTIL = "unit_pause_until"
    UNIT_PAUSE_REASON = "unit_pause_reason"
    WORDS = "words"
    TOPIC = "topic"

    @property
    def is_quiet(self) -> bool:
        """Whether nothing waits for an answer: what comes next may be about something else altogether."""
        return self in _QUIET


_QUIET = frozenset({Waiting.EVIDENCE, Waiting.WORDS, Waiting.TOPIC})


class Dialogue(SQLModel, table=True):
    """The open question in one chat: what was asked (`waiting_for`), and what is known so far (`facts`)."""

    channel: str = Field(primary_key=True, max_length=20)
    chat: str = Field(primary_key=True, max_length=120)
    person_id: int | None = None
    waiting_for: str = Field(default="", max_length=40)
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    expires_at: datetime = Field(sa_type=UtcDateTime)


async def current(session: AsyncSession, channel: str, chat: str, now: datetime) -> Dialogue | None:
    """The question that is still open in the chat."""
    dialogue = await session.get(Dialogue, (channel, chat))
    return dialogue if dialogue and dialogue.expires_at > now else None


async def ask(
    session: AsyncSession,
    channel: str,
    chat: str,
    person_id: int,
    waiting_for: Waiting,
    facts: dict[str, Any],
    now: datetime,
) -> None:
    """Opens a question in the chat; the one before it is forgotten."""
    await session.merge(
        Dialogue(
            channel=channel,
            chat=chat,
            person_id=person_id,
            waiting_for=waiting_for.value,
            facts=facts,
            expires_at=now + (TOPIC_FOR if waiting_for in (Waiting.TOPIC, Waiting.WORDS) else OPEN_FOR),
        )
    )


async def close(session: AsyncSession, channel: str, chat: str) -> None:
    """Nothing is asked in the chat any more."""
    await session.execute(delete(Dialogue).where(col(Dialogue.channel) == channel, col(Dialogue.chat) == chat))
