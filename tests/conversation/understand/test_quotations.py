"""Words in quotation marks: of others, of the writer some days ago, on a thing, or those the status is to be changed into."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

WEDNESDAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    "text",
    [
        "所谓“没动静”不属实，早改好了",
        "“仍未整改”与事实不符，9月15日已拆除",
        "说我们“推诿”不实，制度都上墙了",
        "反馈的“水电未分户”已经分好了",
        "你们通报里“灌区欠费未清”，昨天清了",
        "系统显示“超期”，但我们9月20号就交了",
        "转来的“超期未办”提示，我们9月27日已办完",
    ],
)
def test_a_reproach_that_is_answered_says_nothing_against_the_end(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("上次我说“差不多了”，这回真办完了", {Intent.DONE}),
        ("前几天我报的“还没动”，现在都弄好了", {Intent.DONE}),
        ("股长让我回复“已完成”", {Intent.DONE}),
        ("主任交代回一句“收到”", {Intent.ACK}),
    ],
)
def test_what_one_said_before_is_over_and_what_one_is_told_to_say_is_said(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents


@pytest.mark.parametrize(
    "text", ["标语“不达目的不罢休”已经换下来了", "“闲人免进”的牌子都挂上了", "“超标办公用房”一项，全腾退了"]
)
def test_what_stands_on_a_thing_or_names_an_item_is_no_word_of_the_writer(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.quantity) == ((Intent.DONE,), None)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("把“已完成”改成“进行中”", Intent.PROGRESS),
        ("麻烦把已完成改为未完成", Intent.NOT_DONE),
        ("请将“未完成”更正为“已完成”", Intent.DONE),
        ("把“基本完成”改为“完成”", Intent.DONE),
    ],
)
def test_the_state_that_another_is_to_be_changed_into_counts(text: str, state: Intent) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.CORRECTION, state}


def test_a_bare_yes_to_what_was_quoted_is_a_promise() -> None:
    assert understand("回“能否按期”：能", WEDNESDAY).intents == (Intent.COMMIT,)


@pytest.mark.parametrize(
    "text",
    [
        "督查组说我们“基本完成”，我看差得远",
        "通报说我们“基本到位”，其实还没动",
        "施工方说基本完成，其实还没验",
    ],
)
def test_what_others_call_nearly_done_is_not_done_where_the_writer_says_so(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.confirm) == ({Intent.NOT_DONE}, True)


@pytest.mark.parametrize(
    "text", ["刘所跟我说“都弄好了”，我还没去看", "物业说“已修好”，我没去看", "村里讲“都弄完了”，我还没去看"]
)
def test_what_one_has_only_heard_is_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), True)


@pytest.mark.parametrize("text", ["通知上“6月底前完成”那句看到了", "“10月底前完成”这条收到", "“限期办结”那条记下了"])
def test_what_was_quoted_and_seen_is_acknowledged(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.ACK,)


@pytest.mark.parametrize("text", ["基本完成，其实还没验", "验收组说基本完成"])
def test_nearly_done_stands_where_nobody_else_said_so_or_nobody_denies_it(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.BASICALLY_DONE}
