"""The small readers of a notice: numbers, lists, labels, words of status, closing days, wrapped lines."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.notice_labels import Label, duties_in_brackets, label_at_beginning, labels_within
from bot.documents.notice_lead import day_line
from bot.documents.notice_lists import split_list
from bot.documents.notice_marks import Family, mark_at
from bot.documents.notice_status import first_said, is_bare, stated
from bot.documents.notice_wrapping import unwrapped
from bot.ledger.measure import MeasureStatus
from tests.support.effort import rounds


@pytest.mark.parametrize(
    ("text", "family", "value"),
    [
        ("一、总体", Family.CHINESE, 1),
        ("壹、总体", Family.CHINESE, 1),
        ("（十二）甲", Family.BRACKETED_CHINESE, 12),
        ("㈢甲", Family.BRACKETED_CHINESE, 3),
        ("1．甲", Family.ARABIC, 1),
        ("2 甲方面", Family.ARABIC, 2),
        ("3.2023年9月召开会议", Family.ARABIC, 3),
        ("( 3 )甲", Family.BRACKETED, 3),
        ("⑷甲", Family.BRACKETED, 4),
        ("⑤甲", Family.CIRCLED, 5),
        ("2.3 甲", Family.DOTTED, 3),
        ("第二，甲", Family.ORDINAL, 2),
        ("三是甲", Family.SPOKEN, 3),
        ("问题一：甲", Family.NAMED, 1),
        ("【问题2】甲", Family.NAMED, 2),
        ("第3个问题：甲", Family.NAMED, 3),
        ("第一部分 总体", Family.PART, 1),
    ],
)
def test_a_number_at_the_beginning_has_family_and_value(text: str, family: Family, value: int) -> None:
    mark = mark_at(text)
    assert mark is not None
    assert (mark.family, mark.value) == (family, value)


@pytest.mark.parametrize(
    "text", ["10.5万亩草原", "2023年10月", "第一巡察组", "3 个问题", "一是否合规", "十月", "问题整改情况", "（试行）"]
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert mark_at(text) is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "一是制定《办法（试行）》。二是开展“一是学、二是讲”活动。",
            ["制定《办法（试行）》。", "开展“一是学、二是讲”活动。"],
        ),
        ("①排查12处。②建档。", ["排查12处。", "建档。"]),
        ("（1）学习。一是a；二是b。\n（2）检查。一是c。", ["学习。一是a；二是b。", "检查。一是c。"]),
        ("一是防火：（1）甲；（2）乙。二是防汛。", ["防火：（1）甲；（2）乙。", "防汛。"]),
        ("1.清理10.5万元。2.2023年9月通报；3.建账", ["清理10.5万元。", "2023年9月通报；", "建账"]),
        ("第一，开会；第二，检查。", ["开会；", "检查。"]),
        ("1、甲 2、乙 3、丙", ["甲", "乙", "丙"]),
    ],
)
def test_a_list_is_cut_at_its_own_numbers(text: str, parts: list[str]) -> None:
    assert [part.text for part in split_list(text).parts] == parts


@settings(max_examples=rounds(50))
@given(st.text("一二三是（）12.、①②。；，“”《》\n 天地第：", max_size=50))
def test_any_text_is_cut_without_losing_a_word(text: str) -> None:
    cut = split_list(text)
    words = [letter for letter in cut.lead + "".join(part.text for part in cut.parts) if letter in "天地“”《》"]
    assert words == [letter for letter in text if letter in "天地“”《》"]


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("整改情况：一是甲", Label.RESPONSE, "一是甲"),
        ("【整改落实情况】一是甲", Label.RESPONSE, "一是甲"),
        ("整改措施及成效：甲", Label.MEASURES, "甲"),
        ("整改情况一是甲", Label.RESPONSE, "一是甲"),
        ("整改目标  压实责任", Label.GOAL, "压实责任"),
        ("整改成效：甲", Label.RESULT, "甲"),
        ("责任领导：张三", Label.DIRECTLY_RESPONSIBLE, "张三"),
        ("第一责任人:张三", Label.FIRST_RESPONSIBLE, "张三"),
        ("牵头部门：办公室", Label.DEPARTMENT, "办公室"),
        ("完成时限：立行立改", Label.DEADLINE, "立行立改"),
        ("完成情况", Label.STATUS, ""),
    ],
)
def test_a_label_is_known_with_and_without_its_signs(text: str, label: Label, rest: str) -> None:
    found = label_at_beginning(text)
    assert found is not None
    assert (found.label, text[found.end :]) == (label, rest)


@pytest.mark.parametrize("text", ["问题较多", "整改落实情况公示", "整改要求很高", "措施得力", "责任人不清楚"])
def test_words_in_a_sentence_are_no_labels(text: str) -> None:
    assert label_at_beginning(text) is None


def test_labels_in_quotation_marks_or_brackets_do_not_cut() -> None:
    text = "甲。整改情况：一是明确“。完成情况：”的写法（见附件。完成情况：略）。完成情况：已完成"
    assert [label.label for label in labels_within(text)] == [Label.RESPONSE, Label.STATUS]


def test_duties_in_brackets_are_read_one_by_one() -> None:
    ((_, _, said),) = duties_in_brackets("修订制度（责任领导：张三、李四；责任单位：办公室，完成时限：10月底前）；")
    assert said == [
        (Label.DIRECTLY_RESPONSIBLE, "张三、李四"),
        (Label.DEPARTMENT, "办公室"),
        (Label.DEADLINE, "10月底前"),
    ]


@pytest.mark.parametrize(
    ("text", "status", "long_term"),
    [
        ("已完成整改", MeasureStatus.CLOSED, False),
        ("已整改到位，并长期坚持", MeasureStatus.CLOSED, True),
        ("基本完成，取得阶段性成果并持续整改", MeasureStatus.BASICALLY_DONE, True),
        ("正在整改", MeasureStatus.IN_PROGRESS, False),
        ("尚未完成整改", MeasureStatus.IN_PROGRESS, False),
        ("部分完成", MeasureStatus.IN_PROGRESS, False),
        ("长期坚持", MeasureStatus.LONG_TERM, True),
        ("已取得阶段性成效，持续推进", MeasureStatus.LONG_TERM, True),
        ("未启动", MeasureStatus.NOT_STARTED, False),
        ("正在核验", MeasureStatus.CLAIMED, False),
        ("80%", MeasureStatus.IN_PROGRESS, False),
        ("整改完成率100%", MeasureStatus.CLOSED, False),
    ],
)
def test_words_of_status_are_read(text: str, status: MeasureStatus, long_term: bool) -> None:
    found = stated(text)
    assert found is not None
    assert (found.status, found.long_term) == (status, long_term)
    assert is_bare(f"该问题{text}。")


@pytest.mark.parametrize("text", ["已建立制度", "正在采购设备", "已完成道路硬化4500米", "印发通知", ""])
def test_a_sentence_that_says_more_is_no_bare_status(text: str) -> None:
    assert not is_bare(text)


def test_the_status_before_the_measures_is_cut_off() -> None:
    assert first_said("该问题已完成整改。一是补学。") == ("该问题已完成整改。", "一是补学。")


@pytest.mark.parametrize(
    "text", ["2023年11月20日", "（2023年11月20日）", "二〇二三年十一月二十日", " 2023 年 11 月 20 日 "]
)
def test_a_day_of_its_own_line_is_read(text: str) -> None:
    assert day_line(text) == date(2023, 11, 20)


@pytest.mark.parametrize("text", ["2023年11月", "2023年13月40日", "2023年11月20日召开会议", "20231120"])
def test_anything_else_is_no_day(text: str) -> None:
    assert day_line(text) is None


def test_a_text_that_is_not_wrapped_stays() -> None:
    lines = [
        "关于整改情况的通报",
        "一、甲",
        "1.乙问题突出。",
        "整改情况：一是补学。",
        "完成情况：已完成",
        "二、丙",
        "完",
    ]
    assert unwrapped(lines) == lines
