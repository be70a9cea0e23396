"""A notice becomes words: the message of one delivery, put together from the ledger as it stands now."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.errors import NotFound
from bot.core.message import Outgoing, RichText, Span, outgoing_from_json, plain, rich
from bot.documents import digest, reminder
from bot.documents.note_buttons import note_buttons
from bot.documents.reminder import Item, level_now, worse
from bot.documents.templates import render
from bot.ledger import nudge
from bot.ledger.card import MeasureCard, cards
from bot.ledger.handover import Handover, HandoverState
from bot.ledger.measure import MeasureStatus
from bot.ledger.progress import Report
from bot.ledger.unit import Disclosure, Unit
from bot.post.notice import Notice, NoticeKind

REHEARSAL, REPEATED = "【演练】", "（可能重复）"

_REMINDERS = frozenset({NoticeKind.REMINDER, NoticeKind.OVERDUE, NoticeKind.ESCALATION})
_HEADINGS = {
    "claim": "待核验",
    "extension": "延期申请",
    "difficulty": "困难反映",
    "note": "留言",
    "paired": "绑定情况",
    "address_broken": "送达异常",
    "undelivered": "送达异常",
    "calendar_ends": "工作日历",
    "verified": "已销号",
    "sent_back": "退回整改",
    "extension_granted": "延期已批准",
    "extension_refused": "延期未批准",
    "delegated": "转交办理",
    "handover": "请您经办",
    "handed_over": "经办人变更",
    "handover_declined": "不接受经办",
    "handover_withdrawn": "转办撤回",
    "difference": "报数不一致",
    "question": "询问",
    "answered": "整改办答复",
    "wrong_person": "责任分工",
    "duty_changed": "责任人变更",
    "taken_back": "更正",
    "deputy": "代理安排",
    "paused": "暂停提醒",
    "reopened": "回头看",
    "long_term": "长期坚持",
    "difficulty_resolved": "困难已协调",
    "inbox_failed": "处理异常",
}
_GAP = Span("\n\n")


async def compose(
    session: AsyncSession,
    delivery_id: int,
    recipient: str,
    notices: Sequence[Notice],
    now: datetime,
    *,
    repeated: bool = False,
    rehearsal: bool = False,
) -> Outgoing:
    """The one message of a delivery: all its reminders merged, then everything else in the order it was planned."""
    reminders = [notice for notice in notices if notice.kind in _REMINDERS]
    parts = [await _reminder(session, delivery_id, reminders, now)] if reminders else []
    parts += [await _other(session, delivery_id, notice, now) for notice in notices if notice.kind not in _REMINDERS]
    if not parts:
        raise NotFound(f"投递 {delivery_id}（{recipient}）没有要发送的内容。")
    message = _joined(parts)
    if message.edits is None:
        message = replace(message, reference=f"№{delivery_id}")
        message = _marked(message, REPEATED) if repeated else message
    return _marked(message, REHEARSAL) if rehearsal else message


async def reminder_page(session: AsyncSession, delivery_id: int, page: int, now: datetime) -> Outgoing:
    """A long reminder opened at another page of its buttons; raises NotFound when nothing of it is left."""
    statement = select(Notice).where(
        col(Notice.delivery_id) == delivery_id,
        col(Notice.kind).in_(_REMINDERS),
        col(Notice.cancelled_at).is_(None),
    )
    notices = list(await session.scalars(statement.order_by(col(Notice.id))))
    if not notices:
        raise NotFound("这条提醒已没有待办事项。发“我的”看名下事项。")
    return await _reminder(session, delivery_id, notices, now, page)


async def _reminder(
    session: AsyncSession, delivery_id: int, notices: Sequence[Notice], now: datetime, page: int = 0
) -> Outgoing:
    by_measure: dict[int, list[Notice]] = {}
    for notice in notices:
        by_measure.setdefault(_measure_id(notice), []).append(notice)
    found = await cards(session, list(by_measure))
    items = [_item(card, by_measure[card.id], now) for card in found]
    disclosure = await _disclosure(session, notices[0].unit_id)
    return reminder.message(items, delivery_id, now, disclosure=disclosure, page=page)


def _item(card: MeasureCard, notices: Sequence[Notice], now: datetime) -> Item:
    level = level_now(notices[0].level, card, now)
    for notice in notices[1:]:
        level = worse(level, level_now(notice.level, card, now))
    is_late = any(bool(notice.content.get("late")) for notice in notices)
    is_nudged = any(notice.rung == nudge.RUNG for notice in notices)
    return Item(card, level, frozenset(notice.role for notice in notices), is_late, is_nudged)


def _measure_id(notice: Notice) -> int:
    kind, _, number = notice.subject.partition(":")
    return int(number) if kind == "measure" and number.isdigit() else 0


async def _disclosure(session: AsyncSession, unit_id: int | None) -> Disclosure:
    unit = await session.get(Unit, unit_id) if unit_id is not None else None
    return unit.disclosure if unit else Disclosure.NUMBER


async def _other(session: AsyncSession, delivery_id: int, notice: Notice, now: datetime) -> Outgoing:
    match notice.kind:
        case NoticeKind.ANSWER | NoticeKind.EDIT:
            return outgoing_from_json(notice.content)
        case NoticeKind.DIGEST:
            unit = await session.get(Unit, notice.unit_id)
            if unit is None:
                raise NotFound("单位已不在台账中，周报无从生成。")
            body = (await digest.page(session, unit, now)).body
            return Outgoing((*body, Span(f"\n№{delivery_id}")))
        case _:
            return await _note(session, notice, now)


async def _note(session: AsyncSession, notice: Notice, now: datetime) -> Outgoing:
    """A message to the office, a result, or a word to the operator: a heading, one sentence, what can be done now."""
    content = notice.content
    topic = str(content.get("topic", ""))
    found = await cards(session, [int(content["measure"])]) if content.get("measure") else []
    card = found[0] if found else None
    is_settled = await _is_settled(session, content, card)
    text = render(
        "note",
        heading=_HEADINGS.get(topic, "通知"),
        text=str(content.get("text", "")),
        # Counted now and not when it was claimed: the photo often follows the word.
        proof=(f"佐证{card.evidence_count}份" if card.evidence_count else "无佐证")
        if card and topic == "claim"
        else "",
        is_settled=is_settled,
    )
    return Outgoing(text, () if is_settled else note_buttons(notice.kind, content, card, now))


async def _is_settled(session: AsyncSession, content: Mapping[str, Any], card: MeasureCard | None) -> bool:
    """Whether somebody was faster: nothing waits any more of what the message asks for."""
    topic = content.get("topic")
    if topic == "claim" and card:
        return card.measure.status is not MeasureStatus.CLAIMED
    if topic == "extension" and card:
        return card.open_request is None or card.open_request.id != content.get("request")
    if topic == "handover":
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
    return Outgoing(tuple(text), tuple(row for part in parts for row in part.buttons))


def _marked(message: Outgoing, mark: str) -> Outgoing:
    """The message with the mark before it, once."""
    text: RichText = message.text
    return message if plain(text).startswith(mark) else replace(message, text=(*rich(mark), *text))
