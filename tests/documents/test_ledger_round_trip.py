"""What was exported can be imported again, and the ledger has nothing to add."""

import asyncio
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from bot.core.config import Settings
from bot.core.database import Database
from bot.documents.ledger_sheet import write_csv, write_overview
from bot.documents.sheet_reader import read_csv, read_xlsx
from bot.ledger.acts import extension, importing, people, reporting, review
from bot.ledger.acts.importing import ImportPlan
from bot.ledger.draft import ParsedLedger, ParsedMeasure, ParsedPerson, ParsedProblem, RoundFacts
from bot.ledger.measure import DutyRole, Measure, MeasureStatus
from bot.ledger.outline import Overview, overview
from bot.ledger.people import Person, Role
from bot.ledger.progress import Quantity
from tests.documents.ledgers import ledgers
from tests.ledger.acts.bench import NOW, do, rows
from tests.support.effort import rounds

UNIT = "青桐县水务局"
UNCHANGED = "与台账一致，没有变化。"


async def bring(database: Database, draft: ParsedLedger) -> int:
    async with database.transaction() as session:
        return (await importing.import_draft(session, draft, UNIT, Settings(), NOW)).unit_id or 0


async def seen(database: Database, unit: int, *, days: int = 0) -> Overview:
    async with database.reading() as session:
        return await overview(session, unit, NOW + timedelta(days=days))


async def again(database: Database, file: ParsedLedger) -> ImportPlan:
    async with database.reading() as session:
        return await importing.preview(session, UNIT, file)


async def prove(database: Database, unit: int) -> None:
    """Both forms of the export, read again, change nothing."""
    found = await seen(database, unit, days=30)
    workbook = read_xlsx(write_overview(found), "台账.xlsx")
    assert workbook.errors == ()
    assert replace(workbook, warnings=()) == found.ledger
    for file in (workbook, read_csv(write_csv(found.ledger, found.urgencies), "台账.csv")):
        plan = await again(database, file)
        assert (plan.differences, plan.summary()) == ((), UNCHANGED)


@settings(max_examples=rounds(3), suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(ledger=ledgers())
def test_any_ledger_that_was_stored_comes_back_unchanged(sqlite_template: Path, ledger: ParsedLedger) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = shutil.copyfile(sqlite_template, Path(folder) / "zhenggai.db")

        async def work() -> None:
            database = Database(f"sqlite:///{file}")
            try:
                await prove(database, await bring(database, ledger))
            finally:
                await database.close()

        asyncio.run(work())


def measure(number: str, **more: object) -> ParsedMeasure:
    facts: dict[str, object] = {
        "due": date(2023, 10, 31),
        "due_text": "2023年10月底前",
        "directly_responsible": ("韩志远",),
        "handlers": ("罗小芸",),
    }
    return ParsedMeasure(number, f"办好第{number}件事。", **{**facts, **more})  # type: ignore[arg-type]  # one table of defaults


DRAFT = ParsedLedger(
    "ledger",
    UNIT,
    RoundFacts("第三轮巡察", "第二巡察组"),
    (
        ParsedProblem("1", "台账不严", "台账不严。", ("漏登",), "履职方面", measures=(measure("1-1"), measure("1-2"))),
        ParsedProblem("2", "巡查不勤", "巡查不勤。", status=MeasureStatus.CLOSED, measures=(measure("2-1"),)),
        ParsedProblem("3", "尚无措施", "尚无措施。", status=MeasureStatus.IN_PROGRESS),
    ),
    (ParsedPerson("许文静", None, "整改办", None, (Role.OFFICE,)), ParsedPerson("孟佳")),
)


async def test_whatever_was_done_since_the_export_is_read_back_as_no_change(database: Database) -> None:
    unit = await bring(database, DRAFT)
    ids = {person.name: person.id for person in await rows(database, Person)}
    one, two, three = [row.id for row in await rows(database, Measure)]
    clerk, handler = ids["许文静"], ids["罗小芸"]
    await prove(database, unit)
    await do(database, handler, reporting.report_progress, one, NOW, percent=62.5, quantity=Quantity(5, 8, "公里"))
    await prove(database, unit)
    await do(database, handler, reporting.claim_done, two, NOW)
    await do(database, clerk, review.verify, two, NOW)
    await do(database, clerk, review.mark_long_term, three, "制度已建", NOW)
    await do(database, clerk, people.set_duties, one, {DutyRole.HANDLER: [ids["孟佳"]]}, NOW)
    await prove(database, unit)
    request = await do(database, ids["孟佳"], extension.ask_extension, one, date(2023, 12, 29), "等设备", NOW)
    await do(database, clerk, extension.grant_extension, request.id, NOW)
    await do(database, handler, reporting.claim_done, three, NOW)
    await do(database, clerk, review.reopen, two, None, "反弹", NOW)
    await prove(database, unit)


@pytest.mark.parametrize("ways", [lambda lines: lines[::-1], lambda lines: sorted(lines, key=lambda line: line[6])])
async def test_a_sheet_that_was_sorted_says_the_same(
    database: Database, ways: Callable[[list[list[str]]], list[list[str]]]
) -> None:
    unit = await bring(database, DRAFT)
    found = await seen(database, unit)
    lines = write_csv(found.ledger).decode("utf-8-sig").splitlines()
    header, *rest = [line.split(",") for line in lines]
    sorted_sheet = "\n".join(",".join(line) for line in [header, *ways(rest)])
    plan = await again(database, read_csv(sorted_sheet.encode(), "台账.csv"))
    assert plan.differences == ()
