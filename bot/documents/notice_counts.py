"""Compares what a notice says of its own numbers (3个方面8个问题, 制定整改措施56条) with what was read from it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.documents.notice_grammar import Paragraph
from bot.documents.ordinals import numeral
from bot.documents.plain_text import plain_forms
from bot.ledger.draft import Finding

_NUMBER = r"(?P<n>\d{1,4}|[一二三四五六七八九十]{1,3}|[一二三四五六七八九]?百[零一二三四五六七八九十]{0,4})"
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("方面", re.compile(_NUMBER + r"\s*个?(?:大)?方面")),
    ("细化问题", re.compile(_NUMBER + r"\s*[个项条](?:细化|具体|子|小)(?:的)?问题")),
    ("问题", re.compile(r"(?<!化)" + _NUMBER + r"\s*[个项条类](?:主要|突出|反馈|类)?问题")),
    (
        "问题",
        re.compile(r"(?:反馈|指出|存在|发现|认领)(?:的)?(?:主要|具体)?问题\s*(?:共)?\s*" + _NUMBER + r"\s*[个项条]"),
    ),
    ("整改任务", re.compile(_NUMBER + r"\s*[个项条](?:具体|细化)?(?:整改)?任务")),
    ("整改措施", re.compile(_NUMBER + r"\s*[个项条](?:具体|细化)?(?:整改)?(?:措施|举措)")),
    ("整改措施", re.compile(r"(?:整改)?(?:措施|举措)\s*(?:共)?\s*" + _NUMBER + r"\s*[个项条]")),
)
_UNITS = {"整改任务": "项", "整改措施": "条"}
_SPEAKS_OF_ALL = re.compile(r"反馈|指出|梳理|归纳|分解|细化|认领|确定|明确|制定|涉及|列出|共|察")
_OF_A_PART = re.compile(r"(?:完成|销号|办结|整改到位|其中|已整改|剩余|还有|尚有|立行立改|长期坚持)[^，。；]{0,12}$")
_SENTENCE = re.compile(r"[^。；;！!\n]+")


@dataclass(frozen=True, slots=True)
class Stated:
    """A number that the text states: of what (and in which words), how many, and in which paragraph."""

    name: str
    words: str
    count: int
    where: str


def read_counts(found: Sequence[Paragraph]) -> list[Stated]:
    """The numbers that the text states of all its findings, the first of each kind."""
    stated: dict[str, Stated] = {}
    for paragraph in found:
        for sentence in _SENTENCE.findall(plain_forms(paragraph.text)):
            if not _SPEAKS_OF_ALL.search(sentence):
                continue
            for name, pattern in _PATTERNS:
                for match in pattern.finditer(sentence):
                    value = _value(match["n"])
                    if value and not _OF_A_PART.search(sentence[: match.start()]):
                        words = "具体问题" if name == "细化问题" and "具体" in match.group() else name
                        stated.setdefault(name, Stated(name, words, value, paragraph.where))
                        break
    return list(stated.values())


def problem_counts(stated: Sequence[Stated]) -> frozenset[int]:
    """The numbers that could be that of the problems."""
    return frozenset(item.count for item in stated if item.name in ("问题", "细化问题", "整改任务"))


def compare_counts(stated: Sequence[Stated], aspects: int, topics: int, problems: int, measures: int) -> list[Finding]:
    """A warning for every number that differs from what was read.

    Where refined problems (细化问题, 具体问题) are counted as well, plain 问题 are the topics above them.
    """
    refined = any(item.name == "细化问题" for item in stated)
    several = len({item.name for item in stated} & {"问题", "细化问题"}) == 2
    read = {
        "方面": (aspects,),
        "细化问题": (problems,),
        "问题": (topics, problems) if refined and several else (problems, topics),
        "整改任务": (problems, measures),
        "整改措施": (measures,),
    }
    warnings = []
    for item in stated:
        if item.count not in read[item.name]:
            unit = _UNITS.get(item.name, "个")
            message = f"文中写有 {item.count} {unit}{item.words}，实际读到 {read[item.name][0]} {unit}，请核对"
            warnings.append(Finding(item.where, message))
    return warnings


def _value(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    hundreds, hundred, rest = text.partition("百")
    if not hundred:
        return numeral(text)
    rest_value = numeral(rest.removeprefix("零")) if rest else 0
    return ((numeral(hundreds) if hundreds else 1) or 1) * 100 + (rest_value or 0)
