"""The fake Telegram takes and refuses messages as the real one does, seen through the real client."""

import json
from datetime import timedelta

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import Bot, BotCommand, ReplyParameters
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter

from tests.support.conftest import client, keyboard, started
from tests.support.fake_telegram import FakeTelegram, Limits
from tests.support.fake_telegram.entities import parse_html, utf16_length
from tests.support.fake_telegram.errors import ApiError
from tests.support.fake_telegram.seconds import Seconds


async def test_the_bot_knows_itself(server: FakeTelegram, bot: Bot) -> None:
    me = await bot.get_me()
    assert (me.username, me.is_bot, me.can_read_all_group_messages) == ("zhenggai_test_bot", True, False)


async def test_a_wrong_token_is_unauthorized(server: FakeTelegram) -> None:
    stranger = client(server, "7100200300:AAsomebodyElsesToken")
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    assert (server.calls, server.from_bot(started(server)[1])) == ([], [])
    await stranger.shutdown()


async def test_an_unknown_method_and_a_malformed_token_are_not_found(server: FakeTelegram) -> None:
    async with httpx.AsyncClient(trust_env=False) as web:
        for path in (f"/bot{server.token}/makeTea", "/botnonsense/getMe"):
            answer = await web.get(server.base_url + path)
            assert (answer.status_code, answer.json()["description"]) == (404, "Not Found")


async def test_json_bodies_are_taken_like_forms(server: FakeTelegram) -> None:
    _person, chat = started(server)
    async with httpx.AsyncClient(trust_env=False) as web:
        answer = await web.post(
            f"{server.base_url}/bot{server.token}/sendMessage",
            json={
                "chat_id": chat.id,
                "text": "在",
                "reply_markup": {"inline_keyboard": [[{"text": "好", "callback_data": "x"}]]},
            },
        )
    assert answer.json()["ok"] is True
    assert server.from_bot(chat)[0].labels == ["好"]


async def test_a_message_arrives_with_its_words_marks_and_buttons(server: FakeTelegram, bot: Bot) -> None:
    _person, chat = started(server)
    sent = await bot.send_message(
        chat.id, "<b>4-2</b> 到期 &lt;3 天&gt;", parse_mode="HTML", reply_markup=keyboard([("收到", "v1:ack")])
    )
    (message,) = server.from_bot(chat)
    assert (message.text, message.bold, message.labels) == ("4-2 到期 <3 天>", ["4-2"], ["收到"])
    assert sent.message_id == message.id


async def test_before_start_the_bot_cannot_begin(server: FakeTelegram, bot: Bot) -> None:
    person = server.user(12, "王芳")
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(person.id, "您好")


