"""How a unit is reminded is the office's to set, and every setting leaves its trace once."""

from datetime import date, time

import pytest

from bot.core.config import DigestSection, Settings, UnitSection
from bot.core.database import Database
from bot.core.errors import BadInput, NotAllowed, NotFound, NotPossible
from bot.ledger.acts import settings
from bot.ledger.calendar import CalendarOverride, load
from bot.ledger.ladder_reading import write_ladder
from bot.ledger.policy import SHIPPED, CustomLadder
from bot.ledger.problem import Problem
from bot.ledger.unit import Disclosure, Unit
from tests.ledger.acts.bench import NOW, do, measure, rows, trail
from tests.support.world import World, build_world

RUNGS = write_ladder(SHIPPED["short"])


async def unit(database: Database, world: World) -> Unit:
    async with database.reading() as session:
        return await session.get_one(Unit, world.unit)


async def test_a_new_unit_takes_the_configurations_defaults(either_database: Database) -> None:
    configured = Settings(unit=UnitSection(ladder="quiet", work_end=time(17, 30)), digest=DigestSection(weekday=5))
    async with either_database.transaction() as session:
        made = await settings.create_unit(session, " 白鹭县水利局 ", configured, NOW)
    assert (made.name, made.ladder, made.work_end, made.digest_weekday) == ("白鹭县水利局", "quiet", time(17, 30), 5)
    with pytest.raises(NotPossible, match="refusal.unit_name_taken name=白鹭县水利局"):
        async with either_database.transaction() as session:
            await settings.create_unit(session, "白鹭县水利局", configured, NOW)
    assert await trail(either_database) == ["unit.create"]


@pytest.mark.parametrize("name", [" ", "长" * 201])
async def test_a_units_name_is_something_and_not_too_long(database: Database, name: str) -> None:
    with pytest.raises(BadInput):
        async with database.transaction() as session:
            await settings.create_unit(session, name, Settings(), NOW)


async def test_a_ladder_is_chosen_for_the_unit_a_problem_or_a_measure(database: Database, world: World) -> None:
    await do(database, world.clerk, settings.set_ladder, "quiet", NOW)
    await do(database, world.clerk, settings.set_ladder, "short", NOW, problem_id=world.problems[0])
    await do(database, world.clerk, settings.set_ladder, "three-colour", NOW, measure_id=world.soon)
    assert (await unit(database, world)).ladder == "quiet"
    assert [row.ladder for row in await rows(database, Problem)] == ["short", None]
    assert (await measure(database, world.soon)).ladder == "three-colour"
    await do(database, world.clerk, settings.set_ladder, None, NOW, measure_id=world.soon)
    assert (await measure(database, world.soon)).ladder is None
    assert await trail(database) == ["unit.settings", "problem.ladder", "measure.ladder", "measure.ladder"]


async def test_a_ladder_must_exist(database: Database, world: World) -> None:
    with pytest.raises(NotFound, match="refusal.ladder_unknown"):
        await do(database, world.clerk, settings.set_ladder, "steep", NOW)
    with pytest.raises(BadInput, match="refusal.unit_needs_ladder"):
        await do(database, world.clerk, settings.set_ladder, None, NOW)
    with pytest.raises(NotFound, match="refusal.problem_unknown"):
        await do(database, world.clerk, settings.set_ladder, "quiet", NOW, problem_id=9999)


async def test_an_own_ladder_is_saved_once_and_can_then_be_chosen(database: Database, world: World) -> None:
    await do(database, world.clerk, settings.save_custom_ladder, "本局", RUNGS, NOW)
    await do(database, world.clerk, settings.save_custom_ladder, "本局", RUNGS, NOW)
    await do(database, world.clerk, settings.set_ladder, "本局", NOW)
    await do(database, world.clerk, settings.save_custom_ladder, "本局", RUNGS[:1], NOW)
    (row,) = await rows(database, CustomLadder)
    assert len(row.rungs) == 1
    assert await trail(database) == ["ladder.save", "unit.settings", "ladder.save"]
    with pytest.raises(BadInput):
        await do(database, world.clerk, settings.save_custom_ladder, "本局", [{"when": "sometime"}], NOW)


async def test_working_hours_begin_before_they_end(database: Database, world: World) -> None:
    await do(database, world.clerk, settings.set_work_hours, time(8, 30), time(17, 30), NOW)
    assert (await unit(database, world)).work_start == time(8, 30)
    with pytest.raises(BadInput, match="refusal.hours_backwards"):
        await do(database, world.clerk, settings.set_work_hours, time(18), time(9), NOW)


async def test_an_own_free_day_is_set_changed_and_given_back(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
    day = date(2023, 10, 12)
    for is_workday in (False, False, True, None):
        await do(either_database, world.clerk, settings.override_day, day, is_workday, NOW, note="运动会")
        async with either_database.reading() as session:
            assert (await load(session, world.unit)).is_workday(day) is (is_workday is not False)
    assert await rows(either_database, CalendarOverride) == []
    assert await trail(either_database) == ["calendar.override"] * 3


async def test_the_digest_and_what_a_message_may_show(database: Database, world: World) -> None:
    await do(database, world.clerk, settings.set_digest_time, 5, time(16, 40), NOW)
    await do(database, world.clerk, settings.set_disclosure, Disclosure.NUMBER, NOW)
    stored = await unit(database, world)
    assert (stored.digest_weekday, stored.digest_at, stored.disclosure) == (5, time(16, 40), Disclosure.NUMBER)
    with pytest.raises(BadInput, match="refusal.weekday_outside"):
        await do(database, world.clerk, settings.set_digest_time, 8, time(9), NOW)


async def test_only_the_office_sets_anything(database: Database, world: World) -> None:
    for who in (world.handler, world.first_leader, world.superior):
        with pytest.raises(NotAllowed):
            await do(database, who, settings.set_ladder, "quiet", NOW)
        with pytest.raises(NotAllowed):
            await do(database, who, settings.save_custom_ladder, "本局", RUNGS, NOW)
        with pytest.raises(NotAllowed):
            await do(database, who, settings.set_work_hours, time(8), time(17), NOW)
        with pytest.raises(NotAllowed):
            await do(database, who, settings.set_digest_time, 1, time(9), NOW)
        with pytest.raises(NotAllowed):
            await do(database, who, settings.set_disclosure, Disclosure.FULL, NOW)
        with pytest.raises(NotAllowed):
            await do(database, who, settings.override_day, date(2023, 10, 12), False, NOW)
    assert await trail(database) == []
