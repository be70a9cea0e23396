"""Writes the summary of the ledger as a sheet of small tables, one below the other."""

from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook

from bot.documents.ledger_summary import Cell, SummaryTable
from bot.documents.sheet_cells import Look, Pen
from bot.documents.sheet_page import LINE_POINTS, fitting_height, set_up_page, set_widths
from bot.documents.sheet_table import SIGNERS

_WIDTHS = (24, *(6,) * 9)
_WHOLE_WIDTH = sum(_WIDTHS)


def write_summary(book: Workbook, name: str, title: str, remark: str, tables: Sequence[SummaryTable]) -> None:
    """The title, what it speaks of, and every table under a heading of its own."""
    sheet: Any = book.create_sheet(name)
    set_widths(sheet, _WIDTHS)
    set_up_page(sheet, SIGNERS)
    writer = _Writer(sheet)
    writer.line([title, *[""] * (len(_WIDTHS) - 1)], "title", 34.0)
    writer.line([remark], "remark", 20.0)
    for table in tables:
        writer.table(table)
    sheet.print_area = f"A1:{chr(ord('A') + len(_WIDTHS) - 1)}{writer.row}"


class _Writer:
    def __init__(self, sheet: Any) -> None:
        self.row = 0
        self._sheet = sheet
        self._pens = [Pen(sheet) for _ in _WIDTHS]

    def table(self, table: SummaryTable) -> None:
        self.line([table.title], "heading", 24.0)
        self.line(table.headers, "header", LINE_POINTS + 6)
        for row in table.rows:
            self.line(row, "figure", fitting_height(row, _WIDTHS[: len(row)]))
        if table.total:
            self.line(table.total, "header", LINE_POINTS + 6)
        for remark in _wrapped(table.remark, _WHOLE_WIDTH):
            self.line([remark], "remark", LINE_POINTS + 2)
        self.line([], "remark", 8.0)

    def line(self, cells: Sequence[Cell], look: Look, height: float) -> None:
        self.row += 1
        self._sheet.row_dimensions[self.row].height = height
        self._sheet.append([pen.cell(cell, look) for pen, cell in zip(self._pens, cells, strict=False)])


def _wrapped(text: str, width: int) -> list[str]:
    """The text in lines of so many characters: cells that are not merged run on, but do not wrap."""
    return [text[start : start + width] for start in range(0, len(text), width)]
