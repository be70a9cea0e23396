"""Percentages: said, calculated, estimated, at least, hoped for, and those that measure something else."""

from datetime import date

import pytest

from bot.conversation.understand import Forecast, Intent, PercentSource, Quantity, understand

WEDNESDAY = date(2024, 11, 20)
SAID, CALCULATED = PercentSource.SAID, PercentSource.CALCULATED
ESTIMATED, MINIMUM = PercentSource.ESTIMATED, PercentSource.MINIMUM


@pytest.mark.parametrize(
    ("text", "percent", "source"),
    [
        ("完成60%", 60, SAID),
        ("整改进度７５％", 75, SAID),
        ("已完成85%左右", 85, SAID),
        ("大约完成六成", 60, SAID),
        ("差不多七成", 70, SAID),
        ("八成五", 85, SAID),
        ("十二个点", 12, SAID),
        ("百分之六十五", 65, SAID),
        ("百分之三十七点五", 37.5, SAID),
        ("办了一半", 50, SAID),
        ("完成四分之三", 75, SAID),
        ("干了七分之三", 42.9, SAID),
        ("完成2/3", 66.7, SAID),
        ("推进到七成了", 70, SAID),
        ("完成率92.5%", 92.5, SAID),
        ("才完成20%", 20, SAID),
        ("刚启动，也就一成", 10, SAID),
        ("上周70%，这周85%", 85, SAID),
        ("80%以上", 80, MINIMUM),
        ("超过六成", 60, MINIMUM),
        ("过半了", 50, MINIMUM),
        ("九成多", 90, MINIMUM),
        ("至少一半", 50, MINIMUM),
        ("还差两成", 80, CALCULATED),
        ("还剩三分之一", 66.7, CALCULATED),
        ("还有一半没完成", 50, CALCULATED),
        ("五六成", 55, ESTIMATED),
        ("60%到70%", 65, ESTIMATED),
        ("一大半了", 60, ESTIMATED),
        ("大部分完成了", 70, ESTIMATED),
        ("不到一半", 50, ESTIMATED),
        ("一半都还没到，刚铺开", 50, ESTIMATED),
        ("两成也不到", 20, ESTIMATED),
        ("接近九成", 90, ESTIMATED),
        ("快弄完了", 90, ESTIMATED),
        ("进入尾声", 90, ESTIMATED),
        ("就差公示了", 95, ESTIMATED),
        ("从35%推到了60%", 60, SAID),
        ("从20%到40%了", 40, SAID),
        ("已由年初的15%增至55%", 55, SAID),
        ("没到100%，到78%", 78, SAID),
        ("进度75", 75, SAID),
        ("进度过六成了", 60, MINIMUM),
        ("≥85%", 85, MINIMUM),
        ("时间过半，任务才完成三成", 30, SAID),
        ("序时进度应达80%，实际完成65%", 65, SAID),
        ("离100%还差8个点", 92, CALCULATED),
        ("60%吧，剩下40%在走程序", 60, SAID),
        ("总体80%，其中档案那块才40%", 80, SAID),
        ("哪有九成，也就七成", 70, SAID),
        ("报表上是九成，现场看七成", 70, SAID),
        ("六到七成", 65, ESTIMATED),
        ("小一半", 40, ESTIMATED),
        ("只剩盖章", 95, ESTIMATED),
        ("路铺了半程", 50, SAID),
        ("路铺了大半程", 60, ESTIMATED),
        ("刚启动，百分之十几", 15, ESTIMATED),
        ("也就十几%", 15, ESTIMATED),
        ("课改刚启动，百分之十到二十", 15, ESTIMATED),
        ("百分之五到十", 7.5, ESTIMATED),
        ("才铺开，两成三成的样子", 25, ESTIMATED),
        ("进度从百分之三十到百分之五十", 50, SAID),
        ("60%、70%的样子", 65, ESTIMATED),
        ("六成、七成吧", 65, ESTIMATED),
        ("七十到八十个点", 75, ESTIMATED),
        ("70到80个点", 75, ESTIMATED),
        ("从七十到八十个点", 80, SAID),
        ("一半到六成之间", 55, ESTIMATED),
        ("三成到一半吧", 40, ESTIMATED),
        ("从一半到六成了", 60, SAID),
        ("半拉干完了", 50, SAID),
        ("干了半拉", 50, SAID),
        ("路肩压了三分之一", 33.3, SAID),
        ("沥青压了一半", 50, SAID),
        ("走访了一多半人家", 60, ESTIMATED),
        ("见了六成农户", 60, SAID),
        ("换装率达９５％了", 95, SAID),
        ("换发率达90%", 90, SAID),
        ("管线铺到半截", 50, PercentSource.SAID),
        ("进度到半程", 50, PercentSource.SAID),
        ("到半程了哈", 50, PercentSource.SAID),
        ("已到半程", 50, PercentSource.SAID),
        ("排查过了五分之二", 40, PercentSource.SAID),
        ("卷宗扫描过六分之五", 83.3, PercentSource.SAID),
        ("进度过了三分之二", 66.7, PercentSource.MINIMUM),
        ("书稿写成了八成", 80, PercentSource.SAID),
        ("手册才写成一半", 50, PercentSource.SAID),
        ("泰半已妥", 60, PercentSource.ESTIMATED),
        ("好大一半弄完", 60, PercentSource.ESTIMATED),
        ("支部多数改选了", 60, PercentSource.ESTIMATED),
        ("多数都签了", 60, PercentSource.ESTIMATED),
        ("整体推进６５％", 65, PercentSource.SAID),
        ("核销进度百分之五十五上下", 55, PercentSource.SAID),
        ("销号进度60%", 60, PercentSource.SAID),
        ("卷宗扫了百分之五十五上下", 55, PercentSource.SAID),
        ("档案扫描了七成", 70, PercentSource.SAID),
        ("逾九成", 90, PercentSource.MINIMUM),
        ("已逾六成", 60, PercentSource.MINIMUM),
        ("半拉多了", 60, PercentSource.ESTIMATED),
        ("渠清了半拉多", 60, PercentSource.ESTIMATED),
        ("啱啱开工，得嗰一两成", 15, PercentSource.ESTIMATED),
        ("得七成了", 70, PercentSource.SAID),
    ],
)
def test_a_percentage_comes_with_its_source(text: str, percent: float, source: PercentSource) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.percent, meaning.percent_source) == (percent, source)
    assert meaning.intents == (Intent.PROGRESS,)
    assert meaning.confirm is (source is ESTIMATED)


