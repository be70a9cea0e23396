"""What the platform answered is written down, by the token of the call alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import case, func, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.message import Accepted, Deferred, Outcome, Refused, Uncertain
from bot.post import lane
from bot.post.claim import Letter
from bot.post.delivery import READY, REFUSED, SENDING, SENT, UNCERTAIN, held_by, move
from bot.post.policy import pause_after
from bot.post.statements import by_id, insert_into
from bot.post.tables import Attempt, Delivery, Notice

_MOMENT = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class NotBegun:
    """The call was not made: too little was left of the lease. Certainly nothing was sent."""

    description: str = "not begun"


@dataclass(frozen=True, slots=True)
class Answer:
    """A letter that left under a token, and what became of it at a moment."""

    letter: Letter
    token: str
    outcome: Outcome | NotBegun
    at: datetime

    @property
    def tries(self) -> int:
        return self.letter.delivery.attempts + 1


async def settle(session: AsyncSession, answers: Sequence[Answer]) -> set[int]:
    """Writes down answers of any kind but refusals; says which deliveries were still ours to settle.

    An answer by its own token is knowledge however late it comes: it settles `uncertain` like `sending`.
    """
    await _record(session, answers)
    settled = await _accepted(session, [answer for answer in answers if isinstance(answer.outcome, Accepted)])
    for answer in answers:
        match answer.outcome:
            case Deferred() as outcome:
                settled |= await _deferred(session, answer, outcome)
            case NotBegun():
                settled |= await _back(session, answer, answer.at + _MOMENT, answer.outcome.description, -1)
            case Uncertain() as outcome:
                settled |= await move(
                    session, [answer.letter.delivery.id], (SENDING,), UNCERTAIN, held_by(answer.token),
                    lease_until=None, settled_at=answer.at, description=outcome.description,
                )  # fmt: skip
    return settled


async def _record(session: AsyncSession, answers: Sequence[Answer]) -> None:
    """The trail gets every answer, whoever the delivery belongs to by now."""
    if not answers:
        return
    by_attempt = {answer.letter.attempt_id: answer for answer in answers}
    number = col(Attempt.id)
    outcomes = {id_: type(answer.outcome).__name__.lower() for id_, answer in by_attempt.items()}
    one_outcome = set(outcomes.values())
    statement = (
        update(Attempt)
        .where(number.in_(by_attempt))
        .values(
            ended_at=max(answer.at for answer in answers),
            outcome=one_outcome.pop() if len(one_outcome) == 1 else by_id(number, outcomes),
            description=func.coalesce(
                by_id(number, {id_: _words(x.outcome) or None for id_, x in by_attempt.items()}), ""
            ),
            message=by_id(number, {id_: _message(x.outcome) for id_, x in by_attempt.items()}),
        )
    )
    await session.execute(statement.execution_options(synchronize_session=False))


def _message(outcome: Outcome | NotBegun) -> str | None:
    return outcome.message if isinstance(outcome, Accepted) else None


def _words(outcome: Outcome | NotBegun) -> str:
    match outcome:
        case Accepted():
            return outcome.note
        case Refused():
            return f"{outcome.reason}: {outcome.description}"
        case _:
            return outcome.description


async def _accepted(session: AsyncSession, answers: Sequence[Answer]) -> set[int]:
    """Many at once: this is the way of nearly all."""
    by_token: dict[str, dict[int, Answer]] = {}
    for answer in answers:
        by_token.setdefault(answer.token, {})[answer.letter.delivery.id] = answer
    sent: set[int] = set()
    number = col(Delivery.id)
    for token, group in by_token.items():
        # READY with our token is a lost answer that waits to be sent again: now that need not be.
        sent |= await move(
            session, group, (SENDING, UNCERTAIN, READY), SENT, held_by(token),
            lease_until=None, settled_at=max(answer.at for answer in group.values()),
            message=by_id(number, {id_: _message(answer.outcome) for id_, answer in group.items()}),
            description=func.coalesce(
                by_id(number, {id_: _words(answer.outcome) or None for id_, answer in group.items()}), ""
            ),
        )  # fmt: skip
    return sent


async def _deferred(session: AsyncSession, answer: Answer, outcome: Deferred) -> set[int]:
    letter = answer.letter
    until = answer.at + max(
        timedelta(seconds=outcome.seconds), pause_after(answer.tries, f"delivery:{letter.delivery.id}")
    )
    closed = (letter.channel, "" if outcome.whole_channel else letter.chat)
    await lane.keep_until(session, {closed: answer.at + timedelta(seconds=outcome.seconds)})
    return await _back(session, answer, until, outcome.description, 0)


async def _back(session: AsyncSession, answer: Answer, until: datetime, why: str, count: int) -> set[int]:
    """Certainly not sent. The address is chosen anew next time, unless the row is bound to it."""
    is_bound = (col(Delivery.fallback) > 0) | (col(Delivery.resends) > 0)
    return await move(
        session, [answer.letter.delivery.id], (SENDING, UNCERTAIN), READY, held_by(answer.token),
        token=None, lease_until=None, not_before=until, settled_at=None, description=why,
        attempts=col(Delivery.attempts) + count,
        channel=case((is_bound, col(Delivery.channel)), else_=None),
        chat=case((is_bound, col(Delivery.chat)), else_=None),
    )  # fmt: skip


async def refuse(
    session: AsyncSession, answer: Answer, description: str, instead: tuple[str, str] | None
) -> int | None:
    """Ends a delivery that will never succeed at its address, and opens a new one at the address `instead`.

    Returns the new delivery's id; None when there is none, or when the old one was not ours any more. What may
    already have arrived by the old address is sent to the new one as a repetition.
    """
    await _record(session, [answer])
    old = answer.letter.delivery
    refused = await move(
        session, [old.id], (SENDING, UNCERTAIN, READY), REFUSED, held_by(answer.token),
        lease_until=None, settled_at=answer.at, description=description,
    )  # fmt: skip
    if not refused or instead is None:
        return None
    values: dict[str, Any] = {
        "unit_id": old.unit_id,
        "recipient": old.recipient,
        "slot": old.slot,
        "fallback": old.fallback + 1,
        "fallback_of": old.id,
        "kind": old.kind,
        "priority": old.priority,
        "state": READY,
        "not_before": answer.at,
        "channel": instead[0],
        "chat": instead[1],
        "resends": old.resends,
        "created_at": answer.at,
    }
    new = await session.scalar(
        insert_into(session, Delivery).values(**values).on_conflict_do_nothing().returning(col(Delivery.id))
    )
    if new is not None:
        notices = update(Notice).where(col(Notice.delivery_id) == old.id, col(Notice.cancelled_at).is_(None))
        await session.execute(notices.values(delivery_id=new).execution_options(synchronize_session=False))
    return new


async def addresses_tried(session: AsyncSession, delivery: Delivery) -> set[tuple[str, str]]:
    """Where this message has already been taken, by this row and those it stands in for."""
    statement = select(col(Delivery.channel), col(Delivery.chat)).where(
        col(Delivery.recipient) == delivery.recipient, col(Delivery.slot) == delivery.slot
    )
    rows = await session.execute(statement)
    return {(channel, chat) for channel, chat in rows if channel is not None and chat is not None}
