"""How a matter stands, told by its side: where it lies, who decides, what is kept up, what nobody may call done."""

from datetime import date

import pytest

from bot.conversation.understand import DateRole, Intent, Quantity, understand

WEDNESDAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    "text",
    [
        "9月28日新版报销制度发布",
        "上周五预警平台启用",
        "就撤了那个违规摊点",
        "停了那个收费班",
        "前天付清的款",
        "食堂换新灶了，用着能正常开火",
        "锅炉大修结束，供暖正常",
        "档案重新归完，一份卷宗没落",
        "38所学校的旱厕全改成水冲的了",
        "施工结束了",
        "来信51件，答复51件",
        "过期药品清出40盒，40盒都销毁了",
        "通报说我们没改，其实早就改完了",
        "活干完了，随时欢迎来看",
        "完工了，人马撤了",
        "整改完了，检测报告也下来了",
        "屋面补漏干完了，材料收集好就送过去",
        "4-1销了吧，已经做完",
        "哪有什么没改完的",
        "违规装备全部收缴销毁",
        "护工补贴已全部到账",
        "校服款一分不差都退了",
        "该停的都停了",
        "到位是中秋以前的事了",
        "栅栏接上了，牛跑不出去了",
        "合同条款都改过来了",
        "值班岗添人了",
        "闲置的三台公车上月26号交出去了",
        "改好交差了",
        "系统显示未完成，其实早办了",
    ],
)
def test_what_has_come_to_its_end_is_done(text: str) -> None:
    assert Intent.DONE in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "没争议的都签了",
        "好办的先办完了",
        "下刀子也给您弄完",
        "再难也得干完",
        "到下周一就都换完了",
        "改完报批",
        "整改完成不了我去局里写检查",
        "上个月巡察组交办线索处置",
        "设备运来了，还没装",
        "摸底表做完了，人还没下去查",
        "名册造好了，还没上门核",
        "光有个方案，活没干",
        "只有个预案，活儿还没干",
        "科里报我已完成，我去看了，没改完",
        "报我们说已办结，实际没动",
        "不能光写已完成，差得远",
        "别标成完成",
        "会按节点办妥",
        "审计还没进场",
        "招标公告昨天挂网",
        "户都走访完了，正统计",
        "外墙贴砖呢",
        "压根没人管过",
        "争取20号前谈下来",
        "前三项完成了",
    ],
)
def test_what_only_sounds_like_an_end_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("方案过了院务会", {Intent.PROGRESS}),
        ("机械已经下河", {Intent.PROGRESS}),
        ("消防那关过了，还在跑环评", {Intent.PROGRESS}),
        ("已提请常务会审议", {Intent.PROGRESS}),
        ("函送到市编办了，对方还没回", {Intent.PROGRESS}),
        ("专家还在审我们交的报告", {Intent.PROGRESS}),
        ("台账正补登", {Intent.PROGRESS}),
        ("护栏正分段装", {Intent.PROGRESS}),
        ("在等省厅表态", {Intent.PROGRESS}),
        ("系统调试做了差不多两个月", {Intent.PROGRESS}),
        ("评估公司一直不给报告", {Intent.DIFFICULTY}),
        ("地界扯不清", {Intent.DIFFICULTY}),
        ("零件还在港口", {Intent.DIFFICULTY}),
        ("电缆铁路不让迁", {Intent.DIFFICULTY}),
        ("缺的是懂行的人", {Intent.DIFFICULTY}),
        ("设备坏了，厂家修不了", {Intent.DIFFICULTY}),
        ("商户嫌补偿少，死活不肯搬", {Intent.DIFFICULTY}),
        ("政策不明，不晓得怎么改", {Intent.DIFFICULTY}),
        ("缺泵件所以修不了", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("款子一批就能开工，现在动不了", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("渔船还停在港里呢", {Intent.NOT_DONE}),
        ("弄完了，以后每季度回访一次", {Intent.DONE, Intent.LONG_TERM}),
        ("已纳入日常巡检，都改好了", {Intent.DONE, Intent.LONG_TERM}),
        ("整改完了，后面按月抽查", {Intent.DONE, Intent.LONG_TERM}),
        ("改好了，申请关闭此条", {Intent.DONE, Intent.CLOSE_REQUEST}),
        ("我们弄完了，清单上勾掉吧", {Intent.DONE, Intent.CLOSE_REQUEST}),
        ("施工结束了，验收照我存群里了", {Intent.DONE, Intent.EVIDENCE}),
        ("推进顺利，没碰到什么困难", {Intent.PROGRESS, Intent.NO_DIFFICULTY}),
        ("不会不按时", {Intent.COMMIT}),
        ("不会让领导再催", {Intent.COMMIT}),
        ("别给我改日期，按期能完", {Intent.NO_EXTENSION, Intent.COMMIT}),
        ("“要延期吗”，不用延", {Intent.NO_EXTENSION}),
        ("请求宽展到年底", {Intent.EXTENSION}),
        ("看能不能定在11月30号", {Intent.EXTENSION}),
        ("交工期怕是要破", {Intent.CANNOT_ON_TIME}),
        ("按点交不了工", {Intent.CANNOT_ON_TIME}),
        ("在桥上抢险，下午给准信", {Intent.DEFER}),
        ("直播中勿扰，稍后回", {Intent.DEFER}),
        ("年初就借调去县纪委了", {Intent.WRONG_PERSON}),
        ("这条该问市教育局，不是我们中心", {Intent.WRONG_PERSON}),
        ("后续由罗文对接", {Intent.DELEGATE}),
        ("这周我出差，由副院长代办", {Intent.DELEGATE}),
        ("让郭副主任接手办", {Intent.DELEGATE}),
        ("地界不清，得请常务副县长牵头", {Intent.DIFFICULTY, Intent.ESCALATE}),
        ("80%是科里估的，核下来只有六成", {Intent.CORRECTION, Intent.PROGRESS}),
        ("刚才日期写错，是10月28日完成", {Intent.CORRECTION, Intent.PROGRESS}),
        ("撤回之前的已完成，没做完", {Intent.CORRECTION, Intent.NOT_DONE}),
        ("可以，按此报", {Intent.APPROVE}),
        ("等等看", {Intent.UNCLEAR}),
        ("市局还没回函，请示早递了", {Intent.PROGRESS}),
        ("材料送审计局审了，等答复", {Intent.PROGRESS}),
        ("图纸已交规划局会审", {Intent.PROGRESS}),
        ("施工方跑了，重新找呢", {Intent.DIFFICULTY, Intent.PROGRESS}),
        ("有租户堵门，正在调解", {Intent.DIFFICULTY, Intent.PROGRESS}),
        ("没经费咋修", {Intent.DIFFICULTY}),
        ("两家都说那块地是自己的", {Intent.DIFFICULTY}),
        ("师傅们都回家割麦了", {Intent.DIFFICULTY}),
        ("招标又流了", {Intent.DIFFICULTY}),
        ("超期我检讨", {Intent.COMMIT}),
        ("不可能误期限", {Intent.COMMIT}),
        ("还没弄，忙得团团转", {Intent.NOT_DONE}),
        ("回您：还没改完", {Intent.NOT_DONE}),
        ("具体情况问基建科訾工", {Intent.DELEGATE}),
        ("库房的活怎么找起我来了", {Intent.WRONG_PERSON}),
        ("这不是城管的事吗", {Intent.WRONG_PERSON}),
        ("怕是要拖几天", {Intent.EXTENSION}),
        ("想延到11月20日，行不行", {Intent.EXTENSION}),
        ("就剩第6条没改", {Intent.DONE, Intent.NOT_DONE}),
        ("昨天那条作废，以今天报的六成五为准", {Intent.CORRECTION, Intent.PROGRESS}),
    ],
)
def test_how_it_stands_is_told_in_many_ways(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("还差200米没铺，整条路800米", Quantity(600, 800, 200, "米")),
        ("堤岸还差0.5公里，全线2公里", Quantity(1.5, 2, 0.5, "公里")),
        ("查封点位6处，图上标了8处", Quantity(6, 8, None, "处")),
        ("水表检定8台做了5台", Quantity(5, 8, None, "台")),
        ("追回6万元/应追8万元", Quantity(6, 8, None, "万元")),
        ("旧账核销1.5万笔，计划3万笔", Quantity(1.5, 3, None, "万笔")),
        ("最少80户得签，眼下签了60户", Quantity(60, 80, None, "户")),
        ("清淤才3万方，总量12万方", Quantity(3, 12, None, "万方")),
        ("座椅到货15把，订的20把", Quantity(15, 20, None, "把")),
        ("台账清了三轮，应核项目50项，已核40项", Quantity(40, 50, None, "项")),
        ("消防栓缺口30个，补了12个", Quantity(12, 30, None, "个")),
        ("120台车要签合同，签了90台", Quantity(90, 120, None, "台")),
        ("还有6张床没换，全科18张", Quantity(12, 18, 6, "张")),
        ("已核40家，后面10家争取月底前核完，一共50家", Quantity(40, 50, 10, "家")),
        ("图书上架4200本，标准是5000册以上", Quantity(4200, 5000, None, "册")),
        ("抽样36批，要求至少48批次", Quantity(36, 48, None, "批次")),
        ("存粮13吨，底线是18吨", Quantity(13, 18, None, "吨")),
        ("安检4万1千人次，全年5.5万人次", Quantity(4.1, 5.5, None, "万人次")),
        ("补助发了2万元，补助标准是3000元", Quantity(2, None, None, "万元")),
    ],
)
def test_the_whole_is_named_in_many_ways(text: str, quantity: Quantity) -> None:
    assert understand(text, WEDNESDAY).quantity == quantity


