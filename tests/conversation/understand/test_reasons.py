"""Each part of a meaning names the words it came from, and they stand where it says."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.understand import understand
from bot.conversation.understand.telling import in_words
from bot.conversation.understand.writing.lexicon import WORDS

WEDNESDAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    ("reply", "field", "value", "words"),
    [
        ("渠道清淤已完成", "intents", "done", "已完成"),
        ("渠道清淤还没完成", "intents", "not_done", "还没完成"),
        ("月底前清完", "date", "2023-10-31", "月底前"),
        ("清淤６５％", "percent", "65%", "65%"),
        ("清了3公里", "quantity", "3公里", "3公里"),
        ("5-2已办结", "items", "5-2", "5-2"),
        ("第3条改完，第5条得到月底", "date", "2023-10-31", "月底"),
        ("请米科长落实", "person", "米科长", "米科长"),
        ("申请延期到月底", "intents", "extension", "延期到"),
        ("预计年底到90%", "forecast", "90%", "90%"),
        ("还缺20万元", "need", "200000元", "20万元"),
    ],
)
def test_a_part_names_its_words(reply: str, field: str, value: str, words: str) -> None:
    reasons = {(reason.field, reason.value): reason.words for reason in understand(reply, WEDNESDAY).why}
    assert words.removesuffix("到") in reasons[field, value]


@given(words=st.lists(st.sampled_from(sorted(WORDS)), max_size=6))
def test_any_reason_stands_where_it_says(words: list[str]) -> None:
    meaning = understand("".join(words), WEDNESDAY)
    assert all(meaning.plain[reason.start : reason.end] == reason.words for reason in meaning.why)
    assert in_words(meaning).endswith("。")


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        ("已完成整改，请销号", "已完成、申请销号。"),
        ("清了3公里，共5公里", "推进中，进度60%（按数量计算），已完成3公里、共5公里。"),
        ("预计年底到90%", "推进中，预计2023-12-31达到90%。"),
        ("第4条、第6条没完成", None),
        (
            "第3条改完，第5条得到月底",
            "已完成、推进中，第3项已完成，第5项推进中（2023-10-31）。需核对：涉及几项，请逐项核对。",
        ),
        (
            "第3条改完，第5条70%了",
            "已完成、推进中，第3项已完成，第5项推进中（70%）。需核对：涉及几项，请逐项核对。",
        ),
    ],
)
def test_the_meaning_is_told_in_one_line(reply: str, told: str | None) -> None:
    said = in_words(understand(reply, WEDNESDAY))
    assert said == told if told else "需核对" in said
