"""Every line of a file is accounted for: used, skipped with a reason, or warned of; nothing is invented."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.notice_reader import Reading, read_notice, read_text_notice, read_word_notice
from bot.documents.notice_source import Fate, of_lines
from bot.documents.plain_text import tidy
from bot.ledger.draft import ParsedLedger
from tests.documents.notice_shapes import SHAPES, WITHOUT_PROBLEMS
from tests.documents.office_files import changed
from tests.documents.word_papers import CHINESE_LEVELS, Line, Paper
from tests.support.effort import rounds

LINES = sorted({line for shape in SHAPES.values() for line in shape.text.split("\n") if line.strip()})
WHOLE_PAPER = Paper().add("关于巡察整改情况的通报", "1.学习不深入。", "整改情况：补学。")
WHOLE, WHOLE_XML = WHOLE_PAPER.bytes(), WHOLE_PAPER.document.element.xml.encode()
TEXTS = [shape.text for shape in SHAPES.values()] + list(WITHOUT_PROBLEMS.values())
ODD = st.text(st.sampled_from("一二三（）()1.2、：:；。\n 问题整改措施情况完成①【】“”#*|年月日"), max_size=40)
SIGNS = [
    ("：", ":"),
    ("。", "；"),
    ("（", "("),
    ("）", ")"),
    ("、", "."),
    ("：", "。"),
    ("一", "二"),
    ("1", "①"),
    ("“", "”"),
]


def read(text: str) -> Reading:
    return read_notice(of_lines(text.splitlines()), "通报.txt")


def words_of(ledger: ParsedLedger) -> str:
    """Everything that the ledger and its frame say."""
    frame = ledger.frame
    said = [frame.title, frame.signer, frame.addressee, frame.contact, frame.problems_heading, *frame.opening]
    said += [part for section in (*frame.before, *frame.after) for part in (section.heading, *section.paragraphs)]
    for problem in ledger.problems:
        said += [problem.text, problem.aspect, problem.topic, problem.goal]
        for measure in problem.measures:
            said += [measure.text, measure.progress, measure.due_text, measure.department, *measure.people()]
    return "\n".join(filter(None, said))


def check(text: str) -> ParsedLedger:
    """What must hold for any text whatever."""
    reading = read(text)
    ledger = reading.ledger
    assert bool(ledger.errors) != bool(ledger.problems)
    lines = [line for line in map(tidy, text.splitlines()) if line]
    if not ledger.errors or reading.accounts:
        assert sorted(account.where for account in reading.accounts) == sorted(
            f"第{number}段" for number in range(1, len(lines) + 1)
        )
        assert all(account.reason for account in reading.accounts)
    warned = {finding.where for finding in ledger.warnings}
    for account in reading.accounts:
        assert account.fate is not Fate.WARNED or account.where in warned
    written = set(re.findall(r"\d+", text))
    for measure in (measure for problem in ledger.problems for measure in problem.measures):
        assert measure.due is None or (measure.due_text and measure.due_text in text.replace("\n", ""))
        assert measure.text and set(re.findall(r"\d+", measure.text)) <= written
    numbers = [measure.number for problem in ledger.problems for measure in problem.measures]
    assert len(set(numbers)) == len(numbers)
    assert len({problem.number for problem in ledger.problems}) == len(ledger.problems)
    return ledger


def test_each_shape_is_accounted_for() -> None:
    for text in TEXTS:
        check(text)


def test_what_is_used_is_found_again() -> None:
    for name, shape in SHAPES.items():
        if name in ("lines broken at a fixed width", "Markdown"):
            continue
        reading = read(shape.text)
        said = words_of(reading.ledger)
        for account in reading.accounts:
            if account.fate is Fate.USED and account.reason in ("问题", "正文", "开头"):
                words = re.findall(
                    r"[\u3400-\u9fff]{4,}",
                    re.sub(r"[（(【].*?[)）】]|[\u3400-\u9fff]{2,8}\d?[：:]|[一二三四五]是", "|", account.text),
                )
                assert all(word in said for word in words[:1]), (name, account)


def test_a_line_that_belongs_nowhere_is_warned_of() -> None:
    reading = read(
        "关于巡察整改情况的通报\n1.学习不深入。\n整改情况：补学。\n完成情况：已完成整改\n特此说明，请知悉。\n2.调研少。\n整改情况：下沉。"
    )
    assert [(it.where, it.reason) for it in reading.accounts if it.fate is Fate.WARNED] == [
        ("第5段", "没有归入任何问题")
    ]


def test_debris_and_page_numbers_are_skipped_with_the_reason() -> None:
    reading = read(
        "关于巡察整改情况的通报\n[bookmark: _GoBack]\n1.学习不深入。\n— 2 —\n整改情况：补学。\n******\n完成情况：已完成"
    )
    skipped = {account.where: account.reason for account in reading.accounts if account.fate is Fate.SKIPPED}
    assert skipped == {"第2段": "复制残留", "第4段": "页码", "第6段": "分隔线"}


@settings(max_examples=rounds(40))
@given(st.lists(st.sampled_from(LINES) | ODD, max_size=30))
def test_any_lines_are_accounted_for(lines: list[str]) -> None:
    check("\n".join(lines))


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A notice as it comes out of bad copying: lines lost, doubled, joined, torn, with signs exchanged."""
    lines = draw(st.sampled_from(TEXTS)).split("\n")
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(("drop", "double", "join", "tear", "sign", "odd"))):
            case "drop" if len(lines) > 1:
                del lines[place]
            case "double":
                lines.insert(place, lines[place])
            case "join" if place + 1 < len(lines):
                lines[place : place + 2] = [lines[place] + lines[place + 1]]
            case "tear":
                cut = draw(st.integers(0, len(lines[place])))
                lines[place : place + 1] = [lines[place][:cut], lines[place][cut:]]
            case "sign":
                old, new = draw(st.sampled_from(SIGNS))
                lines[place] = lines[place].replace(old, new)
            case _:
                lines[place] += draw(ODD).replace("\n", "")
    return "\n".join(lines)


