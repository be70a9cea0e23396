"""A doubt about one clause is idle where another tells how the work stands; where none does, it is asked."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand
from bot.conversation.understand.meaning import DateRole

AUTUMN = date(2023, 10, 11)


@pytest.mark.parametrize(
    "text",
    [
        "评审组定了，下月初启动",
        "档案室在编新目录，旧卷号核好了",
        "保洁公司正逐层消杀，药剂配好了",
        "三成上下，放假人都散了",
        "住户信息核到第二遍",
    ],
)
def test_a_step_beside_how_the_work_stands_is_not_asked_about(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), False)


@pytest.mark.parametrize(
    "text",
    [
        "配电房还在改线，外墙倒是刷完了",
        "名义上撤了，实际牌子还挂着",
        "上一批的改完了，这一批的还没启动",
        "不是不办，是还没轮到",
    ],
)
def test_a_claim_that_another_clause_contradicts_is_asked_about(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert Intent.DONE not in meaning.intents
    assert meaning.confirm


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("前天更换门锁", date(2023, 10, 9)),
        ("9月20日注销账户", date(2023, 9, 20)),
        ("食堂多收的钱9月22日退还学生", date(2023, 9, 22)),
    ],
)
def test_of_a_day_that_is_over_a_verb_with_its_object_is_a_fact(text: str, day: date) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.DONE,), day, DateRole.DONE_ON)


@pytest.mark.parametrize(
    "text",
    [
        "10月20日归还借款",
        "周五退还押金",
        "9月15日召开动员会",
        "9月6日拆除通知书",
        "上周更换设备方案",
        "昨天通知商户",
        "昨天拆除队进场",
        "9月15日签订合同",
    ],
)
def test_a_day_ahead_a_step_and_the_name_of_a_paper_are_none(text: str) -> None:
    assert Intent.DONE not in understand(text, AUTUMN).intents


@pytest.mark.parametrize(
    "text", ["跑道划好，球网没挂", "坝体填筑好，泄洪闸没装", "车棚钢架封顶，雨板还没盖", "沟渠挖通，盖板没铺"]
)
def test_a_part_that_wants_something_yet_is_progress_and_is_asked_about(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), True)


@pytest.mark.parametrize(
    "text",
    [
        "经费批了，桩还没打",
        "图纸定了，墙没砌",
        "还没弄，等开标结果出来才能动",
        "尚未完成，下一步先摸底",
    ],
)
def test_what_was_readied_or_is_to_come_makes_what_is_denied_no_progress(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.NOT_DONE,)


@pytest.mark.parametrize(("text", "percent"), [("门牌钉了六成，楼号没算", 60), ("大概七成，后面的数还没合上", 70)])
def test_beside_a_share_what_is_denied_is_only_the_rest(text: str, percent: float) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.percent) == ((Intent.PROGRESS,), percent)


@pytest.mark.parametrize("text", ["主楼封顶，钱没多花", "办法印发，大家没意见", "合同签订，价格没涨"])
def test_what_did_not_happen_and_well_so_denies_nothing(text: str) -> None:
    assert Intent.NOT_DONE not in understand(text, AUTUMN).intents


@pytest.mark.parametrize("text", ["大家卖力干着", "各科室都在落实", "咱们院在抓", "老师们正分头干"])
def test_who_is_at_it_tells_nothing_of_how_far_it_is(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), True)


def test_who_is_at_what_is_told_plainly() -> None:
    assert not understand("技术员在改图", AUTUMN).confirm
    assert not understand("各村正推进厕改", AUTUMN).confirm


@pytest.mark.parametrize("text", ["尚无动静", "文件转下去了，学校没动静"])
def test_where_nothing_is_heard_of_it_is_asked_about(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.confirm) == ((Intent.NOT_DONE,), True)


def test_a_day_in_brackets_makes_a_season_plain() -> None:
    meaning = understand("寒假前（1月10日）力争到八成", AUTUMN)
    assert meaning.forecast is not None
    assert (meaning.forecast.date, meaning.confirm) == (date(2024, 1, 10), False)


@pytest.mark.parametrize("text", ["出入证办好，今晚进场", "打完场就收，最迟11月15日", "本月24号完成，人手刚调齐"])
def test_a_day_to_come_says_that_not_all_is_done_and_needs_no_asking(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), False)


@pytest.mark.parametrize("text", ["天若一直晴，20号收官", "潮小就吊，26号能吊完"])
def test_a_condition_in_few_words_is_asked_about(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), True)


@pytest.mark.parametrize(
    "text", ["备件卡海关，货代在交涉", "户主谈崩了，村支书又上门去磨", "租户联系不到，社区在托亲戚打听"]
)
def test_what_is_done_about_trouble_is_progress_beside_it(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.DIFFICULTY, Intent.PROGRESS)


def test_where_somebody_is_makes_trouble_no_progress() -> None:
    assert understand("户主失联，人在广东", AUTUMN).intents == (Intent.DIFFICULTY,)


@pytest.mark.parametrize(
    "text",
    [
        "课表已排好，培训班尚未开班",
        "展陈大纲定稿了，布展没动手",
        "清淤的施工方案做完了，人和船都没上",
        "施工图审好了，人和机械都没来",
    ],
)
def test_a_step_that_is_over_before_one_not_begun_is_read_back(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.confirm) == ((Intent.NOT_DONE,), True)


@pytest.mark.parametrize("text", ["土建完了，设备没进场", "主体完了，工人没来验收"])
def test_what_has_not_come_behind_finished_work_undoes_none_of_it(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.PROGRESS,)
