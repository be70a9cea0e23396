"""What was just said can be taken back as a whole: figures, state, requests, files, and what others were told."""

import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.database import Database
from bot.core.errors import NotFound, NotPossible, Refusal
from bot.core.message import StoredFile
from bot.ledger.access import Actor, Via, actor_of
from bot.ledger.acts import absence, correction, extension, handing_over, messages, reporting, review
from bot.ledger.audit import AuditEntry
from bot.ledger.measure import Duty, DutyRole, MeasureStatus
from bot.ledger.people import Deputy, Person
from bot.ledger.progress import Evidence, ExtensionRequest, ExtensionState, Quantity
from bot.ledger.written import newest
from bot.post.delivery import Delivery, DeliveryState
from bot.post.notice import Notice, NoticeKind
from tests.ledger.acts.bench import NOW, do, measure, reports, rows, told, trail
from tests.support.effort import rounds
from tests.support.world import World, build_world

SOON_AFTER = NOW + timedelta(minutes=5)
PHOTO = StoredFile("b" * 64, "现场.jpg", "image/jpeg", 2048)


async def sent(database: Database) -> None:
    """Everything planned so far has left."""
    async with database.transaction() as session:
        for delivery in await session.scalars(select(Delivery)):
            delivery.state = DeliveryState.SENT


async def waiting(database: Database, kind: NoticeKind) -> list[str]:
    """The topics of what is planned and not cancelled."""
    async with database.reading() as session:
        found = await session.scalars(
            select(Notice).where(col(Notice.kind) == kind, col(Notice.cancelled_at).is_(None)).order_by(col(Notice.id))
        )
        return [notice.content["topic"] for notice in found]


async def handlers(database: Database, measure_id: int) -> list[int]:
    return [
        duty.person_id
        for duty in await rows(database, Duty)
        if duty.measure_id == measure_id and duty.role is DutyRole.HANDLER
    ]


