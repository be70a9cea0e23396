"""Reads the numbers that offices give to problems and measures: 一、 （一） No.3 01 第2条 ① 1.2."""

import re

from bot.documents.ledger_cells import plain_number
from bot.documents.notice_marks import mark_at
from bot.documents.ordinals import numeral

_ORNAMENT = re.compile(
    r"^(?:no|№|序号|编号|(?:反馈|巡察|整改)?问题|措施|任务|第)[.:\s]*(?=[\d一二三四五六七八九十])|(?<=[\d一二三四五六七八九十])(?:号|条|项|个|个问题|项问题)$",
    re.IGNORECASE,
)


def simple_number(text: str) -> str:
    """A number as people type it in chat: 一、 and （一） and No.01 are 1; what is no plain number stays as written."""
    number = _ORNAMENT.sub("", plain_number(text))
    if number.isdecimal():
        return str(int(number))
    value = numeral(number)
    return str(value) if value else number


def within_problem(number: str, problem: str) -> str:
    """A measure's number in its problem: of 4.2 in problem 4 it is 2; anything else stays."""
    found = re.fullmatch(re.escape(problem) + r"[.．](\d{1,3})", number)
    return found[1] if found else number


def without_number(text: str, *expected: int) -> str:
    """A measure's text without the number it begins with, where that is one of the `expected` ones."""
    mark = mark_at(text)
    rest = text[mark.end :].strip() if mark else ""
    return rest if mark and mark.value in expected and rest else text
