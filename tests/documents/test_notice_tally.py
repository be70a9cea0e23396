"""The figures of the notice reconcile, whatever the ledger holds, and the rule is printed beside them."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.notice_tally import Tally, tally
from bot.ledger.measure import MeasureStatus, is_settled
from bot.ledger.publication import Counting
from tests.documents.published import problem, publishing_of
from tests.support.effort import rounds

CLOSED, RUNNING, LONG = MeasureStatus.CLOSED, MeasureStatus.IN_PROGRESS, MeasureStatus.LONG_TERM
STAGED = ("每月检查", LONG, {"staged_result": "已检查6次"})

MEASURES = st.lists(
    st.tuples(
        st.just("修订办法"), st.sampled_from(MeasureStatus), st.sampled_from([{}, {"staged_result": "已见成效"}])
    ),
    max_size=5,
)
PROBLEMS = st.lists(
    st.tuples(MEASURES, st.sampled_from(["甲", "乙", ""]), st.sampled_from(["丙", ""])), min_size=1, max_size=6
)


def counted(counting: Counting) -> Tally:
    return tally(
        publishing_of(
            [
                problem("1", "甲。", ("修订", CLOSED), ("学习", CLOSED), aspect="一面", topic="一题"),
                problem("2", "乙。", ("修订", CLOSED), STAGED, aspect="一面", topic="二题"),
                problem("3", "丙。", ("修订", RUNNING), ("检查", LONG), aspect="二面"),
                problem("4", "丁。", ("修订", CLOSED), aspect="二面"),
            ],
            exempted={4: "hype"},
        ),
        counting,
    )


def test_only_what_is_closed_counts_unless_the_unit_chooses_otherwise() -> None:
    assert counted(Counting.CLOSED).sentence() == (
        "统计口径：截至2023年10月16日，反馈问题4个（2个方面、2个专题），整改措施7条。"
        "其中依规不公开的问题1个、措施1条，不计入以下数字；公开问题3个、措施6条。"
        "已销号的计为完成，长期坚持并已取得阶段性成果的单独统计："
        "措施完成3条，完成率50%，长期坚持并已取得阶段性成果1条，尚未完成2条。"
        "所有措施均完成的问题计为完成：完成1个，完成率33.3%，尚未完成2个。"
    )


def test_standing_tasks_with_a_result_count_where_the_unit_says_so() -> None:
    assert (
        counted(Counting.SETTLED)
        .sentence()
        .endswith(
            "已销号的、长期坚持并已取得阶段性成果的均计为完成："
            "措施完成4条（其中长期坚持的1条），完成率66.7%，尚未完成2条。"
            "所有措施均完成的问题计为完成：完成2个，完成率66.7%，尚未完成1个。"
        )
    )


def test_a_rate_says_100_only_when_nothing_is_missing() -> None:
    figures = replace(counted(Counting.CLOSED), measures=3000, exempt_measures=0, closed=2999, staged=0)
    assert "措施完成2999条，完成率99.9%，尚未完成1条" in figures.sentence()
    assert "措施完成3000条，完成率100%，尚未完成0条" in replace(figures, closed=3000).sentence()


def test_a_problem_without_measures_is_not_completed() -> None:
    figures = tally(publishing_of([problem("1", "甲。")]), Counting.SETTLED)
    assert (figures.done_problems, figures.published_problems) == (0, 1)
    assert "措施完成0条，尚未完成0条" in figures.sentence()


@pytest.mark.parametrize("counting", Counting)
@settings(max_examples=rounds(25))
@given(PROBLEMS, st.data())
def test_any_ledger_gives_figures_that_reconcile(counting: Counting, problems: list, data: st.DataObject) -> None:  # type: ignore[type-arg]  # what hypothesis draws
    exempted = data.draw(st.sets(st.integers(1, len(problems))))
    publishing = publishing_of(
        [
            problem(str(number), "甲。", *measures, aspect=aspect, topic=topic)
            for number, (measures, aspect, topic) in enumerate(problems, start=1)
        ],
        exempted=dict.fromkeys(exempted, "hype"),
    )
    figures = tally(publishing, counting)
    assert figures.published_problems + figures.exempt_problems == figures.problems == len(problems)
    assert (
        figures.published_measures + figures.exempt_measures == figures.measures == sum(len(m) for m, _, _ in problems)
    )
    assert figures.closed + figures.staged + figures.open == figures.published_measures
    shown = [held.measure for placed in publishing.published() for held in publishing.measures_of(placed)]
    assert figures.open == sum(not is_settled(measure) for measure in shown)
    assert 0 <= figures.done_problems <= figures.published_problems
    assert all(float(rate) <= 100 for rate in re.findall(r"完成率([\d.]+)%", figures.sentence()))
