"""Checks an office's own template of a letter: a sound Word file with named places and nothing else in them."""

import difflib
import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import docx
from docxtpl import DocxTemplate
from jinja2 import Environment, TemplateSyntaxError, nodes

from bot.core.errors import BadInput
from bot.documents.intake import check_office_file
from bot.documents.letter_filling import FillingEnvironment, Values, fill

MAX_BYTES = 2 * 1024 * 1024
MAX_PART_BYTES = 2 * 1024 * 1024
MAX_TAGS = 500
LONGEST_TAG = 200
_SHOWN = 40

_MARKUP = re.compile(r"<[^>]+>")
_TAG = re.compile(r"\{[{%#]")
_TAG_END = re.compile(r"[}%#]\}")
_JOINING = re.compile(r"\{[{%]-|-[}%]\}")
_FULL_WIDTH = re.compile("[｛{]｛|｛[{%]|｝[｝}]|[}%]｝")
_EXTERNAL = re.compile(rb"""<Relationship\b[^>]*TargetMode\s*=\s*["']External["'][^>]*>""")
_HYPERLINK = re.compile(rb"""Type\s*=\s*["'][^"']*/hyperlink["']""")
_PROPERTIES = ("author", "comments", "identifier", "language", "subject", "title")
"""What docxtpl fills beside the text; these may be 255 letters long, which no measure keeps to."""

_SORTS: tuple[tuple[tuple[type[nodes.Node], ...], str], ...] = (
    ((nodes.Getattr, nodes.Getitem), "“.”或“[ ]”取内部的内容"),
    ((nodes.Call,), "函数"),
    ((nodes.Filter, nodes.Test), "“|”过滤器和 is 判断"),
    ((nodes.BinExpr, nodes.UnaryExpr, nodes.Compare, nodes.Literal, nodes.Concat, nodes.CondExpr), "计算和直接写的值"),
)
"""What a template may not do, in the words of people who write Word files."""

_HOW = "可用的占位符见 zhenggai letter-template fields。"


def check_template(data: bytes, name: str, sample: Values) -> None:
    """Raises BadInput, with every fault, unless the file is a sound .docx whose places are all in `sample`.

    It is filled once with the sample, and once with empty lists, so that it cannot fail when it is needed.
    """
    if len(data) > MAX_BYTES:
        raise BadInput(f"模板有 {len(data) / 1024 / 1024:.1f} MB，超过 2 MB 的上限，请压缩其中的图片")
    if not name.lower().endswith(".docx"):
        raise BadInput(f"模板“{name}”不是 .docx 文件，请用办公软件另存为 .docx")
    check_office_file(data, name)
    _check_parts(data)
    _check_opens(data, "模板打不开，请用办公软件打开后另存一份")
    faults = list(dict.fromkeys(_faults(data, sample)))
    if faults:
        raise BadInput("；".join([*faults, _HOW]))
    bare: dict[str, Any] = {key: value if isinstance(value, str | bool) else [] for key, value in sample.items()}
    for values in (sample, bare):
        _check_opens(fill(data, values), "模板填写后打不开，请检查表格里的循环是否独占一行")


def _check_parts(data: bytes) -> None:
    """Refuses parts too long or too full to be read as a template, and what would be fetched from elsewhere.

    A text full of unclosed places takes minutes to read; so these are looked for before anything else.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in archive.infolist():
            if part.filename.lower().endswith(".xml"):
                if part.file_size > MAX_PART_BYTES:
                    raise BadInput("模板的文字部分过大，请删去多余内容后再试")
                _check_tags(_MARKUP.sub("", archive.read(part).decode("utf-8", "replace")))
            if part.filename.endswith(".rels"):
                external = _EXTERNAL.findall(archive.read(part))
                if any(not _HYPERLINK.search(link) for link in external):
                    raise BadInput("模板引用了外部文件（图片、附加模板等），已拒绝，请把图片嵌入文档后再试")


def _check_tags(words: str) -> None:
    """Raises BadInput for too many places, and for one that is not closed soon and before the next begins."""
    if _FULL_WIDTH.search(words):
        raise BadInput(f"模板里有全角花括号｛｛ ｝｝，请改成半角 {{{{ }}}}。{_HOW}")
    if _JOINING.search(words):
        raise BadInput(f"模板里不能写 {{%- 或 -%}}，请去掉减号。{_HOW}")
    begins = [found.start() for found in _TAG.finditer(words)]
    if len(begins) > MAX_TAGS:
        raise BadInput(f"模板里的占位符超过 {MAX_TAGS} 个，请删去多余内容后再试")
    for begin, following in pairwise([*begins, len(words)]):
        if not _TAG_END.search(words, begin, min(following, begin + LONGEST_TAG)):
            raise BadInput(f"占位符没有写完，请检查花括号是否成对（在“{words[begin : begin + _SHOWN]}”处）。{_HOW}")


def _faults(data: bytes, sample: Values) -> Iterator[str]:
    environment = FillingEnvironment()
    properties = docx.Document(io.BytesIO(data)).core_properties
    if any(_TAG.search(getattr(properties, name)) for name in _PROPERTIES):
        yield "文档属性（标题、作者等）里有占位符，请删去"
    for source in _sources(data):
        try:
            yield from _faults_of(source, environment, sample)
        except RecursionError:
            yield "花括号或条件嵌套太深，请删去多余的层次"


def _sources(data: bytes) -> Iterator[str]:
    """The template's texts as they will be filled: body, headers, footers and footnotes."""
    template = DocxTemplate(io.BytesIO(data))
    template.render_init()
    yield template.patch_xml(template.get_xml())
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        for _, part in template.get_headers_footers(uri):
            yield template.patch_xml(template.get_part_xml(part))
    for part in template.docx.part.package.parts:
        if part.content_type.endswith("wordprocessingml.footnotes+xml"):
            yield template.patch_xml(part.blob.decode("utf-8"))


