"""Proof of notice as data: every message with its calls, every reply, and the hashes to check them by."""

import hashlib
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.core.message import outgoing_from_json, plain
from bot.documents.proof_words import (
    OUTCOMES,
    reply_words,
    result_words,
    rule_words,
)
from bot.ledger.audit import canonical
from bot.ledger.notice_messages import Message
from bot.ledger.notice_proof import Proof
from bot.ledger.notice_replies import Reply
from bot.post.tables import Attempt, DeliveryState


def to_json(proof: Proof) -> dict[str, Any]:
    """Everything the proof holds. `sha256` is taken over the rest, written as the audit trail writes its entries.

    A call's `sha256` is taken over the very message that was handed to the platform.
    """
    zone = proof.unit.zone
    content: dict[str, Any] = {
        "unit": proof.unit.name,
        "about": about_of(proof),
        "from": proof.from_on.isoformat() if proof.from_on else None,
        "to": proof.until_on.isoformat() if proof.until_on else None,
        "made_at": _iso(proof.made_at, zone),
        "totals": totals(proof),
        "messages": [_message(message, zone) for message in proof.messages],
        "replies": [_reply(reply, zone) for reply in proof.replies],
        "not_told": list(proof.not_told),
        "incoming": {"events": proof.incoming[0], "failed": proof.incoming[1]} if proof.incoming else None,
        "audit": {"sequence": proof.audit_sequence, "hash": proof.audit_hash},
    }
    return {**content, "sha256": hashlib.sha256(canonical(content).encode()).hexdigest()}


def totals(proof: Proof) -> dict[str, int]:
    """How many messages there are by what became of them, and how many replies."""
    states = [message.state for message in proof.messages]
    known = (DeliveryState.SENT, DeliveryState.REFUSED, DeliveryState.UNCERTAIN, DeliveryState.CANCELLED)
    counts = {state: states.count(state) for state in known}
    return {
        "messages": len(states),
        "accepted": counts[DeliveryState.SENT],
        "refused": counts[DeliveryState.REFUSED],
        "uncertain": counts[DeliveryState.UNCERTAIN],
        "not_sent": counts[DeliveryState.CANCELLED],
        "waiting": len(states) - sum(counts.values()),
        "replies": len(proof.replies),
    }


def about_of(proof: Proof) -> dict[str, Any]:
    """The person or the measure that the proof is about."""
    card, person = proof.subject.card, proof.subject.person
    if person is not None:
        return {"person": person.name, "title": person.title, "department": person.department}
    return {"measure": card.number, "title": card.title} if card else {}


def _message(message: Message, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "message": message.number,
        "at": _iso(message.at, zone),
        "planned_at": _iso(message.planned_at, zone),
        "person": message.recipient,
        "items": [
            {
                "measure": told.number or None,
                "kind": told.kind,
                "role": told.role or None,
                "rule": rule_words(told),
                "level": told.level or None,
                "left_out": told.cancel_reason or None,
            }
            for told in message.told
        ],
        "state": message.state,
        "result": result_words(message),
        "text": text_of(message),
        "calls": [_call(call, zone) for call in message.calls],
    }


def _call(call: Attempt, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "started_at": _iso(call.started_at, zone),
        "ended_at": _iso(call.ended_at, zone) if call.ended_at else None,
        "channel": call.channel,
        "chat": call.chat,
        "outcome": call.outcome or None,
        "result": OUTCOMES.get(call.outcome, call.outcome),
        "description": call.description or None,
        "platform_message": call.message,
        "sha256": hashlib.sha256(canonical(call.payload).encode()).hexdigest(),
    }


def _reply(reply: Reply, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "at": _iso(reply.at, zone),
        "person": reply.person,
        "kind": reply.kind,
        "words": reply_words(reply),
        "measure": reply.number or None,
        "text": reply.text,
        "inbox": reply.came_in,
        "taken_back": reply.is_taken_back,
    }


def text_of(message: Message) -> str:
    """The words of the last call, as the platform got them; empty while there was none."""
    payload = message.calls[-1].payload if message.calls else {}
    return plain(outgoing_from_json(payload).text) if payload else ""


def _iso(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).isoformat(timespec="seconds")
