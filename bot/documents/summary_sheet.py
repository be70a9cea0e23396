"""Writes the summary of the ledger as a sheet of small tables, one below the other."""

from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.pagebreak import Break

from bot.documents.ledger_summary import Cell, SummaryTable
from bot.documents.sheet_cells import Look, Pen
from bot.documents.sheet_page import LINE_POINTS, PAGE_POINTS, fitting_height, set_up_page, set_widths
from bot.documents.sheet_table import SIGNERS

_WIDTHS = (20, *(5,) * 9)
_WHOLE_WIDTH = sum(_WIDTHS)
_SCALE = 80
"""Percent: at this size the columns fill the width of a page."""
_PAGE_POINTS = PAGE_POINTS * 100 / _SCALE
_HEADING_POINTS, _ROW_POINTS, _REMARK_POINTS, _GAP_POINTS = 24.0, LINE_POINTS + 6, LINE_POINTS + 2, 8.0


def write_summary(book: Workbook, name: str, title: str, remark: str, tables: Sequence[SummaryTable]) -> None:
    """The title, what it speaks of, and every table under a heading of its own."""
    sheet: Any = book.create_sheet(name)
    set_widths(sheet, _WIDTHS)
    set_up_page(sheet, SIGNERS, scale=_SCALE)
    writer = _Writer(sheet)
    writer.line([title, *[""] * (len(_WIDTHS) - 1)], "title", 34.0)
    writer.line([remark], "remark", 20.0)
    for table in tables:
        writer.table(table)
    sheet.print_area = f"A1:{chr(ord('A') + len(_WIDTHS) - 1)}{writer.row}"


class _Writer:
    def __init__(self, sheet: Any) -> None:
        self.row = 0
        self._used = 0.0
        self._sheet = sheet
        self._pens = [Pen(sheet) for _ in _WIDTHS]

    def table(self, table: SummaryTable) -> None:
        """One table; it begins on a new page where it would not fit on this one but does on the next."""
        remarks = _wrapped(table.remark, _WHOLE_WIDTH)
        heights = [fitting_height(row, _WIDTHS[: len(row)]) for row in table.rows]
        needed = _HEADING_POINTS + sum(heights) + 2 * _ROW_POINTS + len(remarks) * _REMARK_POINTS
        if self._used + needed > _PAGE_POINTS and self.row:
            self._sheet.row_breaks.append(Break(id=self.row))
            self._used = 0.0
        self.line([table.title], "heading", _HEADING_POINTS)
        self.line(table.headers, "header", _ROW_POINTS)
        for row, height in zip(table.rows, heights, strict=True):
            self.line(row, "figure", height)
        if table.total:
            self.line(table.total, "header", _ROW_POINTS)
        for remark in remarks:
            self.line([remark], "remark", _REMARK_POINTS)
        self.line([], "remark", _GAP_POINTS)

    def line(self, cells: Sequence[Cell], look: Look, height: float) -> None:
        self.row += 1
        self._used += height
        self._sheet.row_dimensions[self.row].height = height
        self._sheet.append([pen.cell(cell, look) for pen, cell in zip(self._pens, cells, strict=False)])


def _wrapped(text: str, width: int) -> list[str]:
    """The text in lines of so many characters: cells that are not merged run on, but do not wrap."""
    return [text[start : start + width] for start in range(0, len(text), width)]
