"""What is done on the sandbox page goes through the very inbox that platforms use."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import text
from sqlmodel import col, select

from bot.channels.sandbox import phone
from bot.core.database import Database
from bot.core.message import Accepted, Button, Outgoing, rich
from bot.ledger.people import GroupChat, Person
from bot.ledger.unit import Unit
from bot.post.inbox import InboxItem
from bot.web.server import build
from tests.support.web import NOW, Desk, HandMovedDemo, build_desk

HOSTILE = "<script>alert(1)</script>'\"&{{7*7}}"


@pytest.fixture
async def visitor(desk: Desk) -> AsyncIterator[httpx.AsyncClient]:
    async with desk.visitor() as client:
        yield client


async def stored(desk: Desk) -> Sequence[InboxItem]:
    async with desk.database.reading() as session:
        return (await session.scalars(select(InboxItem).order_by(col(InboxItem.id)))).all()


async def shown(desk: Desk, chat: str) -> list[dict[str, Any]]:
    async with desk.database.reading() as session:
        return await phone.messages(session, [face.number for face in await phone.faces(session, [chat])])


async def test_the_front_door_leads_to_the_sandbox(desk: Desk) -> None:
    async with desk.client() as client:
        answer = await client.get("/")
        assert (answer.status_code, answer.headers["location"]) == (307, "/sandbox")


async def test_the_page_stands_on_our_own_files_alone(desk: Desk) -> None:
    async with desk.client() as client:
        page = (await client.get("/sandbox")).text
    assert "云岭县农业农村局" in page
    assert "2023年10月11日" in page
    assert "//" not in page.replace("</", "")
    assert "style=" not in page
    assert " on" not in "".join(part.split(">")[0] for part in page.split("<")[1:])


async def test_every_file_the_page_names_is_there(desk: Desk) -> None:
    async with desk.client() as client:
        page = (await client.get("/sandbox")).text
        names = {part.split('"')[0] for part in page.split('"/static/')[1:]}
        assert len(names) >= 5
        for name in names:
            assert (await client.get(f"/static/{name}")).status_code == 200, name


async def test_hostile_words_stay_words(desk: Desk, visitor: httpx.AsyncClient) -> None:
    async with desk.database.transaction() as session:
        (await session.get_one(Unit, desk.world.unit)).name = HOSTILE
        (await session.get_one(Person, desk.world.handler)).name = HOSTILE
    page = (await visitor.get("/sandbox")).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "49" not in page.split("<h1>")[1].split("</p>")[0]
    chat = f"p{desk.world.handler}"
    assert (await visitor.post(f"/sandbox/chats/{chat}/say", json={"text": HOSTILE})).status_code == 204
    (bubble,) = await shown(desk, chat)
    assert bubble["text"] == [{"text": HOSTILE, "bold": False}]


async def test_a_text_is_a_bubble_and_lies_in_the_inbox(desk: Desk, visitor: httpx.AsyncClient) -> None:
    chat = f"p{desk.world.handler}"
    answer = await visitor.post(f"/sandbox/chats/{chat}/say", json={"text": "1-3 完成80%"})
    assert (answer.status_code, answer.content) == (204, b"")
    (item,) = await stored(desk)
    (incoming,) = desk.channel.read(item.raw)
    assert (incoming.chat, incoming.sender_name, incoming.text, incoming.at) == (chat, "罗小芸", "1-3 完成80%", NOW)
    assert [bubble["author"] for bubble in await shown(desk, chat)] == ["罗小芸"]
    assert desk.woken == [1]


async def test_a_press_lies_in_the_inbox(desk: Desk, visitor: httpx.AsyncClient) -> None:
    chat = f"p{desk.world.handler}"
    sent = await desk.channel.send(chat, Outgoing(rich("1-3"), ((Button("收到", "1:ak:3"),),)))
    assert isinstance(sent, Accepted)
    answer = await visitor.post(f"/sandbox/chats/{chat}/press", json={"message": sent.message, "data": "1:ak:3"})
    assert answer.status_code == 204
    (item,) = await stored(desk)
    assert desk.channel.read(item.raw)[0].data == "1:ak:3"
    gone = await visitor.post(f"/sandbox/chats/{chat}/press", json={"message": sent.message, "data": "1:dn:3"})
    assert (gone.status_code, gone.json()["error"]) == (404, "这条消息上已没有这个按钮，请看最新的消息。")


async def test_a_file_lies_in_the_inbox_and_can_be_fetched(desk: Desk, visitor: httpx.AsyncClient) -> None:
    chat = f"p{desk.world.handler}"
    answer = await visitor.post(
        f"/sandbox/chats/{chat}/file",
        files={"file": ("../../验收单.pdf", b"%PDF-1.7", "application/pdf")},
        data={"text": "1-3 材料", "reply_to": "1"},
    )
    assert answer.status_code == 204
    (item,) = await stored(desk)
    (incoming,) = desk.channel.read(item.raw)
    assert incoming.text == "1-3 材料"
    assert await desk.channel.fetch(incoming.files[0], 100) == b"%PDF-1.7"


async def test_a_phone_that_is_not_on_the_page_says_nothing(desk: Desk, visitor: httpx.AsyncClient) -> None:
    for chat in ("p999", "g7", "x", "p5%20", "p5'--"):
        answer = await visitor.post(f"/sandbox/chats/{chat}/say", json={"text": "在"})
        assert answer.status_code == 404, chat
    assert await stored(desk) == []


async def test_a_phone_of_another_unit_is_not_on_the_page(desk: Desk, visitor: httpx.AsyncClient) -> None:
    async with desk.database.transaction() as session:
        session.add(Unit(id=99, name="别的单位"))
        await session.flush()
        await session.execute(text("UPDATE address SET unit_id = 99 WHERE chat = 'p8'"))
    assert (await visitor.post("/sandbox/chats/p8/say", json={"text": "在"})).status_code == 404


async def test_a_phone_nobody_has_paired_may_speak_as_a_stranger(desk: Desk, visitor: httpx.AsyncClient) -> None:
    assert (await visitor.post("/sandbox/chats/p0/say", json={"text": "K7QW9"})).status_code == 204
    (item,) = await stored(desk)
    assert item.chat == "p0"


async def test_in_a_group_somebody_speaks(desk: Desk, visitor: httpx.AsyncClient) -> None:
    async with desk.database.transaction() as session:
        session.add(GroupChat(unit_id=desk.world.unit, name="领导小组", channel="sandbox", chat="g1", bound_at=NOW))
    speaker = f"p{desk.world.first_leader}"
    said = await visitor.post("/sandbox/chats/g1/say", json={"text": "已阅", "speaker": speaker})
    assert said.status_code == 204
    nobody = await visitor.post("/sandbox/chats/g1/say", json={"text": "已阅"})
    assert nobody.status_code == 404
    (item,) = await stored(desk)
    (incoming,) = desk.channel.read(item.raw)
    assert (incoming.is_group, incoming.chat, incoming.sender, incoming.sender_name) == (True, "g1", speaker, "高建国")


async def test_nobody_speaks_in_anothers_name_on_a_persons_phone(desk: Desk, visitor: httpx.AsyncClient) -> None:
    chat, other = f"p{desk.world.handler}", f"p{desk.world.clerk}"
    await visitor.post(f"/sandbox/chats/{chat}/say", json={"text": "在", "speaker": other})
    (item,) = await stored(desk)
    assert desk.channel.read(item.raw)[0].sender == chat


async def test_what_cannot_be_sent_is_refused_in_chinese_and_leaves_nothing(
    desk: Desk, visitor: httpx.AsyncClient
) -> None:
    chat = f"p{desk.world.handler}"
    bodies = [({"text": ""}, 400), ({"text": "字" * 5000}, 400), ({"text": "x" * 20_001}, 422), ({}, 422), ([], 422)]
    for body, status in bodies:
        answer = await visitor.post(f"/sandbox/chats/{chat}/say", json=body)
        assert answer.status_code == status
        assert answer.json()["error"].endswith("。")
    assert await stored(desk) == []
    assert await shown(desk, chat) == []


async def test_a_bubble_without_its_event_is_never_kept(database: Database) -> None:
    desk = await build_desk(database)
    async with database.transaction() as session:
        await session.execute(text("ALTER TABLE inboxitem RENAME TO elsewhere"))
    async with desk.visitor() as visitor:
        answer = await visitor.post(f"/sandbox/chats/p{desk.world.handler}/say", json={"text": "在"})
    assert answer.status_code == 500
    assert await shown(desk, f"p{desk.world.handler}") == []
    assert desk.woken == []


@pytest.mark.parametrize(("by", "span"), [("hour", timedelta(hours=1)), ("day", timedelta(days=1))])
async def test_the_clock_goes_on_by_a_button(desk: Desk, visitor: httpx.AsyncClient, by: str, span: timedelta) -> None:
    assert (await visitor.post("/sandbox/clock", json={"by": by})).status_code == 200
    assert desk.clock.now() == NOW + span


async def test_the_clock_goes_to_the_next_thing_until_there_is_none(desk: Desk, visitor: httpx.AsyncClient) -> None:
    desk.demo.events.append(NOW + timedelta(hours=26))
    answer = await visitor.post("/sandbox/clock", json={"by": "next"})
    assert (answer.json()["day"], answer.json()["time"]) == ("2023年10月12日", "11:07")
    answer = await visitor.post("/sandbox/clock", json={"by": "next"})
    assert (answer.status_code, answer.json()["error"]) == (409, "之后没有要发生的事了。")
    assert (await visitor.post("/sandbox/clock", json={"by": "year"})).status_code == 422


class SlowDemo(HandMovedDemo):
    """A demo whose day takes its time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.demo.unit_id, desk.clock)
        self.begun, self.go = asyncio.Event(), asyncio.Event()

    async def advance(self, to: datetime) -> None:
        self.begun.set()
        await self.go.wait()
        await super().advance(to)


async def test_two_hands_on_the_clock_at_once_are_one_too_many(desk: Desk) -> None:
    demo = SlowDemo(desk)
    desk.app = build(replace(desk.context, demo=demo))
    async with desk.visitor() as visitor:
        first = asyncio.create_task(visitor.post("/sandbox/clock", json={"by": "day"}))
        await demo.begun.wait()
        second = await visitor.post("/sandbox/clock", json={"by": "day"})
        assert (second.status_code, second.json()["error"]) == (409, "时间正在前进，请等它停下再试。")
        demo.go.set()
        assert (await first).status_code == 200
        assert (await visitor.post("/sandbox/clock", json={"by": "hour"})).status_code == 200
    assert desk.clock.now() == NOW + timedelta(days=1, hours=1)
