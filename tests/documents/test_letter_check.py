"""An office's own template: what it may hold, what is refused and how that is said, and what comes out."""

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.errors import BadInput
from bot.documents.letter_check import check_template
from bot.documents.letter_fields import EVIDENCE_COLUMNS, PLACES, sample_values
from bot.documents.letter_filling import fill
from bot.documents.letter_papers import shipped_template
from bot.ledger.letter_template import LetterKind
from tests.support.effort import rounds

Word = Any


def word(*paragraphs: str, build: Callable[[Word], None] | None = None) -> bytes:
    """A Word file with these paragraphs, and what `build` adds."""
    paper = docx.Document()
    for text in paragraphs:
        paper.add_paragraph(text)
    if build:
        build(paper)
    stream = io.BytesIO()
    paper.save(stream)
    return stream.getvalue()


def check(data: bytes, name: str = "提醒函.docx") -> None:
    check_template(data, name, sample_values())


def words_of(data: bytes) -> str:
    """Everything the file says: paragraphs, tables, header."""
    paper = docx.Document(io.BytesIO(data))
    texts = [paragraph.text for paragraph in paper.paragraphs]
    texts += [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    texts += [paragraph.text for paragraph in paper.sections[0].header.paragraphs]
    return "\n".join(texts)


def evidence_table(paper: Word) -> None:
    table = paper.add_table(rows=0, cols=2)
    for cells in (("{%tr for 份 in 佐证材料 %}", ""), ("{{ 份.文件名 }}", "{{ 份.校验码 }}"), ("{%tr endfor %}", "")):
        for place, text in zip(table.add_row().cells, cells, strict=True):
            place.text = text


@pytest.mark.parametrize("kind", LetterKind)
def test_the_shipped_templates_pass_the_check_of_uploaded_ones(kind: LetterKind) -> None:
    check(shipped_template(kind))


def test_every_named_place_may_be_used() -> None:
    plain = [name for name, value in sample_values().items() if isinstance(value, str)]
    conditions = [name for name, value in sample_values().items() if isinstance(value, bool)]
    texts = [f"{{{{ {name} }}}}" for name in plain] + [f"{{% if {name} %}}是{{% endif %}}" for name in conditions]
    check(word(*texts, build=evidence_table))
    assert {*plain, *conditions, "佐证材料"} == set(PLACES)


def test_a_table_has_a_row_for_each_file_and_none_without_files() -> None:
    data = word(build=evidence_table)
    rows = [dict.fromkeys(EVIDENCE_COLUMNS, f"第{n}份") for n in (1, 2, 3)]
    assert words_of(fill(data, {"佐证材料": rows})).split() == ["第1份"] * 2 + ["第2份"] * 2 + ["第3份"] * 2
    assert words_of(fill(data, {"佐证材料": []})).split() == []


def test_a_place_that_word_broke_into_runs_is_found() -> None:
    def broken(paper: Word) -> None:
        paragraph = paper.add_paragraph()
        for piece in ("事项：{", "{ 措施", "序号 }", "}。"):
            paragraph.add_run(piece)

    data = word(build=broken)
    check(data)
    assert "事项：4-2。" in words_of(fill(data, {"措施序号": "4-2"}))


def test_places_in_header_and_footer_are_checked_and_filled() -> None:
    def header(text: str) -> Callable[[Word], None]:
        def build(paper: Word) -> None:
            paper.sections[0].header.paragraphs[0].text = text

        return build

    assert words_of(fill(word(build=header("{{ 单位名称 }}")), {"单位名称": "云岭县林业局"})).strip() == "云岭县林业局"
    with pytest.raises(BadInput, match="单位全称"):
        check(word(build=header("{{ 单位全称 }}")))


FAULTS = (
    ("{{ 措施内荣 }}", "没有占位符“措施内荣”，最接近的是“措施内容”"),
    ("{{ measure }}", "没有占位符“measure”"),
    ("{% if 超期了 %}是{% endif %}", "没有占位符“超期了”"),
    ("{{ 是否超期 }}", "只能用在条件里"),
    ("{{ 佐证材料 }}", "逐项写出"),
    ("{% for 件 in 佐证材料 %}{{ 件 }}{% endfor %}", "要写明哪一项"),
    ("{% for 件 in 佐证材料 %}{{ 件.文件 }}{% endfor %}", "最接近的是“文件名”"),
    ("{% for 字 in 措施内容 %}{{ 字 }}{% endfor %}", "“措施内容”不能循环，可以循环的是：佐证材料"),
    ("{% for 件 in 佐证材料 %}{% for 又 in 佐证材料 %}{% endfor %}{% endfor %}", "循环里不能再有循环"),
    ("{% for 件 in 佐证材料 if 是否超期 %}{% endfor %}", "循环只能写成"),
    ("{% if 措施序号 == '1-1' %}是{% endif %}", "条件只能写占位符"),
    ("{{ 措施内容.__class__ }}", "取内部的内容"),
    ("{{ 措施内容['x'] }}", "取内部的内容"),
    ("{{ 措施内容.upper() }}", "不能用函数"),
    ("{{ 措施内容|safe }}", "过滤器"),
    ("{{ 'a' * 1000000000 }}", "不能用计算"),
    ("{{ 10 ** 10 }}", "不能用计算"),
    ("{{ loop.index }}", "取内部的内容"),
    ("{% set 甲 = 1 %}", "不能用这种语句"),
    ("{% include 'x' %}", "不能用这种语句"),
    ("{% import 'x' as y %}", "不能用这种语句"),
    ("{% macro m() %}{% endmacro %}", "不能用这种语句"),
    ("{% autoescape false %}{{ 措施内容 }}{% endautoescape %}", "不能用这种语句"),
)
"""What somebody writes, and the words of the sentence about it."""


def test_everything_that_is_no_named_place_is_refused_at_once_with_the_way_out() -> None:
    with pytest.raises(BadInput) as refused:
        check(word(*(text for text, _ in FAULTS)))
    for text, words in FAULTS:
        assert words in str(refused.value), text
    assert "letter-template fields" in str(refused.value)


@pytest.mark.parametrize("text", [text for text, _ in FAULTS][::5])
def test_each_fault_alone_is_enough(text: str) -> None:
    with pytest.raises(BadInput, match="letter-template fields"):
        check(word(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("甲方乙方{{ 措施内容", "花括号是否成对（在“{{ 措施内容”处）"),
        ("{% if 是否超期 %}没有结束", "循环和条件是否成对"),
        ("{{ 措施内容 ｝｝", "全角花括号"),
        ("｛｛ 措施内容 ｝｝", "全角花括号"),
        ("{%- if 是否超期 %}是{% endif %}", "请去掉减号"),
    ],
)
def test_what_is_not_closed_is_refused_and_shown_where_it_stands(text: str, words: str) -> None:
    with pytest.raises(BadInput, match=re.escape(words)):
        check(word(text))


def test_a_place_in_the_files_properties_is_refused() -> None:
    def titled(paper: Word) -> None:
        paper.core_properties.title = "{{ 措施内容 }}"

    with pytest.raises(BadInput, match="文档属性"):
        check(word(build=titled))


def test_files_that_are_no_word_template_are_refused() -> None:
    for data, name, words in (
        (b"plain words", "a.docx", "不是Word 文档"),
        (word("好"), "a.doc", "另存为 .docx"),
        (b"", "a.docx", "空的"),
        (word("好") + bytes(2 * 1024 * 1024), "a.docx", "2 MB"),
    ):
        with pytest.raises(BadInput, match=words):
            check(data, name)


def _with_part(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, change(old.read(part)) if part == name else old.read(part))
    return stream.getvalue()


def _link(kind: str) -> Callable[[bytes], bytes]:
    relation = (
        f'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
        f'Target="https://example.org/x" TargetMode="External"/></Relationships>'
    ).encode()
    return lambda part: part.replace(b"</Relationships>", relation)


def test_what_would_be_fetched_from_elsewhere_is_refused_and_a_link_is_not() -> None:
    relations = "word/_rels/document.xml.rels"
    for kind in ("attachedTemplate", "image", "oleObject"):
        with pytest.raises(BadInput, match="外部文件"):
            check(_with_part(word("{{ 日期 }}"), relations, _link(kind)))
    check(_with_part(word("{{ 日期 }}"), relations, _link("hyperlink")))


def test_a_text_too_long_to_be_a_template_is_refused() -> None:
    data = _with_part(word("好"), "word/document.xml", lambda part: part + b"<!--" + b"x" * 5_000_000 + b"-->")
    with pytest.raises(BadInput, match="过大"):
        check(data)
    with pytest.raises(BadInput, match="超过 500 个"):
        check(word(*["{{ 日期 }}" * 20] * 30))


@pytest.mark.parametrize(
    "text",
    ["{{ " + "(" * 190 + " }}", "{{ " + "[" * 190 + " }}", "{% if 是否超期 %}" * 200 + "深" + "{% endif %}" * 200],
)
def test_what_is_nested_too_deep_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(BadInput, match="letter-template fields|填写不了"):
        check(word(text))


def test_a_damaged_file_is_refused_in_one_sentence() -> None:
    data = _with_part(word("好"), "word/document.xml", lambda part: part[: len(part) // 2])
    with pytest.raises(BadInput, match="打不开"):
        check(data)


_ALPHABET = st.characters(exclude_categories=()) | st.sampled_from("{}%#<>&\"'\n\t\a\f\v\x00\ud800")


@settings(max_examples=rounds(12))
@given(st.text(_ALPHABET, max_size=60))
def test_any_words_stand_in_the_letter_and_do_nothing_there(text: str) -> None:
    data = word("起{{ 措施内容 }}止", "{{ 日期 }}")
    filled = docx.Document(io.BytesIO(fill(data, {"措施内容": text, "日期": "某日"})))
    assert [paragraph.text for paragraph in filled.paragraphs][-1] == "某日"
    assert len(filled.paragraphs) == 2
    storable = re.sub("[\ud800-\udfff]", "�", text)
    kept = re.sub("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]", "", storable)
    if not re.search(r"\{_[{%]|[%}]_\}", text):
        assert filled.paragraphs[0].text == f"起{kept}止"
