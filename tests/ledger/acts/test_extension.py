"""A deadline moves only by a grant, asked for before it passed."""

from datetime import date, timedelta

import pytest

from bot.core.database import Database
from bot.core.errors import BadInput, NotAllowed, NotFound, NotPossible
from bot.ledger.acts import extension, reporting
from bot.ledger.people import PersonRole, Role
from bot.ledger.progress import ExtensionRequest, ExtensionState
from bot.post.notice import NoticeKind
from tests.ledger.acts.bench import NOW, do, measure, rows, told, trail
from tests.support.world import World, build_world

DUE = date(2023, 10, 21)
WANTED = date(2023, 11, 30)


async def ask(database: Database, world: World, *, days: int = 0) -> ExtensionRequest:
    moment = NOW + timedelta(days=days)
    return await do(database, world.handler, extension.ask_extension, world.soon, WANTED, "设备未到货", moment)


async def test_asking_moves_nothing_and_tells_the_office(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
    await ask(either_database, world)
    (request,) = await rows(either_database, ExtensionRequest)
    assert (request.state, request.due_before, request.due_wanted, request.reason) == (
        ExtensionState.ASKED,
        DUE,
        WANTED,
        "设备未到货",
    )
    assert (await measure(either_database, world.soon)).due_on == DUE
    ((recipient, topic, sentence),) = await told(either_database, NoticeKind.OFFICE)
    assert (recipient, topic) == (f"person:{world.clerk}", "extension")
    assert "由10月21日延至11月30日，原因：设备未到货" in sentence


async def test_a_grant_moves_the_date_and_keeps_the_wording(database: Database, world: World) -> None:
    request = await ask(database, world)
    await do(database, world.clerk, extension.grant_extension, request.id, NOW, note="党组会同意")
    stored = await measure(database, world.soon)
    assert (stored.due_on, stored.due_text) == (WANTED, "2023年10月21日前")
    assert stored.note == "2023-10-11经批准延期至2023-11-30"
    (kept,) = await rows(database, ExtensionRequest)
    assert (kept.state, kept.due_granted, kept.decided_by, kept.decision_note) == (
        ExtensionState.GRANTED,
        WANTED,
        world.clerk,
        "党组会同意",
    )
    results = await told(database, NoticeKind.RESULT)
    assert [recipient for recipient, _, _ in results] == [
        f"person:{world.handler}",
        f"person:{world.first_leader}",
        f"person:{world.leader}",
    ]
    assert {topic for _, topic, _ in results} == {"extension_granted"}
    assert await trail(database) == ["extension.ask", "extension.grant"]


async def test_the_office_may_grant_another_later_date(database: Database, world: World) -> None:
    request = await ask(database, world)
    with pytest.raises(BadInput, match="refusal.grant_not_later day=2023-10-21 due=2023-10-21"):
        await do(database, world.clerk, extension.grant_extension, request.id, NOW, due_on=DUE)
    await do(database, world.clerk, extension.grant_extension, request.id, NOW, due_on=date(2023, 11, 10))
    assert (await measure(database, world.soon)).due_on == date(2023, 11, 10)


async def test_a_grant_may_come_after_the_deadline_that_was_kept(database: Database, world: World) -> None:
    request = await ask(database, world, days=10)
    await do(database, world.clerk, extension.grant_extension, request.id, NOW + timedelta(days=14))
    assert (await measure(database, world.soon)).due_on == WANTED


async def test_a_refusal_leaves_the_date_and_gives_the_reason(database: Database, world: World) -> None:
    request = await ask(database, world)
    with pytest.raises(BadInput, match="refusal.empty what=what.refusal_reason"):
        await do(database, world.clerk, extension.refuse_extension, request.id, " ", NOW)
    await do(database, world.clerk, extension.refuse_extension, request.id, "理由不充分", NOW)
    assert (await measure(database, world.soon)).due_on == DUE
    _, topic, sentence = (await told(database, NoticeKind.RESULT))[0]
    assert topic == "extension_refused"
    assert "未获同意：理由不充分。时限仍为10月21日。" in sentence


async def test_it_is_decided_once(database: Database, world: World) -> None:
    request = await ask(database, world)
    await do(database, world.clerk, extension.refuse_extension, request.id, "理由不充分", NOW)
    with pytest.raises(NotPossible, match="refusal.extension_decided number=1-1 outcome=outcome.refused"):
        await do(database, world.clerk, extension.grant_extension, request.id, NOW)
    await ask(database, world)


async def test_it_may_be_asked_on_the_last_day_and_not_after_it(database: Database, world: World) -> None:
    await ask(database, world, days=10)
    with pytest.raises(NotPossible, match="extension.overdue number=1-3 due=2023-10-08"):
        await do(database, world.handler, extension.ask_extension, world.overdue, WANTED, "等批复", NOW)


async def test_the_last_day_ends_at_midnight_where_the_unit_is(database: Database, world: World) -> None:
    midnight_in_china = NOW.replace(day=21, hour=16, minute=0)
    with pytest.raises(NotPossible, match="extension.overdue number=1-1 due=2023-10-21"):
        await do(database, world.handler, extension.ask_extension, world.soon, WANTED, "等批复", midnight_in_china)
    before = midnight_in_china - timedelta(minutes=1)
    await do(database, world.handler, extension.ask_extension, world.soon, WANTED, "等批复", before)


@pytest.mark.parametrize("wanted", [DUE, DUE - timedelta(days=1)])
async def test_the_date_wanted_is_later_than_the_present_one(database: Database, world: World, wanted: date) -> None:
    with pytest.raises(BadInput, match=f"extension.not_later day={wanted} due=2023-10-21"):
        await do(database, world.handler, extension.ask_extension, world.soon, wanted, "等批复", NOW)


async def test_a_reason_is_needed(database: Database, world: World) -> None:
    with pytest.raises(BadInput, match="refusal.empty what=what.extension_reason"):
        await do(database, world.handler, extension.ask_extension, world.soon, WANTED, "  ", NOW)


async def test_one_request_at_a_time(database: Database, world: World) -> None:
    await ask(database, world)
    with pytest.raises(NotPossible, match="refusal.extension_waiting number=1-1"):
        await do(database, world.leader, extension.ask_extension, world.soon, WANTED, "等批复", NOW)


async def test_without_a_date_or_after_a_claim_there_is_nothing_to_extend(database: Database, world: World) -> None:
    with pytest.raises(NotPossible, match="extension.no_deadline number=2-2"):
        await do(database, world.other_handler, extension.ask_extension, world.standing, WANTED, "等批复", NOW)
    await do(database, world.handler, reporting.claim_done, world.soon, NOW)
    with pytest.raises(NotPossible, match="refusal.extension_claimed number=1-1"):
        await ask(database, world)


async def test_only_those_with_the_duty_ask_and_only_the_office_decides(database: Database, world: World) -> None:
    for who in (world.other_handler, world.superior, world.clerk):
        with pytest.raises(NotAllowed):
            await do(database, who, extension.ask_extension, world.soon, WANTED, "等批复", NOW)
    request = await ask(database, world)
    for who in (world.handler, world.first_leader, world.superior):
        with pytest.raises(NotAllowed, match="refusal.office_only step=step.decide_extension"):
            await do(database, who, extension.grant_extension, request.id, NOW)
        with pytest.raises(NotAllowed):
            await do(database, who, extension.refuse_extension, request.id, "不同意", NOW)
    with pytest.raises(NotFound):
        await do(database, world.clerk, extension.grant_extension, 9999, NOW)


async def test_nobody_decides_about_the_own_request(database: Database, world: World) -> None:
    async with database.transaction() as session:
        session.add(PersonRole(person_id=world.handler, role=Role.OFFICE))
    request = await ask(database, world)
    with pytest.raises(NotAllowed, match="refusal.own_request number=1-1"):
        await do(database, world.handler, extension.grant_extension, request.id, NOW)
