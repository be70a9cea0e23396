"""Whether a text may stand in place of the shipped one: its fields, what it must keep, its length on every channel."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from jinja2 import TemplateError

from bot.core.errors import BadInput, NotFound
from bot.core.message import plain
from bot.documents.channel_limits import MESSAGES, SHOWN, TELEGRAM, ChannelLimits
from bot.documents.templates import shipped
from bot.documents.text_fields import Uses, uses
from bot.documents.text_samples import Sample, glossary, samples

_NEVER_LEFT_OUT = {"reminder": ("more",)}
"""Fields that a text must use besides those whose words are looked for in its samples."""
_ON_ONE_LINE = frozenset({"button", "mark"})
"""Families whose texts are put into something that has but one line."""


@dataclass(frozen=True, slots=True)
class Length:
    """How long a sample is on one kind of message."""

    limits: ChannelLimits
    size: int

    @property
    def fits(self) -> bool:
        return self.size <= self.limits.most

    @property
    def words(self) -> str:
        """企业微信应用消息 512/2048字节, and whether that is too long."""
        over = "" if self.fits else "（超出）"
        return f"{self.limits.words} {self.size}/{self.limits.most}{self.limits.counted_in}{over}"


def require_name(name: str) -> None:
    """Raises NotFound, naming the nearest, for a text that there is not."""
    if name not in shipped():
        near = get_close_matches(name, shipped(), n=1, cutoff=0.5)
        hint = f"是否为“{near[0]}”？" if near else ""
        raise NotFound(f"没有名为“{name[:40]}”的文字。{hint}运行 zhenggai text list 看全部名称。")


def field_meanings(name: str) -> dict[str, str]:
    """The fields that a text may use, in the order of the shipped one, and what each means."""
    meanings = glossary().get(name) or glossary().get(name.partition(".")[0], {})
    found = uses(shipped()[name])
    order = sorted({**found.lists, **found.fields}.items(), key=lambda field: field[1])
    return {field: meanings.get(field, "") for field, _ in order}


def examine(name: str, source: str) -> None:
    """Raises NotFound for an unknown name and BadInput with every reason why the source must not stand for it."""
    require_name(name)
    reasons = [*_structure(name, uses(source))] or [*_samples(name, source)] or [*_mistakable(name, source)]
    if reasons:
        raise BadInput(f"文字“{name}”不能使用：{'；'.join(reasons)}。")


def lengths(sample: Sample) -> list[Length]:
    """How long the sample is, on every kind of message."""
    words = plain(sample.message.text)
    return [Length(limits, limits.size(words)) for limits in sample.kinds or SHOWN]


def previews(name: str, source: str, limits: ChannelLimits = TELEGRAM) -> list[Sample]:
    """Exactly what would leave on that channel; raises what `examine` raises for a source that cannot be filled in."""
    require_name(name)
    try:
        return samples(name, source, limits)
    except TemplateError as error:
        raise BadInput(f"文字“{name}”试填不成：{error.message}。") from None


def _structure(name: str, found: Uses) -> Iterator[str]:
    allowed = uses(shipped()[name])
    for line, what in dict.fromkeys(found.forbidden):
        yield f"第{line}行不能用“{what}”，只能写字段、if 和 for"
    unknown = [(field, line) for field, line in found.fields.items() if field not in allowed.fields]
    for field, line in unknown:
        near = get_close_matches(field, allowed.fields, n=1, cutoff=0.5)
        hint = f"，是否为“{near[0]}”" if near else ""
        yield f"第{line}行“{field}”{'是多项，请用 for 逐项写' if field in allowed.lists else f'不是可用字段{hint}'}"
    lists = [(field, line) for field, line in found.lists.items() if field not in allowed.lists]
    for field, line in lists:
        yield f"第{line}行“{field}”不能逐项写；可逐项写的：{'、'.join(allowed.lists) or '无'}"
    if unknown or lists:
        yield f"可用字段：{'、'.join(field_meanings(name)) or '无'}"
    for field in _NEVER_LEFT_OUT.get(name, ()):
        if field not in found.fields:
            yield f"缺少字段“{field}”（{field_meanings(name)[field]}），请保留"


def _mistakable(name: str, source: str) -> Iterator[str]:
    """A label that is another button's own: whoever types it would be taken for having pressed that one."""
    if name.startswith("button."):
        label, now = " ".join(source.split()), shipped()[name]
        others = [text for other, text in shipped().items() if other.startswith("button.") and text != now]
        if label in others:
            yield f"“{label}”是另一个按钮的文字，请另拟"


def _samples(name: str, source: str) -> Iterator[str]:
    """What is wrong with the messages that would leave: what they lack, and where they do not fit."""
    lacking: dict[str, None] = {}
    try:
        for limits in MESSAGES:
            for sample in samples(name, source, limits):
                words = plain(sample.message.text)
                if not words.strip():
                    yield f"“{sample.case}”试填后没有内容"
                    return
                for kind in sample.kinds or (limits,):
                    if not kind.holds(words):
                        yield f"“{sample.case}”过长，{Length(kind, kind.size(words)).words}，请改短"
                        return
                if "\n" in words and name.partition(".")[0] in _ON_ONE_LINE:
                    yield f"“{sample.case}”只能写一行"
                    return
                lacking |= {
                    f"缺少{meaning}，请保留": None for kept, meaning in sample.kept.items() if kept not in words
                }
    except (TemplateError, TypeError, ValueError) as error:
        yield f"试填不成（{getattr(error, 'message', None) or error}）"
        return
    yield from lacking
