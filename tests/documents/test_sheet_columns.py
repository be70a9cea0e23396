"""Which column holds what: by its header, by the other columns, by what stands below, or by hand."""

from datetime import date

import pytest

from bot.core.errors import BadInput
from bot.documents.header_fields import FIELDS
from bot.documents.sheet_headers import match, name_of, settable
from bot.documents.sheet_hints import Hints, read_mapping
from bot.documents.sheet_reader import read_xlsx
from bot.documents.tables import shipped_header
from bot.documents.workbook_reader import read_workbook
from tests.documents.office_books import Sheet, measures_of, office_book, only_measure, read_sheet, said, warned

PEOPLE = ("first_responsible", "directly_responsible", "handlers")


@pytest.mark.parametrize(
    ("header", "key"),
    [
        ("反馈问题", "title"),
        ("问题描述", "problem_text"),
        ("主要表现", "facets"),
        ("整改\n举措", "text"),
        ("整改措施（具体到项）", "text"),
        ("整改时限（年月日）", "deadline"),
        ("整改完成具体时限", "deadline"),
        ("对应完成时间", "measure_deadline"),
        ("牵头领导", "directly_responsible"),
        ("包抓领导", "directly_responsible"),
        ("主要负责人", "first_responsible"),
        ("具体承办人", "handlers"),
        ("责任科室负责人", "handlers"),
        ("承办股室", "department"),
        ("协办单位", "supporting_departments"),
        ("目前整改进展情况", "progress"),
        ("整改完成率（%）", "percent"),
        ("是否已销号", "is_closed"),
        ("佐证材料目录", "evidence_text"),
        ("整改完成标准", "standard"),
        ("未到位原因及下一步计划", "reason"),
        ("备注", None),
        ("验收人员", None),
    ],
)
def test_a_header_is_known_by_its_meaning(header: str, key: str | None) -> None:
    found = match(header)
    assert (found[0] if found else None) == key


def test_no_word_means_two_fields() -> None:
    words = [word for field in FIELDS for word in field.words.split()]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("columns", "role"),
    [
        ({"责任人": "张三"}, "handlers"),
        ({"责任人": "张三", "责任领导": "王强"}, "handlers"),
        ({"责任人": "张三", "经办人": "李四"}, "directly_responsible"),
        ({"责任人": "张三（副局长）"}, "directly_responsible"),
        ({"第一责任人": "高远", "责任人": "张三"}, "handlers"),
        ({"负责人": "张三", "承办人": "李四"}, "directly_responsible"),
    ],
)
def test_a_person_in_charge_is_who_the_other_columns_leave(columns: dict[str, str], role: str) -> None:
    measure = only_measure(**columns)
    assert [key for key in PEOPLE if "张三" in getattr(measure, key)] == [role]


def test_departments_in_a_column_of_people_are_departments() -> None:
    measure = only_measure(责任人="资源股")
    assert (measure.department, measure.people()) == ("资源股", ())


def test_labels_inside_a_cell_say_more_than_its_header() -> None:
    measure = only_measure(责任单位及责任人="牵头单位：资源股；配合单位：林场、办公室\n责任领导：王强；经办人：李四")
    assert (measure.department, measure.supporting_departments) == ("资源股", ("林场", "办公室"))
    assert (measure.directly_responsible, measure.handlers) == (("王强",), ("李四",))


def test_who_is_nobody_is_named_and_not_made_a_person() -> None:
    ledger = read_sheet(["问题", "措施", "经办人"], ["甲", "一", "各科室负责人"])
    assert ledger.people == ()
    assert "“各科室负责人”不是姓名" in warned(ledger)["台账!C2"]


def test_what_was_done_is_the_measure_where_no_other_column_is() -> None:
    plain = read_sheet(["问题", "整改情况"], ["甲", "一是警示教育；二是修订制度。"])
    assert [m.text for m in measures_of(plain)] == ["警示教育", "修订制度。"]
    assert "拿不准" in warned(plain)["台账!B1"]
    assert only_measure(整改情况="已印发通知").progress == "已印发通知"


def test_a_finding_above_refined_ones_is_their_heading() -> None:
    ledger = read_sheet(
        ["反馈问题", "具体问题", "整改措施"],
        ["学习不严", "学习不系统", "定计划"],
        [None, "研讨不深", "办读书班"],
        ["管理不细", "台账不全", "补台账"],
        merged=["A2:A3"],
    )
    assert [(p.topic, p.title) for p in ledger.problems] == [
        ("学习不严", "学习不系统"),
        ("学习不严", "研讨不深"),
        ("管理不细", "台账不全"),
    ]


def test_a_kind_of_deadline_is_no_aspect() -> None:
    ledger = read_sheet(["问题类型", "问题", "措施"], ["立行立改类", "甲", "一"], ["长期整改", "乙", "二"])
    assert [(p.aspect, p.measures[0].immediate, p.measures[0].long_term) for p in ledger.problems] == [
        ("", True, False),
        ("", False, True),
    ]
    aspects = read_sheet(["问题类别", "问题", "措施"], ["党的建设", "甲", "一"])
    assert aspects.problems[0].aspect == "党的建设"


def test_a_date_of_completion_beside_a_deadline_is_not_read_aloud() -> None:
    ledger = read_sheet(["问题", "措施", "整改时限", "完成时间"], ["甲", "一", "2023年10月底前", "2023年9月20日"])
    assert measures_of(ledger)[0].due_text == "2023年10月底前"
    assert "未导入" in warned(ledger)["台账!D1"]


