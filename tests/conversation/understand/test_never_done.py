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


@pytest.mark.parametrize(
    "text",
    [
        # promised or nearly so, asked in return
        "当时不是答应修好了嘛",
        "上次不是说好拆完了嘛",
        "会上不是表态清完了嘛",
        "不是差点搞完了嘛",
        "不是差一点拆完了嘛",
        "差点搞完",
        # one of those that were counted, the first of several, the stretch of others
        "五个井，第三个打好了",
        "十盏灯，第五盏换好了",
        "八户，第三户签了",
        "疫苗打了第一针",
        "水务局那段通水了",
        "我们这边完了，就看他们了",
        # who looked after it, and what was only weighed
        "不是没人管，表还没填",
        "不是没人修，发票没开",
        "不是没评审，报告没出",
        "不是没派人，单子没开",
        # listed, counted up, ordered, built so far, made elsewhere
        "名单列出来了，没有遗漏",
        "花名册列好了",
        "排上了",
        "补偿款算好了",
        "车订了",
        "外架拆了",
        "地圈梁浇完了",
        "护栏在厂里做好了",
        "戏台木料备好了",
        "公车拍卖挂网了",
        "气象站选点完了",
        "公开栏做了个框",
        "凑合算修好了",
        "零件换上了，再试试看",
        # heard, echoed, overturned, worn out, taken to another item
        "听司机讲路通了",
        "听村里人说退了",
        "知道了，完成完成",
        "好的，办结办结",
        "全部推翻了",
        "耐心都磨完了",
        "任务划走了",
        "这条并到第5条了",
        "对门整改完了",
        "退了，等到账",
        # of another year, on record, by a machine, a slip, a slogan, a thought
        "去年这会儿早栽完了",
        "档案上记的是已整改",
        "横幅写着圆满完成",
        "短信提示已办结",
        "平台自动结单了",
        "工单被系统关了",
        "自动回复：已完成",
        "误触完成",
        "完成二字我收回",
        "口号是全部清零",
        "省厅规定全部关停",
        "考虑改了",
        "第九处修好了",
        "第五栋封顶了",
        "第3户搬完了",
        "修好了，唯独第九处没动",
        "拆完了，单单村口那间没拆",
        "弄好了，单单灯没装",
        "弄好了，床单没换",
        "拆完了，菜单没换",
        "第四根杆立好了",
        "头一家整改完成",
    ],
)
def test_what_came_near_was_promised_heard_or_is_but_a_part_is_not_done(text: str) -> None:
    assert not _is_claimed(text)


@pytest.mark.parametrize(
    "text",
    [
        "不是早修好了嘛",
        "不是跟你说退完了嘛",
        "五个井，五个都打好了",
        "第一针打了，第二针也打完了",
        "疫苗都打了",
        "村口那段路修好了",
        "河堤那段加固完了",
        "不是没修，发票没开",
        "台账销完了",
        "路灯换完了",
        "垃圾桶换好了",
        "零件换上了，试过了，好用",
        "路灯修好了，村民说亮堂",
        "听取意见后改好了",
        "听您的改完了",
        "知道了，都完成了",
        "完成了完成了",
        "完成完成，标签都贴好了",
        "办法想尽了，总算修好了",
        "去年国庆前就拆完了",
        "按省厅规定全部关停",
        "对门那间拆了",
        "退了，到账了",
        "回复：已完成",
    ],
)
def test_the_end_itself_beside_such_words_is_done(text: str) -> None:
    assert _is_claimed(text)


@pytest.mark.parametrize(
    "text",
    [
        "整改凉了",
        "执行崩了",
        "追缴扑空了",
        "更换落空了",
        "处理扔那了",
        "整改打折了",
        "整改缩水了",
        "执行翻车了",
        "清理掉链子了",
        "处理走样了",
        "整改白做了",
        "整改吹了",
        "处理轻了",
        "支付重了",
        "补种旱了",
        "整改跑题了",
    ],
)
def test_what_became_of_the_act_is_not_its_end(text: str) -> None:
    assert not _is_claimed(text)


@pytest.mark.parametrize(
    "text", ["问题处理顺了", "绿植补种活了", "清理烂菜了", "处置废料了", "拆除废弃塔了", "更换白炽灯了", "整改到位了"]
)
def test_what_was_dealt_with_may_be_broken_or_white(text: str) -> None:
    assert _is_claimed(text)


@pytest.mark.parametrize(
    "text",
    [
        "方案9月13日印发",
        "实施方案昨天印发",
        "施工图9月12日完成",
        "基础9月12日浇筑完毕",
        "样板间9月10日完工",
        "评审9月13日完毕",
        "首批9月13日退完",
        "9月13日部分商户搬离",
    ],
)
def test_a_step_or_a_part_on_a_day_that_is_over_is_not_the_end(text: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert Intent.DONE not in meaning.intents
    assert Intent.PROGRESS in meaning.intents


@pytest.mark.parametrize("text", ["围墙9月13日完工", "章程9月22日印发", "1号楼9月13日拆除完毕", "9月13日商户搬离"])
def test_the_end_on_a_day_that_is_over_is_done(text: str) -> None:
    assert understand(text, date(2023, 10, 11)).intents == (Intent.DONE,)
