"""Several patterns asked for at once answer as they do one by one."""

import re

from hypothesis import given, settings
from hypothesis import strategies as some

from bot.conversation.understand.writing.any_of import AnyOf
from bot.conversation.understand.writing.expressions import expression
from tests.support.effort import rounds


def test_each_is_looked_for_in_its_own_way() -> None:
    signs = AnyOf(search=(expression("办结"),), match=(expression("完"),), fullmatch=(expression("好了?"),))
    assert [text for text in ("已办结", "完了", "没完", "好了", "好了吗", "") if signs.found_in(text)] == [
        "已办结",
        "完了",
        "好了",
    ]


_Patterns = list[re.Pattern[str]]
_PATTERNS = some.lists(
    some.sampled_from(["完", "[办没]", "没?", "(?:完|办办)", "(?<=完)", r"\d", "$"]), min_size=1, max_size=3
).map("".join)
_SEVERAL = some.lists(_PATTERNS.map(expression), max_size=3)


@settings(max_examples=rounds(100), deadline=None)
@given(_SEVERAL, _SEVERAL, _SEVERAL, some.text("完办没0５", max_size=6))
def test_any_of_them_is_found_where_one_alone_is(
    search: _Patterns, match: _Patterns, fullmatch: _Patterns, text: str
) -> None:
    alone = [
        *(pattern.search(text) for pattern in search),
        *(pattern.match(text) for pattern in match),
        *(pattern.fullmatch(text) for pattern in fullmatch),
    ]
    assert AnyOf(search=search, match=match, fullmatch=fullmatch).found_in(text) == any(alone)