@pytest.mark.parametrize(
    ("text", "percent"), [("没到八成，七成五吧", 75), ("不止一半，六成了", 60), ("计划90%，实际72%", 72)]
)
def test_the_figure_itself_counts_beside_its_bound(text: str, percent: float) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.percent, meaning.forecast) == (percent, None)


@pytest.mark.parametrize("text", ["挖到第二段了", "开了两次调度会，进度60%", "哪一条？我手上三条呢", "后两期没办"])
def test_which_one_and_how_many_meetings_count_nothing(text: str) -> None:
    assert understand(text, WEDNESDAY).quantity is None


@pytest.mark.parametrize("text", ["今年义诊11次，会长期办下去", "送教9次，今后一直讲下去"])
def test_what_is_kept_up_has_no_end(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.PROGRESS, Intent.LONG_TERM}


@pytest.mark.parametrize(
    "text",
    [
        "属于长期任务，不好说完成",
        "治超是持续性工作，没有截止日",
        "廉政教育贵在坚持，不设终点",
        "转为日常监督，逐季回查",
        "楼道清堆这活没完没了，得常年抓",
        "不搞一阵风，每学期复查成惯例",
    ],
)
def test_a_task_without_an_end_is_told_in_many_words(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.LONG_TERM,), False)


@pytest.mark.parametrize(
    "text",
    [
        "安全例会开了32次，年底前按计划召开",
        "业务培训9期，年底前照计划办",
        "家访做了6轮，年底前接着按计划走",
        "巡河36趟，到年底按方案巡",
        "税收宣讲7期，年底前依计划办",
        "应急演练做了5次，年底前按部就班",
        "井下安全课上了26节，年底前按课表上",
        "送医下乡11回，年底前照常安排",
        "航道扫测3遍，年底前按季度做",
        "清洁日组织了26回，年底之前按期进行",
        "安全例会41次，今年底前按制度常开",
        "堤防值守排了9班，年底前按表值守",
        "科普讲座15讲，11月底前照计划推",
        "普法课上了9节，12月底前按排课来",
        "夜查17次，年末前按部署坚持开展",
        "义诊下乡7趟了，年底以前按安排继续下",
        "夜查搞了9轮，岁末前照计划接着来",
        "普法课上了21堂，12月底前逐月安排",
        "谈话提醒17人次，到年底照表滚动",
        "心理疏导26场，年底前持续排",
        "体能训练30课，年内按课表上",
        "警示教育11次，年底之前按序继续开",
        "社员大会4回，年内按章程照常开",
        "会商开了40回，今年内依制度接着开",
        "学员论坛8期，到年底循序举办",
        "普法课已讲11堂，年内排着往下上",
        "防溺水课上咗11节，年尾前按部就班上落去",
        "普法课讲了9堂，年尾前照计划讲落去",
    ],
)
def test_what_was_done_so_many_times_goes_on_as_planned(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.PROGRESS, Intent.LONG_TERM}


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("警示教育办了9场，12月底之前照安排接着办。", Quantity(9, unit="场")),
        ("义诊下去过6回，年末前依日程一直做。", Quantity(6, unit="回")),
        ("那个水质抽检做了6回，年末前照方案每月来", Quantity(6, unit="回")),
        ("联合巡查31趟，12月底前依计划滚动实施", Quantity(31, unit="趟")),
        ("夜查11回了，年内照表滚动搞🌙", Quantity(11, unit="回")),
        ("夜巡走了20趟，年底前照班表走", Quantity(20, unit="趟")),
        ("送戏下乡去了12场，年底前照计划每周去", Quantity(12, unit="场")),
    ],
)
def test_how_far_the_plan_reaches_is_its_end_and_how_often_it_was_done_counts(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.quantity) == ({Intent.PROGRESS, Intent.LONG_TERM}, quantity)
    assert (meaning.date, meaning.date_role, meaning.confirm) == (date(2023, 12, 31), DateRole.ETA, False)


