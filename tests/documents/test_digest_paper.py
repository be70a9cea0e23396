"""The weekly page as a Word document."""

import io

import docx

from bot.core.database import Database
from bot.documents.digest import page
from bot.documents.digest_paper import digest_docx
from bot.ledger.unit import Unit
from tests.ledger.acts.bench import NOW
from tests.support.world import build_world


async def test_it_says_what_the_page_says_and_of_which_day(database: Database) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        unit = await session.get_one(Unit, world.unit)
        words = await page(session, unit, NOW)
        paper = docx.Document(io.BytesIO(digest_docx(words, unit, NOW)))
    said = [paragraph.text for paragraph in paper.paragraphs if paragraph.text]
    assert said == [*(line for line in words.text.splitlines() if line), unit.name, "2023年10月11日"]
    assert paper.core_properties.title == said[0]
