"""A sheet that comes again finds its measures again: moved, edited, renumbered, beside what was said in chat."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.core.config import Settings
from bot.core.database import Database
from bot.core.errors import BadInput
from bot.ledger.acts import importing, reporting
from bot.ledger.acts.importing import ImportPlan
from bot.ledger.draft import ParsedLedger, ParsedMeasure, ParsedProblem
from bot.ledger.measure import Measure, MeasureStatus
from bot.ledger.people import Person
from bot.ledger.problem import Problem
from bot.ledger.progress import Quantity
from bot.ledger.unit import Unit
from tests.ledger.acts.bench import NOW, do, rows

UNIT = "柳溪县粮食局"


def sheet(*texts: str, title: str = "仓储管理不严", number: str = "1", numbered: bool = False) -> ParsedProblem:
    """A problem with these measures; the sheet itself numbers nothing unless told so."""
    measures = tuple(
        ParsedMeasure(f"{number}-{place}", text, handlers=("罗小芸",), is_numbered=numbered, where=f"台账!C{place}")
        for place, text in enumerate(texts, start=1)
    )
    return ParsedProblem(number, title, title, measures=measures, is_numbered=numbered, where="台账!B1")


def book(*problems: ParsedProblem, as_of: date | None = None) -> ParsedLedger:
    return ParsedLedger("ledger", UNIT, problems=problems, as_of=as_of, file="台账.xlsx")


async def bring(database: Database, draft: ParsedLedger, unit: str | None = None) -> ImportPlan:
    async with database.transaction() as session:
        return await importing.import_draft(session, draft, unit, Settings(), NOW + timedelta(days=1))


async def texts(database: Database) -> dict[str, str]:
    return {measure.number: measure.text for measure in await rows(database, Measure)}


FIRST, SECOND = "修订仓储管理办法，明确专人负责。", "每月盘点一次库存，结果上墙公示。"


async def test_measures_in_another_order_are_the_same_measures(either_database: Database) -> None:
    await bring(either_database, book(sheet(FIRST, SECOND)))
    result = await bring(either_database, book(sheet(SECOND, FIRST)))
    assert (result.new, result.changed, result.differences) == (0, 0, ())


async def test_a_lightly_edited_measure_is_changed_and_not_added(database: Database) -> None:
    await bring(database, book(sheet(FIRST, SECOND)))
    edited = SECOND.replace("每月", "每半月")
    result = await bring(database, book(sheet(edited, FIRST)))
    assert (result.new, result.changed) == (0, 1)
    assert await texts(database) == {"1-1": FIRST, "1-2": edited}


async def test_a_new_measure_put_first_gets_a_free_number(database: Database) -> None:
    await bring(database, book(sheet(FIRST, SECOND)))
    result = await bring(database, book(sheet("购置通风设备两套", FIRST, SECOND)))
    assert (result.new, result.changed, result.warnings) == (1, 0, ())
    assert await texts(database) == {"1-1": FIRST, "1-2": SECOND, "1-3": "购置通风设备两套"}


async def test_another_text_without_a_number_replaces_nothing(database: Database) -> None:
    await bring(database, book(sheet(FIRST)))
    result = await bring(database, book(sheet("购置通风设备两套")))
    assert await texts(database) == {"1-1": FIRST, "1-2": "购置通风设备两套"}
    assert "不在文件里，保持不变：1-1" in result.warnings[0]


async def test_another_text_under_a_written_number_is_the_same_measure(database: Database) -> None:
    await bring(database, book(sheet(FIRST)))
    await bring(database, book(sheet("购置通风设备两套", numbered=True)))
    assert await texts(database) == {"1-1": "购置通风设备两套"}


async def test_a_problem_with_another_number_is_found_by_its_wording_and_said_so(database: Database) -> None:
    await bring(database, book(sheet(FIRST), sheet(SECOND, title="账目不清", number="2")))
    result = await bring(database, book(sheet(SECOND, title="账目不清", number="1", numbered=True)))
    assert (result.new, result.changed) == (0, 0)
    assert "1 → 2" in result.warnings[0]
    assert [problem.number for problem in await rows(database, Problem)] == ["1", "2"]


async def test_what_the_sheet_says_besides_is_stored_with_its_place(either_database: Database) -> None:
    told = replace(
        sheet(FIRST).measures[0],
        progress="已修订三项办法",
        standard="办法印发",
        evidence_text="印发文件",
        quantity=Quantity(3, 5, "项"),
    )
    await bring(either_database, book(replace(sheet(FIRST), measures=(told,), goal="管理规范")))
    (measure,), (problem,) = await rows(either_database, Measure), await rows(either_database, Problem)
    assert (measure.progress_text, measure.standard, measure.evidence_text) == (
        "已修订三项办法",
        "办法印发",
        "印发文件",
    )
    assert (measure.quantity_done, measure.quantity_total, measure.quantity_unit) == (3, 5, "项")
    assert (measure.source, problem.source, problem.goal) == ("台账.xlsx 台账!C1", "台账.xlsx 台账!B1", "管理规范")
    more = replace(told, progress="已修订五项办法", quantity=Quantity(5, 5, "项"))
    result = await bring(either_database, book(replace(sheet(FIRST), measures=(more,), goal="管理规范")))
    assert result.differences == (
        "措施 1-1：整改进展 已修订三项办法 → 已修订五项办法",
        "措施 1-1：完成数量 3 → 5",
    )


@pytest.mark.parametrize(
    ("as_of", "status"),
    [
        (None, MeasureStatus.IN_PROGRESS),
        (date(2023, 10, 11), MeasureStatus.IN_PROGRESS),
        (date(2023, 10, 12), MeasureStatus.CLAIMED),
    ],
)
async def test_only_a_sheet_of_a_later_day_moves_what_was_reported_in_chat(
    database: Database, as_of: date | None, status: MeasureStatus
) -> None:
    await bring(database, book(sheet(FIRST)))
    (stored,), (handler,) = await rows(database, Measure), await rows(database, Person)
    await do(database, handler.id, reporting.report_progress, stored.id, NOW, percent=80)
    done = replace(sheet(FIRST).measures[0], status=MeasureStatus.CLAIMED)
    await bring(database, book(replace(sheet(FIRST), measures=(done,)), as_of=as_of))
    assert (await rows(database, Measure))[0].status == status


async def test_a_unit_in_the_title_makes_the_first_unit_and_never_a_second(database: Database) -> None:
    titled = replace(book(sheet(FIRST)), unit_name=None, unit_hint=UNIT)
    assert (await bring(database, titled)).differences[0] == f"新建单位“{UNIT}”"
    other = replace(titled, unit_hint="柳溪县粮食和物资局")
    await bring(database, other)
    assert [unit.name for unit in await rows(database, Unit)] == [UNIT]


async def test_a_sheet_that_names_no_unit_asks_for_one_where_there_is_none(database: Database) -> None:
    with pytest.raises(BadInput, match="--unit"):
        await bring(database, replace(book(sheet(FIRST)), unit_name=None))
