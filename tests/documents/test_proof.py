"""Proof of notice as data and as a page that claims no more than is known."""

import hashlib
import io
from datetime import UTC, date, datetime, timedelta
from typing import Any

import docx
import pdfplumber
import pytest

from bot.core.message import Outgoing, outgoing_to_json, rich
from bot.documents import libreoffice
from bot.documents.proof import text_of, to_json, totals
from bot.documents.proof_page import MOST_MESSAGES, MOST_REPLIES, write_page
from bot.ledger.audit import canonical
from bot.ledger.card import MeasureCard
from bot.ledger.measure import Measure
from bot.ledger.notice_messages import Message, Told
from bot.ledger.notice_proof import Proof, Subject
from bot.ledger.notice_replies import Reply
from bot.ledger.unit import Unit
from bot.post.tables import Attempt, DeliveryState, NoticeKind
from tests.support.pdf import needs_libreoffice

NOW = datetime(2023, 10, 11, 1, 7, tzinfo=UTC)
WORDS = "整改提醒\n1-1 修订台账管理办法，10月21日到期\n1-2 清查在库农资\n请回复"


def told(**more: Any) -> Told:
    values = {"kind": NoticeKind.REMINDER, "number": "1-1", "role": "handler", "rung": "before-10", "level": "yellow"}
    return Told(**{**values, **more})


def call(outcome: str = "accepted", words: str = WORDS, **more: Any) -> Attempt:
    values: dict[str, Any] = {
        "channel": "telegram",
        "chat": "900",
        "payload": outgoing_to_json(Outgoing(rich(words))),
        "started_at": NOW,
        "ended_at": NOW,
        "outcome": outcome,
    }
    return Attempt(**{**values, **more})


def message(state: DeliveryState = DeliveryState.SENT, *calls: Attempt, **more: Any) -> Message:
    values: dict[str, Any] = {
        "number": 1,
        "recipient": "罗小芸",
        "person_id": 5,
        "told": (told(),),
        "at": NOW,
        "planned_at": NOW,
        "state": state,
        "may_have_arrived": False,
        "description": "",
        "calls": calls,
    }
    return Message(**{**values, **more})


@pytest.fixture
def blank() -> Proof:
    """A proof about 1-1 with nothing in it yet."""
    unit = Unit(name="云岭县农业农村局")
    title = "修订台账管理办法"
    measure = Measure(unit_id=1, problem_id=1, number="1-1", position=1, title=title, text=title, created_at=NOW)
    card = MeasureCard(measure, "1", "台账管理不严", title, unit.zone)
    return Proof(unit, Subject(card, (1,)), None, None, NOW, (), (), (), None, 12, "ab" * 32)


def with_(proof: Proof, **more: Any) -> Proof:
    fields = {name: getattr(proof, name) for name in proof.__dataclass_fields__}
    return Proof(**{**fields, **more})


def page_text(proof: Proof) -> str:
    paper = docx.Document(io.BytesIO(write_page(proof)))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in paper.paragraphs), *cells])


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (message(DeliveryState.SENT, call()), "平台已接收"),
        (
            message(DeliveryState.REFUSED, call("refused"), description="blocked: Forbidden"),
            "平台拒收（对方停用了机器人）",
        ),
        (message(DeliveryState.UNCERTAIN, call("uncertain"), description="超时"), "是否送达不明（超时）"),
        (message(DeliveryState.UNCERTAIN, call("uncertain"), description="ReadTimeout"), "是否送达不明"),
        (message(DeliveryState.READY), "等待发送"),
        (message(DeliveryState.READY, call(""), may_have_arrived=True), "是否送达不明，等待补发"),
        (message(DeliveryState.CANCELLED, told=(told(cancel_reason="已报完成"),)), "没有发出：已报完成"),
    ],
)
def test_each_message_says_what_became_of_it(blank: Proof, one: Message, words: str) -> None:
    proof = with_(blank, messages=(one,))
    assert to_json(proof)["messages"][0]["result"] == words
    assert words in page_text(proof)


def test_nothing_claims_that_somebody_read_it(blank: Proof) -> None:
    proof = with_(blank, messages=(message(DeliveryState.SENT, call()),))
    assert "已读" not in page_text(proof) + str(to_json(proof))
    assert "不表示本人已经阅读" in page_text(proof)


def test_the_page_shows_the_lines_about_the_measure_and_the_json_all(blank: Proof) -> None:
    proof = with_(blank, messages=(message(DeliveryState.SENT, call()),))
    text = page_text(proof)
    assert "1-1 修订台账管理办法，10月21日到期" in text
    assert "1-2" not in text
    assert to_json(proof)["messages"][0]["text"] == WORDS


