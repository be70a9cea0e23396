"""What others are told after an act is worded when it leaves: as the unit words it, and no more than it shows."""

from datetime import date

import pytest

from bot.core.database import Database
from bot.core.message import plain
from bot.documents.results import sentence
from bot.documents.wording import compose
from bot.ledger.access import Via, actor_of
from bot.ledger.acts.extension import ask_extension
from bot.ledger.acts.messages import note
from bot.ledger.acts.reporting import claim_done
from bot.ledger.acts.telling import clause, says
from bot.ledger.measure import Measure
from bot.ledger.office_text import OfficeText
from bot.ledger.unit import Disclosure, Unit
from bot.post.notice import Notice, NoticeKind
from tests.ledger.acts.bench import NOW, rows
from tests.support.world import World, build_world

TODAY = date(2023, 10, 11)


@pytest.fixture
async def world(database: Database) -> World:
    async with database.transaction() as session:
        return await build_world(session, NOW)


async def heard(database: Database) -> str:
    """What the office reads of what was planned last."""
    notice = [row for row in await rows(database, Notice) if row.kind == NoticeKind.OFFICE][-1]
    async with database.reading() as session:
        return plain((await compose(session, 1, notice.recipient, [notice], NOW)).text)


async def claims(database: Database, world: World) -> Measure:
    async with database.transaction() as session:
        return await claim_done(session, await actor_of(session, world.handler, Via.CHAT), world.soon, NOW)


async def words_anew(database: Database, world: World, name: str, source: str) -> None:
    async with database.transaction() as session:
        session.add(OfficeText(unit_id=world.unit, name=name, source=source, at=NOW))


async def test_a_result_is_worded_by_the_unit_even_after_it_was_planned(database: Database, world: World) -> None:
    measure = await claims(database, world)
    assert f"罗小芸报告措施 {measure.number}（" in await heard(database)
    await words_anew(database, world, "result.claim", "{{ item }}请核验，{{ who }}报。")
    assert await heard(database) == f"待核验\n措施 {measure.number}（{measure.title}）请核验，罗小芸报。\n无佐证"


async def test_a_result_that_is_worded_badly_is_said_as_shipped(database: Database, world: World) -> None:
    await words_anew(database, world, "result.claim", "{{ gone }}")
    await claims(database, world)
    assert "已完成，请核验。" in await heard(database)


async def test_a_unit_that_hides_titles_is_told_the_number_alone(database: Database, world: World) -> None:
    measure = await claims(database, world)
    async with database.transaction() as session:
        (await session.get_one(Unit, world.unit)).disclosure = Disclosure.NUMBER
    assert f"罗小芸报告措施 {measure.number}已完成" in await heard(database)


async def test_what_people_say_is_no_template(database: Database, world: World) -> None:
    async with database.transaction() as session:
        actor = await actor_of(session, world.handler, Via.CHAT)
        await note(session, actor, world.soon, NOW, text="{{ 7 * 7 }}{% if x %}")
    assert "“{{ 7 * 7 }}{% if x %}”" in await heard(database)


async def test_days_are_read_on_the_day_on_which_the_message_leaves(database: Database, world: World) -> None:
    async with database.transaction() as session:
        actor = await actor_of(session, world.handler, Via.CHAT)
        await ask_extension(session, actor, world.soon, date(2024, 1, 5), "等待批复。", NOW)
    assert "延至2024年1月5日，原因：等待批复。请审批。" in await heard(database)


def test_a_whole_sentence_of_an_earlier_version_is_said_as_it_stands() -> None:
    assert (
        sentence({"topic": "claim", "text": "罗小芸报告 {{ x }}"}, {}, Disclosure.TITLE, TODAY) == "罗小芸报告 {{ x }}"
    )


def test_words_about_no_measure_say_so() -> None:
    told = says("result.note", who="罗小芸", said="材料放哪里")
    assert sentence(told, {}, Disclosure.TITLE, TODAY).startswith("罗小芸就未写明的事项留言：“材料放哪里”。")


def test_a_reason_within_a_sentence_has_no_full_stop_of_its_own() -> None:
    assert clause(" 等待批复。 ") == "等待批复"
