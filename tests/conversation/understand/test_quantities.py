"""Amounts: done of total, what is left, units carried over, money needed."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, PercentSource, Quantity, understand

WEDNESDAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    ("text", "quantity", "percent"),
    [
        ("修了3公里，总共5公里", Quantity(3, 5, None, "公里"), 60),
        ("3公里修了1.2公里", Quantity(1.2, 3, None, "公里"), 40),
        ("完成3.2公里/共8公里", Quantity(3.2, 8, None, "公里"), 40),
        ("应退100万元，已退80万元", Quantity(80, 100, None, "万元"), 80),
        ("8公里还剩3公里", Quantity(5, 8, 3, "公里"), 62.5),
        ("已清退25户，还剩5户", Quantity(25, 30, 5, "户"), 83.3),
        ("共120户，签约96户", Quantity(96, 120, None, "户"), 80),
        ("50个点位已整改42个", Quantity(42, 50, None, "个"), 84),
        ("发现问题20个，已整改18个", Quantity(18, 20, None, "个"), 90),
        ("任务2万亩，完成8千亩", Quantity(0.8, 2, None, "万亩"), 40),
        ("清退了1万2千亩，任务3万亩", Quantity(1.2, 3, None, "万亩"), 40),
        ("栽植两千四，总共3000株", Quantity(2400, 3000, None, "株"), 80),
        ("计划造林三千亩，完成一千五百亩", Quantity(1500, 3000, None, "亩"), 50),
        ("护林员聘了18名，要求24名以上", Quantity(18, 24, None, "名"), 75),
        ("巡护员招了30个，要求40人", Quantity(30, 40, None, "人"), 75),
        ("6个问题整改了4个，剩2个在走程序", Quantity(4, 6, 2, "个"), 66.7),
        ("3个完成了，还有2个没完成", Quantity(3, 5, 2, "个"), 60),
        ("3个完成，2个在办", Quantity(3, 5, 2, "个"), 60),
        ("5户里搬了4户", Quantity(4, 5, None, "户"), 80),
        ("合同补签45份，应签50份", Quantity(45, 50, None, "份"), 90),
        ("办结40/50件", Quantity(40, 50, None, "件"), 80),
        ("共排查500户，发现问题30个，已整改25个", Quantity(25, 30, None, "个"), 83.3),
        ("排查了50家（全镇50家），整改40家", Quantity(40, 50, None, "家"), 80),
        ("摸排了90户，签约72户", Quantity(72, 90, None, "户"), 80),
        ("四百套公租房，分出去三百套", Quantity(300, 400, None, "套"), 75),
        ("超收的费用退了9万元，共12万元", Quantity(9, 12, None, "万元"), 75),
        ("补交6万，还欠2万", Quantity(6, 8, 2, "万元"), 75),
        ("路灯20盏不亮，修了15盏", Quantity(15, 20, None, "盏"), 75),
        ("未入库零件18件，入库9件", Quantity(9, 18, None, "件"), 50),
        ("80户签了76，余4", Quantity(76, 80, 4, "户"), 95),
        ("机井16眼，出水12眼", Quantity(12, 16, None, "眼"), 75),
        ("大额支付20笔，补审批15笔", Quantity(15, 20, None, "笔"), 75),
        ("客车年检8台，通过6台", Quantity(6, 8, None, "台"), 75),
        ("合同没备案的20份，备了15份", Quantity(15, 20, None, "份"), 75),
        ("多收费16笔退了12笔，4笔找不到家长", Quantity(12, 16, 4, "笔"), 75),
        ("400万债务还剩100万", Quantity(300, 400, 100, "万元"), 75),
        ("第3条8个问题改了6个", Quantity(6, 8, None, "个"), 75),
        ("护栏刷新320米，余80米", Quantity(320, 400, 80, "米"), 80),
        ("报废车拖走12辆，剩3辆", Quantity(12, 15, 3, "辆"), 80),
        ("缺的签字补了18份，还缺2份", Quantity(18, 20, 2, "份"), 90),
        ("审计报告出了4本，要出10本", Quantity(4, 10, None, "本"), 40),
        ("问卷收回来360份，发了400份", Quantity(360, 400, None, "份"), 90),
        ("收到22个村的报表，一共25个村", Quantity(22, 25, None, "个"), 88),
        ("水井15口，水质报告出了12口", Quantity(12, 15, None, "口"), 80),
        ("30份未归档合同归档24份", Quantity(24, 30, None, "份"), 80),
        ("40张欠条收了30张的钱", Quantity(30, 40, None, "张"), 75),
        ("办结90件/受理120件", Quantity(90, 120, None, "件"), 75),
        ("锅炉抽检80台，有问题的20台，修了15台", Quantity(15, 20, None, "台"), 75),
        ("排查门店140家，该换证的35家里换了28家", Quantity(28, 35, None, "家"), 80),
        ("补贴发到90人，核准120人", Quantity(90, 120, None, "人"), 75),
        ("缺60个井盖，补装了45个", Quantity(45, 60, None, "个"), 75),
        ("拖轮检修5条，3条下水了", Quantity(3, 5, None, "条"), 60),
        ("证书换证共64人，换完48人", Quantity(48, 64, None, "人"), 75),
        ("供货点10个，挂牌公示的8个", Quantity(8, 10, None, "个"), 80),
        ("换了四十二台总共是六十台", Quantity(42, 60, None, "台"), 70),
        ("监控：需补64个点，已补48", Quantity(48, 64, None, "个"), 75),
        ("病床护栏松动20张，紧好了15张", Quantity(15, 20, None, "张"), 75),
        ("三千五铺好了 全长5000米", Quantity(3500, 5000, None, "米"), 70),
        ("慰问一千八，一共2400户", Quantity(1800, 2400, None, "户"), 75),
        ("放下去一万二，总数16000尾", Quantity(12000, 16000, None, "尾"), 75),
        ("倒出去五千六，仓里原来总共8000吨", Quantity(5600, 8000, None, "吨"), 70),
        ("扫描两千四，总计3200卷", Quantity(2400, 3200, None, "卷"), 75),
        ("校对六百四，全书860页", Quantity(640, 860, None, "页"), 74.4),
        ("建会三百六，目标450家", Quantity(360, 450, None, "家"), 80),
        ("建会55家（总计80家）", Quantity(55, 80, None, "家"), 68.8),
        ("12家单位建会9家，剩3家在筹备", Quantity(9, 12, 3, "家"), 75),
        ("更正差错稿27篇/累计36篇", Quantity(27, 36, None, "篇"), 75),
        ("应归档2600卷，仍有650卷待整理", Quantity(1950, 2600, 650, "卷"), 75),
        ("名单上210人，缺训42人", Quantity(168, 210, 42, "人"), 80),
        ("总共80篇稿件，待审20篇", Quantity(60, 80, 20, "篇"), 75),
        ("待查12件，共96件", Quantity(84, 96, 12, "件"), 87.5),
        ("共96件，待查12件", Quantity(84, 96, 12, "件"), 87.5),
        ("在册96人，缺检12人", Quantity(84, 96, 12, "人"), 87.5),
        ("应收6万元，仍欠1.5万元", Quantity(4.5, 6, 1.5, "万元"), 75),
        ("18万字书稿，还差4.5万字", Quantity(13.5, 18, 4.5, "万字"), 75),
        ("校订4万4千字，全稿5.2万字", Quantity(4.4, 5.2, None, "万字"), 84.6),
        ("1200户里头没签的300户", Quantity(900, 1200, 300, "户"), 75),
        ("60篇里头没校的12篇", Quantity(48, 60, 12, "篇"), 80),
        ("去年没改的12户已改9户", Quantity(9, 12, None, "户"), 75),
        ("标的3.5亿元，还欠0.7亿元", Quantity(2.8, 3.5, 0.7, "亿元"), 80),
        ("执行到位9千万，标的1.2亿元", Quantity(0.9, 1.2, None, "亿元"), 75),
        ("1.5亿元债务化解了9000万", Quantity(0.9, 1.5, None, "亿元"), 60),
        ("总投资2亿元，到位800万元", Quantity(800, 20000, None, "万元"), 4),
        ("储备粮到库4千8百公斤，定额6吨", Quantity(4.8, 6, None, "吨"), 80),
        ("封山3万6千亩，核定4.8万亩", Quantity(3.6, 4.8, None, "万亩"), 75),
        ("1万2千块表换完 指标1.8万块", Quantity(1.2, 1.8, None, "万块"), 66.7),
        ("3档栏目整顿2档，1档正评议", Quantity(2, 3, 1, "档"), 66.7),
        ("夜校开了14期，文件让办20期以上", Quantity(14, 20, None, "期"), 70),
        ("陪审员选任96名，定额至少120人", Quantity(96, 120, None, "人"), 80),
        ("要求最少配40辆，保洁车到了26台", Quantity(26, 40, None, "辆"), 65),
        ("楼栋长选出来45个，起码要75名", Quantity(45, 75, None, "名"), 60),
        ("电煤存了18万吨，标准不低于20万吨", Quantity(18, 20, None, "万吨"), 90),
        ("拉走5万4千吨咧，堆了8.1万吨", Quantity(5.4, 8.1, None, "万吨"), 66.7),
        ("堆了5车，运走3车", Quantity(3, 5, None, "车"), 60),
        ("签了18户，还少两户", Quantity(18, 20, 2, "户"), 90),
    ],
)
def test_the_percentage_is_calculated(text: str, quantity: Quantity, percent: float) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.quantity, meaning.percent, meaning.percent_source) == (quantity, percent, "calculated")
    assert meaning.intents == (Intent.PROGRESS,)
    assert not meaning.confirm


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("隔离带开了1200米", Quantity(1200, None, None, "米")),
        ("案件已办结8件", Quantity(8, None, None, "件")),
        ("召开专题会3次", Quantity(3, None, None, "次")),
        ("还剩3户没搬", Quantity(None, None, 3, "户")),
        ("就剩一家没签", Quantity(None, None, 1, "家")),
        ("免疫接种2800剂次", Quantity(2800, None, None, "剂次")),
        ("围封1.2万亩", Quantity(1.2, None, None, "万亩")),
        ("访谈了58位老同志", Quantity(58, None, None, "位")),
        ("封山育林3万亩", Quantity(3, None, None, "万亩")),
        ("口述史录了140小时", Quantity(140, None, None, "小时")),
        ("夜查跑了9趟", Quantity(9, None, None, "趟")),
        ("更正错别字12处", Quantity(12, None, None, "处")),
        ("单价三百六，一共450家", Quantity(None, 450, None, "家")),
    ],
)
def test_without_a_total_there_is_no_percentage(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.quantity, meaning.percent) == (quantity, None)
    assert meaning.intents == (Intent.PROGRESS,)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("罚没12.5万元入库完毕", 12.5),
        ("保证金9.4万元划转毕", 9.4),
        ("退赃5.6万元，全缴", 5.6),
        ("拖欠工程款135万元，付讫", 135),
        ("拖欠工程款付出310万元，两清", 310),
        ("罚单41万元交齐，账已平", 41),
        ("拖欠工资发放126万元，全部结清", 126),
        ("多收电费退还13.6万元 全部退完", 13.6),
        ("社保欠费缴进来56万元，一分不差结清咯", 56),
        ("欠薪发了46.2万元，全部付清", 46.2),
    ],
)
def test_a_sum_that_was_paid_is_no_whole(text: str, amount: float) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent) == ((Intent.DONE,), 100)
    assert meaning.quantity == Quantity(amount, None, None, "万元")


@pytest.mark.parametrize("text", ["退缴17.28万元，全部到账", "应退17.28万元，全部退清", "欠缴17.28万元，全部缴清"])
def test_a_sum_that_was_due_or_arrived_is_the_whole(text: str) -> None:
    assert understand(text, WEDNESDAY).quantity == Quantity(17.28, 17.28, None, "万元")


@pytest.mark.parametrize(
    "text",
    [
        "首批12万元拨付完毕",
        "第一期补助12万元发放完毕",
        "拖欠工程款135万元，没付讫",
        "拖欠工程款135万元，争取付讫",
        "还没全缴",
    ],
)
def test_one_payment_of_several_or_none_yet_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("信访件26件，办结26件", Quantity(26, 26, None, "件")),
        ("3200亩全部补种完成", Quantity(3200, 3200, None, "亩")),
        ("排查隐患30处，全部整改到位", Quantity(30, 30, None, "处")),
        ("补贴追回8.4万元，已结清", Quantity(8.4, None, None, "万元")),
        ("12个问题已全部销号", Quantity(12, 12, None, "个")),
    ],
)
def test_all_of_it_is_done(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.quantity) == ((Intent.DONE,), 100, quantity)


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("还差15万元缺口", Quantity(15, None, None, "万元")),
        ("资金缺口50万元", Quantity(50, None, None, "万元")),
        ("还缺20万", Quantity(20, None, None, "万元")),
        ("资金窟窿有8.5万元", Quantity(8.5, None, None, "万元")),
        ("66万元的口子堵不上", Quantity(66, None, None, "万元")),
        ("少26万元经费", Quantity(26, None, None, "万元")),
    ],
)
def test_money_needed_is_no_progress(text: str, need: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.quantity, meaning.need) == ((Intent.DIFFICULTY,), None, need)


@pytest.mark.parametrize(
    "text",
    [
        "已印发〔2024〕112号",
        "电话13812345678",
        "办公室0475-8234567",
        "一起去看了",
        "有两户牧民不配合",
        "安排3名同志去看",
        "每月开展一次巡查",
        "去财政跑了9趟",
        "等了三个小时没人来",
        "封山两个月，进不去",
        "待命12人，一共30人",
    ],
)
def test_numbers_that_count_no_work_are_left_alone(text: str) -> None:
    assert understand(text, WEDNESDAY).quantity is None


def test_json_shows_whole_numbers_and_only_what_is_known() -> None:
    told = understand("修了4公里，总共5公里", WEDNESDAY).to_json()
    assert told["quantity"] == {"done": 4, "total": 5, "unit": "公里"}
    assert repr(told["percent"]) == "80"


@pytest.mark.parametrize(
    ("text", "quantity", "percent"),
    [
        ("欠缴的40万，收回30万", Quantity(30, 40, None, "万元"), 75),
        ("挪用资金20万元，已归还5万元", Quantity(5, 20, None, "万元"), 25),
        ("苗子栽了3万株，要4万株", Quantity(3, 4, None, "万株"), 75),
        ("廿五户签了廿户", Quantity(20, 25, None, "户"), 80),
    ],
)
def test_a_debt_or_a_requirement_is_the_whole(text: str, quantity: Quantity, percent: float) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.quantity, meaning.percent, meaning.confirm) == (quantity, percent, False)


@pytest.mark.parametrize(
    ("text", "quantity", "percent"),
    [
        ("全校30间实验室，21间装好了排风", Quantity(21, 30, None, "间"), 70),
        ("学费退了45人，名册上60人", Quantity(45, 60, None, "人"), 75),
        ("该家访80户，访了64户", Quantity(64, 80, None, "户"), 80),
        ("坏的40盏路灯换了28盏", Quantity(28, 40, None, "盏"), 70),
        ("加固16座/认定20座", Quantity(16, 20, None, "座"), 80),
        ("完成治理的有9个村，总共12个村", Quantity(9, 12, None, "个"), 75),
        ("今年要销的旧账户50个，今天销到第35个", Quantity(35, 50, None, "个"), 70),
    ],
)
def test_of_two_amounts_the_larger_is_the_whole(text: str, quantity: Quantity, percent: float) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.quantity, meaning.percent, meaning.confirm) == (quantity, percent, False)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("25个点位整改了20个，其余5个正在整改", Quantity(20, 25, 5, "个")),
        ("没领证的只有4个人，其余96个人都领了", Quantity(96, 100, 4, "人")),
        ("30人中只有6人没考", Quantity(24, 30, 6, "人")),
        ("除了5户都接通了，一共40户", Quantity(35, 40, 5, "户")),
        ("回访180人次，没回访的还剩20人次", Quantity(180, 200, 20, "人次")),
        ("灭火器换了33个，待换11个", Quantity(33, 44, 11, "个")),
        ("不愿拆的10户已谈下来7户", Quantity(7, 10, None, "户")),
        ("已由12户减到3户", Quantity(9, 12, 3, "户")),
        ("9项推进中，1项未启动，完成30项，共40项", Quantity(30, 40, 10, "项")),
        ("2公里修了1500米", Quantity(1.5, 2, None, "公里")),
        ("再签3户就完成了", Quantity(None, None, 3, "户")),
        ("应收62万元，欠着9.5万元", Quantity(52.5, 62, 9.5, "万元")),
        ("应退保证金14万元，还差着2万元", Quantity(12, 14, 2, "万元")),
        ("97处隐患，留着12处", Quantity(85, 97, 12, "处")),
        ("一共16条沟渠，疏通13条，3条正挖着", Quantity(13, 16, 3, "条")),
        ("23条，3条没改", Quantity(20, 23, 3, "条")),
    ],
)
def test_the_rest_and_the_whole_are_reckoned(text: str, quantity: Quantity) -> None:
    assert understand(text, WEDNESDAY).quantity == quantity


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("今天又发了5户，累计45户，全镇60户", Quantity(45, 60, None, "户")),
        ("上周通了6户，这周又通了9户，总共20户", Quantity(15, 20, None, "户")),
        ("第一批三百户、第二批两百户都发了，总共一千户", Quantity(500, 1000, None, "户")),
        ("全镇400户摸排完了，问题户25户，整改20户", Quantity(20, 25, None, "户")),
    ],
)
def test_increments_parts_and_surveys_do_not_mislead(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.quantity, meaning.date, meaning.confirm) == (quantity, None, False)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("叁拾辆换了贰拾肆辆", Quantity(24, 30, None, "辆")),
        ("12w元已追回，一共16w", Quantity(12, 16, None, "万元")),
        ("完成投资1.2亿元，总投资1.5亿元", Quantity(1.2, 1.5, None, "亿元")),
        ("1.5亿元到位9000万元", Quantity(9000, 15000, None, "万元")),
        ("拆了900㎡，总面积1200㎡", Quantity(900, 1200, None, "平方米")),
        ("7.5万只追回来3万", Quantity(3, 7.5, None, "万元")),
        ("两万八千户通了气，总共3.5万户", Quantity(2.8, 3.5, None, "万户")),
        ("建档六万四千份，应建8万份", Quantity(6.4, 8, None, "万份")),
        ("三万一千平方米翻修了，设计五万平方米", Quantity(31000, 50000, None, "平方米")),
        ("疫苗打了7万3千针，目标9万针", Quantity(7.3, 9, None, "万针")),
    ],
)
def test_numerals_and_units_are_read_as_they_are_typed(text: str, quantity: Quantity) -> None:
    assert understand(text, WEDNESDAY).quantity == quantity


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("4家供货商全部签了新合同", Quantity(4, 4, None, "家")),
        ("七座旧闸都换过了", Quantity(7, 7, None, "座")),
        ("3.6万元全部退到家长卡上了", Quantity(3.6, 3.6, None, "万元")),
        ("210份告知书全部签收", Quantity(210, 210, None, "份")),
        ("投诉件18件，件件办结", Quantity(18, 18, None, "件")),
        ("换了45块门牌，一块不落", Quantity(45, 45, None, "块")),
        ("11户危房住户全搬进新楼", Quantity(11, 11, None, "户")),
        ("4个问题4个改完", Quantity(4, 4, None, "个")),
        ("应签41份，实签41份", Quantity(41, 41, None, "份")),
    ],
)
def test_all_of_a_number_dealt_with_by_any_verb_is_done(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.quantity) == ((Intent.DONE,), 100, quantity)
    assert not meaning.confirm


@pytest.mark.parametrize(
    "text",
    [
        "9个村都通知了",
        "6户都谈了",
        "6户都同意了",
        "6户都会搬完",
        "3份合同听说都签了",
        "3份合同都签了就好了",
        "隔壁科的3份合同都签了",
        "8辆车要求全部封存了",
        "20个探头都快装好了",
        "5碗面都吃了",
        "2个标段均已开工",
        "6户一户没搬",
        "三个项目全没动",
        "审计提的14个问题改了12个",
        "十成干了八成",
        "三停完了两停",
        "完成了七十多个百分点",
        "绝大部分住户的钱退了",
        "刚弄了个开头",
        "领导说50万元都退了",
        "5户都说搬了",
        "6台设备全部采购到位",
        "资金50万元全部到位",
        "50万元都花了",
        "30户都测完了",
        "全县30户都摸清了",
        "12户的方案都定了",
        "其余都完了",
        "账面100%",
        "几十户都搬了",
        "好几处都拆了",
        "应改30处，明天改30处",
    ],
)
def test_all_of_a_number_in_a_step_a_hope_or_a_part_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("换锅炉要28万元，预算里没这笔钱", Quantity(28, None, None, "万元")),
        ("缺口还有90万元", Quantity(90, None, None, "万元")),
        ("需追加经费12万元", Quantity(12, None, None, "万元")),
        ("缺4个编制", Quantity(4, None, None, "个")),
        ("水泥还缺60吨", Quantity(60, None, None, "吨")),
        ("还短2000株苗子", Quantity(2000, None, None, "株")),
        ("还短着50袋水泥", Quantity(50, None, None, "袋")),
    ],
)
def test_what_is_lacking_is_a_need(text: str, need: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.quantity, meaning.need) == ((Intent.DIFFICULTY,), None, need)


@pytest.mark.parametrize(
    "text",
    [
        "至少26万元经费",
        "减少26万元经费",
        "66万元的口子补上了",
        "还短2000株没栽",
        "还差2000株没栽",
        "补种还差500株",
        "表格还少2份",
        "25张缺口补上了",
        "时间紧，差3天",
        "村里还欠15户",
    ],
)
def test_what_was_made_up_or_is_left_of_the_work_is_no_need(text: str) -> None:
    assert understand(text, WEDNESDAY).need is None


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("化解积案纠纷6起", Quantity(6, None, None, "起")),
        ("失联党员找回来17名", Quantity(17, None, None, "名")),
        ("收回被占车库5间，还有3间住着人", Quantity(5, 8, 3, "间")),
        ("修好9台，剩3台等配件", Quantity(9, 12, 3, "台")),
    ],
)
def test_so_much_of_a_trouble_mended_is_progress(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.quantity) == ((Intent.PROGRESS,), quantity)


@pytest.mark.parametrize(
    "text", ["账正在一笔笔核", "跑了四五趟", "我们科就3个人", "放一百个心", "二期没完", "谈过一轮了"]
)
def test_turns_of_speech_with_a_number_count_nothing(text: str) -> None:
    assert understand(text, WEDNESDAY).quantity is None


@pytest.mark.parametrize(
    ("text", "done", "total", "left"),
    [
        ("5户完成3户没完成", 5, 8, 3),
        ("5条完成，剩余3条年底前", 5, 8, 3),
        ("30万追了两笔共23万", 23, 30, None),
        ("48名超编清退31人", 31, 48, None),
    ],
)
def test_a_part_told_beside_its_rest_or_its_pieces(text: str, done: float, total: float, left: float | None) -> None:
    quantity = understand(text, WEDNESDAY).quantity
    assert quantity is not None
    assert (quantity.done, quantity.total, quantity.left) == (done, total, left)


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("少两名麻醉医生，招不来", Quantity(2, None, None, "名")),
        ("还差一名法医", Quantity(1, None, None, "名")),
        ("差三个专职电工", Quantity(3, None, None, "个")),
        ("修缮款短了32万元", Quantity(32, None, None, "万元")),
        ("经费少了15万", Quantity(15, None, None, "万元")),
    ],
)
def test_hands_and_money_that_are_short_are_a_need(text: str, need: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.need == need
    assert meaning.quantity is None
    assert meaning.intents == (Intent.DIFFICULTY,)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("还有9户没缴，原来45户", Quantity(36, 45, 9, "户")),
        ("起初60处，现在剩7处没改", Quantity(53, 60, 7, "处")),
        ("当初是18人，已退回14人", Quantity(14, 18, None, "人")),
        ("一共61人，已退53人，8个调走的正在联系", Quantity(53, 61, 8, "人")),
    ],
)
def test_how_many_there_were_at_first_is_the_whole(text: str, quantity: Quantity) -> None:
    assert understand(text, WEDNESDAY).quantity == quantity


@pytest.mark.parametrize(
    ("text", "amount"), [("违规津贴退清了，共4.2万元", 4.2), ("垫付的药费要回来了，前后一共1.6万元", 1.6)]
)
def test_the_sum_told_behind_a_claim_is_all_there_was(text: str, amount: float) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.DONE in meaning.intents
    assert meaning.quantity == Quantity(amount, amount, None, "万元")


def test_the_sum_told_before_a_claim_is_what_is_done() -> None:
    assert understand("罚没款入库7.3万元，结清", WEDNESDAY).quantity == Quantity(7.3, None, None, "万元")


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("宣传页6000张，发出去三千六", Quantity(3600, 6000, None, "张")),
        ("借阅单要复核500份，才核完200份", Quantity(200, 500, None, "份")),
        ("健康证过期的15人，12人换了新证", Quantity(12, 15, None, "人")),
        ("院子里的古井挂牌二十处，挂了十五", Quantity(15, 20, None, "处")),
        ("8份自查报告交来6份", Quantity(6, 8, None, "份")),
        ("对了二十四户签了十八户", Quantity(18, 24, None, "户")),
        ("逾期户催收了45户，名单上共60户", Quantity(45, 60, None, "户")),
    ],
)
def test_what_is_named_before_is_the_whole_of_what_is_told_behind(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.quantity == quantity
    assert meaning.percent_source is PercentSource.CALCULATED
    assert not meaning.confirm


@pytest.mark.parametrize(
    "text", ["19户，19户全通知到了", "9个问题，9个都摸排了", "12人，12人全到了", "9个，9个都有方案了"]
)
def test_a_step_taken_by_all_of_them_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    ("text", "done", "total"),
    [
        ("消毒柜到货30台装了24台", 24, 30),
        ("信访件收了50件，回了48件", 48, 50),
        ("名额分了20个，用了15个", 15, 20),
        ("报名52人，培训了40人", 40, 52),
        ("道岔换了7组（共14组）", 7, 14),
        ("订单接了40单，发了28单", 28, 40),
        ("三十个点吧现在弄了二十一个", 21, 30),
    ],
)
def test_what_came_in_is_the_whole_of_what_was_dealt_with(text: str, done: float, total: float) -> None:
    quantity = understand(text, WEDNESDAY).quantity
    assert quantity is not None
    assert (quantity.done, quantity.total) == (done, total)


def test_halves_are_rounded_up() -> None:
    assert understand("80株栽了65株", WEDNESDAY).percent == 81.3


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("还缺18万工程款", Quantity(18, None, None, "万元")),
        ("预算少批了48万元", Quantity(48, None, None, "万元")),
        ("差4台除颤仪的钱", None),
    ],
)
def test_money_that_was_cut_or_is_wanting_is_a_difficulty(text: str, need: Quantity | None) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.need, meaning.quantity) == (need, None)
    assert meaning.intents == (Intent.DIFFICULTY,)


def test_a_debt_told_by_how_many_there_were_is_progress() -> None:
    assert understand("拖欠工资还欠21人，原来84人", WEDNESDAY).intents == (Intent.PROGRESS,)


def test_the_whole_and_the_rest_stand_in_a_unit_of_their_own() -> None:
    quantity = understand("下达决定书8份，涉及总共10宗，剩2宗在走听证", WEDNESDAY).quantity
    assert quantity == Quantity(8, 10, 2, "宗")


def test_a_thing_named_before_its_number_is_the_whole() -> None:
    assert understand("安置房320套，交付了240套", WEDNESDAY).quantity == Quantity(240, 320, None, "套")


def test_a_paper_that_is_handed_in_counts_nothing() -> None:
    assert understand("会议纪要补扫了一份，见附件", WEDNESDAY).quantity is None


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("发热门诊改造6间，完工4间", Quantity(4, 6, None, "间")),
        ("38个点，剩9个", Quantity(29, 38, 9, "个")),
        ("欠缴62万收了四十多万", Quantity(40, 62, None, "万元")),
        ("化粪池清掏5座完成3座，其余两座车进不去", Quantity(3, 5, 2, "座")),
        ("3个项目里两个已经验收，剩下一个卡在用地", Quantity(2, 3, 1, "个")),
        ("档案数字化扫描4.3万页，总量6万页", Quantity(4.3, 6, None, "万页")),
        ("公里数一共二百五十，修了一百五", Quantity(150, 250, None, "公里")),
        ("房产证办下来三十六本，一共四十五本", Quantity(36, 45, None, "本")),
    ],
)
def test_done_of_the_whole_in_more_ways_of_saying_it(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.quantity == quantity
    assert Intent.DONE not in meaning.intents


def test_the_parts_done_make_up_the_whole() -> None:
    meaning = understand("危桥3座，一座已拆除重建，两座加固完工", WEDNESDAY)
    assert meaning.quantity == Quantity(3, 3, None, "座")
    assert Intent.DONE in meaning.intents
    assert Intent.DONE not in understand("4户，2户搬了，2户在谈", WEDNESDAY).intents


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("床位缺30张", Quantity(30, None, None, "张")),
        ("教师缺编18人", Quantity(18, None, None, "人")),
        ("编制差4个", Quantity(4, None, None, "个")),
        ("短缺医用口罩2万只", Quantity(2, None, None, "万只")),
        ("至少得再来两台挖机", Quantity(2, None, None, "台")),
        ("还需要配套资金65万元", Quantity(65, None, None, "万元")),
        ("床位尚有25张缺口", Quantity(25, None, None, "张")),
        ("还短120万元咯，账上没得了", Quantity(120, None, None, "万元")),
        ("40套防护服没着落", Quantity(40, None, None, "套")),
        ("编制欠11个", Quantity(11, None, None, "个")),
        ("钱不够，得补15万元", Quantity(15, None, None, "万元")),
        ("床位紧，差24张", Quantity(24, None, None, "张")),
        ("疫苗还短500支", Quantity(500, None, None, "支")),
        ("清塘款45万元还没处找", Quantity(45, None, None, "万元")),
        ("嗯那个仓板不够，少200张", Quantity(200, None, None, "张")),
        ("柴油还少2吨", Quantity(2, None, None, "吨")),
        ("档案柜尚缺35组", Quantity(35, None, None, "组")),
        ("修缮用款捉襟见肘，欠15万元", Quantity(15, None, None, "万元")),
        ("水带少400米", Quantity(400, None, None, "米")),
        ("管子还少30根", Quantity(30, None, None, "根")),
        ("灭火器少12具", Quantity(12, None, None, "具")),
        ("仲争8万元先够", Quantity(8, None, None, "万元")),
        ("混凝土少60方", Quantity(60, None, None, "方")),
        ("少15万配套", Quantity(15, None, None, "万元")),
    ],
)
def test_means_named_before_their_number_are_a_need(text: str, need: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.need, meaning.quantity) == (need, None)
    assert meaning.intents == (Intent.DIFFICULTY,)


def test_a_measure_that_came_down_leaves_nothing() -> None:
    assert understand("药物使用强度降到38，继续压", WEDNESDAY).quantity is None


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("罚没款三十二点五万元入库，结了", Quantity(32.5, None, None, "万元")),
        ("退费到位，1126名学生全退", Quantity(1126, 1126, None, "名")),
        ("这条已经整改完成，收费项目从43项压到26项", None),
        ("基本清完了，零头还在对", None),
    ],
)
def test_what_is_counted_beside_a_claim(text: str, quantity: Quantity | None) -> None:
    assert understand(text, WEDNESDAY).quantity == quantity


def test_what_was_found_is_the_whole_of_what_was_mended() -> None:
    assert understand("审计点了65个问题，改掉58个", WEDNESDAY).quantity == Quantity(58, 65, None, "个")


def test_what_cannot_be_got_is_a_need() -> None:
    meaning = understand("差两台测流仪，买不起", WEDNESDAY)
    assert (meaning.need, meaning.quantity) == (Quantity(2, None, None, "台"), None)


@pytest.mark.parametrize(
    ("text", "done", "total"),
    [
        ("3天拆了5处，总共12处", 5, 12),
        ("路灯坏了21盏，修亮14盏", 14, 21),
        ("10台变压器只换了1台", 1, 10),
    ],
)
def test_so_many_in_so_long_of_what_was_broken_or_only_one(text: str, done: float, total: float) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.quantity is not None
    assert (meaning.quantity.done, meaning.quantity.total) == (done, total)
    assert meaning.intents == (Intent.PROGRESS,)


def test_a_debt_that_was_paid_is_done() -> None:
    meaning = understand("拖欠保安工资4.3万元，付清", WEDNESDAY)
    assert meaning.intents == (Intent.DONE,)
    assert meaning.quantity == Quantity(4.3, None, None, "万元")


def test_one_file_for_each_counts_nothing() -> None:
    assert understand("信贷档案一户一档建齐了", WEDNESDAY).quantity is None


def test_machines_by_their_numbers_are_no_days_and_leave_the_rest_open() -> None:
    meaning = understand("一共4台炉子，1号2号3号都干完了，剩4号炉等检修", WEDNESDAY)
    assert meaning.date is None
    assert Intent.DONE not in meaning.intents


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("公厕改造26座完工20座，4座在建，2座选址中", Quantity(20, 26, 6, "座")),
        ("退了2106名学生，还有14个联系不上", Quantity(2106, 2120, 14, "名")),
        ("拖欠工资18人，17人已拿到钱", Quantity(17, 18, None, "人")),
        ("按要求至少200人复训，眼下训了164人", Quantity(164, 200, None, "人")),
        ("补偿款该发捌拾户，发了陆拾户", Quantity(60, 80, None, "户")),
        ("收回林地1.2万亩，其中退耕4000亩", Quantity(1.2, None, None, "万亩")),
        ("住户信息录了两万三，总量两万八", Quantity(2.3, 2.8, None, "万")),
        ("跟电力、燃气两家碰了头，路由定下来了", None),
    ],
)
def test_amounts_of_many_trades(text: str, quantity: Quantity | None) -> None:
    assert understand(text, WEDNESDAY).quantity == quantity


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("床位改到第64张，合同80张", Quantity(64, 80, None, "张")),
        ("规划种草1.5万亩，1万2千亩种上了", Quantity(1.2, 1.5, None, "万亩")),
        ("俩没动，剩下五个都弄了", Quantity(5, 7, 2, "个")),
        ("一百来号人培训完了", Quantity(100, None, None, "人")),
        ("药房盘亏3.2万已查清2.8万", Quantity(2.8, 3.2, None, "万元")),
        ("重复报销的两笔退了一笔", Quantity(1, 2, None, "笔")),
        ("井盖丢了13个补了13个", Quantity(13, 13, None, "个")),
        ("应发三次发了两次", Quantity(2, 3, None, "次")),
        ("8户都谈拢了，就差老周家", Quantity(8, None, None, "户")),
    ],
)
def test_amounts_as_busy_people_type_them(text: str, quantity: Quantity) -> None:
    assert understand(text, WEDNESDAY).quantity == quantity


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("至少30人的护馆队，眼下招来22人", Quantity(22, 30, None, "人")),
        ("一共查了24台，校准了18台，剩下6台要换新的", Quantity(18, 24, 6, "台")),
        ("十八台换了十二台就这样", Quantity(12, 18, None, "台")),
        ("那俩违建棚子拆干净了", None),
    ],
)
def test_the_least_the_rest_and_what_is_pointed_at(text: str, quantity: Quantity | None) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.quantity == quantity
    assert not meaning.confirm


@pytest.mark.parametrize("text", ["手册发下去了，一人一本", "制度汇编印出来了，人手一册"])
def test_one_for_each_counts_nothing(text: str) -> None:
    assert understand(text, WEDNESDAY).quantity is None


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("3个加油站整顿完毕，全部复业", Quantity(3, 3, None, "个")),
        ("学员投诉66起，还压着11起", Quantity(55, 66, 11, "起")),
        ("三十家门店还有六家要查", Quantity(24, 30, 6, "家")),
        ("应急灯缺口40盏，补了10盏", Quantity(10, 40, None, "盏")),
        ("还有14张床没换，全科21张", Quantity(7, 21, 14, "张")),
        ("把六个小区挨个查了，问题点43个，当场改了31个", Quantity(31, 43, None, "个")),
        ("43，共50", Quantity(43, 50, None, "")),
        ("打了三次电话没接", None),
        ("我们开过两次会，思路清楚了，活还没干", None),
        ("1标段完工了，2标段在打桩", None),
        ("PM2.5降到32", None),
    ],
)
def test_gaps_rests_and_what_counts_nothing(text: str, quantity: Quantity | None) -> None:
    assert understand(text, WEDNESDAY).quantity == quantity


def test_money_that_is_to_match_is_a_need() -> None:
    assert understand("差60万配套", WEDNESDAY).need == Quantity(60, None, None, "万元")


def test_those_in_charge_are_no_count() -> None:
    assert understand("小蔡小于两个人负责", WEDNESDAY).quantity is None


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("回收旧电池2300组", Quantity(2300, None, None, "组")),
        ("隐患点位排了50处，已治44处", Quantity(44, 50, None, "处")),
        ("最后一笔已经打出去了，合计112.7万元，全部退清", Quantity(112.7, None, None, "万元")),
        ("人手紧，三个人干八个人的活", None),
        ("前一个数写错了，这次是37%", None),
        ("今年开了7次调度会", Quantity(7, None, None, "次")),
    ],
)
def test_groups_sums_and_hands(text: str, quantity: Quantity | None) -> None:
    assert understand(text, WEDNESDAY).quantity == quantity


@pytest.mark.parametrize("text", ["改一批销一批", "三通一平完", "正一户一户摸底", "耗占比还超两个点，继续控"])
def test_one_by_one_and_points_of_a_hundred_count_nothing(text: str) -> None:
    assert understand(text, WEDNESDAY).quantity is None


def test_so_many_found_and_the_rest() -> None:
    assert understand("失联党员找到4名，还有1名", WEDNESDAY).quantity == Quantity(4, 5, 1, "名")


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("社区网格缺口6人，补了4人", Quantity(4, 6, None, "人")),
        ("礼金登记上交1.8万", Quantity(1.8, None, None, "万元")),
        ("教师编制补招22名，到岗18名", Quantity(18, 22, None, "名")),
        ("农机补贴核实312台，兑付298台", Quantity(298, 312, None, "台")),
        ("老旧小区加梯签约11部，开工5部，完工2部", Quantity(11, None, None, "部")),
    ],
)
def test_gaps_filled_posts_taken_up_and_no_whole_less_than_its_part(text: str, quantity: Quantity) -> None:
    assert understand(text, WEDNESDAY).quantity == quantity


@pytest.mark.parametrize(
    ("text", "done", "total"), [("壹拾陆眼井修完玖眼", 9, 16), ("二十个点，弄完俩", 2, 20), ("贰拾间房腾完伍间", 5, 20)]
)
def test_numerals_of_cheques_and_two_of_so_many_places_are_counted(text: str, done: int, total: int) -> None:
    quantity = understand(text, WEDNESDAY).quantity
    assert quantity is not None and (quantity.done, quantity.total) == (done, total)


@pytest.mark.parametrize(
    ("text", "done", "total"), [("1.6万株苗，嫁接了一万二", 1.2, 1.6), ("总共3万亩，播了两万四", 2.4, 3)]
)
def test_what_is_counted_in_tens_of_thousands_goes_without_saying_twice(text: str, done: float, total: float) -> None:
    quantity = understand(text, WEDNESDAY).quantity
    assert quantity is not None and (quantity.done, quantity.total) == (done, total)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("盾构管片拼了31环，计划50环", Quantity(31, 50, None, "环")),
        ("石阶补了260级", Quantity(260, None, None, "级")),
        ("铁塔除锈18基，共24基", Quantity(18, 24, None, "基")),
        ("疫苗补打640针，应打800针", Quantity(640, 800, None, "针")),
        ("堤顶路全长2公里5，铺完1公里5", Quantity(1.5, 2.5, None, "公里")),
        ("支渠清了4里半", Quantity(4.5, None, None, "里")),
        ("陈粮出了3吨5，任务7吨", Quantity(3.5, 7, None, "吨")),
        ("废电池收了2吨400公斤", Quantity(2.4, None, None, "吨")),
        ("赔付款2亿，付了1亿5", Quantity(1.5, 2, None, "亿元")),
        ("四十又五间，修好三十六间", Quantity(36, 45, None, "间")),
    ],
)
def test_measures_of_rare_trades_and_lengths_said_in_two_places(text: str, quantity: Quantity) -> None:
    assert understand(text, WEDNESDAY).quantity == quantity


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("投放蟹苗30万只，全年要放40万只", Quantity(30, 40, None, "万只")),
        ("消防栓维护12处，名录上30处", Quantity(12, 30, None, "处")),
        ("廉政谈话9次，制度要求全年12次", Quantity(9, 12, None, "次")),
        ("打狂犬疫苗3千只，存栏4千只", Quantity(3000, 4000, None, "只")),
        ("2500份档案要复查，查完2000份", Quantity(2000, 2500, None, "份")),
        ("教师体检60人，查了45个", Quantity(45, 60, None, "人")),
        ("走访：布置了80户，走完的有60户", Quantity(60, 80, None, "户")),
        ("头两批共90件办完了，总数150件", Quantity(90, 150, None, "件")),
        ("上月8户这月7户，共15户，任务25户", Quantity(15, 25, None, "户")),
        ("审完的协议36份，待审的4份", Quantity(36, 40, 4, "份")),
        ("11笔错账改了9笔，余2笔等凭据", Quantity(9, 11, 2, "笔")),
        ("要收的货款共20笔，收回12笔，8笔在扯皮", Quantity(12, 20, 8, "笔")),
        ("消火栓箱8组，换好5组，3组等配件", Quantity(5, 8, 3, "组")),
        ("30名保安，考核过了27名，3名下周补考", Quantity(27, 30, 3, "名")),
        ("隐患46条，销39条，挂7条", Quantity(39, 46, 7, "条")),
        ("充电桩设计20套，到货16套，安装12套，通电10套，按通电算", Quantity(10, 20, None, "套")),
        ("培训经费60万，花了45万", Quantity(45, 60, None, "万元")),
        ("发出去80份，收上来的有60份", Quantity(60, 80, None, "份")),
    ],
)
def test_the_whole_in_every_order_and_wording(text: str, quantity: Quantity) -> None:
    assert understand(text, WEDNESDAY).quantity == quantity


@pytest.mark.parametrize(
    "text",
    [
        "司机体检做完了，86人一个不落",
        "3200卷病历一卷不落地扫完了",
        "来信答复了57件，登记的也是57件",
        "欠薪的工人36名，36名全领到了",
        "任务20户，做了22户",
        "两百六十吨储备粮全部出库",
        "不是17户是19户，都换完了",
    ],
)
def test_all_of_them_is_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (Intent.DONE in meaning.intents, meaning.percent) == (True, 100)


@pytest.mark.parametrize(
    "text",
    [
        "进度过半，到时候再报一次",
        "评审退了两回，还在改",
        "双方吵了三回，地界没定",
        "分三批做，头一批在装",
        "跑了三个部门，章还没盖",
        "两家单位联合在查",
        "开两次会专门推",
        "过了三道审核，还在走流程",
        "风险降到3级，还在控",
        "2023版预案在修订",
        "97%，还剩一个章",
        "局里三位领导都签了字",
    ],
)
def test_how_often_with_whom_and_in_how_many_parts_is_no_quantity(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.quantity is None
    assert Intent.DONE not in meaning.intents


def test_what_was_done_in_a_stretch_that_has_begun_has_no_day() -> None:
    meaning = understand("这月追回补贴8.6万元", WEDNESDAY)
    assert (meaning.quantity, meaning.date) == (Quantity(8.6, None, None, "万元"), None)
    assert understand("这月要追回补贴8.6万元", WEDNESDAY).date == date(2024, 11, 30)


def test_a_number_alone_before_the_whole_is_what_is_done_of_it() -> None:
    assert understand("现在3200，任务4000亩", WEDNESDAY).quantity == Quantity(3200, 4000, None, "亩")
    assert understand("累计接到投诉40件，已处理30件", WEDNESDAY).percent == 75


@pytest.mark.parametrize("text", ["举报件9件，核结9件", "收回公房8套，共8套", "台账60份补完60份", "隐患12处，消除12处"])
def test_as_many_as_there_were_with_an_act_that_ends_them_need_no_asking_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.DONE,), False)


@pytest.mark.parametrize("text", ["5个问题涉及5个村", "登记20户，共20户", "来了30人，应到30人"])
def test_as_many_as_there_were_with_no_act_that_ends_them_are_asked_back(text: str) -> None:
    assert understand(text, WEDNESDAY).confirm


@pytest.mark.parametrize(
    ("text", "done", "total"),
    [
        ("花了120万元，总额160万元", 120, 160),
        ("投入2000万，总投资5000万", 2000, 5000),
        ("答复三十一件，共收四十件", 31, 40),
        ("造林2万亩今年任务全拿下", 2, 2),
    ],
)
def test_the_whole_may_stand_behind_what_is_done_of_it(text: str, done: float, total: float) -> None:
    quantity = understand(text, WEDNESDAY).quantity
    assert quantity is not None
    assert (quantity.done, quantity.total) == (done, total)


def test_what_took_root_is_no_progress() -> None:
    assert understand("沙障只活了58%，正返工", WEDNESDAY).metric == {"成活率": 58}
    assert understand("闲置厂房盘活了58%", WEDNESDAY).metric == {}


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("该退的伙食费一共28.6万，退了14.3万", Quantity(14.3, 28.6, None, "万元")),
        ("压降用能成本340万元，目标400万元", Quantity(340, 400, None, "万元")),
        ("库存四千二百箱，销毁了两千一", Quantity(2100, 4200, None, "箱")),
        ("该换的水表640块，发下去512块", Quantity(512, 640, None, "块")),
        ("台账问题项30个，销了27个，我看快了", Quantity(27, 30, None, "个")),
        ("采购课桌200张，到货140张", Quantity(140, 200, None, "张")),
        ("年度轮训安排80人，做完72人", Quantity(72, 80, None, "人")),
        ("整好9所，落下3所明年撤并的", Quantity(9, 12, 3, "所")),
        ("应急演练做了两次，要求每学期四次", Quantity(2, 4, None, "次")),
        ("口径有误，应为收回21笔，总数30笔", Quantity(21, 30, None, "笔")),
    ],
)
def test_what_is_due_demanded_in_store_or_bought_is_the_whole(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.quantity == quantity
    assert meaning.percent_source is PercentSource.CALCULATED
    assert Intent.DONE not in meaning.intents


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("塌方段那十二户全搬走了，房子也推平了", Quantity(12, 12, None, "户")),
        ("从业人员健康证86本，全到手86本", Quantity(86, 86, None, "本")),
        ("赞助支出退回5.1万元，一次结清", Quantity(5.1, None, None, "万元")),
    ],
)
def test_as_many_as_there_were_are_done(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (Intent.DONE in meaning.intents, meaning.quantity) == (True, quantity)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("公房核查880间，在册1100间", Quantity(880, 1100, None, "间")),
        ("老户接访9户，要接15户", Quantity(9, 15, None, "户")),
        ("四十五峰骆驼打了耳标，共六十峰", Quantity(45, 60, None, "峰")),
    ],
)
def test_those_on_the_books_or_still_to_be_seen_are_the_whole(text: str, quantity: Quantity) -> None:
    assert understand(text, WEDNESDAY).quantity == quantity


@pytest.mark.parametrize("text", ["拿下了，弟兄们熬了三个通宵", "这个月开会三趟，正在改", "逐卷翻拍，机器两班倒"])
def test_how_hard_they_worked_counts_nothing(text: str) -> None:
    assert understand(text, WEDNESDAY).quantity is None


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("审了合同300份，查出问题40份，改签了30份", Quantity(30, 40, None, "份")),
        ("同意签字的有150户，全楼200户", Quantity(150, 200, None, "户")),
        ("超占耕地退出2700亩，还剩300亩，合起来3000亩", Quantity(2700, 3000, 300, "亩")),
    ],
)
def test_what_was_found_or_is_due_is_the_whole_and_not_what_was_looked_through(text: str, quantity: Quantity) -> None:
    assert understand(text, WEDNESDAY).quantity == quantity


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("论文抽查做了200篇，应抽250", Quantity(200, 250, None, "篇")),
        ("教师资质复核：94份，已核80，退回2份重补", Quantity(80, 94, None, "份")),
        ("回访打了560通，任务800通", Quantity(560, 800, None, "通")),
    ],
)
def test_a_number_without_its_unit_is_of_the_whole_told_beside_it(text: str, quantity: Quantity) -> None:
    assert understand(text, WEDNESDAY).quantity == quantity


def test_all_but_one_is_not_all() -> None:
    meaning = understand("1户外，其他都签了", WEDNESDAY)
    assert Intent.DONE not in meaning.intents


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("隐患14处，销号14处", Quantity(14, 14, None, "处")),
        ("查了5个车间，反馈的17个问题全改了", Quantity(17, 17, None, "个")),
        ("两个标段都竣工了", Quantity(2, 2, None, "个")),
        ("退缴3.6万元，全部到账", Quantity(3.6, 3.6, None, "万元")),
        ("垫付款追回58.2万元，全部到账", Quantity(58.2, 58.2, None, "万元")),
        ("超收费用八万全退了", Quantity(8, 8, None, "万元")),
        ("白条入账27笔，换票27笔", Quantity(27, 27, None, "笔")),
        ("仓库14间腾出14间", Quantity(14, 14, None, "间")),
        ("6万元已上缴国库", Quantity(6, None, None, "万元")),
        ("差旅重复报销2150元已退", Quantity(2150, None, None, "元")),
        ("信访积案21件，21件清零", Quantity(21, 21, None, "件")),
        ("灭火器年检88具，88具全检", Quantity(88, 88, None, "具")),
        ("换了18扇门，全楼就18扇", Quantity(18, 18, None, "扇")),
        ("应退餐费96人，退回去96人", Quantity(96, 96, None, "人")),
        ("借调人员14人，已回14人", Quantity(14, 14, None, "人")),
        ("违停点位取缔11处，剩余0处", Quantity(11, 11, None, "处")),
        ("清出过期药36盒，销了36盒", Quantity(36, 36, None, "盒")),
        ("过期种子收上来450袋，全销毁了", Quantity(450, 450, None, "袋")),
        ("护工健康证齐了，16人", Quantity(16, 16, None, "人")),
        ("救助款12.6万发完了", Quantity(12.6, None, None, "万元")),
        ("灯泡坏6个换6个", Quantity(6, 6, None, "个")),
        ("全厂126台护罩装齐", Quantity(126, 126, None, "台")),
        ("来件50件全部办结", Quantity(50, 50, None, "件")),
        ("过期药销毁265公斤，一点不剩", Quantity(265, 265, None, "公斤")),
        ("旧标签处理了1200公斤，一点也没剩", Quantity(1200, 1200, None, "公斤")),
        ("信访件48件，全结", Quantity(48, 48, None, "件")),
    ],
)
def test_as_many_struck_off_handed_back_or_finished_are_all(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.quantity, meaning.confirm) == ((Intent.DONE,), quantity, False)


@pytest.mark.parametrize(
    "text",
    [
        "丢失9只羊，追回6只，死了3只",
        "6台里4台修好了，2台报废",
        "三个标段都招标完了",
        "首批补助9万元已发放到户",
        "4、5号两个问题改了1个",
        "超收的费用退了9万元，共12万元",
        "入户19户，19户全摸排",
        "整改8项，剩余2项",
        "查完了，三处毛病",
        "食堂台账补了三个月",
        "地冻之前弄利索",
        "验收前补齐",
        "钱花了30万元，一点不剩",
        "种子用了200公斤，一点不剩",
        "废液下周清运3吨，一点不剩",
        "月底前580卷全结",
        "还没全结",
    ],
)
def test_what_is_lost_a_step_or_less_than_the_whole_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


def test_beside_the_share_of_a_day_the_one_of_now_counts() -> None:
    meaning = understand("国庆前是60%，现在75%", WEDNESDAY)
    assert (meaning.percent, meaning.percent_source, meaning.confirm) == (75, PercentSource.SAID, False)


@pytest.mark.parametrize(
    "text",
    [
        "三支渠漏水堵住了",
        "十队晒场硬化完",
        "违停三轮清干净了",
        "新旧两人交接完了",
        "大致弄完，两间屋没刷",
        "快好了，就缺一个签名",
    ],
)
def test_a_number_in_a_name_or_beside_the_end_counts_nothing(text: str) -> None:
    assert understand(text, WEDNESDAY).quantity is None


@pytest.mark.parametrize(
    ("text", "percent"),
    [("快了，差最后签字", 95), ("马上好，差个门铃", 95), ("还剩点尾巴，快了", 90), ("主楼改造好了，就剩扶手", None)],
)
def test_how_near_the_end_is_depends_on_what_is_left(text: str, percent: float | None) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.PROGRESS,), percent, True)


@pytest.mark.parametrize(
    ("text", "many", "unit"),
    [
        ("好评率低的窗口9个，改判9个", 9, "个"),
        ("读者荐书38条，回复38条", 38, "条"),
        ("催还图书52册，催回52册", 52, "册"),
        ("收据71张，补签71张", 71, "张"),
        ("旅客来电44个，回电44个", 44, "个"),
        ("虫蛀木箱15只，熏完15只", 15, "只"),
        ("隐患112处，排除112处", 112, "处"),
        ("故障36起，已排除36起", 36, "起"),
        ("下达任务150眼井，打成150眼", 150, "眼"),
        ("计划打井20口，打成20口", 20, "口"),
        ("井盖缺330个，补装330个", 330, "个"),
        ("41起纠纷，调成了41起", 41, "起"),
        ("交办线索8条、核查完8条", 8, "条"),
        ("转办投诉23件，处理23件", 23, "件"),
        ("病险库6座，除险6座", 6, "座"),
        ("隐患6处，除险6处", 6, "处"),
    ],
)
def test_as_many_dealt_with_as_were_named_is_all(text: str, many: float, unit: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.quantity) == ((Intent.DONE,), Quantity(many, many, None, unit))


@pytest.mark.parametrize(
    "text",
    [
        "诉求77件，受理77件",
        "报名者12人，面试12人",
        "照片5张，表格5张",
        "排除3户，其余都搬了",
        "隐患112处，排除100处",
        "井盖缺330个，计划补装330个",
        "交办线索8条，签收8条",
        "41起纠纷，调成了30起",
        "报名150人，打成160人",
        "病险库8座，除险5座",
    ],
)
def test_as_many_in_a_mere_step_are_not_all(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("轮训48人/应训60人", Quantity(48, 60, None, "人")),
        ("加装护栏9段/计划12段", Quantity(9, 12, None, "段")),
        ("改厨200户还有30户没改", Quantity(170, 200, 30, "户")),
        ("老街改造40处还剩6处", Quantity(34, 40, 6, "处")),
        ("界桩900根还差180根没到位", Quantity(720, 900, 180, "根")),
        ("补偿款300万还有45万没付", Quantity(255, 300, 45, "万元")),
    ],
)
def test_what_is_to_be_done_and_what_is_left_of_it_in_one_breath(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.quantity) == ((Intent.PROGRESS,), quantity)


@pytest.mark.parametrize(
    ("text", "done", "total", "unit"),
    [
        ("欠租本来26万，现在只剩6.5万没收", 19.5, 26, "万元"),
        ("校车要装护栏40辆，装了30辆", 30, 40, "辆"),
        ("已约谈门店6家，还要约2家", 6, 8, "家"),
        ("课桌到了240套，合同订了300套", 240, 300, "套"),
        ("拖欠工钱五十万，发放四十万元", 40, 50, "万元"),
        ("押金催回来12万元，一共欠16万元", 12, 16, "万元"),
        ("老照片扫描三千张，馆藏四千张", 3000, 4000, "张"),
    ],
)
def test_what_was_due_owed_or_ordered_is_the_whole_of_what_is_done(
    text: str, done: float, total: float, unit: str
) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.quantity is not None
    assert (meaning.quantity.done, meaning.quantity.total, meaning.quantity.unit) == (done, total, unit)
    assert Intent.PROGRESS in meaning.intents and Intent.DONE not in meaning.intents


@pytest.mark.parametrize(
    "text", ["拟设岗亭7个，7个都立起来了，任务完成", "商户走访96家，96家走完", "车位复核85个，已核85个"]
)
def test_as_many_as_were_planned_or_named_are_all_of_them(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent) == ((Intent.DONE,), 100)


@pytest.mark.parametrize("text", ["线索33条，33条都摸排了", "26户，26户全通知到了", "计划培训6期，6期都没开"])
def test_a_step_with_as_many_as_were_named_is_no_end(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["目前尚无一处通过验收", "尚无一条办结", "无一户搬走", "截至今天没有一台装好"])
def test_not_one_that_has_come_so_far_counts_nothing(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.quantity) == ((Intent.NOT_DONE,), None)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("问题已全部整改，多收的3.6万元退给了家长", Quantity(done=3.6, unit="万元")),
        ("问题已全部整改，违规发放的2.1万元退回了", Quantity(done=2.1, unit="万元")),
        ("3.6万元已全部退清", Quantity(done=3.6, total=3.6, unit="万元")),
    ],
)
def test_a_sum_paid_back_beside_the_whole_of_the_work_is_no_whole_itself(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.quantity) == ((Intent.DONE,), quantity)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("欠费57户，收齐57户", Quantity(57, 57, None, "户")),
        ("欠租12户，收齐12户", Quantity(12, 12, None, "户")),
        ("拖欠工资38人，发齐38人", Quantity(38, 38, None, "人")),
        ("36家药店上周六就查完了", Quantity(36, 36, None, "家")),
        ("120户昨天就搬完了", Quantity(120, 120, None, "户")),
    ],
)
def test_as_many_as_owed_or_as_were_named_and_over_by_then_are_all(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.quantity) == ({Intent.DONE}, quantity)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("欠租12户，收齐11户", Quantity(11, 12, None, "户")),
        ("欠薪38人，补齐30人", Quantity(30, 38, None, "人")),
        ("收齐了，欠租12户", Quantity(12, None, None, "户")),
        ("30户昨天就搬了20户", Quantity(20, 30, None, "户")),
        ("全矿该换的旧风门26道，换好19道，剩的等材料", Quantity(19, 26, None, "道")),
        ("我们该退的押金80笔，退了60笔", Quantity(60, 80, None, "笔")),
        ("租金收回一百二十万，总的是一百六", Quantity(120, 160, None, "万元")),
        ("罚款收上来八十万，总的是一百", Quantity(80, 100, None, "万元")),
        ("租金收回一百二十万，总共一百六十户", Quantity(120, None, None, "万元")),
        ("灭茬九千亩，任务1.5万亩", Quantity(0.9, 1.5, None, "万亩")),
        ("补植三千二，总共4000亩", Quantity(3200, 4000, None, "亩")),
        ("今天跑了三个村，西杨还有11户没动", Quantity(None, None, 11, "户")),
        ("跑了三个村，收了40户，还有11户没收", Quantity(40, 51, 11, "户")),
        ("跑了两个村，还有三个村没跑", Quantity(2, 5, 3, "个")),
        ("补了一亩一分", Quantity(1.1, None, None, "亩")),
        ("巡线七百五，任务1000公里", Quantity(750, 1000, None, "公里")),
        ("验收一千五，合计2100户", Quantity(1500, 2100, None, "户")),
        ("复检1200，任务1500台", Quantity(1200, 1500, None, "台")),
        ("没查验四千三，一共5000箱", Quantity(None, 5000, None, "箱")),
        ("今年三千二，总共4000户", Quantity(None, 4000, None, "户")),
        ("已换表1.5万块，总数2万块", Quantity(1.5, 2, None, "万块")),
        ("总量8.4万方，待挖的有2.1万方", Quantity(6.3, 8.4, 2.1, "万方")),
        ("共60户，待拆的还有12户", Quantity(48, 60, 12, "户")),
        ("待拆的5户", None),
        ("72个村里还有9个没通", Quantity(63, 72, 9, "个")),
    ],
)
def test_a_part_of_what_is_owed_due_or_said_in_short(text: str, quantity: Quantity | None) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.DONE not in meaning.intents
    assert meaning.quantity == quantity


@pytest.mark.parametrize("text", ["麦子今年一亩一千一", "西瓜一斤八毛"])
def test_what_one_of_them_costs_or_yields_is_no_count(text: str) -> None:
    assert understand(text, WEDNESDAY).quantity is None


@pytest.mark.parametrize("text", ["教室不够用，还缺4间", "机器不够，缺4台"])
def test_so_many_of_what_is_not_enough_are_a_need(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.quantity) == ((Intent.DIFFICULTY,), None)
    assert meaning.need is not None and meaning.need.done == 4


@pytest.mark.parametrize("text", ["人手不够，还差3户没签", "村民不配合，还差3户"])
def test_so_many_that_are_left_beside_trouble_are_no_need(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.need is None
    assert meaning.quantity is not None and meaning.quantity.left == 3


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("床位加到42张，标准不少于60张", Quantity(42, 60, None, "张")),
        ("巡逻车配了9台，要求12辆以上", Quantity(9, 12, None, "辆")),
        ("消防车配了2台，规定至少3辆", Quantity(2, 3, None, "辆")),
        ("走访了88家，任务是100户打底", Quantity(88, 100, None, "户")),
        ("停车位划了150个，200个以上才达标", Quantity(150, 200, None, "个")),
        ("专职老师到了12位，须15人以上", Quantity(12, 15, None, "人")),
        ("演练搞了3回，要求不低于4次", Quantity(3, 4, None, "次")),
        ("走访了88家，慰问100户", Quantity(88, None, None, "家")),
        ("再补3个才达标", None),
    ],
)
def test_the_least_that_is_asked_for_is_the_whole(text: str, quantity: Quantity | None) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.intents == (Intent.PROGRESS,)
    assert meaning.quantity == quantity


def test_so_many_full_time_hands_that_are_wanting_are_a_need() -> None:
    assert understand("缺专职老师12位", WEDNESDAY).need == Quantity(12, None, None, "位")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("多收的学费3.4万元退完了", 3.4),
        ("饲料款5.8万元付完了", 5.8),
        ("电费补交9万元，没尾欠", 9),
        ("邮资差额收上来5.6万元，两清啦", 5.6),
        ("食堂亏空赔回1.8万元，平了", 1.8),
        ("滞纳金9.2万元收齐，再无欠账。", 9.2),
        ("违规补贴追回8.65万元，分文不欠", 8.65),
        ("征地款350万元，哦不，355万元，付清了", 355),
        ("税款12.4万元全额入库，两清", 12.4),
        ("违规津补贴追回41.5万元，悉数入账。", 41.5),
    ],
)
def test_a_sum_paid_to_the_last_is_done(text: str, amount: float) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.intents == (Intent.DONE,)
    assert meaning.quantity == Quantity(amount, None, None, "万元")


@pytest.mark.parametrize(
    "text",
    [
        "学费3.4万元先退完",
        "学费3.4万元没退完",
        "饲料款5.8万元付完才能发货",
        "电费还差9万元，没尾欠",
        "电费没交，没尾欠",
        "差额还有5.6万元",
        "差额5.6万元没补",
        "年底付清62万元，再无欠账",
        "保证再无欠账",
        "争取下月付清，分文不欠",
        "要是分文不欠就好了",
        "工资分文没欠，就是奖金没发",
        "分文未付",
    ],
)
def test_a_sum_not_yet_paid_to_the_last_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


def test_places_that_are_not_reached_are_a_difficulty_where_nothing_counts_them() -> None:
    assert understand("路没通", WEDNESDAY).intents == (Intent.DIFFICULTY,)


@pytest.mark.parametrize(
    ("text", "count", "unit"),
    [
        ("通知书下了22份，整完收回来22份", 22, "份"),
        ("缺井盖49个，补上49个", 49, "个"),
        ("收案58宗，审结58宗", 58, "宗"),
        ("困难学生应助93名，全部资助93名", 93, "名"),
        ("信访交办18宗，办结18宗", 18, "宗"),
        ("隐患点36处，36处全除", 36, "处"),
        ("装备缺60套，补上60套", 60, "套"),
        ("欠薪112人，发到112人", 112, "人"),
        ("船舶24艘，登检24艘", 24, "艘"),
        ("差错稿45篇，更正45篇", 45, "篇"),
        ("该换的灭火器240具，换好240具", 240, "具"),
        ("该退的税223笔，退完223笔", 223, "笔"),
        ("投诉件61件，61件都回复了", 61, "件"),
        ("应退68户，退款68户", 68, "户"),
        ("丢失井盖7个，配回7个", 7, "个"),
        ("超期宿舍9间，腾出9间", 9, "间"),
        ("隐患二十八处，不是，二十六处，治了二十六处", 26, "处"),
        ("不合格品59批，下架59批", 59, "批"),
        ("不达标灶具31台，更换31台", 31, "台"),
        ("17起立案，审结17起", 17, "起"),
        ("23件受理，办结23件", 23, "件"),
        ("疑点92个，核销92个", 92, "个"),
    ],
)
def test_as_many_dealt_with_as_are_named_by_whatever_word_is_all(text: str, count: int, unit: str) -> None:
    meaning = understand(text, date(2025, 9, 22))
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.DONE,), 100, False)
    assert meaning.quantity == Quantity(count, count, None, unit)


@pytest.mark.parametrize(
    "text",
    [
        "干部30人，群众30人",
        "党员12名，预备党员12名",
        "隐患12处，发现12处",
        "收案58宗，立案58宗",
        "投诉61件，受理61件",
        "业主61户，61户都回复了",
        "学生93名，通知93名",
        "商户18家，还差18家",
        "商户18家，下周签18家",
        "已完成18家，签约18家",
        "缺井盖49个，要补49个",
        "缺井盖49个，采购49个",
        "渗漏点19处，修补19处，还没验收",
        "反馈问题8个，制定措施8个",
        "反馈问题8个，整改措施8条",
        "应急灯坏了33个，报修33个",
        "存量18件，新增18件",
        "检查11次，开会11次",
        "隐患二十八处，不是，二十六处，治了二十处",
        "不合格品59批，下架50批",
        "17起立案，立案17起",
        "23件受理，转办23件",
        "31起报修，派单31起",
        "工单40件，转派40件",
        "疑点92个，申请核销92个",
        "疑点92个，可核销92个",
    ],
)
def test_as_many_of_another_sort_of_a_step_or_to_come_are_not_all(text: str) -> None:
    assert Intent.DONE not in understand(text, date(2025, 9, 22)).intents


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("应检150台，未检30台", Quantity(120, 150, 30, "台")),
        ("老旧电梯150台，还没检30台", Quantity(120, 150, 30, "台")),
        ("1200卷档案，待扫192卷", Quantity(1008, 1200, 192, "卷")),
        ("卷宗250份，待扫100份", Quantity(150, 250, 100, "份")),
        ("危房40户，待搬10户", Quantity(30, 40, 10, "户")),
        ("危房40户，10户待搬", Quantity(30, 40, 10, "户")),
        ("卷宗250份，其中待扫100份", Quantity(150, 250, 100, "份")),
        ("路灯120盏，不亮30盏", Quantity(90, 120, 30, "盏")),
        ("9.5公里护坡，尾巴3.8公里😵", Quantity(5.7, 9.5, 3.8, "公里")),
        ("拆了30处，待拆20处", Quantity(30, 50, 20, "处")),
        ("签约45户，未签5户", Quantity(45, 50, 5, "户")),
        ("到会30人，未到5人", Quantity(30, 35, 5, "人")),
        ("专职安全员有2名，还差3名", Quantity(2, 5, 3, "名")),
        ("稿件审了126篇，待审总数180篇。", Quantity(126, 180, None, "篇")),
        ("专职教练有7个咯，标准是10名以上", Quantity(7, 10, None, "名")),
        ("护工有9个，标准12人", Quantity(9, 12, None, "人")),
        ("征来45件展品，60件起步", Quantity(45, 60, None, "件")),
        ("买书800册，1000册打底", Quantity(800, 1000, None, "册")),
    ],
)
def test_what_waits_for_its_act_is_left_and_what_is_asked_for_is_the_whole(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.quantity, meaning.confirm) == ((Intent.PROGRESS,), quantity, False)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("村道修了9公里，哦不，9.6公里，全长12公里", Quantity(9.6, 12, None, "公里")),
        ("秧插下去1200亩，嗯不对，1350亩", Quantity(1350, None, None, "亩")),
        ("修了九公里，呃不对，十公里", Quantity(10, None, None, "公里")),
        ("12处改了，哦不，13处", Quantity(13, None, None, "处")),
        ("改了12处，不是，13处", Quantity(13, None, None, "处")),
    ],
)
def test_a_slip_of_the_tongue_is_put_right_at_once(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.quantity) == ((Intent.PROGRESS,), quantity)


def test_what_was_reported_earlier_is_taken_back_and_no_slip_of_the_tongue() -> None:
    meaning = understand("上次报的1200亩，不对，1350亩", WEDNESDAY)
    assert meaning.intents == (Intent.CORRECTION, Intent.PROGRESS)
    assert meaning.quantity == Quantity(1350, None, None, "亩")


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("还有45万元的窟窿要补", Quantity(45, None, None, "万元")),
        ("窟窿：95万元😱", Quantity(95, None, None, "万元")),
        ("资金缺口:95万元", Quantity(95, None, None, "万元")),
        ("缺额：3名", Quantity(3, None, None, "名")),
        ("检定车少3辆", Quantity(3, None, None, "辆")),
        ("雾炮车还缺4台", Quantity(4, None, None, "台")),
    ],
)
def test_a_gap_that_is_open_and_vehicles_that_are_wanting_are_a_need(text: str, need: Quantity) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.need, meaning.quantity) == ((Intent.DIFFICULTY,), need, None)


@pytest.mark.parametrize(
    "text",
    [
        "还有3处口子要补",
        "墙上还有2个窟窿要补",
        "垃圾车减少3辆",
        "超标车少3辆",
        "水带至少400米",
        "疫苗少打了30支",
        "苗子少栽300株",
        "投诉少30起",
        "仲争取月底前完成",
    ],
)
def test_holes_to_be_filled_and_what_was_reduced_are_no_need(text: str) -> None:
    assert understand(text, date(2023, 10, 11)).need is None


@pytest.mark.parametrize("text", ["抽查20份卷宗，不合格2份，已退回重办", "评查了30件案卷，不规范4件"])
def test_what_was_found_among_some_looked_into_is_no_share_of_the_work(text: str) -> None:
    assert understand(text, WEDNESDAY).percent is None
