"""The frame of a notice comes into the store with its problems; the office's own words and later silence keep it."""

from dataclasses import replace
from datetime import date

from bot.core.config import Settings
from bot.core.database import Database
from bot.ledger.access import command_actor
from bot.ledger.acts import importing, publication
from bot.ledger.audit import AuditEntry
from bot.ledger.draft import NoticeFrame, ParsedLedger, ParsedMeasure, ParsedProblem, RoundFacts, Section
from bot.ledger.measure import MeasureStatus
from bot.ledger.notice_parts import Part
from bot.ledger.publication import Publication
from tests.ledger.acts.bench import NOW, rows, trail

FRAME = NoticeFrame(
    title="云岭县水利局关于第四轮巡察整改情况的通报",
    signer="林野",
    addressee="县委巡察办",
    opening=("第一段。", "第二段。"),
    before=(Section("组织情况", ("成立专班。",)),),
    problems_heading="问题整改情况",
    after=(Section("下一步打算", ("继续巩固。",)),),
    contact="联系电话：000-0000000。",
    dated_on=date(2023, 11, 20),
)
MEASURE = ParsedMeasure("1-1", "补学两次。", status=MeasureStatus.CLOSED)
DRAFT = ParsedLedger(
    "notice",
    "云岭县水利局",
    RoundFacts(name="第四轮巡察", document_number="云水党字〔2023〕17号", stated_days=60),
    (ParsedProblem("1", "学习不深入", "学习不深入。", status=MeasureStatus.CLOSED, measures=(MEASURE,)),),
    frame=FRAME,
)


async def take(database: Database, draft: ParsedLedger) -> importing.ImportResult:
    async with database.transaction() as session:
        return await importing.import_draft(session, draft, None, Settings(), NOW)


async def stored(database: Database) -> Publication:
    (found,) = await rows(database, Publication)
    return found


async def test_the_whole_frame_is_stored(either_database: Database) -> None:
    result = await take(either_database, DRAFT)
    found = await stored(either_database)
    assert found.document_number == "云水党字〔2023〕17号"
    assert found.stated_days == 60
    assert (found.title, found.signer, found.addressee) == (FRAME.title, "林野", "县委巡察办")
    assert found.opening == ["第一段。", "第二段。"]
    assert found.before == [{"heading": "组织情况", "paragraphs": ["成立专班。"]}]
    assert found.after == [{"heading": "下一步打算", "paragraphs": ["继续巩固。"]}]
    assert (found.contact, found.dated_on) == ("联系电话：000-0000000。", date(2023, 11, 20))
    assert "通报的文号、巡察天数、标题" in result.differences[-1]
    assert "import.frame" in await trail(either_database)
    (entry,) = [entry for entry in await rows(either_database, AuditEntry) if entry.action == "import.frame"]
    assert entry.details["changes"]["dated_on"] == [None, "2023-11-20"]


async def test_the_same_notice_again_leaves_no_trace(database: Database) -> None:
    await take(database, DRAFT)
    before = len(await rows(database, AuditEntry))
    assert (await take(database, DRAFT)).differences == ()
    assert len(await rows(database, AuditEntry)) == before


async def test_a_document_without_a_part_leaves_it_as_it_is(database: Database) -> None:
    await take(database, DRAFT)
    await take(database, replace(DRAFT, frame=NoticeFrame(title="新的标题")))
    found = await stored(database)
    assert (found.title, found.signer, found.contact) == ("新的标题", "林野", FRAME.contact)


async def test_what_the_office_wrote_itself_is_not_overwritten(database: Database) -> None:
    result = await take(database, DRAFT)
    assert result.unit_id is not None
    async with database.transaction() as session:
        await publication.set_part(session, command_actor(result.unit_id), Part.SIGNER, "赵川", NOW)
    again = await take(database, replace(DRAFT, frame=replace(FRAME, addressee="县委巡察组")))
    found = await stored(database)
    assert (found.signer, found.addressee) == ("赵川", "县委巡察组")
    assert again.differences == ("通报的主送机关按文件写入",)


async def test_a_sheet_brings_no_frame(database: Database) -> None:
    await take(database, replace(DRAFT, kind="ledger"))
    assert await rows(database, Publication) == []


async def test_a_preview_tells_of_the_frame_and_stores_nothing(database: Database) -> None:
    async with database.reading() as session:
        plan = await importing.preview(session, None, DRAFT)
    assert "通报的文号" in plan.differences[-1]
    assert await rows(database, Publication) == []
