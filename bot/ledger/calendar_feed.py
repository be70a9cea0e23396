"""Who may read which calendar feed, and what stands in it: deadlines with the days on which they ring."""

import hmac
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import Field, SQLModel, col, select

from bot.core.columns import UtcDateTime
from bot.core.secrets import token_hash
from bot.ledger.access import absent_people
from bot.ledger.audit import AuditEntry
from bot.ledger.calendar import Calendar
from bot.ledger.card import MeasureCard, cards, person_names
from bot.ledger.facts import MeasureFacts
from bot.ledger.facts_reading import circumstances
from bot.ledger.facts_reading import subject as subject_of
from bot.ledger.measure import Duty, DutyRole, Measure, MeasureStatus
from bot.ledger.people import Person
from bot.ledger.policy import When
from bot.ledger.reading import newest_only
from bot.ledger.rungs import latest_fall
from bot.ledger.unit import Unit

CLOSED_SHOWN = timedelta(days=60)
"""So long a closed item stays in the feed, crossed out; calendars that were away meanwhile learn that it is over."""

DEFAULT_ALARM_DAYS = (7, 1)
"""Days before the deadline, for those whom no rung of the ladder addresses before it."""

_RUNNING = frozenset({MeasureStatus.NOT_STARTED, MeasureStatus.IN_PROGRESS, MeasureStatus.BASICALLY_DONE})
_PORTION = 500


class CalendarFeed(SQLModel, table=True):
    """One issued address of a person's feed. Its token is shown once; only the hash is kept."""

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id")
    person_id: int = Field(foreign_key="person.id", index=True)
    token_hash: str = Field(max_length=64, unique=True)
    issued_at: datetime = Field(sa_type=UtcDateTime)
    revoked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One deadline of a person: on which days before it the calendar rings, and how often and when it last changed.

    `stands_in_for` names the absent person whose item it is, empty for one's own.
    """

    card: MeasureCard
    due_on: date
    roles: tuple[DutyRole, ...]
    alarm_days: tuple[date, ...]
    changed_at: datetime
    changes: int
    stands_in_for: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """Everything in one person's feed; first what is due first."""

    unit: Unit
    person: Person
    items: tuple[FeedItem, ...]


async def reader_of(session: AsyncSession, token: str) -> Person | None:
    """Whose feed the token opens; None for an unknown or revoked one, and for somebody who has left.

    One query whatever the token is, so that the time tells nothing.
    """
    hashed = token_hash(token)
    row = (
        await session.execute(
            select(CalendarFeed.token_hash, Person)
            .join(Person, col(Person.id) == col(CalendarFeed.person_id))
            .where(
                col(CalendarFeed.token_hash) == hashed,
                col(CalendarFeed.revoked_at).is_(None),
                col(Person.is_active).is_(True),
            )
        )
    ).one_or_none()
    return row[1] if row is not None and hmac.compare_digest(row[0], hashed) else None


async def feed_of(session: AsyncSession, person: Person, now: datetime) -> Feed:
    """The person's deadlines and those of the people he or she stands in for today; what has no date is not in it."""
    unit = await session.get_one(Unit, person.unit_id)
    today = now.astimezone(unit.zone).date()
    absent = [id_ for id_ in await absent_people(session, person.id, today) if id_ != person.id]
    held = await _held(session, [person.id, *absent], now - CLOSED_SHOWN)
    names = await person_names(session, absent)
    items: list[FeedItem] = []
    ids = list(held)
    for start in range(0, len(ids), _PORTION):
        items += await _items(session, {id_: held[id_] for id_ in ids[start : start + _PORTION]}, names, today)
    items.sort(key=lambda item: (item.due_on, item.card.id))
    return Feed(unit, person, tuple(items))


@dataclass(frozen=True, slots=True)
class _Held:
    """By whom of the feed's people a measure is held, and in which roles."""

    person_id: int
    roles: tuple[DutyRole, ...]


async def _held(session: AsyncSession, people: Sequence[int], closed_since: datetime) -> dict[int, _Held]:
    """The dated measures of these people by id; what two of them hold is counted to the one named first."""
    statement = (
        select(col(Duty.measure_id), col(Duty.person_id), col(Duty.role))
        .join(Measure, col(Measure.id) == col(Duty.measure_id))
        .where(
            col(Duty.person_id).in_(people),
            col(Measure.due_on).is_not(None),
            (col(Measure.status) != MeasureStatus.CLOSED) | (col(Measure.closed_at) >= closed_since),
            newest_only(),
        )
        .order_by(col(Duty.measure_id), col(Duty.id))
    )
    found: dict[int, dict[int, list[DutyRole]]] = {}
    for measure_id, person_id, role in await session.execute(statement):
        found.setdefault(measure_id, {}).setdefault(person_id, []).append(DutyRole(role))
    held: dict[int, _Held] = {}
    for measure_id, by_person in found.items():
        first = min(by_person, key=people.index)
        held[measure_id] = _Held(first, tuple(role for role in DutyRole if role in by_person[first]))
    return held


async def _items(
    session: AsyncSession, held: Mapping[int, _Held], names: Mapping[int, str], today: date
) -> list[FeedItem]:
    changes = await _changes(session, held)
    alarms = await _alarms(session, held, today)
    return [
        FeedItem(
            card=card,
            due_on=card.due_on,
            roles=held[card.id].roles,
            alarm_days=alarms.get(card.id, ()),
            changed_at=changes[card.id][0] if card.id in changes else card.measure.created_at,
            changes=changes[card.id][1] if card.id in changes else 0,
            stands_in_for=names.get(held[card.id].person_id, ""),
        )
        for card in await cards(session, list(held))
        if card.due_on is not None
    ]


async def _changes(session: AsyncSession, measure_ids: Collection[int]) -> dict[int, tuple[datetime, int]]:
    """When each measure last changed and how often it did, by the audit trail."""
    ids = {subject_of(id_): id_ for id_ in measure_ids}
    rows = await session.execute(
        select(col(AuditEntry.subject), func.max(col(AuditEntry.at)), func.count())
        .where(col(AuditEntry.subject).in_(ids))
        .group_by(col(AuditEntry.subject))
    )
    return {ids[subject]: (at, count) for subject, at, count in rows}


async def _alarms(session: AsyncSession, held: Mapping[int, _Held], today: date) -> dict[int, tuple[date, ...]]:
    found: dict[int, tuple[date, ...]] = {}
    for known in await circumstances(session, list(held)):
        for measure in known.measures:
            if measure.status in _RUNNING and measure.due_on is not None:
                days = _alarm_days(measure, measure.due_on, held[measure.id].roles, known.calendar)
                found[measure.id] = tuple(day for day in days if day >= today)
    return found


def _alarm_days(
    measure: MeasureFacts, due_on: date, roles: Collection[DutyRole], calendar: Calendar
) -> tuple[date, ...]:
    """The days on which the ladder speaks to these roles before the deadline, else the usual ones; earliest first."""
    hearers = {role.value for role in roles}
    falls = [
        latest_fall(rung, measure.anchor, due_on, calendar)
        for rung in measure.ladder.rungs
        if rung.when is When.BEFORE and hearers & {hearer.value for hearer in rung.hearers}
    ]
    days = {fall.day for fall in falls if fall is not None}
    return tuple(sorted(days or {due_on - timedelta(days=count) for count in DEFAULT_ALARM_DAYS}))