def test_a_column_set_by_hand_wins_over_every_guess() -> None:
    rows = (["问题", "措施", "责任人", "办法"], ["甲", "一", "张三", "见附件"])
    guessed = read_sheet(*rows)
    assert measures_of(guessed)[0].handlers == ("张三",)
    assert "--map" in warned(guessed)["台账!C1"]
    mapping = read_mapping(["责任人=directly_responsible", "办法＝验收标准"])
    (measure,) = measures_of(read_sheet(*rows, hints=Hints(mapping, frozenset(mapping))))
    assert (measure.directly_responsible, measure.handlers, measure.standard) == (("张三",), (), "见附件")


def test_a_column_set_to_nothing_is_left_out_without_a_word() -> None:
    hints = Hints({"备注": "ignored"})
    assert "台账!C1" not in warned(read_sheet(["问题", "措施", "备注"], ["甲", "一", "无"], hints=hints))


def test_a_header_set_by_hand_that_no_sheet_has_is_an_error_with_those_it_has() -> None:
    book = office_book(台账=Sheet([["问题", "措施"], ["甲", "一"]]))
    (error,) = read_xlsx(book, "台账.xlsx", Hints({"责任者": "handlers"}, frozenset({"责任者"}))).errors
    assert "“责任者”在文件里没有，文件的表头有：问题、措施" in error.message


def test_wrong_settings_are_refused_all_at_once_with_the_fields_there_are() -> None:
    with pytest.raises(BadInput) as caught:
        read_mapping(["责任人=局长", "责任人", "经办人=handlers"])
    assert "“局长”" in str(caught.value)
    assert "写法不对" in str(caught.value)
    assert "直接责任人（directly_responsible）" in str(caught.value)


def test_every_field_can_be_set_by_its_chinese_name() -> None:
    assert settable()["具体经办人"] == settable()["handler"] == "handlers"


def test_a_column_of_our_own_layout_can_be_set_by_hand_too() -> None:
    rows = [["问题序号", "问题", "措施序号", "整改措施", "整改状态", "整改时限", "截止日期"]]
    rows.append(["1", "甲", "1-1", "一", "整改中", "10月底前", "2023年11月30日"])
    book = office_book(台账=Sheet(rows), 汇总=Sheet([["问题", "措施"], ["不读", "不读"]]))
    mapping = read_mapping(["整改时限=ignored"])
    ledger = read_xlsx(book, "台账.xlsx", Hints(mapping, frozenset(mapping)))
    assert [(m.text, m.due_text, str(m.due)) for m in measures_of(ledger)] == [("一", "2023年11月30日", "2023-11-30")]


def test_every_field_that_a_column_can_end_in_has_a_name() -> None:
    assert {name_of(key) for key in settable().values()} <= settable().keys()


def test_our_own_layout_is_known_by_its_header_alone() -> None:
    grids, _ = read_workbook(
        office_book(表=Sheet([["标题"], ["问题序号", "问题", "措施序号", "整改措施", "整改状态"]])), "a.xlsx"
    )
    assert shipped_header(grids[0]) == 1
    assert shipped_header(read_workbook(office_book(表=Sheet([["问题", "整改措施"]])), "a.xlsx")[0][0]) is None


def test_guesses_are_told_with_the_place_of_the_header() -> None:
    ledger = read_sheet(["附件"], ["问题", "措施", "具体落实责任领导情况"], ["甲", "一", "王强"])
    assert "拿不准" in said(ledger)
    assert [(column.where, column.field) for column in ledger.columns if not column.certain] == [
        ("台账!C2", "directly_responsible")
    ]


def test_who_speaks_for_a_supporting_department_is_not_made_responsible() -> None:
    ledger = read_sheet(
        ["问题", "措施", "牵头部门", "责任人", "配合部门", "责任人"], ["甲", "一", "资源股", "张三", "办公室", "李四"]
    )
    assert measures_of(ledger)[0].people() == ("张三",)
    assert "未导入" in warned(ledger)["台账!F1"]


def test_the_end_of_a_span_in_two_columns_is_the_deadline() -> None:
    ledger = read_sheet(
        ["问题", "措施", "整改时限", None], [None, None, "开始时间", "结束时间"], ["甲", "一", "2023年9月", "2023年10月"],
        merged=["A1:A2", "B1:B2", "C1:D1"],
    )  # fmt: skip
    assert measures_of(ledger)[0].due_text == "2023年10月"


def test_a_further_department_beside_the_leading_one_supports() -> None:
    measure = only_measure(牵头单位="农业农村局", 责任单位="各乡镇、水利站")
    assert (measure.department, measure.supporting_departments) == ("农业农村局", ("各乡镇", "水利站"))


def test_beside_a_date_a_wording_without_a_year_is_no_doubt() -> None:
    ledger = read_sheet(
        ["截至2024年5月30日"], ["问题", "措施", "整改时限", "截止日期"], ["甲", "一", "9月底前", "2023年9月30日"]
    )
    assert (measures_of(ledger)[0].due, measures_of(ledger)[0].due_text) == (date(2023, 9, 30), "9月底前")
    assert "年份" not in said(ledger)
    assert "请核对" not in said(ledger)
