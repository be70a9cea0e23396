"""The cells of our sheets: plain text, numbers and real dates in few fixed styles, and nothing that could run."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, cast

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils.indexed_list import IndexedList

from bot.documents.ledger_columns import Tone, Value

Look = Literal["body", "figure", "header", "title", "heading", "remark"]

BODY_POINTS = 10
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_NOT_ALLOWED_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FIRST_DAY = date(1900, 3, 1)
"""Spreadsheets take 1900 for a leap year and know nothing before it; earlier days are written as text."""

_LINE = Side(style="thin", color="808080")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_SONGTI, _HEITI = "宋体", "黑体"
_FONTS: dict[Look, Font] = {
    "body": Font(name=_SONGTI, size=BODY_POINTS),
    "figure": Font(name=_SONGTI, size=BODY_POINTS),
    "header": Font(name=_HEITI, size=BODY_POINTS),
    "title": Font(name=_HEITI, size=18),
    "heading": Font(name=_HEITI, size=12),
    "remark": Font(name=_SONGTI, size=BODY_POINTS),
}
_FAINT = Font(name=_SONGTI, size=BODY_POINTS, color="7F7F7F")
_ALIGNMENTS: dict[Look, Alignment] = {
    "body": Alignment(vertical="center", wrap_text=True),
    "figure": Alignment(horizontal="center", vertical="center", wrap_text=True),
    "header": Alignment(horizontal="center", vertical="center", wrap_text=True),
    "title": Alignment(horizontal="centerContinuous", vertical="center"),
    "heading": Alignment(horizontal="left", vertical="bottom"),
    "remark": Alignment(horizontal="left", vertical="center"),
}
_BOXED = frozenset({"body", "figure", "header"})
_HEADER_FILL = PatternFill("solid", start_color="E7EEF7")
_FILLS: dict[Tone, PatternFill] = {
    "red": PatternFill("solid", start_color="F8CBAD"),
    "yellow": PatternFill("solid", start_color="FFEB9C"),
    "green": PatternFill("solid", start_color="C6EFCE"),
}


def new_workbook() -> Workbook:
    """A workbook for streaming, whose own typeface is that of its cells: the width of a column counts its digits."""
    book: Any = Workbook(write_only=True)
    book._fonts = IndexedList([_FONTS["body"]])  # noqa: SLF001  # openpyxl has no public way to it
    return cast("Workbook", book)


@dataclass(slots=True)
class Pen:
    """Writes the cells of one column of one sheet.

    A style costs far more than a value, so one cell is kept for each style and given value after value: a
    write-only sheet takes down a row before the next one comes.
    """

    sheet: Any
    _cells: dict[tuple[Look, Tone | None, str], Any] = field(default_factory=dict)

    def cell(self, value: Value, look: Look = "body", tone: Tone | None = None) -> Any:
        """A cell with the value; text that office software could run as a formula is marked as text."""
        if isinstance(value, date) and value < _FIRST_DAY:
            value = value.isoformat()
        if isinstance(value, str):
            text = _NOT_ALLOWED_IN_XML.sub("", value)
            cell = self._styled(look, tone, "quoted" if text.startswith(_FORMULA_STARTS) else "text")
            cell.value = text
            cell.data_type = "s"
            return cell
        cell = self._styled(look, tone, "date" if isinstance(value, date) else "number")
        cell.value = value
        return cell

    def _styled(self, look: Look, tone: Tone | None, sort: str) -> Any:
        key = (look, tone, sort)
        if key not in self._cells:
            self._cells[key] = _new_cell(self.sheet, *key)
        return self._cells[key]


def _new_cell(sheet: Any, look: Look, tone: Tone | None, sort: str) -> Any:
    cell: Any = WriteOnlyCell(sheet)
    cell.font = _FAINT if tone == "faint" else _FONTS[look]
    cell.alignment = _ALIGNMENTS[look]
    cell.number_format = {"date": "yyyy-mm-dd", "number": "General"}.get(sort, "@")
    cell.quotePrefix = sort == "quoted"
    if look in _BOXED:
        cell.border = _BOX
    if look == "header":
        cell.fill = _HEADER_FILL
    elif tone in _FILLS:
        cell.fill = _FILLS[tone]
    return cell