@pytest.mark.parametrize("text", ["月底得八成", "得80%才行", "修了半拉多月了"])
def test_what_it_must_come_to_and_how_long_it_took_is_no_share(text: str) -> None:
    assert understand(text, WEDNESDAY).percent is None


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("云杉保存率91%，正在补种", {"保存率": 91}),
        ("群众满意度为98.5%，还在巩固", {"满意度": 98.5}),
        ("合格率：100%，正在复查", {"合格率": 100}),
        ("95%的群众满意，正在走访", {"群众": 95}),
        ("到会率从71%升到96%，签到系统还在调试", {"到会率": 96}),
        ("药占比降到26%，处方点评正在搞", {"药占比": 26}),
        ("窗口投诉率降到2%，导办还在加人", {"投诉率": 2}),
        ("满意率91%，比去年高4个点，正在逐户回访", {"满意率": 91}),
        ("焊缝在补，一次合格率94%", {"一次合格率": 94}),
        ("抽检合格率94%，在整改", {"合格率": 94}),
        ("八成村民满意，正在走访", {"村民": 80}),
        ("签约率72%，还在入户", {"签约率": 72}),
    ],
)
def test_a_quality_figure_is_no_progress(text: str, metric: dict[str, float]) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.percent is None
    assert meaning.metric == metric
    assert Intent.PROGRESS in meaning.intents


def test_a_quality_figure_alone_is_read_back() -> None:
    assert understand("合格率92%", WEDNESDAY).confirm


