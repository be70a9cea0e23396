"""Whatever a sheet holds: no crash, no half document, no date that is not in it, no row without a fate."""

import csv
import io
import re
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.documents.deadline_reference import Reference
from bot.documents.deadline_words import read_deadline
from bot.documents.grids import Grid, Merge
from bot.documents.header_fields import FIELDS
from bot.documents.office_sheet import read_grid
from bot.documents.people_cells import named_only, read_owners
from bot.documents.progress_words import read_standing
from bot.documents.sheet_reader import read_csv, read_xlsx
from tests.documents.office_books import Sheet, office_book
from tests.support.effort import rounds

HEADERS = sorted({word for field in FIELDS for word in field.words.split()[:6]})
PHRASES = [
    "1", "2", "3", "一、方面", "（一）专题", "合计", "注：说明", "填表人：甲", "张三、李四", "局长王某", "各科室", "资源股", "是", "否",
    "已完成", "正在推进，进度60%", "完成6.2万亩中的5万亩", "1.先查；2.后改。", "一是查；二是改。", "2023年10月底前", "10月底前", "第四季度",
    "立行立改", "长期坚持", "2023.9.31", "45230", "截至2023年9月30日", "甲县水务局巡察整改台账", "=1+1", "—", "问题甲", "问题乙", "措施一",
]  # fmt: skip
CELLS = st.just("") | st.sampled_from(PHRASES) | st.text(max_size=12)
ROWS = st.lists(st.lists(CELLS, max_size=8), max_size=8)
QUIET = settings(deadline=None, max_examples=rounds(25), suppress_health_check=[HealthCheck.too_slow])


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    above = draw(st.lists(st.lists(CELLS, max_size=4), max_size=3))
    header = draw(st.lists(st.sampled_from(HEADERS), max_size=8, unique=True))
    deeper = draw(st.lists(st.lists(st.just("") | st.sampled_from(HEADERS), max_size=8), max_size=1))
    rows = [*above, header, *deeper, *draw(ROWS)]
    edge = st.integers(0, 9)
    merges = draw(st.lists(st.tuples(edge, edge, edge, edge), max_size=4))
    boxes = [Merge(min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in merges]
    return Grid("台账", rows, boxes)


@QUIET
@given(grids())
def test_any_row_of_any_sheet_has_a_fate(grid: Grid) -> None:
    sheet = read_grid(grid)
    if sheet.header is not None:
        assert set(grid.filled()) <= sheet.findings.fates.keys()


def years_in(rows: list[list[str]]) -> set[int]:
    text = " ".join(cell for row in rows for cell in row)
    written = {int(year) for year in re.findall(r"(?:19|20)\d\d", text)}
    serials = {date.fromordinal(date(1899, 12, 30).toordinal() + 45230).year} if "45230" in text else set()
    return written | serials | {year + 1 for year in written}


@QUIET
@given(grids())
def test_no_date_is_invented_in_any_sheet(grid: Grid) -> None:
    rows = [
        [cell if cell.isascii() or cell in PHRASES or cell in HEADERS else "某" for cell in row] for row in grid.rows
    ]
    rows = [[cell if not cell.isascii() or cell in PHRASES else "x" for cell in row] for row in rows]
    dates = [
        measure.deadline.due
        for problem in read_grid(Grid(grid.name, rows, grid.merges)).problems
        for measure in problem.measures
        if measure.deadline.due
    ]
    assert {day.year for day in dates} <= years_in(rows)


@settings(QUIET, max_examples=rounds(60))
@given(grids())
def test_any_sheet_is_a_whole_ledger_or_errors(grid: Grid) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(grid.rows)
    ledger = read_csv(stream.getvalue().encode("utf-8", "replace"), "台账.csv")
    assert bool(ledger.errors) != bool(ledger.problems)
    numbers = [problem.number for problem in ledger.problems]
    assert len(numbers) == len(set(numbers))
    for problem in ledger.problems:
        assert problem.title
        of_problem = [measure.number for measure in problem.measures]
        assert len(of_problem) == len(set(of_problem))
        assert all(0 < len(number) <= 20 for number in of_problem)


BOOK = office_book(
    台账=Sheet(
        [
            ["序号", "问题", "整改措施", "时限", "责任人"],
            [1, "甲", "一", "2023年10月", "张三"],
            [None, None, "二", "立行立改", "李四"],
        ],
        merged=["A2:A3", "B2:B3"],
    )
)


@settings(deadline=None, max_examples=rounds(40), suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(BOOK) - 1), st.integers(0, 255)), min_size=1, max_size=6))
def test_any_bytes_changed_in_a_workbook_give_a_whole_ledger_or_errors(changes: list[tuple[int, int]]) -> None:
    data = bytearray(BOOK)
    for place, byte in changes:
        data[place] = byte
    ledger = read_xlsx(bytes(data), "台账.xlsx")
    assert bool(ledger.errors) != bool(ledger.problems)


@settings(deadline=None, max_examples=rounds(40))
@given(st.text(max_size=30) | st.lists(st.sampled_from(PHRASES), max_size=4).map("".join))
def test_any_cell_of_people_or_progress_is_read(text: str) -> None:
    owners = named_only(read_owners(text))
    assert all(person.name.strip() for person in owners.people)
    standing = read_standing(text)
    assert standing.percent is None or 0 <= standing.percent <= 100


WORDS: list[Any] = [
    "2023年",
    "10月",
    "31日",
    "底",
    "前",
    "第四季度",
    "上半年",
    "明年",
    "年底",
    "反馈后",
    "3个月内",
    "至",
    "—",
    "每",
    "已于",
    "完成",
]


@settings(deadline=None, max_examples=rounds(80))
@given(st.lists(st.sampled_from(WORDS), max_size=6).map("".join), st.sampled_from([None, 2023]))
def test_any_wording_of_a_deadline_is_read_and_names_no_year_of_its_own(wording: str, year: int | None) -> None:
    deadline = read_deadline(wording, Reference(title_year=year))
    if deadline.due:
        assert "2023年" in wording or year == 2023
        assert deadline.due.year in (2023, 2024)
