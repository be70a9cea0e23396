"""The message that the notices of one recipient and one slot share: found, opened, joined, emptied."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from sqlalchemy import exists, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.post.delivery import CANCELLED, PLANNED, READY, move
from bot.post.policy import strictest
from bot.post.statements import insert_into
from bot.post.tables import Delivery, DeliveryState, Notice, NoticeKind

Slot = tuple[str, str]
"""Recipient and slot."""


class Wish(Protocol):
    """What a draft asks of the message that will carry it."""

    @property
    def unit_id(self) -> int | None: ...
    @property
    def recipient(self) -> str: ...
    @property
    def slot(self) -> str: ...
    @property
    def kind(self) -> NoticeKind: ...
    @property
    def urgency(self) -> int: ...
    @property
    def not_before(self) -> datetime: ...


async def open_for(session: AsyncSession, wishes: Sequence[Wish], now: datetime) -> dict[Slot, int]:
    """The delivery of each slot that can still be joined, opened where there is none; taken slots are missing.

    On PostgreSQL the rows stay locked until the caller commits, so no worker claims them half filled.
    """
    by_slot: dict[Slot, list[Wish]] = {}
    for wish in wishes:
        by_slot.setdefault((wish.recipient, wish.slot), []).append(wish)
    present = await _present(session, by_slot)
    opened = await _open(session, {slot: by_slot[slot] for slot in by_slot if slot not in present}, now)
    if len(present) + len(opened) < len(by_slot):
        # A rival opened the same slot between our look and our writing.
        present = await _present(session, [slot for slot in by_slot if slot not in opened])
    for slot, delivery in present.items():
        if await _join(session, delivery, by_slot[slot], now):
            opened[slot] = delivery.id
    return opened


async def _present(session: AsyncSession, slots: Iterable[Slot]) -> dict[Slot, Delivery]:
    """The newest delivery of each slot: the last of its fallbacks."""
    wanted = list(slots)
    statement = (
        select(Delivery)
        .where(
            tuple_(col(Delivery.recipient), col(Delivery.slot)).in_(wanted),
            # SQLite finds no pairs by index, so the two columns are named as well: else it reads every delivery ever.
            col(Delivery.recipient).in_({recipient for recipient, _ in wanted}),
            col(Delivery.slot).in_({slot for _, slot in wanted}),
        )
        .order_by(col(Delivery.id))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return {(row.recipient, row.slot): row for row in await session.scalars(statement)}


async def _open(session: AsyncSession, slots: Mapping[Slot, Sequence[Wish]], now: datetime) -> dict[Slot, int]:
    if not slots:
        return {}
    rows = [
        {
            "unit_id": wishes[0].unit_id,
            "recipient": recipient,
            "slot": slot,
            "kind": strictest(wish.kind for wish in wishes),
            "priority": min(wish.urgency for wish in wishes),
            "state": _waiting(wishes, now),
            "not_before": min(wish.not_before for wish in wishes),
            "created_at": now,
        }
        for (recipient, slot), wishes in slots.items()
    ]
    statement = (
        insert_into(session, Delivery)
        .on_conflict_do_nothing()
        .returning(col(Delivery.id), col(Delivery.recipient), col(Delivery.slot))
    )
    new = await session.execute(statement, rows)
    return {(recipient, slot): delivery_id for delivery_id, recipient, slot in new}


def _waiting(wishes: Sequence[Wish], now: datetime) -> DeliveryState:
    return READY if min(wish.not_before for wish in wishes) <= now else PLANNED


async def _join(session: AsyncSession, delivery: Delivery, wishes: Sequence[Wish], now: datetime) -> bool:
    """Makes the message fit for what joins it: the strictest rule, the greatest urgency. False when it is too late."""
    kinds = [wish.kind for wish in wishes]
    urgencies = [wish.urgency for wish in wishes]
    opens = min(wish.not_before for wish in wishes)
    if delivery.state is CANCELLED:
        revived = await move(
            session, [delivery.id], (CANCELLED,), _waiting(wishes, now), not_before=opens, kind=strictest(kinds),
            priority=min(urgencies), channel=None, chat=None, settled_at=None, attempts=0, description="",
        )  # fmt: skip
        return bool(revived)
    if delivery.state not in (PLANNED, READY) or delivery.resends:
        return False
    changes = {"kind": strictest([delivery.kind, *kinds]), "priority": min([delivery.priority, *urgencies])}
    if delivery.state is PLANNED and opens < delivery.not_before:
        changes["not_before"] = opens
    if any(getattr(delivery, name) != value for name, value in changes.items()):
        statement = update(Delivery).where(col(Delivery.id) == delivery.id).values(**changes)
        await session.execute(statement.execution_options(synchronize_session=False))
    return True


async def without_notices(session: AsyncSession, ids: Iterable[int]) -> set[int]:
    """Those of the deliveries that have nothing left to say."""
    ids = list(ids)
    if not ids:
        return set()
    said = exists().where(col(Notice.delivery_id) == col(Delivery.id), col(Notice.cancelled_at).is_(None))
    statement = select(col(Delivery.id)).where(col(Delivery.id).in_(ids), ~said)
    return set(await session.scalars(statement))