@pytest.mark.parametrize(
    "text",
    [
        "知晓率100%，管理办法还在修订",
        "达标率百分之百，值班制度尚在征求意见",
        "培训章程仍在起草，满意度100%",
        "完好率100%，维护协议还在谈",
        "知晓率100%，村规民约还在改稿",
        "水质优良率100%，巡河办法还在走审批",
        "达标率100%，河道管护办法在拟",
        "完好率100%，检修规程正在编",
        "长效办法在起草中，合格率倒是100%",
        "保存率100%，文物保护章程正草拟",
        "满意率100%，长效的那个文还在磨",
        "优良率100%，就是考核细则还在琢磨",
        "发放准确率100%，操作规程还在弄初稿",
        "社员认可度100%，章程修订稿还在弄",
        "准确率100%，不过管护方案还在改",
        "复核无误率100%，审读规程尚待制订",
        "及时率100%，联动预案待签",
        "在岗率100%，替补方案还缺着",
        "常态化巡查机制尚在搭建，达标率100%",
        "达标率100%咯，档案还在搭",
        "知晓率百分百，责任清单还没定稿",
        "回访满意度100%，常态化方案还没出来",
        "群众知晓率100%，长期值班制度还在草拟",
        "虽说达标率100%，常态化的细则仍在草拟",
        "知晓率100%，值班细则还在改稿子",
        "回访率100%，那个村规民约还在改稿子",
        "优良率100%，常态化办法酝酿之中",
        "满意率100%，考核办法起草当中",
        "知晓率100%，制度在拟稿子",
        "合格率100%，制度汇编还在改",
        "完好率99%，操作汇编还在编",
    ],
)
def test_a_quality_figure_beside_a_draft_is_progress_and_not_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.intents == (Intent.PROGRESS, Intent.NOT_DONE)


@pytest.mark.parametrize(
    "text",
    [
        "监控覆盖率100%，运维合同正在谈",
        "出勤率100%，考勤办法正在细化",
        "抽检合格率100%，库房还在搬",
        "合格率98%，操作手册在印",
        "达标率100%，设备还在琢磨",
        "达标率100%，台账在补",
        "合格率100%，仪器还缺着",
        "收视份额12%，节目正改版",
        "市场份额12%，新品正在推",
        "到课率88%，没来的娃儿还在劝起",
        "参保率92%，没参保的还在动员",
        "免疫率81%，这两天紧着补针呢",
        "准确率93%，错的正逐条订正。",
    ],
)
def test_a_quality_figure_beside_work_in_hand_is_progress_alone(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.PROGRESS,)


@pytest.mark.parametrize(
    ("text", "forecast"),
    [
        ("预计年底能到90%", Forecast(90, date(2024, 12, 31))),
        ("力争12月底达到80%", Forecast(80, date(2024, 12, 31))),
        ("年底大概率95%", Forecast(95, date(2024, 12, 31))),
        ("月底大概率能到八成", Forecast(80, date(2024, 11, 30))),
        ("争取完成70%", Forecast(70, None)),
        ("下月中旬前，完成60%", Forecast(60, date(2024, 12, 20))),
        ("估计月底到得了85%", Forecast(85, date(2024, 11, 30))),
    ],
)
def test_a_hope_is_a_forecast_and_never_the_figure(text: str, forecast: Forecast) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.percent, meaning.forecast, meaning.date) == (None, forecast, None)
    assert meaning.intents == (Intent.PROGRESS,)


def test_by_a_plan_of_production_is_no_trouble() -> None:
    meaning = understand("按排产5月20日进度能够上40%", date(2026, 5, 12))
    assert meaning.intents == (Intent.PROGRESS,)
    assert meaning.forecast == Forecast(40, date(2026, 5, 20))


def test_a_figure_and_a_forecast_stand_side_by_side() -> None:
    meaning = understand("目前60%，月底能到90%", WEDNESDAY)
    assert (meaning.percent, meaning.forecast) == (60, Forecast(90, date(2024, 11, 30)))


