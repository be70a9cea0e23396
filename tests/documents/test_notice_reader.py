"""Notices of the usual shape, with the debris of copying, become problems and measures."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.notice_reader import read_text_notice, read_word_notice
from bot.ledger.draft import ParsedLedger, RoundFacts
from bot.ledger.measure import MeasureStatus
from tests.documents.office_files import changed, word_document

NOTICE = """
青禾水字〔2023〕12号               签发人：林  野

中共青禾县水利局党组关于九届
青禾县委第五轮巡察整改进展情况的通报

县委巡察工作领导小组：
按照县委统一部署，县委第三巡察组于2023年3月1日至2023年4月29日对县水利局党组开展了为期60天的巡察，并于5月18日反馈意见。
反馈的2个方面3个问题（4个细化问题），现将整改情况予以公布。
一、整改工作开展情况
（一）组织领导方面：一是成立专班。二是制定方案。
（二）责任落实方面：明确局长为第一责任人。
二、具体问题整改落实情况
（一）履行治水职责不够到位
1.学习贯彻方面
（1）学习不够深入。学习多以读文件代替研讨。
整改情况：一是制定《学习制度（试行）》，专题研讨4次。二是开展“一是学、二是讲、三是用”活动。
完成情况：已完成整改
2.工程建设方面
（2）河道管护不严。一是巡河走过场。两个月没有记录。二是违建清理慢。
[bookmark: _GoBack]整改情况：一是完善巡河台账；二是清理违建5处；三是与乡镇签订责任书。
完成情况：已完成整改。
（3）工程验收不严格。个别项目资料不全。
整改情况：一是补齐资料。二是平台已搭建，正在采购监测设备。
完成情况：已完成整改。
（二）内部管理不够规范
财务管理情况
（4）报销审核不严。一是附件不全。二是审批滞后。
整改情况：一是修订报销办法。
二是开展自查，退回单据12份。
完成情况：正在整改。
三、下一步工作计划
持续巩固整改成果。联系电话：000-0000000。
"""


def read(text: str) -> ParsedLedger:
    return read_text_notice(text.encode(), "通报.txt")


def shape(ledger: ParsedLedger) -> list[int]:
    return [len(problem.measures) for problem in ledger.problems]


def messages(ledger: ParsedLedger) -> str:
    return "\n".join(f"{finding.where} {finding.message}" for finding in ledger.warnings)


def test_the_outline_is_read() -> None:
    ledger = read(NOTICE)
    assert ledger.kind == "notice"
    assert ledger.errors == ()
    assert ledger.counts() == {"aspects": 2, "topics": 3, "problems": 4, "measures": 9, "people": 0}
    assert shape(ledger) == [2, 3, 2, 2]
    assert [problem.title for problem in ledger.problems] == [
        "学习不够深入",
        "河道管护不严",
        "工程验收不严格",
        "报销审核不严",
    ]


def test_duty_sections_before_the_problems_hold_no_measures() -> None:
    assert not any("专班" in m.text or "方案" in m.text for p in read(NOTICE).problems for m in p.measures)


def test_facets_of_a_problem_are_not_its_measures() -> None:
    problem = read(NOTICE).problems[1]
    assert problem.facets == ("巡河走过场。两个月没有记录。", "违建清理慢。")
    assert problem.text.startswith("河道管护不严。一是巡河走过场。")
    assert [measure.text for measure in problem.measures] == ["完善巡河台账；", "清理违建5处；", "与乡镇签订责任书。"]


def test_a_heading_without_its_number_is_still_a_topic() -> None:
    assert read(NOTICE).problems[3].topic == "财务管理情况"
    assert read(NOTICE).problems[3].aspect == "内部管理不够规范"


def test_quoted_numbers_are_not_measures() -> None:
    assert read(NOTICE).problems[0].measures[1].text == "开展“一是学、二是讲、三是用”活动。"


def test_a_measure_on_its_own_line_keeps_its_own_place() -> None:
    measures = read(NOTICE).problems[3].measures
    assert [(measure.number, measure.where) for measure in measures] == [("4-1", "第26段"), ("4-2", "第27段")]


def test_the_status_line_decides_and_is_handed_to_the_measures() -> None:
    problems = read(NOTICE).problems
    assert [problem.status for problem in problems] == [MeasureStatus.CLOSED] * 3 + [MeasureStatus.IN_PROGRESS]
    assert all(measure.status is problem.status for problem in problems for measure in problem.measures)


def test_the_facts_of_the_round_are_lifted() -> None:
    ledger = read(NOTICE)
    assert ledger.unit_name == "青禾县水利局"
    assert ledger.round_facts == RoundFacts(
        name="九届青禾县委第五轮巡察",
        group="县委第三巡察组",
        document_number="青禾水字〔2023〕12号",
        inspected_from=date(2023, 3, 1),
        inspected_to=date(2023, 4, 29),
        stated_days=60,
        feedback_on=date(2023, 5, 18),
    )


def test_only_what_deserves_a_look_is_warned_of() -> None:
    contradiction, reminder = read(NOTICE).warnings
    assert contradiction.where == "第21段"
    assert "措施 3-2 却写有“正在采购监测设备”" in contradiction.message
    assert "没有整改时限和责任人" in reminder.message


def test_totals_that_differ_from_what_was_read_are_named() -> None:
    warned = messages(read(NOTICE.replace("2个方面3个问题（4个细化问题）", "3个方面9个问题（12个细化问题）")))
    assert "文中写有 3 个方面，实际读到 2 个" in warned
    assert "文中写有 9 个问题，实际读到 3 个" in warned
    assert "文中写有 12 个细化问题，实际读到 4 个" in warned


def test_days_that_do_not_add_up_are_named() -> None:
    assert "为期 90 天" in messages(read(NOTICE.replace("为期60天", "为期90天")))


def test_feedback_in_the_new_year_gets_the_new_year() -> None:
    text = NOTICE.replace("3月1日至2023年4月29日", "10月9日至2023年12月7日").replace("5月18日反馈", "1月5日反馈")
    assert read(text).round_facts.feedback_on == date(2024, 1, 5)


def test_a_problem_without_a_status_line_is_not_closed() -> None:
    ledger = read(NOTICE.replace("完成情况：已完成整改\n", ""))
    assert ledger.problems[0].status is MeasureStatus.IN_PROGRESS
    assert shape(ledger) == [2, 3, 2, 2]
    assert ledger.problems[1].topic == "工程建设方面"


def test_labels_in_the_middle_of_a_paragraph_are_seen() -> None:
    joined = (
        NOTICE.replace("\n整改情况：", "整改情况：")
        .replace("\n完成情况：", "完成情况：")
        .replace("\n[bookmark", "[bookmark")
    )
    assert shape(read(joined)) == [2, 3, 2, 2]
    assert read(joined).problems[3].status is MeasureStatus.IN_PROGRESS


def test_plain_brackets_spaces_and_page_numbers_change_nothing() -> None:
    text = (
        NOTICE.replace("（", "( ").replace("）", " )").replace("\n二、", "\n— 3 —\n　　二、").replace("1.学", "1．学")
    )
    assert shape(read(text)) == [2, 3, 2, 2]
    assert read(text).counts()["topics"] == 3


def test_numbered_steps_inside_a_measure_are_not_problems() -> None:
    text = NOTICE.replace("二是开展自查，退回单据12份。", "二是开展自查：\n（1）自查单据。\n（2）退回单据。")
    ledger = read(text)
    assert shape(ledger) == [2, 3, 2, 2]
    assert ledger.problems[3].measures[1].text == "开展自查：\n（1）自查单据。\n（2）退回单据。"


def test_an_unnumbered_answer_is_one_measure() -> None:
    ledger = read(NOTICE.replace("一是修订报销办法。\n二是开展自查，", "修订报销办法，开展自查，"))
    assert [measure.text for measure in ledger.problems[3].measures] == ["修订报销办法，开展自查，退回单据12份。"]


def test_numbers_that_begin_anew_are_counted_through() -> None:
    ledger = read(NOTICE.replace("（4）报销", "（1）报销"))
    assert [problem.number for problem in ledger.problems] == ["1", "2", "3", "4"]
    assert "重新编号" in messages(ledger)


def test_what_belongs_nowhere_is_named() -> None:
    ledger = read(NOTICE.replace("完成情况：正在整改。", "完成情况：正在整改。\n以上情况特此说明，请监督。"))
    assert "“以上情况特此说明，请监督。”没有归入任何问题" in messages(ledger)


def test_a_problem_without_measures_is_named() -> None:
    ledger = read(NOTICE.replace("整改情况：一是补齐资料。二是平台已搭建，正在采购监测设备。\n", ""))
    assert shape(ledger) == [2, 3, 0, 2]
    assert "问题（3）没有读到整改措施" in messages(ledger)


@pytest.mark.parametrize("text", ["", "  \n ", "一、总体情况\n已完成。", "（1）甲。\n（2）乙。"])
def test_a_text_without_measures_is_refused_whole(text: str) -> None:
    ledger = read(text)
    assert ledger.problems == ()
    assert ledger.errors


def test_a_book_is_no_notice() -> None:
    assert "万字" in read(NOTICE * 1000).errors[0].message


def test_a_paragraph_without_end_is_refused_with_its_place() -> None:
    text = "关于整改情况的通报\n1.学习不深入。\n整改情况：" + "1" * 300_000
    (error,) = read(text).errors
    assert error.where == "第3段"
    assert "超过 2 万字" in error.message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_every_usual_encoding_is_read(encoding: str) -> None:
    assert read_text_notice(NOTICE.replace("\n", "\r\n").encode(encoding), "通报.txt").problems == read(NOTICE).problems


def test_a_word_document_reads_like_its_text() -> None:
    ledger = read_word_notice(word_document(NOTICE.split("\n")), "通报.docx")
    assert ledger.problems == read(NOTICE).problems
    assert ledger.round_facts == read(NOTICE).round_facts


def test_soft_line_breaks_in_word_begin_new_lines() -> None:
    assert read_word_notice(word_document([NOTICE]), "通报.docx").problems == read(NOTICE).problems


def test_revisions_in_word_are_read_as_accepted_and_named() -> None:
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in NOTICE.split("\n"))
    revised = paragraphs.replace(
        "<w:r><w:t>二是开展自查，退回单据12份。</w:t></w:r>",
        "<w:ins><w:r><w:t>二是开展自查。</w:t></w:r></w:ins><w:del><w:r><w:delText>二是不查。</w:delText></w:r></w:del>",
    )
    body = f'<w:document xmlns:w="{namespace}"><w:body>{revised}</w:body></w:document>'
    ledger = read_word_notice(changed(word_document([]), "word/document.xml", body.encode()), "通报.docx")
    assert ledger.problems[3].measures[1].text == "开展自查。"
    assert "修订" in ledger.warnings[0].message


def test_a_damaged_word_document_is_refused_with_a_sentence() -> None:
    data = changed(word_document(["甲"]), "word/document.xml", b"<broken")
    assert "损坏" in read_word_notice(data, "通报.docx").errors[0].message
    assert "Word" in read_word_notice(b"hello", "通报.docx").errors[0].message


def test_the_json_has_the_agreed_keys() -> None:
    said = read(NOTICE).to_json()
    assert {"kind", "counts", "problems", "warnings", "errors"} <= said.keys()
    assert {"number", "title", "aspect", "topic", "status", "measures"} <= said["problems"][0].keys()
    wanted = {"text", "due", "due_text", "immediate", "long_term", "status", "department"}
    assert (
        wanted | {"first_responsible", "directly_responsible", "handlers"} <= said["problems"][0]["measures"][0].keys()
    )
    assert said["round"]["feedback_on"] == "2023-05-18"


LINES = NOTICE.strip().split("\n")


@given(st.lists(st.sampled_from(LINES) | st.text(max_size=30), max_size=40))
def test_any_lines_give_a_ledger_or_errors(lines: list[str]) -> None:
    ledger = read_text_notice("\n".join(lines).encode("utf-8", "replace"), "通报.txt")
    assert bool(ledger.errors) != bool(ledger.problems)
    numbers = [measure.number for problem in ledger.problems for measure in problem.measures]
    assert len(set(numbers)) == len(numbers)


@settings(max_examples=50)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_ledger_or_errors(data: bytes) -> None:
    for ledger in (read_text_notice(data, "a.txt"), read_word_notice(data, "a.docx")):
        assert bool(ledger.errors) != bool(ledger.problems)
