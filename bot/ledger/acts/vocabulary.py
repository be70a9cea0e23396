"""Adds and removes the words of an office's own that replies are read with."""

import re
from collections.abc import Callable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.errors import BadInput, NotFound, NotPossible
from bot.core.sentence import Sentence
from bot.ledger import access, audit
from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.vocabulary import LONGEST_WORD, MEANING_WORDS, MOST_WORDS, Meaning, OfficeWord, words_of

Objection = Callable[[str, Meaning], str | None]
"""Says in Chinese why a word must not have a meaning, or None; whoever reads replies provides it."""

_STEP = Sentence("step.change_words")
_CHINESE = re.compile(r"[一-龥]+")


async def add_word(
    session: AsyncSession, actor: Actor, word: str, meaning: Meaning, objection: Objection, now: datetime
) -> OfficeWord:
    """Gives a word a meaning for the actor's unit, in place of the meaning it had; the same again leaves no trace.

    Raises BadInput for what is no word or what `objection` refuses, NotPossible when the list is full.
    """
    access.require_office(actor, _STEP)
    unit = await ground.unit_of(session, actor)
    word = ground.require_text(word, Sentence("what.word"))
    if not _CHINESE.fullmatch(word) or not 2 <= len(word) <= LONGEST_WORD:
        raise BadInput(f"用语“{word[:20]}”须为 2 到 {LONGEST_WORD} 个汉字，请改正。")
    if reason := objection(word, meaning):
        raise BadInput(f"用语“{word}”不能作“{MEANING_WORDS[meaning]}”：{reason}")
    known = {row.word: row for row in await words_of(session, unit.id)}
    row = known.get(word)
    if row is not None and row.meaning is meaning:
        return row
    if row is None and len(known) >= MOST_WORDS:
        raise NotPossible(f"本单位用语已有 {MOST_WORDS} 个，请先删去不用的。")
    before = row.meaning if row else None
    row = row or OfficeWord(unit_id=unit.id, word=word, meaning=meaning)
    row.meaning = meaning
    session.add(row)
    await session.flush()
    details = {"word": word, "before": before, "after": meaning}
    await audit.record(session, actor, "vocabulary.add", f"unit:{unit.id}", details, now)
    return row


async def remove_word(session: AsyncSession, actor: Actor, word: str, now: datetime) -> None:
    """Takes a word away again; raises NotFound where the unit has no such word."""
    access.require_office(actor, _STEP)
    unit = await ground.unit_of(session, actor)
    row = await session.scalar(
        select(OfficeWord).where(col(OfficeWord.unit_id) == unit.id, col(OfficeWord.word) == word.strip())
    )
    if row is None:
        raise NotFound(f"本单位没有用语“{word.strip()[:20]}”，请用 zhenggai vocabulary list 查看。")
    await session.delete(row)
    await session.flush()
    details = {"word": row.word, "before": row.meaning, "after": None}
    await audit.record(session, actor, "vocabulary.remove", f"unit:{unit.id}", details, now)
