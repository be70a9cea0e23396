"""Handing on is asked and accepted; until then the former handler stays, and the leader stays responsible always."""

import pytest

from bot.core.database import Database
from bot.core.errors import BadInput, NotAllowed, NotPossible
from bot.ledger.acts import handing_over, reporting, review
from bot.ledger.measure import Duty, DutyRole
from bot.post.notice import NoticeKind
from tests.ledger.acts.bench import NOW, do, rows, told, trail
from tests.support.world import World, build_world


async def duties(database: Database, measure_id: int) -> dict[DutyRole, list[int]]:
    found: dict[DutyRole, list[int]] = {}
    for duty in await rows(database, Duty):
        if duty.measure_id == measure_id:
            found.setdefault(duty.role, []).append(duty.person_id)
    return found


async def test_only_the_acceptance_changes_the_handler_and_nobody_else(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
    before = await duties(either_database, world.soon)
    asked = await do(either_database, world.leader, handing_over.ask_handler, world.soon, world.deputy, NOW)
    assert await duties(either_database, world.soon) == before
    await do(either_database, world.deputy, handing_over.accept, asked.id, NOW)
    assert await duties(either_database, world.soon) == before | {DutyRole.HANDLER: [world.deputy]}
    assert await trail(either_database) == ["handover.ask", "measure.delegate"]
    results = await told(either_database, NoticeKind.RESULT)
    assert results[0][:2] == (f"person:{world.deputy}", "handover")
    assert {row[0] for row in results[1:]} == {f"person:{world.leader}", f"person:{world.handler}"}


async def test_who_declines_says_why_and_the_asker_hears_it(database: Database, world: World) -> None:
    asked = await do(database, world.leader, handing_over.ask_handler, world.soon, world.deputy, NOW)
    with pytest.raises(BadInput):
        await do(database, world.deputy, handing_over.decline, asked.id, " ", NOW)
    await do(database, world.deputy, handing_over.decline, asked.id, "在外培训", NOW)
    assert (await duties(database, world.soon))[DutyRole.HANDLER] == [world.handler]
    assert (await told(database, NoticeKind.RESULT))[-1] == (
        f"person:{world.leader}",
        "handover_declined",
        "沈一鸣不接受经办措施 1-1（修订台账管理办法）：在外培训。经办人不变。",
    )
    with pytest.raises(NotPossible, match="refusal.handover_declined number=1-1"):
        await do(database, world.deputy, handing_over.accept, asked.id, NOW)


async def test_nobody_accepts_for_another(database: Database, world: World) -> None:
    asked = await do(database, world.leader, handing_over.ask_handler, world.soon, world.deputy, NOW)
    for person in (world.handler, world.leader, world.clerk):
        with pytest.raises(NotAllowed, match="refusal.handover_of_another number=1-1 name=沈一鸣"):
            await do(database, person, handing_over.accept, asked.id, NOW)


async def test_a_second_request_takes_the_place_of_the_first(database: Database, world: World) -> None:
    first = await do(database, world.leader, handing_over.ask_handler, world.soon, world.deputy, NOW)
    again = await do(database, world.leader, handing_over.ask_handler, world.soon, world.deputy, NOW)
    assert again.id == first.id
    second = await do(database, world.leader, handing_over.ask_handler, world.soon, world.other_handler, NOW)
    with pytest.raises(NotPossible, match="refusal.handover_withdrawn number=1-1"):
        await do(database, world.deputy, handing_over.accept, first.id, NOW)
    await do(database, world.other_handler, handing_over.accept, second.id, NOW)
    assert (await duties(database, world.soon))[DutyRole.HANDLER] == [world.other_handler]


async def test_who_has_handed_it_on_may_no_longer_report(database: Database, world: World) -> None:
    asked = await do(database, world.handler, handing_over.ask_handler, world.soon, world.deputy, NOW)
    await do(database, world.handler, reporting.report_progress, world.soon, NOW, percent=5)
    await do(database, world.deputy, handing_over.accept, asked.id, NOW)
    with pytest.raises(NotAllowed, match="refusal.not_yours number=1-1"):
        await do(database, world.handler, reporting.report_progress, world.soon, NOW, percent=6)
    await do(database, world.deputy, reporting.report_progress, world.soon, NOW, percent=7)


async def test_only_those_with_a_duty_and_the_office_may_ask(database: Database, world: World) -> None:
    for person in (world.other_handler, world.superior):
        with pytest.raises(NotAllowed):
            await do(database, person, handing_over.ask_handler, world.soon, world.deputy, NOW)
    with pytest.raises(NotPossible, match="refusal.handled_already number=1-1 name=罗小芸"):
        await do(database, world.leader, handing_over.ask_handler, world.soon, world.handler, NOW)


async def test_a_measure_closed_meanwhile_is_not_handed_over(database: Database, world: World) -> None:
    asked = await do(database, world.leader, handing_over.ask_handler, world.soon, world.deputy, NOW)
    await do(database, world.handler, reporting.claim_done, world.soon, NOW)
    await do(database, world.clerk, review.verify, world.soon, NOW)
    with pytest.raises(NotPossible, match="refusal.closed number=1-1"):
        await do(database, world.deputy, handing_over.accept, asked.id, NOW)
