"""Every step between the states of a measure is walked, and every other is refused."""

import re
from datetime import UTC, date, datetime
from itertools import product
from pathlib import Path

import pytest

from bot.core.errors import NotPossible
from bot.ledger.measure import (
    EDGES,
    STATUS_WORDS,
    Measure,
    MeasureStatus,
    after_sending_back,
    is_settled,
    move,
    short_title,
)
from bot.ledger.problem import ProblemStatus, status_of

NOW = datetime(2023, 10, 11, tzinfo=UTC)
PICTURE = Path(__file__).parents[2] / "docs" / "measure-states.md"
NOT_EDGES = sorted(set(product(MeasureStatus, MeasureStatus)) - EDGES - {(s, s) for s in MeasureStatus})


def measure(status: MeasureStatus, *, number: str = "4-2", cycle: int = 1, long_term: bool = False) -> Measure:
    return Measure(
        unit_id=1,
        problem_id=1,
        number=number,
        position=1,
        cycle=cycle,
        text="制定办法",
        status=status,
        long_term=long_term,
        created_at=NOW,
    )


@pytest.mark.parametrize(("origin", "to"), sorted(EDGES))
def test_every_step_of_the_picture_can_be_walked(origin: MeasureStatus, to: MeasureStatus) -> None:
    walked = measure(origin)
    move(walked, to)
    assert walked.status == to


@pytest.mark.parametrize(("origin", "to"), NOT_EDGES)
def test_every_other_step_is_refused_and_changes_nothing(origin: MeasureStatus, to: MeasureStatus) -> None:
    stays = measure(origin)
    with pytest.raises(NotPossible, match=f"refusal.no_such_step number=4-2 status={STATUS_WORDS[origin]}"):
        move(stays, to)
    assert stays.status == origin


@pytest.mark.parametrize("status", list(MeasureStatus))
def test_staying_is_no_step(status: MeasureStatus) -> None:
    stays = measure(status)
    move(stays, status)
    assert stays.status == status


def test_the_picture_shows_the_steps_of_the_code() -> None:
    drawn = set(re.findall(r"^    (\w+) --> (\w+)$", PICTURE.read_text(encoding="utf-8"), re.MULTILINE))
    assert drawn == {(origin.value, to.value) for origin, to in EDGES}


def test_nothing_leads_out_of_closed() -> None:
    assert not [to for origin, to in EDGES if origin == MeasureStatus.CLOSED]


def test_only_a_claim_can_be_closed() -> None:
    assert {origin for origin, to in EDGES if to == MeasureStatus.CLOSED} == {MeasureStatus.CLAIMED}


def test_a_claim_that_is_sent_back_is_in_progress_but_a_standing_task_stands_on() -> None:
    dated = measure(MeasureStatus.CLAIMED, long_term=True)
    dated.due_on = date(2023, 10, 31)
    assert after_sending_back(measure(MeasureStatus.CLAIMED)) == MeasureStatus.IN_PROGRESS
    assert after_sending_back(dated) == MeasureStatus.IN_PROGRESS
    assert after_sending_back(measure(MeasureStatus.CLAIMED, long_term=True)) == MeasureStatus.LONG_TERM


def test_a_standing_task_is_settled_only_with_a_staged_result() -> None:
    standing = measure(MeasureStatus.LONG_TERM)
    assert not is_settled(standing)
    standing.staged_result = "三季度巡查3次"
    assert is_settled(standing)


def test_a_problem_is_closed_when_all_its_measures_are_settled() -> None:
    closed, standing = measure(MeasureStatus.CLOSED, number="4-1"), measure(MeasureStatus.LONG_TERM, number="4-2")
    assert status_of([closed, standing]) == ProblemStatus.OPEN
    standing.staged_result = "三季度巡查3次"
    assert status_of([closed, standing]) == ProblemStatus.CLOSED
    assert status_of([closed, measure(MeasureStatus.CLAIMED, number="4-3")]) == ProblemStatus.OPEN
    assert status_of([]) == ProblemStatus.OPEN


def test_a_re_opened_measure_opens_its_problem_again() -> None:
    first, second = measure(MeasureStatus.CLOSED), measure(MeasureStatus.NOT_STARTED, cycle=2)
    assert status_of([second, first]) == ProblemStatus.OPEN


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("修订办法，明确责任。", "修订办法"),
        ("修订办法", "修订办法"),
        ("对全县在库农资开展一次全面彻底的清查并登记造册", "对全县在库农资开展一次全面彻底…"),
        ("", ""),
    ],
)
def test_a_short_title_is_the_first_clause(text: str, title: str) -> None:
    assert short_title(text) == title
