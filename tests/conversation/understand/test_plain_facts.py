"""Facts told by whatever verb ends something are claims; the same verbs of steps, means, records and others are none."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

TODAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    "text",
    [
        "多占的楼腾出来分给孕妇学校了",
        "便民手册印好摆上了",
        "公章收上来集中保管了",
        "泵房的管子换成铸铁的了",
        "接待费多报的退了",
        "前年的欠租也追回来了",
        "已经把欠的水费收齐",
        "押金退人家了",
        "来信来访全办结答复了",
        "净化设备装好已投用",
        "社团章程改完备案了",
        "库房租赁合同重新签了",
        "手续齐了也整改完了",
        "检验科的呼叫铃都换完了",
        "按要求整改完毕，特此报告",
        "公示期满没人提意见，整改完了",
        "家访全走完了",
        "血站那台冰箱换了新的",
        "资料室年久的线路重新走了",
        "窗口延时开放了",
        "应急预案修订了",
        "已完成审计整改",
        "监测点的设备修好了",
        "已重新公示，无异议",
        "拖欠护工工资3.1万元，付清",
        "没用到月底，昨天就交工了",
        "这条结束",
        "妥了，照片发群里了",
        "5G基站通了",
        "那片滩地不再收停车费了",
        "会计轮训完了",
        "隐患7处全消",
        "虽然晚了几天，但完成了",
        "返工一次，验收合格了",
        "领导批示后马上落实了",
        "加班加点终于整完",
        "上次没通过，这次过了",
        "送检回来了，达标",
        "干干净净，全清了",
        "款到账了，发下去了",
        "名单错了两个人，改过来了",
        "没交的都交了",
        "处分决定已下达",
        "多发的补贴8.4万元已经追回",
        "问题都解决了",
    ],
)
def test_a_fact_with_its_end_is_a_claim_whatever_the_verb(text: str) -> None:
    meaning = understand(text, TODAY)
    assert (Intent.DONE in meaning.intents, meaning.percent, meaning.confirm) == (True, 100, False)


@pytest.mark.parametrize(
    "text",
    [
        "任务分给各班组了",
        "通知发到各社区了",
        "钥匙交给施工方了",
        "设备搬进场了",
        "货装上了",
        "机器拉走抵债了",
        "招标公告挂到网上了",
        "意见收上来了",
        "报名表收上来了",
        "首付付清了",
        "人手调配好了",
        "专班建起来了，天天调度",
        "打完地基了",
        "手续办了一半",
        "牌子又摘了",
        "苗补上又死了",
        "表上填上了",
        "系统里点上了",
        "骨干借调走了",
        "说是装上了",
        "据说换上了",
        "等料到了就装上了",
        "领导同意就搬空了",
        "有的装上了",
        "能装的装上了",
        "把它换上",
        "赶紧补上",
        "补录完了系统不认",
        "完成了，但效果一般",
        "改完了，群众还有意见",
        "上个月换届，村主任是老范了",
        "收到提醒了，下周三前报给你们",
        "制度汇编放你们办公室桌上了",
        "大棚的预算编好了",
        "差两个没装上",
        "到场的都签了",
        "来开会的都领了",
        "联系上的都退了",
        "开工仪式办完了",
        "仪器清关了，明天到货",
        "公告贴了一个星期了",
        "打围挡了",
        "我那半边弄完了",
        "我们科签完了，转下一科",
        "车齐了，明天出发",
        "名单齐了，可以发了",
        "人分好组了",
        "钥匙锁屋里了",
        "完了，记错日子了",
        "完了还有",
        "执行了一个月",
        "旧的机组拆了，新的后天点火",
        "门诊楼改了，住院部排在下月",
        "男寝弄完，女寝假期弄",
        "账套建好了，凭证没录",
        "老问题解决了，又冒出新问题",
        "装了，叫人偷了",
        "关了，夜里又开",
        "有人手早干完了",
        "应急发电机顶上了",
        "这项纳入日常工作",
        "违建拆除",
    ],
)
def test_the_same_verbs_of_steps_means_records_and_others_are_no_claim(text: str) -> None:
    assert Intent.DONE not in understand(text, TODAY).intents


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("老样子，推进中", {Intent.PROGRESS}),
        ("不能说没进展，只是慢", {Intent.PROGRESS}),
        ("问题清了，日常巡查一直保持", {Intent.DONE, Intent.LONG_TERM}),
        ("完成年度任务，转入常态管护", {Intent.DONE, Intent.LONG_TERM}),
        ("不是不修，是没钱修", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("不是没人管，是没钱买料", {Intent.DIFFICULTY}),
        ("弄好了，啥时候能给销掉", {Intent.DONE, Intent.CLOSE_REQUEST}),
        ("改完交差，这条请从台账划掉", {Intent.DONE, Intent.CLOSE_REQUEST}),
        ("咬着牙也要按期干完", {Intent.COMMIT}),
        ("活干不完我就不回家", {Intent.COMMIT}),
        ("我们会按时交卷", {Intent.COMMIT}),
        ("哪能不按期交呢", {Intent.COMMIT}),
        ("能如期", {Intent.COMMIT}),
        ("没有谁不同意的，都签完了", {Intent.DONE}),
        ("图纸出来了，工还没开", {Intent.NOT_DONE}),
        ("这事得常抓", {Intent.LONG_TERM}),
        ("基本OK", {Intent.BASICALLY_DONE}),
    ],
)
def test_what_stands_beside_it_tells_the_rest(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, TODAY).intents) == intents


@pytest.mark.parametrize(
    "text", ["早改了呀，咋还挂着", "还能没改完？早交差了", "不是没改，是没人来验", "这项没有遗留了"]
)
def test_a_claim_made_by_the_way_is_read_back(text: str) -> None:
    meaning = understand(text, TODAY)
    assert (Intent.DONE in meaning.intents, meaning.confirm) == (True, True)


@pytest.mark.parametrize(
    "text",
    [
        "一户人在外地，其余全签了",
        "2栋留着住人，其余都拆了",
        "有一家跑了，其余的钱都追回来了",
        "全拆了，2栋留着住人",
        "都退了，5亩有坟",
    ],
)
def test_those_of_whom_nothing_is_done_are_left(text: str) -> None:
    meaning = understand(text, TODAY)
    assert (set(meaning.intents), meaning.percent) == ({Intent.PROGRESS}, None)


@pytest.mark.parametrize(
    "text", ["3户是自己拆的，其余都帮着拆了", "两户先签的，其余也都签了", "都修好了，12公里水泥路"]
)
def test_those_who_were_first_are_not_left(text: str) -> None:
    assert set(understand(text, TODAY).intents) == {Intent.DONE}


def test_those_left_and_the_others_are_the_whole() -> None:
    quantity = understand("4户外出务工，其余76户都签了", TODAY).quantity
    assert quantity is not None
    assert (quantity.done, quantity.total, quantity.left) == (76, 80, 4)


@pytest.mark.parametrize(("text", "intents"), [("公章收回来锁柜子里了", {Intent.DONE})])
def test_what_is_locked_away_is_done_and_locked_in_is_trouble(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, TODAY).intents) == intents
