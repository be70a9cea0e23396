"""The ledger goes out as a sheet: .xlsx and .csv, by one table of columns."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from bot.documents.ledger_columns import (
    FACT_NAMES,
    FACTS_SHEET,
    LEDGER_COLUMNS,
    LEDGER_SHEET,
    PEOPLE_COLUMNS,
    PEOPLE_SHEET,
    Column,
    Item,
    Value,
    rows_of,
)
from bot.ledger.draft import ParsedLedger

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_NEEDS_APOSTROPHE = re.compile(r"'*[=+\-@\t\r]")
_TOP_WRAPPED = Alignment(vertical="top", wrap_text=True)
_NOT_ALLOWED_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write_xlsx(ledger: ParsedLedger) -> bytes:
    """The ledger as a workbook with the sheets 台账, 人员 and 概况; reading it back gives the same ledger."""
    book = Workbook(write_only=True)
    _write_sheet(book, LEDGER_SHEET, LEDGER_COLUMNS, rows_of(ledger))
    _write_sheet(book, PEOPLE_SHEET, PEOPLE_COLUMNS, ledger.people)
    facts: tuple[Column[tuple[str, Value]], ...] = (
        Column("name", "项目", 12, lambda fact: fact[0]),
        Column("value", "内容", 40, lambda fact: fact[1]),
    )
    _write_sheet(book, FACTS_SHEET, facts, [(name, value(ledger)) for name, value in FACT_NAMES])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def write_csv(ledger: ParsedLedger) -> bytes:
    """The sheet 台账 alone as comma-separated UTF-8 with BOM, so that office software opens it rightly."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow([column.header for column in LEDGER_COLUMNS])
    for row in rows_of(ledger):
        writer.writerow([_csv_text(column.write(row)) for column in LEDGER_COLUMNS])
    return stream.getvalue().encode("utf-8-sig")


def _csv_text(value: Value) -> str:
    if isinstance(value, str):
        return "'" + value if _NEEDS_APOSTROPHE.match(value) else value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _write_sheet(book: Workbook, title: str, columns: Sequence[Column[Item]], items: Iterable[Item]) -> None:
    sheet: Any = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for index, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = 2 * column.width + 2
    sheet.append([_header_cell(sheet, column.header) for column in columns])
    for item in items:
        sheet.append([_body_cell(sheet, column.write(item)) for column in columns])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}1"


def _header_cell(sheet: Any, header: str) -> Any:
    cell = WriteOnlyCell(sheet, header)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", start_color="E7EEF7")
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    return cell


def _body_cell(sheet: Any, value: Value) -> Any:
    """A cell of plain text, number or date; text that office software could run as a formula is marked as text."""
    cell: Any = WriteOnlyCell(sheet)
    cell.value = _NOT_ALLOWED_IN_XML.sub("", value) if isinstance(value, str) else value
    if isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"
    if not isinstance(value, str):
        return cell
    cell.data_type = "s"
    cell.number_format = "@"
    cell.alignment = _TOP_WRAPPED
    if value.startswith(_FORMULA_STARTS):
        cell.quotePrefix = True
    return cell
