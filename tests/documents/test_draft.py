"""What a draft promises, seen from the documents that make it."""

import pytest

from bot.ledger.draft import Finding, ParsedLedger, ParsedMeasure, ParsedProblem, status_of_problem
from bot.ledger.measure import MeasureStatus, short_title


def test_a_draft_with_errors_holds_nothing() -> None:
    with pytest.raises(ValueError, match="errors"):
        ParsedLedger("ledger", problems=(ParsedProblem("1", "甲", "甲"),), errors=(Finding("A1", "坏"),))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("修订值班制度，严禁代签。", "修订值班制度"),
        ("在学习内容上，增加专题研讨四次", "增加专题研讨四次"),
        ("印发《管护员办法，试行》。明确责任", "印发《管护员办法，试行》"),
        ("查，改", "查，改"),
        ("对两处保存率偏低的退化林修复地块进行补植", "对两处保存率偏低的退化林修复地…"),
    ],
)
def test_a_short_title_is_the_first_telling_clause(text: str, title: str) -> None:
    assert short_title(text) == title
    assert len(title) <= 16


@pytest.mark.parametrize(
    ("statuses", "status"),
    [
        ([], "not_started"),
        (["not_started", "not_started"], "not_started"),
        (["closed", "not_started"], "in_progress"),
        (["closed", "claimed"], "claimed"),
        (["closed", "basically_done", "claimed"], "basically_done"),
        (["closed", "closed"], "closed"),
        (["closed", "long_term"], "long_term"),
        (["in_progress", "long_term"], "in_progress"),
    ],
)
def test_a_problem_is_as_far_as_its_slowest_measure(statuses: list[str], status: str) -> None:
    measures = [ParsedMeasure(str(n), "甲", status=MeasureStatus(word)) for n, word in enumerate(statuses)]
    assert status_of_problem(measures) == status
