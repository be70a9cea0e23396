"""A simulated year with random changes: what the planner says equals what brute force says, day by day.

`ZHENGGAI_ORACLE_EXAMPLES` (default 1) sets how many years are tried with a store, twenty times as many are tried
without one; from 20 on the years without a store hold 500 measures.
"""

import asyncio
import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from bot.core.database import Database
from tests.support.plan_actors import PlannerAlone, PlannerWithStore
from tests.support.plan_oracle import Item, Oracle, OracleWorld
from tests.support.plan_script import (
    DAYS,
    FIRST_DAY,
    LAST_DAY,
    OFFICE,
    Script,
    apply,
    large_script,
    new_measure,
    scripts,
)
from tests.support.planning import SHANGHAI

EXAMPLES = int(os.environ.get("ZHENGGAI_ORACLE_EXAMPLES", "1"))
NIGHT, MORNING, OPEN, NOON, AFTERNOON, EVENING = (
    time(0, 20), time(8), time(9, 20), time(12), time(14, 10), time(20, 40),
)  # fmt: skip
QUIET_DAYS = 12


def moment(day: date, at: time) -> datetime:
    return datetime.combine(day, at, SHANGHAI)


def year() -> Iterator[tuple[int, date]]:
    for number in range(DAYS):
        yield number, FIRST_DAY + timedelta(days=number)


def change_world(script: Script, number: int, phase: int, world: OracleWorld, oracle: Oracle) -> bool:
    """The day's changes in the morning or at noon; answers whether there were any."""
    changes = script.changes_on(number, phase)
    for change in changes:
        if apply(change, world, FIRST_DAY + timedelta(days=number)):
            oracle.forget_calendar()
    return bool(changes)


def beginning(script: Script) -> tuple[OracleWorld, Oracle]:
    world = OracleWorld(office=[OFFICE])
    return world, Oracle(world, LAST_DAY + timedelta(days=200))


def run_alone(script: Script) -> int:
    """The year with the pure planner; answers how many messages left."""
    world, oracle = beginning(script)
    planner = PlannerAlone(world)
    for number, day in year():
        for place, facts in enumerate(script.measures, 1):
            if facts[0] == number:
                world.measures[place] = new_measure(place, facts)
        entered = any(facts[0] == number for facts in script.measures)
        for phase, change_at, look_at in ((0, MORNING, OPEN), (1, NOON, AFTERNOON)):
            if change_world(script, number, phase, world, oracle) or (entered and not phase):
                planner.replan(moment(day, change_at))
            if not any(pause.covers(number) for pause in script.pauses):
                now = moment(day, look_at)
                assert planner.look(now) == oracle.look(now), now
    return len(oracle.messages)


@pytest.mark.parametrize("seed", range(max(1, EXAMPLES // 20)))
def test_the_pure_planner_agrees_over_a_year_of_many_measures(seed: int) -> None:
    size = 500 if EXAMPLES >= 20 else 60
    assert run_alone(large_script(seed, size, size)) > 100


@settings(max_examples=20 * EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(script=scripts)
def test_the_pure_planner_agrees_over_any_year(script: Script) -> None:
    run_alone(script)


class StoredYear:
    """One year with a real store: each look of the program is compared with the oracle's."""

    def __init__(self, database: Database, script: Script) -> None:
        self.script = script
        self.world, self.oracle = beginning(script)
        self.program = PlannerWithStore(database, self.world)
        self.foretold: dict[tuple[date, int], tuple[datetime, set[Item]]] = {}
        self.foretold_until = FIRST_DAY - timedelta(days=1)
        self.came_true = 0

    async def run(self) -> None:
        await self.program.begin()
        await self.program.take_over(moment(FIRST_DAY, NIGHT))
        for number, day in year():
            pauses = [pause for pause in self.script.pauses if pause.covers(number)]
            is_down, may_send = any(not pause.only_sending for pause in pauses), not pauses
            if number % 3 == 0 and not is_down:
                await self.program.look(moment(day, NIGHT), may_send=may_send)
            await self.foretell(number, day)
            await self.enter_measures(number, day)
            is_changed = await self.change(number, 0, moment(day, MORNING))
            if not is_down and (is_changed or self.oracle.works(day)):
                await self.compare(moment(day, OPEN), may_send)
            is_changed = await self.change(number, 1, moment(day, NOON))
            if not is_down and (is_changed or number % 5 == 0):
                await self.compare(moment(day, AFTERNOON), may_send)
            if not is_down and number % 11 == 0:
                await self.compare(moment(day, EVENING), may_send)
            if day == self.foretold_until:
                assert self.foretold == {}, f"foretold and not sent by {day}"

    async def enter_measures(self, number: int, day: date) -> None:
        for place, facts in enumerate(self.script.measures, 1):
            if facts[0] == number:
                self.world.measures[place] = new_measure(place, facts)
                await self.program.enter(self.world.measures[place], moment(day, MORNING))

    async def change(self, number: int, phase: int, now: datetime) -> bool:
        is_changed = change_world(self.script, number, phase, self.world, self.oracle)
        if is_changed:
            await self.program.take_over(now)
        return is_changed

    async def compare(self, now: datetime, may_send: bool) -> None:
        sent = await self.program.look(now, may_send=may_send)
        expected = self.oracle.look(now.replace(tzinfo=None)) if may_send else {}
        assert {person: set(message.items) for person, message in sent.items()} == expected, now
        if now.date() <= self.foretold_until:
            for person, message in sent.items():
                at, items = self.foretold.pop((now.date(), person), (None, None))
                assert items == set(message.items), (now, person)
                # Where no look came before work began, it left at the first look instead.
                assert message.at in (at, now), (now, person)
                self.came_true += 1

    async def foretell(self, number: int, day: date) -> None:
        """Before some days on which nothing happens: the forecast, to be compared with what then leaves."""
        last = number + QUIET_DAYS - 1
        if day <= self.foretold_until or last >= DAYS:
            return
        if not all(self.script.is_quiet(ahead) for ahead in range(number, last + 1)):
            return
        self.foretold_until = FIRST_DAY + timedelta(days=last)
        rows = await self.program.forecast(day, self.foretold_until, moment(day, NIGHT))
        for row in rows:
            if not row.not_sent:
                message = self.foretold.setdefault((row.at.date(), row.person_id or 0), (row.at, set()))
                message[1].add((row.measure_id, row.rung, row.occurrence))


def run_stored(template: Path, script: Script) -> StoredYear:
    async def run(file: Path) -> StoredYear:
        database = Database(f"sqlite:///{file}")
        try:
            year = StoredYear(database, script)
            await year.run()
            return year
        finally:
            await database.close()

    with tempfile.TemporaryDirectory(dir=template.parent) as folder:
        file = Path(folder) / "year.db"
        shutil.copyfile(template, file)
        return asyncio.run(run(file))


@pytest.mark.parametrize("seed", range(EXAMPLES))
def test_planning_sending_and_forecast_agree_with_the_oracle_over_a_year(sqlite_template: Path, seed: int) -> None:
    year = run_stored(sqlite_template, large_script(seed, 8, 20))
    assert len(year.oracle.messages) > 20
    assert year.came_true > 0
