"""How long a large sheet of an office's own layout takes from the file into the ledger."""

import asyncio
import io
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from openpyxl import Workbook

from bot.core.config import Settings
from bot.core.database import Database
from bot.core.migrations import upgrade
from bot.documents.reader import read_document
from bot.ledger.acts import importing
from bot.ledger.draft import ParsedLedger

ROWS = 20_000
_HEADER = [
    "序号",
    "反馈问题",
    "整改措施",
    "整改时限",
    "责任领导",
    "责任科室",
    "经办人",
    "整改进展",
    "完成情况",
    "是否销号",
]


def large_workbook(rows: int) -> bytes:
    """A ledger with five measures a problem, its problem cells merged, titles above and a sum below."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["清源县水务局巡察整改台账（截至2023年10月20日）"])
    sheet.append(_HEADER)
    for number in range(rows):
        first = number % 5 == 0
        sheet.append(
            [
                number // 5 + 1 if first else None,
                f"第{number // 5 + 1}项管理不到位" if first else None,
                f"完善第{number}项制度，组织学习并逐项落实",
                ("2023年10月底前", "10月31日前", "立行立改", "2023.11.15", "长期坚持")[number % 5],
                f"领导{chr(0x7532 + number % 9)}",
                "规划股",
                f"经办{chr(0x7532 + number % 9)}、{chr(0x5F20)}某",
                "已印发通知，正在推进，进度60%",
                "正在推进",
                "否",
            ]
        )
        if first:
            sheet.merge_cells(start_row=number + 3, end_row=number + 7, start_column=1, end_column=1)
            sheet.merge_cells(start_row=number + 3, end_row=number + 7, start_column=2, end_column=2)
    sheet.append(["合计"])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


async def _store(draft: ParsedLedger, folder: Path) -> float:
    database = Database(f"sqlite:///{folder / 'ledger.db'}")
    try:
        await upgrade(database)
        began = time.perf_counter()
        async with database.transaction() as session:
            await importing.import_draft(session, draft, None, Settings(), datetime(2023, 10, 11, 1, tzinfo=UTC))
        return time.perf_counter() - began
    finally:
        await database.close()


def measure(rows: int = ROWS) -> tuple[float, float]:
    """Seconds of reading the file and of storing what was read."""
    data = large_workbook(rows)
    began = time.perf_counter()
    draft = read_document("台账.xlsx", data)
    reading = time.perf_counter() - began
    assert draft.counts()["measures"] == rows, draft.errors
    with tempfile.TemporaryDirectory() as folder:
        return reading, asyncio.run(_store(draft, Path(folder)))


def report() -> list[str]:
    """The lines of `make bench`."""
    reading, storing = measure()
    return [f"import {ROWS} rows: {reading:.1f} s reading, {storing:.1f} s storing (aim 20 s together)"]
