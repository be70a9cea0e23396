"""What day a wording means, seen from today."""

from datetime import date

import pytest

from bot.conversation.understand import DateRole, Intent, understand

WEDNESDAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("月底前", date(2024, 11, 30)),
        ("本月底", date(2024, 11, 30)),
        ("下月上旬", date(2024, 12, 10)),
        ("下个月中旬", date(2024, 12, 20)),
        ("12月下旬", date(2024, 12, 31)),
        ("下个月", date(2024, 12, 31)),
        ("12月", date(2024, 12, 31)),
        ("年底前", date(2024, 12, 31)),
        ("年内", date(2024, 12, 31)),
        ("明年一季度", date(2025, 3, 31)),
        ("明年2月底", date(2025, 2, 28)),
        ("3月底前", date(2025, 3, 31)),
        ("2025年6月", date(2025, 6, 30)),
        ("上半年", date(2025, 6, 30)),
        ("下周五前", date(2024, 11, 29)),
        ("下周", date(2024, 12, 1)),
        ("这周", date(2024, 11, 24)),
        ("周五前", date(2024, 11, 22)),
        ("周一", date(2024, 11, 25)),
        ("下下周三", date(2024, 12, 4)),
        ("礼拜四", date(2024, 11, 21)),
        ("25号", date(2024, 11, 25)),
        ("二十八号之前", date(2024, 11, 28)),
        ("5号前", date(2024, 12, 5)),
        ("12月6日", date(2024, 12, 6)),
        ("12/6前", date(2024, 12, 6)),
        ("12.6前", date(2024, 12, 6)),
        ("2024-12-06", date(2024, 12, 6)),
        ("11月25日至29日", date(2024, 11, 29)),
        ("明天下班前", date(2024, 11, 21)),
        ("后天下午3点", date(2024, 11, 22)),
        ("元旦前", date(2024, 12, 31)),
        ("春节前", date(2025, 1, 27)),
        ("年前", date(2025, 1, 27)),
        ("节后第一天", date(2025, 1, 2)),
        ("春节后一周内", date(2025, 2, 11)),
        ("五一前", date(2025, 4, 30)),
    ],
)
def test_a_wording_means_one_day(words: str, day: date) -> None:
    meaning = understand(f"{words}能完成", WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.PROGRESS,), day, "eta")
    assert not meaning.confirm


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("三天之内", date(2024, 11, 23)),
        ("十天内", date(2024, 11, 30)),
        ("12月7日前", date(2024, 12, 7)),
        ("24号", date(2024, 11, 24)),
    ],
)
def test_a_named_day_off_is_read_back(words: str, day: date) -> None:
    meaning = understand(f"{words}完成", WEDNESDAY)
    assert (meaning.date, meaning.confirm) == (day, True)
    assert f"{day.month}月{day.day}日不是工作日" in meaning.doubts


@pytest.mark.parametrize("text", ["入冬前完成", "开春动工", "过两天报", "几天后完成"])
def test_a_time_that_no_calendar_knows_is_asked_for(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.date, meaning.confirm) == (None, True)


@pytest.mark.parametrize(
    ("text", "day"), [("下周一开工", date(2024, 11, 25)), ("合同签了，12月5日进场", date(2024, 12, 5))]
)
def test_a_beginning_is_no_end(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.PROGRESS,), day, "start")


def test_a_make_up_day_is_a_working_day() -> None:
    meaning = understand("9月29日前完成", date(2024, 9, 18))
    assert (meaning.date, meaning.confirm) == (date(2024, 9, 29), False)


def test_beyond_the_known_calendar_weekdays_count() -> None:
    assert understand("10月8日前完成", date(2035, 9, 18)).date == date(2035, 10, 8)
    assert understand("国庆前完成", date(2035, 9, 3)).date == date(2035, 9, 28)


def test_the_office_may_bring_its_own_calendar() -> None:
    class NeverOpen:
        def is_workday(self, day: date) -> bool:
            return day == date(2024, 11, 20)

    assert understand("下周三前办完", WEDNESDAY, workdays=NeverOpen()).confirm


def test_a_day_beyond_the_deadline_is_read_back() -> None:
    assert understand("12月20日完成", WEDNESDAY, due=date(2024, 12, 10)).confirm
    assert not understand("12月10日完成", WEDNESDAY, due=date(2024, 12, 10)).confirm


def test_over_the_turn_of_the_year() -> None:
    assert understand("1月10日前完成", date(2024, 12, 25)).date == date(2025, 1, 10)
    assert understand("下月底完成", date(2024, 12, 25)).date == date(2025, 1, 31)
    assert understand("12月28日印发了", date(2025, 1, 3)).date == date(2024, 12, 28)


def test_a_leap_day_exists_only_in_a_leap_year() -> None:
    assert understand("2月29日前完成", date(2024, 2, 1)).date == date(2024, 2, 29)
    assert understand("2025年2月29日前完成", date(2025, 2, 1)).date is None


def test_a_plan_and_a_report_of_progress_give_the_day_of_completion() -> None:
    meaning = understand("完成80%，周五报", WEDNESDAY)
    assert (meaning.percent, meaning.date, meaning.date_role) == (80, date(2024, 11, 22), "eta")
    assert meaning.intents == (Intent.PROGRESS,)


def test_the_terms_of_the_farming_year_are_days() -> None:
    """冬至 2024 fell on Saturday 21 December, so the last working day before it was the Friday."""
    assert understand("冬至前完成", WEDNESDAY).date == date(2024, 12, 20)


@pytest.mark.parametrize("text", ["返青前完成", "开学前改完", "廿八号前弄完", "下旬完成", "整治办公用房干了半个月了"])
def test_what_is_still_to_come_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


