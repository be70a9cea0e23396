"""A ledger comes in whole or not at all; the same file again changes nothing, and what was said in chat stays."""

import time
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bot.core.config import Settings
from bot.core.database import Database
from bot.core.errors import BadInput, NotAllowed, NotFound
from bot.ledger.access import Via, actor_of, command_actor
from bot.ledger.acts import extension, handing_over, importing, people, reporting, review
from bot.ledger.acts.importing import ImportPlan
from bot.ledger.audit import AuditEntry
from bot.ledger.draft import Finding, ParsedLedger, ParsedMeasure, ParsedPerson, ParsedProblem, RoundFacts, refused
from bot.ledger.measure import Duty, DutyRole, Measure, MeasureStatus
from bot.ledger.outline import outline
from bot.ledger.people import Person, PersonRole, Role
from bot.ledger.problem import Aspect, Problem, ProblemStatus, Topic
from bot.ledger.unit import InspectionRound, Unit
from tests.ledger.acts.bench import NOW, do, measure, rows, trail
from tests.support.world import UNIT_NAME, World

FIRST = ParsedMeasure(
    "1-1",
    "修订管理办法，明确责任。",
    due=date(2023, 10, 31),
    due_text="2023年10月底前",
    status=MeasureStatus.IN_PROGRESS,
    percent=30.0,
    department="种植业股",
    supporting_departments=("办公室",),
    first_responsible=("高建国",),
    directly_responsible=("韩志远",),
    handlers=("罗小芸", "孟佳"),
)
SECOND = ParsedMeasure("1-2", "开展一次清查。", immediate=True, due_text="立行立改", handlers=("罗小芸",))
PROBLEM = ParsedProblem(
    "1",
    "台账不严",
    "台账不严。一是漏登。",
    ("漏登",),
    "履职方面",
    "日常管理",
    MeasureStatus.IN_PROGRESS,
    (FIRST, SECOND),
)
DRAFT = ParsedLedger(
    "ledger",
    "青桐县水务局",
    RoundFacts("第三轮巡察", "第二巡察组", inspected_from=date(2023, 3, 1), feedback_on=date(2023, 7, 1)),
    (PROBLEM,),
    (ParsedPerson("高建国", "局长"), ParsedPerson("许文静", None, "整改办", "13800000000", (Role.OFFICE,))),
)


async def bring(database: Database, draft: ParsedLedger, *, unit: str | None = None, days: int = 0) -> ImportPlan:
    async with database.transaction() as session:
        return await importing.import_draft(session, draft, unit, Settings(), NOW + timedelta(days=days))


def with_measure(**changes: Any) -> ParsedLedger:
    """The draft with its first measure changed."""
    problem = replace(PROBLEM, measures=(replace(FIRST, **changes), SECOND))
    return replace(DRAFT, problems=(problem,))


async def first(database: Database) -> Measure:
    return (await rows(database, Measure))[0]


async def handlers(database: Database, measure_id: int) -> list[str]:
    names = {person.id: person.name for person in await rows(database, Person)}
    duties = [duty for duty in await rows(database, Duty) if duty.measure_id == measure_id]
    return [names[duty.person_id] for duty in duties if duty.role == DutyRole.HANDLER]


