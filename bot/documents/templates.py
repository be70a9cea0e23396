"""Fills the texts of this program, or an office's own in their place, and gives a message body; `|bold` marks bold."""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import structlog
from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.core.message import RichText, Span, plain

log = structlog.get_logger(__name__)

FOLDER = Path(__file__).with_name("texts")
GLOSSARY = FOLDER / "fields.toml"
"""What the fields of all texts mean, with an example of each."""

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


ENVIRONMENT = ImmutableSandboxedEnvironment(
    undefined=StrictUndefined, finalize=_finalize, autoescape=False, trim_blocks=True, lstrip_blocks=True
)
ENVIRONMENT.filters["bold"] = _bold


def shipped() -> Mapping[str, str]:
    """The source of every text by name: a .txt file is one text, a .toml file a family of sentences."""
    return _shipped()


@lru_cache(maxsize=1)
def _shipped() -> dict[str, str]:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt"))}
    for path in sorted(FOLDER.glob("*.toml")):
        if path != GLOSSARY:
            families = tomllib.loads(path.read_text(encoding="utf-8"))
            texts |= {f"{family}.{key}": text for family, some in families.items() for key, text in some.items()}
    return texts


def render(name: str, own: Mapping[str, str] | None = None, /, **facts: Any) -> RichText:
    """The text filled in, without empty lines at its ends; `own` are the sources that stand in place of shipped ones.

    An own text that no longer works gives way to the shipped one: no message may be lost for its wording.
    """
    if own and name in own:
        try:
            body = filled(own[name], facts)
        except Exception as error:
            log.warning("own_text_unusable", text=name, error=type(error).__name__)
        else:
            if plain(body).strip():
                return body
    return filled(shipped()[name], facts)


def filled(source: str, facts: Mapping[str, Any]) -> RichText:
    """A source filled in; raises jinja2.TemplateError."""
    return _spans(_compiled(source).render(**facts).strip())


@lru_cache(maxsize=512)
def _compiled(source: str) -> Template:
    return ENVIRONMENT.from_string(source)


def _spans(text: str) -> RichText:
    """Bold and plain runs in turn: the pattern's group makes every second piece a bold one."""
    pieces = _BOLD.split(text)
    return tuple(Span(piece, bold=index % 2 == 1) for index, piece in enumerate(pieces) if piece)
