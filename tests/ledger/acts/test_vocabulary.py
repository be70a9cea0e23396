"""An office's own words are added by the office, tested before they count, and every change leaves its trace."""

import pytest

from bot.core.database import Database
from bot.core.errors import BadInput, NotAllowed, NotFound
from bot.ledger.acts.vocabulary import add_word, remove_word
from bot.ledger.vocabulary import Meaning, words_of
from tests.ledger.acts.bench import NOW, do, trail
from tests.support.world import World


def no_objection(word: str, meaning: Meaning) -> str | None:
    return None


async def words(database: Database, world: World) -> dict[str, Meaning]:
    async with database.reading() as session:
        return {row.word: row.meaning for row in await words_of(session, world.unit)}


async def test_a_word_is_added_changed_and_removed(database: Database, world: World) -> None:
    await do(database, world.clerk, add_word, " 归置妥帖 ", Meaning.PROGRESS, no_objection, NOW)
    await do(database, world.clerk, add_word, "归置妥帖", Meaning.DONE, no_objection, NOW)
    await do(database, world.clerk, add_word, "归置妥帖", Meaning.DONE, no_objection, NOW)
    assert await words(database, world) == {"归置妥帖": Meaning.DONE}
    await do(database, world.clerk, remove_word, "归置妥帖", NOW)
    assert await words(database, world) == {}
    assert await trail(database) == ["vocabulary.add", "vocabulary.add", "vocabulary.remove"]


@pytest.mark.parametrize("word", ["", "完", "done", "归置，利索", "一" * 13])
async def test_what_is_no_word_is_refused(database: Database, world: World, word: str) -> None:
    with pytest.raises(BadInput):
        await do(database, world.clerk, add_word, word, Meaning.DONE, no_objection, NOW)
    assert await words(database, world) == {}


async def test_an_objection_is_told_with_the_word(database: Database, world: World) -> None:
    with pytest.raises(BadInput, match="“归置妥帖”不能作“已完成”：含糊"):
        await do(database, world.clerk, add_word, "归置妥帖", Meaning.DONE, lambda *_: "含糊。", NOW)


async def test_only_the_office_changes_the_words(database: Database, world: World) -> None:
    with pytest.raises(NotAllowed):
        await do(database, world.handler, add_word, "归置妥帖", Meaning.DONE, no_objection, NOW)


async def test_an_unknown_word_cannot_be_removed(database: Database, world: World) -> None:
    with pytest.raises(NotFound, match="没有用语“归置妥帖”"):
        await do(database, world.clerk, remove_word, "归置妥帖", NOW)
