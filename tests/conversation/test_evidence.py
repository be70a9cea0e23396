"""Photos and documents are bound to the item talked about, with or without words."""

from sqlmodel import col, select

from bot.ledger.measure import MeasureStatus
from bot.ledger.progress import Evidence
from tests.support.desk import Desk


async def evidence(desk: Desk, measure_id: int) -> list[Evidence]:
    async with desk.database.reading() as session:
        return list(await session.scalars(select(Evidence).where(col(Evidence.measure_id) == measure_id)))


async def test_after_a_claim_a_photo_belongs_to_it(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 已完成")
    assert (await desk.sends(desk.world.handler, "a.jpg")).startswith("已收到 1-1 佐证1份。")
    (found,) = await evidence(desk, desk.world.soon)
    assert (found.name, found.person_id, found.received_at) == ("a.jpg", desk.world.handler, desk.now)


async def test_more_photos_sent_one_by_one_belong_to_it_too(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 已完成")
    await desk.sends(desk.world.handler, "a.jpg")
    await desk.sends(desk.world.handler, "b.jpg")
    assert len(await evidence(desk, desk.world.soon)) == 2


async def test_an_album_is_answered_once(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 已完成")
    assert (await desk.sends(desk.world.handler, "a.jpg", "b.jpg", "c.jpg")).startswith("已收到 1-1 佐证3份。")


async def test_after_a_progress_report_a_photo_belongs_to_it(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-2 完成50%")
    desk.wait(minutes=5)
    assert (await desk.sends(desk.world.handler, "a.jpg")).startswith("已收到 1-2 佐证1份。")


async def test_hours_later_it_is_asked_which_item_and_the_file_waits(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-2 完成50%")
    desk.wait(hours=3)
    assert await desk.sends(desk.world.handler, "a.jpg") == "是哪一项？点选，或回复编号如 1-3。"
    assert (await desk.presses(desk.world.handler, "1-1 修订台账管理办法")).startswith("已收到 1-1 佐证1份。")
    assert len(await evidence(desk, desk.world.soon)) == 1


async def test_photos_sent_while_it_is_asked_are_bound_together(desk: Desk) -> None:
    await desk.sends(desk.world.handler, "a.jpg")
    await desk.sends(desk.world.handler, "b.jpg")
    assert (await desk.says(desk.world.handler, "1-2")).startswith("已收到 1-2 佐证2份。")


async def test_a_caption_names_the_item_and_reports(desk: Desk) -> None:
    answer = await desk.sends(desk.world.handler, "a.jpg", caption="1-1 完成60%")
    assert answer == "已收到 1-1 佐证1份。\n已记下：1-1 进展60%。\n有误请在30分钟内回复“更正”。"
    assert (await desk.measure(desk.world.soon)).percent == 60
    assert (await evidence(desk, desk.world.soon))[0].caption == "1-1 完成60%"


async def test_a_caption_that_claims_is_a_claim(desk: Desk) -> None:
    reminder = await desk.remind(desk.world.handler, desk.world.soon)
    await desk.sends(desk.world.handler, "a.jpg", caption="已完成", reply_to=reminder)
    assert (await desk.measure(desk.world.soon)).status is MeasureStatus.CLAIMED


async def test_a_caption_without_meaning_stays_with_the_picture(desk: Desk) -> None:
    await desk.sends(desk.world.handler, "a.jpg", caption="1-1 库房现场")
    assert (await evidence(desk, desk.world.soon))[0].caption == "1-1 库房现场"
    assert await desk.reports(desk.world.soon) == []


async def test_a_reply_to_a_reminder_with_a_photo_is_about_its_item(desk: Desk) -> None:
    reminder = await desk.remind(desk.world.handler, desk.world.far)
    assert (await desk.sends(desk.world.handler, "a.jpg", reply_to=reminder)).startswith("已收到 1-2 佐证1份。")


async def test_a_file_too_large_is_refused_with_its_reason(desk: Desk) -> None:
    answer = await desk.sends(desk.world.handler, rejected=["video.mp4"])
    assert answer == "video.mp4：文件超过 20 MB，无法接收，请压缩或拆分后重发，或交整改办上传。"


async def test_of_several_files_the_good_ones_are_kept(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 已完成")
    answer = await desk.sends(desk.world.handler, "a.jpg", rejected=["video.mp4"])
    assert answer.startswith(
        "已收到 1-1 佐证1份。\nvideo.mp4：文件超过 20 MB，无法接收，请压缩或拆分后重发，或交整改办上传。"
    )


async def test_no_evidence_is_an_answer(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 已完成")
    assert await desk.says(desk.world.handler, "没有") == "1-1 没有佐证材料，等整改办核实。"


async def test_somebody_without_items_is_told_that_nothing_was_kept(desk: Desk) -> None:
    assert (
        await desk.sends(desk.world.superior, "a.jpg") == "您名下没有未销号的事项，文件没有登记。请附上编号重新发送。"
    )


async def test_the_office_may_hand_in_for_an_item_it_names(desk: Desk) -> None:
    assert (await desk.sends(desk.world.clerk, "a.jpg", caption="2-1")).startswith("已收到 2-1 佐证1份。")


async def test_others_may_not(desk: Desk) -> None:
    answer = await desk.sends(desk.world.handler, "a.jpg", caption="2-1")
    assert "不在您名下" in answer
    assert await evidence(desk, desk.world.other) == []
