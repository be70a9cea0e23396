"""Ends in plain words, denials that are refuted and speech with pauses, beside their sisters that claim nothing."""

from datetime import date

import pytest

from bot.conversation.understand import DateRole, Intent, understand

WEDNESDAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    "text",
    [
        "活干完好几天了",
        "打了两年的井打成了",
        "苗木超编的问题解决了",
        "理事会昨天补签完决议了",
        "一二期都完工了",
        "欠的三个月工资补齐了",
        "提前五天弄完的",
        "逾期两天完成的",
        "锅炉年检全部过了",
        "误餐补贴从工资里扣了",
        "公示栏的字统一过了",
        "油管换好了，不漏油了",
        "健康证昨天都换到了",
        "护栏焊好了，别再发预警短信了",
        "泵站修好了，停水四小时",
        "都换了，虽然费劲了点",
        "账对平了，你们翻翻上回的表",
        "清完没有反弹",
        "反诈讲座办完了",
        "该还给村民的押金一分不少退回去了",
        "烟感10月26号就通过了",
        "欠费公告全登出来了",
        "宿舍床架全部换成新款，已经在用",
        "活干完了，就等您来瞧瞧",
        "上个月25号就结了，系统里一直没人勾",
        "国庆放假前就换完井盖了",
        "挂号慢的毛病治了",
        "塔外的杨树锯了，信号不挡了",
        "早改了呀，还要怎么改",
        "弄零干咧",
        "烟道裂的地方勾了缝",
        "炉排积垢刮净了",
        "碑廊粉刷一新",
        "监测设备装好了",
        "水果摊入市了",
        "清欠工作完了",
        "村村补足，账也核过",
        "屋面补好了，开学没耽误",
        "处罚决定撤销了",
        "封河标志牌立好了",
        "外借的水泵要回来了",
        "那家中介踢出去了",
        "报错的口径纠正过来了",
        "挂号处挪到一楼了",
        "土地纠纷调解成功",
        "审计组销号了",
        "此案闭环了",
        "围挡拆干净了，城管看过没话说",
        "桥头那几盏灯换好了",
        "旧档案柜拉去销毁了",
        "借用的职工请回去了",
        "选聘办法11月6日通过",
        "执法仪配发到人",
        "船舶过户手续办了",
        "弄完好些日子了",
        "停车棚搭好了",
        "界石凿好了",
        "旧许可注销了",
        "竣工图纸归档完毕",
        "宣传稿改完上线了",
        "账目排查完了，错账全更正了",
        "喂是整改办吗，那个雨棚换好了",
        "这条早销号了",
        "边沟掏完了",
        "伸缩缝凿完了",
        "稻茬耙完了",
        "消防定级过了",
        "塔吊年检过了",
        "超期样本全销毁了",
        "水箱加了盖板",
        "卫生监督站建成",
        "核心系统11月9日切换成功",
        "护林员巡护表上墙",
        "田界重新量过，村民都签字了",
        "渗水点堵上了，闭水试过，行了",
        "我说弄好了就是弄好了",
        "都换完多久了，你咋才问",
        "就业招聘会办完了",
        "廉政提醒做完了",
        "垃圾分类宣讲搞完了",
        "上周四才焊完",
        "11月13号才换完",
        "消防通道11月7日就清完了",
        "剩0户",
    ],
)
def test_an_end_in_plain_words_is_done(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize(
    "text",
    [
        "想比期限早三天完成",
        "要逾期两天才能完成",
        "下周一积案12件清零",
        "春节前清零",
        "这回真完了",
        "动员会开了",
        "方案公示过了",
        "停水四小时",
        "井还没打成",
        "剩10户",
        "理事会要换届",
        "年检材料交过了",
        "周五才换完",
        "投票投完了",
        "该退的钱还没退",
        "不是没装，是还没到调试那一步",
        "没难处，装机到位",
        "改完方案再说",
        "新设备装好了",
        "头一批树苗栽完了",
        "账查完了，结论还在写",
        "工人撤走了",
        "通知撤回来重发",
        "那几户还没搬",
        "施工手续办了",
        "脚手架搭好了",
        "账目排查完了，错账在更正",
        "等着测评过了再说",
        "超期样本还没销毁",
        "试过压，漏",
        "30号才能焊完",
        "提醒函发完了",
        "听完讲座了",
    ],
)
def test_what_only_sounds_like_such_an_end_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "别以为我们没弄，早弄好了",
        "有人说没退，退了的",
        "没改的没有了",
        "未整改的，没有了",
        "哪个车间没签？都签了",
        "没有整改不到位的",
        "没有谁家没发到",
        "可不就是办完了嘛",
    ],
)
def test_a_denial_that_its_writer_refutes_is_a_claim(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("有人说没改，还真没改", Intent.NOT_DONE),
        ("哪个车间没签？", Intent.QUESTION),
        ("什么都还没动", Intent.NOT_DONE),
        ("没改好我绝不撒手", Intent.COMMIT),
        ("哪一户都不会落下", Intent.COMMIT),
        ("没困难，就是慢点", Intent.NO_DIFFICULTY),
        ("不是不想改，是系统锁着", Intent.DIFFICULTY),
    ],
)
def test_a_denial_that_stands_is_none(text: str, intent: Intent) -> None:
    meaning = understand(text, WEDNESDAY)
    assert intent in meaning.intents
    assert Intent.DONE not in meaning.intents


