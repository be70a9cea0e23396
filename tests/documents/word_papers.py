"""Word documents made by hand for the tests: lists that Word numbers itself, styles, text boxes, notes, tables."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

CHINESE_LEVELS = (
    ("chineseCountingThousand", "%1、"),
    ("chineseCounting", "（%2）"),
    ("decimal", "%3."),
    ("decimal", "（%4）"),
)
"""The levels of an official paper: 一、 （一） 1. （1）."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: its text, its style, whether it is bold, and its list and level where Word numbers it."""

    text: str
    style: str | None = None
    bold: bool = False
    list_id: int | None = None
    level: int = 0


class Paper:
    """A document under construction; `bytes` gives the file."""

    def __init__(self) -> None:
        self.document: Any = docx.Document()
        self._next = 900

    def add_list(self, *levels: tuple[str, str], start: int = 1) -> int:
        """A list whose levels have these number formats and texts; gives its id."""
        self._next += 1
        parts = "".join(
            f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for index, (kind, text) in enumerate(levels)
        )
        root = self.document.part.numbering_part.element
        abstract = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{self._next}">'
            f'<w:multiLevelType w:val="multilevel"/>{parts}</w:abstractNum>'
        )
        root.insert(0, abstract)
        return self.add_instance(self._next)

    def add_instance(self, abstract: int, restart: int | None = None) -> int:
        """A list that counts with the one of that abstract id; `restart` lets its first level begin there."""
        self._next += 1
        override = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{restart}"/></w:lvlOverride>' if restart else ""
        number = parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{self._next}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'
        )
        self.document.part.numbering_part.element.append(number)
        return self._next

    def number_style(self, style: str, list_id: int, level: int) -> None:
        """Lets every paragraph of a style be numbered by the list."""
        properties = self.document.styles[style].element.get_or_add_pPr()
        properties.append(_numbering(list_id, level))

    def add(self, *lines: Line | str) -> "Paper":
        for line in lines:
            wanted = Line(line) if isinstance(line, str) else line
            paragraph = self.document.add_paragraph(style=wanted.style)
            paragraph.add_run(wanted.text).bold = wanted.bold or None
            if wanted.list_id is not None:
                paragraph._p.get_or_add_pPr().append(_numbering(wanted.list_id, wanted.level))
        return self

    def add_table(self, rows: Sequence[Sequence[str]], merged: Sequence[tuple[int, int, int]] = ()) -> "Paper":
        """A table; `merged` are (column, first row, last row) that are made one cell."""
        table = self.document.add_table(rows=len(rows), cols=len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
        for column, first, last in merged:
            table.cell(first, column).merge(table.cell(last, column)).text = rows[first][column]
        return self

    def add_box(self, text: str) -> "Paper":
        """A text box, in both forms that Word writes: the drawing, and a fallback for old programs."""
        content = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
        namespaces = (
            f'{nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
            'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
        )
        self.document.add_paragraph()._p.append(
            parse_xml(
                f'<w:r {namespaces}><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>{content}</wps:txbx></mc:Choice>'
                f"<mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
            )
        )
        return self

    def add_hidden(self, text: str) -> "Paper":
        run = self.document.add_paragraph().add_run(text)
        run.font.hidden = True
        return self

    def bytes(self) -> bytes:
        stream = io.BytesIO()
        self.document.save(stream)
        return stream.getvalue()


def _numbering(list_id: int, level: int) -> Any:
    properties = OxmlElement("w:numPr")
    for tag, value in (("w:ilvl", level), ("w:numId", list_id)):
        element = OxmlElement(tag)
        element.set(qn("w:val"), str(value))
        properties.append(element)
    return properties