def test_an_office_that_only_goes_on_is_no_office() -> None:
    assert understand("转防火办", WEDNESDAY).person == "防火办"
    assert understand("安排接着办", WEDNESDAY).person is None


@pytest.mark.parametrize(
    "text",
    [
        "违建拆了3处，年底前按计划拆",
        "演练欠2次，年底前按计划补",
        "值班排了9班，年底前按表完成",
        "清洁日26回，年底之前按期完成",
        "违建拆了9处，年底前逐月拆",
        "演练3次，年底前全部完成",
    ],
)
def test_so_much_of_a_task_with_an_end_is_no_standing_task(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.PROGRESS}


@pytest.mark.parametrize(
    "text",
    [
        "应急演练做了2次，年底前每月照搞",
        "夜查2次，年末前按部署坚持开展",
        "义诊办过2次，后面照安排做到12月底",
        "夜巡2次，岁末前照计划接着来",
        "警示教育2次，至年底照表开展",
    ],
)
def test_how_often_it_was_done_stays_counted_and_the_day_is_how_far_the_plan_reaches(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.quantity == Quantity(2, None, None, "次")
    assert (meaning.date, meaning.date_role) == (date(2023, 12, 31), DateRole.ETA)


@pytest.mark.parametrize(
    "text", ["正在收口，本周能报", "正收尾，这周可报", "正收着尾，周日前报给你们", "在扫尾啦，这星期给你们"]
)
def test_the_last_touches_are_near_the_end_and_put_no_answer_off(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.percent, meaning.date) == ({Intent.PROGRESS}, 90, date(2023, 10, 15))


@pytest.mark.parametrize("text", ["没剩啥了", "基本上没剩多少了", "也没剩啥了"])
def test_hardly_anything_left_is_near_the_end(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.percent, meaning.confirm) == ({Intent.PROGRESS}, 90, True)


def test_goods_on_their_way_are_the_reason_of_a_plea() -> None:
    assert set(understand("书架还在路上，能否宽限至本月底", WEDNESDAY).intents) == {Intent.EXTENSION, Intent.DIFFICULTY}
    assert set(understand("书记在路上，晚点回复", WEDNESDAY).intents) == {Intent.DEFER}


@pytest.mark.parametrize("text", ["能不能缓几天到24号", "请缓几天到24号"])
def test_some_days_more_up_to_a_day_is_a_plea_to_that_day(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.date, meaning.date_role) == (
        {Intent.EXTENSION},
        date(2023, 10, 24),
        "extend_to",
    )


def test_as_many_answered_as_came_in_is_all() -> None:
    meaning = understand("意见箱收到19条，回复19条", WEDNESDAY)
    assert (set(meaning.intents), meaning.quantity) == ({Intent.DONE}, Quantity(done=19, total=19, unit="条"))


def test_what_no_court_can_end_in_its_time_will_be_late() -> None:
    assert set(understand("审限内结不了", WEDNESDAY).intents) == {Intent.CANNOT_ON_TIME}


def test_a_court_is_an_office_and_no_name() -> None:
    assert understand("转立案庭小景办", WEDNESDAY).person == "小景"
    assert understand("5个派出法庭查了4个，剩1个下周二查", WEDNESDAY).person is None


def test_what_is_not_slackened_from_now_on_denies_nothing() -> None:
    assert Intent.DONE in understand("已整治到位，今后不松劲", WEDNESDAY).intents
    assert Intent.DONE not in understand("没改完，今后不松劲", WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "例会每月开",
        "逢会必讲",
        "义诊每个月都下乡",
        "巡库是天天的活",
        "晨会天天讲规矩",
        "普法是一辈子的事",
        "往后照新规矩办",
        "走访每月不断",
        "已形成常态",
        "每逢节假日都提醒",
        "一直按规定在执行",
        "三年一轮",
        "半年审一次",
        "以后一季度一公示",
        "例会一周一次",
    ],
)
def test_what_is_done_again_and_again_has_no_end(text: str) -> None:
    assert understand(text, date(2023, 10, 11)).intents == (Intent.LONG_TERM,)


