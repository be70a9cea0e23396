"""Notices as Word documents: numbers made by Word, styles, bold lines, tables, text boxes, notes, hidden text."""

import pytest

from bot.documents import libreoffice
from bot.documents.notice_numbering import written
from bot.documents.notice_reader import read_word_notice
from bot.documents.reader import read_document
from bot.ledger.draft import ParsedLedger
from bot.ledger.measure import MeasureStatus
from tests.documents.word_papers import CHINESE_LEVELS, Line, Paper
from tests.support.pdf import needs_libreoffice

TITLE = "青禾县水利局党组关于县委第五轮巡察整改情况的通报"


def read(paper: Paper) -> ParsedLedger:
    return read_word_notice(paper.bytes(), "通报.docx")


def outline(ledger: ParsedLedger) -> list[tuple[str, str, str, int]]:
    return [(p.aspect, p.topic, p.title, len(p.measures)) for p in ledger.problems]


def messages(ledger: ParsedLedger) -> str:
    return "\n".join(f"{finding.where} {finding.message}" for finding in (*ledger.warnings, *ledger.errors))


@pytest.mark.parametrize(
    ("count", "kind", "words"),
    [
        (1, "decimal", "1"),
        (12, "chineseCounting", "十二"),
        (20, "chineseCountingThousand", "二十"),
        (103, "chineseCountingThousand", "一百零三"),
        (3, "ideographTraditional", "丙"),
        (2, "ideographZodiac", "丑"),
        (3, "chineseLegalSimplified", "叁"),
        (11, "chineseLegalSimplified", "壹拾壹"),
        (5, "decimalEnclosedCircleChinese", "⑤"),
        (28, "lowerLetter", "bb"),
        (4, "upperRoman", "IV"),
        (7, "decimalZero", "07"),
    ],
)
def test_words_numbers_are_written_as_they_are_printed(count: int, kind: str, words: str) -> None:
    assert written(count, kind) == words


def test_a_multilevel_list_of_word_gives_the_hierarchy() -> None:
    paper = Paper()
    number = paper.add_list(*CHINESE_LEVELS)

    def line(text: str, level: int) -> Line:
        return Line(text, list_id=number, level=level)

    paper.add(
        TITLE,
        line("组织情况", 0),
        "一是成立专班。二是制定方案。",
        line("问题整改情况", 0),
        line("党的建设方面", 1),
        line("理论学习", 2),
        line("学习不深入。", 3),
        "整改情况：一是补学；二是检查。",
        line("研讨不充分。", 3),
        "整改情况：补办研讨。",
        line("作风建设方面", 1),
        line("调研工作", 2),
        line("调研少。", 3),
        "整改情况：一是下沉；二是建账；三是通报。",
    )
    ledger = read(paper)
    assert outline(ledger) == [
        ("党的建设方面", "理论学习", "学习不深入", 2),
        ("党的建设方面", "理论学习", "研讨不充分", 1),
        ("作风建设方面", "调研工作", "调研少", 3),
    ]
    assert [section.heading for section in ledger.frame.before] == ["组织情况"]
    assert ledger.frame.problems_heading == "问题整改情况"
    assert ledger.problems[2].where == "第13段"


def test_measures_numbered_by_word_are_measures() -> None:
    paper = Paper()
    problems = paper.add_list(("chineseCounting", "（%1）"))
    first, second = paper.add_list(("decimal", "%1.")), paper.add_list(("decimal", "%1."))
    paper.add(
        TITLE,
        Line("关于“台账不全”的问题", list_id=problems),
        "整改措施：",
        Line("补录台账。", list_id=first),
        Line("专人管理。", list_id=first),
        Line("关于“检查少”的问题", list_id=problems),
        "整改措施：",
        Line("每季检查。", list_id=second),
    )
    ledger = read(paper)
    assert [[measure.text for measure in problem.measures] for problem in ledger.problems] == [
        ["补录台账。", "专人管理。"],
        ["每季检查。"],
    ]


def test_a_list_that_is_restarted_counts_anew() -> None:
    paper = Paper()
    number = paper.add_list(("decimal", "（%1）"))
    again = paper.add_instance(number - 1, restart=1)
    paper.add(
        TITLE,
        "（一）甲方面",
        Line("学习不深入。", list_id=number),
        "整改情况：补学。",
        "（二）乙方面",
        Line("调研少。", list_id=again),
        "整改情况：下沉。",
    )
    ledger = read(paper)
    assert [problem.number for problem in ledger.problems] == ["1", "2"]
    assert "重新编号" in messages(ledger)


