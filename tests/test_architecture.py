"""The house keeps its own rules: one clock, no sleeping, no hidden imports, captions on every door."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CODE = sorted(path for room in ("bot", "jobs") for path in (ROOT / room).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
_NOW = {"now", "today", "utcnow", "time", "monotonic", "fromtimestamp"}


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _calls(tree: ast.AST) -> list[tuple[str, str]]:
    """Each `a.b(...)` in the tree as ("a", "b")."""
    return [
        (node.func.value.id, node.func.attr)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name)
    ]


@pytest.mark.parametrize("path", CODE, ids=_name)
def test_only_the_clock_asks_the_system_for_the_time(path: Path) -> None:
    if _name(path) == "bot/core/clock.py":
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    asked = {
        f"{owner}.{name}" for owner, name in _calls(tree) if owner in {"datetime", "date", "time"} and name in _NOW
    }
    assert not asked


@pytest.mark.parametrize("path", CODE, ids=_name)
def test_no_import_is_hidden_in_a_function(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    hidden = [
        inner.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert not hidden


@pytest.mark.parametrize("path", CODE, ids=_name)
def test_every_module_has_a_caption_of_one_sentence(path: Path) -> None:
    caption = (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").splitlines()
    assert caption
    assert caption[0].endswith(".")


@pytest.mark.parametrize("path", TESTS, ids=_name)
def test_no_test_sleeps(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    sleeps = [call for call in _calls(tree) if call in {("time", "sleep"), ("asyncio", "sleep")}]
    assert not sleeps