@pytest.mark.parametrize(
    "text",
    [
        "换好了，每周都擦",
        "改到位了，接下来每班都得守着",
        "办妥了，此后列入常规走访",
        "清了，会坚持巩固",
        "已规范，以后每年核一次",
        "已经规范了，打算常抓不放",
        "已经规范了，常抓不松",
        "改到位了，长抓不放",
        "弄好咧，日后天天盯着不松劲",
        "三审漏签的稿子补齐了，日后一直照这个规矩走",
        "违禁品收缴完毕，持续保持高压",
        "违建拆除完毕，始终保持高压态势",
    ],
)
def test_what_is_done_and_kept_up_is_both(text: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (set(meaning.intents), meaning.confirm) == ({Intent.DONE, Intent.LONG_TERM}, False)


@pytest.mark.parametrize(
    "text",
    [
        "改好了，以后班班查",
        "修完了，往后护林员天天转",
        "打完了，以后春秋两季都打",
        "弄完了，后头每月看一遍",
        "查完了，今后一年一查",
        "都换了，往后按周期换",
        "改完了，接下来巩固成果",
        "改完了，后面盯着不反弹",
    ],
)
def test_from_now_on_again_and_again_leaves_the_claim_standing(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.DONE, Intent.LONG_TERM}


@pytest.mark.parametrize(
    "text", ["造林设计批了，还没栽", "图纸有了，还没开挖", "环评下来了，设备还没安", "方案定了，开工还没有"]
)
def test_the_next_act_that_nobody_began_is_what_counts(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.NOT_DONE,), True)


