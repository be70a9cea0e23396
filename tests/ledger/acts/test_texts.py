"""The office puts its own wording in place of the shipped one: audited, examined, by the office alone, unit by unit."""

import pytest

from bot.core.database import Database
from bot.core.errors import BadInput, NotAllowed, NotFound
from bot.ledger.acts import texts
from bot.ledger.audit import AuditEntry
from bot.ledger.office_text import LONGEST_SOURCE, OfficeText, own_texts
from tests.ledger.acts.bench import NOW, do, rows, trail
from tests.support.world import World, build_second_unit, build_world


def anything(name: str, source: str) -> None:
    """An examination that everything passes."""


def nothing(name: str, source: str) -> None:
    raise BadInput(f"文字“{name}”不能使用：{source}。")


async def test_a_text_is_set_changed_and_set_back_and_the_trail_keeps_both_wordings(
    either_database: Database,
) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
    for source in ("一", "一", "二"):
        await do(either_database, world.clerk, texts.set_text, "note", source, anything, NOW)
    (row,) = await rows(either_database, OfficeText)
    assert (row.name, row.source, row.person_id, row.at) == ("note", "二", world.clerk, NOW)
    await do(either_database, world.clerk, texts.reset_text, "note", NOW)
    assert await rows(either_database, OfficeText) == []
    assert await trail(either_database) == ["text.set", "text.set", "text.reset"]
    entries = await rows(either_database, AuditEntry)
    assert [(entry.details["before"], entry.details["after"]) for entry in entries] == [
        (None, "一"),
        ("一", "二"),
        ("二", None),
    ]


async def test_what_does_not_pass_is_not_kept(database: Database, world: World) -> None:
    with pytest.raises(BadInput, match="文字“note”不能使用：一"):
        await do(database, world.clerk, texts.set_text, "note", "一", nothing, NOW)
    with pytest.raises(BadInput, match="文字超过 4000 个字"):
        await do(database, world.clerk, texts.set_text, "note", "一" * (LONGEST_SOURCE + 1), anything, NOW)
    with pytest.raises(BadInput):
        await do(database, world.clerk, texts.set_text, "note", " \n", anything, NOW)
    with pytest.raises(NotFound, match="没有改过，现用的就是原文"):
        await do(database, world.clerk, texts.reset_text, "note", NOW)
    assert await rows(database, OfficeText) == []
    assert await trail(database) == []


async def test_only_the_office_changes_words_and_only_those_of_its_unit(database: Database, world: World) -> None:
    for who in (world.handler, world.first_leader, world.superior):
        with pytest.raises(NotAllowed):
            await do(database, who, texts.set_text, "note", "一", anything, NOW)
    await do(database, world.clerk, texts.set_text, "note", "一", anything, NOW)
    async with database.transaction() as session:
        stranger = await build_second_unit(session, NOW)
    with pytest.raises(NotFound):
        await do(database, stranger, texts.reset_text, "note", NOW)
    async with database.reading() as session:
        assert await own_texts(session, world.unit) == {"note": "一"}
        assert await own_texts(session, None) == {}
