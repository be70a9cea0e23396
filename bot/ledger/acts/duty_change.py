"""Somebody is not the right person for a measure: the office puts another one in that place."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.errors import NotFound, NotPossible
from bot.core.sentence import Sentence
from bot.ledger import access, audit
from bot.ledger.access import Actor, absent_people
from bot.ledger.acts import ground
from bot.ledger.acts.people import set_duties
from bot.ledger.acts.telling import says
from bot.ledger.measure import ROLE_TEXTS, Duty, DutyRole, Measure
from bot.ledger.progress import Report
from bot.post.notice import NoticeKind


async def replace_person(session: AsyncSession, actor: Actor, report_id: int, person_id: int, now: datetime) -> Measure:
    """Whoever said in that report not to be the right one is replaced in each of his or her duties for the measure.

    Both are told. Raises NotPossible where the person no longer has a duty there, or a colleague was faster.
    """
    access.require_office(actor, Sentence("step.assign"))
    await ground.unit_of(session, actor)
    report = await session.get(Report, report_id, populate_existing=True)
    if report is None or report.unit_id != actor.unit_id or report.measure_id is None or report.person_id is None:
        raise NotFound(Sentence("refusal.word_unknown"))
    measure = await ground.measure_of(session, actor, report.measure_id)
    if report.resolved_at is not None:
        raise NotPossible(Sentence("refusal.duty_settled", number=measure.number))
    person = await ground.active_person(session, actor, person_id)
    today = await ground.today_of(session, actor, now)
    replaced = {report.person_id, *await absent_people(session, report.person_id, today)}
    duties: dict[DutyRole, list[int]] = {}
    for role in DutyRole:
        holders = await ground.people_with(session, measure.id, role)
        if replaced & set(holders):
            duties[role] = [person.id if holder in replaced else holder for holder in holders]
    if not duties:
        raise NotPossible(Sentence("refusal.duty_moved", number=measure.number))
    await set_duties(session, actor, measure.id, duties, now)
    report.resolved_at = now
    details = {"report": report.id, "to": person.id, "name": person.name, "roles": sorted(duties)}
    entry = await audit.record(session, actor, "measure.duty_changed", f"measure:{measure.id}", details, now)
    roles = [Sentence(ROLE_TEXTS[role]) for role in duties]
    to_new = says("result.duty_given", measure, topic="duty_changed", roles=roles) | {"measure": measure.id}
    await ground.tell(session, actor, NoticeKind.RESULT, [person.id], entry, to_new, now)
    old = await _without_duty(session, measure, [report.person_id])
    to_old = says("result.duty_taken_over", measure, topic="duty_changed", people=person.name)
    await ground.tell(session, actor, NoticeKind.RESULT, old, entry, to_old, now)
    return measure


async def _without_duty(session: AsyncSession, measure: Measure, people: list[int]) -> list[int]:
    still = set(await session.scalars(select(Duty.person_id).where(col(Duty.measure_id) == measure.id)))
    return [person_id for person_id in people if person_id not in still]
