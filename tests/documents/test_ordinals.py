"""Cutting a paragraph at 一是, 二是, 三是."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.ordinals import numeral, split_ordinals

WORDS = "一二三四五六七八九"


def parts_of(text: str) -> list[str]:
    return [part.text for part in split_ordinals(text)[1]]


@pytest.mark.parametrize(
    ("word", "value"), [("一", 1), ("九", 9), ("十", 10), ("十二", 12), ("二十", 20), ("三十一", 31)]
)
def test_numerals_have_their_value(word: str, value: int) -> None:
    assert numeral(word) == value


@pytest.mark.parametrize("word", ["", "百", "一二", "十十", "二十三四", "1"])
def test_what_is_no_numeral_has_no_value(word: str) -> None:
    assert numeral(word) is None


def test_parts_are_cut_at_their_numbers() -> None:
    assert split_ordinals("管护有差距。一是路窄。二是人少。")[0] == "管护有差距。"
    assert parts_of("管护有差距。一是路窄。二是人少。") == ["路窄。", "人少。"]


def test_a_semicolon_ends_a_part_as_well() -> None:
    assert parts_of("一是印发通知；二是开展检查；三是通报结果。") == ["印发通知；", "开展检查；", "通报结果。"]


def test_numbers_inside_quotation_marks_are_not_cut() -> None:
    assert parts_of("一是张贴标语“一是安全，二是节约”。二是开会。") == ["张贴标语“一是安全，二是节约”。", "开会。"]


def test_a_quotation_mark_that_never_closes_shelters_nothing() -> None:
    assert len(parts_of("一是学习“两山理念。二是开会。三是总结。")) == 3


def test_numbers_that_start_again_inside_a_part_are_not_cut() -> None:
    assert len(parts_of("一是开展行动：一是查，二是改。二是总结。")) == 2


def test_words_that_only_look_like_a_number_are_not_cut() -> None:
    assert parts_of("一是统一是非标准。二是这一是大事。") == ["统一是非标准。", "这一是大事。"]


def test_a_dropped_number_still_cuts_after_a_sentence() -> None:
    assert [part.number for part in split_ordinals("一是查。三是改。")[1]] == [1, 3]


def test_text_without_numbers_is_all_lead() -> None:
    assert split_ordinals("已经全部整改。") == ("已经全部整改。", [])


@given(st.text(alphabet=WORDS + "是。；，“”‘’（）《》\n 甲乙", max_size=60))
def test_no_character_is_lost(text: str) -> None:
    lead, parts = split_ordinals(text)
    rebuilt = lead + "".join(text[part.start :][: text[part.start :].index("是") + 1] + part.text for part in parts)
    assert "".join(rebuilt.split()) == "".join(text.split())


@given(st.lists(st.text(alphabet="甲乙丙丁戊", min_size=1, max_size=8), min_size=1, max_size=9))
def test_numbered_parts_come_back_as_they_went_in(parts: list[str]) -> None:
    text = "".join(f"{WORDS[index]}是{part}。" for index, part in enumerate(parts))
    assert parts_of(text) == [f"{part}。" for part in parts]
