"""Raw updates become events; pure, and whatever cannot be read is an OTHER event."""

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from telegram import CallbackQuery, ChatMemberUpdated, Message, Update
from telegram.constants import ChatMemberStatus, ChatType

from bot.core.message import Incoming, IncomingFile, IncomingKind

CHANNEL = "telegram"
_COMMAND = re.compile(r"(/\w+)@(\w+)")
_PRESENT = {ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.OWNER}
_ABSENT = {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED}


def read_update(raw: Mapping[str, Any], received_at: datetime, username: str = "") -> tuple[Incoming, ...]:
    """One update as one event. `received_at` stands where Telegram tells no time (presses, unknown forms);
    `username` is the bot's own, taken off commands such as /tasks@bot."""
    try:
        update = Update.de_json(dict(raw), None)
        event = _event(update, received_at, username)
    except Exception:  # the library raises whatever a foreign form makes it stumble over
        event = None
    return (event or _unknown(raw, received_at),)


def _event(update: Update, received_at: datetime, username: str) -> Incoming | None:
    number = str(update.update_id)
    if update.message is not None:
        return _of_message(update.message, number, username)
    if update.edited_message is not None:
        return _of_edit(update.edited_message, number)
    if update.callback_query is not None:
        return _of_press(update.callback_query, number, received_at)
    if update.my_chat_member is not None:
        return _of_standing(update.my_chat_member, number)
    return None


def _of_message(message: Message, number: str, username: str) -> Incoming | None:
    if message.migrate_to_chat_id is not None:
        return _of_migration(message, number, message.chat.id, message.migrate_to_chat_id)
    if message.migrate_from_chat_id is not None:
        return _of_migration(message, number, message.migrate_from_chat_id, message.chat.id)
    if message.from_user is None or message.from_user.is_bot:
        return None
    files = _files(message)
    text, is_ours = _without_address(message.text or message.caption or "", username)
    if not is_ours or not (files or text):
        return None
    kind = IncomingKind.FILE if files else IncomingKind.TEXT
    key = f"message:{message.chat.id}:{message.message_id}"
    return _spoken(message, kind, number, key, text, files)


def _of_edit(message: Message, number: str) -> Incoming | None:
    text = message.text or message.caption or ""
    if message.from_user is None or message.from_user.is_bot or not text:
        return None
    # Telegram counts edits in whole seconds; the words tell two edits of one second apart.
    mark = f"{message.edit_date.timestamp() if message.edit_date else 0:.0f}:{_digest(text)}"
    key = f"edit:{message.chat.id}:{message.message_id}:{mark}"
    return _spoken(message, IncomingKind.EDITED, number, key, text, ())


def _spoken(
    message: Message, kind: IncomingKind, number: str, key: str, text: str, files: tuple[IncomingFile, ...]
) -> Incoming:
    sender = message.from_user
    return Incoming(
        channel=CHANNEL,
        kind=kind,
        platform_id=number,
        business_key=key,
        chat=str(message.chat.id),
        sender=str(sender.id) if sender else "",
        at=message.edit_date or message.date,
        message=str(message.message_id),
        text=text,
        reply_to=str(message.reply_to_message.message_id) if message.reply_to_message else None,
        files=files,
        is_group=message.chat.type != ChatType.PRIVATE,
        sender_name=sender.full_name if sender else "",
        chat_title=message.chat.title or "",
        is_forwarded=message.forward_origin is not None,
    )


def _of_press(query: CallbackQuery, number: str, received_at: datetime) -> Incoming | None:
    if query.message is None or query.data is None:
        return None
    chat = query.message.chat
    return Incoming(
        channel=CHANNEL,
        kind=IncomingKind.PRESS,
        platform_id=number,
        business_key=f"press:{query.id}",
        chat=str(chat.id),
        sender=str(query.from_user.id),
        at=received_at,
        message=str(query.message.message_id),
        data=query.data,
        press=query.id,
        is_group=chat.type != ChatType.PRIVATE,
        sender_name=query.from_user.full_name,
        chat_title=chat.title or "",
    )


def _of_standing(change: ChatMemberUpdated, number: str) -> Incoming | None:
    """How the bot stands in a chat: blocked or let back by a person, taken into a group or put out."""
    old, new = change.old_chat_member.status, change.new_chat_member.status
    is_group = change.chat.type != ChatType.PRIVATE
    if new in _PRESENT and old not in _PRESENT:
        kind = IncomingKind.JOINED if is_group else IncomingKind.UNBLOCKED
    elif new in _ABSENT and old not in _ABSENT:
        kind = IncomingKind.LEFT if is_group else IncomingKind.BLOCKED
    else:
        return None
    return Incoming(
        channel=CHANNEL,
        kind=kind,
        platform_id=number,
        business_key=f"standing:{change.chat.id}:{change.date.timestamp():.0f}:{old}:{new}",
        chat=str(change.chat.id),
        sender=str(change.from_user.id),
        at=change.date,
        is_group=is_group,
        sender_name=change.from_user.full_name,
        chat_title=change.chat.title or "",
    )


def _of_migration(message: Message, number: str, old: int, new: int) -> Incoming:
    """Both service messages of a migration, the one in the old chat and the one in the new, are one event."""
    return Incoming(
        channel=CHANNEL,
        kind=IncomingKind.MIGRATED,
        platform_id=number,
        business_key=f"migrated:{old}:{new}",
        chat=str(old),
        sender=str(message.from_user.id) if message.from_user else "",
        at=message.date,
        is_group=True,
        chat_title=message.chat.title or "",
        new_chat=str(new),
    )


def _files(message: Message) -> tuple[IncomingFile, ...]:
    """The file of a message; of a photo the largest size, which stands last."""
    group = message.media_group_id
    if message.photo:
        photo = message.photo[-1]
        name = f"photo-{message.message_id}.jpg"
        return (IncomingFile(photo.file_id, name, "image/jpeg", photo.file_size, group),)
    for content, kind, ending in (
        (message.document, "application/octet-stream", "bin"),
        (message.video, "video/mp4", "mp4"),
        (message.audio, "audio/mpeg", "mp3"),
        (message.voice, "audio/ogg", "ogg"),
    ):
        if content is not None:
            name = getattr(content, "file_name", None) or f"file-{message.message_id}.{ending}"
            size = content.file_size
            return (IncomingFile(content.file_id, name, content.mime_type or kind, size, group),)
    return ()


def _without_address(text: str, username: str) -> tuple[str, bool]:
    """A command without the bot's name behind it, and whether it is meant for this bot."""
    found = _COMMAND.match(text)
    if found is None or not username:
        return text, True
    return found.group(1) + text[found.end() :], found.group(2).lower() == username.lower()


def _unknown(raw: Mapping[str, Any], received_at: datetime) -> Incoming:
    number = raw.get("update_id")
    mark = str(number) if isinstance(number, int) else _digest(json.dumps(raw, sort_keys=True, default=str))
    return Incoming(
        channel=CHANNEL,
        kind=IncomingKind.OTHER,
        platform_id=mark,
        business_key=f"update:{mark}",
        chat="",
        sender="",
        at=received_at,
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
