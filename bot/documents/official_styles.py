"""Page and styles of official papers by GB/T 9704-2012: A4, 22 lines of 28 characters, headings by level."""

import math
from typing import Any, NamedTuple

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor, Twips
from docx.styles.style import ParagraphStyle

from bot.documents.official_fonts import FANGSONG, HEITI, KAITI, SONGTI, XIAOBIAOSONG, Typeface, set_typeface

SIZE_2, SIZE_3, SIZE_4 = Pt(22), Pt(16), Pt(14)
"""2号, 3号 and 4号."""
MARK_SIZE = Pt(44)
"""The mark of the issuing body; the standard leaves its size to the office."""
LINES, CHARACTERS = 22, 28
TEXT_WIDTH, TEXT_HEIGHT = Mm(156), Mm(225)
LINE = Twips(579)
"""A line's height: 225 mm by 22, rounded down, for 22 lines must fit."""
CHARACTER = Length(TEXT_WIDTH // CHARACTERS)
"""A character's width: 156 mm by 28, a little less than 16 points."""

RED = RGBColor(0xFF, 0, 0)
TITLE, BODY = "Title", "Body Text"
ADDRESSEE, NUMBER_LINE, MARK, CLOSING = "公文主送机关", "公文发文字号", "公文发文机关标志", "公文落款"
HEADINGS = ("Heading 1", "Heading 2", "Heading 3", "Heading 4")

# The dash of the page number stands 7 mm below the text; it is in the middle of a line of 16 points.
_FOOTER_DISTANCE = Mm(25)
_PAGE_NUMBER_LINE = Pt(16)
# Every line has its exact height, which is the grid's; letters larger than the grid's would take two lines of it in
# LibreOffice. And no space of its own around digits, for 28 characters must stand in a line.
_SWITCHED_OFF = ("w:autoSpaceDE", "w:autoSpaceDN", "w:snapToGrid")
_AFTER_SWITCHES = ("w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl", "w:rPr")


class _Look(NamedTuple):
    """How a style looks: typeface, size, alignment and first-line indent in characters; `level` for headings."""

    typeface: Typeface
    size: Length = SIZE_3
    alignment: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.JUSTIFY
    indent: int = 2
    line: Length = LINE
    level: int | None = None


_LOOKS = {
    TITLE: _Look(XIAOBIAOSONG, SIZE_2, WD_ALIGN_PARAGRAPH.CENTER, 0),
    BODY: _Look(FANGSONG),
    ADDRESSEE: _Look(FANGSONG, indent=0),
    NUMBER_LINE: _Look(FANGSONG, alignment=WD_ALIGN_PARAGRAPH.LEFT, indent=0),
    MARK: _Look(XIAOBIAOSONG, MARK_SIZE, WD_ALIGN_PARAGRAPH.CENTER, 0, Pt(58)),
    CLOSING: _Look(FANGSONG, alignment=WD_ALIGN_PARAGRAPH.RIGHT, indent=0),
    HEADINGS[0]: _Look(HEITI, level=0),
    HEADINGS[1]: _Look(KAITI, level=1),
    HEADINGS[2]: _Look(FANGSONG, level=2),
    HEADINGS[3]: _Look(FANGSONG, level=3),
    "Footer": _Look(SONGTI, SIZE_4, WD_ALIGN_PARAGRAPH.LEFT, 0, _PAGE_NUMBER_LINE),
}


def set_up_page(document: Document) -> None:
    """A4 with margins of 37, 28, 26 and 35 mm, on a grid of 22 lines."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.header_distance, section.footer_distance = Mm(15), _FOOTER_DISTANCE
    section.gutter = Mm(0)
    properties = document.element.body.get_or_add_sectPr()
    grid = properties.find(qn("w:docGrid"))
    if grid is None:
        grid = OxmlElement("w:docGrid")
        properties.append(grid)
    grid.attrib.clear()
    grid.set(qn("w:type"), "lines")
    grid.set(qn("w:linePitch"), str(LINE.twips))


def set_up_styles(document: Document) -> None:
    """The styles named in this module; what the template takes from a theme takes 仿宋 instead."""
    styles = document.styles
    for properties in styles.element.iter(qn("w:rPr")):
        fonts = properties.find(qn("w:rFonts"))
        if fonts is not None and any(name.endswith(("Theme", "theme")) for name in fonts.attrib):
            set_typeface(properties, FANGSONG)
    _set_defaults(styles.element)
    normal: Any = styles["Normal"]
    _apply(normal, _Look(FANGSONG, indent=0))
    known = {style.name for style in styles}
    for name, look in _LOOKS.items():
        style: Any = styles[name] if name in known else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        _apply(style, look)
    for heading in HEADINGS:
        styles[heading].next_paragraph_style = styles[BODY]
    mark: Any = styles[MARK]
    mark.font.color.rgb = RED


def _set_defaults(styles: Any) -> None:
    """No space between paragraphs and Chinese as the language, for whatever is added by hand later."""
    defaults = styles.find(qn("w:docDefaults"))
    spacing = defaults.find(f".//{qn('w:spacing')}")
    spacing.attrib.clear()
    language = defaults.find(f".//{qn('w:lang')}")
    language.set(qn("w:val"), "en-US")
    language.set(qn("w:eastAsia"), "zh-CN")


def _apply(style: ParagraphStyle, look: _Look) -> None:
    _clear(style)
    set_typeface(style.element.get_or_add_rPr(), look.typeface)
    style.font.size = look.size
    if look.size == SIZE_3:
        _narrow(style)
    paragraph = style.paragraph_format
    paragraph.alignment = look.alignment
    paragraph.space_before = paragraph.space_after = Pt(0)
    paragraph.line_spacing = look.line
    paragraph.widow_control = False
    properties = style.element.get_or_add_pPr()
    for name in _SWITCHED_OFF:
        switch = OxmlElement(name)
        switch.set(qn("w:val"), "0")
        properties.insert_element_before(switch, *_AFTER_SWITCHES)
    if look.indent:
        set_indent(style.element.get_or_add_pPr(), first_line=look.indent)
    if look.level is not None:
        paragraph.keep_with_next = True
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(look.level))
        style.element.get_or_add_pPr().append(level)
    style.quick_style = True


def _clear(style: ParagraphStyle) -> None:
    """Takes out what the template says, such as blue letters and lines under the title."""
    for name in ("w:pPr", "w:rPr"):
        found = style.element.find(qn(name))
        if found is not None:
            style.element.remove(found)


def _narrow(style: ParagraphStyle) -> None:
    """Letters of 16 points on a pitch of 15.75, for 28 of them must fit into 156 mm.

    The grid of characters would say the same to Word, but LibreOffice then gives every letter two cells.
    """
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), str(math.floor(CHARACTER.pt * 20) - int(SIZE_3.pt * 20)))
    style.element.get_or_add_rPr().insert_element_before(spacing, "w:w", "w:kern", "w:position", "w:sz", "w:szCs")


def set_indent(properties: Any, *, first_line: float = 0, left: float = 0, right: float = 0) -> None:
    """Indents in characters; the same in points stands beside it for programs that cannot count characters."""
    indent = properties.get_or_add_ind()
    for name, characters in (("firstLine", first_line), ("left", left), ("right", right)):
        if characters:
            indent.set(qn(f"w:{name}Chars"), str(round(characters * 100)))
            indent.set(qn(f"w:{name}"), str(round(CHARACTER.twips * characters)))