async def test_a_new_document_makes_the_unit_and_everything_in_it(either_database: Database) -> None:
    result = await bring(either_database, DRAFT)
    assert (result.new, result.changed, result.unchanged, result.warnings) == (2, 0, 0, ())
    assert result.differences == (
        "新建单位“青桐县水务局”",
        "新建巡察轮次“第三轮巡察”",
        "新增问题 1 个、措施 2 条",
        "新增人员 5 人：高建国、许文静、韩志远、罗小芸、孟佳",
    )
    assert result.summary() == "措施新增 2 条，修改 0 条，未变 0 条。"
    one, two = await rows(either_database, Measure)
    assert (one.number, one.title, one.due_on, one.status, one.percent, one.supporting_departments) == (
        "1-1",
        "修订管理办法",
        date(2023, 10, 31),
        MeasureStatus.IN_PROGRESS,
        30,
        ["办公室"],
    )
    assert (two.immediate, two.due_on, two.position, two.next_notice_on) == (True, None, 2, date(2023, 10, 11))
    assert await handlers(either_database, one.id) == ["罗小芸", "孟佳"]
    (round_,), (aspect,) = await rows(either_database, InspectionRound), await rows(either_database, Aspect)
    (topic,) = await rows(either_database, Topic)
    assert (round_.team, round_.started_on, aspect.title, topic.title) == (
        "第二巡察组",
        date(2023, 3, 1),
        "履职方面",
        "日常管理",
    )
    assert [row.role for row in await rows(either_database, PersonRole)] == [Role.OFFICE]


async def test_the_same_file_again_changes_nothing_and_leaves_no_trace(either_database: Database) -> None:
    await bring(either_database, DRAFT)
    before = await trail(either_database)
    again = await bring(either_database, DRAFT, days=1)
    assert (again.new, again.changed, again.unchanged) == (0, 0, 2)
    assert (again.differences, again.warnings, again.summary()) == ((), (), "与台账一致，没有变化。")
    assert await trail(either_database) == before


async def test_what_an_export_writes_comes_in_again_without_a_change(database: Database) -> None:
    result = await bring(database, DRAFT)
    async with database.transaction() as session:
        written = await outline(session, result.unit_id or 0)
        assert (await importing.preview(session, None, written)).differences == ()


async def test_a_preview_tells_everything_and_stores_nothing(database: Database) -> None:
    async with database.transaction() as session:
        planned = await importing.preview(session, None, DRAFT)
    assert planned.differences[0] == "新建单位“青桐县水务局”"
    assert (planned.new, planned.unit_id) == (2, None)
    assert await rows(database, Unit) == []
    assert await rows(database, AuditEntry) == []


async def test_a_changed_file_shows_what_changes_and_the_trail_keeps_what_was(either_database: Database) -> None:
    await bring(either_database, DRAFT)
    changed = with_measure(
        due=date(2023, 11, 30),
        due_text="2023年11月底前",
        percent=45.0,
        handlers=("孟佳",),
        text="重订管理办法，明确责任。",
    )
    result = await bring(either_database, changed, days=1)
    assert (result.new, result.changed, result.unchanged) == (0, 1, 1)
    assert result.differences == (
        "措施 1-1：内容 修订管理办法，明确责任。 → 重订管理办法，明确责任。",
        "措施 1-1：截止日期 2023-10-31 → 2023-11-30",
        "措施 1-1：整改时限 2023年10月底前 → 2023年11月底前",
        "措施 1-1：进度 30% → 45%",
        "措施 1-1：具体经办人 罗小芸、孟佳 → 孟佳",
    )
    stored = await first(either_database)
    assert (stored.due_on, stored.percent, stored.title) == (date(2023, 11, 30), 45, "重订管理办法")
    assert await handlers(either_database, stored.id) == ["孟佳"]
    entries = [entry for entry in await rows(either_database, AuditEntry) if entry.subject == f"measure:{stored.id}"]
    assert entries[-1].details["changes"]["due_on"] == ["2023-10-31", "2023-11-30"]
    assert entries[-1].via == "import"
    assert (await trail(either_database))[-2:] == ["import.measure", "import"]


async def test_an_error_in_the_file_stores_nothing(database: Database) -> None:
    faulty = refused("ledger", Finding("台账!E7", "状态不认识"), Finding("", "表头不全"))
    with pytest.raises(BadInput, match="台账!E7：状态不认识\n表头不全\n有错误，没有导入任何内容"):
        await bring(database, faulty)
    assert await rows(database, Unit) == []


