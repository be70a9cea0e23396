"""A handing over that nobody answers: the person asked is reminded, then the asker and the office are told once."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger import handover_reminders, moments
from bot.ledger.access import job_actor
from bot.ledger.acts import ground
from bot.ledger.acts.telling import says
from bot.ledger.directory import office_people, reachable
from bot.ledger.facts import AskedFacts, MeasureFacts
from bot.ledger.facts_reading import Circumstances, circumstances, subject
from bot.ledger.handover import REMINDER_RUNG, Handover, HandoverState
from bot.ledger.handover_course import Remind, Tell, asked_on, next_step
from bot.ledger.measure import Measure
from bot.post import notice as post
from bot.post.notice import NoticeDraft, NoticeKind

_PORTION = 500


async def follow_up(session: AsyncSession, now: datetime) -> int:
    """Plans what is due today for every request that waits; safe to repeat. Answers how many notices are new.

    A reminder joins the person's message of today; whose message has gone is reminded on the next working day.
    """
    ids = await session.scalars(
        select(col(Handover.measure_id))
        .join(Measure, col(Measure.id) == col(Handover.measure_id))
        .where(
            col(Handover.state) == HandoverState.ASKED,
            col(Handover.unanswered_at).is_(None),
            col(Measure.status).not_in(handover_reminders.AT_REST),
        )
        .order_by(col(Handover.measure_id))
    )
    waiting = list(dict.fromkeys(ids))
    planned = 0
    for start in range(0, len(waiting), _PORTION):
        for group in await circumstances(session, waiting[start : start + _PORTION]):
            planned += await _of_a_unit(session, group, now)
    return planned


async def _of_a_unit(session: AsyncSession, group: Circumstances, now: datetime) -> int:
    today = now.astimezone(group.unit.zone).date()
    requests = [(measure, asked) for measure in group.measures for asked in measure.asked if not asked.is_told]
    reminded = await handover_reminders.reminded_on(session, [asked for _, asked in requests])
    with_chat = await reachable(session, {asked.person_id for _, asked in requests})
    drafts: list[NoticeDraft] = []
    told = 0
    for measure, asked in requests:
        has_chat = asked.person_id in with_chat
        days = reminded[asked.handover_id]
        match next_step(asked, days, group.unit, today, group.calendar, has_chat=has_chat):
            case Remind(number) if at := moments.moment(asked.person_id, now, group.unit):
                drafts.append(_draft(measure, asked, number, group, today, at))
            case Tell(reminders):
                told += await _tell(session, asked, reminders, asked_on(asked, group.unit, group.calendar), now)
    return len((await post.plan(session, drafts, now)).new) + told


def _draft(
    measure: MeasureFacts, asked: AskedFacts, number: int, group: Circumstances, today: date, at: datetime
) -> NoticeDraft:
    return NoticeDraft(
        key=handover_reminders.key(asked, number),
        kind=NoticeKind.REMINDER,
        recipient=post.person(asked.person_id),
        slot=moments.slot(today),
        not_before=at,
        unit_id=group.unit.id,
        subject=subject(measure.id),
        rung=REMINDER_RUNG,
        occurrence=str(asked.handover_id),
    )


async def _tell(session: AsyncSession, asked: AskedFacts, reminders: int, day: date, now: datetime) -> int:
    """Says once to the asker and to the office that there is no answer; 0 where somebody has just answered."""
    seen = await session.get_one(Handover, asked.handover_id)
    actor = job_actor(seen.unit_id)
    measure = await ground.measure_of(session, actor, seen.measure_id)
    row = await session.get_one(Handover, asked.handover_id, populate_existing=True)
    if row.state is not HandoverState.ASKED or row.unanswered_at is not None:
        return 0
    row.unanswered_at = now
    details = {"handover": row.id, "to": row.handler_id, "name": asked.name, "reminders": reminders}
    entry = await ground.finish(session, actor, measure, "handover.unanswered", details, now)
    told = says("result.handover_unanswered", measure, people=asked.name, day=day, count=reminders or "")
    content = {"measure": measure.id, "handover": row.id, **told}
    office = [person.id for person in await office_people(session, row.unit_id) if person.id != row.asked_by]
    asker: Sequence[int | None] = [row.asked_by]
    await ground.tell(session, actor, NoticeKind.RESULT, asker, entry, content, now)
    await ground.tell(session, actor, NoticeKind.OFFICE, office, entry, content, now)
    return len(office) + (row.asked_by is not None)
