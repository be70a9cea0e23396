"""When somebody will next be reminded of an item, by the very functions of sending."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.ledger.facts_reading import circumstances, said_keys, used_slots
from bot.ledger.plan import forecast

LOOKED_AHEAD = timedelta(days=400)


async def next_reminders(
    session: AsyncSession, person_id: int, measure_ids: Sequence[int], now: datetime
) -> dict[int, datetime]:
    """The moment of the person's next reminder of each of these measures; those of which none will come are left out.

    Reckoned as if nothing were reported in between; what is planned and has not left counts as coming.
    """
    found: dict[int, datetime] = {}
    for group in await circumstances(session, measure_ids):
        today = now.astimezone(group.unit.zone).date()
        said = await said_keys(session, (measure.id for measure in group.measures), with_waiting=False)
        used = await used_slots(session, group.unit.people, today)
        for measure in group.measures:
            coming = forecast([measure], group.unit, today + LOOKED_AHEAD, now, group.calendar, said, used)
            first = next((notice.at for notice in coming if notice.wanted.person_id == person_id), None)
            if first is not None:
                found[measure.id] = first
    return found