def test_a_year_that_tells_which_thing_is_meant_is_no_date() -> None:
    assert understand("2019年那笔押金已退还", WEDNESDAY).date is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("下周三起逐户走访", date(2024, 11, 27)),
        ("从12月3日起按新标准收费", date(2024, 12, 3)),
        ("12月1日开始试点", date(2024, 12, 1)),
        ("苗木到位，周五栽", date(2024, 11, 22)),
        ("设备到齐，后天安装", date(2024, 11, 22)),
    ],
)
def test_from_that_day_on_is_a_beginning(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.date, meaning.date_role) == (day, DateRole.START)
    assert meaning.intents == (Intent.PROGRESS,)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("想申请到12月8日", date(2024, 12, 8)),
        ("再容到月底", date(2024, 11, 30)),
        ("评审想推到12月10日", date(2024, 12, 10)),
    ],
)
def test_until_when_more_time_is_wished_for(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.date, meaning.date_role) == (day, DateRole.EXTEND_TO)


def test_an_hour_alone_is_of_today() -> None:
    assert understand("九点以后给您答复", WEDNESDAY).date == WEDNESDAY


@pytest.mark.parametrize(
    "text", ["早上发的数有误，应为28台", "昨天填的数错了，实为15户", "2016年建楼时就没办手续，图纸找不着了"]
)
def test_the_day_of_a_slip_and_a_year_gone_by_are_no_date(text: str) -> None:
    assert understand(text, WEDNESDAY).date is None


def test_those_at_work_tell_when_it_will_be_done_and_others_do_not() -> None:
    assert understand("施工方讲月底能完", WEDNESDAY).date == date(2024, 11, 30)
    assert understand("财政说明年再给", WEDNESDAY).date is None


@pytest.mark.parametrize("text", ["没到中秋我们就落实了", "还没到中秋就搬完了"])
def test_before_a_holiday_came_is_done_by_the_last_working_day(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.date, meaning.date_role) == (date(2024, 9, 14), DateRole.DONE_BY)


@pytest.mark.parametrize("text", ["今天停电，进不了场", "这个月事情多，还没顾上弄"])
def test_when_the_trouble_or_the_rush_is_is_no_date(text: str) -> None:
    assert understand(text, WEDNESDAY).date is None


def test_a_day_that_is_impossible_is_a_deadline_missed() -> None:
    assert understand("30号之前不可能", WEDNESDAY).intents == (Intent.CANNOT_ON_TIME,)


def test_the_matter_of_the_day_before_yesterday_was_done_that_day() -> None:
    meaning = understand("文已下发，前天的事", WEDNESDAY)
    assert (meaning.date, meaning.date_role) == (date(2024, 11, 18), DateRole.DONE_ON)


def test_that_day_behind_a_date_adds_nothing() -> None:
    meaning = understand("11月8号上班第一天落实的", WEDNESDAY)
    assert (meaning.date, meaning.date_role) == (date(2024, 11, 8), DateRole.DONE_ON)
    assert understand("11月7日那天改的，都改完了", WEDNESDAY).date == date(2024, 11, 7)


def test_days_ahead_of_the_deadline_are_counted_back_and_no_promise() -> None:
    meaning = understand("到期前两天弄完", WEDNESDAY, due=date(2024, 11, 29))
    assert (meaning.date, meaning.intents) == (date(2024, 11, 27), (Intent.PROGRESS,))


def test_when_a_quality_was_measured_is_no_date() -> None:
    assert understand("还在补课，这周出勤率93%", WEDNESDAY).date is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("下个月头上", date(2024, 12, 10)),
        ("月尾", date(2024, 11, 30)),
        ("周内", date(2024, 11, 24)),
        ("第一季度", date(2025, 3, 31)),
    ],
)
def test_the_head_and_the_tail_of_a_month_and_within_the_week(words: str, day: date) -> None:
    assert understand(f"{words}弄完", WEDNESDAY).date == day


@pytest.mark.parametrize(
    "text",
    [
        "本月新增检测点4个，累计22个",
        "第一季度任务120户，完成96户",
        "上周开的会，当场就定了",
        "昨天开了协调会，正在走流程",
    ],
)
def test_in_what_time_something_was_counted_set_or_held_is_no_date(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.date is None
    assert not any("已经过去" in doubt for doubt in meaning.doubts)


def test_the_coming_term_is_no_claim() -> None:
    assert Intent.DONE not in understand("下学期开学完成", WEDNESDAY).intents


def test_the_day_of_the_deadline_itself() -> None:
    deadline = date(2024, 12, 10)
    assert understand("到期那天正好能完", WEDNESDAY, due=deadline).date == deadline
    meaning = understand("能比期限早5天交完", WEDNESDAY, due=deadline)
    assert (meaning.date, meaning.date_role) == (date(2024, 12, 5), DateRole.ETA)


@pytest.mark.parametrize(
    ("text", "day", "role"),
    [
        ("装好了，昨天过的验收", date(2024, 11, 19), DateRole.DONE_ON),
        ("周末加班做完了", date(2024, 11, 17), DateRole.DONE_ON),
        ("月低之前能搞完", date(2024, 11, 30), DateRole.ETA),
        ("28号开钻", date(2024, 11, 28), DateRole.START),
        ("恳请批到12月中旬", date(2024, 12, 20), DateRole.EXTEND_TO),
    ],
)
def test_days_in_more_ways_of_saying_them(text: str, day: date, role: DateRole) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.date, meaning.date_role) == (day, role)


def test_a_feast_that_is_given_up_is_no_day() -> None:
    meaning = understand("不把欠账清掉不过年", WEDNESDAY)
    assert (meaning.intents, meaning.date) == ((Intent.COMMIT,), None)


