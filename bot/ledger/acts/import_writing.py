"""Writes a compared import down: rows, duties, the trail and the new plan, in few statements."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import delete, insert, update
from sqlalchemy import select as select_columns
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger import audit
from bot.ledger.access import Actor
from bot.ledger.acts import planning
from bot.ledger.acts.import_plan import Comparison, MeasurePlan
from bot.ledger.acts.import_stored import Stored
from bot.ledger.audit import Change
from bot.ledger.draft import ParsedLedger
from bot.ledger.measure import Duty, DutyRole, Measure, MeasureStatus, short_title
from bot.ledger.people import Person, PersonRole
from bot.ledger.problem import Aspect, Problem, Topic, status_of
from bot.ledger.progress import Quantity
from bot.ledger.unit import InspectionRound, Unit

Progress = Callable[[int, int], None]
"""Is told how many measures are done, of how many."""

_PORTION = 500
_PLANNED_FROM = {
    "due_on",
    "long_term",
    "status",
    DutyRole.HANDLER.value,
    DutyRole.FIRST_RESPONSIBLE.value,
    DutyRole.DIRECTLY_RESPONSIBLE.value,
}
"""A change of one of these changes who is reminded when."""
_SILENT = frozenset({MeasureStatus.CLAIMED, MeasureStatus.CLOSED})


class Writer:
    """Writes a comparison down, in one transaction and in few statements."""

    def __init__(
        self, session: AsyncSession, actor: Actor, unit: Unit, stored: Stored, compared: Comparison, now: datetime
    ) -> None:
        self._session = session
        self._actor = actor
        self._unit = unit
        self._stored = stored
        self._compared = compared
        self._now = now
        self._trail: list[Change] = []
        self._people: dict[str, int] = {}
        self._problems: dict[str, Problem] = {}
        self._replan: list[int] = []
        self._today = now.astimezone(unit.zone).date()
        self._progress: Progress = _nobody
        self._finished = 0
        self._file = ""

    async def write(self, draft: ParsedLedger, progress: Progress | None) -> None:
        """Rows first, then the trail, then the plan; `progress` hears of new measures and of those planned anew."""
        self._progress = progress or _nobody
        self._file = draft.file or ""
        round_ = await self._write_round()
        await self._write_people()
        await self._write_problems(round_)
        await self._write_measures()
        await self._settle_problems()
        counts = {
            "kind": draft.kind,
            "file": draft.file,
            "new": len(self._compared.new_measures()),
            "changed": len(self._compared.changed_measures()),
            "warnings": list(self._compared.warnings),
        }
        self._trail.append(("import", f"round:{round_.id}", counts))
        await audit.record_many(self._session, self._actor, self._trail, self._now)
        for portion in _portions(self._replan):
            await planning.replan(self._session, portion, self._now)
            self._done(len(portion))

    def _done(self, measures: int) -> None:
        self._finished += measures
        self._progress(self._finished, len(self._compared.new_measures()) + len(self._replan))

    def _source(self, where: str) -> str | None:
        """Where in which file something stands, such as 台账.xlsx Sheet1!E7."""
        return " ".join(part for part in (self._file, where) if part) or None

    def _note(self, what: str, subject: str, is_new: bool, details: dict[str, Any]) -> None:
        self._trail.append((f"import.{what}", subject, {"is_new": is_new, **details}))

    async def _write_round(self) -> InspectionRound:
        changes = self._compared.round_changes
        round_ = self._stored.round
        if round_ is not None and not changes:
            return round_
        if round_ is None:
            others = update(InspectionRound).where(col(InspectionRound.unit_id) == self._unit.id)
            await self._session.execute(others.values(is_current=False))
            round_ = InspectionRound(unit_id=self._unit.id, name=changes["name"][1])
            self._session.add(round_)
        _set(round_, changes)
        await self._session.flush()
        self._note("round", f"round:{round_.id}", self._compared.is_new_round, {"changes": changes})
        return round_

    async def _write_people(self) -> None:
        plans = self._compared.people.plans
        new = {
            name: Person(
                unit_id=self._unit.id,
                name=name,
                title=plan.parsed.title,
                department=plan.parsed.department,
                phone=plan.parsed.phone,
            )
            for name, plan in plans.items()
            if plan.row is None
        }
        self._session.add_all(new.values())
        await self._session.flush()
        for name, plan in plans.items():
            row = plan.row or new[name]
            self._people[name] = row.id
            _set(row, plan.changes)
            self._session.add_all(PersonRole(person_id=row.id, role=role) for role in plan.new_roles)
            if plan.row is None or plan.changes or plan.new_roles:
                details = {"name": name, "changes": plan.changes, "new_roles": list(plan.new_roles)}
                self._note("person", f"person:{row.id}", plan.row is None, details)

    async def _write_problems(self, round_: InspectionRound) -> None:
        headings = await self._headings(round_)
        rows: list[tuple[Problem, bool, dict[str, Any]]] = []
        for plan in self._compared.problems:
            parsed = plan.parsed
            topic_id = headings.get((parsed.aspect, parsed.topic))
            row = plan.row
            if row is None:
                row = Problem(
                    unit_id=self._unit.id,
                    round_id=round_.id,
                    topic_id=topic_id or 0,
                    number=parsed.number,
                    position=plan.position,
                    title=parsed.title,
                    text=parsed.text,
                    facets=list(parsed.facets),
                    stated_status=parsed.status.value,
                    goal=parsed.goal,
                    source=self._source(parsed.where),
                )
                self._session.add(row)
            else:
                _set(row, {name: change for name, change in plan.changes.items() if name != "heading"})
                row.source = self._source(parsed.where) if plan.changes else row.source
                if "heading" in plan.changes and topic_id is not None:
                    row.topic_id = topic_id
            self._problems[parsed.number] = row
            rows.append((row, plan.row is None, plan.changes))
        await self._session.flush()
        for row, is_new, changes in rows:
            if is_new or changes:
                self._note("problem", f"problem:{row.id}", is_new, {"number": row.number, "changes": changes})

    async def _headings(self, round_: InspectionRound) -> dict[tuple[str, str], int]:
        """The topics by aspect and title, with those made that are wanted and missing."""
        rows = await self._session.execute(
            select(Aspect, Topic)
            .join(Topic, col(Topic.aspect_id) == col(Aspect.id), isouter=True)
            .where(col(Aspect.round_id) == round_.id)
        )
        aspects: dict[str, Aspect] = {}
        topics: dict[tuple[str, str], int] = {}
        for aspect, topic in rows:
            aspects[aspect.title] = aspect
            if topic is not None:
                topics[aspect.title, topic.title] = topic.id
        for plan in self._compared.problems:
            key = (plan.parsed.aspect, plan.parsed.topic)
            if key in topics or (plan.row is not None and "heading" not in plan.changes):
                continue
            if key[0] not in aspects:
                new = Aspect(unit_id=self._unit.id, round_id=round_.id, position=len(aspects) + 1, title=key[0])
                self._session.add(new)
                await self._session.flush()
                aspects[key[0]] = new
            aspect_id = aspects[key[0]].id
            position = sum(aspect == key[0] for aspect, _ in topics) + 1
            made = Topic(unit_id=self._unit.id, aspect_id=aspect_id, position=position, title=key[1])
            self._session.add(made)
            await self._session.flush()
            topics[key] = made.id
        return topics

    async def _write_measures(self) -> None:
        duties: list[dict[str, Any]] = []
        for plan, row in await self._insert_new():
            duties += self._duty_rows(plan, row["id"])
            kept = ("number", "due_on", "due_text", "status", "percent", "long_term")
            details = {name: row[name] for name in kept}
            named = {role.value: list(names) for role, names in plan.duties.items() if names}
            self._note("measure", f"measure:{row['id']}", True, {**details, **named})
        for plan in self._compared.changed_measures():
            duties += await self._change_measure(plan)
        for start in range(0, len(duties), _PORTION):
            await self._session.execute(insert(Duty), duties[start : start + _PORTION])

    async def _insert_new(self) -> list[tuple[MeasurePlan, dict[str, Any]]]:
        """The new measures with their rows; written as plain rows, for there may be thousands."""
        rows = [(plan, self._new_row(plan)) for plan in self._compared.new_measures()]
        adding = insert(Measure).returning(col(Measure.id), sort_by_parameter_order=True)
        for start in range(0, len(rows), _PORTION):
            portion = [row for _, row in rows[start : start + _PORTION]]
            ids = await self._session.scalars(adding, portion)
            for row, id_ in zip(portion, ids.all(), strict=True):
                row["id"] = id_
            self._done(len(portion))
        return rows

    def _new_row(self, plan: MeasurePlan) -> dict[str, Any]:
        parsed = plan.parsed
        quantity = parsed.quantity or Quantity()
        return {
            "unit_id": self._unit.id,
            "problem_id": self._problems[plan.problem_number].id,
            "number": parsed.number,
            "position": plan.position,
            "cycle": 1,
            "title": short_title(parsed.text),
            "text": parsed.text,
            "due_on": parsed.due,
            "due_text": parsed.due_text,
            "immediate": parsed.immediate,
            "long_term": parsed.long_term,
            "status": parsed.status,
            "percent": parsed.percent,
            "quantity_done": quantity.done,
            "quantity_total": quantity.total,
            "quantity_unit": quantity.unit,
            "progress_text": parsed.progress,
            "standard": parsed.standard,
            "evidence_text": parsed.evidence_text,
            "source": self._source(parsed.where),
            "department": parsed.department,
            "supporting_departments": list(parsed.supporting_departments),
            "claimed_at": self._now if parsed.status == MeasureStatus.CLAIMED else None,
            "created_at": self._now,
            # Nothing is planned yet that could be taken back: the next deadline check shall look at it.
            "next_notice_on": None if parsed.status in _SILENT else self._today,
        }

    async def _change_measure(self, plan: MeasurePlan) -> list[dict[str, Any]]:
        row = plan.row
        if row is None:
            return []
        _set(row, {name: change for name, change in plan.changes.items() if name not in set(DutyRole)})
        row.source = self._source(plan.parsed.where) or row.source
        if "text" in plan.changes:
            row.title = short_title(row.text)
        if "status" in plan.changes:
            row.claimed_by, row.claimed_at = None, self._now if row.status == MeasureStatus.CLAIMED else None
            row.closed_at = self._now if row.status == MeasureStatus.CLOSED else None
        if plan.duties:
            old = delete(Duty).where(col(Duty.measure_id) == row.id, col(Duty.role).in_(list(plan.duties)))
            await self._session.execute(old)
        self._note("measure", f"measure:{row.id}", False, {"number": row.number, "changes": plan.changes})
        if _PLANNED_FROM & set(plan.changes):
            self._replan.append(row.id)
        return self._duty_rows(plan, row.id)

    def _duty_rows(self, plan: MeasurePlan, measure_id: int) -> list[dict[str, Any]]:
        return [
            {
                "unit_id": self._unit.id,
                "measure_id": measure_id,
                "person_id": self._people[name],
                "role": role,
                "position": position,
            }
            for role, names in plan.duties.items()
            for position, name in enumerate(dict.fromkeys(names))
        ]

    async def _settle_problems(self) -> None:
        await self._session.flush()
        ids = [problem.id for problem in self._problems.values()]
        by_problem: dict[int, list[_Standing]] = {id_: [] for id_ in ids}
        columns = [col(Measure.problem_id), *(getattr(Measure, name) for name in _Standing._fields)]
        for portion in _portions(ids):
            statement = select_columns(*columns).where(col(Measure.problem_id).in_(portion))
            for problem_id, *standing in await self._session.execute(statement):
                by_problem[problem_id].append(_Standing(*standing))
        for problem in self._problems.values():
            problem.status = status_of(by_problem[problem.id])
        await self._session.flush()


class _Standing(NamedTuple):
    """The columns of a measure from which its problem's status follows."""

    number: str
    cycle: int
    status: MeasureStatus
    staged_result: str | None


def _nobody(_done: int, _total: int) -> None:
    """For an import that nobody watches."""


def _set(row: Any, changes: dict[str, tuple[Any, Any]]) -> None:
    for name, (_, after) in changes.items():
        setattr(row, name, after)


def _portions(ids: list[int]) -> Iterable[list[int]]:
    return (ids[start : start + _PORTION] for start in range(0, len(ids), _PORTION))
