"""The shipped ladders say what their practice says; a custom one is read with every fault named."""

import pytest

from bot.core.errors import BadInput
from bot.ledger.ladder_reading import read_ladder, write_ladder
from bot.ledger.policy import SHIPPED, Hearer, Ladder, Level, Rung, When, choose

GOOD = {"when": "before", "days": 5, "hearers": ["handler"], "level": "green"}


def table(name: str) -> list[tuple[str, str, str]]:
    """Rung, hearers by their first letters, level."""
    return [
        (rung.name, "".join(hearer.value[0] for hearer in rung.hearers), rung.level.value)
        for rung in SHIPPED[name].rungs
    ]


def test_three_colours_widen_from_the_handler_to_the_office() -> None:
    assert table("three-colour") == [
        ("before-20", "h", "green"),
        ("before-10", "hd", "yellow"),
        ("before-3", "hd", "yellow"),
        ("after-1", "hdfo", "red"),
    ]
    overdue = SHIPPED["three-colour"].rungs[-1]
    assert (overdue.repeat_days, overdue.repeat_in_workdays) == (5, True)


def test_the_short_ladder_ends_with_the_first_responsible() -> None:
    assert table("short") == [
        ("before-7", "hd", "green"),
        ("before-3", "hd", "yellow"),
        ("before-1", "hd", "yellow"),
        ("before-0", "hd", "yellow"),
        ("after-1", "hdf", "red"),
    ]


def test_the_quiet_ladder_climbs_one_person_at_a_time() -> None:
    assert table("quiet") == [("before-7", "h", "green"), ("after-1", "d", "red"), ("after-5", "f", "red")]


def test_long_term_is_a_check_every_ninety_days_and_nothing_overdue() -> None:
    assert table("long-term") == [("every-90", "hd", "green")]


def test_only_the_shipped_overdue_rung_of_three_colours_repeats() -> None:
    repeating = [(ladder.name, rung.name) for ladder in SHIPPED.values() for rung in ladder.rungs if rung.repeat_days]
    assert repeating == [("three-colour", "after-1")]


@pytest.mark.parametrize("name", list(SHIPPED))
def test_a_shipped_ladder_can_be_copied(name: str) -> None:
    assert read_ladder(name, write_ladder(SHIPPED[name])) == SHIPPED[name]


@pytest.mark.parametrize(
    ("rung", "words"),
    [
        (Rung(When.BEFORE, 20, (Hearer.HANDLER,), Level.GREEN), "到期前20天"),
        (Rung(When.BEFORE, 0, (Hearer.HANDLER,), Level.GREEN), "到期当天"),
        (Rung(When.BEFORE, 3, (Hearer.HANDLER,), Level.GREEN, in_workdays=True), "到期前3个工作日"),
        (Rung(When.AFTER, 1, (Hearer.HANDLER,), Level.RED), "超期1天"),
        (Rung(When.EVERY, 90, (Hearer.HANDLER,), Level.GREEN), "每90天"),
    ],
)
def test_a_rung_has_a_name_for_people(rung: Rung, words: str) -> None:
    assert rung.words == words


def test_the_nearest_choice_counts() -> None:
    def chosen(measure: str | None, problem: str | None, unit: str = "three-colour", long: bool = False) -> str:
        return choose(measure=measure, problem=problem, unit=unit, is_long_term=long, custom={}).name

    assert chosen("short", "quiet") == "short"
    assert chosen(None, "quiet") == "quiet"
    assert chosen(None, None, "short") == "short"
    assert chosen("short", "quiet", long=True) == "long-term"


def test_a_ladder_that_is_gone_is_passed_over() -> None:
    assert choose(measure="旧阶梯", problem="quiet", unit="short", is_long_term=False, custom={}).name == "quiet"
    assert choose(measure=None, problem=None, unit="旧阶梯", is_long_term=False, custom={}).name == "three-colour"


def test_a_custom_ladder_hides_the_shipped_one_of_its_name() -> None:
    own = Ladder("short", (Rung(When.BEFORE, 2, (Hearer.OFFICE,), Level.YELLOW),))
    assert choose(measure="short", problem=None, unit="quiet", is_long_term=False, custom={"short": own}) is own


@pytest.mark.parametrize(
    ("rungs", "sentence"),
    [
        ([], "refusal.ladder_empty ladder=我局阶梯"),
        (["before 3"], "第1级应当是一组"),
        ([GOOD | {"when": "later"}], "第1级：when 只能写 before、after、every"),
        ([GOOD | {"days": -1}], "refusal.ladder_days ladder=我局阶梯 place=1 least=0 most=3650"),
        ([GOOD | {"when": "after", "days": 0}], "refusal.ladder_days ladder=我局阶梯 place=1 least=1 most=3650"),
        ([GOOD | {"days": True}], "refusal.ladder_days"),
        ([GOOD | {"hearers": []}], "hearers 至少写一个"),
        ([GOOD | {"hearers": ["mayor"]}], "只能写 handler、directly_responsible、first_responsible、office"),
        ([GOOD | {"level": "blue"}], "level 只能写 green、yellow、red"),
        ([GOOD | {"repeat_days": 5}], "refusal.ladder_repeats ladder=我局阶梯 place=1"),
        ([GOOD | {"in_workdays": "yes"}], "in_workdays 只能写 true 或 false"),
        ([GOOD | {"colour": "red"}], "不认识“colour”"),
        ([GOOD, GOOD], "refusal.ladder_twice ladder=我局阶梯 rung=到期前5天"),
        (
            [GOOD, {"when": "every", "days": 90, "hearers": ["handler"], "level": "green"}],
            "refusal.ladder_mixed ladder=我局阶梯",
        ),
    ],
)
def test_a_faulty_custom_ladder_is_refused_in_words(rungs: list[object], sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        read_ladder("我局阶梯", rungs)


def test_every_fault_is_named_at_once() -> None:
    with pytest.raises(BadInput) as refused:
        read_ladder(" ", [GOOD | {"when": "later"}, GOOD | {"level": "blue"}])
    assert len(str(refused.value).splitlines()) == 3
