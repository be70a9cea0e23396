"""Tells the rows of an office's own sheet apart: content, headings between the rows, sums, notes, repeated headers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.documents.grids import Grid
from bot.documents.plain_text import plain_forms, tidy_line
from bot.documents.sheet_headers import bare
from bot.documents.sheet_layout import Layout

_SUM = re.compile(r"^(?:合计|小计|总计|共计|累计|汇总|本页合计|总数|合计数)(?:[:：]?[\d\s个项条件()（）]*)$")
_NOTE = re.compile(
    r"^(?:注|备注|说明|填表说明|填报说明|注释|附注|填表人|填报人|制表人?|审核人?|审批人|单位负责人|分管领导签字|主要领导签字|主要负责人(?:签字|签名)|联系人及电话|联系人|联系电话|电话|传真|监督电话|填表日期|填报日期|填报时间|制表日期|制表时间|"
    r"单位(?:[（(]盖?公?章[)）])|盖章)\d?\s*(?:[（(][^）)]{0,10}[)）])?\s*[:：、.．\s]|^(?:注|备注|说明)\d?$|^\*|^※"
)
_HEADING_NUMBER = re.compile(
    r"^(?:(?P<first>[一二三四五六七八九十]{1,3}[、．.]|第[一二三四五六七八九十]{1,2}(?:部分|方面)[:：、]?)|(?P<third>(?:反馈|巡察)?问题\s*(?:[一二三四五六七八九十]{1,3}|\d{1,3})\s*[:：、．.])|(?P<second>[（(][一二三四五六七八九十]{1,3}[)）][、．.]?))\s*"
)
_COUNT = re.compile(r"[（(](?:共|计)?\d{1,3}(?:个|项|条)[^）)]{0,8}[)）]$")
_HEADING_WORD = re.compile(r"方面|问题$|问题[:：（(]|情况$|类$|落实|领域")


_BARE_NUMBER = re.compile(r"\(?\d{1,4}\)?[、.]?")
_NUMERAL = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?")
_NUMBERING_COLUMNS = 3
_LONGEST_HEADING = 80


class RowKind(StrEnum):
    """What a row is; the values are the reasons why one is not content."""

    CONTENT = "内容"
    HEADING = "小标题"
    SUM = "合计行"
    NOTE = "说明或签字"
    HEADER = "重复的表头"
    BLANK = "只有序号的空行"


NOT_CONTENT = (RowKind.SUM, RowKind.NOTE, RowKind.HEADER, RowKind.BLANK)


@dataclass(frozen=True, slots=True)
class RowJudge:
    """What tells rows apart in one sheet: the headers by column, the rows that a merge covers for most of their
    width, and the columns that number headings by 一 and content by 1."""

    layout: Layout
    headers: Mapping[int, str]
    wide: frozenset[int]
    mixed: frozenset[int]


def judge_of(grid: Grid, layout: Layout, headers: Mapping[int, str]) -> RowJudge:
    """Looks through the sheet once."""
    chinese: set[int] = set()
    arabic: set[int] = set()
    for number in grid.filled():
        for index, cell in enumerate(grid.rows[number][:_NUMBERING_COLUMNS]):
            if _NUMERAL.fullmatch(cell.strip()):
                chinese.add(index)
            elif cell.strip().isdecimal():
                arabic.add(index)
    return RowJudge(layout, headers, wide_rows(grid), frozenset(chinese & arabic))


def heading_of(grid: Grid, number: int) -> str:
    """The words of a heading: its only cell, or its number and the cell beside it."""
    texts = [cell.strip() for cell in grid.rows[number] if cell.strip()]
    return texts[0] if len(texts) == 1 else f"{texts[0].rstrip('、.．')}、{texts[1]}"


def kind_of(grid: Grid, number: int, judge: RowJudge) -> RowKind:
    """The kind of a row that holds something."""
    layout, headers, wide = judge.layout, judge.headers, judge.wide
    cells = [(index, tidy_line(cell)) for index, cell in enumerate(grid.rows[number]) if cell.strip()]
    first = plain_forms(cells[0][1])
    if len(cells) > 1 and headers.get(cells[0][0]) == bare(cells[0][1]):
        same = sum(headers.get(index) == bare(text) for index, text in cells)
        if same * 2 > len(cells):
            return RowKind.HEADER
    if len(cells) == 1 and _BARE_NUMBER.fullmatch(first):
        return RowKind.BLANK
    if any(_SUM.match(plain_forms(text)) for _, text in cells[:2]):
        return RowKind.SUM
    if _NOTE.match(first) and (len(cells) <= 3 or number in wide):
        return RowKind.NOTE
    if len(cells) == 2 and cells[0][0] in judge.mixed and _NUMERAL.fullmatch(cells[0][1]):
        return RowKind.HEADING
    if len(cells) == 1 and len(layout.columns) > 2 and is_heading(cells[0], number, layout, wide):
        return RowKind.HEADING
    return RowKind.CONTENT


def is_heading(cell: tuple[int, str], number: int, layout: Layout, wide: frozenset[int]) -> bool:
    """Whether a row's only cell is a heading: numbered 一、 or （一）, or spread over the width of the table."""
    index, text = cell
    numbered = is_heading_text(text)
    starts = index <= min(first for indices in layout.columns.values() for first in indices)
    return (number in wide and len(text) <= 120) or (numbered and (starts or bool(_HEADING_WORD.search(text))))


def is_heading_text(text: str) -> bool:
    """Whether a text begins like a heading: 一、 or （一） or 问题一："""
    return len(text) <= _LONGEST_HEADING and bool(_HEADING_NUMBER.match(tidy_line(text)))


def heading(text: str) -> tuple[int, str]:
    """The level of a heading (1 for 一、, 2 for （一）, 3 for 问题一：, 0 for none), its words without number and count."""
    found = _HEADING_NUMBER.match(text)
    level = 0 if found is None else 1 if found["first"] else 2 if found["second"] else 3
    words = text[found.end() :] if found else text
    return level, _COUNT.sub("", words).strip(" ：:。")


def wide_rows(grid: Grid) -> frozenset[int]:
    """The rows in which one merged cell covers at least half of the width, and at least three columns."""
    least = max(3, grid.width() // 2)
    return frozenset(
        merge.top for merge in grid.merges if merge.top == merge.bottom and merge.right - merge.left + 1 >= least
    )
