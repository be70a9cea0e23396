"""Replies typed or spoken in one breath: where pauses are set, and that none makes a claim."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.understand import Intent, understand
from bot.conversation.understand.writing import pauses
from bot.conversation.understand.writing.normalise import BINDS_ON, normalise
from bot.conversation.understand.writing.pauses import even_of, views, with_pauses
from tests.conversation.understand.replies import HELD_OUT, digest, never_done, replies
from tests.conversation.understand.report import read_in_one_breath
from tests.support.effort import rounds

WEDNESDAY = date(2023, 10, 11)
TABLE = Path(pauses.__file__).with_name(pauses.NAME)


def paused(text: str) -> str:
    return with_pauses(normalise(text)).text


def test_the_table_was_learned_from_the_corpus_as_it_is() -> None:
    assert TABLE.read_text(encoding="utf-8").splitlines()[0] == f"#\t{digest()}", "run `make weights`"


def test_a_view_shows_the_gap_and_what_is_around_it() -> None:
    even = even_of("改完了12张照片")
    assert even == "改完了0张照片"
    assert set(views(even, 3)) == {
        "了|", "完了|", "改完了|", "|0", "|0张", "|0张照", "了|0", "完了|0", "了|0张", "完了|0张", "<3", ">4",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("改完了照片明天送", "改完了,照片明天送"),
        ("问题都改了我们想申请销号", "问题都改了,我们想申请销号"),
        ("批文没下来想推迟到11月底", "批文没下来,想推迟到11月底"),
        ("供应商扯皮正在打官司", "供应商扯皮,正在打官司"),
        ("收到马上安排", "收到,马上安排"),
    ],
)
def test_a_pause_is_set_where_people_pause(text: str, expected: str) -> None:
    assert paused(text) == expected


@pytest.mark.parametrize(
    "text",
    ["管护道路修了4500米", "已经全部整改到位", "办结了以后怎么销号", "等批文下来就能开工", "申请延期到11月底", "改厕"],
)
def test_none_is_set_within_a_phrase_a_question_or_a_condition(text: str) -> None:
    assert paused(text) == normalise(text).text


@given(text=st.text(st.sampled_from("改完了没未不照片明天送已办结，。？ 12345%我们请") | st.characters(codec="utf-8")))
@settings(max_examples=rounds(100), deadline=None)
def test_any_text_keeps_its_signs_and_no_pause_stands_behind_what_binds_on(text: str) -> None:
    plain = normalise(text)
    set_anew = with_pauses(plain).text
    assert set_anew.replace(",", "") == plain.text.replace(",", "")
    assert all(set_anew.count(f"{sign},") == plain.text.count(f"{sign},") for sign in BINDS_ON)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("办完了佐证周五上午拿给你", (Intent.DONE, Intent.EVIDENCE)),
        ("这项做完了可以走销号程序了", (Intent.DONE, Intent.CLOSE_REQUEST)),
        ("系统没上线想推迟到年底", (Intent.EXTENSION, Intent.DIFFICULTY)),
        ("地太湿下不了机械想推迟到月底", (Intent.EXTENSION, Intent.DIFFICULTY)),
        ("行包在我身上", (Intent.ACK, Intent.COMMIT)),
        ("家长有抵触正在挨家沟通", (Intent.DIFFICULTY, Intent.PROGRESS)),
        ("报上去了批文还没回来", (Intent.PROGRESS,)),
    ],
)
def test_what_is_said_in_one_breath_is_heard_whole(text: str, intents: tuple[Intent, ...]) -> None:
    assert understand(text, WEDNESDAY).intents == intents


def test_a_pause_that_is_set_takes_no_plain_claim_and_no_count_away() -> None:
    assert understand("借用的职工请回去了", WEDNESDAY).intents == (Intent.DONE,)
    quantity = understand("改厕360户还有54户没动", WEDNESDAY).quantity
    assert quantity is not None
    assert (quantity.done, quantity.total, quantity.left) == (306, 360, 54)


def test_who_is_not_done_is_not_done_without_his_pauses() -> None:
    """One in a hundred may be lost: without its pauses no reader could tell what some of them say."""
    texts = [text.replace("，", "") for family in never_done().values() for text in family]
    claims = [text for text in texts if Intent.DONE in understand(text, WEDNESDAY).intents]
    assert len(claims) < len(texts) / 100, claims


def test_held_out_replies_are_read_alike_without_their_commas() -> None:
    alike, told = read_in_one_breath(replies(HELD_OUT))
    assert alike >= 0.82 * told
