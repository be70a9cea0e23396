"""How each thing of a ledger stands, as plain JSON: a measure with its duties, a problem with its headings, and so on."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, time
from enum import StrEnum
from typing import Any

from sqlalchemy import Select
from sqlalchemy import select as select_columns
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel, col, select

from bot.ledger.calendar import CalendarOverride
from bot.ledger.measure import Duty, Measure
from bot.ledger.people import Person, PersonRole
from bot.ledger.policy import CustomLadder
from bot.ledger.problem import Aspect, Problem, Topic
from bot.ledger.publication import Publication
from bot.ledger.unit import InspectionRound, Unit

State = dict[str, Any]
"""The columns of a row under their names, with what hangs on the row beside them; dates and moments as ISO words."""

_PORTION = 500
_TABLES: Mapping[str, type[SQLModel]] = {
    "unit": Unit,
    "round": InspectionRound,
    "person": Person,
    "problem": Problem,
    "measure": Measure,
}
_LEFT_OUT: Mapping[str, frozenset[str]] = {
    "measure": frozenset({"next_notice_on"}),  # says only when to look at it again
    "problem": frozenset({"status"}),  # follows from the measures
}


async def read_states(session: AsyncSession, subjects: Iterable[str]) -> dict[str, State]:
    """The states of these subjects of the audit trail, such as `measure:17`; what is no thing of a ledger is left out."""
    wanted: dict[str, list[int]] = defaultdict(list)
    for subject in dict.fromkeys(subjects):
        kind, _, number = subject.partition(":")
        if kind in _TABLES:
            wanted[kind].append(int(number))
    found: dict[str, State] = {}
    for kind, ids in wanted.items():
        for start in range(0, len(ids), _PORTION):
            portion = ids[start : start + _PORTION]
            found |= {f"{kind}:{id_}": state for id_, state in (await _read(session, kind, portion)).items()}
    return found


async def subjects_of(session: AsyncSession, unit_id: int) -> list[str]:
    """Everything of the unit that has a state."""
    subjects = [f"unit:{unit_id}"]
    for kind, table in _TABLES.items():
        if table is not Unit:
            ids = await session.scalars(_columns(table, "id").where(_column(table, "unit_id") == unit_id))
            subjects += [f"{kind}:{id_}" for id_ in ids]
    return subjects


async def _read(session: AsyncSession, kind: str, ids: Sequence[int]) -> dict[int, State]:
    table = _TABLES[kind]
    names = [name for name in table.model_fields if name not in _LEFT_OUT.get(kind, ())]
    rows = await session.execute(_columns(table, *names).where(_column(table, "id").in_(ids)))
    states = {row[0]: {name: _plain(value) for name, value in zip(names, row, strict=True)} for row in rows}
    for name, reader in _BESIDE.get(kind, {}).items():
        beside = await reader(session, ids)
        for id_, state in states.items():
            state[name] = beside.get(id_, [])
    return states


def _column(table: type[SQLModel], name: str) -> Any:
    return getattr(table, name)


def _columns(table: type[SQLModel], *names: str) -> Select[Any]:
    return select_columns(*(_column(table, name) for name in names))


def _plain(value: Any) -> Any:
    match value:
        case StrEnum():
            return value.value
        case date() | time():  # a moment is a date as well
            return value.isoformat()
        case _:
            return value


async def _grouped(session: AsyncSession, statement: Any, value: Callable[..., Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for id_, *rest in await session.execute(statement):
        found[id_].append(value(*rest))
    return found


async def _duties(session: AsyncSession, ids: Collection[int]) -> dict[int, list[Any]]:
    statement = select(col(Duty.measure_id), col(Duty.role), col(Duty.person_id)).where(col(Duty.measure_id).in_(ids))
    statement = statement.order_by(col(Duty.position), col(Duty.id))
    return await _grouped(session, statement, lambda role, person_id: [role.value, person_id])


async def _roles(session: AsyncSession, ids: Collection[int]) -> dict[int, list[Any]]:
    statement = select(col(PersonRole.person_id), col(PersonRole.role)).where(col(PersonRole.person_id).in_(ids))
    return await _grouped(session, statement.order_by(col(PersonRole.role)), lambda role: role.value)


async def _headings(session: AsyncSession, ids: Collection[int]) -> dict[int, list[Any]]:
    statement = (
        select(col(Problem.id), col(Aspect.title), col(Topic.title))
        .join(Topic, col(Topic.id) == col(Problem.topic_id))
        .join(Aspect, col(Aspect.id) == col(Topic.aspect_id))
        .where(col(Problem.id).in_(ids))
    )
    return {id_: list(titles) for id_, *titles in await session.execute(statement)}


async def _ladders(session: AsyncSession, ids: Collection[int]) -> dict[int, list[Any]]:
    statement = select(col(CustomLadder.unit_id), col(CustomLadder.name), col(CustomLadder.rungs))
    statement = statement.where(col(CustomLadder.unit_id).in_(ids)).order_by(col(CustomLadder.id))
    return await _grouped(session, statement, lambda name, rungs: [name, rungs])


async def _days(session: AsyncSession, ids: Collection[int]) -> dict[int, list[Any]]:
    statement = select(col(CalendarOverride.unit_id), col(CalendarOverride.day), col(CalendarOverride.is_workday))
    statement = statement.where(col(CalendarOverride.unit_id).in_(ids)).order_by(col(CalendarOverride.day))
    return await _grouped(session, statement, lambda day, is_workday: [day.isoformat(), is_workday])


async def _publication(session: AsyncSession, ids: Collection[int]) -> dict[int, list[Any]]:
    columns = (col(Publication.round_id), col(Publication.document_number), col(Publication.stated_days))
    rows = await session.execute(select(*columns).where(col(Publication.round_id).in_(ids)))
    return {id_: list(said) for id_, *said in rows}


_BESIDE: Mapping[str, Mapping[str, Callable[[AsyncSession, Collection[int]], Any]]] = {
    "measure": {"duties": _duties},
    "person": {"roles": _roles},
    "problem": {"headings": _headings},
    "round": {"publication": _publication},
    "unit": {"ladders": _ladders, "days": _days},
}
"""What hangs on a row and has no entries of its own in the trail."""
