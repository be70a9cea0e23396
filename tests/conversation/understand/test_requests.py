"""Time wanted or not, deadlines that cannot be kept, promises, trouble, help, putting off."""

from datetime import date

import pytest

from bot.conversation.understand import DateRole, Intent, understand

WEDNESDAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("请求延期至12月15日", date(2024, 12, 15)),
        ("能否延期到12月10日", date(2024, 12, 10)),
        ("想延期一个月", date(2024, 12, 20)),
        ("再给半个月", date(2024, 12, 5)),
        ("再宽限两周", date(2024, 12, 4)),
        ("可否推迟到月底", date(2024, 11, 30)),
        ("申请顺延到年底", date(2024, 12, 31)),
        ("晚三天报行不行", date(2024, 11, 23)),
        ("可以晚两天吗", date(2024, 11, 22)),
        ("28号行吗", date(2024, 11, 28)),
        ("建议改到下月底", date(2024, 12, 31)),
        ("申请将时限调整为2025年1月20日", date(2025, 1, 20)),
        ("申请调整完成时限至12月底", date(2024, 12, 31)),
        ("从25号延到28号", date(2024, 11, 28)),
        ("能宽限几天吗", None),
        ("可以延期吗", None),
        ("期限太紧，能否放宽", None),
        ("还需再放七天", date(2024, 11, 27)),
        ("多留一礼拜给我们", date(2024, 11, 27)),
        ("请再匀三天", date(2024, 11, 23)),
        ("多容三日", date(2024, 11, 23)),
        ("请再延七日", date(2024, 11, 27)),
        ("给队里续一礼拜", date(2024, 11, 27)),
        ("恳请再假以十日", date(2024, 11, 30)),
        ("时间上再让两周", date(2024, 12, 4)),
        ("期限再松十天吧", date(2024, 11, 30)),
        ("希望多让几天", None),
        ("想顺沿到十二月尾", date(2024, 12, 31)),
        ("期限放到25号好不好", date(2024, 11, 25)),
        ("再给两周时间好不好", date(2024, 12, 4)),
        ("缓几天好不好", None),
    ],
)
def test_a_wish_for_more_time_is_read_back_with_its_day(text: str, day: date | None) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.intents == (Intent.EXTENSION,)
    assert (meaning.date, meaning.date_role, meaning.confirm) == (day, "extend_to" if day else None, True)


@pytest.mark.parametrize(
    "text", ["苗木还没到货，想推迟到下月中旬", "批复没下来，申请延后到12月20日", "要等来年开春，建议改到12月20日"]
)
def test_more_time_for_a_reason_names_the_reason(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.intents == (Intent.EXTENSION, Intent.DIFFICULTY)
    assert (meaning.date, bool(meaning.blocker)) == (date(2024, 12, 20), True)


def test_an_extension_by_a_length_counts_from_a_known_deadline_ahead() -> None:
    meaning = understand("申请延期一周", WEDNESDAY, due=date(2024, 11, 29))
    assert meaning.date == date(2024, 12, 6)


def test_more_time_counts_from_today() -> None:
    assert understand("再给一周", WEDNESDAY, due=date(2024, 11, 29)).date == date(2024, 11, 27)


@pytest.mark.parametrize("text", ["无需延期", "不申请延期", "不用宽限", "没必要延期"])
def test_no_more_time_is_wanted(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.NO_EXTENSION,)


@pytest.mark.parametrize(
    "text",
    [
        "完不成",
        "月底完不成",
        "来不及了",
        "难以按期完成",
        "无法按时办结",
        "不可能完成",
        "恐怕干不完",
        "时间太紧，完成不了",
        "要逾期了",
    ],
)
def test_a_deadline_that_cannot_be_kept_has_no_date_and_is_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.CANNOT_ON_TIME,), None, True)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("完不成，最快得下月10号", date(2024, 12, 10)),
        ("25号交不了，28号行吗", date(2024, 11, 28)),
        ("入冬前肯定弄完，25号赶不上", None),
        ("25号来不及了，学期结束前肯定交", None),
        ("25号赶不上，上冻前一定交", None),
        ("入冬前锅炉准修完，就是够不着30号", None),
        ("秋收前保证通水，误了28号的线", None),
        ("天热之前实会装妥，但系25号就赶唔切", None),
        ("上冻前肯定干完，就是够不着25号了", None),
        ("麦收前准铺完，20号那个坎过不去", None),
    ],
)
def test_another_time_instead_of_the_deadline_asks_for_more_time(text: str, day: date | None) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.intents == (Intent.EXTENSION, Intent.CANNOT_ON_TIME)
    assert meaning.date == day


@pytest.mark.parametrize(
    "text",
    [
        "保证完成任务",
        "一定按期完成",
        "能按时完成",
        "可以按期办结",
        "按期完成",
        "按时完成没问题",
        "不会逾期",
        "误不了",
        "一天都不会晚",
        "绝对不会迟",
        "没有办不成的，请放心",
        "不办好不收兵",
        "非完成不可",
        "马上办",
        "立即整改",
        "抓紧落实",
        "我盯着办",
    ],
)
def test_a_promise_is_a_commitment_and_nothing_more(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.COMMIT,), None, False)


@pytest.mark.parametrize(
    ("text", "day", "role"),
    [
        ("月底前一定完成", date(2024, 11, 30), "eta"),
        ("确保12月13日前完成", date(2024, 12, 13), "eta"),
        ("两周内完成", date(2024, 12, 4), "eta"),
        ("10个工作日内办结", date(2024, 12, 4), "eta"),
        ("明天上午报", date(2024, 11, 21), "report_by"),
        ("后天一定交", date(2024, 11, 22), "report_by"),
        ("11月25日前一定报", date(2024, 11, 25), "report_by"),
        ("12月20号前包交到你手", date(2024, 12, 20), "report_by"),
        ("12月20号前肯定交到您手上", date(2024, 12, 20), "report_by"),
    ],
)
def test_a_promise_may_name_a_day(text: str, day: date, role: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role, meaning.confirm) == ((Intent.COMMIT,), day, role, False)


