"""Texts that are too long for one cell: their rest stands on a sheet of its own, and comes back on reading."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.documents.ledger_columns import Column

_MOST_LETTERS = 32_767
"""What a cell of a spreadsheet holds, counted in UTF-16."""
_PORTION = 16_000
"""As many characters fit, however rare they are, with the mark that follows them."""
_MARK = re.compile(r"〔续文(\d{1,6})〕$")


@dataclass(frozen=True, slots=True)
class Rest:
    """One further portion of a long text: the text's number, the portion's place from 1, the words."""

    number: int
    place: int
    text: str


LONG_COLUMNS: tuple[Column[Rest], ...] = (
    Column("number", "编号", 6, lambda rest: float(rest.number)),
    Column("place", "段", 4, lambda rest: float(rest.place)),
    # Between two signs, for spaces at the ends of a cell get lost.
    Column("text", "内容", 60, lambda rest: f"〔{rest.text}〕"),
)


@dataclass(slots=True)
class LongTexts:
    """Takes the rests of long texts while sheets are written."""

    rests: list[Rest] = field(default_factory=list)

    def fitting(self, text: str) -> str:
        """The text, or as much of it as fits and a mark that names its rest; a rest is kept once for each text."""
        if _fits(text):
            return text
        number = self.rests[-1].number + 1 if self.rests else 1
        portions = [text[start : start + _PORTION] for start in range(0, len(text), _PORTION)]
        self.rests += [Rest(number, place, portion) for place, portion in enumerate(portions[1:], start=1)]
        return f"{portions[0]}〔续文{number}〕"


def shortened(text: str) -> str:
    """The text, or as much of it as a list of the ledger shows."""
    return text if _fits(text) else text[:_PORTION] + "……（全文见“台账”）"


def _fits(text: str) -> bool:
    return len(text) <= _PORTION or len(text.encode("utf-16-le", "surrogatepass")) // 2 <= _MOST_LETTERS


def read_rests(rows: Iterable[Sequence[str]]) -> dict[str, str]:
    """The rests by number, out of the rows of the sheet 续文 as text; what is not of it is passed over."""
    found: dict[str, dict[int, str]] = {}
    for cells in rows:
        if len(cells) >= 3 and cells[0].isdecimal() and cells[1].isdecimal():
            found.setdefault(cells[0], {})[int(cells[1])] = cells[2].removeprefix("〔").removesuffix("〕")
    return {number: "".join(parts[place] for place in sorted(parts)) for number, parts in found.items()}


def rejoined(text: str, rests: Mapping[str, str]) -> str:
    """The whole text of a cell that ends in a mark of a rest; any other text as it is."""
    mark = _MARK.search(text) if len(text) >= _PORTION else None
    return text[: mark.start()] + rests[mark[1]] if mark and mark[1] in rests else text
