"""The notice as a Word file: page, styles, typefaces with substitutes, gaps in yellow, nothing that could do harm."""

import io
import re
import zipfile
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.shared import Pt
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.intake import check_office_file
from bot.documents.notice_content import notice_content
from bot.documents.notice_writer import write_notice
from bot.documents.official_fonts import TYPEFACES
from bot.ledger.measure import MeasureStatus
from tests.documents.published import FULL_FRAME, NOW, problem, publishing_of
from tests.support.effort import rounds

DONE = ("修订办法。", MeasureStatus.CLOSED)


def written(frame: dict[str, Any] | None = None, *problems: Any) -> bytes:
    found = problems or (problem("1", "学习不深入。", DONE, aspect="履职不够有力", topic="学习情况"),)
    return write_notice(notice_content(publishing_of(found, {**FULL_FRAME, **(frame or {})})), NOW)


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def typeface(paragraph: Any) -> set[str]:
    return {run.font.element.rPr.rFonts.get(qn("w:eastAsia")) for run in paragraph.runs if run.text.strip()}


def beginning(document: Document, text: str) -> Any:
    return next(paragraph for paragraph in document.paragraphs if paragraph.text.startswith(text))


def test_the_page_follows_the_standard() -> None:
    document = opened(written())
    section = document.sections[0]
    margins = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
    assert [round(size.mm) for size in (section.page_width, section.page_height) if size is not None] == [210, 297]
    assert [round(margin.mm) for margin in margins if margin is not None] == [37, 26, 35, 28]
    grid = document.element.body.sectPr.find(qn("w:docGrid"))
    assert (grid.get(qn("w:type")), grid.get(qn("w:linePitch"))) == ("lines", "579")


def test_each_level_has_its_typeface_in_its_style_and_at_its_letters() -> None:
    document = opened(written())
    levels = {
        "中共云岭县农业农村局党组关于": ("Title", "方正小标宋简体", Pt(22)),
        "一、整改工作": ("Heading 1", "黑体", Pt(16)),
        "（一）履职": ("Heading 2", "楷体_GB2312", Pt(16)),
        "学习情况": ("Heading 3", "仿宋_GB2312", Pt(16)),
        "（1）学习": ("Heading 4", "仿宋_GB2312", Pt(16)),
        "整改情况：": ("Body Text", "仿宋_GB2312", Pt(16)),
    }
    for text, (style, face, size) in levels.items():
        paragraph = beginning(document, text)
        assert paragraph.style.name == style
        assert typeface(paragraph) == {face}
        assert paragraph.style.element.rPr.rFonts.get(qn("w:eastAsia")) == face
        assert paragraph.style.font.size == size


def test_paragraphs_are_indented_by_two_characters_and_the_title_is_centred() -> None:
    document = opened(written())
    for text in ("一、整改工作", "（1）学习", "整改情况："):
        assert beginning(document, text).style.element.pPr.ind.get(qn("w:firstLineChars")) == "200"
    assert beginning(document, "中共云岭").style.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert beginning(document, "县委巡察").style.element.pPr.ind is None
    day = beginning(document, "2023年10月16日")
    assert day.style.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.RIGHT
    assert day.paragraph_format.element.pPr.ind.get(qn("w:rightChars")) == "400"


def test_the_signers_name_is_in_another_typeface_than_its_label() -> None:
    faces = {
        run.text: run.font.element.rPr.rFonts
        for run in beginning(opened(written()), "云农党字").runs
        if run.text.strip()
    }
    assert {text: fonts.get(qn("w:eastAsia")) for text, fonts in faces.items()} == {
        "云农党字〔2023〕41号": "仿宋_GB2312",
        "签发人：": "仿宋_GB2312",
        "高建国": "楷体_GB2312",
    }


def test_a_lead_of_the_second_level_has_its_typeface() -> None:
    paragraph = beginning(opened(written()), "（一）组织领导方面")
    assert [(run.text, run.font.name) for run in paragraph.runs] == [
        ("（一）组织领导方面：", "楷体_GB2312"),
        ("成立了整改领导小组。", "仿宋_GB2312"),
    ]