@pytest.mark.parametrize(
    ("text", "intents"),
    [("25号去现场好不好", {Intent.QUESTION}), ("早就搞定了好不好", {Intent.DONE}), ("顺沿着河道清完了", {Intent.DONE})],
)
def test_what_asks_for_no_time_is_no_such_wish(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, date(2024, 11, 20)).intents) == intents


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("缺资金", {Intent.DIFFICULTY}),
        ("经费没落实", {Intent.DIFFICULTY}),
        ("施工队还没进场", {Intent.DIFFICULTY}),
        ("牧户不同意签字", {Intent.DIFFICULTY}),
        ("等厂家发货", {Intent.DIFFICULTY}),
        ("没有技术员", {Intent.DIFFICULTY}),
        ("进度滞后", {Intent.DIFFICULTY}),
        ("没钱，推不动", {Intent.DIFFICULTY}),
        ("下雪了没法施工", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("村民阻拦，正在协调", {Intent.DIFFICULTY, Intent.PROGRESS}),
        ("等上级批复", {Intent.PROGRESS}),
        ("已请示，等领导批示", {Intent.PROGRESS}),
        ("没什么困难", {Intent.NO_DIFFICULTY}),
        ("稳步推进，无困难", {Intent.NO_DIFFICULTY, Intent.PROGRESS}),
        ("目前没有问题", {Intent.NO_DIFFICULTY}),
    ],
)
def test_what_stands_in_the_way(text: str, intents: set[Intent]) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == intents
    assert bool(meaning.blocker) is (Intent.DIFFICULTY in intents or "等" in text)
    assert not meaning.confirm


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("需要李书记协调财政局", "李书记"),
        ("请张局长拍板", "张局长"),
        ("希望分管领导出面协调", "分管领导"),
        ("局长能不能出面协调一下", "局长"),
        ("请局里支持一下", "局里"),
        ("建议提交党组会研究", None),
        ("需要帮忙协调", None),
    ],
)
def test_help_from_above_is_an_escalation(text: str, person: str | None) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person, meaning.confirm) == ((Intent.ESCALATE,), person, False)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("在开会，晚点回", None),
        ("出差了，周一回复", date(2024, 11, 25)),
        ("在外地，信号差，明天回复", date(2024, 11, 21)),
        ("晚上答复您", WEDNESDAY),
        ("稍后报", None),
        ("我核实一下", None),
        ("周五给你准信", date(2024, 11, 22)),
    ],
)
def test_an_answer_put_off(text: str, day: date | None) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date) == ((Intent.DEFER,), day)
    assert meaning.date_role == ("report_by" if day else None)


@pytest.mark.parametrize("text", ["期限内办不完", "到期怕是落实不到位", "规定时间内搞不定", "按时干完把握不大"])
def test_not_able_in_the_time_set_is_too_late(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.CANNOT_ON_TIME,), True)


@pytest.mark.parametrize("text", ["先不批", "不予同意", "驳回", "退回重报"])
def test_a_refusal_is_asked_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.UNCLEAR,), True)


@pytest.mark.parametrize("text", ["会议推迟到下周三", "开标延期到12月5日", "推迟了，12月5号开标", "供货商推迟交货"])
def test_what_others_put_off_asks_for_no_time(text: str) -> None:
    assert Intent.EXTENSION not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "采购要重走一遍，想推迟到12月20日",
        "机器还扣在海关，宽限到12月20日",
        "由于连续降雪，申请延至12月20日",
        "我们所就三个人，请缓到12月20日",
        "管线改迁耽误了，申请延到12月20日",
        "冷链车还在改装，请求延至12月20日",
        "设备还在返厂维修，请延到12月20日",
        "招标要公示，能不能拖到12月20日",
        "采购得走程序，请宽限到12月20日",
    ],
)
def test_what_stands_beside_a_plea_is_its_reason(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date) == ((Intent.EXTENSION, Intent.DIFFICULTY), date(2024, 12, 20))


@pytest.mark.parametrize(
    "text",
    [
        "打个商量，能否缓到12月20日",
        "原定12月1日，申请延到12月20日",
        "办公室同志，想延到12月20日",
        "比要求晚一周，批一下吧",
        "工程还在施工，请延到12月20日",
    ],
)
def test_politeness_and_the_old_deadline_are_no_reason(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.EXTENSION,)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("在原期限上再加10天", date(2024, 12, 9)),
        ("按原时限往后推10天", date(2024, 12, 9)),
        ("比规定的晚十天交", date(2024, 12, 9)),
        ("望延期10日", date(2024, 12, 9)),
        ("再给十天", date(2024, 11, 30)),
    ],
)
def test_a_deadline_is_moved_from_where_it_stands(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY, due=date(2024, 11, 29))
    assert (meaning.intents, meaning.date) == ((Intent.EXTENSION,), day)


@pytest.mark.parametrize("text", ["能比时限提前三天完成", "到期前三天就能改好"])
def test_days_before_the_deadline_are_counted_back_from_it(text: str) -> None:
    meaning = understand(text, WEDNESDAY, due=date(2024, 11, 29))
    assert (meaning.date, meaning.date_role) == (date(2024, 11, 26), "eta")


@pytest.mark.parametrize(
    "text", ["不申请延期了，能赶上", "不用往后推，25号能完", "延期？用不着，保证按时", "赶趟儿，不用往后拖"]
)
def test_without_more_time_it_is_promised(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.NO_EXTENSION, Intent.COMMIT)


