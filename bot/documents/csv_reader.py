"""Opens comma-, semicolon- or tab-separated text into a grid."""

import csv
import io
import re
from pathlib import PurePath

from bot.core.errors import BadInput
from bot.documents.grids import MAX_COLUMNS, MAX_ROWS, Grid
from bot.documents.intake import decode_text

_HAS_APOSTROPHE = re.compile(r"'+[=+\-@\t\r]")
_LOOKED_AT = 20


def read_separated(data: bytes, name: str) -> Grid:
    """The text's lines as a grid named by the file; raises BadInput for text that is no table."""
    text = decode_text(data)
    try:
        rows = [
            [cell[1:] if _HAS_APOSTROPHE.match(cell) else cell for cell in cells[:MAX_COLUMNS]]
            for cells in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
        ]
    except csv.Error as cause:
        raise BadInput("表格的引号不成对或单元格过长，读不下去，请用办公软件重新另存为 CSV") from cause
    if sum(map(any, rows)) > MAX_ROWS:
        raise BadInput(f"超过 {MAX_ROWS} 行的上限，请分成几个文件导入")
    return Grid(PurePath(name).stem or "台账", rows)


def _delimiter(text: str) -> str:
    """The separator that the first lines hold most of; title lines above the table hold none."""
    lines = [line for line in text.splitlines()[:_LOOKED_AT] if line.strip()]
    return max(",\t;", key=lambda mark: max((line.count(mark) for line in lines), default=0))
