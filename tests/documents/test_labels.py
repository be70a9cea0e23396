"""The labels of buttons: worded by an office within what a channel takes, and still understood when they are typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.errors import BadInput
from bot.core.message import plain
from bot.documents import say
from bot.documents.actions import Action, Verb, decode
from bot.documents.channel_limits import BUTTON
from bot.documents.labels import LABELS, NUMBERED, as_shipped, labelled
from bot.documents.templates import shipped
from bot.documents.text_check import examine, field_meanings, lengths, previews
from tests.support.effort import rounds

WITH_FACTS_OF_THEIR_OWN = {Verb.PERCENT, Verb.DATE, Verb.PICK, Verb.PAGE, Verb.PERSON, Verb.LIST, Verb.CANCEL}
"""Verbs whose buttons say a figure, a day, an item or a person; CANCEL stands only under old messages."""


def test_every_verb_has_a_label_or_says_a_fact() -> None:
    assert set(LABELS) | WITH_FACTS_OF_THEIR_OWN == set(Verb)
    assert not set(LABELS) & WITH_FACTS_OF_THEIR_OWN


@pytest.mark.parametrize("name", sorted(set(LABELS.values()) - {"button.show"}))
def test_the_label_of_a_verb_needs_no_facts(name: str) -> None:
    assert field_meanings(name) == {}


@pytest.mark.parametrize(
    ("name", "source", "reason"),
    [
        ("button.month_end", "到本月的最后一天 {{ day }}", "“按钮”过长，企业微信按钮 15/10字（超出），请改短"),
        ("button.done", "已经全部完成", ""),
        ("button.done", "已经全部完成了", "“编号后的按钮”过长，企业微信按钮 11/10字（超出），请改短"),
        ("button.done", "  ", "“按钮”试填后没有内容"),
        ("button.done", "{# 完成 #}", "“按钮”试填后没有内容"),
        ("button.done", "已\n完成", "“按钮”只能写一行"),
        ("button.done", "有困难", "“有困难”是另一个按钮的文字，请另拟"),
        ("button.undo", "更正", ""),
        ("button.done", "完成{{ number }}", "可用字段：无"),
        ("button.show", "查看", "缺少序号，如4-2 number，请保留"),
        ("mark.taken_back", "已\n撤回", "“一句”只能写一行"),
    ],
)
def test_a_label_is_short_on_one_line_and_its_own(name: str, source: str, reason: str) -> None:
    if not reason:
        examine(name, source)
        return
    with pytest.raises(BadInput) as refusal:
        examine(name, source)
    assert reason in say.refusal(refusal.value)


def test_a_preview_shows_the_label_as_it_stands_under_one_item_and_under_several() -> None:
    alone, behind = previews("button.done", "办结")
    assert [plain(sample.message.text) for sample in (alone, behind)] == ["办结", "4-2 办结"]
    assert [length.limits for length in lengths(behind)] == [BUTTON]


def test_a_button_says_what_the_unit_wrote_and_does_what_it_did() -> None:
    button = labelled(Action(Verb.DONE, 7), {"button.done": "办\n结"}, prefix="4-2")
    assert button.label == "4-2 办 结"
    assert decode(button.data) == Action(Verb.DONE, 7)


def test_a_label_that_no_longer_works_gives_way_to_the_shipped_one() -> None:
    assert labelled(Action(Verb.DONE, 7), {"button.done": "{{ gone }}"}).label == "已完成"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("知道了", "收到"),
        ("知道了。", "收到"),
        ("4-2 知道了", "4-2 收到"),
        ("知道了 4-2", "收到 4-2"),
        ("知道了，明天办", "知道了，明天办"),
        ("收到", "收到"),
        ("办结", "办结"),
        ("4-2", "4-2"),
        ("", ""),
    ],
)
def test_a_typed_label_of_the_units_own_is_read_as_the_shipped_one(said: str, meant: str) -> None:
    assert as_shipped(said, {"button.acknowledge": "知道了", "button.done": "办结"}) == meant


def test_what_confirms_claims_or_closes_is_never_read_out_of_a_label_of_the_units_own() -> None:
    assert as_shipped("好", {"button.done": "好", "button.yes": "好"}) == "好"
    assert as_shipped("行", {"button.verify": "行", "button.grant": "行"}) == "行"


def test_a_label_that_means_something_else_as_shipped_keeps_its_meaning() -> None:
    assert as_shipped("有困难", {"button.acknowledge": "有困难"}) == "有困难"


@settings(max_examples=rounds(60), deadline=None)
@given(
    name=st.sampled_from(["button.done", "button.nudge_on", "button.next_page", "button.difficulty_resolved"]),
    pieces=st.lists(
        st.sampled_from(
            ["{{ day }}", "{{ page }}", "{{ name }}", "{% if page %}", "{% endif %}", "办", "\n", " ", "{{"]
        ),
        max_size=8,
    ),
)
def test_any_label_is_refused_or_fits_a_button_on_one_line(name: str, pieces: list[str]) -> None:
    source = "".join(pieces)
    try:
        examine(name, source)
    except BadInput:
        return
    for sample in previews(name, source):
        label = plain(sample.message.text)
        assert BUTTON.holds(label)
        assert label.strip()
        assert "\n" not in label


def test_labels_behind_a_number_are_labels() -> None:
    assert set(shipped()) >= NUMBERED
