"""Messages about something that was taken back: those that have not left are cancelled, the others are named."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger.facts_reading import person_of
from bot.ledger.measure import Measure
from bot.ledger.written import Written, WrittenKind
from bot.post import notice
from bot.post.notice import Notice, NoticeKind

_REASON = "本人更正，已撤回"
_REFERENCES: dict[WrittenKind, str] = {
    WrittenKind.REPORT: "report",
    WrittenKind.EXTENSION: "request",
    WrittenKind.HANDOVER: "handover",
    WrittenKind.ACCEPTANCE: "handover",
}
"""Under which name the content of a message names what it is about."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """The ids of the people who had already been told, in the office and elsewhere."""

    office: tuple[int, ...] = ()
    others: tuple[int, ...] = ()


async def recall(session: AsyncSession, measure: Measure | None, line: Written, now: datetime) -> Recalled:
    """Cancels what has not left of the messages about the line, and answers who has had one."""
    reference = _REFERENCES.get(line.kind)
    if reference is None:
        return Recalled()
    subject = f"measure:{measure.id}" if measure else f"report:{line.target}"
    rows = await session.scalars(
        select(Notice)
        .where(
            col(Notice.subject) == subject,
            col(Notice.kind).in_([NoticeKind.OFFICE, NoticeKind.RESULT]),
            col(Notice.cancelled_at).is_(None),
            col(Notice.planned_at) >= line.at,
        )
        .order_by(col(Notice.id))
    )
    about = [row for row in rows if row.content.get(reference) == line.target]
    if not about:
        return Recalled()
    await notice.cancel(session, now, _REASON, keys=[row.key for row in about])
    left = select(col(Notice.id)).where(
        col(Notice.id).in_([row.id for row in about]), col(Notice.cancelled_at).is_(None)
    )
    told = set(await session.scalars(left))

    def people(kind: NoticeKind) -> tuple[int, ...]:
        found = (person_of(row.recipient) for row in about if row.id in told and row.kind is kind)
        return tuple(id_ for id_ in found if id_ is not None)

    return Recalled(people(NoticeKind.OFFICE), people(NoticeKind.RESULT))
