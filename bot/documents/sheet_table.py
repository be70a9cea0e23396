"""Writes one table as a sheet that is easy to read, to filter and to print."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from bot.documents.ledger_columns import Column, Item, Value
from bot.documents.long_cells import LongTexts
from bot.documents.sheet_cells import Look, Pen
from bot.documents.sheet_page import LINE_POINTS, fitting_height, fitting_width, set_up_page, set_widths

SIGNERS = "填表人：　　　　　　审核人：　　　　　　负责人：　　　　　　"
_CENTRED = 7
"""Columns of at most so many Chinese characters hold a word or a number, and are centred."""
_ROWS_ABOVE = 2
"""The title and the remark below it."""
_TITLE_POINTS = 34.0
_REMARK_POINTS = 20.0
_HEADER_POINTS = 2 * LINE_POINTS + 6


@dataclass(frozen=True, slots=True)
class Page:
    """What a printed table carries above its header, and which of its columns are printed, by their keys.

    `first` is also the column under which the title begins; columns up to and including `frozen` stay in sight.
    """

    title: str
    remark: str
    first: str
    last: str
    frozen: str


def write_table(
    book: Workbook,
    name: str,
    columns: Sequence[Column[Item]],
    items: Iterable[Item],
    page: Page | None = None,
    long: LongTexts | None = None,
) -> None:
    """One sheet with a header row, filters, frozen header, real dates and no formulas; without a page no title.

    Of a text too long for a cell `long` takes the rest, which a list can do without.
    """
    sheet: Any = book.create_sheet(name)
    items = list(items)
    fitting = (long or LongTexts()).fitting
    values = [
        [fitting(value) if isinstance(value := column.write(item), str) else value for column in columns]
        for item in items
    ]
    widths = [
        fitting_width(column.header, column.width, [row[index] for row in values])
        for index, column in enumerate(columns)
    ]
    set_widths(sheet, widths)
    set_up_page(sheet, SIGNERS if page else "")
    sheet.freeze_panes = _first_loose_cell(columns, page)
    pens = [Pen(sheet) for _ in columns]
    looks: list[Look] = ["figure" if column.width <= _CENTRED else "body" for column in columns]
    above = _write_head(sheet, columns, pens, page)
    for number, (item, row) in enumerate(zip(items, values, strict=True), start=above + 2):
        sheet.row_dimensions[number].height = fitting_height(row, widths)
        tones = (column.tone(item) if column.tone else None for column in columns)
        cells = zip(pens, row, looks, tones, strict=True)
        sheet.append([pen.cell(value, look, tone) for pen, value, look, tone in cells])
    _finish(sheet, columns, above, len(items), page)


def _write_head(sheet: Any, columns: Sequence[Column[Item]], pens: Sequence[Pen], page: Page | None) -> int:
    """The title, the remark below it and the header row; answers how many rows stand above the header."""
    above = 0
    if page is not None:
        above = _ROWS_ABOVE
        keys = [column.key for column in columns]
        first, last = keys.index(page.first), keys.index(page.last)
        blank: list[Value] = [None] * first
        # Centred over the printed columns without merging them: a merged cell would tie the frozen ones to the rest.
        rest: list[Value] = [""] * (last - first)
        sheet.row_dimensions[1].height, sheet.row_dimensions[2].height = _TITLE_POINTS, _REMARK_POINTS
        titles = zip(pens[first:], [page.title, *rest], strict=False)
        sheet.append([*blank, *(pen.cell(text, "title") for pen, text in titles)])
        sheet.append([*blank, pens[first].cell(page.remark, "remark")])
    sheet.row_dimensions[above + 1].height = _HEADER_POINTS
    sheet.append([pen.cell(column.header, "header") for pen, column in zip(pens, columns, strict=True)])
    return above


def _first_loose_cell(columns: Sequence[Column[Item]], page: Page | None) -> str:
    """The cell below and beside all that stays in sight."""
    if page is None:
        return "A2"
    frozen = [column.key for column in columns].index(page.frozen) + 1
    return f"{get_column_letter(frozen + 1)}{_ROWS_ABOVE + 2}"


def _finish(sheet: Any, columns: Sequence[Column[Item]], above: int, rows: int, page: Page | None) -> None:
    header, last_row = above + 1, above + 1 + rows
    sheet.auto_filter.ref = f"A{header}:{get_column_letter(len(columns))}{last_row}"
    sheet.print_title_rows = f"{header}:{header}"
    if page is not None:
        keys = [column.key for column in columns]
        first, last = (get_column_letter(keys.index(key) + 1) for key in (page.first, page.last))
        sheet.print_area = f"{first}1:{last}{last_row}"
