"""The one table of the ledger sheet's columns: their headers, widths and what is written into them."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Generic, Literal, TypeVar

from bot.documents.deadline_words import read_deadline
from bot.documents.plain_text import plain_forms
from bot.documents.quantity_cell import quantity_text
from bot.documents.status_words import SHEET_WORDS
from bot.ledger.draft import ParsedLedger, ParsedMeasure, ParsedPerson, ParsedProblem
from bot.ledger.measure import MeasureStatus
from bot.ledger.people import Role
from bot.ledger.policy import Level
from bot.ledger.urgency import Urgency

LEDGER_SHEET, PEOPLE_SHEET, FACTS_SHEET = "台账", "人员", "概况"
SUMMARY_SHEET, PROBLEM_LIST, TASK_LIST, DUTY_LIST = "汇总", "问题清单", "任务清单", "责任清单"
DERIVED_SHEETS = frozenset({SUMMARY_SHEET, PROBLEM_LIST, TASK_LIST, DUTY_LIST})
"""Sheets of an export that say again what the sheet 台账 beside them says; where there is a 台账 they are not read."""
LONG_SHEET = "续文"
"""Where the rest of a text stands that is too long for one cell, see `long_cells.py`."""
NOTHING = "—"
"""Written where an empty cell would otherwise take the value above it."""

LEVEL_WORDS: Mapping[Level, str] = {Level.RED: "红", Level.YELLOW: "黄", Level.GREEN: "绿"}

Value = str | float | date | None
Tone = Literal["red", "yellow", "green", "faint"]
Item = TypeVar("Item")

_TONES: Mapping[Level, Tone] = {Level.RED: "red", Level.YELLOW: "yellow", Level.GREEN: "green"}


@dataclass(frozen=True, slots=True)
class Column(Generic[Item]):
    """One column: its key in our code, its header, its width in Chinese characters, what is written for an item.

    What is derived is written for people and passed over, without a remark, by whoever reads the sheet. `tone` says in
    which colour a cell stands; the words in the cell say the same, for print in black and white.
    """

    key: str
    header: str
    width: int
    write: Callable[[Item], Value]
    required: bool = False
    also: tuple[str, ...] = ()
    is_derived: bool = False
    tone: Callable[[Item], Tone | None] | None = None


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One row of the ledger sheet: a measure of a problem, or a problem that has none; `urgency` is what is derived.

    Cells are never merged, for office software neither sorts nor filters merged ones. So what names a problem stands on
    every row of it; what is long stands on its first row alone, or print would drown in it.
    """

    problem: ParsedProblem
    measure: ParsedMeasure | None
    is_first: bool = True
    urgency: Urgency | None = None


def _of_problem(value: Callable[[ParsedProblem], Value]) -> Callable[[LedgerRow], Value]:
    return lambda row: value(row.problem)


def _once(value: Callable[[ParsedProblem], Value]) -> Callable[[LedgerRow], Value]:
    return lambda row: value(row.problem) if row.is_first else None


def _of_measure(value: Callable[[ParsedMeasure], Value]) -> Callable[[LedgerRow], Value]:
    return lambda row: value(row.measure) if row.measure else None


def listed(names: Sequence[str]) -> str | None:
    """Names in one cell; None for nobody."""
    return "、".join(names) or None


def warning_word(row: LedgerRow) -> str | None:
    """The colour and the days that are left, in words; None where nothing runs out."""
    if row.urgency is None:
        return None
    days = row.urgency.days_left
    left = f"超期{-days}天" if days < 0 else f"剩{days}天" if days else "今天到期"
    return f"{LEVEL_WORDS[row.urgency.level]}，{left}" if row.urgency.level else left


def warning_tone(row: LedgerRow) -> Tone | None:
    """The colour of the level."""
    return _TONES[row.urgency.level] if row.urgency and row.urgency.level else None


def _repeated(row: LedgerRow) -> Tone | None:
    return None if row.is_first else "faint"


def _kind(measure: ParsedMeasure) -> str | None:
    """The flags of the deadline that neither its wording nor the status says."""
    said = read_deadline(measure.due_text or "")
    stands = said.long_term or measure.status == MeasureStatus.LONG_TERM
    words = {"立行立改": measure.immediate and not said.immediate, "长期坚持": measure.long_term and not stands}
    return listed([word for word, is_unsaid in words.items() if is_unsaid])


def _is_closed(measure: ParsedMeasure) -> str | None:
    if measure.status in (MeasureStatus.CLAIMED, MeasureStatus.CLOSED):
        return "是" if measure.status == MeasureStatus.CLOSED else "否"
    return None


def problem_word(problem: ParsedProblem) -> str:
    """The word for how far a problem has come."""
    return "已销号" if problem.status == MeasureStatus.CLOSED else SHEET_WORDS[problem.status]


