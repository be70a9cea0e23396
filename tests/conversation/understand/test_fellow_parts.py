"""One part that is over beside another that is wanting or under way; what is made ready beside work that nobody began."""

from datetime import date

import pytest

from bot.conversation.understand import understand
from bot.conversation.understand.meaning import Intent, Quantity

WEDNESDAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("基础完工，差设备调试", "设备调试"),
        ("路基压好了，差沥青摊铺", "沥青摊铺"),
        ("主体封顶，还差水电安装", "水电安装"),
    ],
)
def test_a_part_named_as_wanting_is_what_is_left(text: str, left: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.left, meaning.confirm) == ((Intent.PROGRESS,), left, True)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("闸门装上了，尚缺除锈上漆", "除锈上漆"),
        ("护栏立起来了，仍缺刷漆", "刷漆"),
        ("管子埋好了，尚缺试压", "试压"),
        ("泵房盖好了，还欠着接电", "接电"),
        ("闸门装上了，还少除锈上漆", "除锈上漆"),
        ("改完了，还少个章", "个章"),
        ("改完了，还缺领导签字", "领导签字"),
    ],
)
def test_an_act_or_a_seal_that_is_still_short_is_what_is_left(text: str, left: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.left, meaning.confirm) == ((Intent.PROGRESS,), left, True)


@pytest.mark.parametrize(
    "text",
    [
        "闸门装上了，尚缺钢丝绳",
        "墙砌好了，尚少门窗",
        "路灯装好了，还短电线",
        "门换了还缺锁",
        "门换了还少把锁",
        "改完了，还少一枚公章",
        "路灯全装好了，就少3盏",
        "围栏装好了，警示牌尚缺",
        "亭子立起来了，瓦尚缺",
        "渠道衬砌完成，闸阀还缺着",
    ],
)
def test_beside_what_is_still_wanting_nothing_is_done(text: str) -> None:
    assert not {Intent.DONE, Intent.BASICALLY_DONE} & set(understand(text, WEDNESDAY).intents)


@pytest.mark.parametrize(
    "text",
    [
        "闸门装上了，后头除锈上漆",
        "闸门装上了，然后刷漆",
        "闸门装上了，余刷漆",
        "井打好了，再下泵",
        "棚子拆完了，后头拉渣土",
        "旧灶拆了，随后砌新灶",
        "树种完了，后面浇水",
    ],
)
def test_the_next_act_on_the_thing_leaves_nothing_done(text: str) -> None:
    assert not {Intent.DONE, Intent.BASICALLY_DONE} & set(understand(text, WEDNESDAY).intents)


@pytest.mark.parametrize(
    "text", ["路修好了，下一步加强管护", "门拆了，然后刷漆了", "整改完了，回头看看", "电线换好了，回头报你"]
)
def test_what_keeps_the_result_or_followed_it_leaves_the_claim(text: str) -> None:
    assert Intent.DONE in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["改完了，还缺照片", "改完了，还少张照片", "改完了，尚缺照片", "改完了，照片尚缺"])
def test_a_photograph_that_is_still_wanting_leaves_the_claim(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.DONE, Intent.EVIDENCE_PENDING}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("主楼封顶了，就剩外墙保温", "外墙保温"),
        ("大架子起来了，就差盖瓦", "盖瓦"),
        ("钢架子搭起来了，就剩盖瓦", "盖瓦"),
        ("码头主体交工，只剩防撞设施安装", "防撞设施安装"),
        ("大头干完了，剩栏杆刷漆", "栏杆刷漆"),
        ("大头弄完了，还有绿化", "绿化"),
        ("大头已完成，还有绿化没搞", "绿化"),
        ("主要章节撰写完毕，尚缺附录编制", "附录编制"),
        ("展厅主体布展完成，还有展签校对", "展签校对"),
        ("码头主体竣工 消防管道还欠", "消防管道"),
        ("框架立好，尚待水电", "水电"),
        ("路基铺完，标线待划", "标线"),
        ("正文定稿，附件尚缺", "附件"),
        ("课程主干已成，尚待案例汇编", "案例汇编"),
        ("系统主模块上线咯，余下短信接口", "短信接口"),
        ("平台主功能上线了，剩下报表导出", "报表导出"),
        ("大头的沟渠挖通了，后面还有铺盖板", "铺盖板"),
        ("登记环节完结，余数据录入", "数据录入"),
        ("路基铺完，路面待铺", "路面"),
        ("门楼主体砌好，瓦片待铺", "瓦片"),
        ("主楼完工，附楼待建", "附楼"),
        ("校舍框架起来，门窗尚缺", "门窗"),
        ("采集工序完成，尚缺标签打印", "标签打印"),
    ],
)
def test_the_main_part_beside_a_rest_that_is_named_tells_no_share(text: str, left: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.left, meaning.confirm) == ((Intent.PROGRESS,), left, True)
    assert meaning.percent is None


