"""On which day any rung of any custom ladder falls, against walking day by day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.ledger.calendar import Calendar
from bot.ledger.policy import Hearer, Level, Rung, When
from bot.ledger.rungs import Anchor, latest_fall, next_fall

DAY = timedelta(days=1)
CALENDAR = Calendar({date(2023, 9, 2): True, date(2023, 11, 15): False})
START = date(2023, 9, 15)
DAYS = st.dates(date(2023, 8, 1), date(2024, 3, 31))

rungs = st.one_of(
    st.builds(
        Rung, st.just(When.BEFORE), st.integers(0, 40), st.just((Hearer.HANDLER,)), st.just(Level.GREEN), st.booleans()
    ),
    st.builds(
        Rung,
        st.just(When.AFTER),
        st.integers(1, 40),
        st.just((Hearer.HANDLER,)),
        st.just(Level.RED),
        st.booleans(),
        st.integers(0, 12),
        st.booleans(),
    ),
    st.builds(
        Rung, st.just(When.EVERY), st.integers(1, 90), st.just((Hearer.HANDLER,)), st.just(Level.GREEN), st.booleans()
    ),
)


def walk(day: date, count: int, in_workdays: bool) -> date:
    """`count` days on (or back), counted one by one."""
    step = DAY if count > 0 else -DAY
    for _ in range(abs(count)):
        day += step
        while in_workdays and not CALENDAR.is_workday(day):
            day += step
    return day


def forward(day: date) -> date:
    while not CALENDAR.is_workday(day):
        day += DAY
    return day


def said_on(rung: Rung, start: date, number: int) -> date:
    """The day of coming `number`, written down as the rule says it."""
    if rung.when is When.EVERY:
        return forward(walk(start, rung.days * number, rung.in_workdays))
    if rung.when is When.BEFORE:
        day = counted = walk(start, -rung.days, rung.in_workdays)
        if forward(day) <= start:
            return forward(day)
        while not CALENDAR.is_workday(counted):
            counted -= DAY
        return counted
    counted = walk(start, rung.days, rung.in_workdays)
    if number and rung.repeat_in_workdays:
        return walk(forward(counted), rung.repeat_days * number, True)
    return forward(counted + number * rung.repeat_days * DAY)


def all_days(rung: Rung, until: date) -> list[tuple[date, int]]:
    """Every coming up to `until`, with its number."""
    if rung.when is not When.EVERY and not rung.repeat_days:
        return [(said_on(rung, START, 0), 0)]
    found: list[tuple[date, int]] = []
    number = 1 if rung.when is When.EVERY else 0
    while not found or found[-1][0] <= until:
        found.append((said_on(rung, START, number), number))
        number += 1
    return found


@given(rung=rungs, on=DAYS)
def test_the_latest_and_the_next_coming_are_those_of_the_walk(rung: Rung, on: date) -> None:
    anchor = Anchor(START, START)
    days = all_days(rung, on)
    past = [(day, number) for day, number in days if day <= on]
    coming = [day for day, _ in days if day > on]
    latest, following = latest_fall(rung, anchor, on, CALENDAR), next_fall(rung, anchor, on, CALENDAR)
    assert (latest is None) == (not past)
    if latest is not None:
        assert latest.day == past[-1][0]
        assert latest.occurrence == START.isoformat() + (f"+{past[-1][1]}" if past[-1][1] else "")
    assert (following.day if following else None) == (coming[0] if coming else None)


@given(rung=rungs, on=DAYS)
def test_without_a_deadline_only_regular_checks_come(rung: Rung, on: date) -> None:
    anchor = Anchor(None, START)
    if rung.when is When.EVERY:
        assert next_fall(rung, anchor, on, CALENDAR) is not None
    else:
        assert latest_fall(rung, anchor, on, CALENDAR) is None
        assert next_fall(rung, anchor, on, CALENDAR) is None


@given(rung=rungs, on=DAYS)
def test_everything_is_said_on_a_working_day(rung: Rung, on: date) -> None:
    following = next_fall(rung, Anchor(START, START), on, CALENDAR)
    assert following is None or CALENDAR.is_workday(following.day)
