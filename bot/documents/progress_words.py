"""Reads how far a measure has come out of a progress text, and only where the text leaves no doubt."""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.documents.ledger_cells import percentage
from bot.documents.plain_text import plain_forms, tidy_line
from bot.documents.status_words import sheet_status, yes_or_no
from bot.ledger.measure import MeasureStatus
from bot.ledger.progress import Quantity

_NUMBER = r"(\d{1,12}(?:\.\d{1,6})?)"
_UNIT = r"(万?(?:亩|公顷|平方米|平方公里|立方米|公里|千米|米|元|人|人次|户|个|件|条|项|次|株|棵|吨|公斤|处|家|份|本|篇|期|场|套|台|辆|座|块|头|只|起|宗|名|所|间|平米|公顷))"
_DONE = r"(?:已经?|现已|累计|目前|共)*(?:完成|整改|办结|查处|落实|补植|收缴|追缴|清退|修复|建成|新建|建设|整治|拆除|发放|核查|治理|清理|兑付|安装|更换|补录|补缴|招聘|招录|到位)(?:到位|整改)?了?(?:约|共)?"
_WHOLE = r"(?:共|总共|共计|总计|任务|总任务|计划|目标|应|全部|总量|总面积|涉及)[^\d，。；,;]{0,8}"
_PART_OF_WHOLE = re.compile(_NUMBER + _UNIT + r"中的?" + rf"(?:{_DONE})?" + _NUMBER + r"\2")
_WHOLE_THEN_DONE = re.compile(_WHOLE + _NUMBER + _UNIT + r"[^\d。；;]{0,8}?" + _DONE + _NUMBER + r"\2")
_DONE_THEN_WHOLE = re.compile(_DONE + _NUMBER + _UNIT + r"[^\d。；;]{0,3}?[，,/（(、]?" + _WHOLE + _NUMBER + r"\2")
_FIGURE = r"\d{1,12}(?:\.\d{1,6})?" + _UNIT.replace("(", "(?:", 1)
_OBJECT = r"[^\d，。；,;、率占年月日第]{0,8}"
_DONE_AND_REST = re.compile(
    r"(?:已经?|现已|累计|目前)"
    + _DONE
    + _OBJECT
    + _NUMBER
    + _UNIT
    + r"[^\d。；;]{0,3}?[，,、](?:剩余|还剩|尚余|剩下|尚剩|剩|尚有|还有|未完成)"
    + _OBJECT
    + _NUMBER
    + r"\2"
)
_TOTAL_ALREADY_DONE = re.compile(
    _NUMBER + _UNIT + r"(?:中|里)?[^\d，。；,;]{0,6}?[，,]?(?:目前|现)?已经?" + _DONE + _OBJECT + _NUMBER + r"\2"
)
_FRACTION = re.compile(rf"(?:{_DONE})" + _NUMBER + _UNIT + r"?/" + _NUMBER + _UNIT)
_PERCENT = re.compile(
    r"(?:(?:整改|总体|工程|目前|当前|任务|完成|工作|建设)*(?:进度|完成率|完成比例|完成度)(?:已经?)?(?:达到?|为|约|是|:|：)*|(?:已经?|累计|共|目前)*完成(?:了|约|整改)?(?:总?(?:任务|工程|工作|计划|目标)(?:总?量|数)?的?)?|^|"
    + _DONE
    + r"[^\d，。；,;率]{0,8}"
    + _FIGURE
    + r"[，,（(、]*占[^\d，。；,;率%]{0,10})"
    r"(\d{1,3}(?:\.\d{1,4})?)%"
)
_FORECAST = re.compile(r"预计|正在|在办|计划|力争|争取|将|拟|确保|目标|要求|上期|上次|去年|下一步|下步|未|不足|除|尚")
_NOT_YET = re.compile(
    r"未|尚|正在|部分|剩余|还剩|待|应完成|计划|拟|将|继续|除|没有|预计|力争|基本|仍|其余|推进中|进行中|持续|长期"
)
_DONE_WORD = re.compile(
    r"^(?:(?:立行立改|即知即改)[，,、]?)?(?:已|已经|现已|全部|已全部|已于[\d年月日./-]{4,12}(?:前|底前)?(?:全部)?)(?:完成|整改|办结)(?:整改|到位|完毕|销号)?(?=$|[，。；,;:：!！\n（(])|^整改(?:已)?完成(?=$|[，。；,;])"
)
_DONE_AT_END = re.compile(
    r"(?:^|[，。；,;:\n])(?:目前|现|至此|截至目前)?[，,]?(?:该|此|本)?(?:问题|项|条|任务|措施|整改任务|各项任务|各项措施|所有问题)?"
    r"(?:均|都|已经?|现已)*(?:全部(?:完成|整改|办结)|(?<=已)(?:完成整改|整改完成|整改到位|整改完毕))(?:整改|到位|完毕|销号)?[。.!]?$"
)
_IDLE = re.compile(r"^(?:尚未|未|暂未|还未)(?:启动|开展|开始|整改|实施|着手)(?!完成|到位|完毕|结束)")
_UNDER_REVIEW = re.compile(
    r"(?:等?待|正在|拟|将|已)(?:申请|组织|报请|上级|提请)*(?:验收|核验|审核|销号|核查|确认|审批)+"
)
"""What still happens to a measure that is done."""
_BASICALLY = re.compile(r"^(?:已)?基本(?:完成|整改)(?:整改|到位)?(?=$|[，。；,;])")
_LIMIT = 400


