"""Messages keep through JSON exactly as they were."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.message import Button, Look, Outgoing, Span, outgoing_from_json, outgoing_to_json, plain, rich

_spans = st.lists(st.builds(Span, st.text(), st.booleans())).map(tuple)
_buttons = st.lists(
    st.lists(st.builds(Button, st.text(), st.text("abc:1", min_size=1, max_size=64), st.sampled_from(Look))).map(tuple)
).map(tuple)
_messages = st.builds(Outgoing, _spans, _buttons, st.none() | st.text(), st.none() | st.text(), st.text())


@given(_messages)
def test_a_message_survives_json(message: Outgoing) -> None:
    assert outgoing_from_json(json.loads(json.dumps(outgoing_to_json(message)))) == message


@pytest.mark.parametrize("data", ["", "x" * 65, "整" * 22])
def test_button_data_outside_1_to_64_bytes_is_refused(data: str) -> None:
    with pytest.raises(ValueError):
        Button("x", data)


def test_plain_and_rich() -> None:
    assert plain(rich("甲")) == "甲"
    assert rich("") == ()
