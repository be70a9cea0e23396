"""Looks into the parts of a Word document: blocks, words, text boxes, rows and cells, and what is set on them."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

_WRAPPERS = ("w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


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
        if ancestor.tag == qn("w:r") and is_on(ancestor.find(f"{qn('w:rPr')}/{qn('w:vanish')}")):
            return True
    return False


def boxes_of(paragraph: Any) -> Iterator[Any]:
    """The text boxes anchored in a paragraph, each once: old programs get a second copy of it as a fallback."""
    for box in paragraph.iter(qn("w:txbxContent")):
        ancestors = list(box.iterancestors(_FALLBACK, qn("w:txbxContent"), qn("w:p")))
        if ancestors and ancestors[0] is paragraph:
            yield box


def is_bold(paragraph: Any, *, default: bool) -> bool:
    """Whether all the words of a paragraph are bold; `default` is what its style says."""
    runs = [run for run in paragraph.iter(qn("w:r")) if any((t.text or "").strip() for t in run.iter(qn("w:t")))]
    settings = [run.find(f"{qn('w:rPr')}/{qn('w:b')}") for run in runs]
    return bool(runs) and all(is_on(setting) if setting is not None else default for setting in settings)


def is_on(setting: Any | None) -> bool:
    """Whether a switch such as w:b is there and not turned off."""
    return setting is not None and setting.get(qn("w:val"), "1") not in ("0", "false", "off")


def style_of(paragraph: Any) -> str | None:
    """The id of a paragraph's style, or None."""
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return str(found.get(qn("w:val"))) if found is not None else None


def outline_level(element: Any) -> int:
    """The outline level of a paragraph or style, from 1; 0 for plain text."""
    found = element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
    level = integer_of(found) if found is not None else 9
    return level + 1 if level < 9 else 0


def rows_of(table: Any) -> Iterator[Any]:
    """The rows of a table, looking through what only wraps them."""
    for child in table:
        if child.tag == qn("w:tr"):
            yield child
        elif child.tag in {qn(tag) for tag in _WRAPPERS}:
            yield from rows_of(child)


def cells_of(row: Any) -> Iterator[Any]:
    """The cells of a row, looking through what only wraps them."""
    for child in row:
        if child.tag == qn("w:tc"):
            yield child
        elif child.tag in {qn(tag) for tag in _WRAPPERS}:
            yield from cells_of(child)


def value_of(element: Any, tag: str) -> str:
    """The w:val of a child element, empty where there is none."""
    found = element.find(qn(tag))
    return str(found.get(qn("w:val"), "")) if found is not None else ""


def integer_of(element: Any | None) -> int:
    """The w:val of an element as a small number, 0 for anything else."""
    text = element.get(qn("w:val"), "") if element is not None else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0
