"""The numbers that lines of a notice begin with: 一、 （一） 1. （1） ① 第一， 一是 问题一： and what they count."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.documents.ordinals import numeral
from bot.documents.plain_text import plain_forms


class Family(StrEnum):
    """A way of numbering; two lines of one family stand on one level. The names show how the number is written."""

    PART = "第一部分"
    CHINESE = "一、"
    BRACKETED_CHINESE = "（一）"
    DOTTED = "1.1"
    ARABIC = "1."
    BRACKETED = "（1）"
    HALF_BRACKETED = "1）"
    CIRCLED = "①"
    LETTER = "A."
    STEM = "甲、"
    ORDINAL = "第一，"
    SPOKEN = "一是"
    EXHORTING = "一要"
    NAMED = "问题一："
    STYLED_1 = "标题 1"
    STYLED_2 = "标题 2"
    STYLED_3 = "标题 3"
    STYLED_4 = "标题 4"
    STYLED_5 = "标题 5"
    BOLD = "加粗"
    PLAIN = "无编号"


LIST_FAMILIES = (
    Family.SPOKEN,
    Family.EXHORTING,
    Family.BRACKETED,
    Family.ARABIC,
    Family.CIRCLED,
    Family.ORDINAL,
    Family.BRACKETED_CHINESE,
    Family.HALF_BRACKETED,
    Family.DOTTED,
    Family.CHINESE,
    Family.LETTER,
    Family.STEM,
)
"""What measures are numbered with."""

_STEMS = "甲乙丙丁戊己庚辛壬癸"
_CAPITALS = str.maketrans("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十")
_HAN = r"[一二三四五六七八九十]{1,3}"
_GAP = r"[^\S\n]*"
_AFTER = r"[、．.，,：:]?"

_PATTERNS: tuple[tuple[Family, str], ...] = (
    (Family.PART, rf"第(?P<n>{_HAN})(?:部分|章|篇){_AFTER}"),
    (
        Family.NAMED,
        rf"(?:巡察|巡视|反馈|具体|整改|存在|主要)?(?:问题|任务)(?:序号|编号)?{_GAP}"
        rf"(?:(?P<n>{_HAN}|\d{{1,3}})(?:{_GAP}[：:、．.]|(?=\s|$))|[（(](?P<n2>{_HAN}|\d{{1,3}})[)）]{_GAP}[：:、．.]?)",
    ),
    (
        Family.NAMED,
        rf"[【\[〔](?:巡察|反馈|具体|整改|存在|主要)?(?:问题|任务)(?:序号|编号)?{_GAP}(?P<n>{_HAN}|\d{{1,3}}){_GAP}[】\]〕]{_GAP}[：:]?",
    ),
    (Family.NAMED, rf"(?:问题|任务|整改)?(?:序号|编号){_GAP}[：:]{_GAP}(?P<n>\d{{1,3}})(?=\s|$)"),
    (Family.NAMED, rf"第{_GAP}(?P<n>{_HAN}|\d{{1,3}}){_GAP}(?:个问题|项问题|条问题|个任务|项任务){_GAP}[：:、．.，,]?"),
    (Family.ORDINAL, rf"第(?P<n>{_HAN})[，,、：:．.]"),
    (Family.SPOKEN, rf"(?P<n>{_HAN})是(?!否)"),
    (Family.EXHORTING, rf"(?P<n>{_HAN})要(?!求|点|素|害|领)"),
    (Family.CHINESE, rf"(?P<n>{_HAN}|[壹贰叁肆伍陆柒捌玖拾]{{1,3}}){_GAP}[、．.]"),
    (Family.BRACKETED_CHINESE, rf"(?:[（(]{_GAP}(?P<n>{_HAN}){_GAP}[)）]|(?P<drawn>[㈠-㈩])){_GAP}[、．.]?"),
    (Family.BRACKETED, rf"(?:[（(]{_GAP}(?P<n>\d{{1,3}}){_GAP}[)）]|(?P<drawn>[⑴-⒇])){_GAP}[、．.]?"),
    (Family.HALF_BRACKETED, rf"(?P<n>\d{{1,3}}){_GAP}[)）]{_GAP}[、．.]?"),
    (Family.DOTTED, r"(?P<n>\d{1,3}(?:[.．]\d{1,3}){1,3})(?:[、．]|[.．]?(?=[^\S\n]))"),
    (Family.ARABIC, rf"(?:(?P<n>\d{{1,3}}){_GAP}(?:、|[.．](?!\d(?!\d{{3}}年)))|(?P<drawn>[⒈-⒛]))"),
    (Family.ARABIC, r"(?P<n>\d{1,2})[^\S\n]+(?=[\u3400-\u9fff“《])(?![年月日时天周个项名人次条件份户亩元家])"),
    (Family.CIRCLED, r"(?P<drawn>[①-⑳])[、．.]?"),
    (Family.LETTER, r"(?P<n>[A-Ha-h])[.．、)）](?![A-Za-z])"),
    (Family.STEM, rf"(?P<n>[{_STEMS}])、"),
)
_COMPILED = tuple((family, re.compile(pattern)) for family, pattern in _PATTERNS)


@dataclass(frozen=True, slots=True)
class Mark:
    """A number at the beginning of a text: its family, its value from 1, and where it ends.

    `value` is 0 where the number has none; of 1.2.3 it is the last, and `name` is the whole.
    """

    family: Family
    value: int
    end: int
    name: str


def mark_at(text: str, start: int = 0) -> Mark | None:
    """The number that stands at this place of the text, or None."""
    for family, pattern in _COMPILED:
        if found := pattern.match(text, start):
            name = _name(found)
            value = _value(name)
            if value:
                return Mark(family, value, found.end(), name)
    return None


def _name(found: re.Match[str]) -> str:
    groups = found.groupdict()
    drawn = groups.get("drawn")
    if drawn:
        return plain_forms(drawn).strip("().")
    return groups.get("n") or groups.get("n2") or ""


def _value(name: str) -> int:
    last = re.split(r"[.．]", name)[-1].translate(_CAPITALS)
    if last.isdigit():
        return int(last)
    if last in _STEMS:
        return _STEMS.index(last) + 1
    if len(last) == 1 and last.upper() in "ABCDEFGH":
        return "ABCDEFGH".index(last.upper()) + 1
    return numeral(last) or 0
