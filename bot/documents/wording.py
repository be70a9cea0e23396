"""A notice becomes words: the message of one delivery, put together from the ledger as it stands now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.errors import NotFound
from bot.core.message import Button, Keyboard, Outgoing, RichText, Span, outgoing_from_json, plain, rich
from bot.core.sentence import Sentence
from bot.documents import digest, reminder, results, say
from bot.documents.channel_limits import ChannelLimits, limits_of
from bot.documents.fitting import fitted
from bot.documents.note_buttons import note_buttons
from bot.documents.reminded_items import reminded_items
from bot.documents.reminder_item import Frame
from bot.documents.templates import render, shipped
from bot.ledger.card import MeasureCard, cards
from bot.ledger.handover import Handover, HandoverState
from bot.ledger.measure import MeasureStatus
from bot.ledger.office_text import OwnTexts, own_texts
from bot.ledger.progress import Report
from bot.ledger.unit import Disclosure, Place, Unit
from bot.post.notice import Notice, NoticeKind

REHEARSAL, REPEATED = "【演练】", "（可能重复）"

_REMINDERS = frozenset({NoticeKind.REMINDER, NoticeKind.OVERDUE, NoticeKind.ESCALATION})
_GAP = Span("\n\n")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the message of one delivery is written on: whose it is, where it is read, and how the unit words it."""

    session: AsyncSession
    delivery_id: int
    now: datetime
    limits: ChannelLimits
    unit: Unit | None
    place: Place
    own: OwnTexts

    @property
    def disclosure(self) -> Disclosure:
        return self.unit.shown_in(self.place) if self.unit else Disclosure.NUMBER

    @property
    def today(self) -> date:
        return (self.now.astimezone(self.unit.zone) if self.unit else self.now).date()


async def compose(
    session: AsyncSession,
    delivery_id: int,
    recipient: str,
    notices: Sequence[Notice],
    now: datetime,
    *,
    channel: str = "",
    repeated: bool = False,
    rehearsal: bool = False,
) -> Outgoing:
    """The one message of a delivery: all its reminders merged, then everything else in the order it was planned.

    It fits `channel`; only the unit's choice for groups counts where the recipient is one.
    """
    sheet = await _sheet(session, delivery_id, recipient, notices, now, channel)
    reminders = [notice for notice in notices if notice.kind in _REMINDERS]
    parts = [await _other(sheet, notice) for notice in notices if notice.kind not in _REMINDERS]
    marks = REHEARSAL * rehearsal + REPEATED * repeated
    if reminders:
        if parts:
            # A long note must not push out what is due.
            others = _joined(parts)
            parts = [replace(others, text=fitted(others.text, sheet.limits.half().holds, sheet.own))]
        beside = marks + "".join(_GAP.text + plain(part.text) for part in parts)
        parts = [await _reminder(sheet, reminders, beside), *parts]
    if not parts:
        raise NotFound(f"投递 {delivery_id}（{recipient}）没有要发送的内容。")
    message = _joined(parts)
    text = fitted(message.text, lambda words: sheet.limits.holds(marks + words), sheet.own)
    message = replace(message, text=text, buttons=_at_most(message.buttons, sheet.limits.buttons))
    if message.edits is None:
        message = replace(message, reference=f"№{delivery_id}")
        message = _marked(message, REPEATED) if repeated else message
    return _marked(message, REHEARSAL) if rehearsal else message


async def _sheet(
    session: AsyncSession, delivery_id: int, recipient: str, notices: Sequence[Notice], now: datetime, channel: str
) -> _Sheet:
    unit_id = next((notice.unit_id for notice in notices if notice.unit_id is not None), None)
    unit = await session.get(Unit, unit_id) if unit_id is not None else None
    place = Place.GROUP if recipient.startswith("group:") else Place.PERSON
    return _Sheet(session, delivery_id, now, limits_of(channel), unit, place, await own_texts(session, unit_id))


async def reminder_page(
    session: AsyncSession, delivery_id: int, page: int, now: datetime, *, channel: str = ""
) -> Outgoing:
    """A long reminder opened at another page of its buttons; raises NotFound when nothing of it is left."""
    statement = select(Notice).where(
        col(Notice.delivery_id) == delivery_id,
        col(Notice.kind).in_(_REMINDERS),
        col(Notice.cancelled_at).is_(None),
    )
    notices = list(await session.scalars(statement.order_by(col(Notice.id))))
    if not notices:
        raise NotFound(Sentence("refusal.reminder_over"))
    sheet = await _sheet(session, delivery_id, notices[0].recipient, notices, now, channel)
    return await _reminder(sheet, notices, "", page)


