"""Writes a compared import down: rows, duties, the trail and the new plan, in few statements."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import delete, update
from sqlalchemy import select as select_columns
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.ledger import audit
from bot.ledger.access import Actor
from bot.ledger.acts import planning
from bot.ledger.acts.import_plan import Comparison, MeasurePlan
from bot.ledger.acts.import_rows import (
    Row,
    add_duties,
    add_measures,
    add_problems,
    duty_rows,
    measure_row,
    portions,
    problem_row,
)
from bot.ledger.acts.import_stored import Stored
from bot.ledger.audit import Change
from bot.ledger.draft import ParsedLedger
from bot.ledger.measure import Duty, DutyRole, Measure, MeasureStatus, short_title
from bot.ledger.people import Person, PersonRole
from bot.ledger.problem import Aspect, Problem, Topic, status_of
from bot.ledger.unit import InspectionRound, Unit

Progress = Callable[[int, int], None]
"""Is told how many measures are done, of how many."""

_ON_RECORD = ("number", "due_on", "due_text", "status", "percent", "long_term")
_PLANNED_FROM = {
    "due_on",
    "long_term",
    "status",
    DutyRole.HANDLER.value,
    DutyRole.FIRST_RESPONSIBLE.value,
    DutyRole.DIRECTLY_RESPONSIBLE.value,
}
"""A change of one of these changes who is reminded when."""


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
        for portion in portions(self._replan):
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
        new: list[Row] = []
        for plan in self._compared.problems:
            topic_id = headings.get((plan.parsed.aspect, plan.parsed.topic))
            if plan.row is None:
                row = problem_row(plan, self._source(plan.parsed.where))
                new.append({**row, "unit_id": self._unit.id, "round_id": round_.id, "topic_id": topic_id or 0})
                continue
            _set(plan.row, {name: change for name, change in plan.changes.items() if name != "heading"})
            if plan.changes:
                plan.row.source = self._source(plan.parsed.where) or plan.row.source
            if "heading" in plan.changes and topic_id is not None:
                plan.row.topic_id = topic_id
            self._problems[plan.parsed.number] = plan.row
        await self._session.flush()
        self._problems |= {problem.number: problem for problem in await add_problems(self._session, new)}
        for plan in self._compared.problems:
            if plan.row is None or plan.changes:
                details = {"number": plan.parsed.number, "changes": plan.changes}
                subject = f"problem:{self._problems[plan.parsed.number].id}"
                self._note("problem", subject, plan.row is None, details)

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
        duties: list[Row] = []
        for portion in portions(self._compared.new_measures()):
            rows = [self._measure_row(plan) for plan in portion]
            ids = await add_measures(self._session, rows)
            for plan, row, id_ in zip(portion, rows, ids, strict=True):
                duties += duty_rows(plan, self._unit.id, id_, self._people)
                details = {name: row[name] for name in _ON_RECORD}
                named = {role.value: list(names) for role, names in plan.duties.items() if names}
                self._note("measure", f"measure:{id_}", True, {**details, **named})
            self._done(len(portion))
        for plan in self._compared.changed_measures():
            duties += await self._change_measure(plan)
        await add_duties(self._session, duties)

    def _measure_row(self, plan: MeasurePlan) -> Row:
        row = measure_row(plan, self._source(plan.parsed.where), self._now, self._today)
        return {**row, "unit_id": self._unit.id, "problem_id": self._problems[plan.problem_number].id}

    async def _change_measure(self, plan: MeasurePlan) -> list[Row]:
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
        return duty_rows(plan, self._unit.id, row.id, self._people)

    async def _settle_problems(self) -> None:
        await self._session.flush()
        ids = [problem.id for problem in self._problems.values()]
        by_problem: dict[int, list[_Standing]] = {id_: [] for id_ in ids}
        columns = [col(Measure.problem_id), *(getattr(Measure, name) for name in _Standing._fields)]
        for portion in portions(ids):
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
