"""The second opinion: what the pieces of a reply speak for, and that it never has the word on what is done."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.understand import Intent, understand
from bot.conversation.understand.numbers.figures import Figures
from bot.conversation.understand.numbers.sums import Sum
from bot.conversation.understand.opinion import second_opinion as opinion
from bot.conversation.understand.opinion.pieces import LONGEST, pieces_of
from bot.conversation.understand.opinion.weights import CONFIRM, scores
from bot.conversation.understand.whole import Whole
from bot.conversation.understand.writing.normalise import normalise
from tests.conversation.understand.replies import SEEN, Reply, digest, replies

TODAY = date(2023, 10, 11)
NAMES = {intent.value for intent in Intent} | {CONFIRM}
TABLE = Path(opinion.__file__).with_name("weights.tsv")


def weighed(text: str, *intents: Intent, doubt: str | None = None) -> tuple[Whole, opinion.SecondOpinion]:
    """The whole of a reply of which the rules made these intents, after the second opinion."""
    whole = Whole([], Figures(), Sum(), text, set(intents))
    whole.doubt(doubt)
    return whole, opinion.second_opinion(whole, normalise(text))


def test_the_table_was_written_from_the_seen_replies_as_they_are() -> None:
    first = TABLE.read_text(encoding="utf-8").splitlines()[0]
    assert first == f"#\t{digest(replies(SEEN))}", "run `make weights`"


def test_every_line_of_the_table_holds_a_piece_and_weights_of_known_names() -> None:
    _, base, *lines = TABLE.read_text(encoding="utf-8").splitlines()
    assert {entry.partition(":")[0] for entry in base.split("\t")[1].split(" ")} == NAMES
    pieces = [line.split("\t")[0] for line in lines]
    assert pieces == sorted(set(pieces))
    assert all(1 <= len(piece) <= LONGEST for piece in pieces)
    assert {entry.partition(":")[0] for line in lines for entry in line.split("\t")[1].split(" ")} <= NAMES


def test_numbers_are_alike_and_so_are_pauses() -> None:
    assert pieces_of("修了3.5公里，剩20公里") == pieces_of("修了12公里;剩8公里")
    assert {"^修", "修了0公", "里,剩", "公里$"} <= pieces_of("修了12公里;剩8公里")


def test_the_odds_of_a_plain_denial_are_those_of_not_done() -> None:
    odds = scores(pieces_of("还没整改完"))
    assert max((intent.value for intent in Intent), key=lambda name: odds[name]) == Intent.NOT_DONE
    assert odds[Intent.DONE] < 0


def test_what_the_rules_made_nothing_of_gets_the_meaning_of_its_pieces_and_they_are_named() -> None:
    whole, second = weighed("这个不归我们科室管，找错人了", Intent.UNCLEAR, doubt=opinion.NOT_UNDERSTOOD)
    assert whole.intents == {Intent.WRONG_PERSON}
    assert not whole.doubts
    (reason,) = second.reasons(normalise("这个不归我们科室管，找错人了"))
    assert (reason.field, reason.value) == ("intents", "wrong_person")
    assert reason.words == "这个不归我们科室管,找错人了"[reason.start : reason.end]
    assert reason.words


@pytest.mark.parametrize("intents", [{Intent.DONE}, {Intent.BASICALLY_DONE}, {Intent.DONE, Intent.EVIDENCE_PENDING}])
def test_a_claim_that_the_rules_let_stand_is_not_dropped(intents: set[Intent]) -> None:
    whole, _ = weighed("完全没有开始，根本没动", *intents)
    assert intents & {Intent.DONE, Intent.BASICALLY_DONE} <= whole.intents


@given(st.sampled_from(replies(SEEN)), st.sets(st.sampled_from(sorted(set(Intent) - {Intent.DONE})), max_size=3))
def test_a_claim_is_never_added(reply: Reply, intents: set[Intent]) -> None:
    whole, _ = weighed(reply.text, *intents)
    assert Intent.DONE not in whole.intents


def test_a_doubt_of_the_rules_stays() -> None:
    whole, second = weighed("已完成", Intent.DONE, doubt="是否指全部完成")
    second.doubt(whole)
    assert whole.doubts == ["是否指全部完成"]


@given(st.text(max_size=60))
def test_any_text_leaves_at_least_one_meaning_and_reasons_that_stand_where_they_say(text: str) -> None:
    meaning = understand(text, TODAY)
    assert meaning.intents
    assert all(meaning.plain[reason.start : reason.end] == reason.words for reason in meaning.why)
