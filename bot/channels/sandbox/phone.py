"""What a person does on a phone of the sandbox: say, press, attach; and what the phone shows."""

import hashlib
import uuid
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.channels.sandbox import forms
from bot.channels.sandbox.channel import TEXT_UNITS, message_in, units
from bot.channels.sandbox.forms import Speaker
from bot.channels.sandbox.tables import SandboxFile, SandboxMessage
from bot.core.errors import BadInput, NotFound
from bot.core.message import Incoming
from bot.core.storable import storable

Event = tuple[dict[str, Any], Incoming]
"""The raw form and the event read from it, ready for the inbox; commit them together with the bubble."""

_NAME_LETTERS = 200


class Face(NamedTuple):
    """A message's number and chat, and how often it was edited."""

    number: int
    chat: str
    edits: int


async def say(
    session: AsyncSession, chat: str, speaker: Speaker, text: str, now: datetime, *, reply_to: str | None = None
) -> Event:
    """Writes the person's bubble. Raises BadInput for an empty or too long text."""
    text = storable(text)
    if not text.strip():
        raise BadInput("消息是空的，请写上内容再发送。")
    row = await _bubble(session, chat, speaker, text, now, reply_to)
    return _event(forms.raw_message(chat, speaker, row.id, now, text=text, reply_to=row.reply_to))


async def attach(
    session: AsyncSession,
    chat: str,
    speaker: Speaker,
    name: str,
    media_type: str,
    data: bytes,
    now: datetime,
    *,
    text: str = "",
    reply_to: str | None = None,
) -> Event:
    """Writes the person's bubble with a file. Raises BadInput for an empty file or a too long text."""
    if not data:
        raise BadInput(f"文件“{name}”是空的，请检查后重新发送。")
    text, name = storable(text), storable(name)
    file = SandboxFile(
        sha256=hashlib.sha256(data).hexdigest(),
        name=name[-_NAME_LETTERS:] or "未命名",
        media_type=media_type[:100] or "application/octet-stream",
        size=len(data),
        data=data,
    )
    session.add(file)
    await session.flush()
    row = await _bubble(session, chat, speaker, text, now, reply_to, file.id)
    facts = {"reference": f"f{file.id}", "name": file.name, "media_type": file.media_type, "size": file.size}
    return _event(forms.raw_message(chat, speaker, row.id, now, text=text, reply_to=row.reply_to, file=facts))


async def press(session: AsyncSession, chat: str, speaker: Speaker, message: str, data: str, now: datetime) -> Event:
    """Presses a button that the message shows now. Raises NotFound where it shows no such button."""
    row = await message_in(session, chat, message)
    if row is None or not any(button["data"] == data for line in row.buttons for button in line):
        raise NotFound("这条消息上已没有这个按钮，请看最新的消息。")
    return _event(forms.raw_press(chat, speaker, row.id, data, f"{chat}:{row.id}:{uuid.uuid4().hex}", now))


async def _bubble(
    session: AsyncSession,
    chat: str,
    speaker: Speaker,
    text: str,
    now: datetime,
    reply_to: str | None,
    file_id: int | None = None,
) -> SandboxMessage:
    if units(text) > TEXT_UNITS:
        raise BadInput(f"消息超过 {TEXT_UNITS} 字，请分成几条发送。")
    answered = await message_in(session, chat, reply_to)
    row = SandboxMessage(
        chat=chat,
        from_bot=False,
        sender=speaker.chat,
        author=speaker.name,
        text=[{"text": text, "bold": False}] if text else [],
        reply_to=answered.id if answered else None,
        file_id=file_id,
        at=now,
    )
    session.add(row)
    await session.flush()
    return row


def _event(raw: dict[str, Any]) -> Event:
    return raw, forms.read(raw)


async def pulse(session: AsyncSession) -> tuple[int, int]:
    """How many messages and how many edits there are; when neither grew, no phone changed."""
    row = (await session.execute(select(func.count(col(SandboxMessage.id)), func.sum(col(SandboxMessage.edits))))).one()
    return row[0], row[1] or 0


async def faces(session: AsyncSession, chats: Collection[str]) -> list[Face]:
    """Every message of these chats by number, oldest first."""
    rows = await session.execute(
        select(col(SandboxMessage.id), col(SandboxMessage.chat), col(SandboxMessage.edits))
        .where(col(SandboxMessage.chat).in_(chats))
        .order_by(col(SandboxMessage.id))
    )
    return [Face(number, chat, edits) for number, chat, edits in rows]


async def messages(session: AsyncSession, numbers: Sequence[int]) -> list[dict[str, Any]]:
    """What these bubbles show, oldest first, as JSON for the page; files by name, type and size."""
    if not numbers:
        return []
    rows = await session.scalars(
        select(SandboxMessage).where(col(SandboxMessage.id).in_(numbers)).order_by(col(SandboxMessage.id))
    )
    bubbles = list(rows)
    files = await _files(session, [row.file_id for row in bubbles if row.file_id is not None])
    return [_shown(row, files.get(row.file_id or 0)) for row in bubbles]


async def _files(session: AsyncSession, numbers: Sequence[int]) -> dict[int, dict[str, Any]]:
    if not numbers:
        return {}
    rows = await session.execute(
        select(col(SandboxFile.id), col(SandboxFile.name), col(SandboxFile.media_type), col(SandboxFile.size)).where(
            col(SandboxFile.id).in_(numbers)
        )
    )
    return {number: {"name": name, "type": kind, "size": size} for number, name, kind, size in rows}


def _shown(row: SandboxMessage, file: dict[str, Any] | None) -> dict[str, Any]:
    return {
        "id": row.id,
        "chat": row.chat,
        "from_bot": row.from_bot,
        "sender": row.sender,
        "author": row.author,
        "text": row.text,
        "buttons": row.buttons,
        "reply_to": row.reply_to,
        "file": file,
        "at": row.at.isoformat(),
        "edited": row.edits > 0,
    }
