"""Reading the wording of a deadline."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.deadline_words import Deadline, read_deadline


@pytest.mark.parametrize(
    ("wording", "due"),
    [
        ("2023-10-31", date(2023, 10, 31)),
        ("2023/10/9", date(2023, 10, 9)),
        ("2023.10.31", date(2023, 10, 31)),
        ("2023-10-31 00:00:00", date(2023, 10, 31)),
        ("2023年10月31日", date(2023, 10, 31)),
        ("２０２３年１０月３１日前", date(2023, 10, 31)),
        ("2023 年 10 月 31 日 前", date(2023, 10, 31)),
        ("2023年10月底前", date(2023, 10, 31)),
        ("2023年2月底前", date(2023, 2, 28)),
        ("2024年2月末", date(2024, 2, 29)),
        ("2023年10月上旬", date(2023, 10, 10)),
        ("2023年10月中旬前", date(2023, 10, 20)),
        ("2023年11月下旬", date(2023, 11, 30)),
        ("2023年10月", date(2023, 10, 31)),
        ("2023年10月前", date(2023, 10, 31)),
        ("2023.10", date(2023, 10, 31)),
        ("2023年9月—12月", date(2023, 12, 31)),
        ("2023年9月至2023年11月", date(2023, 11, 30)),
        ("2023年底前", date(2023, 12, 31)),
        ("2024年上半年", date(2024, 6, 30)),
        ("2023年第四季度", date(2023, 12, 31)),
        ("2024年一季度末", date(2024, 3, 31)),
        ("二〇二三年十月底前", date(2023, 10, 31)),
        ("二〇二三年十二月二十五日前", date(2023, 12, 25)),
        ("2023年10月31日前完成整改", date(2023, 10, 31)),
    ],
)
def test_a_date_is_read(wording: str, due: date) -> None:
    assert read_deadline(wording) == Deadline(due)


@pytest.mark.parametrize(
    ("wording", "deadline"),
    [
        ("", Deadline()),
        ("立行立改", Deadline(immediate=True)),
        ("即知即改并长期坚持", Deadline(immediate=True, long_term=True)),
        ("长期坚持", Deadline(long_term=True)),
        ("立行立改，长期坚持", Deadline(immediate=True, long_term=True)),
        ("2024年底前，并长期坚持", Deadline(date(2024, 12, 31), long_term=True)),
        ("立行立改，2023年9月15日前完成", Deadline(date(2023, 9, 15), immediate=True)),
        ("持续推进", Deadline(long_term=True)),
    ],
)
def test_the_flags_hold_beside_a_date(wording: str, deadline: Deadline) -> None:
    assert read_deadline(wording) == deadline


@pytest.mark.parametrize(
    ("wording", "complaint"),
    [
        ("10月底前", "没有写年份"),
        ("2023年2月30日", "日期不存在"),
        ("2023年13月", "日期不存在"),
        ("尽快", "读不出日期"),
        ("90天内", "读不出日期"),
        ("反馈后三个月，长期坚持", "不知道反馈日期"),
        ("45230", "读不出日期"),
    ],
)
def test_what_cannot_be_read_has_no_date_and_a_complaint(wording: str, complaint: str) -> None:
    deadline = read_deadline(wording)
    assert deadline.due is None
    assert deadline.complaint is not None
    assert complaint in deadline.complaint


def test_of_several_dates_the_last_counts_and_is_named() -> None:
    deadline = read_deadline("2023年9月底前完成方案，2023年11月底前完成建设")
    assert deadline.due == date(2023, 11, 30)
    assert deadline.complaint is not None
    assert "2023-11-30" in deadline.complaint


@given(
    st.dates(date(1950, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["{0}", "{0:%Y}年{0.month}月{0.day}日前", "{0:%Y.%m.%d}"]),
)
def test_every_date_comes_back(day: date, form: str) -> None:
    assert read_deadline(form.format(day)) == Deadline(day)


@given(st.text(max_size=40) | st.text(alphabet="0123456789年月日底前中上旬至-./长期坚持立行改季度半", max_size=25))
def test_no_wording_is_too_strange(wording: str) -> None:
    deadline = read_deadline(wording)
    assert deadline.due is None or deadline.due.year >= 1900