async def test_an_empty_cell_empties_nothing(database: Database) -> None:
    await bring(database, DRAFT)
    bare = with_measure(
        due=None,
        due_text=None,
        percent=None,
        department=None,
        supporting_departments=(),
        handlers=(),
        first_responsible=(),
        directly_responsible=(),
    )
    assert (await bring(database, bare)).differences == ()


async def test_what_is_not_in_the_file_stays_and_is_named(database: Database) -> None:
    await bring(database, DRAFT)
    fewer = replace(DRAFT, problems=(replace(PROBLEM, measures=(FIRST,)),))
    result = await bring(database, fewer)
    assert result.warnings == ("台账中有 1 条措施不在文件里，保持不变：1-2。",)
    assert len(await rows(database, Measure)) == 2


async def test_a_report_in_chat_is_not_overwritten_by_a_sheet(database: Database) -> None:
    await bring(database, DRAFT)
    stored = await first(database)
    handler = next(person for person in await rows(database, Person) if person.name == "罗小芸")
    await do(database, handler.id, reporting.report_progress, stored.id, NOW, percent=80)
    sheet = with_measure(percent=40.0, status=MeasureStatus.NOT_STARTED, department="农机股")
    result = await bring(database, sheet, days=1)
    after = await first(database)
    assert (after.status, after.percent, after.department) == (MeasureStatus.IN_PROGRESS, 80, "农机股")
    assert result.warnings == (
        "措施 1-1 在2023-10-11已有责任人报告（整改中），没有按文件改为整改状态“未启动”、进度“40%”。",
    )


async def test_a_sheet_moves_a_measure_nobody_reported_on(database: Database) -> None:
    await bring(database, DRAFT)
    await bring(database, with_measure(status=MeasureStatus.CLAIMED))
    stored = await first(database)
    assert (stored.status, stored.claimed_at) == (MeasureStatus.CLAIMED, NOW)
    await bring(database, with_measure(status=MeasureStatus.CLOSED))
    assert (await first(database)).closed_at == NOW


async def test_what_was_verified_is_opened_by_no_sheet(database: Database) -> None:
    await bring(database, with_measure(status=MeasureStatus.CLAIMED))
    stored = await first(database)
    async with database.transaction() as session:
        await review.verify(session, command_actor(stored.unit_id), stored.id, NOW)
    later = with_measure(status=MeasureStatus.IN_PROGRESS, due=date(2024, 1, 31), handlers=("孟佳",))
    result = await bring(database, later)
    stored = await first(database)
    assert (stored.status, stored.due_on) == (MeasureStatus.CLOSED, date(2023, 10, 31))
    assert [line.split("，")[0] for line in result.warnings] == ["措施 1-1 已销号"] * 3


async def test_a_sheet_corrects_what_only_a_notice_called_closed(database: Database) -> None:
    said = [
        replace(parsed, status=MeasureStatus.CLOSED, handlers=(), due=None, due_text=None) for parsed in (FIRST, SECOND)
    ]
    notice = replace(PROBLEM, status=MeasureStatus.CLOSED, measures=tuple(said))
    await bring(database, replace(DRAFT, kind="notice", problems=(notice,), people=()))
    assert (await rows(database, Problem))[0].status == ProblemStatus.CLOSED
    result = await bring(database, DRAFT)
    stored = await first(database)
    assert (stored.status, stored.due_on) == (MeasureStatus.IN_PROGRESS, date(2023, 10, 31))
    assert await handlers(database, stored.id) == ["罗小芸", "孟佳"]
    assert (await rows(database, Problem))[0].status == ProblemStatus.OPEN
    assert "措施 1-1：整改状态 已销号 → 整改中" in result.differences


