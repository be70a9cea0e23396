"""A notice written in Markdown: headings, bold lines, lists and tables without their marks."""

import re
from collections.abc import Iterator

from bot.documents.grids import Grid
from bot.documents.notice_grammar import Paragraph
from bot.documents.notice_source import Source, row_address
from bot.documents.plain_text import tidy

_HEADING = re.compile(r"^(#{1,6})\s*(.+?)\s*#*$")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_QUOTE = re.compile(r"^(?:>\s*)+")
_LIST = re.compile(r"^[-*+]\s+(?=\S)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|])")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)")
_TABLE_RULE = re.compile(r"^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$")


def of_markdown(text: str) -> Source:
    """The source of a Markdown text; its tables are named 表1, 表2 and so on."""
    source = Source()
    rows: list[list[str]] = []
    number = 0
    for line in [*_lines(text), ""]:
        if _is_row(line):
            rows += [] if _TABLE_RULE.match(line) else [_cells(line)]
            continue
        if rows:
            name = f"表{len(source.tables) + 1}"
            source.add_table(Grid(name, rows, separator="", address=row_address))
            rows = []
        if line:
            number += 1
            source.add(_paragraph(number, line))
    return source


def _is_row(line: str) -> bool:
    return line.startswith("|") and line.count("|") > 1


def _cells(line: str) -> list[str]:
    return [_plain(cell).replace("<br>", "\n").strip() for cell in line.strip("|").split("|")]


def _lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if found := tidy(_QUOTE.sub("", line.strip())):
            yield found


def _paragraph(number: int, line: str) -> Paragraph:
    heading = _HEADING.match(line)
    words = _LIST.sub("", heading[2] if heading else line)
    bold = _BOLD.fullmatch(words)
    return Paragraph(number, _plain(words), len(heading[1]) if heading else 0, is_bold=bold is not None)


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", _LINK.sub(r"\1", _BOLD.sub(r"\2", text))).replace("`", "")
