"""Every shape in which plans and notices are written is read to the same outline."""

import pytest

from bot.documents.notice_reader import read_text_notice
from bot.ledger.draft import ParsedLedger, ParsedMeasure
from tests.documents.notice_shapes import SHAPES, WITHOUT_PROBLEMS


def read(shape: str) -> ParsedLedger:
    return read_text_notice(SHAPES[shape].text.encode(), SHAPES[shape].name)


def measures(shape: str) -> list[ParsedMeasure]:
    return [measure for problem in read(shape).problems for measure in problem.measures]


def texts(shape: str) -> list[str]:
    return [measure.text for measure in measures(shape)]


def messages(ledger: ParsedLedger) -> str:
    return "\n".join(f"{finding.where} {finding.message}" for finding in (*ledger.warnings, *ledger.errors))


@pytest.mark.parametrize("shape", SHAPES)
def test_the_outline_is_read(shape: str) -> None:
    problems = read(shape).problems
    found = [(p.aspect, p.topic, p.title, p.status.value, len(p.measures)) for p in problems]
    assert found == list(SHAPES[shape].problems)


@pytest.mark.parametrize("shape", WITHOUT_PROBLEMS)
def test_figures_are_not_taken_for_problems(shape: str) -> None:
    ledger = read_text_notice(WITHOUT_PROBLEMS[shape].encode(), "通报.txt")
    assert ledger.problems == ()
    assert "没有读到逐条的问题和措施" in messages(ledger)


def test_the_numbers_of_a_list_are_no_part_of_its_measures() -> None:
    assert texts("circled numbers and bare paragraphs") == [
        "排查隐患12处。",
        "建立档案。",
        "修订值班制度。",
        "抽查值班8次。",
        "通报1人。",
    ]
    assert texts("第一，第二")[:3] == ["制定计划。", "开展研讨。", "通报结果。"]
    assert texts("1. and 1、 inside a line")[2:4] == ["2023年9月通报结果。", "清理资金10.5万元；"]


def test_the_answer_in_the_line_of_the_problem_is_its_measures() -> None:
    shape = "针对 with the answer in the same line"
    assert texts(shape)[:2] == ["补开党员大会4次；", "制定会议计划。"]
    assert texts(shape)[4] == "制定调研方案，开展调研6次。"


def test_duties_of_a_problem_hold_for_all_its_measures() -> None:
    first, second = measures("a plan with duties of problems and of measures")[:2]
    for measure in (first, second):
        assert (measure.due_text, str(measure.due)) == ("2023年9月底前", "2023-09-30")
        assert (measure.directly_responsible, measure.handlers) == (("张明",), ("李红", "王强"))
        assert measure.department == "党建办"


def test_duties_that_come_again_hold_for_the_measure_before_them() -> None:
    third, fourth = measures("a plan with duties of problems and of measures")[2:]
    assert (third.handlers, third.immediate, third.due) == (("孙丽",), True, None)
    assert (fourth.handlers, fourth.long_term, str(fourth.due)) == (("吴敏",), True, "2023-12-31")


def test_duties_in_brackets_belong_to_what_they_stand_behind() -> None:
    first, second, third, _ = measures("duties in brackets and in one line")
    assert (first.text, first.handlers, str(first.due)) == ("修订合同办法；", ("刘洋",), "2023-08-15")
    assert (second.text, second.handlers, str(second.due)) == ("清理合同36份。", ("何军",), "2023-09-30")
    assert first.directly_responsible == second.directly_responsible == ("陈华",)
    assert (third.department, third.handlers, third.immediate, third.long_term) == ("办公室", ("郑杰",), True, True)


def test_titles_beside_names_are_kept_with_the_people() -> None:
    people = {person.name: person.title for person in read("a plan with duties of problems and of measures").people}
    assert people["张明"] == "党委副书记"
    assert list(people)[:3] == ["张明", "李红", "王强"]


def test_a_year_that_the_feedback_gives_is_named() -> None:
    measure = measures("a whole plan")[-1]
    assert (measure.due_text, str(measure.due)) == ("10月底前", "2023-10-31")
    assert "第36段 整改时限“10月底前”没有写年份" in messages(read("a whole plan"))


