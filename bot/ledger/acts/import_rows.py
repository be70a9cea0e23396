"""The rows that an import adds, as plain values, and how thousands of them are written in few statements."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import insert
from sqlalchemy import select as select_columns
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from bot.ledger.acts.import_plan import MeasurePlan, ProblemPlan
from bot.ledger.measure import Duty, Measure, MeasureStatus, short_title
from bot.ledger.problem import Problem
from bot.ledger.progress import Quantity

PORTION = 500
_SILENT = frozenset({MeasureStatus.CLAIMED, MeasureStatus.CLOSED})

Row = dict[str, Any]
Thing = TypeVar("Thing")


def portions(things: Sequence[Thing]) -> Iterable[Sequence[Thing]]:
    """The things in portions that fit one statement."""
    return (things[start : start + PORTION] for start in range(0, len(things), PORTION))


def problem_row(plan: ProblemPlan, source: str | None) -> Row:
    """The columns of a new problem, but for the unit, the round and the topic."""
    parsed = plan.parsed
    return {
        "number": parsed.number,
        "position": plan.position,
        "title": parsed.title,
        "text": parsed.text,
        "facets": list(parsed.facets),
        "stated_status": parsed.status.value,
        "goal": parsed.goal,
        "source": source,
    }


def measure_row(plan: MeasurePlan, source: str | None, now: datetime, today: date) -> Row:
    """The columns of a new measure, but for the unit and the problem."""
    parsed = plan.parsed
    quantity = parsed.quantity or Quantity()
    return {
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
        "source": source,
        "department": parsed.department,
        "supporting_departments": list(parsed.supporting_departments),
        "claimed_at": now if parsed.status == MeasureStatus.CLAIMED else None,
        "created_at": now,
        # Nothing is planned yet that could be taken back: the next deadline check shall look at it.
        "next_notice_on": None if parsed.status in _SILENT else today,
    }


def duty_rows(plan: MeasurePlan, unit_id: int, measure_id: int, people: Mapping[str, int]) -> list[Row]:
    """One row for each person and duty that the plan writes."""
    return [
        {
            "unit_id": unit_id,
            "measure_id": measure_id,
            "person_id": people[name],
            "role": role,
            "position": position,
        }
        for role, names in plan.duties.items()
        for position, name in enumerate(dict.fromkeys(names))
    ]


async def add_problems(session: AsyncSession, rows: Sequence[Row]) -> list[Problem]:
    """Writes new problems of one round, and gives them back in the order of their rows."""
    found: dict[str, Problem] = {}
    for portion in portions(rows):
        await _add(session, Problem, portion)
        wanted = select_columns(Problem).where(
            col(Problem.round_id) == portion[0]["round_id"], col(Problem.number).in_([row["number"] for row in portion])
        )
        found |= {problem.number: problem for problem in await session.scalars(wanted)}
    return [found[row["number"]] for row in rows]


async def add_measures(session: AsyncSession, rows: Sequence[Row]) -> list[int]:
    """Writes a portion of new measures, and gives back their ids in the order of their rows.

    RETURNING would cost a statement for each row on SQLite, which promises no order.
    """
    await _add(session, Measure, rows)
    wanted = select_columns(col(Measure.id), col(Measure.problem_id), col(Measure.number)).where(
        col(Measure.problem_id).in_({row["problem_id"] for row in rows}), col(Measure.cycle) == 1
    )
    ids = {(problem_id, number): id_ for id_, problem_id, number in await session.execute(wanted)}
    return [ids[row["problem_id"], row["number"]] for row in rows]


async def add_duties(session: AsyncSession, rows: Sequence[Row]) -> None:
    for portion in portions(rows):
        await _add(session, Duty, portion)


async def _add(session: AsyncSession, kind: type[Problem | Measure | Duty], rows: Sequence[Row]) -> None:
    # Without render_nulls rows that lack different things would become statements of their own.
    await session.execute(insert(kind).execution_options(render_nulls=True), list(rows))
