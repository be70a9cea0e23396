"""A large ledger out of the store and into a workbook, as it stands and as it stood."""

import asyncio
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.core.config import Settings
from bot.core.database import Database
from bot.core.migrations import upgrade
from bot.documents.ledger_sheet import write_overview
from bot.ledger.acts import importing
from bot.ledger.draft import ParsedLedger, ParsedMeasure, ParsedProblem, everyone
from bot.ledger.measure import MeasureStatus
from bot.ledger.outline import overview

MEASURES = 20_000
AIM = 20
NOW = datetime(2023, 10, 11, 1, 30, tzinfo=UTC)
_PER_PROBLEM = 10
_STATUSES = tuple(MeasureStatus)


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds to export the ledger as it stands, and as of yesterday; the size of the workbook in megabytes."""

    now: float
    as_of: float
    megabytes: float


def ledger(measures: int) -> ParsedLedger:
    """An invented ledger with texts of usual length."""
    problems = tuple(
        ParsedProblem(
            str(number),
            f"第{number}项工作抓得不实",
            f"第{number}项工作抓得不实，部署多、检查少，台账不全，责任不清。" * 3,
            aspect=f"第{number % 3 + 1}方面",
            topic=f"第{number % 8 + 1}专题",
            measures=tuple(_measure(number, place) for place in range(1, _PER_PROBLEM + 1)),
        )
        for number in range(1, measures // _PER_PROBLEM + 1)
    )
    return ParsedLedger("ledger", "云岭县农业农村局", problems=problems, people=everyone((), problems))


def _measure(number: int, place: int) -> ParsedMeasure:
    return ParsedMeasure(
        f"{number}-{place}",
        f"对照第{number}项问题逐条建立台账，明确责任人和完成时限，按月调度、逐项销号。",
        due=date(2023, 9, 1) + timedelta(days=number % 200),
        due_text="按计划",
        status=_STATUSES[(number + place) % len(_STATUSES)],
        department=f"第{number % 12}股",
        first_responsible=("高建国",),
        directly_responsible=(f"副局长{number % 5}",),
        handlers=(f"经办人{number % 40}",),
        progress="已完成初稿，正在征求意见。",
    )


async def measure(database: Database, measures: int = MEASURES) -> Figures:
    """Imports the ledger into an empty store and exports it twice."""
    async with database.transaction() as session:
        unit_id = (await importing.import_draft(session, ledger(measures), None, Settings(), NOW)).unit_id or 0
    seconds, size = [], 0
    for as_of in (None, NOW.date()):
        began = time.perf_counter()
        async with database.reading() as session:
            data = write_overview(await overview(session, unit_id, NOW + timedelta(days=1), as_of))
        seconds.append(time.perf_counter() - began)
        size = len(data)
    return Figures(seconds[0], seconds[1], size / 1e6)


async def _once() -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/export.db")
        await upgrade(database)
        figures = await measure(database)
        await database.close()
    return figures


def report() -> list[str]:
    """The lines of `make bench`."""
    figures = asyncio.run(_once())
    return [
        f"export, {MEASURES:,} measures to .xlsx with summary and lists: {figures.now:.1f} s as it stands, "
        f"{figures.as_of:.1f} s as of a past day (aim {AIM} s), {figures.megabytes:.1f} MB"
    ]
