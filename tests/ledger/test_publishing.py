"""What the notice is made of: proof and claims up to the day, the state of that day, and never what is exempt today."""

from datetime import date, datetime, timedelta

import pytest

from bot.core.database import Database
from bot.core.errors import NotPossible
from bot.ledger.access import command_actor
from bot.ledger.acts import publication, reporting, review
from bot.ledger.history import keep
from bot.ledger.measure import Measure, MeasureStatus
from bot.ledger.people import Person
from bot.ledger.progress import Evidence
from bot.ledger.publication import Exemption
from bot.ledger.publishing import Publishing, is_stated_closed, publishing
from bot.ledger.states import subjects_of
from tests.ledger.acts.bench import NOW, do
from tests.support.world import World, build_second_unit, build_world

NEXT_DAY = NOW + timedelta(days=1)
TODAY = date(2023, 10, 11)


@pytest.fixture
async def world(database: Database) -> World:
    """The world of people, with its history kept from the beginning as an import keeps it."""
    async with database.transaction() as session:
        made = await build_world(session, NOW)
        await keep(session, made.unit, dict.fromkeys(await subjects_of(session, made.unit), 0), NOW)
        return made


async def read(database: Database, world: World, now: datetime = NEXT_DAY, as_of: date | None = None) -> Publishing:
    async with database.reading() as session:
        return await publishing(session, world.unit, now, as_of)


def statuses(found: Publishing) -> dict[str, MeasureStatus]:
    return {held.measure.number: held.measure.status for measures in found.state.measures.values() for held in measures}


async def test_the_ledger_is_read_as_it_stands_with_its_proof_and_claims(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.claim_done, world.soon, NOW, text="已印发，文号云农发〔2023〕12号")
    async with database.transaction() as session:
        for place in range(2):
            session.add(
                Evidence(
                    unit_id=world.unit,
                    measure_id=world.soon,
                    sha256=str(place) * 64,
                    name="办法.pdf",
                    media_type="application/pdf",
                    size=1,
                    received_at=NOW,
                )
            )
    found = await read(database, world)
    assert found.on == date(2023, 10, 12)
    assert statuses(found)["1-1"] is MeasureStatus.CLAIMED
    assert found.evidence == {world.soon: 2}
    assert found.claims == {world.soon: "已印发，文号云农发〔2023〕12号"}
    assert found.frame is None


async def test_an_earlier_day_knows_nothing_of_what_came_later(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.claim_done, world.soon, NOW)
    await do(database, world.clerk, review.verify, world.soon, NEXT_DAY)
    await do(database, world.handler, reporting.claim_done, world.far, NEXT_DAY, text="已清查")
    later = await read(database, world, NEXT_DAY)
    earlier = await read(database, world, NEXT_DAY, TODAY)
    assert statuses(later)["1-1"] is MeasureStatus.CLOSED
    assert statuses(earlier)["1-1"] is MeasureStatus.CLAIMED
    assert world.far in later.claims
    assert world.far not in earlier.claims
    with pytest.raises(NotPossible, match="还没有到"):
        await read(database, world, NOW, date(2023, 12, 1))


async def test_what_is_exempt_today_is_not_published_for_an_earlier_day_either(
    database: Database, world: World
) -> None:
    async with database.transaction() as session:
        await publication.exempt(session, command_actor(world.unit), "1", Exemption.SECRETS, NOW)
    await do(database, world.clerk, publication.exempt, "1", None, NEXT_DAY)
    await do(database, world.clerk, publication.exempt, "2", Exemption.UNREST, NEXT_DAY)
    earlier = await read(database, world, NEXT_DAY, TODAY)
    later = await read(database, world, NEXT_DAY)
    assert set(earlier.exempted.values()) == {"secrets", "unrest"}
    assert later.exempted == {world.problems[1]: "unrest"}
    assert [placed.problem.number for placed in later.published()] == ["1"]


async def test_the_handlers_are_asked_first_then_the_leaders_then_the_office(database: Database, world: World) -> None:
    def who(found: Publishing) -> str:
        held = next(h for measures in found.state.measures.values() for h in measures if h.measure.id == world.soon)
        return found.who_knows(held)

    asked = [who(await read(database, world))]
    for person_id in (world.handler, world.leader, world.first_leader):
        async with database.transaction() as session:
            (await session.get_one(Person, person_id)).is_active = False
        asked.append(who(await read(database, world)))
    assert asked == ["罗小芸", "韩志远", "高建国", "整改办"]


async def test_contradictions_are_found_in_the_state_of_the_day(database: Database, world: World) -> None:
    async with database.transaction() as session:
        closed = await session.get_one(Measure, world.other)
        closed.status, closed.text = MeasureStatus.CLOSED, "库房已建成，正在采购设备。"
        standing = await session.get_one(Measure, world.standing)
        standing.status = MeasureStatus.CLOSED
    found = await read(database, world)
    ((problem_id, sentences),) = found.contradictions.items()
    assert problem_id == world.problems[1]
    assert "正在采购" in sentences[0]
    assert is_stated_closed(closed)


async def test_another_units_ledger_does_not_show(database: Database, world: World) -> None:
    async with database.transaction() as session:
        clerk = await session.get_one(Person, await build_second_unit(session, NOW))
        found = await publishing(session, clerk.unit_id, NOW)
    assert (found.state.problems, found.evidence, found.claims) == ((), {}, {})
