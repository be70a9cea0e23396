"""The comparison of an answer with a label finds what is wrong, and nothing where clerks may differ."""

from datetime import date
from typing import Any

import pytest

from tests.conversation.understand.replies import FIELDS, Reply

_NOTHING: dict[str, Any] = dict.fromkeys(FIELDS) | {"items": [], "confirm": False, "metric": {}, "need": None}


def _reply(ignored: tuple[str, ...] = (), optional: tuple[str, ...] = (), **label: Any) -> Reply:
    return Reply("一句话", date(2023, 10, 11), None, "done", label, frozenset(ignored), frozenset(optional))


def _items(**intents: str) -> list[dict[str, str]]:
    return [{"item": item.removeprefix("item"), "intent": intent} for item, intent in intents.items()]


def test_a_field_that_the_label_leaves_out_must_be_empty() -> None:
    found = _NOTHING | {"intents": ["progress"], "percent": 80}
    assert [str(wrong) for wrong in _reply(intents=["progress"]).differences(found)] == [
        "percent: expected None, found 80"
    ]
    assert not _reply(intents=["progress"], ignored=("percent",)).differences(found)


def test_an_optional_intent_may_be_there_or_not_and_no_other() -> None:
    reply = _reply(intents=["progress"], optional=("ack", "progress"))
    assert not reply.differences(_NOTHING | {"intents": ["ack"]})
    assert not reply.differences(_NOTHING | {"intents": ["ack", "progress"]})
    assert reply.differences(_NOTHING | {"intents": ["ack", "commit"]})


def test_figures_beside_the_work_are_compared_where_they_are_labelled() -> None:
    found = _NOTHING | {"intents": ["progress"], "metric": {"成活率": 90}}
    assert not _reply(intents=["progress"]).differences(found)
    assert not _reply(intents=["progress"], metric={"成活率": 90}).differences(found)
    assert _reply(intents=["progress"], metric={"成活率": 85}).differences(found)


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ({"intents": ["not_done"]}, {"intents": ["done"], "items": []}),
        ({"intents": ["progress"]}, {"intents": ["progress"], "items": _items(item3="done")}),
        (
            {"intents": ["done", "not_done"], "items": _items(item3="done", item5="not_done")},
            {"intents": ["done", "not_done"], "items": _items(item3="not_done", item5="done")},
        ),
        ({"intents": ["done"]}, {"intents": ["done"], "items": _items(others="done")}),
    ],
)
def test_a_claim_that_nobody_made_is_a_false_done(label: dict[str, Any], found: dict[str, Any]) -> None:
    assert _reply(**label).falsely_done(found)


def test_a_claim_that_was_made_is_none() -> None:
    assert not _reply(intents=["done"]).falsely_done({"intents": ["done"], "items": []})
    assert not _reply(intents=["progress"], optional=("done",)).falsely_done({"intents": ["done"], "items": []})
    one: dict[str, Any] = {"intents": ["done"], "items": _items(item3="done")}
    assert not _reply(**one).falsely_done(one)
