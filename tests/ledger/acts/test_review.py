"""The office verifies, sends back, makes long-term and opens again; whoever claimed it never verifies it."""

from datetime import date, timedelta

import pytest
from sqlmodel import col, update

from bot.core.database import Database
from bot.core.errors import BadInput, NotAllowed, NotFound, NotPossible
from bot.ledger.access import command_actor
from bot.ledger.acts import extension, reporting, review
from bot.ledger.measure import Duty, DutyRole, Measure, MeasureStatus
from bot.ledger.people import PersonRole, Role
from bot.ledger.problem import Problem, ProblemStatus
from bot.ledger.progress import ExtensionRequest, ExtensionState, ReportKind
from bot.post.delivery import Delivery
from bot.post.notice import NoticeKind
from tests.ledger.acts.bench import NOW, do, measure, reports, rows, told, trail
from tests.support.world import World, build_world


async def make_office(database: Database, person_id: int) -> None:
    async with database.transaction() as session:
        session.add(PersonRole(person_id=person_id, role=Role.OFFICE))


async def test_a_verified_claim_is_closed_and_claimant_and_handler_hear_of_it(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
    await do(either_database, world.leader, reporting.claim_done, world.soon, NOW)
    later = NOW + timedelta(hours=1)
    await do(either_database, world.clerk, review.verify, world.soon, later, note="现场已看")
    stored = await measure(either_database, world.soon)
    assert (stored.status, stored.closed_by, stored.closed_at, stored.percent) == (
        MeasureStatus.CLOSED,
        world.clerk,
        later,
        100,
    )
    assert stored.next_notice_on is None
    results = await told(either_database, NoticeKind.RESULT)
    assert {(recipient, topic) for recipient, topic, _ in results} == {
        (f"person:{world.leader}", "verified"),
        (f"person:{world.handler}", "verified"),
    }
    assert results[0][2] == "措施 1-1（修订台账管理办法）经核验已销号。现场已看"
    assert await trail(either_database) == ["measure.claim", "measure.verify"]


async def test_a_claimant_of_the_office_does_not_verify_the_own_claim(database: Database, world: World) -> None:
    await make_office(database, world.handler)
    await do(database, world.handler, reporting.claim_done, world.soon, NOW)
    with pytest.raises(NotAllowed, match="refusal.own_claim number=1-1"):
        await do(database, world.handler, review.verify, world.soon, NOW)
    await do(database, world.clerk, review.verify, world.soon, NOW)


async def test_a_second_claimant_does_not_verify_either(database: Database, world: World) -> None:
    await make_office(database, world.leader)
    await do(database, world.handler, reporting.claim_done, world.soon, NOW)
    await do(database, world.leader, reporting.claim_done, world.soon, NOW + timedelta(minutes=5))
    with pytest.raises(NotAllowed):
        await do(database, world.leader, review.verify, world.soon, NOW + timedelta(hours=1))


async def test_a_claim_before_it_was_sent_back_does_not_bind_for_ever(database: Database, world: World) -> None:
    await make_office(database, world.leader)
    await do(database, world.leader, reporting.claim_done, world.soon, NOW)
    await do(database, world.clerk, review.send_back, world.soon, "缺佐证", NOW + timedelta(hours=1))
    await do(database, world.handler, reporting.claim_done, world.soon, NOW + timedelta(hours=2))
    await do(database, world.leader, review.verify, world.soon, NOW + timedelta(hours=3))


async def test_the_machines_administrator_may_verify(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.claim_done, world.soon, NOW)
    async with database.transaction() as session:
        await review.verify(session, command_actor(world.unit), world.soon, NOW)
    assert (await measure(database, world.soon)).closed_by is None


@pytest.mark.parametrize("who", ["handler", "leader", "first_leader", "superior"])
async def test_nobody_else_verifies_or_sends_back(database: Database, world: World, who: str) -> None:
    await do(database, world.other_handler, reporting.claim_done, world.other, NOW)
    person = getattr(world, who)
    with pytest.raises(NotAllowed, match="refusal.office_only step=step.verify"):
        await do(database, person, review.verify, world.other, NOW)
    for act, step in ((review.send_back, "send_back"), (review.mark_long_term, "long_term")):
        with pytest.raises(NotAllowed, match=f"refusal.office_only step=step.{step}"):
            await do(database, person, act, world.other, "原因", NOW)


async def test_only_a_claim_is_verified_or_sent_back(database: Database, world: World) -> None:
    with pytest.raises(NotPossible, match="refusal.not_claimed number=1-1"):
        await do(database, world.clerk, review.verify, world.soon, NOW)
    with pytest.raises(NotPossible, match="refusal.not_claimed number=1-1"):
        await do(database, world.clerk, review.send_back, world.soon, "缺佐证", NOW)


async def test_sending_back_needs_a_reason_and_tells_it(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.claim_done, world.soon, NOW)
    with pytest.raises(BadInput, match="refusal.empty what=what.send_back_reason"):
        await do(database, world.clerk, review.send_back, world.soon, "  ", NOW)
    await do(database, world.clerk, review.send_back, world.soon, "缺少印发文件", NOW)
    stored = await measure(database, world.soon)
    assert (stored.status, stored.claimed_by, stored.claimed_at) == (MeasureStatus.IN_PROGRESS, None, None)
    ((recipient, topic, sentence),) = await told(database, NoticeKind.RESULT)
    assert (recipient, topic) == (f"person:{world.handler}", "sent_back")
    assert "缺少印发文件" in sentence
    assert [report.kind for report in await reports(database, world.soon)] == [ReportKind.DONE, ReportKind.SENT_BACK]


async def test_verifying_twice_is_not_possible(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.claim_done, world.soon, NOW)
    await do(database, world.clerk, review.verify, world.soon, NOW)
    with pytest.raises(NotPossible, match="refusal.closed number=1-1"):
        await do(database, world.clerk, review.verify, world.soon, NOW)
    assert len(await told(database, NoticeKind.RESULT)) == 1


async def test_a_standing_task_needs_a_staged_result(database: Database, world: World) -> None:
    with pytest.raises(BadInput, match="refusal.empty what=what.staged_result"):
        await do(database, world.clerk, review.mark_long_term, world.soon, "", NOW)
    await do(database, world.clerk, review.mark_long_term, world.soon, "办法已印发", NOW)
    await do(database, world.clerk, review.mark_long_term, world.soon, "办法已执行一个季度", NOW)
    stored = await measure(database, world.soon)
    assert (stored.status, stored.long_term, stored.staged_result) == (
        MeasureStatus.LONG_TERM,
        True,
        "办法已执行一个季度",
    )


async def test_a_claim_about_a_standing_task_goes_back_to_standing(database: Database, world: World) -> None:
    await do(database, world.other_handler, reporting.claim_done, world.standing, NOW)
    await do(database, world.clerk, review.send_back, world.standing, "须长期坚持", NOW)
    assert (await measure(database, world.standing)).status == MeasureStatus.LONG_TERM


async def close(database: Database, world: World, measure_id: int) -> None:
    handler = world.other_handler if measure_id in (world.other, world.standing) else world.handler
    await do(database, handler, reporting.claim_done, measure_id, NOW)
    await do(database, world.clerk, review.verify, measure_id, NOW)


async def test_a_problem_closes_with_the_last_of_its_measures(database: Database, world: World) -> None:
    async def status() -> ProblemStatus:
        async with database.reading() as session:
            return (await session.get_one(Problem, world.problems[1])).status

    await close(database, world, world.other)
    assert await status() == ProblemStatus.OPEN
    await do(database, world.clerk, review.mark_long_term, world.standing, "每月巡查一次", NOW)
    assert await status() == ProblemStatus.CLOSED
    await do(database, world.clerk, review.reopen, world.other, date(2023, 12, 31), "抽查有反弹", NOW)
    assert await status() == ProblemStatus.OPEN


async def test_opening_again_begins_a_second_row_and_leaves_the_first_untouched(
    database: Database, world: World
) -> None:
    await close(database, world, world.soon)
    before = await measure(database, world.soon)
    due = date(2023, 12, 31)
    again = await do(database, world.clerk, review.reopen, world.soon, due, "抽查有反弹", NOW + timedelta(days=1))
    assert (await measure(database, world.soon)).model_dump() == before.model_dump()
    stored = await measure(database, again.id)
    assert (stored.number, stored.cycle, stored.status, stored.due_on, stored.percent) == (
        "1-1",
        2,
        MeasureStatus.NOT_STARTED,
        due,
        None,
    )
    duties = [(duty.person_id, duty.role) for duty in await rows(database, Duty) if duty.measure_id == again.id]
    assert duties == [
        (world.first_leader, DutyRole.FIRST_RESPONSIBLE),
        (world.leader, DutyRole.DIRECTLY_RESPONSIBLE),
        (world.handler, DutyRole.HANDLER),
    ]
    assert {topic for _, topic, _ in (await told(database, NoticeKind.RESULT))[1:]} == {"reopened"}


async def test_only_the_newest_closed_row_is_opened_again(database: Database, world: World) -> None:
    with pytest.raises(NotPossible, match="refusal.not_closed number=1-1"):
        await do(database, world.clerk, review.reopen, world.soon, None, "抽查", NOW)
    await close(database, world, world.soon)
    with pytest.raises(BadInput, match="refusal.day_past day=2023-10-10"):
        await do(database, world.clerk, review.reopen, world.soon, date(2023, 10, 10), "抽查", NOW)
    with pytest.raises(BadInput, match="refusal.empty what=what.reopen_reason"):
        await do(database, world.clerk, review.reopen, world.soon, None, "", NOW)
    await do(database, world.clerk, review.reopen, world.soon, None, "抽查", NOW)
    with pytest.raises(NotPossible, match="refusal.reopened_before number=1-1"):
        await do(database, world.clerk, review.reopen, world.soon, None, "抽查", NOW)


async def test_closing_settles_difficulties_and_lapses_an_open_request(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.report_difficulty, world.soon, NOW, text="等批复")
    due = date(2023, 11, 30)
    await do(database, world.handler, extension.ask_extension, world.soon, due, "等批复", NOW)
    await close(database, world, world.soon)
    (request,) = await rows(database, ExtensionRequest)
    assert (request.state, request.decision_note) == (ExtensionState.REFUSED, "措施已销号，不再需要延期")
    assert (await reports(database, world.soon))[0].resolved_at == NOW


async def test_a_difficulty_is_settled_once_and_its_reporter_hears_of_it(database: Database, world: World) -> None:
    report = await do(database, world.handler, reporting.report_difficulty, world.far, NOW, text="缺资金")
    with pytest.raises(NotAllowed):
        await do(database, world.handler, review.resolve_difficulty, report.id, NOW)
    for _ in range(2):
        await do(database, world.clerk, review.resolve_difficulty, report.id, NOW, note="资金已拨付")
    ((recipient, topic, _),) = await told(database, NoticeKind.RESULT)
    assert (recipient, topic) == (f"person:{world.handler}", "difficulty_resolved")
    with pytest.raises(NotFound):
        await do(database, world.clerk, review.resolve_difficulty, 9999, NOW)


async def test_word_of_a_result_waits_for_working_hours(database: Database, world: World) -> None:
    evening = NOW + timedelta(hours=11)
    await do(database, world.handler, reporting.claim_done, world.soon, evening)
    (delivery,) = [row for row in await rows(database, Delivery) if row.slot.startswith("office:")]
    assert delivery.not_before.isoformat() == "2023-10-12T01:00:00+00:00"


async def test_a_stale_row_in_the_session_does_not_hide_a_newer_state(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.claim_done, world.soon, NOW)
    async with database.transaction() as session:
        stale = await session.get_one(Measure, world.soon)
        closing = update(Measure).where(col(Measure.id) == world.soon).values(status=MeasureStatus.CLOSED)
        await session.execute(closing.execution_options(synchronize_session=False))
        assert stale.status == MeasureStatus.CLAIMED
        with pytest.raises(NotPossible, match="refusal.closed number=1-1"):
            await review.verify(session, command_actor(world.unit), world.soon, NOW)