def _faults_of(source: str, environment: Environment, sample: Values) -> Iterator[str]:
    # A line for each paragraph, so that a fault can be shown where it stands.
    lines = re.sub(r"<w:p([ >])", r"\n<w:p\1", source)
    try:
        tree = environment.parse(lines)
    except TemplateSyntaxError as error:
        where = _MARKUP.sub("", lines.split("\n")[error.lineno - 1])[:_SHOWN]
        yield f"占位符写法有误，请检查花括号、循环和条件是否成对（在“{where}”附近）"
        return
    yield from _walk(tree, sample, {})


def _walk(node: nodes.Node, sample: Values, rows: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """Faults of the node and all below; `rows` holds the names that the loop around it gives to a row."""
    match node:
        case nodes.For():
            yield from _loop_faults(node, sample, rows)
        case nodes.If():
            yield from _test_faults(node.test, sample)
            for child in (*node.body, *node.elif_, *node.else_):
                yield from _walk(child, sample, rows)
        case nodes.Getattr(node=nodes.Name(name=name), attr=column) if name in rows:
            if column not in rows[name]:
                yield f"没有占位符“{name}.{column}”{_nearest(column, rows[name])}"
        case nodes.Name(name=name):
            yield from _name_faults(name, sample, rows)
        case nodes.Template() | nodes.Output() | nodes.TemplateData():
            for child in node.iter_child_nodes():
                yield from _walk(child, sample, rows)
        case _:
            sort = next((words for kinds, words in _SORTS if isinstance(node, kinds)), "这种语句")
            yield f"不能用{sort}，只能用占位符、循环和条件"


def _loop_faults(node: nodes.For, sample: Values, rows: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    if rows or node.test is not None or node.recursive or not isinstance(node.target, nodes.Name):
        yield "循环只能写成“{%tr for 件 in 佐证材料 %}”这样，循环里不能再有循环"
        return
    among = node.iter.name if isinstance(node.iter, nodes.Name) else ""
    value = sample.get(among)
    if isinstance(value, str | bool) or value is None:
        known = "、".join(key for key, rows_of in sample.items() if not isinstance(rows_of, str | bool))
        yield f"“{among}”不能循环，可以循环的是：{known}"
        return
    for child in (*node.body, *node.else_):
        yield from _walk(child, sample, {node.target.name: value[0]})


def _test_faults(node: nodes.Node, sample: Values) -> Iterator[str]:
    """A condition is made of places, 非 (not), 且 (and) and 或 (or)."""
    match node:
        case nodes.Name(name=name):
            if name not in sample:
                yield f"没有占位符“{name}”{_nearest(name, sample)}"
        case nodes.Not() | nodes.And() | nodes.Or():
            for child in node.iter_child_nodes():
                yield from _test_faults(child, sample)
        case _:
            yield "条件只能写占位符，以及 not、and、or"


def _name_faults(name: str, sample: Values, rows: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    if name in rows:
        yield f"“{name}”要写明哪一项，如“{name}.{next(iter(rows[name]))}”"
    elif name not in sample:
        yield f"没有占位符“{name}”{_nearest(name, sample)}"
    elif isinstance(sample[name], bool):
        yield f"“{name}”只能用在条件里，如“{{% if {name} %}}”"
    elif not isinstance(sample[name], str):
        yield f"“{name}”是一组内容，要用“{{%tr for 件 in {name} %}}”逐项写出"


def _nearest(name: str, known: Mapping[str, Any] | Sequence[str]) -> str:
    found = difflib.get_close_matches(name, list(known), n=1, cutoff=0.3)
    return f"，最接近的是“{found[0]}”" if found else ""


def _check_opens(data: bytes, sentence: str) -> None:
    try:
        docx.Document(io.BytesIO(data))
    except Exception as cause:
        # A damaged package fails in as many ways as it has parts; to a person they are all one.
        raise BadInput(sentence) from cause
