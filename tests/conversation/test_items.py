"""Which item is meant is known or asked, never guessed."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.items import Ask, Found, Item, Nobodys, by_name, others, which
from bot.ledger.measure import MeasureStatus


def item(number: str, status: MeasureStatus = MeasureStatus.IN_PROGRESS) -> Item:
    problem, _, place = number.partition("-")
    return Item(int(problem) * 100 + int(place or 0), number, problem, f"事项{number}", date(2023, 10, 31), status)


ONE, TWO, OTHER = item("4-1"), item("4-2"), item("5-1")
OWN = (ONE, TWO, OTHER)


def test_the_only_item_is_meant() -> None:
    assert which([TWO]) == Found((TWO,))


def test_nothing_is_meant_by_somebody_without_items() -> None:
    assert which([]) == Nobodys()


def test_of_several_one_is_asked_for() -> None:
    assert which(OWN) == Ask(OWN)


def test_a_claimed_item_still_counts_for_a_second_claim_must_not_hit_the_other() -> None:
    claimed = item("4-1", MeasureStatus.CLAIMED)
    assert which([claimed, TWO]) == Ask((claimed, TWO))


def test_a_named_item_is_meant() -> None:
    assert which(OWN, ["4-2"]) == Found((TWO,))


def test_a_problem_names_its_only_measure() -> None:
    assert which(OWN, ["5"]) == Found((OTHER,))


def test_a_problem_with_several_measures_is_asked_about() -> None:
    assert which(OWN, ["4"]) == Ask((ONE, TWO))


def test_a_problem_and_the_message_replied_to_name_one_measure() -> None:
    assert which(OWN, ["4"], near=[TWO, OTHER]) == Found((TWO,))


def test_the_message_replied_to_says_which() -> None:
    assert which(OWN, near=[OTHER]) == Found((OTHER,))
    assert which(OWN, near=[ONE, OTHER]) == Ask((ONE, OTHER))


def test_a_name_chooses_among_the_items_of_the_message() -> None:
    assert which(OWN, ["5-1"], near=[ONE, OTHER]) == Found((OTHER,))


def test_a_name_that_contradicts_the_message_is_asked_about() -> None:
    assert which(OWN, ["4-2"], near=[OTHER]) == Ask((OTHER, TWO))


def test_the_open_question_says_which() -> None:
    assert which(OWN, topic=TWO) == Found((TWO,))


def test_a_name_goes_before_the_open_question() -> None:
    assert which(OWN, ["5-1"], topic=TWO) == Found((OTHER,))


def test_a_name_that_fits_nothing_is_nobodys() -> None:
    assert which(OWN, ["9-9"]) == Nobodys("9-9")


def test_others_are_those_not_named_and_not_yet_claimed() -> None:
    claimed = item("6-1", MeasureStatus.CLAIMED)
    assert others((*OWN, claimed), [TWO]) == (ONE, OTHER)


NUMBERS = st.lists(st.sampled_from(["1-1", "1-2", "2-1", "3-1", "3-2", "3-3"]), unique=True, max_size=6)


@given(numbers=NUMBERS, name=st.sampled_from(["1", "2", "3", "1-1", "3-3", "8"]), near=NUMBERS)
def test_what_is_found_always_bears_the_name_and_is_ones_own(numbers: list[str], name: str, near: list[str]) -> None:
    own = [item(number) for number in numbers]
    found = which(own, [name], near=[item(number) for number in near if number in numbers])
    if isinstance(found, Found):
        assert len(found.items) == 1
        assert found.items[0] in own
        assert name in (found.items[0].number, found.items[0].problem)
        assert found.items[0] in by_name(own, name)