@pytest.mark.parametrize(
    "text",
    [
        "前天报的70%报多了，实际50%",
        "更正一下，是50%不是70%",
        "不是70%，是50%",
        "刚才报错了，应该是50%",
        "50%打成了70%",
        "上回说七成说大了，实打实五成",
        "昨天报七成，核下来只有五成",
        "70%那个是别的科室的，我们才50%",
        "那个70%是去年的，今年才50%",
        "别按70%记，按50%记",
        "填表时算错，完成率50%",
        "上次的数有水分，挤掉后五成",
    ],
)
def test_a_correction_takes_the_corrected_figure(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.intents == (Intent.CORRECTION, Intent.PROGRESS)
    assert (meaning.percent, meaning.confirm) == (50, False)


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("原完成率95%系误填，真实进度80%", 80),
        ("前次50%高估，落到35%", 35),
        ("前次80%低估，升到90%", 90),
        ("上期归档数90%水分大，核减至72%", 72),
        ("上回书稿写成了八成，实际六成", 60),
        ("之前讲85%讲多左，真实得70%", 70),
        ("85%系误填，核准数65%", 65),
        ("85%系去年数，而家得60%", 60),
        ("85%系统默认的，实际70%", 70),
        ("之前吹牛了，哪有八成，老实讲六成五", 65),
        ("上次说大话了，实际六成", 60),
        ("先头讲的90%讲冒了，真格只有70%", 70),
        ("头先讲嘅80%讲大咗，真格得65%", 65),
        ("上次报超了，实际六成", 60),
    ],
)
def test_a_share_estimated_too_high_gives_way_to_the_one_it_comes_down_to(text: str, percent: float) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent) == ((Intent.CORRECTION, Intent.PROGRESS), percent)


@pytest.mark.parametrize("text", ["本周推进5%", "前面多数了两户", "工人多数走了", "话说到半截", "工期到半程"])
def test_what_only_looks_like_a_share_is_none(text: str) -> None:
    assert understand(text, WEDNESDAY).percent is None


@pytest.mark.parametrize("text", ["八成完不了", "多半来不及", "大概是不行"])
def test_a_likelihood_is_not_a_percentage(text: str) -> None:
    assert understand(text, WEDNESDAY).percent is None


def test_a_change_is_not_a_percentage_done() -> None:
    meaning = understand("比上月提高20%", WEDNESDAY)
    assert (meaning.percent, meaning.confirm) == (None, True)


@pytest.mark.parametrize("text", ["预算压了三分之一", "人员压了两成", "清了半拉月楼道", "半拉子工程"])
def test_what_was_cut_and_what_took_half_a_month_is_no_share(text: str) -> None:
    assert understand(text, WEDNESDAY).percent is None


@pytest.mark.parametrize("text", ["基本落实", "大体上完成了", "基本整改到位"])
def test_basically_done_has_no_percentage(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.BASICALLY_DONE,), None, True)


@pytest.mark.parametrize("text", ["正在办", "推进中", "在办", "正在走程序", "按计划推进", "已启动整改", "还在走流程"])
def test_progress_without_a_figure_or_a_date_asks_for_one(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.PROGRESS,), None, True)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("前面多数了，退了12笔不是21笔", Quantity(12, unit="笔")),
        ("数据有误，应该是33家", Quantity(33, unit="家")),
        ("少说了俩，一共通了14户", Quantity(14, unit="户")),
        ("7间办公室数字不对，应是5间", Quantity(5, unit="间")),
        ("金额写错，是3.6万不是36万", Quantity(3.6, unit="万元")),
        ("我前面打的80，多打了个0，是8户", Quantity(8, unit="户")),
        ("我把35户报成53户了", Quantity(35, unit="户")),
        ("重复统计了5户，实际20户", Quantity(20, unit="户")),
        ("早上报的金额少写个零，收回的是350万元", Quantity(350, unit="万元")),
    ],
)
def test_a_correction_takes_the_corrected_amount(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.quantity, meaning.date, meaning.confirm) == (quantity, None, False)
    assert Intent.CORRECTION in meaning.intents


@pytest.mark.parametrize("text", ["看错行了，我们这项还没动", "打错了，没完成", "昨天那条作废，我看串行了，我们没完成"])
def test_a_slip_put_right_by_a_denial_is_not_done(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.CORRECTION, Intent.NOT_DONE)


@pytest.mark.parametrize("text", ["误报，其实全改好了", "刚才说没改是记错，已经改了", "更正一下，已经完成了，不是70%"])
def test_a_slip_put_right_by_a_claim_is_done(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.CORRECTION, Intent.DONE)


def test_the_rest_that_is_planned_keeps_its_day() -> None:
    meaning = understand("已完成80%，剩余20%下周完成", WEDNESDAY)
    assert (meaning.percent, meaning.date, meaning.forecast) == (80, date(2024, 12, 1), None)


def test_a_share_of_the_owners_is_no_share_of_the_work() -> None:
    meaning = understand("加装电梯要三分之二业主签字，还差好几家", WEDNESDAY)
    assert (meaning.percent, meaning.forecast) == (None, None)


