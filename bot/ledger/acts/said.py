"""How a report is taken down: checked, kept as said, and put into the measure's figures."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, TypedDict

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.errors import BadInput
from bot.ledger import access
from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.measure import Measure, short_title
from bot.ledger.progress import Quantity, Report, ReportKind
from bot.ledger.unit import Disclosure, Unit


class Said(TypedDict, total=False):
    """One report as it was given: the words, percent from 0 to 100, what else was understood, where it came in."""

    text: str
    percent: float | None
    quantity: Quantity | None
    expected_on: date | None
    facts: Mapping[str, Any] | None
    inbox_id: int | None


async def take(
    session: AsyncSession, actor: Actor, measure_id: int, kind: ReportKind, said: Said, now: datetime
) -> tuple[Measure, Report]:
    """Checks, and keeps what was said: as a report, and as the measure's newest figures."""
    measure = await ground.measure_of(session, actor, measure_id)
    access.require_report(actor, await ground.my_duties(session, actor, measure, now), measure.number)
    ground.require_open(measure)
    percent, quantity = said.get("percent"), said.get("quantity")
    if percent is not None and not 0 <= percent <= 100:
        raise BadInput(f"进度 {percent:g}% 不在 0 到 100 之间，请改正后再报。")
    report = await write(session, actor, measure, kind, said, now)
    if percent is not None:
        measure.percent = percent
    if quantity is not None:
        measure.quantity_done = quantity.done if quantity.done is not None else measure.quantity_done
        measure.quantity_total = quantity.total if quantity.total is not None else measure.quantity_total
        measure.quantity_unit = quantity.unit or measure.quantity_unit
    if kind != ReportKind.ACKNOWLEDGED:
        measure.reported_at = now
    return measure, report


async def write(
    session: AsyncSession, actor: Actor, measure: Measure | None, kind: ReportKind, said: Said, now: datetime
) -> Report:
    """The report's row; a percent below the known one is marked as a correction."""
    facts, percent = dict(said.get("facts") or {}), said.get("percent")
    known = measure.percent if measure else None
    if percent is not None and known is not None and percent < known:
        facts["correction"] = {"from": known, "to": percent}
    quantity = said.get("quantity") or Quantity()
    report = Report(
        unit_id=actor.unit_id,
        measure_id=measure.id if measure else None,
        person_id=actor.person_id,
        at=now,
        kind=kind,
        text=said.get("text", "").strip(),
        percent=percent,
        quantity_done=quantity.done,
        quantity_total=quantity.total,
        quantity_unit=quantity.unit,
        expected_on=said.get("expected_on"),
        facts=facts,
        inbox_id=said.get("inbox_id"),
    )
    session.add(report)
    await session.flush()
    return report


def particulars(measure: Measure, report: Report) -> dict[str, Any]:
    """What the trail keeps of a report."""
    said = report.model_dump(
        include={"text", "percent", "quantity_done", "quantity_total", "quantity_unit", "expected_on", "facts"},
        exclude_none=True,
    )
    kept = {name: value for name, value in said.items() if value not in ("", {})}
    return {"report": report.id, "status": measure.status, "inbox": report.inbox_id, **kept}


def content_of(topic: str, measure: Measure, report: Report, sentence: str) -> dict[str, Any]:
    """The content of a notice about a report; `sentence` is whole in itself."""
    return {"topic": topic, "measure": measure.id, "report": report.id, "text": sentence}


async def called(session: AsyncSession, measure: Measure) -> str:
    """What a message may call the measure: its number, and its short title where the unit shows titles."""
    unit = await session.get_one(Unit, measure.unit_id)
    if unit.disclosure == Disclosure.NUMBER:
        return f"措施 {measure.number}"
    return f"措施 {measure.number}（{measure.title or short_title(measure.text)}）"


def quoted(text: str) -> str:
    """The person's words behind a colon, or nothing."""
    return f"：“{text.strip()}”" if text.strip() else ""
