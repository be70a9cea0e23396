"""The summary of the ledger: figures that add up, whatever the ledger holds."""

import io
from datetime import date

import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.documents.ledger_sheet import write_overview
from bot.documents.ledger_summary import COMPLETION_RULE, SEVERAL_LEADERS, UNNAMED, SummaryTable, summary
from bot.ledger.draft import ParsedLedger, ParsedMeasure, ParsedProblem
from bot.ledger.measure import MeasureStatus
from bot.ledger.outline import Overview
from bot.ledger.policy import Level
from bot.ledger.urgency import Urgency
from tests.documents.ledgers import ledgers
from tests.support.effort import rounds

ON = date(2023, 10, 11)
MEASURES = (
    ParsedMeasure("1-1", "甲", status=MeasureStatus.CLOSED, department="办公室", directly_responsible=("张三",)),
    ParsedMeasure(
        "1-2", "乙", status=MeasureStatus.CLAIMED, department="办公室", directly_responsible=("李四", "张三")
    ),
    ParsedMeasure("1-3", "丙", due=date(2023, 10, 1), status=MeasureStatus.IN_PROGRESS, department="财务股"),
)
LEDGER = ParsedLedger(
    "ledger",
    "云岭县林草局",
    problems=(
        ParsedProblem("1", "台账不严", "台账不严", aspect="履职", measures=MEASURES),
        ParsedProblem(
            "2", "巡护不勤", "巡护不勤", measures=(ParsedMeasure("2-1", "丁", status=MeasureStatus.LONG_TERM),)
        ),
    ),
)
OVERVIEW = Overview(LEDGER, ON, {("1", "1-3"): Urgency(Level.RED, -10)}, frozenset({"2"}))


def table(header: str, overview: Overview = OVERVIEW) -> SummaryTable:
    """The table whose first column has this header."""
    return next(one for one in summary(overview) if one.headers[0] == header)


def test_the_totals_say_what_counts_as_done() -> None:
    totals = table("项目")
    assert totals.rows == (("问题", 2, 1, 1, "50.0%"), ("整改措施", 4, 1, 3, "25.0%"))
    assert totals.remark == COMPLETION_RULE


def test_claims_are_not_counted_as_closed() -> None:
    counts = {row[0]: row[1] for row in table("整改状态").rows}
    assert counts == {"未启动": 0, "整改中": 1, "基本完成": 0, "待核验": 1, "已销号": 1, "长期坚持": 1}


def test_levels_count_what_runs_out_and_what_does_not() -> None:
    assert [row[1] for row in table("预警级别").rows] == [1, 0, 0, 0, 3]


def test_groups_have_a_place_for_what_names_nobody() -> None:
    assert [(row[0], row[1]) for row in table("方面").rows] == [("履职", 3), (UNNAMED, 1)]
    assert [(row[0], row[1]) for row in table("牵头部门").rows] == [("办公室", 2), ("财务股", 1), (UNNAMED, 1)]


def test_several_leaders_are_counted_each_and_the_table_says_so() -> None:
    leaders = table("直接责任人")
    assert {row[0]: row[1] for row in leaders.rows} == {"张三": 2, "李四": 1, UNNAMED: 2}
    assert leaders.remark == SEVERAL_LEADERS


def test_an_empty_ledger_has_no_shares() -> None:
    empty = Overview(ParsedLedger("ledger"), ON)
    assert table("项目", empty).rows[0] == ("问题", 0, 0, 0, "—")
    assert write_overview(empty).startswith(b"PK")


@st.composite
def overviews(draw: st.DrawFn) -> Overview:
    ledger = draw(ledgers())
    keys = [(problem.number, measure.number) for problem in ledger.problems for measure in problem.measures]
    levels = st.builds(Urgency, st.none() | st.sampled_from(Level), st.integers(-5, 40))
    urgencies = {key: found for key in keys if (found := draw(st.none() | levels)) is not None}
    settled = draw(st.frozensets(st.sampled_from([problem.number for problem in ledger.problems])))
    return Overview(ledger, ON, urgencies, settled)


@settings(max_examples=rounds(12), suppress_health_check=[HealthCheck.too_slow])
@given(overviews())
def test_any_summary_adds_up(overview: Overview) -> None:
    measures = overview.ledger.counts()["measures"]
    problems, steps = table("项目", overview).rows
    assert (problems[1], steps[1]) == (overview.ledger.counts()["problems"], measures)
    assert all(row[2] + row[3] == row[1] for row in (problems, steps))  # type: ignore[operator]  # figures
    for header in ("整改状态", "预警级别", "方面", "牵头部门"):
        assert sum(int(row[1]) for row in table(header, overview).rows) == measures
    for header in ("方面", "牵头部门", "直接责任人", "第一责任人"):
        group = table(header, overview)
        for row in (*group.rows, group.total or ()):
            assert sum(int(count) for count in row[2:8]) == row[1]
        assert [sum(int(row[place]) for row in group.rows) for place in range(1, 9)] == [*(group.total or ())[1:9]]
    closed = {row[0]: row[1] for row in table("整改状态", overview).rows}["已销号"]
    assert steps[2] == closed == sum(int(row[6]) for row in table("方面", overview).rows)


def test_the_summary_stands_in_the_workbook_as_numbers() -> None:
    page = openpyxl.load_workbook(io.BytesIO(write_overview(OVERVIEW)))["汇总"]
    found = [[cell.value for cell in row] for row in page.iter_rows(values_only=False)]
    assert found[0][0] == "云岭县林草局巡察整改情况汇总"
    assert "截至2023年10月11日" in str(found[1][0])
    assert ["整改措施", 4, 1, 3, "25.0%"] in [row[:5] for row in found]
    assert "".join(str(row[0]) for row in found[6:8]) == COMPLETION_RULE
