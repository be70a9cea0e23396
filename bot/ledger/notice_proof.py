"""Who was told what, when and by which channel, whether it arrived, and what came back: read for a measure or a person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger.audit import START, AuditHead
from bot.ledger.card import MeasureCard, cards
from bot.ledger.facts_reading import subject as subject_of
from bot.ledger.measure import DutyRole, Measure
from bot.ledger.notice_messages import Message, messages
from bot.ledger.notice_replies import Reply, incoming_counts, replies
from bot.ledger.people import Person
from bot.ledger.unit import Unit
from bot.post import notice
from bot.post.notice import Notice


@dataclass(frozen=True, slots=True)
class Subject:
    """What the proof is about: all rounds (cycles) of one measure, or one person."""

    card: MeasureCard | None = None
    measure_ids: tuple[int, ...] = ()
    person: Person | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """Everything about one subject between two days, both included; None: without a bound.

    `not_told` names those who have a duty for the measure and of whom no platform took any message about it.
    `incoming` counts the events that came from the person's chats, and those of them that could not be dealt with.
    """

    unit: Unit
    subject: Subject
    from_on: date | None
    until_on: date | None
    made_at: datetime
    messages: tuple[Message, ...]
    replies: tuple[Reply, ...]
    not_told: tuple[str, ...]
    incoming: tuple[int, int] | None
    audit_sequence: int
    audit_hash: str


async def of_measure(
    session: AsyncSession, unit: Unit, measure: Measure, days: tuple[date | None, date | None], now: datetime
) -> Proof:
    """What people heard about the measure, and what they answered to it; rounds before a re-opening count too."""
    same = (col(Measure.problem_id) == measure.problem_id, col(Measure.number) == measure.number)
    ids = tuple(await session.scalars(select(col(Measure.id)).where(*same).order_by(col(Measure.cycle))))
    (card,) = await cards(session, [measure.id])
    subject = Subject(card, ids)
    about = col(Notice.subject).in_([subject_of(id_) for id_ in ids])
    told = await messages(session, unit.id, about)
    reached = {message.person_id for message in told if message.is_accepted}
    not_told = tuple(holder.name for holder in card.holders(*DutyRole) if holder.person_id not in reached)
    found = await replies(session, unit.id, measure_ids=ids)
    return await _proof(session, unit, subject, days, now, told, found, not_told=not_told)


async def of_person(
    session: AsyncSession, unit: Unit, person: Person, days: tuple[date | None, date | None], now: datetime
) -> Proof:
    """What the person heard about anything, and what he or she answered."""
    told = await messages(session, unit.id, col(Notice.recipient) == notice.person(person.id))
    found = await replies(session, unit.id, person_id=person.id)
    counts = await incoming_counts(session, unit, person.id, days)
    return await _proof(session, unit, Subject(person=person), days, now, told, found, incoming=counts)


async def _proof(
    session: AsyncSession,
    unit: Unit,
    subject: Subject,
    days: tuple[date | None, date | None],
    now: datetime,
    told: Sequence[Message],
    found: Sequence[Reply],
    *,
    not_told: tuple[str, ...] = (),
    incoming: tuple[int, int] | None = None,
) -> Proof:
    head = await session.get(AuditHead, 1)
    return Proof(
        unit=unit,
        subject=subject,
        from_on=days[0],
        until_on=days[1],
        made_at=now,
        messages=tuple(message for message in told if _is_within(message.at, unit, days)),
        replies=tuple(reply for reply in found if _is_within(reply.at, unit, days)),
        not_told=not_told,
        incoming=incoming,
        audit_sequence=head.sequence if head else 0,
        audit_hash=head.hash if head else START,
    )


def _is_within(moment: datetime, unit: Unit, days: tuple[date | None, date | None]) -> bool:
    day = moment.astimezone(unit.zone).date()
    return (days[0] is None or day >= days[0]) and (days[1] is None or day <= days[1])
