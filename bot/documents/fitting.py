"""Makes a message fit its channel: whole lines fall away before a line is cut, and no word or number is torn."""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from bot.core.message import RichText, Span, plain
from bot.documents import say

Holds = Callable[[str], bool]
"""Whether a channel's message holds these words."""

_LONG_LINE = 120
"""Letters from which a line is shortened before any is left out."""

_ENDS = re.compile(r"[，。；：、！？,;!? ]")
_LATIN = re.compile(r"[0-9A-Za-z.%\-]")
_TAIL = ("№", "✓")
_ELLIPSIS = "……"

_Line = tuple[Span, ...]


def fitted(text: RichText, holds: Holds, own: Mapping[str, str]) -> RichText:
    """The words unchanged where they fit. Else long lines are shortened, then the last lines are only counted.

    The first line, our number and the outcomes written below stay as long as anything does.
    """
    if holds(plain(text)):
        return text
    lines = _lines(text)
    while not holds(_words(lines)) and (longest := max(lines, key=_size)) and _size(longest) > _LONG_LINE:
        lines[lines.index(longest)] = _shortened(longest, max(_size(longest) // 2, _LONG_LINE // 2))
    if not holds(_words(lines)):
        lines = _fewer(lines, holds, own)
    while not holds(_words(lines)) and (len(lines) > 1 or _size(lines[0]) > len(_ELLIPSIS)):
        lines = [_shortened(lines[0], _size(lines[0]) // 2)] if len(lines) == 1 else lines[:1] + lines[2:]
    return _joined(lines)


def _fewer(lines: Sequence[_Line], holds: Holds, own: Mapping[str, str]) -> list[_Line]:
    """As many lines of the body as fit, and how many are left out; the head and what stands below are kept."""
    head, rest = lines[0], lines[1:]
    body = [line for line in rest if not plain(line).startswith(_TAIL)]
    below = [line for line in rest if plain(line).startswith(_TAIL)]

    def with_first(count: int) -> list[_Line]:
        left_out = say.text("list.lines_left_out", own, count=len(body) - count)
        return [head, *body[:count], (Span(left_out),), *below]

    fits = bisect_left(range(len(body)), True, key=lambda count: not holds(_words(with_first(count))))
    return with_first(max(fits - 1, 0)) if body else list(lines)


def cut(words: str, most: int) -> str:
    """At most `most` letters, ending in …… behind a mark of punctuation or at least between two words."""
    if len(words) <= most:
        return words
    room = max(most - len(_ELLIPSIS), 0)
    head = words[:room]
    ends = [found.start() for found in _ENDS.finditer(head) if found.start() >= room // 2]
    if ends:
        return head[: ends[-1]] + _ELLIPSIS
    while head and _LATIN.match(head[-1]) and _LATIN.match(words[len(head)]):
        head = head[:-1]
    return head + _ELLIPSIS


def _size(line: _Line) -> int:
    return len(plain(line))


def _lines(text: RichText) -> list[_Line]:
    lines: list[list[Span]] = [[]]
    for span in text:
        first, *others = span.text.split("\n")
        lines[-1].append(Span(first, span.bold))
        lines += [[Span(words, span.bold)] for words in others]
    return [tuple(span for span in line if span.text) for line in lines]


def _words(lines: Sequence[_Line]) -> str:
    return "\n".join(plain(line) for line in lines)


def _joined(lines: Sequence[_Line]) -> RichText:
    """Every line begins a span of its own, as the outcomes under a message do."""
    spans: list[Span] = []
    for place, line in enumerate(lines):
        if not place:
            spans += line
        elif line and not line[0].bold:
            spans += [Span(f"\n{line[0].text}"), *line[1:]]
        else:
            spans += [Span("\n"), *line]
    return tuple(spans)


def _shortened(line: _Line, most: int) -> _Line:
    return (Span(cut(plain(line), most), line[0].bold and len(line) == 1),)
