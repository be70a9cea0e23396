"""A unit's ledger at one moment, as rows that belong to no session: out of the states of its things."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlmodel import SQLModel

from bot.ledger.calendar import Calendar
from bot.ledger.ladder_reading import read_ladder
from bot.ledger.measure import DutyRole, Measure
from bot.ledger.people import Person, Role
from bot.ledger.policy import Ladder
from bot.ledger.problem import Problem
from bot.ledger.states import State
from bot.ledger.unit import InspectionRound, Unit

_Row = TypeVar("_Row", bound=SQLModel)


@dataclass(frozen=True, slots=True)
class PlacedProblem:
    """A problem under its aspect and its topic."""

    problem: Problem
    aspect: str
    topic: str


@dataclass(frozen=True, slots=True)
class HeldMeasure:
    """A measure and the ids of those who answer for it, in order."""

    measure: Measure
    duties: Mapping[DutyRole, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class LedgerState:
    """The current round with its problems and the newest cycle of each measure, in the ledger's order; the unit's people.

    People who have left are among them, for their names may still stand on measures.
    """

    unit: Unit
    round: InspectionRound | None
    document_number: str | None
    stated_days: int | None
    problems: tuple[PlacedProblem, ...]
    measures: Mapping[int, tuple[HeldMeasure, ...]]
    people: Mapping[int, Person]
    roles: Mapping[int, tuple[Role, ...]]
    ladders: Mapping[str, Ladder]
    calendar: Calendar


def ledger_state(states: Mapping[str, State]) -> LedgerState:
    """The ledger out of `states.read_states` or `history.states_on`, which must hold the unit's own state."""
    unit = next(_of(states, "unit"))
    # The newest is the current one: a further round ends the one before without an entry about that.
    newest = max(_of(states, "round"), key=lambda state: state["id"], default=None)
    current = _row(InspectionRound, newest) if newest else None
    document_number, stated_days = (newest["publication"] if newest else []) or (None, None)
    problems = [
        PlacedProblem(_row(Problem, state), *(state["headings"] or ("", "")))
        for state in _of(states, "problem")
        if current is not None and state["round_id"] == current.id
    ]
    problems.sort(key=lambda placed: (placed.problem.position, placed.problem.id))
    people = sorted((_row(Person, state) for state in _of(states, "person")), key=lambda person: person.id)
    return LedgerState(
        unit=_row(Unit, unit),
        round=current,
        document_number=document_number,
        stated_days=stated_days,
        problems=tuple(problems),
        measures=_newest_measures(states, {placed.problem.id for placed in problems}),
        people={person.id: person for person in people},
        roles={state["id"]: tuple(Role(word) for word in state["roles"]) for state in _of(states, "person")},
        ladders={name: read_ladder(name, rungs) for name, rungs in unit["ladders"]},
        calendar=Calendar({date.fromisoformat(day): is_workday for day, is_workday in unit["days"]}),
    )


def _newest_measures(states: Mapping[str, State], problems: set[int]) -> dict[int, tuple[HeldMeasure, ...]]:
    newest: dict[tuple[int, str], State] = {}
    for state in _of(states, "measure"):
        key = (state["problem_id"], state["number"])
        if key[0] in problems and (key not in newest or newest[key]["cycle"] < state["cycle"]):
            newest[key] = state
    found: dict[int, list[HeldMeasure]] = {id_: [] for id_ in problems}
    for state in sorted(newest.values(), key=lambda state: (state["position"], state["id"])):
        found[state["problem_id"]].append(HeldMeasure(_row(Measure, state), _duties(state)))
    return {problem_id: tuple(measures) for problem_id, measures in found.items()}


def _duties(state: State) -> dict[DutyRole, tuple[int, ...]]:
    duties: dict[DutyRole, tuple[int, ...]] = {}
    for word, person_id in state["duties"]:
        role = DutyRole(word)
        duties[role] = (*duties.get(role, ()), person_id)
    return duties


def _of(states: Mapping[str, State], kind: str) -> Iterator[State]:
    return (state for subject, state in states.items() if subject.startswith(f"{kind}:"))


def _row(table: type[_Row], state: State) -> _Row:
    """A row out of its state; what a later program knows besides has its default."""
    return table.model_validate(state)
