"""The frame of a notice that was read comes into the store: what stands around its problems, and its document number."""

from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger import audit
from bot.ledger.access import Actor
from bot.ledger.audit import AuditEntry
from bot.ledger.draft import ParsedLedger
from bot.ledger.publication import Publication
from bot.ledger.unit import InspectionRound

_NAMES = {
    "document_number": "文号",
    "stated_days": "巡察天数",
    "title": "标题",
    "signer": "签发人",
    "addressee": "主送机关",
    "opening": "开头",
    "before": "问题之前的部分",
    "problems_heading": "问题部分的标题",
    "after": "问题之后的部分",
    "contact": "联系方式",
    "dated_on": "成文日期",
}
_WRITTEN_BY_OFFICE = "notice.part"


async def frame_differences(session: AsyncSession, unit_id: int, draft: ParsedLedger) -> list[str]:
    """Which parts of the notice's frame the draft would write, as Chinese lines; none where all is stored already."""
    _, changes = await _compare(session, unit_id, draft)
    return _lines(changes)


async def store_frame(session: AsyncSession, actor: Actor, draft: ParsedLedger, now: datetime) -> list[str]:
    """Writes the frame that the draft carries into its round, which must exist; gives the parts written, in Chinese.

    A part that the document does not have stays as it is, and so does one that the office wrote itself. The caller has
    checked that the actor may import.
    """
    frame, changes = await _compare(session, actor.unit_id, draft)
    if frame is None or not changes:
        return []
    for name, (_, after) in changes.items():
        setattr(frame, name, after)
    session.add(frame)
    changed = {name: [_plain(before), _plain(after)] for name, (before, after) in changes.items()}
    await audit.record(session, actor, "import.frame", f"round:{frame.round_id}", {"changes": changed}, now)
    return _lines(changes)


async def _compare(
    session: AsyncSession, unit_id: int, draft: ParsedLedger
) -> tuple[Publication | None, dict[str, tuple[Any, Any]]]:
    said = {name: value for name, value in _said(draft).items() if value}
    if draft.kind != "notice" or not said:
        return None, {}
    round_id = await _round_id(session, unit_id, draft.round_facts.name)
    if round_id is None:
        return None, {name: (None, value) for name, value in said.items()}
    frame = await session.get(Publication, round_id, populate_existing=True)
    frame = frame or Publication(round_id=round_id, unit_id=unit_id)
    kept = await _parts_of_office(session, round_id)
    changes = {
        name: (before, value)
        for name, value in said.items()
        if (before := getattr(frame, name)) != value and not (before and name in kept)
    }
    return frame, changes


def _said(draft: ParsedLedger) -> dict[str, Any]:
    frame, facts = draft.frame, draft.round_facts
    return {
        "document_number": facts.document_number,
        "stated_days": facts.stated_days,
        "title": frame.title,
        "signer": frame.signer,
        "addressee": frame.addressee,
        "opening": list(frame.opening),
        "before": [{**asdict(section), "paragraphs": list(section.paragraphs)} for section in frame.before],
        "problems_heading": frame.problems_heading,
        "after": [{**asdict(section), "paragraphs": list(section.paragraphs)} for section in frame.after],
        "contact": frame.contact,
        "dated_on": frame.dated_on,
    }


async def _round_id(session: AsyncSession, unit_id: int, name: str | None) -> int | None:
    """The round that the import goes into: the one of that name, else the current one."""
    rounds = (
        await session.scalars(
            select(InspectionRound)
            .where(col(InspectionRound.unit_id) == unit_id)
            .order_by(col(InspectionRound.is_current).desc(), col(InspectionRound.id).desc())
        )
    ).all()
    return next((round_.id for round_ in rounds if round_.name == name), rounds[0].id if rounds else None)


async def _parts_of_office(session: AsyncSession, round_id: int) -> set[str]:
    entries = await session.scalars(
        select(AuditEntry.details).where(
            col(AuditEntry.action) == _WRITTEN_BY_OFFICE, col(AuditEntry.subject) == f"round:{round_id}"
        )
    )
    return {str(details.get("part")) for details in entries}


def _lines(changes: dict[str, tuple[Any, Any]]) -> list[str]:
    return [f"通报的{'、'.join(_NAMES[name] for name in changes)}按文件写入"] if changes else []


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
