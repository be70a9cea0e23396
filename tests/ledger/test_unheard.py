"""Items of which nobody would hear are found, each with its reason."""

from datetime import date

from bot.core.database import Database
from bot.documents import say
from bot.ledger.acts import pauses, people
from bot.ledger.measure import DutyRole
from bot.ledger.people import Address
from bot.ledger.unheard import unheard, without_chat
from tests.ledger.acts.bench import NOW, do, rows
from tests.support.world import World, build_world


async def found(database: Database, world: World) -> dict[str, str]:
    async with database.reading() as session:
        return {
            one.card.number: "，".join(say.words(reason, {}, NOW.date()) for reason in one.why)
            for one in await unheard(session, world.unit, NOW)
        }


async def built(database: Database) -> World:
    async with database.transaction() as session:
        return await build_world(session, NOW)


async def unbind(database: Database, *who: int) -> None:
    addresses = [address for address in await rows(database, Address) if address.person_id in who]
    async with database.transaction() as session:
        for address in addresses:
            await session.delete(address)


async def test_while_one_of_them_is_reached_nothing_is_amiss(database: Database) -> None:
    world = await built(database)
    await unbind(database, world.handler)
    assert await found(database, world) == {}


async def test_the_reasons_are_named(database: Database) -> None:
    world = await built(database)
    nobody: dict[DutyRole, list[int]] = {role: [] for role in DutyRole}
    await do(database, world.clerk, people.set_duties, world.soon, nobody, NOW)
    await do(database, world.clerk, pauses.pause_person, world.other_leader, date(2023, 10, 20), NOW)
    await unbind(database, world.first_leader, world.other_handler)
    assert await found(database, world) == {
        "1-1": "没有指定责任人",
        "2-1": "孟佳未绑定，唐立新暂停至10月20日，高建国未绑定",
        "2-2": "孟佳未绑定，唐立新暂停至10月20日",
    }


async def test_people_without_a_chat_are_counted_on_either_store(either_database: Database) -> None:
    world = await built(either_database)
    await unbind(either_database, world.handler, world.other_handler, world.deputy)
    async with either_database.reading() as session:
        found = [(person.name, count) for person, count in await without_chat(session, world.unit)]
        assert await unheard(session, world.unit, NOW) == []
    assert found == [("罗小芸", 3), ("孟佳", 2)]