@pytest.mark.parametrize(
    ("text", "percent"),
    [("完成率87.5", 87.5), ("70%→85%", 85), ("从30%->55%", 55), ("进度40→60", 60), ("那个进度啊大概七十左右吧", 70)],
)
def test_a_rate_without_its_sign_and_an_arrow_to_where_it_stands(text: str, percent: float) -> None:
    assert understand(text, WEDNESDAY).percent == percent


@pytest.mark.parametrize(
    "text",
    [
        "平均候诊时间降到18分钟",
        "候诊时间缩短一半",
        "库存周转由60天降到35天",
        "响应时间由2小时缩到30分钟",
        "师生比达到1:15",
        "电梯故障率降到0.5%，合同在重签",
    ],
)
def test_how_good_it_is_by_now_is_progress_without_a_day(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.date) == ((Intent.PROGRESS,), None, None)


@pytest.mark.parametrize("text", ["至少完成了75%", "起码干了75%", "少说也有75%", "最少干完75%了"])
def test_at_least_is_a_minimum_also_before_the_verb(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.percent, meaning.percent_source) == (75, PercentSource.MINIMUM)


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("床位使用率91%，分流正在推", {"床位使用率": 91}),
        ("供电可靠率99.9%，消缺还在做", {"供电可靠率": 99.9}),
        ("知晓率刚60%，还在入户宣传", {"知晓率": 60}),
        ("线损率降到4.1%了，继续压", {"线损率": 4.1}),
        ("患者满意率93%，正做第二轮回访", {"满意率": 93}),
    ],
)
def test_a_quality_figure_keeps_its_name_and_is_not_asked_about_beside_work(
    text: str, metric: dict[str, float]
) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.metric == metric
    assert meaning.intents == (Intent.PROGRESS,)
    assert not meaning.confirm


def test_what_is_so_in_truth_is_no_hope() -> None:
    meaning = understand("报高了，扣掉以后实际是58%", WEDNESDAY)
    assert (meaning.percent, meaning.forecast) == (58, None)


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("回访率一百，流程还在改", {"回访率": 100}),
        ("服判息诉率到了89%，答疑还在做", {"服判息诉率": 89}),
        ("正点率保持99.6%，细则在修", {"正点率": 99.6}),
        ("满意率倒有96%，办法在起草", {"满意率": 96}),
    ],
)
def test_the_name_of_a_quality_is_no_act(text: str, metric: dict[str, float]) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.metric == metric
    assert meaning.percent is None
    assert Intent.DONE not in meaning.intents
    assert not meaning.confirm


@pytest.mark.parametrize(
    ("text", "percent"),
    [("12月25号再看，应该够85%了", 85), ("到八成得等下周了", 80)],
)
def test_how_far_it_should_be_by_then_is_a_forecast(text: str, percent: float) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.percent is None
    assert meaning.forecast is not None
    assert meaning.forecast.percent == percent


def test_a_space_before_the_figure_is_no_pause() -> None:
    meaning = understand("完成进度 62.5%", WEDNESDAY)
    assert (meaning.percent, meaning.confirm) == (62.5, False)


def test_the_figure_owned_to_be_wrong_does_not_count() -> None:
    assert understand("更正一下，72%才对，90%是填错的", WEDNESDAY).percent == 72


def test_a_rate_in_points_is_read_to_its_last_digit() -> None:
    assert understand("完成率七十五个点", WEDNESDAY).percent == 75


def test_a_guess_beside_basically_done_is_left_out() -> None:
    assert understand("大部分整改到位，可算基本完成", WEDNESDAY).percent is None


@pytest.mark.parametrize("text", ["完成年度目标88%", "完成全年计划的88%"])
def test_so_much_of_the_plan_is_done_and_not_hoped_for(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.percent, meaning.forecast) == (88, None)


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("近视率从46%降为41%，课间操继续抓", {"近视率": 41}),
        ("出勤率上来了，98%，还在巡课", {"出勤率": 98}),
        ("跟教师谈着话，优秀率88%", {"优秀率": 88}),
    ],
)
def test_a_quality_is_told_from_where_it_came_or_in_the_clause_before(text: str, metric: dict[str, float]) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.metric, meaning.percent) == (metric, None)


def test_the_figure_of_others_does_not_count() -> None:
    assert understand("填串行了，我们是30%，80%是别人家的", WEDNESDAY).percent == 30


