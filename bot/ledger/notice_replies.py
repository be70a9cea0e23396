"""What people answered: reports, evidence and requests for more time, each with its moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger.card import person_names
from bot.ledger.measure import Measure
from bot.ledger.people import Address
from bot.ledger.progress import Evidence, ExtensionRequest, ExtensionState, Report, ReportKind
from bot.ledger.unit import Unit
from bot.post.inbox import InboxItem, InboxState

EVIDENCE, EXTENSION = "evidence", "extension"
"""The kinds of replies that are no reports; a report's kind is its own."""

_BY_THE_OFFICE = (ReportKind.SENT_BACK, ReportKind.VERIFIED)


@dataclass(frozen=True, slots=True)
class Reply:
    """One thing somebody answered. `came_in` is the number of the event in the inbox, None for other ways in.

    What was taken back at once stays in the list and says so: it had been said.
    """

    at: datetime
    person: str
    kind: str
    number: str
    text: str
    came_in: int | None
    is_taken_back: bool = False


async def replies(
    session: AsyncSession, unit_id: int, *, measure_ids: Sequence[int] = (), person_id: int | None = None
) -> list[Reply]:
    """Everything answered to these measures, or by that person; oldest first. The office's own steps are no answers."""
    by_person = person_id is not None
    reports = await session.scalars(
        select(Report).where(
            col(Report.unit_id) == unit_id,
            col(Report.kind).not_in(_BY_THE_OFFICE),
            col(Report.person_id) == person_id if by_person else col(Report.measure_id).in_(measure_ids),
        )
    )
    files = await session.scalars(
        select(Evidence).where(
            col(Evidence.unit_id) == unit_id,
            col(Evidence.person_id) == person_id if by_person else col(Evidence.measure_id).in_(measure_ids),
        )
    )
    requests = await session.scalars(
        select(ExtensionRequest).where(
            col(ExtensionRequest.unit_id) == unit_id,
            col(ExtensionRequest.asked_by) == person_id
            if by_person
            else col(ExtensionRequest.measure_id).in_(measure_ids),
        )
    )
    raw: list[tuple[datetime, int | None, str, int | None, str, int | None, bool]] = [
        (row.at, row.person_id, row.kind.value, row.measure_id, row.text, row.inbox_id, row.taken_back_at is not None)
        for row in reports
    ]
    raw += [(row.received_at, row.person_id, EVIDENCE, row.measure_id, row.name, row.inbox_id, False) for row in files]
    raw += [
        (row.asked_at, row.asked_by, EXTENSION, row.measure_id, f"延至{row.due_wanted}：{row.reason}", None,
         row.state == ExtensionState.WITHDRAWN)
        for row in requests
    ]  # fmt: skip
    names = await person_names(session, [row[1] for row in raw])
    numbers = await _numbers(session, unit_id)
    found = [
        Reply(at, names.get(who or 0, ""), kind, numbers.get(measure or 0, ""), text, came_in, is_taken_back)
        for at, who, kind, measure, text, came_in, is_taken_back in raw
    ]
    return sorted(found, key=lambda reply: reply.at)


async def incoming_counts(
    session: AsyncSession, unit: Unit, person_id: int, days: tuple[date | None, date | None]
) -> tuple[int, int]:
    """How many events came from the person's present chats between the days, and how many of them failed."""
    chats = (await session.execute(select(Address).where(col(Address.person_id) == person_id))).scalars().all()
    counted = [0, 0]
    for address in chats:
        statement = select(func.count()).where(
            col(InboxItem.channel) == address.channel, col(InboxItem.chat) == address.chat
        )
        if days[0] is not None:
            statement = statement.where(col(InboxItem.received_at) >= datetime.combine(days[0], time(), unit.zone))
        if days[1] is not None:
            end = datetime.combine(days[1] + timedelta(days=1), time(), unit.zone)
            statement = statement.where(col(InboxItem.received_at) < end)
        counted[0] += await session.scalar(statement) or 0
        counted[1] += await session.scalar(statement.where(col(InboxItem.state) == InboxState.FAILED)) or 0
    return counted[0], counted[1]


async def _numbers(session: AsyncSession, unit_id: int) -> dict[int, str]:
    rows = await session.execute(select(col(Measure.id), col(Measure.number)).where(col(Measure.unit_id) == unit_id))
    return {row[0]: row[1] for row in rows}