def test_late_once_and_done_now_is_done() -> None:
    assert understand("延误了几天，已经全部补上了", WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize(
    "text",
    [
        "这个时间点卡不住了",
        "如期完工没指望",
        "按时交差是没戏了",
        "原定时间怕要黄",
        "这个期限我们够不上",
        "看这架势得拖过期",
        "时间上不允许",
        "按时间节点恐怕不行",
        "工期要破了",
    ],
)
def test_a_deadline_is_lost_in_many_words(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.CANNOT_ON_TIME,), None, True)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("期限不用改", {Intent.NO_EXTENSION}),
        ("时间不变，能干完", {Intent.NO_EXTENSION, Intent.COMMIT}),
        ("延期申请撤了，能完成", {Intent.NO_EXTENSION, Intent.COMMIT}),
        ("撤回延期申请", {Intent.NO_EXTENSION}),
        ("延期的事作罢，能按时交", {Intent.NO_EXTENSION, Intent.COMMIT}),
    ],
)
def test_the_deadline_stays_as_it_is(text: str, intents: set[Intent]) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.confirm) == (intents, False)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("延期吧，下月10号能完", date(2024, 12, 10)),
        ("往后推推，月底交", date(2024, 11, 30)),
        ("12月15号交，行的话给延一下", date(2024, 12, 15)),
        ("时间改一改，11月底太紧，12月20日合适", date(2024, 12, 20)),
        ("能不能下周五再交", date(2024, 11, 29)),
        ("再容到年底", date(2024, 12, 31)),
        ("延期申请书递了，恳请批到12月中旬", date(2024, 12, 20)),
        ("要延，具体到哪天还没定", None),
        ("能不能拖到12月份", date(2024, 12, 31)),
        ("到12月6日才弄得好，申请展期", date(2024, 12, 6)),
        ("没办法，只能申请延期", None),
        ("公厕改造想延一月", date(2024, 12, 20)),
        ("拟再延10日", date(2024, 11, 30)),
        ("恳请再延一次，到12月6日", date(2024, 12, 6)),
        ("实在不行就延到年底吧", date(2024, 12, 31)),
    ],
)
def test_the_day_asked_for_may_stand_beside_the_plea(text: str, day: date | None) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.EXTENSION,), day, True)
    assert meaning.date_role == (DateRole.EXTEND_TO if day else None)


@pytest.mark.parametrize("text", ["按时交", "到点必报", "期限内一定答复", "知悉，会落实"])
def test_a_word_given_to_be_kept_in_time_is_a_promise(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.COMMIT in meaning.intents and not meaning.confirm


def test_a_day_that_is_not_overrun_is_no_day_of_its_own() -> None:
    meaning = understand("进展26号前报到，一天不晚", WEDNESDAY)
    assert (meaning.intents, meaning.date) == ((Intent.COMMIT,), date(2024, 11, 26))


@pytest.mark.parametrize(
    "text",
    [
        "肯定要拖",
        "要误期了",
        "按期整改难度极大",
        "不可能按时了",
        "31号铁定不行",
        "年底完成难",
        "免不了逾期",
        "肯定要超过20号",
        "月底前拆不掉",
        "不能如期落实",
        "20号前收不齐",
        "三天哪能弄完",
        "工期不够",
        "跟不上时间节点",
        "31号报不上来",
        "没办法按时弄完",
        "规定时限无法办结",
    ],
)
def test_it_will_be_late_in_other_words_yet(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.CANNOT_ON_TIME,), True)


@pytest.mark.parametrize(
    "text",
    [
        "干就完了",
        "不拔钉子不下堤",
        "不装完不下船",
        "办法总比困难多",
        "绝不拖到下个月",
        "争取提前",
        "再忙也会按期交",
        "误不了事，您放宽心",
    ],
)
def test_a_slogan_is_a_promise_and_no_claim(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.COMMIT,), None, False)


@pytest.mark.parametrize("text", ["挂牌仪式改到下周", "延期要打报告吗", "放宽心"])
def test_no_time_is_asked_for_by_an_event_a_question_or_a_comfort(text: str) -> None:
    assert Intent.EXTENSION not in understand(text, WEDNESDAY).intents


def test_one_above_us_is_to_speak_for_us_in_plain_words() -> None:
    assert Intent.ESCALATE in understand("区里不批，请您给说说", WEDNESDAY).intents
    assert understand("需要整改办跟医保局沟通", WEDNESDAY).intents == (Intent.ESCALATE,)


def test_a_day_offered_for_a_yes_is_asked_for() -> None:
    meaning = understand("两天后能交，成吗", WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == (
        (Intent.EXTENSION,),
        date(2024, 11, 22),
        DateRole.EXTEND_TO,
    )
    assert meaning.confirm


@pytest.mark.parametrize("text", ["节点前拿下", "熬夜也交", "按你们要求的时间报", "咬牙完成"])
def test_what_is_ahead_of_the_deadline_is_promised_and_not_done(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.COMMIT,)


@pytest.mark.parametrize("text", ["得延期，具体到哪天定不了", "要延期，具体几号定不了"])
def test_more_time_without_a_day_is_asked_for_and_nothing_else(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.EXTENSION,)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12月15日怎么样，原来那个期限太紧", date(2024, 12, 15)),
        ("时间太紧，放宽到12月15号成不", date(2024, 12, 15)),
        ("时限能放到12月底不", date(2024, 12, 31)),
        ("往后错两周，12月10号", date(2024, 12, 10)),
        ("再来三十天吧，从12月1号数", date(2024, 12, 31)),
        ("申请书写了，延到12月16日，您签个字", date(2024, 12, 16)),
        ("25号太紧巴，12月5号还差不多", date(2024, 12, 5)),
    ],
)
def test_the_day_asked_for_is_named_in_any_words_and_nothing_else_is_told(text: str, day: date) -> None:
    meaning = understand(text, date(2024, 11, 20))
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.EXTENSION,), day, True)


