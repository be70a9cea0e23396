"""The weekly page to the groups: its key and place in the post, and the office's order to send it now."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.sentence import Sentence
from bot.ledger import access, audit
from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.calendar import iso_week
from bot.ledger.people import AddressState, GroupChat
from bot.ledger.unit import Unit
from bot.post import notice
from bot.post.notice import Notice, NoticeDraft, NoticeKind


async def groups_of(session: AsyncSession, unit_id: int) -> list[GroupChat]:
    """The groups of the unit that can be written to."""
    rows = await session.scalars(
        select(GroupChat)
        .where(col(GroupChat.unit_id) == unit_id, col(GroupChat.state) == AddressState.ACTIVE)
        .order_by(col(GroupChat.id))
    )
    return list(rows)


def page_notice(group: GroupChat, unit: Unit, now: datetime, not_before: datetime, *, again: str = "") -> NoticeDraft:
    """This week's page for a group: once a week, and once more for each mark in `again`."""
    week = iso_week(now.astimezone(unit.zone).date())
    occurrence = f"{week}:{again}" if again else week
    return NoticeDraft(
        key=f"digest:{group.id}:{occurrence}",
        kind=NoticeKind.DIGEST,
        recipient=notice.group(group.id),
        slot=f"digest:{occurrence}",
        not_before=not_before,
        unit_id=unit.id,
        role="group",
        occurrence=occurrence,
        content={"week": week},
    )


async def send_page(session: AsyncSession, actor: Actor, now: datetime, not_before: datetime) -> list[GroupChat]:
    """Plans the page for every group, whatever the weekday, to leave from `not_before` on; answers the groups.

    Where this week's page has gone already, it goes once more; asking twice within a minute is asking once.
    """
    access.require_office(actor, Sentence("step.send_digest"))
    unit = await ground.unit_of(session, actor)
    groups = await groups_of(session, unit.id)
    new: list[int] = []
    for group in groups:
        weekly = page_notice(group, unit, now, not_before)
        known = await session.scalar(select(Notice).where(col(Notice.key) == weekly.key))
        if known is not None and known.cancelled_at is None:
            if _minute(known.planned_at, unit) == _minute(now, unit):
                continue
            weekly = page_notice(group, unit, now, not_before, again=_minute(now, unit))
        new += (await notice.plan(session, [weekly], now)).new
    if new:
        details = {"groups": [group.name for group in groups]}
        await audit.record(session, actor, "digest.send", f"unit:{unit.id}", details, now)
    return groups


def _minute(moment: datetime, unit: Unit) -> str:
    return f"{moment.astimezone(unit.zone):%Y%m%dT%H%M}"
