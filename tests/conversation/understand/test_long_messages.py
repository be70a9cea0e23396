"""Long messages of several clauses, as busy people write them: what all of them say together."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

WEDNESDAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        (
            "主任您好，我刚从市里开会回来，具体情况还不掌握，先跟科里对一下，明天上午给您回复",
            {Intent.DEFER},
        ),
        ("这笔账涉及三任班子，原始资料残缺，只能一点点还原，进度快不了", {Intent.DIFFICULTY}),
        (
            "换届耽误了两个月，现在重新捡起来，正在逐条对照整改",
            {Intent.PROGRESS},
        ),
        (
            "超标用房腾退了9间，剩下的2间因租户在外地联系不上，打算年底再办",
            {Intent.PROGRESS, Intent.DIFFICULTY},
        ),
        (
            "电子屏采购合同签了，厂家说月底发货，人员也培训了一批，目前没什么要协调的",
            {Intent.PROGRESS, Intent.NO_DIFFICULTY},
        ),
        (
            "村集体账目翻了三遍，原始单据让前任带走了，实在没招，恳请镇里出面协调",
            {Intent.DIFFICULTY, Intent.ESCALATE},
        ),
        (
            "今年封山早，管护站的材料上不去，只能等解禁",
            {Intent.DIFFICULTY},
        ),
        (
            "公务车封存了2台，等机关局统一拍卖，目前公告还没出",
            {Intent.PROGRESS},
        ),
        (
            "说实话到现在还没开始，上半年忙着迎检，没顾上",
            {Intent.NOT_DONE},
        ),
    ],
)
def test_the_clauses_of_a_long_message_are_read_together(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents


@pytest.mark.parametrize(
    "text",
    [
        "协议上月签了，第一期缴了，剩下的按月走，预计明年3月底全部缴清",
        "新址选好了，租赁合同也签了，装修队10月18日进场",
        "草案上周过了校务会，正逐条往下落",
    ],
)
def test_steps_told_one_after_the_other_leave_nothing_to_ask(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.confirm) == ({Intent.PROGRESS}, False)


@pytest.mark.parametrize(
    "text",
    [
        "尊敬的督查组：我所渗漏问题，经支委会研究，已全部处理完，欢迎现场检查",
        "我局编外人员清理工作已完结，解约手续齐备",
        "消防通道的问题已经清理完毕，杂物运走了，别处没有别的事了",
        "这项工作从六月份就开始弄，中间换过一次供应商，目前全部验收合格，整改完成",
        "这回要谢谢你们，不然真忘了，学费减免公示上月就做完了",
        "现场我亲自看过了，确认整改完成",
    ],
)
def test_how_it_came_about_takes_nothing_from_the_end(text: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.confirm) == ((Intent.DONE,), False)


def test_who_keeps_it_from_now_on_is_given_no_work() -> None:
    meaning = understand("门也换了，后续由保卫科每天巡查", date(2023, 10, 11))
    assert (set(meaning.intents), meaning.person) == ({Intent.DONE, Intent.LONG_TERM}, None)


@pytest.mark.parametrize(
    "text",
    [
        "他们写“完成率100%”是吹的，咱这边实打实64%",
        "我把昨天那条撤了重发：实际谈话人数是57，不是75，登记的时候写颠倒了",
        "先开了会，随后组织签承诺书",
    ],
)
def test_what_is_not_true_taken_back_or_to_follow_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, date(2023, 10, 11)).intents
