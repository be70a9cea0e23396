"""Whatever people write, something is said, nothing breaks, and nothing is done that nobody said."""

import asyncio
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.database import Database
from bot.ledger.measure import MeasureStatus
from tests.support.desk import Desk
from tests.support.effort import rounds
from tests.support.world import build_world

MORNING = datetime(2023, 10, 11, 1, 30, tzinfo=UTC)
PIECES = st.sampled_from(
    ["1-1", "1-2", "第1项", "是", "更正", "80%", "没", "未", "收到", "有困难", "申请延期", "月底", "11月5日", "全部", "取消",
     "因为", "更正", "出差到20日", "找沈一鸣", "暂停提醒", "什么时候到期", "不归我管", "接受", "不接受", "恢复提醒", "谁负责", "我的", "待审", "退回", "通过", "，", "。", "？", "差不多", "请老高落实", "\n", "😀", "\u200b", "x"]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=4).map("".join) | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=12
)


async def talk(template: Path, texts: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "zhenggai.db"
        shutil.copyfile(template, file)
        database = Database(f"sqlite:///{file}")
        try:
            async with database.transaction() as session:
                world = await build_world(session, MORNING)
            desk = Desk(database, world, MORNING)
            for text in texts:
                if text.strip():
                    assert await desk.says(world.handler, text), text
            for measure_id in (world.soon, world.far, world.overdue):
                # No word in these texts says "done": a claim would be invented.
                assert (await desk.measure(measure_id)).status is not MeasureStatus.CLAIMED, texts
        finally:
            await database.close()


@settings(max_examples=rounds(8), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts=st.lists(TEXTS, min_size=3, max_size=8))
def test_any_words_are_answered_and_invent_no_claim(sqlite_template: Path, texts: list[str]) -> None:
    asyncio.run(talk(sqlite_template, texts))
