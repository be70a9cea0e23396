"""How a report is taken down: checked, kept as said, and put into the measure's figures."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple, TypedDict

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.errors import BadInput
from bot.core.sentence import Sentence
from bot.ledger import access
from bot.ledger.access import Actor
from bot.ledger.acts import ground
from bot.ledger.acts.telling import Telling
from bot.ledger.audit import AuditEntry
from bot.ledger.measure import Measure
from bot.ledger.progress import Quantity, Report, ReportKind
from bot.ledger.written import Written, WrittenKind, changed

_FIGURES: set[str] = {
    "status",
    "percent",
    "quantity_done",
    "quantity_total",
    "quantity_unit",
    "claimed_by",
    "claimed_at",
    "reported_at",
}
"""The fields of a measure that a report may change."""


class Said(TypedDict, total=False):
    """One report as it was given: the words, percent from 0 to 100, what else was understood, where it came in."""

    text: str
    percent: float | None
    quantity: Quantity | None
    expected_on: date | None
    facts: Mapping[str, Any] | None
    inbox_id: int | None


class Taken(NamedTuple):
    """A report being taken down: its measure, its row, and the measure's figures as they were."""

    measure: Measure
    report: Report
    before: dict[str, Any]


async def take(
    session: AsyncSession, actor: Actor, measure_id: int, kind: ReportKind, said: Said, now: datetime
) -> Taken:
    """Checks, and keeps what was said: as a report, and as the measure's newest figures. `finish` must follow."""
    measure = await ground.measure_of(session, actor, measure_id)
    access.require_report(actor, await ground.my_duties(session, actor, measure, now), measure.number)
    ground.require_open(measure)
    percent, quantity = said.get("percent"), said.get("quantity")
    if percent is not None and not 0 <= percent <= 100:
        raise BadInput(Sentence("refusal.percent_outside", percent=percent))
    before = measure.model_dump(include=_FIGURES)
    report = await write(session, actor, measure, kind, said, now)
    if percent is not None:
        measure.percent = percent
    if quantity is not None:
        measure.quantity_done = quantity.done if quantity.done is not None else measure.quantity_done
        measure.quantity_total = quantity.total if quantity.total is not None else measure.quantity_total
        measure.quantity_unit = quantity.unit or measure.quantity_unit
    if kind != ReportKind.ACKNOWLEDGED:
        measure.reported_at = now
    return Taken(measure, report, before)


async def finish(
    session: AsyncSession, actor: Actor, taken: Taken, action: str, now: datetime, **more: Any
) -> AuditEntry:
    """Ends the act: what it changed is kept so that it can be taken back, then trail and plan; `more` goes into the trail."""
    measure, report, before = taken
    await keep(
        session,
        actor,
        report.inbox_id,
        WrittenKind.REPORT,
        report.id,
        now,
        measure=measure,
        changes=changed(before, measure.model_dump(include=_FIGURES)),
    )
    return await ground.finish(session, actor, measure, action, {**particulars(measure, report), **more}, now)


async def keep(
    session: AsyncSession,
    actor: Actor,
    inbox_id: int | None,
    kind: WrittenKind,
    target: int,
    now: datetime,
    *,
    measure: Measure | None = None,
    changes: Mapping[str, Any] | None = None,
) -> None:
    """One line of the entry that an event of a person wrote; what came in by another way cannot be taken back."""
    if inbox_id is None or actor.person_id is None:
        return
    session.add(
        Written(
            unit_id=actor.unit_id,
            person_id=actor.person_id,
            inbox_id=inbox_id,
            measure_id=measure.id if measure else None,
            at=now,
            kind=kind,
            target=target,
            changes=dict(changes or {}),
        )
    )
    await session.flush()


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


def content_of(measure: Measure, report: Report, told: Telling) -> dict[str, Any]:
    """The content of a notice about a report."""
    return {"measure": measure.id, "report": report.id, **told}
