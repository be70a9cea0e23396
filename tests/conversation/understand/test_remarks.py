"""Remarks around a claim: those that take it back, and those that say nothing against it."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

WEDNESDAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    "text",
    [
        "完成了我请客",
        "完成了，骗你的",
        "拆完了，我猜的",
        "拆完了，听他们说的",
        "拆完了，大概",
        "就当完成了",
        "账面上完成了",
        "系统里已完成",
        "施工方报已完工",
        "我要说完成了那是骗你",
        "不是做完了，是做了个样子",
        "领导让先报完成",
        "done？not yet",
    ],
)
def test_a_claim_not_meant_in_earnest_or_only_heard_of_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "去年的已全部完成",
        "上一批的都办结了",
        "主要的都完成了",
        "拆完了，一部分",
        "拆完了，前半截",
        "拆完了，上一轮的",
        "拆完了，人家二队",
        "已经完成了我这一块",
        "已经完成上半年的",
        "第一遍改完了",
        "刚打完桩",
        "二科的已经完成",
    ],
)
def test_a_share_a_stretch_or_a_first_round_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "垃圾清完了，后面还有复绿",
        "拆完了，接着清运",
        "拆完了，随后硬化",
        "拆完，等清运",
        "拆完了，还有点垃圾",
        "拆完了，有两户例外",
        "软件装上了，人员在培训",
        "已立案，在取证",
        "已安装调试中",
        "设备到货了没装",
        "方案定了，11月底前必须改完",
        "完成指日可待",
        "再过两天就完成了",
        "有把握完成",
        "直至完成",
    ],
)
def test_a_claim_with_more_work_to_come_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "改完又反弹了",
        "拆完了，又让人盖起来了",
        "已整改，问题依旧",
        "先不销号，问题还在",
        "别说完成，图都没有",
    ],
)
def test_what_is_wrong_again_or_still_is_not_done(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.NOT_DONE,)


@pytest.mark.parametrize(
    "text",
    [
        "报表显示100%，一户没清",
        "方案印发了，具体工作一件没做",
        "那件完成了，你问的这条没完成",
        "要是完成了我早就报给你了",
        "巴不得已经完成了",
        "整改完成四个字还不敢写",
    ],
)
def test_what_is_denied_of_the_work_itself_is_all_that_holds(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent) == ((Intent.NOT_DONE,), None)
    assert meaning.confirm


@pytest.mark.parametrize(
    "text",
    [
        "没花一分钱就整改完了",
        "没拖到期限，办结了",
        "没等你们催，早就改好了",
        "完成了，没顾上跟您说",
        "改完了，忘了报",
        "没错，都换完了",
        "不用打电话了，已经改好",
        "漏雨的顶子补好了，没再漏",
        "没出事故，拆除完毕",
        "没接到投诉了，整改好了",
        "没想到还提前完成了",
        "难是难，好歹办完了",
        "不到一周就弄完了",
        "问题不存在了，已经改好",
        "再也没有占道的了，改完了",
        "按你们说的改好了",
    ],
)
def test_a_denial_of_means_delays_or_harm_spoils_no_claim(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.DONE,), False)


@pytest.mark.parametrize("text", ["没花钱，没完成", "没等到月底", "没顾上弄", "没等批复就开工了", "没费劲，也没弄完"])
def test_beside_no_claim_such_a_denial_is_none_either(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "原来卡在环评，现在通了，已完工",
        "之前说完不成，后来加人干完了",
        "一开始缺人，后来镇里派了人，现在全部整改完毕",
        "整改前没有制度，现在制度出台了",
        "原定30号，8号就干完了",
    ],
)
def test_what_stood_in_the_way_once_is_over(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize(
    "text", ["原来缺钱，现在还缺，没干完", "后来加人了，村民还是不同意，改完一半", "一开始缺人，现在也缺"]
)
def test_what_still_stands_in_the_way_is_not_over(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "施工图设计院在画",
        "软件装上了，人员在培训",
        "名单核到第二轮了",
        "方案报编办了",
        "合同在法务那儿审着",
        "复学率92%，正做家访",
        "漏水率降到6%，继续压",
        "抽检合格率91%，不合格的在复检",
    ],
)
def test_a_step_in_hand_is_progress_and_asks_nothing_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), False)


@pytest.mark.parametrize(
    "text", ["跟进中", "压茬推进", "正认真整改", "有进展，持续推进", "我们一直在抓", "正按要求落实"]
)
def test_work_that_only_goes_on_asks_for_a_figure(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), True)


@pytest.mark.parametrize(
    "text", ["月底包弄好", "哪怕加班也要办结", "立了军令状，月底前必须改完", "完成只是时间问题", "完不成我写检查"]
)
def test_a_vow_in_any_words_is_a_promise(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.COMMIT,)


@pytest.mark.parametrize("text", ["材料在办公室", "人在编办", "台账在审计局", "照片在小赵手里"])
def test_a_place_is_no_work_in_hand(text: str) -> None:
    assert Intent.PROGRESS not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("done", (Intent.DONE,)),
        ("not finished yet", (Intent.NOT_DONE,)),
        ("搞掂晒", (Intent.DONE,)),
        ("仲未搞掂", (Intent.NOT_DONE,)),
        ("noted", (Intent.ACK,)),
        ("整改玩了", (Intent.DONE,)),
    ],
)
def test_other_tongues_and_voice_typing_are_read_in_plain_words(text: str, intents: tuple[Intent, ...]) -> None:
    assert understand(text, WEDNESDAY).intents == intents


@pytest.mark.parametrize("text", ["具体哪天说不准", "什么时候能批下来不清楚"])
def test_who_owns_that_he_does_not_know_asks_nothing(text: str) -> None:
    assert Intent.QUESTION not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "3个达到100%",
        "完成比例100%的有3个",
        "一期100%",
        "方案100%",
        "培训100%",
        "责任已落实到人",
        "检查完了，问题不少",
        "排查完了，发现37处隐患",
        "勾了已完成",
        "报过完成",
        "都画完草图",
        "改了好久了",
    ],
)
def test_all_of_a_part_a_mark_or_a_look_round_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["12户全部100%", "整改措施100%落实", "检查完了，没发现问题"])
def test_all_of_all_is_done(text: str) -> None:
    assert Intent.DONE in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["明天下雨", "外面刮大风，注意安全", "今天好冷", "吃了没", "在吗", "再说吧", "？？？"])
def test_of_the_weather_or_a_greeting_alone_nothing_is_understood(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm, meaning.date) == ((Intent.UNCLEAR,), True, None)


@pytest.mark.parametrize("text", ["施工队换人了", "物业换领导了", "标还没开"])
def test_what_changed_with_others_or_has_not_opened_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("弄完咧，麻达没有", {Intent.DONE}),
        ("没得搞完", {Intent.NOT_DONE}),
        ("么搞完，缺人手", {Intent.NOT_DONE, Intent.DIFFICULTY}),
        ("莫慌嘛，后天保证给你弄归一", {Intent.COMMIT}),
        ("以经办结了嗯材料也上传啦", {Intent.DONE, Intent.EVIDENCE}),
        ("已经振改完毕，佐正也发了", {Intent.DONE, Intent.EVIDENCE}),
        ("卷子都批完了啊都批完了", {Intent.DONE}),
        ("己归挡", {Intent.DONE}),
    ],
)
def test_dialects_and_slips_of_the_ear_are_read_as_meant(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents
