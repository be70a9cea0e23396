"""When somebody will next be reminded of an item, by the very functions of sending."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.ledger import handover_reminders
from bot.ledger.facts_reading import circumstances, said_keys, used_slots
from bot.ledger.look_ahead import ordered
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
        until_on = today + LOOKED_AHEAD
        mine: list[tuple[int, datetime]] = []
        for measure in group.measures:
            coming = forecast([measure], group.unit, until_on, now, group.calendar, said, used)
            first = next((row.at for row in coming if row.wanted.person_id == person_id), None)
            mine += [(measure.id, first)] if first else []
        requests = await handover_reminders.coming(session, group, until_on, now, used)
        mine += [(row.measure.id, row.at) for row in requests if row.asked.person_id == person_id]
        nudges = await ordered(session, group, until_on)
        mine += [(row.measure_id, row.at) for row in nudges if row.person_id == person_id]
        for measure_id, at in mine:
            found[measure_id] = min(at, found.get(measure_id, at))
    return found
