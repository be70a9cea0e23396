"""A year in a unit as a script: measures, changes on some days, pauses of the program; and how a change is made."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

from tests.support.plan_oracle import OracleMeasure, OracleWorld

FIRST_DAY = date(2023, 9, 1)
DAYS = 365
LAST_DAY = FIRST_DAY + timedelta(days=DAYS - 1)
PEOPLE = tuple(range(1, 8))
OFFICE = 7
LADDER_NAMES = ("three-colour", "short", "quiet")


@dataclass(frozen=True)
class Change:
    """One change on one day of the year, in the morning (0) or at noon (1); `a` and `b` are chosen freely."""

    on: int
    phase: int
    name: str
    a: int
    b: int


@dataclass(frozen=True)
class Pause:
    """Days on which the program does nothing, or (`only_sending`) plans and cannot send."""

    first: int
    length: int
    only_sending: bool

    def covers(self, number: int) -> bool:
        return self.first <= number < self.first + self.length


@dataclass(frozen=True)
class Script:
    """Everything that happens; measures are (day of entry, days until due, ladder, people)."""

    measures: tuple[tuple[int, int, int, int], ...]
    changes: tuple[Change, ...]
    pauses: tuple[Pause, ...]

    def changes_on(self, number: int, phase: int) -> list[Change]:
        return [change for change in self.changes if (change.on, change.phase) == (number, phase)]

    def is_quiet(self, number: int) -> bool:
        """No change, no new measure and no pause on that day."""
        return not (
            any(change.on == number for change in self.changes)
            or any(entered == number for entered, *_ in self.measures)
            or any(pause.covers(number) for pause in self.pauses)
        )


def new_measure(number: int, facts: tuple[int, int, int, int]) -> OracleMeasure:
    """Measure `number` (from 1) of a script."""
    entered, until_due, ladder, people = facts
    day = FIRST_DAY + timedelta(days=entered)
    picked = [PEOPLE[(people + place) % 6] for place in range(3)]
    roles = ("handler", "directly_responsible", "first_responsible")
    return OracleMeasure(
        number,
        day + timedelta(days=until_due),
        day,
        LADDER_NAMES[ladder % 3],
        duties=list(zip(roles, picked, strict=True)),
    )


def apply(change: Change, world: OracleWorld, today: date) -> bool:
    """Makes the change; answers whether the calendar changed."""
    if world.measures:
        CHANGES[change.name](change, world, today)
    return change.name == "own_day"


def _measure(change: Change, world: OracleWorld) -> OracleMeasure:
    return list(world.measures.values())[change.a % len(world.measures)]


def _set_status(status: str) -> Callable[[Change, OracleWorld, date], None]:
    def make(change: Change, world: OracleWorld, today: date) -> None:
        _measure(change, world).status = status

    return make


def _move_deadline(change: Change, world: OracleWorld, today: date) -> None:
    measure = _measure(change, world)
    if measure.due is not None:
        measure.due += timedelta(days=change.b % 45 - 12)


def _hand_over(change: Change, world: OracleWorld, today: date) -> None:
    measure = _measure(change, world)
    person = PEOPLE[change.b % len(PEOPLE)]
    measure.duties = [duty for duty in measure.duties if duty[0] != "handler"] + [("handler", person)]


def _second_handler(change: Change, world: OracleWorld, today: date) -> None:
    measure, duty = _measure(change, world), ("handler", PEOPLE[change.b % len(PEOPLE)])
    if duty in measure.duties:
        measure.duties.remove(duty)
    else:
        measure.duties.append(duty)


def _change_ladder(change: Change, world: OracleWorld, today: date) -> None:
    _measure(change, world).ladder = LADDER_NAMES[change.b % 3]


def _deputise(change: Change, world: OracleWorld, today: date) -> None:
    absent, deputy = PEOPLE[change.a % len(PEOPLE)], PEOPLE[change.b % len(PEOPLE)]
    if absent != deputy:
        first = today + timedelta(days=change.a % 5)
        world.deputies.append((absent, deputy, first, first + timedelta(days=change.b % 21)))


def _end_deputies(change: Change, world: OracleWorld, today: date) -> None:
    world.deputies = [row for row in world.deputies if row[0] != PEOPLE[change.a % len(PEOPLE)]]


def _pause_person(change: Change, world: OracleWorld, today: date) -> None:
    world.paused_until[PEOPLE[change.a % len(PEOPLE)]] = today + timedelta(days=change.b % 30 - 3)


def _leave_or_return(change: Change, world: OracleWorld, today: date) -> None:
    world.gone ^= {PEOPLE[change.a % len(PEOPLE)]}


def _pause_unit(change: Change, world: OracleWorld, today: date) -> None:
    """Some of them are over already, or begin anew before they are."""
    world.unit_paused_until = today + timedelta(days=change.b % 30 - 3)


def _join_or_leave_office(change: Change, world: OracleWorld, today: date) -> None:
    person = PEOPLE[change.a % len(PEOPLE)]
    world.office = sorted({*world.office} ^ {person})


def _own_day(change: Change, world: OracleWorld, today: date) -> None:
    day = today + timedelta(days=change.a % 20)
    world.own_days[day] = bool(change.b % 2)


CHANGES: dict[str, Callable[[Change, OracleWorld, date], None]] = {
    "claim": _set_status("claimed"),
    "send_back": _set_status("in_progress"),
    "close": _set_status("closed"),
    "stand_on": _set_status("long_term"),
    "move_deadline": _move_deadline,
    "hand_over": _hand_over,
    "second_handler": _second_handler,
    "change_ladder": _change_ladder,
    "deputise": _deputise,
    "end_deputies": _end_deputies,
    "pause_person": _pause_person,
    "leave_or_return": _leave_or_return,
    "pause_unit": _pause_unit,
    "join_or_leave_office": _join_or_leave_office,
    "own_day": _own_day,
}

_ANY = st.integers(0, 99)
_changes = st.builds(Change, st.integers(0, DAYS - 1), st.integers(0, 1), st.sampled_from(list(CHANGES)), _ANY, _ANY)
_pauses = st.builds(Pause, st.integers(0, DAYS - 1), st.integers(1, 12), st.booleans())
_measures = st.tuples(st.integers(0, 300), st.integers(-10, 90), _ANY, _ANY)

scripts = st.builds(
    Script,
    st.lists(_measures, min_size=2, max_size=8).map(tuple),
    st.lists(_changes, min_size=5, max_size=60).map(tuple),
    st.lists(_pauses, max_size=5).map(tuple),
)
"""Scripts for hypothesis, small enough to shrink."""


def large_script(seed: int, measures: int, changes: int) -> Script:
    """A long script for one seed."""
    dice = random.Random(seed)
    names = [name for name in CHANGES if name not in ("pause_unit", "own_day")]
    return Script(
        tuple(
            (dice.randrange(300), dice.randrange(-10, 90), dice.randrange(99), dice.randrange(99))
            for _ in range(measures)
        ),
        tuple(
            Change(
                dice.randrange(DAYS),
                dice.randrange(2),
                "own_day" if place % 100 == 0 else dice.choice(names),
                dice.randrange(10_000),
                dice.randrange(10_000),
            )
            for place in range(changes)
        ),
        tuple(Pause(dice.randrange(DAYS), dice.randrange(1, 6), place % 2 == 0) for place in range(12)),
    )
