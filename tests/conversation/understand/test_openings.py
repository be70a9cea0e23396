"""A pattern is tried at a place only if its match may begin with the character there, and none is missed by that."""

import re

import pytest

from bot.conversation.understand.writing.matching import Matching
from bot.conversation.understand.writing.openings import Beginning
from bot.conversation.understand.writing.patterns import PATTERNS
from tests.conversation.understand.replies import HELD_OUT, replies


@pytest.mark.parametrize(
    ("pattern", "characters"),
    [
        ("完成", "完"),
        ("[办改]完", "办改"),
        ("[a-c]", "abc"),
        ("不?好", "不好"),
        ("(?:已经?|都)*齐", "已都齐"),
        ("(?:没|未)(?:有)?", "没未"),
        ("(?<![一-龥])在(?=$)", "在"),
        ("(完|办)没\\1", "完办"),
        ("(?>已|都)", "已都"),
        ("已++", "已"),
        (r"\d+个", "0"),
        (r"[\d一]个", "0一"),
        ("3个", "0"),
    ],
)
def test_the_openings_of_a_pattern_are_those_of_each_way_to_match_it(pattern: str, characters: str) -> None:
    assert Beginning.of(pattern).openings == frozenset(characters)


@pytest.mark.parametrize("pattern", ["[一-龥]完", "[^,]完", ".", r"\w", "完?", "(?=完)", r"(完)?\1好"])
def test_what_may_begin_anyhow_has_no_openings(pattern: str) -> None:
    assert Beginning.of(pattern).openings is None


@pytest.mark.parametrize(
    ("pattern", "characters"),
    [
        ("完成", "成"),
        ("不?好了", "好了"),
        ("(?:已经?|都)*齐了", "经已都齐了"),
        ("没{2}", "没"),
        ("没{2,3}有", "没"),
        ("没+有", "没有"),
        ("(?:没|未有)过", "过有"),
        (r"\d(?=个)[年月]", "年月"),
        ("[^,](?:完|好)", "完好"),
    ],
)
def test_the_second_character_of_a_match_is_known_too(pattern: str, characters: str) -> None:
    assert Beginning.of(pattern).following == frozenset(characters)


@pytest.mark.parametrize("pattern", ["完成?", "(?:完|弄好)", "完.", "完?好?", "[^,][^,]"])
def test_what_need_have_no_second_character_or_may_have_any_is_followed_by_anything(pattern: str) -> None:
    assert Beginning.of(pattern).following is None


def test_the_first_pattern_at_a_place_is_the_first_of_all_that_match_there() -> None:
    compiled = [(re.compile(pattern), tags) for pattern, tags in PATTERNS]
    for text in {reply.text for reply in replies(HELD_OUT)[::20]}:
        matching = Matching(text)
        for place in range(len(text)):
            expected = next((tags for pattern, tags in compiled if pattern.match(text, place)), None)
            found = matching.at(place)
            assert (found and found[1]) == expected, (text, place)
