"""The ledger as a sheet, in and out."""

import csv
import io
from collections.abc import Callable
from datetime import date
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.ledger_columns import LEDGER_COLUMNS
from bot.documents.sheet_reader import read_csv, read_xlsx
from bot.ledger.draft import ParsedLedger, ParsedMeasure, ParsedPerson, ParsedProblem
from bot.ledger.people import Role
from tests.documents.office_files import changed, workbook

HEADER = [column.header for column in LEDGER_COLUMNS]
FIRST = {
    "问题序号": "1",
    "问题": "巡护不勤",
    "整改措施": "每周巡护两次",
    "整改时限": "2023年10月底前",
    "具体经办人": "李四",
}


def row(**cells: Any) -> list[Any]:
    said = {**FIRST, **cells}
    assert said.keys() <= set(HEADER)
    return [said.get(name) for name in HEADER]


def read(*rows: list[Any], **more: Any) -> ParsedLedger:
    return read_xlsx(workbook([HEADER, *rows], **more), "台账.xlsx")


def only_measure(**cells: Any) -> ParsedMeasure:
    ledger = read(row(**cells))
    assert ledger.errors == ()
    return ledger.problems[0].measures[0]


def errors(ledger: ParsedLedger) -> dict[str, str]:
    assert ledger.problems == ()
    return {finding.where: finding.message for finding in ledger.errors}


def test_a_row_becomes_a_problem_with_a_measure() -> None:
    ledger = read(row(方面="履职", 专题="管护", 牵头部门="资源股", 配合部门="办公室、财务股", 第一责任人="张三"))
    assert ledger.counts() == {"aspects": 1, "topics": 1, "problems": 1, "measures": 1, "people": 2}
    assert ledger.problems[0] == ParsedProblem(
        "1",
        "巡护不勤",
        "巡护不勤",
        aspect="履职",
        topic="管护",
        measures=(
            ParsedMeasure(
                "1-1",
                "每周巡护两次",
                due=date(2023, 10, 31),
                due_text="2023年10月底前",
                department="资源股",
                supporting_departments=("办公室", "财务股"),
                first_responsible=("张三",),
                handlers=("李四",),
            ),
        ),
    )


def test_empty_problem_cells_take_what_stands_above() -> None:
    empty = {"问题序号": None, "问题": None}
    ledger = read(
        row(方面="履职", 专题="管护"),
        row(**empty, 整改措施="第二条"),
        row(问题序号="2", 问题="档案不全", 整改措施="第三条"),
        row(方面="作风", 问题序号="3", 问题="会风不实", 整改措施="第四条"),
    )
    assert [measure.number for problem in ledger.problems for measure in problem.measures] == [
        "1-1",
        "1-2",
        "2-1",
        "3-1",
    ]
    assert [(problem.aspect, problem.topic) for problem in ledger.problems] == [("履职", "管护")] * 2 + [("作风", "")]


def test_a_problem_may_repeat_its_number_on_every_row() -> None:
    ledger = read(row(), row(整改措施="第二条"), row(问题序号="2", 问题="乙"), row(整改措施="第三条"))
    assert [len(problem.measures) for problem in ledger.problems] == [3, 1]


@pytest.mark.parametrize(
    ("cell", "due", "wording"),
    [
        (date(2023, 10, 31), date(2023, 10, 31), "2023-10-31"),
        ("2023.10.31", date(2023, 10, 31), "2023.10.31"),
        ("2023年10月底前", date(2023, 10, 31), "2023年10月底前"),
        (None, None, None),
    ],
)
def test_deadlines_are_read_and_their_wording_kept(cell: Any, due: date | None, wording: str | None) -> None:
    measure = only_measure(整改时限=cell)
    assert (measure.due, measure.due_text) == (due, wording)


def test_an_unreadable_deadline_is_a_warning_with_its_cell_and_no_date() -> None:
    ledger = read(row(), row(整改措施="乙", 整改时限="尽快"))
    assert ledger.problems[0].measures[1].due is None
    assert [finding.where for finding in ledger.warnings] == ["台账!H3"]