@pytest.mark.parametrize(
    ("text", "day", "role"),
    [
        ("没用到月底，昨天就交工了", date(2024, 11, 19), DateRole.DONE_ON),
        ("用不着等到月底，25号就能完", date(2024, 11, 25), DateRole.ETA),
        ("本周拿方案，下周动工，月底前完成", date(2024, 11, 30), DateRole.ETA),
        ("公示七天，28号结束", date(2024, 11, 28), DateRole.ETA),
        ("28号停暖，当天就开挖", date(2024, 11, 28), DateRole.START),
        ("11月5日挂牌，当月12日完工验收", date(2024, 11, 12), DateRole.DONE_ON),
        ("昨天开会，当天就改了", date(2024, 11, 19), DateRole.DONE_ON),
        ("10月底动工，11月中旬就完了", date(2024, 11, 20), DateRole.DONE_ON),
        ("春节放完假开工", date(2025, 2, 5), DateRole.START),
        ("月底前难，最少拖到12月中", date(2024, 12, 20), DateRole.EXTEND_TO),
    ],
)
def test_of_several_days_the_one_that_counts(text: str, day: date, role: DateRole) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.date, meaning.date_role) == (day, role)


def test_more_days_on_top_of_the_deadline_are_counted_from_it() -> None:
    assert understand("在到期日基础上再加十天", WEDNESDAY, due=date(2024, 11, 29)).date == date(2024, 12, 9)


@pytest.mark.parametrize(
    ("text", "role"), [("评估公司选定，下周四入户", DateRole.START), ("24小时值守恢复了，这条办结", None)]
)
def test_a_step_without_a_known_verb_and_the_clock_round(text: str, role: DateRole | None) -> None:
    assert understand(text, WEDNESDAY).date_role == role


def test_the_day_behind_a_holiday_that_is_over_and_months_of_pay() -> None:
    assert understand("放完五一假头一天上班就能弄完", date(2024, 4, 28)).date == date(2024, 5, 6)
    assert understand("补发3个月工资，发了两个月的", WEDNESDAY).date is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("12月第一周", date(2024, 12, 7)),
        ("下月第二个周五前", date(2024, 12, 13)),
        ("本月最后一个工作日", date(2024, 11, 29)),
        ("周四五的样子", date(2024, 11, 22)),
        ("25号前后", date(2024, 11, 25)),
        ("半拉月", date(2024, 12, 5)),
        ("用不了一个礼拜", date(2024, 11, 27)),
        ("后半晌", WEDNESDAY),
        ("年关前", date(2025, 1, 27)),
        ("腊月二十前", date(2025, 1, 17)),
        ("圣诞前", date(2024, 12, 24)),
    ],
)
def test_weeks_of_a_month_days_of_the_moon_and_days_with_a_name(words: str, day: date) -> None:
    assert understand(f"{words}弄好", WEDNESDAY).date == day


def test_a_day_with_a_name_is_no_road_and_no_feast() -> None:
    assert understand("教师节前修好", date(2023, 8, 20)).date == date(2023, 9, 8)
    assert understand("八一路那个点改完了", WEDNESDAY).date is None


def test_the_writers_own_day_stands_before_that_of_others() -> None:
    assert understand("施工方讲“月底完”，我看得到12月20号", WEDNESDAY).date == date(2024, 12, 20)


@pytest.mark.parametrize("text", ["说好12月底，施工队又拖", "说定的月底，供货方又反悔了"])
def test_a_day_agreed_and_not_kept_is_no_date(text: str) -> None:
    assert understand(text, WEDNESDAY).date is None


@pytest.mark.parametrize("text", ["A区弄好了，B区月底", "门诊楼改完了，住院楼下月", "男厕好了，女厕28号"])
def test_another_part_with_its_day_is_not_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.intents == (Intent.PROGRESS,)
    assert meaning.date_role is DateRole.ETA


@pytest.mark.parametrize("text", ["整改完了，上周五", "办完了，提前两天", "更正：11月6日完工，不是29日"])
def test_a_day_behind_a_claim_is_not_another_part(text: str) -> None:
    assert Intent.DONE in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    ("text", "day", "role"),
    [
        ("11月12日党组会审议通过并施行，这条了结", date(2024, 11, 12), DateRole.DONE_ON),
        ("锅炉换好了，昨天点火成功", date(2024, 11, 19), DateRole.DONE_ON),
        ("设备进场时间是12月3日", date(2024, 12, 3), DateRole.START),
        ("报个延期，截止换成12月30日", date(2024, 12, 30), DateRole.EXTEND_TO),
        ("延期申请已经递上去了，写的是到12月30日", date(2024, 12, 30), DateRole.EXTEND_TO),
    ],
)
def test_the_day_it_came_into_force_began_or_was_asked_for(text: str, day: date, role: DateRole) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.date, meaning.date_role) == (day, role)


@pytest.mark.parametrize(
    "text",
    ["请示半个月没回", "公示7天没异议，可以销号", "上周开了个会，制度定下来了，全改完了", "昨天收到通知，都改完了"],
)
def test_how_long_there_was_no_answer_and_when_a_meeting_was_held_are_no_date(text: str) -> None:
    assert understand(text, WEDNESDAY).date is None


@pytest.mark.parametrize(
    ("text", "day"),
    [("今天出不来明天一早出", date(2024, 11, 21)), ("节后1月6日开工", date(2025, 1, 6))],
)
def test_of_two_days_in_one_breath_the_one_that_will_do(text: str, day: date) -> None:
    assert understand(text, WEDNESDAY).date == day