async def test_an_unknown_chat_is_not_found(server: FakeTelegram, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(999, "有人吗")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.get_chat("@nobody_here")


async def test_a_blocked_bot_is_forbidden_until_it_is_let_back(server: FakeTelegram, bot: Bot) -> None:
    person, chat = started(server)
    server.block(person)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(chat.id, "提醒")
    server.unblock(person)
    await bot.send_message(chat.id, "提醒")


async def test_a_deleted_account_is_deactivated(server: FakeTelegram, bot: Bot) -> None:
    person, chat = started(server)
    server.deactivate(person)
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(chat.id, "提醒")


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


async def test_an_edit_shows_the_new_face_and_keeps_the_old(server: FakeTelegram, bot: Bot) -> None:
    _person, chat = started(server)
    sent = await bot.send_message(chat.id, "到期", reply_markup=keyboard([("已完成", "done")]))
    await bot.edit_message_text("已记录", chat.id, sent.message_id)
    (message,) = server.from_bot(chat)
    assert (message.text, message.labels) == ("已记录", [])
    assert [(face.text, face.labels) for face in message.edits] == [("到期", (("已完成",),))]


async def test_buttons_alone_can_be_taken_away(server: FakeTelegram, bot: Bot) -> None:
    _person, chat = started(server)
    sent = await bot.send_message(chat.id, "到期", reply_markup=keyboard([("已完成", "done")]))
    await bot.edit_message_reply_markup(chat.id, sent.message_id, reply_markup=None)
    assert (server.from_bot(chat)[0].text, server.from_bot(chat)[0].labels) == ("到期", [])


async def test_the_same_face_again_is_not_modified(server: FakeTelegram, bot: Bot) -> None:
    _person, chat = started(server)
    sent = await bot.send_message(chat.id, "<b>到期</b>", parse_mode="HTML", reply_markup=keyboard([("好", "x")]))
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text(
            "<b>到期</b>", chat.id, sent.message_id, parse_mode="HTML", reply_markup=keyboard([("好", "x")])
        )


async def test_only_what_is_there_and_own_can_be_edited(server: FakeTelegram, bot: Bot) -> None:
    person, chat = started(server)
    word = server.say(chat, person, "在")
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("新", chat.id, 424242)
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("新", chat.id, word.id)


async def test_a_message_can_be_deleted_for_two_days(server: FakeTelegram, bot: Bot, seconds: Seconds) -> None:
    _person, chat = started(server)
    first = await bot.send_message(chat.id, "一")
    await bot.delete_message(chat.id, first.message_id)
    assert server.from_bot(chat) == []
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(chat.id, first.message_id)
    seconds.pass_by(1)
    second = await bot.send_message(chat.id, "二")
    seconds.pass_by(49 * 3600)
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await bot.delete_message(chat.id, second.message_id)


async def test_a_reply_needs_its_target_unless_it_says_otherwise(
    server: FakeTelegram, bot: Bot, seconds: Seconds
) -> None:
    person, chat = started(server)
    word = server.say(chat, person, "已完成80%")
    await bot.send_message(chat.id, "收到", reply_parameters=ReplyParameters(word.id))
    assert server.from_bot(chat)[0].reply_to is word
    server.remove(word)
    seconds.pass_by(1)
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(chat.id, "收到", reply_parameters=ReplyParameters(word.id))
    await bot.send_message(chat.id, "收到", reply_parameters=ReplyParameters(word.id, allow_sending_without_reply=True))


async def test_a_group_that_threw_the_bot_out_refuses_it(server: FakeTelegram, bot: Bot) -> None:
    chair = server.user(1, "陈主任")
    for kind, noun in (("group", "group chat"), ("supergroup", "supergroup chat")):
        group = server.group("领导小组", chair, kind=kind)
        server.kick(group, chair)
        with pytest.raises(Forbidden, match=f"bot was kicked from the {noun}"):
            await bot.send_message(group.id, "周报")
        server.invite_back(group, chair)
        await bot.send_message(group.id, "周报")


async def test_a_group_the_bot_left_refuses_it(server: FakeTelegram, bot: Bot) -> None:
    group = server.group("领导小组", server.user(1, "陈主任"))
    await bot.leave_chat(group.id)
    with pytest.raises(Forbidden, match="bot is not a member of the supergroup chat"):
        await bot.send_message(group.id, "周报")


async def test_a_muted_bot_has_not_enough_rights(server: FakeTelegram, bot: Bot) -> None:
    group = server.group("领导小组", server.user(1, "陈主任"))
    server.mute(group)
    with pytest.raises(BadRequest, match="Not enough rights to send text messages"):
        await bot.send_message(group.id, "周报")


async def test_a_migrated_group_names_its_new_number(server: FakeTelegram, bot: Bot) -> None:
    group = server.group("领导小组", server.user(1, "陈主任"), kind="group")
    successor = server.migrate(group)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(group.id, "周报")
    assert moved.value.new_chat_id == successor.id
    await bot.send_message(successor.id, "周报")


async def test_commands_are_kept_by_scope(server: FakeTelegram, bot: Bot) -> None:
    await bot.set_my_commands([BotCommand("tasks", "我的事项"), BotCommand("help", "帮助")])
    assert server.commands() == ["tasks", "help"]
    assert [command.command for command in await bot.get_my_commands()] == ["tasks", "help"]
    with pytest.raises(BadRequest, match="(?i)BOT_COMMAND_INVALID"):
        await bot.set_my_commands([BotCommand("我的", "我的事项")])
