"""An office words its messages anew: what is checked before, what would leave, and what never gets lost for it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.errors import BadInput, NotFound, Refusal
from bot.core.message import plain
from bot.documents.channel_limits import MESSAGES, TELEGRAM, TELEGRAM_CAPTION, WECOM, WECOM_GROUP, limits_of
from bot.documents.templates import render, shipped
from bot.documents.text_check import examine, field_meanings, lengths, previews
from tests.support.effort import rounds

REMINDER = shipped()["reminder"]
NOTE = shipped()["note"]
ROOT = Path(__file__).parents[2]
NAME = re.compile(r"[a-z]+\.[a-z_]+")
"""The name of a sentence in a family."""


def test_every_shipped_text_passes_the_check_that_an_offices_own_must_pass() -> None:
    refused = {}
    for name, text in shipped().items():
        try:
            examine(name, text)
        except Refusal as refusal:
            refused[name] = str(refusal)
    assert not refused


def test_every_field_of_every_text_is_explained() -> None:
    assert not [name for name in shipped() if not all(field_meanings(name).values())]


def test_an_unknown_field_is_refused_with_its_line_the_nearest_one_and_all_there_are() -> None:
    with pytest.raises(BadInput) as refusal:
        examine("reminder", REMINDER.replace("№{{ reference }}", "№{{ referense }}"))
    words = str(refusal.value)
    assert "行“referense”不是可用字段，是否为“reference”" in words
    assert "可用字段：is_late、groups、groups.word、groups.count、groups.lines、more、example、reference" in words


@pytest.mark.parametrize(
    ("name", "source", "reason"),
    [
        ("reminder", REMINDER.replace("№{{ reference }}", ""), "缺少消息编号 reference"),
        ("reminder", REMINDER.replace("№{{ reference }}", "{% if more %}№{{ reference }}{% endif %}"), "缺少消息编号"),
        (
            "reminder",
            REMINDER.replace("{{ line }}", "{{ line if loop.first else '' }}"),
            "缺少各项 groups.lines（如 1-2）",
        ),
        (
            "reminder",
            REMINDER.replace("另有{{ more }}项", "另有若干项").replace("{% if more %}", "{% if is_late %}"),
            "“more”",
        ),
        ("reminder", REMINDER.replace("{% for line in group.lines %}", "{% for line in group.word %}"), "不能逐项写"),
        ("reminder", "{{ groups }}" + REMINDER, "“groups”是多项，请用 for 逐项写"),
        ("reminder", REMINDER + "长" * 700, "过长，企业微信应用消息"),
        ("note", "{{ heading }}", "缺少一句话 text"),
        ("note", "{{ heading }}{% if proof %}{{ text }}{% endif %}", "缺少一句话 text"),
        ("digest", shipped()["digest"].replace("{{ measures }}", "许多"), "缺少措施数 measures"),
        ("heading.claim", "{# 只有说明 #}", "试填后没有内容"),
        ("heading.claim", "{{ text }}", "可用字段：无"),
    ],
)
def test_what_a_text_must_keep_is_missed(name: str, source: str, reason: str) -> None:
    with pytest.raises(BadInput, match=f"文字“{name}”不能使用") as refusal:
        examine(name, source)
    assert reason in str(refusal.value)


@pytest.mark.parametrize(
    "trick",
    [
        "{% include 'note.txt' %}",
        "{% import 'note.txt' as x %}",
        "{% extends 'note.txt' %}",
        "{% set heading = 1 %}",
        "{% macro x() %}{% endmacro %}",
        "{{ text.__class__.__mro__ }}",
        "{{ text.upper() }}",
        "{{ text['x'] }}",
        "{{ ''.__class__ }}",
        "{{ cycler('a') }}",
        "{{ 'a' * 999999999 }}",
        "{{ 2 ** 99999 }}",
        "{{ text|pprint }}",
        "{{ text|center(99999999) }}",
        "{% for x in [1, 2] %}{{ x }}{% endfor %}",
        "{% for letter in text %}{{ letter }}{% endfor %}",
        "{% block a %}{% endblock %}",
        "{% filter upper %}a{% endfilter %}",
        "{{ self }}",
    ],
)
def test_a_text_holds_fields_conditions_and_lists_and_nothing_that_runs(trick: str) -> None:
    with pytest.raises(BadInput, match="文字“note”不能使用：第"):
        examine("note", f"{NOTE}\n{trick}")


def test_what_is_no_template_is_refused_with_its_line() -> None:
    with pytest.raises(BadInput, match="第2行写法有误"):
        examine("note", "{{ text }}\n{% if %}")


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    with pytest.raises(NotFound, match="没有名为“remindr”的文字。是否为“reminder”"):
        examine("remindr", "x")


def is_taken(name: str, source: str) -> bool:
    try:
        examine(name, source)
    except Refusal:
        return False
    return True


_PIECES = [
    "{{ text }}",
    "{% if more %}",
    "{% endif %}",
    "{% for group in groups %}",
    "{% endfor %}",
    "{{",
    "}}",
    "{%",
    "长",
    "\n",
    "№",
    "1-1",
    ".x",
    "~",
    "'",
]


@settings(max_examples=rounds(60), deadline=None)
@given(
    name=st.sampled_from(["reminder", "note", "digest"]), begin=st.integers(0), cut=st.integers(0, 40), data=st.data()
)
def test_any_change_of_a_text_is_taken_or_refused_and_what_is_taken_fits_and_keeps(
    name: str, begin: int, cut: int, data: st.DataObject
) -> None:
    shipped_one = shipped()[name]
    begin %= len(shipped_one)
    added = data.draw(st.lists(st.sampled_from(_PIECES), max_size=3))
    source = shipped_one[:begin] + "".join(added) + shipped_one[begin + cut :]
    if not is_taken(name, source):
        return
    for limits in MESSAGES:
        for sample in previews(name, source, limits):
            assert limits.holds(plain(sample.message.text))
            assert all(kept in plain(sample.message.text) for kept in sample.kept)


def test_a_preview_is_what_would_leave_with_its_length_on_every_channel() -> None:
    own = REMINDER.replace("点按钮办理", "请点按钮")
    one, _, many, *_ = previews("reminder", own)
    assert plain(one.message.text).split("\n")[-2:] == ["请点按钮，也可直接回复，如：1-1 完成80%", "№1024"]
    assert [button.label for row in one.message.buttons for button in row][:2] == ["报进展", "已完成"]
    assert "另有10项" in plain(many.message.text)
    told = {length.limits: length for length in lengths(many)}
    assert told[TELEGRAM].fits
    assert not told[TELEGRAM_CAPTION].fits
    assert told[WECOM].words.endswith("/2048字节（超出）")
    assert told[WECOM_GROUP].size == told[WECOM].size == len(plain(many.message.text).encode())


def test_a_preview_for_another_channel_is_as_short_as_that_channel_wants() -> None:
    assert all(WECOM.holds(plain(sample.message.text)) for sample in previews("reminder", REMINDER, limits_of("wecom")))


def test_an_own_text_that_no_longer_works_gives_way_to_the_shipped_one() -> None:
    facts = {"heading": "待核验", "text": "请核验。", "proof": "", "is_settled": False}
    for broken in ("{{ gone }}", "{% if %}", "{{ text.nothing.at.all }}", "{# nothing #}"):
        assert plain(render("note", {"note": broken}, **facts)) == "待核验\n请核验。"
    assert plain(render("note", {"note": "{{ text }}"}, **facts)) == "请核验。"


IMPOLITE = ("！", "谢", "辛苦", "您好", "亲爱", "恭喜", "很好", "真棒", "赶紧", "务必", "批评", "怎么还", "加油")

READS = {"words.py", "office_words.py", "absence_words.py", "steps.py"}
"""Modules of the conversation that hold the words which people say, polite ones among them."""


def _strings(path: Path) -> Iterator[str]:
    """The strings of a module, parts of f-strings too; not its docstrings and patterns."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    patterns = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "compile"
        for part in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare | patterns:
            yield node.value


