"""The office puts other people in one role of a measure; those who come and those who go are told."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.errors import BadInput
from bot.core.sentence import Sentence
from bot.ledger import access, audit
from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.acts.handing_over import withdraw
from bot.ledger.acts.people import set_duties
from bot.ledger.acts.telling import says
from bot.ledger.card import person_names
from bot.ledger.handover import open_handover
from bot.ledger.measure import ROLE_TEXTS, DutyRole, Measure
from bot.post.notice import NoticeKind


async def assign(
    session: AsyncSession, actor: Actor, measure_id: int, role: DutyRole, people: Sequence[int], now: datetime
) -> Measure:
    """These people hold the role from now on, in this order; the same as before changes nothing and tells nobody.

    A handing on that waits for somebody's word is withdrawn. Raises BadInput for nobody, NotPossible for people who
    have left and for a closed measure.
    """
    access.require_office(actor, Sentence("step.assign"))
    measure = await ground.measure_of(session, actor, measure_id)
    if not people:
        raise BadInput(Sentence("refusal.nobody_in_role", number=measure.number, role=Sentence(ROLE_TEXTS[role])))
    before = await ground.people_with(session, measure.id, role)
    await set_duties(session, actor, measure.id, {role: people}, now)
    after = await ground.people_with(session, measure.id, role)
    if before == after:
        return measure
    waiting = await open_handover(session, measure.id) if role is DutyRole.HANDLER else None
    if waiting is not None:
        await withdraw(session, actor, waiting, now)
    names = await person_names(session, after)
    named = "、".join(names[id_] for id_ in after)
    details = {"number": measure.number, "role": role, "from": before, "to": after, "names": named}
    entry = await audit.record(session, actor, "measure.assign", f"measure:{measure.id}", details, now)
    come = [id_ for id_ in after if id_ not in before]
    roles = [Sentence(ROLE_TEXTS[role])]
    to_new = says("result.duty_given", measure, topic="duty_changed", roles=roles) | {"measure": measure.id}
    await ground.tell(session, actor, NoticeKind.RESULT, come, entry, to_new, now)
    still = await ground.people_with(session, measure.id, *DutyRole)
    gone = [id_ for id_ in before if id_ not in still]
    to_old = says("result.role_taken_over", measure, topic="duty_changed", roles=roles, people=named)
    await ground.tell(session, actor, NoticeKind.RESULT, gone, entry, to_old, now)
    return measure
