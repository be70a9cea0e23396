"""Opens an .xlsx workbook into grids of text, and never runs or follows anything in it."""

import io
import re
import warnings
import zipfile
from contextlib import closing
from datetime import datetime, time, timedelta
from typing import Any

from openpyxl import load_workbook

from bot.core.errors import BadInput
from bot.documents.grids import EPOCH_1900, EPOCH_1904, MAX_COLUMNS, MAX_ROWS, Grid
from bot.documents.intake import check_office_file
from bot.documents.sheet_marks import SheetMarks, read_marks

_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')


def read_workbook(data: bytes, name: str) -> tuple[list[Grid], list[str]]:
    """The visible worksheets as grids, and the titles of the hidden ones.

    A formula stays the text of its formula; a date keeps as much as its cell shows. Raises BadInput for a file that
    is not a sound workbook, and for one of more than 100,000 rows.
    """
    check_office_file(data, name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styling that it drops
            return _read(data)
    except BadInput:
        raise
    except Exception as cause:  # a damaged workbook fails in openpyxl in dozens of ways
        raise BadInput("工作簿已损坏，读不下去，请用办公软件打开后另存一份") from cause


def _read(data: bytes) -> tuple[list[Grid], list[str]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        marks = read_marks(archive)
    with closing(load_workbook(io.BytesIO(data), read_only=True, keep_links=False)) as book:
        epoch = EPOCH_1904 if book.epoch.year == 1904 else EPOCH_1900
        visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        hidden = [sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible"]
        grids = []
        for sheet in visible:
            formulas: list[tuple[int, int]] = []
            rows = _rows(sheet, formulas)
            mark = marks.get(sheet.title, SheetMarks([], set(), set()))
            hidden_rows, hidden_columns = frozenset(mark.hidden_rows), frozenset(mark.hidden_columns)
            grids.append(Grid(sheet.title, rows, mark.merges, hidden_rows, hidden_columns, formulas, epoch=epoch))
        return grids, hidden


def _rows(sheet: Any, formulas: list[tuple[int, int]]) -> list[list[str]]:
    """Every row as text up to the last that holds anything; the size a sheet states about itself is not believed."""
    sheet.reset_dimensions()
    rows: list[list[str]] = []
    filled = blank = 0
    for cells in sheet.iter_rows(max_col=MAX_COLUMNS):
        texts = [_cell_text(cell) for cell in cells]
        while texts and not texts[-1]:
            texts.pop()
        for column, cell in enumerate(cells[: len(texts)]):
            if cell.data_type == "f":
                formulas.append((len(rows), column))
        rows.append(texts)
        blank = 0 if texts else blank + 1
        filled += bool(texts)
        if filled > MAX_ROWS:
            raise BadInput(f"“{sheet.title}”表超过 {MAX_ROWS} 行的上限，请分成几个文件导入")
        if blank > MAX_ROWS:
            break
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _cell_text(cell: Any) -> str:
    match value := cell.value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "是" if value else "否"
        case datetime():
            return _moment_text(value, cell.number_format)
        case float() | int() if "%" in cell.number_format:
            return f"{round(value * 100, 6):g}%"
        case float() if value.is_integer():
            return str(int(value))
        case time() | timedelta():
            return str(value)
        case _:
            return str(getattr(value, "text", None) or value)  # an array formula carries its text


def _moment_text(value: datetime, number_format: str) -> str:
    """As much of a date as its format shows: a format without a day shows a month, and means one."""
    shown = _QUOTED.sub("", number_format).lower()
    if value.time() != time():
        return value.isoformat(" ", "seconds")
    if "d" not in shown and "y" in shown and value.day == 1:
        return f"{value.year}年{value.month}月"
    return value.date().isoformat()