@pytest.mark.parametrize("text", ["无需延长时限，我们赶得及", "能按期交，延期就免了", "不申请展期，保质保量交"])
def test_who_wants_no_more_time_promises_it_in_time(text: str) -> None:
    assert set(understand(text, date(2024, 11, 20)).intents) == {Intent.NO_EXTENSION, Intent.COMMIT}


@pytest.mark.parametrize(
    "text",
    ["周日准修好", "限期内保证整改到位", "妥妥按期", "误了我负责", "领了任务就干到底", "拿党性担保", "这事交给我"],
)
def test_a_vow_in_everyday_words_is_a_promise_and_never_done(text: str) -> None:
    assert understand(text, date(2024, 11, 20)).intents == (Intent.COMMIT,)


@pytest.mark.parametrize("text", ["评审组签字了才能往下走", "村民会议通过了我们就印发", "材料如26号前到，29号可完"])
def test_what_hangs_on_others_is_progress_and_no_claim(text: str) -> None:
    assert understand(text, date(2024, 11, 20)).intents == (Intent.PROGRESS,)


@pytest.mark.parametrize("text", ["没有电就调试不了"])
def test_what_cannot_be_without_it_is_trouble(text: str) -> None:
    assert understand(text, date(2024, 11, 20)).intents == (Intent.DIFFICULTY,)


@pytest.mark.parametrize(
    "text",
    [
        "整改完，下来每月自查一遍",
        "整改完了，已写进章程，年年照办",
        "常态化在抓，问题本身已改完",
        "改完了，今后作为常态抓",
    ],
)
def test_a_duty_that_stays_says_nothing_against_what_is_done(text: str) -> None:
    assert set(understand(text, date(2024, 11, 20)).intents) == {Intent.DONE, Intent.LONG_TERM}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("审图返工耽搁了，顺延到2025年1月10日可行？", date(2025, 1, 10)),
        ("期限改12月31日吧，上冻了抹不了灰", date(2024, 12, 31)),
        ("到期日能调吗？想调到12月20日", date(2024, 12, 20)),
        ("还得一礼拜，批不批", date(2024, 11, 27)),
        ("能容我两天么", date(2024, 11, 22)),
        ("申请跨年，到2025年1月15日", date(2025, 1, 15)),
        ("到不了30号完工，批我们到12月13号吧", date(2024, 12, 13)),
        ("恳求宽至12月10日，公证书没寄到", date(2024, 12, 10)),
        ("俾多两个礼拜啦", date(2024, 12, 4)),
        ("再给我三天咯", date(2024, 11, 23)),
        ("再把八天我咯", date(2024, 11, 28)),
        ("多把三天我们", date(2024, 11, 23)),
    ],
)
def test_more_time_is_asked_for_in_few_words(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.EXTENSION in meaning.intents
    assert (meaning.date, meaning.date_role, meaning.confirm) == (day, DateRole.EXTEND_TO, True)


@pytest.mark.parametrize("text", ["申请展期，理由书面报", "申请延期，日期再定", "我们要求延期，时间由你们定"])
def test_how_a_plea_goes_on_is_no_reason_for_it(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.EXTENSION,)


@pytest.mark.parametrize(
    "text",
    ["时限内结不了", "那个节点大概率要破", "别指望按期了", "到期肯定清不完", "按点完成有困难"],
)
def test_a_deadline_will_not_be_kept_in_many_words(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.CANNOT_ON_TIME in meaning.intents
    assert not {Intent.DONE, Intent.COMMIT} & set(meaning.intents)
    assert meaning.confirm


@pytest.mark.parametrize("text", ["没二话，保证完成任务", "谁偷懒我罚谁，一定按时完成", "军中无戏言，到期必交"])
def test_strong_words_before_a_vow_add_nothing_to_it(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.COMMIT,)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("检测院排队，容到12月20日吧", {Intent.EXTENSION, Intent.DIFFICULTY}),
        ("想请领导宽个限，到年底", {Intent.EXTENSION}),
        ("打算顺延，具体日子没商定", {Intent.EXTENSION}),
        ("经研究，可予延期", {Intent.APPROVE}),
        ("请给予延期", {Intent.EXTENSION}),
        ("月内结不了案，证人在国外", {Intent.CANNOT_ON_TIME, Intent.DIFFICULTY}),
        ("期限之前交不齐", {Intent.CANNOT_ON_TIME}),
        ("限期之内拿下", {Intent.COMMIT}),
        ("七日内必有结果", {Intent.COMMIT}),
        ("决不拖到过期", {Intent.COMMIT}),
        ("誓把这块硬骨头啃下来", {Intent.COMMIT}),
        ("明早给数", {Intent.DEFER}),
        ("提审中，出来给您回", {Intent.DEFER}),
    ],
)
def test_pleas_and_vows_in_words_of_the_office(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents


@pytest.mark.parametrize(
    "text",
    [
        "隐患闭环了，给消个号吧",
        "已整改，请从清单里移除",
        "都做了，号该给我们消了吧",
        "办完了，帮我把这条关了",
        "闭环了，请关单",
        "都落实了，请督查室予以结项",
        "问题整改清零，盼早日销号",
        "已通过复核，请予以核销",
        "已妥，申请关闭该问题",
    ],
)
def test_an_item_may_be_asked_off_the_list_by_any_verb(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.DONE, Intent.CLOSE_REQUEST), False)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("外墙冬天没法刷，改四月底吧", {Intent.EXTENSION, Intent.DIFFICULTY}),
        ("施工许可没下，请改12月底", {Intent.EXTENSION, Intent.DIFFICULTY}),
        ("能否到12月30日", {Intent.EXTENSION}),
        ("还想要七天", {Intent.EXTENSION}),
        ("限期可否松一松", {Intent.EXTENSION}),
        ("同意，就这么延", {Intent.APPROVE}),
        ("可，照此延期", {Intent.APPROVE}),
        ("按节点搞不定", {Intent.CANNOT_ON_TIME}),
        ("12月底收不了口", {Intent.CANNOT_ON_TIME}),
        ("年底前没法结", {Intent.CANNOT_ON_TIME}),
        ("这期限太赶，到时候准拖", {Intent.CANNOT_ON_TIME}),
        ("误一天罚我", {Intent.COMMIT}),
        ("一定不让您二次催办", {Intent.COMMIT}),
    ],
)
def test_time_wanted_granted_lost_and_vowed_in_few_words(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents


@pytest.mark.parametrize(
    "text",
    [
        "周五把明细报过来，说话算数",
        "22号前把专题报告呈上，绝不误",
        "周五一定把报告交到巡察办",
        "30号之前，说明材料一定摆你桌上",
        "书面说明22日之前必到你案头",
        "后天保证交到你们办公室",
        "周五前一定交到贵办手上",
        "25号前交情况说明",
        "周五报送书面说明",
    ],
)
def test_a_report_that_is_vowed_is_a_promise_and_no_proof(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date_role) == ((Intent.COMMIT,), DateRole.REPORT_BY)
    assert meaning.date is not None


def test_a_report_beside_a_claim_stays_its_proof() -> None:
    meaning = understand("完了，验收报告周五送办公室", WEDNESDAY)
    assert set(meaning.intents) == {Intent.DONE, Intent.EVIDENCE}


@pytest.mark.parametrize("text", ["能不能晚点交？", "可否迟几天交差", "能晚些完吗"])
def test_to_hand_in_later_is_asked_for_as_more_time(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.EXTENSION,), True)