def test_more_than_the_whole_is_a_quality() -> None:
    assert understand("拨备覆盖率152%，还在往上补", WEDNESDAY).metric == {"拨备覆盖率": 152}


def test_a_slip_of_the_pen_counts_nothing() -> None:
    assert understand("37户是笔误，实际走访29户", WEDNESDAY).quantity == Quantity(29, None, None, "户")


def test_a_hundred_vowed_is_no_share() -> None:
    meaning = understand("百分之百没问题", WEDNESDAY)
    assert (meaning.intents, meaning.percent) == ((Intent.COMMIT,), None)


@pytest.mark.parametrize(
    ("text", "percent"),
    [("报错了，该是58%", 58), ("7月报的90%水分大，挤完只剩七成", 70), ("苗子死了一半，正在补栽", None)],
)
def test_what_is_left_of_a_figure_and_what_went_wrong(text: str, percent: float | None) -> None:
    assert understand(text, WEDNESDAY).percent == percent


def test_a_forecast_with_an_expectation_is_no_promise() -> None:
    assert understand("预计到期能完成90%", WEDNESDAY).intents == (Intent.PROGRESS,)


@pytest.mark.parametrize(
    ("text", "percent", "source"),
    [
        ("大约60", 60, ESTIMATED),
        ("六七十", 65, ESTIMATED),
        ("至少60", 60, MINIMUM),
        ("百分六十", 60, SAID),
        ("百分之六拾", 60, SAID),
        ("总进度65，其中土建80", 65, SAID),
        ("顶多六成", 60, ESTIMATED),
        ("没弄的三成", 70, CALCULATED),
    ],
)
def test_a_number_alone_and_other_short_shares(text: str, percent: float, source: PercentSource) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.percent, meaning.percent_source) == (percent, source)


@pytest.mark.parametrize("text", ["15", "8", "报价超预算三成，没法签"])
def test_a_low_number_or_a_price_is_no_share(text: str) -> None:
    assert understand(text, WEDNESDAY).percent is None


def test_a_figure_reached_by_a_day_in_the_next_clause_is_a_forecast() -> None:
    meaning = understand("85%，估计要到12月底才够得着", WEDNESDAY)
    assert (meaning.percent, meaning.date) == (None, None)
    assert meaning.forecast == Forecast(85, date(2024, 12, 31))


def test_by_how_much_it_was_cut_is_no_share_done() -> None:
    assert understand("发文减了三成", WEDNESDAY).percent is None


def test_a_quality_without_its_rate_is_named_as_a_rate() -> None:
    assert understand("这批抽检92%合格，不合格的在返工", WEDNESDAY).metric == {"合格率": 92}
    assert understand("正在入户再宣传，知晓率眼下90%", WEDNESDAY).metric == {"知晓率": 90}


@pytest.mark.parametrize("text", ["上半年完成46%，下半年接着干", "年度目标完成46%"])
def test_a_part_of_this_year_or_the_plan_is_no_hope(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.percent, meaning.forecast) == (46, None)


def test_a_figure_keeps_its_second_place_and_falls_short_by_a_breath() -> None:
    assert understand("完成72.35%", WEDNESDAY).percent == 72.35
    assert understand("离八成还差一口气", WEDNESDAY).percent_source is ESTIMATED


def test_how_much_time_has_gone_by_is_no_share_of_the_work() -> None:
    meaning = understand("工作量55%，工期倒是过了大半", WEDNESDAY)
    assert (meaning.percent, meaning.confirm) == (55, False)


@pytest.mark.parametrize("text", ["更正：完成率40%，别按60%登", "更正一下，是40%，不要写60%"])
def test_a_figure_that_is_not_to_be_written_down_is_not_the_figure(text: str) -> None:
    assert understand(text, WEDNESDAY).percent == 40


@pytest.mark.parametrize("text", ["八成按时弄不完", "九成按期干不完", "八成如期办不成"])
def test_how_likely_it_fails_is_no_share(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent) == ((Intent.CANNOT_ON_TIME,), None)


def test_a_rate_beside_work_that_goes_on_is_not_asked_about() -> None:
    assert not understand("抢修着呢，眼下设备完好率87%", WEDNESDAY).confirm


