"""When a chat, or a whole channel, may be written to again."""

from collections.abc import Collection, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import case, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import Field, SQLModel, col, select

from bot.core.columns import UtcDateTime
from bot.post.statements import insert_into

BURST = timedelta(seconds=0.2)
"""How far a channel may run ahead of its even pace: with 25 a second, 5 at once and never more than 30 in any second."""

BUSY = timedelta(seconds=1)
"""How long a chat waits in which a slow call is still under way, so that its messages keep their order."""

Place = tuple[str, str]
"""Channel and chat; the empty chat stands for the whole channel."""


class Lane(SQLModel, table=True):
    """One chat's pace; the empty chat stands for the whole channel."""

    channel: str = Field(primary_key=True, max_length=20)
    chat: str = Field(primary_key=True, max_length=120)
    next_at: datetime = Field(sa_type=UtcDateTime)


@dataclass(frozen=True, slots=True)
class Wish:
    """A delivery that wants to leave now. `gap`: seconds its chat rests afterwards; `per_second`: of its channel."""

    delivery_id: int
    place: Place
    urgent: bool
    gap: float
    per_second: float


@dataclass(slots=True)
class Allotment:
    """Who may leave now, who must wait until when, and when each lane is free again."""

    go: set[int] = field(default_factory=set)
    waits: dict[int, datetime] = field(default_factory=dict)
    free_at: dict[Place, datetime] = field(default_factory=dict)


def allot(
    wishes: Sequence[Wish],
    free_at: Mapping[Place, datetime],
    now: datetime,
    *,
    busy: Collection[Place] = (),
    queues: MutableMapping[str, datetime] | None = None,
) -> Allotment:
    """Lets each chat have one message and each channel its pace, in the order of `wishes`; pure but for `queues`.

    `queues` remembers up to when a crowded channel is booked, so that its crowd comes back one by one instead of all
    at once; who is urgent does not queue. One chat that must wait never makes another wait.
    """
    queues = {} if queues is None else queues
    result = Allotment(free_at={})
    lanes = dict(free_at)
    taken = set(busy)
    for wish in wishes:
        whole = (wish.place[0], "")
        step = timedelta(seconds=1 / wish.per_second)
        channel_free = max(lanes.get(whole, now), now)
        if channel_free - now > BURST:
            result.waits[wish.delivery_id] = _turn(wish, channel_free - BURST, step, queues)
        elif wish.place in busy:
            result.waits[wish.delivery_id] = now + BUSY
        elif wish.place in taken or lanes.get(wish.place, now) > now:
            result.waits[wish.delivery_id] = max(lanes.get(wish.place, now), now)
        else:
            result.go.add(wish.delivery_id)
            taken.add(wish.place)
            lanes[whole] = result.free_at[whole] = channel_free + step
            if wish.gap:
                lanes[wish.place] = result.free_at[wish.place] = now + timedelta(seconds=wish.gap)
    return result


def _turn(wish: Wish, soonest: datetime, step: timedelta, queues: MutableMapping[str, datetime]) -> datetime:
    if wish.urgent:
        return soonest
    queues[wish.place[0]] = turn = max(soonest, queues.get(wish.place[0], soonest)) + step
    return turn


async def look(session: AsyncSession, places: Collection[Place]) -> dict[Place, datetime]:
    """When the lanes of these chats and of their channels are free; they stay locked until the caller commits."""
    wanted = {*places, *((channel, "") for channel, _ in places)}
    statement = (
        select(Lane)
        .where(tuple_(col(Lane.channel), col(Lane.chat)).in_(list(wanted)))
        .order_by(col(Lane.channel), col(Lane.chat))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return {(lane.channel, lane.chat): lane.next_at for lane in await session.scalars(statement)}


async def keep_until(session: AsyncSession, free_at: Mapping[Place, datetime]) -> None:
    """Closes lanes until their moments; a lane closed for longer stays so."""
    if not free_at:
        return
    statement = insert_into(session, Lane)
    later = case((col(Lane.next_at) > statement.excluded.next_at, col(Lane.next_at)), else_=statement.excluded.next_at)
    upsert = statement.on_conflict_do_update(
        index_elements=[col(Lane.channel), col(Lane.chat)], set_={"next_at": later}
    )
    rows = [
        {"channel": channel, "chat": chat, "next_at": moment} for (channel, chat), moment in sorted(free_at.items())
    ]
    await session.execute(upsert, rows)