def test_numbers_that_come_from_a_style_are_read() -> None:
    paper = Paper()
    number = paper.add_list(*CHINESE_LEVELS)
    paper.number_style("Heading 1", number, 0)
    paper.number_style("Heading 2", number, 1)
    paper.add(
        TITLE,
        Line("问题整改情况", style="Heading 1"),
        Line("学习不深入。", style="Heading 2"),
        "整改情况：补学。",
        Line("调研少。", style="Heading 2"),
        "整改情况：下沉。",
        Line("下一步打算", style="Heading 1"),
        "继续巩固。",
    )
    ledger = read(paper)
    assert [(problem.number, problem.title) for problem in ledger.problems] == [("1", "学习不深入"), ("2", "调研少")]
    assert [section.heading for section in ledger.frame.after] == ["下一步打算"]


def test_bold_lines_are_headings_where_there_are_no_numbers() -> None:
    paper = Paper().add(
        TITLE,
        Line("学习不深入", bold=True),
        "党组学习次数偏少。",
        Line("整改情况：", bold=True),
        "一是补学；二是检查。",
        Line("调研少", bold=True),
        "全年下沉不足5次。",
        Line("整改情况：", bold=True),
        "一是下沉。",
    )
    assert outline(read(paper)) == [("", "", "学习不深入", 2), ("", "", "调研少", 1)]


def test_heading_styles_without_numbers_are_levels() -> None:
    paper = Paper().add(
        Line(TITLE, style="Title"),
        Line("组织情况", style="Heading 1"),
        "一是成立专班。",
        Line("整改情况", style="Heading 1"),
        Line("党的建设方面", style="Heading 2"),
        Line("学习不深入", style="Heading 3"),
        "整改措施：补学。",
        Line("研讨不充分", style="Heading 3"),
        "整改措施：补办研讨。",
        Line("作风建设方面", style="Heading 2"),
        Line("调研少", style="Heading 3"),
        "整改措施：下沉。",
    )
    assert outline(read(paper)) == [
        ("党的建设方面", "", "学习不深入", 1),
        ("党的建设方面", "", "研讨不充分", 1),
        ("作风建设方面", "", "调研少", 1),
    ]


def test_a_ledger_in_a_table_is_read_where_the_text_has_no_problems() -> None:
    paper = Paper().add(TITLE, "现将整改情况予以公布，详见附件。", "附件：整改情况一览表")
    paper.add_table(
        [
            ["序号", "反馈问题", "整改措施", "责任领导", "责任人", "整改时限", "完成情况"],
            ["1", "学习不深入", "补学两次", "张远", "李禾", "2023年10月底前", "已完成"],
            ["1", "学习不深入", "开展检查", "张远", "王青", "立行立改", "整改中"],
            ["2", "调研少", "下沉一线", "赵林", "孙草", "2023年12月31日", "整改中"],
        ],
        merged=[(0, 1, 2), (1, 1, 2)],
    )
    ledger = read(paper)
    assert ledger.errors == ()
    assert outline(ledger) == [("", "", "学习不深入", 2), ("", "", "调研少", 1)]
    first = ledger.problems[0].measures[0]
    assert (first.directly_responsible, first.handlers, str(first.due)) == (("张远",), ("李禾",), "2023-10-31")
    assert first.where == "表1第2行"
    assert ledger.kind == "notice"
    assert ledger.frame.title == TITLE


def test_a_table_beside_the_text_adds_deadlines_and_people() -> None:
    paper = Paper().add(
        TITLE,
        "1.学习不深入。",
        "整改情况：一是补学；二是检查。",
        "完成情况：已完成整改",
        "2.调研少。",
        "整改情况：下沉。",
    )
    paper.add_table(
        [
            ["问题", "整改措施", "责任人", "整改时限"],
            ["学习不深入", "补学、检查", "李禾", "2023年10月底前"],
            ["调研少", "下沉", "孙草", "2023年12月31日"],
            ["车辆管理不严", "登记", "孙草", "2023年12月31日"],
        ]
    )
    ledger = read(paper)
    assert outline(ledger) == [("", "", "学习不深入", 2), ("", "", "调研少", 1)]
    people = [[measure.handlers for measure in problem.measures] for problem in ledger.problems]
    assert people == [[("李禾",), ("李禾",)], [("孙草",)]]
    assert ledger.problems[0].status is MeasureStatus.CLOSED
    assert "表1第4行 表格中的问题“车辆管理不严”正文里没有" in messages(ledger)


