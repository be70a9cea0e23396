"""The deadline check as a job: in portions, safe to repeat, heard at its moments, and warning of the calendar's end."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from sqlmodel import col, func, select

from bot.core import checkpoint
from bot.core.clock import ManualClock
from bot.core.database import Database
from bot.documents import results
from bot.ledger.people import Person, PersonRole, Role
from bot.ledger.unit import Disclosure
from bot.post.delivery import Delivery
from bot.post.notice import Notice, NoticeKind
from jobs.deadlines import DeadlineCheck
from tests.support.planning import at
from tests.support.world import build_second_unit, build_world

MONDAY = at("10-09 00:20")


@contextmanager
def noting() -> Iterator[list[str]]:
    """The names of the moments that come while the block lasts."""
    seen: list[str] = []
    listening = True

    def note(name: str) -> None:
        if listening and name.startswith("deadlines."):
            seen.append(name)

    checkpoint.observe(note)
    yield seen
    listening = False


async def count(database: Database, kind: NoticeKind | None = None) -> int:
    async with database.reading() as session:
        statement = select(func.count()).select_from(Notice)
        return await session.scalar(statement if kind is None else statement.where(col(Notice.kind) == kind)) or 0


async def test_one_step_plans_all_that_is_due_and_the_next_finds_nothing(either_database: Database) -> None:
    async with either_database.transaction() as session:
        await build_world(session, MONDAY)
    check = DeadlineCheck(either_database, ManualClock(MONDAY))
    assert await check.step() == 7
    assert await check.step() == 0
    assert await count(either_database) == 7


async def test_each_portion_is_a_transaction_with_a_moment_before_and_after_its_commit(database: Database) -> None:
    async with database.transaction() as session:
        await build_world(session, MONDAY)
    with noting() as seen:
        assert await DeadlineCheck(database, ManualClock(MONDAY), portion=2).step() == 7
    assert seen[:2] == ["deadlines.planned", "deadlines.committed"]
    assert len(seen) == 6


async def test_what_a_killed_check_left_open_the_next_one_plans(database: Database) -> None:
    async with database.transaction() as session:
        await build_world(session, MONDAY)

    class Killed(Exception):
        """Stands for the end of the process."""

    alive = [False]

    def die(name: str) -> None:
        if name == "deadlines.planned" and not alive[0]:
            raise Killed

    checkpoint.observe(die)
    try:
        await DeadlineCheck(database, ManualClock(MONDAY)).step()
    except Killed:
        alive[0] = True
    assert await count(database) == 0
    assert await DeadlineCheck(database, ManualClock(MONDAY)).step() == 7


async def test_the_end_of_the_calendar_is_told_to_every_office_once_a_year(either_database: Database) -> None:
    clock = ManualClock(at("2026-10-31 10:00"))
    async with either_database.transaction() as session:
        world = await build_world(session, clock.now())
        other_clerk = await build_second_unit(session, clock.now())
    await DeadlineCheck(either_database, clock).step()
    assert await count(either_database, NoticeKind.OFFICE) == 0
    clock.move_to(at("2026-11-01 10:00"))
    for _ in range(3):
        await DeadlineCheck(either_database, clock).step()
    clock.move_to(at("2027-02-01 10:00"))
    await DeadlineCheck(either_database, clock).step()
    async with either_database.reading() as session:
        warnings = (await session.scalars(select(Notice).where(col(Notice.kind) == NoticeKind.OFFICE))).all()
        slots = {row.recipient: row.not_before for row in await session.scalars(select(Delivery))}
    assert {notice.recipient for notice in warnings} == {f"person:{world.clerk}", f"person:{other_clerk}"}
    words = results.sentence(warnings[0].content, {}, Disclosure.NUMBER, date(2026, 11, 1))
    assert words.startswith("工作日历只到2026年底，2027年的放假安排还没有录入")
    assert slots[f"person:{other_clerk}"] == at("2026-11-02 09:00")


async def test_whoever_joins_the_office_later_is_warned_as_well(database: Database) -> None:
    clock = ManualClock(at("2026-11-02 10:00"))
    async with database.transaction() as session:
        world = await build_world(session, clock.now())
    check = DeadlineCheck(database, clock)
    await check.step()
    async with database.transaction() as session:
        person = Person(unit_id=world.unit, name="贺宁")
        session.add(person)
        await session.flush()
        session.add(PersonRole(person_id=person.id, role=Role.OFFICE))
    await check.step()
    assert await count(database, NoticeKind.OFFICE) == 1
    clock.move_to(at("2026-11-03 10:00"))
    await check.step()
    assert await count(database, NoticeKind.OFFICE) == 2