def test_a_new_deadline_that_is_named_is_the_day_asked_for() -> None:
    meaning = understand("申请延期，新期限报12月16日", WEDNESDAY)
    assert (meaning.date, meaning.date_role) == (date(2024, 12, 16), DateRole.EXTEND_TO)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("缓一缓吧，下月底交", date(2024, 12, 31)),
        ("请准予顺延，春节前补齐", date(2025, 1, 27)),
        ("延到立冬后？定12月16日吧", date(2024, 12, 16)),
        ("原定25号的拆除，申请推到12月5号", date(2024, 12, 5)),
    ],
)
def test_the_day_beside_a_plea_in_few_words_is_the_day_asked_for(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.EXTENSION,), day, DateRole.EXTEND_TO)
    assert meaning.confirm


@pytest.mark.parametrize(
    "text",
    [
        "给我七天，准结案",
        "就是不睡觉，周五也弄完",
        "我立字据，12月16日前拆完",
        "误一天罚我",
        "包在我们大队身上",
        "绝不拖过月底",
    ],
)
def test_what_is_pledged_for_it_makes_a_promise(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.COMMIT,), False)


@pytest.mark.parametrize("text", ["医生都下乡去了，恳请延后到12月16日", "楼上一户摔了腿在住院，求缓一缓"])
def test_others_who_are_away_are_why_more_time_is_wanted(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.EXTENSION, Intent.DIFFICULTY}


@pytest.mark.parametrize("text", ["期限内不行", "情况不乐观", "月底前拿不出东西", "说句难听的，准时不可能"])
def test_too_late_in_few_words_is_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.CANNOT_ON_TIME,), True)


@pytest.mark.parametrize("text", ["限期内销不了号，我写检讨", "完不成，唯我是问", "这条渠清不完我把站长帽子摘了"])
def test_what_a_failure_would_cost_the_writer_is_a_vow(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.COMMIT,), False)


def test_a_failure_that_is_owned_is_no_vow() -> None:
    assert understand("没完成，是我的责任", WEDNESDAY).intents == (Intent.NOT_DONE,)


def test_by_a_day_that_is_named_an_end_that_will_not_be_is_too_late() -> None:
    assert understand("12月31日通不了气", WEDNESDAY).intents == (Intent.CANNOT_ON_TIME,)
    assert understand("因经费未批复，本月无法完工", WEDNESDAY).intents == (Intent.CANNOT_ON_TIME, Intent.DIFFICULTY)
    assert Intent.CANNOT_ON_TIME not in understand("明天去不了", WEDNESDAY).intents


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("要不改成月底？", date(2024, 11, 30)),
        ("再缓缓吧，最多一个月", date(2024, 12, 20)),
        ("还得两个礼拜，批一下", date(2024, 12, 4)),
        ("最多再拖五天", date(2024, 11, 25)),
        ("年报能往后挪到12月5号不", date(2024, 12, 5)),
        ("材料能再推到12月5号不", date(2024, 12, 5)),
        ("建议时限定在2024年12月底", date(2024, 12, 31)),
        ("希望完工日期定在12月25日", date(2024, 12, 25)),
        ("给我们学校添一周", date(2024, 11, 27)),
        ("再给我们村两周吧", date(2024, 12, 4)),
    ],
)
def test_a_plea_in_passing_is_a_plea(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.EXTENSION,), day, DateRole.EXTEND_TO)
    assert meaning.confirm


def test_handed_on_to_those_below_is_no_claim() -> None:
    assert Intent.DONE not in understand("收到，已经转给站里了", WEDNESDAY).intents
    assert Intent.DONE in understand("资产移交给村里了", WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    ["不清完不上岸", "不编完不下班", "不达标不开机", "没有拆不掉的棚", "没有谈不成的户主", "按时能成", "到点准妥"],
)
def test_vows_by_what_will_not_be_till_then_promise(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.COMMIT,), False)


