"""A notice that is imported, exported and imported again is the same notice, and the second import changes nothing."""

from datetime import UTC, datetime

from sqlalchemy import func
from sqlmodel import select

from bot.core.config import Settings
from bot.core.database import Database
from bot.documents.notice_content import notice_content
from bot.documents.notice_writer import write_notice
from bot.documents.reader import read_document
from bot.ledger.acts import importing
from bot.ledger.audit import AuditEntry
from bot.ledger.draft import ParsedLedger, Section
from bot.ledger.publishing import publishing

NOW = datetime(2023, 11, 20, 2, 0, tzinfo=UTC)

NOTICE = """
云岭水党字〔2023〕17号               签发人：林  野

中共云岭县水利局党组关于十四届
云岭县委第四轮巡察整改进展情况的通报

县委巡察工作领导小组：
按照县委统一部署，县委第二巡察组于2023年4月10日至2023年6月9日对县水利局党组开展了为期61天的巡察，并于6月28日反馈意见。
反馈的3个方面5个问题（6个细化问题），现将整改情况予以公布。
一、整改工作开展情况
（一）组织领导方面：一是成立专班。二是制定方案，党组书记林野任组长。
（二）责任落实方面：明确局长为第一责任人。
二、具体问题整改落实情况
（一）履行治水职责不够全面
1.学习贯彻情况
（1）学习不够深入。学习多以读文件代替研讨，缺少“两手发力”的深入研讨。
整改情况：一是制定《学习制度（试行）》，专题研讨4次。二是邀请专家授课2次，参加培训“一是听、二是议”各1次。
完成情况：已完成整改
2.工程建设情况
（2）河道管护不严。一是巡河走过场。两个月没有记录。二是违建清理慢。
[bookmark: _GoBack]整改情况：一是完善巡河台账；二是清理违建5处，面积0.35公顷；三是与乡镇签订责任书。四是印发《河道管护办法》。
完成情况：已完成整改。
（3）工程验收有差距。个别项目资料不全。
整改情况：一是补齐资料23.600517万元项目2个；二是监测平台已搭建，正在采购监测设备。三是制定计划。
完成情况：已完成整改。
（二）内部管理不够规范
1.财务管理情况
（4）报销审核不严。一是附件不全。二是审批滞后。
整改情况：一是修订报销办法。二是开展自查，退回单据12份。
完成情况：已完成整改。
2.人事管理情况
（5）考勤管理松散。
整改情况：一是安装考勤设备。二是通报3人。三是谈话提醒。
完成情况：已完成整改。
（三）作风建设不够扎实
落实调研任务总体情况
（6）对调研的重要性认识不足。一是下沉少。二是成果转化慢。
整改情况：一是下沉一线32次。二是形成报告4篇，已转化3篇。
完成情况：已完成整改。
三、下一步工作计划
巡察整改工作取得的成效只是阶段性的。下一步，持续巩固整改成果。
欢迎对巡察整改落实情况进行监督。联系电话：000-0000000；电子邮箱：slj@example.cn。
"""


def plain(ledger: ParsedLedger) -> object:
    """What the document says, without the places and without the warnings that name them."""
    return ledger.unit_name, ledger.round_facts, ledger.problems, ledger.people, ledger.frame


async def imported(database: Database, name: str, data: bytes) -> importing.ImportResult:
    async with database.transaction() as session:
        return await importing.import_draft(session, read_document(name, data), None, Settings(), NOW)


async def exported(database: Database, unit_id: int) -> bytes:
    async with database.reading() as session:
        found = await publishing(session, unit_id, NOW, None)
    return write_notice(notice_content(found), NOW)


async def test_import_export_import_gives_the_same_notice(database: Database) -> None:
    first = read_document("通报.txt", NOTICE.encode())
    assert first.counts() == {"aspects": 3, "topics": 5, "problems": 6, "measures": 16, "people": 0}
    result = await imported(database, "通报.txt", NOTICE.encode())
    assert result.unit_id is not None
    written = await exported(database, result.unit_id)
    assert plain(read_document("通报.docx", written)) == plain(first)

    async with database.reading() as session:
        before = await session.scalar(select(func.count()).select_from(AuditEntry))
    again = await imported(database, "通报.docx", written)
    assert again.differences == ()
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(AuditEntry)) == before


def test_the_frame_is_read_part_by_part() -> None:
    frame = read_document("通报.txt", NOTICE.encode()).frame
    assert frame.title == "中共云岭县水利局党组关于十四届云岭县委第四轮巡察整改进展情况的通报"
    assert frame.signer == "林野"
    assert frame.addressee == "县委巡察工作领导小组"
    assert [text[:6] for text in frame.opening] == ["按照县委统一", "反馈的3个方"]
    assert [(section.heading, len(section.paragraphs)) for section in frame.before] == [("整改工作开展情况", 2)]
    assert frame.problems_heading == "具体问题整改落实情况"
    assert frame.after == (
        Section("下一步工作计划", ("巡察整改工作取得的成效只是阶段性的。下一步，持续巩固整改成果。",)),
    )
    assert frame.contact == "欢迎对巡察整改落实情况进行监督。联系电话：000-0000000；电子邮箱：slj@example.cn。"
    assert frame.dated_on is None


def test_the_only_warnings_are_those_that_deserve_a_look() -> None:
    contradiction, reminder = read_document("通报.txt", NOTICE.encode()).warnings
    assert contradiction.where == "第21段"
    assert "措施 3-2 却写有“正在采购监测设备”" in contradiction.message
    assert "没有整改时限和责任人" in reminder.message
