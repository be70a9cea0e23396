"""The deadline check, replanning and the look ahead, on both stores, in the world of people."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import delete, event, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.database import Database
from bot.ledger import look_ahead
from bot.ledger.acts import planning
from bot.ledger.measure import Duty, DutyRole, Measure, MeasureStatus
from bot.ledger.people import Person
from bot.ledger.progress import Report, ReportKind
from bot.ledger.recheck import still_due
from bot.post.delivery import Delivery, DeliveryState
from bot.post.notice import Notice
from tests.support.planning import at, day
from tests.support.world import World, add_measure, build_world, stand_in

MONDAY = at("10-09 00:20")
"""1-1 is due in 10 days, 1-2 in 40, 2-1 in 20; 1-3 was due on Friday."""


@dataclass
class Office:
    """The world with a store, and the verbs of these tests."""

    database: Database
    world: World

    @asynccontextmanager
    async def open(self) -> AsyncIterator[AsyncSession]:
        async with self.database.transaction() as session:
            yield session

    async def sweep(self, moment: str, limit: int = 500) -> planning.SweepResult:
        async with self.open() as session:
            return await planning.sweep(session, at(moment), limit=limit)

    async def change(self, measure_id: int, moment: str, **facts: Any) -> None:
        async with self.open() as session:
            await session.execute(update(Measure).where(col(Measure.id) == measure_id).values(**facts))
            await planning.replan(session, [measure_id], at(moment))

    async def messages(self) -> dict[tuple[int, str], list[str]]:
        """(person, day) to the rungs that wait or went, such as `1-3 after-1 red`."""
        async with self.database.reading() as session:
            rows = await session.execute(
                select(Delivery, Notice)
                .join(Notice, col(Notice.delivery_id) == col(Delivery.id))
                .where(col(Notice.cancelled_at).is_(None), col(Delivery.state) != DeliveryState.CANCELLED)
                .order_by(col(Notice.id))
            )
            numbers = dict((await session.execute(select(Measure.id, Measure.number))).all())
            found: dict[tuple[int, str], list[str]] = {}
            for delivery, notice in rows:
                measure = numbers[int(notice.subject.removeprefix("measure:"))]
                key = (int(delivery.recipient.removeprefix("person:")), delivery.slot.removeprefix("reminder:2023-"))
                found.setdefault(key, []).append(f"{measure} {notice.rung} {notice.level}")
            return {key: sorted(items) for key, items in found.items()}

    async def cancelled(self) -> set[tuple[str, str]]:
        async with self.database.reading() as session:
            rows = await session.execute(
                select(Notice.recipient, Notice.cancel_reason).where(col(Notice.cancelled_at).is_not(None))
            )
            return {(recipient, reason) for recipient, reason in rows}

    async def send_all(self, moment: str) -> None:
        """Marks as sent what waits and may leave at that moment."""
        async with self.open() as session:
            await session.execute(
                update(Delivery)
                .where(
                    col(Delivery.state).in_([DeliveryState.PLANNED, DeliveryState.READY]),
                    col(Delivery.not_before) <= at(moment),
                )
                .values(state=DeliveryState.SENT)
            )

    async def next_on(self) -> list[date | None]:
        async with self.database.reading() as session:
            return list(await session.scalars(select(col(Measure.next_notice_on)).order_by(col(Measure.id))))


async def office(database: Database) -> Office:
    async with database.transaction() as session:
        return Office(database, await build_world(session, MONDAY))


async def test_a_sweep_plans_one_message_for_each_person_with_all_that_is_due(either_database: Database) -> None:
    here = await office(either_database)
    result = await here.sweep("10-09 00:20")
    world = here.world
    assert (result.measures, result.notices, result.is_last) == (5, 7, True)
    assert await here.messages() == {
        (world.handler, "10-09"): ["1-1 before-10 yellow", "1-3 after-1 red"],
        (world.leader, "10-09"): ["1-1 before-10 yellow", "1-3 after-1 red"],
        (world.first_leader, "10-09"): ["1-3 after-1 red"],
        (world.clerk, "10-09"): ["1-3 after-1 red"],
        (world.other_handler, "10-09"): ["2-1 before-20 green"],
    }
    assert await here.next_on() == [day("10-16"), day("10-30"), day("10-12"), day("10-19"), day("2024-01-08")]


async def test_messages_open_in_working_hours_and_escalations_are_marked(either_database: Database) -> None:
    here = await office(either_database)
    await here.sweep("10-09 00:20")
    async with here.open() as session:
        deliveries = (await session.scalars(select(Delivery))).all()
        assert all(at("10-09 09:01") <= row.not_before <= at("10-09 09:14") for row in deliveries)
        kinds = dict((await session.execute(select(Delivery.recipient, Delivery.kind))).all())
    assert kinds[f"person:{here.world.first_leader}"] == "escalation"
    assert kinds[f"person:{here.world.clerk}"] == "overdue"
    assert kinds[f"person:{here.world.other_handler}"] == "reminder"


async def test_a_repeated_sweep_and_small_portions_change_nothing(either_database: Database) -> None:
    here = await office(either_database)
    portions = 0
    while not (await here.sweep("10-09 00:20", limit=2)).is_last:
        portions += 1
    before = await here.messages()
    assert portions >= 2
    assert (await here.sweep("10-09 00:21")).measures == 0
    async with here.open() as session:
        await session.execute(update(Measure).values(next_notice_on=day("10-09")))
    assert (await here.sweep("10-09 00:22")).notices == 0
    assert await here.messages() == before


async def test_on_a_free_day_the_check_only_notes_the_next_working_day(database: Database) -> None:
    async with database.transaction() as session:
        here = Office(database, await build_world(session, at("10-14 10:00")))
    assert (await here.sweep("10-14 10:00")).notices == 0
    assert (await here.next_on())[0] == day("10-16")
    assert (await here.sweep("10-15 10:00")).measures == 0


async def test_a_claim_takes_back_what_waits_and_sending_back_brings_it_again(either_database: Database) -> None:
    here = await office(either_database)
    await here.sweep("10-09 00:20")
    await here.change(here.world.overdue, "10-09 08:00", status=MeasureStatus.CLAIMED)
    world = here.world
    assert set(await here.messages()) == {
        (world.handler, "10-09"), (world.leader, "10-09"), (world.other_handler, "10-09")
    }  # fmt: skip
    assert {reason for _, reason in await here.cancelled()} == {"已报完成，等待核验"}
    await here.change(world.overdue, "10-09 08:30", status=MeasureStatus.IN_PROGRESS)
    await here.sweep("10-09 08:31")
    assert (await here.messages())[world.first_leader, "10-09"] == ["1-3 after-1 red"]
    assert await here.cancelled() == set()


async def test_a_granted_extension_moves_the_keys(either_database: Database) -> None:
    here = await office(either_database)
    await here.sweep("10-09 00:20")
    await here.change(here.world.overdue, "10-09 08:00", due_on=day("10-26"))
    assert {reason for _, reason in await here.cancelled()} == {"整改时限已改为10月26日"}
    assert (await here.next_on())[2] == day("10-09")
    await here.sweep("10-09 08:01")
    assert (await here.messages())[here.world.handler, "10-09"] == ["1-1 before-10 yellow", "1-3 before-20 green"]


async def test_handing_over_takes_back_from_one_and_tells_the_other(either_database: Database) -> None:
    here = await office(either_database)
    await here.sweep("10-09 00:20")
    async with here.open() as session:
        handled = (col(Duty.measure_id) == here.world.soon, col(Duty.role) == DutyRole.HANDLER)
        await session.execute(update(Duty).where(*handled).values(person_id=here.world.deputy))
        await planning.replan(session, [here.world.soon], at("10-09 08:00"))
    await here.sweep("10-09 08:01")
    messages = await here.messages()
    assert messages[here.world.handler, "10-09"] == ["1-3 after-1 red"]
    assert messages[here.world.deputy, "10-09"] == ["1-1 before-10 yellow"]
    assert await here.cancelled() == {(f"person:{here.world.handler}", "已不由本人负责")}


async def test_nobody_gets_a_second_message_on_one_working_day(either_database: Database) -> None:
    here = await office(either_database)
    await here.sweep("10-09 00:20")
    await here.send_all("10-09 10:00")
    await here.change(here.world.far, "10-09 11:00", due_on=day("10-12"))
    await here.sweep("10-09 11:01")
    world = here.world
    assert (world.handler, "10-10") not in await here.messages()
    assert (await here.next_on())[1] == day("10-10")
    await here.sweep("10-10 00:20")
    assert (await here.messages())[world.handler, "10-10"] == ["1-2 before-3 yellow"]


async def test_after_a_long_pause_everybody_hears_once_and_nothing_wrong_is_escalated(
    either_database: Database,
) -> None:
    async with either_database.transaction() as session:
        here = Office(either_database, await build_world(session, at("09-28 00:10")))
        world = here.world
        trio = (world.first_leader, world.leader, world.handler)
        facts = {"due_on": day("10-06"), "next_notice_on": day("09-28")}
        await add_measure(session, world.unit, world.problems[0], "1-4", "清点", trio, at("09-28 00:10"), facts)
        done = await add_measure(session, world.unit, world.problems[0], "1-5", "清运", trio, at("09-28 00:10"), facts)
    await here.sweep("09-28 00:10")
    # The program stops before anything leaves, and comes back after the holiday; 1-5 was claimed on the last day.
    await here.change(done, "09-28 08:00", status=MeasureStatus.CLAIMED)
    await here.sweep("10-07 10:20")
    messages = await here.messages()
    assert len(messages) == len({person for person, _ in messages})
    assert {slot for _, slot in messages} == {"10-07"}
    assert messages[world.first_leader, "10-07"] == ["1-3 after-1 red", "1-4 after-1 red"]
    assert messages[world.handler, "10-07"] == ["1-1 before-3 yellow", "1-3 after-1 red", "1-4 after-1 red"]
    assert not any("1-5" in item for items in messages.values() for item in items)


async def test_what_is_more_than_a_working_day_late_says_so(either_database: Database) -> None:
    here = await office(either_database)
    await here.sweep("10-09 00:20")
    await here.sweep("10-11 10:20")
    async with here.open() as session:
        waiting = (await session.scalars(select(Notice).where(col(Notice.cancelled_at).is_(None)))).all()
        marks = {(notice.rung, bool(notice.content.get("late"))) for notice in waiting}
    assert marks == {("before-10", True), ("after-1", True), ("before-20", True)}
    assert {slot for _, slot in await here.messages()} == {"10-11"}


async def test_the_deputy_hears_and_the_row_says_for_whom(either_database: Database) -> None:
    here = await office(either_database)
    async with here.open() as session:
        await stand_in(session, here.world, here.world.leader, day("10-09"), day("10-10"))
        await planning.replan_hearers(session, [here.world.leader], MONDAY)
    await here.sweep("10-09 00:20")
    messages = await here.messages()
    assert (here.world.leader, "10-09") not in messages
    assert messages[here.world.deputy, "10-09"] == ["1-1 before-10 yellow", "1-3 after-1 red"]
    async with here.open() as session:
        mine = select(Notice.content).where(col(Notice.recipient) == f"person:{here.world.deputy}")
        assert {content["for"] for content in await session.scalars(mine)} == {here.world.leader}


async def test_a_pause_of_an_office_person_or_of_a_deputy_takes_back_what_waits(either_database: Database) -> None:
    here = await office(either_database)
    async with here.open() as session:
        await stand_in(session, here.world, here.world.leader, day("10-09"), day("10-10"))
    await here.sweep("10-09 00:20")
    for person in (here.world.clerk, here.world.deputy):
        async with here.open() as session:
            paused = update(Person).where(col(Person.id) == person).values(paused_until=day("10-11"))
            await session.execute(paused)
            await planning.replan_hearers(session, [person], at("10-09 08:00"))
    assert await here.cancelled() == {
        (f"person:{here.world.clerk}", "许文静已暂停提醒"),
        (f"person:{here.world.deputy}", "沈一鸣已暂停提醒"),
    }
    await here.sweep("10-12 00:20")
    assert (await here.messages())[here.world.clerk, "10-12"] == ["1-3 after-1 red"]


async def test_replanning_many_measures_crosses_portions(database: Database) -> None:
    here = await office(database)
    async with here.open() as session:
        trio = (here.world.first_leader, here.world.leader, here.world.handler)
        ids = [
            await add_measure(
                session, here.world.unit, here.world.problems[0], f"9-{n}", "清点", trio, MONDAY,
                {"due_on": day("11-30"), "next_notice_on": None},
            )
            for n in range(520)
        ]  # fmt: skip
        await planning.replan(session, ids, MONDAY)
        found = await session.scalars(select(col(Measure.next_notice_on)).where(col(Measure.id).in_(ids)))
        assert set(found) == {day("11-10")}


async def test_long_term_checks_count_from_the_offices_last_look(either_database: Database) -> None:
    here = await office(either_database)
    async with here.open() as session:
        session.add(
            Report(
                unit_id=here.world.unit, measure_id=here.world.standing, at=at("11-09 10:00"), kind=ReportKind.VERIFIED
            )
        )
        await planning.replan(session, [here.world.standing], at("11-09 10:00"))
    assert (await here.next_on())[-1] == day("2024-02-07")


async def test_the_forecast_is_what_the_sweeps_then_plan(either_database: Database) -> None:
    here = await office(either_database)
    async with here.open() as session:
        rows = await look_ahead.forecast(session, here.world.unit, day("10-09"), day("11-20"), MONDAY)
    foretold: dict[tuple[int, str], list[str]] = {}
    for row in rows:
        if not row.not_sent:
            key = (row.person_id or 0, f"{row.at:%m-%d}")
            foretold.setdefault(key, []).append(f"{row.measure} {row.rung} {row.level}")
    for number in range(43):
        moment = f"{MONDAY.date() + timedelta(days=number):%m-%d}"
        await here.sweep(f"{moment} 00:20")
        await here.send_all(f"{moment} 09:20")
    assert {key: sorted(items) for key, items in foretold.items()} == await here.messages()


async def test_the_forecast_speaks_the_stable_json(database: Database) -> None:
    here = await office(database)
    async with here.open() as session:
        rows = await look_ahead.forecast(session, here.world.unit, day("10-09"), day("10-09"), MONDAY)
    sent = [row.to_json() for row in rows if not row.not_sent]
    first = next(row for row in sent if row["person"] == "孟佳")
    assert {key: first[key] for key in ("role", "rule", "level", "problem", "measure", "due")} == {
        "role": "handler",
        "rule": "three-colour 到期前20天",
        "level": "green",
        "problem": "2",
        "measure": "2-1",
        "due": "2023-10-29",
    }
    assert first["at"].startswith("2023-10-09T09:") and first["at"].endswith("+08:00")
    handlers = [row for row in sent if row["person"] == "罗小芸"]
    assert len(handlers) == 2 and len({row["message"] for row in handlers}) == 1
    assert {row["message"] for row in sent} == {1, 2, 3, 4, 5}


async def test_the_forecast_says_why_something_is_not_sent(database: Database) -> None:
    async with database.transaction() as session:
        here = Office(database, await build_world(session, at("09-21 08:00")))
        world = here.world
        facts = {"due_on": day("10-21"), "status": MeasureStatus.CLAIMED}
        trio = (world.first_leader, world.leader, world.handler)
        await add_measure(session, world.unit, world.problems[0], "1-4", "清点", trio, at("09-21 08:00"), facts)
        await session.execute(
            delete(Duty).where(col(Duty.measure_id) == world.other, col(Duty.role) == DutyRole.DIRECTLY_RESPONSIBLE)
        )
        rows = await look_ahead.forecast(session, world.unit, day("09-25"), day("10-12"), at("09-21 08:00"))
    unsent = {(f"{row.at:%m-%d}", row.measure, row.person, row.not_sent) for row in rows if row.not_sent}
    reasons = {(measure, reason) for _, measure, _, reason in unsent}
    assert ("2-1", "中秋节、国庆节放假，移到10月7日") in reasons
    assert ("2-1", "没有指定直接责任人") in reasons
    assert ("1-4", "已报完成，等待核验") in reasons
    assert all(row.message is None and row.to_json()["not_sent"] for row in rows if row.not_sent)
    moved = next(row for row in rows if not row.not_sent and row.measure == "2-1" and row.rung == "before-10")
    assert (f"{moved.at:%m-%d}", moved.why) == ("10-07", "逢中秋节、国庆节，由10月1日移来")


async def test_a_window_in_the_past_is_shown_as_from_its_first_morning(database: Database) -> None:
    here = await office(database)
    async with here.open() as session:
        later = at("2024-06-03 10:00")
        rows = await look_ahead.forecast(session, here.world.unit, day("10-16"), day("10-31"), later)
    assert {(f"{row.at:%m-%d}", row.measure, row.rung) for row in rows if not row.not_sent} == {
        ("10-16", "1-1", "before-3"),
        ("10-16", "1-3", "after-1"),
        ("10-19", "1-3", "after-1"),
        ("10-26", "1-3", "after-1"),
        ("10-20", "1-1", "after-1"),
        ("10-27", "1-1", "after-1"),
        ("10-16", "2-1", "before-20"),
        ("10-19", "2-1", "before-10"),
        ("10-26", "2-1", "before-3"),
        ("10-30", "2-1", "after-1"),
        ("10-30", "1-2", "before-20"),
    }


async def test_the_last_look_drops_what_is_no_longer_right_and_has_it_looked_at_again(
    either_database: Database,
) -> None:
    here = await office(either_database)
    await here.sweep("10-09 00:20")
    async with here.open() as session:
        await session.execute(
            update(Measure).where(col(Measure.id) == here.world.overdue).values(status=MeasureStatus.CLOSED)
        )
        notices = (await session.scalars(select(Notice).order_by(col(Notice.id)))).all()
        dropped = await still_due(session, notices, at("10-09 09:20"))
    assert {(n.subject, dropped[n.id]) for n in notices if n.id in dropped} == {
        (f"measure:{here.world.overdue}", "已销号")
    }
    assert len(dropped) == 4
    assert (await here.next_on())[2] == day("10-09")


async def test_after_work_the_last_look_leaves_reminders_for_the_next_message(either_database: Database) -> None:
    here = await office(either_database)
    await here.sweep("10-09 00:20")
    async with here.open() as session:
        notices = (await session.scalars(select(Notice))).all()
        assert await still_due(session, notices, at("10-09 17:59")) == {}
        dropped = await still_due(session, notices, at("10-09 18:00"))
    assert set(dropped.values()) == {"当日未能发出，并入下一次提醒"} and len(dropped) == 7


async def test_a_sweep_finds_its_rows_by_index_however_large_the_ledger(database: Database) -> None:
    here = await office(database)
    seen: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement.startswith("SELECT"):
            seen.append((statement, parameters))

    async with here.open() as session:
        engine = session.get_bind()
        event.listen(engine, "before_cursor_execute", note)
        await planning.sweep(session, MONDAY)
        event.remove(engine, "before_cursor_execute", note)
        connection = await session.connection()
        steps = [
            row._mapping["detail"]
            for statement, parameters in seen
            for row in (await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)).all()
        ]
    assert any("ix_measure_next_notice_on (unit_id=? AND next_notice_on<?)" in step for step in steps)
    assert {step for step in steps if step.startswith("SCAN") and "CONSTANT" not in step} <= {"SCAN unit"}
    assert [step for step in steps if "ix_measure_unit_status" in step] == []
