"""How our sheets lie on the screen and on paper: widths, heights, and the set-up for printing."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from math import ceil
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties

from bot.documents.ledger_columns import Value

LINE_POINTS = 14.5
"""A line of ten-point Chinese, in the typefaces that need most room."""
_ROOM_POINTS = 5
_TALLEST_POINTS = 409.5
"""The tallest row that spreadsheets know."""
_MOST_LINES = int((_TALLEST_POINTS - _ROOM_POINTS) / LINE_POINTS)
_NARROWEST = 3
_WIDEST = 60
"""In Chinese characters: a column that has to hold a page of text grows as far as this."""
_A4 = 9
PAGE_POINTS = 510.0
"""What a landscape page holds from top to bottom, between its margins."""
_LAST_OF_PLANE = 0xFFFF
_PLANE = chr(_LAST_OF_PLANE)
_MARGINS_INCHES = PageMargins(left=0.3, right=0.3, top=0.5, bottom=0.6, header=0.3, footer=0.3)


@lru_cache(maxsize=50_000)
def letters(text: str) -> int:
    """How wide a line of text is, in Latin letters: a Chinese character takes the room of two."""
    return len(text) if text.isascii() else len(text.encode("gbk", "replace")) + _beyond(text)


def _beyond(text: str) -> int:
    """What GBK knows no two bytes for, such as rare characters and emoji, is wide as well."""
    return sum(ord(letter) > _LAST_OF_PLANE for letter in text) if max(text) > _PLANE else 0


def fitting_width(header: str, limit: int, column: Sequence[Value]) -> int:
    """The width of a column in Chinese characters: as wide as its text needs, at most `limit`.

    Where a text would not fit into the tallest row, the column grows beyond the limit.
    """
    longest = most = 0
    for value in column:
        for line in _lines(value):
            longest = max(longest, letters(line))
        if isinstance(value, str):
            most = max(most, letters(value))
    needed = max(_NARROWEST, ceil(len(header) / 2), ceil((longest + 1) / 2))
    for_height = ceil(most / 2 / (_MOST_LINES - 2)) + 1
    return max(min(limit, needed), min(for_height, _WIDEST))


def fitting_height(row: Sequence[Value], widths: Sequence[int]) -> float:
    """The height of a row in points, so that every text in it is seen whole."""
    lines = 1
    for value, width in zip(row, widths, strict=True):
        if isinstance(value, str) and len(value) >= width:
            # One letter less than fits: no line of Chinese begins with a comma or ends with an opening bracket.
            lines = max(lines, sum(ceil(letters(line) / (2 * width - 1)) or 1 for line in value.split("\n")))
    return min(_TALLEST_POINTS, lines * LINE_POINTS + _ROOM_POINTS)


def set_widths(sheet: Any, widths: Sequence[int]) -> None:
    """Widths in Chinese characters, with room for the lines of the table."""
    for index, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = 2 * width + 1


def set_up_page(sheet: Any, signers: str, *, scale: int | None = None) -> None:
    """A4 landscape, page numbers below, and room to sign on every page.

    The whole width comes onto one page, unless a `scale` in percent is given: only then are page breaks obeyed.
    """
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "landscape"
    if scale is None:
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    else:
        sheet.page_setup.scale = scale
    sheet.page_margins = _MARGINS_INCHES
    sheet.print_options.horizontalCentered = True
    footer = sheet.HeaderFooter.oddFooter
    footer.left.text, footer.center.text = signers, "第 &P 页，共 &N 页"


def _lines(value: Value) -> list[str]:
    match value:
        case str():
            return value.split("\n")
        case date():
            return [value.isoformat()]
        case None:
            return []
        case _:
            return [f"{value:g}"]
