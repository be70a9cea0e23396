"""A long title breaks into even lines, between words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.title_lines import title_lines
from tests.support.effort import rounds


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("整改情况的通报", ["整改情况的通报"]),
        (
            "中共云岭县农业农村局党组关于十四届云岭县委第三轮巡察整改进展情况的通报",
            ["中共云岭县农业农村局党组关于十四届", "云岭县委第三轮巡察整改进展情况的通报"],
        ),
        ("白鹭县水利局关于第三轮巡察反馈问题整改情况的报告", ["白鹭县水利局关于第三轮", "巡察反馈问题整改情况的报告"]),
    ],
)
def test_a_title_breaks_between_words(title: str, lines: list[str]) -> None:
    assert title_lines(title, 20) == lines


@settings(max_examples=rounds(40))
@given(st.text(alphabet="关于巡察整改的情况通报云岭县第三轮、《》“”a1", max_size=90), st.integers(4, 20))
def test_any_title_is_kept_whole_in_as_few_lines_as_will_do(title: str, longest: int) -> None:
    lines = title_lines(title, longest)
    assert "".join(lines) == title
    assert all(len(line) <= longest for line in lines)
    assert len(lines) == max(1, -(-len(title) // longest))
