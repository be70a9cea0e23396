"""Breaks a long title into lines of like length without tearing words apart."""

import itertools
import re
from collections.abc import Iterator
from functools import cache

_WHOLE = re.compile(
    "中共|委员会|党支部|党总支|党工委|[党省市州盟县区旗地]委|党组|关于|巡察|巡视|审计|督察|反馈|意见|问题|整改|落实|集中|工作|进展|情况|"
    "通报|报告|公告|公示|通知|请示|批复|函|第?[一二三四五六七八九十百零〇\\d]+[届轮次批年月日期个项]|本[轮次届]|[\u3400-\u9fff]{2}(?:[省市县区旗]委?|[镇乡局委厅办])|"
    "《[^》]*》|“[^”]*”|（[^）]*）|[A-Za-z0-9]+"
)
_NOT_FIRST = "的、，。：；》”）和及与"
_NOT_LAST = "《“（、和及与"
_TORN = 40.0
"""What tearing a word costs, in the measure of squared differences of length."""


def title_lines(title: str, longest: int) -> list[str]:
    """The title in as few lines of at most `longest` characters as will do, all of about the same length."""
    if len(title) <= longest:
        return [title]
    count = -(-len(title) // longest)
    torn = _torn_places(title)
    _, cuts = _best(title, frozenset(torn), longest, count)
    edges = [0, *cuts, len(title)]
    return [title[begun:ended] for begun, ended in itertools.pairwise(edges)]


def _torn_places(title: str) -> Iterator[int]:
    """The positions at which a break would tear a word, or leave a mark alone."""
    for found in _WHOLE.finditer(title):
        yield from range(found.start() + 1, found.end())
    for position in range(1, len(title)):
        if title[position] in _NOT_FIRST or title[position - 1] in _NOT_LAST:
            yield position


def _best(title: str, torn: frozenset[int], longest: int, count: int) -> tuple[float, tuple[int, ...]]:
    """The cheapest cuts of the title into `count` lines: even lengths, no torn words."""
    mean = len(title) / count

    @cache
    def cheapest(start: int, lines: int) -> tuple[float, tuple[int, ...]]:
        rest = len(title) - start
        if lines == 1:
            return ((rest - mean) ** 2 if rest <= longest else float("inf"), ())
        options = []
        for end in range(start + 1, min(start + longest, len(title) - lines + 1) + 1):
            cost, cuts = cheapest(end, lines - 1)
            options.append(((end - start - mean) ** 2 + (_TORN if end in torn else 0) + cost, (end, *cuts)))
        return min(options, default=(float("inf"), ()))

    return cheapest(0, count)
