"""Habits of offices beyond any layout: duties by number, tables below tables, a row for each person, mixed figures."""

from datetime import date

import pytest

from bot.documents.sheet_reader import read_xlsx
from bot.ledger.draft import ParsedLedger
from bot.ledger.people import Role
from tests.documents.office_books import Sheet, measures_of, office_book, read_sheet, said, warned

HEADER = ["序号", "反馈问题", "整改措施", "经办人", "完成时限"]


def percents(*cells: object, header: str = "进度") -> tuple[list[float | None], str]:
    rows = [
        [number, f"第{number}项不严", "整改", "海燕", "长期坚持", cell] for number, cell in enumerate(cells, start=1)
    ]
    ledger = read_sheet([*HEADER, header], *rows)
    return [measure.percent for measure in measures_of(ledger)], said(ledger)


def test_a_list_of_duties_gives_each_measure_its_own_by_number() -> None:
    ledger = read_xlsx(
        office_book(
            任务清单=Sheet(
                [
                    ["问题序号", "问题", "任务序号", "整改任务"],
                    [1, "学习不深", 1, "定计划"],
                    [1, "学习不深", 2, "办讲座"],
                ]
            ),
            责任清单=Sheet(
                [["问题序号", "任务序号", "责任领导", "责任人"], [1, 1, "高翔", "梁静"], [1, 2, "段莹", "任飞"]]
            ),
        ),
        "清单.xlsx",
    )
    assert [(m.text, m.directly_responsible, m.handlers) for m in measures_of(ledger)] == [
        ("定计划", ("高翔",), ("梁静",)),
        ("办讲座", ("段莹",), ("任飞",)),
    ]


def test_a_second_table_with_other_columns_is_read_by_its_own_header() -> None:
    ledger = read_sheet(
        HEADER,
        [1, "账目不清", "清理账目", "海燕", "2024年1月"],
        [],
        ["序号", "反馈问题", "经办人", "完成时限", "整改措施"],
        [2, "库房漏雨", "秋菊", "2024年2月", "修缮屋面"],
    )
    assert [(m.text, m.handlers, m.due, m.where) for m in measures_of(ledger)] == [
        ("清理账目", ("海燕",), date(2024, 1, 31), "台账!C2"),
        ("修缮屋面", ("秋菊",), date(2024, 2, 29), "台账!E5"),
    ]


def test_a_first_table_with_fewer_columns_is_not_lost_above_a_fuller_one() -> None:
    ledger = read_sheet(
        ["序号", "反馈问题", "整改措施"],
        [1, "账目不清", "清理账目"],
        [*HEADER, "责任领导", "是否销号"],
        [2, "库房漏雨", "修缮屋面", "秋菊", "2024年2月", "龙飞", "否"],
    )
    assert [m.text for m in measures_of(ledger)] == ["清理账目", "修缮屋面"]


def test_people_listed_below_the_table_are_people() -> None:
    ledger = read_sheet(
        HEADER,
        [1, "账目不清", "清理账目", "海燕", "2024年1月"],
        [],
        ["姓名", "职务", "手机"],
        ["海燕", "科员", "13900000009"],
    )
    assert [(p.name, p.title, p.phone) for p in ledger.people] == [("海燕", "科员", "13900000009")]


def test_a_row_for_each_person_is_one_measure() -> None:
    ledger = read_sheet(
        [*HEADER, "责任部门"],
        [1, "账目不清", "清理账目", "海燕", "2024年1月", "财务科"],
        [1, "账目不清", "清理账目", "秋菊", "2024年1月", "办公室"],
        [1, "账目不清", "清理账目", "秋菊", "2024年3月", "办公室"],
    )
    assert [(m.handlers, m.department, m.due) for m in measures_of(ledger)] == [
        (("海燕", "秋菊"), "财务科、办公室", date(2024, 1, 31)),
        (("秋菊",), "办公室", date(2024, 3, 31)),
    ]


def test_a_measure_merged_over_rows_is_as_far_as_its_slowest_row() -> None:
    ledger = read_sheet(
        [*HEADER, "完成情况"],
        [1, "账目不清", "清理账目", "海燕", "2024年1月", "已完成"],
        [None, None, None, "秋菊", "2024年1月", "正在推进"],
        merged=["A2:A3", "B2:B3", "C2:C3"],
    )
    assert [(m.handlers, m.status.value) for m in measures_of(ledger)] == [(("海燕", "秋菊"), "in_progress")]


def test_items_need_no_sign_between_them() -> None:
    for cell in ("①公示项目②设立电话", "（1）公示项目（2）设立电话", "1、公示项目2、设立电话"):
        ledger = read_sheet(HEADER, [1, "收费不明", cell, "海燕", "2024年1月"])
        assert [m.text for m in measures_of(ledger)] == ["公示项目", "设立电话"]
    ledger = read_sheet(HEADER, [1, "收费不明", "1.补正附表2、附表3和第1、2章", "海燕", "2024年1月"])
    assert [m.text for m in measures_of(ledger)] == ["补正附表2、附表3和第1、2章"]


def test_duties_may_stand_in_brackets_behind_each_measure() -> None:
    ledger = read_sheet(
        ["序号", "反馈问题", "整改措施"],
        [
            1,
            "账目不清",
            "1.建制度（责任领导：龙飞；责任人：海燕；完成时限：2024年3月底）；2.自查（责任人：秋菊）；3.整理（含附件）",
        ],
    )
    assert [(m.text, m.directly_responsible, m.handlers, m.due) for m in measures_of(ledger)] == [
        ("建制度", ("龙飞",), ("海燕",), date(2024, 3, 31)),
        ("自查", (), ("秋菊",), None),
        ("整理（含附件）", (), (), None),
    ]