@pytest.mark.parametrize("text", ["10月工资已补发", "第三季度巡查报告交了", "四季度的在补"])
def test_for_which_time_it_is_tells_no_day(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.date is None
    assert not any("已经过去" in doubt for doubt in meaning.doubts)


@pytest.mark.parametrize(("words", "day"), [("今明两天", date(2024, 11, 21)), ("明后两天", date(2024, 11, 22))])
def test_today_and_tomorrow_end_tomorrow(words: str, day: date) -> None:
    assert understand(f"{words}弄好", WEDNESDAY).date == day


@pytest.mark.parametrize("text", ["安装队讲25号能装完", "再过五天能完事", "抢修队说11月25日能修完"])
def test_the_day_that_those_at_work_name_and_so_many_days_from_now(text: str) -> None:
    assert understand(text, WEDNESDAY).date == date(2024, 11, 25)


@pytest.mark.parametrize("text", ["连着半月下雨，果园进不去车", "连续一周下雪，上不了山"])
def test_how_long_the_weather_has_been_bad_is_no_day(text: str) -> None:
    assert understand(text, WEDNESDAY).date is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("喷淋头换完了，前天试的水", date(2024, 11, 18)),
        ("上周四晚上通的气，问题解决了", date(2024, 11, 14)),
        ("今天上午拉走的，清完了", WEDNESDAY),
        ("大棚补好了，11月8号交给种植户的", date(2024, 11, 8)),
        ("昨晚最后一块路牌立上，这条结束了", date(2024, 11, 19)),
        ("前天就销了号", date(2024, 11, 18)),
    ],
)
def test_the_day_of_the_past_may_stand_beside_what_is_done(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.DONE,), day, DateRole.DONE_ON)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("冬月过后，1月8号完成", date(2025, 1, 8)),
        ("下周那个周五完，11月29号", date(2024, 11, 29)),
        ("25号，哦不，28号能完", date(2024, 11, 28)),
        ("后天就利索了", date(2024, 11, 22)),
        ("元旦前怎么也完成了", date(2024, 12, 31)),
        ("不会拖过29号", date(2024, 11, 29)),
        ("下周四吧，能完", date(2024, 11, 28)),
    ],
)
def test_of_two_times_the_one_that_is_meant_is_taken_and_nothing_is_done(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.date, meaning.date_role) == (day, DateRole.ETA)
    assert Intent.DONE not in meaning.intents


@pytest.mark.parametrize(
    "text",
    [
        "批文下来十天就能完",
        "判决下来后五日内执行到位",
        "图纸审过以后半个月内铺完管",
        "签完合同十五天内完工",
        "另外两个会计请假，下周继续清",
        "月底，能上75%",
    ],
)
def test_a_length_that_begins_some_day_and_work_that_goes_on_have_no_day(text: str) -> None:
    assert understand(text, WEDNESDAY).date is None


def test_those_who_do_the_work_begin_it_on_the_day_they_come() -> None:
    meaning = understand("检修队12月9日进厂", WEDNESDAY)
    assert (meaning.date, meaning.date_role) == (date(2024, 12, 9), DateRole.START)


@pytest.mark.parametrize("text", ["只要天晴，三天就能铺完", "资金一到位，半个月就能完", "等配件到了，两天修好"])
def test_so_long_after_what_may_come_is_no_day(text: str) -> None:
    assert understand(text, WEDNESDAY).date is None


def test_a_courtesy_in_the_shape_of_a_condition_leaves_the_day() -> None:
    assert understand("如果没有意外，两周内完成", WEDNESDAY).date == date(2024, 12, 4)


def test_the_affair_of_a_day_was_done_on_it() -> None:
    meaning = understand("库房搬家是11月6号的事，早办好了", WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == (
        (Intent.DONE,),
        date(2024, 11, 6),
        DateRole.DONE_ON,
    )


@pytest.mark.parametrize("text", ["日期报错了，改成12月20日完成", "说错日子了，改为12月20日办结"])
def test_a_day_put_right_asks_for_no_more_time(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.CORRECTION, Intent.PROGRESS}
    assert (meaning.date, meaning.date_role) == (date(2024, 12, 20), DateRole.ETA)


def test_done_ahead_of_the_deadline_is_counted_back_from_it() -> None:
    meaning = understand("比期限早两天就办妥了", WEDNESDAY, due=date(2024, 11, 15))
    assert (meaning.date, meaning.date_role, meaning.confirm) == (date(2024, 11, 13), DateRole.DONE_ON, False)


@pytest.mark.parametrize(
    ("text", "day", "role"),
    [
        ("元旦回来头一个工作日完成", date(2025, 1, 2), DateRole.ETA),
        ("水泵12月3日开换", date(2024, 12, 3), DateRole.START),
    ],
)
def test_back_from_a_holiday_and_the_first_of_many_acts(text: str, day: date, role: DateRole) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.date, meaning.date_role) == (day, role)


def test_a_point_in_time_that_cannot_be_held_is_a_deadline_missed() -> None:
    meaning = understand("月底这个点保不住", WEDNESDAY)
    assert (meaning.intents, meaning.date) == ((Intent.CANNOT_ON_TIME,), None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("新食堂12月13号启用", date(2024, 12, 13)),
        ("招标结果公示到25号，28号进场", date(2024, 11, 28)),
        ("打桩机12月7号进坑", date(2024, 12, 7)),
        ("炸药批下来了，24号点火施工", date(2024, 11, 24)),
    ],
)
def test_what_takes_effect_or_comes_in_that_day_begins_then(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.date, meaning.date_role) == (day, DateRole.START)