@pytest.mark.parametrize(
    "text", ["夜巡120次，天天不落", "谈心谈话80人次，全年持续", "消防检查52家次，按月滚动查", "党课讲了6节，每月接着讲"]
)
def test_so_many_times_and_kept_up_is_progress_without_an_end(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.PROGRESS, Intent.LONG_TERM}
    assert meaning.quantity is not None and meaning.quantity.total is None


@pytest.mark.parametrize(
    "text",
    [
        "账目已理顺，接下来按月对账不放松",
        "文物库房除湿已做好，今后定期维护",
        "船舶防污设备已配齐，后续形成常态",
        "酒驾整治任务完成，今后严查不松劲",
        "河道清完了，往后巡查不断档",
        "隐患已除，后续纳入日常巡查",
        "修通了，后面常年养护",
        "占道的都清走了，之后不松劲，常年守着",
        "病害已除，后期常态化巡护",
    ],
)
def test_what_is_kept_up_without_slackening_takes_nothing_from_the_claim(text: str) -> None:
    assert understand(text, date(2023, 10, 11)).intents == (Intent.DONE, Intent.LONG_TERM)


@pytest.mark.parametrize(
    "text",
    [
        "方案定了，接下来施工不松劲",
        "还没完成，今后严查不松劲",
        "准备工作已做好",
        "预案已做好",
        "思想工作已做好",
        "施工设备已配齐",
        "消防设备已到货",
        "消防设备没配齐",
        "险情未除，常年守着",
        "修了一半，后面常年养护",
        "后面继续铺路面",
    ],
)
def test_what_is_only_made_ready_or_goes_on_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, date(2023, 10, 11)).intents


