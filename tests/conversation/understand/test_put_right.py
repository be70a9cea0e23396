"""Figures and days that are put right, and amounts that the words around them make the whole, the rest or none at all."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

WEDNESDAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("把进度调回60%", 60),
        ("70%那个数掺水了，按55%算", 55),
        ("经复核，完成率78%，原报85%", 78),
        ("进度写成90%了，应该是9%", 9),
        ("把85%改回58%，打反了", 58),
        ("前面的72%请改成62%，手滑", 62),
        ("按60%算吧，周一那个数偏大", 60),
        ("前几天说的70%是瞎估的，65%", 65),
        ("上次说九成冒进了，八成", 80),
        ("重新核了，只有58%，前次的72%多报了", 58),
        ("实际65%，上周的80%虚报了", 65),
    ],
)
def test_the_figure_that_puts_another_right_counts(text: str, percent: float) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.CORRECTION, Intent.PROGRESS}
    assert meaning.percent == percent


def test_a_claim_that_came_too_early_and_is_denied_leaves_no_doubt() -> None:
    meaning = understand("之前报完成报早了，还没完", WEDNESDAY)
    assert (set(meaning.intents), meaning.confirm) == ({Intent.CORRECTION, Intent.NOT_DONE}, False)


@pytest.mark.parametrize("text", ["误把计划当完成报了", "那句收回，我再核", "昨晚上报的那个数有问题", "订正一下"])
def test_a_slip_is_owned_in_many_ways(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.CORRECTION in meaning.intents
    assert Intent.DONE not in meaning.intents


def test_the_day_that_is_denied_is_not_the_day() -> None:
    assert understand("时间报错了，不是20号是30号", WEDNESDAY).date == date(2023, 10, 30)
    assert understand("这活别指望10月", WEDNESDAY).date is None


@pytest.mark.parametrize(
    ("text", "done", "total"),
    [
        ("水表装了八百块，全乡一千块", 800, 1000),
        ("两百五十亩茶园，退了俩百亩", 200, 250),
        ("需要配备15名以上社工，到岗了12名", 12, 15),
        ("社保补缴312人，办了260人", 260, 312),
        ("追缴款3600元，到账2700元", 2700, 3600),
        ("没拍照的藏品还有1300件，总共5200件", 3900, 5200),
        ("进诉讼的还有3起，10起纠纷调成了7起", 7, 10),
        ("还有3户没签，12户的盘子", 9, 12),
        ("完成了【12/16】户", 12, 16),
        ("62台设备，联网50台，其余12台答应6月25日装完", 50, 62),
    ],
)
def test_what_an_amount_counts_is_told_by_its_neighbours(text: str, done: float, total: float) -> None:
    quantity = understand(text, WEDNESDAY).quantity
    assert quantity is not None
    assert (quantity.done, quantity.total) == (done, total)


@pytest.mark.parametrize(
    "text", ["这条请删一条", "按方案分三步走", "补了两个人进来", "眼看要完了，只欠一个验收", "承包方一口一个快了"]
)
def test_a_number_that_counts_none_of_the_work_is_no_quantity(text: str) -> None:
    assert understand(text, WEDNESDAY).quantity is None


def test_a_place_in_front_of_a_count_does_not_make_it_all() -> None:
    quantity = understand("全镇厕所改造完工412座，占任务的82.4%", WEDNESDAY).quantity
    assert quantity is not None
    assert (quantity.done, quantity.total) == (412, None)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("上次填的已完成不对，没弄完", {Intent.CORRECTION, Intent.NOT_DONE}),
        ("昨天的回复作废，还没弄", {Intent.CORRECTION, Intent.NOT_DONE}),
        ("“已完成”不是我报的，还在改", {Intent.CORRECTION, Intent.PROGRESS}),
        ("我填的整改中，实际早完了", {Intent.CORRECTION, Intent.DONE}),
        ("没弄，啊不对，弄了", {Intent.DONE}),
        ("弄完了，不对，还没弄完", {Intent.CORRECTION, Intent.NOT_DONE}),
        ("前回说改好了不准，窗还没装", {Intent.CORRECTION, Intent.NOT_DONE}),
        ("刚才说完了是我嘴快，路还没修", {Intent.CORRECTION, Intent.NOT_DONE}),
        ("我那句“已完成”收回，棚还没拆", {Intent.CORRECTION, Intent.NOT_DONE}),
        ("完了，搞混了", {Intent.CORRECTION}),
        ("报早了，其实还没验收", {Intent.CORRECTION, Intent.NOT_DONE}),
        ("报早了，其实已验收", {Intent.CORRECTION, Intent.DONE}),
    ],
)
def test_an_earlier_report_is_taken_back_and_the_last_word_holds(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents


def test_a_day_put_right_asks_for_no_more_time() -> None:
    meaning = understand("日期写错了，改为12月2日完成", WEDNESDAY)
    assert set(meaning.intents) == {Intent.CORRECTION, Intent.PROGRESS}
    assert Intent.EXTENSION in understand("时间不够，改到12月2日完成", WEDNESDAY).intents
    assert set(understand("撤回之前的话，没弄完", WEDNESDAY).intents) == {Intent.CORRECTION, Intent.NOT_DONE}


def test_the_day_that_was_sent_is_put_right() -> None:
    meaning = understand("刚发的日期不对，是11月15日完成", WEDNESDAY)
    assert set(meaning.intents) == {Intent.CORRECTION, Intent.PROGRESS}
    assert meaning.date == date(2023, 11, 15)


@pytest.mark.parametrize("text", ["纠正一下，完成时间是10月24日，不是14日", "办结时间打错一个字，应为10月24日"])
def test_the_day_of_the_end_that_is_put_right_is_still_to_come(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.CORRECTION, Intent.PROGRESS}
    assert meaning.date == date(2023, 10, 24)


def test_what_was_counted_again_claims_nothing() -> None:
    assert set(understand("户数重算了，签了230户", WEDNESDAY).intents) == {Intent.CORRECTION, Intent.PROGRESS}


def test_the_day_of_the_end_that_is_put_right_is_over() -> None:
    meaning = understand("完成时间写错了，应是9月28日完成", WEDNESDAY)
    assert set(meaning.intents) == {Intent.CORRECTION, Intent.DONE}
    assert (meaning.date, meaning.date_role) == (date(WEDNESDAY.year, 9, 28), "done_on")


@pytest.mark.parametrize(
    ("text", "done", "total"),
    [
        ("退费那个数写错，48户改36户，一共90户", 36, 90),
        ("2640台数错，2460台才对，一共4100台", 2460, 4100),
        ("勘误：1860应为1680，总数2400人", 1680, 2400),
        ("更正：4800平米改4200平米，应收6000平米", 4200, 6000),
    ],
)
def test_the_amount_that_is_taken_back_counts_nothing(text: str, done: float, total: float) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.quantity is not None
    assert (meaning.quantity.done, meaning.quantity.total) == (done, total)
    assert Intent.CORRECTION in meaning.intents


def test_what_is_put_right_on_second_sight_claims_nothing() -> None:
    assert set(understand("复核后更正，已完成37户。", WEDNESDAY).intents) == {Intent.PROGRESS, Intent.CORRECTION}


@pytest.mark.parametrize(
    ("text", "day"), [("更正：办结是9月20日，不是9月2日", 20), ("说错了，完工是上月25号，不是上月5号", 25)]
)
def test_the_day_on_which_it_ended_is_put_right(text: str, day: int) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.CORRECTION, Intent.DONE}
    assert meaning.date == date(2023, 9, day)


def test_a_day_of_the_end_that_is_still_ahead_claims_nothing() -> None:
    meaning = understand("打错字，是10月20号完工不是10号", WEDNESDAY)
    assert set(meaning.intents) == {Intent.CORRECTION, Intent.PROGRESS}


@pytest.mark.parametrize(
    "text", ["末落实", "尚末整改到位", "上午那条“已办结”发错了，我们没办完", "那句“已完成”是误发，我们没完"]
)
def test_a_slip_of_the_pen_or_of_the_group_claims_nothing(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.NOT_DONE in meaning.intents
    assert Intent.DONE not in meaning.intents


@pytest.mark.parametrize(
    "text", ["玉米水分14.2%，烘干塔在修", "粗蛋白12.4%，饲料配方在调", "乙醇含量75%，消毒间正在改造"]
)
def test_what_is_measured_of_a_thing_is_no_share_of_the_work(text: str) -> None:
    assert understand(text, WEDNESDAY).percent is None


@pytest.mark.parametrize(
    ("text", "day"),
    [("日期写错了，是10月17号", date(2023, 10, 17)), ("时间报错了，应该是10月30号", date(2023, 10, 30))],
)
def test_a_day_put_right_with_nothing_that_happens_on_it_is_asked_about(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.CORRECTION,), day, True)
    ended = understand("日期写错了，是10月17号完成", WEDNESDAY)
    assert set(ended.intents) == {Intent.CORRECTION, Intent.PROGRESS}
