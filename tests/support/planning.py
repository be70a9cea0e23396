"""Small builders for the planner's facts, and moments in Shanghai written as text."""

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.ledger.calendar import Calendar
from bot.ledger.facts import DutyFacts, MeasureFacts, PersonFacts, UnitFacts
from bot.ledger.measure import MeasureStatus
from bot.ledger.plan import PlannedNotice, due_notices, forecast
from bot.ledger.policy import SHIPPED, Hearer

SHANGHAI = ZoneInfo("Asia/Shanghai")
SHIPPED_DAYS = Calendar()
HANDLER, LEADER, FIRST, CLERK, DEPUTY = 1, 2, 3, 4, 5
NAMES = {HANDLER: "罗小芸", LEADER: "韩志远", FIRST: "高建国", CLERK: "许文静", DEPUTY: "沈一鸣"}

UNIT = UnitFacts(
    id=1,
    zone=SHANGHAI,
    work_start=time(9),
    work_end=time(18),
    people={id_: PersonFacts(id_, name) for id_, name in NAMES.items()},
    office=(CLERK,),
)


def day(text: str) -> date:
    """2023-10-09, or 10-09 of 2023."""
    return date.fromisoformat(text if len(text) > 5 else f"2023-{text}")


def at(text: str) -> datetime:
    """`10-09 09:20` of 2023, in Shanghai."""
    return datetime.fromisoformat(f"2023-{text}" if len(text) == 11 else text).replace(tzinfo=SHANGHAI)


def measure(
    due: str | None = "2023-10-31",
    *,
    ladder: str = "three-colour",
    id_: int = 1,
    status: MeasureStatus = MeasureStatus.IN_PROGRESS,
    since: str = "2023-09-01",
) -> MeasureFacts:
    """4-2 with a handler, a leader and a first responsible."""
    return MeasureFacts(
        id=id_,
        number=f"4-{id_}",
        problem="4",
        status=status,
        due_on=day(due) if due else None,
        ladder=SHIPPED[ladder],
        since_on=day(since),
        duties=(
            DutyFacts(HANDLER, Hearer.HANDLER),
            DutyFacts(LEADER, Hearer.DIRECTLY_RESPONSIBLE),
            DutyFacts(FIRST, Hearer.FIRST_RESPONSIBLE),
        ),
    )


def without(person_id: int, **changes: object) -> UnitFacts:
    """The unit in which one person is changed, such as `is_active=False`."""
    people = dict(UNIT.people)
    people[person_id] = replace(people[person_id], **changes)  # type: ignore[arg-type]  # the tests name real fields
    return replace(UNIT, people=people)


def due(
    measures: list[MeasureFacts] | MeasureFacts,
    now: str,
    *,
    unit: UnitFacts = UNIT,
    said: frozenset[str] = frozenset(),
    used: frozenset[int] = frozenset(),
    calendar: Calendar = SHIPPED_DAYS,
) -> list[PlannedNotice]:
    """What is due at that moment."""
    given = measures if isinstance(measures, list) else [measures]
    return due_notices(given, unit, at(now), calendar, said, used)


def lines(notices: list[PlannedNotice]) -> list[str]:
    """`before-10 罗小芸 韩志远`: each rung with its hearers, in order."""
    rungs: dict[str, list[str]] = {}
    for notice in notices:
        name = notice.wanted.fall.rung.name + notice.wanted.fall.occurrence[10:]
        rungs.setdefault(name, []).append(NAMES[notice.wanted.person_id])
    return [" ".join([rung, *people]) for rung, people in rungs.items()]


def course(
    one: MeasureFacts,
    until: str,
    *,
    since: str = "09-01 08:00",
    unit: UnitFacts = UNIT,
    calendar: Calendar = SHIPPED_DAYS,
) -> list[str]:
    """The forecast of one measure as `10-11 before-20 罗小芸`, one line for each day."""
    days: dict[date, list[PlannedNotice]] = {}
    for notice in forecast([one], unit, day(until), at(since), calendar, frozenset()):
        days.setdefault(notice.day, []).append(notice)
    return [f"{on:%m-%d} {line}" for on, notices in days.items() for line in lines(notices)]