async def test_a_claim_taken_back_leaves_the_measure_as_it_was(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
    before = await measure(either_database, world.far)
    await do(either_database, world.handler, reporting.claim_done, world.far, NOW, text="完了", inbox_id=1)
    await do(either_database, world.handler, correction.take_back, 1, SOON_AFTER)
    after = await measure(either_database, world.far)
    assert after.model_dump(exclude={"next_notice_on"}) == before.model_dump(exclude={"next_notice_on"})
    assert await waiting(either_database, NoticeKind.OFFICE) == []
    assert await trail(either_database) == ["measure.claim", "measure.take_back"]
    assert [report.taken_back_at for report in await reports(either_database, world.far)] == [SOON_AFTER]
    entries = await rows(either_database, AuditEntry)
    assert entries[-1].details["restored"]["status"] == ["in_progress", "claimed"]


async def test_figures_and_quantities_go_back_too(database: Database, world: World) -> None:
    quantity = Quantity(5, 6.2, "万亩")
    await do(
        database,
        world.handler,
        reporting.report_progress,
        world.far,
        NOW,
        percent=80.6,
        quantity=quantity,
        inbox_id=1,
    )
    await do(database, world.handler, correction.take_back, 1, SOON_AFTER)
    stored = await measure(database, world.far)
    assert (stored.percent, stored.quantity_done, stored.quantity_unit) == (30.0, None, None)


async def test_an_office_that_has_heard_hears_of_the_correction(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.claim_done, world.soon, NOW, inbox_id=1)
    await sent(database)
    await do(database, world.handler, correction.take_back, 1, SOON_AFTER)
    assert (await told(database, NoticeKind.OFFICE))[-1] == (
        f"person:{world.clerk}",
        "taken_back",
        "罗小芸更正：刚才措施 1-1 的报告已撤回，请以之后的为准。",
    )


async def test_what_others_said_meanwhile_stays(database: Database, world: World) -> None:
    report = reporting.report_progress
    await do(database, world.handler, report, world.far, NOW, percent=50, inbox_id=1)
    await do(database, world.leader, report, world.far, NOW, percent=60, inbox_id=2)
    await do(database, world.handler, correction.take_back, 1, SOON_AFTER)
    assert (await measure(database, world.far)).percent == 60
    await do(database, world.leader, correction.take_back, 2, SOON_AFTER)
    assert (await measure(database, world.far)).percent == 30


async def test_two_entries_taken_back_in_either_order_leave_nothing(database: Database, world: World) -> None:
    report = reporting.report_progress
    for first, second in ((1, 2), (4, 3)):
        await do(database, world.handler, report, world.far, NOW, percent=50, inbox_id=min(first, second))
        await do(database, world.handler, report, world.far, NOW, percent=60, inbox_id=max(first, second))
        await do(database, world.handler, correction.take_back, first, SOON_AFTER)
        await do(database, world.handler, correction.take_back, second, SOON_AFTER)
        assert (await measure(database, world.far)).percent == 30


async def test_the_claim_of_another_stands_when_the_first_is_taken_back(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.claim_done, world.soon, NOW, inbox_id=1)
    await do(database, world.leader, reporting.claim_done, world.soon, NOW + timedelta(minutes=1), inbox_id=2)
    await do(database, world.handler, correction.take_back, 1, SOON_AFTER)
    stored = await measure(database, world.soon)
    assert (stored.status, stored.claimed_by) == (MeasureStatus.CLAIMED, world.leader)
    await do(database, world.leader, correction.take_back, 2, SOON_AFTER)
    stored = await measure(database, world.soon)
    assert (stored.status, stored.claimed_by, stored.claimed_at) == (MeasureStatus.NOT_STARTED, None, None)


async def test_after_half_an_hour_it_is_refused_with_the_way_out(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.claim_done, world.soon, NOW, inbox_id=1)
    with pytest.raises(NotPossible, match="refusal.undo_too_late count=30"):
        await do(database, world.handler, correction.take_back, 1, NOW + timedelta(minutes=31))
    assert (await measure(database, world.soon)).status is MeasureStatus.CLAIMED


async def test_what_the_office_has_decided_cannot_be_taken_back(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.claim_done, world.soon, NOW, inbox_id=1)
    await do(database, world.clerk, review.send_back, world.soon, "缺验收单", NOW)
    with pytest.raises(NotPossible, match="refusal.undo_decided number=1-1"):
        await do(database, world.handler, correction.take_back, 1, SOON_AFTER)
    await do(database, world.handler, reporting.claim_done, world.soon, NOW, inbox_id=2)
    await do(database, world.clerk, review.verify, world.soon, NOW)
    with pytest.raises(NotPossible, match="refusal.undo_closed number=1-1"):
        await do(database, world.handler, correction.take_back, 2, SOON_AFTER)


async def test_nobody_takes_back_what_another_said_and_nothing_twice(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.report_progress, world.far, NOW, percent=50, inbox_id=1)
    for person in (world.leader, world.clerk, world.superior):
        with pytest.raises(NotFound):
            await do(database, person, correction.take_back, 1, SOON_AFTER)
    await do(database, world.handler, correction.take_back, 1, SOON_AFTER)
    with pytest.raises(NotFound):
        await do(database, world.handler, correction.take_back, 1, SOON_AFTER)


async def test_one_entry_of_several_lines_goes_back_whole_or_not_at_all(database: Database, world: World) -> None:
    for id_ in (world.soon, world.far):
        await do(database, world.handler, reporting.claim_done, id_, NOW, inbox_id=1)
    await do(database, world.handler, reporting.attach_evidence, world.soon, PHOTO, NOW, inbox_id=1)
    await do(database, world.clerk, review.verify, world.soon, NOW)
    with pytest.raises(NotPossible):
        await do(database, world.handler, correction.take_back, 1, SOON_AFTER)
    assert (await measure(database, world.far)).status is MeasureStatus.CLAIMED
    assert len(await rows(database, Evidence)) == 1


async def test_a_file_taken_back_is_no_longer_bound_but_stays_in_the_trail(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.attach_evidence, world.soon, PHOTO, NOW, inbox_id=1)
    await do(database, world.handler, correction.take_back, 1, SOON_AFTER)
    assert await rows(database, Evidence) == []
    entries = await rows(database, AuditEntry)
    assert entries[-1].details["evidence"]["sha256"] == PHOTO.sha256
    await do(database, world.handler, reporting.attach_evidence, world.soon, PHOTO, SOON_AFTER, inbox_id=2)
    assert len(await rows(database, Evidence)) == 1


async def test_a_request_for_more_time_is_withdrawn_while_nobody_has_decided(database: Database, world: World) -> None:
    ask = extension.ask_extension
    wanted = date(2023, 11, 30)
    request = await do(database, world.handler, ask, world.soon, wanted, "等验收", NOW, inbox_id=1)
    await do(database, world.handler, correction.take_back, 1, SOON_AFTER)
    (stored,) = await rows(database, ExtensionRequest)
    assert stored.state is ExtensionState.WITHDRAWN
    assert await waiting(database, NoticeKind.OFFICE) == []
    with pytest.raises(NotPossible, match="refusal.extension_decided number=1-1 outcome=outcome.withdrawn"):
        await do(database, world.clerk, extension.grant_extension, request.id, SOON_AFTER)
    again = await do(database, world.handler, ask, world.soon, wanted, "等验收", SOON_AFTER, inbox_id=2)
    await do(database, world.clerk, extension.grant_extension, again.id, SOON_AFTER)
    with pytest.raises(NotPossible, match="refusal.extension_not_undone number=1-1 outcome=outcome.granted"):
        await do(database, world.handler, correction.take_back, 2, SOON_AFTER)


async def test_a_handover_is_withdrawn_until_it_is_accepted(database: Database, world: World) -> None:
    await do(database, world.leader, handing_over.ask_handler, world.soon, world.deputy, NOW, inbox_id=1)
    await sent(database)
    await do(database, world.leader, correction.take_back, 1, SOON_AFTER)
    assert (await told(database, NoticeKind.RESULT))[-1][:2] == (f"person:{world.deputy}", "taken_back")
    row = await do(database, world.leader, handing_over.ask_handler, world.soon, world.deputy, NOW, inbox_id=2)
    await do(database, world.deputy, handing_over.accept, row.id, NOW, inbox_id=3)
    with pytest.raises(NotPossible, match="refusal.undo_accepted number=1-1"):
        await do(database, world.leader, correction.take_back, 2, SOON_AFTER)
    await do(database, world.deputy, correction.take_back, 3, SOON_AFTER)
    assert await handlers(database, world.soon) == [world.handler]


async def test_days_away_and_a_pause_are_taken_back(database: Database, world: World) -> None:
    first, last = date(2023, 10, 16), date(2023, 10, 20)
    await do(database, world.handler, absence.stand_in, world.deputy, first, last, NOW, inbox_id=1)
    await do(database, world.handler, absence.pause_own, last, "住院", NOW, inbox_id=2)
    await do(database, world.handler, correction.take_back, 2, SOON_AFTER)
    await do(database, world.handler, correction.take_back, 1, SOON_AFTER)
    assert await rows(database, Deputy) == []
    async with database.reading() as session:
        person = await session.get_one(Person, world.handler)
    assert (person.paused_until, person.paused_reason) == (None, "")


async def test_the_newest_line_is_found_by_person_and_measure(database: Database, world: World) -> None:
    moments: list[datetime] = [NOW, NOW + timedelta(minutes=1)]
    for inbox_id, (id_, at) in enumerate(zip((world.far, world.soon), moments, strict=True), 1):
        await do(database, world.handler, reporting.report_progress, id_, at, percent=50, inbox_id=inbox_id)
    await do(database, world.handler, messages.note, None, moments[1], text="别的")
    async with database.reading() as session:
        last, of_far = await newest(session, world.handler), await newest(session, world.handler, world.far)
    assert last is not None
    assert of_far is not None
    assert (last.inbox_id, of_far.inbox_id) == (2, 1)


Step = Callable[[AsyncSession, Actor, int, int], Awaitable[object]]
SAID: list[Step] = [
    lambda s, a, m, i: reporting.report_progress(s, a, m, NOW, percent=10.0 * (i % 10), inbox_id=i),
    lambda s, a, m, i: reporting.report_basically_done(s, a, m, NOW, inbox_id=i),
    lambda s, a, m, i: reporting.claim_done(s, a, m, NOW, inbox_id=i),
    lambda s, a, m, i: reporting.report_not_done(s, a, m, NOW, inbox_id=i),
    lambda s, a, m, i: extension.ask_extension(s, a, m, date(2024, 3, 1), "等", NOW, inbox_id=i),
    lambda s, a, m, i: correction.take_back(s, a, max(1, i - 1), SOON_AFTER),
    lambda s, a, m, i: correction.take_back(s, a, max(1, i - 2), SOON_AFTER),
]
DECIDED: list[Step] = [
    lambda s, a, m, i: review.send_back(s, a, m, "缺", NOW),
    lambda s, a, m, i: review.mark_long_term(s, a, m, "果", NOW),
]


@pytest.mark.parametrize("seed", range(rounds(2)))
async def test_any_order_of_saying_deciding_and_taking_back_keeps_the_ledger_sound(
    database: Database, world: World, seed: int
) -> None:
    dice = random.Random(seed)
    for inbox_id in range(1, 40):
        is_office = dice.random() < 0.15
        who = world.clerk if is_office else dice.choice([world.handler, world.leader, world.first_leader])
        step = dice.choice(DECIDED if is_office else SAID)
        with suppress(Refusal):
            async with database.transaction() as session:
                await step(session, await actor_of(session, who, Via.CHAT), world.soon, inbox_id)
        stored = await measure(database, world.soon)
        is_claimed = stored.status is MeasureStatus.CLAIMED
        assert is_claimed == (stored.claimed_by is not None) == (stored.claimed_at is not None)
        said = [row for row in await reports(database, world.soon) if row.taken_back_at is None]
        assert not is_claimed or any(row.person_id == stored.claimed_by and row.kind == "done" for row in said)
    await trail(database)
