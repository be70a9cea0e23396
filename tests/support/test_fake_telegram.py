"""The fake Telegram takes and refuses messages as the real one does, seen through the real client."""

import httpx
import pytest
from telegram import Bot, BotCommand, ReplyParameters
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken

from tests.support.conftest import client, keyboard, started
from tests.support.fake_telegram import FakeTelegram
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
