"""Following up requests that wait: idempotent, within the cap of a day, taken back with the answer, told once."""

from datetime import datetime, timedelta

from sqlalchemy import update
from sqlmodel import col, select

from bot.core.database import Database
from bot.ledger.acts import handing_over, handover_reminding, planning, reporting
from bot.ledger.handover import REMINDER_RUNG
from bot.ledger.people import Address
from bot.post.delivery import Delivery, DeliveryState
from bot.post.notice import Notice, NoticeKind
from tests.ledger.acts.bench import NOW, do, rows, told, trail
from tests.support.planning import at
from tests.support.world import World, build_world

THURSDAY, FRIDAY, MONDAY, TUESDAY = at("10-12 08:00"), at("10-13 08:00"), at("10-16 08:00"), at("10-17 08:00")


async def check(database: Database, now: datetime) -> None:
    """The whole deadline check, twice: the second time must find nothing."""
    for time in (1, 2):
        async with database.transaction() as session:
            await planning.sweep(session, now)
            planned = await handover_reminding.follow_up(session, now)
            assert time == 1 or planned == 0


async def reminders(database: Database) -> list[Notice]:
    """Those that stand."""
    return [row for row in await rows(database, Notice) if row.rung == REMINDER_RUNG and row.cancelled_at is None]


async def unanswered(database: Database) -> list[tuple[str, str, str]]:
    """Who was told, of which topic and in which words, that a request stands unanswered."""
    said = [*await told(database, NoticeKind.RESULT), *await told(database, NoticeKind.OFFICE)]
    return [row for row in said if row[1] == "handover_unanswered"]


async def send_everything(database: Database) -> None:
    async with database.transaction() as session:
        await session.execute(update(Delivery).values(state=DeliveryState.SENT))


async def ask(database: Database, world: World, handler: int) -> int:
    handover = await do(database, world.leader, handing_over.ask_handler, world.soon, handler, at("10-11 15:00"))
    return int(handover.id)


async def test_a_reminder_joins_the_message_of_the_day(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
    await ask(either_database, world, world.other_handler)
    await check(either_database, at("10-11 16:00"))
    assert await reminders(either_database) == []
    await send_everything(either_database)
    await check(either_database, THURSDAY)
    (reminder,) = await reminders(either_database)
    assert (reminder.recipient, reminder.kind) == (f"person:{world.other_handler}", NoticeKind.REMINDER)
    deliveries = {row.id: row for row in await rows(either_database, Delivery)}
    assert deliveries[reminder.delivery_id or 0].slot == "reminder:2023-10-12"
    assert deliveries[reminder.delivery_id or 0].not_before.hour == at("10-12 09:00").astimezone(NOW.tzinfo).hour


async def test_whose_message_of_the_day_has_gone_is_reminded_the_day_after(database: Database, world: World) -> None:
    await ask(database, world, world.deputy)
    async with database.transaction() as session:
        await planning.sweep(session, THURSDAY)
        session.add(
            Delivery(
                unit_id=world.unit,
                recipient=f"person:{world.deputy}",
                slot="reminder:2023-10-12",
                kind=NoticeKind.REMINDER,
                state=DeliveryState.SENT,
                not_before=THURSDAY,
                created_at=THURSDAY,
            )
        )
    await check(database, THURSDAY)
    assert await reminders(database) == []
    await check(database, FRIDAY)
    assert [row.key.rpartition(":")[2] for row in await reminders(database)] == ["1"]


async def test_what_did_not_leave_on_its_day_is_said_on_the_next_and_counts_once(
    database: Database, world: World
) -> None:
    await ask(database, world, world.deputy)
    await check(database, THURSDAY)
    await check(database, FRIDAY)
    (reminder,) = await reminders(database)
    assert reminder.key.endswith(":1")
    async with database.reading() as session:
        delivery = await session.get_one(Delivery, reminder.delivery_id)
    assert delivery.slot == "reminder:2023-10-13"


async def test_the_answer_takes_a_waiting_reminder_back(database: Database, world: World) -> None:
    handover = await ask(database, world, world.deputy)
    await check(database, THURSDAY)
    await do(database, world.deputy, handing_over.accept, handover, THURSDAY)
    assert await reminders(database) == []
    reasons = [row.cancel_reason for row in await rows(database, Notice) if row.rung == REMINDER_RUNG]
    assert reasons == ["转办已有答复或已撤回"]


async def test_while_a_claim_waits_nobody_is_asked_on(database: Database, world: World) -> None:
    await ask(database, world, world.deputy)
    await check(database, THURSDAY)
    await do(database, world.handler, reporting.claim_done, world.soon, THURSDAY)
    assert await reminders(database) == []
    await check(database, FRIDAY)
    assert await reminders(database) == []


async def test_after_three_reminders_asker_and_office_are_told_once(database: Database, world: World) -> None:
    await ask(database, world, world.deputy)
    for morning in (THURSDAY, FRIDAY, MONDAY, TUESDAY, TUESDAY + timedelta(days=1), TUESDAY + timedelta(days=8)):
        await check(database, morning)
        await send_everything(database)
    assert len(await reminders(database)) == 3
    said = await unanswered(database)
    words = "措施 1-1（修订台账管理办法）10月11日转请沈一鸣经办，已提醒3次，至今没有答复，仍由原经办人负责。可另请他人，或撤回转办。"
    assert said == [
        (f"person:{world.leader}", "handover_unanswered", words),
        (f"person:{world.clerk}", "handover_unanswered", words),
    ]
    assert (await trail(database)).count("handover.unanswered") == 1


async def test_whoever_has_no_chat_is_not_waited_for_any_longer(database: Database, world: World) -> None:
    async with database.transaction() as session:
        address = await session.scalar(select(Address).where(col(Address.person_id) == world.deputy))
        assert address is not None
        await session.delete(address)
    await ask(database, world, world.deputy)
    for morning in (THURSDAY, FRIDAY, MONDAY):
        await check(database, morning)
    assert "handover.unanswered" not in await trail(database)
    await check(database, TUESDAY)
    assert await reminders(database) == []
    assert [row[2] for row in await unanswered(database) if "已提醒" in row[2]] == []
    assert len(await unanswered(database)) == 2


async def test_an_answer_after_that_is_still_taken(database: Database, world: World) -> None:
    handover = await ask(database, world, world.deputy)
    for morning in (THURSDAY, FRIDAY, MONDAY, TUESDAY):
        await check(database, morning)
        await send_everything(database)
    measure = await do(database, world.deputy, handing_over.accept, handover, TUESDAY)
    assert measure.id == world.soon
