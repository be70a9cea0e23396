"""What the planner knows of a measure, its unit and its people; plain values, read before any thinking begins."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.ledger.measure import MeasureStatus
from bot.ledger.policy import Hearer, Ladder, When
from bot.ledger.rungs import Anchor

_SILENT = frozenset({MeasureStatus.CLAIMED, MeasureStatus.CLOSED})


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """Somebody who may hear; `paused_until` is the last day of silence."""

    id: int
    name: str
    is_active: bool = True
    paused_until: date | None = None


@dataclass(frozen=True, slots=True)
class DeputyFacts:
    """Who hears in somebody's place between the days, both included."""

    deputy_id: int
    from_on: date
    until_on: date


@dataclass(frozen=True, slots=True)
class DutyFacts:
    """Somebody's duty for a measure."""

    person_id: int
    role: Hearer


@dataclass(frozen=True, slots=True)
class AskedFacts:
    """That somebody was asked to handle a measure and has not answered; `is_told`: those who wait know it."""

    handover_id: int
    person_id: int
    name: str
    at: datetime
    is_told: bool = False


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """A unit as the planner sees it; `deputies` holds each absent person's, the newest arrangement last.

    `paused_until` is the last day on which nobody is reminded.
    """

    id: int
    zone: ZoneInfo
    work_start: time
    work_end: time
    people: Mapping[int, PersonFacts]
    paused_until: date | None = None
    office: tuple[int, ...] = ()
    deputies: Mapping[int, tuple[DeputyFacts, ...]] = field(default_factory=dict)

    def is_paused(self, day: date) -> bool:
        """Whether the whole unit is silent on that day."""
        return self.paused_until is not None and day <= self.paused_until

    def stand_in(self, person_id: int, day: date) -> int:
        """Who acts for the person on that day: the deputy of the newest arrangement, or the person."""
        for deputy in reversed(self.deputies.get(person_id, ())):
            if deputy.from_on <= day <= deputy.until_on and self._is_active(deputy.deputy_id):
                return deputy.deputy_id
        return person_id

    def hears(self, person_id: int, day: date) -> bool:
        """Whether anything may be said to the person on that day."""
        person = self.people.get(person_id)
        if person is None or not person.is_active or self.is_paused(day):
            return False
        return person.paused_until is None or person.paused_until < day

    def _is_active(self, person_id: int) -> bool:
        person = self.people.get(person_id)
        return person is not None and person.is_active


@dataclass(frozen=True, slots=True)
class MeasureFacts:
    """A measure as the planner sees it, with its ladder already chosen.

    `since_on` is the day from which regular checks count; `expected_on` the day for which the last planning
    expected the next reminder: what is said much later than that is late.
    """

    id: int
    number: str
    problem: str
    status: MeasureStatus
    due_on: date | None
    ladder: Ladder
    since_on: date
    duties: tuple[DutyFacts, ...] = ()
    expected_on: date | None = None
    asked: tuple[AskedFacts, ...] = ()

    @property
    def anchor(self) -> Anchor:
        return Anchor(self.due_on, self.since_on)

    @property
    def is_silent(self) -> bool:
        """Claimed and closed measures, and those whose ladder has nothing to count from."""
        if self.status in _SILENT:
            return True
        return self.due_on is None and all(rung.when is not When.EVERY for rung in self.ladder.rungs)
