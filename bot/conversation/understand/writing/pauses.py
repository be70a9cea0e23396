"""Sets the pauses that a reply typed or spoken in one breath leaves out: 改完了照片明天送 → 改完了,照片明天送.

`pauses.tsv` is written by `make weights`: from the pauses that people typed in the seen replies it is learned (a logistic
regression) between which signs one stands. A line holds what is seen at a gap, with `|` for the gap itself, and how much
that speaks for a pause, in hundredths of a natural logarithm of odds: `完了|⇥188`. The first line holds the digest of the
replies that it was written from, the second the weight of any gap.
"""

import itertools
import math
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.normalise import BINDS_ON, Plain
from bot.conversation.understand.writing.typed_figures import FIGURE

NAME = "pauses.tsv"
HUNDREDTHS = 100
SURE, SURER = 0.75, 0.9
"""The probability from which on a pause is set: in a reply without any, and in one whose writer has set some."""
LEAST_BEFORE, LEAST_BEHIND = 1, 2
"""Signs that stand before and behind a pause at least: 行,包在我身上."""
_FAR = 9
"""Signs: a gap further from an end than this counts as so far from it."""
_SIGN = expression(rf"{FIGURE.pattern}|\D")
"""A character, or a figure as a whole."""
_REFERENCE = expression("[\ue000-\uf8ff]")
_UNBROKEN = expression(r"[^,;:。!?]+")
_BOUND = expression(
    r"怎|谁|哪|什么|啥|多少|[几吗么呢]|([一-龥])[不没]\1|[没不]$|是吧|对吧|如|若|要是|假使|倘|的话|除非|只[要有]|[等待]|[立即马]马|当[天场日即]|绝|誓|一旦|以后|之后|后再|我说|除|只[多少高低]|^请|不存在.+这[回种码]事|内[把将][一-龥]{2,8}完$|^[一二三四五六七八九]成[按如]"
)
"""办结了以后怎么销号, 批下来立马办: of what is asked or hangs on something, no part is told by itself; nor of what is denied as a whole."""
_BEGIN, _END = "^^^", "$$$"
_WIDEST = len(_BEGIN)
_NONE = itertools.repeat(0)
"""The weight of a view that was not learned."""


def with_pauses(plain: Plain) -> Plain:
    """The reply with a pause wherever its writing speaks for one; all that was typed stays as it was."""
    has_some = not _UNBROKEN.fullmatch(plain.text.rstrip("。!?"))
    least = SURER if has_some else SURE
    odds = math.log(least / (1 - least)) * HUNDREDTHS
    text = _UNBROKEN.sub(lambda found: _broken(found, odds), plain.text)
    return plain if text == plain.text else replace(plain, text=text)


def _broken(found: re.Match[str], odds: float) -> str:
    stretch = found.group()
    signs = _SIGN.findall(stretch)
    if (
        len(signs) < LEAST_BEFORE + LEAST_BEHIND
        or found.string[found.end() :].startswith("?")
        or _BOUND.search(stretch)
    ):
        return stretch
    table, even = _table(), even_of(stretch)
    for gap in range(len(signs) - LEAST_BEHIND, LEAST_BEFORE - 1, -1):
        before, behind = even[gap - 1], even[gap]
        if before not in BINDS_ON and table.at_most(before, behind) > odds and table.at(even, gap) > odds:
            signs.insert(gap, ",")
    return "".join(signs)


def even_of(text: str) -> str:
    """One character for each sign of a text: all figures are alike, and so is all that stands for a reference."""
    return _REFERENCE.sub("□", FIGURE.sub("0", text))


def views(even: str, gap: int) -> tuple[str, ...]:
    """What is seen at a gap: up to three signs before or behind it, some of both, and how far the ends are."""
    padded, place = f"{_BEGIN}{even}{_END}", gap + _WIDEST
    before, behind = padded[place - _WIDEST : place], padded[place : place + _WIDEST]
    return (
        f"{before[-1]}|",
        f"{before[-2:]}|",
        f"{before}|",
        f"|{behind[0]}",
        f"|{behind[:2]}",
        f"|{behind}",
        f"{before[-1]}|{behind[0]}",
        f"{before[-2:]}|{behind[0]}",
        f"{before[-1]}|{behind[:2]}",
        f"{before[-2:]}|{behind[:2]}",
        f"<{min(gap, _FAR)}",
        f">{min(len(even) - gap, _FAR)}",
    )


@dataclass(frozen=True, slots=True)
class _Table:
    weights: dict[str, int]
    """What each view of a gap weighs."""
    base: int
    """The weight of any gap."""
    far: int
    """What the distances from the ends add to it at most."""
    near: dict[str, int]
    """What all views that a sign beside a gap, or two with the gap between them, are part of add at most."""

    @staticmethod
    def of(weights: dict[str, int], base: int) -> "_Table":
        largest: defaultdict[str, defaultdict[tuple[int, int], int]] = defaultdict(lambda: defaultdict(int))
        far: defaultdict[str, int] = defaultdict(int)
        for view, weight in weights.items():
            before, bar, behind = view.partition("|")
            if not bar:
                far[view[0]] = max(far[view[0]], weight)
                continue
            nearest, width = f"{before[-1:]}|{behind[:1]}", (len(before), len(behind))
            is_all = view == nearest  # there is no other of this width
            largest[nearest][width] = weight if is_all else max(largest[nearest][width], weight)
        near = {nearest: sum(of_width.values()) for nearest, of_width in largest.items()}
        return _Table(weights, base, sum(far.values()), near)

    def at_most(self, before: str, behind: str) -> int:
        """How much can speak for a pause between two signs, whatever stands around them: mostly too little to look further."""
        near = self.near.get
        return self.base + self.far + near(f"{before}|", 0) + near(f"|{behind}", 0) + near(f"{before}|{behind}", 0)

    def at(self, even: str, gap: int) -> int:
        """How much speaks for a pause at a gap."""
        return self.base + sum(map(self.weights.get, views(even, gap), _NONE))


@cache
def _table() -> _Table:
    _, base, *lines = files(__package__).joinpath(NAME).read_text(encoding="utf-8").splitlines()
    return _Table.of({view: int(weight) for view, _, weight in (line.partition("\t") for line in lines)}, int(base))
