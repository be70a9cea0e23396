"""Amounts: done of total, what is left, units carried over, money needed."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, Quantity, understand

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
        ("围封1.2万亩", Quantity(1.2, None, None, "万亩")),
    ],
)
def test_without_a_total_there_is_no_percentage(text: str, quantity: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.quantity, meaning.percent) == (quantity, None)
    assert meaning.intents == (Intent.PROGRESS,)


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
