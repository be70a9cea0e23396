"""Meaning → act → reply: one event that came in, answered within the caller's transaction."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.conversation import (
    corrections,
    dialogue,
    evidence,
    going_on,
    greeting,
    membership,
    office_desk,
    pairing,
    presses,
    sender,
    words,
)
from bot.conversation.commands import Word, code_in, read
from bot.conversation.turn import Speaker, Turn
from bot.core.errors import Refusal
from bot.core.message import Incoming, IncomingKind, Received
from bot.documents import say
from bot.ledger.office_text import own_texts
from bot.post import delivery, redaction

_SPOKEN = frozenset({IncomingKind.TEXT, IncomingKind.EDITED})


@dataclass(frozen=True, slots=True)
class Handled:
    """What is left to do outside the transaction: `toast` is shown over a pressed button, empty for none."""

    toast: str = ""


async def handle(session: AsyncSession, received: Received, inbox_id: int, now: datetime) -> Handled:
    """Does what the event asks for and plans the answers; the same transaction must finish the inbox item.

    A refusal becomes an answer; anything else that is raised undoes the whole turn.
    """
    incoming = received.incoming
    if incoming.kind is IncomingKind.OTHER:
        return Handled()
    if incoming.kind in membership.KINDS:
        await membership.follow(session, incoming, now)
        return Handled()
    code = code_in(incoming.text) if incoming.kind in _SPOKEN else None
    if code:
        await pairing.pair(session, incoming, inbox_id, code, now)
        await redaction.redact_event(session, inbox_id, incoming.text)
        return Handled()
    who = await sender.speaker(session, incoming)
    if incoming.is_group and incoming.kind is not IncomingKind.PRESS:
        await _in_a_group(session, received, inbox_id, now, who)
        return Handled()
    if who is None:
        return await _stranger(session, incoming, inbox_id, now)
    return await _known(session, received, inbox_id, now, who)


async def _in_a_group(
    session: AsyncSession, received: Received, inbox_id: int, now: datetime, who: Speaker | None
) -> None:
    """Silence, unless a command is aimed at us, or somebody we know replies to a message of ours there."""
    incoming = received.incoming
    command = read(incoming.text)
    if command and command.aimed and command.word in (Word.HELP, Word.START):
        sentence = say.text("help.group", await greeting.own_of_group(session, incoming))
        await greeting.tell(session, incoming, inbox_id, sentence, now, once_in=greeting.HOUR)
        return
    is_ours = incoming.reply_to is not None and await delivery.find_by_message(
        session, incoming.channel, incoming.chat, incoming.reply_to
    )
    is_aimed = is_ours or incoming.text.startswith("/")
    if who is None or not is_aimed or incoming.kind is not IncomingKind.TEXT:
        return
    turn = Turn(session, received, inbox_id, now, who, own=await own_texts(session, who.unit.id))
    if sentence := await office_desk.for_a_group(turn, turn.text):
        await greeting.tell(session, incoming, inbox_id, sentence, now)
        return
    if not is_ours:
        return
    turn.open = await dialogue.current(session, incoming.channel, turn.home, now)
    try:
        await words.in_a_group(turn, turn.text)
    except Refusal as refusal:
        turn.say(turn.refusal(refusal))
    await turn.write()


async def _stranger(session: AsyncSession, incoming: Incoming, inbox_id: int, now: datetime) -> Handled:
    sentence = say.text("answer.stranger", await greeting.own_of_only_unit(session))
    if incoming.kind is IncomingKind.PRESS:
        return Handled(sentence)
    await greeting.tell(session, incoming, inbox_id, sentence, now, once_in=greeting.HOUR)
    return Handled()


async def _known(session: AsyncSession, received: Received, inbox_id: int, now: datetime, who: Speaker) -> Handled:
    turn = Turn(session, received, inbox_id, now, who, own=await own_texts(session, who.unit.id))
    await membership.wrote(session, turn.incoming, now)
    turn.open = await dialogue.current(session, turn.incoming.channel, turn.home, now)
    try:
        await _respond(turn)
    except Refusal as refusal:
        turn.say(turn.refusal(refusal))
    is_press = turn.incoming.kind is IncomingKind.PRESS
    for question in turn.given_up:
        await going_on.keep_words(turn, question)
    if turn.toast and not is_press:
        turn.say(turn.toast)
    await turn.write()
    return Handled(turn.toast if is_press else "")


async def _respond(turn: Turn) -> None:
    match turn.incoming.kind:
        case IncomingKind.PRESS:
            await presses.pressed(turn)
        case IncomingKind.FILE:
            await evidence.take(turn)
        case IncomingKind.EDITED:
            await corrections.edited(turn)
        case _:
            await words.hear(turn, turn.text)
