"""Letters and forms about one measure say what the ledger holds, and nothing that it does not."""

import io
from datetime import UTC, date, datetime, timedelta
from typing import Any

import docx
import pytest

from bot.core.database import Database
from bot.core.errors import BadInput, NotPossible
from bot.documents.letter_papers import shipped_template
from bot.documents.letters import ANSWER_WORKDAYS, Letter, check, kind_named, write_letter
from bot.ledger.case_file import case_file
from bot.ledger.letter_template import LetterKind
from bot.ledger.measure import Measure, MeasureStatus
from bot.ledger.progress import Evidence, ExtensionRequest, ExtensionState, Report, ReportKind
from bot.ledger.unit import Unit
from tests.support.world import World, build_world

NOW = datetime(2023, 10, 11, 1, 7, tzinfo=UTC)
REMINDER, SUPERVISION, EXTENSION, CLOSING = LetterKind


@pytest.fixture
async def world(database: Database) -> World:
    async with database.transaction() as session:
        return await build_world(session, NOW)


async def write(
    database: Database, world: World, kind: LetterKind, measure_id: int, template: bytes | None = None, **more: Any
) -> Letter:
    async with database.reading() as session:
        unit, measure = await session.get_one(Unit, world.unit), await session.get_one(Measure, measure_id)
        case = await case_file(session, unit, measure, NOW, answer_workdays=ANSWER_WORKDAYS)
    return write_letter(kind, case, template, NOW, **more)


async def change(database: Database, measure_id: int, **values: Any) -> None:
    async with database.transaction() as session:
        measure = await session.get_one(Measure, measure_id)
        for name, value in values.items():
            setattr(measure, name, value)


async def add(database: Database, *rows: Any) -> None:
    async with database.transaction() as session:
        session.add_all(rows)


def text_of(letter: Letter) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(letter.data)).paragraphs)


def entries(letter: Letter) -> dict[str, str]:
    """A form's entries by their labels."""
    found: dict[str, str] = {}
    for table in docx.Document(io.BytesIO(letter.data)).tables:
        for row in table.rows:
            cells = list(dict.fromkeys(cell._tc for cell in row.cells))
            texts = ["".join(words.text or "" for words in cell.iter() if words.tag.endswith("}t")) for cell in cells]
            found |= dict(zip(texts[::2], texts[1::2], strict=False))
    return found


def report(world: World, measure_id: int, kind: ReportKind, text: str, at: datetime = NOW) -> Report:
    return Report(unit_id=world.unit, measure_id=measure_id, person_id=world.handler, at=at, kind=kind, text=text)


def proof_file(world: World, name: str, digit: str = "a", size: int = 2048) -> Evidence:
    return Evidence(
        unit_id=world.unit,
        measure_id=world.far,
        person_id=world.handler,
        sha256=digit * 64,
        name=name,
        media_type="application/pdf",
        size=size,
        received_at=NOW,
    )


async def test_the_reminder_names_the_item_its_deadline_and_the_people(database: Database, world: World) -> None:
    letter = await write(database, world, REMINDER, world.soon)
    text = text_of(letter)
    for words in (
        "关于按期完成巡察整改事项的提醒函",
        "罗小芸、韩志远同志：",
        "第三轮巡察",
        "问题1“台账管理不严”，整改措施1-1：修订台账管理办法",
        "2023年10月21日（截至2023年10月11日，距时限还有10天）",
        "当前状态为“未启动”。尚未收到进展报告",
        "云岭县农业农村局整改工作领导小组办公室",
    ):
        assert words in text
    assert "{" not in text
    assert letter.remarks == ()


async def test_the_supervision_letter_counts_the_days_over_and_asks_for_an_answer(
    database: Database, world: World
) -> None:
    await add(database, report(world, world.overdue, ReportKind.PROGRESS, "已补签38份"))
    text = text_of(await write(database, world, SUPERVISION, world.overdue))
    assert "已超过时限3天" in text
    assert "说明超过时限的原因、目前进展" in text
    assert "进度60%。已补签38份" in text
    # Five working days after Wednesday 11 October.
    assert "请于2023年10月18日前书面答复" in text
    assert "抄送：高建国" in text
    assert "此前已发出" not in text
    named = await write(database, world, SUPERVISION, world.overdue, answer_by=date(2023, 10, 13))
    assert "请于2023年10月13日前书面答复" in text_of(named)
    with pytest.raises(BadInput, match="已经过去"):
        await write(database, world, SUPERVISION, world.overdue, answer_by=date(2023, 10, 10))


async def test_what_was_taken_back_is_not_the_newest_word(database: Database, world: World) -> None:
    wrong = report(world, world.overdue, ReportKind.DONE, "全部完成")
    wrong.taken_back_at = NOW
    await add(database, report(world, world.overdue, ReportKind.PROGRESS, "还剩24份", NOW - timedelta(hours=1)), wrong)
    letter = await write(database, world, SUPERVISION, world.overdue)
    assert letter.values["进展情况"] == "还剩24份。"


async def test_the_extension_form_takes_over_the_request_and_leaves_room_without_one(
    database: Database, world: World
) -> None:
    bare = await write(database, world, EXTENSION, world.soon)
    assert entries(bare)["申请延期至"] == ""
    assert any("还没有提出延期申请" in remark for remark in bare.remarks)
    request = ExtensionRequest(
        unit_id=world.unit,
        measure_id=world.soon,
        asked_by=world.handler,
        asked_at=NOW,
        reason="等待上级发文",
        due_before=date(2023, 10, 21),
        due_wanted=date(2023, 11, 30),
    )
    withdrawn = ExtensionRequest(**request.model_dump(exclude={"id"}))
    withdrawn.state, withdrawn.reason = ExtensionState.WITHDRAWN, "写错了"
    await add(database, request, withdrawn)
    form = entries(await write(database, world, EXTENSION, world.soon))
    assert form["原定时限"] == "2023年10月21日"
    assert form["申请延期至"] == "2023年11月30日"
    assert (form["申请日期"], form["申请理由"]) == ("2023年10月11日", "等待上级发文")
    for box in ("责任领导意见", "整改办意见", "主要负责人意见"):
        assert "年" in form[box]


