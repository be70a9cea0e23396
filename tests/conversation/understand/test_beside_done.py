"""What stands beside finished work: papers to come, visits, people who are back; and ends that are only planned."""

from datetime import date

import pytest

from bot.conversation.understand import DateRole, Intent, understand

WEDNESDAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    "text", ["都改完了，检测报告得20号才出", "整改完成，验收单要20号才能拿到", "装好了，合格证20号才发"]
)
def test_a_paper_that_comes_later_is_still_pending(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.DONE, Intent.EVIDENCE_PENDING}
    assert (meaning.date, meaning.date_role) == (date(2023, 10, 20), DateRole.EVIDENCE_BY)


@pytest.mark.parametrize("text", ["督查室9月26日现场看过，已全部改完", "已整改到位，县局9月26日来核查过"])
def test_a_visit_gives_the_day_on_which_it_was_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.DONE}
    assert (meaning.date, meaning.date_role) == (date(2023, 9, 26), DateRole.DONE_ON)


@pytest.mark.parametrize("text", ["宿舍漏水修好了，学生都搬回去了", "屋面修完了，老人们已经住回来了"])
def test_those_who_are_back_are_no_part_of_the_work(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.DONE}


@pytest.mark.parametrize("text", ["改完，10月27号吧", "弄好，大概下周五", "办结，最迟11月3日"])
def test_an_end_without_an_aspect_and_with_its_day_ahead_is_only_planned(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.DONE not in meaning.intents
    assert meaning.date_role is DateRole.ETA


def test_an_end_with_an_aspect_stays_done_whatever_day_stands_behind_it() -> None:
    assert Intent.DONE in understand("改完了，10月9日", WEDNESDAY).intents


@pytest.mark.parametrize("text", ["没签合同的三家供应商，都补签完了", "欠缴的三家，现在都缴清了"])
def test_what_was_wanting_only_names_what_was_put_right(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.DONE}
    assert meaning.quantity is not None and meaning.quantity.done == meaning.quantity.total == 3


@pytest.mark.parametrize(
    "text", ["没签合同的三家供应商，都还没补签", "没退的5户，现在还没退", "欠缴的三家，都说月底缴清"]
)
def test_what_is_wanting_still_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["yi wan cheng", "yijing zhenggai wan le", "dou gai wan le"])
def test_pinyin_alone_is_read(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.DONE}


@pytest.mark.parametrize(
    "text", ["hai mei wan cheng", "yi ban wan cheng", "mei gai wan", "yue di wan cheng", "kuai wan cheng le"]
)
def test_pinyin_that_denies_or_limits_is_never_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["我调岗了，工作交给人事的蔡姐", "职责调整了，信访转给综合科的冯科长"])
def test_work_that_was_passed_on_is_not_done(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.WRONG_PERSON}


@pytest.mark.parametrize("text", ["[图片]新装的消防栓", "整改前后[照片]", "【视频】拆除现场"])
def test_a_picture_is_proof(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.EVIDENCE}


def test_a_picture_without_a_word_says_nothing_that_can_be_read() -> None:
    assert understand("[图片]", WEDNESDAY).intents == (Intent.UNCLEAR,)


@pytest.mark.parametrize("text", ["5个问题5个改完的话我就报", "如果12户搬了12户就报", "可能12户搬了12户"])
def test_a_full_number_that_is_only_supposed_is_not_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.DONE not in meaning.intents
    assert meaning.confirm


@pytest.mark.parametrize(
    "text", ["搞定，水质检测报告周五交院办", "已整改，复核意见周五送镇党政办", "修好了，验收单周五报到厂办"]
)
def test_a_paper_that_goes_to_an_office_is_proof_and_gives_nobody_work(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.DONE, Intent.EVIDENCE}
    assert (meaning.date, meaning.date_role, meaning.person) == (date(2023, 10, 13), DateRole.EVIDENCE_BY, None)


def test_a_paper_that_goes_to_a_person_for_him_to_deal_with_is_an_order() -> None:
    assert Intent.DELEGATE in understand("转党政办小于办", WEDNESDAY).intents


@pytest.mark.parametrize("text", ["早就清了，这还用问吗", "早弄好了，那还能有假", "你瞧，这不早修好了嘛"])
def test_a_claim_put_as_a_question_back_is_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.DONE}
    assert meaning.confirm


@pytest.mark.parametrize("text", ["没弄呢，这还用问吗", "你瞧，这不没修嘛"])
def test_what_was_not_done_is_no_claim_for_being_put_as_a_question(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["厕所196座，改了196座", "路灯88盏，换了88盏"])
def test_as_many_as_there_are_is_all(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.DONE}
    assert not meaning.confirm


@pytest.mark.parametrize("text", ["没说没改，只是照片没传", "不是没开，是签到表还没整理", "不是没查，是记录没传"])
def test_what_is_not_denied_lacks_but_its_papers(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.DONE, Intent.EVIDENCE_PENDING}
    assert meaning.confirm


@pytest.mark.parametrize("text", ["没说改完了，只是照片传了", "不是没去，是路断了"])
def test_what_was_said_of_it_by_nobody_is_no_claim(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "九百吨全部出库，储备库10月9日点的数",
        "屋面全部补完，监理10月9日签的字",
        "店招全部换完，街道10月9日看的现场",
        "沟渠全部挖通，水务站10月9日来看过的",
        "欠薪一分不少都发了，10月9日人社局验过账",
    ],
)
def test_who_looked_at_it_names_the_day(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.DONE in meaning.intents
    assert (meaning.date, meaning.date_role) == (date(2023, 10, 9), DateRole.DONE_ON)


@pytest.mark.parametrize(
    "text",
    [
        "不是没换，是发票还没到",
        "不是没修，是回单没寄来",
        "不是没刷，是签收单没拿回来",
        "不是说没清完，是清运记录没送",
        "不是路没通，是图片没发上来",
        "不是路没通，是竣工资料还没整出来",
        "不是井没填，照片还没洗出来",
        "并非没改，手续还没送上去",
        "不是没拆，就是手续没来得及交",
    ],
)
def test_twice_denied_for_want_of_its_paper_is_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.confirm) == ({Intent.DONE, Intent.EVIDENCE_PENDING}, True)


@pytest.mark.parametrize(
    "text",
    [
        "不是没修，是批文没到",
        "不是没建，是材料没到",
        "不是没装，是设备没到",
        "不是路没通，是水没通",
        "不是材料没交，是照片没洗出来",
        "不是没改，手续还没办下来",
        "改完了，手续还没办",
    ],
)
def test_twice_denied_for_want_of_means_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["账户材料递上去了，等市里批", "资料交到省厅了，等批复"])
def test_papers_with_an_authority_whose_word_is_awaited_are_the_course(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.PROGRESS,)
