"""A ledger sheet comes in: .xlsx and .csv, in the layout of our own export or in any office's own, become a draft."""

from collections.abc import Sequence

from bot.core.errors import BadInput
from bot.documents.csv_reader import read_separated
from bot.documents.grids import Findings, Grid
from bot.documents.ledger_columns import DERIVED_SHEETS
from bot.documents.office_book import OfficeBook
from bot.documents.sheet_hints import NO_HINTS, Hints
from bot.documents.shipped_sheets import read_shipped, shipped_ledger
from bot.documents.workbook_reader import read_workbook
from bot.ledger.draft import Finding, ParsedLedger, refused


def read_xlsx(data: bytes, name: str, hints: Hints = NO_HINTS) -> ParsedLedger:
    """A workbook's ledger; a file that cannot be used gives a document with errors, never an exception."""
    try:
        grids, hidden = read_workbook(data, name)
    except BadInput as refusal:
        return refused("ledger", Finding(name, str(refusal)))
    return read_grids(grids, name, hints, hidden=hidden)


def read_csv(data: bytes, name: str, hints: Hints = NO_HINTS) -> ParsedLedger:
    """A ledger out of comma-, semicolon- or tab-separated text; it knows no people but those in its measures."""
    try:
        grid = read_separated(data, name)
    except BadInput as refusal:
        return refused("ledger", Finding(name, str(refusal)))
    return read_grids([grid], name, hints)


def read_grids(
    grids: Sequence[Grid], name: str, hints: Hints = NO_HINTS, *, hidden: Sequence[str] = ()
) -> ParsedLedger:
    """The ledger of all sheets together; `hidden` are the titles of hidden sheets, which are not read."""
    shipped = shipped_ledger(grids)
    if shipped is not None and not hints.required:
        return read_shipped(shipped, grids)
    if shipped is not None:
        grids = [grid for grid in grids if grid.name not in DERIVED_SHEETS]
    whole = Findings(name)
    for title in hidden:
        whole.warn("", f"隐藏的工作表“{title}”没有读取，如需导入请取消隐藏")
    return OfficeBook(grids, name, hints, whole).read()
