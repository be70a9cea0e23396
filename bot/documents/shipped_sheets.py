"""Reads a workbook in the layout that our own export writes: the sheets 台账, 人员 and 概况."""

from collections.abc import Sequence
from dataclasses import replace

from bot.documents.facts_sheet import read_facts
from bot.documents.grids import Findings, Grid
from bot.documents.ledger_columns import (
    DERIVED_SHEETS,
    FACTS_SHEET,
    LEDGER_COLUMNS,
    LEDGER_SHEET,
    LONG_SHEET,
    PEOPLE_COLUMNS,
    PEOPLE_SHEET,
)
from bot.documents.ledger_rows import read_problems
from bot.documents.long_cells import read_rests, rejoined
from bot.documents.people_rows import read_people, warn_of_strangers
from bot.documents.tables import lines_below_header, shipped_header
from bot.ledger.draft import ParsedLedger, ParsedPerson, RoundFacts, everyone, refused

_KNOWN = DERIVED_SHEETS | {PEOPLE_SHEET, FACTS_SHEET, LONG_SHEET}


def shipped_ledger(grids: Sequence[Grid]) -> Grid | None:
    """The sheet with the ledger in a workbook as we write it: the one called 台账, else the first of its layout."""
    fitting = [grid for grid in grids if grid.name not in _KNOWN and shipped_header(grid) is not None]
    return next((grid for grid in fitting if grid.name == LEDGER_SHEET), fitting[0] if fitting else None)


def read_shipped(ledger: Grid, grids: Sequence[Grid]) -> ParsedLedger:
    """The ledger as it was written, with its people and facts; the summary and the lists say the same again.

    Here a cell that cannot be read is an error, for everything in this layout was written by us or by our rules.
    """
    sheets = {grid.name: grid for grid in grids}
    rests = read_rests(sheets[LONG_SHEET].rows) if LONG_SHEET in sheets else {}
    if rests:
        ledger = replace(ledger, rows=[[rejoined(text, rests) for text in cells] for cells in ledger.rows])
    findings, of_people, of_facts = Findings(ledger.name), Findings(PEOPLE_SHEET), Findings(FACTS_SHEET)
    problems = read_problems(lines_below_header(ledger, LEDGER_COLUMNS, findings), findings)
    listed: tuple[ParsedPerson, ...] = ()
    unit, facts = None, RoundFacts()
    if PEOPLE_SHEET in sheets:
        listed = read_people(lines_below_header(sheets[PEOPLE_SHEET], PEOPLE_COLUMNS, of_people), of_people)
        warn_of_strangers(listed, problems, of_people)
    if FACTS_SHEET in sheets:
        unit, facts = read_facts(sheets[FACTS_SHEET], of_facts)
    for grid in grids:
        if grid is not ledger and grid.name not in _KNOWN | {ledger.name} and grid.filled():
            findings.warnings.append(Findings(grid.name).unread())
    errors = [*findings.errors, *of_people.errors]
    warned = [*findings.warnings, *of_people.warnings, *of_facts.warnings]
    if errors:
        return refused("ledger", *errors, warnings=warned)
    return ParsedLedger("ledger", unit, facts, problems, everyone(listed, problems), tuple(warned))