def test_a_rate_gives_no_day() -> None:
    meaning = understand("补办31宗，应办50宗，规划局一周批一宗", WEDNESDAY)
    assert (meaning.percent, meaning.date) == (62, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("11月8日变更登记拿证，闭环了", date(2024, 11, 8)),
        ("11月12号党委会上过了，这条算落实完", date(2024, 11, 12)),
        ("11月15号水下摸过，隐患消除了", date(2024, 11, 15)),
    ],
)
def test_the_day_of_the_act_that_a_bare_claim_rests_on(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.DONE in meaning.intents
    assert (meaning.date, meaning.date_role) == (day, DateRole.DONE_ON)


@pytest.mark.parametrize("text", ["11月8日开工，完成了", "上周通知了，完成", "11月5日接到督办，整改了"])
def test_the_day_of_what_led_up_to_it_is_not_that_of_the_end(text: str) -> None:
    assert understand(text, WEDNESDAY).date is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("元旦后动工拆坝", date(2025, 1, 2)),
        ("23号挖沟", date(2024, 11, 23)),
        ("后天开闸清库", date(2024, 11, 22)),
    ],
)
def test_an_act_that_takes_days_begins_on_the_day_named(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.date, meaning.date_role) == (day, DateRole.START)


def test_hours_of_today_with_the_part_of_the_day() -> None:
    meaning = understand("晚八点前给回话", WEDNESDAY)
    assert (meaning.date, meaning.date_role) == (WEDNESDAY, DateRole.REPORT_BY)


def test_a_feast_called_a_feast_is_that_feast() -> None:
    meaning = understand("元宵节前就补发完了", date(2026, 3, 18))
    assert (meaning.date, meaning.date_role) == (date(2026, 3, 2), DateRole.DONE_BY)


def test_what_comes_into_force_on_a_day_to_come_begins_then() -> None:
    meaning = understand("1月9日正式启用", date(2024, 12, 30))
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.PROGRESS,), date(2025, 1, 9), DateRole.START)
    meaning = understand("11月7日正式启用", date(2024, 12, 30))
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.DONE,), date(2024, 11, 7), DateRole.DONE_ON)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("重阳节那天办的", date(2024, 10, 11)),
        ("教师节那天换的", date(2024, 9, 10)),
        ("七夕那天拆的", date(2024, 8, 10)),
    ],
)
def test_what_was_done_on_a_feast_was_done_on_its_day(text: str, day: date) -> None:
    meaning = understand(text, date(2024, 12, 30))
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.DONE,), day, DateRole.DONE_ON)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("铲车25号进山", DateRole.START),
        ("25号吊装钢梁", DateRole.START),
        ("25号搭脚手架", DateRole.START),
        ("班子25号下沉到村", DateRole.START),
        ("25号上线", DateRole.ETA),
        ("25号交房", DateRole.ETA),
        ("25号弄", DateRole.ETA),
        ("检修完就算齐，25号", DateRole.ETA),
        ("25号过完会就算完", DateRole.ETA),
        ("停电前弄好，25号", DateRole.ETA),
    ],
)
def test_an_act_without_an_end_begins_on_its_day_and_one_with_an_end_ends_on_it(text: str, role: DateRole) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.PROGRESS,), date(2024, 11, 25), role)
    assert not meaning.confirm


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("跨年前打扫完", date(2024, 12, 31)),
        ("本年度最后一天前完", date(2024, 12, 31)),
        ("元旦假期一过头个工作日弄完", date(2025, 1, 2)),
        ("年前完成，也就是25号", date(2024, 11, 25)),
        ("最迟后天好", date(2024, 11, 22)),
    ],
)
def test_more_ways_of_naming_the_day_of_the_end(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.PROGRESS,), day, DateRole.ETA)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("昨晌午发的钱", date(2024, 11, 19)),
        ("国庆前就腾空交接了", date(2024, 9, 30)),
        ("11月8号工资专户补足，完成", date(2024, 11, 8)),
        ("前天开的民主生活会，此项做完", date(2024, 11, 18)),
    ],
)
def test_the_day_of_what_is_over_is_told_in_any_shape(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date) == ((Intent.DONE,), day)


@pytest.mark.parametrize("text", ["图纸批了，25号停航施工", "合同走完了，25号进村", "25号起停业整顿"])
def test_what_is_shut_for_the_work_is_no_trouble_and_begins_that_day(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == (
        (Intent.PROGRESS,),
        date(2024, 11, 25),
        DateRole.START,
    )


def test_the_end_of_a_month_or_a_year_that_is_over_told_with_its_end() -> None:
    meaning = understand("上个月月底就清零了", WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.DONE,), date(2024, 10, 31), DateRole.DONE_ON)
    assert understand("12月月底完", WEDNESDAY).date == date(2024, 12, 31)
    meaning = understand("年底前全清了", date(2025, 1, 13))
    assert (meaning.intents, meaning.date) == ((Intent.DONE,), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12月8号前把泵换了", date(2024, 12, 8)),
        ("25号前把泵换了", date(2024, 11, 25)),
        ("月底前把账清了", date(2024, 11, 30)),
        ("明天把它拆了", date(2024, 11, 21)),
    ],
)
def test_with_its_object_before_the_verb_an_end_to_come_is_no_claim(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.PROGRESS,), day, DateRole.ETA)


def test_looked_at_on_a_day_and_found_good_is_done_by_then() -> None:
    meaning = understand("11月4号局里看过现场，认可了", WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.DONE,), date(2024, 11, 4), DateRole.DONE_ON)
    assert Intent.DONE not in understand("11月4号局里看过现场，没通过", WEDNESDAY).intents


def test_whatever_the_verb_its_result_tells_of_an_end_on_that_day() -> None:
    meaning = understand("僵尸车本周五拖光", WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.PROGRESS,), date(2024, 11, 22), DateRole.ETA)


