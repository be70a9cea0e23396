"""The items of one reminder message, read from its notices: what each says of a measure, merged."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.documents.reminder import level_now, worse
from bot.documents.reminder_item import Item, Request
from bot.ledger import nudge
from bot.ledger.card import MeasureCard, cards, person_names
from bot.ledger.facts_reading import measure_of
from bot.ledger.handover import REMINDER_RUNG, Handover, HandoverState
from bot.post.notice import Notice


async def reminded_items(session: AsyncSession, notices: Sequence[Notice], now: datetime) -> list[Item]:
    """One item for each measure that these reminders of one person speak of, in the order in which they first do."""
    by_measure: dict[int, list[Notice]] = {}
    for notice in notices:
        if (measure_id := measure_of(notice.subject)) is not None:
            by_measure.setdefault(measure_id, []).append(notice)
    found = await cards(session, list(by_measure))
    requests = await _requests(session, notices)
    return [_item(card, by_measure[card.id], requests, now) for card in found]


async def _requests(session: AsyncSession, notices: Sequence[Notice]) -> dict[int, Request]:
    """By measure, the requests to handle it that these reminders repeat and that still wait for an answer."""
    ids = [int(notice.occurrence) for notice in notices if notice.rung == REMINDER_RUNG]
    if not ids:
        return {}
    waiting = select(Handover).where(col(Handover.id).in_(ids), col(Handover.state) == HandoverState.ASKED)
    rows = (await session.scalars(waiting)).all()
    names = await person_names(session, (row.asked_by for row in rows))
    return {row.measure_id: Request(row.id, names.get(row.asked_by or 0, "")) for row in rows}


def _item(card: MeasureCard, notices: Sequence[Notice], requests: Mapping[int, Request], now: datetime) -> Item:
    level = level_now(notices[0].level, card, now)
    for notice in notices[1:]:
        level = worse(level, level_now(notice.level, card, now))
    return Item(
        card,
        level,
        roles=frozenset(notice.role for notice in notices if notice.rung != REMINDER_RUNG),
        is_late=any(bool(notice.content.get("late")) for notice in notices),
        is_nudged=any(notice.rung == nudge.RUNG for notice in notices),
        request=requests.get(card.id),
    )