async def test_a_late_request_says_that_it_is_late(database: Database, world: World) -> None:
    asked: dict[str, Any] = {
        "asked_by": world.handler,
        "asked_at": NOW,
        "reason": "农户外出",
        "due_before": date(2023, 10, 8),
    }
    await add(
        database,
        ExtensionRequest(unit_id=world.unit, measure_id=world.overdue, due_wanted=date(2023, 12, 1), **asked),
    )
    letter = await write(database, world, EXTENSION, world.overdue)
    assert entries(letter)["申请理由"] == "农户外出（本申请在时限届满后提出）"
    assert any("原定时限已过" in remark for remark in letter.remarks)


async def test_the_closing_form_lists_every_file_with_its_hash_size_time_and_giver(
    database: Database, world: World
) -> None:
    await change(database, world.far, status=MeasureStatus.CLAIMED, standard="账实相符")
    await add(
        database,
        report(world, world.far, ReportKind.DONE, "在库农资已全部清点"),
        proof_file(world, "清点表.pdf"),
        proof_file(world, "照片 <1> & {{ 措施内容 }}.jpg", "b", 3 * 1024 * 1024),
    )
    letter = await write(database, world, CLOSING, world.far)
    assert entries(letter)["完成情况"] == "在库农资已全部清点"
    assert entries(letter)["完成标准"] == "账实相符"
    rows = [[cell.text for cell in row.cells] for row in docx.Document(io.BytesIO(letter.data)).tables[-1].rows]
    assert rows[1:] == [
        ["1", "清点表.pdf", "a" * 12, "2 KB", "2023-10-11 09:07", "罗小芸"],
        ["2", "照片 <1> & {{ 措施内容 }}.jpg", "b" * 12, "3.0 MB", "2023-10-11 09:07", "罗小芸"],
    ]
    assert "佐证材料清单（共2份）" in text_of(letter)
    assert letter.remarks == ()


async def test_a_closing_form_without_evidence_says_so(database: Database, world: World) -> None:
    letter = await write(database, world, CLOSING, world.soon)
    assert "共0份）：尚未收到佐证材料" in text_of(letter)
    assert len(docx.Document(io.BytesIO(letter.data)).tables[-1].rows) == 1
    assert any("还没有收到佐证材料" in remark for remark in letter.remarks)
    assert any("还没有报告完成" in remark for remark in letter.remarks)


async def test_a_verified_result_counts_before_what_was_said(database: Database, world: World) -> None:
    await change(database, world.far, status=MeasureStatus.CLOSED, result="清查农资36吨，账实相符")
    await add(database, report(world, world.far, ReportKind.DONE, "弄完了"))
    assert entries(await write(database, world, CLOSING, world.far))["完成情况"] == "清查农资36吨，账实相符"


async def test_letters_that_make_no_sense_are_refused(database: Database, world: World) -> None:
    await change(database, world.far, status=MeasureStatus.CLOSED)
    for kind in (REMINDER, SUPERVISION, EXTENSION):
        with pytest.raises(NotPossible, match="1-2 已销号"):
            await write(database, world, kind, world.far)
    with pytest.raises(NotPossible, match="2-2 没有规定具体日期"):
        await write(database, world, EXTENSION, world.standing)


async def test_a_standing_task_has_no_days_to_count(database: Database, world: World) -> None:
    text = text_of(await write(database, world, REMINDER, world.standing))
    assert "长期坚持（截至2023年10月11日，没有规定具体日期）" in text


async def test_the_office_is_told_what_does_not_fit_before_it_signs(database: Database, world: World) -> None:
    assert "督办函" in (await write(database, world, REMINDER, world.overdue)).remarks[0]
    assert "还没有超过时限" in (await write(database, world, SUPERVISION, world.soon)).remarks[0]
    await change(database, world.soon, status=MeasureStatus.CLAIMED)
    assert "待核验" in (await write(database, world, REMINDER, world.soon)).remarks[0]


async def test_the_offices_own_template_is_filled(database: Database, world: World) -> None:
    paper = docx.Document()
    paper.add_paragraph("速办：{{ 措施序号 }} {{ 具体经办人 }}")
    stream = io.BytesIO()
    paper.save(stream)
    own = check(REMINDER, "../我们的模板.docx", stream.getvalue())
    assert own.name == "我们的模板.docx"
    assert text_of(await write(database, world, REMINDER, world.soon, own.data)) == "速办：1-1 罗小芸"


@pytest.mark.parametrize(
    ("words", "kind"), [("reminder", REMINDER), ("督办函", SUPERVISION), ("延期", EXTENSION), (" Closing ", CLOSING)]
)
def test_kinds_have_english_and_chinese_names(words: str, kind: LetterKind) -> None:
    assert kind_named(words) == kind


def test_an_unknown_kind_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(BadInput, match="提醒函.*销号申请表"):
        kind_named("通知")


def test_papers_keep_the_typefaces_of_official_letters() -> None:
    body = docx.Document(io.BytesIO(shipped_template(SUPERVISION))).element.xml
    assert "仿宋_GB2312" in body
    assert "方正小标宋简体" in body