def test_the_words_are_those_of_the_last_call(blank: Proof) -> None:
    calls = (call("refused", "先前的话"), call("accepted", "最后的话", channel="wecom"))
    one = message(DeliveryState.SENT, *calls)
    assert text_of(one) == "最后的话"
    assert text_of(message(DeliveryState.READY)) == ""
    assert "企业微信" in page_text(with_(blank, messages=(one,)))


def test_a_call_can_be_checked_by_the_hash_of_what_was_handed_over(blank: Proof) -> None:
    (shown,) = to_json(with_(blank, messages=(message(DeliveryState.SENT, call()),)))["messages"][0]["calls"]
    handed_over = canonical(outgoing_to_json(Outgoing(rich(WORDS))))
    assert shown["sha256"] == hashlib.sha256(handed_over.encode()).hexdigest()
    assert (shown["result"], shown["channel"], shown["started_at"]) == (
        "平台已接收",
        "telegram",
        "2023-10-11T09:07:00+08:00",
    )


def test_page_and_json_carry_the_same_hash_and_it_changes_with_every_word(blank: Proof) -> None:
    proof = with_(blank, messages=(message(DeliveryState.SENT, call()),))
    found = to_json(proof)
    rest = {key: value for key, value in found.items() if key != "sha256"}
    assert found["sha256"] == hashlib.sha256(canonical(rest).encode()).hexdigest()
    assert found["sha256"] in page_text(proof)
    assert "ab" * 32 in page_text(proof)
    other = with_(proof, messages=(message(DeliveryState.SENT, call(words=WORDS + "。")),))
    assert to_json(other)["sha256"] != found["sha256"]


def test_totals_reconcile_and_the_page_says_them(blank: Proof) -> None:
    states = (DeliveryState.SENT, DeliveryState.SENT, DeliveryState.REFUSED, DeliveryState.UNCERTAIN,
              DeliveryState.CANCELLED, DeliveryState.READY, DeliveryState.SENDING)  # fmt: skip
    proof = with_(blank, messages=tuple(message(state) for state in states))
    counts = totals(proof)
    assert counts["messages"] == sum(counts[key] for key in ("accepted", "refused", "uncertain", "not_sent", "waiting"))
    expected = "共告知7条：平台已接收2条，平台拒收1条，是否送达不明1条，没有发出1条，等待发送2条；收到回复0条。"
    assert expected in page_text(proof)


def test_the_page_says_how_many_more_there_are(blank: Proof) -> None:
    messages = tuple(message(DeliveryState.SENT, at=NOW + timedelta(days=n)) for n in range(MOST_MESSAGES + 3))
    replies = tuple(
        Reply(NOW + timedelta(days=n), "罗小芸", "note", "1-1", "甲", None) for n in range(MOST_REPLIES + 2)
    )
    proof = with_(blank, messages=messages, replies=replies)
    text = page_text(proof)
    assert f"以上为最近{MOST_MESSAGES}条告知，另有3条未列" in text
    assert f"以上为最近{MOST_REPLIES}条回复，另有2条未列" in text
    assert "2023-10-13 09:07" not in text.partition("回复时间")[0].partition("告知时间")[2]
    assert len(to_json(proof)["messages"]) == MOST_MESSAGES + 3


def test_an_empty_proof_says_that_there_is_nothing(blank: Proof) -> None:
    text = page_text(with_(blank, not_told=("高建国", "韩志远")))
    assert "没有告知记录" in text
    assert "没有回复记录" in text
    assert "对下列责任人没有平台已接收的告知：高建国、韩志远。" in text


def test_hostile_words_stay_words(blank: Proof) -> None:
    replies = (Reply(NOW, "罗小芸", "note", "1-1", "<w:t>&{{x}}\x00\x0b", None),)
    assert "<w:t>&{{x}}" in page_text(with_(blank, replies=replies))


@needs_libreoffice
def test_the_fullest_page_is_one_page(blank: Proof) -> None:
    """Printed by LibreOffice, with more than fits in every place."""
    long = "关于进一步规范农村集体土地承包合同签订和档案管理工作的整改提醒，" * 9
    one = message(
        DeliveryState.REFUSED,
        call("refused", f"1-1 {long}"),
        recipient="欧阳某某",
        told=tuple(told(rung=rung, role=role) for rung in ("before-10", "after-1") for role in ("handler", "office")),
        description=long,
    )
    reply = Reply(NOW, "欧阳某某", "difficulty", "12-34", long, 1, is_taken_back=True)
    proof = with_(
        blank,
        messages=(one,) * 30,
        replies=(reply,) * 30,
        not_told=("欧阳某某",) * 40,
        incoming=(1000, 1000),
        from_on=date(2023, 1, 1),
        until_on=date(2023, 12, 31),
    )
    data = libreoffice.convert(write_page(proof), ".docx", ".pdf")
    with pdfplumber.open(io.BytesIO(data)) as printed:
        assert len(printed.pages) == 1
        assert "2023年10月11日" in printed.pages[0].extract_text().replace(" ", "")