@pytest.mark.parametrize(
    "text", ["转场前铁定打完，25号打不完", "封山前一定种完，30号悬了", "开海前保证清完，28号来不及"]
)
def test_a_time_that_no_calendar_knows_asks_for_more_than_the_deadline(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.EXTENSION, Intent.CANNOT_ON_TIME}
    assert meaning.confirm


@pytest.mark.parametrize("text", ["在比赛，打完给您回", "在卸货，卸完给你回话", "喂猪呢，喂完回你"])
def test_after_any_errand_the_answer_follows(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DEFER,)


@pytest.mark.parametrize("text", ["本月办不结", "够不上月底", "时限里办不完", "怕要超"])
def test_within_the_time_that_is_running_what_cannot_be_brought_to_an_end_is_too_late(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.CANNOT_ON_TIME,), None, True)


def test_a_receipt_in_one_word_is_no_claim() -> None:
    assert understand("收讫", WEDNESDAY).intents == (Intent.ACK,)
    assert Intent.DONE in understand("罚款12万元全部收讫", WEDNESDAY).intents


def test_a_later_day_may_be_asked_for_in_official_words() -> None:
    assert understand("10月20日再报可否", WEDNESDAY).date_role is DateRole.EXTEND_TO


@pytest.mark.parametrize("courtesy", ["，谢谢", "，辛苦了", "，请知悉", "，特此报告", "！多谢领导", "。拜托了"])
@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("无需延期", {Intent.NO_EXTENSION}),
        ("想往后推到11月15日", {Intent.EXTENSION}),
        ("恐怕要逾期", {Intent.CANNOT_ON_TIME}),
        ("照片要几张", {Intent.QUESTION}),
        ("那事您懂的", {Intent.UNCLEAR}),
        ("月底交不出，求延到11月20号", {Intent.EXTENSION, Intent.CANNOT_ON_TIME}),
        (
            "办法会上过了，正在走合法性审查，司法局说下旬才能给意见，所以10月底印不出来了，想改到11月25日",
            {Intent.EXTENSION, Intent.CANNOT_ON_TIME, Intent.DIFFICULTY},
        ),
    ],
)
def test_what_is_said_to_be_polite_behind_a_reply_changes_nothing(
    text: str, intents: set[Intent], courtesy: str
) -> None:
    assert set(understand(text + courtesy, WEDNESDAY).intents) == intents


@pytest.mark.parametrize("opening", ["办公室好，", "整改办好，", "回复：", "汇报一下，", "报告主任，"])
@pytest.mark.parametrize(
    ("text", "intents"),
    [("照片传群文件了", {Intent.EVIDENCE}), ("期限内拿不下来", {Intent.CANNOT_ON_TIME}), ("还没动", {Intent.NOT_DONE})],
)
def test_what_is_said_to_be_polite_before_a_reply_changes_nothing(
    text: str, intents: set[Intent], opening: str
) -> None:
    assert set(understand(opening + text, WEDNESDAY).intents) == intents


@pytest.mark.parametrize("text", ["后天材料交到你们办公室", "周五交验收报告"])
def test_a_paper_that_is_handed_in_without_a_vow_is_proof(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.EVIDENCE,)


@pytest.mark.parametrize("text", ["冇得法，到期搞不完", "没有办法，到期搞不完", "实在没辙，月底完不成"])
def test_a_sigh_beside_what_will_be_late_names_no_trouble(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.CANNOT_ON_TIME,)


@pytest.mark.parametrize("text", ["没办法，没钱", "没法子，厂家停产，到期搞不完"])
def test_trouble_that_has_a_name_stays_beside_the_sigh(text: str) -> None:
    assert Intent.DIFFICULTY in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["么麻达", "冇麻达"])
def test_no_problem_in_the_words_of_a_region_is_a_nod_and_a_promise(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.ACK, Intent.COMMIT}


@pytest.mark.parametrize(
    "text",
    [
        "不要加时间了，按期能补齐课时",
        "延啥延，按原定日子交账",
        "延什么延，按时完",
        "没必要缓，我们能准时拆完",
        "犯不着拖，按时能完",
    ],
)
def test_no_time_is_wanted_where_it_is_promised(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.NO_EXTENSION, Intent.COMMIT}


@pytest.mark.parametrize(
    "text",
    [
        "不拿下不下火线",
        "拆不净，队伍不回",
        "修不好，不收队",
        "不还清欠薪，不算完",
        "不干成誓不还家",
        "咋会清不完呢，您踏实等着",
        "哪能修不好呢",
        "这条路没有修不通的道理",
        "死磕到底",
        "不破楼兰终不还",
        "追不回税款誓不罢手",
        "收不齐租金绝不收队",
        "路不通人不走",
        "渠不通，人不走",
        "拿不下就不收工",
        "啃不下来就不下班",
    ],
)
def test_until_it_is_done_and_how_could_it_not_be_is_a_vow(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.COMMIT,), False)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("没补齐，不算完", Intent.NOT_DONE),
        ("不算完，还得重来", Intent.NOT_DONE),
        ("电子章管不管用", Intent.QUESTION),
        ("钱不到人不走", Intent.DIFFICULTY),
        ("路不通，车进不去", Intent.DIFFICULTY),
        ("追不回税款", Intent.DIFFICULTY),
        ("拿不下", Intent.NOT_DONE),
    ],
)
def test_what_only_sounds_like_a_vow_is_none(text: str, intent: Intent) -> None:
    assert Intent.COMMIT not in understand(text, WEDNESDAY).intents
    assert intent in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["抓紧干，争取本周五前装完", "赶紧装，力争本周五前装完"])
def test_how_hard_they_work_makes_no_vow_of_a_hope(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.PROGRESS,), date(2024, 11, 22), "eta")


