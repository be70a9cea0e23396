"""Denials that deny nothing, everyday ends, and corrections that name no error."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

WEDNESDAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    "text",
    [
        "早饭吃完了",
        "电话刚打完",
        "开完会了",
        "碗洗好了",
        "机票已经买好",
        "值班结束了",
        "头发剪完了",
        "接待任务完成了",
    ],
)
def test_an_everyday_matter_that_ended_is_no_claim(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.DONE not in meaning.intents
    assert meaning.confirm


@pytest.mark.parametrize(
    "text",
    [
        "会议纪要已印发",
        "公款吃饭的钱已退",
        "去年多收的团队票钱挨个打电话都退干净了",
        "多发的津贴挨个打电话都追回来了",
        "菜窖修好了",
        "值班制度已建立",
        "公务用车已停用",
    ],
)
def test_what_sounds_everyday_may_be_the_work(text: str) -> None:
    assert Intent.DONE in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["空调修好了", "疫苗打完了", "数据录完了"])
def test_what_may_be_the_work_or_not_is_read_back(text: str) -> None:
    assert understand(text, WEDNESDAY).confirm


@pytest.mark.parametrize(
    "text",
    [
        "没有没签的",
        "不存在未完成的事项",
        "没改的已经没有了",
        "又不是没拆",
        "不是早报过完成了吗",
        "什么叫没弄，早弄完了",
    ],
)
def test_none_undone_is_a_claim_that_is_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.DONE in meaning.intents
    assert meaning.confirm


@pytest.mark.parametrize("text", ["坑都填了，一个没留", "全部退完，一分没欠", "都迁了，没剩", "清完了，没留死角"])
def test_nothing_left_spoils_no_claim(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize("text", ["不能不改", "不敢不办", "不会拖大家后腿", "不完成我辞职", "完不成甘愿受罚"])
def test_a_vow_by_denial_is_a_promise(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.COMMIT,)


@pytest.mark.parametrize("text", ["完成还谈不上", "说完成为时尚早", "离完工还有十万八千里", "连图纸都没有", "啥也没干"])
def test_an_end_far_off_is_not_done(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.NOT_DONE,)


@pytest.mark.parametrize(
    "text",
    [
        "上次报3.6万亩，实为3.1万亩",
        "之前说90%是估的，核实后82%",
        "少算了两处，一共是9处",
        "撤回刚才的，没完",
        "上次说完成了，其实没有",
        "哦不，是65%",
    ],
)
def test_a_correction_need_not_name_an_error(text: str) -> None:
    assert Intent.CORRECTION in understand(text, WEDNESDAY).intents


def test_a_later_figure_without_a_word_of_truth_is_progress() -> None:
    meaning = understand("上周报的60%，现在80%", WEDNESDAY)
    assert (meaning.intents, meaning.percent) == ((Intent.PROGRESS,), 80)


@pytest.mark.parametrize(
    ("text", "day"),
    [("办结了，报告明早交", date(2024, 11, 21)), ("完事了，下午把单子送过去", WEDNESDAY)],
)
def test_papers_that_follow_a_claim_have_a_day_of_their_own(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.DONE, Intent.EVIDENCE}
    assert (meaning.date, meaning.date_role) == (day, "evidence_by")


@pytest.mark.parametrize("text", ["完成了，章还没盖", "改完了，负责人字还没签", "做完了，报告差个章"])
def test_a_paper_not_yet_sealed_leaves_the_claim_standing(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.DONE, Intent.EVIDENCE_PENDING}


@pytest.mark.parametrize(
    "text", ["关于工资拖欠的问题，已于上周全部补发", "您反馈的欠款问题，我们已全部收回", "“3户未搬”已经搬完了"]
)
def test_the_topic_of_a_reply_says_nothing_of_how_it_stands(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize(
    "text", ["已部署到位", "任务已分解到位", "系统里点了完成", "帮我改成已完成", "据报已完成", "签完字就完成了"]
)
def test_a_step_a_mark_or_a_report_of_others_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "罚金没交",
        "谁也没去",
        "没排上号",
        "至今没有答复群众",
        "门锁买来了，没装",
        "牌匾做好了还没挂",
        "动员会开过了，行动没有",
        "只有个设想",
        "光写了方案",
        "摊子照样占道",
        "大门还是老大门",
        "谈何落实",
        "完成从何谈起",
        "还是老样子",
        "远没到收尾",
        "你觉得能这么快完？",
        "又反弹了",
    ],
)
def test_what_is_denied_in_any_words_is_not_done_and_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.NOT_DONE,), True)


@pytest.mark.parametrize(
    "text",
    [
        "图都没出，更别提施工",
        "没弄，最近顾不上",
        "仍未办结，回头细说",
        "一辆公车没清",
        "羊圈一根木头都没拆",
        "各科都说做了，我一查，都没做",
    ],
)
def test_a_plain_no_stays_plain_beside_a_shrug(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.NOT_DONE,), False)


@pytest.mark.parametrize(
    "text",
    [
        "这哪还有没改的嘛",
        "哪还有没改的",
        "怎么可能拖，活动室上月底就建好了",
        "怎么可能耽误，都办妥了",
        "哪能拖呢，早修好了",
    ],
)
def test_nothing_that_is_undone_and_no_delay_thrown_back_is_done(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.DONE}


@pytest.mark.parametrize(
    "text",
    [
        "还有没改的吗",
        "怎么还有没改的",
        "怎么可能拖",
        "怎么可能拖，月底前弄完",
        "怎么可能拖，还没到期呢",
        "哪敢拖，正抓紧弄",
    ],
)
def test_what_is_undone_and_a_delay_thrown_back_alone_are_no_claim(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text", ["不是做不完，是时间太紧", "也不是干不成，是工期太短了", "不是赶不出来，是日子卡得太急"]
)
def test_able_and_pressed_for_time_is_difficulty_and_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.confirm) == ({Intent.DIFFICULTY}, True)


def test_unable_for_want_of_time_is_too_late() -> None:
    assert set(understand("做不完，时间太紧", WEDNESDAY).intents) == {Intent.CANNOT_ON_TIME}


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("不能说没完，就差签字", 95),
        ("不能说没弄完，就差盖章了", 95),
        ("不能说完，就差签字", None),
        ("主楼改造好了，就剩扶手", None),
    ],
)
def test_not_to_be_called_undone_and_one_step_short_is_nearly_done(text: str, percent: float | None) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.percent, meaning.confirm) == ({Intent.PROGRESS}, percent, True)
