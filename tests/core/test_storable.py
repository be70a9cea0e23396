"""Text from outside is made storable without losing anything that can be kept."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.core.storable import storable

_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


def test_nul_and_halves_of_pairs_are_replaced_and_whole_pairs_kept() -> None:
    half = json.loads('"\\ud83d"')
    assert storable({"a\x00": [f"b{half}", "🙂", 7, None]}) == {"a�": ["b�", "🙂", 7, None]}


@given(_ANY)
def test_what_comes_out_is_utf8_and_coming_out_twice_changes_nothing(value: Any) -> None:
    once = storable(value)
    assert storable(once) == once
    assert "\x00" not in json.dumps(once, ensure_ascii=False).encode().decode()


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert storable(text) == text