LEDGER_COLUMNS: tuple[Column[LedgerRow], ...] = (
    Column("aspect", "方面", 6, _of_problem(lambda problem: problem.aspect or NOTHING), tone=_repeated),
    Column("topic", "专题", 6, _of_problem(lambda problem: problem.topic or NOTHING), tone=_repeated),
    # From here to 是否销号 is what is printed: it fits the width of a page.
    Column("problem", "问题序号", 3, _of_problem(lambda problem: problem.number), required=True, tone=_repeated),
    Column(
        "title",
        "问题",
        7,
        _of_problem(lambda problem: problem.title),
        required=True,
        also=("问题名称",),
        tone=_repeated,
    ),
    Column("problem_text", "问题内容", 12, _once(lambda problem: problem.text), also=("具体问题",)),
    Column("number", "措施序号", 3, _of_measure(lambda measure: measure.number)),
    Column("text", "整改措施", 18, _of_measure(lambda measure: measure.text), required=True),
    Column("due_text", "整改时限", 6, _of_measure(lambda measure: measure.due_text), also=("完成时限",)),
    Column("due", "截止日期", 6, _of_measure(lambda measure: measure.due)),
    Column("warning", "预警", 5, warning_word, is_derived=True, tone=warning_tone),
    Column("department", "牵头部门", 4, _of_measure(lambda measure: measure.department), also=("责任部门",)),
    Column("first_responsible", "第一责任人", 4, _of_measure(lambda measure: listed(measure.first_responsible))),
    Column("directly_responsible", "直接责任人", 4, _of_measure(lambda measure: listed(measure.directly_responsible))),
    Column("handlers", "具体经办人", 4, _of_measure(lambda measure: listed(measure.handlers)), also=("经办人",)),
    Column("status", "整改状态", 5, _of_measure(lambda measure: SHEET_WORDS[measure.status])),
    Column("percent", "进度（%）", 3, _of_measure(lambda measure: measure.percent), also=("进度",)),
    Column("progress", "整改进展", 11, _of_measure(lambda measure: measure.progress), also=("进展情况",)),
    Column("is_closed", "是否销号", 3, _of_measure(_is_closed)),
    Column("problem_status", "问题状态", 6, _of_problem(problem_word), tone=_repeated),
    Column("kind", "整改类型", 8, _of_measure(_kind)),
    Column("facets", "问题表现", 24, _once(lambda problem: "\n".join(problem.facets) or None)),
    Column("goal", "整改目标", 16, _once(lambda problem: problem.goal)),
    Column("standard", "验收标准", 16, _of_measure(lambda measure: measure.standard), also=("完成标准",)),
    Column(
        "supporting_departments", "配合部门", 10, _of_measure(lambda measure: listed(measure.supporting_departments))
    ),
    Column("quantity", "数量", 8, _of_measure(lambda measure: quantity_text(measure.quantity))),
    Column("evidence_text", "佐证材料", 16, _of_measure(lambda measure: measure.evidence_text), also=("支撑材料",)),
)
FIRST_PRINTED, LAST_PRINTED = "problem", "is_closed"

NO_URGENCIES: Mapping[tuple[str, str], Urgency] = MappingProxyType({})

ROLE_WORDS: dict[Role, str] = {
    Role.OFFICE: "整改办",
    Role.LEADERSHIP: "领导小组",
    Role.ADMINISTRATOR: "管理员",
    Role.SUPERIOR: "上级督导",
}

PEOPLE_COLUMNS: tuple[Column[ParsedPerson], ...] = (
    Column("name", "姓名", 10, lambda person: person.name, required=True),
    Column("title", "职务", 16, lambda person: person.title),
    Column("department", "部门", 14, lambda person: person.department, also=("科室", "股室")),
    Column("phone", "手机", 14, lambda person: person.phone, also=("手机号", "电话", "联系电话")),
    Column("roles", "角色", 14, lambda person: listed([ROLE_WORDS[role] for role in person.roles])),
)

FACT_NAMES: tuple[tuple[str, Callable[[ParsedLedger], Value]], ...] = (
    ("单位名称", lambda ledger: ledger.unit_name),
    ("巡察轮次", lambda ledger: ledger.round_facts.name),
    ("巡察组", lambda ledger: ledger.round_facts.group),
    ("文号", lambda ledger: ledger.round_facts.document_number),
    ("巡察开始日期", lambda ledger: ledger.round_facts.inspected_from),
    ("巡察结束日期", lambda ledger: ledger.round_facts.inspected_to),
    ("巡察天数", lambda ledger: ledger.round_facts.stated_days),
    ("反馈日期", lambda ledger: ledger.round_facts.feedback_on),
)


def rows_of(ledger: ParsedLedger, urgencies: Mapping[tuple[str, str], Urgency] = NO_URGENCIES) -> list[LedgerRow]:
    """The ledger's rows in order: every measure, and every problem without one; urgencies by problem and measure."""
    return [
        LedgerRow(problem, measure, not place, urgencies.get((problem.number, measure.number)) if measure else None)
        for problem in ledger.problems
        for place, measure in enumerate(problem.measures or (None,))
    ]


def same_header(text: str) -> str:
    """A header as it is compared: without spaces, line breaks, brackets and marks."""
    return re.sub(r"[\s*＊:()%]", "", plain_forms(text))


def find_columns(cells: Sequence[str], columns: Sequence[Column[Item]]) -> dict[str, int]:
    """Which column stands where in a header row: key → index from 0; the first of two equal headers counts."""
    places: dict[str, int] = {}
    headers = [same_header(cell) for cell in cells]
    for column in columns:
        for name in (column.header, *column.also):
            if same_header(name) in headers and column.key not in places:
                places[column.key] = headers.index(same_header(name))
    return places


def missing_columns(places: dict[str, int], columns: Sequence[Column[Item]]) -> list[str]:
    """The headers of the required columns that were not found."""
    return [column.header for column in columns if column.required and column.key not in places]