@pytest.mark.parametrize(
    "text",
    [
        "就剩扫扫尾，这周交卷",
        "只剩收收尾，这周能报",
        "最后归整阶段咧，这礼拜能送",
        "最后收拾阶段，这周能交",
        "执紧手尾，今个礼拜交得到",
        "就在弄最后那点边边角角，本周内给得出来",
        "边边角角在收拾，这周能交",
    ],
)
def test_at_what_little_is_left_it_comes_this_week(text: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.PROGRESS,), 90, True)
    assert (meaning.date, meaning.date_role) == (date(2023, 10, 15), DateRole.ETA)


@pytest.mark.parametrize(
    "text", ["没到最后整理阶段", "边边角角还没弄", "边边角角都弄完了", "在清边角料", "就剩扫尾款没付"]
)
def test_what_only_names_the_odds_and_ends_tells_no_share(text: str) -> None:
    assert understand(text, date(2023, 10, 11)).percent is None


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("离清完不远了", 90),
        ("离拆完不远了", 90),
        ("只剩收尾，这个月报得出来", 90),
        ("井下活儿到末尾了，赶得上这周报", 90),
        ("账目收口了，月底能报", 90),
        ("水管都快通了，就差试压", 95),
        ("校牌快弄妥了，就等挂牌", 95),
        ("船快修好，只等海事检验", 95),
        ("很快很快，仅余竣工备案", 95),
        ("马上就齐活", 90),
        ("马上就妥", 90),
        ("还差一丁点", 90),
        ("还差那么一点", 90),
        ("最后一点活儿，这周内报得出来", 90),
        ("最后一点活了，这周能给你报", 90),
        ("路面在做收尾，这周报得了", 90),
        ("正在做收尾，周五能弄妥", 90),
        ("尾工在赶，月底前能报", 90),
        ("就剩收边收角，这礼拜能报上", 90),
        ("就完就完，还欠一道审计", 95),
        ("还差一道检测", 95),
        ("设备调好了，就试运行没走，快了", 95),
        ("快了，就公示没走", 95),
        ("也就差不多了吧", 90),
        ("仪器校准已近完成", 90),
        ("离结束不远了", 90),
        ("行将告竣", 90),
        ("已近收笔", 90),
        ("收官在即，本周定能上报", 90),
        ("清收已近收官，本周内能报", 90),
        ("社保核查到了收尾，本周之内能上报", 90),
        ("账目核到最后了，这星期能出结果", 90),
        ("就剩零碎活，周五能上报", 90),
        ("剩点零碎尾活，周内弄好哈", 90),
        ("最后几道工序了，周内报", 90),
        ("很快结束，唯独差签字盖章", 95),
        ("眼看就要办结，尚欠终审", 95),
        ("盖章一个环节没走 其余都好 快啦", 95),
        ("就一步了，缺个公章", 95),
        ("临门一脚，等试压", 95),
        ("快妥了，唯独没联网", 95),
        ("马上毕，尚欠交接", 95),
        ("粮都倒完了，就差过磅", 95),
        ("疫苗马上打完了，就差录系统", 95),
        ("就要办结，唯欠常委会审议", 95),
        ("很快很快，还差装订", 95),
        ("将近完工，只余试播", 95),
        ("就欠那么一点儿了", 90),
        ("只差这么一丁点了", 90),
        ("校样看得差不离儿了", 90),
        ("相差无几", 90),
        ("离完成相差无几", 90),
        ("就要完事啦，只欠一个终验", 95),
        ("眼看就好，光缺一份检测报告", 95),
        ("就快得啦，净系差通水", 95),
        ("账马上平了，单等行长过目", 95),
        ("路马上通了，就等交警队验收", 95),
        ("即将收官，尚待归档", 95),
        ("最后一哆嗦：挂牌", 95),
        ("临门一脚：盖章", 95),
        ("灌区改造到最后那一截了哈，本周内报得上去", 90),
        ("修到最后那段了", 90),
        ("就剩点尾巴活了，这个星期能交上", 90),
        ("末道工序了，本周之内呈报", 90),
        ("正打扫战场，这星期递上去", 90),
    ],
)
def test_how_near_the_end_is_estimated_and_read_back(text: str, percent: float) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.PROGRESS,), percent, True)


