"""What every channel promises, proven on each of them: Telegram over HTTP, the sandbox, the recorder."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.database import Database
from bot.core.errors import BadInput
from bot.core.message import (
    Accepted,
    Button,
    Deferred,
    Incoming,
    IncomingFile,
    IncomingKind,
    Keyboard,
    Look,
    Outgoing,
    RefusalReason,
    Refused,
    RichText,
    Span,
    Uncertain,
    rich,
)
from tests.support.effort import rounds
from tests.support.stages import Bubble, Raw, RecorderStage, SandboxStage, Stage, telegram_stage

KEYBOARD: Keyboard = (
    (Button("报进展", "v1:report:7"), Button("已完成", "v1:done:7", Look.GOOD)),
    (Button("有困难", "v1:trouble:7", Look.BAD), Button("收到", "v1:ack:7", Look.MAIN)),
)
LABELS = (("报进展", "已完成"), ("有困难", "收到"))


@pytest.fixture(params=["telegram", "sandbox", "recorder"])
async def stage(request: pytest.FixtureRequest, database: Database) -> AsyncIterator[Stage]:
    if request.param == "telegram":
        async with telegram_stage() as stage:
            yield stage
    else:
        yield SandboxStage(database) if request.param == "sandbox" else RecorderStage()


async def sent(stage: Stage, text: RichText, chat: str | None = None, **more: Any) -> Bubble:
    """Sends, expects acceptance, and gives what people see of it."""
    where = chat or stage.li
    outcome = await stage.channel.send(where, Outgoing(text, **more))
    assert isinstance(outcome, Accepted), outcome
    return next(bubble for bubble in await stage.shown(where) if bubble.number == outcome.message)


def read(stage: Stage, raw: Raw) -> Incoming:
    (event,) = stage.channel.read(raw)
    return event


# Sending


@pytest.mark.parametrize(
    "words",
    [
        "第4-2项还剩3天",
        "<b>不是粗体</b>",
        "a & b &amp; c &lt;",
        "进度 <80%，即 5 > 3",
        "*不是* _标记_ `也不是` [链接](x) ~~",
        "第一行\n第二行\n\n第四行",
        "引号 \"双\" 与 '单'",
        "🙂 表情 👨‍👩‍👧 与 𠮷",
        "/start 不是命令 @someone №12",
        "字" * 4096,
    ],
)
async def test_words_arrive_as_they_are(stage: Stage, words: str) -> None:
    assert (await sent(stage, rich(words))).words == words


async def test_bold_words_are_told_from_the_others(stage: Stage) -> None:
    bubble = await sent(stage, (Span("整改提醒", bold=True), Span("\n1. <4-2> "), Span("今日到期 & 催办", bold=True)))
    assert (bubble.words, bubble.bold) == ("整改提醒\n1. <4-2> 今日到期 & 催办", ("整改提醒", "今日到期 & 催办"))


async def test_each_message_has_its_own_number(stage: Stage) -> None:
    first, second = await sent(stage, rich("一")), await sent(stage, rich("二"))
    assert first.number != second.number
    assert [bubble.words for bubble in await stage.shown(stage.li)] == ["一", "二"]


async def test_a_message_goes_to_its_chat_alone(stage: Stage) -> None:
    await sent(stage, rich("只给王"), stage.wang)
    assert await stage.shown(stage.li) == []


async def test_a_group_is_written_to_like_a_person(stage: Stage) -> None:
    assert (await sent(stage, rich("周报"), stage.group)).words == "周报"


async def test_buttons_stand_in_their_rows(stage: Stage) -> None:
    assert (await sent(stage, rich("4-2"), buttons=KEYBOARD)).labels == LABELS


async def test_many_buttons_are_all_there(stage: Stage) -> None:
    row = tuple(Button(str(number), f"v1:page:{number}") for number in range(11))
    labels = (await sent(stage, rich("项目"), buttons=(row,))).labels
    assert [label for line in labels for label in line] == [str(number) for number in range(11)]


@pytest.mark.parametrize("data", ["v1:done:7", "x" * 64, "改" * 21, "<&>\"'"])
async def test_a_press_brings_back_the_data_unchanged(stage: Stage, data: str) -> None:
    bubble = await sent(stage, rich("4-2"), buttons=((Button("好", data),),))
    assert read(stage, await stage.press(stage.li, bubble.number, "好")).data == data


@pytest.mark.parametrize("words", ["字" * 4097, "🙂" * 2049])
async def test_too_long_a_text_is_refused_and_not_shown(stage: Stage, words: str) -> None:
    outcome = await stage.channel.send(stage.li, Outgoing(rich(words)))
    assert isinstance(outcome, Refused)
    assert outcome.reason is RefusalReason.BAD_CONTENT
    assert await stage.shown(stage.li) == []


@pytest.mark.parametrize("words", ["", " \n\t "])
async def test_an_empty_text_is_refused(stage: Stage, words: str) -> None:
    outcome = await stage.channel.send(stage.li, Outgoing(rich(words)))
    assert isinstance(outcome, Refused)
    assert outcome.reason is RefusalReason.BAD_CONTENT


async def test_an_address_that_is_gone_is_refused_for_good(stage: Stage) -> None:
    outcome = await stage.channel.send(stage.gone, Outgoing(rich("在吗")))
    assert isinstance(outcome, Refused)
    assert outcome.reason in {RefusalReason.GONE, RefusalReason.NO_ADDRESS, RefusalReason.NEVER_STARTED}
    assert outcome.description


@pytest.mark.parametrize("chat", ["", "nonsense", "12;DROP TABLE", "🙂" * 100, "-", "9" * 60, "p" * 400])
async def test_no_address_makes_sending_raise(stage: Stage, chat: str) -> None:
    assert isinstance(await stage.channel.send(chat, Outgoing(rich("在吗"))), Accepted | Refused)


async def test_an_answer_shows_what_it_answers(stage: Stage) -> None:
    first = await sent(stage, rich("一"))
    assert (await sent(stage, rich("二"), reply_to=first.number)).reply_to == first.number


@pytest.mark.parametrize("target", ["424242", "nonsense", ""])
async def test_an_answer_goes_out_even_if_its_target_is_gone(stage: Stage, target: str) -> None:
    assert (await sent(stage, rich("二"), reply_to=target)).words == "二"


async def test_the_same_reference_again_is_one_message_where_the_channel_says_so(stage: Stage) -> None:
    message = Outgoing(rich("提醒 №12"), reference="12")
    outcomes = [await stage.channel.send(stage.li, message) for _ in range(2)]
    assert all(isinstance(outcome, Accepted) for outcome in outcomes)
    assert len(await stage.shown(stage.li)) == (1 if stage.channel.abilities.closes_window else 2)


async def test_the_same_words_under_two_references_are_two_messages(stage: Stage) -> None:
    for reference in ("12", "13"):
        await stage.channel.send(stage.li, Outgoing(rich("提醒"), reference=reference))
    assert len(await stage.shown(stage.li)) == 2


async def test_many_at_once_all_arrive(stage: Stage) -> None:
    chats = [stage.li, stage.wang, stage.group] * 7
    outcomes = await asyncio.gather(
        *(stage.channel.send(chat, Outgoing(rich(f"第{number}条"))) for number, chat in enumerate(chats))
    )
    numbers = {
        (chat, outcome.message) for chat, outcome in zip(chats, outcomes, strict=True) if isinstance(outcome, Accepted)
    }
    assert len(numbers) == 21
    words = {bubble.words for chat in chats[:3] for bubble in await stage.shown(chat)}
    assert words == {f"第{number}条" for number in range(21)}


# Editing


async def test_an_edit_changes_words_and_buttons_of_the_same_message(stage: Stage) -> None:
    bubble = await sent(stage, rich("4-2"), buttons=KEYBOARD)
    edited = await sent(
        stage, (Span("4-2 已记录", bold=True),), edits=bubble.number, buttons=((Button("更正", "v1:fix:7"),),)
    )
    assert edited == Bubble(bubble.number, "4-2 已记录", ("4-2 已记录",), (("更正",),), None)
    assert len(await stage.shown(stage.li)) == 1


async def test_an_edit_without_buttons_takes_them_away(stage: Stage) -> None:
    bubble = await sent(stage, rich("4-2"), buttons=KEYBOARD)
    assert (await sent(stage, rich("4-2"), edits=bubble.number)).labels == ()


async def test_an_edit_that_changes_nothing_is_accepted(stage: Stage) -> None:
    bubble = await sent(stage, rich("<4-2> & 其他"), buttons=KEYBOARD)
    again = await stage.channel.send(stage.li, Outgoing(rich("<4-2> & 其他"), KEYBOARD, edits=bubble.number))
    assert isinstance(again, Accepted)
    assert again.message == bubble.number


@pytest.mark.parametrize("number", ["424242", "nonsense", "", "-1"])
async def test_what_is_not_there_cannot_be_edited(stage: Stage, number: str) -> None:
    outcome = await stage.channel.send(stage.li, Outgoing(rich("新"), edits=number))
    assert isinstance(outcome, Refused)
    assert outcome.reason is RefusalReason.TARGET_MISSING


async def test_a_persons_message_cannot_be_edited(stage: Stage) -> None:
    number = read(stage, await stage.say(stage.li, "已完成80%")).message
    outcome = await stage.channel.send(stage.li, Outgoing(rich("新"), edits=number))
    assert isinstance(outcome, Refused)
    assert outcome.reason is RefusalReason.TARGET_MISSING


async def test_a_message_of_another_chat_cannot_be_edited(stage: Stage) -> None:
    bubble = await sent(stage, rich("一"), stage.wang)
    outcome = await stage.channel.send(stage.li, Outgoing(rich("二"), edits=bubble.number))
    assert isinstance(outcome, Refused)
    assert [shown.words for shown in await stage.shown(stage.wang)] == ["一"]


# Acknowledging


@pytest.mark.parametrize("text", ["", "已记录", "长" * 500])
async def test_a_press_is_acknowledged_once_twice_or_in_vain_without_raising(stage: Stage, text: str) -> None:
    bubble = await sent(stage, rich("4-2"), buttons=KEYBOARD)
    press = read(stage, await stage.press(stage.li, bubble.number, "已完成")).press
    assert press is not None
    for known in (press, press, "no such press", ""):
        await stage.channel.acknowledge(known, text)


# Reading


async def test_a_text_is_read_with_its_chat_sender_and_number(stage: Stage) -> None:
    event = read(stage, await stage.say(stage.li, "4-2 已完成80%，周五报"))
    assert (event.channel, event.kind, event.text) == (stage.channel.name, IncomingKind.TEXT, "4-2 已完成80%，周五报")
    assert (event.chat, event.is_group, event.data, event.press) == (stage.li, False, None, None)
    assert event.sender
    assert event.message
    assert event.at.utcoffset() is not None


async def test_a_press_is_read_with_its_data_and_message(stage: Stage) -> None:
    bubble = await sent(stage, rich("4-2"), buttons=KEYBOARD)
    event = read(stage, await stage.press(stage.li, bubble.number, "已完成"))
    assert (event.kind, event.data, event.message) == (IncomingKind.PRESS, "v1:done:7", bubble.number)
    assert (event.chat, event.text) == (stage.li, "")
    assert event.press


async def test_an_answer_names_the_message_it_answers(stage: Stage) -> None:
    bubble = await sent(stage, rich("4-2"))
    assert read(stage, await stage.say(stage.li, "已完成", bubble.number)).reply_to == bubble.number
    assert read(stage, await stage.say(stage.li, "已完成")).reply_to is None


async def test_a_file_is_read_with_name_type_size_and_words(stage: Stage) -> None:
    event = read(stage, await stage.attach(stage.li, b"%PDF-1.7", "验收单.pdf", "application/pdf", "见附件"))
    (file,) = event.files
    assert (event.kind, event.text) == (IncomingKind.FILE, "见附件")
    assert (file.name, file.media_type, file.size) == ("验收单.pdf", "application/pdf", 8)


async def test_a_person_is_the_same_sender_whatever_is_done(stage: Stage) -> None:
    bubble = await sent(stage, rich("4-2"), buttons=KEYBOARD)
    raws = [
        await stage.say(stage.li, "在"),
        await stage.say(stage.group, "在群里"),
        await stage.attach(stage.li, b"x", "a.txt", "text/plain"),
        await stage.press(stage.li, bubble.number, "收到"),
    ]
    assert len({read(stage, raw).sender for raw in raws}) == 1


async def test_words_in_a_group_are_known_as_such(stage: Stage) -> None:
    event = read(stage, await stage.say(stage.group, "已阅"))
    assert (event.chat, event.is_group) == (stage.group, True)


@pytest.mark.parametrize("words", ["<b>&amp;", "第一行\n第二行", "🙂𠮷", "0", "\\ ' \" %s {x}"])
async def test_a_persons_words_are_read_as_they_were_written(stage: Stage, words: str) -> None:
    assert read(stage, await stage.say(stage.li, words)).text == words


async def test_reading_twice_gives_the_same_keys(stage: Stage) -> None:
    raw = await stage.say(stage.li, "已完成")
    first, second = read(stage, raw), read(stage, raw)
    assert (first.platform_id, first.business_key) == (second.platform_id, second.business_key)
    assert first.platform_id
    assert first.business_key


async def test_the_raw_form_survives_being_kept_as_json(stage: Stage) -> None:
    bubble = await sent(stage, rich("4-2"), buttons=KEYBOARD)
    for raw in (
        await stage.say(stage.li, "已完成"),
        await stage.press(stage.li, bubble.number, "收到"),
        await stage.attach(stage.li, b"x", "a.txt", "text/plain"),
    ):
        assert read(stage, json.loads(json.dumps(raw))) == read(stage, raw)


async def test_two_events_never_share_a_key(stage: Stage) -> None:
    bubble = await sent(stage, rich("4-2"), buttons=KEYBOARD)
    raws = [await stage.say(stage.li, "已完成") for _ in range(2)]
    raws += [await stage.press(stage.li, bubble.number, "已完成") for _ in range(2)]
    raws += [await stage.attach(stage.li, b"x", "a.txt", "text/plain") for _ in range(2)]
    events = [read(stage, raw) for raw in raws]
    assert len({event.platform_id for event in events}) == len({event.business_key for event in events}) == 6


FOREIGN: list[Raw] = [
    {},
    {"update_id": 5},
    {"update_id": "x", "message": "y"},
    {"update_id": 5, "message": {"message_id": 1}},
    {"kind": "text", "chat": 7, "id": None},
    {"kind": "press", "chat": {"id": []}, "at": "yesterday", "files": 3},
    {"id": "1", "kind": "file", "chat": "li", "sender": "li", "files": [{"nonsense": 1}]},
]


@pytest.mark.parametrize("raw", FOREIGN)
async def test_a_foreign_form_is_something_else_but_no_error(stage: Stage, raw: Raw) -> None:
    event = read(stage, raw)
    assert (event.kind, event.channel) == (IncomingKind.OTHER, stage.channel.name)
    assert event.platform_id
    assert event.business_key


async def test_two_foreign_forms_do_not_share_a_key(stage: Stage) -> None:
    events = [read(stage, raw) for raw in FOREIGN[:2]]
    assert len({event.business_key for event in events}) == 2


WILD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
NAMES = st.sampled_from(
    ["update_id", "message", "callback_query", "chat", "from", "id", "date", "kind", "text", "files", "at", "update"]
)


@settings(max_examples=rounds(50), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.dictionaries(NAMES, WILD | st.dictionaries(NAMES, WILD, max_size=5), max_size=6))
async def test_whatever_comes_in_is_read_without_an_error(stage: Stage, raw: Raw) -> None:
    assert all(isinstance(event, Incoming) for event in stage.channel.read(raw))


# Files


async def test_a_file_is_fetched_as_it_was_sent(stage: Stage) -> None:
    data = bytes(range(256)) * 40
    (file,) = read(stage, await stage.attach(stage.li, data, "a.bin", "application/octet-stream")).files
    assert await stage.channel.fetch(file, len(data)) == data


async def test_too_large_a_file_is_refused_in_words_for_the_person(stage: Stage) -> None:
    (file,) = read(stage, await stage.attach(stage.li, b"x" * 101, "a.bin", "application/octet-stream")).files
    with pytest.raises(BadInput, match="refusal.file_too_big"):
        await stage.channel.fetch(file, 100)


async def test_a_size_that_was_not_told_is_found_out(stage: Stage) -> None:
    (file,) = read(stage, await stage.attach(stage.li, b"x" * 101, "a.bin", "application/octet-stream")).files
    with pytest.raises(BadInput, match="refusal.file_too_big"):
        await stage.channel.fetch(IncomingFile(file.reference, file.name, file.media_type), 100)


async def test_a_file_that_is_gone_is_asked_for_again(stage: Stage) -> None:
    with pytest.raises(BadInput, match="refusal.file_gone"):
        await stage.channel.fetch(IncomingFile("no such file", "a.txt", "text/plain"), 100)


# The channel itself


async def test_a_link_carries_the_code_or_there_is_none(stage: Stage) -> None:
    await stage.channel.check()
    link = stage.channel.link("K7QW9")
    assert link is None or (link.startswith("https://") and "K7QW9" in link)


async def test_a_working_channel_says_that_it_is_well(stage: Stage) -> None:
    checks = await stage.channel.check()
    assert checks
    assert all(check.ok and check.name and check.message for check in checks)


async def test_abilities_and_pace_make_sense(stage: Stage) -> None:
    channel = stage.channel
    assert channel.name
    assert channel.abilities.text_units >= 1000
    assert channel.abilities.closes_window == (channel.abilities.duplicate_window > 0)
    assert channel.pace.per_second > 0
    assert min(channel.pace.chat_seconds, channel.pace.group_seconds) >= 0


async def test_listening_stores_what_people_say_or_ends_at_once(stage: Stage) -> None:
    stored: list[Incoming] = []
    heard = asyncio.Event()

    async def store(raws: Any) -> None:
        stored.extend(read(stage, raw) for raw in raws)
        if any(event.text == "在" for event in stored):
            heard.set()

    listening = asyncio.create_task(stage.channel.listen(store))
    raw = await stage.say(stage.li, "在")
    waiting = asyncio.create_task(heard.wait())
    await asyncio.wait({listening, waiting}, return_when=asyncio.FIRST_COMPLETED, timeout=10)
    if not listening.done():
        assert read(stage, raw).business_key in {event.business_key for event in stored}
    for task in (listening, waiting):
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def test_closing_twice_and_sending_afterwards_does_not_raise(stage: Stage) -> None:
    await stage.channel.close()
    await stage.channel.close()
    outcome = await stage.channel.send(stage.li, Outgoing(rich("在吗")))
    assert isinstance(outcome, Accepted | Refused | Deferred | Uncertain)
