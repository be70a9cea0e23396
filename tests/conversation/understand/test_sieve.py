"""A pattern that a sieve keeps from a text would not have matched in it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from bot.conversation.understand.writing.needs import needs_of
from bot.conversation.understand.writing.openings import branches_of
from bot.conversation.understand.writing.sieve import Sieve, with_one_digit
from tests.support.effort import rounds


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("不好", ["不", "好"]),
        ("不?好", ["好"]),
        ("[办改]+完", ["完", "办改"]),
        ("(?:没|未)(?:有)?", ["没未"]),
        ("(?:没有|未)报", ["报", "没未", "有未"]),
        ("(?:没有|)报", ["报"]),
        ("(?<=已)[^,]{0,4}报(?=了)", ["已", "报", "了"]),
        ("(?<!已)报(?!过)", ["报"]),
        ("(?:还|都){2}没{0,3}", ["还都"]),
        ("(?>已|都)(完)\\1", ["完", "已都"]),
        (r"[\d一]个", ["个", "0一"]),
        ("7月", ["0", "月"]),
        ("[一-龥].", []),
        ("(?i:ok)", []),
    ],
)
def test_a_pattern_needs_a_character_of_each_part_that_must_be_there(pattern: str, needs: list[str]) -> None:
    (branch,) = branches_of(pattern)
    assert list(needs_of(branch)) == [frozenset(need) for need in needs]


def test_the_branches_of_a_pattern_are_told_apart() -> None:
    needs = [needs_of(branch) for branch in branches_of("完成|已(?:办|改)")]
    assert needs == [(frozenset("完"), frozenset("成")), (frozenset("已"), frozenset("办改"))]


def test_where_capitals_are_ignored_nothing_can_be_told() -> None:
    with pytest.raises(ValueError, match="OK"):
        branches_of("(?i)OK")


def test_what_a_text_cannot_match_is_sifted_out() -> None:
    sieve = Sieve(["没有?报", "(?:都|也)完|齐", r"第\d条", "[^,]+"])
    assert list(sieve.likely("也都完了")) == [1, 3]
    assert list(sieve.likely("第八条没报")) == [0, 3]
    assert list(sieve.likely("第２条齐")) == [1, 2, 3]


def test_sieves_that_are_shaken_together_sift_each_its_own() -> None:
    first, second, third = Sieve(["没有?报", "完|齐"]), Sieve(["齐"]), Sieve(["都.*完", "报", "[^,]+"])
    assert list(second.likely("都没报齐")) == [0]
    assert list(first.likely("都没报齐")) == [0, 1]
    assert list(third.likely("都没报齐")) == [1, 2]
    assert list(second.likely("都完了")) == []
    assert list(Sieve(["齐", "完"]).likely("都完了")) == [1]


_CHARACTERS = "完办没还0５9,"
_ONE = some.sampled_from([*_CHARACTERS, ".", "[办没]", "[^完]", r"\d", "[0-4]", "[完一-龥]", "$", "^"])


def _joined(parts: some.SearchStrategy[str]) -> some.SearchStrategy[str]:
    repeats = some.sampled_from(["?", "*", "+?", "{2}", "{0,2}", "{1,3}+"])
    asserted = some.sampled_from(["(?={})", "(?!{})", "(?:{})", "({})", "(?>{})", "(?i:{})"])
    return some.one_of(
        some.lists(parts, min_size=1, max_size=4).map("".join),
        some.lists(parts, min_size=1, max_size=3).map(lambda several: f"(?:{'|'.join(several)})"),
        some.tuples(parts, repeats).map(lambda both: f"(?:{both[0]}){both[1]}"),
        some.tuples(asserted, parts).map(lambda both: both[0].format(both[1])),
        some.tuples(some.sampled_from(["(?<={})", "(?<!{})"]), _ONE).map(lambda both: both[0].format(both[1])),
    )


_PATTERNS = some.recursive(_ONE, _joined, max_leaves=8)


@settings(max_examples=rounds(150), deadline=None)
@given(
    some.lists(some.lists(_PATTERNS, min_size=1, max_size=3).map("|".join), min_size=1, max_size=4),
    some.text(_CHARACTERS, max_size=8),
)
def test_any_pattern_that_matches_passes_the_sieve(patterns: list[str], text: str) -> None:
    sieve, behind, plain = Sieve(patterns), Sieve(patterns[::-1]), with_one_digit(text)
    sifted = sieve.sifted(text)
    found = {place for place, pattern in enumerate(patterns) if re.search(pattern, text)}
    assert found <= set(sieve.likely(text))
    assert {len(patterns) - 1 - place for place in behind.likely(text)} == set(sieve.likely(text))
    for start in range(len(text)):
        here = {place for place, pattern in enumerate(patterns) if re.compile(pattern).match(text, start)}
        begun = sieve.begun(plain[start], plain[start + 1 : start + 2])
        assert here <= set(sieve.places_of(sifted & begun))