@pytest.mark.parametrize(
    "text",
    [
        "基本达到要求",
        "基本上可以说完成",
        "大体告成",
        "基本符合标准了",
        "基本干妥",
        "整体算修好了",
        "大抵执行毕",
        "面上任务大体完成",
        "总的来看算是落实了",
        "总起来说算是办完了",
        "总的来看，算是落实了",
    ],
)
def test_what_is_basically_as_required_is_basically_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.BASICALLY_DONE,), True)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("那个排水沟啊修通了修通了", {Intent.DONE}),
        ("档案的话呢都归好了", {Intent.DONE}),
        ("就那个十一条啊昨儿弄好的", {Intent.DONE}),
        ("我这儿听不清明天早上给你回话", {Intent.DEFER}),
        ("晚上说晚上说", {Intent.DEFER}),
        ("就是缺老师", {Intent.DIFFICULTY}),
        ("诉讼服务大厅得下周三才能弄完", {Intent.PROGRESS}),
        ("今天才办妥", {Intent.DONE}),
    ],
)
def test_speech_with_pauses_is_read_as_if_written(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents


@pytest.mark.parametrize(
    "text",
    [
        "早改好了还挂着，麻烦销一下",
        "早做完了，能结就结了吧",
        "弄完了，能给关掉不？",
        "已办结，恳请出列",
        "我们早已改妥，请将本项从台账中销去",
    ],
)
def test_a_request_to_close_in_few_words_stands_beside_the_claim(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.DONE, Intent.CLOSE_REQUEST}


def test_when_papers_came_is_not_asked_about() -> None:
    meaning = understand("材料上周就传了，请尽快销号", WEDNESDAY)
    assert (set(meaning.intents), meaning.confirm) == ({Intent.EVIDENCE, Intent.CLOSE_REQUEST}, False)


def test_what_was_just_finished_before_an_hour_was_finished_on_that_day() -> None:
    meaning = understand("昨天收工前刚砌完", WEDNESDAY)
    assert (meaning.date, meaning.date_role) == (date(2024, 11, 19), DateRole.DONE_ON)


@pytest.mark.parametrize(
    "text", ["不是没刷，是没通水", "也不是没修，修了没修好", "不是没汇，是汇错了账户", "不是没挖，是没调试"]
)
def test_what_is_twice_denied_and_falls_short_is_under_way(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (Intent.DONE in meaning.intents, meaning.confirm) == (False, True)


@pytest.mark.parametrize("text", ["不是没训，是没留签到表", "不是没巡，是没录进系统"])
def test_what_is_twice_denied_and_only_unrecorded_is_done(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.DONE, Intent.EVIDENCE_PENDING}


@pytest.mark.parametrize(
    "text",
    [
        "已修好请核销",
        "整改结束请镇里验销",
        "名单公示期满无异议，申请销号",
        "经复查无遗留问题，提请销号",
        "弄好了，给销了吧，月底要考核",
    ],
)
def test_what_earns_the_closing_is_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.date) == ({Intent.DONE, Intent.CLOSE_REQUEST}, None)


@pytest.mark.parametrize(
    ("text", "role", "day"),
    [
        ("周一交接班前就换完了", DateRole.DONE_BY, date(2024, 11, 18)),
        ("净水机周二开通的", DateRole.DONE_ON, date(2024, 11, 19)),
        ("11月6日理事会通过，章程修订完毕", DateRole.DONE_ON, date(2024, 11, 6)),
    ],
)
def test_the_day_of_the_end_stands_in_the_same_breath(text: str, role: DateRole, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date_role, meaning.date) == ((Intent.DONE,), role, day)


def test_a_number_said_twice_and_pointed_at_is_an_item() -> None:
    assert [each.item for each in understand("嗯九条九条那个窗口换完了", WEDNESDAY).items] == ["9"]


@pytest.mark.parametrize(
    "text",
    [
        "早就好咧",
        "条渠通返晒",
        "那边个棚起好啦",
        "搞好老",
        "整改完必",
        "全部清退完必",
        "俺这边弄好嘞",
        "弄好咧放心",
        "齐活儿",
        "业经办结",
        "该户业经搬迁",
        "报表悉数上齐",
        "主编返聘手续均已办妥。",
        "聘任手续都办完了",
        "水厂那头弄利索了",
        "泵房那边都修好了",
        "几处渗漏全堵上了",
        "几个问题都解决了",
        "辍学学生已劝返",
        "下水道通咧",
        "事已竣",
        "诸事皆毕",
        "整顿告成",
        "押金悉数退讫",
    ],
)
def test_ends_in_the_words_of_a_region_are_done(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize("text", ["弄完老，帮我把这条销了嘛", "以经改完，申请销好", "修好了，请销好"])
def test_a_claim_and_the_wish_to_close_it_are_read_however_they_are_typed(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE, Intent.CLOSE_REQUEST)


@pytest.mark.parametrize("text", ["不是跟你说弄完了迈", "不是跟您说过改好了迈"])
def test_a_question_that_asks_nothing_in_the_words_of_a_region_is_a_claim_to_be_confirmed(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.DONE,), True)


@pytest.mark.parametrize(
    "text",
    [
        "做好了迈",
        "改完必须验收",
        "换完老泵",
        "弄好嘞就报",
        "弄好嘞没",
        "快齐活儿了",
        "明天齐活儿",
        "业经研究",
        "未经办结",
        "报表还没上齐",
        "月底前上齐",
        "手续均已办妥",
        "水务科那头弄完了",
        "几处漏点修好了",
        "几户都签了",
        "几个问题都没解决",
        "月底便能完工了",
        "水平好了不少",
        "水还没通咧",
        "未告成",
        "行将告成",
        "装好嘞部分",
        "修好嘞一半",
        "几个问题都整改了一遍",
        "216件积案清零目标",
        "账目未核讫",
        "路未通，求闭环",
        "泵房修好了，别处没修",
        "泵房那边修好了，别处没修",
    ],
)
def test_what_only_looks_like_a_mistyped_end_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["煤泥水闭路了，不外排了", "污水截流了，不直排了", "锅炉改气了，不烧煤了"])
def test_the_ill_that_is_gone_denies_nothing_of_the_claim(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.DONE,), False)


