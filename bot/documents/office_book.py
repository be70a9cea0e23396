"""Puts the sheets of an office's own workbook together: facts first, then ledgers, people, and what is left over."""

from collections.abc import Sequence
from dataclasses import replace

from bot.documents.card_sheets import as_table
from bot.documents.column_choice import PROBLEM_KEYS
from bot.documents.facts_sheet import is_facts_sheet, read_facts
from bot.documents.grids import Findings, Grid
from bot.documents.ledger_warnings import warn_of_gaps
from bot.documents.office_ledger import NO_PROBLEM_COLUMN, finish, join_sheets
from bot.documents.office_sheet import OfficeSheet, read_grid
from bot.documents.people_rows import warn_of_strangers
from bot.documents.people_sheet import people_columns, read_people_sheet
from bot.documents.row_kinds import NOT_CONTENT
from bot.documents.sheet_facts import SheetFacts
from bot.documents.sheet_headers import bare, name_of
from bot.documents.sheet_hints import Hints
from bot.documents.sheet_tables import tables_of
from bot.ledger.draft import (
    ColumnReading,
    Finding,
    ParsedLedger,
    ParsedPerson,
    ParsedProblem,
    RoundFacts,
    everyone,
    refused,
)

_SHOWN_HEADERS = 30


class OfficeBook:
    """The sheets of one document while they are put together."""

    def __init__(self, grids: Sequence[Grid], name: str, hints: Hints, whole: Findings) -> None:
        self._grids = grids
        self._name = name
        self._hints = hints
        self._whole = whole
        self._sheets: list[OfficeSheet] = []
        self._listed: dict[str, ParsedPerson] = {}
        self._unit: str | None = None
        self._round = RoundFacts()
        self._findings: list[Findings] = []

    def read(self) -> ParsedLedger:
        """The whole as one ledger; facts come first, for the deadlines of all sheets are measured against them."""
        rest = [grid for whole in self._grids if not self._take_facts(whole) for grid in tables_of(as_table(whole))]
        facts = SheetFacts(self._unit, feedback_on=self._round.feedback_on)
        for grid in rest:
            self._take(grid, facts)
        self._require_headers()
        problems = finish(join_sheets([(sheet.name, sheet.problems) for sheet in self._sheets]), self._whole)
        errors = [finding for findings in (self._whole, *self._findings) for finding in findings.errors]
        if not problems and not errors:
            errors = [self._nothing()]
        if errors:
            return refused("ledger", *errors, warnings=self._warnings())
        warn_of_gaps(problems, self._whole)
        return self._ledger(problems)

    def _take_facts(self, grid: Grid) -> bool:
        if not is_facts_sheet(grid):
            return False
        self._unit, self._round = read_facts(grid, self._findings_of(grid))
        return True

    def _take(self, grid: Grid, facts: SheetFacts) -> None:
        if people_columns(grid):
            for person in read_people_sheet(grid, self._findings_of(grid)):
                self._listed.setdefault(person.name, person)
            return
        sheet = read_grid(grid, self._hints, names=(self._name,), facts=facts)
        self._findings.append(sheet.findings)
        if sheet.header is not None:
            self._sheets.append(sheet)
        elif grid.filled():
            self._whole.warnings.append(sheet.findings.unread())

    def _findings_of(self, grid: Grid) -> Findings:
        findings = Findings(grid.name, grid.separator)
        self._findings.append(findings)
        return findings

    def _require_headers(self) -> None:
        """A header named by hand that no sheet has is an error."""
        headers = [column.title() for sheet in self._sheets if sheet.header for column in sheet.header.columns]
        known = {
            bare(column)
            for sheet in self._sheets
            if sheet.header
            for c in sheet.header.columns
            for column in (c.header, c.title())
        }
        for header in sorted(self._hints.required):
            if bare(header) not in known:
                shown = "、".join(dict.fromkeys(headers[:_SHOWN_HEADERS])) or "（没有认出表头）"
                self._whole.fail("", f"--map 指定的表头“{header}”在文件里没有，文件的表头有：{shown}")

    def _nothing(self) -> Finding:
        if not any(grid.filled() for grid in self._grids):
            return Finding(self._name, "表中没有内容，请填写后再导入")
        headers = [sheet.header for sheet in self._sheets if sheet.header]
        if headers and not any(header.has(*PROBLEM_KEYS) for header in headers):
            return Finding(self._sheets[0].name, NO_PROBLEM_COLUMN)
        if self._sheets:
            return Finding(self._sheets[0].name, "表头下面没有一行内容，请填写问题和措施后再导入")
        return Finding(
            self._name, "没有找到台账的表头（至少要有“问题”“整改措施”等列），请补上表头，或用 --map 指明各列"
        )

    def _warnings(self) -> tuple[Finding, ...]:
        return tuple(finding for findings in (*self._findings, self._whole) for finding in findings.warnings)

    def _ledger(self, problems: tuple[ParsedProblem, ...]) -> ParsedLedger:
        facts = SheetFacts(self._unit)
        people = dict(self._listed)
        for sheet in self._sheets:
            facts = facts.or_else(sheet.facts)
            for person in sheet.people.values():
                people.setdefault(person.name, person)
        named = {name for problem in problems for measure in problem.measures for name in measure.people()}
        if self._listed:
            warn_of_strangers(self._listed.values(), problems, self._whole)
        return ParsedLedger(
            "ledger",
            facts.unit,
            replace(self._round, feedback_on=self._round.feedback_on or facts.feedback_on),
            problems,
            everyone([person for person in people.values() if person.name in named | set(self._listed)], problems),
            self._warnings(),
            unit_hint=facts.unit_hint,
            as_of=facts.as_of,
            skipped=tuple(finding for sheet in self._sheets for finding in _skipped(sheet)),
            columns=tuple(reading for sheet in self._sheets for reading in _readings(sheet)),
        )


def _readings(sheet: OfficeSheet) -> list[ColumnReading]:
    columns = sheet.header.columns if sheet.header else []
    bottom = sheet.header.bottom if sheet.header else 0
    return [
        ColumnReading(
            sheet.place(bottom, column.index), column.title(), column.key, name_of(column.key), column.certain
        )
        for column in columns
        if column.key
    ]


def _skipped(sheet: OfficeSheet) -> list[Finding]:
    """The rows below the header that hold sums, notes or the header again."""
    places = {
        number: next(place for place, cell in enumerate(sheet.grid.rows[number]) if cell.strip())
        for number in sheet.grid.filled()
    }
    return [
        Finding(sheet.place(number, places[number]), fate)
        for number, fate in sorted(sheet.findings.fates.items())
        if fate in NOT_CONTENT
    ]
