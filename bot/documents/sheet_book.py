"""A workbook in the making: openpyxl keeps styles, widths and set-up of its sheets, their rows are written here.

Twenty thousand measures make a million cells, on the ledger and its lists. Through openpyxl each takes twenty
microseconds; written as the few letters of SpreadsheetML that it is, one.
"""

import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from openpyxl import Workbook
from openpyxl.utils.indexed_list import IndexedList

from bot.documents.ledger_columns import Tone, Value
from bot.documents.sheet_cells import BODY_FONT, Cells, Look

Cell = tuple[Value, Look, Tone | None]
_NO_ROWS = re.compile(rb"<sheetData\s*/>|<sheetData></sheetData>")


@dataclass(slots=True)
class SheetRows:
    """The rows of one sheet, from the first on; `sheet` is openpyxl's, for widths and set-up."""

    sheet: Any
    cells: Cells
    row: int = 0
    _written: list[str] = field(default_factory=list)

    def add(self, cells: Iterable[Cell | None], height: float) -> None:
        """The next row, so many points high; None leaves a place without a cell."""
        self.row += 1
        written = [
            self.cells.cell(self.row, column, *cell) for column, cell in enumerate(cells, start=1) if cell is not None
        ]
        self._written.append(f'<row r="{self.row}" ht="{height:g}" customHeight="1">{"".join(written)}</row>')

    def xml(self) -> bytes:
        """All rows as the part of a sheet that holds them."""
        return f"<sheetData>{''.join(self._written)}</sheetData>".encode()


class Book:
    """Sheets in the order in which they are made."""

    def __init__(self) -> None:
        self._book = _in_our_typeface(Workbook(write_only=True))
        self._sheets: list[SheetRows] = []

    def sheet(self, name: str) -> SheetRows:
        """A new, empty sheet."""
        made = self._book.create_sheet(name)
        self._sheets.append(SheetRows(made, Cells(made)))
        return self._sheets[-1]

    def saved(self) -> bytes:
        """The whole workbook; nothing can be added afterwards."""
        stream, whole = io.BytesIO(), io.BytesIO()
        self._book.save(stream)
        parts = {f"xl/worksheets/sheet{number}.xml": rows for number, rows in enumerate(self._sheets, start=1)}
        with zipfile.ZipFile(stream) as frame, zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as book:
            for name in frame.namelist():
                data = frame.read(name)
                book.writestr(name, _with_rows(data, parts[name]) if name in parts else data)
        return whole.getvalue()


def _in_our_typeface(book: Any) -> Any:
    """The width of a column counts the digits of the book's own typeface: that is made the one of our cells."""
    book._fonts = IndexedList([BODY_FONT])  # noqa: SLF001  # openpyxl has no public way to it
    return book


def _with_rows(sheet: bytes, rows: SheetRows) -> bytes:
    before, after = _NO_ROWS.split(sheet)
    return before + rows.xml() + after
