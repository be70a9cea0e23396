"""Reads single cells of the ledger sheet: numbers, percentages, names."""

import re
from collections.abc import Iterable

from bot.documents.ledger_columns import NOTHING
from bot.documents.plain_text import plain_forms, tidy_line, tidy_name

LONGEST_NAME = 60
_BETWEEN = re.compile(r"[、，,;；/／\n]")
_CHINESE_WORDS = re.compile(r"[\u3400-\u9fff·•\s]+")
_TURNED_INTO_A_DATE = re.compile(r"(?:\d{4}[-年])?0?(\d{1,2})[-月]0?(\d{1,2})日?")


def is_nothing(text: str) -> bool:
    """Whether a cell says outright that there is nothing."""
    return text in (NOTHING, "无", "/", "-", "－")


def plain_number(text: str) -> str:
    """A problem's number without brackets and final marks: （3）、 is 3."""
    return plain_forms(tidy_line(text)).strip("()、. ")


def measure_number(text: str, problem: str, position: int) -> str:
    """A measure's number such as 4-2; a bare 2 belongs to its problem, an empty one takes its position.

    Spreadsheets turn a typed 4-2 into the second of April; that is undone.
    """
    number = plain_number(text)
    if not number:
        return f"{problem}-{position}"
    if number.isdecimal():
        return f"{problem}-{int(number)}"
    date = _TURNED_INTO_A_DATE.fullmatch(number)
    return f"{problem}-{int(date[2])}" if date and date[1] == problem else number


def percentage(text: str) -> float | None:
    """A number from 0 to 100, with or without the sign, or None."""
    found = re.fullmatch(r"(\d{1,3}(?:\.\d{1,12})?)%?", plain_forms(tidy_line(text)).replace(" ", ""))
    return float(found[1]) if found and float(found[1]) <= 100 else None


def department_names(text: str) -> tuple[str, ...]:
    """Several departments in one cell, each once."""
    return _each_once(tidy_line(name) for name in _BETWEEN.split(text))


def people_names(text: str) -> tuple[str, ...]:
    """Several people in one cell, each once; a space separates names unless it pads one of two characters."""
    names: list[str] = []
    for part in _BETWEEN.split(text):
        words = part.split()
        if not _CHINESE_WORDS.fullmatch(part) or any(len(word) == 1 for word in words):
            words = [part]
        names += [tidy_name(word) for word in words]
    return _each_once(names)


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name and not is_nothing(name)))
