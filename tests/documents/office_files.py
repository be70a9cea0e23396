"""Office files made by hand for the tests: sheets out of rows, notices out of lines, zips out of parts."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

import docx
from openpyxl import Workbook


def workbook(
    rows: Sequence[Sequence[Any]], *, sheet: str = "台账", more: Mapping[str, Sequence[Sequence[Any]]] = {}
) -> bytes:
    """A workbook with the rows on one sheet, and further sheets by name."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, contents in {sheet: rows, **more}.items():
        page = book.create_sheet(title)
        for row in contents:
            page.append(list(row))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def word_document(lines: Sequence[str]) -> bytes:
    """A Word document with one paragraph a line."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def archive(parts: Mapping[str, bytes]) -> bytes:
    """A zip file of named parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return stream.getvalue()


def changed(data: bytes, name: str, contents: bytes) -> bytes:
    """The same archive with one part replaced or added."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = {part: packed.read(part) for part in packed.namelist()}
    return archive({**parts, name: contents})
