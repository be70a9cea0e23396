"""Answers put off, why they are, and reports that are promised instead."""

from datetime import date

import pytest

from bot.conversation.understand import DateRole, Intent, understand

WEDNESDAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    "text",
    [
        "正给学生上课，课间看",
        "门诊呢，看完号再回你",
        "正监考，考完说",
        "开会呢，散会联系",
        "在法院开庭，庭后回电",
        "图片打不开，回办公室看了再说",
        "文件下载不了，换电脑看",
        "刚接手，了解清楚再报",
        "值夜班，交完班报",
        "这个我得跟分管领导汇报后再回复",
        "等哈儿，我在赶场",
        "待会儿跟你讲",
    ],
)
def test_an_answer_is_put_off_without_a_day(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.DEFER,), None, False)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("带队查酒驾呢，晚上再报", WEDNESDAY),
        ("听说施工队干完了，我明天看过再报", date(2024, 11, 21)),
        ("产假中，12月2日返岗后处理", date(2024, 12, 2)),
        ("没带台账，周五上班回", date(2024, 11, 22)),
        ("下午上完课回你", WEDNESDAY),
        ("一小时后回你", WEDNESDAY),
        ("在巡护，没信号，晚上给您发", WEDNESDAY),
        ("下午给准数", WEDNESDAY),
        ("今天太晚了，明早说", date(2024, 11, 21)),
        ("周末不在，下周一回复", date(2024, 11, 25)),
        ("正在汇总各站数字，下班前给你", WEDNESDAY),
        ("下午班子会研究后答复", WEDNESDAY),
        ("听日先得闲，到时覆你", date(2024, 11, 21)),
        ("在山上巡护，信号差，下黑再回复", WEDNESDAY),
        ("开调度会呢，下班后回你", WEDNESDAY),
        ("出警，夜里答", WEDNESDAY),
        ("在山上看火情，入夜再报", WEDNESDAY),
        ("走村入户呢，夜里到家细聊", WEDNESDAY),
        ("值守塔台，今天晚些发你", WEDNESDAY),
        ("水上搜救，明早报", date(2024, 11, 21)),
        ("调研途中，晚间奉复", WEDNESDAY),
        ("正找人谈话，午后复信", WEDNESDAY),
        ("马上进手术室，中午回复", WEDNESDAY),
    ],
)
def test_an_answer_is_put_off_to_a_day(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.DEFER,), day, DateRole.REPORT_BY)


@pytest.mark.parametrize("text", ["不用催，11月25日前准给你报数", "25日前一定把缴款凭据报巡察办", "11月25日前必报"])
def test_a_report_promised_by_a_day_is_no_deferral(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date) == ((Intent.COMMIT,), date(2024, 11, 25))
    assert meaning.date_role is DateRole.REPORT_BY


@pytest.mark.parametrize(
    "text",
    [
        "正在高速上，到了回电话",
        "正在值夜班，明早给你数",
        "等开完支委会给你准话",
        "手术刚下来，缓口气就填",
        "稍等我翻下台账",
        "等小王把数报上来再回你",
    ],
)
def test_what_keeps_the_writer_busy_is_no_progress(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DEFER,)


@pytest.mark.parametrize(
    "text",
    ["借调21人，回去14人", "账跟学校大账分开了", "还在接着退", "跟上周一样，还是50%", "看到了", "收到，明天开会布置"],
)
def test_not_every_going_back_and_meeting_puts_an_answer_off(text: str) -> None:
    assert Intent.DEFER not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "上着课呢，放学后说",
        "带孩子打针呢，回头说",
        "堵路上了，晚些时候报",
        "现在说不清，晚点发你",
        "手头没数，查了给你",
        "正在抢修，完事回你",
        "会议中，会后联系",
        "先不说了，来客人了",
        "飞机马上起飞",
        "在井下，升井后答复",
        "等我到单位打开电脑",
        "得翻翻账本，别催",
        "刚落地，回去看",
        "你先别急，我查查",
        "信号断断续续，下山后讲",
        "才看到，我捋一捋再回",
    ],
)
def test_where_the_writer_is_and_what_he_looks_up_is_no_work(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) <= {Intent.DEFER, Intent.PROGRESS}
    assert Intent.DEFER in meaning.intents and meaning.date is None and not meaning.confirm


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("门诊忙着呢，中午给你回", WEDNESDAY),
        ("手上有接待，今晚给你回", WEDNESDAY),
        ("今天顾不上，明天给你数", date(2024, 11, 21)),
        ("数还没汇总上来，明天给", date(2024, 11, 21)),
        ("数据我核一下，下午报", WEDNESDAY),
        ("等财务对完账，周五告诉你", date(2024, 11, 22)),
        ("我这两天在省城，周一回去办", date(2024, 11, 25)),
        ("先忙完手头这个，晚上弄", WEDNESDAY),
        ("泵房抢修，手机快没电，夜里回", WEDNESDAY),
        ("在值班，夜里回。", WEDNESDAY),
    ],
)
def test_what_comes_before_the_answer_has_no_day_of_its_own(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.DEFER,), day, DateRole.REPORT_BY)
    assert not meaning.confirm


