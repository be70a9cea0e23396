"""Sheets as offices really keep them become ledgers: the layouts seen in the field, with invented units."""

import csv
import io
from datetime import date, datetime, time
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH

from bot.documents.sheet_reader import read_csv, read_xlsx
from bot.ledger.measure import MeasureStatus
from bot.ledger.people import Role
from bot.ledger.progress import Quantity
from tests.documents.office_books import Sheet, measures_of, office_book, only_measure, read_sheet, said, warned


def test_titles_above_a_list_in_a_cell_and_a_year_from_the_day_of_the_sheet() -> None:
    ledger = read_sheet(
        ["清源县水务局巡察整改台账"],
        ["截至2023年9月30日"],
        ["序号", "问题内容", "整改措施", "整改时限", "责任人"],
        [
            1,
            "河道管护不到位。一是巡河不足。二是台账不全。",
            "1.制定巡河制度；2.清理河道；3.建立台账。",
            "10月底前",
            "张三、李四",
        ],
        [2, "资金使用不规范", "一是修订制度。二是开展自查。", "立行立改", "王五"],
        ["合计", "2个问题"],
        merged=["A1:E1", "A2:E2"],
    )
    assert (ledger.unit_name, ledger.unit_hint, ledger.as_of) == (None, "清源县水务局", date(2023, 9, 30))
    assert [(m.number, m.text, m.due, m.immediate) for m in measures_of(ledger)] == [
        ("1-1", "制定巡河制度", date(2023, 10, 31), False),
        ("1-2", "清理河道", date(2023, 10, 31), False),
        ("1-3", "建立台账。", date(2023, 10, 31), False),
        ("2-1", "修订制度。", None, True),
        ("2-2", "开展自查。", None, True),
    ]
    first = ledger.problems[0]
    assert (first.title, first.facets, first.where) == ("河道管护不到位", ("巡河不足。", "台账不全。"), "台账!B4")
    assert {m.handlers for m in first.measures} == {("张三", "李四")}
    assert "截至日期 2023-09-30" in warned(ledger)["台账"]


def test_cells_merged_over_the_measures_of_a_problem_hold_for_each() -> None:
    ledger = read_sheet(
        ["序号", "反馈问题", "整改措施", "责任领导", "责任科室", "经办人", "完成时限"],
        [1, "师德建设抓得不紧", "开展教育", "刘海 党组成员、副局长", "人事股", "赵敏", "2023年9月30日"],
        [None, None, "修订办法", None, "师训股", "钱进；孙立", "2023.10.31"],
        [2, "食堂管理有漏洞", "排查食堂", "局长王某", "后勤股", "周正（股长）", "2023年12月"],
        merged=["A2:A3", "B2:B3", "D2:D3"],
    )
    assert [len(problem.measures) for problem in ledger.problems] == [2, 1]
    assert [m.directly_responsible for m in measures_of(ledger)] == [("刘海",), ("刘海",), ("王某",)]
    assert [m.handlers for m in measures_of(ledger)] == [("赵敏",), ("钱进", "孙立"), ("周正",)]
    assert [m.due for m in measures_of(ledger)] == [date(2023, 9, 30), date(2023, 10, 31), date(2023, 12, 31)]
    titles = {person.name: person.title for person in ledger.people}
    assert (titles["刘海"], titles["王某"], titles["周正"]) == ("党组成员、副局长", "局长", "股长")


def test_a_header_of_two_rows_is_read_by_both() -> None:
    ledger = read_sheet(
        ["序号", "存在问题", "整改措施", "整改时限", "责任人", None, None, "责任单位", None],
        [None, None, None, None, "第一责任人", "责任领导", "经办人", "牵头", "配合"],
        [1, "防火通道滞后", "新建通道", "2023年9月—12月", "高某", "韩某", "罗某", "防火办", "资源股、林场"],
        merged=["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1", "H1:I1"],
    )
    (measure,) = measures_of(ledger)
    assert (measure.first_responsible, measure.directly_responsible, measure.handlers) == (
        ("高某",),
        ("韩某",),
        ("罗某",),
    )
    assert (measure.department, measure.supporting_departments) == ("防火办", ("资源股", "林场"))
    assert measure.due == date(2023, 12, 31)