def _spoken() -> Iterator[tuple[str, str]]:
    """Every shipped text, and every Chinese string of the modules that speak to people."""
    yield from shipped().items()
    documents = [
        ROOT / "bot/documents" / f"{name}.py" for name in ("wording", "reminder", "digest", "actions", "media")
    ]
    rooms = [path for room in ("bot/conversation", "bot/ledger/acts") for path in sorted((ROOT / room).glob("*.py"))]
    for path in (*documents, *rooms):
        if path.name not in READS:
            yield from ((path.name, words) for words in _strings(path) if re.search("[一-龥]", words))


def test_no_text_and_no_sentence_shouts_thanks_praises_or_scolds() -> None:
    spoken = list(_spoken())
    assert len(spoken) > 500
    assert [(place, words) for place, words in spoken for mark in IMPOLITE if mark in words] == []


SAYS_FIRST, SAYS_LATER = {"worded", "text"}, {"button", "labelled"}
"""Calls that name a text: `turn.worded` and `say.text` first of all, those of buttons behind the action."""


def _named_by_calls() -> Iterator[tuple[str, set[str], str]]:
    """Each text that the conversation and the documents name where they say it, with its fields, and where."""
    for path in sorted([*(ROOT / "bot/conversation").glob("*.py"), *(ROOT / "bot/documents").glob("*.py")]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                named = node.args[:1] if called in SAYS_FIRST else node.args[1:] if called in SAYS_LATER else []
                given = {keyword.arg or "" for keyword in node.keywords}
                for part in (part for arg in named for part in ast.walk(arg)):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str) and NAME.fullmatch(part.value):
                        yield part.value, given, path.name


def test_every_sentence_that_is_said_exists_and_gets_its_fields() -> None:
    said = list(_named_by_calls())
    assert len(said) > 150
    assert [(name, place) for name, _, place in said if name not in shipped()] == []
    assert [(name, place) for name, given, place in said if not given >= set(field_meanings(name))] == []


def _named_in_acts() -> Iterator[tuple[str, set[str], str]]:
    """The same of the sentences that acts tell others; number and item come from the measure, or are empty."""
    for path in sorted((ROOT / "bot/ledger/acts").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "says":
                given = {"number", "item"} | {keyword.arg or "" for keyword in node.keywords}
                for part in ast.walk(node.args[0]):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield part.value, given, path.name


def test_every_sentence_that_an_act_tells_exists_and_gets_its_fields() -> None:
    told = list(_named_in_acts())
    assert len(told) > 15
    assert [(name, place) for name, _, place in told if name not in shipped()] == []
    assert [(name, place) for name, given, place in told if not given >= set(field_meanings(name))] == []


def test_no_sentence_is_kept_that_nobody_says() -> None:
    code = "".join(path.read_text(encoding="utf-8") for room in ("bot", "jobs") for path in (ROOT / room).rglob("*.py"))
    answers = [name for name in shipped() if "." in name and not name.startswith("heading.")]
    assert [name for name in answers if f'"{name}"' not in code and f"'{name}'" not in code] == []


def test_the_handbook_says_where_each_family_of_texts_is_read() -> None:
    handbook = (ROOT / "docs/office-handbook.zh-CN.md").read_text(encoding="utf-8")
    families = dict.fromkeys(name.partition(".")[0] for name in shipped())
    assert [family for family in families if f"`{family}`" not in handbook] == []
