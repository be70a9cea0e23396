"""The ledger panel and the list of phones as JSON for the page, in the words people read."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from bot.ledger.board import Contact
from bot.ledger.card import MeasureCard
from bot.ledger.measure import STATUS_WORDS, DutyRole, MeasureStatus
from bot.ledger.people import Role

LIGHT_WORDS = {
    "green": "绿 正常",
    "yellow": "黄 临期",
    "red": "红 超期",
    "claimed": "待核验",
    "closed": "已销号",
    "long_term": "长期",
}
_GROUPS = ("整改办", "具体经办人", "直接责任人", "第一责任人", "其他人员", "群")
_STRANGER = "p0"


def measures(cards: Iterable[MeasureCard], now: datetime) -> list[dict[str, Any]]:
    """The rows of the panel; dates as 2023-10-31, the page writes them out."""
    return [
        {
            "id": card.id,
            "number": card.number,
            "title": card.title,
            "problem": card.problem_title,
            "people": _responsible(card),
            "due": card.due_on.isoformat() if card.due_on else None,
            "left": _left(card, now),
            "status": STATUS_WORDS[card.measure.status],
            "percent": card.measure.percent,
            "light": light(card, now),
            "light_words": LIGHT_WORDS[light(card, now)],
        }
        for card in cards
    ]


def light(card: MeasureCard, now: datetime) -> str:
    """The colour against the deadline, or the state where dates no longer count; without a deadline green."""
    settled = (MeasureStatus.CLAIMED, MeasureStatus.CLOSED, MeasureStatus.LONG_TERM)
    return card.measure.status.value if card.measure.status in settled else card.level(now) or "green"


def _responsible(card: MeasureCard) -> str:
    """The handlers, and where there are none the nearest leaders."""
    for role in reversed(DutyRole):
        if holders := card.holders(role):
            return "、".join(holder.name for holder in holders)
    return "未指定"


def _left(card: MeasureCard, now: datetime) -> str:
    days = card.days_left(now)
    if days is None or not card.level(now):
        return ""
    if days < 0:
        return f"超期{-days}天"
    return f"剩{days}天" if days else "今天到期"


def counts(cards: Sequence[MeasureCard], now: datetime) -> dict[str, int]:
    """How many there are in all and under each light."""
    lights = [light(card, now) for card in cards]
    return {"all": len(cards), **{name: lights.count(name) for name in LIGHT_WORDS}}


def phones(contacts: Sequence[Contact], cards: Sequence[MeasureCard], now: datetime) -> list[dict[str, Any]]:
    """Everyone's phone, by group of people, and last a phone that nobody has paired yet."""
    shown = [_phone(contact) for contact in contacts]
    if all(contact.chat != _STRANGER for contact in contacts):
        stranger = "用邀请码绑定后才能办理"
        shown.append({"chat": _STRANGER, "name": "未绑定的手机", "post": stranger, "group": "其他人员"})
    shown.sort(key=lambda phone: _GROUPS.index(phone["group"]))
    opened = _first_open(contacts, cards, now)
    return [{**phone, "open": phone["chat"] in opened} for phone in shown]


def _phone(contact: Contact) -> dict[str, Any]:
    post = " · ".join(word for word in (contact.department, contact.title) if word)
    return {"chat": contact.chat, "name": contact.name, "post": post, "group": _group(contact)}


def _group(contact: Contact) -> str:
    if contact.person_id is None:
        return "群"
    if Role.OFFICE in contact.roles:
        return "整改办"
    for role, word in (
        (DutyRole.FIRST_RESPONSIBLE, "第一责任人"),
        (DutyRole.DIRECTLY_RESPONSIBLE, "直接责任人"),
        (DutyRole.HANDLER, "具体经办人"),
    ):
        if role in contact.duties:
            return word
    return "其他人员"


def _first_open(contacts: Sequence[Contact], cards: Sequence[MeasureCard], now: datetime) -> set[str]:
    """The phones that stand open at first: the office's, and the two people of the measure that is due next."""
    by_person = {contact.person_id: contact.chat for contact in contacts if contact.person_id is not None}
    found = {contact.chat for contact in contacts if Role.OFFICE in contact.roles}
    chosen = set(sorted(found)[:1])
    awaited = [card for card in cards if card.due_on and card.level(now) in ("green", "yellow")]
    for card in sorted(awaited, key=lambda card: (card.due_on, card.id))[:1]:
        for role in (DutyRole.HANDLER, DutyRole.DIRECTLY_RESPONSIBLE):
            chosen.update(by_person[one.person_id] for one in card.holders(role)[:1] if one.person_id in by_person)
    return chosen
