"""The house keeps its own rules: one clock, no sleeping, no hidden imports, captions on every door."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
CODE = sorted(path for room in ("bot", "jobs") for path in (ROOT / room).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
_NOW = {"now", "today", "utcnow", "time", "monotonic", "fromtimestamp"}


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@cache
def _nodes(path: Path) -> list[ast.AST]:
    """All of a module's nodes, the module itself first."""
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def _calls(path: Path) -> list[tuple[str, str]]:
    """Each `a.b(...)` in the module as ("a", "b")."""
    return [
        (node.func.value.id, node.func.attr)
        for node in _nodes(path)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name)
    ]


def test_only_the_clock_asks_the_system_for_the_time() -> None:
    asked = [
        f"{_name(path)}: {owner}.{name}"
        for path in CODE
        if _name(path) != "bot/core/clock.py"
        for owner, name in _calls(path)
        if owner in {"datetime", "date", "time"} and name in _NOW
    ]
    assert not asked


def test_no_import_is_hidden_in_a_function() -> None:
    hidden = [
        f"{_name(path)}:{inner.lineno}"
        for path in CODE
        for node in _nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert not hidden


def test_every_module_has_a_caption_of_one_sentence() -> None:
    assert not [_name(path) for path in CODE if not _caption(path).endswith(".")]


def _caption(path: Path) -> str:
    """The first line of the module's docstring; nothing where there is none."""
    module = _nodes(path)[0]
    return ((isinstance(module, ast.Module) and ast.get_docstring(module)) or "").partition("\n")[0]


def test_no_test_sleeps() -> None:
    sleeping = {("time", "sleep"), ("asyncio", "sleep")}
    assert not [_name(path) for path in TESTS if sleeping & set(_calls(path))]


def test_there_is_code_and_there_are_tests_to_look_at() -> None:
    assert len(CODE) > 100
    assert len(TESTS) > 100