def test_a_column_of_progress_is_read_as_a_whole() -> None:
    assert percents(0.6, "60%", 1, 0)[0] == [60, 60, 100, 0]
    assert percents(1, 40, 100)[0] == [1, 40, 100]
    assert percents(1, 0.5, header="进度（%）")[0] == [1, 0.5]


def test_a_bare_one_that_may_be_all_or_nothing_is_not_taken() -> None:
    found, warnings = percents(0, 1)
    assert found == [0, None]
    assert "看不出是 1% 还是 100%" in warnings


def test_who_speaks_for_supporting_departments_below_a_common_header_does_not_answer() -> None:
    ledger = read_sheet(
        ["序号", "问题", "整改措施", "牵头部门责任人及电话", None, "配合部门责任人及电话", None],
        [None, None, None, "部门", "责任人", "部门", "责任人"],
        [1, "应缴未缴", "清缴", "财务科", "郝兵", "办公室", "段誉"],
        merged=["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1"],
    )
    (measure,) = measures_of(ledger)
    found = (measure.people(), measure.department, measure.supporting_departments)
    assert found == (("郝兵",), "财务科", ("办公室",))


def test_a_lead_and_its_support_may_be_told_in_words() -> None:
    ledger = read_sheet(["问题", "整改措施", "责任单位"], ["乱收费", "清查", "农业股牵头，财务股、办公室配合"])
    (measure,) = measures_of(ledger)
    assert (measure.department, measure.supporting_departments) == ("农业股", ("财务股", "办公室"))


def people_of(*rows: list[str]) -> ParsedLedger:
    ledger_sheet = Sheet([HEADER, [1, "账目不清", "清理账目", "海燕", "2024年1月"]])
    return read_xlsx(
        office_book(台账=ledger_sheet, 通讯录=Sheet([["姓名", "单位及职务", "手机", "角色"], *rows])), "台账.xlsx"
    )


def test_odd_cells_of_a_list_of_people_do_not_keep_the_ledger_out() -> None:
    ledger = people_of(
        ["海燕", "财务科科员", "139-0000-0009", "经办人"],
        ["元曲", "办公室主任", "", "整改办主任"],
        ["元曲", "", "13900000010", "贵宾"],
        ["", "驾驶员", "", ""],
        ["合计 3 人", "", "", ""],
    )
    assert ledger.errors == ()
    assert [(p.name, p.title, p.phone, p.roles) for p in ledger.people] == [
        ("海燕", "财务科科员", "13900000009", ()),
        ("元曲", "办公室主任", "13900000010", (Role.OFFICE,)),
    ]
    assert "角色“贵宾”不认识" in warned(ledger)["通讯录!D4"]
    assert "姓名为空" in warned(ledger)["通讯录!A5"]


def test_two_people_of_one_name_are_still_an_error() -> None:
    ledger = people_of(["海燕", "科员", "13900000009", ""], ["海燕", "科长", "13900000010", ""])
    assert "重复" in ledger.errors[0].message


def test_a_header_of_two_rows_with_people_below_is_no_list_of_people() -> None:
    ledger = read_sheet(
        ["序号", "问题", "整改措施", "责任", "", "", "时限"],
        ["", "", "", "领导", "部门", "人员", ""],
        [1, "账目不清", "清理账目", "叶子", "财务部", "花朵", "2024-03-01"],
        [2, "库房漏雨", "修缮屋面", "叶子", "财务部", "花朵", "2024-03-01"],
    )
    assert [(m.directly_responsible, m.department, m.handlers) for m in measures_of(ledger)] == [
        (("叶子",), "财务部", ("花朵",))
    ] * 2


def test_rows_that_a_form_only_numbers_beforehand_are_passed_over() -> None:
    ledger = read_sheet(
        HEADER,
        [4, "账目不清", "清理账目", "海燕", "2024年1月"],
        [5],
        [6],
        ["联系电话：88880000"],
    )
    assert [problem.number for problem in ledger.problems] == ["4"]
    assert [finding.message for finding in ledger.skipped] == ["只有序号的空行"] * 2 + ["说明或签字"]


@pytest.mark.parametrize(
    ("title", "unit"),
    [
        ("填报单位：华安（集团）有限公司（盖章）", "华安（集团）有限公司"),
        ("填报单位：青山县水利局（公章）  日期：2024年1月5日", "青山县水利局"),
        ("单位名称：青山县林业局党组", "青山县林业局"),
    ],
)
def test_a_units_name_keeps_its_own_brackets_and_loses_its_seal(title: str, unit: str) -> None:
    ledger = read_sheet([title], HEADER, [1, "账目不清", "清理账目", "海燕", "1月31日"])
    assert ledger.unit_name == unit
    assert ledger.as_of == (date(2024, 1, 5) if "日期" in title else None)


@pytest.mark.parametrize(
    ("cell", "status", "is_doubted"),
    [
        ("2024年1月20日销号", "closed", False),
        ("已于2024.1.20销号", "closed", False),
        ("申请中", "claimed", False),
        ("待审核", "claimed", False),
        ("2024年1月20日", "claimed", True),
    ],
)
def test_closing_is_told_in_many_words(cell: str, status: str, is_doubted: bool) -> None:
    ledger = read_sheet([*HEADER, "完成情况", "是否销号"], [1, "账目不清", "清理", "海燕", "2024年1月", "已完成", cell])
    (measure,) = measures_of(ledger)
    assert measure.status.value == status
    assert ("台账!G2" in warned(ledger)) == is_doubted
