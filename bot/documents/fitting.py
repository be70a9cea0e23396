"""Makes a message fit its channel: whole lines fall away before a line is cut, and no word or number is torn."""

import re
from collections.abc import Callable, Sequence

from bot.core.message import RichText, Span, plain

Holds = Callable[[str], bool]
"""Whether a channel's message holds these words."""

_LONG_LINE = 120
"""Letters from which a line is shortened rather than left out."""

_ENDS = re.compile(r"[，。；：、！？,;!? ]")
_LATIN = re.compile(r"[0-9A-Za-z.%\-]")
_TAIL = ("№", "✓")
_ELLIPSIS = "……"

_Line = tuple[Span, ...]


def fitted(text: RichText, holds: Holds) -> RichText:
    """The words unchanged where they fit. Else the longest lines are shortened, then lines before the last fall away.

    The first line, our number and the outcomes written below stay as long as anything does.
    """
    if holds(plain(text)):
        return text
    lines = _lines(text)
    while not holds(_words(lines)):
        longest = max(range(len(lines)), key=lambda place: len(plain(lines[place])))
        size = len(plain(lines[longest]))
        if size > _LONG_LINE:
            lines[longest] = _shortened(lines[longest], max(size // 2, _LONG_LINE // 2))
        elif len(lines) > 1:
            del lines[_last_of_the_body(lines)]
        else:
            if size <= len(_ELLIPSIS):
                break
            lines[0] = _shortened(lines[0], size // 2)
    return _joined(lines)


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


def _last_of_the_body(lines: Sequence[_Line]) -> int:
    """The line to leave out next: the last one before our number and the outcomes, never the first if another is left."""
    places = [place for place in range(1, len(lines)) if not plain(lines[place]).startswith(_TAIL)]
    return places[-1] if places else 1


def _shortened(line: _Line, most: int) -> _Line:
    return (Span(cut(plain(line), most), line[0].bold and len(line) == 1),)