async def test_a_granted_date_stays_though_the_sheet_has_the_old_one(database: Database) -> None:
    await bring(database, DRAFT)
    stored = await first(database)
    ids = {person.name: person.id for person in await rows(database, Person)}
    wanted = date(2023, 12, 31)
    request = await do(database, ids["罗小芸"], extension.ask_extension, stored.id, wanted, "等批复", NOW)
    await do(database, ids["许文静"], extension.grant_extension, request.id, NOW)
    result = await bring(database, DRAFT, days=1)
    assert (await first(database)).due_on == wanted
    assert "已批准延期至2023-12-31，截止日期没有按文件改为2023-10-31" in result.warnings[0]
    assert result.differences == ()


async def test_a_handler_named_in_chat_stays_though_the_sheet_has_the_old_one(database: Database) -> None:
    await bring(database, DRAFT)
    stored = await first(database)
    ids = {person.name: person.id for person in await rows(database, Person)}
    asked = await do(database, ids["韩志远"], handing_over.ask_handler, stored.id, ids["孟佳"], NOW)
    await do(database, ids["孟佳"], handing_over.accept, asked.id, NOW)
    result = await bring(database, DRAFT, days=1)
    assert await handlers(database, stored.id) == ["孟佳"]
    assert "已有调整，具体经办人没有按文件修改" in result.warnings[0]


async def test_a_problem_called_closed_with_open_measures_is_flagged(database: Database) -> None:
    closed = replace(PROBLEM, status=MeasureStatus.CLOSED)
    result = await bring(database, replace(DRAFT, problems=(closed,)))
    assert result.warnings == ("问题 1 写明已完成整改，但措施 1-1（整改中）、1-2（未启动） 尚未销号，请核实。",)
    (problem,) = await rows(database, Problem)
    assert (problem.status, problem.stated_status) == (ProblemStatus.OPEN, "closed")


async def test_a_closed_measure_whose_text_says_work_goes_on_is_flagged(database: Database) -> None:
    text = "已搭建监管平台，正在采购监控设备。"
    measures = (
        replace(FIRST, text=text, status=MeasureStatus.CLOSED),
        replace(SECOND, status=MeasureStatus.CLOSED),
    )
    closed = replace(PROBLEM, status=MeasureStatus.CLOSED, measures=measures)
    result = await bring(database, replace(DRAFT, problems=(closed,)))
    (warning,) = result.warnings
    assert "措施 1-1 写有“…" in warning
    assert "正在采购监控设备" in warning
    assert (await rows(database, Problem))[0].status == ProblemStatus.CLOSED


async def test_a_document_without_a_unit_goes_into_the_only_one(database: Database, world: World) -> None:
    nameless = replace(DRAFT, unit_name=None)
    result = await bring(database, nameless)
    assert result.unit_id == world.unit
    assert await bring(database, replace(DRAFT, unit_name="别的局"), unit=UNIT_NAME)
    await bring(database, DRAFT)
    with pytest.raises(NotFound, match="2 个单位"):
        await bring(database, nameless)


async def test_a_document_of_another_round_begins_that_round(database: Database) -> None:
    await bring(database, DRAFT)
    result = await bring(database, replace(DRAFT, round_facts=RoundFacts("第四轮巡察")))
    assert result.differences[0] == "新建巡察轮次“第四轮巡察”"
    rounds = [(round_.name, round_.is_current) for round_ in await rows(database, InspectionRound)]
    assert rounds == [("第三轮巡察", False), ("第四轮巡察", True)]


async def test_a_round_without_a_name_gets_the_name_a_later_document_gives(database: Database) -> None:
    await bring(database, replace(DRAFT, round_facts=RoundFacts()))
    result = await bring(database, DRAFT)
    assert result.differences[0] == "巡察轮次：巡察轮次 本轮巡察 → 第三轮巡察"
    assert len(await rows(database, Measure)) == 2


async def test_the_newest_cycle_is_what_a_sheet_speaks_of(database: Database) -> None:
    await bring(database, with_measure(status=MeasureStatus.CLOSED))
    old = await first(database)
    async with database.transaction() as session:
        actor = command_actor(old.unit_id)
        again = await review.reopen(session, actor, old.id, date(2023, 12, 31), "抽查", NOW)
    await bring(database, with_measure(status=MeasureStatus.IN_PROGRESS, due=None, due_text=None))
    assert (await measure(database, again.id)).status == MeasureStatus.IN_PROGRESS
    assert (await measure(database, old.id)).status == MeasureStatus.CLOSED


