"""An office's own words are understood, and none of them can make a reply say more than it does."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand
from bot.conversation.understand.writing.own_words import lexicon_with, objection
from bot.ledger.vocabulary import MEANING_WORDS, Meaning

WEDNESDAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    ("word", "meaning", "reply", "intent"),
    [
        ("码瓷实", Meaning.DONE, "都码瓷实了", Intent.DONE),
        ("打着呼噜", Meaning.NOT_DONE, "这事打着呼噜", Intent.NOT_DONE),
        ("绊住脚", Meaning.DIFFICULTY, "被运输绊住脚了", Intent.DIFFICULTY),
        ("猫着呢先", Meaning.DEFER, "猫着呢先", Intent.DEFER),
        ("捂怀里", Meaning.ACK, "捂怀里了", Intent.ACK),
        ("缰绳放长", Meaning.EXTENSION, "缰绳放长些", Intent.EXTENSION),
    ],
)
def test_a_word_of_its_own_is_understood(word: str, meaning: Meaning, reply: str, intent: Intent) -> None:
    assert objection(word, meaning) is None
    assert intent not in understand(reply, WEDNESDAY).intents
    assert intent in understand(reply, WEDNESDAY, vocabulary=lexicon_with({word: meaning})).intents


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("没归拢", Meaning.DONE),
        ("没有", Meaning.NOTHING),
        ("尚未", Meaning.ACK),
        ("大概齐整", Meaning.DONE),
        ("预计", Meaning.DONE),
        ("快得了", Meaning.DONE),
        ("如果", Meaning.NOTHING),
        ("部分", Meaning.NOTHING),
    ],
)
def test_a_word_that_hides_a_denial_or_a_doubt_is_refused(word: str, meaning: Meaning) -> None:
    assert objection(word, meaning)


@pytest.mark.parametrize("frame", ["没{}", "还没{}", "预计月底{}", "快{}了", "基本{}", "如果{}了就报", "{}了吗"])
def test_a_word_for_done_is_denied_and_wished_like_any_other(frame: str) -> None:
    lexicon = lexicon_with({"码瓷实": Meaning.DONE})
    assert Intent.DONE not in understand(frame.format("码瓷实"), WEDNESDAY, vocabulary=lexicon).intents


def test_every_meaning_does_something_and_has_a_name() -> None:
    assert all(lexicon_with({"码瓷实": meaning}).words["码瓷实"] for meaning in Meaning)
    assert set(MEANING_WORDS) == set(Meaning)


def test_the_words_of_one_office_are_not_those_of_another() -> None:
    lexicon_with({"码瓷实": Meaning.DONE})
    assert Intent.DONE not in understand("码瓷实了", WEDNESDAY).intents