@pytest.mark.parametrize(
    ("text", "percent"),
    [("主体完工，就差验收", 95), ("大头干完了", 60), ("大头拿下了，还有个别户", 60), ("主体快完了，就剩粉刷", 95)],
)
def test_the_last_step_and_a_rest_without_a_name_leave_the_estimate(text: str, percent: float) -> None:
    assert understand(text, WEDNESDAY).percent == percent


@pytest.mark.parametrize("text", ["登记环节完结", "扫描工序已结束", "第3条关键环节完成"])
def test_the_end_of_one_link_is_a_step(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent) == ((Intent.PROGRESS,), None)


@pytest.mark.parametrize("text", ["薄弱环节已完成整改", "各环节已完结", "所有环节都走完了"])
def test_all_links_or_a_weak_one_put_right_are_done(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize("text", ["合同签了，资金待拨", "路基铺完，标线待审"])
def test_what_waits_for_others_is_no_rest_of_ours(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.left, meaning.confirm) == ((Intent.PROGRESS,), None, False)


@pytest.mark.parametrize("text", ["井打成了，水泵安装还没弄", "机井打好了，配电还没弄", "池子挖成了，水泵安装还没弄"])
def test_one_part_over_and_another_denied_is_progress(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.PROGRESS,), None, True)


@pytest.mark.parametrize("text", ["方案写成了，水泵安装还没弄", "预案写好了，演练还没弄"])
def test_a_paper_beside_what_is_denied_is_not_done(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.NOT_DONE,)


@pytest.mark.parametrize("text", ["一期干完了，二期还在备料", "东区拆完了，西区还在拆", "主楼修完了，附楼还在刷墙"])
def test_one_part_over_and_its_fellow_under_way_is_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.PROGRESS,), None, True)


def test_both_parts_over_leave_nothing() -> None:
    assert Intent.DONE in understand("东区拆完了，西区也拆完了", WEDNESDAY).intents


@pytest.mark.parametrize("text", ["图纸有了，没开干", "合同签了，没进场", "砂石到了，没开工", "预算有了，还没动手"])
def test_what_is_ready_beside_work_that_nobody_began_is_not_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.NOT_DONE,), True)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("12个楼栋的杂物昨天一股脑清空", Quantity(12, 12, None, "个")),
        ("6台老锅炉前天一齐拆除", Quantity(6, 6, None, "台")),
        ("30间宿舍的插座昨天一次性换掉", Quantity(30, 30, None, "间")),
        ("五十六户全部签字", Quantity(56, 56, None, "户")),
    ],
)
def test_at_one_go_is_all_of_what_was_named_in_front(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.quantity) == ((Intent.DONE,), quantity)


@pytest.mark.parametrize("text", ["一口气拆了5处", "昨天一股脑清了五处", "一齐拆了6台，还有两台"])
def test_so_many_at_one_go_is_a_count(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["两本账并成一本，改完", "四张表合并成一张，改好了", "两套班子并为一套，办结"])
def test_what_was_made_into_one_counts_nothing(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.quantity) == ((Intent.DONE,), None)


