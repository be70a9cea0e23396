"""Reads the sheet 概况: two columns, name and value, with the unit and the facts of its inspection round."""

import re

from bot.documents.deadline_words import read_deadline
from bot.documents.grids import Findings, Grid
from bot.documents.ledger_columns import FACT_NAMES
from bot.documents.plain_text import tidy_line
from bot.ledger.draft import RoundFacts

_NAMES = tuple(name for name, _ in FACT_NAMES)
_ALSO = {"单位": "单位名称", "被巡察单位": "单位名称", "反馈时间": "反馈日期", "巡察轮次名称": "巡察轮次"}
_ENOUGH = 2


def is_facts_sheet(grid: Grid) -> bool:
    """Whether the first column names facts of a round, in at least two rows."""
    names = {tidy_line(grid.cell(number, 0)).rstrip("：:") for number in grid.filled()[:20]}
    return len(names & {*_NAMES, *_ALSO}) >= _ENOUGH


def read_facts(grid: Grid, findings: Findings) -> tuple[str | None, RoundFacts]:
    """The unit's name and the round's facts; a date that cannot be read is a warning."""
    said: dict[str, str] = {}
    for number in grid.filled():
        label, value = tidy_line(grid.cell(number, 0)).rstrip("：:"), tidy_line(grid.cell(number, 1))
        name = _ALSO.get(label, label)
        if name and value:
            said.setdefault(name, value)
            if name in _NAMES and name.endswith("日期") and not read_deadline(value).due:
                place = grid.address(number, 1)
                findings.warn(place, f"{name}“{value[:20]}”读不出日期，请写成“2023年10月31日”这样的日期")
    unit, round_name, group, document, begun, ended, days, feedback = (said.get(name) for name in _NAMES)
    facts = RoundFacts(
        name=round_name,
        group=group,
        document_number=document,
        inspected_from=read_deadline(begun or "").due,
        inspected_to=read_deadline(ended or "").due,
        stated_days=int(days) if days and re.fullmatch(r"[0-9]{1,4}", days) else None,
        feedback_on=read_deadline(feedback or "").due,
    )
    return unit, facts