def test_why_flights_were_late_says_nothing_of_the_deadline() -> None:
    assert understand("航班正常率88%，延误原因正在排查", WEDNESDAY).intents == (Intent.PROGRESS,)


@pytest.mark.parametrize("text", ["七成，没什么变化", "还是70%，没啥变化"])
def test_a_figure_that_has_not_changed_is_how_it_stands(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent) == ((Intent.PROGRESS,), 70)


def test_work_of_which_nothing_has_changed_is_not_done() -> None:
    assert understand("跟上回一样，没什么变化", WEDNESDAY).intents != (Intent.PROGRESS,)


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("按六成记，八成是我说大了", 60),
        ("82%才对，95%那个是旧表上的", 82),
        ("写颠倒了，实际是47%", 47),
        ("记70%吧，前面说的85%不准", 70),
        ("刚说八成说秃噜嘴了，六成", 60),
        ("打住，刚报的数拿错表了，该是64%", 64),
        ("台账登的八成登重了，核下来七成", 70),
        ("应该按五成登记，别按七成", 50),
    ],
)
def test_of_two_figures_the_one_taken_back_does_not_count(text: str, percent: float) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (Intent.CORRECTION in meaning.intents, meaning.percent) == (True, percent)


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("管子埋了六分之一，不对，我是说六分之五", 83.3),
        ("三成吧，不是，四成", 40),
        ("呃搞了５０％，不对，５８％", 58),
        ("是三成，不，四成", 40),
    ],
)
def test_of_two_figures_in_one_breath_only_the_last_was_said(text: str, percent: float) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.PROGRESS,), percent, False)


def test_of_two_amounts_in_one_breath_only_the_last_was_said() -> None:
    meaning = understand("搞了5户，不对，6户", WEDNESDAY)
    assert (meaning.percent, meaning.quantity) == (None, Quantity(done=6, total=None, left=None, unit="户"))


@pytest.mark.parametrize("text", ["上次报的60%，不对，70%", "先前口头说一半，不对，三成", "不对，是75%"])
def test_what_was_reported_before_is_corrected(text: str) -> None:
    assert Intent.CORRECTION in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "焊口合格率97%，返修正在做",
        "8处问题8处改到位",
        "今年要销的旧账户40个，销到第28个",
        "勘误改了97处。",
        "勘误表印了300份",
        "准确率93%，错的正逐条订正。",
    ],
)
def test_what_only_sounds_like_a_correction_is_none(text: str) -> None:
    assert Intent.CORRECTION not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    ("text", "percent", "source"),
    [
        ("八成是有的", 80, SAID),
        ("八成都超了", 80, MINIMUM),
        ("七成冒头", 70, MINIMUM),
        ("现在55，比上月多了12个点", 55, SAID),
        ("约莫干了四成", 40, SAID),
        ("说一半吧又心虚，就四成", 40, SAID),
        ("干到80了", 80, ESTIMATED),
        ("60到70之间", 65, ESTIMATED),
        ("离完工只差一步", 95, ESTIMATED),
        ("差最后一道公示手续", 95, ESTIMATED),
        ("离完成还差三成", 70, CALCULATED),
        ("刚好半程", 50, SAID),
        ("得三成咋", 30, SAID),
        ("啱啱开工，得一两成咋", 15, ESTIMATED),
        ("前几天才动手，一成多两成不到", 15, ESTIMATED),
        ("拆了三成多不到四成", 35, ESTIMATED),
        ("七成多，八成没到", 75, ESTIMATED),
        ("完成三成多，两成不到的在收尾", 30, MINIMUM),
    ],
)
def test_shares_as_they_are_spoken(text: str, percent: float, source: PercentSource) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.percent, meaning.percent_source) == (percent, source)


@pytest.mark.parametrize(
    "text",
    [
        "完好率95%，剩余设备在大修",
        "空座率三成，正重新论证线路",
        "投诉率从3%降到1%，回访机制在搭",
        "准点率88%，继续加密班次",
        "床位周转率提上来了，88%",
        "亩产提了12%，渠还在挖",
        "重复访降到7件，继续盯",
    ],
)
def test_a_quality_beside_work_that_goes_on_is_neither_done_nor_how_far_it_is(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.quantity) == ((Intent.PROGRESS,), None, None)


