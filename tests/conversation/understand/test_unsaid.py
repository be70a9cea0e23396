"""What sounds like a claim and is taken back, not confirmed, of others, of a part or only supposed is never done."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

TODAY = date(2025, 9, 22)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        # Taken back in the same breath.
        ("已整改……不对，看错行了", {Intent.CORRECTION}),
        ("刚才报完了，报早了", {Intent.CORRECTION}),
        ("弄完了，哦不对，那是北段", {Intent.CORRECTION}),
        ("拆完了……不对，那是别的村", {Intent.CORRECTION}),
        ("已办结，额，说早了", {Intent.CORRECTION}),
        # Looked at and not found good, or open again.
        ("做完了，复核没通过", {Intent.NOT_DONE}),
        ("弄好了，没过终验", {Intent.NOT_DONE}),
        ("改完了，复查不合格", {Intent.NOT_DONE}),
        ("结案了，法院发回重审", {Intent.NOT_DONE}),
        ("结了案，检察院退回补侦", {Intent.PROGRESS}),
        # It went for so long, or came undone.
        ("灯塔亮了一宿，灭了", {Intent.NOT_DONE}),
        ("喷泉转了两天，坏了", {Intent.NOT_DONE}),
        ("完成过，后来返潮作废", {Intent.NOT_DONE}),
        ("拆干净了，入夏后回潮", {Intent.NOT_DONE}),
        # A denial in a dialect, or mistyped.
        ("伲村里路灯还朆装好", {Intent.NOT_DONE}),
        ("还美弄好呢", {Intent.NOT_DONE}),
        ("wei完成", {Intent.NOT_DONE}),
        ("尾完成", {Intent.NOT_DONE}),
        # Of others, and of one of two.
        ("住建局的都销号了，我局垫底", {Intent.NOT_DONE}),
        ("邻县的验收了，我县吊车尾", {Intent.NOT_DONE}),
        ("三矿通过验收的，我们是四矿", {Intent.UNCLEAR}),
        ("河东清零，河西三户犟着", {Intent.PROGRESS}),
        ("一级品登记完，二三级刚拆箱", {Intent.PROGRESS}),
        ("北库搬空，南库才腾", {Intent.PROGRESS}),
        # Done, and no good.
        ("矿上人撤出来了，巷道还漏水", {Intent.PROGRESS}),
        ("文物柜上锁，报警器仍是哑的", {Intent.PROGRESS}),
        ("矿灯换新的，瓦斯仪仍用过期的", {Intent.PROGRESS}),
        ("摄像头全挂上墙，就是黑屏", {Intent.PROGRESS}),
        ("电梯换新的，门仍夹人", {Intent.PROGRESS}),
        ("仓库搬空了，转头又堆满了", {Intent.PROGRESS}),
        ("护林员招了，干两天走了", {Intent.PROGRESS}),
        ("电子围栏装了，狗都能钻", {Intent.PROGRESS}),
        ("补贴发了，发到别人卡上", {Intent.PROGRESS}),
        ("会所关了，换个牌子接着开", {Intent.PROGRESS}),
        ("新系统上线了，天天崩", {Intent.PROGRESS}),
        # Against the facts.
        ("换个包工头，怕是早收工", {Intent.PROGRESS}),
        ("搁我年轻时早给它平了", {Intent.PROGRESS}),
        ("早点批，早建起来了", {Intent.PROGRESS}),
        ("要完成早完成了", {Intent.PROGRESS}),
        ("梦到完成了", {Intent.PROGRESS}),
        ("曾经完成", {Intent.PROGRESS}),
        # A step, a token, a hope.
        ("学完精神了，下一步抓落实", {Intent.PROGRESS}),
        ("啥叫改了，就换了块牌子", {Intent.PROGRESS}),
        ("我们争当第一个完成的", {Intent.PROGRESS}),
    ],
)
def test_what_only_sounds_like_a_claim_says_what_it_says(text: str, intents: set[Intent]) -> None:
    meaning = understand(text, TODAY)
    assert (set(meaning.intents), meaning.percent) == (intents, None)


@pytest.mark.parametrize(
    "text",
    [
        "早听我的，九月初就办结了",
        "能拆早拆了",
        "上头写“全面完成”，我念给大家听了",
        "谁的孩子谁抱走，自己弄好",
        "您办事真利索，点赞",
    ],
)
def test_what_tells_nothing_of_the_work_is_no_claim(text: str) -> None:
    meaning = understand(text, TODAY)
    assert Intent.DONE not in meaning.intents
    assert meaning.percent is None


@pytest.mark.parametrize(
    "text",
    [
        "整改完成，不好意思回晚了",
        "已完成，之前看错了日期",
        "改完了，审计没意见",
        "检察院退回的案子办结了",
        "违建停了半个月，拆了",
        "路灯装好了，亮了一宿，没问题",
        "县里验收通过了，我们松了口气",
        "村里路修好了，我们去看过",
        "河东清零，河西也清零",
        "漏水的管子换了，还涂了防水",
        "灯装了，都亮",
        "没那回事，都改完了",
        "换了包工头，早完工了",
        "早批下来了，路修通了",
        "上面提的都改完了",
        "自己弄好了",
        "收尾完成",
        "护林员招了，干了两天就完了",
        "补贴发了，发到个人卡上",
        "会所关了，牌子也摘了",
        "该拆的早拆了",
        "管道换了，换成新的",
        "争当先锋，任务都完成了",
        "您办事真利索，我们改完了",
    ],
)
def test_a_claim_in_the_same_words_stands(text: str) -> None:
    meaning = understand(text, TODAY)
    assert Intent.DONE in meaning.intents
    assert meaning.percent == 100


@pytest.mark.parametrize(
    "text",
    [
        "没那场山洪，渠都修通了",
        "我们的目标是：全部清零！",
        "好一个“全部完成”，谁填的",
        "恭喜恭喜，验收又挂了",
        "终验还是挂了",
        "还每弄完，别催",
        "管子接通当天就堵死了",
        "灯装好没几天就坏了",
        "摘掉的牌子前天又上墙",
        "祝一切顺利完成",
        "我的退休手续总算办好啦",
        "可不是嘛，就完成了个门框",
        "真要那么容易，早就清零了",
        "都弄好了……才有鬼",
        "零碎活还有一箩筐，大件算处理了",
        "新管试压阶段，旧管已经停用",
        "下游那个镇闸门修好了，羡慕",
        "嗯，太阳打西边出来那天就完成了",
        "早听您的就完成了，悔啊，现在还趴坑里",
    ],
)
def test_an_aim_a_wish_scorn_and_what_did_not_last_are_no_claim(text: str) -> None:
    assert Intent.DONE not in understand(text, TODAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "结果是：全部清零",
        "好的，全部完成",
        "新管试压完了，旧管已经停用",
        "每户都弄完了",
        "验收牌挂好了",
        "管子接通当天就验收了",
        "我的问题全改完了",
    ],
)
def test_what_only_looks_like_it_is_a_claim(text: str) -> None:
    assert Intent.DONE in understand(text, TODAY).intents
