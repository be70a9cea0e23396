"""One-time codes that make a person, or a group, and a chat one."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, func, select

from bot.core.errors import NotAllowed, NotFound, NotPossible, Refusal
from bot.core.secrets import ALPHABET, fingerprint, new_code
from bot.core.sentence import Sentence
from bot.ledger import access, audit
from bot.ledger.access import Actor, Via, actor_of, command_actor, job_actor
from bot.ledger.acts import addresses, ground
from bot.ledger.acts.telling import says
from bot.ledger.people import PairingCode, PairingFailure

CODE_LENGTH = 10
VALID = timedelta(hours=24)
MOST_FAILURES = 5
FAILURES_COUNT_FOR = timedelta(hours=1)

_CODE = re.compile(f"[{ALPHABET}]{{8,24}}")
"""A slip of a letter more or less is still meant as a code, and answered as a wrong one."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """A fresh code; it is shown now and kept nowhere."""

    code: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Paired:
    """Whose chat it is now: a person's or a group's, by name."""

    unit_id: int
    name: str
    person_id: int | None = None
    group_id: int | None = None


@dataclass(frozen=True, slots=True)
class NotPaired:
    """Why not. It is returned and not raised, so that the failed try is counted."""

    refusal: Refusal


async def invite_person(session: AsyncSession, actor: Actor, person_id: int, now: datetime) -> Invitation:
    """A code bound to this person, for 24 hours and one use; an earlier unused one is void."""
    access.require_office(actor, Sentence("step.invite"))
    person = await ground.active_person(session, actor, person_id)
    await session.execute(
        delete(PairingCode).where(col(PairingCode.person_id) == person.id, col(PairingCode.used_at).is_(None))
    )
    return await _invite(session, actor, PairingCode(**_code_fields(actor, now), person_id=person.id), person.name, now)


async def invite_group(session: AsyncSession, actor: Actor, name: str, now: datetime) -> Invitation:
    """A code for a group chat of that name, which will get the weekly digest."""
    access.require_office(actor, Sentence("step.invite"))
    await ground.unit_of(session, actor)
    name = ground.require_text(name, Sentence("what.group_name"))
    await session.execute(
        delete(PairingCode).where(
            col(PairingCode.unit_id) == actor.unit_id,
            col(PairingCode.group_name) == name,
            col(PairingCode.used_at).is_(None),
        )
    )
    return await _invite(session, actor, PairingCode(**_code_fields(actor, now), group_name=name), name, now)


def looks_like_code(text: str) -> bool:
    """Whether the text is nothing but a code, well copied or not: letters of codes, about as many as a code has."""
    return _CODE.fullmatch(text.strip().upper()) is not None


async def redeem(
    session: AsyncSession, code: str, channel: str, chat: str, is_group: bool, chat_title: str, now: datetime
) -> Paired | NotPaired:
    """Makes the chat the invited person's, or the unit's group; the office is told. The code is used up.

    Wrong codes are counted for each chat: after five within an hour no code from there is looked at.
    """
    await audit.lock(session)
    if await _failures(session, channel, chat, now) >= MOST_FAILURES:
        return NotPaired(NotAllowed(Sentence("refusal.code_too_often")))
    invitation = await session.scalar(
        select(PairingCode)
        .where(col(PairingCode.fingerprint) == fingerprint(code))
        .execution_options(populate_existing=True)
    )
    if invitation is None or invitation.used_at is not None or invitation.expires_at <= now:
        session.add(PairingFailure(channel=channel, chat=chat, at=now))
        await session.flush()
        return NotPaired(NotFound(Sentence("refusal.code_wrong")))
    try:
        if invitation.person_id is not None:
            return await _pair_person(session, invitation, (channel, chat), is_group, now)
        return await _pair_group(session, invitation, (channel, chat), is_group, chat_title, now)
    except Refusal as refusal:
        return NotPaired(refusal)


async def _pair_person(
    session: AsyncSession, invitation: PairingCode, where: tuple[str, str], is_group: bool, now: datetime
) -> Paired | NotPaired:
    channel, chat = where
    if is_group:
        _use_up(invitation, where, now)
        return NotPaired(NotPossible(Sentence("refusal.code_made_public")))
    actor = await actor_of(session, invitation.person_id or 0, Via.CHAT)
    await addresses.bind_address(session, actor, invitation.person_id or 0, channel, chat, now)
    _use_up(invitation, where, now)
    details = {"channel": channel, "chat": chat, "code": invitation.id}
    entry = await audit.record(session, actor, "pairing.person", f"person:{actor.person_id}", details, now)
    content = {"person": actor.person_id, **says("result.paired", who=actor.name, channel=channel)}
    await ground.tell_office(session, actor, entry, content, now)
    return Paired(actor.unit_id, actor.name, person_id=actor.person_id)


async def _pair_group(
    session: AsyncSession,
    invitation: PairingCode,
    where: tuple[str, str],
    is_group: bool,
    chat_title: str,
    now: datetime,
) -> Paired | NotPaired:
    if not is_group:
        return NotPaired(NotPossible(Sentence("refusal.code_of_group")))
    channel, chat = where
    name = invitation.group_name or chat_title
    group = await addresses.bind_group(session, command_actor(invitation.unit_id, Via.CHAT), name, channel, chat, now)
    _use_up(invitation, where, now)
    actor = job_actor(invitation.unit_id)
    details = {"channel": channel, "chat": chat, "title": chat_title, "code": invitation.id}
    entry = await audit.record(session, actor, "pairing.group", f"group:{group.id}", details, now)
    told = says("result.group_paired", topic="paired", group=name, chat=chat_title, channel=channel)
    await ground.tell_office(session, actor, entry, {"group": group.id, **told}, now)
    return Paired(invitation.unit_id, name, group_id=group.id)


def _code_fields(actor: Actor, now: datetime) -> dict[str, Any]:
    return {"unit_id": actor.unit_id, "created_at": now, "expires_at": now + VALID}


async def _invite(session: AsyncSession, actor: Actor, row: PairingCode, name: str, now: datetime) -> Invitation:
    code = new_code(CODE_LENGTH)
    row.fingerprint = fingerprint(code)
    session.add(row)
    await session.flush()
    subject = f"person:{row.person_id}" if row.person_id else f"group:{name}"
    details = {"name": name, "code": row.id, "expires_at": row.expires_at}
    await audit.record(session, actor, "pairing.invite", subject[:80], details, now)
    return Invitation(code, row.expires_at)


def _use_up(invitation: PairingCode, where: tuple[str, str], now: datetime) -> None:
    invitation.used_at, invitation.used_by = now, ":".join(where)


async def _failures(session: AsyncSession, channel: str, chat: str, now: datetime) -> int:
    counting = select(func.count()).select_from(PairingFailure)
    recent = counting.where(
        col(PairingFailure.channel) == channel,
        col(PairingFailure.chat) == chat,
        col(PairingFailure.at) > now - FAILURES_COUNT_FOR,
    )
    return await session.scalar(recent) or 0
