"""When a chat, or a whole channel, may be written to again."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from bot.core.columns import UtcDateTime


class Lane(SQLModel, table=True):
    """One chat's pace; the empty chat stands for the whole channel."""

    channel: str = Field(primary_key=True, max_length=20)
    chat: str = Field(primary_key=True, max_length=120)
    next_at: datetime = Field(sa_type=UtcDateTime)
