"""The deadline check: a thousand measures due among ten thousand open ones, and among a million."""

import asyncio
import tempfile
import time
from dataclasses import dataclass

from sqlalchemy import delete, text, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from bot.core.clock import ManualClock
from bot.core.database import Database
from bot.core.migrations import upgrade
from bot.ledger.measure import Measure
from bot.post.delivery import Delivery
from bot.post.notice import Notice
from jobs.deadlines import DeadlineCheck
from tests.support.planning import at, day
from tests.support.world import World, build_world

DUE = 1_000
SMALL, LARGE = 10_000, 1_000_000
AIM = 1.5
NOW = at("10-10 00:20")
_ROUNDS = 3
_HANDLERS = 200

_PEOPLE = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :people)
INSERT INTO person (id, unit_id, name, is_active) SELECT 1000 + i, :unit, '经办人' || i, 1 FROM n
"""
_MEASURES = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :total)
INSERT INTO measure (id, unit_id, problem_id, number, position, cycle, title, text, due_on, immediate, long_term,
                     status, supporting_departments, created_at, next_notice_on)
SELECT 1000 + i, :unit, :problem, '9-' || i, i, 1, '清查台账', '清查台账，逐项登记，按月核对。',
       CASE WHEN i % :every = 0 THEN '2023-10-30' ELSE date('2023-12-01', '+' || (i % 600) || ' days') END,
       0, 0, 'in_progress', '[]', '2023-09-01 00:00:00',
       CASE WHEN i % :every = 0 THEN '2023-10-10' ELSE date('2023-11-11', '+' || (i % 600) || ' days') END
FROM n
"""
_DUTIES = """
INSERT INTO duty (unit_id, measure_id, person_id, role, position)
SELECT unit_id, id, {person}, '{role}', 0 FROM measure WHERE id > 1000
"""


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds of the fastest of some whole checks, in a ledger of `measures` open ones of which `due` are due."""

    measures: int
    due: int
    seconds: float


async def measure(database: Database, measures: int, due: int = DUE) -> Figures:
    """Fills an empty SQLite store and runs the check; every round plans one notice for each due measure."""
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        await session.execute(update(Measure).values(next_notice_on=None))
        await _fill(session, world, measures, due)
    seconds = [await _round(database, due) for _ in range(_ROUNDS)]
    return Figures(measures, due, min(seconds))


async def _fill(session: AsyncSession, world: World, measures: int, due: int) -> None:
    facts = {"unit": world.unit, "problem": world.problems[0], "total": measures, "every": measures // due}
    await session.execute(text(_PEOPLE), {"unit": world.unit, "people": _HANDLERS})
    await session.execute(text(_MEASURES), facts)
    holders = {"handler": f"1001 + id % {_HANDLERS}", "directly_responsible": str(world.leader)}
    for role, person in holders.items():
        await session.execute(text(_DUTIES.format(role=role, person=person)))


async def _round(database: Database, due: int) -> float:
    check = DeadlineCheck(database, ManualClock(NOW))
    began = time.perf_counter()
    planned = await check.step()
    seconds = time.perf_counter() - began
    assert planned == due, f"{planned} planned, not {due}"
    async with database.transaction() as session:
        again = update(Measure).where(col(Measure.id) > 1000, col(Measure.due_on) == day("10-30"))
        await session.execute(delete(Notice))
        await session.execute(delete(Delivery))
        await session.execute(again.values(next_notice_on=day("10-10")))
    return seconds


async def _both() -> tuple[Figures, Figures]:
    figures = []
    for size in (SMALL, LARGE):
        with tempfile.TemporaryDirectory() as folder:
            database = Database(f"sqlite:///{folder}/sweep.db")
            await upgrade(database)
            figures.append(await measure(database, size))
            await database.close()
    return figures[0], figures[1]


def report() -> list[str]:
    """The lines of `make bench`."""
    small, large = asyncio.run(_both())
    ratio = large.seconds / small.seconds
    return [
        f"sweep, {figures.due} due among {figures.measures:,} open measures (SQLite): {figures.seconds * 1000:.0f} ms"
        for figures in (small, large)
    ] + [f"sweep, ratio of the two: {ratio:.2f} (aim ≤ {AIM})"]
