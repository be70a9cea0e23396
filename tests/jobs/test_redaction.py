"""A code for pairing is read by the one it was made for; once its message has left or failed, the store forgets it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel

from bot.conversation import turn
from bot.core.clock import ManualClock
from bot.core.config import DeliverySection
from bot.core.database import Database
from bot.core.message import Accepted, Deferred, Outgoing, RefusalReason, Refused, Uncertain, rich
from bot.documents import wording
from bot.post import notice
from bot.post.delivery import DeliveryState
from jobs.delivery import Sender
from tests.support.letters import NOW, attempts, notices, states
from tests.support.office import Office
from tests.support.phones import TelegramPhones, on_telegram
from tests.support.scripted_channel import ScriptedChannel
from tests.support.story import Scene, hears, moment, play, says, set_scene, unpaired

CODE = "HJKM2345PQ"
WORDS = f"绑定码（沈一鸣）：{CODE}"
DAY = timedelta(hours=24)


class Post:
    """A sender that words answers as the service does."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = ManualClock(NOW)
        self.channel = ScriptedChannel()
        self.office = Office()
        desk = replace(self.office.desk(), compose=wording.compose)
        self.sender = Sender(database, self.clock, {"scripted": self.channel}, DeliverySection(), desk)

    async def answer(self) -> None:
        message = Outgoing(rich(WORDS), secrets=(CODE,))
        async with self.database.transaction() as session:
            await notice.plan(session, [turn.answer("person:1", "answer:1:0", message, NOW)], NOW)

    async def after(self, pause: timedelta) -> None:
        self.clock.move_to(self.clock.now() + pause)
        await self.sender.step()


@pytest.fixture
def post(database: Database) -> Post:
    return Post(database)


async def stored(database: Database) -> str:
    """Everything that stands in any column of any table."""
    found: list[str] = []
    async with database.reading() as session:
        for table in SQLModel.metadata.sorted_tables:
            found += [str(tuple(row)) for row in await session.execute(select(table))]
    return "\n".join(found)


async def test_what_has_left_is_forgotten(post: Post) -> None:
    await post.answer()
    assert CODE in await stored(post.database)
    await post.sender.step()
    assert post.channel.texts() == [WORDS]
    assert CODE not in await stored(post.database)
    (call,), (said,) = await attempts(post.database), await notices(post.database)
    assert call.payload["text"] == said.content["text"] == [{"text": "绑定码（沈一鸣）：（已隐去）", "bold": False}]


async def test_what_is_refused_everywhere_is_forgotten(post: Post) -> None:
    post.office.homes = {"person:1": [("scripted", "x"), ("scripted", "y")]}
    post.channel.will(*[Refused(RefusalReason.BLOCKED, "bot was blocked")] * 2)
    await post.answer()
    await post.sender.step()
    assert [text for _, text in post.channel.sent] == [WORDS, WORDS]
    assert CODE not in await stored(post.database)


async def test_a_lost_answer_is_sent_again_whole_and_then_forgotten(post: Post) -> None:
    post.channel.will(Uncertain("no answer"), Accepted("2"))
    await post.answer()
    await post.sender.step()
    assert CODE in await stored(post.database)
    await post.after(timedelta(minutes=10))
    assert post.channel.texts() == [f"（可能重复）{WORDS}"]
    assert CODE not in await stored(post.database)


async def test_what_never_leaves_is_forgotten_when_the_code_has_expired(post: Post) -> None:
    post.channel.will(*[Deferred(7200, "503")] * 20)
    await post.answer()
    await post.sender.step()
    for _ in range(11):
        await post.after(timedelta(hours=2))
    assert CODE in await stored(post.database)
    await post.after(timedelta(hours=3))
    assert await states(post.database) == [DeliveryState.CANCELLED]
    assert CODE not in await stored(post.database)


async def test_other_answers_keep_their_words(post: Post) -> None:
    async with post.database.transaction() as session:
        plain = turn.answer("person:1", "answer:2:0", Outgoing(rich("已记下。")), NOW)
        await notice.plan(session, [plain], NOW)
    await post.answer()
    await post.sender.step()
    assert "已记下。" in await stored(post.database)


@pytest.fixture
async def telegram(sqlite_url: str, tmp_path: Path) -> AsyncIterator[Scene]:
    clock = ManualClock(moment("2023-10-11 09:30"))
    async with on_telegram(sqlite_url, tmp_path, clock) as phones:
        scene = await set_scene(phones, clock)
        assert isinstance(phones, TelegramPhones)
        await phones.open_accounts({id_: name for name, id_ in scene.people.items() if id_})
        yield scene


async def test_a_code_asked_for_in_chat_stands_in_no_byte_of_the_file(telegram: Scene) -> None:
    clerk, deputy = "许文静", "沈一鸣"
    database = telegram.phones.house.database
    await unpaired(deputy).happen(telegram)
    await says(clerk, "绑定码 沈一鸣").happen(telegram)
    (shown,) = await telegram.unread(telegram.people[clerk])
    code = next(word for word in shown.text.replace("：", " ").replace("，", " ").split() if len(word) == 10)
    assert code not in await stored(database)
    await database.close()
    assert database.sqlite_file is not None
    assert code.encode() not in database.sqlite_file.read_bytes()
    telegram.codes["code"] = code
    await play(
        telegram,
        hears(clerk, code),
        says(deputy, "/start {code}"),
        hears(deputy, "已绑定：沈一鸣"),
        hears(clerk, "沈一鸣已在 telegram 上完成绑定"),
    )
    assert code not in await stored(database)
