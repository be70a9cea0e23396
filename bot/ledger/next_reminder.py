"""When somebody will next be reminded of an item, by the very functions of sending."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.ledger.facts_reading import circumstances
from bot.ledger.look_ahead import coming

LOOKED_AHEAD = timedelta(days=400)


async def next_reminders(
    session: AsyncSession, person_id: int, measure_ids: Sequence[int], now: datetime
) -> dict[int, datetime]:
    """The moment of the person's next reminder of each of these measures; those of which none will come are left out.

    Reckoned as if nothing were reported in between; what is planned and has not left counts as coming.
    """
    found: dict[int, datetime] = {}
    for group in await circumstances(session, measure_ids):
        until_on = now.astimezone(group.unit.zone).date() + LOOKED_AHEAD
        for row in await coming(session, group, until_on, now):
            if row.person_id == person_id:
                found[row.measure_id] = min(row.at, found.get(row.measure_id, row.at))
    return found