def test_a_fixed_date_wins_over_the_wording_and_is_pointed_out() -> None:
    ledger = read(row(截止日期=date(2023, 11, 15)))
    measure = ledger.problems[0].measures[0]
    assert (measure.due, measure.due_text) == (date(2023, 11, 15), "2023年10月底前")
    assert "2023-11-15" in ledger.warnings[0].message


@pytest.mark.parametrize(
    ("word", "closed", "status"),
    [
        ("未启动", None, "not_started"),
        ("正在整改", "否", "in_progress"),
        ("基本完成", None, "basically_done"),
        ("已完成", "否", "claimed"),
        ("已完成", None, "claimed"),
        ("已完成", "是", "closed"),
        ("已销号", None, "closed"),
        ("长期坚持", None, "long_term"),
        (None, None, "not_started"),
        (None, "是", "closed"),
        ("整改中", "是", "in_progress"),
        ("已销号", "否", "claimed"),
    ],
)
def test_status_and_closing_mark_are_read_together(word: str | None, closed: str | None, status: str) -> None:
    assert only_measure(整改状态=word, 是否销号=closed).status == status


def test_a_closing_mark_that_contradicts_the_status_is_a_warning() -> None:
    assert "请核对" in read(row(整改状态="整改中", 是否销号="是")).warnings[0].message


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("张三、李四", ("张三", "李四")),
        ("张三，李四；王五/赵六\n钱七", ("张三", "李四", "王五", "赵六", "钱七")),
        ("吕  琪", ("吕琪",)),
        ("张三 李四", ("张三", "李四")),
        ("张三、张三", ("张三",)),
        ("阿古拉·巴图", ("阿古拉·巴图",)),
        ("无", ()),
    ],
)
def test_several_people_in_a_cell_are_told_apart(cell: str, names: tuple[str, ...]) -> None:
    assert only_measure(具体经办人=cell).handlers == names


@pytest.mark.parametrize(("cell", "percent"), [(80, 80.0), ("80%", 80.0), ("８０．５％", 80.5), (None, None), (0, 0.0)])
def test_percentages_are_read(cell: Any, percent: float | None) -> None:
    assert only_measure(**{"进度（%）": cell}).percent == percent


def test_a_percentage_kept_as_a_fraction_is_read_as_shown() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook([HEADER, row(**{"进度（%）": 0.35})])))
    book.worksheets[0].cell(2, HEADER.index("进度（%）") + 1).number_format = "0%"
    stream = io.BytesIO()
    book.save(stream)
    assert read_xlsx(stream.getvalue(), "a.xlsx").problems[0].measures[0].percent == 35.0


@pytest.mark.parametrize("cell", ["4-2", "（4-2）", 2, "2", date(2023, 4, 2), "4月2日"])
def test_a_measures_number_survives_what_spreadsheets_do_to_it(cell: Any) -> None:
    assert only_measure(问题序号="4", 措施序号=cell).number == "4-2"


def test_every_error_is_named_at_once_with_its_cell() -> None:
    ledger = read(
        row(整改状态="快了", **{"进度（%）": "很多"}),
        row(整改措施=None),
        row(问题序号=None, 问题="没有序号"),
        row(问题序号="1", 问题="重复的序号"),
        row(问题序号="5", 问题=None, 是否销号="也许"),
    )
    assert errors(ledger).keys() == {"台账!O2", "台账!P2", "台账!G3", "台账!C4", "台账!C5", "台账!D6", "台账!R6"}


def test_two_measures_of_one_number_are_an_error() -> None:
    assert "重复" in errors(read(row(措施序号="1-1"), row(措施序号="1-1")))["台账!F3"]


def test_a_sheet_without_the_columns_of_a_ledger_says_what_is_missing() -> None:
    ledger = read_xlsx(workbook([["名称", "数量"], ["桌子", 3]]), "台账.xlsx")
    assert "“问题”“整改措施”" in errors(ledger)["台账.xlsx"]


