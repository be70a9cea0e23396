"""Writes the summary of the ledger as a sheet of small tables, one below the other."""

from collections.abc import Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break

from bot.documents.ledger_summary import Figure, SummaryTable
from bot.documents.sheet_book import Book, SheetRows
from bot.documents.sheet_cells import Look
from bot.documents.sheet_page import LINE_POINTS, PAGE_POINTS, fitting_height, set_up_page, set_widths
from bot.documents.sheet_table import REMARK_POINTS, SIGNERS, TITLE_POINTS

_WIDTHS = (20, *(5,) * 9)
_WHOLE_WIDTH = sum(_WIDTHS)
_SCALE = 80
"""Percent: at this size the columns fill the width of a page."""
_PAGE_POINTS = PAGE_POINTS * 100 / _SCALE
_HEADING_POINTS, _ROW_POINTS, _LINE_POINTS, _GAP_POINTS = 24.0, LINE_POINTS + 6, LINE_POINTS + 2, 8.0


def write_summary(book: Book, name: str, title: str, remark: str, tables: Sequence[SummaryTable]) -> None:
    """The title, what it speaks of, and every table under a heading of its own."""
    rows = book.sheet(name)
    writer = _Writer(rows)
    writer.line([title, *[""] * (len(_WIDTHS) - 1)], "title", TITLE_POINTS)
    writer.line([remark], "remark", REMARK_POINTS)
    for table in tables:
        writer.table(table)
    set_widths(rows.sheet, _WIDTHS)
    set_up_page(rows.sheet, SIGNERS, scale=_SCALE)
    rows.sheet.print_area = f"A1:{get_column_letter(len(_WIDTHS))}{rows.row}"


class _Writer:
    def __init__(self, rows: SheetRows) -> None:
        self._rows = rows
        self._used = 0.0

    def table(self, table: SummaryTable) -> None:
        """One table; it begins on a new page where it would not fit on this one."""
        remarks = _wrapped(table.remark, _WHOLE_WIDTH)
        heights = [fitting_height(row, _WIDTHS[: len(row)]) for row in table.rows]
        needed = _HEADING_POINTS + sum(heights) + 2 * _ROW_POINTS + len(remarks) * _LINE_POINTS
        if self._used + needed > _PAGE_POINTS:
            self._rows.sheet.row_breaks.append(Break(id=self._rows.row))
            self._used = 0.0
        self.line([table.title], "heading", _HEADING_POINTS)
        self.line(table.headers, "header", _ROW_POINTS)
        for row, height in zip(table.rows, heights, strict=True):
            self.line(row, "figure", height)
        if table.total:
            self.line(table.total, "header", _ROW_POINTS)
        for remark in remarks:
            self.line([remark], "remark", _LINE_POINTS)
        self.line([], "remark", _GAP_POINTS)

    def line(self, cells: Sequence[Figure], look: Look, height: float) -> None:
        self._used += height
        self._rows.add([(cell, look, None) for cell in cells], height)


def _wrapped(text: str, width: int) -> list[str]:
    """The text in lines of so many characters: cells that are not merged run on, but do not wrap."""
    return [text[start : start + width] for start in range(0, len(text), width)]
