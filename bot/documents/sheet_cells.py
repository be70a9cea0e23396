"""The cells of our sheets: plain text, numbers and real dates in few fixed styles, and nothing that could run."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal
from xml.sax.saxutils import escape

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from bot.documents.ledger_columns import Tone, Value

Look = Literal["body", "figure", "header", "title", "heading", "remark"]
Sort = Literal["text", "quoted", "date", "number"]

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_NOT_ALLOWED_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DAY_ZERO = date(1899, 12, 30)
_FIRST_DAY = date(1900, 3, 1)
"""Spreadsheets take 1900 for a leap year and know nothing before it; earlier days are written as text."""

_POINTS = 10
_LINE = Side(style="thin", color="808080")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_SONGTI, _HEITI = "宋体", "黑体"
BODY_FONT = Font(name=_SONGTI, size=_POINTS)
_FAINT = Font(name=_SONGTI, size=_POINTS, color="7F7F7F")
_FONTS: dict[Look, Font] = {
    "header": Font(name=_HEITI, size=_POINTS),
    "title": Font(name=_HEITI, size=18),
    "heading": Font(name=_HEITI, size=12),
}
_ALIGNMENTS: dict[Look, Alignment] = {
    "body": Alignment(vertical="center", wrap_text=True),
    "figure": Alignment(horizontal="center", vertical="center", wrap_text=True),
    "header": Alignment(horizontal="center", vertical="center", wrap_text=True),
    "title": Alignment(horizontal="centerContinuous", vertical="center"),
    "heading": Alignment(horizontal="left", vertical="bottom"),
    "remark": Alignment(horizontal="left", vertical="center"),
}
_BOXED: frozenset[Look] = frozenset({"body", "figure", "header"})
_FORMATS: dict[Sort, str] = {"text": "@", "quoted": "@", "date": "yyyy-mm-dd", "number": "General"}
_HEADER_FILL = PatternFill("solid", start_color="E7EEF7")
_FILLS: dict[Tone, PatternFill] = {
    "red": PatternFill("solid", start_color="F8CBAD"),
    "yellow": PatternFill("solid", start_color="FFEB9C"),
    "green": PatternFill("solid", start_color="C6EFCE"),
}


@dataclass(slots=True)
class Cells:
    """Writes cells as SpreadsheetML, each style entered once into the workbook that `sheet` belongs to."""

    sheet: Any
    _styles: dict[tuple[Look, Tone | None, Sort], int] = field(default_factory=dict)
    _letters: list[str] = field(default_factory=list)

    def cell(self, row: int, column: int, value: Value, look: Look, tone: Tone | None = None) -> str:
        """One cell, row and column counted from 1; text is marked as text, whatever it looks like."""
        while len(self._letters) < column:
            self._letters.append(get_column_letter(len(self._letters) + 1))
        place = f"{self._letters[column - 1]}{row}"
        if isinstance(value, date) and value < _FIRST_DAY:
            value = value.isoformat()
        match value:
            case None | "":
                return f'<c r="{place}" s="{self._style(look, tone, "text")}"/>'
            case str():
                text = _NOT_ALLOWED_IN_XML.sub("", value)
                style = self._style(look, tone, "quoted" if text.startswith(_FORMULA_STARTS) else "text")
                words = escape(text, {"\r": "&#13;"})
                return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{words}</t></is></c>'
            case date():
                return f'<c r="{place}" s="{self._style(look, tone, "date")}"><v>{(value - _DAY_ZERO).days}</v></c>'
            case _:
                return f'<c r="{place}" s="{self._style(look, tone, "number")}"><v>{value!r}</v></c>'

    def _style(self, look: Look, tone: Tone | None, sort: Sort) -> int:
        key = (look, tone, sort)
        if key not in self._styles:
            self._styles[key] = _styled(self.sheet, look, tone, sort).style_id
        return self._styles[key]


def _styled(sheet: Any, look: Look, tone: Tone | None, sort: Sort) -> Any:
    """A cell that is never written: the workbook learns its style."""
    cell: Any = WriteOnlyCell(sheet)
    cell.font = _FAINT if tone == "faint" else _FONTS.get(look, BODY_FONT)
    cell.alignment = _ALIGNMENTS[look]
    cell.number_format = _FORMATS[sort]
    cell.quotePrefix = sort == "quoted"
    if look in _BOXED:
        cell.border = _BOX
    if look == "header":
        cell.fill = _HEADER_FILL
    elif tone in _FILLS:
        cell.fill = _FILLS[tone]
    return cell
