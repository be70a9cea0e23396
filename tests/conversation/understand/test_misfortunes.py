"""What befalls others, what they quarrel about and what is with them: trouble, or only the course of things."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

WEDNESDAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    "text",
    [
        "毛竹跌价，竹农没积极性",
        "专家库里没这个专业的人",
        "系统老崩，录一天白录",
        "物业跟业委会顶牛",
        "海关那边扣着货",
        "公司换了老板，不认旧账",
        "文物部门说要先勘探",
        "村民要求先给钱再拆",
        "没有标准可依",
        "当事人死了，继承人一大堆",
        "猪瘟又起来了，人手都抽去防疫",
        "药房主任请产假，没人顶班",
        "村支书跟主任不和，会开不起来",
        "两边各执一词",
        "企业担心泄密，不肯交数据",
        "变压器烧了，停工两天",
        "承包方在打官司，卡住了",
        "这片是水源保护区，不让建",
        "结余被收回，没钱付尾款",
        "水太深，测量船下不去",
        "招标控制价低，没人投",
        "场地借给疾控了，腾不出",
        "两个局的数据打架",
        "栽啥死啥",
        "省道改线，杆子得二次迁",
        "老百姓怕吃亏",
        "雨下了半个月，路基没法碾",
        "账本在纪委，查不了",
        "说好的配套资金，影子都没有，动不了工",
        "没困难是假的，缺两台泵",
        "羊还在夏牧场，棚圈没法修",
        "等新设备到货",
        "等工人回来",
    ],
)
def test_misfortunes_quarrels_and_wants_of_others_are_a_difficulty(text: str) -> None:
    meaning = understand(text, WEDNESDAY)

    assert Intent.DIFFICULTY in meaning.intents
    assert not set(meaning.intents) - {Intent.DIFFICULTY, Intent.NOT_DONE}
    assert (meaning.date, meaning.confirm) == (None, False)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("管道老化，已全部更换", {Intent.DONE}),
        ("屋面漏雨，补好了", {Intent.DONE}),
        ("台风过后补种完了", {Intent.DONE}),
        ("老赖的账追回来了", {Intent.DONE}),
        ("我住院了，回头说", {Intent.DEFER}),
        ("张主任出差了，周五回来报", {Intent.DEFER}),
        ("领导在外地，晚点回复", {Intent.DEFER}),
        ("大雨没影响，照常施工", {Intent.PROGRESS}),
    ],
)
def test_what_was_put_right_and_who_answers_later_is_no_misfortune(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents


@pytest.mark.parametrize(
    "text",
    [
        "材料递到市局，在走会签",
        "正在走审批程序，卷宗报县府办了",
        "区政府还在看方案，等回文",
        "请示递上去了，县里还没批",
        "报告送到县卫健委了，人家在研究",
        "检测样送走了，在等报告",
        "案子移送法院了，等开庭",
        "合同送法务了，正在审",
        "标段划好了，等挂网公告",
        "上过党组会了，等纪要",
        "材料递上去了，等专家会",
        "已经函商财政，静候",
        "报到县财政局去了，还没批下来",
        "资料交旗里审着呢",
        "文件送县府办会签去了",
        "等编办开会",
    ],
)
def test_what_is_with_others_has_its_course(text: str) -> None:
    meaning = understand(text, WEDNESDAY)

    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.PROGRESS,), None, False)


@pytest.mark.parametrize("text", ["材料报给整改办了", "照片交给你们了，等你们看"])
def test_what_was_handed_to_us_is_evidence(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.EVIDENCE,)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("只能请董事长定了", "董事长"),
        ("这事得县长说话才行", "县长"),
        ("求领导给批点人", "领导"),
        ("得麻烦校长跑趟教育局", "校长"),
        ("请组织部给我们配个会计", "组织部"),
        ("希望市局给政策", None),
        ("要校长去沟通", "校长"),
        ("得请县长去交涉", "县长"),
    ],
)
def test_one_above_us_who_is_begged_for_what_we_cannot_is_asked_for_help(text: str, person: str | None) -> None:
    meaning = understand(text, WEDNESDAY)

    assert Intent.ESCALATE in meaning.intents
    assert Intent.DELEGATE not in meaning.intents
    assert person is None or meaning.person == person


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("请张主任去办", {Intent.DELEGATE}),
        ("请孙科长牵头落实", {Intent.DELEGATE}),
        ("领导都支持，没困难", {Intent.NO_DIFFICULTY}),
        ("已请市长出面协调，正在谈", {Intent.PROGRESS}),
        ("请领导批准延期", {Intent.EXTENSION}),
    ],
)
def test_who_is_given_work_who_helps_already_and_who_consents_is_not_begged(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("然后呢就是钱没批下来嘛所以没办法做", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("哎呀钱没下来嘛干不成啊", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("就是那什么能不能再给我几天啊", {Intent.EXTENSION}),
        ("嗯我这会儿在变电站里头听不清回头打给你", {Intent.DEFER}),
        ("搞紧", {Intent.PROGRESS}),
        ("弄唔掂，冇钱", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("搞不赢，推到下月十号要得不", {Intent.EXTENSION, Intent.CANNOT_ON_TIME}),
        ("working on it", {Intent.PROGRESS}),
        ("hai mei wan", {Intent.NOT_DONE}),
        ("delay到20号", {Intent.EXTENSION}),
        ("“限10月底”这句看到了", {Intent.ACK}),
        ("台账写“进行中”，其实都完了", {Intent.DONE}),
        ("班子会定了“立行立改”，昨天就改好了", {Intent.DONE}),
        ("别拿“基本完成”糊弄我，我们是真完成了", {Intent.DONE}),
    ],
)
def test_what_was_spoken_typed_in_other_scripts_or_quoted_is_read(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        (
            "病房隔离门的问题院里很重视，开了专题会，目前门都换过了，验收单随后附上，申请销号",
            {Intent.DONE, Intent.EVIDENCE, Intent.CLOSE_REQUEST},
        ),
        ("台风天停了四天工，耽误了，但是总体还能赶上，月底交工没问题", {Intent.COMMIT}),
        ("实习补贴拖欠的事，该发264人，已经发到位198人，其他人的银行卡信息正在核", {Intent.PROGRESS}),
        ("合同不规范一事，司法所已帮助重签，一共136份全部签完，档案放在村部", {Intent.DONE, Intent.EVIDENCE}),
        ("方案报了三次都没过，专家说标准定得不合理，我们准备重新论证", {Intent.DIFFICULTY, Intent.PROGRESS}),
        ("老账年头久，凭证缺得多，会计又休产假，请镇长给调个人", {Intent.DIFFICULTY, Intent.ESCALATE}),
        ("工程队过完节还没回来，材料价又涨，能宽限到11月15日吗", {Intent.EXTENSION, Intent.DIFFICULTY}),
    ],
)
def test_of_a_long_message_what_counts_is_told_from_what_only_stands_beside_it(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents


@pytest.mark.parametrize(
    "text",
    [
        "一个人管五个村",
        "换泵要钱",
        "上级没说法",
        "车坏路上了",
        "清了白清",
        "懂古籍修复的就一个人",
        "签字的人出国了",
        "老乡在渠上种了树，赔偿谈不拢",
        "税务那关过不去，补税要三百多万",
        "土壤检测超标，方案得重做",
        "信号差，数据老断",
        "住户常年不在家",
        "没床位",
        "医生辞职了两个",
        "图纸变更了三次，设计院还没出",
        "配套资金县里只给了一半，还短60万元",
    ],
)
def test_plights_in_few_words_and_what_others_did_are_trouble(text: str) -> None:
    meaning = understand(text, date(2024, 11, 20))
    assert (meaning.intents, meaning.quantity, meaning.confirm) == ((Intent.DIFFICULTY,), None, False)


@pytest.mark.parametrize(
    "text",
    [
        "没经费，干不成",
        "土里全是砖渣，复不了耕",
        "干不成，录入权限不给我们开",
        "药没进来，接种搞不成",
        "仪器坏着，检测做不成",
        "检测做不成，缺试剂",
        "缺炸药，巷道打不下去",
        "批文没下，挖不得",
        "司机全请假，清运没法干",
    ],
)
def test_work_that_cannot_go_on_for_its_trouble_is_not_done(text: str) -> None:
    assert set(understand(text, date(2024, 11, 20)).intents) == {Intent.DIFFICULTY, Intent.NOT_DONE}


@pytest.mark.parametrize(
    "text",
    [
        "店主躲着不见，我们在通过村委找人",
        "受害妇女不肯出面，志愿者在陪着",
        "草籽买不到，正问邻县",
        "混凝土限量供应，夜里抢着浇",
        "病人家属闹，调解着呢",
        "养殖户嫌补偿低，还在一户户磨",
        "矿上拖着不关，我们盯着催",
        "养殖户不愿搬，工作组陪着算账呢",
        "企业不认账，税务在依法催缴",
    ],
)
def test_what_is_done_about_the_trouble_goes_on(text: str) -> None:
    assert set(understand(text, date(2024, 11, 20)).intents) == {Intent.DIFFICULTY, Intent.PROGRESS}


@pytest.mark.parametrize(
    "text",
    ["地下有条军缆，挖不动", "物业拒交钥匙，清不进去", "没人手，推不动", "账户被封，工资发不了", "缺人手，推不下去"],
)
def test_what_sticks_for_its_trouble_is_the_trouble_itself(text: str) -> None:
    assert understand(text, date(2024, 11, 20)).intents == (Intent.DIFFICULTY,)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("编办不同意，要校长去沟通", {Intent.DIFFICULTY, Intent.ESCALATE}),
        ("环评压住了，麻烦王局给催催", {Intent.DIFFICULTY, Intent.ESCALATE}),
        ("拨款卡住了，请县长出面", {Intent.DIFFICULTY, Intent.ESCALATE}),
        ("手续压住了", {Intent.DIFFICULTY}),
        ("渗漏压住了", {Intent.DONE}),
        ("要和校长沟通", {Intent.PROGRESS}),
    ],
)
def test_what_is_held_back_by_those_who_grant_it_is_trouble(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, date(2024, 11, 20)).intents) == intents


def test_work_that_cannot_be_done_is_no_work_on_the_trouble() -> None:
    assert Intent.PROGRESS not in understand("没翻译，沟通不了", date(2024, 11, 20)).intents
