"""Checks and fills a template of a letter: named places and nothing else, no attribute, no call, no filter."""

import difflib
import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import docx
from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined, TemplateError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.core.errors import BadInput
from bot.core.storable import storable
from bot.documents.intake import check_office_file

MAX_BYTES = 2 * 1024 * 1024
MAX_PART_BYTES = 4 * 1024 * 1024
MAX_TAGS = 1_000

_TAG = re.compile(r"\{[{%#]")
_FULL_WIDTH = re.compile("[｛{]｛|｛[{%]|｝[｝}]|[}%]｝")
_EXTERNAL = re.compile(rb"""<Relationship\b[^>]*TargetMode\s*=\s*["']External["'][^>]*>""")
_HYPERLINK = re.compile(rb"""Type\s*=\s*["'][^"']*/hyperlink["']""")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_PROPERTIES = ("author", "comments", "identifier", "language", "subject", "title")
"""What docxtpl fills beside the text; these may be 255 letters long, which no measure keeps to."""

_HOW = "可用的占位符见 zhenggai letter-template fields。"

Values = Mapping[str, str | bool | Sequence[Mapping[str, str]]]
"""What fills the places: words, yes or no, and lists of rows with named columns."""


class _Environment(ImmutableSandboxedEnvironment):
    """A template sees the named values and the columns of rows; objects behind them are out of its reach."""

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=True)
        self.globals.clear()
        self.filters.clear()
        self.tests.clear()

    def getattr(self, obj: Any, attribute: str) -> Any:
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(obj, Mapping) and argument in obj:
            return obj[argument]
        return self.undefined(obj=obj, name=str(argument))

    def is_safe_callable(self, obj: Any) -> bool:
        return False


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


def fill(data: bytes, values: Values) -> bytes:
    """The template's file with the values in its places, escaped; raises BadInput for one that cannot be filled."""
    template = DocxTemplate(io.BytesIO(data))
    try:
        template.render(_clean(values), jinja_env=_Environment(), autoescape=True)
    except (TemplateError, ValueError, KeyError) as cause:
        raise BadInput(f"模板填写不了（{cause}），请检查占位符是否成对、循环是否写全。{_HOW}") from cause
    stream = io.BytesIO()
    template.save(stream)
    return stream.getvalue()


def _clean(values: Any) -> Any:
    """Values without the letters that XML forbids, and that docxtpl takes for breaks."""
    if isinstance(values, str):
        return _CONTROL.sub("", storable(values))
    if isinstance(values, Mapping):
        return {key: _clean(value) for key, value in values.items()}
    return [_clean(value) for value in values] if isinstance(values, Sequence) else values


def _check_parts(data: bytes) -> None:
    """Refuses parts that are too long to be read as a template, and pictures or templates fetched from elsewhere."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in archive.infolist():
            if part.filename.lower().endswith(".xml") and part.file_size > MAX_PART_BYTES:
                raise BadInput("模板的文字部分过大，请删去多余内容后再试")
            if part.filename.endswith(".rels"):
                external = _EXTERNAL.findall(archive.read(part))
                if any(not _HYPERLINK.search(link) for link in external):
                    raise BadInput("模板引用了外部文件（图片、附加模板等），已拒绝，请把图片嵌入文档后再试")


def _faults(data: bytes, sample: Values) -> Iterator[str]:
    environment = _Environment()
    properties = docx.Document(io.BytesIO(data)).core_properties
    if any(_TAG.search(getattr(properties, name)) for name in _PROPERTIES):
        yield "文档属性（标题、作者等）里有占位符，请删去"
    for source in _sources(data):
        words = re.sub(r"<[^>]+>", "", source)
        if _FULL_WIDTH.search(words):
            yield "有全角花括号｛｛ ｝｝，请改成半角 {{ }}"
        if len(_TAG.findall(words)) > MAX_TAGS:
            yield f"占位符超过 {MAX_TAGS} 个"
            continue
        yield from _faults_of(source, environment, sample)


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
    try:
        tree = environment.parse(source)
    except TemplateError as error:
        yield f"占位符写法有误（{error}），请检查花括号和循环是否成对"
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
            yield f"不支持“{type(node).__name__}”这样的写法，只能用占位符、循环和条件"


def _loop_faults(node: nodes.For, sample: Values, rows: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    if rows or node.test is not None or node.recursive or not isinstance(node.target, nodes.Name):
        yield "循环只能写成“{%tr for 件 in 佐证材料 %}”这样，循环里不能再有循环"
        return
    among = node.iter.name if isinstance(node.iter, nodes.Name) else ""
    value = sample.get(among)
    if isinstance(value, str | bool) or value is None:
        yield f"“{among}”不能循环{_nearest(among, [key for key, v in sample.items() if not isinstance(v, str | bool)])}"
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
