"""Words that go to the office as they are: notes, questions, wrong duties; and the office's answer to them."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.errors import NotFound, NotPossible
from bot.core.sentence import Sentence
from bot.ledger import access, audit
from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.acts.said import Said, content_of, keep, particulars, write
from bot.ledger.acts.telling import says
from bot.ledger.measure import Measure
from bot.ledger.office_answer import OfficeAnswer
from bot.ledger.people import Person
from bot.ledger.progress import Report, ReportKind
from bot.ledger.written import WrittenKind
from bot.post.notice import NoticeKind

_LONGEST_QUOTE = 60


class Topic(StrEnum):
    """Why words go to the office."""

    NOTE = "note"
    QUESTION = "question"
    WRONG_PERSON = "wrong_person"


_SENTENCES: dict[Topic, str] = {
    Topic.NOTE: "result.note",
    Topic.QUESTION: "result.question",
    Topic.WRONG_PERSON: "result.wrong_person",
}


async def note(
    session: AsyncSession,
    actor: Actor,
    measure_id: int | None,
    now: datetime,
    *,
    text: str,
    facts: Mapping[str, Any] | None = None,
    inbox_id: int | None = None,
    topic: Topic = Topic.NOTE,
) -> Report:
    """Words kept for the office, which is told; without a measure when nobody knows which is meant."""
    known = {**(facts or {}), **({} if topic is Topic.NOTE else {"topic": topic.value})}
    said: Said = {"text": ground.require_text(text, Sentence("what.message")), "facts": known, "inbox_id": inbox_id}
    measure = await ground.measure_of(session, actor, measure_id) if measure_id is not None else None
    if measure is not None:
        access.require_note(actor, await ground.my_duties(session, actor, measure, now), measure.number)
    report = await write(session, actor, measure, ReportKind.NOTE, said, now)
    await keep(session, actor, inbox_id, WrittenKind.REPORT, report.id, now, measure=measure)
    told = says(_SENTENCES[topic], measure, who=actor.name, said=report.text)
    if measure is None:
        details = {"text": report.text, "inbox": inbox_id}
        entry = await audit.record(session, actor, "note", f"report:{report.id}", details, now)
        content = {"report": report.id, **told}
    else:
        entry = await ground.finish(session, actor, measure, "measure.note", particulars(measure, report), now)
        content = content_of(measure, report, told)
    await ground.tell_office(session, actor, entry, content, now)
    return report


async def answer(
    session: AsyncSession, actor: Actor, report_id: int, text: str, now: datetime, *, inbox_id: int | None = None
) -> OfficeAnswer:
    """The office answers somebody's words; the person is told, with the words answered.

    Raises NotPossible where a colleague has answered already.
    """
    access.require_office(actor, Sentence("step.answer"))
    await ground.unit_of(session, actor)
    text = ground.require_text(text, Sentence("what.answer"))
    report = await session.get(Report, report_id, populate_existing=True)
    if report is None or report.unit_id != actor.unit_id or report.person_id is None:
        raise NotFound(Sentence("refusal.word_unknown"))
    if (known := await session.get(OfficeAnswer, report_id, populate_existing=True)) is not None:
        person = await session.get(Person, known.person_id) if known.person_id else None
        raise NotPossible(
            Sentence("refusal.answered_before", name=person.name if person else None, said=_short(known.text))
        )
    row = OfficeAnswer(
        report_id=report.id, unit_id=actor.unit_id, person_id=actor.person_id, at=now, text=text, inbox_id=inbox_id
    )
    session.add(row)
    await session.flush()
    measure = await session.get(Measure, report.measure_id) if report.measure_id else None
    subject = f"measure:{measure.id}" if measure else f"report:{report.id}"
    entry = await audit.record(
        session, actor, "report.answer", subject, {"report": report.id, "text": text, "inbox": inbox_id}, now
    )
    told = says("result.answered", measure, who=actor.name, said=_short(report.text), answer=text)
    content = {"report": report.id, **told}
    content |= {"measure": measure.id} if measure else {}
    await ground.tell(session, actor, NoticeKind.RESULT, [report.person_id], entry, content, now)
    return row


async def answer_to(session: AsyncSession, report_id: int) -> OfficeAnswer | None:
    """What the office answered to these words."""
    return await session.scalar(select(OfficeAnswer).where(col(OfficeAnswer.report_id) == report_id))


def _short(text: str) -> str:
    words = " ".join(text.split()).rstrip("。")
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1] + "…"
