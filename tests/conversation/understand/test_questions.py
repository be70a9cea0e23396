"""Questions without a mark, and what stands before them: nothing that is asked about is taken for a fact."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

WEDNESDAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    "text",
    [
        "弄完了跟谁讲",
        "改好了拍几张照片",
        "都整改完了还要填表不",
        "款付完没",
        "这条办结了是吧",
        "手里还剩几项",
        "填已完成还是进行中",
        "什么叫整改到位",
    ],
)
def test_what_is_asked_about_is_no_claim(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.QUESTION,), None, False)


@pytest.mark.parametrize("text", ["没遇到什么困难", "没碰到啥大的阻力", "得问一下财务股"])
def test_a_word_that_asks_may_ask_us_nothing(text: str) -> None:
    assert Intent.QUESTION not in understand(text, WEDNESDAY).intents


def test_a_guess_with_a_final_particle_is_no_claim() -> None:
    meaning = understand("这条已经销号了吧", WEDNESDAY)
    assert Intent.DONE not in meaning.intents
    assert meaning.confirm
