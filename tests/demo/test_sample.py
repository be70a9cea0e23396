"""The sample unit has the shape, the people and the spread that the demo needs."""

from collections import Counter
from datetime import date

from bot.demo.sample import sample_ledger
from bot.ledger.measure import MeasureStatus
from bot.ledger.people import Role

SAMPLE = sample_ledger()
MEASURES = [measure for problem in SAMPLE.problems for measure in problem.measures]


def test_the_sample_has_the_usual_shape() -> None:
    assert SAMPLE.counts() == {"aspects": 3, "topics": 8, "problems": 10, "measures": 44, "people": 17}
    assert [len(problem.measures) for problem in SAMPLE.problems] == [4, 5, 7, 4, 3, 3, 5, 4, 4, 5]


def test_titles_are_short_enough_for_chat() -> None:
    assert all(len(problem.title) <= 14 for problem in SAMPLE.problems)
    assert all(4 <= len(measure.title) <= 16 for measure in MEASURES)
    assert len({measure.title for measure in MEASURES}) == 44


def test_every_measure_has_its_three_duties_and_everyone_is_listed() -> None:
    listed = {person.name for person in SAMPLE.people}
    for measure in MEASURES:
        assert measure.first_responsible
        assert measure.directly_responsible
        assert measure.handlers
        assert set(measure.people()) <= listed


def test_every_role_is_there() -> None:
    roles = Counter(role for person in SAMPLE.people for role in person.roles)
    assert roles == {Role.LEADERSHIP: 5, Role.OFFICE: 2, Role.ADMINISTRATOR: 1, Role.SUPERIOR: 1}


def test_every_state_is_there_several_times() -> None:
    states = Counter(measure.status for measure in MEASURES)
    assert all(states[status] >= 3 for status in MeasureStatus)


def test_deadlines_lie_in_the_simulated_quarter() -> None:
    days = [measure.due for measure in MEASURES if measure.due]
    assert len(days) >= 35
    assert min(days) == date(2023, 9, 4)
    assert max(days) == date(2023, 12, 29)
    assert all(measure.due or measure.immediate or measure.long_term for measure in MEASURES)
