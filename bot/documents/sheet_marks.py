"""What a sheet of a workbook marks besides its cells: merged ranges, hidden rows and hidden columns."""

import posixpath
import zipfile
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring, iterparse
from openpyxl.utils import range_boundaries

from bot.documents.grids import MAX_COLUMNS, MAX_ROWS, Merge

_MAIN = "{*}"
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
    marks = SheetMarks([], set(), set())
    with archive.open(part) as stream:
        row_number = 0
        for _, element in iterparse(stream):
            name = element.tag.rpartition("}")[2]
            if name == "row":
                row_number = _integer(element.get("r")) or row_number + 1
                if element.get("hidden") in ("1", "true"):
                    marks.hidden_rows.add(row_number - 1)
            elif name == "col":
                _note_column(element, marks)
            elif name == "mergeCell":
                _note_merge(element, marks)
            element.clear()
    return marks


def _note_column(element: Element, marks: SheetMarks) -> None:
    if element.get("hidden") in ("1", "true"):
        first, last = _integer(element.get("min")) or 1, _integer(element.get("max")) or 1
        marks.hidden_columns.update(range(first - 1, min(last, MAX_COLUMNS)))


def _note_merge(element: Element, marks: SheetMarks) -> None:
    try:
        left, top, right, bottom = range_boundaries(element.get("ref") or "")
    except ValueError:
        return
    if left and top and right and bottom and bottom > 0 and len(marks.merges) < MAX_ROWS:
        marks.merges.append(Merge(top - 1, left - 1, bottom - 1, right - 1))


def _integer(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0