@settings(max_examples=rounds(40))
@given(mutated())
def test_any_mutated_notice_is_accounted_for(text: str) -> None:
    check(text)


@settings(max_examples=rounds(10))
@given(st.lists(st.tuples(st.sampled_from(LINES) | ODD, st.none() | st.integers(0, 3), st.booleans()), max_size=20))
def test_any_word_document_gives_a_ledger_or_errors(lines: list[tuple[str, int | None, bool]]) -> None:
    paper = Paper()
    number = paper.add_list(*CHINESE_LEVELS)
    for text, level, bold in lines:
        text = tidy(text).replace("\n", " ")
        paper.add(Line(text, bold=bold, list_id=None if level is None else number, level=level or 0))
    ledger = read_word_notice(paper.bytes(), "通报.docx")
    assert bool(ledger.errors) != bool(ledger.problems)


@settings(max_examples=rounds(15))
@given(st.data())
def test_any_damage_to_the_xml_gives_a_ledger_or_errors(data: st.DataObject) -> None:
    xml = bytearray(WHOLE_XML)
    for _ in range(data.draw(st.integers(1, 4))):
        xml[data.draw(st.integers(0, len(xml) - 1))] = data.draw(st.integers(0, 255))
    ledger = read_word_notice(changed(WHOLE, "word/document.xml", bytes(xml)), "通报.docx")
    assert bool(ledger.errors) != bool(ledger.problems)


@settings(max_examples=rounds(20))
@given(
    st.sampled_from(["一是", "（1）", "整改情况：", "“", "（", "1.", "关于“", "问题", "责任人：张三，"]),
    st.integers(1, 4000),
)
def test_any_repetition_is_read_in_good_time(words: str, times: int) -> None:
    ledger = read_text_notice(
        ("关于巡察整改情况的通报\n1.学习不深入。\n整改情况：" + words * times).encode(), "通报.txt"
    )
    assert bool(ledger.errors) != bool(ledger.problems)
