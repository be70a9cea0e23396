"""The office urges the people of one measure, now or with the next day's message; beyond the daily cap once, knowingly."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.errors import NotPossible
from bot.core.sentence import Sentence
from bot.ledger import access, audit, moments, nudge
from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.directory import addresses
from bot.ledger.facts_reading import Circumstances, circumstances, subject, used_slot
from bot.ledger.measure import MeasureStatus
from bot.ledger.nudge import Called
from bot.ledger.policy import Level
from bot.post import notice as post
from bot.post.notice import Notice, NoticeDraft, NoticeKind


class How(StrEnum):
    """In which message it travels: the next one that may leave, that of the day after, or one beyond the cap."""

    SOON = "soon"
    NEXT_DAY = "next_day"
    ONCE_MORE = "once_more"


@dataclass(frozen=True, slots=True)
class Nudged:
    """What came of it, by names. `on` is the working day of the message, `at` when it leaves.

    `told` were put down now, `before` already were. `spent` have had their message of that day; `deaf` are paused,
    `unbound` have no chat yet: they are told once they are bound that day.
    """

    on: date
    at: datetime
    told: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    spent: tuple[str, ...] = ()
    deaf: tuple[str, ...] = ()
    unbound: tuple[str, ...] = ()


async def nudge_people(
    session: AsyncSession, actor: Actor, measure_id: int, now: datetime, *, how: How = How.SOON
) -> Nudged:
    """Reminds the people of the measure beside its ladder, in working hours, in their one message of a working day.

    Whose message of that day has gone is left out and named; ONCE_MORE reaches those, with at most one message more a
    person and day. The same again changes nothing. Raises NotPossible where there is nobody or nothing to urge.
    """
    access.require_office(actor, Sentence("step.nudge"))
    measure = await ground.measure_of(session, actor, measure_id)
    ground.require_open(measure)
    if measure.status == MeasureStatus.CLAIMED:
        raise NotPossible(Sentence("refusal.nudge_claimed", number=measure.number))
    group = (await circumstances(session, [measure_id]))[0]
    day = _day(group, now, how)
    if group.unit.is_paused(day):
        raise NotPossible(Sentence("refusal.nudge_paused"))
    addressed = nudge.called(group.measures[0], group.unit, day)
    hearing = [called for called in addressed if group.unit.hears(called.person_id, day)]
    deaf = _names(group, {called.person_id for called in addressed if called not in hearing})
    if not hearing:
        raise NotPossible(Sentence("refusal.nudge_nobody", number=measure.number, people=deaf))
    before = await _urged(session, group, hearing, day)
    hearing = [called for called in hearing if called.person_id not in before]
    spent = await used_slot(session, [called.person_id for called in hearing], moments.slot(day))
    if how is How.ONCE_MORE:
        hearing = [called for called in hearing if called.person_id in spent]
        spent = await used_slot(session, spent, moments.extra_slot(day))
    drafts = {
        called.person_id: _draft(called, group, day, now, how) for called in hearing if called.person_id not in spent
    }
    nudged = Nudged(day, now, before=_names(group, before), deaf=deaf, spent=_names(group, spent))
    nudged = await _put_down(session, group, drafts, now, nudged)
    if nudged.told:
        details = {"number": measure.number, "how": how.value, "on": day, "people": nudged.told}
        await audit.record(session, actor, "measure.nudge", subject(measure_id), details, now)
    return nudged


async def _urged(session: AsyncSession, group: Circumstances, hearing: Sequence[Called], day: date) -> set[int]:
    """Those whom the measure's nudge of that day stands for already, in whichever message."""
    by_key = {_key(called, group, day, how): called.person_id for called in hearing for how in How}
    standing = select(Notice.key).where(col(Notice.key).in_(by_key), col(Notice.cancelled_at).is_(None))
    return {by_key[key] for key in await session.scalars(standing)}


async def _put_down(
    session: AsyncSession, group: Circumstances, drafts: Mapping[int, NoticeDraft], now: datetime, nudged: Nudged
) -> Nudged:
    """Plans the drafts by person, and says of each what came of it."""
    late = {draft.key for draft in (await post.plan(session, list(drafts.values()), now)).late}
    told = {id_: draft for id_, draft in drafts.items() if draft.key not in late}
    unbound = {id_ for id_ in told if not await addresses(session, post.person(id_))}
    return replace(
        nudged,
        at=min((draft.not_before for draft in told.values()), default=now),
        told=_names(group, set(told)),
        spent=(*nudged.spent, *_names(group, set(drafts) - set(told))),
        unbound=_names(group, unbound),
    )


def _day(group: Circumstances, now: datetime, how: How) -> date:
    """The working day of the message: today until work ends, unless the next day is wanted."""
    local = now.astimezone(group.unit.zone)
    today_counts = group.calendar.is_workday(local.date()) and moments.moment(0, now, group.unit) is not None
    return group.calendar.next_workday(local.date()) if how is How.NEXT_DAY or not today_counts else local.date()


def _draft(called: Called, group: Circumstances, day: date, now: datetime, how: How) -> NoticeDraft:
    measure = group.measures[0]
    is_today = day == now.astimezone(group.unit.zone).date()
    at = moments.moment(called.person_id, now, group.unit) if is_today else None
    return NoticeDraft(
        key=_key(called, group, day, how),
        kind=NoticeKind.REMINDER,
        recipient=post.person(called.person_id),
        slot=moments.extra_slot(day) if how is How.ONCE_MORE else moments.slot(day),
        not_before=at or moments.opening(called.person_id, day, group.unit),
        unit_id=group.unit.id,
        subject=subject(measure.id),
        rung=nudge.RUNG,
        role=called.role.value,
        level=Level.YELLOW.value,
        occurrence=day.isoformat(),
        content={"for": called.duty_person_id} if called.duty_person_id != called.person_id else {},
    )


def _key(called: Called, group: Circumstances, day: date, how: How) -> str:
    key = f"nudge:{group.measures[0].id}:{day.isoformat()}:{called.person_id}"
    return f"{key}:{how.value}" if how is How.ONCE_MORE else key


def _names(group: Circumstances, people: set[int]) -> tuple[str, ...]:
    return tuple(person.name for id_, person in group.unit.people.items() if id_ in people)
