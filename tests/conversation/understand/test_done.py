"""When a reply counts as a claim that the work is done, and when it must not."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

WEDNESDAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    "text",
    [
        "整改完了",
        "G218边坡昨天清通了",
        "县道116坑槽补完了",
        "围墙广告清得一块不剩",
        "培训室缺的投影仪买回来了",
        "居民反映的“路灯不亮”已解决",
        "已经全部整改完毕",
        "都弄好了",
        "搞定",
        "已办结",
        "问题已解决到位，整改到位",
        "标牌已经全部更换",
        "己整改完毕",
        "制度已经印发",
        "按期完成了",
        "已按上级要求整改到位",
        "刚改完",
        "早就弄完了",
        "呃，那个，已经弄完了",
        "巡查不到位问题已整改",
        "克服困难，全部完成",
        "完成率100%",
        "进度百分之百",
        "12户全部搬完",
        "核查30处，全部整改到位",
        "已通过验收",
        "已 经 完 成",
        "完成，没有遗留问题",
        "已整改，未发现反弹",
        "领导好，已经改完",
        "该项整改任务已完成",
    ],
)
def test_a_plain_claim_is_done_at_once(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.DONE,), 100, False)


@pytest.mark.parametrize(
    "text",
    [
        "约定的欠款还清了",
        "承诺的修缮做完了",
        "批准的编制配齐了",
        "要求退的全退了",
        "该纳入的都纳进来了",
        "资金到账后已全部发放",
        "委托第三方清淤完毕",
        "派人补种完了",
        "制度编好了",
        "不急什么，已经完成了",
        "违规借调的人员调走了",
        "借调的人都回原单位了",
        "欠账全销了",
        "往来款核销完",
        "轮岗到位，名单已公示",
        "保安换人了",
        "发票都换回来了",
        "热线投诉全部回复了",
        "坝修好了，不漏了",
        "厕所能用了",
        "教辅材料不收了",
        "报告领导，讲解收费公示这块全部落实到位了",
        "32台老旧电梯全检完了，特检院上周四验的",
        "我们上回就处理完了",
    ],
)
def test_a_claim_that_names_the_matter_first_is_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.DONE,), 100, False)


@pytest.mark.parametrize(
    "text",
    [
        "约定的欠款还不清",
        "承诺的修缮会做完",
        "要求退的还没退",
        "资金到账后全部发放",
        "派人补种完再报",
        "安排施工队月底前修完",
        "投诉正在回复",
        "厕所快能用了",
        "主要问题都改了",
        "培训这块全部落实到位了",
        "方案公示完了",
        "整体算修好了",
    ],
)
def test_a_matter_named_first_is_not_done_where_its_end_is_to_come(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "烟感探头校完了，没再报警",
        "处理完，没别的了",
        "都改完了，没糊弄",
        "请示领导后已办结",
        "征求意见后已经印发",
        "会同财政局核完了",
        "由基建科牵头完成了",
        "经我们督促，已全部整改",
        "虽然超期但完成了",
        "收尾完毕",
        "没签的合同签了",
        "该办的手续全办了",
        "消防复查过了",
        "完成，效果不错",
        "账冲了",
        "现金送银行了",
        "质保金退施工方了",
        "村账交给乡里代管了",
        "便民窗口开了",
        "整改已闭环",
        "改了，改得很彻底",
        "操场翻新完了",
        "课表重排了",
        "晚自习取消了",
        "完成三天了",
        "改完两个月了",
        "做到了应保尽保",
        "积案没留一个尾巴，全结了",
        "用药规程重新修订并且开始执行了",
        "出入库双签已全面推行",
        "欠薪半个尾巴没留，都付清了",
    ],
)
def test_what_stands_beside_a_fact_takes_nothing_from_it(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.DONE,), 100, False)


@pytest.mark.parametrize(
    "text",
    [
        "整改销号申请表已填好上交",
        "会议通过后印发",
        "经协商还没签",
        "请示领导后再办",
        "由基建科牵头",
        "收尾工作快完了",
        "没签的还没签",
        "复查还没过",
        "账平不了",
        "窗口下周开",
        "现金存了一部分",
        "要做到应退尽退",
        "三天后完成了再报",
    ],
)
def test_what_stands_beside_the_work_makes_it_no_fact(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "不是已经完成了吗",
        "我们不是老早就改过了吗",
        "这个不都改完了吗",
        "谁说没完成",
        "难道没改好？",
        "没有一项没完成",
        "并非没办结",
        "并非没改，是你们没看到",
        "不是没整改，是你们没看见",
        "哪能没完成呢",
        "这不早改好了嘛",
    ],
)
def test_a_roundabout_claim_is_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.DONE in meaning.intents
    assert meaning.confirm
    assert meaning.doubts


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("问题已整改，请予销号", Intent.CLOSE_REQUEST),
        ("弄完了，验收资料明天送到整改办", Intent.EVIDENCE),
        ("全改完了，照片见附件", Intent.EVIDENCE),
        ("办完了，文号为林政发〔2024〕33号", Intent.EVIDENCE),
        ("完成了，整改报告.docx", Intent.EVIDENCE),
        ("已落实到位，今后常态化坚持", Intent.LONG_TERM),
        ("改完了，佐证材料还没交", Intent.EVIDENCE_PENDING),
        ("收到，已经改完", Intent.ACK),
        ("已完成，还需要报什么材料？", Intent.QUESTION),
        ("已完成，不用延期", Intent.NO_EXTENSION),
    ],
)
def test_a_claim_keeps_what_was_said_beside_it(text: str, also: Intent) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.DONE, also}


@pytest.mark.parametrize(
    "text",
    [
        "未完成",
        "没整改完",
        "尚未整改到位",
        "还没办完",
        "暂未办结",
        "没做",
        "还没动呢",
        "尚未启动",
        "没来得及弄",
        "未按要求完成",
        "制度还没出台",
        "木有完成",
        "冇做好",
        "我们没做好",
        "没能按期办结",
        "从没完成",
    ],
)
def test_a_plain_denial_is_not_done_at_once(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.NOT_DONE,), None, False)


@pytest.mark.parametrize(
    "text",
    [
        "没有",
        "还没",
        "没有呢",
        "没那么快",
        "早呢",
        "差得远",
        "八字还没一撇",
        "不是都完成了",
    ],
)
def test_a_loose_denial_is_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.intents == (Intent.NOT_DONE,)
    assert meaning.confirm


@pytest.mark.parametrize(
    "text",
    [
        "设计已完成，尚未开工",
        "图纸出来了，还没动工",
        "初稿写好了，还没上会",
        "整改方案已制定还未实施",
    ],
)
def test_an_early_step_done_with_the_next_not_begun_is_not_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.intents == (Intent.NOT_DONE,)
    assert meaning.confirm
    assert meaning.stage


@pytest.mark.parametrize(
    "text",
    [
        "预计完成",
        "拟于近期完成",
        "将全部完成",
        "能完成吗",
        "完成没有",
        "完成了没",
        "是否全部完成",
        "谁能完成",
        "完成时限几号",
        "完成80%",
        "合格率100%",
        "满意度 100%",
        "成活率：100%",
        "不到100%",
        "尽快100%完成",
        "应该完成了",
        "听说完成了",
        "好像改完了",
        "完成了吧",
        "要是完成了我早报了",
        "等完成了再报",
        "完成后报",
        "改完就报",
        "离完成还早",
        "没说完成",
        "别指望完成",
        "谈不上完成",
        "假装完成",
        "谁说完成了",
        "不完全完成",
        "只完成了一部分",
        "部分完成",
        "初步完成",
        "主要工作已完成",
        "主体已完工",
        "招标已完成",
        "方案已通过",
        "基本完成了",
        "快完成了",
        "即将完成",
        "差不多完成了",
        "下周全部搞定了",
        "请全部完成",
        "让小王完成",
        "天气好了就干",
        "完成5个",
        "完成投资200万元",
        "还有3户没完成",
        "一个都没完成",
        "已完成，但是还没验收",
        "已完成，资金还没到位",
        "路修完了，桥还没修",
        "完成了，没完全完成",
        "完成不了",
        "没有，完成",
        "没。有完成",
        "预 计 完 成",
        "（还没）完成",
        "完成80，%",
        "月底前，完成",
        "力争，完成",
        "已完成前期工作",
        "说是完成了",
        "https://example.com/已完成",
        "这个月完成有点悬",
        "完成的只有第一步",
        "等我完成了告诉您",
        "完成之日向您报告",
        "完成前先不报",
        "上次说完成是我弄错了",
        "之前说完成不准确",
        "上次报已完成报错了，实际没完成",
        "报成已完成了，其实没有",
        "台账上写的已完成是错的",
        "系统里显示已完成，但实际还在做",
        "对外说已完成，实际完成一半",
        "别人的都完成了，就我们没有",
        "除了我们都完成了",
        "隔壁局已经完成了",
        "去年的已完成，今年的没有",
        "上半年任务已完成",
        "本月任务完成了",
        "当月指标已完成，全年还差30%",
        "第一批已完成",
        "一期已完成，二期明年做",
        "前三项完成了",
        "大的问题解决了，小的还在弄",
        "能改的都改了",
        "该改的都改了，剩下的改不了",
        "已完成不了",
        "案子还没结",
        "还没办下来",
        "整改没到位",
        "落实得不够",
        "落实不到位",
        "落实还有差距",
        "尚有3项未销号",
        "未通过验收",
        "验收不合格",
        "验收未通过，正在返工",
        "没通过验收",
        "还没通过验收",
        "被退回来了",
        "完成度一般",
        "完成效果不好",
        "完成了但效果不好",
        "完成了，质量不行",
        "完成了但群众不满意",
        "完成是完成了，就是不彻底",
        "形式上完成了",
        "账面上完成了",
        "口头上说完成",
        "表面上完成了",
        "名义上完成",
        "理论上完成了",
        "按理说完成了",
        "自认为完成了",
        "感觉完成了",
        "我以为完成了",
        "他们说完成了",
        "施工方说完成了",
        "下面报的是完成",
        "小王说弄完了",
        "据说弄完了",
        "估摸着完成了",
        "差一步完成",
        "差一点就完成了",
        "改了没有呢",
        "是不是完成了",
        "就要完成了",
        "眼看完成了",
        "准备工作完成",
        "准备完成验收",
        "完成验收准备",
        "今年的任务完成了",
        "没改，是你们没看到",
        "双签制拟全面推行",
        "正全面推行",
        "已全面推行，但有几个科没跟上",
        "计划把制度修订并实施了",
        "制度修订了，还没执行",
    ],
)
def test_what_is_not_a_fact_is_never_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.DONE not in meaning.intents
    assert meaning.percent != 100


@pytest.mark.parametrize(
    ("text", "day", "role"),
    [
        ("昨天办结的", date(2024, 11, 19), "done_on"),
        ("11月8号办结的", date(2024, 11, 8), "done_on"),
        ("10月底前已全部完成", date(2024, 10, 31), "done_by"),
        ("国庆前就改完了", date(2024, 9, 30), "done_by"),
        ("上个月就完成了", date(2024, 10, 31), "done_on"),
        ("28号办完的", date(2024, 10, 28), "done_on"),
        ("2024年9月20日已印发", date(2024, 9, 20), "done_on"),
        ("12月25日印发了", date(2023, 12, 25), "done_on"),
    ],
)
def test_the_day_of_completion_lies_behind_us(text: str, day: date, role: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.DONE,), day, role)
    assert not meaning.confirm


def test_a_completion_on_a_day_off_is_read_back() -> None:
    meaning = understand("上周六验收合格", WEDNESDAY)
    assert (meaning.date, meaning.confirm) == (date(2024, 11, 16), True)


def test_a_date_that_may_be_over_or_to_come_is_asked_for() -> None:
    meaning = understand("国庆节后办完", WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.PROGRESS,), None, True)


@pytest.mark.parametrize("text", ["整改合格，烦请办理销号手续", "整改后合格了，请予销号"])
def test_a_work_found_good_is_done_and_may_be_closed(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.DONE, Intent.CLOSE_REQUEST}


@pytest.mark.parametrize("text", ["整改合格率90%", "争取整改合格", "整改合格后再销号", "还没整改合格", "整改合格了吗"])
def test_a_share_found_good_and_a_hope_to_be_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


def test_before_the_new_year_is_over_once_it_is_over_and_ahead_before_it() -> None:
    assert Intent.DONE in understand("过年前就全做完了，台账夹在档案室", date(2026, 3, 2)).intents
    assert Intent.DONE not in understand("过年前就能做完", date(2026, 3, 2)).intents
    assert Intent.DONE not in understand("过年就做完了", date(2025, 12, 2)).intents


def test_no_tail_left_settles_nothing_that_was_not_clear_beside_a_claim() -> None:
    assert understand("滤网昨天换齐，这项没尾巴了", WEDNESDAY).intents == (Intent.DONE,)
    assert not understand("滤网昨天换齐，这项没尾巴了", WEDNESDAY).confirm


def test_what_cannot_be_called_done_is_done_in_the_main() -> None:
    assert understand("不敢说全完，基本完成吧", WEDNESDAY).intents == (Intent.BASICALLY_DONE,)
    assert understand("不敢说全完，还差得远", WEDNESDAY).intents != (Intent.BASICALLY_DONE,)


def test_a_standing_rule_beside_a_claim_takes_nothing_from_it() -> None:
    text = "整改到位，已建长效机制并持续坚持"
    assert set(understand(text, WEDNESDAY).intents) == {Intent.DONE, Intent.LONG_TERM}


@pytest.mark.parametrize(
    "text",
    [
        "拆完了，验收排到下周",
        "旧窑拆了，场地留给村里用",
        "路修完了，弃土归到堆场",
        "树栽完了，后续管护跟上",
        "已整改，后续持续盯着",
        "牌子换了，旧牌子收到仓库",
        "只要涉及的都改完了",
        "文件要求的都落实了",
        "上级要求的整改做完了",
        "纪要定的事办完了",
        "按会议要求全部拆除了",
        "如果没问题就销号吧，都改完了",
        "整改完了，门店继续营业",
        "处分下了，本人认账",
        "表重新填了，数都核过",
        "又补了一遍漆，全部完成",
        "编外人员清退了",
        "干部家属的关系理顺了",
        "老师的课时费发了",
        "公家的车收回来了",
        "问题查清并整改完了",
        "承诺的都兑现了",
        "渠道8公里3都清了",
        "厕所修好了随时来看",
        "改了您看下",
        "改完了又验了一遍",
        "修好了又刷了一遍漆",
        "摊贩劝走了，没再回来",
        "昨晚干到天亮就完了",
        "严重的隐患都消除了",
        "审计核减款追回了",
        "已恢复供水",
        "漏洞补起来了",
        "围墙砌起来了",
        "都改完了，小问题没有了",
        "墙刷白了里头也干爽了",
        "改完了，领导说行",
        "已挂牌转让完毕，款已入账",
        "已整改，效果良好",
        "人还是原班人马，证都补齐了",
        "渣土堆着的地方清完了",
        "去年欠的租金收回来了",
        "发通知整改，已改完",
        "拆了三天，全拆完了",
        "装了3天就装完了",
        "拆了3天终于拆完了",
        "冻裂的管子换了",
        "药打了，虫死了",
        "灭鼠做了，老鼠死光了",
        "摊贩清了，人都走了",
        "门换了关得严了",
        "消防栓修了，水出来了",
        "苗补了，都长起来了",
        "空置房租出去了，住上人了",
        "库房建了，货都放进去了",
        "临时的都换成正式的了",
        "简易棚拆了",
        "杂物清了，东西堆到库房了",
        "已完成，请回复",
        "已办结，请领导过目",
        "哈哈，都弄完了",
        "完成单位变更手续办完了",
        "昨晚就办结了",
        "今晌午都拆完了",
        "罚款交清，钥匙也交了",
        "意见建议都采纳了，整改完成",
        "教师的补发了，学生的退了，全清了",
        "方案过了，钱到了，活干完了",
        "领导带头退了，大家都退完了",
        "乡镇的也完成了，全县完成",
        "机关完成，下属单位也完成",
        "大部分早弄完了，剩下的昨天也弄完了",
        "南片北片都种完了",
        "第一阶段第二阶段都结束了",
        "烧烤摊撵走了，没再来",
        "水泵换了，抽水正常",
        "垃圾清了，没人再扔了",
        "锁坏的都换了",
        "换了锁，好使",
        "违建拆了，居民照样通行",
        "路修好了，师傅还守着养护",
        "撤下了临时工，岗位配齐",
        "便道硬化了",
        "完成了资产处置",
        "完成了欠款清收",
        "完成了2022年度欠款清收",
        "按去年的标准都补发了",
        "照以前的办法退完了",
        "跟村里说了，已退完",
        "老实说，都改完了",
        "给家长说明了，钱退清了",
        "验收通过，已交付",
        "自评完成并整改到位",
        "炉前岗位津贴补发到人，没有漏的",
        "完成了，验收也过了",
        "领导，按您说的，已整改完毕",
    ],
)
def test_a_claim_in_the_shape_of_a_doubtful_one_stays_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (Intent.DONE in meaning.intents, meaning.percent, meaning.confirm) == (True, 100, False)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("前天送的暖", date(2024, 11, 18)),
        ("上周五拆的棚子", date(2024, 11, 15)),
        ("昨晚上的墙", date(2024, 11, 19)),
        ("管网昨天疏通的", date(2024, 11, 19)),
    ],
)
def test_an_act_told_of_its_day_with_its_object_behind_it_is_done_that_day(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date) == ((Intent.DONE,), day)


@pytest.mark.parametrize(
    "text", ["昨天开的会", "昨天送的材料", "上周签的合同", "明天送的电", "昨天修的路又塌了", "上周立的项", "昨天部署的"]
)
def test_a_step_told_of_its_day_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "虫害控住了",
        "废渣入危废库了",
        "标签日期更正了",
        "床位加了",
        "光纤通了",
        "挪用的钱被追回来了",
        "洞里的人都转移出来了",
        "机要室门锁换好了",
        "储能电池都换好了",
        "屋顶补了漏，墙也重新刷了",
        "不拖不欠，全办利索了",
        "没落下一个学生，全补贴到位",
    ],
)
def test_a_fact_told_by_a_verb_formed_by_rule_is_done(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE,)
    assert not understand(text, WEDNESDAY).confirm


@pytest.mark.parametrize(
    "text", ["泵站快检修完了", "资产基本盘点完了", "设备未入库", "资金被划走了", "电梯年检", "旧窑已拆，烟囱留到下步"]
)
def test_what_only_looks_like_such_a_fact_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text", ["大头都弄完了，尾巴还有点", "主要的全都落地，边边角角没顾上", "基本整改完了，门口指示牌没换"]
)
def test_all_but_trifles_is_done_in_the_main(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.BASICALLY_DONE,)


@pytest.mark.parametrize("text", ["15号之前别指望了", "不可能赶在月底前", "到期怕是要掉链子", "这个时限实在做不到"])
def test_a_deadline_given_up_in_other_words_cannot_be_kept(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.CANNOT_ON_TIME,)


@pytest.mark.parametrize("text", ["还在图纸上躺着呢", "还欠着没退", "账还没对上", "暂无进展", "门儿都没摸着"])
def test_what_stands_where_it_stood_is_not_done(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.NOT_DONE,)


@pytest.mark.parametrize("text", ["欠款还没追缴", "污泥没处置完", "数据还没更正"])
def test_what_is_to_be_put_right_is_no_trouble_and_no_correction(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.NOT_DONE,)


@pytest.mark.parametrize(
    "text",
    [
        "早就修好了好不好",
        "明明都办完了好伐",
        "没有漏掉的，全都收回来了",
        "旱厕那摊都弄利索了",
        "弄完了，可以销",
        "整利索了，麻溜销吧",
    ],
)
def test_what_is_said_with_some_heat_or_of_one_matter_is_done(text: str) -> None:
    assert Intent.DONE in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["这样弄好不好", "老王那摊都弄完了", "有漏掉的，收回来再报"])
def test_a_question_or_the_share_of_another_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "三台水泵已更换到位",
        "检测中心建成投用",
        "家长投诉率降到1%，这条做完了",
        "请把我们这条划掉，早办完了",
    ],
)
def test_things_in_their_place_and_buildings_in_use_are_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.DONE in meaning.intents
    assert not meaning.confirm
    assert Intent.CORRECTION not in meaning.intents


@pytest.mark.parametrize(
    "text", ["可不是没弄嘛", "二期建成投用", "推土机三台进场到位", "家长投诉多，这条做完了", "哪顾得上啊"]
)
def test_agreeing_that_it_is_not_or_a_part_in_use_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


def test_bits_that_are_left_add_nothing_to_all_but_done() -> None:
    assert understand("基本办完，零星地方待补", WEDNESDAY).intents == (Intent.BASICALLY_DONE,)


@pytest.mark.parametrize("text", ["还没完？早办完了", "无人没签字，全签了"])
def test_what_is_denied_twice_or_thrown_back_is_done_and_asked_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.intents == (Intent.DONE,)
    assert meaning.confirm


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("28台旧电脑全部换成新的", 28),
        ("17名退休干部的谈话悉数谈毕", 17),
        ("家访65户，65户都走到了", 65),
        ("抽检40批次，40批次都检过了", 40),
        ("押金退给37户，应退的就这37户", 37),
        ("清退3人，超编的就3人", 3),
    ],
)
def test_all_of_as_many_as_there_were_is_done(text: str, count: int) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.intents == (Intent.DONE,) and not meaning.confirm
    assert meaning.quantity is not None and (meaning.quantity.done, meaning.quantity.total) == (count, count)


@pytest.mark.parametrize(
    "text",
    ["家访65户，65户都要走到", "约谈8家企业，8家都通知了", "预计28台旧电脑全部换成新的", "超编的就3人，还没清退"],
)
def test_all_of_as_many_as_are_to_come_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("其实昨天就好了", date(2024, 11, 19)),
        ("弄好了弄好了就前天", date(2024, 11, 18)),
        ("完成了就昨天", date(2024, 11, 19)),
        ("改完了，就前天的事", date(2024, 11, 18)),
    ],
)
def test_what_was_well_by_a_day_that_is_over_is_done_that_day(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.DONE,), day, False)


def test_what_will_be_well_by_a_day_to_come_is_not_done() -> None:
    assert understand("明天就好了", WEDNESDAY).intents == (Intent.PROGRESS,)


@pytest.mark.parametrize("text", ["都改完了，请办公室给核销", "整改到位，劳烦督查室帮忙消掉", "弄好了，办公室给消了吧"])
def test_the_office_asked_to_strike_it_off_is_given_no_work(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE, Intent.CLOSE_REQUEST)


@pytest.mark.parametrize(
    "text",
    [
        "添置了扫帚等用具，已整改完成",
        "拆除棚架等构筑物，现已办结",
        "修订差旅等办法，整改到位",
        "床板等设施已更换",
        "外头说没拆，其实早拆了",
        "浴室的门弄好嘞放心吧",
        "厕所都改好勒照片发群里了",
        "井盖换好勒",
        "yi jing nong hao le",
    ],
)
def test_and_the_like_slips_and_what_others_say_take_nothing_from_a_claim(text: str) -> None:
    assert Intent.DONE in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "车位在重新施划",
        "床位在统一更换",
        "已经在重新加固",
        "押金在分期退还",
        "摊主在自行拆除",
        "已督促租户搬离",
        "开清了",
        "又不是我们一家没弄完",
        "别家也没搬完",
        "推进不太快",
        "围栏没搭",
        "我们等设备",
        "hai mei kai shi",
    ],
)
def test_what_is_being_done_anew_or_by_others_is_no_claim(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.DONE not in meaning.intents and Intent.UNCLEAR not in meaning.intents


@pytest.mark.parametrize(
    "text",
    ["盗采点端掉了", "非法采砂窝点捣毁了", "砂船都集中停靠了", "我看一下啊这个安全费用提完了提完了", "工会经费提完了"],
)
def test_dens_raised_boats_laid_up_and_funds_set_aside_are_done(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.DONE}


@pytest.mark.parametrize("text", ["盗采点端掉了两处", "盗采点还没端掉", "安全费用没提完", "我看一下再说"])
def test_some_of_the_dens_or_none_are_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


def test_an_item_behind_a_filler_is_an_item() -> None:
    meaning = understand("那个啥二十三条办完了啊，账都对过了", WEDNESDAY)
    assert (set(meaning.intents), [item.item for item in meaning.items]) == ({Intent.DONE}, ["23"])