def test_who_was_told_of_it_counts_nothing() -> None:
    assert understand("该项已全部整改到位，三个支部都开了会", WEDNESDAY).quantity is None


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("测温探头安装18/24仓", Quantity(18, 24, None, "仓")),
        ("80户该退低保，退了60户", Quantity(60, 80, None, "户")),
        ("60个号该销，销了45个", Quantity(45, 60, None, "个")),
        ("昨天那个数报错了，该是24户，总共30户", Quantity(24, 30, None, "户")),
        ("明白卡发到18个组，全村24个组", Quantity(18, 24, None, "个")),
    ],
)
def test_so_many_of_those_that_are_due(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.quantity == quantity
    assert Intent.CLOSE_REQUEST not in meaning.intents


@pytest.mark.parametrize("text", ["验收一过就能销号", "复验过了就能申请销号"])
def test_what_can_be_closed_once_something_is_so_is_no_request(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), True)


def test_what_has_passed_and_can_be_closed_is_a_request() -> None:
    assert Intent.CLOSE_REQUEST in understand("验收过了，可以销号", WEDNESDAY).intents


@pytest.mark.parametrize("text", ["局长批了“抓紧办”三个字，现已按批示办结", "书记批示“立即整改”，已按要求整改完毕"])
def test_an_instruction_beside_what_was_done_for_it_is_no_progress(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("11月15日就全办下来了", date(2024, 11, 15)),
        ("昨天消防那关过了，这项完活", date(2024, 11, 19)),
        ("泵站的闸门都安装完毕，水利站11月12日来看过，验收合格", date(2024, 11, 12)),
    ],
)
def test_the_day_on_which_it_passed_is_that_of_the_end(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date) == ((Intent.DONE,), day)


@pytest.mark.parametrize(
    "text", ["通知里那句“11月底前完成”我看了，我们还没动手", "文件上写的“年底前销号”我看到了，我们还没开始"]
)
def test_the_deadline_as_it_was_read_is_no_day_of_ours(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date) == ((Intent.NOT_DONE,), None)


def test_the_claim_of_others_in_the_group_raises_no_doubt_of_our_share() -> None:
    meaning = understand("群里报的“办结”不是我们，我们才六成", WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.PROGRESS,), 60, False)


@pytest.mark.parametrize("text", ["没啥难处，照常弄", "施工都顺，没啥要协调的", "暂时没有什么困难，该咋干咋干"])
def test_no_trouble_and_work_as_ever(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.PROGRESS, Intent.NO_DIFFICULTY)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("退费318人，一分不差全退", Quantity(318, 318, None, "人")),
        ("共接诉求88件，回了88件", Quantity(88, 88, None, "件")),
    ],
)
def test_every_bit_of_so_many_is_all(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.quantity, meaning.confirm) == ((Intent.DONE,), quantity, False)


