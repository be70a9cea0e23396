"""The three lists of rectification (问题清单, 任务清单, 责任清单) as columns over the ledger's own rows."""

from collections.abc import Callable

from bot.documents.ledger_columns import (
    LEDGER_COLUMNS,
    Column,
    LedgerRow,
    Value,
    problem_word,
)
from bot.ledger.draft import ParsedProblem
from bot.ledger.measure import STATUS_WORDS, MeasureStatus

_BY_KEY = {column.key: column for column in LEDGER_COLUMNS}


def _of_ledger(key: str, width: int, header: str | None = None) -> Column[LedgerRow]:
    """A column of the ledger in another width, and under another name where the list calls it otherwise."""
    column = _BY_KEY[key]
    return Column(key, header or column.header, width, column.write, tone=column.tone)


def _problem(key: str, header: str, width: int, value: Callable[[ParsedProblem], Value]) -> Column[ParsedProblem]:
    return Column(key, header, width, value)


def _closed(problem: ParsedProblem) -> float:
    return float(sum(measure.status is MeasureStatus.CLOSED for measure in problem.measures))


def _state(row: LedgerRow) -> Value:
    return STATUS_WORDS[row.measure.status] if row.measure else None


PROBLEM_COLUMNS: tuple[Column[ParsedProblem], ...] = (
    _problem("problem", "问题序号", 4, lambda problem: problem.number),
    _problem("aspect", "方面", 10, lambda problem: problem.aspect or None),
    _problem("topic", "专题", 10, lambda problem: problem.topic or None),
    _problem("title", "问题", 16, lambda problem: problem.title),
    _problem("problem_text", "问题内容", 34, lambda problem: problem.text),
    _problem("facets", "问题表现", 26, lambda problem: "\n".join(problem.facets) or None),
    _problem("goal", "整改目标", 18, lambda problem: problem.goal),
    _problem("measures", "措施数", 4, lambda problem: float(len(problem.measures))),
    _problem("closed", "已销号措施数", 4, _closed),
    _problem("problem_status", "问题状态", 6, problem_word),
)
"""One row a problem."""

TASK_COLUMNS: tuple[Column[LedgerRow], ...] = (
    _of_ledger("problem", 4),
    _of_ledger("title", 12),
    _of_ledger("number", 4),
    _of_ledger("text", 34),
    _of_ledger("standard", 18),
    _of_ledger("due_text", 9),
    _of_ledger("due", 6),
    _of_ledger("warning", 7),
    Column("status", "整改状态", 5, _state),
    _of_ledger("percent", 4),
    _of_ledger("quantity", 7),
    _of_ledger("evidence_text", 14),
)
"""One row a measure: what is to be done by when, how it is checked, how far it has come."""

DUTY_COLUMNS: tuple[Column[LedgerRow], ...] = (
    _of_ledger("number", 4),
    _of_ledger("title", 14),
    _of_ledger("text", 36, "整改任务"),
    _of_ledger("first_responsible", 7),
    _of_ledger("directly_responsible", 7),
    _of_ledger("handlers", 7),
    _of_ledger("department", 10),
    _of_ledger("supporting_departments", 12),
    _of_ledger("due", 6),
    Column("status", "整改状态", 5, _state),
)
"""One row a measure: who answers for it."""
