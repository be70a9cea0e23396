"""How raw updates of Telegram are read."""

from typing import Any

import pytest

from bot.channels.telegram import TelegramChannel
from bot.channels.telegram.reading import read_update
from bot.core.message import Incoming, IncomingKind
from tests.channels.conftest import NOW
from tests.support.fake_telegram import Chat, FakeTelegram, User


def last(server: FakeTelegram, username: str = "zhenggai_test_bot") -> Incoming:
    (event,) = read_update(server.pending[-1], NOW, username)
    return event


def test_a_start_with_a_code_is_a_text(server: FakeTelegram, li: User) -> None:
    server.start(li, "K7QW9")
    event = last(server)
    assert (event.kind, event.text, event.sender_name) == (IncomingKind.TEXT, "/start K7QW9", "李明")
    assert (event.chat, event.sender) == ("501", "501")


def test_a_command_loses_the_bots_name(server: FakeTelegram, li: User) -> None:
    group = server.group("领导小组", li)
    server.say(group, li, "/start@zhenggai_test_bot K7QW9")
    event = last(server)
    assert (event.text, event.is_group, event.chat_title) == ("/start K7QW9", True, "领导小组")


def test_a_command_for_another_bot_is_not_ours(server: FakeTelegram, li: User) -> None:
    server.say(server.group("领导小组", li, admin=True), li, "/start@another_bot")
    assert last(server).kind is IncomingKind.OTHER


def test_of_a_photo_the_largest_size_is_taken(server: FakeTelegram, li: User, chat: Chat) -> None:
    message = server.send_photo(chat, li, b"\xff\xd8\xff photo", caption="现场", media_group="g7")
    event = last(server)
    (file,) = event.files
    assert (event.kind, event.text) == (IncomingKind.FILE, "现场")
    assert (file.reference, file.media_type, file.group) == (message.photo[-1].file_id, "image/jpeg", "g7")


@pytest.mark.parametrize(
    ("content", "media_type", "name"),
    [
        ({"video": {"width": 1, "height": 1, "duration": 1}}, "video/mp4", ".mp4"),
        ({"audio": {"duration": 1, "mime_type": "audio/x-m4a", "file_name": "录音.m4a"}}, "audio/x-m4a", "录音.m4a"),
        ({"voice": {"duration": 1}}, "audio/ogg", ".ogg"),
    ],
)
def test_videos_and_voices_are_files(
    server: FakeTelegram, li: User, chat: Chat, content: dict[str, Any], media_type: str, name: str
) -> None:
    ((kind, body),) = content.items()
    server.send_other(chat, li, **{kind: {"file_id": "F", "file_unique_id": "U", **body}})
    (file,) = last(server).files
    assert (file.reference, file.media_type) == ("F", media_type)
    assert file.name.endswith(name)


def test_what_has_neither_words_nor_file_is_something_else(server: FakeTelegram, li: User, chat: Chat) -> None:
    server.send_other(chat, li, location={"latitude": 34.2, "longitude": 108.9})
    assert last(server).kind is IncomingKind.OTHER


def test_a_correction_is_an_edit_with_a_key_of_its_own(server: FakeTelegram, li: User, chat: Chat) -> None:
    message = server.say(chat, li, "60%")
    said = last(server)
    keys = set()
    for words in ("70%", "80%"):
        server.edit(message, words)
        event = last(server)
        assert (event.kind, event.text, event.message) == (IncomingKind.EDITED, words, said.message)
        keys.add(event.business_key)
    assert len(keys | {said.business_key}) == 3


async def test_a_press_under_a_message_long_gone_is_still_a_press(
    telegram: TelegramChannel, server: FakeTelegram, li: User, chat: Chat
) -> None:
    raw = {
        "update_id": 9,
        "callback_query": {
            "id": "44",
            "from": li.json(),
            "chat_instance": "1",
            "data": "v1:done:7",
            "message": {"chat": chat.json(), "message_id": 3, "date": 0},
        },
    }
    (event,) = telegram.read(raw)
    assert (event.kind, event.message, event.data, event.at) == (IncomingKind.PRESS, "3", "v1:done:7", NOW)


def test_blocking_and_coming_back_are_told(server: FakeTelegram, li: User) -> None:
    server.block(li)
    assert (last(server).kind, last(server).chat) == (IncomingKind.BLOCKED, "501")
    server.unblock(li)
    assert last(server).kind is IncomingKind.UNBLOCKED


def test_joining_and_leaving_a_group_are_told(server: FakeTelegram, li: User) -> None:
    group = server.group("领导小组", li)
    assert (last(server).kind, last(server).chat_title) == (IncomingKind.JOINED, "领导小组")
    server.kick(group, li)
    assert (last(server).kind, last(server).chat) == (IncomingKind.LEFT, str(group.id))


def test_being_made_administrator_is_no_joining(server: FakeTelegram, li: User) -> None:
    group = server.group("领导小组", li)
    server.promote(group, li)
    assert last(server).kind is IncomingKind.OTHER


def test_both_signs_of_a_migration_are_one_event(server: FakeTelegram, li: User) -> None:
    group = server.group("领导小组", li, kind="group")
    successor = server.migrate(group)
    events = [read_update(raw, NOW)[0] for raw in server.pending[-2:]]
    assert {event.kind for event in events} == {IncomingKind.MIGRATED}
    assert {(event.chat, event.new_chat) for event in events} == {(str(group.id), str(successor.id))}
    assert len({event.business_key for event in events}) == 1


def test_the_same_event_under_another_number_has_the_same_key(server: FakeTelegram, li: User, chat: Chat) -> None:
    server.say(chat, li, "已完成")
    raw = server.pending[-1]
    first, second = read_update(raw, NOW)[0], read_update({**raw, "update_id": 5}, NOW)[0]
    assert first.business_key == second.business_key
    assert first.platform_id != second.platform_id


def test_other_bots_are_not_listened_to(server: FakeTelegram, li: User) -> None:
    group = server.group("领导小组", li, admin=True)
    server.say(group, User(77, "别的机器人", "another_bot", is_bot=True), "已完成")
    assert last(server).kind is IncomingKind.OTHER