@pytest.mark.parametrize(
    "text", ["污水口封死了，不再排", "食堂换承包商了", "“未完成”是老黄历了，现在都弄完了", "两处裂缝灌浆封住了"]
)
def test_what_has_ceased_or_was_so_once_is_done(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize("text", ["不再排", "说好不再堆", "施工方换保安了没", "裂缝两处，封住一处"])
def test_what_is_only_to_cease_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


def test_what_was_said_before_and_is_out_of_date_is_put_right() -> None:
    assert understand("前面说的没弄是旧的，现在弄完了", WEDNESDAY).intents == (Intent.CORRECTION, Intent.DONE)


def test_the_day_that_was_wrong_gives_way_to_the_right_one() -> None:
    assert understand("上回填的20号是错的，应为30号", WEDNESDAY).date == date(2024, 11, 30)


def test_papers_filed_with_an_office_beside_a_claim_are_its_proof() -> None:
    meaning = understand("清淤已全部完工，验收资料已报水利局备案，请予销号", WEDNESDAY)
    assert set(meaning.intents) == {Intent.DONE, Intent.EVIDENCE, Intent.CLOSE_REQUEST}


@pytest.mark.parametrize(
    "text", ["检疫证全领到了", "全部拿到检疫证了", "消防证已经取得了", "农机补贴都到户了", "21.6万元全部到户"]
)
def test_what_the_work_was_about_is_held_by_those_it_belongs_to(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize("text", ["还没拿到检疫证", "责任全部到人", "专项资金全部到账", "任务都到人了"])
def test_what_is_only_given_out_or_come_in_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["一直没停，天天在拆", "始终没断，正挖着"])
def test_what_never_paused_goes_on(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.PROGRESS,)


@pytest.mark.parametrize("text", ["还原样呢", "设备原封没动"])
def test_what_is_as_it_was_is_not_done(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.NOT_DONE,)


@pytest.mark.parametrize("text", ["没人干，编制空着", "岗位空缺，没人接"])
def test_posts_that_stand_empty_are_trouble(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DIFFICULTY,)


@pytest.mark.parametrize("text", ["按这个报吧", "就按这个走吧", "按此发吧"])
def test_it_may_go_out_as_it_is(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.APPROVE,)


@pytest.mark.parametrize("text", ["完是完了，票没开", "改是改完了，票没拿到"])
def test_a_receipt_that_is_not_out_takes_nothing_from_what_is_conceded(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.DONE, Intent.EVIDENCE_PENDING}


def test_people_who_have_not_left_are_no_receipt() -> None:
    assert Intent.DONE not in understand("好是好了，人没走", WEDNESDAY).intents


def test_what_leaked_and_was_mended_is_done() -> None:
    assert understand("护林房漏顶修好，照片传群了", WEDNESDAY).intents == (Intent.DONE, Intent.EVIDENCE)


@pytest.mark.parametrize(("text", "holder"), [("台账在小周电脑里", "小周"), ("凭证在会计柜子里", "会计")])
def test_what_a_paper_lies_in_has_an_owner(text: str, holder: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.holder) == ((Intent.EVIDENCE,), holder)


@pytest.mark.parametrize(("text", "percent"), [("进度从三成到五成", 50), ("两成到三成", 25)])
def test_from_so_much_to_so_much_is_where_it_got_to(text: str, percent: float) -> None:
    assert understand(text, WEDNESDAY).percent == percent


def test_a_paper_sent_once_more_counts_nothing() -> None:
    assert understand("附件打不开，重发一份", WEDNESDAY).quantity is None


def test_a_case_past_its_term_that_is_closed_is_done() -> None:
    assert understand("超期案结了", WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize(
    "text", ["挪用的项目款追回46.8万，一分不欠", "逐一核对了名单，应退21人全部退回", "欠款六万，一分不少全还了"]
)
def test_no_condition_and_nothing_undone_hides_in_how_much_came_back(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize(
    ("text", "left"), [("主干管通了，入户支管接着做", "入户支管"), ("主渠通了，支渠继续挖", "支渠")]
)
def test_the_main_part_over_and_another_that_goes_on_is_read_back(text: str, left: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.left, meaning.confirm) == ((Intent.PROGRESS,), left, True)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("480个消防栓换齐，大队上周二点验合格", 480),
        ("60盏灯装齐了", 60),
        ("下达任务45户，搬走45户", 45),
        ("馆藏复核300件，300件核毕", 300),
        ("超载船舶查到6艘，处理了6艘", 6),
    ],
)
def test_as_many_as_were_given_out_or_found_or_none_wanting_is_all(text: str, count: int) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert meaning.intents == (Intent.DONE,)
    assert meaning.quantity is not None
    assert (meaning.quantity.done, meaning.quantity.total) == (count, count)


@pytest.mark.parametrize(
    "text",
    [
        "下达任务45户，搬走40户",
        "下达任务45户，通知45户",
        "查到6艘，约谈了6艘",
        "查到6艘",
        "馆藏复核300件，200件核毕",
        "馆藏复核300件，300件没核完",
        "60盏灯没装齐",
        "装齐了40盏灯",
    ],
)
def test_fewer_or_as_many_that_only_took_a_step_is_not_all(text: str) -> None:
    assert Intent.DONE not in understand(text, date(2023, 10, 11)).intents
