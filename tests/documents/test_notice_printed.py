"""The notice on paper: its margins, lines, title, headings and page numbers stand where GB/T 9704-2012 wants them."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from bot.documents.notice_content import notice_content
from bot.documents.notice_writer import write_notice
from bot.documents.official_fonts import FANGSONG, HEITI, KAITI, SONGTI, XIAOBIAOSONG
from bot.ledger.measure import MeasureStatus
from tests.documents.published import FULL_FRAME, NOW, problem, publishing_of
from tests.support.pdf import PrintedPage, alias_fonts, needs_libreoffice, printed_once

pytestmark = needs_libreoffice

LEFT, RIGHT, TOP, BOTTOM = 28.0, 210 - 26.0, 37.0, 297 - 35.0
CHARACTER = 156 / 28
LINE = 225 / 22
STAND_INS = {
    FANGSONG.name: "Noto Serif CJK SC",
    KAITI.name: "Noto Serif CJK SC:bold",
    HEITI.name: "Noto Sans CJK SC",
    XIAOBIAOSONG.name: "Noto Sans CJK SC:bold",
    SONGTI.name: "DejaVu Serif",
}
"""A font that can be told from its neighbours for each typeface, whatever this machine has."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[PrintedPage]]:
    """A long notice, converted once for all tests of this module."""
    long = "县乡村镇组户人口土地山水林田湖草沙" * 70
    done = ("修订办法。", MeasureStatus.CLOSED)
    content = notice_content(
        publishing_of(
            [problem("1", f"学习不深入。{long[:340]}。", done, aspect="履职不够有力", topic="学习情况")],
            {**FULL_FRAME, "opening": [long + "。"], "contact": None},
        )
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FONTCONFIG_FILE", str(alias_fonts(tmp_path_factory.mktemp("fonts"), STAND_INS)))
        yield printed_once(tmp_path_factory, "notice", lambda: write_notice(content, NOW))


def full_page(pages: list[PrintedPage]) -> PrintedPage:
    """The second page, which is full of text."""
    return pages[1]


def body(page: PrintedPage) -> list[tuple[float, float]]:
    return [(line.left, line.right) for line in page.lines[:-1]]


def test_the_page_is_a4_with_the_margins_of_the_standard(pages: list[PrintedPage]) -> None:
    page = full_page(pages)
    assert page.width == pytest.approx(210, abs=0.1)
    assert page.height == pytest.approx(297, abs=0.1)
    assert min(left for left, _ in body(page)) == pytest.approx(LEFT, abs=0.5)
    assert max(right for _, right in body(page)) == pytest.approx(RIGHT, abs=0.6)
    assert TOP <= page.lines[0].middle <= TOP + LINE
    assert BOTTOM - LINE <= page.lines[-2].middle <= BOTTOM


def test_a_full_page_has_22_lines_of_28_characters(pages: list[PrintedPage]) -> None:
    text = full_page(pages).lines[:-1]
    assert len(text) == 22
    assert {len(line.text) for line in text} <= {26, 28}
    gaps = [below.middle - above.middle for above, below in pairwise(text)]
    assert gaps == pytest.approx([LINE] * 21, abs=0.4)
    assert {round(line.size) for line in text} == {16}


def test_the_title_is_centred_in_two_lines_of_22_points(pages: list[PrintedPage]) -> None:
    title = [line for line in pages[0].lines if round(line.size) == 22]
    assert [line.text for line in title] == ["中共云岭县农业农村局党组关于", "第三轮巡察整改进展情况的通报"]
    assert [line.centre for line in title] == pytest.approx([(LEFT + RIGHT) / 2] * 2, abs=1)


def test_number_and_signer_stand_one_character_in_from_the_edges(pages: list[PrintedPage]) -> None:
    line = pages[0].line("云农党字〔2023〕41号签发人：高建国")
    assert line.left == pytest.approx(LEFT + CHARACTER, abs=0.8)
    assert line.right == pytest.approx(RIGHT - CHARACTER, abs=0.8)


def test_the_addressee_stands_at_the_edge_and_paragraphs_are_two_characters_in(pages: list[PrintedPage]) -> None:
    assert pages[0].line("县委巡察工作领导小组：").left == pytest.approx(LEFT, abs=0.6)
    assert pages[0].line("县乡村镇组户").left == pytest.approx(LEFT + 2 * CHARACTER, abs=0.6)


def test_each_level_of_headings_has_its_typeface(pages: list[PrintedPage]) -> None:
    lines = [line for page in pages for line in page.lines]
    seen = {}
    for beginning in ("一、整改工作开展情况", "（一）履职不够有力", "学习情况", "（1）学习不深入", "整改情况："):
        line = next(line for line in lines if line.text.startswith(beginning))
        seen[beginning] = line.font
        assert line.left == pytest.approx(LEFT + 2 * CHARACTER, abs=0.8)
    assert [
        _is(seen[name], face.name)
        for name, face in zip(seen, (HEITI, KAITI, FANGSONG, FANGSONG, FANGSONG), strict=True)
    ] == [True] * 5
    title = next(line for line in lines if round(line.size) == 22)
    assert _is(title.font, XIAOBIAOSONG.name)


def test_page_numbers_stand_7_mm_below_the_text_right_on_odd_and_left_on_even_pages(pages: list[PrintedPage]) -> None:
    numbers = [page.lines[-1] for page in pages]
    assert [line.text for line in numbers] == [f"—{place}—" for place in range(1, len(pages) + 1)]
    assert {round(line.size) for line in numbers} == {14}
    assert all(_is(line.font, SONGTI.name) for line in numbers)
    assert [line.middle for line in numbers] == pytest.approx([BOTTOM + 7] * len(pages), abs=1)
    for place, line in enumerate(numbers, start=1):
        if place % 2:
            assert line.right == pytest.approx(RIGHT - CHARACTER, abs=1)
        else:
            assert line.left == pytest.approx(LEFT + CHARACTER, abs=1)


def test_the_date_ends_four_characters_from_the_edge_below_the_issuing_body(pages: list[PrintedPage]) -> None:
    lines = [line for page in pages for line in page.lines]
    place = next(place for place, line in enumerate(lines) if line.text == "2023年10月16日")
    assert lines[place].right == pytest.approx(RIGHT - 4 * CHARACTER, abs=1)
    assert lines[place - 1].text == "中共云岭县农业农村局党组"
    assert lines[place - 1].centre == pytest.approx(lines[place].centre, abs=5)


def _is(font: str, typeface: str) -> bool:
    """Whether the embedded font is the one that stands in for the typeface."""
    family, _, weight = STAND_INS[typeface].partition(":")
    is_bold = weight == "bold"
    return font.startswith(family.removesuffix(" SC").replace(" ", "")) and ("Bold" in font) is is_bold
