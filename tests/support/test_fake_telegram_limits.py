"""The fake Telegram keeps the documented limits: lengths, bytes, buttons, marks, floods."""

import json
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import Bot
from telegram.error import BadRequest, RetryAfter

from tests.support.conftest import client, keyboard, started
from tests.support.fake_telegram import FakeTelegram, Limits
from tests.support.fake_telegram.entities import parse_html, utf16_length
from tests.support.fake_telegram.errors import ApiError
from tests.support.fake_telegram.seconds import Seconds


@pytest.mark.parametrize(
    ("text", "fits"), [("字" * 4096, True), ("字" * 4097, False), ("😀" * 2048, True), ("😀" * 2049, False)]
)
async def test_text_is_measured_in_utf16_units(server: FakeTelegram, bot: Bot, text: str, fits: bool) -> None:
    _person, chat = started(server)
    if fits:
        await bot.send_message(chat.id, text)
    else:
        with pytest.raises(BadRequest, match="Message is too long"):
            await bot.send_message(chat.id, text)


async def test_text_is_measured_after_parsing(server: FakeTelegram, bot: Bot) -> None:
    _person, chat = started(server)
    await bot.send_message(chat.id, "<b>" + "&amp;" * 4096 + "</b>", parse_mode="HTML")
    assert server.from_bot(chat)[0].text == "&" * 4096


async def test_an_empty_text_is_refused(server: FakeTelegram, bot: Bot) -> None:
    _person, chat = started(server)
    with pytest.raises(BadRequest, match="Message text is empty"):
        await bot.send_message(chat.id, " \n ")


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("a <x>b</x>", 'Unsupported start tag "x" at byte offset 2'),
        ("字<b>没有结束", 'Can\'t find end tag corresponding to start tag "b"'),
        ("</b>", "Unexpected end tag at byte offset 0"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("进度 <80%", "Unclosed start tag at byte offset 7"),
    ],
)
async def test_what_cannot_be_parsed_says_where(server: FakeTelegram, bot: Bot, source: str, reason: str) -> None:
    _person, chat = started(server)
    with pytest.raises(BadRequest, match="an't parse entities"):
        await bot.send_message(chat.id, source, parse_mode="HTML")
    assert server.calls[-1].description == f"Bad Request: can't parse entities: {reason}"
    assert server.from_bot(chat) == []


@settings(max_examples=200)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parse_html(f"<b>{escaped}</b>")[0] == text
    assert utf16_length(text) == sum(2 if ord(letter) > 0xFFFF else 1 for letter in text)


@settings(max_examples=300)
@given(st.text("<>/&;ab \"'=pre#x1", max_size=40))
def test_any_source_is_parsed_or_refused_but_never_breaks(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except ApiError:
        return
    assert all(mark["offset"] + mark["length"] <= utf16_length(text) for mark in entities)


@pytest.mark.parametrize(("data", "fits"), [("x" * 64, True), ("x" * 65, False), ("改" * 21, True), ("改" * 22, False)])
async def test_callback_data_is_measured_in_bytes(server: FakeTelegram, bot: Bot, data: str, fits: bool) -> None:
    _person, chat = started(server)
    if fits:
        await bot.send_message(chat.id, "项目", reply_markup=keyboard([("好", data)]))
    else:
        with pytest.raises(BadRequest, match="(?i)BUTTON_DATA_INVALID"):
            await bot.send_message(chat.id, "项目", reply_markup=keyboard([("好", data)]))


@pytest.mark.parametrize(("rows", "columns", "fits"), [(12, 8, True), (13, 8, False), (1, 9, False), (100, 1, True)])
async def test_a_keyboard_has_its_limits(server: FakeTelegram, bot: Bot, rows: int, columns: int, fits: bool) -> None:
    _person, chat = started(server)
    markup = keyboard(*[[(f"{row}.{column}", f"{row}.{column}") for column in range(columns)] for row in range(rows)])
    if fits:
        await bot.send_message(chat.id, "项目", reply_markup=markup)
    else:
        with pytest.raises(BadRequest, match="Reply markup is too long"):
            await bot.send_message(chat.id, "项目", reply_markup=markup)


async def test_a_button_that_does_nothing_is_refused(server: FakeTelegram, bot: Bot) -> None:
    _person, chat = started(server)
    with pytest.raises(BadRequest, match="(?i)text buttons are unallowed"):
        await bot.send_message(
            chat.id, "项目", api_kwargs={"reply_markup": json.dumps({"inline_keyboard": [[{"text": "好"}]]})}
        )


async def test_a_private_chat_takes_one_message_a_second(server: FakeTelegram, bot: Bot, seconds: Seconds) -> None:
    _person, chat = started(server)
    await bot.send_message(chat.id, "一")
    with pytest.raises(RetryAfter) as refused:
        await bot.send_message(chat.id, "二")
    assert refused.value.retry_after == timedelta(seconds=1)
    seconds.pass_by(1.0)
    await bot.send_message(chat.id, "三")
    assert [message.text for message in server.from_bot(chat)] == ["一", "三"]


async def test_an_edit_in_a_private_chat_does_not_wait(server: FakeTelegram, bot: Bot) -> None:
    _person, chat = started(server)
    sent = await bot.send_message(chat.id, "一")
    await bot.edit_message_text("二", chat.id, sent.message_id)


async def test_a_burst_may_be_allowed(seconds: Seconds, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    with FakeTelegram(limits=Limits(private_burst=3), now=seconds) as server:
        _person, chat = started(server)
        async with client(server) as bot:
            for text in "一二三":
                await bot.send_message(chat.id, text)
            with pytest.raises(RetryAfter):
                await bot.send_message(chat.id, "四")


async def test_a_group_takes_twenty_a_minute_edits_included(server: FakeTelegram, bot: Bot, seconds: Seconds) -> None:
    group = server.group("领导小组", server.user(1, "陈主任"))
    sent = await bot.send_message(group.id, "周报")
    for number in range(19):
        seconds.pass_by(1)
        await bot.edit_message_text(f"周报 {number}", group.id, sent.message_id)
    with pytest.raises(RetryAfter) as refused:
        await bot.send_message(group.id, "又一条")
    assert refused.value.retry_after == timedelta(seconds=41)
    seconds.pass_by(41)
    await bot.send_message(group.id, "又一条")


async def test_the_whole_bot_takes_thirty_a_second(server: FakeTelegram, bot: Bot) -> None:
    chats = [started(server, 100 + number, f"人{number}")[1] for number in range(31)]
    for chat in chats[:30]:
        await bot.send_message(chat.id, "提醒")
    with pytest.raises(RetryAfter):
        await bot.send_message(chats[30].id, "提醒")
