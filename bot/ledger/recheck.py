"""A last look before sending: which planned notices must not be said any more."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger import moments
from bot.ledger.facts_reading import REMINDERS, Circumstances, circumstances, measure_of, person_of
from bot.ledger.measure import Measure, MeasureStatus
from bot.ledger.people import Person
from bot.ledger.progress import ExtensionRequest, ExtensionState
from bot.ledger.why_not import GONE, MISSED, Saying, why_taken_back
from bot.post.delivery import Delivery
from bot.post.notice import Notice, NoticeKind

_LEFT = "本人已离岗"
_PERSONAL = frozenset({NoticeKind.OFFICE, NoticeKind.RESULT, NoticeKind.OPERATOR})


async def still_due(session: AsyncSession, notices: Sequence[Notice], now: datetime) -> dict[int, str]:
    """Which notices must not be said any more, by id, each with its Chinese reason; the others are right.

    A measure of which something is dropped is marked, in this transaction, for the next deadline check to look at again.
    """
    reminders = [notice for notice in notices if notice.kind in REMINDERS]
    dropped = await _wrong_reminders(session, reminders, now) if reminders else {}
    return dropped | await _settled_questions(session, notices) | await _departed(session, notices)


async def _wrong_reminders(session: AsyncSession, notices: Sequence[Notice], now: datetime) -> dict[int, str]:
    ids = {id_ for notice in notices if (id_ := measure_of(notice.subject)) is not None}
    groups = await circumstances(session, ids)
    days = await _days(session, notices)
    known = {measure.id: (measure, group) for group in groups for measure in group.measures}
    found: dict[int, str] = {}
    for notice in notices:
        person_id = person_of(notice.recipient)
        measure, group = known.get(measure_of(notice.subject) or 0, (None, None))
        if measure is None or group is None or person_id is None:
            found[notice.id] = GONE
            continue
        day = days.get(notice.id) or now.astimezone(group.unit.zone).date()
        saying = Saying(notice.rung, notice.occurrence, person_id, day)
        reason = why_taken_back(saying, measure, group.unit, group.calendar) or _why_too_late(day, group, now)
        if reason:
            found[notice.id] = reason
            _look_again(group.rows[measure.id], day)
    return found


def _why_too_late(day: date, group: Circumstances, now: datetime) -> str:
    """Reminders leave in working hours only; what did not leave on its day joins the next message."""
    end = datetime.combine(day, group.unit.work_end, group.unit.zone)
    return MISSED if now >= end else ""


def _look_again(measure: Measure, day: date) -> None:
    if measure.next_notice_on is None or measure.next_notice_on > day:
        measure.next_notice_on = day


async def _days(session: AsyncSession, notices: Sequence[Notice]) -> Mapping[int, date | None]:
    """The working day of each notice's message."""
    ids = {notice.delivery_id for notice in notices}
    rows = await session.execute(select(col(Delivery.id), col(Delivery.slot)).where(col(Delivery.id).in_(ids)))
    slots = dict(rows.all())
    return {notice.id: moments.day_of(slots.get(notice.delivery_id or 0, "")) for notice in notices}


async def _settled_questions(session: AsyncSession, notices: Sequence[Notice]) -> dict[int, str]:
    """Questions to the office that somebody has answered in the meantime."""
    asked = [notice for notice in notices if notice.kind == NoticeKind.OFFICE]
    claims = {notice.id: int(notice.content["measure"]) for notice in _about(asked, "claim", "measure")}
    requests = {notice.id: int(notice.content["request"]) for notice in _about(asked, "extension", "request")}
    found: dict[int, str] = {}
    if claims:
        waiting = await session.scalars(
            select(Measure.id).where(col(Measure.id).in_(claims.values()), col(Measure.status) == MeasureStatus.CLAIMED)
        )
        still = set(waiting)
        found |= {id_: "已经核验" for id_, measure_id in claims.items() if measure_id not in still}
    if requests:
        open_requests = await session.scalars(
            select(ExtensionRequest.id).where(
                col(ExtensionRequest.id).in_(requests.values()), col(ExtensionRequest.state) == ExtensionState.ASKED
            )
        )
        still = set(open_requests)
        found |= {id_: "延期申请已经办理" for id_, request_id in requests.items() if request_id not in still}
    return found


def _about(notices: Sequence[Notice], topic: str, object_: str) -> Iterator[Notice]:
    for notice in notices:
        if notice.content.get("topic") == topic and object_ in notice.content:
            yield notice


async def _departed(session: AsyncSession, notices: Sequence[Notice]) -> dict[int, str]:
    """Notices to people who have left; answers are not held back, they stand in a talk that is going on."""
    people = {
        notice.id: id_
        for notice in notices
        if notice.kind in _PERSONAL and (id_ := person_of(notice.recipient)) is not None
    }
    if not people:
        return {}
    gone = set(
        await session.scalars(
            select(Person.id).where(col(Person.id).in_(people.values()), col(Person.is_active).is_(False))
        )
    )
    return {id_: _LEFT for id_, person_id in people.items() if person_id in gone}
