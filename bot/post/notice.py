"""A decision that someone shall hear something, and its unique key."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core import checkpoint
from bot.post import slots
from bot.post.delivery import CANCELLED, CLAIMED, PLANNED, READY, UNCERTAIN, move
from bot.post.policy import PRIORITIES
from bot.post.statements import insert_into
from bot.post.tables import Delivery, Notice, NoticeKind

__all__ = ["OVERTAKEN", "Notice", "NoticeDraft", "NoticeKind", "Planned", "cancel", "chat", "group", "person", "plan"]

_PAGE = 500
_UNSENT = (PLANNED, READY, CLAIMED)

OVERTAKEN = frozenset({NoticeKind.REMINDER, NoticeKind.OVERDUE, NoticeKind.ESCALATION, NoticeKind.EDIT})
"""Kinds that say how things stand, and so are out of date when their subject changes; an answer or a result is not."""


def person(person_id: int) -> str:
    """A person as a recipient, at whichever of the person's addresses is best."""
    return f"person:{person_id}"


def group(group_id: int) -> str:
    """A group chat as a recipient."""
    return f"group:{group_id}"


def chat(channel: str, chat: str) -> str:
    """One very chat as a recipient: answers go where the question came from."""
    return f"chat:{channel}:{chat}"


@dataclass(frozen=True, slots=True)
class NoticeDraft:
    """A notice not yet written down. Drafts of one recipient and one slot will travel in one message.

    `priority` None: as `policy.PRIORITIES` says for the kind.
    """

    key: str
    kind: NoticeKind
    recipient: str
    slot: str
    not_before: datetime
    unit_id: int | None = None
    subject: str = ""
    rung: str = ""
    role: str = ""
    level: str = ""
    occurrence: str = ""
    content: dict[str, Any] = field(default_factory=dict)
    priority: int | None = None

    @property
    def urgency(self) -> int:
        return PRIORITIES[self.kind] if self.priority is None else self.priority


@dataclass(frozen=True, slots=True)
class Planned:
    """What came of planning: ids of new notices, and the drafts whose slot has already been taken to be sent."""

    new: list[int] = field(default_factory=list)
    late: list[NoticeDraft] = field(default_factory=list)


async def plan(session: AsyncSession, drafts: Sequence[NoticeDraft], now: datetime) -> Planned:
    """Writes down each notice whose key is new, in the delivery of its slot; a key that is there changes nothing.

    A notice that was cancelled before it was said is planned anew. A draft whose slot is claimed or beyond is not
    written but given back as `late`: its planner knows the next slot.
    """
    planned = Planned()
    fresh = list({draft.key: draft for draft in drafts}.values())
    for start in range(0, len(fresh), _PAGE):
        new, late = await _plan_page(session, fresh[start : start + _PAGE], now)
        planned.new.extend(new)
        planned.late.extend(late)
    if planned.new:
        checkpoint.reached("notice.written")
    return planned


async def _plan_page(
    session: AsyncSession, drafts: Sequence[NoticeDraft], now: datetime
) -> tuple[list[int], list[NoticeDraft]]:
    known = await _known(session, [draft.key for draft in drafts])
    wanted = [draft for draft in drafts if known.get(draft.key, True)]
    if not wanted:
        return [], []
    places = await slots.open_for(session, wanted, now)
    late = [draft for draft in wanted if (draft.recipient, draft.slot) not in places]
    rows = [
        _row(draft, places[draft.recipient, draft.slot], now)
        for draft in wanted
        if (draft.recipient, draft.slot) in places
    ]
    new = await _revive(session, [row for row in rows if row["key"] in known])
    new += await _insert(session, [row for row in rows if row["key"] not in known])
    if len(new) < len(rows):
        # A rival planned the same keys for another slot: a message opened for them alone has nothing to say.
        empty = await slots.without_notices(session, places.values())
        await move(session, empty, (PLANNED, READY), CANCELLED, settled_at=now)
    return sorted(new), late


