"""The second opinion: what the pieces of a reply speak for, and that it never has the word on what is done."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.understand import Intent, Quantity, understand
from bot.conversation.understand.numbers.figures import Figures
from bot.conversation.understand.numbers.sums import Sum
from bot.conversation.understand.opinion import second_opinion as opinion
from bot.conversation.understand.opinion.pieces import LONGEST, pieces_of
from bot.conversation.understand.opinion.weights import CONFIRM, Odds
from bot.conversation.understand.whole import Whole
from bot.conversation.understand.work.verdicts import CONTRADICTED
from bot.conversation.understand.writing.normalise import normalise
from tests.conversation.understand.replies import digest

TODAY = date(2023, 10, 11)
NAMES = {intent.value for intent in Intent} | {CONFIRM}
TABLE = Path(opinion.__file__).with_name("weights.tsv")


def weighed(
    text: str,
    *intents: Intent,
    doubt: str | None = None,
    day: date | None = None,
    figures: Figures | None = None,
    amounts: Sum | None = None,
) -> tuple[Whole, opinion.SecondOpinion]:
    """The whole of a reply of which the rules made these intents, after the second opinion."""
    whole = Whole([], figures or Figures(), amounts or Sum(), text, set(intents))
    whole.doubt(doubt)
    return whole, opinion.second_opinion(whole, normalise(text), day, TODAY)


def test_the_table_was_learned_from_the_corpus_as_it_is() -> None:
    first = TABLE.read_text(encoding="utf-8").splitlines()[0]
    assert first == f"#\t{digest()}", "run `make weights`"


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
    odds = Odds(pieces_of("还没整改完"))
    assert max((intent.value for intent in Intent), key=lambda name: odds[name]) == Intent.NOT_DONE
    assert odds[Intent.DONE] < 0


@pytest.mark.parametrize("text", ["还没整改完", "已全部整改完成，请验收", "这个不归我们科室管，找错人了", "嗯"])
@pytest.mark.parametrize("least", [0.0, 0.5, opinion.ENOUGH_TO_ADD])
def test_the_loud_names_are_those_with_more_odds_than_asked_for(text: str, least: float) -> None:
    odds = Odds(pieces_of(text))
    assert set(odds.above(least)) == {name for name in NAMES if odds[name] > least}


def test_what_the_rules_made_nothing_of_gets_the_meaning_of_its_pieces_and_they_are_named() -> None:
    whole, second = weighed("这个不归我们科室管，找错人了", Intent.UNCLEAR, doubt=opinion.NOT_UNDERSTOOD)
    assert whole.intents == {Intent.WRONG_PERSON}
    assert not whole.doubts
    (reason,) = second.reasons(normalise("这个不归我们科室管，找错人了"))
    assert (reason.field, reason.value) == ("intents", "wrong_person")
    assert reason.words == "这个不归我们科室管,找错人了"[reason.start : reason.end]
    assert reason.words


A_CLAIM = "已全部整改完成，请验收"


def test_a_claim_that_the_rules_took_for_progress_is_one_again() -> None:
    whole, second = weighed(A_CLAIM, Intent.PROGRESS, doubt=CONTRADICTED, day=TODAY)
    assert Intent.DONE in whole.intents
    assert Intent.PROGRESS not in whole.intents
    assert not whole.doubts
    assert Intent.DONE in second.added


@pytest.mark.parametrize(
    ("intents", "held"),
    [
        ({Intent.PROGRESS, Intent.NOT_DONE}, {}),
        ({Intent.CANNOT_ON_TIME}, {}),
        ({Intent.QUESTION}, {}),
        ({Intent.PROGRESS}, {"doubt": "带有条件，是否已完成"}),
        ({Intent.PROGRESS}, {"day": TODAY + timedelta(days=1)}),
        ({Intent.PROGRESS}, {"figures": Figures(percent=80)}),
        ({Intent.PROGRESS}, {"amounts": Sum(quantity=Quantity(done=3, total=8, unit="户"))}),
        ({Intent.PROGRESS}, {"amounts": Sum(quantity=Quantity(done=None, left=2, unit="户"))}),
    ],
)
def test_no_claim_is_made_over_what_stands_against_it(intents: set[Intent], held: dict[str, Any]) -> None:
    whole, _ = weighed(A_CLAIM, *intents, **held)
    assert Intent.DONE not in whole.intents


@pytest.mark.parametrize("text", ["力争上周一改完的", "没全部整改完成", "要是已全部整改完成就好了", "计划全部整改完成"])
def test_no_claim_is_made_of_a_wish_or_a_denial(text: str) -> None:
    assert Intent.DONE not in understand(text, TODAY).intents


def test_a_claim_that_sounds_like_none_is_read_back_as_progress() -> None:
    whole, _ = weighed("完全没有开始，还在等批复，根本没动", Intent.DONE)
    assert Intent.DONE not in whole.intents
    assert Intent.PROGRESS in whole.intents
    assert whole.doubts


def test_all_but_done_is_left_to_the_rules() -> None:
    assert Intent.BASICALLY_DONE in weighed("根本没动", Intent.BASICALLY_DONE)[0].intents
    assert Intent.BASICALLY_DONE not in weighed("基本完成", Intent.PROGRESS)[0].intents


def test_a_doubt_of_the_rules_stays() -> None:
    whole, second = weighed("已完成", Intent.DONE, doubt="是否指全部完成")
    second.doubt(whole)
    assert whole.doubts == ["是否指全部完成"]


@given(st.text(max_size=60))
def test_any_text_leaves_at_least_one_meaning_and_reasons_that_stand_where_they_say(text: str) -> None:
    meaning = understand(text, TODAY)
    assert meaning.intents
    assert all(meaning.plain[reason.start : reason.end] == reason.words for reason in meaning.why)
