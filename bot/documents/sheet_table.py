"""Writes one table as a sheet that is easy to read, to filter and to print."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from bot.documents.ledger_columns import Column, Item, Value
from bot.documents.long_cells import LongTexts, shortened
from bot.documents.sheet_book import Book, Cell, SheetRows
from bot.documents.sheet_cells import Look
from bot.documents.sheet_page import LINE_POINTS, fitting_height, fitting_width, set_up_page, set_widths

SIGNERS = "填表人：　　　　　　审核人：　　　　　　负责人：　　　　　　"
_CENTRED = 7
"""Columns of at most so many Chinese characters hold a word or a number, and are centred."""
TITLE_POINTS, REMARK_POINTS = 34.0, 20.0
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
    book: Book,
    name: str,
    columns: Sequence[Column[Item]],
    items: Iterable[Item],
    page: Page | None = None,
    long: LongTexts | None = None,
) -> None:
    """One sheet with a header row, filters, frozen header, real dates and no formulas; without a page no title.

    Of a text too long for a cell `long` takes the rest; without it the cell says where to read on.
    """
    rows, items = book.sheet(name), list(items)
    fitting = long.fitting if long else shortened
    values: list[list[Value]] = [
        [fitting(value) if isinstance(value := column.write(item), str) else value for column in columns]
        for item in items
    ]
    widths = [
        fitting_width(column.header, column.width, [row[index] for row in values])
        for index, column in enumerate(columns)
    ]
    looks: list[Look] = ["figure" if column.width <= _CENTRED else "body" for column in columns]
    _write_head(rows, columns, page)
    header = rows.row
    for item, row in zip(items, values, strict=True):
        tones = (column.tone(item) if column.tone else None for column in columns)
        rows.add(zip(row, looks, tones, strict=True), fitting_height(row, widths))
    set_widths(rows.sheet, widths)
    _set_up(rows, columns, header, page)


def _write_head(rows: SheetRows, columns: Sequence[Column[Item]], page: Page | None) -> None:
    """The title and the remark below it where there is a page, and the header row."""
    if page is not None:
        keys = [column.key for column in columns]
        first, last = keys.index(page.first), keys.index(page.last)
        aside: list[Cell | None] = [None] * first
        # Centred over the printed columns without merging them: a merged cell would tie the frozen ones to the rest.
        beside: list[Cell] = [("", "title", None)] * (last - first)
        rows.add([*aside, (page.title, "title", None), *beside], TITLE_POINTS)
        rows.add([*aside, (page.remark, "remark", None)], REMARK_POINTS)
    rows.add([(column.header, "header", None) for column in columns], _HEADER_POINTS)


def _set_up(rows: SheetRows, columns: Sequence[Column[Item]], header: int, page: Page | None) -> None:
    """What stays in sight, what can be filtered, and how it is printed."""
    sheet, keys = rows.sheet, [column.key for column in columns]
    set_up_page(sheet, SIGNERS if page else "")
    sheet.auto_filter.ref = f"A{header}:{get_column_letter(len(columns))}{rows.row}"
    sheet.print_title_rows = f"{header}:{header}"
    frozen = keys.index(page.frozen) + 1 if page else 0
    sheet.freeze_panes = f"{get_column_letter(frozen + 1)}{header + 1}"
    if page is not None:
        first, last = (get_column_letter(keys.index(key) + 1) for key in (page.first, page.last))
        sheet.print_area = f"{first}1:{last}{rows.row}"
