"""Writes the ledger as .xlsx and .csv, by the one table of columns."""

import csv
import io
import re
from collections.abc import Mapping
from functools import partial

from bot.documents.ledger_columns import (
    DUTY_LIST,
    FACT_NAMES,
    FACTS_SHEET,
    FIRST_PRINTED,
    LAST_PRINTED,
    LEDGER_COLUMNS,
    LEDGER_SHEET,
    LONG_SHEET,
    NO_URGENCIES,
    PEOPLE_COLUMNS,
    PEOPLE_SHEET,
    PROBLEM_LIST,
    SUMMARY_SHEET,
    TASK_LIST,
    Column,
    Value,
    rows_of,
)
from bot.documents.ledger_lists import DUTY_COLUMNS, PROBLEM_COLUMNS, TASK_COLUMNS
from bot.documents.ledger_summary import summary
from bot.documents.long_cells import LONG_COLUMNS, LongTexts
from bot.documents.sheet_book import Book
from bot.documents.sheet_table import Page, write_table
from bot.documents.summary_sheet import write_summary
from bot.ledger.draft import ParsedLedger
from bot.ledger.measure import MeasureStatus
from bot.ledger.outline import Overview
from bot.ledger.urgency import Urgency

_FACTS: tuple[Column[tuple[str, Value]], ...] = (
    Column("name", "项目", 12, lambda fact: fact[0]),
    Column("value", "内容", 40, lambda fact: fact[1]),
)
_NEEDS_APOSTROPHE = re.compile(r"'*[=+\-@\t\r]")


def write_xlsx(ledger: ParsedLedger) -> bytes:
    """A ledger of no particular day as a workbook; reading it back gives the same ledger."""
    settled = (problem.number for problem in ledger.problems if problem.status is MeasureStatus.CLOSED)
    return write_overview(Overview(ledger, settled=frozenset(settled)))


def write_overview(overview: Overview) -> bytes:
    """The ledger of a day as a workbook: 台账 with 预警, the summary, the three lists, the people and the facts.

    Reading it back gives the same ledger: the summary and the lists say again what 台账 says.
    """
    book = Book()
    ledger, long = overview.ledger, LongTexts()
    rows = rows_of(ledger, overview.urgencies)
    tasks = [row for row in rows if row.measure]
    page = partial(Page, remark=_remark(overview))
    whole = page(_title(ledger, "台账"), first=FIRST_PRINTED, last=LAST_PRINTED, frozen="title")
    write_table(book, LEDGER_SHEET, LEDGER_COLUMNS, rows, whole, long)
    write_summary(book, SUMMARY_SHEET, _title(ledger, "情况汇总"), _remark(overview), summary(overview))
    problems = page(_title(ledger, PROBLEM_LIST), first="problem", last="problem_status", frozen="problem")
    write_table(book, PROBLEM_LIST, PROBLEM_COLUMNS, ledger.problems, problems)
    to_do = page(_title(ledger, TASK_LIST), first="problem", last="evidence_text", frozen="number")
    write_table(book, TASK_LIST, TASK_COLUMNS, tasks, to_do)
    duties = page(_title(ledger, DUTY_LIST), first="number", last="status", frozen="number")
    write_table(book, DUTY_LIST, DUTY_COLUMNS, tasks, duties)
    write_table(book, PEOPLE_SHEET, PEOPLE_COLUMNS, ledger.people)
    write_table(book, FACTS_SHEET, _FACTS, [(name, value(ledger)) for name, value in FACT_NAMES])
    if long.rests:
        write_table(book, LONG_SHEET, LONG_COLUMNS, long.rests)
    return book.saved()


def write_csv(ledger: ParsedLedger, urgencies: Mapping[tuple[str, str], Urgency] = NO_URGENCIES) -> bytes:
    """The sheet 台账 alone as comma-separated UTF-8 with BOM, so that office software opens it rightly."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow([column.header for column in LEDGER_COLUMNS])
    for row in rows_of(ledger, urgencies):
        writer.writerow([_csv_text(column.write(row)) for column in LEDGER_COLUMNS])
    return stream.getvalue().encode("utf-8-sig")


def _title(ledger: ParsedLedger, what: str) -> str:
    return f"{ledger.unit_name or ''}巡察整改{what}"


def _remark(overview: Overview) -> str:
    """What stands between title and table: the unit, the day, and how much there is."""
    counts = overview.ledger.counts()
    said = [
        f"单位：{overview.ledger.unit_name}" if overview.ledger.unit_name else "",
        f"截至{overview.on.year}年{overview.on.month}月{overview.on.day}日" if overview.on else "",
        f"共{counts['problems']}个问题、{counts['measures']}条措施",
    ]
    return "　　".join(part for part in said if part)


def _csv_text(value: Value) -> str:
    if isinstance(value, str):
        return "'" + value if _NEEDS_APOSTROPHE.match(value) else value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
