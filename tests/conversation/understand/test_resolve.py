"""What is vowed: nothing that could not be done, no rest until it is, no more time wanted, a report by a day."""

from datetime import date

import pytest

from bot.conversation.understand import DateRole, Intent, understand

WEDNESDAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    "text",
    [
        "没有俺们清不出来的，把心搁肚里",
        "没有我们拿不下的活",
        "没啥执行不动的，妥妥的",
        "不可能结不了",
        "不会收不上来",
        "没有栽不活的，您瞅着",
        "不存在针打不齐这回事",
        "没有我们拆不掉的网箱",
        "岂有编不出来的，尽管安心",
        "哪有扑不灭的火",
        "没有装不上的，包您满意",
        "不存在清不掉的，等信儿",
        "拿不下不回营",
        "隐患一日不除，一日不歇",
        "违建一天不拆，我们一天不撤",
        "案不结，法槌不放",
        "树不栽活，人不离场",
        "案子不结，专班不散",
        "火不灭，人不下山",
        "咬定青山，不成不归",
        "硬骨头不啃下来不松口",
        "志书不成，笔不敢歇",
        "一日未竟，一日不息",
        "一日不改好一日不歇",
    ],
)
def test_resolve_is_a_promise_and_tells_nothing_of_how_it_stands(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.COMMIT,), None, False)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("没有退不出来的款，都退了", {Intent.DONE}),
        ("钱不到，人不走", {Intent.DIFFICULTY}),
        ("账不清，厂家不发货", {Intent.DIFFICULTY}),
        ("产权不清，工人不走", {Intent.DIFFICULTY}),
        ("雨不停，车不走", {Intent.DIFFICULTY}),
        ("会不会装不上", {Intent.QUESTION}),
        ("等信儿", {Intent.PROGRESS}),
    ],
)
def test_what_only_has_the_shape_of_resolve_is_none(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents


def test_one_day_of_the_month_is_still_a_day() -> None:
    assert understand("11月1日不停工", WEDNESDAY).date == date(2023, 11, 1)


@pytest.mark.parametrize(
    "text",
    [
        "免延，保按时",
        "不要缓，节点守得住",
        "不用延期，工期能赶上",
        "账照原来日子能对清，甭再宽",
        "无须顺延，如约付梓",
        "毋庸推迟，届时必成",
    ],
)
def test_who_wants_no_more_time_gives_his_word(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.confirm) == ({Intent.NO_EXTENSION, Intent.COMMIT}, False)


@pytest.mark.parametrize("text", ["不要延期！", "不用延期，还没定"])
def test_no_more_time_without_a_word_for_it_is_no_promise(text: str) -> None:
    assert Intent.COMMIT not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    ["一点问题都没有", "完全没问题", "好嘞，错不了", "中 交给我们放心", "小意思，包了", "小意思啦", "好的好的，准成"],
)
def test_a_nod_that_gives_the_word_for_it(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.confirm) == ({Intent.ACK, Intent.COMMIT}, False)


@pytest.mark.parametrize("text", ["退还小意思3份", "正常施工，一点问题都没有", "中 我们还没干呢"])
def test_a_trifle_and_no_trouble_beside_the_work_promise_nothing(text: str) -> None:
    assert Intent.COMMIT not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("9月26日前必定呈报", date(2025, 9, 22), date(2025, 9, 26)),
        ("汇总数21号下班前铁定发", date(2024, 6, 20), date(2024, 6, 21)),
        ("总结月底前绝对递", WEDNESDAY, date(2023, 10, 31)),
        ("台账后天交，误不了", date(2026, 5, 12), date(2026, 5, 14)),
        ("六月二十七号以前，疫情周报准发过去", date(2024, 6, 20), date(2024, 6, 27)),
        ("农药残留月报20号前准报上来", WEDNESDAY, date(2023, 10, 20)),
        ("放流台账，下周四前铁定送办公室", date(2024, 6, 20), date(2024, 6, 27)),
        ("3月21日前定当呈报，决不食言", date(2025, 3, 18), date(2025, 3, 21)),
        ("本周五前保证函告进度", date(2026, 5, 12), date(2026, 5, 15)),
        ("周四前保证书面答复", date(2025, 3, 18), date(2025, 3, 20)),
        ("5月20日以前必有函复", date(2026, 5, 12), date(2026, 5, 20)),
        ("报表10月18日前准到，说话算数", WEDNESDAY, date(2023, 10, 18)),
    ],
)
def test_an_account_vowed_for_a_day_is_a_report_to_come(text: str, today: date, day: date) -> None:
    meaning = understand(text, today)
    assert (meaning.intents, meaning.date, meaning.date_role, meaning.confirm) == (
        (Intent.COMMIT,),
        day,
        DateRole.REPORT_BY,
        False,
    )


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("补贴月底前铁定发", DateRole.ETA),
        ("11月20日前必定整改到位", DateRole.ETA),
        ("台账没交，后天交", DateRole.EVIDENCE_BY),
    ],
)
def test_what_is_vowed_and_no_account_keeps_its_day(text: str, role: DateRole) -> None:
    assert understand(text, WEDNESDAY).date_role is role


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("9月26日前必定上交。", date(2025, 9, 22), date(2025, 9, 26)),
        ("10月25日前铁定递交", WEDNESDAY, date(2023, 10, 25)),
        ("放心，21号之前一定送", date(2025, 3, 18), date(2025, 3, 21)),
        ("台账17号铁定上交", WEDNESDAY, date(2023, 10, 17)),
        ("3月25号，那个，之前绝对交到", date(2025, 3, 18), date(2025, 3, 25)),
        ("20号，嗯，之前一定交到办公室", WEDNESDAY, date(2023, 10, 20)),
    ],
)
def test_handing_in_vowed_for_a_day_is_the_answer_to_come(text: str, today: date, day: date) -> None:
    meaning = understand(text, today)
    assert (meaning.intents, meaning.date, meaning.date_role, meaning.confirm) == (
        (Intent.COMMIT,),
        day,
        DateRole.REPORT_BY,
        False,
    )


@pytest.mark.parametrize("text", ["罚款20号前一定上交", "20号前一定交工", "20号前一定送货", "公章20号前一定上交"])
def test_what_else_is_handed_over_for_a_day_is_the_work(text: str) -> None:
    assert understand(text, WEDNESDAY).date_role is DateRole.ETA


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("想方设法赶在7月底收口", date(2024, 6, 20), date(2024, 7, 31)),
        ("千方百计赶在月底完成", WEDNESDAY, date(2023, 10, 31)),
        ("冲一把，28号前干完🔥", date(2024, 6, 20), date(2024, 6, 28)),
        ("拼一回，月底拿下", WEDNESDAY, date(2023, 10, 31)),
    ],
)
def test_how_hard_they_will_try_is_a_hope_and_no_count(text: str, today: date, day: date) -> None:
    meaning = understand(text, today)
    assert (meaning.intents, meaning.date, meaning.date_role, meaning.confirm) == (
        (Intent.PROGRESS,),
        day,
        DateRole.ETA,
        False,
    )
    assert meaning.quantity is None


@pytest.mark.parametrize("text", ["想方设法保证月底收口", "想方设法也要赶在月底收口", "确保赶在月底收口"])
def test_a_vow_beside_the_effort_stays_one(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.COMMIT,)
