"""Substitutions that are tried only where there is occasion for them make what all of them would have made."""

from hypothesis import given, settings
from hypothesis import strategies as some

from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.rewriting import Rewriting
from tests.support.effort import rounds


def test_what_one_step_has_made_of_a_text_is_the_occasion_for_a_later_one_only() -> None:
    steps = Rewriting((expression("完工"), "办结"), (expression("办结(了)"), r"完成\1"), (expression("完成"), "完工"))
    assert steps.of("完工了") == "完工了"
    assert steps.of("都办结了") == "都完工了"
    assert steps.of("完工") == "办结"
    assert steps.of("没动") == "没动"


_PATTERNS = some.lists(
    some.sampled_from([*"完办没0", "[完办]", r"\d", "没?", "(?:完|办办)", "(?<=完)", "$"]), min_size=1
)
_NEW = some.text("完办没5", max_size=2)


@settings(max_examples=rounds(150), deadline=None)
@given(
    some.lists(some.tuples(_PATTERNS.map("".join), _NEW), min_size=1, max_size=6), some.text("完办没05９", max_size=8)
)
def test_any_steps_make_the_same_of_a_text_as_when_each_is_taken(steps: list[tuple[str, str]], text: str) -> None:
    compiled = [(expression(pattern), new) for pattern, new in steps]
    expected = text
    for pattern, new in compiled:
        expected = pattern.sub(new, expected)
    assert Rewriting(*compiled).of(text) == expected
