"""Which fields a text uses and which steps it takes: read from its source, nothing is run."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from jinja2 import TemplateSyntaxError, nodes

from bot.core.errors import BadInput
from bot.documents.templates import ENVIRONMENT

FILTERS = frozenset({"bold", "join", "length"})
_OF_LISTS = frozenset({"join", "length"})
LOOP_PARTS = frozenset({"first", "last", "index"})
MOST_DEEP = 2
"""Loops inside one another."""

_STEPS: tuple[type[nodes.Node], ...] = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.Getattr,
    nodes.If,
    nodes.For,
    nodes.Filter,
    nodes.CondExpr,
    nodes.Concat,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
)
"""All that a text may be made of: fields, conditions, lists; nothing that calls, sets, includes or multiplies."""


@dataclass(slots=True)
class Uses:
    """What a source refers to. A part of a list's items is named behind a dot: `groups.word`."""

    fields: dict[str, int] = field(default_factory=dict)
    """The line on which each field stands first."""
    lists: dict[str, int] = field(default_factory=dict)
    """The same of fields that are gone through item by item, counted or joined."""
    forbidden: list[tuple[int, str]] = field(default_factory=list)
    """Lines and what must not stand there."""


def uses(source: str) -> Uses:
    """Raises BadInput, with the line, for a source that is no template."""
    try:
        tree = ENVIRONMENT.parse(source)
    except TemplateSyntaxError as error:
        raise BadInput(f"第{error.lineno}行写法有误（{error.message}）。字段写作 {{{{ 字段 }}}}，请改正。") from None
    found = Uses()
    _walk(tree, {}, 0, found)
    return found


def _walk(node: nodes.Node, scope: Mapping[str, str], depth: int, found: Uses) -> None:
    """`scope`: the names of loops, each with the list that it goes through."""
    if not isinstance(node, _STEPS):
        found.forbidden.append((node.lineno, type(node).__name__))
    elif isinstance(node, nodes.Filter) and node.name not in FILTERS:
        found.forbidden.append((node.lineno, f"|{node.name}"))
    elif isinstance(node, nodes.For):
        _loop(node, scope, depth, found)
        return
    elif isinstance(node, nodes.Filter) and node.name in _OF_LISTS and node.node is not None:
        _list(node.node, scope, found)
        return
    if isinstance(node, nodes.Name | nodes.Getattr):
        _refer(node, scope, found)
        return
    for child in node.iter_child_nodes():
        _walk(child, scope, depth, found)


def _loop(node: nodes.For, scope: Mapping[str, str], depth: int, found: Uses) -> None:
    path = _path(node.iter, scope)
    if path is None or not isinstance(node.target, nodes.Name) or node.test or node.recursive or depth >= MOST_DEEP:
        found.forbidden.append((node.lineno, "for"))
        return
    _list(node.iter, scope, found)
    inner = {**scope, node.target.name: path, "loop": "loop"}
    for child in (*node.body, *node.else_):
        _walk(child, inner, depth + 1, found)


def _refer(node: nodes.Node, scope: Mapping[str, str], found: Uses) -> None:
    path = _path(node, scope)
    if path is None:
        found.forbidden.append((node.lineno, "."))
    elif path.partition(".")[0] == "loop" and "loop" in scope:
        if path.removeprefix("loop.") not in LOOP_PARTS:
            found.forbidden.append((node.lineno, path))
    else:
        found.fields.setdefault(path, node.lineno)


def _list(node: nodes.Node, scope: Mapping[str, str], found: Uses) -> None:
    path = _path(node, scope)
    if path is None:
        found.forbidden.append((node.lineno, "."))
    else:
        found.lists.setdefault(path, node.lineno)


def _path(node: nodes.Node, scope: Mapping[str, str]) -> str | None:
    """`groups.word` for `group.word` within the loop over `groups`; None for what is no plain reference."""
    if isinstance(node, nodes.Name):
        return scope.get(node.name, node.name)
    if isinstance(node, nodes.Getattr):
        owner = _path(node.node, scope)
        return None if owner is None else f"{owner}.{node.attr}"
    return None