async def test_namesakes_are_told_apart_by_department_or_refused(database: Database) -> None:
    await bring(database, DRAFT)
    clerk = next(person for person in await rows(database, Person) if person.name == "许文静")
    await do(database, clerk.id, people.add_person, "罗小芸", NOW, department="农机股")
    with pytest.raises(BadInput, match="有 2 个“罗小芸”（未填部门、农机股），请在人员表里注明部门"):
        await bring(database, DRAFT)
    named = replace(DRAFT, people=(*DRAFT.people, ParsedPerson("罗小芸", department="农机股")))
    await bring(database, named)
    chosen = [person.department for person in await rows(database, Person) if person.name == "罗小芸"]
    assert chosen == [None, "农机股"]
    stored = await first(database)
    duties = [duty for duty in await rows(database, Duty) if duty.measure_id == stored.id]
    by_id = {person.id: person for person in await rows(database, Person)}
    assert "农机股" in {by_id[duty.person_id].department for duty in duties}


async def test_a_person_of_another_department_is_another_person(database: Database) -> None:
    await bring(database, DRAFT)
    elsewhere = replace(DRAFT, people=(ParsedPerson("高建国"), ParsedPerson("许文静", department="农机股")))
    result = await bring(database, elsewhere)
    assert "已有“许文静”（整改办），文件写的部门是农机股，将按另一人新建" in result.warnings[0]


async def test_people_gain_facts_and_roles_and_lose_none(database: Database) -> None:
    await bring(database, DRAFT)
    more = replace(
        DRAFT,
        people=(
            ParsedPerson("高建国", "党组书记", "局领导", roles=(Role.LEADERSHIP,)),
            ParsedPerson("许文静", department="整改办"),
        ),
    )
    result = await bring(database, more)
    assert result.differences == (
        "人员 高建国：职务 局长 → 党组书记",
        "人员 高建国：部门 （空） → 局领导",
        "人员 高建国：增加角色 1 个",
    )
    assert {row.role for row in await rows(database, PersonRole)} == {Role.OFFICE, Role.LEADERSHIP}


async def test_only_the_office_imports(database: Database, world: World) -> None:
    async with database.transaction() as session:
        for who in (world.handler, world.superior):
            with pytest.raises(NotAllowed, match="refusal.office_only step=step.import"):
                await importing.apply(session, await actor_of(session, who, Via.WEB), DRAFT, NOW)


def big_draft(problems: int) -> ParsedLedger:
    people = tuple(ParsedPerson(f"员{number}") for number in range(100))

    def measures(problem: int) -> tuple[ParsedMeasure, ...]:
        return tuple(
            replace(
                FIRST,
                number=f"{problem}-{place}",
                text=f"办理第{problem}个问题的第{place}项，明确责任。",
                handlers=(f"员{(problem + place) % 100}",),
            )
            for place in range(1, 11)
        )

    found = tuple(replace(PROBLEM, number=str(n), measures=measures(n)) for n in range(1, problems + 1))
    return replace(DRAFT, problems=found, people=people)


async def test_two_thousand_rows_come_in_quickly_and_tell_how_far_they_are(database: Database) -> None:
    told: list[tuple[int, int]] = []
    draft = big_draft(200)
    began = time.process_time()
    async with database.transaction() as session:
        result = await importing.import_draft(
            session, draft, None, Settings(), NOW, lambda done, total: told.append((done, total))
        )
    assert result.new == 2000
    assert told == [(500, 2000), (1000, 2000), (1500, 2000), (2000, 2000)]
    assert time.process_time() - began < 10, "20,000 rows are to come in within 20 s of a quiet machine"
