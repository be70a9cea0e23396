"""Why nothing was heard before, how badly it began, and what led up to the last gate, beside what is told now."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand
from bot.conversation.understand.meaning import DateRole

WEDNESDAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("不好意思这几天忙着迎检没顾上回，昨天就做好了", {Intent.DONE}),
        ("前几天住院没看手机，整改早完成了", {Intent.DONE}),
        ("昨晚睡着了没看见，今天上午刚办完", {Intent.DONE}),
        ("才看到消息，早办完了", {Intent.DONE}),
        ("没顾上报，还没弄", {Intent.NOT_DONE}),
        ("这两天忙，没顾上弄", {Intent.NOT_DONE}),
    ],
)
def test_why_nothing_was_heard_before_says_nothing_of_the_work(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents


@pytest.mark.parametrize(
    "text",
    [
        "当时缺人，借了两个，上周五干完了",
        "起初村民不同意，后来谈妥了，全拆了",
        "业主开头死活不让装，磨了俩月同意了，上周装完",
    ],
)
def test_a_rough_start_is_over_with_a_plain_end(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize(
    "text",
    [
        "起初村民不同意，后来谈妥了，还剩三户没拆",
        "当时缺人，现在还缺，先干了一半",
        "业主不让装，其余的装完了",
        "试运行一个月了，还没验收",
        "一期验收合格，二期还在建",
        "堵住了，暂时不漏了",
    ],
)
def test_what_is_still_open_is_no_end_however_it_began(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("设备上个月就装好了，试运行一个月，各项指标正常，10月9日通过了验收", date(2023, 10, 9)),
        ("先招标后施工，9月27日竣工验收通过", date(2023, 9, 27)),
        ("消防改造9月22日竣工，9月26日消防验收合格", date(2023, 9, 26)),
    ],
)
def test_the_day_of_the_last_gate_is_the_day_of_the_end(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.DONE,), day, DateRole.DONE_ON)


@pytest.mark.parametrize(
    "text",
    [
        "关停了，设备也拉走了",
        "公章收上来了，统一由办公室管",
        "雨棚搭好了，下雨天不用挪摊了",
        "信访件已办结，群众签了息访协议",
    ],
)
def test_what_went_with_the_end_is_no_trouble_and_no_order(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE,)
