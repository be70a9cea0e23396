"""What a day before the verb, a list in hand, hands that have left or a needless question tell of the work."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand
from bot.conversation.understand.meaning import DateRole

AUTUMN = date(2023, 10, 11)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2月27日出台的", date(2023, 2, 27)),
        ("6月13日揭的牌，整改结束", date(2023, 6, 13)),
        ("8月15日通的车", date(2023, 8, 15)),
        ("执行案款10月9日发放完毕", date(2023, 10, 9)),
    ],
)
def test_a_day_right_before_what_happened_is_the_day_it_was_done(text: str, day: date) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.DONE,), day, DateRole.DONE_ON)


@pytest.mark.parametrize("text", ["10月20日出台的", "11月3日印发的", "9月18日立的项", "9月18日签的合同"])
def test_a_day_still_near_ahead_or_that_of_a_step_claims_nothing(text: str) -> None:
    assert Intent.DONE not in understand(text, AUTUMN).intents


def test_hands_that_have_left_are_no_difficulty_beside_finished_work() -> None:
    assert understand("干完了，施工队撤了", AUTUMN).intents == (Intent.DONE,)
    assert Intent.DIFFICULTY in understand("没干完，施工队撤了", AUTUMN).intents
    assert Intent.DONE not in understand("主体完工，施工队撤了", AUTUMN).intents


@pytest.mark.parametrize("text", ["还用问吗，早改了", "这还用说，早就换了", "问啥问，早办完了"])
def test_a_needless_question_before_a_claim_is_none_but_is_read_back(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert meaning.intents == (Intent.DONE,)
    assert meaning.confirm
    assert Intent.DONE not in understand("还用问吗，没改", AUTUMN).intents


@pytest.mark.parametrize("text", ["材料暂时交不了", "照片传不上去", "佐证材料报不了"])
def test_papers_that_cannot_be_sent_are_only_wanting(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.EVIDENCE_PENDING,)
    assert understand(f"活儿干完了，{text}", AUTUMN).intents == (Intent.DONE, Intent.EVIDENCE_PENDING)


@pytest.mark.parametrize(
    "text",
    [
        "通风机到货了，在安装调试",
        "路灯杆到齐了，在立",
        "在粉刷墙面",
        "在敷设电缆",
        "正在照单子一项项做",
        "对着清单一项项销",
    ],
)
def test_what_is_in_hand_goes_on(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.PROGRESS,)


@pytest.mark.parametrize("text", ["把刚才那条撤了", "刚才发的删掉", "上一条我撤回了"])
def test_a_message_taken_back_tells_of_no_work(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.CORRECTION,)
    assert understand("刚把围挡撤了", AUTUMN).intents == (Intent.DONE,)


@pytest.mark.parametrize("text", ["没有啃不下的骨头", "没有搬不走的户", "会按时完的", "会办好的", "到时候会交卷的"])
def test_a_vow_by_two_denials_or_a_word_given_is_a_promise(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.COMMIT,)


@pytest.mark.parametrize("text", ["图纸倒是画完了，墙一块砖没砌", "合同签了，一根桩没打"])
def test_not_one_of_many_means_that_nothing_was_begun(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert meaning.intents == (Intent.NOT_DONE,)
    assert meaning.quantity is None


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("原来是我管，8月份交给老郑了", "老郑"),
        ("以前我负责，上个月移交给了机电科", "机电科"),
        ("这块早就给王校长了", "王校长"),
    ],
)
def test_a_duty_once_the_writers_own_has_passed_to_whoever_is_named(text: str, person: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.person) == ((Intent.WRONG_PERSON,), person)


@pytest.mark.parametrize("text", ["还欠个章就齐了", "就差个回执就办结了", "还剩两面墙就完了", "差一道手续就全了"])
def test_all_but_for_something_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, AUTUMN).intents


def test_a_term_or_an_event_without_a_fixed_day_has_no_date() -> None:
    meaning = understand("能不能放到寒假后", AUTUMN)
    assert (meaning.intents, meaning.date) == ((Intent.EXTENSION,), None)


def test_whether_or_not_asks_for_no_more_time() -> None:
    meaning = understand("延不延都行，反正月底能完", AUTUMN)
    assert (meaning.intents, meaning.date) == ((Intent.PROGRESS,), date(2023, 10, 31))


@pytest.mark.parametrize(
    "text", ["编办一直没批编，招不来人", "审计没出结论", "法院那边没排上庭", "被执行人没财产可执行", "住户意见统一不了"]
)
def test_what_others_have_not_given_is_a_difficulty(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.DIFFICULTY,)


def test_more_still_to_be_made_is_left_and_not_the_whole() -> None:
    quantity = understand("公示牌做了20块，还要做15块", AUTUMN).quantity
    assert quantity is not None
    assert (quantity.done, quantity.left, quantity.total) == (20, 15, 35)


@pytest.mark.parametrize(
    "text", ["灾后重建的钥匙交到户了", "自来水接到家了", "水泵来水了", "租金补收上来了", "档案已全部数字化"]
)
def test_where_a_thing_came_to_tells_that_it_is_done(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.DONE,)


@pytest.mark.parametrize("text", ["通知发到人了", "井下出水了", "报价单收上来了，在比价", "没到能说完成的份上"])
def test_a_notice_an_accident_or_an_offer_is_not_the_work_done(text: str) -> None:
    assert Intent.DONE not in understand(text, AUTUMN).intents


@pytest.mark.parametrize("text", ["没人反对", "没有人为难我们", "一路顺，没绊子"])
def test_nobody_against_it_is_no_difficulty(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.NO_DIFFICULTY,)


@pytest.mark.parametrize("text", ["请厂家修好", "请厂家来修好", "让施工队拆了", "请公司拉走", "请厂家修好了再验"])
def test_what_others_are_asked_to_do_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, AUTUMN).intents
    assert understand("危化品请有资质的公司拉走了", AUTUMN).intents == (Intent.DONE,)


@pytest.mark.parametrize("text", ["已经按要求改了三遍了", "方案改了两稿了", "清了3遍"])
def test_how_often_it_was_done_does_not_say_that_it_is(text: str) -> None:
    assert Intent.DONE not in understand(text, AUTUMN).intents


def test_three_numerals_in_a_row_name_three_items_and_the_rest_is_the_others() -> None:
    items = {item.item: item.intent for item in understand("一二三条改完，后面几条没动", AUTUMN).items}
    assert items == {"1": Intent.DONE, "2": Intent.DONE, "3": Intent.DONE, "others": Intent.NOT_DONE}


@pytest.mark.parametrize("text", ["已清理整治中", "已全部拆除中", "已安装调试中", "已纳入集中整治中"])
def test_what_is_in_its_course_is_not_done_whatever_stands_before_it(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.PROGRESS,)


@pytest.mark.parametrize(
    "text",
    [
        "都弄妥了，检查笔录在小何抽屉里",
        "完，联单复印件在小姚手上",
        "验收单拍给你了，活完了",
        "都弄好咯，谈话记录下周二补上来",
        "已整改，照片后天拍给你",
    ],
)
def test_where_the_papers_are_or_when_they_come_proves_what_is_done(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (set(meaning.intents), meaning.confirm) == ({Intent.DONE, Intent.EVIDENCE}, False)


def test_what_is_being_put_right_is_not_done_whatever_the_rate() -> None:
    assert understand("论文查重合格率95%，不合格的正返修", AUTUMN).intents == (Intent.PROGRESS,)


@pytest.mark.parametrize(
    "text", ["东楼修好了，西楼没修", "墙拆了，垃圾没清", "路基平了，还有一段没铺水泥", "草清完了，还有一片没割"]
)
def test_one_part_done_and_another_not_is_progress_to_be_asked_about(text: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.confirm, meaning.quantity) == ((Intent.PROGRESS,), True, None)


@pytest.mark.parametrize("text", ["哪能这么快，楼上楼下六百多户呢", "两千多户贷款，哪是一天两天的事"])
def test_how_many_it_takes_is_why_it_is_not_done_and_counts_none(text: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.quantity) == ((Intent.NOT_DONE,), None)


@pytest.mark.parametrize("text", ["已整改，以后按季评查", "款已追回，今后逐笔复核", "账平了，往后日清月结"])
def test_a_rule_from_now_on_leaves_the_claim_standing(text: str) -> None:
    assert set(understand(text, date(2023, 10, 11)).intents) == {Intent.DONE, Intent.LONG_TERM}


def test_the_same_thing_told_done_and_denied_is_no_part_of_it() -> None:
    assert Intent.DONE not in understand("整改完了，其实没改", date(2023, 10, 11)).intents


@pytest.mark.parametrize(
    "text", ["水窖挖好了，没做防渗", "停车位划了，桩没装", "羊舍盖了架子，顶没上", "新楼搬了，老楼的设备没搬"]
)
def test_another_act_that_is_wanting_is_the_rest_of_the_work(text: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), True)


@pytest.mark.parametrize("text", ["苗栽了，旱死一半", "设备招标刚完，还没安装"])
def test_what_was_done_in_vain_or_before_is_never_the_end(text: str) -> None:
    assert Intent.DONE not in understand(text, date(2023, 10, 11)).intents


@pytest.mark.parametrize(
    "text", ["材料交给住建那边审了，还没出意见", "方案报局里审批了，没回话", "批复没下来，等着呢", "评审意见没出，在等"]
)
def test_what_lies_with_others_takes_its_course(text: str) -> None:
    assert understand(text, date(2023, 10, 11)).intents == (Intent.PROGRESS,)


@pytest.mark.parametrize(
    "text",
    [
        "你看这不拆掉了嘛",
        "案子不已结了嘛",
        "我这不是把税补齐了么",
        "这药不早下架了不是",
        "药不早下架了嘛",
        "我不是改完了么",
        "不都改完了不是",
        "这不是干完了吗您看",
        "村口那排水沟不已经通了嘛",
        "这项岂不早就落实到位了",
        "喷淋不是换过了嘛",
        "皮带不都修完了，还问",
        "咋个没搞嘛，都搞完咯",
        "坡道不是已经修好了呀",
        "卷不都归了嘛",
        "监区那扇门不焊死了嘛",
        "钱不是全退给社员了么",
        "我们不是上回就处理完了嘛",
        "何尝没有落实到位呢",
        "我们不是老早就结清了呀",
        "不都给你们换过灯了嘛",
        "窗口不已经搬走了吗？",
        "卡口不是早撤掉啦",
        "咱不是清完淤了吗这",
        "路灯不是装上了么",
        "唔系已经搞掂了咩",
        "井不是已经打好了咩",
        "上回不就跟你讲弄完了噻",
        "谁说没修，这不修得好好的嘛",
        "谁说没装，这不装得稳稳当当的嘛",
        "路不是修得好好的嘛",
        "那不是审完了嘛您瞧",
        "那不是测完了嘛",
        "您瞧，水不早通上了",
        "桥不早修好了",
        "门不早焊死了",
        "渣土不早拉走了",
    ],
)
def test_what_is_denied_in_the_shape_of_a_question_is_done_and_read_back(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.DONE,), 100, True)


@pytest.mark.parametrize(
    "text",
    [
        "这不是还没拆完嘛",
        "这不早着呢嘛",
        "时间不早了",
        "是不是改完了么",
        "我这不是在改了嘛",
        "都没改完了不是",
        "这不是我报错了么",
        "你们不是修好了吗",
        "又不是已经修好了",
        "不是都修好了啊，还有两户",
        "不是已经修好了，是正在修",
        "要是早批不都修完了嘛",
        "签个字不就办完了嘛",
        "岂不早就该修了",
        "早就该修了",
        "何尝没有想过办法",
        "何尝不想早点干完呢",
        "设备不是已经坏掉了嘛",
        "这条不是合并到第2条了吗",
        "人不都调走了嘛",
        "经费不是全停了嘛",
        "搞掂咗咩",
        "他们说水不早通上了嘛",
        "听说不是已经搞定了吗",
        "路不是修得好好的",
        "那不是开完了嘛",
        "那不是审完了",
        "方案不是审完了嘛",
        "怎么不早修好了",
        "要不早修好了",
        "要不是停电，水不早通上了",
        "有钱，路不早修好了",
        "没你们拦着，路不早修好了",
        "没你们拦着，路早修好了",
        "换我们去，早修好了",
    ],
)
def test_such_a_shape_makes_no_claim_of_what_is_not(text: str) -> None:
    assert Intent.DONE not in understand(text, AUTUMN).intents


@pytest.mark.parametrize(
    "text",
    [
        "课不是没上，签到表还没交上去",
        "班不是没开，签到表丢了",
        "并不是井没封，报告还压在我这没递",
        "并不是树没栽，照片没拍",
        "不能说没清淤，清了，记录没来得及上传",
        "井不是没打完，是表还没填报",
        "哪是皮带没换完 是换件记录还没递",
        "不能说没完成 只是检测报告还没送",
        "没有说没搞完嘛，搞完了，单子还没送过来",
        "没说没办，是卷还没送",
        "不是没清，单子还在我这没递上去",
        "没有不落实，只是记录没补交",
        "不是没打，疫苗都打了，登记册还没送来",
        "鱼塘不是没清，清完了，影像还没整理好",
        "仓里不是没熏，是熏蒸记录还没给你们",
        "哪里是未办，卷宗尚未移交罢了",
        "并不是未整改，印证资料待补",
        "可不是没体检哦，汇总册还没送过去呢",
        "闸阀没有漏换的，就是检测单还没寄出",
        "灯没有漏装的，照片没传",
        "路不是没补好，是那个影像资料，还没发你们",
        "桥不是没修，是照片，还没传",
        "别以为没搞定，搞定了，台账没录而已",
        "别以为没修，修好了，照片没拍",
    ],
)
def test_what_is_twice_denied_beside_a_paper_that_is_wanting_is_done_and_read_back(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.confirm) == ((Intent.DONE, Intent.EVIDENCE_PENDING), True)


@pytest.mark.parametrize(
    "text",
    [
        "课不是没上，是没人听",
        "并不是井没封，是封不了",
        "并不是人没来，报告没交",
        "不能说没干，干了",
        "不能说没动，动了",
        "不能说没拆，拆了几间",
        "不能说没拆，拆了没拆完",
        "不能说没拆",
        "不是没动，单子还没递",
        "别以为没动，动了，报告没写",
        "桥不是没修，是钱，还没给",
        "没有漏水的，照片没传",
        "不是没招标，标书还没送",
        "不能说没干，材料没报",
        "不是没清，清了一半，单子没交",
        "不是没打，只打了一部分，登记册还没送来",
        "没有不落实的道理，记录没交",
        "哪是人没到，签到表没交",
    ],
)
def test_what_is_conceded_in_part_or_stands_in_the_way_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, AUTUMN).intents


@pytest.mark.parametrize("text", ["展柜锁己更换完必，望销号", "码头油污清理完壁，报请销号", "清运完璧，请销号"])
def test_an_end_mistyped_is_an_end(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.DONE, Intent.CLOSE_REQUEST)


def test_an_end_mistyped_may_be_to_come() -> None:
    assert Intent.DONE not in understand("月底前清理完必", AUTUMN).intents


def test_the_matter_itself_may_be_what_sounds_everyday_where_all_of_it_is_done() -> None:
    assert not understand("疫苗全打了", AUTUMN).confirm
    assert understand("疫苗打完了", AUTUMN).confirm


@pytest.mark.parametrize(
    "text",
    [
        "沟渠测绘做完，开挖没动",
        "欠薪清单倒是列完了，清欠没开始呢",
        "采购计划已做完，设备没买",
        "摸底已结束，拆违这块没动",
        "勘察干完了，钻机还没开",
        "课表排完了，课还没上",
        "可研已完成，项目还没上马",
        "渠道勘测完了，清淤还没开",
        "名单列完了，补偿没发",
    ],
)
def test_groundwork_that_nothing_followed_is_not_done(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.confirm) == ((Intent.NOT_DONE,), True)


def test_a_part_built_or_another_piece_of_groundwork_is_progress() -> None:
    for text in ("土建干完了，电还没接", "护坡砌好了，栏杆没装", "摸底结束了，台账没建"):
        assert understand(text, AUTUMN).intents == (Intent.PROGRESS,)
    assert understand("审计清单列完了，都整改了", AUTUMN).intents == (Intent.DONE,)


@pytest.mark.parametrize("text", ["清欠没开始呢", "拆除没开始呢", "搬迁没启动呢"])
def test_what_is_denied_does_not_go_on(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.NOT_DONE,)


@pytest.mark.parametrize(
    "text",
    [
        "离通水还差着十万八千里",
        "还差十万八千里",
        "距离收工老远了",
        "离交付还老远呢",
        "哪能说好就好，有得等",
        "哪能说改就改",
        "慢慢来吧，日子长着呢",
        "慢慢来，还得些日子",
        "有得熬呢",
        "疏浚这活儿哪是几天能干完的",
        "还没哩主任",
    ],
)
def test_a_long_way_off_is_not_done_and_read_back(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.confirm) == ((Intent.NOT_DONE,), True)


def test_what_is_near_its_end_or_begun_at_once_is_no_long_way_off() -> None:
    assert understand("离完工不远了", AUTUMN).intents == (Intent.PROGRESS,)
    assert understand("还差一点点", AUTUMN).intents == (Intent.PROGRESS,)
    assert understand("说干就干", AUTUMN).intents == (Intent.COMMIT,)


@pytest.mark.parametrize(
    "text", ["准时开园不可能了", "按时整改完不可能了", "准时开馆没戏了", "限期内搬不走", "月底前迁不走"]
)
def test_in_time_is_denied_from_behind(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.confirm) == ((Intent.CANNOT_ON_TIME,), True)


@pytest.mark.parametrize("text", ["绝不可能办不成", "不会干不成", "没可能做不好", "准时开园没问题"])
def test_two_denials_of_the_end_promise_it(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.confirm) == ((Intent.COMMIT,), False)


def test_the_end_denied_once_is_no_promise() -> None:
    assert understand("办不成", AUTUMN).intents == (Intent.CANNOT_ON_TIME,)
    assert understand("不可能修好", AUTUMN).intents == (Intent.CANNOT_ON_TIME,)


def test_the_day_that_is_lost_is_told_beside_the_plea() -> None:
    text = "上游水库天天放水，桥墩底下人根本下不去，月底这个点保不住，想请集团同意往后放到8月底"
    expected = {Intent.EXTENSION, Intent.CANNOT_ON_TIME, Intent.DIFFICULTY}
    assert set(understand(text, date(2024, 6, 20)).intents) == expected


@pytest.mark.parametrize("text", ["能不换吗，全换了", "敢不办嘛，早办妥了"])
def test_a_claim_behind_its_contrary_asked_in_return_is_read_back(text: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.DONE,), 100, True)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("能不换吗", {Intent.QUESTION}),
        ("能不改吗，正在改", {Intent.PROGRESS}),
        ("这是哪轮巡察的问题", {Intent.QUESTION}),
        ("不怕有困难，能克服", {Intent.COMMIT}),
        ("困难再大也能克服", {Intent.COMMIT}),
    ],
)
def test_what_is_asked_in_return_and_what_is_overcome(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, date(2023, 10, 11)).intents) == intents


@pytest.mark.parametrize(
    ("text", "is_done"),
    [
        ("上周四市局来验收通过了", True),
        ("欠的工资都付轻了", True),
        ("等市局来验收通过了", False),
        ("市局下周来验收通过了再销", False),
        ("负担减轻了", False),
    ],
)
def test_who_came_and_passed_it_and_what_was_mistyped(text: str, is_done: bool) -> None:
    assert (Intent.DONE in understand(text, date(2026, 5, 12)).intents) is is_done
