"""The house keeps its own rules: one clock, no sleeping, no hidden imports, captions on every door."""

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
CODE = sorted(path for room in ("bot", "jobs") for path in (ROOT / room).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
_NOW = {"now", "today", "utcnow", "time", "monotonic", "fromtimestamp"}


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@dataclass(frozen=True, slots=True)
class Module:
    """What the rules ask of a module: its `a.b(...)` as ("a", "b"), the lines of hidden imports, its first words."""

    calls: frozenset[tuple[str, str]]
    hidden_imports: tuple[int, ...]
    caption: str


@cache
def _read(path: Path) -> Module:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = list(ast.walk(tree))
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    inside = [inner for function in functions for inner in ast.walk(function)]
    return Module(
        frozenset(
            (node.func.value.id, node.func.attr)
            for node in nodes
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
        ),
        tuple(inner.lineno for inner in inside if isinstance(inner, ast.Import | ast.ImportFrom)),
        (ast.get_docstring(tree) or "").partition("\n")[0],
    )


def test_only_the_clock_asks_the_system_for_the_time() -> None:
    asked = [
        f"{_name(path)}: {owner}.{name}"
        for path in CODE
        if _name(path) != "bot/core/clock.py"
        for owner, name in sorted(_read(path).calls)
        if owner in {"datetime", "date", "time"} and name in _NOW
    ]
    assert not asked


def test_no_import_is_hidden_in_a_function() -> None:
    assert not [f"{_name(path)}:{line}" for path in CODE for line in _read(path).hidden_imports]


def test_every_module_has_a_caption_of_one_sentence() -> None:
    assert not [_name(path) for path in CODE if not _read(path).caption.endswith(".")]


def test_no_test_sleeps() -> None:
    sleeping = {("time", "sleep"), ("asyncio", "sleep")}
    assert not [_name(path) for path in TESTS if sleeping & _read(path).calls]


def test_there_is_code_and_there_are_tests_to_look_at() -> None:
    assert len(CODE) > 100
    assert len(TESTS) > 100
