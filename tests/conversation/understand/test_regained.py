"""Results told as a state: what can be used again and what is wrong no more is a claim, unless it is still to come."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

WEDNESDAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    "text",
    [
        "浴室热水能用了",
        "叫号屏现在能叫号了",
        "老人能坐电梯了",
        "孩子们能喝上热水了",
        "后门能开了",
        "东区路灯现在都亮了",
        "热水有了",
        "车位够停了",
        "账和物对得上了",
        "雨棚不漏了",
        "化工园污水不外排了",
        "老户不上访了",
        "住户不投诉了",
        "后厨不见苍蝇了",
        "河道看不到垃圾了",
        "排污口没水了",
        "呼叫铃挨个试过，都响",
        "法人章由两个人保管",
        "水龙头能出水了，这项完结",
        "净水器修复，水压正常",
        "通风管清掏，异味没了",
        "院坝清理得很彻底",
        "标签重新贴，完成得清清楚楚",
        "民工都领到工钱了",
        "问题牌匾摘除",
        "多发的津贴退回",
        "超标部分补缴",
    ],
)
def test_a_result_told_as_a_state_is_done(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize(
    "text",
    [
        "下周浴室就能用了",
        "月底路灯就能亮了",
        "接上线就能用了",
        "快能用了",
        "马上就能用了",
        "电梯不能用了",
        "路灯不亮了",
        "喇叭不响了",
        "等水管不漏了才能验收",
        "村民不闹了，可以开工了",
        "估计20号能喝上水了",
        "能用了再说",
        "净水器修复，水压不够",
        "通风管清掏，人手没了",
        "补缴通知已发",
        "问题牌匾摘除要等城管",
        "多收的费用退回申请报上去了",
        "要求隔离墩全部加装",
        "墙面全部粉刷，预计月底",
        "合同重新签订，正在谈",
        "打算改成两个人保管",
        "桩机立在料场了",
        "搞得马马虎虎",
        "整改得不彻底",
    ],
)
def test_a_state_that_is_still_to_come_or_is_bad_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "救生圈配发到位，人手一个",
        "一户多宅的拆了",
        "报销流程改成三人会签，文件已印发",
        "印鉴分开保管了，两个人管",
    ],
)
def test_a_number_that_names_an_arrangement_counts_none_of_the_work(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.quantity) == ((Intent.DONE,), None)