def test_a_header_below_a_title_is_found() -> None:
    ledger = read_xlsx(workbook([["巡察整改台账"], [], HEADER, row()]), "a.xlsx")
    assert ledger.counts()["measures"] == 1


def test_headers_may_be_wrapped_marked_and_in_other_order() -> None:
    ledger = read_xlsx(workbook([["整改\n措施*", "问题 序号", "问题"], ["乙", 1, "甲"]]), "a.xlsx")
    assert ledger.problems[0].measures[0].text == "乙"


def test_a_column_we_do_not_know_is_a_warning() -> None:
    ledger = read_xlsx(workbook([[*HEADER, "备注"], [*row(), "无"]]), "a.xlsx")
    assert [finding.where for finding in ledger.warnings] == ["台账!AA1"]


def test_a_sheet_without_rows_is_refused() -> None:
    assert "没有一行内容" in errors(read())["台账"]
    assert errors(read_xlsx(workbook([]), "a.xlsx"))


def test_formulas_are_text() -> None:
    measure = only_measure(整改措施='=HYPERLINK("http://example.invalid","按此")', 整改时限="=TODAY()")
    assert measure.text.startswith("=HYPERLINK")
    assert measure.due is None


def test_people_are_read_with_their_roles() -> None:
    people = [["姓名", "职务", "部门", "手机", "角色"], ["李四", "股长", "资源股", 13800000000, "整改办、领导小组"]]
    ledger = read(row(第一责任人="张三"), more={"人员": people})
    assert ledger.people == (
        ParsedPerson("李四", "股长", "资源股", "13800000000", (Role.OFFICE, Role.LEADERSHIP)),
        ParsedPerson("张三"),
    )
    assert [finding.message for finding in ledger.warnings] == ["台账中有 1 人不在人员表中，将按姓名新建：张三"]


def test_faulty_people_are_errors() -> None:
    people = [["姓名", "角色"], ["李四", "馆长"], ["李四", None], [None, "整改办"]]
    assert errors(read(row(), more={"人员": people})).keys() == {"人员!B2", "人员!A3", "人员!A4"}


def test_measures_that_nobody_would_hear_of_are_named() -> None:
    ledger = read(row(具体经办人=None), row(整改措施="乙", 整改时限=None))
    assert [finding.message[:5] for finding in ledger.warnings] == ["1 条措施"[:5]] * 2


def test_a_damaged_workbook_is_refused_with_a_sentence() -> None:
    data = workbook([HEADER, row()])
    for part in ("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"):
        assert "损坏" in errors(read_xlsx(changed(data, part, b"<broken"), "a.xlsx"))["a.xlsx"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_csv_is_read_in_every_usual_form(encoding: str, delimiter: str) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows([HEADER, row(具体经办人="张三、李四")])
    ledger = read_csv(stream.getvalue().encode(encoding), "整改台账.csv")
    assert ledger.problems[0].measures[0].handlers == ("张三", "李四")


def test_csv_errors_are_named_by_the_files_name() -> None:
    assert errors(read_csv("问题序号,问题,整改措施\n1,甲,\n2,,乙".encode(), "整改台账.csv")) == {
        "整改台账!B3": "问题为空，请填写问题名称"
    }


@pytest.mark.parametrize("reader", [read_xlsx, read_csv])
@given(data=st.binary(max_size=300))
def test_any_bytes_give_a_ledger_or_errors(reader: Callable[[bytes, str], ParsedLedger], data: bytes) -> None:
    ledger = reader(data, "台账.xlsx" if reader is read_xlsx else "台账.csv")
    assert bool(ledger.errors) != bool(ledger.problems)


@given(st.lists(st.lists(st.text(max_size=8) | st.sampled_from(["1", "甲", "是", "已完成"]), max_size=19), max_size=6))
def test_any_rows_give_a_ledger_or_errors(rows: list[list[str]]) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([HEADER, *rows])
    ledger = read_csv(stream.getvalue().encode("utf-8", "replace"), "台账.csv")
    assert bool(ledger.errors) != bool(ledger.problems)