def test_what_was_done_is_the_progress_of_what_was_promised() -> None:
    first, second, third, fourth = measures("measures and what became of them")
    assert (first.text, first.progress) == ("补录；", "补录120条；")
    assert (second.text, second.progress) == ("培训。", "培训2次。")
    assert third.progress == fourth.progress == "补档30卷，检查2次。"


def test_progress_alone_is_the_measure_and_the_result_its_progress() -> None:
    first, _ = measures("progress and result")
    assert (first.text, first.progress) == ("已建制度5项。", "管理更加规范。")


def test_the_goal_is_kept() -> None:
    assert [problem.goal for problem in read("a whole plan").problems] == [
        "提高学习质量",
        "压实责任",
        "规范招标",
        "完成归档",
    ]


def test_facets_with_numbers_are_words_of_the_problem() -> None:
    assert read("facets with numbers of their own").problems[1].text == (
        "关于“管理不严”的问题\n（1）台账不清。\n（2）制度不全。\n（3）检查少。"
    )


def test_wrapped_lines_are_joined_again() -> None:
    assert texts("lines broken at a fixed width")[0] == "组织签约服务专项检查，对发现的虚假随访记录全部整改到位。"


@pytest.mark.parametrize("shape", SHAPES)
def test_every_place_can_be_found_in_the_text(shape: str) -> None:
    ledger = read(shape)
    places = [problem.where for problem in ledger.problems]
    places += [measure.where for problem in ledger.problems for measure in problem.measures]
    assert all(place.startswith("第") and place.endswith("段") for place in places)
    numbers = [int(problem.where[1:-1]) for problem in ledger.problems]
    assert numbers == sorted(set(numbers))
    lines = [line for line in SHAPES[shape].text.split("\n") if line.strip()]
    if shape != "lines broken at a fixed width":
        for problem in ledger.problems:
            assert problem.title[:6] in lines[int(problem.where[1:-1]) - 1].replace("**", "")


def test_numbers_that_begin_anew_are_counted_through_and_named() -> None:
    ledger = read("three levels in two sections")
    assert [problem.number for problem in ledger.problems] == ["1", "2", "3", "4"]
    assert not any(problem.is_numbered and problem.number == "4" for problem in ledger.problems)
    assert "重新编号" in messages(ledger)


def test_closing_lines_are_no_measures() -> None:
    ledger = read("attachments, contact, body and date below")
    assert ledger.problems[-1].measures[0].text == "c。"
    assert ledger.frame.contact == "联系人：张三；联系电话：0000-1111111"
    assert str(ledger.frame.dated_on) == "2023-11-20"


def test_duties_inside_a_list_belong_to_the_part_before_them() -> None:
    first, second = measures("duties between 一是 and 二是")
    assert (first.text, first.handlers) == ("修订制度。", ("李四",))
    assert (second.text, second.handlers) == ("开展培训。", ("赵六",))
    assert first.due_text == second.due_text == "2023年10月底前"


def test_a_status_behind_a_measure_is_its_own() -> None:
    found = [(measure.text, measure.status.value) for measure in measures("a status behind every measure")[:3]]
    assert found == [("修订制度；", "closed"), ("采购设备；", "in_progress"), ("常态化检查。", "long_term")]


def test_a_day_in_the_words_of_a_measure_is_no_deadline() -> None:
    text = "关于整改情况的通报\n1.学习不深入。\n整改情况：一是2023年10月底前完成学习计划。\n完成情况：已完成整改"
    (measure,) = read_text_notice(text.encode(), "通报.txt").problems[0].measures
    assert (measure.text, measure.due, measure.due_text) == ("2023年10月底前完成学习计划。", None, None)


def test_what_is_said_to_go_on_is_flagged_beside_a_closed_problem() -> None:
    text = (
        "关于整改情况的通报\n1.学习不深入。\n整改情况：一是下一步将制定计划。二是正在采购教材。\n完成情况：已完成整改"
    )
    ledger = read_text_notice(text.encode(), "通报.txt")
    assert [measure.status.value for measure in ledger.problems[0].measures] == ["closed", "closed"]
    assert "措施 1-1 却写有“下一步将制定计划”" in messages(ledger)
    assert "措施 1-2 却写有“正在采购教材”" in messages(ledger)


