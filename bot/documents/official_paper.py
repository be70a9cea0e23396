"""Writes an official paper by GB/T 9704-2012: its head, title, headings, body, date and page numbers."""

import io
import re
from datetime import date, datetime
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.text.paragraph import Paragraph

from bot.documents.official_fonts import (
    FANGSONG,
    HEITI,
    KAITI,
    SONGTI,
    XIAOBIAOSONG,
    Typeface,
    declare_typefaces,
    set_typeface,
)
from bot.documents.official_styles import (
    ADDRESSEE,
    BODY,
    CHARACTER,
    CLOSING,
    HEADINGS,
    MARK,
    MARK_SIZE,
    NUMBER_LINE,
    RED,
    SIZE_2,
    TEXT_WIDTH,
    TITLE,
    set_indent,
    set_up_page,
    set_up_styles,
)
from bot.documents.plain_text import tidy
from bot.documents.title_lines import title_lines

_HEADING_TYPEFACES = (HEITI, KAITI, FANGSONG, FANGSONG)
_TITLE_CHARACTERS = int(TEXT_WIDTH / SIZE_2)
_GAP = re.compile(r"(〔待补：[^〕]*〕)")
_LEAD_IN = re.compile(r"（[一二三四五六七八九十]{1,3}）[^。；，：:]{1,30}[。：:](?=.)")
_EIGHTHS_OF_A_POINT = "18"
# The letters of the mark fill their line less 7 points on each side; the number line has 2.3 mm below its letters.
_ABOVE_MARK = Length(Mm(35) - Pt(7))
_ABOVE_RULE = Length(Mm(4) - Mm(2.3))


def document(title: str, author: str, now: datetime) -> Document:
    """An empty paper with page, styles, typefaces and page numbers; `title`, `author` and `now` go into its properties."""
    paper = docx.Document()
    properties = paper.core_properties
    properties.title, properties.author, properties.last_modified_by = tidy(title), tidy(author), tidy(author)
    properties.created = properties.modified = now
    properties.comments = properties.keywords = ""
    properties.language = "zh-CN"
    declare_typefaces(paper)
    set_up_styles(paper)
    set_up_page(paper)
    _set_compatibility(paper)
    _add_page_numbers(paper)
    return paper


def save(paper: Document) -> bytes:
    """The bytes of the .docx file."""
    stream = io.BytesIO()
    paper.save(stream)
    return stream.getvalue()


def gap(what: str) -> str:
    """A place that somebody still has to fill in, marked yellow wherever it is printed."""
    return f"〔待补：{what}〕"


def gaps(text: str) -> list[str]:
    """What is still to be filled in in the text."""
    return [found.removeprefix("〔待补：").removesuffix("〕") for found in _GAP.findall(text)]


