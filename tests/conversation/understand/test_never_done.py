"""Hundreds of sentences of people who are not done, in all the manners of chat: none of them is read as done."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand
from tests.conversation.understand.replies import never_done, true_claims

TODAY = date(2023, 10, 11)


def _is_claimed(text: str) -> bool:
    meaning = understand(text, TODAY)
    return Intent.DONE in meaning.intents or any(item.intent is Intent.DONE for item in meaning.items)


@pytest.mark.parametrize("family", never_done())
def test_who_is_not_done_is_never_read_as_done(family: str) -> None:
    assert [text for text in never_done()[family] if _is_claimed(text)] == []


def test_who_is_done_in_doubtful_words_is_read_as_done() -> None:
    assert [text for text in true_claims() if not _is_claimed(text)] == []


def test_there_are_many_of_them() -> None:
    assert len(never_done()) >= 10
    assert sum(map(len, never_done().values())) >= 800


@pytest.mark.parametrize(
    "text",
    [
        "接到通知就改了",
        "反馈后当天就拆了",
        "国庆前就退清了",
        "我们自己就修好了",
        "临时建筑拆了",
        "临时工清退完了",
        "被占的地收回来了",
        "违建被拆除了",
        "东门坏灯换了",
        "大件垃圾清运完毕",
        "党员档案补齐了",
        "干部多领的补贴退了",
        "旧设备报废处置了",
        "按你们说的改了",
        "按党组决定退了",
        "经党组同意，已更换",
        "已派人清理完毕",
        "已安排专人修好",
        "已通知到位并全部签收",
        "坑填平了",
        "说明书换了",
        "说好的补贴发到位了",
        "又补了一遍，齐了",
        "半天就弄完了",
        "安全隐患全消除了",
        "1号楼消防栓修好了",
        "3号井封了",
        "春季补植完成了",
        "完成了，请销号",
    ],
)
def test_a_true_claim_of_like_shape_stays_one(text: str) -> None:
    assert Intent.DONE in understand(text, TODAY).intents