def test_cards_are_read_row_by_row() -> None:
    paper = Paper().add("督察反馈问题整改情况公示")
    for number, task in (("1", "扬尘管控不到位。"), ("2", "污水直排。")):
        paper.add_table(
            [
                ["序号", number],
                ["整改任务", task],
                ["整改目标", "达标。"],
                ["整改措施", "1.开展排查。\n2.建立台账。"],
                ["责任单位", "住建局"],
                ["整改时限", "2023年12月底前"],
                ["完成情况", "已完成整改。"],
            ]
        ).add("")
    ledger = read(paper)
    assert outline(ledger) == [("", "", "扬尘管控不到位", 2), ("", "", "污水直排", 2)]
    measure = ledger.problems[1].measures[1]
    assert (measure.text, measure.department, str(measure.due)) == ("建立台账。", "住建局", "2023-12-31")
    assert measure.where == "表2第4行"
    assert ledger.problems[0].status is MeasureStatus.CLOSED


def test_a_table_that_is_no_ledger_is_named() -> None:
    paper = Paper().add(TITLE, "1.学习不深入。", "整改情况：补学。")
    paper.add_table([["名称", "数量"], ["桌子", "1"], ["椅子", "2"], ["柜子", "3"]])
    ledger = read(paper)
    assert outline(ledger) == [("", "", "学习不深入", 1)]
    assert "表1 这个表格不是整改台账，没有读取" in messages(ledger)


def test_a_text_box_is_read_once() -> None:
    paper = Paper().add(TITLE, "1.学习不深入。").add_box("整改情况：一是补学；二是检查。").add("完成情况：已完成整改")
    ledger = read(paper)
    assert outline(ledger) == [("", "", "学习不深入", 2)]
    assert ledger.problems[0].measures[0].where == "第2段处文本框"


def test_hidden_text_is_not_read() -> None:
    paper = Paper().add(TITLE, "1.学习不深入。", "整改情况：补学。").add_hidden("内部掌握，不得公开")
    ledger = read(paper)
    assert all("内部" not in measure.text for measure in ledger.problems[0].measures)


@needs_libreoffice
def test_an_old_word_document_is_read_through_libreoffice() -> None:
    paper = Paper()
    number = paper.add_list(("decimal", "%1."))
    paper.add(TITLE, Line("学习不深入。", list_id=number), "整改情况：一是补学；二是检查。", "完成情况：已完成整改")
    old = libreoffice.convert(paper.bytes(), ".docx", ".doc")
    ledger = read_document("通报.doc", old)
    assert outline(ledger) == [("", "", "学习不深入", 2)]
    assert read_document("通报.wps", old).problems == ledger.problems


def test_what_only_bears_an_old_ending_is_refused_or_read_as_what_it_is() -> None:
    data = Paper().add(TITLE, "1.学习不深入。", "整改情况：补学。").bytes()
    assert outline(read_document("通报.wps", data)) == [("", "", "学习不深入", 1)]
    assert "文件内容不是 .doc 格式" in read_document("通报.doc", b"plain text").errors[0].message
    assert "空" in read_document("通报.doc", b"").errors[0].message


def test_a_bold_line_above_another_is_its_heading() -> None:
    paper = Paper().add(Line("甲会关于巡察整改进展情况的通报", bold=True), Line("反馈问题整改情况", bold=True))
    for aspect, names in (("服务意识不强", ("发证不及时", "覆盖面小")), ("监管不到位", ("检查缺失",))):
        paper.add(Line(aspect, bold=True))
        for name in names:
            paper.add(Line(name, bold=True), "整改情况：一是甲。二是乙。", "完成情况：已完成整改。")
    paper.add(Line("下一步工作打算", bold=True), "继续。")
    found = [
        (p.aspect, p.topic, p.title, len(p.measures)) for p in read_word_notice(paper.bytes(), "通报.docx").problems
    ]
    assert found == [
        ("服务意识不强", "", "发证不及时", 2),
        ("服务意识不强", "", "覆盖面小", 2),
        ("监管不到位", "", "检查缺失", 2),
    ]


def test_a_list_of_names_beside_the_text_is_not_asked_for_measures() -> None:
    paper = Paper().add("关于巡察整改情况的通报", "1.发布不及时", "整改情况：一是升级系统。", "完成情况：已完成整改。")
    paper.add_table([["序号", "问题", "经办人", "整改时限"], ["1", "发布不及时", "卢小笛", "2024年6月30日"]])
    ledger = read_word_notice(paper.bytes(), "通报.docx")
    assert [measure.handlers for measure in ledger.problems[0].measures] == [("卢小笛",)]
    assert ledger.warnings == ()
