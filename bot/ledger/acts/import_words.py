"""How the differences of an import are told: the fields' names and their values, in Chinese."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from bot.ledger.measure import ROLE_TITLES, STATUS_WORDS, MeasureStatus

Changes = dict[str, tuple[Any, Any]]
"""What changes: the field's name, its value before and after."""

_SHOWN_LETTERS = 24

FIELD_WORDS = {
    "title": "问题",
    "text": "内容",
    "facets": "问题表现",
    "heading": "所属方面和专题",
    "stated_status": "问题状态",
    "due_on": "截止日期",
    "due_text": "整改时限",
    "immediate": "立行立改",
    "long_term": "长期坚持",
    "department": "牵头部门",
    "supporting_departments": "配合部门",
    "status": "整改状态",
    "percent": "进度",
    "progress_text": "整改进展",
    "quantity_done": "完成数量",
    "quantity_total": "任务数量",
    "quantity_unit": "数量单位",
    "standard": "验收标准",
    "evidence_text": "佐证材料",
    "goal": "整改目标",
    "team": "巡察组",
    "name": "巡察轮次",
    "started_on": "巡察开始日期",
    "ended_on": "巡察结束日期",
    "fed_back_on": "反馈日期",
    **{role.value: word for role, word in ROLE_TITLES.items()},
}


def lines_of_changes(what: str, changes: Changes) -> Iterable[str]:
    """One line for each field: what it is of, its name, its value before and after."""
    for name, (before, after) in changes.items():
        yield f"{what}：{FIELD_WORDS[name]} {shown(before, name)} → {shown(after, name)}"


def shown(value: Any, name: str = "") -> str:
    """A value as a person reads it, cut to a few words."""
    match value:
        case None | "" | []:
            return "（空）"
        case bool():
            return "是" if value else "否"
        case MeasureStatus():
            return STATUS_WORDS[value]
        case date():
            return value.isoformat()
        case float() | int():
            return f"{value:g}%" if name == "percent" else f"{value:g}"
        case list():
            return shown("、".join(str(item) for item in value if item))
        case _:
            text = STATUS_WORDS[MeasureStatus(value)] if value in set(MeasureStatus) else str(value)
            return text if len(text) <= _SHOWN_LETTERS else text[: _SHOWN_LETTERS - 1] + "…"
