"""What is said in chat stands in the texts, where an office may word it; code holds only words that it reads."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
CHINESE = re.compile("[一-龥]")

READERS = {
    "absence_words",
    "asking",
    "commands",
    "office_ladder",
    "office_patterns",
    "office_words",
    "receipt",
}
"""Modules of the conversation whose words are those that people type."""

FOR_THE_ADMINISTRATOR = {"answers", "backup", "delivery", "letters"}
"""Jobs whose words stand in the terminal, or in the trail of attempts beside those of the platforms."""

NOT_SAID = {
    ("digest", "年"): "a day",
    ("digest", "月"): "a day",
    ("digest", "日"): "a day",
    ("digest", "没有这个单位，请核对单位名称。"): "for the administrator",
    ("office_hours", "一二三四五六日"): "names of weekdays, looked up",
    ("office_hours", "按日历"): "a word that is read",
    ("office_targets", "问题"): "a word that is read",
    ("reply", "月"): "a day",
    ("reply", "日 "): "a day",
    ("steps", "完成"): "an answer of a bare number, made whole for the reader of replies",
    ("wording", "单位已不在台账中，周报无从生成。"): "for the administrator",
    ("wording", "投递 "): "for the administrator",
    ("wording", "）没有要发送的内容。"): "for the administrator",
    ("wording", "【演练】"): "the mark of a rehearsal, by which it is known",
    ("wording", "（可能重复）"): "the mark of a repeated message, by which it is known",
}

_READING = {"startswith", "endswith", "removeprefix", "removesuffix", "strip", "lstrip", "rstrip", "replace", "index"}
_KEPT_IN_THE_TRAIL = {"cancel"}
_EXAMPLES = {"items"}
"""`office_targets.items` is given the command as one types it."""


def _is_no_saying(call: ast.Call) -> bool:
    """Whether the strings given to the call are read, kept for the administrator, or commands as they are typed."""
    function = call.func
    if isinstance(function, ast.Name):
        return function.id == "frozenset"
    if not isinstance(function, ast.Attribute):
        return False
    of_patterns = isinstance(function.value, ast.Name) and function.value.id == "re"
    return of_patterns or function.attr in _READING | _KEPT_IN_THE_TRAIL | _EXAMPLES


def _left_aside(tree: ast.Module) -> set[int]:
    """The strings that nobody hears: docstrings, patterns, what is compared or looked up."""
    heard: list[ast.AST] = []
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant()) | ast.Compare():
                heard.append(node)
            case ast.Dict():
                heard += [key for key in node.keys if key is not None]
            case ast.Call() if _is_no_saying(node):
                heard += [*node.args, *(keyword.value for keyword in node.keywords)]
            case _:
                pass
    return {id(part) for node in heard for part in ast.walk(node)}


def said_in(source: str) -> Iterator[tuple[int, str]]:
    """Lines and Chinese strings of a module that may be said, the parts of f-strings each for itself."""
    tree = ast.parse(source)
    aside = _left_aside(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in aside:
            continue
        if CHINESE.search(node.value):
            yield node.lineno, node.value


def _modules() -> list[Path]:
    speaking = (
        "digest",
        "due_words",
        "fitting",
        "labels",
        "note_buttons",
        "reminder",
        "reminder_buttons",
        "results",
        "wording",
    )
    conversation = [path for path in (ROOT / "bot/conversation").glob("*.py") if path.stem not in READERS]
    jobs = [path for path in (ROOT / "jobs").glob("*.py") if path.stem not in FOR_THE_ADMINISTRATOR]
    return [*conversation, *jobs, *(ROOT / "bot/documents" / f"{name}.py" for name in speaking)]


def test_what_is_said_in_chat_stands_in_the_texts() -> None:
    modules = _modules()
    assert len(modules) > 50
    found = [
        f"{path.relative_to(ROOT)}:{line}: {words}"
        for path in modules
        for line, words in said_in(path.read_text(encoding="utf-8"))
        if (path.stem, words) not in NOT_SAID
    ]
    assert found == []


def test_a_sentence_in_code_is_found_wherever_it_stands() -> None:
    source = '''
"""说明。"""
_PATTERN = re.compile("已完成")
_WORDS = frozenset({"收到"})
_ROLES = {"经办人": 1}
_STATES = {1: "甲"}
def say(turn, text):
    """说明。"""
    if text == "好" or text.startswith("请"):
        turn.say(f"乙{text}丙")
    turn.toast = "丁" if text else "戊"
    raise NotFound("己")
'''
    assert {words for _, words in said_in(source)} == {"甲", "乙", "丙", "丁", "戊", "己"}


def test_nothing_is_excused_that_is_not_there() -> None:
    there = {(path.stem, words) for path in _modules() for _, words in said_in(path.read_text(encoding="utf-8"))}
    assert [excused for excused in NOT_SAID if excused not in there] == []
