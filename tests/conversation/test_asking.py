"""Which questions the ledger answers by itself, and what is no question though it looks like one."""

import pytest

from bot.conversation.asking import Asked, asked, is_asking


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("完成时限是哪天？", Asked.DEADLINE),
        ("什么时候到期", Asked.DEADLINE),
        ("最晚几号交啊", Asked.DEADLINE),
        ("还剩几天", Asked.DEADLINE),
        ("要什么佐证材料？", Asked.EVIDENCE),
        ("照片要不要", Asked.EVIDENCE),
        ("材料收到了吗", Asked.EVIDENCE),
        ("这项还有谁负责", Asked.PEOPLE),
        ("经办人是谁", Asked.PEOPLE),
        ("跟哪个科室一起办", Asked.PEOPLE),
        ("上次报的多少", Asked.LAST_REPORT),
        ("我上回说的什么", Asked.LAST_REPORT),
        ("下次什么时候提醒", Asked.NEXT_REMINDER),
        ("还会再提醒吗", Asked.NEXT_REMINDER),
        ("延期批了没有", Asked.EXTENSION),
        ("我的延期申请怎么样了", Asked.EXTENSION),
        ("怎么才算整改完成", Asked.STANDARD),
        ("我还有几项没完成", Asked.MINE),
        ("现在什么进度", Asked.STATUS),
        ("核实了没有", Asked.STATUS),
        ("找谁签字", None),
        ("为什么退回", None),
        ("食堂几点开饭", None),
    ],
)
def test_a_question_is_told_by_what_it_asks(text: str, kind: Asked | None) -> None:
    assert asked(text) is kind


@pytest.mark.parametrize("text", ["我有几项没完成", "延期申请批下来没有", "需要哪些佐证", "还有哪几项没弄完"])
def test_a_question_may_look_like_a_report(text: str) -> None:
    assert is_asking(text)


@pytest.mark.parametrize(
    "text", ["材料没有", "没什么困难", "哪有那么快，早着呢", "谁说没完成", "申请延期到11月底", "正在推进", "什么都没动"]
)
def test_a_report_is_no_question(text: str) -> None:
    assert not is_asking(text)
