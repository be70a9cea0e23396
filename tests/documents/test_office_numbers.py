"""Numbers of offices become numbers that one can type in chat."""

import pytest

from bot.documents.office_numbers import simple_number, within_problem, without_number
from tests.documents.office_books import measures_of, read_sheet


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("一、", "1"),
        ("（十二）", "12"),
        ("No.3", "3"),
        ("№ 7", "7"),
        ("01", "1"),
        ("第2条", "2"),
        ("问题五", "5"),
        ("④", "4"),
        ("3.2", "3.2"),
        ("整-7", "整-7"),
        ("", ""),
    ],
)
def test_a_number_is_what_people_type(written: str, number: str) -> None:
    assert simple_number(written) == number


def test_of_a_dotted_number_only_the_part_within_its_own_problem_counts() -> None:
    assert [within_problem(number, "4") for number in ("4.2", "4.12", "5.2", "2")] == ["2", "12", "5.2", "2"]


def test_only_an_expected_number_is_taken_from_a_text() -> None:
    assert without_number("2.建立台账", 2) == "建立台账"
    assert without_number("2.建立台账", 3) == "2.建立台账"
    assert without_number("2.5公里道路硬化", 2) == "2.5公里道路硬化"


@pytest.mark.parametrize("numbers", [("一", "二"), ("（一）", "（二）"), ("No.1", "No.2"), ("01", "02")])
def test_problems_of_any_numbers_have_measures_one_can_name(numbers: tuple[str, str]) -> None:
    ledger = read_sheet(["序号", "反馈问题", "整改措施"], *([n, f"事项{n}", "核查"] for n in numbers))
    assert [m.number for m in measures_of(ledger)] == ["1-1", "2-1"]


def test_a_list_of_measures_that_runs_over_the_rows_loses_its_numbers() -> None:
    ledger = read_sheet(
        ["序号", "反馈问题", "整改措施", "完成时限"],
        ["一", "账目不清", "1.清理往来款；", "2024年3月"],
        ["", "", "2.建立台账。", "2024年4月"],
        ["二", "库房漏雨", "3.修缮屋面", "2024年4月"],
    )
    assert [(m.number, m.text) for m in measures_of(ledger)] == [
        ("1-1", "清理往来款；"),
        ("1-2", "建立台账。"),
        ("2-1", "修缮屋面"),
    ]
