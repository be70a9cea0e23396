"""The Bot API methods that write into chats: send, edit, delete."""

import struct
from collections.abc import Callable
from typing import Any

from tests.support.fake_telegram.arguments import Arguments, Upload
from tests.support.fake_telegram.entities import Entity, command_entities, parse_html, utf16_length
from tests.support.fake_telegram.errors import ApiError, bad_request
from tests.support.fake_telegram.model import Button, Chat, Json, Message, StoredFile
from tests.support.fake_telegram.world import World

TEXT_UNITS = 4096
CAPTION_UNITS = 1024
CALLBACK_BYTES = 64
MOST_BUTTONS = 100
MOST_IN_ROW = 8
MEGABYTE = 1024 * 1024
DOCUMENT_BYTES = 50 * MEGABYTE
PHOTO_BYTES = 10 * MEGABYTE
PHOTO_SIDES = 10_000
DELETABLE_SECONDS = 48 * 3600
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def send_message(world: World, arguments: Arguments) -> Json:
    """sendMessage."""
    chat = world.writable(arguments.chat())
    text, entities = _words(arguments, "text", "entities", TEXT_UNITS)
    if not text:
        raise bad_request("message text is empty")
    return _add(world, arguments, chat, text=text, entities=entities)


def send_photo(world: World, arguments: Arguments) -> Json:
    """sendPhoto, with a small size and the photo itself."""
    chat = world.writable(arguments.chat())
    text, entities = _words(arguments, "caption", "caption_entities", CAPTION_UNITS)
    upload = arguments.upload("photo")
    sizes = [_known_file(world, arguments.text("photo"))] if upload is None else _photo(world, upload)
    return _add(world, arguments, chat, text=text, entities=entities, photo=sizes)


def send_document(world: World, arguments: Arguments) -> Json:
    """sendDocument."""
    chat = world.writable(arguments.chat())
    text, entities = _words(arguments, "caption", "caption_entities", CAPTION_UNITS)
    upload = arguments.upload("document")
    if upload is None:
        document = _known_file(world, arguments.text("document"))
    else:
        _require_size(upload, DOCUMENT_BYTES)
        document = world.store(upload.data, name=upload.name, media_type=upload.media_type)
    return _add(world, arguments, chat, text=text, entities=entities, document=document)


def edit_message_text(world: World, arguments: Arguments) -> Json:
    """editMessageText; without reply_markup the buttons go away."""
    chat = world.writable(arguments.chat())
    text, entities = _words(arguments, "text", "entities", TEXT_UNITS)
    if not text:
        raise bad_request("message text is empty")
    return _edit(world, chat, arguments, text, entities)


def edit_message_reply_markup(world: World, arguments: Arguments) -> Json:
    """editMessageReplyMarkup."""
    return _edit(world, world.writable(arguments.chat()), arguments, None, [])


