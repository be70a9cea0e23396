"""Fills a template of a letter: named places only, every word escaped, nothing of ours within its reach."""

import io
import re
from collections.abc import Mapping, Sequence
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.core.errors import BadInput
from bot.core.storable import storable

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")

Values = Mapping[str, str | bool | Sequence[Mapping[str, str]]]
"""What fills the places: words, yes or no, and lists of rows with named columns."""


class FillingEnvironment(ImmutableSandboxedEnvironment):
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


def fill(data: bytes, values: Values) -> bytes:
    """The template's file with the values in its places, escaped; raises BadInput for one that cannot be filled."""
    template = DocxTemplate(io.BytesIO(data))
    try:
        template.render(_clean(values), jinja_env=FillingEnvironment(), autoescape=True)
    except Exception as cause:
        # A template that passed the check fails only by what the check cannot know: limits of Python, to which Jinja
        # compiles, or a file that Word would mend in silence and docxtpl trips over. To the office they are all one.
        raise BadInput("模板填写不了，请检查占位符是否成对、循环是否写全。") from cause
    stream = io.BytesIO()
    template.save(stream)
    return stream.getvalue()


def _clean(values: Any) -> Any:
    """Values without the letters that XML forbids, and that docxtpl takes for breaks."""
    if isinstance(values, str):
        return storable(_CONTROL.sub("", values))
    if isinstance(values, Mapping):
        return {key: _clean(value) for key, value in values.items()}
    return [_clean(value) for value in values] if isinstance(values, Sequence) else values
