"""A question that is quoted and barely answered says what both say together."""

from datetime import date

import pytest

from bot.conversation.understand import understand

TODAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("你问“是否完成”，答：否", ["not_done"]),
        ("您问“账目核对是否完成”，答案：是", ["done"]),
        ("“是否需要延期”：不需要，“有无困难”：无", ["no_extension", "no_difficulty"]),
        ("你们问“能否按期完成”：能", ["commit"]),
        ("“有什么困难”，资金没到位", ["difficulty"]),
    ],
)
def test_an_answer_to_a_quoted_question_is_read_with_it(text: str, intents: list[str]) -> None:
    assert [intent.value for intent in understand(text, TODAY).intents] == intents


@pytest.mark.parametrize(
    "text", ["“是否完成”请问什么时候报", "“完成了吗”，完不成", "墙砌好了，一推就倒", "清点完了，少两件"]
)
def test_what_is_asked_or_falls_at_a_touch_is_not_done(text: str) -> None:
    assert "done" not in [intent.value for intent in understand(text, TODAY).intents]


@pytest.mark.parametrize("text", ["上门五趟，问题已解决", "修了三遍，水不漏了", "整改完了，这两天腿都跑细了"])
def test_how_often_it_was_gone_about_counts_nothing(text: str) -> None:
    meaning = understand(text, TODAY)
    assert [intent.value for intent in meaning.intents] == ["done"]
    assert meaning.quantity is None
