"""What a sheet of a workbook marks besides its cells: merged ranges, hidden rows and hidden columns."""

import posixpath
import re
import zipfile
from dataclasses import dataclass

from defusedxml.ElementTree import fromstring
from openpyxl.utils import range_boundaries

from bot.documents.grids import MAX_COLUMNS, MAX_ROWS, Merge

_MAIN = "{*}"
_TAG = re.compile(rb"<(?:[\w.-]+:)?(mergeCell|col|row)((?:\s[^<>]*)?)/?>")
_ATTRIBUTE = re.compile(rb"""([\w:.-]+)\s*=\s*["']([^"']*)["']""")
_TRUE = (b"1", b"true")
_CHUNK = 1024 * 1024
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass(slots=True)
class SheetMarks:
    """Rows and columns count from 0."""

    merges: list[Merge]
    hidden_rows: set[int]
    hidden_columns: set[int]


def read_marks(archive: zipfile.ZipFile) -> dict[str, SheetMarks]:
    """The marks of every sheet, by its title; a sheet whose part is missing has none."""
    parts = set(archive.namelist())
    targets = _targets(archive)
    found: dict[str, SheetMarks] = {}
    for sheet in fromstring(archive.read("xl/workbook.xml")).iterfind(f".//{_MAIN}sheet"):
        part = targets.get(sheet.get(_LINK) or sheet.get(f"{_MAIN}id") or "", "")
        if part in parts:
            found[sheet.get("name") or ""] = _marks(archive, part)
    return found


def _targets(archive: zipfile.ZipFile) -> dict[str, str]:
    links = fromstring(archive.read("xl/_rels/workbook.xml.rels")).iterfind(f"{_MAIN}Relationship")
    return {
        link.get("Id", ""): posixpath.normpath(posixpath.join("/xl", link.get("Target", ""))).lstrip("/")
        for link in links
    }


def _marks(archive: zipfile.ZipFile, part: str) -> SheetMarks:
    """Looks for three kinds of tags alone: to parse a large sheet for them would cost as much as reading its cells."""
    marks = SheetMarks([], set(), set())
    with archive.open(part) as stream:
        row_number = 0
        tail = b""
        while chunk := stream.read(_CHUNK):
            text = tail + chunk
            last = text.rfind(b">") + 1
            for name, attributes in _TAG.findall(text[:last]):
                said = dict(_ATTRIBUTE.findall(attributes))
                if name == b"row":
                    row_number = _integer(said.get(b"r")) or row_number + 1
                    if said.get(b"hidden") in _TRUE:
                        marks.hidden_rows.add(row_number - 1)
                elif name == b"col":
                    _note_column(said, marks)
                else:
                    _note_merge(said, marks)
            tail = text[last:][-_CHUNK:]
    return marks


def _note_column(said: dict[bytes, bytes], marks: SheetMarks) -> None:
    if said.get(b"hidden") in _TRUE:
        first, last = _integer(said.get(b"min")) or 1, _integer(said.get(b"max")) or 1
        marks.hidden_columns.update(range(first - 1, min(last, MAX_COLUMNS)))


def _note_merge(said: dict[bytes, bytes], marks: SheetMarks) -> None:
    try:
        left, top, right, bottom = range_boundaries(said.get(b"ref", b"").decode("ascii", "replace"))
    except ValueError:
        return
    if left and top and right and bottom and len(marks.merges) < MAX_ROWS:
        marks.merges.append(Merge(top - 1, left - 1, bottom - 1, right - 1))


def _integer(text: bytes | None) -> int:
    return int(text) if text and text.isdigit() else 0
