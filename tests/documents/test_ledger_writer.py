"""The ledger as a workbook that an office reads, filters, prints, and hands back unchanged."""

import csv
import io
from dataclasses import replace
from datetime import date
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl.worksheet.properties import PageSetupProperties

from bot.documents.ledger_columns import LEDGER_COLUMNS, PEOPLE_COLUMNS
from bot.documents.ledger_sheet import write_csv, write_overview, write_xlsx
from bot.documents.sheet_reader import read_csv, read_xlsx
from bot.ledger.draft import ParsedLedger, ParsedMeasure, ParsedProblem, everyone
from bot.ledger.measure import MeasureStatus
from bot.ledger.outline import Overview
from bot.ledger.policy import Level
from bot.ledger.urgency import Urgency
from tests.documents.ledgers import ledgers
from tests.support.effort import rounds

HEADER_ROW = 3


def one(*measures: ParsedMeasure, **problem: Any) -> ParsedLedger:
    """A ledger of one problem with these measures."""
    facts: dict[str, Any] = {"number": "1", "title": "巡护不勤", "text": "巡护不勤", **problem}
    found = (ParsedProblem(**facts, measures=measures),)
    return ParsedLedger("ledger", "云岭县林草局", problems=found, people=everyone((), found))


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def column(data: bytes, header: str, sheet: str = "台账") -> list[Any]:
    """The cells of a column, below its header."""
    page = opened(data)[sheet]
    place = next(cell.column for cell in page[HEADER_ROW] if cell.value == header)
    return [page.cell(number, place) for number in range(HEADER_ROW + 1, page.max_row + 1)]


@settings(max_examples=rounds(15), suppress_health_check=[HealthCheck.too_slow])
@given(ledgers())
def test_any_ledger_is_read_back_the_same(ledger: ParsedLedger) -> None:
    again = read_xlsx(write_xlsx(ledger), "台账.xlsx")
    assert again.errors == ()
    assert replace(again, warnings=()) == ledger
    assert read_csv(write_csv(ledger), "台账.csv").problems == ledger.problems


@pytest.mark.parametrize("letter", ["甲", "a", "𠮷"])
def test_a_text_longer_than_a_cell_comes_back_whole(letter: str) -> None:
    text = "开头" + letter * 40_000 + "结尾"
    ledger = one(ParsedMeasure("1-1", text, progress=text[1:]), text=text)
    data = write_xlsx(ledger)
    assert all(len(str(cell.value).encode("utf-16-le")) // 2 <= 32_767 for row in opened(data)["台账"] for cell in row)
    assert read_xlsx(data, "台账.xlsx").problems == ledger.problems


def test_written_cells_cannot_run_as_formulas() -> None:
    texts = ["=1+1", "+1", "-1", "@SUM(A1)", "'=1"]
    ledger = one(*(ParsedMeasure(f"1-{n}", text) for n, text in enumerate(texts, start=1)))
    cells = column(write_xlsx(ledger), "整改措施")
    assert [cell.data_type for cell in cells] == ["s"] * 5
    assert [cell.quotePrefix for cell in cells] == [True] * 4 + [False]
    place = [one.header for one in LEDGER_COLUMNS].index("整改措施")
    written = list(csv.reader(io.StringIO(write_csv(ledger).decode("utf-8-sig"))))
    assert [line[place] for line in written[1:]] == ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "''=1"]


def test_control_characters_do_not_spoil_the_file() -> None:
    data = write_xlsx(one(ParsedMeasure("1-1", "甲\x00乙\x1b\ufffe丙")))
    assert [cell.value for cell in column(data, "整改措施")] == ["甲乙丙"]


def test_dates_are_dates_and_those_of_a_year_that_never_was_are_words() -> None:
    days = (date(2023, 10, 31), date(1900, 1, 1))
    data = write_xlsx(one(*(ParsedMeasure(f"1-{n}", "甲", due=day) for n, day in enumerate(days, start=1))))
    assert [cell.is_date for cell in column(data, "截止日期")] == [True, False]
    assert [measure.due for measure in read_xlsx(data, "a.xlsx").problems[0].measures] == list(days)


def test_flags_that_the_wording_does_not_say_come_back() -> None:
    measure = ParsedMeasure("1-1", "乙", due=date(2023, 10, 31), immediate=True, long_term=True)
    again = read_xlsx(write_xlsx(one(measure)), "a.xlsx").problems[0].measures[0]
    assert (again.due_text, again.immediate, again.long_term) == (None, True, True)


def test_the_sheets_are_named_as_offices_name_them() -> None:
    book = opened(write_xlsx(one(ParsedMeasure("1-1", "甲"))))
    assert book.sheetnames == ["台账", "汇总", "问题清单", "任务清单", "责任清单", "人员", "概况"]
    assert [cell.value for cell in book["人员"][1]] == [column.header for column in PEOPLE_COLUMNS]


