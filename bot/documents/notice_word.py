"""Opens a Word document: its lines with Word's own numbers and styles, its tables, text boxes, notes and revisions."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from bot.core.errors import BadInput
from bot.documents.grids import Grid, Merge
from bot.documents.notice_grammar import Paragraph
from bot.documents.notice_numbering import Numbering
from bot.documents.notice_source import Source, row_address
from bot.documents.notice_word_parts import (
    blocks,
    boxes_of,
    cells_of,
    integer_of,
    is_bold,
    is_on,
    outline_level,
    rows_of,
    style_of,
    text_of,
    value_of,
)
from bot.documents.plain_text import tidy
from bot.ledger.draft import Finding

_NOTES = {"footnotes": "脚注", "endnotes": "尾注"}
_DEEPEST_TABLE = 8


def of_word(data: bytes) -> Source:
    """The document's source; raises BadInput for a damaged one. The file itself has been judged before."""
    try:
        return _WordReader(docx.Document(io.BytesIO(data))).read()
    except Exception as cause:  # a damaged document fails in lxml and python-docx in many ways
        raise BadInput("文档已损坏，读不下去，请用办公软件打开后另存一份") from cause


@dataclass(slots=True)
class _Look:
    """What a style says of its paragraphs."""

    is_bold: bool = False
    heading: int = 0
    is_contents: bool = False


@dataclass(slots=True)
class _WordReader:
    document: Any
    source: Source = field(default_factory=Source)
    _number: int = 0
    _styles: dict[str, Any] = field(default_factory=dict)
    _looks: dict[str, _Look] = field(default_factory=dict)
    _numbering: Numbering | None = None

    def read(self) -> Source:
        root = self.document.element
        self._styles = {
            style.get(qn("w:styleId"), ""): style for style in self.document.styles.element.iter(qn("w:style"))
        }
        self._numbering = Numbering(_numbering_root(self.document), self._styles)
        for block in blocks(root.body):
            if block.tag == qn("w:tbl"):
                self._take_table(block)
            else:
                self._take_paragraph(block)
        self._tell_of_what_is_left(root)
        return self.source

    def _take_paragraph(self, paragraph: Any) -> None:
        style = style_of(paragraph)
        look = self._look(style)
        text = text_of(paragraph)
        prefix = self._prefix(paragraph, style)
        if tidy(text):
            self._number += 1
            if look.is_contents:
                self.source.skip(Paragraph(self._number, text), "目录")
                return
            bold = is_bold(paragraph, default=look.is_bold)
            heading = look.heading or outline_level(paragraph)
            for position, line in enumerate(tidy(text).split("\n")):
                words = line if position or line.startswith(prefix.strip()) else prefix + line
                self.source.add(Paragraph(self._number, words, heading if not position else 0, bold))
        for box in boxes_of(paragraph):
            self._take_box(box)

    def _take_box(self, box: Any) -> None:
        place = f"第{max(self._number, 1)}段处文本框"
        for block in blocks(box):
            for line in self._lines_within(block):
                self.source.add(Paragraph(self._number, line, place=place))

    def _lines_within(self, block: Any) -> list[str]:
        if block.tag == qn("w:tbl"):
            return [" ".join(filter(None, row)) for row in self._grid(block, "").rows]
        text = tidy(text_of(block))
        return (self._prefix(block, style_of(block)) + text).split("\n") if text else []

    def _prefix(self, paragraph: Any, style: str | None) -> str:
        return self._numbering.number_of(paragraph.find(qn("w:pPr")), style) if self._numbering else ""

    def _take_table(self, table: Any) -> None:
        grid = self._grid(table, f"表{len(self.source.tables) + 1}")
        if grid.filled():
            self.source.add_table(grid)

    def _grid(self, table: Any, name: str, depth: int = 0) -> Grid:
        """The table as a grid; cells made one are spread as spreadsheets do it."""
        rows: list[list[str]] = []
        merges: list[Merge] = []
        running: dict[int, int] = {}
        for number, row in enumerate(rows_of(table)):
            cells: list[str] = [""] * integer_of(row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}"))
            for cell in cells_of(row):
                left, width = len(cells), max(integer_of(cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")), 1)
                merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
                goes_on = merge is not None and merge.get(qn("w:val")) != "restart" and left in running
                cells += ["" if goes_on else self._cell_text(cell, depth), *[""] * (width - 1)]
                if goes_on:
                    top = running[left]
                    merges = [it for it in merges if (it.top, it.left) != (top, left)]
                    merges.append(Merge(top, left, number, left + width - 1))
                else:
                    running.pop(left, None)
                    if merge is not None:
                        running[left] = number
                    if width > 1:
                        merges.append(Merge(number, left, number, left + width - 1))
            rows.append(cells)
        return Grid(name, rows, merges, separator="", address=row_address)

    def _cell_text(self, cell: Any, depth: int) -> str:
        lines: list[str] = []
        for block in blocks(cell):
            if block.tag == qn("w:p"):
                lines += self._lines_within(block)
            elif depth < _DEEPEST_TABLE:
                lines += [" ".join(filter(None, row)) for row in self._grid(block, "", depth + 1).rows]
        return "\n".join(lines)

    def _look(self, style: str | None) -> _Look:
        if style is None or style not in self._styles:
            return _Look()
        if style not in self._looks:
            self._looks[style] = _Look()  # a style that is based on itself ends here
            self._looks[style] = self._read_look(self._styles[style])
        return self._looks[style]

    def _read_look(self, element: Any) -> _Look:
        base = self._look(value_of(element, "w:basedOn") or None)
        name = value_of(element, "w:name").lower().replace(" ", "")
        bold = element.find(f"{qn('w:rPr')}/{qn('w:b')}")
        level = outline_level(element) or base.heading
        for prefix in ("heading", "标题"):
            if name.startswith(prefix) and name.removeprefix(prefix).isdigit():
                level = min(int(name.removeprefix(prefix)[:2]), 9)
        is_contents = name.startswith("toc") and name != "tocheading"
        return _Look(is_on(bold) if bold is not None else base.is_bold, level, is_contents)

    def _tell_of_what_is_left(self, root: Any) -> None:
        if any(True for _ in root.body.iter(qn("w:ins"), qn("w:del"), qn("w:moveFrom"))):
            self.source.warnings.append(Finding("全文", "文档带有修订痕迹，按接受全部修订读取，请核对"))
        for relation in self.document.part.rels.values():
            kind = relation.reltype.rpartition("/")[2]
            if kind in _NOTES and not relation.is_external:
                for line in _note_lines(relation.target_part.blob):
                    self.source.skip(Paragraph(0, line, place=_NOTES[kind]), f"{_NOTES[kind]}不导入")


def _numbering_root(document: Any) -> Any | None:
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/numbering") and not relation.is_external:
            return parse_xml(relation.target_part.blob)
    return None


def _note_lines(blob: bytes) -> Iterator[str]:
    root = parse_xml(blob)
    for paragraph in root.iter(qn("w:p")):
        if line := tidy(text_of(paragraph)):
            yield line