def test_a_header_of_three_rows_is_read_and_the_widest_row_is_no_field() -> None:
    ledger = read_sheet(
        ["问题清单", None, "任务清单", None, "责任清单", None, None],
        ["序号", "具体问题", "整改措施", "时限", "责任单位", "责任人", None],
        [None, None, None, None, None, "领导", "经办"],
        [1, "班子不团结", "召开民主生活会", "2023-09-30", "党办", "赵某", "钱某"],
        merged=["A1:B1", "C1:D1", "E1:G1", "F2:G2", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3"],
    )
    (measure,) = measures_of(ledger)
    assert (measure.text, measure.due) == ("召开民主生活会", date(2023, 9, 30))
    assert (measure.department, measure.directly_responsible, measure.handlers) == ("党办", ("赵某",), ("钱某",))


def test_the_three_lists_are_joined_by_their_numbers() -> None:
    ledger = read_xlsx(
        office_book(
            问题清单=Sheet([["序号", "问题方面", "具体问题"], [1, "履职", "巡护不勤"], [2, "作风", "会风不实"]]),
            任务清单=Sheet(
                [
                    ["序号", "整改任务", "整改目标", "完成时限"],
                    [1, "增配巡护员", "人员到位", "2023年10月底前"],
                    [1, "购置车辆", "车辆到位", "2023年11月底前"],
                    [2, "压减会议", "减三成", "立行立改"],
                ]
            ),
            责任清单=Sheet(
                [
                    ["序号", "责任领导", "责任科室", "经办人"],
                    [1, "韩志", "资源股", "罗云"],
                    [2, "任远", "办公室", "孟佳"],
                ]
            ),
        ),
        "三张清单.xlsx",
    )
    assert ledger.errors == ()
    assert [(p.title, p.aspect, p.goal, len(p.measures)) for p in ledger.problems] == [
        ("巡护不勤", "履职", "人员到位\n车辆到位", 2),
        ("会风不实", "作风", "减三成", 1),
    ]
    assert [(m.directly_responsible, m.handlers, m.department) for m in measures_of(ledger)] == [
        (("韩志",), ("罗云",), "资源股"),
        (("韩志",), ("罗云",), "资源股"),
        (("任远",), ("孟佳",), "办公室"),
    ]


def test_the_audit_export_keeps_the_measures_own_deadline_progress_and_phones() -> None:
    ledger = read_sheet(
        ["审计查出问题整改台账"],
        ["截至2023年11月30日"],
        ["序号", "问题", "整改类型", "整改时限", "完成标准", "细化措施", "对应完成时间", "第一责任人", "牵头部门责任人及电话",
         "已采取措施", "未到位原因及下一步计划", "是否完成", "是否销号"],
        [1, "专项资金滞留", "限期整改", "2023年12月底", "资金拨付完毕", "拨付资金30万元", "2023年10月底", "高建",
         "罗芸 13800000001", "应拨付30万元，已拨付20万元", "财政未批复", "否", "否"],
        [None, None, None, None, None, "完善办法", None, "高建", "孟佳 13800000002", "已印发办法", "", "是", "否"],
        merged=["A1:M1", "A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:E5"],
    )  # fmt: skip
    first, second = measures_of(ledger)
    assert (first.due, second.due) == (date(2023, 10, 31), date(2023, 12, 31))
    assert (first.status, second.status) == (MeasureStatus.IN_PROGRESS, MeasureStatus.CLAIMED)
    assert (first.standard, first.progress) == ("资金拨付完毕", "应拨付30万元，已拨付20万元\n财政未批复")
    assert {person.name: person.phone for person in ledger.people}["罗芸"] == "13800000001"


@pytest.mark.parametrize(("merged", "numbers"), [(True, ["1-1", "1-2", "2-1"]), (False, ["1-1", "1-2", "2-1"])])
def test_a_number_on_every_row_that_counts_rows_is_no_number_of_problems(merged: bool, numbers: list[str]) -> None:
    ledger = read_sheet(
        ["序号", "反馈问题", "整改举措", "整改期限"],
        [1, "学习不深入", "制定计划", "2023-09-30"],
        [2, None if merged else "学习不深入", "集中学习", "2023-10-31"],
        [3, "管理松散", "建章立制", "2023-10-31"],
        merged=["B2:B3"] if merged else [],
    )
    assert [m.number for m in measures_of(ledger)] == numbers


def test_one_sheet_for_each_aspect_gives_aspects_and_numbers_of_their_own() -> None:
    header = ["序号", "问题", "整改措施"]
    ledger = read_xlsx(
        office_book(
            党的建设=Sheet([header, [1, "党建弱化", "健全制度"], [2, "学习不够", "组织学习"]]),
            作风建设=Sheet([header, [1, "会议过多", "精简会议"]]),
        ),
        "台账.xlsx",
    )
    assert [(p.number, p.aspect) for p in ledger.problems] == [("1", "党的建设"), ("2", "党的建设"), ("3", "作风建设")]
    assert "重新编号" in said(ledger)


def test_headings_sums_notes_and_repeated_headers_are_no_problems() -> None:
    header = ["序号", "问题", "整改措施", "时限"]
    ledger = read_sheet(
        header,
        ["一、落实决策部署方面（2个）"],
        ["（一）学习教育方面"],
        [1, "学习浮于表面", "开展学习", "2023年9月底"],
        ["小计", "1个"],
        ["二、群众身边腐败问题方面"],
        header,
        [2, "办事拖拉", "限时办结", "2023年9月底"],
        [],
        ["注：1.按月更新。"],
        ["填表人：王五", None, "审核人：赵六"],
    )
    assert [(p.title, p.aspect, p.topic) for p in ledger.problems] == [
        ("学习浮于表面", "落实决策部署方面", "学习教育方面"),
        ("办事拖拉", "群众身边腐败问题方面", ""),
    ]
    assert len(measures_of(ledger)) == 2
    assert [(finding.where, finding.message) for finding in ledger.skipped] == [
        ("台账!A5", "合计行"),
        ("台账!A7", "重复的表头"),
        ("台账!A10", "说明或签字"),
        ("台账!A11", "说明或签字"),
    ]


def test_a_measure_merged_over_rows_gathers_their_people_and_progress() -> None:
    ledger = read_sheet(
        ["问题", "措施", "经办人", "进展", "时限"],
        ["问题甲", "措施一", "张三", "已做甲", "2023年10月底"],
        [None, None, "李四", "已做乙", None],
        [None, "措施二", "王五", None, "2023年11月底"],
        merged=["A2:A4", "B2:B3", "E2:E3"],
    )
    first, second = measures_of(ledger)
    assert (first.handlers, first.progress) == (("张三", "李四"), "已做甲\n已做乙")
    assert (second.text, second.due) == ("措施二", date(2023, 11, 30))


def test_items_of_a_list_take_their_own_deadline_and_progress() -> None:
    ledger = read_sheet(
        ["问题", "整改措施", "整改时限", "整改进展"],
        ["学习不深", "1.制定计划。\n2.集中学习。", "1.2023年9月30日\n2.长期坚持", "1.已印发。\n2.已开展3次。"],
        ["用车不严", "一是封存车辆；二是修订办法。", "2023年9月底\n2023年10月底", "已封存车辆"],
    )
    assert [(m.due, m.long_term, m.progress) for m in measures_of(ledger)] == [
        (date(2023, 9, 30), False, "已印发。"),
        (None, True, "已开展3次。"),
        (date(2023, 9, 30), False, "已封存车辆"),
        (date(2023, 10, 31), False, "已封存车辆"),
    ]


def test_a_numbered_measure_is_one_even_if_its_text_is_a_list() -> None:
    ledger = read_sheet(["问题序号", "问题", "措施序号", "整改措施"], ["4", "甲", "4-2", "分两步：1.先查。2.后改。"])
    assert [(m.number, m.text) for m in measures_of(ledger)] == [("4-2", "分两步：1.先查。2.后改。")]


@pytest.mark.parametrize("epoch", [WINDOWS_EPOCH, MAC_EPOCH])
def test_dates_of_spreadsheets_are_dates_in_either_reckoning(epoch: datetime) -> None:
    book = Workbook()
    book.epoch = epoch
    page: Any = book.worksheets[0]
    day, moment, month = date(2023, 10, 31), datetime.combine(date(2023, 11, 1), time(8, 30)), date(2023, 12, 1)
    serial = (day - epoch.date()).days
    for row in (["问题", "整改措施", "计划完成时间"], ["甲", "一", serial], ["乙", "二", moment], ["丙", "三", month]):
        page.append(row)
    page["C4"].number_format = 'yyyy"年"m"月"'
    stream = io.BytesIO()
    book.save(stream)
    measures = measures_of(read_xlsx(stream.getvalue(), "台账.xlsx"))
    assert [(m.due, m.due_text) for m in measures] == [
        (day, "2023-10-31"),
        (moment.date(), "2023-11-01"),
        (date(2023, 12, 31), "2023年12月"),
    ]


def test_a_table_may_begin_anywhere_and_its_columns_stand_in_any_order() -> None:
    ledger = read_sheet(
        [],
        [None, None, "单位：河西镇人民政府"],
        [None, None, "责任人", "整改时限", "整改措施", "问题表现", "问题序号"],
        [None, None, "张三", "2023年12月底前", "修路", "路不好走", "3"],
    )
    assert ledger.unit_name == "河西镇人民政府"
    (measure,) = measures_of(ledger)
    assert (measure.number, measure.where, ledger.problems[0].title) == ("3-1", "台账!E4", "路不好走")


def test_people_are_listed_on_a_sheet_of_any_name() -> None:
    ledger = read_xlsx(
        office_book(
            整改=Sheet([["问题", "措施", "经办人"], ["甲", "做一件事", "张三"]]),
            通讯录=Sheet(
                [
                    ["单位通讯录"],
                    ["序号", "姓名", "职务", "联系电话", "角色"],
                    [1, "张三", "股长", "13800000000", "整改办"],
                ]
            ),
        ),
        "台账.xlsx",
    )
    (person,) = ledger.people
    assert (person.title, person.phone, person.roles) == ("股长", "13800000000", (Role.OFFICE,))


def test_sheets_without_a_ledger_and_hidden_ones_are_passed_over_aloud() -> None:
    ledger = read_xlsx(
        office_book(
            填表说明=Sheet([["填表须知"], ["请如实填写"]]),
            数据源=Sheet([["名称", "数量"], ["桌子", 3]], is_hidden=True),
            台账=Sheet([["问题", "措施", "经办人"], ["甲", "一", "张三"]]),
        ),
        "台账.xlsx",
    )
    assert len(measures_of(ledger)) == 1
    assert "未导入" in warned(ledger)["填表说明"]
    assert "隐藏的工作表“数据源”" in said(ledger)


def test_hidden_rows_and_columns_are_read_aloud() -> None:
    rows = [["问题", "措施", "经办人"], ["甲", "一", "张三"], ["乙", "二", "李四"]]
    ledger = read_xlsx(office_book(台账=Sheet(rows, hidden_rows=[3], hidden_columns=["C"])), "台账.xlsx")
    assert [m.handlers for m in measures_of(ledger)] == [("张三",), ("李四",)]
    assert "1 个隐藏的行" in said(ledger)
    assert "1 个隐藏的列" in said(ledger)


def test_formulas_are_text_and_named() -> None:
    ledger = read_sheet(["问题", "措施", "完成时限"], ["甲", "一", "=TODAY()"], ["乙", "二", "2023年10月"])
    assert [m.due for m in measures_of(ledger)] == [None, date(2023, 10, 31)]
    assert "公式（如 C2）" in said(ledger)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_csv_with_a_title_and_empty_cells_is_read(encoding: str) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(
        [
            ["白河镇整改台账（截至2023年10月20日）", "", "", ""],
            ["编号", "存在的问题", "整改办法", "经办人员"],
            ["1", "台账混乱", "重建台账", "张三"],
            ["", "", "专人管理", "李四"],
        ]
    )
    ledger = read_csv(stream.getvalue().encode(encoding), "台账.csv")
    assert [(m.number, m.handlers) for m in measures_of(ledger)] == [("1-1", ("张三",)), ("1-2", ("李四",))]


@pytest.mark.parametrize(
    ("cells", "status"),
    [
        ({"完成情况": "完成", "是否销号": "是"}, "closed"),
        ({"完成情况": "已完成", "是否销号": "否"}, "claimed"),
        ({"完成情况": "未完成", "是否销号": "否"}, "in_progress"),
        ({"是否完成": "是"}, "claimed"),
        ({"完成情况": "100%"}, "claimed"),
        ({"完成情况": "100%", "是否销号": "√"}, "closed"),
        ({"完成情况": "基本完成"}, "basically_done"),
        ({"整改进展": "已完成。印发制度3项"}, "claimed"),
        ({"整改进展": "已印发通知，正在推进"}, "in_progress"),
        ({"整改进展": "尚未启动"}, "not_started"),
        ({"整改时限": "长期坚持", "整改进展": "每月开展"}, "long_term"),
        ({"整改时限": "已完成"}, "claimed"),
        ({"整改时限": "2023年10月底前"}, "not_started"),
        ({"销号情况": "已销号"}, "closed"),
    ],
)
def test_the_columns_on_progress_make_one_status(cells: dict[str, Any], status: str) -> None:
    assert only_measure(**cells).status == status


def test_a_quantity_and_a_percentage_come_out_of_the_text() -> None:
    measure = only_measure(整改进展="完成6.2万亩中的5万亩")
    assert (measure.quantity, measure.percent, measure.progress) == (
        Quantity(5, 6.2, "万亩"),
        80.6,
        "完成6.2万亩中的5万亩",
    )
    assert only_measure(整改进展="正在推进，进度60%").percent == 60
    assert only_measure(整改进展="群众满意率100%，预计月底完成70%").percent is None


def test_a_percentage_beyond_a_hundred_is_pointed_out_and_not_taken() -> None:
    ledger = read_sheet(["问题", "措施", "整改进度"], ["甲", "一", 150])
    assert (measures_of(ledger)[0].percent, measures_of(ledger)[0].progress) == (None, None)
    assert "不是 0 到 100" in warned(ledger)["台账!C2"]


def test_fractions_in_a_column_of_percentages_are_percentages() -> None:
    ledger = read_sheet(["问题", "措施", "进度"], ["甲", "一", 0.35], ["乙", "二", 1])
    assert [m.percent for m in measures_of(ledger)] == [35, 100]


def test_a_sheet_without_measures_makes_one_of_each_problem_and_says_so() -> None:
    ledger = read_sheet(["问题", "责任领导", "完成时限"], ["台账混乱", "王刚", "2023年9月底"])
    (measure,) = measures_of(ledger)
    assert (measure.text, measure.due, measure.directly_responsible) == ("台账混乱", date(2023, 9, 30), ("王刚",))
    assert "没有整改措施" in warned(ledger)["台账!A2"]


def test_headings_name_the_problems_where_no_column_does() -> None:
    ledger = read_sheet(
        ["整改任务台账（2023年）"],
        ["序号", "整改措施", "责任领导", "责任科室", "完成时限"],
        ["一、党的建设方面"],
        ["问题一：学习不深入"],
        [1, "定计划", "张三", "党办", "9月底前"],
        [2, "办读书班", "张三", "同上", "同上"],
        ["问题二：会风不实。会议过多。"],
        [1, "压减会议", "李四", "办公室", "年底前"],
        merged=["A1:E1", "A3:E3", "A4:E4", "A7:E7"],
    )
    assert [(p.title, p.aspect, p.where, len(p.measures)) for p in ledger.problems] == [
        ("学习不深入", "党的建设方面", "台账!A4", 2),
        ("会风不实", "党的建设方面", "台账!A7", 1),
    ]
    assert [(m.number, m.department, m.due) for m in measures_of(ledger)] == [
        ("1-1", "党办", date(2023, 9, 30)),
        ("1-2", "党办", date(2023, 9, 30)),
        ("2-1", "办公室", date(2023, 12, 31)),
    ]


def test_a_status_may_be_a_tick_in_a_column_of_its_own() -> None:
    ledger = read_sheet(
        ["问题", "整改措施", "起止时间", "完成情况", None, None],
        [None, None, None, "已完成", "正在推进", "未启动"],
        ["甲", "一", "2023.9.1-2023.10.31", "√", None, None],
        ["乙", "二", "/", None, "√", None],
        merged=["A1:A2", "B1:B2", "C1:C2", "D1:F1"],
    )
    assert [(m.status, m.due, m.due_text) for m in measures_of(ledger)] == [
        (MeasureStatus.CLAIMED, date(2023, 10, 31), "2023.9.1-2023.10.31"),
        (MeasureStatus.IN_PROGRESS, None, None),
    ]


def test_rows_numbered_in_chinese_among_rows_numbered_in_digits_are_headings() -> None:
    ledger = read_sheet(
        ["序号", "反馈问题", "整改措施", "时限"],
        ["一", "落实决策部署有差距", None, None],
        ["1", "项目推进慢", "成立专班", "2023.12"],
        ["二", "基层治理有短板", None, None],
        ["2", "村务公开不及时", "按月公开", "2023年9月30日"],
    )
    assert [(p.number, p.title, p.aspect) for p in ledger.problems] == [
        ("1", "项目推进慢", "落实决策部署有差距"),
        ("2", "村务公开不及时", "基层治理有短板"),
    ]


def test_a_deadline_may_stand_in_brackets_behind_the_measure() -> None:
    ledger = read_sheet(
        ["问题类型", "问题", "整改措施及时限"],
        ["立行立改", "公车私用", "封存公车3辆（2023年9月底前）"],
        ["限期整改", "接待超标", "清退费用（共3笔）"],
    )
    assert [(m.due, m.due_text, m.immediate) for m in measures_of(ledger)] == [
        (date(2023, 9, 30), "2023年9月底前", True),
        (None, None, False),
    ]


def test_the_unit_is_named_without_its_seal_and_its_committee() -> None:
    ledger = read_sheet(
        ["单位：山河县交通运输局党组（公章）", None, "填报日期：2023年10月15日"], ["问题", "措施"], ["甲", "一"]
    )
    assert (ledger.unit_name, ledger.as_of) == ("山河县交通运输局", date(2023, 10, 15))


@pytest.mark.parametrize("serial", [["序号"], []])
def test_measures_without_any_word_on_problems_are_refused_with_one_sentence(serial: list[str]) -> None:
    numbers: list[list[int]] = [[1], [2]] if serial else [[], []]
    rows: list[list[Any]] = [
        [*serial, "整改措施", "整改时限"],
        [*numbers[0], "一", "2023年9月"],
        [*numbers[1], "二", "2023年9月"],
    ]
    (error,) = read_xlsx(office_book(台账=Sheet(rows)), "台账.xlsx").errors
    assert "没有写明问题的列" in error.message
