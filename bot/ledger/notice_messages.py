"""Messages that were sent or meant to be sent, with every call made for them, read for proof of notice."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger.card import person_names
from bot.ledger.facts_reading import REMINDERS, measure_of, person_of
from bot.ledger.facts_reading import subject as subject_of
from bot.ledger.handover import REMINDER_RUNG
from bot.ledger.measure import Measure
from bot.ledger.people import GroupChat
from bot.post import notice
from bot.post.tables import Attempt, Delivery, DeliveryState, Notice, NoticeKind

_DIALOGUE = (NoticeKind.ANSWER, NoticeKind.EDIT)
"""What only answers somebody who wrote first, or changes the face of an earlier message, tells nothing new."""

_ARRIVED_PERHAPS = ("accepted", "uncertain", "")
_PORTION = 500


@dataclass(frozen=True, slots=True)
class Told:
    """One thing said in a message: why, about which measure, in which role the recipient heard it.

    `number` and `rung` are empty for what is not about a measure or does not come from a ladder.
    """

    kind: NoticeKind
    number: str
    role: str
    rung: str
    level: str
    cancel_reason: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One message to one recipient with every call made for it, those to earlier addresses among them.

    `at` is when the first call began, or when it was planned while there was none. `state` is CANCELLED when all that
    was asked about was left out of the message before it went.
    """

    number: int
    recipient: str
    person_id: int | None
    told: tuple[Told, ...]
    at: datetime
    planned_at: datetime
    state: DeliveryState
    may_have_arrived: bool
    description: str
    calls: tuple[Attempt, ...]

    @property
    def is_accepted(self) -> bool:
        return self.state == DeliveryState.SENT


async def messages(session: AsyncSession, unit_id: int, about: ColumnElement[bool]) -> list[Message]:
    """The messages that carry or were to carry the unit's notices of that condition, oldest first; no answers, no edits."""
    statement = (
        select(Notice)
        .where(about, col(Notice.unit_id) == unit_id, col(Notice.kind).not_in(_DIALOGUE))
        .order_by(col(Notice.id))
    )
    by_delivery: dict[int, list[Notice]] = {}
    for row in await session.scalars(statement):
        if row.delivery_id is not None:
            by_delivery.setdefault(row.delivery_id, []).append(row)
    deliveries = await _with_earlier(session, by_delivery)
    calls = await _calls(session, deliveries)
    names = await _names(session, [deliveries[id_] for id_ in by_delivery])
    numbers = await _numbers(session, [row for rows in by_delivery.values() for row in rows])
    found = []
    for id_, rows in by_delivery.items():
        chain = _chain(id_, deliveries)
        told = tuple(_told(row, numbers) for row in rows)
        made = tuple(call for one in chain for call in calls.get(one.id, ()))
        found.append(_message(deliveries[id_], rows, told, made, names))
    return sorted(found, key=lambda message: (message.at, message.number))


def _message(
    delivery: Delivery,
    rows: Sequence[Notice],
    told: tuple[Told, ...],
    made: tuple[Attempt, ...],
    names: Mapping[str, str],
) -> Message:
    planned_at = min(row.planned_at for row in rows)
    is_cancelled = all(_was_left_out(row, made) for row in rows)
    return Message(
        number=delivery.id,
        recipient=names.get(delivery.recipient, "一个聊天"),
        person_id=person_of(delivery.recipient),
        told=told,
        at=made[0].started_at if made else planned_at,
        planned_at=planned_at,
        state=DeliveryState.CANCELLED if is_cancelled else delivery.state,
        may_have_arrived=delivery.resends > 0 or any(call.outcome in ("uncertain", "") for call in made),
        description=delivery.description,
        calls=made,
    )


def _was_left_out(row: Notice, made: Sequence[Attempt]) -> bool:
    """Whether the notice was cancelled before any call that may have carried it."""
    cancelled_at = row.cancelled_at
    if cancelled_at is None:
        return False
    return not any(call.started_at < cancelled_at and call.outcome in _ARRIVED_PERHAPS for call in made)


def _told(row: Notice, numbers: Mapping[int, str]) -> Told:
    number = numbers.get(measure_of(row.subject) or 0, "")
    return Told(row.kind, number, row.role, row.rung, row.level, row.cancel_reason if row.cancelled_at else "")


def _chain(delivery_id: int, deliveries: Mapping[int, Delivery]) -> list[Delivery]:
    """The delivery and those to earlier addresses that it took over from, the earliest first."""
    chain = [deliveries[delivery_id]]
    while (earlier := chain[0].fallback_of) is not None and earlier in deliveries:
        chain.insert(0, deliveries[earlier])
    return chain


async def _with_earlier(session: AsyncSession, ids: Collection[int]) -> dict[int, Delivery]:
    """These deliveries by id, and those they took over from."""
    found: dict[int, Delivery] = {}
    wanted = set(ids)
    while wanted:
        page = sorted(wanted)[:_PORTION]
        rows = (await session.scalars(select(Delivery).where(col(Delivery.id).in_(page)))).all()
        found |= {row.id: row for row in rows}
        wanted = (wanted - set(page)) | {row.fallback_of for row in rows if row.fallback_of} - found.keys()
    return found


async def _calls(session: AsyncSession, delivery_ids: Collection[int]) -> dict[int, list[Attempt]]:
    found: dict[int, list[Attempt]] = {}
    ids = sorted(delivery_ids)
    for start in range(0, len(ids), _PORTION):
        among = col(Attempt.delivery_id).in_(ids[start : start + _PORTION])
        for row in await session.scalars(select(Attempt).where(among).order_by(col(Attempt.id))):
            found.setdefault(row.delivery_id, []).append(row)
    return found


async def _names(session: AsyncSession, deliveries: Sequence[Delivery]) -> dict[str, str]:
    """What recipients are called, by the post office's word for them."""
    people = {person_of(delivery.recipient) for delivery in deliveries}
    names = {notice.person(id_): name for id_, name in (await person_names(session, people)).items()}
    if any(delivery.recipient.startswith("group:") for delivery in deliveries):
        for id_, name in await session.execute(select(col(GroupChat.id), col(GroupChat.name))):
            names[notice.group(id_)] = f"群“{name}”"
    return names


async def _numbers(session: AsyncSession, rows: Sequence[Notice]) -> dict[int, str]:
    ids = sorted({id_ for row in rows if (id_ := measure_of(row.subject)) is not None})
    found: dict[int, str] = {}
    for start in range(0, len(ids), _PORTION):
        among = col(Measure.id).in_(ids[start : start + _PORTION])
        named = await session.execute(select(col(Measure.id), col(Measure.number)).where(among))
        found |= {row[0]: row[1] for row in named}
    return found


async def accepted_reminders(session: AsyncSession, unit_id: int, measure_id: int) -> list[datetime]:
    """When platforms took messages of the ladder about the measure, oldest first; one moment for each message."""
    of_the_ladder = col(Notice.kind).in_(REMINDERS) & (col(Notice.rung) != REMINDER_RUNG)
    about = (col(Notice.subject) == subject_of(measure_id)) & of_the_ladder
    return [message.at for message in await messages(session, unit_id, about) if message.is_accepted]
