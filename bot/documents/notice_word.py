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
from bot.documents.plain_text import tidy
from bot.ledger.draft import Finding

_WRAPPERS = ("w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
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
        style = _style_of(paragraph)
        look = self._look(style)
        text = text_of(paragraph)
        prefix = self._prefix(paragraph, style)
        if tidy(text):
            self._number += 1
            if look.is_contents:
                self.source.skip(Paragraph(self._number, text), "目录")
                return
            is_bold = _is_bold(paragraph, default=look.is_bold)
            heading = look.heading or _outline_level(paragraph)
            for position, line in enumerate(tidy(text).split("\n")):
                words = line if position or line.startswith(prefix.strip()) else prefix + line
                self.source.add(Paragraph(self._number, words, heading if not position else 0, is_bold))
        for box in _boxes(paragraph):
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
        return (self._prefix(block, _style_of(block)) + text).split("\n") if text else []

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
        for number, row in enumerate(_rows(table)):
            cells: list[str] = [""] * _integer(row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}"))
            for cell in _cells(row):
                left, width = len(cells), max(_integer(cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")), 1)
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
        base = self._look(_value(element, "w:basedOn") or None)
        name = _value(element, "w:name").lower().replace(" ", "")
        bold = element.find(f"{qn('w:rPr')}/{qn('w:b')}")
        level = _outline_level(element) or base.heading
        for prefix in ("heading", "标题"):
            if name.startswith(prefix) and name.removeprefix(prefix).isdigit():
                level = min(int(name.removeprefix(prefix)[:2]), 9)
        is_contents = name.startswith("toc") and name != "tocheading"
        return _Look(_is_on(bold) if bold is not None else base.is_bold, level, is_contents)

    def _tell_of_what_is_left(self, root: Any) -> None:
        if any(True for _ in root.body.iter(qn("w:ins"), qn("w:del"), qn("w:moveFrom"))):
            self.source.warnings.append(Finding("全文", "文档带有修订痕迹，按接受全部修订读取，请核对"))
        for relation in self.document.part.rels.values():
            kind = relation.reltype.rpartition("/")[2]
            if kind in _NOTES and not relation.is_external:
                for line in _note_lines(relation.target_part.blob):
                    self.source.skip(Paragraph(0, line, place=_NOTES[kind]), f"{_NOTES[kind]}不导入")


def blocks(parent: Any) -> Iterator[Any]:
    """The paragraphs and tables directly in a part of the document, looking through what only wraps them."""
    wrappers = {qn(tag) for tag in _WRAPPERS}
    for child in parent:
        if child.tag in (qn("w:p"), qn("w:tbl")):
            yield child
        elif child.tag in wrappers:
            yield from blocks(child)


def text_of(paragraph: Any) -> str:
    """The paragraph's text as if every revision were accepted; a soft line break begins a new line."""
    words: list[str] = []
    for node in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:cr"), qn("w:tab"), qn("w:noBreakHyphen")):
        if node.tag == qn("w:tab") and node.getparent().tag == qn("w:tabs"):
            continue
        if _is_hidden(node, paragraph):
            continue
        if node.tag == qn("w:t"):
            words.append(node.text or "")
        else:
            words.append({qn("w:tab"): " ", qn("w:noBreakHyphen"): "-"}.get(node.tag, "\n"))
    return "".join(words)


def _is_hidden(node: Any, paragraph: Any) -> bool:
    """Whether the node was deleted, is set hidden, or belongs to a text box and not to the line itself."""
    away = {qn("w:del"), qn("w:moveFrom"), qn("w:txbxContent"), _FALLBACK}
    for ancestor in node.iterancestors():
        if ancestor is paragraph:
            return False
        if ancestor.tag in away:
            return True
        if ancestor.tag == qn("w:r") and _is_on(ancestor.find(f"{qn('w:rPr')}/{qn('w:vanish')}")):
            return True
    return False


def _boxes(paragraph: Any) -> Iterator[Any]:
    """The text boxes anchored in a paragraph, each once: old programs get a second copy of it as a fallback."""
    for box in paragraph.iter(qn("w:txbxContent")):
        ancestors = list(box.iterancestors(_FALLBACK, qn("w:txbxContent"), qn("w:p")))
        if ancestors and ancestors[0] is paragraph:
            yield box


def _is_bold(paragraph: Any, *, default: bool) -> bool:
    runs = [run for run in paragraph.iter(qn("w:r")) if any((t.text or "").strip() for t in run.iter(qn("w:t")))]
    settings = [run.find(f"{qn('w:rPr')}/{qn('w:b')}") for run in runs]
    return bool(runs) and all(_is_on(setting) if setting is not None else default for setting in settings)


def _is_on(setting: Any | None) -> bool:
    return setting is not None and setting.get(qn("w:val"), "1") not in ("0", "false", "off")


def _style_of(paragraph: Any) -> str | None:
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return str(found.get(qn("w:val"))) if found is not None else None


def _outline_level(element: Any) -> int:
    found = element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
    level = _integer(found) if found is not None else 9
    return level + 1 if level < 9 else 0


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == qn("w:tr"):
            yield child
        elif child.tag in {qn(tag) for tag in _WRAPPERS}:
            yield from _rows(child)


def _cells(row: Any) -> Iterator[Any]:
    for child in row:
        if child.tag == qn("w:tc"):
            yield child
        elif child.tag in {qn(tag) for tag in _WRAPPERS}:
            yield from _cells(child)


def _value(element: Any, tag: str) -> str:
    found = element.find(qn(tag))
    return str(found.get(qn("w:val"), "")) if found is not None else ""


def _integer(element: Any | None) -> int:
    text = element.get(qn("w:val"), "") if element is not None else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0


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