def test_a_word_given_beside_the_hope_stays_a_vow() -> None:
    assert Intent.COMMIT in understand("一定抓紧干，争取周五前装完", WEDNESDAY).intents


@pytest.mark.parametrize("text", ["毫无问题", "没的说，照办", "绝无问题"])
def test_nothing_to_say_against_it_is_a_nod_and_a_promise(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.ACK, Intent.COMMIT), False)


@pytest.mark.parametrize(
    "text",
    [
        "冻库里的肉再放七天",
        "留观病人多留两天",
        "学校再放三天假",
        "桥能加固好",
        "给我们学校三台设备",
        "建议会议时间定在周五",
        "材料能发电子版不",
        "申请打到交通局",
    ],
)
def test_time_for_something_else_is_not_asked_for(text: str) -> None:
    assert Intent.EXTENSION not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "数九以前包拆完，28号不行了",
        "雨季来之前能加固好，这月25号肯定误了",
        "15号赶不上，天冷之前绝对装完暖气",
        "麦收前一定通水，20号是没指望了",
        "下雪前把屋顶翻好，12月底这个点够呛",
        "放寒假前保准补完，原定的30号要过了",
        "18号保证不了，地冻住以前一准埋完管",
        "旺季到来前肯定修完栈道，就是要误了22号",
        "麦收前保证铺完，就是误了15号",
        "赶25号是不成了，花开时一定开园",
        "开学的时候肯定开放，25号不成了",
        "汛前准修好，20号是来不及了",
        "雨季来之前堵得住，原定31号不行了",
        "大雪封山前确保封堵完毕，25日期限却无法达到",
        "开化后必定干完 31号够不着了",
        "落雪前指定封顶，月底那个点够不着了",
        "开犁前必结案，22号没戏",
        "封河前一准撤船，定的26号撤不及",
        "嗯那个 30号装不上了，结冰前一定装好",
        "地硬之前井准打成，30号交不了活",
        "树叶落光前隔离带割得净，可27号不行",
        "变天前定收工，只怕二十八号来不及",
        "封河前一定清完，28日那个点要误",
        "入暑前定当付梓，惟25日之限难守",
        "天凉前必办结，只是26号到不了",
        "花开之前书必编成，30日之期却难践",
        "封冻前包完，不过30号指定不行了",
        "落雪前实做完，不过赶唔切30号",
        "那个坝，霜冻前砌得完，30号这个点儿不行了",
        "插秧忙完保证弄利索，31号截止踩不上点",
        "封湖前包管装好，27号那天指定黄",
        "放寒假前包修好，25号这坎儿过不去",
    ],
)
def test_one_day_that_will_not_be_kept_and_another_time_ask_for_more_time(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.CANNOT_ON_TIME, Intent.EXTENSION}
    assert (meaning.date, meaning.confirm) == (None, True)


@pytest.mark.parametrize(
    "text",
    [
        "赶25号是不成了",
        "赶25号是不成了，到时一定通知",
        "20号来不及了，同时保证安全",
        "入冬前装不上，25号没戏",
        "井打成了，30号交不了活",
        "会前必须停工，25号挖不完",
    ],
)
def test_no_other_time_is_named_by_a_word_that_only_sounds_like_one(text: str) -> None:
    assert Intent.EXTENSION not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["数九以前包拆完", "地冻住以前一准埋完管", "三九前包弄好"])
def test_a_season_until_which_it_is_vowed_claims_nothing(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.COMMIT,)


@pytest.mark.parametrize("text", ["就是要误了22号", "25号要过了", "原定的30号怕是要过了"])
def test_a_day_that_will_pass_is_not_kept(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.CANNOT_ON_TIME,), None, True)


@pytest.mark.parametrize(
    "text",
    [
        "申请送上去了，就等县政府点头",
        "方案递上去了，就等局里拍板",
        "申请打到交通局，就等下文",
        "已报旗政府，就等回音",
        "移交中院，听信",
        "方案上会了，就等纪要",
        "林场并点的件 转到省厅了，静候批示",
        "已上报省局，盼回复哈",
        "申请挂网上了，看省里",
    ],
)
def test_whose_word_is_awaited_tells_not_how_near_the_end_is(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.PROGRESS,), None, False)


@pytest.mark.parametrize("text", ["快了，就等县政府点头", "都弄完了，就等领导点头", "就等许可"])
def test_near_the_end_the_word_awaited_is_the_last_step(text: str) -> None:
    assert understand(text, WEDNESDAY).percent == 95


@pytest.mark.parametrize(
    "text",
    [
        "管网漏损己修复，建议从台账中消号",
        "消防通道以清，烦请消号",
        "隐患己除，给摘牌",
        "全改好拉，报请注消此条",
        "水带配其，报请出台账",
        "岗哨落实道位，请予结号",
        "排查工作已完城，申请销号",
        "外墙已修好，麻烦给销个号",
        "网点漏水处里好了，申请消号。",
        "几处校对差错都纠正到立了，盼予结案。",
        "减刑档案补正宛毕，请走销案流程",
        "锅炉房隐患处理丸毕，申清注销",
        "逃学那几个己劝返，台帐帮摘下牌～",
        "窨井盖巳补齐鸟，求消帐🥺",
        "围墙加固己竣，请予消号",
        "厕所以修，麻烦核消",
        "牧道己通，求闭环",
    ],
)
def test_a_mistyped_end_beside_the_wish_to_close_is_an_end(text: str) -> None:
    assert understand(text, date(2025, 9, 22)).intents == (Intent.DONE, Intent.CLOSE_REQUEST)


