"""Fills the templates in texts/ and gives a message body; what `|bold` marks becomes bold."""

import re
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.core.message import RichText, Span

_BEGIN, _END = "\x02", "\x03"
_MARKS = str.maketrans("", "", _BEGIN + _END)
_BOLD = re.compile(f"{_BEGIN}(.*?){_END}", re.DOTALL)


class _Bold(str):
    """Words that a template marked as bold."""

    __slots__ = ()


def _bold(words: object) -> _Bold:
    text = str(words).translate(_MARKS)
    return _Bold(f"{_BEGIN}{text}{_END}" if text else "")


def _finalize(value: object) -> object:
    """What the ledger holds is text: it can neither begin nor end bold."""
    return value.translate(_MARKS) if isinstance(value, str) and not isinstance(value, _Bold) else value


_ENVIRONMENT = ImmutableSandboxedEnvironment(
    loader=FileSystemLoader(Path(__file__).with_name("texts")),
    undefined=StrictUndefined,
    finalize=_finalize,
    autoescape=False,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.filters["bold"] = _bold


def render(name: str, **facts: Any) -> RichText:
    """The template `texts/NAME.txt` filled in, without empty lines at its ends."""
    return _spans(_ENVIRONMENT.get_template(f"{name}.txt").render(**facts).strip())


def _spans(text: str) -> RichText:
    """Bold and plain runs in turn: the pattern's group makes every second piece a bold one."""
    pieces = _BOLD.split(text)
    return tuple(Span(piece, bold=index % 2 == 1) for index, piece in enumerate(pieces) if piece)