@dataclass(frozen=True, slots=True)
class Standing:
    """What a text says of a measure's progress; None and False where it says nothing certain."""

    status: MeasureStatus | None = None
    percent: float | None = None
    quantity: Quantity | None = None
    is_text: bool = False


@lru_cache(maxsize=4096)
def read_standing(cell: str) -> Standing:
    """What a cell on progress holds: a status word, a percentage, 是 or 否, or a text with what is certain in it.

    `is_text` tells that there is more in the cell than a status or a number.
    """
    line = tidy_line(cell)
    if not line:
        return Standing()
    if (percent := percentage(line)) is not None and "%" in plain_forms(line):
        return Standing(percent=percent)
    if status := sheet_status(line):
        return Standing(status)
    said = yes_or_no(line)
    if said is not None:
        return Standing(MeasureStatus.CLAIMED if said else MeasureStatus.IN_PROGRESS)
    text = plain_forms(line)
    quantity = read_done_of_total(text)
    return Standing(_status(text), _percent(text, quantity), quantity, is_text=True)


def read_done_of_total(text: str) -> Quantity | None:
    """So much of so much, such as 完成6.2万亩中的5万亩; None where a text names none or several."""
    text = plain_forms(text)[:_LIMIT]
    found: list[Quantity] = []
    for pattern, total_first in (
        (_PART_OF_WHOLE, True),
        (_TOTAL_ALREADY_DONE, True),
        (_WHOLE_THEN_DONE, True),
        (_DONE_THEN_WHOLE, False),
        (_FRACTION, False),
    ):
        for match in pattern.finditer(text):
            if _FORECAST.search(_clause_before(text, match.start())):
                continue
            first, unit, second = match[1], match[2], match[3]
            unit = unit or match[4]
            total, done = (first, second) if total_first else (second, first)
            found.append(Quantity(float(done), float(total), unit))
    found += [
        Quantity(float(match[1]), float(match[1]) + float(match[3]), match[2])
        for match in _DONE_AND_REST.finditer(text)
        if not _FORECAST.search(_clause_before(text, match.start()))
    ]
    if len(set(found)) != 1:
        return None
    (quantity,) = set(found)
    fits = quantity.total and quantity.done is not None and quantity.done <= quantity.total
    return quantity if fits else None


def _percent(text: str, quantity: Quantity | None) -> float | None:
    found = list(_PERCENT.finditer(text[:_LIMIT]))
    if len(found) == 1 and not _FORECAST.search(_clause_before(text, found[0].start())):
        percent = float(found[0][1])
        return percent if percent <= 100 else None
    if quantity and quantity.total and quantity.done is not None and not found:
        return round(quantity.done / quantity.total * 100, 1)
    return None


def _status(text: str) -> MeasureStatus:
    """The status of a text that begins with it; any other words on progress mean that work has begun."""
    if _IDLE.search(text):
        return MeasureStatus.NOT_STARTED
    if _BASICALLY.search(text):
        return MeasureStatus.BASICALLY_DONE
    if (_DONE_WORD.search(text) or _DONE_AT_END.search(text)) and not _NOT_YET.search(
        _UNDER_REVIEW.sub("", re.split(r"下一?步", text)[0])
    ):
        return MeasureStatus.CLAIMED
    return MeasureStatus.IN_PROGRESS


def _clause_before(text: str, end: int) -> str:
    return re.split(r"[，。；,;\n]", text[:end])[-1]
