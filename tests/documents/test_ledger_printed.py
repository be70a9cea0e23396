"""The ledger on paper, as LibreOffice prints it: one conversion, read back out of the PDF."""

import io
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pdfplumber
import pytest

from bot.documents import libreoffice
from bot.documents.ledger_sheet import write_overview
from bot.ledger.draft import ParsedLedger, ParsedMeasure, ParsedProblem
from bot.ledger.outline import Overview
from bot.ledger.policy import Level
from bot.ledger.urgency import Urgency
from tests.support.pdf import needs_libreoffice

pytestmark = needs_libreoffice

MILLIMETRE = 72 / 25.4
LONG = "对照巡察反馈意见逐项建立台账，明确责任领导、责任科室和完成时限，每周调度一次、每月通报一次，" * 3 + "长抓不懈。"
TEXT = "台账登记不及时、不完整，个别股室以会议代替整改，以文件落实文件，" * 4 + "整改质量不高。"


def _ledger() -> ParsedLedger:
    measures = tuple(
        ParsedMeasure(
            f"1-{number}",
            LONG if number == 1 else f"第{number}项整改措施，按月检查。",
            due=date(2023, 10, 31),
            due_text="2023年10月底前，并长期坚持",
            department="种植业技术推广股",
            first_responsible=("高建国",),
            directly_responsible=("韩志远", "唐立新"),
            handlers=("罗小芸",),
            progress="已完成初稿，正在征求意见。",
        )
        for number in range(1, 41)
    )
    return ParsedLedger(
        "ledger", "云岭县农业农村局", problems=(ParsedProblem("1", "台账管理不严", TEXT, measures=measures),)
    )


@pytest.fixture(scope="module")
def pages() -> Iterator[list[Any]]:
    """The pages of the sheet 台账, the first sheet of the workbook."""
    ledger = _ledger()
    urgencies = {("1", "1-1"): Urgency(Level.RED, -3), ("1", "1-2"): Urgency(Level.YELLOW, 5)}
    data = write_overview(Overview(ledger, date(2023, 11, 3), urgencies))
    with pdfplumber.open(io.BytesIO(libreoffice.convert(data, ".xlsx", ".pdf"))) as paper:
        found = list(paper.pages)
        end = next(place for place, page in enumerate(found) if "情况汇总" in page.extract_text())
        yield found[:end]


def _cell(page: Any, around: str) -> str:
    """The whole text of the table cell that holds these words, without line breaks."""
    for row in page.extract_table():
        for cell in row:
            if cell and around in (text := re.sub(r"\s", "", cell)):
                return text
    raise AssertionError(f"no cell holds {around}")


def test_it_is_a4_landscape(pages: list[Any]) -> None:
    assert len(pages) > 1
    for page in pages:
        assert (round(page.width / MILLIMETRE), round(page.height / MILLIMETRE)) == (297, 210)


def test_the_first_page_says_whose_it_is_and_as_of_when(pages: list[Any]) -> None:
    words = pages[0].extract_text()
    assert words.startswith("云岭县农业农村局巡察整改台账")
    assert "截至2023年11月3日" in words
    assert "共1个问题、40条措施" in words


def test_the_title_stands_in_the_middle(pages: list[Any]) -> None:
    title = [letter for letter in pages[0].chars if letter["size"] > 1.5 * pages[0].chars[-1]["size"]]
    middle = (title[0]["x0"] + title[-1]["x1"]) / 2
    assert middle == pytest.approx(pages[0].width / 2, abs=5 * MILLIMETRE)


def test_the_header_is_repeated_on_every_page_and_the_pages_are_counted(pages: list[Any]) -> None:
    for number, page in enumerate(pages, start=1):
        header = [re.sub(r"\s", "", cell or "") for cell in page.extract_table()[0]]
        assert header[:2] == ["问题序号", "问题"]
        assert {"整改措施", "整改时限", "预警", "第一责任人", "整改状态", "是否销号"} <= set(header)
        assert f"第{number}页，共" in re.sub(r"\s", "", page.extract_text())


def test_no_text_is_cut_off(pages: list[Any]) -> None:
    assert _cell(pages[0], "对照巡察") == LONG
    assert _cell(pages[0], "台账登记") == TEXT
    assert _cell(pages[0], "2023年10月底前") == "2023年10月底前，并长期坚持"
    assert _cell(pages[0], "韩志远") == "韩志远、唐立新"
    assert _cell(pages[0], "超期") == "红，超期3天"


def test_letters_stay_large_enough_to_read(pages: list[Any]) -> None:
    assert min(letter["size"] for letter in pages[0].chars) >= 5.5