@pytest.mark.parametrize(
    "text",
    [
        "主体已建好，申请销号",
        "隐患未除，给摘牌",
        "设备没配齐，请销号",
        "他以清白之身回来，请销号",
        "车道位置已画好",
        "隐患如已除，请销号",
        "据说隐患已除，可以摘牌",
        "资金已拨，申请销号",
    ],
)
def test_a_part_a_denial_or_another_word_is_no_mistyped_end(text: str) -> None:
    assert Intent.DONE not in understand(text, date(2025, 9, 22)).intents


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("鉴定结论未出具，请问能否延至28日", date(2023, 10, 28)),
        ("铁门还在加工，可否缓到29号", date(2023, 10, 29)),
        ("鉴定书没出，审期能否加到10月25日", date(2023, 10, 25)),
    ],
)
def test_what_has_not_come_is_why_time_is_asked_for(text: str, day: date) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (set(meaning.intents), meaning.date) == ({Intent.EXTENSION, Intent.DIFFICULTY}, day)


def test_what_the_plea_is_about_is_no_reason_for_it() -> None:
    meaning = understand("打针的事儿 想缓到11月上旬", date(2023, 10, 11))
    assert (meaning.intents, meaning.date) == ((Intent.EXTENSION,), date(2023, 11, 10))
    assert understand("请问延期怎么办理", date(2023, 10, 11)).intents == (Intent.QUESTION,)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("修路那个活儿，想延到11月底", {Intent.EXTENSION}),
        ("修路那个活儿机器坏了，想延到11月底", {Intent.EXTENSION, Intent.DIFFICULTY}),
        ("学生放假前腾不出教室，想延到8月底", {Intent.EXTENSION, Intent.DIFFICULTY}),
        ("孩子放暑假前换不了窗，申请延到8月20日", {Intent.EXTENSION, Intent.DIFFICULTY}),
        ("汛前定完工，20号悬", {Intent.EXTENSION, Intent.CANNOT_ON_TIME}),
        ("不延期，按时报不了", {Intent.CANNOT_ON_TIME}),
        ("不延的话，月底完不成", {Intent.CANNOT_ON_TIME}),
        ("不延期，能按时报", {Intent.NO_EXTENSION, Intent.COMMIT}),
        ("期限内不能发放", {Intent.CANNOT_ON_TIME}),
        ("按时不能搬迁", {Intent.CANNOT_ON_TIME}),
        ("下雨天不能发放", {Intent.DIFFICULTY}),
    ],
)
def test_a_plea_tells_by_its_heading_its_reason_and_its_old_day_what_it_is(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, date(2025, 9, 22)).intents) == intents


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("差3万块，请街道垫一下", {Intent.DIFFICULTY, Intent.ESCALATE}),
        ("这事我们局定不了，要上会", {Intent.DIFFICULTY, Intent.ESCALATE}),
        ("这事我们科做不了主，得报区里", {Intent.DIFFICULTY, Intent.ESCALATE}),
        ("我们没权定，只能请示上级", {Intent.DIFFICULTY, Intent.ESCALATE}),
        ("街道垫了3万", {Intent.PROGRESS}),
        ("方案改完了，要上会", {Intent.PROGRESS}),
    ],
)
def test_what_is_not_ours_to_decide_or_to_pay_goes_up(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, date(2025, 9, 22)).intents) == intents


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("OK，看我的💪", {Intent.ACK, Intent.COMMIT}),
        ("行，瞧我的", {Intent.ACK, Intent.COMMIT}),
        ("看我们的吧", {Intent.COMMIT}),
        ("加时就免了，限内保证办妥", {Intent.NO_EXTENSION, Intent.COMMIT}),
        ("不用加时，限内办妥", {Intent.NO_EXTENSION, Intent.COMMIT}),
        ("治不好这条河不回屋头", {Intent.COMMIT}),
        ("清不完这批案子不回屋", {Intent.COMMIT}),
        ("打不出水不回家", {Intent.COMMIT}),
    ],
)
def test_a_word_given_for_it_in_few_words_is_a_promise(text: str, intents: set[Intent]) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (set(meaning.intents), meaning.confirm) == (intents, False)


@pytest.mark.parametrize("text", ["看我的材料", "ok，看我的方案", "找不到人不回来"])
def test_what_is_to_be_looked_at_and_who_is_not_found_promise_nothing(text: str) -> None:
    assert Intent.COMMIT not in understand(text, date(2023, 10, 11)).intents


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("可否准予推迟到12月20号？", date(2023, 12, 20)),
        ("可否同意延期到12月20号？", date(2023, 12, 20)),
        ("能否准予宽限到20号", date(2023, 10, 20)),
        ("请准许多用七天。", date(2023, 10, 18)),
        ("请允许多用一周", date(2023, 10, 18)),
        ("想多用七天", date(2023, 10, 18)),
        ("请给顺延到10月25号，不对，10月26日", date(2023, 10, 26)),
        ("申请延到10月20号，不对，是10月25号", date(2023, 10, 25)),
        ("请宽限到20号，更正，25号", date(2023, 10, 25)),
    ],
)
def test_consent_is_begged_for_and_the_day_put_right_is_the_day_asked_for(text: str, day: date) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.date, meaning.date_role, meaning.confirm) == (
        (Intent.EXTENSION,),
        day,
        DateRole.EXTEND_TO,
        True,
    )


@pytest.mark.parametrize("text", ["同意延期吗", "延期批准了吗", "能否同意销号"])
def test_whether_it_was_granted_asks(text: str) -> None:
    assert understand(text, date(2023, 10, 11)).intents == (Intent.QUESTION,)


def test_a_day_to_come_that_is_put_right_is_the_second_one() -> None:
    assert understand("月底前完成，不对，下月6号", date(2023, 10, 11)).date == date(2023, 11, 6)
    assert understand("9月5号完成的", date(2023, 10, 11)).date == date(2023, 9, 5)
