"""Cuts a paragraph at 一是, 二是, 三是, as notices number what was found and what was done."""

import re
from dataclasses import dataclass

_DIGITS = "一二三四五六七八九"
_ORDINAL = re.compile(r"([一二三四五六七八九十]{1,3})是")
_BOUNDARY = "。；;！!？?:：\n "
_LOOSE_BOUNDARY = "，,、）)”」"
_PAIRS = (("“", "”"), ("‘", "’"), ("《", "》"), ("（", "）"), ("(", ")"), ("「", "」"), ("『", "』"), ("【", "】"))


@dataclass(frozen=True, slots=True)
class Part:
    """One numbered part: its number, its text without the number, and where in the paragraph it begins."""

    number: int
    text: str
    start: int


def numeral(text: str) -> int | None:
    """The value of a Chinese numeral from 一 to 九十九, or None."""
    tens, ten, units = text.rpartition("十")
    if any(part and part not in _DIGITS for part in (tens, units)) or len(tens) > 1 or len(units) > 1:
        return None
    value = (_DIGITS.index(tens) + 1 if tens else 1) * 10 if ten else 0
    return (value + (_DIGITS.index(units) + 1 if units else 0)) or None


def split_ordinals(text: str) -> tuple[str, list[Part]]:
    """What stands before 一是, and the numbered parts after it.

    The first cut is at 一是; each later one must carry the next number, or a higher one right after the end of a
    sentence (someone dropped a part). What stands inside quotation marks or brackets is never cut, unless the
    marks do not pair up. Nothing is lost: lead, numbers and parts together are the whole text.
    """
    cuts: list[tuple[int, int, int]] = []
    hidden = sheltered(text)
    for found in _ORDINAL.finditer(text):
        number = numeral(found.group(1))
        if number and found.start() not in hidden and _may_cut(text, found.start(), number, len(cuts) and cuts[-1][2]):
            cuts.append((found.start(), found.end(), number))
    if not cuts:
        return text.strip(), []
    ends = [start for start, _, _ in cuts[1:]] + [len(text)]
    parts = [
        Part(number, text[after:end].strip(), start) for (start, after, number), end in zip(cuts, ends, strict=True)
    ]
    return text[: cuts[0][0]].strip(), parts


def _may_cut(text: str, start: int, number: int, previous: int) -> bool:
    before = text[start - 1] if start else "\n"
    if number == previous + 1:
        return before in _BOUNDARY or (previous > 0 and before in _LOOSE_BOUNDARY)
    return 0 < previous < number <= previous + 3 and before in "。；;\n"


def sheltered(text: str) -> set[int]:
    """The positions inside quotation marks or brackets; a kind of mark that does not pair up shelters nothing."""
    inside: set[int] = set()
    for opening, closing in _PAIRS:
        if opening not in text:
            continue
        begun: int | None = None
        spans: list[tuple[int, int]] = []
        for position, character in enumerate(text):
            if character == opening and begun is None:
                begun = position
            elif character == closing and begun is not None:
                spans.append((begun, position))
                begun = None
        if begun is None and text.count(opening) == text.count(closing):
            inside.update(*(range(*span) for span in spans))
    return inside