def test_an_inspection_named_alone_is_the_one_to_come_where_its_day_comes_again_soon() -> None:
    meaning = understand("节后第一天复产验收", date(2024, 1, 17))
    assert (meaning.intents, meaning.date) == ((Intent.PROGRESS,), date(2024, 2, 18))
    assert understand("11月8号验收", WEDNESDAY).intents == (Intent.DONE,)


def test_from_door_to_door_on_a_day_to_come_is_a_beginning() -> None:
    meaning = understand("下周一挨家走访", WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == (
        (Intent.PROGRESS,),
        date(2024, 11, 25),
        DateRole.START,
    )


@pytest.mark.parametrize("text", ["国庆前渔港视频接通", "国庆长假前，设备装完", "中秋国庆长假前，渡口护栏装好"])
def test_what_came_to_its_end_before_a_holiday_that_is_over_is_done(text: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.DONE,), date(2023, 9, 28), DateRole.DONE_BY)


@pytest.mark.parametrize("text", ["元旦前把灯全换了", "国庆前完成", "力争国庆前完成"])
def test_a_holiday_that_comes_sooner_than_it_was_makes_no_claim(text: str) -> None:
    assert Intent.DONE not in understand(text, date(2023, 10, 11)).intents


@pytest.mark.parametrize("text", ["挖机26号到，到了就挖", "设备下周一到货，到了就装"])
def test_the_day_on_which_what_is_needed_comes_is_that_of_the_beginning(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.date_role, meaning.confirm) == (DateRole.START, False)


@pytest.mark.parametrize(
    ("text", "day", "role"),
    [
        ("端午前那批树就栽完了", date(2023, 6, 21), DateRole.DONE_BY),
        ("赶在国庆放假前清完的淤，台账交资料员了", date(2023, 9, 28), DateRole.DONE_BY),
        ("赶在中秋前补完的课", date(2023, 9, 28), DateRole.DONE_BY),
        ("昨天下班前改完的", date(2023, 10, 10), DateRole.DONE_ON),
        ("昨天天黑前拆完的", date(2023, 10, 10), DateRole.DONE_ON),
        ("昨天下班前就改完了", date(2023, 10, 10), DateRole.DONE_BY),
        ("9600份整理完了一份不差，卫健委国庆当天抽检过关", date(2023, 10, 1), DateRole.DONE_ON),
        ("24口井封完，一口没剩，矿管站10月3号到场确认", date(2023, 10, 3), DateRole.DONE_ON),
    ],
)
def test_the_day_of_what_was_hurried_or_looked_at_is_that_of_the_end(text: str, day: date, role: DateRole) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert Intent.DONE in meaning.intents
    assert (meaning.date, meaning.date_role) == (day, role)


@pytest.mark.parametrize(
    "text",
    ["赶在元旦前修好的路", "赶在国庆前清完的话就报", "井封完了，等矿管站到场确认", "井封完了，矿管站明天到场确认"],
)
def test_what_is_hurried_or_looked_at_on_a_day_to_come_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, date(2023, 10, 11)).intents


def test_which_thing_is_meant_may_be_told_by_its_year() -> None:
    assert understand("去年那笔借款收回了", date(2023, 10, 11)).date is None


@pytest.mark.parametrize(
    ("text", "day"),
    [("个把月吧", date(2024, 12, 20)), ("再有个把月", date(2024, 12, 20)), ("个把礼拜能收口", date(2024, 11, 27))],
)
def test_a_month_or_so_is_a_day_to_be_asked_about(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.PROGRESS,), day, DateRole.ETA)
    assert meaning.confirm


def test_a_day_that_is_named_says_what_was_meant_by_a_week_or_so() -> None:
    meaning = understand("再有个把礼拜，28号吧", WEDNESDAY)
    assert (meaning.date, meaning.confirm) == (date(2024, 11, 28), False)


def test_how_long_it_took_is_no_day() -> None:
    assert understand("整了个把月", WEDNESDAY).date is None


@pytest.mark.parametrize(
    "text",
    [
        "给病区换完药柜，三天以内",
        "药柜换好，三天之内",
        "路上的坑补平，最多三天",
        "顶多三天，闸门保管换好",
        "七十二小时内恢复供水",
    ],
)
def test_a_term_beside_the_bare_end_is_vowed_and_its_day_off_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.COMMIT,), date(2024, 11, 23), True)


def test_the_longest_it_will_take_stands_before_the_bare_end() -> None:
    meaning = understand("最多四天，路上的坑就补平", date(2025, 3, 18))
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.COMMIT,), date(2025, 3, 22), True)


@pytest.mark.parametrize("text", ["用了三天，药柜换好", "药柜换好了，最多三天就能验收", "保管员换好了"])
def test_how_long_it_took_and_who_keeps_it_vows_nothing(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize(
    ("text", "day", "role"),
    [
        ("下周二前布置好展柜", date(2024, 11, 26), "eta"),
        ("月底前成立好专班", date(2024, 11, 30), "eta"),
        ("周五以前办完过户", date(2024, 11, 22), "eta"),
        ("周五以前装完过滤器", date(2024, 11, 22), "eta"),
        ("下周二前启动", date(2024, 11, 26), "start"),
        ("下周二布置", date(2024, 11, 26), "start"),
        ("施工队谈妥了，下星期一上工", date(2024, 11, 25), "start"),
        ("钻井队谈妥了，下周一开干", date(2024, 11, 25), "start"),
    ],
)
def test_a_verb_with_its_result_ends_and_one_without_begins(text: str, day: date, role: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.PROGRESS,), day, role)


def test_what_was_once_done_is_over_and_a_transfer_is_none() -> None:
    assert understand("昨天办完过户", WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize(
    "text", ["端午节之后粉刷完毕", "水表劳动节过后换齐", "补课，五一假期过后结束", "清明节过后把账结清"]
)
def test_after_a_feast_that_is_over_is_always_asked_about(text: str) -> None:
    meaning = understand(text, date(2024, 6, 20))
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.PROGRESS,), None, True)