async def _reminder(sheet: _Sheet, notices: Sequence[Notice], beside: str, page: int = 0) -> Outgoing:
    items = await reminded_items(sheet.session, notices, sheet.now)
    frame = Frame(sheet.disclosure, sheet.limits, beside, sheet.own)
    return reminder.message(items, sheet.delivery_id, sheet.now, frame, page=page)


async def _other(sheet: _Sheet, notice: Notice) -> Outgoing:
    match notice.kind:
        case NoticeKind.ANSWER | NoticeKind.EDIT:
            return outgoing_from_json(notice.content)
        case NoticeKind.DIGEST:
            if sheet.unit is None:
                raise NotFound("单位已不在台账中，周报无从生成。")
            number = f"\n№{sheet.delivery_id}"
            page = await digest.page(sheet.session, sheet.unit, sheet.now, limits=sheet.limits, beside=number)
            return Outgoing((*page.body, Span(number)))
        case _:
            return await _note(sheet, notice)


async def _note(sheet: _Sheet, notice: Notice) -> Outgoing:
    """A message to the office, a result, or a word to the operator: a heading, one sentence, what can be done now."""
    content = notice.content
    topic = str(content.get("topic", ""))
    found = await cards(sheet.session, [int(content["measure"])]) if content.get("measure") else []
    card = found[0] if found else None
    is_settled = await _is_settled(sheet.session, content, card)
    text = render(
        "note",
        sheet.own,
        heading=heading(topic, sheet.own),
        text=results.sentence(content, sheet.own, sheet.disclosure, sheet.today),
        # Counted now and not when it was claimed: the photo often follows the word.
        proof=_proof(card, sheet.own) if card and topic == "claim" else "",
        is_settled=is_settled,
    )
    return Outgoing(text, () if is_settled else note_buttons(notice.kind, content, card, sheet.now, sheet.own))


def _proof(card: MeasureCard, own: OwnTexts) -> str:
    count = card.evidence_count
    return say.text("card.proof", own, count=count) if count else say.text("card.no_proof", own)


def heading(topic: str, own: OwnTexts) -> str:
    """What stands above a note of this topic."""
    name = f"heading.{topic}"
    return say.text(name if name in shipped() else "heading.other", own)


async def _is_settled(session: AsyncSession, content: Mapping[str, Any], card: MeasureCard | None) -> bool:
    """Whether somebody was faster: nothing waits any more of what the message asks for."""
    topic = content.get("topic")
    if topic == "claim" and card:
        return card.measure.status is not MeasureStatus.CLAIMED
    if topic == "extension" and card:
        return card.open_request is None or card.open_request.id != content.get("request")
    if topic in ("handover", "handover_unanswered"):
        row = await session.get(Handover, content.get("handover") or 0)
        return row is None or row.state is not HandoverState.ASKED
    if topic in ("difficulty", "wrong_person"):
        report = await session.get(Report, content.get("report") or 0)
        return report is not None and report.resolved_at is not None
    return False


def _joined(parts: Sequence[Outgoing]) -> Outgoing:
    if len(parts) == 1:
        return parts[0]
    text: list[Span] = []
    for part in parts:
        text += [_GAP, *part.text] if text else part.text
    buttons = tuple(row for part in parts for row in part.buttons)
    return Outgoing(tuple(text), buttons, secrets=tuple(word for part in parts for word in part.secrets))


def _at_most(keyboard: Keyboard, most: int) -> Keyboard:
    """The first rows that together hold no more buttons than the channel takes."""
    rows: list[tuple[Button, ...]] = []
    for row in keyboard:
        if sum(map(len, rows)) + len(row) > most:
            break
        rows.append(row)
    return tuple(rows)


def _marked(message: Outgoing, mark: str) -> Outgoing:
    """The message with the mark before it, once."""
    text: RichText = message.text
    return message if plain(text).startswith(mark) else replace(message, text=(*rich(mark), *text))
