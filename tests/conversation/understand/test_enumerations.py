"""An enumeration that is named often behaves like any other."""

import pickle
from collections.abc import Callable
from enum import EnumType, StrEnum
from typing import Any

import pytest

from bot.conversation.understand.enumerations import named_often
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.lexicon import Tag


class _Usual(StrEnum):
    NORTH = "n"
    SOUTH = "s"


@named_often
class _Often(StrEnum):
    NORTH = "n"
    SOUTH = "s"


@pytest.mark.parametrize(
    "told",
    [
        lambda of: [each.value for each in of],
        lambda of: [each.name for each in reversed(of)],
        lambda of: of("s").name,
        lambda of: of["NORTH"].value,
        lambda of: (len(of), bool(of), list(of.__members__)),
        lambda of: ("s" in {*of}, of.SOUTH in of, of.SOUTH == "s", f"{of.SOUTH}"),
        lambda of: (isinstance(of.SOUTH, of), issubclass(of, StrEnum)),
        lambda of: "NORTH" in dir(of),
    ],
)
def test_it_tells_of_itself_what_a_usual_one_tells(told: Callable[[Any], object]) -> None:
    assert told(_Often) == told(_Usual)


def test_what_it_has_not_is_refused() -> None:
    with pytest.raises(AttributeError):
        _Often.EAST  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(ValueError, match="w"):
        _Often("w")
    with pytest.raises(KeyError):
        _Often["WEST"]


def test_a_member_survives_a_copy() -> None:
    assert pickle.loads(pickle.dumps(_Often.NORTH)) is _Often.NORTH


@pytest.mark.skipif(not hasattr(EnumType, "__getattr__"), reason="enumerations of this Python have no such hook")
def test_no_hook_looks_on_when_a_member_is_named() -> None:
    assert not any(hasattr(type(each), "__getattr__") for each in (_Often, Tag, Intent, Verdict))