@pytest.mark.parametrize("text", ["修路哪是一天两天的事", "这哪是一个月能干完的"])
def test_no_work_of_so_few_days_names_no_day(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.NOT_DONE,), None, True)


@pytest.mark.parametrize(
    "text",
    [
        "改完了，收据上午已经交到纪委",
        "弄完了，照片早上发群里了",
        "佐证今早已报督查室",
        "我中午去看3号楼还堆着床架子",
        "早上路过看到垃圾还堆着",
        "今天还没动工",
        "上午去现场转了，渣土还在",
        "难度不小，师傅只能晚上上门，换了51只，总共68只",
        "路上车多难度大，只能夜里进场，挖了30米，共60米",
    ],
)
def test_when_papers_came_what_was_seen_and_at_what_hours_one_works_are_no_date(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.date, meaning.date_role) == (None, None)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("弄完了，照片晚上发群里", DateRole.EVIDENCE_BY),
        ("弄完了，台账下午报督察", DateRole.EVIDENCE_BY),
        ("在开会，只能晚上回你", DateRole.REPORT_BY),
        ("只能晚上弄完", DateRole.ETA),
    ],
)
def test_papers_and_answers_still_to_come_today_keep_their_day(text: str, role: DateRole) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.date, meaning.date_role) == (WEDNESDAY, role)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("到下周五，欠薪兑付完", date(2024, 11, 29)),
        ("到月底，牛羊清点完", date(2024, 11, 30)),
        ("不晚于下周三修好水泵", date(2024, 11, 27)),
        ("不迟于下周三把井盖换完", date(2024, 11, 27)),
        ("欠费月末前力争清完", date(2024, 11, 30)),
        ("欠租下周五前收齐", date(2024, 11, 29)),
    ],
)
def test_an_end_until_a_day_is_to_come(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.PROGRESS,), day, DateRole.ETA)
    assert not meaning.confirm


def test_an_end_until_a_day_gone_by_is_over_and_debts_that_stay_are_no_end() -> None:
    assert understand("到昨天，路面修完了", WEDNESDAY).intents == (Intent.DONE,)
    assert Intent.NOT_DONE in understand("欠费没清完", WEDNESDAY).intents
    assert Intent.PROGRESS not in understand("欠费清不完", WEDNESDAY).intents


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("五日以里处理完毕", date(2024, 11, 25)),
        ("三天以里装好", date(2024, 11, 23)),
        ("一周以里拆完", date(2024, 11, 27)),
    ],
)
def test_within_so_many_days_is_a_vow(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.COMMIT,), day, DateRole.ETA)


@pytest.mark.parametrize("text", ["过完节弄完", "过完国庆完成", "节后弄完"])
def test_behind_a_feast_that_is_over_may_be_done_or_to_be_done(text: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.PROGRESS,), None, True)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12月6号前保准把名册交齐", date(2024, 12, 6)),
        ("下周一前肯定把数报了", date(2024, 11, 25)),
        ("下周五前一定把台账报上去", date(2024, 11, 29)),
        ("不出21号，决算保证报", date(2024, 11, 21)),
        ("27号前报不上你找我", date(2024, 11, 27)),
        ("27号前交不上拿我是问", date(2024, 11, 27)),
        ("11月29号之前数据准时呈报，说到做到", date(2024, 11, 29)),
    ],
)
def test_lists_and_figures_vowed_by_a_day_are_to_be_reported(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.COMMIT,), day, DateRole.REPORT_BY)
    assert not meaning.confirm


def test_what_is_vowed_and_no_report_ends_on_its_day() -> None:
    assert understand("27号前保准把欠款交齐", WEDNESDAY).date_role is DateRole.ETA
    assert understand("27号前一定把围墙修了", WEDNESDAY).date_role is DateRole.ETA


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("67件积案悉数执结，中院上周二评查过", date(2023, 10, 3)),
        ("18公里管网全通，水务局上周一复核", date(2023, 10, 2)),
        ("900户全发到手了，上周六联社核过", date(2023, 10, 7)),
        ("3.6万卷悉数扫描入库，省馆上周四鉴定通过", date(2023, 10, 5)),
        ("9处宣传栏尽数更新，上周一文明办来看过", date(2023, 10, 2)),
        ("64口机井全打好了，水利站上周一逐口试的水", date(2023, 10, 2)),
        ("27座废弃矿山整治无一遗漏，上周四厅里现场验过", date(2023, 10, 5)),
        ("46间活动室全翻新了哈，上周二教育局看过", date(2023, 10, 3)),
        ("140盏路灯一盏不落修亮，城管上周一收工", date(2023, 10, 2)),
        ("230个点位全数消缺，供电局上周五回访过", date(2023, 10, 6)),
        ("5.2公里围栏全拉好了，草原站上周日巡了一遍", date(2023, 10, 8)),
        ("64家店全换证了，市监所上周四逐家对过", date(2023, 10, 5)),
        ("教室26间都弄好嘞，教育局上周一过来点的头", date(2023, 10, 2)),
        ("42公里管线整个换完，住建局上周二做的竣工核查。", date(2023, 10, 3)),
        ("那个2.8万尾鱼苗啊，全投下去了，验收是上周三，市里来的人", date(2023, 10, 4)),
        ("1.8万户摸排完毕，上周四统计局抽验通过", date(2023, 10, 5)),
        ("216件积案清零，市检上周一复核的", date(2023, 10, 2)),
        ("76台电梯检完收工🎉质监上周一盖的章", date(2023, 10, 2)),
        ("12座泵站检修完毕，水务局上周五抽验通过", date(2023, 10, 6)),
        ("64名教师轮训完毕，教育局上周四考核通过", date(2023, 10, 5)),
        ("380台血压计校完，计量所上周二检的", date(2023, 10, 3)),
        ("上礼拜三区上来点验的，47间教室灯全换好了", date(2023, 10, 4)),
        ("上周三镇里来看过的，12口井全修好了", date(2023, 10, 4)),
        ("上周二乡里派人来点过数，38户厕所全改好了", date(2023, 10, 3)),
    ],
)
def test_the_day_it_was_looked_at_is_that_of_the_end_told_beside_it(text: str, day: date) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.DONE,), day, DateRole.DONE_ON)
    assert meaning.quantity is not None
    assert meaning.quantity.done == meaning.quantity.total


