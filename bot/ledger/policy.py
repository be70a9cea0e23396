"""Ladders: who hears what, how long before and after a deadline."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlmodel import Field, SQLModel, UniqueConstraint

from bot.core.columns import Json
from bot.ledger.measure import ROLE_TITLES, DutyRole
from bot.ledger.people import Role

DEFAULT_LADDER = "three-colour"
LONG_TERM_LADDER = "long-term"


class CustomLadder(SQLModel, table=True):
    """A ladder the office wrote or copied; it hides the shipped one of the same name."""

    __table_args__ = (UniqueConstraint("unit_id", "name"),)

    id: int = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id", index=True)
    name: str = Field(max_length=60)
    rungs: list[Any] = Field(default_factory=list, sa_type=Json)


class When(StrEnum):
    """From where a rung counts: back from the deadline, on from it, or again and again with no deadline at all."""

    BEFORE = "before"
    AFTER = "after"
    EVERY = "every"


class Level(StrEnum):
    """How serious it is."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class Hearer(StrEnum):
    """In what way somebody is addressed by a rung: by a duty for the measure, or as the office."""

    HANDLER = DutyRole.HANDLER.value
    DIRECTLY_RESPONSIBLE = DutyRole.DIRECTLY_RESPONSIBLE.value
    FIRST_RESPONSIBLE = DutyRole.FIRST_RESPONSIBLE.value
    OFFICE = Role.OFFICE.value


HEARER_NAMES: Mapping[str, str] = {
    **{role.value: title for role, title in ROLE_TITLES.items()},
    Hearer.OFFICE: "整改办",
}
"""By `Hearer`, as papers and the command line name them."""


LADDER_NAMES: Mapping[str, str] = {
    DEFAULT_LADDER: "三色",
    "short": "短期",
    "quiet": "从简",
    LONG_TERM_LADDER: "长期",
}
"""What people call the shipped ladders."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a ladder: `days` (calendar or working days) before or after the deadline, or every so many.

    Whoever is addressed in several ways hears it once, by the first that fits. `repeat_days` (0: never) says after
    how many further days of the same sort a rung after the deadline comes again.
    """

    when: When
    days: int
    hearers: tuple[Hearer, ...]
    level: Level
    in_workdays: bool = False
    repeat_days: int = 0
    repeat_in_workdays: bool = True

    @property
    def name(self) -> str:
        """Its name inside the ladder, such as `before-20`; part of notice keys, so it never changes."""
        return f"{self.when.value}-{self.days}{'w' if self.in_workdays else ''}"

    @property
    def words(self) -> str:
        """Its name for people, such as 到期前20天."""
        days = f"{self.days}个工作日" if self.in_workdays else f"{self.days}天"
        match self.when:
            case When.BEFORE:
                return f"到期前{days}" if self.days else "到期当天"
            case When.AFTER:
                return f"超期{days}"
            case When.EVERY:
                return f"每{days}"


@dataclass(frozen=True, slots=True)
class Ladder:
    """A named set of rungs, in any order."""

    name: str
    rungs: tuple[Rung, ...]


_HANDLER = (Hearer.HANDLER,)
_BOTH = (Hearer.HANDLER, Hearer.DIRECTLY_RESPONSIBLE)
_LEADERS_TOO = (*_BOTH, Hearer.FIRST_RESPONSIBLE)

SHIPPED: Mapping[str, Ladder] = {
    ladder.name: ladder
    for ladder in (
        Ladder(
            DEFAULT_LADDER,
            (
                Rung(When.BEFORE, 20, _HANDLER, Level.GREEN),
                Rung(When.BEFORE, 10, _BOTH, Level.YELLOW),
                Rung(When.BEFORE, 3, _BOTH, Level.YELLOW),
                Rung(When.AFTER, 1, (*_LEADERS_TOO, Hearer.OFFICE), Level.RED, repeat_days=5),
            ),
        ),
        Ladder(
            "short",
            (
                Rung(When.BEFORE, 7, _BOTH, Level.GREEN),
                Rung(When.BEFORE, 3, _BOTH, Level.YELLOW),
                Rung(When.BEFORE, 1, _BOTH, Level.YELLOW),
                Rung(When.BEFORE, 0, _BOTH, Level.YELLOW),
                Rung(When.AFTER, 1, _LEADERS_TOO, Level.RED),
            ),
        ),
        Ladder(
            "quiet",
            (
                Rung(When.BEFORE, 7, _HANDLER, Level.GREEN),
                Rung(When.AFTER, 1, (Hearer.DIRECTLY_RESPONSIBLE,), Level.RED),
                Rung(When.AFTER, 5, (Hearer.FIRST_RESPONSIBLE,), Level.RED),
            ),
        ),
        Ladder(LONG_TERM_LADDER, (Rung(When.EVERY, 90, _BOTH, Level.GREEN),)),
    )
}


def choose(
    *,
    measure: str | None,
    problem: str | None,
    unit: str,
    is_long_term: bool,
    custom: Mapping[str, Ladder],
) -> Ladder:
    """The ladder that counts: long-term measures have their own; else the measure's, the problem's, the unit's choice.

    A custom ladder hides the shipped one of its name; a name that is gone is passed over.
    """
    wishes = (LONG_TERM_LADDER,) if is_long_term else (measure, problem, unit, DEFAULT_LADDER)
    for name in wishes:
        if name and (ladder := custom.get(name) or SHIPPED.get(name)):
            return ladder
    return SHIPPED[DEFAULT_LADDER]
