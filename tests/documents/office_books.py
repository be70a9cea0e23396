"""Workbooks as offices keep them: titles above, merged cells, hidden rows, several sheets."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook

from bot.documents.sheet_hints import NO_HINTS, Hints
from bot.documents.sheet_reader import read_xlsx
from bot.ledger.draft import ParsedLedger, ParsedMeasure


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of one sheet, its merged ranges such as A2:A4, its hidden rows (from 1) and columns (letters)."""

    rows: Sequence[Sequence[Any]]
    merged: Sequence[str] = ()
    hidden_rows: Sequence[int] = ()
    hidden_columns: Sequence[str] = ()
    is_hidden: bool = False


def office_book(**sheets: Sheet) -> bytes:
    """A workbook of these sheets by name."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, sheet in sheets.items():
        page = book.create_sheet(name)
        for row in sheet.rows:
            page.append(list(row))
        for merged in sheet.merged:
            page.merge_cells(merged)
        for number in sheet.hidden_rows:
            page.row_dimensions[number].hidden = True
        for letters in sheet.hidden_columns:
            page.column_dimensions[letters].hidden = True
        page.sheet_state = "hidden" if sheet.is_hidden else "visible"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def read_sheet(
    *rows: Sequence[Any], merged: Sequence[str] = (), name: str = "台账", hints: Hints = NO_HINTS
) -> ParsedLedger:
    """What a workbook of one sheet is read as; it must have no errors."""
    ledger = read_xlsx(office_book(**{name: Sheet(rows, merged)}), "整改.xlsx", hints)
    assert ledger.errors == ()
    return ledger


def measures_of(ledger: ParsedLedger) -> list[ParsedMeasure]:
    return [measure for problem in ledger.problems for measure in problem.measures]


def only_measure(**cells: Any) -> ParsedMeasure:
    """The one measure of a sheet with these columns beside 问题 and 整改措施."""
    said = {"问题": "台账不严", "整改措施": "清查台账", **cells}
    (measure,) = measures_of(read_sheet(list(said), list(said.values())))
    return measure


def warned(ledger: ParsedLedger) -> dict[str, str]:
    """The warnings by their places."""
    return {finding.where: finding.message for finding in ledger.warnings}


def said(ledger: ParsedLedger) -> str:
    """All warnings together."""
    return "\n".join(finding.message for finding in ledger.warnings)
