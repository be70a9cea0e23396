"""The second opinion: what the pieces of a reply and the word of the rules speak for together, and what it never claims."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.understand import Intent, Quantity, Roster, ShippedWorkdays, understand
from bot.conversation.understand.asked_back import CONTRADICTED, NOT_UNDERSTOOD, RARELY_SAID
from bot.conversation.understand.days.timing import Timing
from bot.conversation.understand.numbers.figures import Figures
from bot.conversation.understand.numbers.sums import Sum
from bot.conversation.understand.opinion import second_opinion as opinion
from bot.conversation.understand.opinion import stacking, weights
from bot.conversation.understand.opinion.pieces import LONGEST, pieces_of
from bot.conversation.understand.opinion.stacking import likeliest, margins, total
from bot.conversation.understand.opinion.weights import CONFIRM, odds_of
from bot.conversation.understand.statements import read
from bot.conversation.understand.whole import Whole
from bot.conversation.understand.writing.clause_segmentation import clauses_of
from bot.conversation.understand.writing.lexicon import SHIPPED
from bot.conversation.understand.writing.normalise import normalise
from bot.conversation.understand.writing.own_words import lexicon_with
from bot.ledger.vocabulary import Meaning
from tests.conversation.understand.replies import digest

TODAY = date(2023, 10, 11)
NAMES = {intent.value for intent in Intent} | {CONFIRM}
ROOM = Path(opinion.__file__).parent


def lines_of(name: str) -> list[str]:
    return (ROOM / name).read_text(encoding="utf-8").splitlines()


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
    return whole, opinion.second_opinion(whole, normalise(text), Timing(day), TODAY)


def test_the_tables_were_learned_from_the_corpus_as_it_is() -> None:
    assert lines_of(weights.NAME)[0] == f"#\t{digest()}", "run `make weights`"


def test_every_line_of_the_weights_holds_a_piece_and_weights_of_known_names() -> None:
    _, base, *lines = lines_of(weights.NAME)
    assert {entry.partition(":")[0] for entry in base.split("\t")[1].split(" ")} == NAMES
    pieces = [line.split("\t")[0] for line in lines]
    assert pieces == sorted(set(pieces))
    assert all(1 <= len(piece) <= LONGEST for piece in pieces)
    assert {entry.partition(":")[0] for line in lines for entry in line.split("\t")[1].split(" ")} <= NAMES


def test_the_word_of_the_rules_counts_for_the_name_that_they_told() -> None:
    lines = [line.split("\t") for line in lines_of(stacking.NAME)]
    assert {name for name, *_ in lines} == NAMES
    for name, *entries in lines:
        weight = dict(entry.split(":") for entry in entries)
        assert int(weight[name]) + int(weight[name + stacking.BY_LENGTH]) > 0
        assert int(weight[stacking.BELOW]) > 0


def test_every_intent_is_in_a_combination_by_itself() -> None:
    combinations = {frozenset(line.split(" ")) for line in lines_of(stacking.COMBINATIONS)}
    assert {frozenset({intent.value}) for intent in Intent} <= combinations


@given(st.fixed_dictionaries({name: st.floats(-9, 9) for name in NAMES}))
@pytest.mark.parametrize("without", [frozenset(), frozenset({"done"})])
def test_no_combination_has_a_larger_sum_of_any_margins(without: frozenset[str], margin: dict[str, float]) -> None:
    told = frozenset({"done", "no_extension"})
    combinations = [told, *(frozenset(line.split(" ")) for line in lines_of(stacking.COMBINATIONS))]
    admitted = [each for each in combinations if not each & without]
    chosen = likeliest(margin, told, without=without)
    assert chosen in admitted
    assert total(margin, chosen) >= max(total(margin, each) for each in admitted) - 1e-9


def test_numbers_are_alike_and_so_are_pauses() -> None:
    assert pieces_of("修了3.5公里，剩20公里") == pieces_of("修了12公里;剩8公里")
    assert {"^修", "修了0公", "里,剩", "公里$"} <= pieces_of("修了12公里;剩8公里")


def test_the_odds_of_a_plain_denial_are_those_of_not_done() -> None:
    odds = odds_of(pieces_of("还没整改完"))
    assert max((intent.value for intent in Intent), key=lambda name: odds[name]) == Intent.NOT_DONE
    assert odds[Intent.DONE] < 0


def test_what_the_rules_told_makes_its_margin_larger() -> None:
    odds = odds_of(pieces_of("还没整改完"))
    silent, told = (margins(odds, frozenset(names), 5) for names in ((), (Intent.NOT_DONE.value,)))
    assert told[Intent.NOT_DONE] > silent[Intent.NOT_DONE]


def test_what_the_rules_made_nothing_of_gets_the_meaning_of_its_pieces_and_they_are_named() -> None:
    whole, second = weighed("这个不归我们科室管，找错人了", Intent.UNCLEAR, doubt=NOT_UNDERSTOOD)
    assert whole.intents == {Intent.WRONG_PERSON}
    assert NOT_UNDERSTOOD not in whole.doubts
    (reason,) = second.reasons(normalise("这个不归我们科室管，找错人了"))
    assert (reason.field, reason.value) == ("intents", "wrong_person")
    assert reason.words == "这个不归我们科室管,找错人了"[reason.start : reason.end]
    assert reason.words


A_CLAIM = "已全部整改完成，请验收"


def test_a_claim_that_the_rules_took_for_progress_is_one_again() -> None:
    whole, second = weighed(A_CLAIM, Intent.PROGRESS, doubt=CONTRADICTED, day=TODAY)
    assert Intent.DONE in whole.intents
    assert Intent.PROGRESS not in whole.intents
    assert Intent.DONE in second.added


@pytest.mark.parametrize("intent", [Intent.NOT_DONE, Intent.CANNOT_ON_TIME, Intent.QUESTION, Intent.COMMIT])
def test_no_claim_is_made_over_a_denial_a_question_or_a_promise(intent: Intent) -> None:
    assert Intent.DONE not in weighed(A_CLAIM, intent)[0].intents


@pytest.mark.parametrize(
    "held",
    [
        {"doubt": "带有条件，是否已完成"},
        {"day": TODAY + timedelta(days=1)},
        {"figures": Figures(percent=80)},
        {"amounts": Sum(quantity=Quantity(done=3, total=8, unit="户"))},
        {"amounts": Sum(quantity=Quantity(done=None, left=2, unit="户"))},
    ],
)
def test_no_claim_is_made_over_what_stands_against_it(held: dict[str, Any]) -> None:
    whole, _ = weighed(A_CLAIM, Intent.PROGRESS, **held)
    assert Intent.DONE not in whole.intents
    assert whole.intents


@pytest.mark.parametrize("text", ["力争上周一改完的", "没全部整改完成", "要是已全部整改完成就好了", "计划全部整改完成"])
def test_no_claim_is_made_of_a_wish_or_a_denial(text: str) -> None:
    assert Intent.DONE not in understand(text, TODAY).intents


def test_a_claim_that_sounds_like_none_is_none() -> None:
    whole, _ = weighed("还没动工", Intent.DONE)
    assert Intent.DONE not in whole.intents
    assert whole.intents


def test_where_all_is_counted_figures_decide() -> None:
    whole, _ = weighed("根本没动", Intent.DONE, amounts=Sum(quantity=Quantity(done=8, total=8, unit="户")))
    assert Intent.DONE in whole.intents


def test_a_doubt_goes_where_a_clerk_would_not_ask_and_one_comes_where_he_would() -> None:
    assert not weighed("已全部整改完成，请验收", Intent.DONE, Intent.CLOSE_REQUEST, doubt="是否指全部完成")[0].doubts
    assert weighed("应该差不多快好了吧", Intent.PROGRESS)[0].doubts == [RARELY_SAID]


def test_what_is_said_in_an_offices_own_words_is_not_weighed() -> None:
    lexicon = lexicon_with({"打着呼噜": Meaning.NOT_DONE})
    assert understand("这事打着呼噜", TODAY, vocabulary=lexicon).intents == (Intent.NOT_DONE,)


@given(st.text(max_size=60))
def test_any_text_leaves_at_least_one_meaning_and_reasons_that_stand_where_they_say(text: str) -> None:
    meaning = understand(text, TODAY)
    assert meaning.intents
    assert all(meaning.plain[reason.start : reason.end] == reason.words for reason in meaning.why)


@pytest.mark.parametrize("text", ["誓把这块骨头啃下来", "月底前一定拿下"])
def test_a_claim_in_writing_that_has_hardly_ever_meant_one_is_progress_and_read_back(text: str) -> None:
    clauses = clauses_of(normalise(text).text, TODAY, ShippedWorkdays(), Roster(), SHIPPED)
    whole = Whole(
        [read(clause, TODAY, Roster(), has_numbers=False) for clause in clauses], Figures(), Sum(), text, {Intent.DONE}
    )
    opinion.second_opinion(whole, normalise(text), Timing(), TODAY)
    assert (whole.intents, whole.doubts) == ({Intent.PROGRESS}, [RARELY_SAID])


def test_a_claim_that_figures_make_stands_whatever_its_writing_speaks_for() -> None:
    whole, _ = weighed("誓把这块骨头啃下来", Intent.DONE, figures=Figures(percent=100))
    assert Intent.DONE in whole.intents


@pytest.mark.parametrize("text", ["水管没换完，发票在会计那", "桥没修好，照片小陈拿着"])
def test_a_paper_that_somebody_keeps_leaves_the_denial_beside_it_standing(text: str) -> None:
    assert set(understand(text, date(2023, 10, 11)).intents) == {Intent.NOT_DONE, Intent.EVIDENCE}
