"""Reads the numbers in the name of an item or of several: 3、4, 第八, 4-1至4-3."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.conversation.understand.numbers.numerals import number
from bot.conversation.understand.writing.expressions import expression


@dataclass(frozen=True, slots=True)
class ItemsMention:
    """The items named at one place, as the ledger writes their numbers."""

    start: int
    end: int
    names: tuple[str, ...]


ONE = r"(?:\d{1,3}(?:-\d{1,3})?|[一二三四五六七八九十]{1,3})"
AND = r"(?:、|,(?=第?[\d一二三四五六七八九十])|和|及|与|跟|还有|以及)"
TO = r"(?:至|到|~|—|–)"
LIST = rf"{ONE}(?:(?:(?:{AND}|{TO})第?|第){ONE}){{0,20}}"
SAYS = r"(?:都|也|均|全部?|统统|早就?)?(?:已|完成|完了|完(?=$|[,。;])|改[完了好]|办[完了结好妥]|[弄搞做干整修清拆补退结销建装换交改办][完了好妥清掉齐毕](?![的成])|[打栽种铺刷贴埋挂查追配测核印发执判割焊挖填砌灌浇][完好妥清齐毕结](?![的成])|拿下(?!来)|[妥齐成过]了|验收|通过|验过|齐活|妥(?=$|[,。;])|毕(?!业)|闭(?:了|环|合)|好(?=$|[,。;啊哩嘞啦呀咯])|处理[完好]|不[中行成](?=$|[,。;了])|没戏|到位|落实|解决|收尾|整改|销号|搞定|好了|没|[还尚仍暂][没未]|要等|得等|进行中|推进中|整改中|启动|结束|完结|了结|完工|竣工|完事|清零|还在|还差|未|正在|推进|办理中|整改中|在[办弄改做搞推走跑整修]|卡[在着住]|卡(?=资金|钱|审批|手续|经费|指标|用地|财政|土地|图纸|设计|人手)|差(?=签字|验收|盖章|手续|公示|批复)|不归|无法|延(?!误|续|长线|伸)|申请延期|都(?=$|[,。;完办改没好清毕])|(?:没有?|毫?无)(?:进展|动静))"
_SPLIT = expression(rf"({AND}|{TO}|[./]|(?=第))(?:第)?")
_LONGEST_RANGE = 40


_BEHIND_ITS_SAY = expression(r"(?:[的才就]是|了|有|[完好结])$")
_A_SAY_OF_ITS_OWN = expression(SAYS)


def read_names(match: re.Match[str]) -> ItemsMention | None:
    said, end = match["names"], match.end()
    if (
        "," in said
        and _BEHIND_ITS_SAY.search(match.string[: match.start()])
        and _A_SAY_OF_ITS_OWN.match(match.string, end)
    ):
        # 完成的是2-2，2-3没完: each has its own say, one in front of it and one behind.
        said = said[: said.rindex(",")]
        end = match.start("names") + len(said)
    names = tuple(dict.fromkeys(_names(said)))
    return ItemsMention(match.start(), end, names) if names else None


def steps_to(first: str, last: str) -> Iterator[str]:
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


_RUN_TOGETHER = expression(r"[一二三四五六七八九]{2,4}")
"""第二三条: numbers without ten in them that stand together are one each."""


def _names(said: str) -> Iterator[str]:
    """The numbers of a list; 3至5 names all three."""
    if re.search(r"[条项号].", said):
        yield from (name for one in re.findall(ONE, said) if (name := _plain(one)))
        return
    said = re.sub(r"[条项]$", "", said)
    parts = _SPLIT.split(said)
    last = ""
    if _RUN_TOGETHER.fullmatch(said):
        yield from map(_plain, said)
        return
    for joint, part in zip(["", *parts[1::2]], parts[::2], strict=True):
        name = _plain(part)
        if re.fullmatch(TO, joint) and last and name:
            yield from steps_to(last, name)
        elif name:
            yield name
        last = name


def _plain(said: str) -> str:
    """八 is 8, 04 is 4, 4-2 stays."""
    if "-" in said:
        return "-".join(str(int(part)) for part in said.split("-"))
    value = number(said)
    return "" if value is None or value < 1 else str(int(value))
