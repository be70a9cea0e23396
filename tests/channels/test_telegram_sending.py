"""What becomes of a message to Telegram, whatever the platform or the network does with it."""

import pytest

from bot.channels.telegram import TelegramChannel
from bot.channels.telegram import channel as channel_module
from bot.channels.telegram.text import to_html
from bot.core.clock import ManualClock
from bot.core.config import TelegramSection
from bot.core.message import (
    Accepted,
    Button,
    Deferred,
    Look,
    Outcome,
    Outgoing,
    RefusalReason,
    Refused,
    Span,
    Uncertain,
    rich,
)
from bot.core.secrets import Secret
from tests.channels.conftest import NOW
from tests.support.fake_telegram import Chat, FakeTelegram, User
from tests.support.fake_telegram.seconds import Seconds

REMINDER = Outgoing(rich("4-2 还剩3天"), ((Button("收到", "v1:ack:7"),),))


async def remind(telegram: TelegramChannel, chat: Chat) -> Outcome:
    return await telegram.send(str(chat.id), REMINDER)


def words(server: FakeTelegram, chat: Chat) -> list[str]:
    return [message.text for message in server.from_bot(chat)]


async def test_one_send_is_one_call(telegram: TelegramChannel, server: FakeTelegram, chat: Chat) -> None:
    assert isinstance(await remind(telegram, chat), Accepted)
    assert [call.method for call in server.calls] == ["sendMessage"]


async def test_links_in_titles_are_not_unfolded(telegram: TelegramChannel, server: FakeTelegram, chat: Chat) -> None:
    await telegram.send(str(chat.id), Outgoing(rich("见 https://example.gov.cn")))
    assert '"is_disabled": true' in server.calls[-1].arguments["link_preview_options"]


async def test_looks_become_styles(telegram: TelegramChannel, server: FakeTelegram, chat: Chat) -> None:
    row = tuple(Button(look.value, look.value, look) for look in Look)
    await telegram.send(str(chat.id), Outgoing(rich("4-2"), (row,)))
    (message,) = server.from_bot(chat)
    assert [button.style for button in message.buttons[0]] == [None, "success", "danger", "primary"]


def test_marks_are_built_of_safe_parts() -> None:
    text = (Span("<4-2> & “其他”", bold=True), Span("a<b"), Span("", bold=True))
    assert to_html(text) == "<b>&lt;4-2&gt; &amp; “其他”</b>a&lt;b"


async def test_a_flood_limit_defers_for_as_long_as_telegram_says(
    telegram: TelegramChannel, server: FakeTelegram, chat: Chat, seconds: Seconds
) -> None:
    await remind(telegram, chat)
    outcome = await remind(telegram, chat)
    assert isinstance(outcome, Deferred)
    assert (outcome.seconds, outcome.whole_channel) == (1.0, False)
    seconds.pass_by(1)
    assert isinstance(await remind(telegram, chat), Accepted)


async def test_a_block_is_a_refusal(telegram: TelegramChannel, server: FakeTelegram, li: User, chat: Chat) -> None:
    server.block(li)
    assert await remind(telegram, chat) == Refused(RefusalReason.BLOCKED, "Forbidden: bot was blocked by the user")


async def test_a_person_who_never_pressed_start_is_told_apart(telegram: TelegramChannel, server: FakeTelegram) -> None:
    outcome = await remind(telegram, server.private_chat(server.user(502, "王芳")))
    assert isinstance(outcome, Refused)
    assert outcome.reason is RefusalReason.NEVER_STARTED


async def test_a_deleted_account_is_gone(telegram: TelegramChannel, server: FakeTelegram, li: User, chat: Chat) -> None:
    server.deactivate(li)
    outcome = await remind(telegram, chat)
    assert isinstance(outcome, Refused)
    assert outcome.reason is RefusalReason.GONE


async def test_groups_refuse_with_their_reason(telegram: TelegramChannel, server: FakeTelegram, li: User) -> None:
    kicked, muted = server.group("领导小组", li), server.group("联络群", li)
    server.kick(kicked, li)
    server.mute(muted)
    outcomes = [await remind(telegram, group) for group in (kicked, muted)]
    reasons = [outcome.reason for outcome in outcomes if isinstance(outcome, Refused)]
    assert reasons == [RefusalReason.KICKED, RefusalReason.NO_RIGHT]


async def test_a_migrated_group_names_its_new_chat(telegram: TelegramChannel, server: FakeTelegram, li: User) -> None:
    group = server.group("领导小组", li, kind="group")
    successor = server.migrate(group)
    outcome = await remind(telegram, group)
    assert isinstance(outcome, Refused)
    assert (outcome.reason, outcome.new_chat) == (RefusalReason.MIGRATED, str(successor.id))
    assert isinstance(await remind(telegram, successor), Accepted)


async def test_a_lost_answer_is_uncertain_though_the_message_is_there(
    telegram: TelegramChannel, server: FakeTelegram, chat: Chat
) -> None:
    server.lose_answer("sendMessage")
    assert isinstance(await remind(telegram, chat), Uncertain)
    assert words(server, chat) == ["4-2 还剩3天"]


async def test_a_lost_request_is_uncertain_too_for_nobody_can_tell(
    telegram: TelegramChannel, server: FakeTelegram, chat: Chat
) -> None:
    server.lose_request("sendMessage")
    assert isinstance(await remind(telegram, chat), Uncertain)
    assert words(server, chat) == []