COUNTED = """关于巡察整改情况的通报
巡察反馈{aspects}个方面{problems}个具体问题，局党组分解为{tasks}项整改任务，制定整改措施{measures}条。
二、整改情况
（一）甲方面
1.学习不深入。
整改情况：一是甲；二是乙。
2.研讨不充分。
整改情况：一是丙。
"""


def test_counts_that_agree_are_not_warned_of() -> None:
    text = COUNTED.format(aspects="一", problems="2", tasks="3", measures="3")
    assert "文中写有" not in messages(read_text_notice(text.encode(), "通报.txt"))


def test_counts_that_differ_are_named_with_their_paragraph() -> None:
    text = COUNTED.format(aspects="四", problems="十五", tasks="23", measures="56")
    warned = messages(read_text_notice(text.encode(), "通报.txt"))
    for sentence in (
        "第2段 文中写有 4 个方面，实际读到 1 个",
        "第2段 文中写有 15 个具体问题，实际读到 2 个",
        "第2段 文中写有 23 项整改任务，实际读到 2 项",
        "第2段 文中写有 56 条整改措施，实际读到 3 条",
    ):
        assert sentence in warned


def test_a_date_that_lost_its_signs_is_named_and_not_guessed() -> None:
    text = "关于巡察整改情况的通报\n2024512日至620日，县委巡察组进行了巡察。\n1.关于“甲”的问题\n整改情况：一是补录。"
    ledger = read_text_notice(text.encode(), "通报.txt")
    assert ledger.round_facts.inspected_from is None
    assert "第2段 日期“2024512日”缺少年、月" in messages(ledger)


def test_a_site_around_the_text_is_left_out() -> None:
    text = (
        "索引号：000-2023-01\n发布日期：2023-11-20 08:30\n字体大小：大 中 小 打印\n甲局党组关于巡察整改情况的通报\n（社会公开稿）\n"
        "1.关于“台账不全”的问题\n整改情况：一是补录。\n完成情况：已完成整改\n扫一扫在手机打开当前页\n上一篇：无"
    )
    ledger = read_text_notice(text.encode(), "通报.txt")
    assert ledger.frame.title == "甲局党组关于巡察整改情况的通报"
    assert [measure.text for measure in ledger.problems[0].measures] == ["补录。"]
    assert "没有归入" not in messages(ledger)


def test_a_report_behind_a_measure_is_its_own_progress() -> None:
    told = [(measure.text, measure.progress) for measure in measures("a report behind every measure")]
    assert told[:2] == [("集中清理。", "清理死角230处。"), ("设立巷长。", "明确巷长46名。")]
    assert told[3] == ("错时执法。", "组建夜间队伍。")


def test_several_parts_are_named_with_their_problems() -> None:
    told = messages(read("several parts with aspects of their own"))
    assert (
        "通报分 2 个部分，一并导入：“区委巡察反馈问题整改情况”为问题 1、2；“巡察“回头看”反馈问题整改情况”为问题 3"
        in told
    )


def test_a_status_in_the_place_of_a_deadline_is_no_deadline() -> None:
    first, _, done = measures("the status in the place of the deadline")
    assert first.due_text == "2025年3月底"
    assert (done.due_text, done.long_term) == (None, True)


def test_what_has_to_be_mended_is_no_progress() -> None:
    first = read("整改内容 beside 整改措施").problems[0]
    assert "部分凭证缺签字" in first.text
    assert all(measure.progress is None for measure in first.measures)


def test_a_status_that_cannot_be_told_is_warned_of_once_for_all_problems() -> None:
    text = "关于巡察整改情况的通报\n" + "".join(
        f"{number}.台账不全。\n整改措施：一是补录。\n完成情况：补录{number}0条。\n" for number in (1, 2, 3)
    )
    told = messages(read_text_notice(text.encode(), "通报.txt"))
    assert told.count("看不出是否完成") == 1
    assert "第4段 问题（1、2、3）的完成情况（如“补录10条。”）看不出是否完成" in told


def test_every_counter_of_a_card_begins_its_problem() -> None:
    assert "没有归入" not in messages(read("half-width full stops and counters"))


def test_the_days_of_publication_are_no_measure() -> None:
    told = messages(read("sections that state the status of their problems"))
    assert "公示时间" not in told
    assert "问题（4）没有“完成情况”" in told