@pytest.mark.parametrize(
    "text",
    [
        "账目理完了，还剩实物盘点",
        "早就完成了，在梦里",
        "水稻盘点",
        "厂家答复说下周发货",
        "正找户主谈话",
        "夜里施工，夜里不回家",
        "垃圾打捞中",
        "马上上船检查",
    ],
)
def test_work_and_the_answers_of_others_put_nothing_off(text: str) -> None:
    assert not {Intent.DEFER, Intent.DONE} & set(understand(text, WEDNESDAY).intents)


@pytest.mark.parametrize(
    "text",
    [
        "手术台上下不来，回头回您",
        "刚开完刀，缓缓再回",
        "等散会",
        "今天开一天会",
        "我在县委党校脱产学习",
        "打字不方便，电话说",
        "定了通知你",
        "正开庭",
        "家里有事",
        "手机统一收走了，回单位再给您回话",
    ],
)
def test_what_keeps_the_writer_is_told_in_a_word(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.DEFER,), False)


@pytest.mark.parametrize("text", ["钱到了就发", "剩1户没签，他儿子在外地", "国土答复可以", "会上说尽快办，还没动"])
def test_others_away_and_money_to_come_put_no_answer_off(text: str) -> None:
    assert Intent.DEFER not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["下课今晚给你回", "正在授课，今晚回复您", "在听课，晚点答复"])
def test_a_lesson_keeps_the_writer_and_the_answer_follows(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DEFER,)


@pytest.mark.parametrize("text", ["回复里别写“已完成”，现在还没完成", "答复中就写没完成"])
def test_what_an_answer_is_to_say_puts_no_answer_off(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.NOT_DONE,)


def test_a_report_on_a_day_that_is_vowed_is_a_promise() -> None:
    assert understand("下周一把结果报给你，一定", WEDNESDAY).intents == (Intent.COMMIT,)
    assert understand("下周一把结果报给你", WEDNESDAY).intents == (Intent.DEFER,)


@pytest.mark.parametrize("text", ["周五前给准话，错不了", "25号之前给答复，您放心"])
def test_word_given_by_a_day_and_vowed_is_only_a_promise(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.intents == (Intent.COMMIT,)
    assert meaning.date_role is DateRole.REPORT_BY


@pytest.mark.parametrize("text", ["正在巡堤，收工给您说", "接待调研组中，今天之内回", "正在跑线，收车后给您说"])
def test_the_round_or_the_guests_keep_the_writer_and_are_no_progress(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DEFER,)


@pytest.mark.parametrize(
    ("text", "intent"),
    [("忙着呢，一直在弄", Intent.PROGRESS), ("忙着呢，活没停", Intent.PROGRESS), ("忙着呢，晚点说", Intent.DEFER)],
)
def test_busy_with_the_work_itself_puts_nothing_off(text: str, intent: Intent) -> None:
    assert understand(text, WEDNESDAY).intents == (intent,)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("手头没数，明早发你", date(2024, 11, 21)),
        ("晚上盘完库存告诉你", WEDNESDAY),
        ("要问下项目部，明天答复", date(2024, 11, 21)),
        ("孩子发烧在医院，明天给您信", date(2024, 11, 21)),
        ("老何去省里培训了，等他周五回来再给你们回", date(2024, 11, 22)),
        ("正在陪督导组，六点以后说", WEDNESDAY),
        ("在海上，没信号，夜里靠岸给您回", WEDNESDAY),
        ("在巡线，夜里收工回您", WEDNESDAY),
    ],
)
def test_why_no_answer_comes_now_tells_nothing_else(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.DEFER,), day, DateRole.REPORT_BY)


@pytest.mark.parametrize("text", ["稍等，让会计算算", "领导还没定，定了告诉您", "资料不在手边，回头说"])
def test_who_looks_it_up_or_settles_it_first_is_given_no_order(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person) == ((Intent.DEFER,), None)


@pytest.mark.parametrize("text", ["下周四开工，到时再汇报", "下周一挖泥船进场，之后每天报数给你们"])
def test_reports_as_the_work_goes_put_nothing_off(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.PROGRESS,)