def test_what_it_rises_from_is_how_far_it_is_and_a_demand_is_no_forecast() -> None:
    rising = understand("明天能从70%提到75%", WEDNESDAY)
    assert (rising.percent, rising.forecast) == (70, Forecast(75, date(2024, 11, 21)))
    assert understand("目标是年内100%，眼下六成", WEDNESDAY).forecast is None


@pytest.mark.parametrize(
    ("text", "percent", "source"),
    [
        ("别的学校报“100%”，我们才70%", 70, PercentSource.SAID),
        ("隔壁镇都九成了，我们六成", 60, PercentSource.SAID),
        ("撑死了三四成", 35, PercentSource.ESTIMATED),
        ("离竣工不远了", 90, PercentSource.ESTIMATED),
        ("距封顶一步之遥", 90, PercentSource.ESTIMATED),
    ],
)
def test_how_far_we_are_and_not_how_far_others(text: str, percent: float, source: PercentSource) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.percent, meaning.percent_source, meaning.quantity) == (percent, source, None)
    assert Intent.DONE not in meaning.intents


@pytest.mark.parametrize(
    ("text", "percent", "source"),
    [
        ("八成多一点八成五吧", 85, SAID),
        ("完成额占比46%", 46, SAID),
        ("您要个数的话，七成五", 75, SAID),
        ("上月底之前报的是四成，今天仍是四成", 40, SAID),
        ("六七十个百分点的样子", 65, ESTIMATED),
        ("就缺一枚公章", 95, ESTIMATED),
    ],
)
def test_a_figure_named_more_closely_or_told_before(text: str, percent: float, source: PercentSource) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.percent, meaning.percent_source, meaning.forecast) == (percent, source, None)


@pytest.mark.parametrize(
    ("text", "percent", "source"),
    [
        ("过半了，具体54%", 54, SAID),
        ("干了小半，三成五", 35, SAID),
        ("过去是25%，眼下61%", 61, SAID),
        ("85%朝上", 85, MINIMUM),
        ("弄了多一半", 60, ESTIMATED),
        ("差不多一半", 50, SAID),
        ("五成八，档案那部分慢", 58, SAID),
    ],
)
def test_the_exact_beside_the_loose_and_now_beside_then(text: str, percent: float, source: PercentSource) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.percent_source) == ((Intent.PROGRESS,), percent, source)


@pytest.mark.parametrize(
    ("text", "forecast"),
    [
        ("大修一过能到九成，预计12月5日", Forecast(90, date(2024, 12, 5))),
        ("本周五预计过半，能到55%", Forecast(55, date(2024, 11, 22))),
    ],
)
def test_a_hope_has_the_day_told_beside_it(text: str, forecast: Forecast) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.forecast, meaning.percent, meaning.date) == (forecast, None, None)


def test_a_day_in_chat_beside_a_figure_is_no_end() -> None:
    meaning = understand("六成五，元旦前就到这了", WEDNESDAY)
    assert (meaning.percent, meaning.date) == (65, None)


def test_the_day_alone_beside_a_figure_is_that_of_the_end() -> None:
    assert understand("六成，月底", WEDNESDAY).date == date(2024, 11, 30)


@pytest.mark.parametrize("text", ["好评率99% 整改完毕", "抽检合格率95% 已整改完成", "投诉率降到3% 整改完了"])
def test_a_space_behind_a_rate_is_a_pause(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize("text", ["抽检合格100%，管护手册还在编", "抽检合格100%，制度还在起草"])
def test_how_many_of_a_sample_are_good_is_a_quality(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.PROGRESS, Intent.NOT_DONE}
    assert (meaning.percent, meaning.metric) == (None, {"合格率": 100})


@pytest.mark.parametrize("text", ["抽检合格", "抽检合格了"])
def test_a_sample_found_good_is_a_claim(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.DONE}


@pytest.mark.parametrize(
    ("text", "percent", "source"),
    [
        ("90%➕", 90, PercentSource.MINIMUM),
        ("九成➕", 90, PercentSource.MINIMUM),
        ("完成了百分之六时吧", 60, PercentSource.SAID),
        ("百分之八时了", 80, PercentSource.SAID),
        ("百分之六十", 60, PercentSource.SAID),
    ],
)
def test_a_plus_as_a_picture_and_a_ten_misheard(text: str, percent: float, source: PercentSource) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.percent, meaning.percent_source) == (percent, source)