async def _known(session: AsyncSession, keys: Collection[str]) -> dict[str, bool]:
    """Those of the keys that are written down already, and whether they may be planned anew."""
    statement = select(col(Notice.key), col(Notice.cancelled_at)).where(col(Notice.key).in_(keys))
    return {key: cancelled_at is not None for key, cancelled_at in (await session.execute(statement))}


def _row(draft: NoticeDraft, delivery_id: int, now: datetime) -> dict[str, Any]:
    return {
        "unit_id": draft.unit_id,
        "key": draft.key,
        "kind": draft.kind,
        "recipient": draft.recipient,
        "subject": draft.subject,
        "rung": draft.rung,
        "role": draft.role,
        "level": draft.level,
        "occurrence": draft.occurrence,
        "content": draft.content,
        "planned_at": now,
        "delivery_id": delivery_id,
        "cancel_reason": "",
    }


async def _insert(session: AsyncSession, rows: Sequence[dict[str, Any]]) -> list[int]:
    if not rows:
        return []
    statement = insert_into(session, Notice).on_conflict_do_nothing().returning(col(Notice.id))
    return list((await session.execute(statement, rows)).scalars())


async def _revive(session: AsyncSession, rows: Sequence[dict[str, Any]]) -> list[int]:
    revived: list[int] = []
    for row in rows:
        statement = (
            update(Notice)
            .where(col(Notice.key) == row["key"], col(Notice.cancelled_at).is_not(None))
            .values(**row, cancelled_at=None)
            .returning(col(Notice.id))
            .execution_options(synchronize_session=False)
        )
        revived += (await session.execute(statement)).scalars()
    return revived


async def cancel(
    session: AsyncSession,
    now: datetime,
    reason: str,
    *,
    subject: str | None = None,
    keys: Collection[str] | None = None,
    kinds: Collection[NoticeKind] = OVERTAKEN,
) -> int:
    """Takes back what has not yet been sent, by its key, or all of `kinds` about a subject; says how many.

    A message that has nothing left to say is cancelled with its last notice. One whose first copy may already have
    arrived keeps its notices: it only is not sent again, and stays shown as uncertain.
    """
    which: ColumnElement[bool]
    if keys is not None:
        which = col(Notice.key).in_(keys)
    else:
        which = (col(Notice.subject) == subject) & col(Notice.kind).in_(kinds)
    which = and_(which, col(Notice.cancelled_at).is_(None))
    waiting = await _waiting(session, which)
    unsent = [delivery.id for delivery in waiting if delivery.resends == 0]
    cancelled = await strike(session, which & col(Notice.delivery_id).in_(unsent), reason, now) if unsent else 0
    empty = await slots.without_notices(session, unsent)
    await move(session, empty, _UNSENT, CANCELLED, token=None, settled_at=now, description=reason)
    repeated = [delivery.id for delivery in waiting if delivery.resends > 0]
    await move(session, repeated, (READY, CLAIMED), UNCERTAIN, lease_until=None, description=f"不再补发：{reason}")
    return cancelled


async def _waiting(session: AsyncSession, which: ColumnElement[bool]) -> list[Delivery]:
    """The unsent messages that carry such a notice, locked so that none begins to be sent meanwhile."""
    carrying = select(col(Notice.delivery_id)).where(which)
    statement = (
        select(Delivery)
        .where(col(Delivery.id).in_(carrying), col(Delivery.state).in_(_UNSENT))
        .order_by(col(Delivery.id))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return list(await session.scalars(statement))


async def strike(session: AsyncSession, which: ColumnElement[bool], reason: str, now: datetime) -> int:
    """Marks the notices as cancelled, whatever becomes of their message; says how many."""
    statement = (
        update(Notice)
        .where(which)
        .values(cancelled_at=now, cancel_reason=reason)
        .returning(col(Notice.id))
        .execution_options(synchronize_session=False)
    )
    return len((await session.execute(statement)).all())
