"""The typefaces of official papers, and what stands in for each where it is not installed."""

from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import quoteattr

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls, qn


@dataclass(frozen=True, slots=True)
class Typeface:
    """A typeface by the name that Word and WPS know, with its substitutes, the nearest first.

    `panose` and `family` tell a program that has none of them what the letters look like.
    """

    name: str
    substitutes: tuple[str, ...]
    family: str
    panose: str


FANGSONG = Typeface("仿宋_GB2312", ("仿宋", "方正仿宋_GBK", "华文仿宋"), "modern", "02010609030101010101")
"""Body text, and headings of the third and fourth level."""
KAITI = Typeface("楷体_GB2312", ("楷体", "方正楷体_GBK", "华文楷体"), "modern", "02010609030101010101")
"""Headings of the second level, and the signer's name."""
HEITI = Typeface("黑体", ("SimHei", "方正黑体_GBK", "华文黑体"), "modern", "02010609060101010101")
"""Headings of the first level."""
XIAOBIAOSONG = Typeface("方正小标宋简体", ("方正小标宋_GBK", "华文中宋", "宋体"), "script", "02010601030101010101")
"""The title and the mark of the issuing body."""
SONGTI = Typeface("宋体", ("SimSun", "新宋体", "华文宋体"), "auto", "02010600030101010101")
"""Page numbers."""

TYPEFACES = (FANGSONG, KAITI, HEITI, XIAOBIAOSONG, SONGTI)
"""Windows brings 仿宋, 楷体, 黑体 and 宋体, macOS the 华文 ones, WPS and the domestic systems the 方正 ones."""

_PLACES = ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")
_OF_THEME = ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme")


def set_typeface(properties: Any, typeface: Typeface) -> None:
    """Puts the typeface into run properties (`w:rPr`) for every script, and takes out what follows the theme.

    Digits and Latin letters take it as well: the standard asks for one typeface, and “” and — have their full width
    only in a Chinese one.
    """
    fonts = properties.get_or_add_rFonts()
    for name in _OF_THEME:
        fonts.attrib.pop(qn(name), None)
    for name in _PLACES:
        fonts.set(qn(name), typeface.name)
    fonts.set(qn("w:hint"), "eastAsia")


def declare_typefaces(document: Document) -> None:
    """Replaces the document's font table by ours, in which each typeface names its nearest substitute.

    Word reads one alternative name only, and LibreOffice none (it asks fontconfig); the further ones are for those who
    set up a machine.
    """
    part = document.part
    for relation_id, relation in list(part.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.FONT_TABLE:
            part.drop_rel(relation_id)
    table = Part(PackURI("/word/fontTable.xml"), CONTENT_TYPE.WML_FONT_TABLE, _font_table(), part.package)
    part.relate_to(table, RELATIONSHIP_TYPE.FONT_TABLE)


def _font_table() -> bytes:
    fonts = "".join(
        f"<w:font w:name={quoteattr(face.name)}><w:altName w:val={quoteattr(face.substitutes[0])}/>"
        f'<w:panose1 w:val="{face.panose}"/><w:charset w:val="86"/><w:family w:val="{face.family}"/>'
        '<w:pitch w:val="fixed"/></w:font>'
        for face in TYPEFACES
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f"{head}<w:fonts {nsdecls('w')}>{fonts}</w:fonts>".encode()
