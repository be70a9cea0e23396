"""The chat in the browser plays the platform's part: what is said and sent is kept, once, and comes back as events."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from bot.channels.channel import Channel
from bot.channels.sandbox import SandboxChannel, forms, phone
from bot.channels.sandbox.bell import Bell
from bot.channels.sandbox.forms import Speaker
from bot.core.clock import ManualClock
from bot.core.database import Database
from bot.core.errors import BadInput, NotFound
from bot.core.message import (
    Accepted,
    Button,
    IncomingFile,
    IncomingKind,
    Outgoing,
    RefusalReason,
    Refused,
    Span,
    Uncertain,
    rich,
)
from bot.post import inbox

NOW = datetime(2023, 10, 11, 1, 7, tzinfo=UTC)
LUO = Speaker("p5", "罗小芸")


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW)


@pytest.fixture
def channel(either_database: Database, clock: ManualClock) -> SandboxChannel:
    return SandboxChannel(either_database, clock)


async def shown(database: Database, chat: str = "p5") -> list[dict[str, Any]]:
    async with database.reading() as session:
        return await phone.messages(session, [face.number for face in await phone.faces(session, [chat])])


def test_it_is_a_channel_like_any_other(channel: SandboxChannel) -> None:
    one: Channel = channel
    assert (one.name, one.abilities.closes_window) == ("sandbox", True)


async def test_a_message_sent_again_under_its_reference_is_shown_once(
    channel: SandboxChannel, either_database: Database
) -> None:
    message = Outgoing(rich("整改提醒 №12"), reference="12")
    outcomes = [await channel.send("p5", message) for _ in range(3)]
    assert len({outcome.message for outcome in outcomes if isinstance(outcome, Accepted)}) == 1
    assert [bubble["text"] for bubble in await shown(either_database)] == [[{"text": "整改提醒 №12", "bold": False}]]


async def test_the_same_reference_at_the_same_moment_is_shown_once(
    channel: SandboxChannel, either_database: Database
) -> None:
    message = Outgoing(rich("整改提醒"), reference="12")
    outcomes = await asyncio.gather(*(channel.send("p5", message) for _ in range(8)))
    assert all(isinstance(outcome, Accepted) for outcome in outcomes)
    assert len(await shown(either_database)) == 1


async def test_one_reference_in_two_chats_is_two_messages(channel: SandboxChannel, either_database: Database) -> None:
    for chat in ("p5", "p6"):
        await channel.send(chat, Outgoing(rich("整改提醒"), reference="12"))
    assert (len(await shown(either_database)), len(await shown(either_database, "p6"))) == (1, 1)


async def test_an_edit_gives_the_bubble_a_new_face_and_is_counted(
    channel: SandboxChannel, either_database: Database, clock: ManualClock
) -> None:
    sent = await channel.send("p5", Outgoing(rich("1-3"), ((Button("收到", "1:ak:3"),),)))
    assert isinstance(sent, Accepted)
    clock.move_to(NOW + timedelta(minutes=5))
    edit = Outgoing((Span("1-3 已记录", bold=True),), edits=sent.message)
    assert await channel.send("p5", edit) == sent
    again = await channel.send("p5", edit)
    assert again == Accepted(sent.message, note="not modified")
    (bubble,) = await shown(either_database)
    assert (bubble["text"], bubble["buttons"], bubble["edited"]) == ([{"text": "1-3 已记录", "bold": True}], [], True)
    async with either_database.reading() as session:
        assert await phone.pulse(session) == (1, 1)


@pytest.mark.parametrize("chat", ["", "p", "x5", "p-5", "p5 ", "P5", "p５", "g" + "1" * 19])
async def test_an_address_of_another_shape_is_gone(channel: SandboxChannel, chat: str) -> None:
    assert await channel.send(chat, Outgoing(rich("在吗"))) == Refused(RefusalReason.GONE, "chat not found")


async def test_a_broken_store_is_uncertain_for_sending_and_told_by_the_check(
    channel: SandboxChannel, either_database: Database
) -> None:
    assert all(check.ok for check in await channel.check())
    async with either_database.transaction() as session:
        await session.execute(text("ALTER TABLE sandboxmessage RENAME TO elsewhere"))
    assert isinstance(await channel.send("p5", Outgoing(rich("在吗"))), Uncertain)
    (check,) = await channel.check()
    assert (check.ok, check.mend) == (False, "请运行 zhenggai init。")


async def test_a_file_on_a_broken_store_may_be_fetched_later(
    channel: SandboxChannel, either_database: Database
) -> None:
    async with either_database.transaction() as session:
        await session.execute(text("ALTER TABLE sandboxfile RENAME TO elsewhere"))
    with pytest.raises(OSError, match="Error"):
        await channel.fetch(IncomingFile("f1", "a.pdf", "application/pdf"), 100)


async def test_what_is_said_is_a_bubble_and_an_event_in_one_transaction(
    channel: SandboxChannel, either_database: Database
) -> None:
    bot = await channel.send("p5", Outgoing(rich("1-3 还剩3天")))
    assert isinstance(bot, Accepted)
    async with either_database.transaction() as session:
        raw, incoming = await phone.say(session, "p5", LUO, "完成80%", NOW, reply_to=bot.message)
        assert await inbox.receive(session, [(raw, incoming)], NOW) == 1
    assert channel.read(raw) == (incoming,)
    assert (incoming.kind, incoming.text, incoming.reply_to) == (IncomingKind.TEXT, "完成80%", bot.message)
    assert (incoming.sender, incoming.sender_name, incoming.at) == ("p5", "罗小芸", NOW)
    said = (await shown(either_database))[-1]
    assert (said["from_bot"], said["author"], said["reply_to"]) == (False, "罗小芸", int(bot.message or 0))


async def test_a_file_lies_apart_and_is_fetched_whole(channel: SandboxChannel, either_database: Database) -> None:
    data = bytes(range(256)) * 100
    async with either_database.transaction() as session:
        _, incoming = await phone.attach(
            session, "p5", LUO, "验收单.pdf", "application/pdf", data, NOW, text="1-3 材料"
        )
    (file,) = incoming.files
    assert (incoming.kind, incoming.text, file.name, file.size) == (IncomingKind.FILE, "1-3 材料", "验收单.pdf", 25600)
    assert await channel.fetch(file, 25600) == data
    with pytest.raises(BadInput, match="refusal.file_too_big"):
        await channel.fetch(file, 25599)
    (bubble,) = await shown(either_database)
    assert bubble["file"] == {"name": "验收单.pdf", "type": "application/pdf", "size": 25600}


async def test_each_press_is_an_event_of_its_own(channel: SandboxChannel, either_database: Database) -> None:
    sent = await channel.send("p5", Outgoing(rich("1-3"), ((Button("收到", "1:ak:3"),),)))
    assert isinstance(sent, Accepted)
    async with either_database.transaction() as session:
        events = [await phone.press(session, "p5", LUO, sent.message or "", "1:ak:3", NOW) for _ in range(2)]
    assert {incoming.data for _, incoming in events} == {"1:ak:3"}
    assert len({incoming.business_key for _, incoming in events}) == 2


@pytest.mark.parametrize(
    ("chat", "message", "data"), [("p5", "1", "1:dn:3"), ("p6", "1", "1:ak:3"), ("p5", "99", "1:ak:3"), ("p5", "x", "")]
)
async def test_a_button_that_is_not_shown_cannot_be_pressed(
    channel: SandboxChannel, either_database: Database, chat: str, message: str, data: str
) -> None:
    await channel.send("p5", Outgoing(rich("1-3"), ((Button("收到", "1:ak:3"),),)))
    async with either_database.transaction() as session:
        with pytest.raises(NotFound, match="没有这个按钮"):
            await phone.press(session, chat, LUO, message, data, NOW)


@pytest.mark.parametrize(("words", "reason"), [("", "空的"), (" \n", "空的"), ("字" * 4097, "超过")])
async def test_a_text_that_cannot_be_sent_is_refused_in_words(
    either_database: Database, words: str, reason: str
) -> None:
    async with either_database.transaction() as session:
        with pytest.raises(BadInput, match=reason):
            await phone.say(session, "p5", LUO, words, NOW)


async def test_an_empty_file_is_refused_in_words(either_database: Database) -> None:
    async with either_database.transaction() as session:
        with pytest.raises(BadInput, match="空的"):
            await phone.attach(session, "p5", LUO, "a.pdf", "application/pdf", b"", NOW)


async def test_letters_that_no_store_takes_are_replaced(either_database: Database) -> None:
    async with either_database.transaction() as session:
        _, incoming = await phone.say(session, "p5", LUO, "a\x00b\ud83dc", NOW)
        _, filed = await phone.attach(session, "p5", LUO, "a\x00.pdf", "x" * 300, b"x", NOW)
    assert (incoming.text, filed.files[0].name) == ("a�b�c", "a�.pdf")
    assert len(await shown(either_database)) == 2


async def test_toasts_count_up_and_go_to_the_phone_that_pressed(channel: SandboxChannel) -> None:
    with channel.bell.listening() as rung:
        await channel.acknowledge("p5:1:abc", "已记录")
        await channel.acknowledge("p6:2:def", "")
        await channel.acknowledge("nonsense", "不显示")
        await channel.acknowledge("g1:3:x", "已处理")
        assert rung.is_set()
    assert [(toast.number, toast.chat, toast.text) for toast in channel.toasts] == [
        (1, "p5", "已记录"),
        (2, "g1", "已处理"),
    ]


async def test_listening_ends_at_once_and_there_is_no_link(channel: SandboxChannel) -> None:
    async def store(raw: Sequence[object]) -> None:
        raise AssertionError(raw)

    await channel.listen(store)
    assert channel.link("K7QW9") is None
    await channel.close()


async def test_a_bell_wakes_all_who_listen_and_forgets_who_left() -> None:
    bell = Bell()
    with bell.listening() as first:
        with bell.listening() as second:
            bell.ring()
            assert first.is_set()
            assert second.is_set()
            first.clear()
            second.clear()
        bell.ring()
        assert first.is_set()
        assert not second.is_set()


@given(
    st.dictionaries(st.sampled_from(["update", "kind", "chat", "message", "text", "at", "file", "press"]), st.text())
)
def test_any_form_is_read_as_one_event(raw: dict[str, Any]) -> None:
    event = forms.read(raw)
    assert event.kind is IncomingKind.OTHER
    assert event.platform_id == event.business_key


@given(st.text(min_size=1).filter(str.strip), st.integers(1, 10**15), st.none() | st.integers(1, 10**15))
def test_what_is_said_comes_back_from_its_form(words: str, number: int, answered: int | None) -> None:
    event = forms.read(forms.raw_message("p5", LUO, number, NOW, text=words, reply_to=answered))
    assert (event.text, event.message, event.reply_to) == (words, str(number), answered and str(answered))