def test_header_and_numbers_stay_in_sight_and_every_column_has_its_filter() -> None:
    page = opened(write_xlsx(one(ParsedMeasure("1-1", "甲"))))["台账"]
    assert page.freeze_panes == "E4"
    assert page.auto_filter.ref == "A3:Z4"
    assert page.print_title_rows == "$3:$3"


def test_each_sheet_is_set_up_for_print() -> None:
    book = opened(write_xlsx(one(ParsedMeasure("1-1", "甲"))))
    for page in book.worksheets:
        assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
        assert "第 &P 页，共 &N 页" in str(page.oddFooter)
    for name in ("台账", "问题清单", "任务清单", "责任清单"):
        assert book[name].sheet_properties.pageSetUpPr == PageSetupProperties(fitToPage=True)
        assert (book[name].page_setup.fitToWidth, book[name].page_setup.fitToHeight) == (1, 0)


def test_what_names_a_problem_stands_on_every_row_and_what_is_long_only_once() -> None:
    data = write_xlsx(one(ParsedMeasure("1-1", "甲"), ParsedMeasure("1-2", "乙"), text="详细的内容", goal="管住"))
    assert [cell.value for cell in column(data, "问题序号")] == ["1", "1"]
    assert [cell.value for cell in column(data, "问题内容")] == ["详细的内容", None]
    assert [cell.value for cell in column(data, "整改目标")] == ["管住", None]
    assert opened(data)["台账"].merged_cells.ranges == set()


def test_levels_have_a_colour_and_words_beside_it_which_reading_passes_over_silently() -> None:
    measures = [ParsedMeasure(f"1-{n}", "甲", due=date(2023, 10, 31), handlers=("李四",)) for n in range(1, 6)]
    found = (
        Urgency(Level.RED, -3),
        Urgency(Level.YELLOW, 5),
        Urgency(Level.GREEN, 18),
        Urgency(None, 60),
        Urgency(Level.YELLOW, 0),
    )
    ledger = one(*measures)
    urgencies = {("1", measure.number): level for measure, level in zip(measures, found, strict=True)}
    data = write_overview(Overview(ledger, date(2023, 10, 11), urgencies))
    cells = column(data, "预警")
    assert [cell.value for cell in cells] == ["红，超期3天", "黄，剩5天", "绿，剩18天", "剩60天", "黄，今天到期"]
    colours = [cell.fill.start_color.rgb for cell in cells]
    assert len(set(colours)) == 4
    assert colours[1] == colours[4]
    again = read_xlsx(data, "台账.xlsx")
    assert (again.problems, again.warnings) == (ledger.problems, ())


def test_the_title_says_whose_ledger_it_is_and_as_of_when() -> None:
    page = opened(write_overview(Overview(one(ParsedMeasure("1-1", "甲")), date(2023, 10, 11))))["台账"]
    assert page["C1"].value == "云岭县林草局巡察整改台账"
    assert page["C2"].value == "单位：云岭县林草局　　截至2023年10月11日　　共1个问题、1条措施"


def test_a_row_is_as_high_as_its_longest_text_needs() -> None:
    text = "逐项登记，按月核对。" * 20
    page = opened(write_xlsx(one(ParsedMeasure("1-1", text), ParsedMeasure("1-2", "甲"))))["台账"]
    width = page.column_dimensions["G"].width
    lines = 2 * len(text) / width
    assert page.row_dimensions[4].height >= lines * 13
    assert page.row_dimensions[5].height < 25


def test_a_column_grows_where_the_tallest_row_could_not_hold_its_text() -> None:
    text = "逐项登记，按月核对。" * 100
    page = opened(write_xlsx(one(ParsedMeasure("1-1", text))))["台账"]
    lines = 2 * len(text) / page.column_dimensions["G"].width
    assert lines * 13 <= page.row_dimensions[4].height <= 409.5


def test_the_three_lists_say_what_the_ledger_says() -> None:
    measures = (
        ParsedMeasure("1-1", "甲", standard="无欠账", status=MeasureStatus.CLOSED, handlers=("李四",)),
        ParsedMeasure("1-2", "乙", status=MeasureStatus.CLAIMED),
    )
    data = write_xlsx(one(*measures, aspect="履职", goal="管住"))
    assert [cell.value for cell in column(data, "措施数", "问题清单")] == [2]
    assert [cell.value for cell in column(data, "已销号措施数", "问题清单")] == [1]
    assert [cell.value for cell in column(data, "验收标准", "任务清单")] == ["无欠账", None]
    assert [cell.value for cell in column(data, "整改状态", "任务清单")] == ["已销号", "待核验"]
    assert [cell.value for cell in column(data, "具体经办人", "责任清单")] == ["李四", None]
