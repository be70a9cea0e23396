"""What upsets a claim or leaves it standing: headings, orders, looks, what was wrong and is right, whose words they are."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

WEDNESDAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    "text",
    [
        "讲解词错漏全部改正了",
        "谁说没修，早修得妥妥当当",
        "低保复核412户，全数过完",
        "3号岸吊护栏焊好，整改完成",
        "2021级导师名单补公示了，这事完了",
        "按检查组要求都改了",
        "市监局来复查，过了",
        "征求意见完，印发了",
        "公示完没人举报，印发了",
        "审计查出的问题都销号了",
        "外面传的“停工”不实，早完工了",
        "这栋楼是修好了的",
        "我刚看到那个围栏是修好了的",
        "上回不就跟你们说修好了嘛",
        "租金交上去了",
        "应急预案改完发下去了",
        "押金退了",
        "查出的问题都改了",
        "那个补贴啊发了发了都发下去了",
        "门卫合同上礼拜就重签了",
    ],
)
def test_a_claim_stands_beside_what_only_looks_like_an_objection(text: str) -> None:
    assert Intent.DONE in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "10月底竣工验收合格",
        "天好就铺完了",
        "任务：清退完毕",
        "你们先把牌子换了",
        "小秦，你把账清了，周五回我",
        "告诉镇里把人清退了",
        "老夏牵个头，把字签了",
        "那个“办结”点错了，退回来",
        "所谓完成只是挂了块牌子",
        "预案改完再发下去",
        "退了定金",
        "并到二期项目里一起做了",
        "这项撤销了",
        "店关了，生意照做",
        "查完了，全是问题",
        "东边的坑填了，别的还有好几个",
        "刷完晾干就住",
        "还木整完哩",
    ],
)
def test_an_order_a_heading_a_token_or_a_slip_claims_nothing(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.DONE not in meaning.intents
    assert not any(item.intent is Intent.DONE for item in meaning.items)


def test_the_last_touch_is_the_end_where_the_next_clause_says_so() -> None:
    assert understand("昨天刚收尾，完成了", WEDNESDAY).intents == (Intent.DONE,)
    assert Intent.DONE not in understand("正在收尾，完成了一半", WEDNESDAY).intents


def test_of_two_named_days_the_one_before_the_verb_tells_when() -> None:
    meaning = understand("中秋值班补贴多发的上周四已扣回", WEDNESDAY)
    assert (meaning.intents, meaning.date) == ((Intent.DONE,), date(2023, 10, 5))


@pytest.mark.parametrize(
    "text",
    [
        "不干完我不下工地",
        "干不完不回城",
        "没修完绝不撤场",
        "不清零不收工",
        "哪有不办的道理，保证办",
        "完不成？不存在的",
    ],
)
def test_until_it_is_done_not_is_a_promise(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.COMMIT,), False)


@pytest.mark.parametrize(
    "text", ["没有没整改的窗口", "没有一台车没年检", "没有一处漏改的", "没有一家企业没签的", "并非没改，是改了没人验"]
)
def test_none_of_which_it_is_denied_is_done_and_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.DONE,), True)


@pytest.mark.parametrize(
    "text", ["没有图纸没动工", "没有一家企业没意见", "没有一天没停电", "没有钱没法改", "没有一处没积水"]
)
def test_two_denials_of_other_things_are_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


def test_what_is_not_to_be_written_down_was_not_written() -> None:
    assert understand("别写成已完成，还没有", WEDNESDAY).intents == (Intent.NOT_DONE,)


@pytest.mark.parametrize(
    "text",
    ["64家店全换证了，市监所上周四发现问题", "灯都换了，局里查出毛病了", "12台电梯全换了，质监局检出毛病"],
)
def test_faults_that_others_found_behind_a_claim_take_it_back(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["64家店全换证了，市监所上周四发现问题，已补办", "排查完了，局里发现的问题都改了"])
def test_faults_that_were_found_and_put_right_leave_it(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE,)