def delete_message(world: World, arguments: Arguments) -> bool:
    """deleteMessage; only what is younger than 48 hours."""
    chat = world.writable(arguments.chat())
    message = world.message(chat, arguments.integer("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    foreign = message.sender is not world.bot and chat.is_group and chat.bot_status != "administrator"
    if foreign or world.now() - message.sent_at > DELETABLE_SECONDS:
        raise bad_request("message can't be deleted for everyone")
    message.deleted = True
    return True


SENDING: dict[str, Callable[[World, Arguments], Any]] = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "editMessageText": edit_message_text,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
}


def _words(arguments: Arguments, words: str, marks: str, most: int) -> tuple[str, list[Entity]]:
    """The text after parsing and its entities, within the limit."""
    source = arguments.text(words)
    mode = arguments.text("parse_mode").lower()
    if mode == "html":
        text, entities = parse_html(source)
    elif mode:
        # The real server knows Markdown too; this one does not, so nobody comes to rely on it unproven.
        raise bad_request("unsupported parse_mode")
    else:
        text, entities = source, arguments.parsed(marks) or []
    bare = text.rstrip()
    text = bare.lstrip()
    shift = utf16_length(bare) - utf16_length(text)
    entities = [{**entity, "offset": max(0, entity["offset"] - shift)} for entity in entities]
    if utf16_length(text) > most:
        raise bad_request("message is too long" if words == "text" else "message caption is too long")
    return text, [*entities, *command_entities(text)]


def _add(world: World, arguments: Arguments, chat: Chat, **content: Any) -> Json:
    buttons = _buttons(arguments)
    reply_to = _reply_target(world, chat, arguments)
    world.meter.take(chat.id, group=chat.is_group, edit=False, now=world.now())
    return world.add_message(chat, world.bot, buttons=buttons, reply_to=reply_to, **content).json()


def _edit(world: World, chat: Chat, arguments: Arguments, text: str | None, entities: list[Entity]) -> Json:
    """Gives a message of the bot its new face; None for the text keeps the text."""
    message = world.message(chat, arguments.integer("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if message.sender is not world.bot:
        raise bad_request("message can't be edited")
    if text is not None and (message.photo or message.document):
        raise bad_request("there is no text in the message to edit")
    buttons = _buttons(arguments)
    new = (message.text, message.entities) if text is None else (text, entities)
    if (*new, buttons) == (message.text, message.entities, message.buttons):
        raise bad_request(NOT_MODIFIED)
    world.meter.take(chat.id, group=chat.is_group, edit=True, now=world.now())
    message.edits.append(message.face())
    message.text, message.entities = new
    message.buttons = buttons
    message.edited_on = world.date()
    return message.json()


def _reply_target(world: World, chat: Chat, arguments: Arguments) -> Message | None:
    parameters = arguments.parsed("reply_parameters") or {}
    number = parameters.get("message_id") or arguments.integer("reply_to_message_id")
    if not number:
        return None
    target = world.message(chat, int(number))
    lenient = parameters.get("allow_sending_without_reply") or arguments.flag("allow_sending_without_reply")
    if target is None and not lenient:
        raise bad_request("message to be replied not found")
    return target


def _buttons(arguments: Arguments) -> list[list[Button]]:
    markup = arguments.parsed("reply_markup")
    if not markup or "inline_keyboard" not in markup:
        return []
    rows = [[_button(body) for body in row] for row in markup["inline_keyboard"] if row]
    if sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > MOST_IN_ROW for row in rows):
        raise bad_request("reply markup is too long")
    return rows


def _button(body: Json) -> Button:
    data, url = body.get("callback_data"), body.get("url")
    if not body.get("text"):
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be non-empty')
    if data is None and url is None:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if data is not None and not 1 <= len(str(data).encode()) <= CALLBACK_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    return Button(body["text"], data, url, body.get("style"))


def _known_file(world: World, file_id: str) -> StoredFile:
    file = world.files.get(file_id)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return file


def _require_size(upload: Upload, most: int) -> None:
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > most:
        raise ApiError(413, "Request Entity Too Large")


def _photo(world: World, upload: Upload) -> list[StoredFile]:
    _require_size(upload, PHOTO_BYTES)
    width, height = picture_size(upload.data)
    if not width:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if width + height > PHOTO_SIDES or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return photo_sizes(world, upload.data, width, height)


def photo_sizes(world: World, data: bytes, width: int, height: int, size: int | None = None) -> list[StoredFile]:
    """A photo as Telegram lists it: a small size of other bytes first, the photo itself last."""
    small = world.store(b"small size of " + data[:32])
    small.width, small.height = max(1, width // 10), max(1, height // 10)
    large = world.store(data, size=size)
    large.width, large.height = width, height
    return [small, large]


def picture_size(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG; a JPEG is taken for 1280 × 960; (0, 0) for what is no picture."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    return (1280, 960) if data.startswith(b"\xff\xd8\xff") else (0, 0)