def test_the_last_step_of_a_part_and_an_end_far_off_tell_no_share() -> None:
    assert understand("主楼修好了，就剩电梯", date(2023, 10, 11)).percent is None
    assert understand("离清完还远", date(2023, 10, 11)).intents == (Intent.NOT_DONE,)
    assert understand("马上就办", date(2023, 10, 11)).intents == (Intent.COMMIT,)
    assert understand("资金还差一点", date(2023, 10, 11)).percent is None
    assert understand("设备调好了，就试运行没走", date(2023, 10, 11)).percent is None
    assert understand("就培训没搞", date(2023, 10, 11)).intents == (Intent.NOT_DONE,)
    assert understand("只有验收没过", date(2023, 10, 11)).intents == (Intent.NOT_DONE,)
    assert understand("尾工都干完了", date(2023, 10, 11)).intents == (Intent.DONE,)
    assert understand("最后一点活下周干完", date(2023, 10, 11)).percent is None
    assert understand("仅余3户没签", date(2023, 10, 11)).percent is None
    assert understand("账马上平了", date(2023, 10, 11)).intents == (Intent.COMMIT,)
    assert understand("最后一步：采购设备", date(2023, 10, 11)).left is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("楼板都浇好了，只剩装门窗", "装门窗"),
        ("墙都砌好了，就差刷漆", "刷漆"),
        ("管道全铺好了，就差回填", "回填"),
        ("合同正本签了，尾巴是抵押登记", "抵押登记"),
        ("主体做完了，尾巴是绿化", "绿化"),
        ("土建收工，缺绿化", "绿化"),
    ],
)
def test_another_part_that_is_left_tells_no_share(text: str, left: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.percent, meaning.left, meaning.confirm) == ((Intent.PROGRESS,), None, left, True)


@pytest.mark.parametrize("text", ["主体完工，缺资金", "土建完工，缺设备"])
def test_means_that_are_wanting_are_no_part_of_the_work(text: str) -> None:
    assert Intent.DIFFICULTY in understand(text, date(2023, 10, 11)).intents


@pytest.mark.parametrize(
    "text", ["嫌犯未抓获", "火没扑净", "案子没结", "这事儿目前没办成", "王某案还没结", "还没通上水", "没办成"]
)
def test_what_the_matter_itself_has_not_come_to_is_not_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.NOT_DONE,), False)


