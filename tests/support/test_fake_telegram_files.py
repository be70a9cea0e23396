"""The fake Telegram handles presses and files as the real one does."""

import pytest
from telegram import Bot
from telegram.error import BadRequest, InvalidToken

from tests.support.conftest import PNG, keyboard, started
from tests.support.fake_telegram import FakeTelegram
from tests.support.fake_telegram.seconds import Seconds


async def test_a_press_is_answered_once_and_in_time(server: FakeTelegram, bot: Bot, seconds: Seconds) -> None:
    person, chat = started(server)
    await bot.send_message(chat.id, "到期", reply_markup=keyboard([("已完成", "done")]))
    (message,) = server.from_bot(chat)
    press = server.press(message, "已完成", person)
    await bot.answer_callback_query(press.id, "已记录")
    assert (press.answered, press.answer) == (True, "已记录")
    late = server.press(message, "done", person)
    seconds.pass_by(16)
    for query in (press.id, late.id, "0"):
        with pytest.raises(BadRequest, match="Query is too old"):
            await bot.answer_callback_query(query)


async def test_only_a_button_that_is_there_can_be_pressed(server: FakeTelegram, bot: Bot) -> None:
    person, chat = started(server)
    await bot.send_message(chat.id, "到期", reply_markup=keyboard([("已完成", "done")]))
    (message,) = server.from_bot(chat)
    with pytest.raises(AssertionError, match="no button '有困难'"):
        server.press(message, "有困难", person)
    assert server.press(message, "gone", person, stale=True).data == "gone"


async def test_a_photo_and_a_document_are_uploaded_with_a_caption(
    server: FakeTelegram, bot: Bot, seconds: Seconds
) -> None:
    _person, chat = started(server)
    sent = await bot.send_photo(chat.id, PNG, caption="<b>周报</b>", parse_mode="HTML")
    seconds.pass_by(1)
    await bot.send_document(chat.id, b"%PDF-1.7", filename="台账.pdf")
    photo, document = server.from_bot(chat)
    assert (photo.text, photo.bold, (sent.photo[-1].width, sent.photo[-1].height)) == ("周报", ["周报"], (640, 480))
    assert document.document is not None
    assert (document.document.name, document.document.data) == ("台账.pdf", b"%PDF-1.7")


async def test_a_known_file_can_be_sent_again_by_its_id(server: FakeTelegram, bot: Bot) -> None:
    person, chat = started(server)
    received = server.send_document(chat, person, b"data", "a.txt", "text/plain")
    assert received.document is not None
    await bot.send_document(chat.id, received.document.file_id)
    with pytest.raises(BadRequest, match="Wrong file identifier"):
        await bot.send_document(chat.id, "BQACnonsense")


async def test_bad_files_and_long_captions_are_refused(server: FakeTelegram, bot: Bot) -> None:
    _person, chat = started(server)
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(chat.id, PNG, caption="字" * 1025)
    with pytest.raises(BadRequest, match="(?i)IMAGE_PROCESS_FAILED"):
        await bot.send_photo(chat.id, b"no picture")
    with pytest.raises(BadRequest, match="File must be non-empty"):
        await bot.send_document(chat.id, b"", filename="empty.txt")


async def test_a_received_photo_is_downloaded_in_its_largest_size(server: FakeTelegram, bot: Bot) -> None:
    person, chat = started(server)
    server.send_photo(chat, person, PNG, caption="现场")
    update = (await bot.get_updates())[-1]
    assert update.message is not None
    file = await bot.get_file(update.message.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == PNG
    assert update.message.caption == "现场"


async def test_a_file_above_twenty_megabytes_is_too_big(server: FakeTelegram, bot: Bot) -> None:
    person, chat = started(server)
    sent = server.send_document(chat, person, b"x", "video.mp4", "video/mp4", size=20 * 1024 * 1024 + 1)
    assert sent.document is not None
    with pytest.raises(BadRequest, match="File is too big"):
        await bot.get_file(sent.document.file_id)


async def test_a_download_link_dies_after_an_hour(server: FakeTelegram, bot: Bot, seconds: Seconds) -> None:
    person, chat = started(server)
    sent = server.send_document(chat, person, b"data", "a.txt", "text/plain")
    assert sent.document is not None
    file = await bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"data"
    seconds.pass_by(3601)
    with pytest.raises(InvalidToken):
        await file.download_as_bytearray()