def test_every_typeface_names_its_substitute_and_nothing_follows_a_theme() -> None:
    data = written()
    table = part(data, "word/fontTable.xml")
    named = dict(re.findall(r'<w:font w:name="([^"]+)"><w:altName w:val="([^"]+)"/>', table))
    assert named == {face.name: face.substitutes[0] for face in TYPEFACES}
    used = set(re.findall(r'w:eastAsia="([^"]+)"', part(data, "word/document.xml")))
    assert used <= set(named)
    assert not re.search(
        r"w:(?:ascii|hAnsi|eastAsia)Theme=", part(data, "word/styles.xml") + part(data, "word/document.xml")
    )


def test_page_numbers_are_fields_between_dashes_on_the_outer_side() -> None:
    document = opened(written())
    assert document.settings.odd_and_even_pages_header_footer
    section = document.sections[0]
    for footer, alignment in (
        (section.footer, WD_ALIGN_PARAGRAPH.RIGHT),
        (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT),
    ):
        (paragraph,) = footer.paragraphs
        words = [node.text for node in paragraph.paragraph_format.element.iter(qn("w:t"))]
        fields = [node.get(qn("w:instr")) for node in paragraph.paragraph_format.element.iter(qn("w:fldSimple"))]
        assert (words, fields) == (["— ", "1", " —"], ["PAGE"])
        assert paragraph.alignment == alignment


def test_gaps_are_yellow_and_nothing_else_is() -> None:
    runs = [run for p in opened(written({"contact": None, "dated_on": None})).paragraphs for run in p.runs]
    marked = [run.text for run in runs if run.font.highlight_color == WD_COLOR_INDEX.YELLOW]
    assert marked == ["〔待补：监督电话、通信地址和电子邮箱〕", "〔待补：成文日期〕"]
    assert sum("待补" in run.text for run in runs) == len(marked)


def test_the_mark_of_the_issuing_body_is_red_and_ruled_off() -> None:
    document = opened(written({"mark": "中共云岭县农业农村局党组文件"}))
    mark = document.paragraphs[0]
    assert (mark.text, str(mark.style.font.color.rgb)) == ("中共云岭县农业农村局党组文件", "FF0000")  # type: ignore[union-attr]  # paragraphs have a style
    ruled = [p.paragraph_format.element.pPr.find(qn("w:pBdr")) is not None for p in document.paragraphs[:6]]
    assert [p.text[:4] for p in document.paragraphs[:6]] == ["中共云岭", "", "", "云农党字", "", ""]
    assert ruled == [False, False, False, False, True, False]
    assert not opened(written()).paragraphs[0].text.endswith("文件")


def test_the_rule_of_counting_stands_in_brackets_below_the_date() -> None:
    texts = [paragraph.text for paragraph in opened(written()).paragraphs]
    place = texts.index("2023年10月16日")
    assert texts[place + 1].startswith("（统计口径：截至2023年10月16日，反馈问题1个（1个方面、1个专题），整改措施1条。")
    assert texts[place + 1].endswith("）")


def test_the_file_says_whose_it_is_and_when_it_was_made() -> None:
    properties = opened(written()).core_properties
    assert (properties.author, properties.title) == ("中共云岭县农业农村局党组", FULL_FRAME["title"])
    assert properties.created is not None
    assert properties.created.date() == NOW.date()


def test_the_same_ledger_gives_the_same_text() -> None:
    assert part(written(), "word/document.xml") == part(written(), "word/document.xml")


NASTY = st.text(
    st.characters(
        codec="utf-8",
        categories=["L", "N", "P", "S", "Z", "Cc"],
        include_characters="<&>\"'{}一是。〔待补：〕\n\t\x00\x0b",
    ),
    min_size=1,
    max_size=40,
)


@settings(max_examples=rounds(6))
@given(NASTY, NASTY, NASTY, NASTY)
def test_any_texts_make_a_sound_document_without_control_characters(
    title: str, text: str, measure: str, contact: str
) -> None:
    told = problem(
        "1", text, (measure, MeasureStatus.CLOSED), (measure, MeasureStatus.IN_PROGRESS), aspect=title, topic=title
    )
    data = written({"title": title, "opening": [text], "contact": contact, "mark": title}, told)
    check_office_file(data, "通报.docx")
    whole = "\n".join(paragraph.text for paragraph in opened(data).paragraphs)
    assert not re.search(r"[\x00-\x08\x0e-\x1f\x7f]", whole)
    letters = re.sub(r"\s", "", "".join(filter(str.isalnum, measure)))
    assert letters in "".join(filter(str.isalnum, whole))
