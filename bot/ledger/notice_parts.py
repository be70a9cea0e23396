"""The parts of the notice that the office writes, and how what it wrote is read."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from bot.core.errors import BadInput
from bot.core.storable import storable
from bot.ledger.publication import Counting

MOST_LETTERS = 20_000
_MOST_LETTERS_OF_A_LINE = 200
_DOCUMENT_NUMBER = re.compile(
    r"(?P<word>[\u3400-\u9fff]{2,20})[〔\[【（(［](?P<year>(?:19|20)\d\d)[〕\]】）)］]第?0*(?P<number>[1-9]\d{0,4})号"
)
_DAY = re.compile(r"(\d{4})[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?")
_SECTION = re.compile(r"[一二三四五六七八九十]{1,3}\s*、\s*(?P<heading>.+)")


class Part(StrEnum):
    """A part of the notice that the office writes; the values are the columns of `Publication`."""

    DOCUMENT_NUMBER = "document_number"
    MARK = "mark"
    SIGNER = "signer"
    TITLE = "title"
    ADDRESSEE = "addressee"
    OPENING = "opening"
    BEFORE = "before"
    PROBLEMS_HEADING = "problems_heading"
    AFTER = "after"
    CONTACT = "contact"
    DATED_ON = "dated_on"
    COUNTING = "counting"


PART_WORDS: dict[Part, str] = {
    Part.DOCUMENT_NUMBER: "文号",
    Part.MARK: "发文机关标志",
    Part.SIGNER: "签发人",
    Part.TITLE: "标题",
    Part.ADDRESSEE: "主送机关",
    Part.OPENING: "开头",
    Part.BEFORE: "组织情况",
    Part.PROBLEMS_HEADING: "问题部分标题",
    Part.AFTER: "下一步工作",
    Part.CONTACT: "联系方式",
    Part.DATED_ON: "成文日期",
    Part.COUNTING: "统计口径",
}

_DEFAULT_HEADINGS = {Part.BEFORE: "整改工作开展情况", Part.AFTER: "下一步工作打算"}
_COUNTING = {
    **{counting.value: counting for counting in Counting},
    "已销号": Counting.CLOSED,
    "已销号和长期坚持": Counting.SETTLED,
}


def read_part(part: Part, text: str | None) -> Any:
    """The text as the part is kept: words, paragraphs, sections, a day or a way of counting; raises BadInput."""
    words = plain_text(text, PART_WORDS[part])
    reader = _READERS.get(part)
    if reader is not None:
        return reader(part, words)
    if words is not None and (len(words) > _MOST_LETTERS_OF_A_LINE or "\n" in words):
        raise BadInput(f"{PART_WORDS[part]}只能写一行，不超过 {_MOST_LETTERS_OF_A_LINE} 个字，请改短。")
    return words


def plain_text(text: str | None, what: str, most: int = MOST_LETTERS) -> str | None:
    """The text without empty lines and space around them, None when nothing is left; raises BadInput if too long."""
    lines = (line.strip() for line in storable(text or "").splitlines())
    words = "\n".join(filter(None, lines))
    if len(words) > most:
        raise BadInput(f"{what}有 {len(words)} 个字，超过 {most} 个字的上限，请改短。")
    return words or None


def _document_number(_part: Part, words: str | None) -> str | None:
    if words is None:
        return None
    found = _DOCUMENT_NUMBER.fullmatch(re.sub(r"\s", "", words))
    if not found:
        raise BadInput(f"“{words}”不是文号。请写成 某党字〔2023〕41号 这样。")
    return f"{found['word']}〔{found['year']}〕{found['number']}号"


def _paragraphs(_part: Part, words: str | None) -> list[str]:
    return words.split("\n") if words else []


def _sections(part: Part, words: str | None) -> list[dict[str, Any]]:
    sections: list[dict[str, Any]] = []
    for line in words.split("\n") if words else ():
        heading = _SECTION.fullmatch(line)
        if heading:
            sections.append({"heading": heading["heading"], "paragraphs": []})
        else:
            if not sections:
                sections.append({"heading": _DEFAULT_HEADINGS[part], "paragraphs": []})
            sections[-1]["paragraphs"].append(line)
    return sections


def _day(_part: Part, words: str | None) -> date | None:
    if words is None:
        return None
    found = _DAY.fullmatch(re.sub(r"\s", "", words))
    try:
        return date(*map(int, found.groups())) if found else date.fromisoformat(words)
    except ValueError:
        raise BadInput(f"“{words}”不是日期。请写成 2023-10-16 或 2023年10月16日。") from None


def _counting(_part: Part, words: str | None) -> Counting:
    if words is None:
        return Counting.CLOSED
    counting = _COUNTING.get(words)
    if counting is None:
        raise BadInput(f"没有名为“{words}”的统计口径。可以写“已销号”或“已销号和长期坚持”。")
    return counting


_READERS: Mapping[Part, Callable[[Part, str | None], Any]] = {
    Part.DOCUMENT_NUMBER: _document_number,
    Part.OPENING: _paragraphs,
    Part.BEFORE: _sections,
    Part.AFTER: _sections,
    Part.DATED_ON: _day,
    Part.COUNTING: _counting,
}
