"""Finds which items of the ledger a reply names: 第4项, 4-2, 第八条, 3、4条, 问题3, ①."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.conversation.understand.numerals import number
from bot.conversation.understand.words import cover

OTHERS = "others"
"""The item of a statement about everything not named."""


@dataclass(frozen=True, slots=True)
class ItemsMention:
    """The items named at one place, as the ledger writes their numbers."""

    start: int
    end: int
    names: tuple[str, ...]


_ONE = r"(?:\d{1,3}(?:-\d{1,3})?|[一二三四五六七八九十]{1,3})"
_AND = r"(?:、|,(?=第?[\d一二三四五六七八九十])|和|及|与|跟|还有|以及)"
_TO = r"(?:至|到|~|—)"
_LIST = rf"{_ONE}(?:(?:{_AND}|{_TO})(?:第)?{_ONE}){{0,20}}"
_NOUN = r"(?:条(?!件|例)|项(?!目)|号(?=$|[,。;已完没还未都改办问措])|款|件(?!事)|点(?=$|[,。;已完没还未都改办])|个(?:问题|措施|事项|任务)|类问题)(?:问题|措施|整改|任务|的(?=[已完没还未都改办]))*"
_VERB_AHEAD = r"(?=$|[,。;:]|已|都|均|全|完成|完了|改|办|整|没|还|未|也|正|搞定|弄完|是)"
_UNITS_AHEAD = r"(?![\d.%]|个|户|亩|万|亿|人|米|公里|次|日|月(?![底中初末上下])|年|周|天|小时|元|名|处|家|成|点|时)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"第(?P<names>{_LIST})(?:{_NOUN}|(?<=-\d){_VERB_AHEAD}|(?<=-\d\d){_VERB_AHEAD}|{_VERB_AHEAD})",
        rf"(?:措施|事项)?(?P<names>(?<![\d.-])\d{{1,2}}-\d{{1,2}}(?:(?:{_AND}|{_TO})\d{{1,2}}-\d{{1,2}}){{0,20}})(?:{_NOUN})?{_UNITS_AHEAD}",
        rf"(?P<names>(?<![\d.第])(?:\d{{1,2}}|[一二三四五六七八九十])(?:(?:、|和|及|与|至|到|~|—)(?:\d{{1,2}}|[一二三四五六七八九十])){{1,20}})(?:[两三四五六七八九]|\d)?(?:{_NOUN})",
        rf"(?P<names>(?<![\d.第])\d{{1,2}}(?:、\d{{1,2}}){{1,20}})(?![\d.%个户亩万人米次日月年天]){_VERB_AHEAD}",
        rf"(?:问题|措施|事项|序号|编号|条目|#|no\.?)(?P<names>{_ONE})(?!、(?!问题|措施|事项)){_UNITS_AHEAD}(?!项|条|件|方面|是)",
        r"(?P<names>(?<![\d.第])\d{1,2}(?:(?:和|跟)\d{1,2}){1,20})(?=好了|完了|完成|办结|销号|搞定|都|全|均|改完|弄完|办完|已)",
        r"(?<![\d.第])(?P<names>\d{1,2})号(?:问题|整改|措施|事项)",
        r"(?:(?<=^)|(?<=[,。;!]))(?P<names>\d{1,2})(?=已|都|完成|完了|改完|办完|办结|弄完|搞定|没|还没|还差|好了|未|也|正在)",
    )
)
_FROM_TO = re.compile(
    r"(?<![\d.-])(?P<first>\d{1,2})-(?P<last>\d{1,2})(?:条|项|个问题)(?=也?(?:都|全|均)|已经?(?:都|全))"
)
"""1-3条都完成了: all of them, so three items and not the third measure of problem 1."""
_NUMBERED = re.compile(r"(?:(?<=^)|(?<=[,。;!]))(?P<names>\d{1,2})[、.:)](?=[一-龥])")
_FIRST_FEW = re.compile(r"前(?P<count>[两二三四五六七八九]|\d)(?:条|项|个问题)")
_SPLIT = re.compile(rf"({_AND}|{_TO})(?:第)?")
_LONGEST_RANGE = 40


def find_items(text: str) -> list[ItemsMention]:
    """Every place where items are named, in order; a numbered list counts when it has two numbers or more."""
    found: list[ItemsMention] = []
    whole = text
    found += [
        ItemsMention(match.start(), match.end(), (match["first"], *_steps(match["first"], match["last"])))
        for match in _FROM_TO.finditer(text)
    ]
    text = cover(text, [(mention.start, mention.end) for mention in found])
    for pattern in _PATTERNS:
        new = [mention for match in pattern.finditer(text) if (mention := _read(match))]
        found += new
        text = cover(text, [(mention.start, mention.end) for mention in new])
    if found:
        found += [mention for match in _FIRST_FEW.finditer(text) if (mention := _first_few(match))]
    numbered = [mention for match in _NUMBERED.finditer(text) if (mention := _read(match))]
    if len(numbered) > 1:
        found += numbered
    return list(_ranges_joined(sorted(found, key=lambda mention: mention.start), whole))


def _ranges_joined(found: list[ItemsMention], text: str) -> Iterator[ItemsMention]:
    """第10条至第12条: two mentions with no more than 至 between them name all from the first to the last."""
    held: ItemsMention | None = None
    for mention in found:
        if held and re.fullmatch(_TO, text[held.end : mention.start]) and len(mention.names) == 1:
            names = (*held.names, *_steps(held.names[-1], mention.names[0]))
            mention = ItemsMention(held.start, mention.end, tuple(dict.fromkeys(names)))
        elif held:
            yield held
        held = mention
    if held:
        yield held


def _steps(first: str, last: str) -> Iterator[str]:
    """The numbers after `first` up to `last`; 4-1 to 4-3 are steps of problem 4. Only `last` when they make no range."""
    begin, _, begin_part = first.rpartition("-")
    end, _, end_part = last.rpartition("-")
    if begin != end or not (begin_part.isdigit() and end_part.isdigit() and int(begin_part) < int(end_part)):
        yield last
        return
    prefix = f"{begin}-" if begin else ""
    yield from (
        f"{prefix}{step}"
        for step in range(int(begin_part) + 1, min(int(end_part), int(begin_part) + _LONGEST_RANGE) + 1)
    )


def _first_few(match: re.Match[str]) -> ItemsMention | None:
    """前两条 beside 第三条: the first and the second."""
    count = int(number(match["count"]) or 0)
    return ItemsMention(match.start(), match.end(), tuple(str(step + 1) for step in range(count))) if count else None


def _read(match: re.Match[str]) -> ItemsMention | None:
    names = tuple(dict.fromkeys(_names(match["names"])))
    return ItemsMention(match.start(), match.end(), names) if names else None


def _names(said: str) -> Iterator[str]:
    """The numbers of a list; 3至5 names all three."""
    parts = _SPLIT.split(said)
    last = ""
    for joint, part in zip(["", *parts[1::2]], parts[::2], strict=True):
        name = _plain(part)
        if re.fullmatch(_TO, joint) and last and name:
            yield from _steps(last, name)
        elif name:
            yield name
        last = name


def _plain(said: str) -> str:
    """八 is 8, 04 is 4, 4-2 stays."""
    if "-" in said:
        return "-".join(str(int(part)) for part in said.split("-"))
    value = number(said)
    return "" if value is None or value < 1 else str(int(value))
