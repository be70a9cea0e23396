"""The Chinese words for how far something has come."""

import pytest

from bot.documents.status_words import SHEET_WORDS, notice_status, sheet_status, yes_or_no
from bot.ledger.measure import MeasureStatus


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("未启动", "not_started"),
        ("正在整改", "in_progress"),
        (" 整改 中。", "in_progress"),
        ("基本完成", "basically_done"),
        ("已完成", "claimed"),
        ("已销号", "closed"),
        ("长期坚持", "long_term"),
        ("未完成", "in_progress"),
    ],
)
def test_a_cells_word_is_known(word: str, status: str) -> None:
    assert sheet_status(word) == status


def test_a_strange_word_is_not_guessed() -> None:
    assert sheet_status("差不多了") is None


def test_every_status_has_a_word_that_is_read_back() -> None:
    for status, word in SHEET_WORDS.items():
        assert sheet_status(word) == (MeasureStatus.CLAIMED if status is MeasureStatus.CLOSED else status)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("已完成整改。", "closed"),
        ("已完成整改，并长期坚持", "closed"),
        ("整改到位", "closed"),
        ("未完成整改", "in_progress"),
        ("尚未完成", "in_progress"),
        ("正在整改，部分措施已完成", "in_progress"),
        ("基本完成", "basically_done"),
        ("长期坚持", "long_term"),
        ("未启动", "not_started"),
        ("详见附件", None),
        ("", None),
    ],
)
def test_a_notice_never_reads_closed_out_of_a_no(text: str, status: str | None) -> None:
    assert notice_status(text) == status


def test_yes_and_no_come_in_several_spellings() -> None:
    assert [yes_or_no(word) for word in ("是", "否", "√", "待定", "")] == [True, False, True, None, None]
