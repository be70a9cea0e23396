"""What goes out of the ledger: the workbook, the weekly page."""

import asyncio
from datetime import date, datetime
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncSession

from bot import present
from bot.commands.files import write_file
from bot.commands.ledger import opened
from bot.core.clock import SystemClock
from bot.core.config import Settings
from bot.core.errors import BadInput
from bot.documents import digest as digest_page
from bot.documents.digest_paper import digest_docx
from bot.documents.ledger_sheet import write_csv, write_overview
from bot.ledger.directory import unit_by_name
from bot.ledger.outline import Overview, overview
from bot.ledger.unit import Unit


async def export(
    settings: Settings, what: str, out: Path, unit_name: str | None, as_of: date | None, *, as_json: bool
) -> int:
    """Writes the ledger or the weekly page; the ending of `out` says in which form, `as_of` of which past day."""
    if what not in ("ledger", "digest"):
        raise BadInput(f"不能导出“{what}”。可以写 notice（公开通报）、ledger（台账）或 digest（周报）。")
    now = SystemClock().now()
    async with opened(settings) as database, database.reading() as session:
        unit = await unit_by_name(session, unit_name)
        if what == "ledger":
            data = await _ledger(session, unit, out, now, as_of)
        else:
            data = await _digest(session, unit, out, now, as_of)
    await write_file(out, data)
    if as_json:
        said = {"what": what, "unit": unit.name, "file": str(out), "bytes": len(data)}
        present.as_json({**said, "as_of": as_of.isoformat() if as_of else None})
    else:
        present.say(f"已写到 {out}。")
    return 0


async def _ledger(session: AsyncSession, unit: Unit, out: Path, now: datetime, as_of: date | None) -> bytes:
    ending = out.suffix.lower()
    if ending not in (".xlsx", ".csv"):
        raise BadInput("台账只能写成 .xlsx 或 .csv 文件，请修改文件名。")
    seen = await overview(session, unit.id, now, as_of)
    return await asyncio.to_thread(_ledger_bytes, seen, ending)


def _ledger_bytes(seen: Overview, ending: str) -> bytes:
    return write_overview(seen) if ending == ".xlsx" else write_csv(seen.ledger, seen.urgencies)


async def _digest(session: AsyncSession, unit: Unit, out: Path, now: datetime, as_of: date | None) -> bytes:
    ending = out.suffix.lower()
    if ending not in (".docx", ".txt"):
        raise BadInput("周报只能写成 .docx 或 .txt 文件，请修改文件名。")
    if as_of is not None:
        raise BadInput("周报只能按现在的情况导出，不能用 --as-of。过去某天的数字请看导出台账的“汇总”表。")
    page = await digest_page.page(session, unit, now)
    return page.text.encode() if ending == ".txt" else await asyncio.to_thread(digest_docx, page, unit, now)
