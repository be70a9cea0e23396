"""Reading the wording of a deadline."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.deadline_reference import Reference
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
        ("2024年春节前", "读不出日期"),
        ("2024年秋季学期前", "读不出日期"),
        ("2024年汛期前", "读不出日期"),
        ("2024年4月1日起", "写的是开始时间"),
        ("2024年4月15日已完成", "写的是完成时间"),
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


FEEDBACK = Reference(feedback_on=date(2023, 8, 15))
AS_OF = Reference(as_of=date(2023, 9, 30))


@pytest.mark.parametrize(
    ("wording", "reference", "due"),
    [
        ("10月底前", FEEDBACK, date(2023, 10, 31)),
        ("3月底前", FEEDBACK, date(2024, 3, 31)),
        ("7月底前", FEEDBACK, None),
        ("第四季度", AS_OF, date(2023, 12, 31)),
        ("8月底前", AS_OF, date(2023, 8, 31)),
        ("1月底前", AS_OF, None),
        ("9月—12月", Reference(years=frozenset({2023})), date(2023, 12, 31)),
        ("10月31日前", Reference(years=frozenset({2023, 2024})), None),
        ("年底前", Reference(title_year=2023), date(2023, 12, 31)),
        ("次年3月", Reference(title_year=2023), date(2024, 3, 31)),
        ("明年上半年", AS_OF, date(2024, 6, 30)),
        ("10月底前", Reference(years=frozenset({2024}), title_year=2023), None),
        ("2023年11月至次年3月", Reference(), date(2024, 3, 31)),
        ("2023年11月—3月", Reference(), date(2024, 3, 31)),
        ("2023年9月1日—10月31日", Reference(), date(2023, 10, 31)),
        ("反馈后3个月内", FEEDBACK, date(2023, 11, 15)),
        ("收到反馈意见之日起两个月内", FEEDBACK, date(2023, 10, 15)),
        ("自反馈之日起半年内", FEEDBACK, date(2024, 2, 15)),
        ("反馈后1个月内", Reference(feedback_on=date(2024, 1, 31)), date(2024, 2, 29)),
        ("反馈后3个月内", AS_OF, None),
        ("集中整改期内", Reference(concentrated_until=date(2023, 11, 15)), date(2023, 11, 15)),
        ("集中整改期内", FEEDBACK, None),
        ("3个月内", FEEDBACK, None),
    ],
)
def test_a_missing_year_follows_from_the_document_or_is_not_known(
    wording: str, reference: Reference, due: date | None
) -> None:
    deadline = read_deadline(wording, reference)
    assert deadline.due == due
    assert (deadline.complaint is None) == (due is not None)


@pytest.mark.parametrize(
    ("wording", "due"),
    [
        ("20231031", date(2023, 10, 31)),
        ("202310", date(2023, 10, 31)),
        ("23年10月底前", date(2023, 10, 31)),
        ("2023.9-12", date(2023, 12, 31)),
        ("2024年6月10日-20日", date(2024, 6, 20)),
        ("2024.4.1-6.30", date(2024, 6, 30)),
        ("2024年6月中下旬", date(2024, 6, 30)),
        ("2024年第三季度末", date(2024, 9, 30)),
        ("2023-10-31 08:30:00", date(2023, 10, 31)),
        ("2023年10月9日起，2023年12月底前完成", date(2023, 12, 31)),
        ("2023年\n10月底前", date(2023, 10, 31)),
        ("集中整改期内（2023年11月15日前）", date(2023, 11, 15)),
    ],
)
def test_rarer_ways_of_writing_a_date_are_read(wording: str, due: date) -> None:
    assert read_deadline(wording) == Deadline(due)


def test_what_is_finished_has_no_deadline_but_says_so() -> None:
    assert read_deadline("已完成") == Deadline()
    assert read_deadline("已完成").done
    finished = read_deadline("已于2023年9月完成")
    assert (finished.due, finished.done) == (None, True)
    assert "写的是完成时间" in (finished.complaint or "")
    assert read_deadline("2023年10月底前（已完成）").due == date(2023, 10, 31)


def test_what_comes_back_regularly_is_no_deadline() -> None:
    assert "定期要求" in (read_deadline("每季度末前").complaint or "")
    assert read_deadline("长期坚持，每年12月检查一次") == Deadline(long_term=True)


def test_a_further_date_without_a_year_is_never_put_into_the_next_one() -> None:
    deadline = read_deadline("2023年10月底前完成方案，3月底前完成建设")
    assert deadline.due == date(2023, 10, 31)
    assert "还有读不出的日期" in (deadline.complaint or "")


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
