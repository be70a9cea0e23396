"""更正 at the desk: what is named, what is left open, and what a random talk leaves when all of it is taken back."""

import asyncio
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import col, select

from bot.core.database import Database
from bot.ledger.measure import Measure
from bot.ledger.written import Written
from tests.conversation.conftest import MORNING
from tests.support.desk import Desk
from tests.support.effort import rounds
from tests.support.world import build_world

SAYINGS = st.sampled_from(
    ["1-1 完成40%", "1-1 完成70%", "1-1 已完成", "1-1 基本上没做", "1-2 已完成", "1-2 完成5万亩/共6.2万亩", "1-2 没完成", "是",
     "1-1 资金没到位", "收到", "1-2 完成10%", "1-1 请沈一鸣落实"]
)  # fmt: skip
TALKS = st.lists(st.tuples(st.sampled_from(["handler", "leader", "first_leader"]), SAYINGS), min_size=2, max_size=8)


async def test_nothing_said_is_nothing_taken_back(desk: Desk) -> None:
    assert await desk.says(desk.world.handler, "更正") == "没有可以更正的记录。发“我的”看名下事项。"


async def test_a_reply_names_the_entry(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 完成40%")
    first = [*desk.chats[desk.world.chat(desk.world.handler)]][-1]
    await desk.says(desk.world.handler, "1-2 完成80%")
    answer = await desk.says(desk.world.handler, "更正", reply_to=first)
    assert answer.startswith("已撤回：1-1 报进展40%。")
    assert (await desk.measure(desk.world.far)).percent == 80


async def test_the_button_pressed_again_takes_back_nothing_more(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-2 完成80%")
    await desk.presses(desk.world.handler, "更正")
    assert await desk.presses(desk.world.handler, "更正", stale=True) == ""
    assert desk.toast == "这一步已经办过或已过期。"
    assert (await desk.measure(desk.world.far)).percent == 30


async def test_the_photo_of_the_wrong_item_goes_back(desk: Desk) -> None:
    await desk.sends(desk.world.handler, "a.jpg", caption="1-1 完成60%")
    answer = await desk.says(desk.world.handler, "撤回")
    assert answer.startswith("已撤回：1-1 佐证、报进展60%。")
    assert (await desk.measure(desk.world.soon)).percent is None


async def standing(desk: Desk) -> list[dict[str, object]]:
    async with desk.database.reading() as session:
        rows = await session.scalars(select(Measure).order_by(col(Measure.id)))
        return [row.model_dump(exclude={"next_notice_on"}) for row in rows]


async def said_and_taken_back(template: Path, talk: list[tuple[str, str]], order: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "zhenggai.db"
        shutil.copyfile(template, file)
        database = Database(f"sqlite:///{file}")
        try:
            async with database.transaction() as session:
                world = await build_world(session, MORNING)
            desk = Desk(database, world, MORNING)
            before = await standing(desk)
            for who, text in talk:
                await desk.says(getattr(world, who), text)
            async with database.reading() as session:
                lines = list(await session.scalars(select(Written)))
            entries = sorted({(line.person_id, line.inbox_id) for line in lines if line.taken_back_at is None})
            for person, inbox_id in order.draw(st.permutations(entries)):
                await desk.presses_data(person, f"1:ud:{inbox_id}", None)
            assert await standing(desk) == before
        finally:
            await database.close()


@settings(max_examples=rounds(2), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(talk=TALKS, order=st.data())
def test_any_talk_taken_back_in_any_order_leaves_the_ledger_as_it_was(
    sqlite_template: Path, talk: list[tuple[str, str]], order: st.DataObject
) -> None:
    asyncio.run(said_and_taken_back(sqlite_template, talk, order))
