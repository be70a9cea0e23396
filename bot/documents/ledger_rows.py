"""Turns the rows of a ledger sheet into problems and measures, naming every faulty cell at once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot.documents.deadline_words import read_deadline
from bot.documents.ledger_columns import LEDGER_COLUMNS, NOTHING, find_columns, missing_columns, same_header
from bot.documents.parsed import Finding, ParsedMeasure, ParsedProblem, Status, status_of_problem
from bot.documents.plain_text import plain_forms, tidy, tidy_line, tidy_name
from bot.documents.status_words import SHEET_WORDS, sheet_status, yes_or_no

MAX_ROWS = 100_000
_HEADER_SEARCH = 10
_PEOPLE_BETWEEN = re.compile(r"[、，,;；/／\n]")
_CHINESE_ONLY = re.compile(r"[\u3400-\u9fff\s]+")
_PROBLEM_KEYS = ("aspect", "topic", "problem", "title", "problem_text", "facets", "problem_status")
_ALLOWED_STATUSES = "、".join(dict.fromkeys(SHEET_WORDS.values()))

Row = tuple[int, Sequence[str]]
"""A row's number from 1, and its cells as text."""


def column_letters(index: int) -> str:
    """The letters of a column, counted from 0: A, B … Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@dataclass(slots=True)
class Findings:
    """What there is to say about one sheet while it is read."""

    sheet: str
    warnings: list[Finding] = field(default_factory=list)
    errors: list[Finding] = field(default_factory=list)

    def warn(self, cell: str, message: str) -> None:
        self.warnings.append(Finding(f"{self.sheet}!{cell}" if cell else self.sheet, message))

    def fail(self, cell: str, message: str) -> None:
        self.errors.append(Finding(f"{self.sheet}!{cell}" if cell else self.sheet, message))


@dataclass(frozen=True, slots=True)
class Line:
    """One row under known headers: its cells by key, tidied, and where each of them is."""

    number: int
    cells: dict[str, str]
    places: dict[str, int]

    def get(self, key: str) -> str:
        return self.cells.get(key, "")

    def cell(self, key: str) -> str:
        """The cell's address, such as E7; the row's first cell where the column is missing."""
        return f"{column_letters(self.places.get(key, 0))}{self.number}"

    def has_measure(self) -> bool:
        return any(value for key, value in self.cells.items() if key not in _PROBLEM_KEYS)


@dataclass(slots=True)
class _Draft:
    """A problem while its measures are still being collected."""

    problem: ParsedProblem
    has_own_status: bool
    measures: list[ParsedMeasure] = field(default_factory=list)

    def finish(self) -> ParsedProblem:
        measures = tuple(self.measures)
        status = self.problem.status if self.has_own_status else status_of_problem(measures)
        return replace(self.problem, status=status, measures=measures)


def header_and_lines(
    rows: Iterable[Row], columns: Sequence, found: Findings  # type: ignore[type-arg]
) -> tuple[dict[str, int], Iterator[Line]]:
    raise AssertionError