@pytest.mark.parametrize("text", ["案子没结，款收不回来", "官司没打完"])
def test_what_others_have_not_ended_is_trouble(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DIFFICULTY,)


@pytest.mark.parametrize(
    "text",
    [
        "没 领导",
        "莫有哦",
        "不曾",
        "岂能如此迅速，为期尚远",
        "如此工程量，何以速成",
        "且得干呢",
        "且得修一阵",
        "路长着哩",
        "路长着呢，急啥",
        "谁能一口吃成胖子，慢慢耗",
        "一口能吃成胖子？早得很",
        "说得轻巧，一山的羊呢",
        "冰冻三尺，路长着呢",
        "一时半会儿哪行",
    ],
)
def test_a_curt_no_and_a_long_way_to_go_are_not_done_and_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.quantity, meaning.confirm) == ((Intent.NOT_DONE,), None, True)


@pytest.mark.parametrize("text", ["期限之内不能审结", "恐难准时撤哨", "按期不能开放"])
def test_not_within_the_time_is_a_deadline_that_will_not_be_kept(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.CANNOT_ON_TIME,), True)
    assert understand("已近两个月没动", date(2023, 10, 11)).intents == (Intent.NOT_DONE,)
    assert understand("最后一段旧管割除了", date(2023, 10, 11)).intents == (Intent.DONE,)
    assert understand("施行将于下月开始", date(2023, 10, 11)).percent is None
    assert understand("马上办，还没开工", date(2023, 10, 11)).intents == (Intent.NOT_DONE,)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("认证比对长期坚持，已完成首轮", {Intent.PROGRESS, Intent.LONG_TERM}),
        ("夜查长期搞，头一轮查完了", {Intent.PROGRESS, Intent.LONG_TERM}),
        ("长期坚持，首轮还没开始", {Intent.NOT_DONE, Intent.LONG_TERM}),
        ("长期坚持，方案已完成", {Intent.LONG_TERM}),
        ("不怕困难，正在推进", {Intent.PROGRESS}),
        ("没有困难，正在推进", {Intent.PROGRESS, Intent.NO_DIFFICULTY}),
        ("排查表填好了，还没进村", {Intent.NOT_DONE}),
        ("台账建好了，还没进企业", {Intent.NOT_DONE}),
        ("刚进村，晚点说", {Intent.DEFER}),
    ],
)
def test_a_round_that_is_over_a_fear_denied_and_a_place_not_entered(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, date(2025, 9, 22)).intents) == intents


@pytest.mark.parametrize("text", ["还差最后一点点", "就差最后一点了", "只差最后一丁点"])
def test_the_very_last_bit_is_near_the_end(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.percent, meaning.percent_source, meaning.confirm) == (95, "estimated", True)
    assert understand("资金还差最后一点", WEDNESDAY).percent is None


@pytest.mark.parametrize("text", ["nope", "且得磨", "且得修", "排队都排到几时去呀", "这要等到什么时候去"])
def test_no_and_no_end_in_sight_in_sayings_are_not_done_and_read_back(text: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.confirm) == ((Intent.NOT_DONE,), True)


@pytest.mark.parametrize("text", ["ddl要爆", "工期要崩了", "节点要炸"])
def test_a_deadline_about_to_burst_will_not_be_kept(text: str) -> None:
    assert understand(text, date(2023, 10, 11)).intents == (Intent.CANNOT_ON_TIME,)


@pytest.mark.parametrize("text", ["跟住时间表做紧，冇难处", "按住计划弄紧，冇阻力", "跟着时间表做着，没难处"])
def test_by_the_plan_and_no_trouble_is_progress_in_any_region(text: str) -> None:
    assert set(understand(text, date(2023, 10, 11)).intents) == {Intent.PROGRESS, Intent.NO_DIFFICULTY}
