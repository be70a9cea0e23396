"""A worker takes deliveries for the length of a lease, and puts back, gives up or begins to send them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.post.delivery import CANCELLED, CLAIMED, PLANNED, READY, REFUSED, SENDING, UNCERTAIN, held_by, move
from bot.post.statements import by_id, insert_into
from bot.post.tables import Attempt, Delivery, DeliveryState, Notice

WITHOUT_ADDRESS = "尚未绑定聊天，等待绑定"
"""Why a delivery waits for its recipient."""

_OPENED_AT_ONCE = 1000
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class Letter:
    """A claimed delivery with its address and its words; attempt and lease are set once its sending has begun."""

    delivery: Delivery
    channel: str
    chat: str
    payload: dict[str, Any]
    notice_ids: frozenset[int]
    attempt_id: int = 0
    lease_until: datetime = _LONG_AGO


async def claim(session: AsyncSession, now: datetime, *, token: str, lease: timedelta, limit: int) -> list[Delivery]:
    """Takes up to `limit` deliveries whose moment has come, the most urgent first; nobody else can have them too.

    `token` must be new for every claim. Rivals on PostgreSQL take other rows; on SQLite they wait for the writer.
    """
    statement = _due(READY, now).limit(limit).with_for_update(skip_locked=True)
    found = (await session.scalars(statement)).all()
    # Between steps of the sender more may have come due; while there is enough to do, opening it can wait.
    if len(found) < limit and await open_due(session, now):
        found = (await session.scalars(statement)).all()
    taken = await move(
        session, [delivery.id for delivery in found], (READY,), CLAIMED, token=token, lease_until=now + lease
    )
    return [delivery for delivery in found if delivery.id in taken]


def _due(state: DeliveryState, now: datetime) -> Any:
    return (
        select(Delivery)
        .where(col(Delivery.state) == state, col(Delivery.not_before) <= now)
        .order_by(col(Delivery.priority), col(Delivery.not_before), col(Delivery.id))
    )


def some_are_due(now: datetime) -> ColumnElement[bool]:
    """The condition that a delivery waits whose moment has come."""
    waits = col(Delivery.state).in_([PLANNED, READY])
    return select(col(Delivery.id)).where(waits, col(Delivery.not_before) <= now).exists()


async def open_due(session: AsyncSession, now: datetime) -> int:
    """Makes ready what was planned for a moment that has come; says how many."""
    statement = _due(PLANNED, now).with_only_columns(col(Delivery.id)).limit(_OPENED_AT_ONCE)
    ids = (await session.scalars(statement.with_for_update(skip_locked=True))).all()
    return len(await move(session, ids, (PLANNED,), READY))


async def put_back(session: AsyncSession, token: str, waits: Mapping[int, datetime], why: str = "") -> set[int]:
    """Gives claimed deliveries back, each to wait until its moment: nothing of them was sent."""
    by_moment: dict[datetime, list[int]] = {}
    for delivery_id, until in waits.items():
        by_moment.setdefault(until, []).append(delivery_id)
    back: set[int] = set()
    for until, ids in by_moment.items():
        values = {"not_before": until} | ({"description": why} if why else {})
        back |= await move(session, ids, (CLAIMED,), READY, held_by(token), token=None, lease_until=None, **values)
    return back


async def hold_back(session: AsyncSession, token: str, delivery_id: int, until: datetime, why: str) -> bool:
    """Gives back a delivery that could not be worded; the try is counted, so that the pauses grow."""
    moved = await move(
        session, [delivery_id], (CLAIMED,), READY, held_by(token),
        token=None, lease_until=None, not_before=until, description=why, attempts=col(Delivery.attempts) + 1,
    )  # fmt: skip
    return bool(moved)


async def give_up(session: AsyncSession, token: str, delivery: Delivery, reason: str, now: datetime) -> bool:
    """Ends a claimed delivery that has nothing true left to say; one that may have arrived before stays uncertain."""
    after, why = (CANCELLED, reason) if delivery.resends == 0 else (UNCERTAIN, f"不再补发：{reason}")
    moved = await move(
        session, [delivery.id], (CLAIMED,), after, held_by(token),
        token=None, lease_until=None, settled_at=now, description=why,
    )  # fmt: skip
    return bool(moved)


async def no_address(session: AsyncSession, token: str, ids: Collection[int], why: str, now: datetime) -> set[int]:
    """Ends claimed deliveries to somebody who cannot be reached anywhere; they stay shown as refused."""
    return await move(
        session, ids, (CLAIMED,), REFUSED, held_by(token),
        token=None, lease_until=None, settled_at=now, description=why,
    )  # fmt: skip


async def wait_for_address(session: AsyncSession, token: str, ids: Collection[int], until: datetime) -> set[int]:
    """Gives back claimed deliveries to people who have no chat yet, to be looked at again; they stay shown as waiting."""
    return await put_back(session, token, dict.fromkeys(ids, until), WITHOUT_ADDRESS)


async def address_found(session: AsyncSession, recipient: str, not_before: datetime) -> None:
    """The recipient can be reached now: what waited for that may leave from `not_before` on."""
    waiting = update(Delivery).where(
        col(Delivery.recipient) == recipient,
        col(Delivery.state) == READY,
        col(Delivery.description) == WITHOUT_ADDRESS,
    )
    await session.execute(waiting.values(not_before=not_before).execution_options(synchronize_session=False))


async def begin_sending(
    session: AsyncSession, token: str, letters: Sequence[Letter], now: datetime, lease: timedelta
) -> list[Letter]:
    """Writes down that these letters are about to leave, with what they say; gives those that may.

    Must be committed before the first byte of any of them is written. Whose token or whose notices changed since they
    were claimed is left out: the former are somebody else's, the latter are put back to be worded again.
    """
    unchanged = await _unchanged(session, token, letters)
    begun = await move(
        session, unchanged, (CLAIMED,), SENDING, held_by(token),
        lease_until=now + lease, attempts=col(Delivery.attempts) + 1,
        channel=by_id(col(Delivery.id), {x.delivery.id: x.channel for x in letters}),
        chat=by_id(col(Delivery.id), {x.delivery.id: x.chat for x in letters}),
    )  # fmt: skip
    leaving = [letter for letter in letters if letter.delivery.id in begun]
    await put_back(session, token, {x.delivery.id: now for x in letters if x.delivery.id not in begun})
    if not leaving:
        return []
    attempts = await _attempts(session, token, leaving, now)
    for letter in leaving:
        letter.attempt_id = attempts[letter.delivery.id]
        letter.lease_until = now + lease
    return leaving


async def _attempts(session: AsyncSession, token: str, letters: Sequence[Letter], now: datetime) -> dict[int, int]:
    """Delivery id → id of its new attempt; one statement for all."""
    rows = [
        {
            "delivery_id": letter.delivery.id,
            "token": token,
            "channel": letter.channel,
            "chat": letter.chat,
            "payload": letter.payload,
            "started_at": now,
            "outcome": "",
            "description": "",
        }
        for letter in letters
    ]
    statement = insert_into(session, Attempt).returning(col(Attempt.delivery_id), col(Attempt.id))
    return dict((await session.execute(statement, rows)).all())


async def _unchanged(session: AsyncSession, token: str, letters: Sequence[Letter]) -> list[int]:
    """Those still ours whose notices are the very ones that were put into words; their rows are locked."""
    ids = [letter.delivery.id for letter in letters]
    mine = select(col(Delivery.id)).where(col(Delivery.id).in_(ids), col(Delivery.state) == CLAIMED, held_by(token))
    ours = set(await session.scalars(mine.order_by(col(Delivery.id)).with_for_update()))
    live: dict[int, set[int]] = {}
    said = select(col(Notice.delivery_id), col(Notice.id)).where(
        col(Notice.delivery_id).in_(ids), col(Notice.cancelled_at).is_(None)
    )
    for delivery_id, notice_id in await session.execute(said):
        live.setdefault(delivery_id or 0, set()).add(notice_id)
    return [letter.delivery.id for letter in letters if letter.delivery.id in ours and _is_unchanged(letter, live)]


def _is_unchanged(letter: Letter, live: Mapping[int, set[int]]) -> bool:
    """A second copy may say less than the first, for what it no longer says was said; a first says all there is."""
    now_live = frozenset(live.get(letter.delivery.id, ()))
    return letter.notice_ids <= now_live if letter.delivery.resends else letter.notice_ids == now_live