async def test_an_answer_that_does_not_come_is_uncertain(
    telegram: TelegramChannel, server: FakeTelegram, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(channel_module, "CALL_SECONDS", 0.2)
    hold = server.hold_answer("sendMessage")
    assert isinstance(await remind(telegram, chat), Uncertain)
    hold.release()


async def test_a_refused_connection_defers_everything(
    telegram: TelegramChannel, server: FakeTelegram, chat: Chat
) -> None:
    with server.refusing_connections():
        outcome = await remind(telegram, chat)
    assert isinstance(outcome, Deferred)
    assert outcome.whole_channel
    assert words(server, chat) == []


@pytest.mark.parametrize(
    ("code", "body", "expected"),
    [
        (500, b'{"ok":false,"error_code":500,"description":"Internal Server Error"}', Deferred),
        (503, b'{"ok":false,"error_code":503,"description":"Service Unavailable"}', Deferred),
        (502, b'{"ok":false,"error_code":502,"description":"Bad Gateway"}', Uncertain),
        (504, b'{"ok":false,"error_code":504,"description":"Gateway Timeout"}', Uncertain),
        (502, b"<html>502 Bad Gateway</html>", Uncertain),
        (200, b"<html>Please log in to the network</html>", Uncertain),
        (200, b'{"ok":true,"result":{"strange":1}}', Uncertain),
        (200, b'{"ok":true}', Uncertain),
        (413, b'{"ok":false,"error_code":413,"description":"Request Entity Too Large"}', Refused),
        (409, b'{"ok":false,"error_code":409,"description":"Conflict: terminated"}', Deferred),
    ],
)
async def test_what_a_server_or_something_between_answers(
    telegram: TelegramChannel, server: FakeTelegram, chat: Chat, code: int, body: bytes, expected: type
) -> None:
    server.answer_raw(code, body, "sendMessage")
    assert isinstance(await remind(telegram, chat), expected)


async def test_a_wrong_token_is_a_matter_of_credentials(server: FakeTelegram, chat: Chat) -> None:
    settings = TelegramSection(token=Secret("7100200300:AAwrong"), base_url=server.base_url)
    stranger = TelegramChannel(settings, ManualClock(NOW))
    outcome = await remind(stranger, chat)
    await stranger.close()
    assert isinstance(outcome, Refused)
    assert outcome.reason is RefusalReason.BAD_CREDENTIALS


async def test_unreadable_marks_cost_the_marks_and_not_the_words(
    telegram: TelegramChannel, server: FakeTelegram, chat: Chat
) -> None:
    server.fail(400, "Bad Request: can't parse entities: Unsupported start tag", method="sendMessage")
    outcome = await telegram.send(str(chat.id), Outgoing((Span("4-2", bold=True), Span(" <3天>"))))
    assert isinstance(outcome, Accepted)
    (message,) = server.from_bot(chat)
    assert (message.text, message.bold) == ("4-2 <3天>", [])
    assert "parse_mode" not in server.calls[-1].arguments


async def test_unreadable_marks_are_tried_again_only_once(
    telegram: TelegramChannel, server: FakeTelegram, chat: Chat
) -> None:
    server.fail(400, "Bad Request: can't parse entities: whatever", method="sendMessage", times=2)
    outcome = await remind(telegram, chat)
    assert isinstance(outcome, Refused)
    assert outcome.reason is RefusalReason.BAD_CONTENT
    assert len(server.calls_to("sendMessage")) == 2


async def test_nothing_else_is_ever_tried_again(telegram: TelegramChannel, server: FakeTelegram, chat: Chat) -> None:
    for number, (code, description) in enumerate(
        [(500, "Internal Server Error"), (400, "Bad Request: chat not found")]
    ):
        server.fail(code, description, method="sendMessage")
        await remind(telegram, chat)
        assert len(server.calls_to("sendMessage")) == number + 1


async def test_an_edit_of_what_looks_so_already_is_accepted(
    telegram: TelegramChannel, server: FakeTelegram, chat: Chat
) -> None:
    first = await remind(telegram, chat)
    assert isinstance(first, Accepted)
    again = Outgoing(REMINDER.text, REMINDER.buttons, edits=first.message)
    assert await telegram.send(str(chat.id), again) == Accepted(first.message, "not modified")


async def test_an_edit_of_a_deleted_message_misses_its_target(
    telegram: TelegramChannel, server: FakeTelegram, chat: Chat
) -> None:
    first = await remind(telegram, chat)
    assert isinstance(first, Accepted)
    server.remove(server.from_bot(chat)[0])
    outcome = await telegram.send(str(chat.id), Outgoing(rich("已记录"), edits=first.message))
    assert isinstance(outcome, Refused)
    assert outcome.reason is RefusalReason.TARGET_MISSING


async def test_a_press_is_acknowledged_with_at_most_two_hundred_letters(
    telegram: TelegramChannel, server: FakeTelegram, li: User, chat: Chat
) -> None:
    await remind(telegram, chat)
    press = server.press(server.from_bot(chat)[0], "收到", li)
    await telegram.acknowledge(press.id, "长" * 300)
    assert (press.answered, len(press.answer)) == (True, 200)


async def test_an_acknowledgement_in_a_dead_network_does_not_raise(
    telegram: TelegramChannel, server: FakeTelegram
) -> None:
    with server.refusing_connections():
        await telegram.acknowledge("4400000001", "已记录")