@pytest.mark.parametrize(
    "text",
    [
        "46间活动室全翻新了，上周二教育局看过，不满意",
        "上周三区里来催的，12口井在修",
        "46间活动室翻新了20间，上周二教育局看过",
        "46间活动室还在翻新，上周二教育局看过",
        "12台电梯全换了，质监局上周三检测发现2台不合格",
        "26间弄好了，教育局上周一没点头",
        "1.8万户摸排完毕，下周四统计局抽验",
        "30户签约完毕，上周四市里复核的",
        "5户搬完，上周三住建局盖的章",
        "争取216件积案清零",
    ],
)
def test_a_look_makes_no_end_of_what_is_not_over_or_not_good(text: str) -> None:
    assert Intent.DONE not in understand(text, date(2023, 10, 11)).intents


def test_a_look_to_come_is_no_day_of_the_end() -> None:
    assert understand("46间活动室全翻新了，下周二教育局来看", date(2023, 10, 11)).date is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("春节前就停收那笔费了", date(2026, 2, 14)),
        ("清明前就关停那家店了", date(2026, 4, 3)),
        ("五一前就退还那笔钱了", date(2026, 4, 30)),
    ],
)
def test_what_had_been_done_by_a_term_gone_by_is_done(text: str, day: date) -> None:
    meaning = understand(text, date(2026, 5, 12))
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.DONE,), day, DateRole.DONE_BY)
    assert not meaning.confirm


@pytest.mark.parametrize(
    "text",
    [
        "春节前就开始停收那笔费了",
        "端午前就停收那笔费了",
        "春节前就说停收那笔费了",
        "春节前停收那笔费",
        "早知道春节前就停收那笔费了",
        "春节前就立项了",
    ],
)
def test_a_beginning_a_term_to_come_or_a_word_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, date(2026, 5, 12)).intents


@pytest.mark.parametrize("text", ["管材下周到，4月底前全部收尾", "苗下周到，4月底前全部收口"])
def test_of_two_days_the_one_by_which_all_is_wound_up_counts(text: str) -> None:
    assert understand(text, date(2025, 3, 18)).date == date(2025, 4, 30)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("中标单位定了，后天施工队上", date(2023, 10, 13)),
        ("清网的船找好了，下礼拜四下水干", date(2023, 10, 19)),
        ("船找好了，下周四下水", date(2023, 10, 19)),
        ("设备采购完了，下周四起扫描卷宗", date(2023, 10, 19)),
    ],
)
def test_what_the_work_sets_out_with_is_a_beginning(text: str, day: date) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.PROGRESS,), day, DateRole.START)


@pytest.mark.parametrize("text", ["工人后天上完漆", "看样子月底前防疫针能打完，争取吧", "这月中旬就能把档案理出来"])
def test_an_end_that_is_looked_for_has_its_day_and_is_not_asked_about(text: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.date_role, meaning.confirm) == ((Intent.PROGRESS,), DateRole.ETA, False)


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("五天内通上水", date(2026, 5, 12), date(2026, 5, 17)),
        ("5日内送达完毕", date(2025, 3, 18), date(2025, 3, 23)),
        ("给自己限三日，必结", date(2024, 6, 20), date(2024, 6, 23)),
        ("三天内把见报差错更正完", date(2024, 6, 20), date(2024, 6, 23)),
    ],
)
def test_a_term_that_ends_on_a_day_off_is_vowed_and_read_back(text: str, today: date, day: date) -> None:
    meaning = understand(text, today)
    assert (meaning.intents, meaning.date, meaning.date_role, meaning.confirm) == (
        (Intent.COMMIT,),
        day,
        DateRole.ETA,
        True,
    )


@pytest.mark.parametrize("text", ["长假后销项", "长假之后编目成册", "账，过了十一对清", "长假后把围墙砌好"])
def test_behind_a_long_holiday_that_is_hardly_over_the_day_is_asked_for(text: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.date, meaning.quantity, meaning.confirm) == ((Intent.PROGRESS,), None, None, True)


def test_the_next_long_holiday_and_a_number_that_names_none() -> None:
    assert understand("长假前换完", date(2024, 9, 20)).date == date(2024, 9, 30)
    assert understand("过了十一户", date(2023, 10, 11)).quantity is not None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("路面在收尾，这周，呃，这周五能报", date(2025, 9, 26)),
        ("收尾了，下周，嗯，下周三能交", date(2025, 10, 1)),
        ("已近尾声，本周内出审计报告", date(2025, 9, 28)),
    ],
)
def test_the_day_that_is_looked_for_or_of_the_report_that_ends_it(text: str, day: date) -> None:
    meaning = understand(text, date(2025, 9, 22))
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.PROGRESS,), day, DateRole.ETA)


def test_the_day_of_a_report_beside_a_claim_is_that_of_the_proof() -> None:
    assert understand("弄好了，本周出审计报告", date(2025, 9, 22)).date_role is DateRole.EVIDENCE_BY
