"""Small repairs of copied text."""

from hypothesis import given
from hypothesis import strategies as st

from bot.documents.plain_text import tidy, tidy_line, tidy_name


def test_invisible_characters_and_stray_spaces_go() -> None:
    assert tidy("\ufeff　一是\u200b印发\xa0 通知 \r\n\r\n 二是检查\x0b") == "一是印发 通知\n二是检查"


def test_a_wrapped_chinese_line_is_joined_without_a_space() -> None:
    assert tidy_line("县委第二轮\n巡察") == "县委第二轮巡察"
    assert tidy_line("WPS\nOffice") == "WPS Office"


def test_the_padding_of_a_short_name_goes() -> None:
    assert tidy_name("吕　 琪") == "吕琪"


@given(st.text())
def test_tidying_twice_changes_nothing(text: str) -> None:
    once = tidy(text)
    assert tidy(once) == once
    assert not any(line != line.strip() or not line for line in once.split("\n") if once)
