"""A second opinion on reminders: brute force, day by day, written from the rules alone.

It imports nothing of the program. At each look it lists every coming of every rung from the beginning of time,
asks who should have heard what by now, and takes away what it remembers as said.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

import chinese_calendar

ONE = timedelta(days=1)
WORK_START, WORK_END = time(9), time(18)
OPEN_TO_ALL = time(9, 15)
"""Messages open 1 to 14 minutes after work begins; from then on everybody's is open."""

BOTH = ["handler", "directly_responsible"]
THREE = [*BOTH, "first_responsible"]
LADDERS: dict[str, list[tuple[str, int, list[str], int]]] = {
    "three-colour": [
        ("before", 20, ["handler"], 0),
        ("before", 10, BOTH, 0),
        ("before", 3, BOTH, 0),
        ("after", 1, [*THREE, "office"], 5),
    ],
    "short": [
        ("before", 7, BOTH, 0),
        ("before", 3, BOTH, 0),
        ("before", 1, BOTH, 0),
        ("before", 0, BOTH, 0),
        ("after", 1, THREE, 0),
    ],
    "quiet": [
        ("before", 7, ["handler"], 0),
        ("after", 1, ["directly_responsible"], 0),
        ("after", 5, ["first_responsible"], 0),
    ],
    "long-term": [("every", 90, BOTH, 0)],
}
"""When, days, who, and after how many working days again."""

Coming = tuple[date, int, str, int, tuple[str, ...], str]
"""Day, place among those of one day, when, days, who hears, occurrence."""
Item = tuple[int, str, str]
"""Measure, rung, occurrence."""


@dataclass
class OracleMeasure:
    """A measure as the rules see it."""

    id: int
    due: date | None
    entered: date
    ladder: str = "three-colour"
    status: str = "in_progress"
    duties: list[tuple[str, int]] = field(default_factory=list)


@dataclass
class OracleWorld:
    """Everything that the rules ask about; tests change it at will."""

    measures: dict[int, OracleMeasure] = field(default_factory=dict)
    office: list[int] = field(default_factory=list)
    gone: set[int] = field(default_factory=set)
    paused_until: dict[int, date] = field(default_factory=dict)
    deputies: list[tuple[int, int, date, date]] = field(default_factory=list)
    unit_paused_until: date | None = None
    own_days: dict[date, bool] = field(default_factory=dict)


class Oracle:
    """Remembers what was said and answers, for one look at the world, which messages leave at that moment."""

    def __init__(self, world: OracleWorld, last_day: date) -> None:
        self.world = world
        self.said: set[tuple[int, Item]] = set()
        self.messages: dict[tuple[int, date], set[Item]] = {}
        self._last_day = last_day
        self._seen: dict[tuple[str, date], list[Coming]] = {}

    def forget_calendar(self) -> None:
        """To be called when the office changed its own days."""
        self._seen.clear()

    def works(self, day: date) -> bool:
        if day in self.world.own_days:
            return self.world.own_days[day]
        return bool(chinese_calendar.is_workday(day))

    def look(self, now: datetime) -> dict[int, set[Item]]:
        """The messages that leave at this local moment, by person; they count as said from then on."""
        day = now.date()
        if not self.works(day) or not OPEN_TO_ALL <= now.time() < WORK_END:
            return {}
        leaving: dict[int, set[Item]] = {}
        for measure in self.world.measures.values():
            for person, item in self._should_know(measure, day).items():
                if (person, item) not in self.said and (person, day) not in self.messages:
                    leaving.setdefault(person, set()).add(item)
        for person, items in leaving.items():
            self.messages[person, day] = items
            self.said |= {(person, item) for item in items}
        return leaving

    def _should_know(self, measure: OracleMeasure, day: date) -> dict[int, Item]:
        silent = self.world.unit_paused_until
        if (silent and day <= silent) or measure.status in ("claimed", "closed"):
            return {}
        come = [coming for coming in self._comings(measure) if coming[0] <= day]
        if any(coming[2] == "after" for coming in come):
            come = [coming for coming in come if coming[2] == "after"]
        known: dict[int, Item] = {}
        for coming in sorted(come, reverse=True):
            _, _, when, days, roles, occurrence = coming
            for role in roles:
                for person in self._people(measure, role):
                    hearer = self._in_place_of(person, day)
                    if self._may_hear(hearer, day):
                        known.setdefault(hearer, (measure.id, f"{when}-{days}", occurrence))
        return known

    def _people(self, measure: OracleMeasure, role: str) -> list[int]:
        return self.world.office if role == "office" else [p for r, p in measure.duties if r == role]

    def _in_place_of(self, person: int, day: date) -> int:
        hearer = person
        for absent, deputy, first, last in self.world.deputies:
            if absent == person and first <= day <= last and deputy not in self.world.gone:
                hearer = deputy
        return hearer

    def _may_hear(self, person: int, day: date) -> bool:
        pause = self.world.paused_until.get(person)
        return person not in self.world.gone and not (pause and day <= pause)

    def _comings(self, measure: OracleMeasure) -> list[Coming]:
        name = "long-term" if measure.status == "long_term" else measure.ladder
        start = measure.entered if name == "long-term" else measure.due
        if start is None:
            return []
        if (name, start) not in self._seen:
            self._seen[name, start] = [
                (day, order, when, days, tuple(roles), start.isoformat() + (f"+{number}" if number else ""))
                for when, days, roles, again in LADDERS[name]
                for number, day, order in self._days(when, days, again, start)
            ]
        return self._seen[name, start]

    def _days(self, when: str, days: int, again: int, start: date) -> list[tuple[int, date, int]]:
        if when == "every":
            found, number = [], 1
            while start + days * number * ONE <= self._last_day:
                found.append((number, self._forward(start + days * number * ONE), days))
                number += 1
            return found
        if when == "before":
            day = self._forward(start - days * ONE)
            if day > start:
                day = start - days * ONE
                while not self.works(day):
                    day -= ONE
            return [(0, day, -days)]
        found, number, day = [], 0, self._forward(start + days * ONE)
        while day <= self._last_day:
            found.append((number, day, days))
            if not again:
                break
            for _ in range(again):
                day = self._forward(day + ONE)
            number += 1
        return found

    def _forward(self, day: date) -> date:
        while not self.works(day):
            day += ONE
        return day
