"""Words for the office are kept and shown to it, and its answer comes back to whoever wrote them, once."""

import pytest

from bot.core.database import Database
from bot.core.errors import BadInput, NotAllowed, NotPossible
from bot.ledger.acts import messages
from bot.ledger.acts.messages import Topic
from bot.post.notice import NoticeKind
from tests.ledger.acts.bench import NOW, do, reports, told, trail
from tests.support.world import World, build_world


async def test_a_note_is_kept_and_the_office_sees_it(database: Database, world: World) -> None:
    await do(database, world.handler, messages.note, world.soon, NOW, text="那个事再说")
    await do(database, world.handler, messages.note, None, NOW, text="你好")
    assert [text for _, _, text in await told(database, NoticeKind.OFFICE)] == [
        "罗小芸就措施 1-1（修订台账管理办法）留言：“那个事再说”。回复本条，答复转达本人。",
        "罗小芸就未写明的事项留言：“你好”。回复本条，答复转达本人。",
    ]
    with pytest.raises(BadInput):
        await do(database, world.handler, messages.note, None, NOW, text="  ")


async def test_the_answer_comes_back_to_whoever_asked_and_is_in_the_trail(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
    asked = await do(
        either_database, world.handler, messages.note, world.soon, NOW, text="表格报几份？", topic=Topic.QUESTION
    )
    await do(either_database, world.clerk, messages.answer, asked.id, "一式两份。", NOW)
    ((recipient, topic, sentence),) = await told(either_database, NoticeKind.RESULT)
    assert (recipient, topic) == (f"person:{world.handler}", "answered")
    assert sentence == "您问（1-1）“表格报几份？”。许文静答复：一式两份。"
    assert await trail(either_database) == ["measure.note", "report.answer"]
    (kept,) = await reports(either_database, world.soon)
    assert kept.facts == {"topic": "question"}


async def test_the_same_words_are_answered_once_and_by_the_office_only(database: Database, world: World) -> None:
    asked = await do(database, world.handler, messages.note, world.soon, NOW, text="表格报几份？")
    with pytest.raises(NotAllowed):
        await do(database, world.leader, messages.answer, asked.id, "两份", NOW)
    await do(database, world.clerk, messages.answer, asked.id, "两份", NOW)
    with pytest.raises(NotPossible, match="refusal.answered_before name=许文静"):
        await do(database, world.clerk, messages.answer, asked.id, "三份", NOW)
    async with database.reading() as session:
        answer = await messages.answer_to(session, asked.id)
    assert answer is not None
    assert answer.text == "两份"