def add_mark(paper: Document, name: str) -> None:
    """The mark of the issuing body (发文机关标志), red, 35 mm below the text's upper edge, with two lines below it.

    A long name gets smaller letters, for it stands in one line.
    """
    paragraph = paper.add_paragraph(style=MARK)
    paragraph.paragraph_format.space_before = _ABOVE_MARK
    _write(paragraph, name, XIAOBIAOSONG)
    for run in paragraph.runs:
        run.font.size = Pt(min(MARK_SIZE.pt, TEXT_WIDTH.pt // max(1, len(name))))
    add_blank(paper, 2)


def add_number_line(paper: Document, number: str, signer: str | None = None) -> Paragraph:
    """文号, and 签发人 for papers that go upward: one character in from the left and from the right."""
    paragraph = paper.add_paragraph(style=NUMBER_LINE)
    set_indent(_properties(paragraph), left=1, right=1)
    _write(paragraph, number, FANGSONG)
    if signer:
        paragraph.paragraph_format.tab_stops.add_tab_stop(Length(TEXT_WIDTH - CHARACTER), WD_TAB_ALIGNMENT.RIGHT)
        paragraph.add_run().add_tab()
        _write(paragraph, "签发人：", FANGSONG)
        _write(paragraph, signer, KAITI)
    return paragraph


def add_rule(paper: Document) -> None:
    """The red rule as wide as the text, 4 mm under the number line; with its line it takes one blank line."""
    paragraph = paper.add_paragraph(style=ADDRESSEE)
    paragraph.paragraph_format.space_before = _ABOVE_RULE
    borders = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", _EIGHTHS_OF_A_POINT), ("space", "0"), ("color", str(RED))):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    _properties(paragraph).insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def add_blank(paper: Document, lines: int = 1) -> None:
    """Empty lines, as the standard asks for around the title."""
    for _ in range(lines):
        paper.add_paragraph(style=ADDRESSEE)


def add_title(paper: Document, text: str) -> Paragraph:
    """The title, centred, in lines of like length; a line break in the text breaks the title there."""
    paragraph = paper.add_paragraph(style=TITLE)
    lines = [part for line in tidy(text).split("\n") for part in title_lines(line, _TITLE_CHARACTERS)]
    for position, line in enumerate(lines):
        if position:
            paragraph.add_run().add_break()
        _write(paragraph, line, XIAOBIAOSONG)
    return paragraph


def add_addressee(paper: Document, text: str) -> Paragraph:
    """Whom the paper is for (主送机关), from the left edge."""
    paragraph = paper.add_paragraph(style=ADDRESSEE)
    _write(paragraph, text, FANGSONG)
    return paragraph


def add_heading(paper: Document, text: str, level: int) -> Paragraph:
    """A heading with its number written out; levels 1 to 4 are 一、, （一）, 1. and （1）."""
    paragraph = paper.add_paragraph(style=HEADINGS[level - 1])
    _write(paragraph, text, _HEADING_TYPEFACES[level - 1])
    return paragraph


def add_body(paper: Document, text: str) -> Paragraph:
    """A paragraph of the text; a lead such as （一）组织领导方面： takes the typeface of its level, gaps are yellow."""
    paragraph = paper.add_paragraph(style=BODY)
    lead = _LEAD_IN.match(text)
    if lead:
        _write(paragraph, lead.group(), KAITI)
    _write(paragraph, text[lead.end() :] if lead else text, FANGSONG)
    return paragraph


def add_closing(paper: Document, day: str, body: str | None = None) -> None:
    """The issuing body and the date in Arabic digits: the date ends four characters from the right edge.

    The body's name stands centred above the date, as far as the right edge allows.
    """
    if body:
        paragraph = paper.add_paragraph(style=CLOSING)
        set_indent(_properties(paragraph), right=max(0.0, 4 + (_width(day) - _width(body)) / 2))
        paragraph.paragraph_format.keep_with_next = True
        _write(paragraph, body, FANGSONG)
    paragraph = paper.add_paragraph(style=CLOSING)
    set_indent(_properties(paragraph), right=4)
    _write(paragraph, day, FANGSONG)


def chinese_date(day: date) -> str:
    """The day as papers write it: Arabic digits without leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


def _properties(paragraph: Paragraph) -> Any:
    return paragraph.paragraph_format.element.get_or_add_pPr()


def _width(text: str) -> float:
    """How many characters wide the text is; digits and Latin letters are half as wide."""
    return sum(0.5 if letter.isascii() else 1 for letter in text)


def _write(paragraph: Paragraph, text: str, typeface: Typeface) -> None:
    """Adds the text, its gaps highlighted. The typeface stands at the letters too, so that it survives copying."""
    for part in filter(None, _GAP.split(tidy(text).replace("\n", " "))):
        run = paragraph.add_run(part)
        set_typeface(run.font.element.get_or_add_rPr(), typeface)
        if _GAP.fullmatch(part):
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _add_page_numbers(paper: Document) -> None:
    """— 1 —, one character in from the outer edge: on the right of odd pages, on the left of even ones."""
    paper.settings.odd_and_even_pages_header_footer = True
    section = paper.sections[0]
    sides = ((section.footer, WD_ALIGN_PARAGRAPH.RIGHT), (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT))
    for footer, alignment in sides:
        paragraph = footer.paragraphs[0]
        paragraph.alignment = alignment
        is_right = alignment == WD_ALIGN_PARAGRAPH.RIGHT
        set_indent(_properties(paragraph), left=not is_right, right=is_right)
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), "PAGE")
        field.append(_run("1", SONGTI))
        for part in (_run("— ", SONGTI), field, _run(" —", SONGTI)):
            paragraph.paragraph_format.element.append(part)


def _run(text: str, typeface: Typeface) -> Any:
    """A run on its own, for a place that python-docx does not know."""
    run: Any = OxmlElement("w:r")
    set_typeface(run.get_or_add_rPr(), typeface)
    run.text = text
    return run


def _set_compatibility(paper: Document) -> None:
    """The layout rules of Word 2013 and later, and Chinese punctuation squeezed as Chinese Word does."""
    settings = paper.settings.element
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    settings.find(qn("w:characterSpacingControl")).set(qn("w:val"), "compressPunctuation")
    settings.find(qn("w:themeFontLang")).set(qn("w:eastAsia"), "zh-CN")
