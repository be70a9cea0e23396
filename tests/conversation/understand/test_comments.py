"""What a claim means beside a comment on how it was done, who is glad of it, what it cost and how things stand now."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

WEDNESDAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    "text",
    [
        # The ill has ceased, or can no longer come.
        "卫生间漏水修好了，楼下不再骂了",
        "锅炉换气的了，冬天不冒黑烟了",
        "病媒消杀做完了，耗子没影了",
        "草场围栏修补好了，羊跑不出去",
        "护栏焊好了，晃不动了",
        "6月15号就拆了，早就没影了",
        # How people take it.
        "救助金都补发了，老人们挺高兴",
        "停车费收支公开了，业主没话说",
        "公房收回来了，租户闹过一阵",
        "门禁全装好了，快递小哥嫌麻烦",
        # How well it was done, and what it cost.
        "账户都清了，没走过场",
        "全部到位，不差一样",
        "墙缝抹完了，刷了两遍",
        "补贴补发了，拖了两年",
        "清退完毕，这活真不好干",
        # How things stand.
        "三公经费公开了，网上能查到",
        "河长牌子更新了，电话都打得通",
        "坏的都换掉，剩下的好好的",
        "群众反映的路灯不亮问题解决了，晚上亮堂堂",
        "农家书屋开门了，每天下午都有人",
        "井房加了锁，钥匙归村主任管",
        # Said to the reader.
        "早弄妥了，催啥呢",
        "这条已经搞定，不劳费心",
        "真弄完了，不信来看",
        "补助兑现了，耽误大伙了",
        "七月就交齐了，一直没人来核",
        "整改完成，感谢督促",
    ],
)
def test_a_comment_beside_a_claim_leaves_it_standing(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.DONE}
    assert not meaning.confirm


@pytest.mark.parametrize(
    "text",
    [
        "井打好了，没出水",
        "挂了，没人看",
        "设备装好了，没人会用",
        "门换了，关不上",
        "账号停了，人还能登",
        "商户搬走了，东西搁着",
        "机井修好，出水小",
        "线路换了，时好时坏",
        "人招齐了，能开班了",
        "样板做好了，能推广",
        "设备买了，可以装了",
        "地平了，种不了",
        "修好了，居民还在投诉",
        "原来的拆了，新的没建",
        "底板浇完，边墙在支模",
        "已进入试压，压力1.6MPa",
        "上游厂子又排污，清了白清",
        "消防喷淋修了，不正常",
        "路面修了，不平整",
        "门装了，不牢靠",
        "检测做了，水质不合格",
        "广播修好了，喇叭不响了",
        "补贴退了，还欠",
        "终验做了，没过",
        "谢谢理解，还没弄完",
        "接着迎接验收，还差两项",
    ],
)
def test_a_remark_on_what_is_wanting_or_to_come_takes_it_back(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "怎么没弄？管子都埋下去俩月了",
        "哪里是没发，钱早进卡了",
        "谁说没退？钱九月初就到账了",
        "又不是没清过，8月就清光了",
        "不是没停产，早停了",
        "没有哪条船没装定位，全装了",
        "没有一个学生没退到钱",
    ],
)
def test_a_denial_asked_in_scorn_or_twice_denied_is_done_and_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.intents == (Intent.DONE,)
    assert meaning.confirm


@pytest.mark.parametrize(
    "text",
    [
        "“未整改到位”这帽子扣早了，上月26号就弄完的",
        "提醒里说逾期，我们明明9月22日就交了",
        "难处是有过，早解决了",
        "之前户主不同意，上周三已拆完",
        "招标重来了一遍，现已办妥",
    ],
)
def test_what_was_held_against_the_writer_or_was_hard_once_is_over(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize(
    "text",
    [
        "怎么没弄？正弄着呢",
        "怎么没拆？拆了一半了",
        "哪能没弄，都开工了",
        "通报说没整改，确实没整改",
        "系统显示逾期，是还没弄完",
        "没有一处没积水",
        "没有哪家交了",
        "又不是没清过，清了又堆",
        "不是没干，是干了没干完",
        "不是没退，是退了几户",
    ],
)
def test_a_denial_that_no_fact_answers_claims_nothing(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "油卡私用的钱从工资里扣回来了",
        "清单里那笔招待费追回来了",
        "班子述职会补开了",
        "财务不相容岗位分开了",
        "工程款欠农民工的部分结清",
        "虚报冒领的27.6万元全部收缴",
        "困难民警帮扶金发放到位，办结",
        "延期毕业审批手续补正完，归档了",
        "招商合同里的违规返还条款已删",
        "收完秋，把占田的坟也迁走了",
        "低保复核收尾——全部核完",
        "路灯该换150盏，全换",
        "整改这桩事算了了",
    ],
)
def test_a_claim_in_few_words_or_beside_a_name_that_misleads_is_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.intents == (Intent.DONE,)
    assert not meaning.confirm


@pytest.mark.parametrize(
    "text",
    [
        "编制收回去了",
        "办公楼又租出去了",
        "钱一分不剩",
        "颜色选好了",
        "誓把这块硬骨头啃下来",
        "放心交给我们",
        "第四项还好",
    ],
)
def test_what_only_sounds_like_such_a_claim_is_none(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents
