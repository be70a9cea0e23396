"""Joins the lines of a plain text that was broken at a fixed width, as mail programs and old converters do."""

import unicodedata
from collections.abc import Sequence

from bot.documents.notice_labels import label_at_beginning
from bot.documents.notice_marks import mark_at

_NARROWEST, _WIDEST = 40, 160
_SLACK = 4
_FEWEST_LINES = 6
_SHARE_OF_FULL_LINES = 0.25
_ENDS = "。；;！!？?：:"


def unwrapped(lines: Sequence[str]) -> list[str]:
    """The lines with those that only continue the one before joined to it; a text that is not wrapped stays.

    A text is wrapped where no line is wider than the page, a good part of them fill it, and some of these stop in
    the middle of a sentence. A line continues the one before when that fills the width, and it is itself neither
    indented nor numbered nor labelled.
    """
    widths = [_width(line.rstrip()) for line in lines]
    filled = [width for width in widths if width]
    width = max(filled, default=0)
    full = [line for line, own in zip(lines, widths, strict=True) if own >= width - _SLACK]
    torn = sum(not line.rstrip().endswith(tuple(_ENDS)) for line in full)
    is_wrapped = (
        _NARROWEST <= width <= _WIDEST
        and len(filled) >= _FEWEST_LINES
        and len(full) >= _SHARE_OF_FULL_LINES * len(filled)
        and 2 * torn >= len(full)
    )
    return _joined(lines, widths, width - _SLACK) if is_wrapped else list(lines)


def _joined(lines: Sequence[str], widths: Sequence[int], full: int) -> list[str]:
    result: list[str] = []
    goes_on = False
    for line, width in zip(lines, widths, strict=True):
        text = line.strip()
        if goes_on and text and line[:1].strip() and not mark_at(text) and not label_at_beginning(text):
            result[-1] += text
        else:
            result.append(line.rstrip())
        goes_on = width >= full
    return result


def _width(text: str) -> int:
    """How many half-width characters a line takes."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
