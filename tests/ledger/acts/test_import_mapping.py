"""What headers mean is remembered for the unit that said so, once, and on record."""

import pytest

from bot.core.database import Database
from bot.core.errors import NotAllowed
from bot.ledger.access import Via, actor_of, command_actor
from bot.ledger.acts import import_mapping
from bot.ledger.acts.import_mapping import Recollection
from tests.ledger.acts.bench import NOW, trail
from tests.support.world import UNIT_NAME, World


async def remember(database: Database, unit: int, mapping: dict[str, str]) -> None:
    async with database.transaction() as session:
        await import_mapping.remember(session, command_actor(unit), mapping, NOW)


async def recall(database: Database, *names: str | None) -> Recollection:
    async with database.reading() as session:
        return await import_mapping.recall(session, *names)


async def test_a_mapping_is_recalled_for_its_unit(database: Database, world: World) -> None:
    await remember(database, world.unit, {"责任人": "handlers", "备注": "ignored"})
    await remember(database, world.unit, {"责任人": "directly_responsible"})
    for names in ((UNIT_NAME,), (None,), (None, UNIT_NAME)):
        assert (await recall(database, *names)).mapping == {"责任人": "directly_responsible", "备注": "ignored"}
    assert (await recall(database, "别的局")) == Recollection()


async def test_what_is_known_already_leaves_no_trace(database: Database, world: World) -> None:
    await remember(database, world.unit, {"责任人": "handlers"})
    before = await trail(database)
    assert before[-1] == "import.mapping"
    await remember(database, world.unit, {"责任人": "handlers"})
    assert await trail(database) == before


async def test_only_the_office_sets_what_columns_mean(database: Database, world: World) -> None:
    async with database.transaction() as session:
        with pytest.raises(NotAllowed):
            await import_mapping.remember(session, await actor_of(session, world.handler, Via.WEB), {"甲": "text"}, NOW)
