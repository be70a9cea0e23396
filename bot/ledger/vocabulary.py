"""The words of an office's own: how people here say that something is done, stuck or on its way."""

from collections.abc import Sequence
from enum import StrEnum

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import Field, SQLModel, UniqueConstraint, col, select

from bot.core.columns import Word

LONGEST_WORD = 12
MOST_WORDS = 300
"""So many words of its own one unit may have."""


class Meaning(StrEnum):
    """What a word of the office's own does in a reply."""

    DONE = "done"
    NOT_DONE = "not_done"
    PROGRESS = "progress"
    STEP = "step"
    DIFFICULTY = "difficulty"
    EXTENSION = "extension"
    COMMIT = "commit"
    DEFER = "defer"
    ACK = "ack"
    EVIDENCE = "evidence"
    QUALITY = "quality"
    NOTHING = "nothing"


MEANING_WORDS: dict[Meaning, str] = {
    Meaning.DONE: "已完成",
    Meaning.NOT_DONE: "未完成",
    Meaning.PROGRESS: "正在办理",
    Meaning.STEP: "其中一步",
    Meaning.DIFFICULTY: "有困难",
    Meaning.EXTENSION: "要求延期",
    Meaning.COMMIT: "承诺",
    Meaning.DEFER: "暂时不便回复",
    Meaning.ACK: "收到",
    Meaning.EVIDENCE: "佐证材料",
    Meaning.QUALITY: "质量指标",
    Meaning.NOTHING: "无含义",
}
"""What each meaning is called to people."""


class OfficeWord(SQLModel, table=True):
    """One word of a unit's own and what it does in a reply."""

    __table_args__ = (UniqueConstraint("unit_id", "word"),)

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id", index=True)
    word: str = Field(max_length=LONGEST_WORD)
    meaning: Meaning = Field(sa_type=Word(Meaning))


async def words_of(session: AsyncSession, unit_id: int) -> Sequence[OfficeWord]:
    """The unit's own words, in the order in which they were added."""
    rows = await session.scalars(
        select(OfficeWord).where(col(OfficeWord.unit_id) == unit_id).order_by(col(OfficeWord.id))
    )
    return rows.all()