@pytest.mark.parametrize("text", ["不外排了", "污水还没接管，照样外排"])
def test_the_ill_alone_claims_nothing(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["这项忙完了呢", "这条忙完了", "活都忙完了"])
def test_the_item_that_one_was_busy_with_is_over(text: str) -> None:
    assert understand(text, date(2023, 10, 11)).intents == (Intent.DONE,)


@pytest.mark.parametrize("text", ["这条忙完了再说", "忙完了再弄", "等这项忙完了就报", "手头忙完了给您回"])
def test_what_comes_once_one_is_less_busy_is_not_over(text: str) -> None:
    assert Intent.DONE not in understand(text, date(2023, 10, 11)).intents


def test_a_claim_behind_a_question_that_wants_no_answer_is_read_back() -> None:
    meaning = understand("我还能不弄？上车道那几个栏杆机全修好了", date(2024, 6, 20))
    assert (meaning.intents, meaning.confirm) == ((Intent.DONE,), True)


@pytest.mark.parametrize(
    "text",
    [
        "补发的钱全部打卡到人，一个不落",
        "抚恤金打卡到户了",
        "违规领的补贴一分不少交回来了",
        "培训班的账对完了",
        "采购项目的账都理清了",
        "监测户157户，落实帮扶措施157户",
        "困难户42户，落实救助措施42户",
        "该退的押金46.2万元，退清了",
        "该发的工资，发完了",
        "该拆的棚子，拆光了",
    ],
)
def test_money_in_their_cards_accounts_settled_and_help_for_each_are_done(text: str) -> None:
    meaning = understand(text, date(2025, 9, 22))
    assert (meaning.intents, meaning.percent) == ((Intent.DONE,), 100)


@pytest.mark.parametrize(
    "text",
    [
        "该退的押金46.2万元，退了一半",
        "该退的押金，收齐了再退",
        "该拆的棚子，拆不动",
        "上班打卡完了",
        "补贴还没交回来",
        "培训完了",
        "培训的账没对完",
        "反馈问题8个，落实整改措施8个",
    ],
)
def test_a_clock_a_denial_or_a_step_is_no_such_end(text: str) -> None:
    assert Intent.DONE not in understand(text, date(2025, 9, 22)).intents
