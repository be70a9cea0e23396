"""Whatever people do in whatever order: only the steps of the picture, only grants move dates, the trail is whole."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from datetime import date, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.database import Database
from bot.core.errors import NotPossible, Refusal
from bot.documents import say
from bot.ledger.access import Actor, Via, actor_of, command_actor
from bot.ledger.acts import extension, reporting, review
from bot.ledger.audit import AuditEntry
from bot.ledger.measure import EDGES, Measure, MeasureStatus
from bot.ledger.problem import Problem, status_of
from bot.ledger.progress import ExtensionRequest, ExtensionState
from tests.ledger.acts.bench import NOW, do, measure, rows, trail
from tests.support.world import World, build_world

Step = Callable[[AsyncSession, Actor, int], Awaitable[object]]


async def _decide(session: AsyncSession, actor: Actor, measure_id: int, *, grants: bool) -> object:
    request = await session.scalar(
        select(ExtensionRequest).where(
            col(ExtensionRequest.measure_id) == measure_id, col(ExtensionRequest.state) == ExtensionState.ASKED
        )
    )
    id_ = request.id if request else 0
    if grants:
        return await extension.grant_extension(session, actor, id_, NOW)
    return await extension.refuse_extension(session, actor, id_, "不足", NOW)


STEPS: dict[str, Step] = {
    "progress 10": lambda s, a, m: reporting.report_progress(s, a, m, NOW, percent=10),
    "progress 100": lambda s, a, m: reporting.report_progress(s, a, m, NOW, percent=100),
    "basically": lambda s, a, m: reporting.report_basically_done(s, a, m, NOW),
    "claim": lambda s, a, m: reporting.claim_done(s, a, m, NOW),
    "not done": lambda s, a, m: reporting.report_not_done(s, a, m, NOW),
    "difficulty": lambda s, a, m: reporting.report_difficulty(s, a, m, NOW, text="难"),
    "commit": lambda s, a, m: reporting.commit_to(s, a, m, NOW, expected_on=date(2023, 12, 1)),
    "ask": lambda s, a, m: extension.ask_extension(s, a, m, date(2024, 3, 1), "等", NOW),
    "grant": lambda s, a, m: _decide(s, a, m, grants=True),
    "refuse": lambda s, a, m: _decide(s, a, m, grants=False),
    "verify": lambda s, a, m: review.verify(s, a, m, NOW),
    "send back": lambda s, a, m: review.send_back(s, a, m, "缺", NOW),
    "long term": lambda s, a, m: review.mark_long_term(s, a, m, "果", NOW),
}


async def refused(database: Database, person_id: int, step: Step, measure_id: int) -> Refusal | None:
    """The refusal of this step by this person, or None when it was taken."""
    try:
        async with database.transaction() as session:
            await step(session, await actor_of(session, person_id, Via.CHAT), measure_id)
    except Refusal as refusal:
        return refusal
    return None


@pytest.mark.parametrize("seed", range(4))
async def test_a_random_walk_keeps_to_the_rules(database: Database, world: World, seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(60):
        id_ = dice.choice(world.measures)
        name = dice.choice([name for name in STEPS for _ in range(1 if name == "verify" else 3)])
        who = dice.choice([world.handler, world.other_handler, world.leader, world.clerk, world.clerk, world.superior])
        before = await measure(database, id_)
        refusal = await refused(database, who, STEPS[name], id_)
        after = await measure(database, id_)
        if refusal is not None:
            assert say.refusal(refusal).endswith("。")
            assert after.model_dump() == before.model_dump()
            continue
        if after.status != before.status:
            assert (before.status, after.status) in EDGES
        assert (after.due_on != before.due_on) is (name == "grant")
        assert (after.status == MeasureStatus.CLOSED) is (name == "verify")
    await trail(database)
    measures = await rows(database, Measure)
    for problem in await rows(database, Problem):
        assert problem.status == status_of(row for row in measures if row.problem_id == problem.id)


async def test_two_at_once_decide_one_thing_once(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
    await do(either_database, world.handler, reporting.claim_done, world.soon, NOW)

    async def verify() -> object:
        async with either_database.transaction() as session:
            return await review.verify(session, command_actor(world.unit), world.soon, NOW)

    results = await asyncio.gather(*(verify() for _ in range(6)), return_exceptions=True)
    assert sum(isinstance(result, Measure) for result in results) == 1
    assert sum(isinstance(result, NotPossible) for result in results) == 5
    assert (await trail(either_database)).count("measure.verify") == 1


async def test_many_at_once_make_one_unbroken_chain(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)

    async def report(number: int) -> None:
        ids = list(world.measures[:3])
        random.Random(number).shuffle(ids)
        async with either_database.transaction() as session:
            actor = await actor_of(session, world.handler, Via.CHAT)
            for id_ in ids:
                moment = NOW + timedelta(seconds=number)
                await reporting.report_progress(session, actor, id_, moment, percent=number)

    await asyncio.gather(*(report(number) for number in range(12)))
    assert await trail(either_database) == ["measure.progress"] * 36
    entries = await rows(either_database, AuditEntry)
    assert [entry.sequence for entry in entries] == list(range(1, 37))
