"""How pressing each measure is: the ladder's level, and red once the deadline is over."""

from datetime import timedelta

from bot.core.database import Database
from bot.ledger.acts import reporting, settings
from bot.ledger.outline import overview
from bot.ledger.policy import Level
from bot.ledger.urgency import Urgency
from tests.ledger.acts.bench import NOW, do
from tests.support.world import World, build_world


async def urgencies(database: Database, world: World, *, days: int = 0) -> dict[str, Urgency]:
    async with database.reading() as session:
        seen = await overview(session, world.unit, NOW + timedelta(days=days))
    return {number: found for (_, number), found in seen.urgencies.items()}


async def built(database: Database) -> World:
    async with database.transaction() as session:
        return await build_world(session, NOW)


async def test_levels_follow_the_ladder_and_what_has_no_date_has_none(database: Database) -> None:
    assert await urgencies(database, await built(database)) == {
        "1-1": Urgency(Level.YELLOW, 10),
        "1-2": Urgency(None, 40),
        "1-3": Urgency(Level.RED, -3),
        "2-1": Urgency(Level.GREEN, 20),
    }


async def test_a_claim_is_not_pressing_any_more(database: Database) -> None:
    world = await built(database)
    await do(database, world.handler, reporting.claim_done, world.overdue, NOW)
    assert "1-3" not in await urgencies(database, world)


async def test_the_last_day_is_not_overdue_and_the_next_is(database: Database) -> None:
    world = await built(database)
    assert (await urgencies(database, world, days=10))["1-1"] == Urgency(Level.YELLOW, 0)
    assert (await urgencies(database, world, days=11))["1-1"] == Urgency(Level.RED, -1)


async def test_a_problem_and_a_measure_may_have_ladders_of_their_own(database: Database) -> None:
    world = await built(database)
    await do(database, world.clerk, settings.set_ladder, "quiet", NOW, problem_id=world.problems[0])
    await do(database, world.clerk, settings.set_ladder, "short", NOW, measure_id=world.other)
    found = await urgencies(database, world)
    assert (found["1-1"].level, found["2-1"].level, found["1-3"].level) == (None, None, Level.RED)
    assert (await urgencies(database, world, days=13))["2-1"] == Urgency(Level.GREEN, 7)