@pytest.mark.parametrize(
    "text", ["开党组会，散会报", "总数没出来，明儿报", "先搁搁，忙完联系你", "稍等我在外面晚上给你发"]
)
def test_what_keeps_the_answer_waiting_is_nothing_of_the_work(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DEFER,)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("能给到月底不", {Intent.EXTENSION}),
        ("成，交给俺", {Intent.ACK, Intent.COMMIT}),
        ("25号前包弄好", {Intent.COMMIT}),
        ("我估摸着要拖", {Intent.CANNOT_ON_TIME}),
        ("没碰上钉子，进展顺利", {Intent.PROGRESS, Intent.NO_DIFFICULTY}),
        ("咋说呢", {Intent.UNCLEAR}),
        ("没忘，谢提醒", {Intent.ACK}),
    ],
)
def test_a_plea_a_vow_and_a_sigh_are_told_apart(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents


def test_the_way_the_work_is_run_tells_that_it_goes_on() -> None:
    assert understand("分片包干，每天一调度", WEDNESDAY).intents == (Intent.PROGRESS,)
    assert set(understand("没碰钉子，顺着节奏走", WEDNESDAY).intents) == {Intent.PROGRESS, Intent.NO_DIFFICULTY}
    assert understand("到时候多半交不了差", WEDNESDAY).forecast is None


def test_the_day_of_the_figure_is_that_of_the_answer() -> None:
    meaning = understand("下周四汇总表才出得来，到时报您", WEDNESDAY)
    assert (meaning.intents, meaning.date) == ((Intent.DEFER,), date(2024, 11, 28))


@pytest.mark.parametrize("text", ["明早回复，今天连轴转", "今天连轴转，明早回"])
def test_a_rushed_day_is_why_the_answer_waits(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date) == ((Intent.DEFER,), date(2024, 11, 21))


@pytest.mark.parametrize("text", ["外墙还没刷，工人回家秋收了", "师傅都返乡了，干不了"])
def test_hands_gone_home_put_no_answer_off(text: str) -> None:
    intents = understand(text, WEDNESDAY).intents
    assert Intent.NOT_DONE in intents
    assert Intent.DEFER not in intents


def test_material_to_build_with_is_no_paper() -> None:
    assert understand("材料还在采购，下周到", WEDNESDAY).intents == (Intent.PROGRESS,)
    assert understand("材料正在整理", WEDNESDAY).intents == (Intent.EVIDENCE_PENDING,)


@pytest.mark.parametrize(
    "text",
    ["在店里执法，完了给你打字", "在庭上作证，散了庭给你回话", "等周五例会完了统一答复", "数字要找网格员对，明天给"],
)
def test_what_comes_first_puts_the_answer_off(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person) == ((Intent.DEFER,), None)


@pytest.mark.parametrize("text", ["12月1日开评审会", "明天开听证会"])
def test_a_meeting_that_is_a_step_of_the_work_keeps_nobody_from_answering(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.PROGRESS,)


@pytest.mark.parametrize("text", ["等过了长假吧", "等过了国庆吧", "等节后吧"])
def test_till_after_the_feast_puts_it_off_and_is_read_back(text: str) -> None:
    meaning = understand(text, date(2025, 9, 22))
    assert (meaning.intents, meaning.confirm) == ((Intent.DEFER,), True)


def test_what_is_left_till_after_the_feast_is_to_be_ended_then() -> None:
    assert understand("节后弄完", date(2025, 9, 22)).intents == (Intent.PROGRESS,)
    meaning = understand("国庆过完再看，大概十月中旬办妥", date(2025, 9, 22))
    assert (meaning.intents, meaning.date) == ((Intent.PROGRESS,), date(2025, 10, 20))
    assert understand("国庆过完再看", date(2025, 9, 22)).intents == (Intent.DEFER,)


@pytest.mark.parametrize(
    "text",
    [
        "在井下，没得网，夜里上来回你",
        "飞机马上起飞，落地了夜里给您消息。",
        "高铁上，到站了夜里给你答复",
        "夜里升井给你回话",
        "审计进点会走不开，下班前反馈",
        "安全检查走不开，下班前回复",
        "航班延误，降落后晚上给您答复",
        "在手术台上，夜里下台给您回话",
    ],
)
def test_by_tonight_the_answer_comes_whatever_keeps_the_writer_now(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.confirm) == ((Intent.DEFER,), WEDNESDAY, False)


@pytest.mark.parametrize("text", ["审计组进点了", "夜里上来的货", "市局周五反馈", "下班前改完"])
def test_who_comes_and_what_comes_tonight_puts_no_answer_off(text: str) -> None:
    assert Intent.DEFER not in understand(text, WEDNESDAY).intents


def test_an_answer_put_off_in_every_clause_is_no_trouble() -> None:
    for text in ("评审会上脱不开身，会后反馈", "评标会脱不开身，夜里反馈"):
        assert understand(text, WEDNESDAY).intents == (Intent.DEFER,)
    assert Intent.DEFER not in understand("村民大会定在周日，会后就丈量", WEDNESDAY).intents
