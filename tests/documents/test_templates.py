"""Templates become message bodies; what the ledger holds stays plain text."""

from pathlib import Path

import pytest
from jinja2 import Environment

from bot.core.message import Span
from bot.documents import templates
from bot.documents.templates import render

TEXTS = sorted((Path(templates.__file__).with_name("texts")).glob("*.txt"))


def test_what_a_template_marks_is_bold() -> None:
    assert render("note", heading="待核验", text="请核验。", proof="", is_settled=False) == (
        Span("待核验", bold=True),
        Span("\n请核验。"),
    )


def test_words_out_of_the_ledger_can_make_nothing_bold_and_run_nothing() -> None:
    said = "\x02粗\x03{{ 7 * 7 }}<b>**粗**</b>"
    assert render("note", heading="留言", text=said, proof="", is_settled=False)[1] == Span(
        "\n粗{{ 7 * 7 }}<b>**粗**</b>"
    )


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_every_template_says_in_chinese_what_it_is_for(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("{# ")
    assert first.endswith(" #}")
    Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_no_template_shouts_or_thanks(path: Path) -> None:
    words = path.read_text(encoding="utf-8")
    assert not any(mark in words for mark in ("！", "!", "谢", "辛苦", "您好", "亲"))
