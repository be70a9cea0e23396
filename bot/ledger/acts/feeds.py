"""Addresses of calendar feeds: issued to one person, void when a new one is issued or the office says so."""

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from bot.core.secrets import new_token, token_hash
from bot.core.sentence import Sentence
from bot.ledger import access, audit
from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.calendar_feed import CalendarFeed

_STEP = Sentence("step.feed")


async def issue(session: AsyncSession, actor: Actor, person_id: int, now: datetime) -> str:
    """A fresh token for the person's feed; it is shown now and kept nowhere. Every earlier one is void.

    Raises NotAllowed for anybody but the office and the person, NotPossible for somebody who has left.
    """
    _require(actor, person_id)
    person = await ground.active_person(session, actor, person_id)
    replaced = await _void(session, person.id, now)
    token = new_token()
    session.add(CalendarFeed(unit_id=person.unit_id, person_id=person.id, token_hash=token_hash(token), issued_at=now))
    await session.flush()
    details = {"name": person.name, "replaced": replaced}
    await audit.record(session, actor, "feed.issue", f"person:{person.id}", details, now)
    return token


async def revoke(session: AsyncSession, actor: Actor, person_id: int, now: datetime) -> int:
    """Makes every address of the person's feed void; says how many were open. Raises NotAllowed as `issue` does."""
    _require(actor, person_id)
    person = await ground.person_of(session, actor, person_id)
    count = await _void(session, person.id, now)
    if count:
        details = {"name": person.name, "revoked": count}
        await audit.record(session, actor, "feed.revoke", f"person:{person.id}", details, now)
    return count


def _require(actor: Actor, person_id: int) -> None:
    if actor.person_id != person_id:
        access.require_office(actor, _STEP)


async def _void(session: AsyncSession, person_id: int, now: datetime) -> int:
    statement = (
        update(CalendarFeed)
        .where(col(CalendarFeed.person_id) == person_id, col(CalendarFeed.revoked_at).is_(None))
        .values(revoked_at=now)
        .returning(col(CalendarFeed.id))
        .execution_options(synchronize_session=False)
    )
    return len((await session.execute(statement)).all())
