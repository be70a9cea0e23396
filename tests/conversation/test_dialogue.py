"""Open questions are rows: they outlive the process, end by themselves, and lose no words."""

from sqlmodel import select

from bot.conversation import dialogue
from bot.conversation.dialogue import Dialogue
from bot.conversation.lapse import is_due, lapse
from bot.core.database import Database
from bot.ledger.progress import ReportKind
from tests.support.desk import Desk


async def restart(desk: Desk) -> Desk:
    """Everything that is not a row is lost."""
    await desk.database.close()
    return Desk(Database(desk.database.url), desk.world, desk.now, chats=desk.chats, events=desk.events)


async def test_a_question_survives_a_restart(desk: Desk) -> None:
    await desk.says(desk.world.handler, "申请延期 1-1")
    desk = await restart(desk)
    assert await desk.says(desk.world.handler, "11月1日") == "1-1 申请延到11月1日，请回复原因。"
    desk = await restart(desk)
    assert (await desk.says(desk.world.handler, "招标流标")).startswith("已记下：1-1 申请延期到11月1日")
    await desk.database.close()


async def test_what_was_read_back_survives_a_restart(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 差不多了")
    desk = await restart(desk)
    assert (await desk.presses(desk.world.handler, "是")).startswith("已记下：1-1 进展约90%。")
    await desk.database.close()


async def test_a_question_is_one_chats_own(desk: Desk) -> None:
    await desk.says(desk.world.handler, "申请延期 1-1")
    assert (await desk.says(desk.world.leader, "11月1日")).startswith("没有认出") or "哪一项" in desk.shown(
        desk.world.leader
    )


async def test_a_new_question_takes_the_place_of_the_old(desk: Desk) -> None:
    await desk.says(desk.world.handler, "申请延期 1-1")
    await desk.says(desk.world.handler, "有困难 1-2")
    async with desk.database.reading() as session:
        (open_question,) = (await session.scalars(select(Dialogue))).all()
    assert open_question.waiting_for == dialogue.Waiting.TROUBLE


async def test_cancelling_ends_the_question(desk: Desk) -> None:
    await desk.says(desk.world.handler, "有困难 1-2")
    assert await desk.says(desk.world.handler, "取消") == "已取消。"
    assert await desk.says(desk.world.handler, "取消") == "现在没有待答的问题。"
    assert await desk.reports(desk.world.far) == []


async def lapsed(desk: Desk) -> int:
    async with desk.database.transaction() as session:
        assert await is_due(session, desk.now)
        return await lapse(session, desk.now)


async def test_words_nobody_confirmed_become_a_note_of_the_item(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 差不多了")
    desk.wait(hours=25)
    assert await lapsed(desk) == 1
    assert [(report.kind, report.text) for report in await desk.reports(desk.world.soon)] == [
        (ReportKind.NOTE, "1-1 差不多了")
    ]


async def test_words_whose_item_nobody_named_become_a_note(desk: Desk) -> None:
    await desk.says(desk.world.handler, "完成40%")
    desk.wait(hours=25)
    assert await lapsed(desk) == 1
    assert [report.text for report in await desk.reports(None)] == ["完成40%"]


async def test_files_whose_item_nobody_named_are_not_forgotten(desk: Desk) -> None:
    await desk.sends(desk.world.handler, "a.jpg")
    desk.wait(hours=25)
    await lapsed(desk)
    (report,) = await desk.reports(None)
    assert report.text == "（照片或文件1份，没有说明是哪一项）"
    assert report.facts["files"][0]["name"] == "a.jpg"


async def test_other_words_instead_of_an_answer_keep_the_first_ones(desk: Desk) -> None:
    await desk.says(desk.world.handler, "完成40%")
    await desk.says(desk.world.handler, "1-2 完成50%")
    assert [report.text for report in await desk.reports(None)] == ["完成40%"]
    assert (await desk.measure(desk.world.far)).percent == 50


async def test_an_expired_question_is_not_answered_by_accident(desk: Desk) -> None:
    await desk.says(desk.world.handler, "有困难 1-2")
    desk.wait(hours=25)
    await desk.says(desk.world.handler, "我的")
    assert await desk.reports(desk.world.far) == []
