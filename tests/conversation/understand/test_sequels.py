"""What a clause says only because of the one in front of it, and what such a clause takes back."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

WEDNESDAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    "text",
    [
        "渣土拉走了，后续还有覆土",
        "门窗换完了，剩下就是刷漆",
        "电缆埋好，接下来还得接头",
        "都弄完了，绿化再说",
        "本金退完了，利息另算",
        "路面铺好了，标线后补",
        "厂房盖好了，水电随后接",
        "补贴发完了，有几户退回来了",
        "协议签完了，公章还要盖",
        "完成，剩余的分批办",
        "全办了，就一户在外地",
        "都整完了，围栏单独搞",
        "能退的都退完了",
        "弄倒是弄完了，质量一般",
        "听小周讲已经拆完了",
    ],
)
def test_a_piece_that_is_left_over_keeps_the_rest_from_being_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.DONE not in meaning.intents
    assert Intent.PROGRESS in meaning.intents
    assert meaning.confirm


@pytest.mark.parametrize(
    "text",
    [
        "全改完了，就用了3天",
        "办完了，回头聊",
        "弄好了，以后坚持",
        "完成了，有事再说",
        "都完成了，其余的也完成了",
        "修好了，只花了8000元",
        "窗口改造完工，群众已经用上",
        "上周四干完的，施工队撤了",
    ],
)
def test_a_remark_behind_a_claim_leaves_it_standing(text: str) -> None:
    assert Intent.DONE in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["不是没退，就是收据没开", "哪是没干完，是总结没交上去", "不是没培训，签到表没扫描"])
def test_work_that_only_lacks_a_paper_is_done_and_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.DONE, Intent.EVIDENCE_PENDING}
    assert meaning.confirm


@pytest.mark.parametrize(
    "text",
    [
        "图纸审完了，施工队还没进场",
        "合同签了，一锹没动",
        "方案批了，墙一块砖没砌",
        "图纸出来了，工还没开",
        "制度写好了，没发",
        "施工队还没进场，光批了预算",
    ],
)
def test_the_next_step_that_nobody_began_is_not_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.NOT_DONE}
    assert meaning.confirm


@pytest.mark.parametrize("text", ["材料递到市教育局了，等回音", "送县委办会签了，还没回来", "申请递上去了，还没信"])
def test_what_was_sent_off_is_awaited_and_nobody_puts_an_answer_off(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.PROGRESS}


@pytest.mark.parametrize(
    "text", ["25号交不了工，等麦子种完就能弄好", "秋收后一定弄完，25号那个期限不行了", "这月25号完不成了，天凉前准弄完"]
)
def test_a_season_behind_a_missed_day_asks_for_more_time(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.EXTENSION, Intent.CANNOT_ON_TIME}
    assert meaning.date is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("36盏路灯全装好了，供电所8号验的", date(2024, 11, 8)),
        ("中秋当天收的工", date(2024, 9, 17)),
        ("元旦那天弄完的", date(2024, 1, 1)),
        ("已于9月25日下发", date(2024, 9, 25)),
    ],
)
def test_the_day_of_an_inspection_or_a_feast_is_the_day_of_the_end(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.DONE in meaning.intents
    assert meaning.date == day


@pytest.mark.parametrize("text", ["问题不清零，我们不松劲", "隐患不除，决不放手", "不完成，绝不收兵"])
def test_a_vow_in_two_clauses_denies_nothing_of_the_work(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.COMMIT}


@pytest.mark.parametrize("text", ["土建干完了，电还没接", "外墙刷完了，窗户还没装"])
def test_a_piece_that_is_wanting_behind_what_is_built_is_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.confirm) == ({Intent.PROGRESS}, True)


def test_nobody_to_look_at_it_leaves_the_work_done_and_read_back() -> None:
    meaning = understand("不是没修，是没人来验", WEDNESDAY)
    assert (set(meaning.intents), meaning.confirm) == ({Intent.DONE}, True)


@pytest.mark.parametrize(
    "text",
    [
        "公示着，已全部核完",
        "试运行中，已全部装好",
        "图纸批了，已全部开工",
        "合同签了，设备全到了",
        "专班建起来了，任务都分了",
    ],
)
def test_a_step_that_runs_or_only_makes_ready_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["预案写完了，演练没搞", "章程修订了，宣讲没做", "路没修，方案倒是定了"])
def test_a_paper_that_nothing_followed_is_not_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.NOT_DONE,), True)


@pytest.mark.parametrize("text", ["墙砌好了，门还没装", "井挖好了，水泵没装", "外墙刷好了，窗户还没擦"])
def test_a_part_that_is_still_wanting_beside_one_that_is_done_is_progress(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), True)


def test_what_was_found_wrong_is_the_heading_of_what_was_done_about_it() -> None:
    assert understand("巡察指出的食堂台账不全，我们已全部补齐", WEDNESDAY).intents == (Intent.DONE,)
    assert Intent.DONE not in understand("巡察指出的问题没改完，台账补齐了", WEDNESDAY).intents


@pytest.mark.parametrize("text", ["批文下来，月底前能完工", "村里若肯让地，30号可以拆掉"])
def test_a_condition_without_an_if_is_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), True)
