"""Forms as offices print them: bordered tables of labels and entries, with boxes to be signed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from bot.documents.official_fonts import FANGSONG, HEITI, Typeface, set_typeface

SMALL_4, SIZE_5 = Pt(12), Pt(10.5)
"""小四 and 五号."""
LEFT, CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT

ROW = Mm(9)
"""A row of one line, with room to write by hand."""

_MARGIN = Mm(20)
_LEADING = 1.4
_CELL_MARGIN = Mm(1.5)


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell; `span` columns wide. A line break begins a new paragraph, the last one may stand right."""

    text: str
    span: int = 1
    typeface: Typeface = FANGSONG
    alignment: WD_ALIGN_PARAGRAPH = LEFT
    last_right: bool = False


def label(text: str) -> Cell:
    """The name of an entry, in the middle."""
    return Cell(text, typeface=HEITI, alignment=CENTRE)


def signed(text: str, name: str = "签字", span: int = 3) -> Cell:
    """A box for an opinion, with a place to sign and the date's blanks in its last line."""
    return Cell(f"{text}\n{name}：　　　　　　　　　　年　　月　　日", span, last_right=True)


def set_up_form(paper: Document) -> None:
    """Narrow margins above and below, no page numbers: a form is one sheet, or its rows run on."""
    section = paper.sections[0]
    section.top_margin = section.bottom_margin = _MARGIN
    paper.settings.odd_and_even_pages_header_footer = False
    for paragraph in section.footer.paragraphs:
        for child in list(paragraph.paragraph_format.element):
            if child.tag != qn("w:pPr"):
                paragraph.paragraph_format.element.remove(child)


def add_table(paper: Document, widths: Sequence[Length]) -> Table:
    """An empty table with borders and columns of exactly these widths, centred."""
    table: Table = paper.add_table(rows=0, cols=len(widths))
    table.style = "Table Grid"
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    properties: Any = table._tbl.tblPr  # noqa: SLF001 - python-docx has no way of its own to cells' margins
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), str(_CELL_MARGIN.twips))
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    properties.insert_element_before(margins, "w:tblLook")
    return table


def add_row(
    table: Table, cells: Sequence[Cell], *, size: Length = SMALL_4, height: Length = ROW, is_header: bool = False
) -> None:
    """One row, at least so high, never broken over two pages; a header row is repeated on each."""
    row: Any = table.add_row()  # type: ignore[no-untyped-call]
    row.height, row.height_rule = height, WD_ROW_HEIGHT_RULE.AT_LEAST
    properties: Any = row._tr.get_or_add_trPr()  # noqa: SLF001 - as above
    for name in ("w:cantSplit", *(("w:tblHeader",) if is_header else ())):
        properties.append(OxmlElement(name))
    position = 0
    places = row.cells
    for cell in cells:
        place = places[position]
        if cell.span > 1:
            place = place.merge(places[position + cell.span - 1])
        _write(place, cell, size)
        position += cell.span


def add_line(
    paper: Document,
    text: str,
    *,
    size: Length = SMALL_4,
    typeface: Typeface = FANGSONG,
    alignment: WD_ALIGN_PARAGRAPH = LEFT,
) -> Paragraph:
    """A line between the tables, without indent."""
    paragraph = paper.add_paragraph(style="Normal")
    _put(paragraph, text, size, typeface, alignment)
    return paragraph


def _write(place: _Cell, cell: Cell, size: Length) -> None:
    place.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    lines = cell.text.split("\n")
    for number, line in enumerate(lines):
        paragraph = place.paragraphs[0] if number == 0 else place.add_paragraph()
        is_last = number == len(lines) - 1
        _put(paragraph, line, size, cell.typeface, RIGHT if is_last and cell.last_right else cell.alignment)


def _put(paragraph: Paragraph, text: str, size: Length, typeface: Typeface, alignment: WD_ALIGN_PARAGRAPH) -> None:
    run = paragraph.add_run(text)
    run.font.size = size
    set_typeface(run.font.element.get_or_add_rPr(), typeface)
    paragraph.alignment = alignment
    paragraph.paragraph_format.line_spacing = Length(int(size * _LEADING))
