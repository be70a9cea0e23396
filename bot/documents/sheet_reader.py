"""A ledger sheet comes in: .xlsx and .csv become a parsed ledger, by one table of columns."""

import csv
import io
import re
import warnings
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import PurePath
from typing import Any

from openpyxl import Workbook, load_workbook

from bot.core.errors import BadInput
from bot.documents.intake import check_office_file, decode_text
from bot.documents.ledger_columns import (
    FACTS_SHEET,
    LEDGER_COLUMNS,
    LEDGER_SHEET,
    LONG_SHEET,
    PEOPLE_COLUMNS,
    PEOPLE_SHEET,
)
from bot.documents.ledger_rows import read_problems
from bot.documents.long_cells import read_rests, rejoined
from bot.documents.people_rows import read_facts, read_people, warn_of_strangers
from bot.documents.tables import Findings, Row, lines_below_header
from bot.ledger.draft import Finding, ParsedLedger, ParsedPerson, RoundFacts, everyone, refused

_MOST_COLUMNS = 40
_HAS_APOSTROPHE = re.compile(r"'+[=+\-@\t\r]")


def read_xlsx(data: bytes, name: str) -> ParsedLedger:
    """A workbook's ledger; a file that cannot be used gives a document with errors, never an exception."""
    try:
        check_office_file(data, name)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styling that it drops
            return _read_workbook(data)
    except BadInput as refusal:
        return refused("ledger", Finding(name, str(refusal)))


def read_csv(data: bytes, name: str) -> ParsedLedger:
    """A ledger out of comma-, semicolon- or tab-separated text; it knows no people but those in its measures."""
    findings = Findings(PurePath(name).stem or LEDGER_SHEET)
    try:
        rows = _csv_rows(decode_text(data))
        problems = read_problems(lines_below_header(rows, LEDGER_COLUMNS, findings), findings)
    except BadInput as refusal:
        return refused("ledger", Finding(name, str(refusal)))
    except csv.Error:
        return refused("ledger", Finding(name, "表格的引号不成对或单元格过长，读不下去，请用办公软件重新另存为 CSV"))
    if findings.errors:
        return refused("ledger", *findings.errors, warnings=findings.warnings)
    return ParsedLedger("ledger", problems=problems, people=everyone((), problems), warnings=tuple(findings.warnings))


@dataclass(frozen=True, slots=True)
class _Sheets:
    """The rows of the sheets we know, as text; None where there is no such sheet."""

    name: str
    ledger: Iterator[Row]
    people: Iterator[Row] | None
    facts: Iterator[Row] | None


def _read_workbook(data: bytes) -> ParsedLedger:
    try:
        with closing(load_workbook(io.BytesIO(data), read_only=True, keep_links=False)) as book:
            return _read_sheets(_sheets_of(book))
    except Exception as cause:  # a damaged workbook fails in openpyxl in dozens of ways
        raise BadInput("工作簿已损坏，读不下去，请用办公软件打开后另存一份") from cause


def _sheets_of(book: Workbook) -> _Sheets:
    sheets = {sheet.title: sheet for sheet in book.worksheets}
    ledger = sheets.get(LEDGER_SHEET) or next(
        (sheet for sheet in book.worksheets if sheet.title not in (PEOPLE_SHEET, FACTS_SHEET)), book.worksheets[0]
    )
    people, facts = (_xlsx_rows(sheets[name]) if name in sheets else None for name in (PEOPLE_SHEET, FACTS_SHEET))
    rests = read_rests(cells for _, cells in _xlsx_rows(sheets[LONG_SHEET])) if LONG_SHEET in sheets else {}
    whole = ((number, [rejoined(text, rests) for text in cells]) for number, cells in _xlsx_rows(ledger))
    return _Sheets(ledger.title, whole, people, facts)


def _read_sheets(sheets: _Sheets) -> ParsedLedger:
    findings, of_people, of_facts = Findings(sheets.name), Findings(PEOPLE_SHEET), Findings(FACTS_SHEET)
    problems = read_problems(lines_below_header(sheets.ledger, LEDGER_COLUMNS, findings), findings)
    listed: tuple[ParsedPerson, ...] = ()
    unit, facts = None, RoundFacts()
    if sheets.people:
        listed = read_people(lines_below_header(sheets.people, PEOPLE_COLUMNS, of_people), of_people)
        warn_of_strangers(listed, problems, of_people)
    if sheets.facts:
        unit, facts = read_facts(sheets.facts, of_facts)
    errors = [*findings.errors, *of_people.errors]
    warned = [*findings.warnings, *of_people.warnings, *of_facts.warnings]
    if errors:
        return refused("ledger", *errors, warnings=warned)
    return ParsedLedger("ledger", unit, facts, problems, everyone(listed, problems), tuple(warned))


def _xlsx_rows(sheet: Any) -> Iterator[Row]:
    """Every row as text; the size a sheet states about itself is not believed."""
    sheet.reset_dimensions()
    for number, cells in enumerate(sheet.iter_rows(max_col=_MOST_COLUMNS), start=1):
        yield number, [_cell_text(cell) for cell in cells]


def _cell_text(cell: Any) -> str:
    match value := cell.value:
        case str():
            return value
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case float() | int() if "%" in cell.number_format:
            return f"{round(value * 100, 6):g}%"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)


def _csv_rows(text: str) -> Iterator[Row]:
    first = text.lstrip().partition("\n")[0]
    delimiter = max(",\t;", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    for number, cells in enumerate(reader, start=1):
        yield number, [cell[1:] if _HAS_APOSTROPHE.match(cell) else cell for cell in cells]
