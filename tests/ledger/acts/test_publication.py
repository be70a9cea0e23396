"""The office writes the notice's parts and wordings and keeps problems out of it; nothing unverified gets a wording."""

from datetime import date

import pytest

from bot.core.config import Settings
from bot.core.database import Database
from bot.core.errors import BadInput, NotAllowed, NotFound, NotPossible
from bot.ledger.access import command_actor
from bot.ledger.acts import publication, reporting, review
from bot.ledger.acts.settings import create_unit
from bot.ledger.audit import AuditEntry
from bot.ledger.notice_parts import PART_WORDS, Part, read_part
from bot.ledger.problem import Problem
from bot.ledger.publication import Counting, Exemption, Publication
from tests.ledger.acts.bench import NOW, do, measure, rows, trail
from tests.support.world import World, build_world


async def frame(database: Database) -> Publication:
    (found,) = await rows(database, Publication)
    return found


async def test_the_office_writes_the_parts_of_the_notice(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
    written = {
        Part.TITLE: "云岭县农业农村局关于第三轮巡察整改进展情况的通报",
        Part.DOCUMENT_NUMBER: "云农党字[2023]第041号",
        Part.OPENING: "第一段。\n\n  第二段。",
        Part.BEFORE: "一、组织领导\n局党组负总责。\n二、责任落实\n分工到人。",
        Part.AFTER: "继续整改。",
        Part.DATED_ON: "2023年10月16日",
        Part.COUNTING: "已销号和长期坚持",
    }
    for part, text in written.items():
        await do(either_database, world.clerk, publication.set_part, part, text, NOW)
    found = await frame(either_database)
    assert found.title == "云岭县农业农村局关于第三轮巡察整改进展情况的通报"
    assert found.document_number == "云农党字〔2023〕41号"
    assert found.opening == ["第一段。", "第二段。"]
    assert found.before == [
        {"heading": "组织领导", "paragraphs": ["局党组负总责。"]},
        {"heading": "责任落实", "paragraphs": ["分工到人。"]},
    ]
    assert found.after == [{"heading": "下一步工作打算", "paragraphs": ["继续整改。"]}]
    assert found.dated_on == date(2023, 10, 16)
    assert found.counting is Counting.SETTLED
    assert await trail(either_database) == ["notice.part"] * len(written)


async def test_writing_the_same_again_leaves_no_trace(database: Database, world: World) -> None:
    for _ in range(2):
        await do(database, world.clerk, publication.set_part, Part.SIGNER, "高建国", NOW)
    assert await trail(database) == ["notice.part"]


async def test_a_part_is_taken_out_again(database: Database, world: World) -> None:
    await do(database, world.clerk, publication.set_part, Part.CONTACT, "监督电话：0000-0000000", NOW)
    await do(database, world.clerk, publication.set_part, Part.CONTACT, None, NOW)
    assert (await frame(database)).contact is None
    before = [entry.details["before"] for entry in await rows(database, AuditEntry)]
    assert before == [None, "监督电话：0000-0000000"]


async def test_only_the_office_decides_about_the_notice(database: Database, world: World) -> None:
    for person in (world.handler, world.first_leader, world.superior):
        with pytest.raises(NotAllowed, match="refusal.office_only step=step.publish"):
            await do(database, person, publication.set_part, Part.TITLE, "通报", NOW)
        with pytest.raises(NotAllowed, match="refusal.office_only step=step.result"):
            await do(database, person, publication.set_result, world.soon, "已印发办法。", NOW)
        with pytest.raises(NotAllowed, match="refusal.office_only step=step.exempt"):
            await do(database, person, publication.exempt, "1", Exemption.HYPE, NOW)
    assert await trail(database) == []


async def test_a_unit_without_a_round_has_no_notice_yet(database: Database) -> None:
    async with database.transaction() as session:
        unit = await create_unit(session, "白鹭县水利局", Settings(), NOW)
        with pytest.raises(NotFound, match="请先导入台账或通报"):
            await publication.set_part(session, command_actor(unit.id), Part.TITLE, "通报", NOW)


@pytest.mark.parametrize(
    ("part", "text", "sentence"),
    [
        (Part.DOCUMENT_NUMBER, "第41号文", "不是文号"),
        (Part.DATED_ON, "2023年2月30日", "不是日期"),
        (Part.DATED_ON, "下周五", "不是日期"),
        (Part.COUNTING, "差不多就算", "没有名为"),
        (Part.TITLE, "关于\n整改", "只能写一行"),
        (Part.SIGNER, "高" * 201, "只能写一行"),
        (Part.OPENING, "长" * 20_001, "超过 20000 个字的上限"),
    ],
)
async def test_what_cannot_be_read_is_refused_with_a_sentence(part: Part, text: str, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        read_part(part, text)


def test_every_part_has_a_name_and_can_be_empty() -> None:
    assert set(PART_WORDS) == set(Part)
    assert {part: read_part(part, " \n ") for part in Part if part is not Part.COUNTING} == {
        part: [] if part in (Part.OPENING, Part.BEFORE, Part.AFTER) else None
        for part in Part
        if part is not Part.COUNTING
    }


async def test_what_is_not_verified_gets_no_result_for_the_public(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.claim_done, world.soon, NOW)
    for unverified in (world.soon, world.far, world.standing):
        with pytest.raises(NotPossible, match="还没有核验过的结果"):
            await do(database, world.clerk, publication.set_result, unverified, "已全部完成。", NOW)
    assert (await measure(database, world.soon)).result is None


async def test_a_verified_measure_gets_its_result_for_the_public(database: Database, world: World) -> None:
    await do(database, world.handler, reporting.claim_done, world.soon, NOW)
    await do(database, world.clerk, review.verify, world.soon, NOW)
    await do(database, world.clerk, publication.set_result, world.soon, " 修订并印发办法。 ", NOW)
    assert (await measure(database, world.soon)).result == "修订并印发办法。"
    await do(database, world.clerk, publication.set_result, world.soon, None, NOW)
    assert (await measure(database, world.soon)).result is None
    assert (await trail(database))[-2:] == ["measure.result"] * 2


async def test_a_problem_is_kept_out_for_a_reason_and_let_in_again(database: Database, world: World) -> None:
    await do(database, world.clerk, publication.exempt, "2", Exemption.SECRETS, NOW)
    kept_out = [(row.number, row.is_published, row.exemption) for row in await rows(database, Problem)]
    assert kept_out == [("1", True, None), ("2", False, "secrets")]
    await do(database, world.clerk, publication.exempt, "2", None, NOW)
    assert all(row.is_published and row.exemption is None for row in await rows(database, Problem))
    assert await trail(database) == ["problem.exempt"] * 2


async def test_a_problem_that_is_not_there_cannot_be_kept_out(database: Database, world: World) -> None:
    with pytest.raises(NotFound, match="没有问题 9"):
        await do(database, world.clerk, publication.exempt, "9", Exemption.UNREST, NOW)
