"""Planning: what a change means for the reminders, and the deadline check."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger import moments
from bot.ledger.acts import late_nudges
from bot.ledger.acts.taking_back import take_back_missed, take_back_wrong
from bot.ledger.facts_reading import (
    Circumstances,
    circumstances,
    said_keys,
    subject,
    used_slots,
)
from bot.ledger.measure import Duty, Measure, MeasureStatus
from bot.ledger.people import Deputy, Person, PersonRole, Role
from bot.ledger.plan import PlannedNotice, due_notices, fallen, next_notice_on
from bot.ledger.policy import Hearer, When
from bot.ledger.unit import Unit
from bot.post import notice as post
from bot.post.notice import NoticeDraft, NoticeKind

_PORTION = 500


@dataclass(frozen=True, slots=True)
class SweepResult:
    """What one portion of a deadline check did; `is_last` when nothing more was due."""

    measures: int
    notices: int
    missed: int
    is_last: bool


async def replan(session: AsyncSession, measure_ids: Iterable[int], now: datetime) -> None:
    """After a change: takes back planned reminders that are no longer right, and says when to look again.

    New reminders are not planned here but by the next sweep, which finds these measures by their `next_notice_on`.
    """
    ids = list(dict.fromkeys(measure_ids))
    for start in range(0, len(ids), _PORTION):
        portion = ids[start : start + _PORTION]
        groups = await circumstances(session, portion)
        await take_back_wrong(session, groups, now)
        for group in groups:
            said, used = await _said_and_used(session, group, now)
            _note_next(group, now, said, used)


async def replan_hearers(session: AsyncSession, people: Collection[int], now: datetime) -> None:
    """`replan` for all that one of these people may hear: by an own duty, in somebody's place, or in the office."""
    absent = select(col(Deputy.person_id)).where(col(Deputy.deputy_id).in_(people))
    by_duty = select(col(Duty.measure_id)).where(col(Duty.person_id).in_(people) | col(Duty.person_id).in_(absent))
    offices = (
        select(col(Person.unit_id))
        .join(PersonRole, col(PersonRole.person_id) == col(Person.id))
        .where(col(PersonRole.role) == Role.OFFICE, col(Person.id).in_(people) | col(Person.id).in_(absent))
    )
    ids = await session.scalars(
        select(Measure.id).where(
            col(Measure.status) != MeasureStatus.CLOSED,
            col(Measure.id).in_(by_duty) | col(Measure.unit_id).in_(offices),
        )
    )
    await replan(session, ids.all(), now)


async def sweep(session: AsyncSession, now: datetime, *, limit: int = _PORTION) -> SweepResult:
    """One portion of the deadline check: plans what should have been said by now and was not.

    Looks only at measures whose `next_notice_on` has come, at most `limit` of them. Reminders of an earlier day that
    have not left are taken back first, so that they join today's message.
    """
    missed, ids = 0, list[int]()
    for zone_units, today in await _todays(session, now):
        missed += await take_back_missed(session, zone_units, today, now, limit)
        if len(ids) < limit:
            ids += await _due_measures(session, zone_units, today, limit - len(ids))
    groups = await circumstances(session, ids, lock=True) if ids else []
    planned = 0
    for group in groups:
        planned += await _plan_group(session, group, now)
    return SweepResult(sum(len(group.measures) for group in groups), planned, missed, max(len(ids), missed) < limit)


async def _todays(session: AsyncSession, now: datetime) -> list[tuple[list[int], date]]:
    """The units by the local day of `now`: there are few units and fewer time zones."""
    by_zone: dict[str, list[int]] = defaultdict(list)
    units = (await session.scalars(select(Unit))).all()
    zones = {unit.timezone: unit.zone for unit in units}
    for unit in units:
        by_zone[unit.timezone].append(unit.id)
    return [(ids, now.astimezone(zones[name]).date()) for name, ids in by_zone.items()]


async def _due_measures(session: AsyncSession, units: Collection[int], today: date, limit: int) -> Sequence[int]:
    statement = (
        select(Measure.id)
        .where(col(Measure.next_notice_on) <= today, col(Measure.unit_id).in_(units))
        .order_by(col(Measure.next_notice_on))
        .limit(limit)
    )
    return (await session.scalars(statement)).all()


async def _said_and_used(session: AsyncSession, group: Circumstances, now: datetime) -> tuple[set[str], set[int]]:
    today = now.astimezone(group.unit.zone).date()
    days = (today, group.calendar.next_workday(today))
    occurrences = {
        fall.occurrence for measure in group.measures for day in days for fall in fallen(measure, day, group.calendar)
    }
    said = await said_keys(session, (measure.id for measure in group.measures), occurrences=occurrences)
    return said, await used_slots(session, group.unit.people, today)


async def _plan_group(session: AsyncSession, group: Circumstances, now: datetime) -> int:
    said, used = await _said_and_used(session, group, now)
    due = due_notices(group.measures, group.unit, now, group.calendar, said, used)
    planned = await post.plan(session, [_draft(notice, group.unit.id) for notice in due], now)
    # A message that was taken to be sent while we were looking: what it missed waits for the next working day.
    late = {draft.key for draft in planned.late}
    used |= {notice.wanted.person_id for notice in due if notice.wanted.key in late}
    said |= {notice.wanted.key for notice in due} - late
    _note_next(group, now, said, used)
    return len(planned.new) + await late_nudges.plan_again(session, group, now, used)


def _note_next(group: Circumstances, now: datetime, said: Set[str], used: Set[int]) -> None:
    """Writes down on which day each measure is to be looked at again, where that has changed."""
    for measure in group.measures:
        day = next_notice_on(measure, group.unit, now, group.calendar, said, used)
        if day != measure.expected_on:
            group.rows[measure.id].next_notice_on = day


def _draft(due: PlannedNotice, unit_id: int) -> NoticeDraft:
    wanted = due.wanted
    content: dict[str, Any] = {"late": True} if due.is_late else {}
    if wanted.duty_person_id != wanted.person_id:
        content["for"] = wanted.duty_person_id
    return NoticeDraft(
        key=wanted.key,
        kind=_kind(due),
        recipient=post.person(wanted.person_id),
        slot=moments.slot(due.day),
        not_before=due.at,
        unit_id=unit_id,
        subject=subject(wanted.measure_id),
        rung=wanted.fall.rung.name,
        role=wanted.role.value,
        level=wanted.fall.rung.level.value,
        occurrence=wanted.fall.occurrence,
        content=content,
    )


def _kind(due: PlannedNotice) -> NoticeKind:
    if due.wanted.fall.rung.when is not When.AFTER:
        return NoticeKind.REMINDER
    return NoticeKind.ESCALATION if due.wanted.role is Hearer.FIRST_RESPONSIBLE else NoticeKind.OVERDUE
