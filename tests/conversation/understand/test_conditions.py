"""What hangs on a condition: a hope, read back, dated by the calendar alone; and what is in the way unless."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

WEDNESDAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    "text",
    [
        "电一通，三天就干完",
        "编办一点头，我们当周就招",
        "价格谈拢了立马签约",
        "领导签了字我当天就发",
        "只要款拨下来，两天打卡",
        "窗口一放开端口就能导数据",
        "只要评估报告一出，马上签合同",
    ],
)
def test_what_hangs_on_a_condition_is_a_hope_without_a_day(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.PROGRESS,), None, True)


@pytest.mark.parametrize(
    "text", ["海况允许的话25号见效", "雨停的话25号能铺完", "吊船能到，25号就清完", "规划批了才有可能25号完"]
)
def test_a_day_of_the_calendar_stands_under_a_condition_too(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.PROGRESS,), date(2024, 11, 25), True)


@pytest.mark.parametrize("text", ["除非炸药批下来，不然动不了", "燃气不改道，这厨房我动不了"])
def test_what_has_not_come_is_in_the_way_and_the_work_not_done(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.DIFFICULTY, Intent.NOT_DONE}


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("钱不到位就完不成", {Intent.DIFFICULTY}),
        ("现在的话大概百分之六十五吧", {Intent.PROGRESS}),
        ("只要是涉及的都改完了", {Intent.DONE}),
        ("签完就发了", {Intent.PROGRESS}),
    ],
)
def test_what_only_looks_like_a_condition_is_read_as_before(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents


@pytest.mark.parametrize(
    "text", ["如审批通过，月底办结", "不下雨，周五可以收工", "周五前能检完，前提是住户在家", "配件一到就装"]
)
def test_a_condition_is_told_in_many_ways(text: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), True)


def test_in_time_once_it_is_granted_is_a_promise_that_is_read_back() -> None:
    meaning = understand("要是省行这周批下来，就能按期完", date(2023, 10, 11))
    assert (meaning.intents, meaning.confirm) == ((Intent.COMMIT,), True)


def test_unless_names_no_trouble_of_its_own() -> None:
    assert understand("除非加人，否则按期做不完", date(2023, 10, 11)).intents == (Intent.CANNOT_ON_TIME,)


@pytest.mark.parametrize(
    "text",
    [
        "施工队不撂挑子，25号就能交工",
        "厂家不掉链子，25号能装好",
        "要是买家不违约，25号能结清",
        "天公作美，25号能铺完",
        "等雨停了，25号就能干完",
        "审批顺利的话，25号前能办完",
        "资金一落地，25号就能完工",
        "看天吧，天好25号能完",
    ],
)
def test_a_condition_needs_no_word_for_if(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.PROGRESS,), date(2024, 11, 25), True)


@pytest.mark.parametrize("text", ["我们绝不掉链子，25号弄完", "时间不变，25号能完"])
def test_a_vow_and_a_turn_of_speech_are_no_condition(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.date, meaning.confirm) == (date(2024, 11, 25), False)


@pytest.mark.parametrize("text", ["货到了就装", "钱到账就付", "批了就办"])
def test_what_comes_once_a_thing_is_there_is_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), True)


@pytest.mark.parametrize(
    "text",
    [
        "验收一过，这条就了结",
        "钱一退，这事就完了",
        "合同一签，问题就解决了",
        "公示一结束这项就闭环了",
        "款子一到账，账就清了",
    ],
)
def test_what_follows_once_a_thing_comes_is_still_to_come(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), True)


def test_what_followed_on_a_day_that_is_over_is_told() -> None:
    assert understand("昨天钱一退，这事就完了", WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize("text", ["只要货到，装起来快得很", "料一到，铺起来快"])
def test_how_fast_it_will_go_once_it_is_there_is_no_share_of_the_work(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.PROGRESS,), None, True)


def test_an_end_that_comes_fast_is_near() -> None:
    assert understand("就差一个公章，快得很", WEDNESDAY).percent == 95
